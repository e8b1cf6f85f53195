/** Who is credited with what by a set phrase: "it fell to Chile to raise", "the minutes record her as saying", "by the mayor's
 *  account", "as Riga sees it", "what the pilots want is", "is on record as opposing". */
import { nounPhrase } from '../text/en/noun-phrases.ts';
import type { Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import { says as onRecord } from './credit-frames.ts';
import { SPEECH_NOUNS } from './credit-nouns.ts';
import type { Credit } from './credits.ts';
import type { Side } from './edits.ts';

/** How somebody tells a thing, as a noun that belongs to them: "in the ferryman's telling". */
const TELLINGS =
  /^(?:telling|account|version|words|word|reckoning|estimation|eyes|mind|book|reading|judgement|judgment|opinion|view|assessment|estimate|description|interpretation|understanding|recollection|memory|admission)$/;

/** Who thought of it: "the author of the amendment is". */
const AUTHORS =
  /^(?:author|source|initiator|sponsor|mover|originator|proposer|instigator|signatory|drafter|architect)$/;

/** What is somebody's once they have said it: "the idea was the Speaker's". */
const SAID =
  /^(?:word|words|phrase|idea|proposal|suggestion|offer|invitation|point|question|request|demand|objection|initiative|formula|wording|term|plan|wish|complaint|remark|warning|amendment|text|argument)$/;

/** What somebody gives who is for a thing. */
const BACKING = /^(?:support|backing|approval|blessing|consent|sympathy|agreement|endorsement)$/;

/** What somebody is who holds something: "is adamant that", "was in favour of". */
const STANCE =
  /^(?:on record|of the (?:opinion|view)|in favou?r|in no doubt|in agreement|against|opposed|adamant|insistent|keen|clear|confident|convinced|unwilling|reluctant|ready|willing|prepared|certain|sure|sceptical|skeptical|critical|supportive|silent|unhappy|dissatisfied|satisfied|grateful|hopeful|worried|concerned|alarmed|minded)\b/;

/** A passage, and what stands at a token of it. */
type Passage = Pick<Side, 'read' | 'first' | 'end'> & {
  /** The word in small letters; empty outside the passage. */
  readonly word: (i: number) => string;
  /** `n` words in small letters. */
  readonly phrase: (i: number, n: number) => string;
};

/** A set phrase: whom it credits where it stands at token `i`. */
type SetPhrase = (passage: Passage, i: number) => Credit | null;

const says = (who: Range | null, first: number, end: number, lemma: string): Credit | null =>
  who && onRecord(who, first, end, lemma);

const NOMINAL = /^(?:DT|PRP\$?|JJ|NN|NNS|NNP|NNPS|POS|CD)$/;

/** The noun phrase that ends before token `i`. */
function before({ read, first, word }: Passage, i: number, { withOf = false } = {}): Range | null {
  let from = i;
  while (from > first && ((withOf && word(from - 1) === 'of') || NOMINAL.test(read.tags[from - 1]!))) from--;
  return from < i ? { first: from, end: i } : null;
}

/** "it fell to the Croatian side to raise", "it was left to Chile to ask" */
const fellTo: SetPhrase = ({ read, end, word }, i) => {
  if (!/^(?:fall|leave|be|up)$/.test(read.lemmas[i]!) || word(i + 1) !== 'to') return null;
  const who = nounPhrase(read, i + 2, end);
  const verb = who && word(who.end) === 'to' ? read.lemmas[who.end + 1]! : '';
  return SPEECH.has(verb) ? says(who, who!.end + 1, who!.end + 2, verb) : null;
};

/** "record the treasurer as saying" */
const recordedAs: SetPhrase = (passage, i) => {
  const { lemmas, tags } = passage.read;
  if (passage.word(i) !== 'as' || tags[i + 1] !== 'VBG' || i <= passage.first + 1) return null;
  const at = lemmas[i + 1] === 'have' ? i + 2 : i + 1;
  return SPEECH.has(lemmas[at] ?? '') && tags[at]!.startsWith('VB')
    ? says(before(passage, i), at, at + 1, lemmas[at]!)
    : null;
};

/** "Two members, Spain and Italy, called for": several by their names. */
const byTheirNames: SetPhrase = ({ read: { lemmas, tags }, first, word }, i) => {
  const comma = i - 1;
  if (!SPEECH.has(lemmas[i]!) || !/^VB[DN]$/.test(tags[i]!) || word(comma) !== ',') return null;
  let from = comma;
  while (from > first && (tags[from - 1]!.startsWith('NNP') || lemmas[from - 1] === 'and')) from--;
  const joined = lemmas.slice(from, comma).includes('and');
  if (!joined || word(from - 1) !== ',' || tags[from - 2] !== 'NNS') return null;
  return says({ first: from, end: comma }, i, i + 1, lemmas[i]!);
};

/** "was the first to confirm", "is the only one to object" */
const firstTo: SetPhrase = (passage, i) => {
  const { lemmas } = passage.read;
  if (lemmas[i] !== 'be') return null;
  const to = [3, 4].find((n) => FIRST_TO.test(passage.phrase(i + 1, n)));
  const verb = to === undefined ? '' : (lemmas[i + to + 1] ?? '');
  return SPEECH.has(verb) ? says(before(passage, i), i + to! + 1, i + to! + 2, verb) : null;
};
const FIRST_TO = /^the (?:first|last|only|second)(?: (?:one|body|party|country|side|member|person))? to$/;

/** "The Danish side let it be known that" */
const letItBeKnown: SetPhrase = (passage, i) =>
  /^lets?$/.test(passage.word(i)) && passage.word(i + 1) === 'it' && letsKnow(passage.read, i + 1, passage.end)
    ? says(before(passage, i, { withOf: true }), i, i + 4, 'announce')
    : null;

/** "thanked Oman for its offer", "grateful to Oman for offering": whose offer it is. */
const thanked: SetPhrase = ({ read, end, word }, i) => {
  const { lemmas, tags } = read;
  const thanks = /^(?:thanks|grateful|thankful|indebted|obliged)$/.test(word(i)) && word(i + 1) === 'to';
  if (!thanks && !(lemmas[i] === 'thank' && tags[i]!.startsWith('VB'))) return null;
  const who = nounPhrase(read, thanks ? i + 2 : i + 1, end);
  if (!who) return null;
  const within = lemmas.indexOf('for', who.first);
  const at = within < who.end ? within : who.end;
  if (at <= who.first || word(at) !== 'for') return null;
  const giver = { first: who.first, end: at };
  if (tags[at + 1] === 'VBG') return SPEECH.has(lemmas[at + 1]!) ? says(giver, at, at + 2, lemmas[at + 1]!) : null;
  const noun = /^JJ/.test(tags[at + 2] ?? '') ? at + 3 : at + 2;
  const owned = /^(?:DT|PRP\$)$/.test(tags[at + 1] ?? '') && SAID.test(lemmas[noun] ?? '');
  return owned ? says(giver, at, noun + 1, 'propose') : null;
};

/** "has the support of the mayor", "with the blessing of the bishop" */
const withSupport: SetPhrase = ({ read, end, word }, i) =>
  /^(?:have|enjoy|with|win|get|carry|lack|need|without)$/.test(read.lemmas[i]!) &&
  word(i + 1) === 'the' &&
  BACKING.test(word(i + 2)) &&
  word(i + 3) === 'of'
    ? says(nounPhrase(read, i + 4, end), i, i + 4, 'support')
    : null;

/** "per the operator" */
const per: SetPhrase = ({ read, end, word }, i) =>
  word(i) === 'per' && /^(?:DT|NNP)$/.test(read.tags[i + 1] ?? '') && word(i + 1) !== 'a'
    ? says(nounPhrase(read, i + 1, end), i, i + 1, 'say')
    : null;

/** "as Riga sees it" */
const asTheySeeIt: SetPhrase = ({ read, first, end, word }, i) => {
  if (word(i) !== 'as' || !(i === first || /^[,;“"–—]$/.test(word(i - 1)))) return null;
  const who = nounPhrase(read, i + 1, end);
  const sees = who && /^(?:see|tell|have|put|understand|read)$/.test(read.lemmas[who.end] ?? '');
  return sees && word(who.end + 1) === 'it' ? says(who, who.end, who.end + 2, 'say') : null;
};

/** "to hear the police tell it" */
const tellIt: SetPhrase = ({ read, end, phrase }, i) => {
  const who = read.lemmas[i] === 'hear' ? nounPhrase(read, i + 1, end) : null;
  return who && /^tell it\b/.test(phrase(who.end, 2)) ? says(who, who.end, who.end + 2, 'say') : null;
};

/** "if the Danes are to be believed" */
const ifBelieved: SetPhrase = ({ read, end, phrase }, i) => {
  const who = read.lemmas[i] === 'if' && i + 3 < end ? nounPhrase(read, i + 1, end) : null;
  const believed = who && /^(?:is|are|were|was) to be (?:believed|trusted)$/.test(phrase(who.end, 4));
  return believed ? says(who, who.end, who.end + 4, 'say') : null;
};

/** "from the Tyrolean side came the assurance" */
const cameFrom: SetPhrase = ({ read, first, end, word }, i) => {
  if (word(i) !== 'from' || !(i === first || word(i - 1) === ',')) return null;
  const who = nounPhrase(read, i + 1, end);
  if (!who || !/^(?:came|comes|come)$/.test(word(who.end))) return null;
  for (let k = who.end + 1; k < Math.min(end, who.end + 5); k++)
    if (SPEECH_NOUNS.has(read.lemmas[k]!)) return says(who, who.end, k + 1, read.lemmas[k]!);
  return null;
};

/** "the author of the amendment is" */
const authorIs: SetPhrase = ({ read, end, word }, i) => {
  if (!AUTHORS.test(read.lemmas[i]!) || word(i + 1) !== 'of') return null;
  for (let k = i + 2; k < Math.min(end, i + 10); k++)
    if (read.lemmas[k] === 'be') return says(nounPhrase(read, k + 1, end), i, i + 2, 'propose');
  return null;
};

/** "what the airline wants is" */
const whatTheyWant: SetPhrase = ({ read, end }, i) => {
  const who = read.lemmas[i] === 'what' ? nounPhrase(read, i + 1, end) : null;
  const verb = who ? (read.lemmas[who.end]?.replace(/s$/, '') ?? '') : '';
  return who && SPEECH.has(verb) && read.lemmas[who.end + 1] === 'be' ? says(who, who.end, who.end + 1, verb) : null;
};

/** "Proposed by: Finland" */
const byColon: SetPhrase = ({ read, end, word }, i) =>
  word(i) === 'by' && word(i + 1) === ':' && SPEECH.has(read.lemmas[i - 1] ?? '')
    ? says(nounPhrase(read, i + 2, end), i - 1, i + 1, read.lemmas[i - 1]!)
    : null;

/** Where the owner begins whose apostrophe is token `i`. */
function ownerBefore({ read: { tags }, first }: Passage, i: number): number {
  let from = i;
  while (from > first && /^(?:DT|PRP\$|JJ|NN|NNP|NNS|NNPS|CD)$/.test(tags[from - 1]!)) from--;
  return from;
}

/** "by the mayor's account", "in the ferryman's telling" */
const inTheirTelling: SetPhrase = (passage, i) => {
  if (passage.read.tags[i] !== 'POS' || !TELLINGS.test(passage.word(i + 1))) return null;
  const from = ownerBefore(passage, i);
  return /^(?:in|by|on|to|from)$/.test(passage.word(from - 1)) ? says({ first: from, end: i }, i, i + 2, 'say') : null;
};

/** "The phrase was the Speaker's." */
const wasTheirs: SetPhrase = (passage, i) => {
  const { tags, lemmas } = passage.read;
  if (tags[i] !== 'POS' || /^(?:NN|JJ|VBG|CD)/.test(tags[i + 1] ?? '')) return null;
  const from = ownerBefore(passage, i);
  if (lemmas[from - 1] !== 'be') return null;
  for (let k = passage.first; k < from; k++)
    if (SAID.test(lemmas[k]!) && tags[k]!.startsWith('NN'))
      return says({ first: from, end: i }, from - 1, from, 'propose');
  return null;
};

const SET_PHRASES: readonly SetPhrase[] = [
  fellTo,
  recordedAs,
  byTheirNames,
  firstTo,
  letItBeKnown,
  thanked,
  withSupport,
  per,
  asTheySeeIt,
  tellIt,
  ifBelieved,
  cameFrom,
  authorIs,
  whatTheyWant,
  byColon,
  inTheirTelling,
  wasTheirs,
];

/** Everybody credited by a set phrase, left to right. */
export function phraseCredits({ read, first, end }: Pick<Side, 'read' | 'first' | 'end'>): Credit[] {
  const lower = (i: number): string => read.tokens[i]!.text.toLowerCase();
  const passage: Passage = {
    read,
    first,
    end,
    word: (i) => (i >= first && i < end ? lower(i) : ''),
    phrase: (i, n) =>
      read.tokens
        .slice(i, Math.min(end, i + n))
        .map((t) => t.text.toLowerCase())
        .join(' '),
  };
  const out: Credit[] = [];
  for (let i = first; i < end; i++)
    for (const phrase of SET_PHRASES) {
      const credit = phrase(passage, i);
      if (credit && credit.who.end <= end) out.push(credit);
    }
  return out;
}

/** "is on record as opposing", "was adamant that": being so is saying so. */
export const takesStand = ({ tokens }: Side['read'], from: number, end: number): boolean =>
  STANCE.test(
    tokens
      .slice(from, Math.min(end, from + 4))
      .map((t) => t.text.toLowerCase())
      .join(' ')
      .replace(/^(?:not|also|very|still|equally|clearly) /, ''),
  );

/** "made it known that", "let it be understood": making it so is saying so. */
export const letsKnow = ({ tokens }: Side['read'], from: number, end: number): boolean =>
  /^public\b|^(?:known|plain|clear) (?:that|the|its|their|his|her)\b|^it (?:be )?(?:known|clear|plain|public|understood|perfectly clear|quite clear)\b/.test(
    tokens
      .slice(from, Math.min(end, from + 3))
      .map((t) => t.text.toLowerCase())
      .join(' '),
  );
