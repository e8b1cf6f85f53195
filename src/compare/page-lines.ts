/** Lines that a site prints around its texts, whatever they tell of: settings, forms for comment, ways about the site.
 *  Every pattern takes the whole line, so that a sentence of a text that uses the same words is none. */

import { figuresIn } from '../text/en/figures.ts';
import { tokenize } from '../text/en/tokens.ts';

const PUBLICATION =
  '(?:page|article|story|post|item|release|statement|text|document|report|transcript|video|site|content|information)';

const DAY =
  '(?:\\p{L}+day,? )?(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?\\p{L}{3,9}\\.?,? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})';
const HOUR = '\\d{1,2}[:.h]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?(?:hrs?|GMT|UTC|CES?T|EES?T|BST|h))?';
const WHEN = `(?:${DAY}(?:,? ?(?:at|[-–—|])? ?${HOUR})?|${HOUR},? ?(?:on|[-–—|])? ?${DAY})`;

/** "Published 4 May 2031, 10:20", "04.05.2031": when a page came out. */
const CAME_OUT = `(?:(?:(?:this |the )?${PUBLICATION} )?(?:first )?(?:published|posted|released|created|uploaded|publication date|date of publication|date published|published at|published on|posted on)(?: (?:on|at))?:? )?${WHEN}`;
const TOUCHED = `(?:(?:this |the )?${PUBLICATION} )?(?:last |latest )?(?:updated?|modified|reviewed|changed|edited|checked|amended|modification|revision)(?: (?:on|at))?:? ${WHEN}`;
const SITES =
  '(?:social (?:media|networks)|facebook|twitter|x|whatsapp|telegram|linkedin|instagram|viber|threads|mastodon|bluesky|reddit|messenger|signal|e-?mail|mail|rss|copy link|link|print)';

/** What a site prints in a row about its texts: "Print", "Share on X", "3,310 views", "2 min read". */
const ITEM = new RegExp(
  `^(?:${CAME_OUT}|${TOUCHED}|(?:print|share|save|copy|send|e-?mail|bookmark|download|listen|translate|cite|comment|like|follow|rss|pdf|back|top)(?: (?:this|the) ${PUBLICATION})?(?: (?:by e-?mail|to a friend|as pdf|link))?|share(?: (?:on|via|this|by|with|to))*:? ?${SITES}(?:(?:[,/]| and| or)? ${SITES})*|${SITES}|(?:views?|visits?|reads?|hits|shares?|likes?|downloads|comments?|seen):? ?\\d[\\d,. ]*k?|\\d[\\d,. ]*k? (?:views?|visits?|reads?|hits|shares?|likes?|downloads|comments?|visitors)|(?:reading time|time to read|estimated reading time)?:? ?(?:about |approx\\.? )?\\d{1,2} ?(?:-| )?min(?:ute)?s?\\.?(?: read(?:ing time)?)?|a ?[+-]|(?:font|text) size:?.{0,12})$`,
  'iu',
);

/** A row of such things, between bars. */
const isRowOfItems = (line: string): boolean =>
  line
    .split(/\s*(?:[|•·]|\s[-–—]\s(?=\p{L}))\s*/u)
    .map((part) => part.replace(/^[\s[(]+|[\s\])!.]+$/g, ''))
    .every((part) => ITEM.test(part));

/** "Press release", "Press release No. 114", "Communiqué 114/2031 of 4 May 2031": what it is, and which of them. */
const RELEASE = new RegExp(
  `^\\W*(?:(?:press|news|media) (?:release|statement|notice|communiqu[eé])(?=\\P{L}*$|,? [\\d–—|-]|,? n)|(?:release|communiqu[eé]|bulletin|notice|statement)(?= \\d|,? n))(?:,?(?: (?:no|nr|number)\\.?)?:? ?\\d{1,5}(?:[/-]\\d{1,4})?(?!\\.?\\d| \\p{L}))?(?:,? (?:of |from |dated |[-–—|] )?${WHEN})?\\W*$`,
  'iu',
);

