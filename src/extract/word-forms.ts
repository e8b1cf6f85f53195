/** Part of speech and base form of a word, where a tagger trained on one country's news gets them wrong elsewhere: verbs of saying
 *  taken for nouns or participles, adjectives for verbs. */
import type { Analysis } from '../text/en/analysis.ts';
import { isSaying, onlyPast, sayingForm } from '../text/en/verbs.ts';
import {
  accused,
  adjectiveAtEnd,
  adjectiveBeforeParticiple,
  adjectiveBeforeThere,
  adjectiveForPerson,
  foreignName,
  generalOfOffice,
  nameBeforePast,
  nameBetweenNames,
  nounInLy,
  nounOfThat,
  objectOfThird,
  officeWithHyphen,
  organization,
  paper,
  pluralBeforeModal,
  pluralBeforeTensed,
  pluralFirst,
  speakerBeforeInfinitive,
  speakerBeforePast,
  speakerBeforeThird,
} from './word-nouns.ts';
import {
  adjectiveBehindVerb,
  further,
  herAlone,
  negation,
  overnight,
  participleBeforeNoun,
  presentAt,
  thatAlone,
  thatBeforeNoun,
  thatWithNoClause,
  unanswered,
  worthless,
} from './word-others.ts';
import { type Place, sayingTag } from './word-place.ts';
import {
  baseBehindNoun,
  infinitiveWithThat,
  joinedToInfinitive,
  joinedToPresent,
  letSlip,
  onlyVerb,
  orderInMarks,
  pastAlone,
  pastBeforeAnd,
  pastBehindMarks,
  pastBehindNoun,
  pastWithObject,
  pastWithOneWord,
  pastWithoutObject,
  pastWithPronoun,
  sayingThat,
  sayingThereIs,
  strongPast,
  thirdAtEnd,
  thirdBehindComma,
  thirdOfAccused,
  thirdOfAdjective,
  thirdWithObject,
  thirdWithThat,
  warningOf,
} from './word-verbs.ts';

/** The tag that the word has as a form of a verb of saying. */
const AS_SAYING = 'as a form of saying';

/** What a word is, and where: the first that fits decides. */
const rules: readonly (readonly [tag: string, fits: (place: Place) => boolean])[] = [
  ['RB', negation],
  ['NN', nounInLy],
  ['NN', adjectiveAtEnd],
  ['NNS', pluralFirst],
  ['NNP', organization],
  ['DT', thatWithNoClause],
  ['NN', nounOfThat],
  ['VBD', letSlip],
  ['VBP', joinedToPresent],
  ['JJ', further],
  ['VBZ', thirdWithObject],
  ['NN', objectOfThird],
  ['VB', joinedToInfinitive],
  ['NN', speakerBeforePast],
  ['VBD', pastWithObject],
  ['NNS', pluralBeforeTensed],
  ['NNS', pluralBeforeModal],
  ['VBG', warningOf],
  ['VB', infinitiveWithThat],
  ['VBD', pastWithOneWord],
  ['VBD', pastWithoutObject],
  ['NN', speakerBeforeThird],
  ['VBZ', thirdOfAdjective],
  ['RB', overnight],
  ['JJ', unanswered],
  ['JJ', presentAt],
  ['VBD', pastBeforeAnd],
  ['VB', orderInMarks],
  ['DT', thatAlone],
  ['JJ', adjectiveBehindVerb],
  ['NN', officeWithHyphen],
  ['DT', thatBeforeNoun],
  ['VBZ', thirdAtEnd],
  ['VBD', pastAlone],
  ['VBD', strongPast],
  ['NNP', nameBeforePast],
  ['VBD', pastBehindNoun],
  ['VBD', pastBehindMarks],
  ['VBD', pastWithPronoun],
  ['VBZ', thirdBehindComma],
  ['VBN', participleBeforeNoun],
  [AS_SAYING, sayingThat],
  ['VBZ', thirdWithThat],
  [AS_SAYING, onlyVerb],
  ['NNP', nameBetweenNames],
  ['NN', generalOfOffice],
  ['JJ', worthless],
  ['NN', paper],
  ['NN', adjectiveForPerson],
  ['NN', accused],
  ['VBZ', thirdOfAccused],
  ['NNP', foreignName],
  ['NN', adjectiveBeforeParticiple],
  ['PRP', herAlone],
  ['VBP', baseBehindNoun],
  [AS_SAYING, sayingThereIs],
  ['NN', speakerBeforeInfinitive],
  ['NN', adjectiveBeforeThere],
];

/** The Penn tag of token `i`. */
export function tagOf(analysis: Analysis, i: number, lower: string): string {
  const { tags } = analysis;
  const place: Place = { analysis, i, lower, tag: tags[i]!, last: tags[i - 1] ?? '', next: tags[i + 1] ?? '' };
  for (const [tag, fits] of rules) if (fits(place)) return tag === AS_SAYING ? sayingTag(lower) : tag;
  return place.tag;
}

/** The base form of token `i`; British and American spellings share one. */
export function lemmaOf(analysis: Analysis, i: number, lower: string, tag: string): string {
  const lemma = analysis.lemmas[i]!;
  if (/^VB/.test(tag) && (!/^VB/.test(analysis.tags[i]!) || onlyPast(lower))) return sayingForm(lower)?.lemma ?? lemma;
  if (tag === 'VBG' && analysis.tags[i] === 'NN' && isSaying(lower.slice(0, -3))) return lower.slice(0, -3);
  if (analysis.tags[i] === 'NNS' && isSaying(lower.slice(0, -1))) return lower.slice(0, -1);
  // "counselled": one of the two spellings is the base form's.
  const single = /^VB/.test(tag) && !isSaying(lemma) ? lemma.replace(/([lpt])\1e?$/, '$1') : lemma;
  if (single !== lemma && isSaying(single)) return single;
  // "stonewalled"
  if (/^VB/.test(tag) && lemma.endsWith('lle')) return lemma.slice(0, -1);
  if (lower === 'smiled') return 'smile';
  if (lower === 'said') return 'say';
  if (/^VB/.test(tag) && !isSaying(lemma) && isSaying(`${lemma}e`)) return `${lemma}e`;
  return lemma.endsWith('ise') && isSaying(`${lemma.slice(0, -3)}ize`) ? `${lemma.slice(0, -3)}ize` : lemma;
}
