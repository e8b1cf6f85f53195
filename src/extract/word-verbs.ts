/** Words that the tagger takes for nouns, adjectives or participles and that are verbs: what stands around each tells. */
import { isSaying, onlyPast } from '../text/en/verbs.ts';
import {
  formAt,
  lowerAt,
  type Place,
  sayingTag,
  speaker,
  tagAt,
  tensedAfter,
  tensedBefore,
  tensedNear,
  verbBefore,
  wordsFrom,
} from './word-place.ts';
import { isThird, isThirdBefore, objectAfterThird } from './word-thirds.ts';

/** "let slip that", "let it be known" */
export const letSlip = (w: Place): boolean =>
  w.lower === 'let' && /^(?:VB|NN)$/.test(w.tag) && /^(?:it be|(?:slip|drop) that)\b/i.test(wordsFrom(w, 1, 3));

/** "They condemn the raid and call for calm": a base form joined to a present, no infinitive's. */
export const joinedToPresent = ({ analysis, i, lower, tag, last }: Place): boolean =>
  tag === 'VB' && last === 'CC' && sayingTag(lower) === 'VBP' && verbBefore(analysis, i - 1) === 'VBP';

/** "The Agency urges wagon keepers", "the bank denies plan to": a third person with its object, taken for two nouns. */
export const thirdWithObject = ({ analysis, i, tag }: Place): boolean => tag === 'NNS' && isThird(analysis, i);

/** "not to share it and vow to open the room": a verb joined to a verb. */
export const joinedToInfinitive = (w: Place): boolean =>
  w.tag === 'NN' &&
  w.last === 'CC' &&
  w.next === 'TO' &&
  /^VB/.test(tagAt(w, 2)) &&
  /^(?:vow|pledge|promise|offer)$/.test(w.lower);

/** A past of saying right behind one who speaks. */
const pastOfSpeaker = (w: Place): boolean =>
  sayingTag(w.lower) === 'VBD' && /^(?:DT|PRP\$|POS|JJ|NN)$/.test(tagAt(w, -2)) && speaker(lowerAt(w, -1));

/** "The premier rejected suggestions by", "The clinic confirmed overnight that": one who speaks, a past, its object. */
export const pastWithObject = (w: Place): boolean =>
  /^(?:VBN|NN)$/.test(w.tag) &&
  pastOfSpeaker(w) &&
  (lowerAt(w, 1) === 'overnight' ||
    (w.next === 'TO' && tagAt(w, 2) === 'VB') ||
    (w.tag === 'NN' ? /^(?:IN|DT|TO|RB|PRP\$?)$/ : /^(?:NNS|DT|PRP\$?|CD)$/).test(w.next)) &&
  !tensedBefore(w.analysis, w.i);

/** "The embassy urged caution and warned …": the same, with an object of one word. */
export const pastWithOneWord = (w: Place): boolean =>
  w.tag === 'VBN' &&
  pastOfSpeaker(w) &&
  w.next === 'NN' &&
  /^(?:[.,;]|and|but|on|in|from|after)$/.test(lowerAt(w, 2)) &&
  !tensedBefore(w.analysis, w.i);

/** "…, warning of war" */
export const warningOf = (w: Place): boolean =>
  w.lower === 'warning' && w.tag === 'NN' && w.last === ',' && /^(?:of|that|against|about)$/.test(lowerAt(w, 1));

/** "at pains to stress that" */
export const infinitiveWithThat = (w: Place): boolean =>
  w.tag === 'NN' && w.last === 'TO' && lowerAt(w, 1) === 'that' && sayingTag(w.lower) === 'VBP';

/** "The mayor stood by it", "The officer demurred.": verbs with no object have no participle behind a noun. */
export const pastWithoutObject = ({ analysis, i, lower, tag, last }: Place): boolean =>
  tag === 'VBN' && /^NN/.test(last) && noObject.test(lower) && !tensedBefore(analysis, i);

const noObject =
  /^(?:stood|demurred|balked|baulked|bristled|shrugged|hesitated|disagreed|dissented|differed|concurred|stonewalled|laughed|smiled|apologi[sz]ed)$/;

/** "The clinic contests the finding": a third person behind an adjective for one who speaks. */
export const thirdOfAdjective = (w: Place): boolean =>
  w.tag === 'NNS' &&
  w.last === 'JJ' &&
  tagAt(w, -2) === 'DT' &&
  speaker(lowerAt(w, -1)) &&
  objectAfterThird(w.analysis, w.i);

/** "… minister smiled and said": an adjective in -ed between a noun and "and" is a verb. */
export const pastBeforeAnd = (w: Place): boolean =>
  w.tag === 'JJ' && w.lower.endsWith('ed') && /^NN/.test(w.last) && w.next === 'CC' && /^VBD$/.test(tagAt(w, 2));

