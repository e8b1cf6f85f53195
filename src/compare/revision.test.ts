import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../model/revision.ts';
import { applyEdits } from '../text/diff.ts';
import { parsePair } from './pair-notation.ts';
import { world as gazetteer } from './pair-world.ts';
import { compareVersions } from './revision.ts';

/** The pairs of every `revision-pairs*.ts`, in the order of their names. */
const files = readdirSync(new URL('.', import.meta.url))
  .flatMap((file) => /^revision-pairs(|-[\w-]+)\.ts$/.exec(file)?.[1] ?? [])
  .sort();
const pairs = (
  await Promise.all(
    files.map(async (n) => ((await import(`./revision-pairs${n}.ts`)) as { pairs: readonly string[] }).pairs),
  )
).flat();

const compare = (before: string, after: string) =>
  compareVersions({ text: before, statements: [] }, { text: after, statements: [] }, gazetteer);
const meet = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;
const lastWord = (name: string | undefined): string => (name ?? '').split(' ').pop()!.toLowerCase();

/** Every material change of the pair is found with its type and speakers, and nothing else is called material. */
const known = (line: string): boolean => !line.startsWith('? ');
test.each(pairs.filter(known))('%s', (line) => asMarked(line));

/** What a reader would call material and the rules do not see yet; a line that starts to pass must lose its mark. */
test.fails.each(pairs.filter((line) => !known(line)).map((line) => line.slice(2)))('not yet: %s', (line) =>
  asMarked(line),
);

function asMarked(line: string): void {
  const { before, after, changes } = parsePair(line);
  const found = compare(before, after).changes.filter((c) => c.material);
  const wanted = changes.filter((c) => c.type !== null);
  const show = (c: Pick<Change, 'before' | 'after'> & { type: string | null }): string =>
    `${c.type}: ${c.before.quote} => ${c.after.quote}`;
  const rest = [...found];
  const missed: string[] = [];
  for (const want of wanted) {
    const at = rest.findIndex(
      (c) => c.type === want.type && (meet(c.before, want.before) || meet(c.after, want.after)),
    );
    if (at < 0) {
      missed.push(show(want));
      continue;
    }
    const [hit] = rest.splice(at, 1);
    if (want.speakerBefore) {
      expect(lastWord(hit!.speakerBefore)).toBe(lastWord(want.speakerBefore));
      expect(lastWord(hit!.speakerAfter)).toBe(lastWord(want.speakerAfter));
    }
  }
  expect({ missed, false: rest.map(show) }).toEqual({ missed: [], false: [] });
}

// Laws

const words =
  'the minister said that talks will may not resume in Kyiv Oslo on 3 May , . “ ” and Poland agreed to discuss it he they ;'.split(
    ' ',
  );
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((w) => `${w.join(' ')}.`);
const document = fc
  .array(
    fc.oneof(sentence, fc.constantFrom('\n\n', '\u200b', '\n\u202e\n', 'a\u00adb'), fc.string({ maxLength: 12 })),
    { maxLength: 8 },
  )
  .map((s) => s.join(' '));

const without = (text: string, spans: readonly { start: number; end: number }[]): string => {
  const keep = [...text].length >= 0 ? text.split('') : [];
  for (const { start, end } of spans) keep.fill(' ', start, end);
  return keep.join('').replace(/\s+/g, '');
};

test('equal texts have no changes', () => {
  fc.assert(
    fc.property(document, (text) => {
      expect(compare(text, text).changes).toEqual([]);
    }),
  );
});

test('quotes are exact, and every differing word is in a change', () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const { changes } = compare(before, after);
      for (const { before: p, after: q } of changes) {
        expect(before.slice(p.start, p.end)).toBe(p.quote);
        expect(after.slice(q.start, q.end)).toBe(q.quote);
      }
      const a = without(
        before,
        changes.map((c) => c.before),
      );
      const b = without(
        after,
        changes.map((c) => c.after),
      );
      expect(a).toBe(b);
    }),
    { numRuns: 150 },
  );
});

/** Texts that broke a rule that looks behind the end or before the beginning. */
test.each([
  ['the.', ')< the may.'],
  ['According to the mayor, repairs cost 2 million crowns.', 'g to the mayor, the bridge is unsafe. Repairs will'],
  [')may … office has knowledge of it', ', ( …May parcels.'],
])('%j and %j are compared', (before, after) => {
  expect(compare(before, after).changes.length).toBeGreaterThan(0);
});

test('changes overlap only inside a reordering', () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const { changes } = compare(before, after);
      const free = changes.filter((c) => c.within === undefined);
      for (const side of ['before', 'after'] as const)
        for (const c of free) for (const d of free) if (c !== d) expect(meet(c[side], d[side])).toBe(false);
      for (const c of changes)
        if (c.within !== undefined) {
          const outer = changes[c.within]!;
          expect(outer.type).toBe('reordering');
          expect(outer.before.start <= c.before.start && c.before.end <= outer.before.end).toBe(true);
          expect(outer.after.start <= c.after.start && c.after.end <= outer.after.end).toBe(true);
        }
    }),
    { numRuns: 100 },
  );
});

const opposite: Readonly<Record<string, string>> = {
  'certainty-strengthened': 'certainty-weakened',
  'certainty-weakened': 'certainty-strengthened',
  'statement-added': 'statement-removed',
  'statement-removed': 'statement-added',
  'commitment-added': 'commitment-removed',
  'commitment-removed': 'commitment-added',
};