/** A word of the name of whoever owns a picture. */
const OWNER =
  "(?:\\p{Lu}[\\p{L}.'’-]*|of|the|and|for|by|via|from|city|press|photo|news|service|office|agency|archives?|file|ministry|government|handout|\\d{1,2}|\\d{4})(?![\\p{L}\\d])";

const PAGE_LINES: readonly RegExp[] = [
  RELEASE,
  // "Ref. 114-a"
  /^\W*(?:our )?ref(?:erence)?\.?(?: (?:no|number)\.?)?:? [\p{Lu}\p{N}][\p{L}\p{N}/.()-]{1,30}\W*$/iu,
  // "Tags: roads, bridges", "Read also: New tram for Riga"
  /^\W*(?:tags?|topics?|categor(?:y|ies)|keywords?|key words)\s*: [^.!?:\d]{2,100}$/iu,
  /^\W*(?:(?:read|see|watch|listen)(?: also| more| next)|also read|related(?: (?:articles?|news|stories|content|links|posts|topics|documents))?|more on (?:this|the) (?:topic|subject|story)|up next|don['’]t miss|(?:previous|next)(?= \p{L}))(?: (?:article|story|post|page|release|news))?\s*: .{2,110}$/iu,
  // "Photo: City press office / A. Kask", "Photo credit: A. Kask"
  new RegExp(
    `^\\W*(?:[Pp]hotos?|[Pp]hotographs?|[Pp]ictures?|[Ii]mages?|[Vv]ideos?|[Ii]llustrations?|[Gg]raphics?)(?: (?:credits?|courtesy|source|copyright))?(?: by| of)?:? (?=.*(?:\\/|©|\\barchives?\\b|\\bpress (?:service|office)\\b|\\bagency\\b)|(?<=(?:credits?|courtesy|source|copyright)(?: by| of)?:? ))[©( ]*${OWNER}(?:[ ,/|&()©]+${OWNER})*\\W*$`,
    'u',
  ),
  // "LV / EN / RU", "Also available in: English, Latvian"
  /^\W*\p{Lu}{2,3}(?: ?[/|·] ?\p{Lu}{2,3}){1,8}\W*$/u,
  /^\W*(?:(?:(?:this|the) (?:page|text|statement|release) is )?(?:also )?available in|(?:other |available )?languages?|read in):? \p{L}{2,12}(?:(?:,? and | ?[,/|·] ?)\p{L}{2,12}){0,8}\W*$/iu,
  // "Follow us on X and Telegram"
  new RegExp(
    `^\\W*(?:please )?(?:follow|join|find|like) (?:us|the \\p{L}+|our \\p{L}+|@\\w+)(?: also)? on (?:our )?${SITES}(?:(?:,| and| or)+ ${SITES})*\\W*$`,
    'iu',
  ),
  // "© Ministry of Roads 2031", "Copyright 2031 Ministry of Roads"
  /^\W*(?:©|\(c\)|copyright)[^.!?]{0,80}(?:\. all rights reserved)?\W*$/iu,
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
  line.length < 120 && (isRowOfItems(line) || PAGE_LINES.some((pattern) => pattern.test(line)));

/** Two lines of the page of which one is put for the other: neither dates the text otherwise. */
export const samePageLine = (was: string, now: string): boolean =>
  isPageLine(was) && isPageLine(now) && !otherDay(was, now);

/** "Published 4 May 2031", "Published 14 May 2031": another day on which it came out. */
function otherDay(was: string, now: string): boolean {
  const [one, two] = [was, now].map((line) => (DATED.test(line) || RELEASE.test(line) ? daysIn(line) : []));
  return one!.length > 0 && two!.length > 0 && !one!.some((day) => two!.includes(day));
}
const DATED = new RegExp(`^\\W*(?:${CAME_OUT})`, 'iu');

const daysIn = (line: string): string[] =>
  figuresIn(tokenize(line))
    .filter(({ kind }) => kind === 'date')
    .map(({ value }) => value);