/** "Show me …": the first word of a quotation before a pronoun. */
export const orderInMarks = (w: Place): boolean =>
  w.tag === 'NN' && /^(?:``|“|")$/.test(formAt(w, -1)) && w.next === 'PRP';

/** "…, Defense News reports.": at the end, after a comma and a name. */
export function thirdAtEnd(w: Place): boolean {
  if (w.tag !== 'NNS' || !/^NNPS?$/.test(w.last) || !/^[.”"]?$/.test(formAt(w, 1)) || !isSaying(w.lower.slice(0, -1)))
    return false;
  let k = -1;
  while (k > -6 && /^(?:NNPS?|DT)$/.test(tagAt(w, k))) k--;
  return formAt(w, k) === ',';
}

export const pastAlone = ({ lower, tag }: Place): boolean => /^(?:NN|JJ|VB$)/.test(tag) && onlyPast(lower);

export const strongPast = ({ lower, tag }: Place): boolean =>
  tag === 'NN' && /^(?:stood|rang|took|gave|went|came|knew|grew|began|fell|rose|drew|flew|chose|withdrew)$/.test(lower);

/** "The treasury contested the criticism": a participle behind its noun has no object. */
export const pastBehindNoun = (w: Place): boolean =>
  w.tag === 'VBN' &&
  /^NN/.test(w.last) &&
  (/^(?:DT|PRP\$)$/.test(w.next) || lowerAt(w, 1) === 'with') &&
  sayingTag(w.lower) !== '' &&
  !tensedNear(w.analysis, w.i);

/** "“…?” demanded X": after a quotation a verb of saying has its subject behind it. */
export const pastBehindMarks = (w: Place): boolean =>
  w.tag === 'VBN' &&
  /^(?:''|”|"|»|’)$/.test(formAt(w, -1)) &&
  /^(?:NNP|DT|PRP|NN)/.test(w.next) &&
  sayingTag(w.lower) !== '';

/** "The operator contested this": a participle behind its noun takes no object. */
export const pastWithPronoun = (w: Place): boolean =>
  w.tag === 'VBN' &&
  /^NN/.test(w.last) &&
  /^(?:this|that|it|these|those)$/.test(formAt(w, 1)) &&
  /^[.,;]$/.test(formAt(w, 2)) &&
  sayingTag(w.lower) !== '' &&
  !tensedBefore(w.analysis, w.i);

/** "Amina Yusuf, a fishmonger in Lagos, reckons prices have …" */
export const thirdBehindComma = ({ analysis, i, lower, tag, last, next }: Place): boolean =>
  tag === 'NNS' &&
  last === ',' &&
  /^(?:NN|PRP|DT|IN|TO)/.test(next) &&
  sayingTag(lower) === 'VBZ' &&
  !tensedBefore(analysis, i);

/** A "that" behind the word with no verb right behind it, as a noun's "that" would have. */
const withThatClause = (w: Place): boolean => /^that$/i.test(formAt(w, 1)) && !/^(?:VB|MD|RB)/.test(tagAt(w, 2));

/** "The authorities on the left bank dispute that any offer was made": a noun's "that" would go on with a verb. */
export const sayingThat = (w: Place): boolean =>
  w.tag === 'NN' &&
  /^NN|^PRP$/.test(w.last) &&
  withThatClause(w) &&
  sayingTag(w.lower) !== '' &&
  !tensedBefore(w.analysis, w.i);

/** "The dockers' union claims that a crane was unsafe": were it a noun, a verb would follow the clause. */
export const thirdWithThat = (w: Place): boolean =>
  w.tag === 'NNS' &&
  /^(?:NN|NNP)$/.test(w.last) &&
  withThatClause(w) &&
  sayingTag(w.lower) === 'VBZ' &&
  !tensedBefore(w.analysis, w.i) &&
  tensedAfter(w.analysis, w.i) < 2;

/** "The company pledges to", "Ministers deplore the", "Both undertook to": a verb where the clause has none. */
export function onlyVerb(w: Place): boolean {
  const { tag, last, next } = w;
  const between =
    /^(?:NNS?|IN|JJ)$/.test(tag) &&
    /^(?:NN|PRP$|DT$)/.test(last) &&
    /^(?:TO|PRP\$?|DT|NNS|NNP|IN)$/.test(next) &&
    !(tag === 'NN' && last === 'DT' && !/^(?:both|all|some|these|those)$/i.test(formAt(w, -1)));
  const form = between ? sayingTag(w.lower) : '';
  const present = form === 'VBP';
  return form !== '' && (!present || (/S$|^(?:PRP|DT)$/.test(last) && next !== 'IN')) && !tensedNear(w.analysis, w.i);
}

/** "The accused denies the charges": the verb behind a participle for a person. */
export const thirdOfAccused = (w: Place): boolean =>
  w.tag === 'NNS' && w.last === 'VBN' && tagAt(w, -2) === 'DT' && isThirdBefore(w.analysis, w.i);

/** "The Heads of State of the Basin condemn": a base form with no auxiliary before it. */
export const baseBehindNoun = ({ analysis, i, lower, tag, last }: Place): boolean =>
  tag === 'VB' && /^NN/.test(last) && sayingTag(lower) !== '' && !tensedBefore(analysis, i);

/** "Two members of the committee claim there is a secret annex." */
export const sayingThereIs = ({ analysis, i, lower, tag, last, next }: Place): boolean =>
  /^NNS?$/.test(tag) && /^NN/.test(last) && next === 'EX' && sayingTag(lower) !== '' && !tensedBefore(analysis, i);
