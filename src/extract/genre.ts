/** What kind of text: a readout, a communiqué, a press conference, an interview, a post; a report where nothing tells. */
import { namedAsWe } from './issuer.ts';
import { isTensed } from './phrases.ts';
import type { Sentence, Word } from './stream.ts';

export type Genre = 'report' | 'readout' | 'communiqué' | 'press conference' | 'interview' | 'tweet' | 'transcript';

/** What tells the kind of a text. */
type Signs = {
  readonly text: string;
  /** Its sentences outside quotation marks, and how many of them speak in the first person. */
  readonly outer: readonly Sentence[];
  readonly firstPerson: number;
  /** The first three of them, the first, the first two, and those that open the text itself; small letters. */
  readonly opening: string;
  readonly first: string;
  readonly start: string;
  readonly lead: string;
  /** Their subjects, and how many of them are those of a body. */
  readonly subjects: readonly string[];
  readonly joint: number;
  /** Numbered paragraphs. */
  readonly numbered: number;
};

const firstPersons = new Set(['i', 'we', 'our', 'us', 'my']);

export function genreOf(text: string, outer: readonly Sentence[]): Genre {
  const signs = signsOf(text, outer);
  return rules.find(([, tells]) => tells(signs))?.[0] ?? 'report';
}

/** A sentence as it stands, small letters; empty where there is none. */
export const lowerText = (text: string, sentence: Sentence | undefined): string =>
  sentence ? text.slice(sentence.words[0]!.start, sentence.words.at(-1)!.end).toLowerCase() : '';

/** The first three sentences. */
export const openingOf = (text: string, outer: readonly Sentence[]): string =>
  outer
    .slice(0, 3)
    .map((s) => lowerText(text, s))
    .join(' ');

function signsOf(text: string, outer: readonly Sentence[]): Signs {
  const first = lowerText(text, outer[0]);
  const start = `${first} ${lowerText(text, outer[1])}`;
  const subjects = outer.map((s) => subjectText(s.words));
  return {
    text,
    outer,
    firstPerson: outer.filter((s) => s.words.some((w) => firstPersons.has(w.lower) && w.inQuote === undefined)).length,
    opening: openingOf(text, outer),
    first,
    start,
    // A headline has no date; the sentence after it opens the text.
    // Nor has the sentence by which a body issues what follows it.
    lead: first.split(' ').length < 10 || issues.test(first) ? start : first,
    subjects,
    joint: subjects.filter((subject) => collective.test(subject)).length,
    numbered: outer.filter((s) => /^\d{1,2}[.)]?$/.test(s.words[0]!.text)).length,
  };
}

/** The words up to the first tensed verb, without numbering. */
function subjectText(words: readonly Word[]): string {
  const verb = words.findIndex((w) => isTensed(w));
  return words
    .slice(0, verb < 0 ? 0 : verb)
    .filter(
      (w) =>
        !/^(LS|CD|:|\.)$/.test(w.tag) &&
        w.text !== '.' &&
        w.text !== ')' &&
        !/^\d+$/.test(w.text) &&
        !/^RB/.test(w.tag),
    )
    .map((w) => w.text)
    .join(' ');
}

/** A body issues what follows, in so many words. */
export const issues =
  /^(?:the following|what follows|this)\b.{0,30}\b(?:issued|released|published|put out) by\b|\b(?:releases?|released|issues?|issued|publishes|published|makes|made) the following (?:information|statement|communication|declaration|announcement|clarification)\b|\bmakes? (?:the following|this) (?:known|public)\b|\b(?:informs?|wishes to inform|announces to|notifies) the (?:public|press|media|citizens)\b|\bas follows\s*[:.]/;

const isHeaded = ({ text }: Signs): boolean =>
  /^\s*(?:joint |final |summit )*(?:communiqu[eé]|declaration|(?<=joint )statement (?:of|by))(?=\s)/i.test(
    text.slice(0, 60),
  );

/** "We, the ministers of forestry of …, reaffirm": those who say so open the text, be it numbered. */
function openedBy(words: readonly Word[]): boolean {
  const we = namedAsWe(words);
  return (
    we !== null &&
    words[we.from]!.lower === 'the' &&
    words[we.end]?.text === ',' &&
    !words.slice(0, we.from - 2).some(({ text }) => /\p{L}/u.test(text))
  );
}

const isNumbered = ({ numbered, joint }: Signs): boolean => numbered >= 3 && joint >= 2;

/** Two who talked, on a day, told in nobody's words. */
const isReadout = (signs: Signs): boolean =>
  signs.firstPerson === 0 &&
  signs.outer.length < 30 &&
  !hasVoices(signs) &&
  (tellsOfTalk(signs) || /\breadout of\b/.test(signs.first));

