/** Who was asked and gave no answer, where the sentence is about the question or the answer: "Emails went unanswered", "There was no
 *  word from the ministry", "Attempts to reach the owner failed". */
import { negations } from '../text/en/words.ts';
import { adjunctFrom } from './adjuncts.ts';
import { clauseEnd, phraseEnd } from './ends.ts';
import { wh } from './openings.ts';
import { baseNoun, nounFrom, type Range } from './phrases.ts';
import { isQuestion, type Refusal } from './refusals.ts';
import type { Word } from './stream.ts';

type Words = readonly Word[];

/** "Attempts to reach the owner were unsuccessful", "Efforts to contact the firm failed": whoever was sought. */
export function unreached(words: Words, from: number, head: number, subject: Range): Refusal | null {
  let noun = subject.from;
  while (noun > 0 && subject.from - noun < 4 && !/^(?:attempt|effort|bid)s?$/.test(words[noun - 1]!.lower)) noun--;
  if (!noun || !/^(?:attempt|effort|bid)s?$/.test(words[noun - 1]!.lower)) return null;
  const first = baseNoun(words, noun, 0);
  if (words[noun]?.lower !== 'to' || !/^(?:reach|contact|telephone|phone)$/.test(words[noun + 1]?.lemma ?? ''))
    return null;
  const verb = words[head]!;
  const next = words[head + 1]?.lower ?? '';
  const failed =
    /^(?:fail|founder)$/.test(verb.lemma) ||
    (/^(?:be|prove|remain|go)$/.test(verb.lemma) && /^(?:unsuccessful|fruitless|futile|unanswered|in)$/.test(next));
  const end = nounFrom(words, noun + 2);
  if (!failed || end === noun + 2 || end > from) return null;
  const to = verb.lemma === 'fail' || verb.lemma === 'founder' ? head + 1 : next === 'in' ? head + 3 : head + 2;
  return { source: { from: noun + 2, to: end }, cue: [from, to], content: [first, noun + 2], to };
}

/** "Calls to the ministry were not returned", "Questions sent to the firm went unanswered": whoever was asked. */
export function unanswered(words: Words, from: number, head: number, subject: Range): Refusal | null {
  // "The report was met with silence by the palace"
  if (/^(?:meet|greet)$/.test(words[head]!.lemma) && words[head]!.tag === 'VBN' && words[head + 1]?.lower === 'with') {
    const silence = nounFrom(words, head + 2, 'base');
    const agent = /^(?:by|from|in|at)$/.test(words[silence]?.lower ?? '') ? nounFrom(words, silence + 1) : silence;
    if (words[silence - 1]?.lower === 'silence' && agent > silence + 1)
      return {
        source: { from: silence + 1, to: agent },
        cue: [from, silence + 1],
        content: [subject.from, subject.to],
        to: agent,
      };
  }
  const asked = nounFrom(words, subject.from, 'base');
  if (!isQuestion(words[asked - 1])) return null;
  const verb = words[head]!;
  const group = words.slice(from, head + 1);
  const no = group.some((w) => negations.has(w.lower));
  const dead =
    (/^(?:go|ring|remain)$/.test(verb.lemma) &&
      /^(?:out|unanswered|unreturned|unheeded)$/.test(words[head + 1]?.lower ?? '')) ||
    (no && /^(?:answer|return|respond|reply)$/.test(verb.lemma) && verb.tag === 'VBN') ||
    (/^(?:ignore|decline|refuse)$/.test(verb.lemma) && verb.tag === 'VBN' && !no && head > from);
  if (!dead) return null;
  let to = -1;
  // Calls and appeals are for what is asked, questions for whoever is.
  const asks = /^(?:call|appeal|request|demand)s?$/.test(words[asked - 1]!.lower)
    ? /^(?:to|with|at)$/
    : /^(?:to|with|for|at)$/;
  for (let k = asked; k < subject.to; k++) if (asks.test(words[k]!.lower)) to = k;
  // "went unanswered by the treasury"
  const end = /^(?:go|ring|remain)$/.test(verb.lemma) ? head + 2 : head + 1;
  if (to < 0 && words[end]?.lower === 'by') {
    const agent = nounFrom(words, end + 1);
    return agent > end + 1
      ? { source: { from: end + 1, to: agent }, cue: [from, end + 1], content: [subject.from, subject.to], to: agent }
      : null;
  }
  if (to < 0 || /^(?:comment|interview|information|clarification)s?$/.test(words[to + 1]?.lower ?? '')) return null;
  const source = { from: to + 1, to: subject.to };
  if (source.to <= source.from) return null;
  return { source, cue: [from, end], content: [subject.from, to], to: end };
}

/** "There was no comment from the ministry on the arrest": nobody spoke, whoever was asked. The verb group is the one that
 *  begins at `from`. */
export function noWordFrom(words: Words, from: number, head: number): Refusal | null {
  if (words[from - 1]?.tag !== 'EX' || words[head]!.lemma !== 'be' || words[head + 1]?.lower !== 'no') return null;
  const noun = nounFrom(words, head + 1, 'base');
  if (!word.test(words[noun - 1]?.lower ?? '')) return null;
  if (words[noun]?.lower !== 'from') return null;
  const end = nounFrom(words, noun + 1);
  if (end === noun + 1) return null;
  const source = { from: noun + 1, to: end };
  const at = adjunctFrom(words, end);
  const topic = /^(?:on|about|to|over|regarding)$/.test(words[end]?.lower ?? '') ? end + 1 : -1;
  if (topic > 0) {
    const to = wh(words, topic) ? clauseEnd(words, topic, 'VBD') : phraseEnd(words, topic, true);
    if (to > topic) return { source, cue: [from, noun + 1], content: [topic, to], to };
  }
  return { source, cue: [from, head + 1], content: [head + 1, noun], to: at };
}

const word = /^(?:comments?|response|word|reaction|reply|answers?|confirmation|denial|statement|explanation|details?)$/;

/** "No comment on the raid was forthcoming from the ministry", "No reply had been received from Lagos". */
export function noWordCame(words: Words, subject: Range, from: number, head: number): Refusal | null {
  if (words[subject.from]!.lower !== 'no') return null;
  const noun = nounFrom(words, subject.from, 'base');
  if (!word.test(words[noun - 1]?.lower ?? '') || noun > subject.to) return null;
  const verb = words[head]!;
  let k = head + 1;
  if (verb.lemma === 'be' && /^(?:forthcoming|available)$/.test(words[k]?.lower ?? '')) k++;
  else if (
    verb.lower !== 'forthcoming' &&
    !/^(?:receive|give|offer|issue|make|provide|obtain|come|arrive|get|have)$/.test(verb.lemma)
  )
    return null;
  while (/^(?:available|immediately|so|far)$/.test(words[k]?.lower ?? '')) k++;
  if (!/^(?:from|by)$/.test(words[k]?.lower ?? '')) return null;
  const end = nounFrom(words, k + 1);
  if (end === k + 1) return null;
  const source = { from: k + 1, to: end };
  const inside = noun + 1 < subject.to ? ([noun + 1, subject.to] as const) : null;
  if (inside) return { source, cue: [from, k + 1], content: inside, to: end };
  if (/^(?:on|about|to|over|regarding)$/.test(words[end]?.lower ?? '')) {
    const to = wh(words, end + 1) ? clauseEnd(words, end + 1, 'VBD') : phraseEnd(words, end + 1, true);
    if (to > end + 1) return { source, cue: [subject.from, k + 1], content: [end + 1, to], to };
  }
  return { source, cue: [from, k + 1], content: [subject.from, noun], to: end };
}
