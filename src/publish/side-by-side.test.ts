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
