/** Verb groups: auxiliaries and head, the main verb of a clause. Indices into `words`; ends are exclusive. */
import { negations } from '../text/en/words.ts';
import { endsNoun, isNoun, isTensed, isVerb } from './phrases.ts';
import type { Word } from './stream.ts';

type Words = readonly Word[];

export function skipAdverbs(words: Words, i: number): number {
  let k = i;
  while (words[k] && /^(RB|RBR|RBS)$/.test(words[k]!.tag) && !negations.has(words[k]!.lower)) k++;
  return k;
}

/** The main verb of the verb group that begins at `i`. */
export function groupHead(words: Words, i: number): number {
  let k = i;
  while (
    words[k] &&
    (/^(RB|RBR|MD)$/.test(words[k]!.tag) ||
      (/^(have|be|do)$/.test(words[k]!.lemma) &&
        isVerb(words[k]) &&
        (isVerb(words[k + 1]) || /^RB/.test(words[k + 1]?.tag ?? ''))))
  )
    k++;
  return k;
}

/** The main verb (group head) of the first clause in [from, to), or -1. */
export function mainVerb(words: Words, from: number, to: number): number {
  for (let k = from; k < to; k++) {
    const w = words[k]!;
    if (/^(WP|WDT|WP\$)$/.test(w.tag) && k > from) {
      // Skip a relative clause: its verb is not the main one.
      const after = nextFinite(words, k + 1, to);
      if (after >= 0) k = groupHead(words, after);
      continue;
    }
    if (isTensed(w) && !(w.tag === 'VBD' && reduced(words, k, to))) return k;
  }
  return -1;
}

/** "the tanker stranded off Gavdos was": a participle behind its noun, where a tensed verb of the same clause follows. */
function reduced(words: Words, k: number, to: number): boolean {
  if (!isNoun(words[k - 1]) || !/^(IN|TO|RB)$/.test(words[k + 1]?.tag ?? '')) return false;
  if (/^(that|if|because|when|while|as)$/.test(words[k + 1]!.lower)) return false;
  for (let m = k + 1; m < to && m < k + 12; m++) {
    const w = words[m]!;
    if (/^[,;:]$/.test(w.text) || /^(CC|WP|WDT|WRB|QQ)$/.test(w.tag)) return false;
    if (/^(that|if|because|when|while|as|after|before|until|since)$/.test(w.lower)) return false;
    if (isTensed(w)) return endsNoun(words[m - 1]) || /^RB/.test(words[m - 1]!.tag);
  }
  return false;
}

export function nextFinite(words: Words, from: number, to: number): number {
  for (let k = from; k < to; k++) if (isTensed(words[k])) return k;
  return -1;
}
