import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, diffTexts, mirror } from './diff.ts';

/** Edits in short: before|after, one a line. */
const shown = (a: string, b: string): string[] =>
  diffTexts(a, b).map((e) => `${a.slice(e.before.start, e.before.end)}|${b.slice(e.after.start, e.after.end)}`);

test.each([
  ['The talks lasted an hour.', 'The talks took an hour.', ['lasted|took']],
  ['They will act.', 'They may act.', ['will|may']],
  ['They agreed.', 'They agreed in principle.', ['| in principle']],
  ['airmen, and crews', 'airmen and crews', [',|']],
  ['a b', 'a  b', ['| ']],
  ['one\r\ntwo', 'one\ntwo', ['\r|']],
  ['caf\u00e9', 'cafe\u0301', ['caf\u00e9|cafe\u0301']],
  ['pay', 'p\u200bay', ['pay|p\u200bay']],
  ['pay now', 'pay \u202enow', ['|\u202e']],
  ['1,200 men', '1,300 men', ['1,200|1,300']],
  ['', 'new', ['|new']],
  ['old', '', ['old|']],
])('%j → %j', (a, b, edits) => {
  expect(shown(a, b)).toEqual(edits);
});

const word = fc.constantFrom(
  'the',
  'minister',
  'said',
  'talks',
  'will',
  'may',
  '12',
  ',',
  '.',
  '“',
  'é',
  '\u200b',
  '🇺🇦',
);
const texts = fc.oneof(
  fc.array(word, { maxLength: 40 }).map((w) => w.join(' ')),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom('a', 'b'), { maxLength: 80 }).map((w) => w.join('')),
);

test('no edits between equal texts', () => {
  fc.assert(
    fc.property(texts, (a) => {
      expect(diffTexts(a, a)).toEqual([]);
    }),
  );
});

test('applying the edits of (a, b) to a gives b', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(applyEdits(a, b, diffTexts(a, b))).toBe(b);
    }),
  );
});

test('swapping the texts mirrors the edits', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(diffTexts(b, a)).toEqual(mirror(diffTexts(a, b)));
    }),
  );
});

test('edits are in order, apart, and never empty on both sides', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      let x = -1;
      let y = -1;
      for (const { before, after } of diffTexts(a, b)) {
        expect(before.start >= x && after.start >= y && before.start + after.start > x + y).toBe(true);
        expect(before.end - before.start + after.end - after.start).toBeGreaterThan(0);
        x = before.end;
        y = after.end;
      }
    }),
  );
});

/** A fixed stream of numbers in [0, 1): the same texts on every run. */
function* stream(seed: number): Generator<number, never> {
  let s = seed;
  while (true) {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    yield s / 0x7fffffff;
  }
}
const drawn = (count: number, seed: number, pick: (r: number) => string): string => {
  const numbers = stream(seed);
  return Array.from({ length: count }, () => pick(numbers.next().value)).join(' ');
};

test.each([
  [
    'two symbols, 40,000 words',
    drawn(40_000, 1, (r) => (r < 0.5 ? 'a' : 'b')),
    drawn(40_000, 2, (r) => (r < 0.5 ? 'a' : 'b')),
  ],
  [
    'all of 100,000 words replaced',
    drawn(100_000, 3, (r) => `u${Math.floor(r * 1e6)}`),
    drawn(100_000, 4, (r) => `v${Math.floor(r * 1e6)}`),
  ],
  [
    '10,000 equal sentences, 30 of them gone',
    'The sides met again. '.repeat(10_000),
    'The sides met again. '.repeat(9_970),
  ],
  ['a megabyte without a space', 'x'.repeat(1_000_000), 'y'.repeat(1_000_000)],
  ['a megabyte of marks', '.'.repeat(500_000), ','.repeat(500_000)],
])('hostile: %s', (_name, a, b) => {
  expect(applyEdits(a, b, diffTexts(a, b))).toBe(b);
});
