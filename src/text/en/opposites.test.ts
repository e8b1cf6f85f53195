import { expect, it } from 'vitest';
import { opposed } from './opposites.ts';

const say = (a: string, b: string): boolean => opposed(a.split(' '), b.split(' '));

it.each([
  ['the ban was upheld', 'the ban was overturned'],
  ['the crossing will reopen', 'the crossing will be closed'],
  ['prices rise', 'prices go down'],
  ['they keep the base', 'they give up the base'],
  ['the crew was released', 'the crew is held'],
  ['goods have arrived', 'goods are on their way'],
])('%s | %s', (a, b) => {
  expect(say(a, b)).toBe(true);
  expect(say(b, a)).toBe(true);
});
it.each([
  ['the port opens', 'the port reopens'],
  ['they met', 'they talked'],
  ['it opened and closed', 'it closed'],
])('not: %s | %s', (a, b) => expect(say(a, b)).toBe(false));
