import { expect, it } from 'vitest';
import { tableOf } from './table.ts';

it('holds its own words, and none of the language it is written in', () => {
  const table = tableOf({ one: 1 });
  expect(table.one).toBe(1);
  expect(table.constructor).toBeUndefined();
  expect('toString' in table).toBe(false);
});
