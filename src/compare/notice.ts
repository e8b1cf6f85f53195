/** Correction notices and page furniture: sentences about the page rather than about the matter. */
import { isPageLine } from './page-lines.ts';

const NOTICE =
  /^\W*(?:correction|corrections|corrigendum|erratum|clarification|correct(?:s|ed|ing)|editor[’']?s['’]? note|editors[’'] note|update|updated|note to (?:editors|readers)|(?:technical |editorial |corrective )?note|amended|revised|this (?:article|release|statement|readout|text|page|story|version|press release|communiqu[eé]|document|report|transcript|post)\b.{0,60}\b(?:corrected|amended|updated|revised|changed|clarified|reissued|republished|reposted|re-?sent|re-?uploaded|reformatted)|(?:re-?(?:posted|published|issued|sent|filed|uploaded)|(?:deleted|removed|taken down) and re-?posted|re-?(?:posting|sending|publishing|issuing|uploading)|refiles)\b|posted again|(?<=[([])repeats\b|an? (?:earlier|previous|initial|first|prior) version\b|the (?:earlier|previous) version\b|in an? (?:earlier|previous) version\b|we have (?:corrected|amended|updated)|the (?:text|article|release|statement|readout|story) (?:was|has been) (?:corrected|amended|updated|revised|changed)|(?:the )?(?:names?|spellings?|accents?|diacritics?|hyphens?|umlauts?|transliterations?|(?:an? |two |several |some )?(?:typing |typographical |spelling |printing )?(?:errors?|mistakes?|misprints?|typos?|slips?)) (?:of|in|on) .{1,80}\b(?:has|have|was|were) (?:now )?(?:been )?(?:corrected|amended|put right|standardi[sz]ed|given|mended|fixed|adjusted|harmoni[sz]ed|supplied|added|removed))/i;

/** What is published, and what is done to it. */
const PUBLICATION =
  '(?:(?:news |press |web ?)?(?:article|release|statement|readout|text|page|story|version|notice|communiqu[eé]|document|report|transcript|post|item|bulletin|advisory|announcement|summary|entry|update|alert|fact ?sheet|publication|dispatch|newsletter))';
const MENDED =
  '(?:corrected|amended|updated|revised|changed|clarified|reissued|republished|reposted|reformatted|edited|modified|altered|adjusted|rectified|fixed|repaired|mended|put right)';

const WAS_MENDED = `(?:was|has been|had to be) (?:\\p{L}+ly )?${MENDED}(?: (?:on|at) [^.;]{1,40}?)?`;

/** Notices told by their grammar: of a text, that it was mended; of a thing in it, that it was. */
const MENDING: readonly RegExp[] = [
  // "This notice was edited to fix a broken link."
  new RegExp(
    `^\\W*(?:(?:please )?note(?: that)?:? )?(?:this ${PUBLICATION} ${WAS_MENDED} (?:in order )?to (?:add|restore|replace|reflect|remove|clarify|amend)|th(?:is|e) ${PUBLICATION} ${WAS_MENDED} (?:(?:in order )?to (?:correct|fix|repair|rectify|put right|mend|remedy)|after (?:publication|.{1,60} (?:was|were|had been) ${MENDED})|because of an? (?:\\p{L}+ )?(?:error|mistake)))(?!\\p{L})`,
    'iu',
  ),
  /^\W*this is an? (?:corrected|amended|revised|updated|edited) (?:version|copy)(?!\p{L})/iu,
  // "In this bulletin, a figure has been corrected.", "A figure in this bulletin has been corrected."
  new RegExp(
    `^\\W*in this ${PUBLICATION},? .{1,80} (?:has|have|was|were) (?:now |since )?(?:been )?${MENDED}(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `^\\W*.{1,80} in this ${PUBLICATION} (?:has|have|was|were) (?:now |since )?(?:been )?${MENDED}(?!\\p{L})`,
    'iu',
  ),
  // "(The total was corrected after publication.)"
  new RegExp(
    `^\\W*.{1,80} (?:has|have|was|were) (?:now |since )?(?:been )?${MENDED} (?:after|since) (?:first )?publication(?!\\p{L})`,
    'iu',
  ),
  // "Edited to fix a typo.", "Minor edit, 4 May: typo fixed."
  /^\W*(?:re-?)?(?:edited|modified|altered|adjusted)(?: (?:on|at) [^.;:]{1,40}?)? to (?:correct|fix|repair|rectify|amend|mend|remove|add|restore|replace|clarify|reflect)(?!\p{L})/iu,
  /^\W*(?:minor|small|slight|technical|editorial|formal|late) (?:edits?|corrections?|amendments?|revisions?|changes?)(?:,? (?:on )?\d[^.;:]{1,20})?\s*[:–—-]/iu,
];
const TELLS =
  /\b(?:edited|edits?\b|modif|fixed|to fix|repair|alter|adjust|rectif|version|correct|amend|updat|revis|chang|clarif|error|mistake|misstat|mistaken|erroneous|spell|typo|wrong|inaccura|incorrect|originally|previously|replac|remov|withdr|re-?issu|re-?publish|re-?post|re-?sen[dt]|re-?fil|re-?upload|posted again|repeats|reformat|repair|missing|misspel|put right|set right|put straight|set straight|mended|accent|diacritic|umlaut|cedilla|circumflex|tilde|hyphen|apostrophe|misprint|typing|transliterat|standardi[sz]|harmoni[sz])/i;
const SMALL =
  /\b(?:(?:re)?spell(?:ing|ed|t)?|misspel\w*|spelt|typo\w*|typographical|technical|formatting|format|reformat\w*|(?:line|paragraph|page) breaks?|heading|(?:hyper)?links?|captions?|photos?|photographs?|pictures?|images?|layout|fonts?|display|(?:web )?address(?:es)?|urls?|alt text|(?:missing|dropped|repeated|duplicated?|stray|superfluous) (?:words?|letters?|spaces?|signs?)|punctuation|grammar|grammatical|transliterat\w*|hyphen\w*|capitali[sz]\w*|accents?|diacritic\w*|umlauts?|cedillas?|circumflex(?:es)?|tildes?|apostrophes?|misprints?|typing (?:error|mistake)s?|commas?|(?:semi)?colons?|dash(?:es)?|full stops?|brackets?|quotation marks?|inverted commas|characters?|emojis?|bold(?: type)?|italics?|typefaces?|numbering|(?:publishing|content management) system|server|translation of the name)\b/i;
const LARGE =
  /\b(?:figure|number|amount|sum|date|quot\w*|attribut\w*|statement by|said|position|speaker|value|volume|year|percent|per cent|total|misquot\w*|misattribut\w*|wrong person|not .{1,40} but|rather than|instead of)\b|\d/i;

/** When a repair was made: "on 3 October". */
const MADE_ON =
  /(?:\bon |^\W*(?:\p{L}+ ){0,2}\p{L}+,? ?\(?)(?:\d{1,2} \p{Lu}\p{Ll}+(?: \d{4})?|\p{Lu}\p{Ll}+ \d{1,2}(?:, \d{4})?)(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?)?/gu;
/** At what hour it was done: "was reposted at 11:40", "was offline between 10:00 and 11:30". */
const MADE_AT =
  /(?<=\b(?:re-?(?:posted|published|issued|sent|uploaded|loaded|filed)|posted|published|updated|edited|corrected|amended|offline|down|unavailable|reached|opened|accessible|available)(?: again)?(?: on [\p{L}\d ]{3,30})?\s+)(?:at|between|from|until|since) \d{1,2}[:.]\d\d(?:(?: and| to| until|-|–) ?\d{1,2}[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?/giu;
/** Nothing but the look of the text. */
const FORM = /\b(?:reformatted|formatting|line breaks?|layout|hyphenation|typeset|spacing|font)\b/i;

export const isNotice = (passage: string): boolean => {
  const head = passage.slice(0, 400);
  return (NOTICE.test(head) || MENDING.some((pattern) => pattern.test(head))) && (TELLS.test(head) || STYLE.test(head));
};

/** How the house writes things: "brought into line with our style", "we now write Kyiv". */
const STYLE =
  /\b(?:(?:house|our|new|current|editorial|agency) (?:style|rules? of spelling|usage|stylebook)|style ?(?:guide|book|sheet)|(?:brought|put) in(?:to)? line|(?:now|will|henceforth) (?:write|use|call|refer to|render)|official (?:name|form|usage)|local (?:name|form)|romanized|romanised|romani[sz]ation|native (?:form|name)|names? (?:[\w’' ]{1,40} )?(?:is|are|was|were|has been|have been) (?:now |henceforth )?(?:given|written|shown|rendered|spelt|spelled|printed) in (?:its|their|his|her|the|an?) (?:\w+ ){0,2}(?:form|spelling|version|transliteration)|names? (?:now |henceforth )?follows? (?:the |our )?(?:\w+ ){0,2}(?:spelling|form|usage))\b/i;

/** A notice that tells what stood in an earlier version ("Correction: the toll was first given as 12"): it may repeat the
 *  words of the sentence that it mends, and is not that sentence. */
export const looksBack = (passage: string): boolean => isNotice(passage) && BACK.test(passage.slice(0, 400));
const BACK =
  /^\W*(?:correct|corrigend|errat)|\b(?:earlier|previous|prior|first|originally|initially|wrongly|mistakenly|incorrectly|erroneously|misspel\w*|misstat\w*|in error|by mistake)\b/i;

/** That the text is as it was: "The text has not been changed", "No figures were altered", "with no change to the wording". */
const AS_IT_WAS = new RegExp(
  `(?<!\\p{L})(?:(?:the|its|our|all) (?:${PUBLICATION}s?|content|contents|wording|substance|meaning|figures|numbers|data|dates|quotations|rules|terms)(?: of (?:this|the) ${PUBLICATION})?(?: itself)? (?:(?:is|are|was|were|remains?|has|have|stays?)(?: been)? (?:unchanged|unaltered|unaffected|the same|identical|as (?:before|it was))|(?:is|are|was|were|has|have|does|did)(?: not|n['’]t)(?: been)? (?:changed?|altered|affected|amended|touched|modified|revised|edited))|(?:with )?no (?:other |further )?(?:changes?|alterations?|amendments?)(?: (?:(?:have|has|were|was)(?: been)? made )?(?:to|in) (?:the |its )?(?:${PUBLICATION}|content|contents|wording|substance|figures))?|without (?:any )?(?:changes?|alterations?)|(?:nothing|no (?:words?|figures?|numbers?|data|dates?)(?: in (?:it|the (?:${PUBLICATION}|wording|content)))?|nothing in (?:it|the (?:${PUBLICATION}|wording|content))) (?:has|have|was|were|is)(?: been)? (?:changed|altered|amended|touched|modified))(?!\\p{L})`,
  'giu',
);
/** That a page is there once more. */
const SET_AGAIN =
  /\bre-?(?:post|publish|issu|sen[dt]|upload|load|fil)|\b(?:posted|published|sent) again\b|\brepeats\b/i;

/** What was mended: "the toll has been corrected". */
const MENDED_THING = new RegExp(
  `(?<!\\p{L})(?:the|an?|one|two|three|its|his|her|their) ((?:\\p{L}+ ){0,3}\\p{L}+) (?:has|have|was|were) (?:now |since |also )?(?:been )?${MENDED}(?!\\p{L})`,
  'giu',
);
/** Things of a page, or of how it is written. */
const OF_FORM = new RegExp(
  `(?<!\\p{L})(?:names?|surnames?|words?|letters?|errors?|mistakes?|faults?|slips?|signs?|order|paragraphs?|sentences?|lines?|headlines?|titles?|lead|section|tables?|lists?|versions?|translations?|tags?|accounts?|site|website|${PUBLICATION})(?!\\p{L})`,
  'iu',
);

/** Does a notice of technique say in the same breath that a thing of substance was mended? */
const mendsTheMatter = (head: string): boolean =>
  [...head.matchAll(MENDED_THING)].some(([, thing]) => !SMALL.test(thing!) && !OF_FORM.test(thing!));

/** A notice of spelling or technique, or that says that the text is as it was, is small unless it also speaks of figures, dates
 *  or who said what. */
export const noticeIsMaterial = (passage: string): boolean => {
  const whole = passage.slice(0, 1000);
  const head = whole.replace(AS_IT_WAS, '');
  const asItWas = head !== whole && SET_AGAIN.test(head);
  return (
    !(SMALL.test(head) || STYLE.test(head) || asItWas) ||
    mendsTheMatter(head) ||
    LARGE.test(plainOf(head).replace(/\b\d{1,2}(?::\d\d)? ?(?:\w+ )?\d{0,4}\b(?= ?(?:GMT|UTC|CET|EET))/g, ''))
  );
};

/** Without when it was repaired, and, where only the look was, without the name of what looks otherwise. */
const plainOf = (head: string): string => {
  const rest = head
    .replace(/quotation marks?/gi, '')
    .replace(MADE_ON, '')
    .replace(MADE_AT, '');
  return FORM.test(rest) ? rest.replace(/\b(?:number|date|figure|volume)s?\b/gi, '') : rest;
};

/** Whom readers may turn to. */
const CONTACT: readonly RegExp[] = [
  // "For media enquiries please contact the press office", "Questions from journalists should be sent to the desk"
  /^\W*(?:(?:for|with) )?(?:(?:any|all|further|more|other|additional|media|press|general) )*(?:enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies)|questions|information|details|interviews?|interview requests)(?: from (?:the )?(?:media|press|journalists|reporters))?(?: (?:on|about) (?:this|the) [^,.]{1,40})?,? (?:(?:please|kindly|journalists|reporters|the media|readers|you|can|may|should|could|are|is|be|to|asked|invited|requested|advised) )*(?:contact|call|phone|ring|e-?mail|write to|get in touch with|turn to|sent|addressed|directed|answered|handled|dealt with|available|obtained)\b/iu,
  /^\W*(?:journalists|reporters|the media|editors|readers|citizens) (?:with (?:questions|enquiries|inquiries|queries) )?(?:can|may|should|could|are (?:asked|invited|requested|advised) to|wishing to|who wish to)\b.{0,60}\b(?:contact|call|phone|ring|e-?mail|write to|get in touch with|reach) (?:the|our) (?:\p{L}+ ){0,2}(?:office|desk|service|team|unit|department|hotline|secretariat)\b/iu,
  // "Media enquiries: press office", "Contact: 0123 456", "Contact for the media: 0123 456"
  /^\W*(?:(?:media|press|general|further) )*(?:enquiries|inquiries|queries|questions|information|contacts?(?: (?:for|person)(?: \p{L}+){0,2})?)\s*[:–—-]/iu,
  // "Press office, tel. 0123 456", "Information Department: desk@example.org"
  /^\W*(?:the )?(?:press|media|information|communications?|public relations)(?:(?: and|,) (?:press|media|information|communications?|public relations))*(?: (?:office|officer|department|service|centre|center|desk|unit|section|team|contact|division|secretary|spokesperson))?(?: of [^.,:;]{2,60})?(?:[,:]? .{0,80}(?:\S@\S|\d[\d ()/-]{4,}\d).{0,40})?\W*$/iu,
];

const FURNITURE: readonly RegExp[] = [
  ...CONTACT,
  /^\W*(?:share|print|e-?mail|follow us|subscribe|sign up|read more|read also|see also|related|more information|further information|for more information|for further information|for (?:media|press) (?:enquiries|inquiries)|media (?:enquiries|inquiries|contact)|press (?:contact|office|service|release|department)|contact|contacts|tags|topics|categories|back to top|download|cookies?|copyright|all rights reserved|photos?|image|picture|video|watch|listen|advertisement|skip to|last (?:updated|modified|reviewed|changed)|updated|published|posted|date|time|reading time|views|source|ends|###|\*\*\*|home|menu|search|language)\b\s*(?:[:|–—-]|$|\d|on\b|at\b|by\b|this\b|our\b|via\b|here\b|with\b|to our\b|for the\b|the\b)/i,
  /^\W*(?:tel|telephone|phone|fax)\b[.:]?\s*[+(]?\d[\d\s()./-]{4,}\W*$/i,
  /^\W*(?:©|\(c\))/i,
  // The sign of an agency: "(AP)", "(BNS/kl)"
  /^\(\p{Lu}{2,6}(?:[/-]\p{L}{2,6}){0,2}\)\W*$/u,
  // The tags of a post.
  /^(?:\s*#[\p{L}\p{N}_]+)+\W*$/u,
  /^\S+@\S+\.\S+\W*$/,
  /^(?:https?:\/\/|www\.)\S+\W*$/i,
  /^[+(]?\d[\d\s()./-]{6,}$/,
  // The number of an item, the end of a page, signs alone.
  /^(?:agenda )?(?:item|point|article|art\.|section|paragraph|para\.|§) ?\d{1,3}[.:)]?\W*$/i,
  /^[([]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)\]]\W*$/i,
  /^[^\p{L}\p{N}]*(?:(?:end|ends)[^\p{L}\p{N}]*)?$/iu,
  /^\W*(?:for immediate release|not for broadcast|unofficial (?:translation|transcript)|(?:courtesy|english|working) translation|(?:page|slide) \d+ of \d+|jump to \w+|back to (?:the )?\w+|previous|next|load more|show more|notes? (?:to|for) editors|related (?:articles?|news|stories|content|links|posts|topics)|more (?:here|details|on this|information)|full (?:text|statement|story)(?: here)?|details here|transcript|gallery|listen live|watch live)\W*$/i,
  /^\W*(?:read more about|see more|more|details|full (?:text|statement|story)|(?:photo|picture|image|video)s? (?:credits?|by|courtesy of)|(?:translation|translated|edited|written|compiled|illustration|graphics?)(?: by| from)?|(?:reporting|editing|additional reporting|writing) by)\b\s*(?::|\p{Lu}|the \p{Lu}|$)/iu,
  /^\W*(?:click|tap) here\b/i,
  /^\W*(?:from the (?:transcript|minutes)|(?:this )?(?:transcript|text|recording) (?:was |has been )?(?:checked|compared|edited|shortened|abridged) .{0,40})\W*$/i,
  /^\W*(?:read|find out|learn|see) more (?:about|on|at|in|here|:)/i,
  /^(?:the |more |all )?(?:photos?|pictures?|images?|videos?|recordings?|documents?|texts?|transcripts?|presentations?)(?: of the \p{L}+)? (?:can be|is|are|may be) (?:downloaded|found|viewed|watched|available|accessed)\b.{0,40}\b(?:here|online|website|link|below|page)\W*$/iu,
  /\b(?:available (?:in|as) (?:english|pdf|other languages)|is also available in|follow (?:us|the (?:ministry|president|office)) on|on (?:facebook|twitter|instagram|telegram|x|youtube)\b.{0,40}$)/i,
];

/** What a page has besides its text, and how it may be named. */
const OF_PAGE =
  '(?:page|(?:\\p{L}+ )?(?:version|translation) of this (?:page|text|statement|release|document|article|readout|communiqué)|tables? (?:on|in|of) (?:this|the) (?:page|text)|(?:web ?)?site|portal|website|url|(?:web |internet |e-?mail )?address|(?:broken |dead )?(?:hyper)?links?|(?:photo|picture|image) gallery|photos?|photographs?|pictures?|images?|captions?|videos?|clips?|recordings?|live ?streams?|audio(?: file)?|files?|pdfs?|attachments?|maps?|graphics?|infographics?|(?:list|table) of (?:participants|speakers|contents|links|abbreviations)|annex(?:es)?|transcript|archive|(?:contact|press) (?:details|form|person|numbers?|data)|(?:tele)?phone numbers?|translations?|subtitles?|search|menu|layout|font)';

/** What befalls a page or a thing on it. */
const BEFALLS =
  '(?:moved|added|attached|uploaded|linked|embedded|archived|migrated|transferred|restored|enlarged|resized|rotated|cropped|compressed|replaced|renewed|refreshed|reset|renamed|changed|repaired|fixed|updated|redesigned|relaunched|reloaded|posted|published|put online|made available|available|accessible|offline|online|unavailable|inaccessible|down)';

/** Small things that a desk mends in a text. */
const TRIFLE =
  '(?:(?:(?:missing|dropped|repeated|superfluous|duplicate[d]?|extra|stray|double|wrong|broken|lost|omitted|redundant|garbled) )+(?:words?|letters?|commas?|line|lines|space|spaces|full stop|hyphen|article|preposition|quotation marks?|brackets?|paragraph (?:break|mark)|links?|tags?|headline|caption)|bylines?|datelines?|slug ?(?:line)?|keywords?|tags?|photos?|pictures?|images?|graphics?|maps?|links?|captions?|(?:picture|photo) credits?|headlines?|subheadings?|line breaks?|paragraph breaks?|accents?|typos?|punctuation|formatting|layout|spelling|commas?|hyphens?|topic codes?|story (?:codes?|number)|day of the week in dateline)';

/** Notes on the making of the page: where it has moved, what hangs on it, what the desk has mended in it. */
const TECHNICAL: readonly RegExp[] = [
  // "Note: the photo gallery has been moved", "[This page was moved from the old site.]"
  new RegExp(
    `^\\W*(?:(?:technical |editorial |site |web )?note(?: from the (?:web ?master|web team|editors))?:? )?(?:please note that )?(?:(?:for technical reasons|(?:owing|due) to [^.;,]{3,60}|because of [^.;,]{3,60}),? )?(?:the|this|these|a|an|our|some|all|two|three)(?: \\p{L}+){0,2}? ${OF_PAGE}(?: (?:of|to|for|on|in|with|from|at|under|below|behind|beneath|named|given|listed|shown) [^.;]{1,60}?)? (?:has|have|had|was|were|is|are|will be|may be|can be)(?: (?:now|also|since|temporarily|briefly|been|be|again|found|not)){0,3} (?:temporarily )?${BEFALLS}(?!\\p{L})`,
    'iu',
  ),
  // "This page could not be opened this morning", "Some pictures did not load", "Our website has a new address"
  new RegExp(
    `^\\W*(?:(?:technical |editorial |site |web )?note(?: from the (?:web ?master|web team|editors))?:? )?(?:please note that )?(?:(?:for technical reasons|(?:owing|due) to [^.;,]{3,60}|because of [^.;,]{3,60}),? )?(?:the|this|these|a|an|our|some|all|two|three)(?: \\p{L}+){0,2}? ${OF_PAGE}(?: (?:of|to|for|on|in|under|below) [^.;]{1,60}?)? (?:(?:could|can)(?: temporarily| briefly|not){0,2} ?(?:not )?be (?:reached|opened|loaded|accessed|displayed|viewed|seen|downloaded|found)|(?:did|do|does)(?: not|n['’]t) (?:load|open|work|display|function|show)|(?:has|have|got|was given) (?:a )?new (?:(?:web )?address(?:es)?|design|look|home|url|layout)|(?:was|were|is|are|has been) (?:not |in)?(?:correctly |properly )?(?:displayed|shown|rendered))(?!\\p{L})`,
    'iu',
  ),
  /^\W*please (?:update|refresh|reload|clear|renew|change) your (?:bookmarks?|browser|cache|page|links?|feeds?)\b/iu,
  // "Contact details updated on 3 July."
  new RegExp(`^\\W*${OF_PAGE} (?:now )?${BEFALLS}(?: (?:on|in|at|to|here|below) [^.;]{1,30})?\\W*$`, 'iu'),
  // "[This text has been moved from the old press archive.]"
  /^\W*(?:(?:technical |editorial |site )?note:? )?this (?:text|release|press release|statement|article|report|readout|story|item|notice|document) (?:has been|was|is|had been) (?:now )?(?:moved|migrated|transferred|archived|imported|copied|reposted|posted again|taken over) (?:here |over )?(?:to|from|in|into|on)\b/iu,
  // "The content is unchanged."
  /^\W*(?:otherwise,? )?the (?:content|contents|text|wording|substance|rest)(?: of (?:this|the) (?:page|text|statement|release))? (?:is|are|remains?|has|have|was|were) (?:otherwise )?(?:unchanged|the same|unaffected|not (?:been )?(?:changed|affected|altered))\W*$/iu,
  // "(Adds missing word in headline.)", "(Fixes byline.)"
  new RegExp(
    `^[([]\\s*(?:adds?|removes?|fixes|deletes?|restores?|drops?|inserts?|changes?|mends?|repeats?|resends?|refiles?|repairs?|tidies|cleans up|corrects?|updates?|swaps?|replaces?)(?: to (?:add|fix|remove|restore|delete|insert|correct|repair))? (?:an? |the |two |three |some )?${TRIFLE}(?: (?:in|from|of|to|at) [^.;:\\d]{1,50})?[.)\\]\\s]*$`,
    'iu',
  ),
];

/** A note of whoever keeps the page that says nothing of the matter. */
export const isTechnical = (passage: string): boolean =>
  passage.length < 240 && TECHNICAL.some((pattern) => pattern.test(passage)) && !tellsOfMatter(passage);

/** "This transcript was updated to correct the vote count": why it was touched is of substance. */
const tellsOfMatter = (passage: string): boolean => MENDING.some((p) => p.test(passage)) && noticeIsMaterial(passage);

/** A line that belongs to the page, not to the document's matter. */
export const isFurniture = (passage: string): boolean =>
  isTechnical(passage) ||
  isPageLine(passage) ||
  (passage.length < 200 && FURNITURE.some((pattern) => pattern.test(passage)));

/** Whom readers may turn to, in a sentence or a line. */
export const isContact = (passage: string): boolean =>
  passage.length < 200 && CONTACT.some((pattern) => pattern.test(passage));
