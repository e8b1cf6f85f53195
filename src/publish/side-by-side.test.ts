import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markText } from './marks.ts';
import { rowsOf } from './side-by-side.ts';

const rows = (before: string, after: string) =>
  rowsOf(markText(before, []), markText(after, []), before, after).map(
    (row) => `${row.before ?? '-'}${row.same ? '=' : ':'}${row.after ?? '-'}`,
  );

test.each([
  ['a\nb\nc', 'a\nb\nc', ['0=0', '1=1', '2=2']],
  ['a\nc', 'a\nb\nc', ['0=0', '-:1', '1=2']],
  ['a\nb\nc', 'a\nc', ['0=0', '1:-', '2=1']],
  ['', 'a', ['-:0']],
])('%j beside %j', (before, after, expected) => expect(rows(before, after)).toEqual(expected));

/** Each change as "start-end" on both sides. */
const changed = (before: string, after: string, changes: readonly [string, string][]) => {
  const span = (written: string) => {
    const [start, end] = written.split('-').map(Number) as [number, number];
    return { start, end, quote: '' };
  };
  const marks = changes.map(([was, is]) => ({ before: span(was), after: span(is) }));
  const on = (side: 'before' | 'after') => marks.map((mark, key) => ({ ...mark[side], key, depth: 0 }));
  return rowsOf(markText(before, on('before')), markText(after, on('after')), before, after, marks).map(
    (row) => `${row.before ?? '-'}${row.same ? '=' : ':'}${row.after ?? '-'}`,
  );
};

test.each([
  ['a word taken out', 'a very dry day', 'a dry day', ['2-7', '2-2'], ['0:0']],
  ['a word put in', 'one\na dry day', 'two\na very dry day', ['6-6', '6-11'], ['0:-', '-:0', '1:1']],
  ['a sentence put at the end', 'It rains.', 'It rains. It pours.', ['9-9', '9-19'], ['0:0']],
  ['a paragraph put in after another', 'It rains!', 'It rains.\nIt pours.', ['9-9', '10-19'], ['0:-', '-:0', '-:1']],
  ['a paragraph taken out before another', 'It pours.\nIt rains!', 'It rains.', ['0-9', '0-0'], ['0:-', '1:-', '-:0']],
] as const)('%s', (_, before, after, change, expected) =>
  expect(changed(before, after, [[change[0], change[1]]])).toEqual(expected),
);

test('every paragraph stands in one row, in order, whatever the texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd')).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const left = markText(before, []);
      const right = markText(after, []);
      const found = rowsOf(left, right, before, after);
      expect(found.flatMap((row) => row.before ?? [])).toEqual(left.map((_, i) => i));
      expect(found.flatMap((row) => row.after ?? [])).toEqual(right.map((_, i) => i));
    }),
  );
});
