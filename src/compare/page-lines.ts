/** Lines that a site prints around its texts, whatever they tell of: settings, forms for comment, ways about the site.
 *  Every pattern takes the whole line, so that a sentence of a text that uses the same words is none. */

const PUBLICATION =
  '(?:page|article|story|post|item|release|statement|text|document|report|transcript|video|site|content|information)';

const PAGE_LINES: readonly RegExp[] = [
  // "Cookie settings", "Privacy policy", "Terms and conditions"
  /^\W*(?:cookies?|privacy|data protection|legal|site|editorial|comments?) (?:settings|policy|preferences|notice|statement|information|map|guidelines)\W*$/iu,
  /^\W*(?:(?:accept|reject|allow|refuse|manage|customi[sz]e) (?:all|optional|necessary|your|my)?(?: ?(?:cookies|preferences|settings))?|terms (?:and conditions|of (?:use|service))|accessibility(?: statement)?|disclaimer|imprint|all rights reserved|contact us|about us|log ?(?:in|out|on|off)|sign (?:in|out)|my account|newsletters?|loading|contents|table of contents|privacy|cookies?|navigation|close|show (?:more|less|all)|all news|latest news|breaking news|top stories|trending)\W*$/iu,
  // "Sign up for our newsletter", "Subscribe to updates"
  /^\W*(?:sign up|subscribe|register)(?: (?:now|here|today))? (?:for|to) (?:(?:our|the|free|daily|weekly|monthly|e-?mail|news) )*(?:newsletters?|updates?|alerts?|e-?mails?|news|mailing list|feed|bulletins?|notifications?)\W*$/iu,
  new RegExp(
    `^\\W*(?:(?:was|is|did you find) this ${PUBLICATION} (?:helpful|useful)|how (?:helpful|useful) was this ${PUBLICATION}|rate this ${PUBLICATION}|(?:report|flag) (?:a|an|any) (?:problem|error|mistake|issue|fault)(?: (?:with|on|in|about) this ${PUBLICATION})?|help us (?:to )?improve(?: this ${PUBLICATION})?|(?:(?:give|send|leave|share|provide)(?: us)?(?: your)? )?feedback(?: (?:on|about) this ${PUBLICATION})?|skip to (?:the )?(?:main )?(?:content|navigation|search)|(?:copy|share)(?: the| this)? link|(?:listen to|save|bookmark|cite|e-?mail|translate|print|share) (?:this|the) ${PUBLICATION}(?: (?:to|with) a friend)?)\\W*$`,
    'iu',
  ),
  // "12 comments", "View comments (12)", "Comments are closed."
  /^\W*(?:(?:view|show|read|hide|load|see|add|post|leave|write) )?(?:all |an? |the |your |\d+ )?(?:comments?|repl(?:y|ies))(?: \(\d+\)| (?:are|have been) (?:now )?closed(?: (?:on|for) this \p{L}+)?)?\W*$/iu,
  /^\W*(?:you (?:may|might) also (?:like|be interested in)|(?:most|also) (?:read|popular|viewed|shared|watched)|(?:previous|next|older|newer) (?:article|story|post|page|release|news|entry)|recommended(?: for you)?)\W*$/iu,
  /^\W*download(?: (?:the|this|as))?(?: (?:pdf|file|document|report|image|photo|word|attachment|statement|text|full text))*(?: \([^)]{1,20}\))?\W*$/iu,
  // "Please enable JavaScript to view this page."
  /^\W*(?:please )?(?:(?:enable|turn on|activate) (?:javascript|cookies)\b.{0,60}|javascript (?:is|must be|needs to be) .{0,50}|your browser (?:does not|doesn['’]t|is) .{0,60})$/iu,
  /^\W*(?:page )?(?:last|first) (?:updated|modified|reviewed|changed|published|edited|checked)(?: on)?:? [\p{L}\p{N} ,.:/-]{4,40}$/iu,
  /^\W*(?:filed under|posted in|published in|more in|tagged(?: (?:as|with))?|caption|author|byline|keywords?|alt text|reference|word count)\s*:\s*\P{P}[^.]{0,80}$/iu,
  // "This live blog is now closed.", "Our live coverage has ended."
  /^\W*(?:(?:this|our|the|that['’]s the end of (?:this|our|the)|we are (?:now )?(?:closing|ending|pausing|wrapping up) (?:this|our|the)) )?live[ -]?(?:blog|coverage|ticker|updates?|feed|reporting|page)(?: for (?:today|tonight|now))?(?: (?:is|are|has|have)(?: (?:now|been|come))* (?:closed|ended|over|concluded|paused|finished|to an end|to a close))?(?: (?:here|for (?:today|tonight|now)))?\W*$/iu,
  // The sign and the day of an agency: "HNA 08/04", "(HNA/kl) 8.4.2025"
  /^\W*\p{Lu}{2,6}(?:[/ -]\p{L}{2,6}){0,3}\)?,? \d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?(?:,? \d{1,2}[:.]\d{2})?\W*$/u,
  // "By the news desk"
  /^\W*(?:written |posted |published )?by (?:(?:our|the|an?) )?(?:\p{L}+ )?(?:news ?desk|news ?room|staff(?: (?:writer|reporter)s?)?|(?:web|editorial|press|media|communications|online) (?:team|staff|office)|editors|correspondents?|reporters?|agencies)\W*$/iu,
  // "Home > News > Beaches", "English | Français | Deutsch"
  /^\s*\p{Lu}[^.!?:;\d>›»]{0,30}(?: [>›»] [^.!?:;\d>›»]{1,60}){1,6}$/u,
  /^\s*\p{Lu}\p{L}+(?: \| \p{Lu}\p{L}+){2,8}$/u,
];

export const isPageLine = (line: string): boolean =>
  line.length < 120 && PAGE_LINES.some((pattern) => pattern.test(line));
