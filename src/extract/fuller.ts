/** What a short phrase was called in full: "the registry" after "the flag registry", "a member of the committee" after "the
 *  health committee of the chamber". */
import { bodies } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Described, describe } from './describe.ts';
import type { Mention } from './mentions.ts';
import type { Phrase } from './noted.ts';
import { institutions } from './roles.ts';
import type { Word } from './stream.ts';

export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** Phrases by their head, each list in the order of the text. */
export function byHead(phrases: readonly Phrase[]): Phrases {
  const out = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const list = out.get(phrase.head);
    if (list) list.push(phrase);
    else out.set(phrase.head, [phrase]);
  }
  return out;
}

/** The last fuller phrase with this head before `at`; null where the text has none. */
export function fuller(phrases: Phrases, head: string, at: number): Phrase | null {
  const list = phrases.get(head) ?? [];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? list[low - 1]! : null;
}

/** "A member of | the committee": the same with the body in full; null where it ends in no bare body, or none was fuller. */
export function withFullBody(phrases: Phrases, words: readonly Word[], at: number): Word[] | null {
  const n = words.length;
  if (n < 4 || words[n - 2]!.lower !== 'the' || !/^(?:of|for|from|at|in|on)$/.test(words[n - 3]!.lower)) return null;
  const head = words[n - 1]!.lower;
  if (!bodies.has(head) && !institutions.has(head)) return null;
  const full = fuller(phrases, head, at);
  return full && [...words.slice(0, n - 1), ...full.words];
}

/** "The bank" after "a bank in Seoul", where the text has named none by name. */
export function inFull(
  cast: { readonly phrases: Phrases; readonly gazetteer: Gazetteer },
  d: Described,
  words: readonly Word[],
  at: number,
  last: (test: (m: Described) => boolean) => Mention | null,
): Described | null {
  if (words.length !== 2 || words[0]!.lower !== 'the' || d.of || d.person || d.plural) return null;
  if (!(d.kind === 'unknown' || (d.kind === 'organization' && !ofStates.test(d.head)))) return null;
  if (last((m) => m.head === d.head && m.name !== d.name)) return null;
  const phrase = fuller(cast.phrases, d.head, at);
  if (!phrase) return null;
  const full = describe(phrase.words, cast.gazetteer);
  return full.person || full.head !== d.head
    ? null
    : { ...full, kind: full.kind === 'anonymous' ? d.kind : full.kind, definite: true, rule: 'in full before?' };
}

/** Bodies that a state has one of, however the text has spoken of others. */
const ofStates = /^(?:government|ministry|parliament|presidency|opposition|cabinet|treasury|embassy|delegation)$/;
