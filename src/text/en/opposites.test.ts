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
  ['she keeps the file', 'she handed the file back'],
  ['the task is easy', 'the task is hard'],
])('%s | %s', (a, b) => {
  expect(say(a, b)).toBe(true);
  expect(say(b, a)).toBe(true);
});
it.each([
  ['the port opens', 'the port reopens'],
  ['they met', 'they talked'],
  ['it opened and closed', 'it closed'],
  ['the ban stays until the end of june', 'the ban continues through june'],
  ['passed with 312 in favour and 278 against', 'adopted with 22 abstentions'],
  ['the rate was left unchanged', 'the bank kept the rate'],
  ['they left the hall', 'they met in the hall'],
  ['the missing section of the line', 'the line will be completed'],
])('not: %s | %s', (a, b) => expect(say(a, b)).toBe(false));