/** So many of them at once: one test each would cost more than what it tests. */
const BATCH = 200;
const batches = Array.from({ length: Math.ceil(pairs.length / BATCH) }, (_, i) =>
  pairs.slice(i * BATCH, (i + 1) * BATCH),
);

test.each(batches.map((batch) => ({ first: batch[0]!, batch })))(
  'swapping mirrors the changes, from “$first” on',
  ({ batch }) => {
    for (const line of batch) {
      const { before, after, changes } = parsePair(line);
      if (changes.some((c) => c.type === 'correction-notice-added')) continue;
      const mark = (c: Change, flip: boolean): string => {
        const [p, q] = flip ? [c.after, c.before] : [c.before, c.after];
        return `${flip ? (opposite[c.type] ?? c.type) : c.type}|${p.quote}|${q.quote}`;
      };
      const there = compare(before, after).changes.filter((c) => c.material);
      const back = compare(after, before).changes.filter((c) => c.material);
      expect(back.map((c) => mark(c, true)).sort()).toEqual(there.map((c) => mark(c, false)).sort());
    }
  },
);

test('the later text is rebuilt from the earlier one and the changes of an unmoved pair', () => {
  const { before, after } = parsePair(pairs[0]!);
  const { changes } = compare(before, after);
  expect(
    applyEdits(
      before,
      after,
      changes.map(({ before: p, after: q }) => ({ before: p, after: q })),
    ),
  ).toBe(after);
});

test('who stressed it: one attribution change that names both', () => {
  const before =
    'The presidents spoke on Monday. The President of Poland stressed the value of the corridor. The call was friendly.';
  const after =
    'The presidents spoke on Monday. The President of Romania stressed the value of the corridor. The call was friendly.';
  const { changes, disclosure } = compare(before, after);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({
    type: 'attribution-change',
    speakerBefore: 'President of Poland',
    speakerAfter: 'President of Romania',
  });
  expect(disclosure).toBe('silent');
});

test('a notice discloses', () => {
  const before = 'The bill costs 30 million crowns.';
  const after = 'The bill costs 50 million crowns.\n\nCorrection: the cost was given wrongly in an earlier version.';
  expect(compare(before, after).disclosure).toBe('disclosed');
  expect(compare('The bill costs 30 million.', 'The bill costs thirty million.').disclosure).toBe('none');
});

test('a moved paragraph is a move, and an edit in it lies within', () => {
  const before =
    'Ministers met in Lusaka.\n\nThe fund will pay for nine wells.\n\nA report is due in the summer.\n\nThey thanked the host.';
  const after =
    'Ministers met in Lusaka.\n\nA report is due in the summer.\n\nThey thanked the host.\n\nThe fund may pay for nine wells.';
  const { changes } = compare(before, after);
  expect(changes.map((c) => [c.type, c.within])).toEqual([
    ['reordering', undefined],
    ['certainty-weakened', 0],
  ]);
});

test.each([
  ['The fund will pay.', 'The fund may pay.', 'A course of action is put less firmly: “will” became “may”.'],
  ['The fund has 15 million euros.', 'The fund has 18 million euros.', ': 15 million euros became 18 million euros.'],
  ['The talks lasted for nine hours.', 'The talks lasted.', 'A figure or date is gone: nine hours.'],
  ['They met.', 'They met. The host resigned.', 'A point was added: “The host resigned.” There is'],
])('the sentence has the words: %s %s', (before, after, told) =>
  expect(compare(before, after).sentence).toContain(told),
);

test('what cannot be seen is a change', () => {
  expect(compare('They agreed.', 'They ag\u200breed.').changes).toHaveLength(1);
  expect(compare('They agreed.', 'They \u202eagreed.').changes).toHaveLength(1);
  expect(compare('They met.\nThey left.', 'They met.\r\nThey left.').changes.filter((c) => c.material)).toEqual([]);
  expect(compare('caf\u00e9 talks', 'cafe\u0301 talks').changes.filter((c) => c.material)).toEqual([]);
});

test('empty texts', () => {
  expect(compare('', '').changes).toEqual([]);
  expect(compare('', 'The talks resumed.').changes.map((c) => c.type)).toEqual(['statement-added']);
  expect(compare('The talks resumed.', '').changes.map((c) => c.type)).toEqual(['statement-removed']);
});

const many = (n: number, make: (i: number) => string): string => Array.from({ length: n }, (_, i) => make(i)).join(' ');

test.each([
  ['10,000 equal sentences, some gone', 'The sides met again. '.repeat(10_000), 'The sides met again. '.repeat(9_990)],
  [
    'two symbols',
    many(8_000, (i) => ((i * 7919) % 13 < 6 ? 'a' : 'b')),
    many(8_000, (i) => ((i * 104729) % 11 < 5 ? 'a' : 'b')),
  ],
  ['8,000 words all replaced', many(8_000, (i) => `alpha${i}`), many(8_000, (i) => `beta${i}`)],
  [
    'every sentence a look-alike',
    many(1_000, (i) => `The minister said item ${i % 7} will resume.`),
    many(1_000, (i) => `The minister said item ${i % 5} may resume.`),
  ],
])(
  'hostile: %s',
  (_name, before, after) => {
    const { changes } = compare(before, after);
    const rest = (side: 'before' | 'after'): string =>
      without(
        side === 'before' ? before : after,
        changes.map((c) => c[side]),
      );
    expect(rest('before')).toBe(rest('after'));
  },
  20_000,
);
