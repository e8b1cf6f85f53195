/** What somebody does in saying what is quoted whole: asks, denies, corrects, agrees, promises, requests. */
import type { Act } from '../model/statement.ts';
import { deniesIt, givesNoAnswer } from '../text/en/answers.ts';
import { refuses } from './patterns.ts';
import { isTensed, nounFrom } from './phrases.ts';
import type { ActRule } from './said.ts';
import type { Word } from './stream.ts';

/** What the speaker's own words say they do: "I promise you a ferry", "We must warn …" (Austin's explicit performatives). */
const performatives: readonly (readonly [Act, string])[] = [
  [
    'promise',
    '(?:promise|pledge|vow|swear|guarantee|undertake|give you (?:my|our) word|give (?:my|our) word|commit (?:myself|ourselves))',
  ],
  ['warn', '(?:warn|caution)'],
  ['request', '(?:demand|request|propose|suggest|recommend|invite|implore|beg|appeal to|call for|call upon)'],
  ['confirm', '(?:confirm|admit|acknowledge|concede)'],
  ['reaffirm', '(?:reaffirm|reiterate|repeat)'],
  ['claim', '(?:accuse|allege)'],
];
const performing = performatives.map(
  ([act, verbs]) =>
    [
      act,
      new RegExp(
        `^(?:(?:yes|so|and|today|again) ,? ?)?(?:i|we) (?:must |can only |can |have to |hereby |do )?(?:\\S+ly )?${verbs}\\b(?! (?:nothing|no ))`,
      ),
    ] as const,
);
const performed = (flat: string): Act | null => performing.find(([, form]) => form.test(flat))?.[0] ?? null;

const question: ActRule = ({ question }) => (question ? 'ask' : null);

/** "That is not correct. I would refer you to the Council.": denied first. */
const deniedFirst: ActRule = ({ verb, flat }) => {
  const end = flat.indexOf(' .');
  return verb === 'turn' && end > 0 && deniesIt(flat.slice(0, end)) ? 'deny' : null;
};

const noAnswer: ActRule = ({ words, flat }) =>
  givesNoAnswer(flat, true) || refuses(words) ? 'refuse-to-answer' : null;

/** "One correction: …", "I misspoke" */
const corrects: ActRule = ({ flat }) => (correction.test(flat) ? 'correct' : null);
const correction =
  /(?:^|[.?!] )(?:\S+ , |(?:there is )?one (?:thing|point) (?:that )?)?(?:(?:an?|one|two|some) (?:\S+ )?corrections?\b|(?:i|we) (?:must|have to|need to|should|want to|would like to|'d like to) (?:correct|clarify|rectify|(?:set|put) (?:\S+ ){0,5}(?:right|straight))|to correct|i misspoke|i stand corrected|correction|(?:i|we) (?:was|were) (?:wrong|mistaken|in error) (?:on one|on a|earlier|just now|a moment ago|before|when i said)|i (?:made|have made) an? (?:\S+ )?(?:mistake|error|slip) (?:earlier|just now|a moment ago|in my|when i)|i (?:gave|read out|quoted|used|named) (?:you )?(?:the|a) wrong|i should have said|i meant to say|let (?:me|us) (?:correct|clarify|rephrase|(?:set|put) (?:\S+ ){1,4}(?:right|straight)))\b/;

const agrees: ActRule = ({ flat }) =>
  /^(?:yes , |indeed , )?(?:i|we) (?:\S+ly |quite )?(?:agree|concur)\b(?! to\b)/.test(flat) ? 'agree' : null;

/** Said to whoever will have it: "You will get the list by Friday." */
const youWillHave: ActRule = ({ flat }) => (given.test(flat) ? 'promise' : null);
const given =
  /^you (?:will|'ll|shall) (?:all |each )?(?:get|have|receive|be (?:paid|told|given|informed|compensated|refunded|reimbursed|heard|consulted))\b(?! (?:to|no|nothing|not)\b)/;

/** Said by whoever will do it: a promise, where it is no state. */
const iWill: ActRule = ({ flat }) => (doing.test(flat) ? 'promise' : null);
const doing =
  /^(?:i|we) (?:will|'ll|shall) (?!not\b|n't\b|never\b|be able\b|have\b|need\b|see\b|know\b|all\b|probably\b|likely\b|be (?!\S+ing\b))/;

/** "Open the file": a name or adjective is followed by no article. */
const bareOrder: ActRule = ({ words }) => {
  const first = words[0];
  if (
    !first ||
    !/^(?:JJ|NNP|NN)$/.test(first.tag) ||
    !/^(?:the|this|that|these|those|your|our|my)$/.test(words[1]?.lower ?? '') ||
    /^(?:all|both|half|such|what|quite|not|only|even|just)$/.test(first.lower)
  )
    return null;
  const stop = words.findIndex((w) => /^[,.;:!?]$/.test(w.text));
  return words.slice(0, stop < 0 ? words.length : stop).some((w) => isTensed(w)) ? null : 'request';
};

/** "Publish it", "Send everything" */
const order: ActRule = ({ words, flat }) => {
  const first = words[0];
  const orders =
    first &&
    /^VBP?$/.test(first.tag) &&
    isBase(first) &&
    !/^(let|thank|thanks|look|have|be|do)$/.test(first.lower) &&
    !/^(?:make no mistake|mark my words|believe me|trust me|rest assured|count on|listen|remember)\b/.test(flat);
  return orders && /^(PRP|DT|PRP\$|NN|NNS|NNP|IN|RB|JJ)$/.test(words[1]?.tag ?? '') ? 'request' : null;
};

/** "Go to the port" */
const orderTo: ActRule = ({ words }) =>
  words[0]?.tag === 'VB' && isBase(words[0]) && words[1]?.lower === 'to' && nounFrom(words, 2) > 2 ? 'request' : null;

const isBase = (w: Word): boolean => w.lower === w.lemma;

const asks: ActRule = ({ flat }) =>
  /^please\b/.test(flat) || /^(?:we|i) (?:urge|ask|call on|demand|appeal)\b/.test(flat) ? 'request' : null;

const denies: ActRule = ({ flat }) => (deniesIt(flat) ? 'deny' : null);

/** The first that fits decides. */
export const directActs: readonly ActRule[] = [
  question,
  deniedFirst,
  noAnswer,
  corrects,
  agrees,
  youWillHave,
  iWill,
  bareOrder,
  order,
  orderTo,
  ({ flat }) => performed(flat),
  asks,
  denies,
];

/** An answer in so many words: "No, it did not", "Yes, it is correct". */
export const answerOfTurn: ActRule = ({ verb, question, flat }) => {
  if (verb !== 'turn' || question) return null;
  if (/^no (?:\.|, (?:i|we|he|she|it|they|that|this|there) \S+ ?(?:not|n't|never)\b)/.test(flat)) return 'deny';
  return agreement.test(flat) ? 'confirm' : null;
};
const agreement =
  /^(?:yes|correct|indeed|(?:he|she|they|you) (?:is|'s|are|'re) (?:quite |absolutely |perfectly )?right|(?:that|this|it) (?:is|'s) (?:quite |absolutely )?(?:right|correct|true|so))(?: [,.]|$)/;
