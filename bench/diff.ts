/** Word diff beside jsdiff and @jest/diff-sequences, in one run: milliseconds per 1,000 words and the edit distance
 *  (tokens removed and added), then hostile texts against their budget.
 *
 *    npx tsx bench/diff.ts */
import jest from '@jest/diff-sequences';
import { diffArrays } from 'diff';
import { inkOf } from '../src/text/compare-tokens.ts';
import { diffTexts, matchTokens } from '../src/text/diff.ts';

const diffSequence = jest as unknown as (
  m: number,
  n: number,
  same: (i: number, j: number) => boolean,
  found: (count: number, i: number, j: number) => void,
) => void;

/** The same numbers on every run and machine. */
function numbers(seed: number): () => number {
  let s = seed;
  return () => {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    return s / 0x7fffffff;
  };
}

/** Words with the frequencies of prose (Zipf), in sentences. */
function prose(count: number, seed: number): string[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, i) => `w${Math.floor(Math.exp(next() * 9))}${i % 17 === 16 ? '.' : ''}`);
}

/** At each word, with the probability given, an edit of 1 to 6 words: removed, put in, or replaced. */
function edited(words: readonly string[], rate: number, seed: number): string[] {
  const next = numbers(seed);
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    if (next() >= rate / 3.5) {
      out.push(words[i]!);
      continue;
    }
    const size = 1 + Math.floor(next() * 6);
    const kind = next();
    if (kind < 0.67) for (let k = 0; k < size; k++) out.push(`w${Math.floor(Math.exp(next() * 9))}`);
    if (kind > 0.33) i += size - 1;
    else out.push(words[i]!);
  }
  return out;
}

type Result = { readonly ms: number; readonly distance: number };

function timed(run: () => number): Result {
  const from = performance.now();
  const kept = run();
  return { ms: performance.now() - from, distance: kept };
}

const row = (name: string, words: number, { ms, distance }: Result): void =>
  console.log(
    `  ${name.padEnd(24)} ${ms.toFixed(1).padStart(10)} ms  ${(ms / (words / 1000)).toFixed(2).padStart(9)} ms/1,000 words  distance ${distance}`,
  );

for (const [count, rate] of [
  [1_000, 0.02],
  [1_000, 0.3],
  [10_000, 0.02],
  [10_000, 0.3],
] as const) {
  const words = prose(count, 7);
  const before = words.join(' ');
  const after = edited(words, rate, 11).join(' ');
  const a = inkOf(before).map((t) => t.text);
  const b = inkOf(after).map((t) => t.text);
  const distance = (kept: number): number => a.length + b.length - 2 * kept;
  console.log(`${count} words, ${rate * 100} % edited`);
  diffTexts('warm up', 'warmed up');
  const ours = timed(() => distance(matchTokens(a, b).reduce((n, [, , size]) => n + size, 0)));
  row('ours (tokens)', count, ours);
  row('ours (whole texts)', count, { ...timed(() => diffTexts(before, after).length), distance: ours.distance });
  row(
    '@jest/diff-sequences',
    count,
    timed(() => {
      let kept = 0;
      diffSequence(
        a.length,
        b.length,
        (i, j) => a[i] === b[j],
        (n) => {
          kept += n;
        },
      );
      return distance(kept);
    }),
  );
  const theirs = timed(() => distance(diffArrays(a, b).reduce((n, p) => n + (p.added || p.removed ? 0 : p.count), 0)));
  row('jsdiff diffArrays', count, theirs);
  console.log(
    `  jsdiff takes ${(theirs.ms / ours.ms).toFixed(1)}× our time; distance ours/theirs ${(ours.distance / Math.max(1, theirs.distance)).toFixed(4)}\n`,
  );
}

const two = (count: number, seed: number): string => {
  const next = numbers(seed);
  return Array.from({ length: count }, () => (next() < 0.5 ? 'a' : 'b')).join(' ');
};
const list = (count: number, prefix: string): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const same = 'The sides met again. ';
/** Milliseconds each hostile pair may take; the machine these were set on needs a third of it at most. */
const hostile: readonly (readonly [string, string, string, number])[] = [
  ['two symbols, 20,000 words', two(20_000, 3), two(20_000, 5), 1500],
  ['two symbols, 100,000 words', two(100_000, 3), two(100_000, 5), 5000],
  ['100,000 words all replaced', list(100_000, 'u').join(' '), list(100_000, 'v').join(' '), 2500],
  ['100,000 words reversed', list(100_000, 'u').join(' '), list(100_000, 'u').reverse().join(' '), 2500],
  ['10,000 equal sentences, 30 gone', same.repeat(10_000), same.repeat(9_970), 1500],
  ['10,000 equal sentences, one word each', same.repeat(10_000), same.repeat(10_000).replaceAll('again', 'once'), 2500],
  ['4 MB on one line, no spaces', 'x'.repeat(4_000_000), 'y'.repeat(4_000_000), 1500],
  ['2 MB of marks', '.,'.repeat(1_000_000), ',.;'.repeat(700_000), 15000],
];
console.log('hostile texts');
let over = 0;
for (const [name, before, after, budget] of hostile) {
  const { ms } = timed(() => diffTexts(before, after).length);
  if (ms > budget) over++;
  console.log(`  ${name.padEnd(40)} ${ms.toFixed(0).padStart(7)} ms of ${budget} ${ms > budget ? 'OVER BUDGET' : ''}`);
}
if (over) process.exitCode = 1;
