import { expect, it } from 'vitest';
import { commitmentOf } from './commitment.ts';

const level = (text: string) => commitmentOf(text.split(' '));

/** Each line from the firmest to the faintest, a whole step apart at least. */
it.each([
  ['the port will open', 'the port is expected to open', 'the port may open'],
  ['they signed a treaty', 'they hope to sign a treaty', 'they considered a treaty'],
  ['a loan was approved', 'they are ready to approve a loan', 'a loan is under review', 'a loan was discussed'],
  ['it will send coal', 'it will send coal provided that the rail reopens'],
  ['they will unconditionally leave', 'they will leave if asked'],
  ['the fee has been abolished', 'the end of the fee was proposed'],
])('%s > %s', (...falling) => {
  const levels = falling.map((text) => level(text)!);
  for (let i = 1; i < levels.length; i++) expect(levels[i - 1]! - levels[i]!).toBeGreaterThanOrEqual(1);
});

it.each(['the weather was fine', 'he thanked the crew', ''])('“%s” takes no stand', (text) =>
  expect(level(text)).toBeUndefined(),
);
it('knows the month from the verb', () => {
  expect(commitmentOf(['it', 'opens', 'in', 'May'])).toBeUndefined();
  expect(commitmentOf(['it', 'may', 'open'])).toBe(2);
});
it.each([
  ['they reached agreement', 'the talks ended with a deal'],
  ['they adopted the plan on waste', 'they signed off on the plan on waste'],
  ['they agreed on the lines', 'the meeting made it possible to agree on the lines'],
])('%s = %s', (a, b) => expect(level(a)).toBe(level(b)));
it('reads “at once” as no condition', () => expect(level('it will start at once')).toBe(4));
