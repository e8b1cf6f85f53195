/** Whether what was said is put forward or denied. */
import type { Act, Polarity } from '../model/statement.ts';
import { noWords } from '../text/en/words.ts';
import { isTensed, isVerb, nounFrom } from './phrases.ts';
import type { Content } from './said.ts';
import type { Word } from './stream.ts';
import { groupHead, mainVerb } from './verb-groups.ts';

/** Is the verb group that begins at `main` negated? */
export function negatedAt(words: readonly Word[], main: number): boolean {
  for (let k = main; k < Math.min(words.length, main + 6); k++) {
    const w = words[k]!;
    if (/^(not|n't|never|neither|nor|hardly|scarcely)$/.test(w.lower)) return true;
    if (w.lower === 'no' && /^(longer)$/.test(words[k + 1]?.lower ?? '')) return true;
    if (
      k > main &&
      isVerb(w) &&
      !/^(be|have|do)$/.test(words[k - 1]!.lemma) &&
      words[k - 1]!.tag !== 'MD' &&
      !/^RB/.test(words[k - 1]!.tag)
    )
      break;
    if (!/^(RB|MD)$/.test(w.tag) && !isVerb(w)) break;
  }
  return false;
}

/** Of the content as its source puts it forward: the first main clause decides. */
export function polarityOf(act: Act, preposition: string, { words }: Content): Polarity {
  if (act === 'ask' || act === 'refuse-to-answer') return 'none';
  if (act === 'deny' || preposition === 'against') return 'negative';
  const first = words[0];
  if (!first) return 'positive';
  if (opensNegative(words)) return 'negative';
  // "Wiring does not burn": a gerund that is a subject.
  if (/^(VBG|TO)$/.test(first.tag) && !(first.tag === 'VBG' && isTensed(words[1]))) return 'positive';
  return (ofCleft(words) ?? isNegative(words, afterFronted(words))) ? 'negative' : 'positive';
}

/** "not", "to not", "nobody" */
function opensNegative([first, second]: readonly Word[]): boolean {
  if (/^(not|never)$/.test(first!.lower)) return true;
  if (first!.tag === 'TO' && /^(not|never)$/.test(second?.lower ?? '')) return true;
  return noWords.has(first!.lower) || (first!.lower === 'no' && second?.text === ',');
}

/** "What they want is not": whether the verb behind the clause is negated; null for no such clause. */
function ofCleft(words: readonly Word[]): boolean | null {
  if (!/^(what|whatever|whoever)$/.test(words[0]!.lower)) return null;
  const one = mainVerb(words, 1, words.length);
  if (one < 0) return null;
  const head = groupHead(words, one);
  const at = words.findIndex((w, k) => k > head && isTensed(w));
  return at < 0 ? null : negatedAt(words, at);
}

/** A clause in front of the main one does not decide: "If …, X will not". */
function afterFronted(words: readonly Word[]): number {
  if (
    !/^(if|when|while|although|though|because|as|since|after|before|unless|once|until|even|whatever|despite)$/.test(
      words[0]!.lower,
    )
  )
    return 0;
  const comma = words.findIndex((w, i) => i > 2 && w.text === ',');
  return comma > 0 ? comma + 1 : 0;
}

/** Is the main clause that begins at `from` negative? */
function isNegative(words: readonly Word[], from: number): boolean {
  const stop = words.findIndex((w, i) => i > from && /^[.;?!]$/.test(w.text));
  const to = stop < 0 ? words.length : stop;
  const main = mainVerb(words, from, to);
  if (main < 0) return words.slice(from, Math.min(to, from + 3)).some((w) => /^(not|no|never|without)$/.test(w.lower));
  return (
    negativeSubject(words, from, main) || negatedAt(words, main) || negativeObject(words, groupHead(words, main), to)
  );
}

/** A subject with "no": "no city had been chosen". */
function negativeSubject(words: readonly Word[], from: number, main: number): boolean {
  for (let k = from; k < main; k++) {
    const w = words[k]!;
    if (/^(no|nobody|nothing|none|neither|never|nowhere)$/.test(w.lower) && words[k + 1]?.text !== ',') return true;
    // "At no time did anyone …", "Under no circumstances will we …": turned round by what denies it.
    if (w.tag === 'IN' && k === from && words[k + 1]?.lower === 'no' && isTensed(words[nounFrom(words, k + 1)]))
      return true;
    // What stands in front, "without it", does not say whose clause it is.
    if (w.tag === 'IN' && k === from) k = Math.max(k, nounFrom(words, k + 1) - 1);
    else if (w.tag === 'IN' && w.lower !== 'of') break;
  }
  return false;
}

/** An object with "no": "makes no claim", "there is no timetable". */
function negativeObject(words: readonly Word[], head: number, to: number): boolean {
  for (let k = head + 1; k < Math.min(to, head + 4); k++) {
    const w = words[k]!;
    if (/^(no|nothing|nobody|none|neither)$/.test(w.lower)) return true;
    if (/^(RB|JJ|TO)$/.test(w.tag) && !/^(in|to)$/.test(w.lower)) continue;
    // "had come across no hidden debt"
    if (k === head + 1 && /^(?:across|upon|up|out|into|of|for|with|from|on|at)$/.test(w.lower)) continue;
    if (w.lower === 'had' || w.lower === 'be' || w.lower === 'been') continue;
    break;
  }
  return false;
}
