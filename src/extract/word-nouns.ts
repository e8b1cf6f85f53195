/** Words that the tagger takes for verbs, adjectives or adverbs and that are nouns or names: what stands around each tells. */
import { namesPerson } from '../text/en/words.ts';
import { formAt, lowerAt, type Place, sayingTag, speaker, stops, tagAt, tensedNear, wordsFrom } from './word-place.ts';
import { isThird, isThirdBefore, objectAfterThird } from './word-thirds.ts';

const nounsInLy = new Set(
  'assembly family ally monopoly supply reply rally subsidy july italy anomaly bully'.split(' '),
);

export const nounInLy = ({ lower, tag }: Place): boolean => tag === 'RB' && nounsInLy.has(lower);

export const adjectiveAtEnd = (w: Place): boolean => w.tag === 'JJ' && w.last === 'DT' && formAt(w, 1) === '.';

/** "Pilots protested that they had no time": a plural with a capital because it comes first, no name. */
export const pluralFirst = (w: Place): boolean =>
  w.tag === 'NNP' &&
  w.next === 'VBD' &&
  w.lower.endsWith('s') &&
  namesPerson(w.lower.slice(0, -1)) &&
  beginsSentence(w) &&
  /\b(?:they|their|them)\b/.test(wordsFrom(w, 2, 4));

function beginsSentence({ analysis: { tokens, text }, i }: Place): boolean {
  const before = tokens[i - 1];
  return !before || /^[.!?”"]$/.test(before.text) || text.slice(before.end, tokens[i]!.start).includes('\n');
}

/** "WHO Europe": the organization, not the question, where the words around it are not all capitals. */
export const organization = (w: Place): boolean => formAt(w, 0) === 'WHO' && !/^\p{Lu}{2,}$/u.test(formAt(w, 1));

/** "contested that reading.": the noun of a determiner that was taken for a conjunction. */
export const nounOfThat = (w: Place): boolean =>
  (w.tag === 'VB' || (w.tag === 'VBG' && stops.test(formAt(w, 1)))) &&
  w.last === 'IN' &&
  lowerAt(w, -1) === 'that' &&
  /^VB/.test(tagAt(w, -2));

/** "the bank denies | plan to": the object of a third person. */
export const objectOfThird = ({ analysis, i, tag, last, next }: Place): boolean =>
  /^VBP?$/.test(tag) && last === 'NNS' && /^(?:NNS?|TO|IN)$/.test(next) && isThird(analysis, i - 1);

/** "The premier | rejected suggestions by", "The clinic | let slip": one who speaks, taken for an adjective. */
export const speakerBeforePast = (w: Place): boolean =>
  /^JJ[RS]?$/.test(w.tag) &&
  /^(?:DT|POS|JJ|NNP)$/.test(w.last) &&
  speaker(w.lower) &&
  (sayingTag(lowerAt(w, 1)) === 'VBD' || (lowerAt(w, 1) === 'let' && /^(?:slip|drop|it)$/.test(lowerAt(w, 2))));

/** "a warning that deposits were at risk": before a tensed verb a plural. */
export const pluralBeforeTensed = ({ tag, last, next }: Place): boolean =>
  tag === 'VBZ' && /^(?:VBD|MD)$/.test(next) && /^(?:IN|WDT|DT)$/.test(last);

/** "the agreed flows would", but "what the minister says would" */
export const pluralBeforeModal = ({ lower, tag, last, next }: Place): boolean =>
  tag === 'VBZ' &&
  next === 'MD' &&
  /^(?:VBN|JJ|NN)$/.test(last) &&
  sayingTag(lower) === '' &&
  !/^(?:is|has|does|'s)$/.test(lower);

/** "The clinic | contests the finding": an adjective for one who speaks, and a third person. */
export const speakerBeforeThird = (w: Place): boolean =>
  w.tag === 'JJ' && w.last === 'DT' && speaker(w.lower) && w.next === 'NNS' && objectAfterThird(w.analysis, w.i + 1);

export const officeWithHyphen = ({ lower, tag }: Place): boolean =>
  tag === 'JJ' && /^(?:director-general|secretary-general|attorney-general)$/.test(lower);

/** "Reykjavik rebuffed the charge": a name that begins a sentence, taken for a base form. */
export const nameBeforePast = (w: Place): boolean =>
  w.tag === 'VB' && w.next === 'VBD' && sayingTag(lowerAt(w, 1)) !== '' && /^\p{Lu}/u.test(formAt(w, 0));

/** "chair Moses Abok": a capital between nouns and a name. */
export const nameBetweenNames = (w: Place): boolean =>
  /^VB/.test(w.tag) && /^NN/.test(w.last) && /^NNP/.test(w.next) && /^\p{Lu}\p{Ll}/u.test(formAt(w, 0));

/** "The attorney general submitted": the adjective behind an office. */
export const generalOfOffice = (w: Place): boolean =>
  w.lower === 'general' &&
  w.tag === 'JJ' &&
  /^(?:attorney|secretary|director|consul|auditor|inspector|governor|solicitor|surgeon)$/i.test(formAt(w, -1));

/** "The daily reported" */
export const paper = ({ lower, tag, next }: Place): boolean =>
  tag === 'JJ' && /^(?:daily|weekly|monthly)$/.test(lower) && /^(?:VBD|VBZ|MD)$/.test(next);

/** "The general gave", "The former said", "The accused pleaded": an adjective alone before the verb stands for a person. */
export const adjectiveForPerson = ({ tag, last, next }: Place): boolean =>
  /^(?:JJR?|VBN)$/.test(tag) && last === 'DT' && /^(?:VBD|VBZ|MD)$/.test(next);

/** "The accused | denies the charges" */
export const accused = ({ analysis, i, tag, last, next }: Place): boolean =>
  tag === 'VBN' && last === 'DT' && next === 'NNS' && isThirdBefore(analysis, i + 1);

/** "President João Lourenço left": letters that English has not, and a capital inside a sentence. */
export const foreignName = (w: Place): boolean =>
  /^(?:JJ|NN|NNS|VB[NDZPG]?|RB|FW)$/.test(w.tag) &&
  /^NNP/.test(w.last) &&
  /^\p{Lu}[\p{L}’'-]*[^\x00-\x7f’'-][\p{L}’'-]*$/u.test(formAt(w, 0));

/** An adjective before a participle, in a clause that has no other verb. */
export const adjectiveBeforeParticiple = ({ analysis, i, tag, last, next }: Place): boolean =>
  tag === 'JJ' && last === 'DT' && next === 'VBN' && !tensedNear(analysis, i);

/** "was asked by the navy to sail", "not to sail" */
export const speakerBeforeInfinitive = (w: Place): boolean =>
  w.tag === 'JJ' && w.last === 'DT' && speaker(w.lower) && (w.next === 'TO' || lowerAt(w, 1) === 'not');

/** "the director of the clinic there": a noun after all, where none follows. */
export const adjectiveBeforeThere = (w: Place): boolean =>
  w.tag === 'JJ' && w.last === 'DT' && /^(?:there|here)$/.test(formAt(w, 1));
