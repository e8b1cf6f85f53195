/** What is told of a value that does not fit where somebody wrote it. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { misfitOf } from './misfit.ts';

const letter = z.strictObject({
  to: z.string(),
  pages: z.number().int().min(1).max(9).optional(),
  kind: z.enum(['note', 'reply']).optional(),
  seals: z.array(z.string()).optional(),
  number: z.union([z.string(), z.number()]).optional(),
  date: z
    .string()
    .regex(/^\d{4}$/, 'write the year')
    .optional(),
  of: z.literal('letter').optional(),
});

const said = (value: unknown): string => misfitOf(letter.safeParse(value).error!.issues[0]!, value);

test.each([
  [{}, 'is missing; it should be a text'],
  [{ to: 5 }, '5 is not a text'],
  [{ to: null }, 'null is not a text'],
  [{ to: ['Ana'] }, 'a list is not a text'],
  [{ to: 'Ana', pages: 'two' }, '“two” is not a number'],
  [{ to: 'Ana', pages: 0 }, '0 is not a number of 1 or more'],
  [{ to: 'Ana', pages: 12 }, '12 is not a number of 9 or less'],
  [{ to: 'Ana', kind: 'bill' }, '“bill” is not one of note, reply'],
  [{ to: 'Ana', of: 'card' }, '“card” is not “letter”'],
  [{ to: 'Ana', seals: 'wax' }, '“wax” is not a list'],
  [{ to: 'Ana', number: true }, 'true is not a text or a number'],
  [{ to: 'Ana', from: 'Bo', cc: 'Cy' }, 'has no field “from”, “cc”'],
  [{ to: 'x'.repeat(2), seals: [7] }, '7 is not a text'],
  ['Ana', '“Ana” is not an object'],
  ['a'.repeat(100), 'the text is not an object'],
  // What the shape itself says stands as it is.
  [{ to: 'Ana', date: 'soon' }, 'write the year'],
])('%j: %s', (value, message) => {
  expect(said(value)).toBe(message);
});
