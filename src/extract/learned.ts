/** An attribution that only the learned model found, as a report: said where its cue is a verb of saying and the saying took place,
 *  else held. */
import { attitudes, isSaying, notSaying, sayingsOf } from '../text/en/verbs.ts';
import { negations } from '../text/en/words.ts';
import type { Attribution } from './attribution.ts';
import type { Report } from './report.ts';
import type { Sentence, Word } from './stream.ts';
import { sentenceAt } from './turns.ts';

export function learnedReport(
  text: string,
  attribution: Attribution,
  sentences: readonly Sentence[],
): { report: Report; said: boolean; tells: boolean } | null {
  const cue = attribution.cue[0]!;
  const sentence = sentenceAt(sentences, cue.start);
  const words = sentences[sentence]?.words.filter((w) => w.start >= cue.start && w.end <= cue.end) ?? [];
  const verb = lastVerb(words);
  const lemma = verb?.lemma ?? words[0]?.lower ?? '';
  // "hung up when asked about …": whoever was asked did not ask.
  const before = sentences[sentence]?.words.findLast((w) => w.end <= cue.start);
  if (verb?.tag === 'VBN' && words[0] === verb && /^(?:when|after|if|once|being)$/.test(before?.lower ?? ''))
    return null;
  const preposition = words[words.length - 1]?.lower ?? '';
  // "The ministry has been accused of …": whom it was done to did not say it.
  const suffered =
    verb?.tag === 'VBN' &&
    words.some((w) => w.lemma === 'be') &&
    preposition !== 'by' &&
    sayingsOf(lemma).some((s) => /[afo]/.test(s.frames)) &&
    (attribution.source[0]?.start ?? cue.start) < cue.start;
  if (suffered) return null;
  const sayings = sayingsOf(lemma);
  const saying = sayings.find((s) => s.with.includes(preposition)) ?? sayings.find((s) => !s.with.length);
  const self =
    attribution.source.length === 1 &&
    /^(?:I|[Ww]e|you)$/.test(text.slice(attribution.source[0]!.start, attribution.source[0]!.end));
  const colon = text.slice(cue.start, cue.end) === ':';
  const inside =
    sentences[sentence]?.words.filter((w) => attribution.content.some((c) => c.start <= w.start && w.end <= c.end)) ??
    [];
  // "recalled its envoy": a verb that says only with a clause has none.
  const bare =
    sayings.length > 0 &&
    !sayings.some((s) => /[nkpfio]/.test(s.frames)) &&
    !inside.some((w) => /^(?:VB[DZP]|MD|QQ)$/.test(w.tag) || w.inQuote !== undefined);
  const says = verb
    ? isSaying(lemma) && !attitudes.has(lemma) && !notSaying.has(lemma)
    : /^(?:according|per)$/.test(lemma);
  // "will announce", "never said", "may appeal": an act of speech that did not take place, or not yet.
  const tells = !bare && (colon || (says && attribution.source.length > 0));
  const took = self || !words.some((w) => (w.tag === 'MD' && !/^(?:ca|can)$/.test(w.lower)) || negations.has(w.lower));
  const said = tells && (colon || took);
  return {
    said,
    tells,
    report: {
      source: attribution.source,
      cue: attribution.cue,
      content: attribution.content,
      addressee: null,
      act: saying?.act ?? 'assert',
      verb: lemma,
      rule: 'learned',
      ...(self ? { self } : {}),
      sentence,
      at: 0,
      quotes: [],
      learned: attribution.confidence,
    },
  };
}

function lastVerb(words: readonly Word[]): Word | undefined {
  for (let i = words.length - 1; i >= 0; i--) if (/^VB/.test(words[i]!.tag)) return words[i];
  return undefined;
}