/** A readout has no other voices: "A diplomat who was there said" is a reporter's. */
const hasVoices = ({ text }: Signs): boolean =>
  /(?:^|[.\n]\s*)(?:An?|One|Two|Three|Several|Some) (?:[\p{L}'’-]+ ){1,12}said\b/u.test(text.slice(0, 20_000));

function tellsOfTalk({ first, start, lead }: Signs): boolean {
  const dated =
    /\b(?:today|this (?:morning|afternoon|evening)|on \w+day|yesterday|on \d{1,2} \w+|by (?:tele)?phone|on the phone|by video)\b/.test(
      start,
    );
  // "… this evening": an issuer's own day; wire stories name the weekday.
  const today = /\b(?:today|this (?:morning|afternoon|evening))\b/.test(first);
  return talked.test(lead) && dated && !/\btold reporters\b/.test(start) && !/\bsaid\b/.test(today ? first : start);
}

const talked =
  /\b(?:spoke|talked|conversed|conferred|had a (?:\p{L}+ ){0,2}(?:call|conversation)|(?:took|placed|made|received|had|returned) (?:an? |the )?(?:\p{L}+ )?(?:phone |telephone |video )?calls? (?:from|to|with)|(?:was|were) on the (?:phone|line|telephone)|rang|exchanged views|(?:held|had) (?:an? )?(?:\p{L}+ ){0,2}(?:calls?|conversations?|talks?|discussions?|consultations)|telephoned|phoned|received|met|hosted|welcomed)\b/u;

const isPressConference = ({ lead }: Signs): boolean =>
  /\b(?:press|news|media) (?:conference|briefing|appearance|availability)\b/.test(lead) ||
  facedPress.test(lead.replace(/[“"][^”"]*[”"]/g, ''));

const facedPress =
  /\b(?:(?:appeared|went|came|stood) (?:\p{L}+ )?before|faced|met|briefed|addressed|took questions from|spoke (?:\p{L}+ )?(?:to|before)) (?:the )?(?:\p{L}+ )?(?:press|media|reporters|journalists)\b/u;

const isInterview = ({ first }: Signs): boolean => spokenAlone.test(first);

/** "In a radio interview on Monday, …", "In a speech in Oslo on Monday, …": one speaks, and all that they say was said there. */
export const spokenAlone =
  /^(?:[^,.“"]{3,80}, )?interviewed (?:on|by|in|for) (?:[\p{L}’'-]+ ){0,5}(?:radio|television|tv|podcast|programme|program|show|channel|broadcaster|station|daily|weekly|newspaper|magazine|paper|journalists?|reporters?)\b|^(?:speaking|talking) (?:to|on|with) (?:[\p{L}’'-]+ ){0,4}(?:radio|television|tv|podcast|broadcaster|station|daily|weekly|newspaper|magazine|paper)\b|^(?:speaking |asked |questioned )?(?:in|during|on) (?:an?|his|her) (?:\p{L}+ ){0,3}(?:interview|podcast|phone-in|speech|address|lecture|sermon|keynote|homily)\b/u;

/** "We, the ministers of …" and what "we" do. */
const isOfWe = ({ outer, subjects, numbered }: Signs): boolean =>
  subjects.filter((subject) => /^we\b/i.test(subject)).length >= 2 &&
  (numbered >= 2 || outer.slice(0, 3).some(({ words }) => namedAsWe(words)));

/** Most of what it says a body says. */
const isOfBody = ({ outer, firstPerson, subjects, joint, start }: Signs): boolean =>
  firstPerson === 0 &&
  // "They", "it" and "both" alone are anybody's.
  subjects.some((subject) => collective.test(subject) && !/^(?:they|it|both)$/i.test(subject)) &&
  joint >= Math.max(2, outer.length * 0.4) &&
  !/\b(?:said|told \w+) (?:on )?(?:\w+day|yesterday)\b/.test(start);

const collective =
  /^(?:we|they|it|both|(?:the )?(?:\p{L}+ ){0,3}(?:group|council|ministers|leaders|participants|members|parties|heads of (?:state|government|delegation)|committee|assembly|summit|conference|delegations?|delegates|chair|presidency|commission|sides|representatives?|states|forum|bureau|meeting|initiative|community|congress|bloc|alliance|signatories|governors|speakers|(?:ministers|leaders|members|delegates|representatives|heads|presidents|governors) (?:of|from) .{2,80}))$/iu;

const isPost = ({ outer, firstPerson, opening }: Signs): boolean =>
  outer.length <= 20 &&
  (firstPerson >= Math.max(2, outer.length * 0.25) ||
    (firstPerson > 0 && /(?:^|\s)(?:\d{1,2}\/\d{1,2}|#\w+|@\w+)(?:\s|$)/.test(opening)));

/** The first that fits is what the text is. */
const rules: readonly (readonly [Genre, (signs: Signs) => boolean])[] = [
  ['communiqué', isHeaded],
  ['communiqué', ({ outer }) => outer.slice(0, 2).some((s) => openedBy(s.words))],
  ['communiqué', isNumbered],
  ['readout', isReadout],
  ['press conference', isPressConference],
  ['interview', isInterview],
  ['communiqué', isOfWe],
  ['communiqué', isOfBody],
  ['tweet', isPost],
];
