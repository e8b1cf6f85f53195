import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeptRows, RowTable, sparse } from './row-table.ts';

const weights = (count: number) =>
  fc.array(fc.integer({ min: -128, max: 127 }), { minLength: count, maxLength: count });

test.each([4, 8, 24, 40, 48])('rows of %i columns are summed column by column', (width) => {
  fc.assert(
    fc.property(weights(16 * width), fc.array(fc.nat(15), { maxLength: 60 }), (values, asked) => {
      const table = new RowTable(Int8Array.from(values), width);
      asked.forEach((row, i) => {
        table.rows[i] = row * width;
      });
      table.sum(asked.length);
      for (let q = 0; q < width; q++)
        expect(table.sums[q]).toBe(asked.reduce((sum, row) => sum + values[row * width + q]!, 0));
    }),
    { numRuns: 20 },
  );
});

test('a row that was not kept adds nothing', () => {
  const row = fc.option(weights(8), { nil: new Array<number>(8).fill(0) });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 64, maxLength: 64 }),
      fc.array(fc.nat(63), { maxLength: 60 }),
      (rows, asked) => {
        const table = new KeptRows(sparse(Int8Array.from(rows.flat())));
        table.rows.set(asked);
        table.sum(asked.length);
        for (let q = 0; q < 8; q++) expect(table.sums[q]).toBe(asked.reduce((sum, r) => sum + rows[r]![q]!, 0));
      },
    ),
    { numRuns: 40 },
  );
});
