import { expect, it } from 'vitest';
import { comparable, compatible, quantitiesIn } from './quantities.ts';
import { tokenize } from './tokens.ts';

const read = (text: string) => quantitiesIn(tokenize(text));
const written = (text: string): string[] => read(text).map((q) => text.slice(q.start, q.end));

it.each([
  ['up to one million tonnes of grain', ['up to one million']],
  ['for 120 days', ['120 days']],
  ['by more than a tenth', ['more than a tenth']],
  ['6 March 2024', ['6 March 2024']],
  ['the fourth quarter of 2025', ['fourth quarter of 2025']],
  ['one of twenty heads of state', ['twenty']],
  ['half a year', ['half a year']],
  ['It may go up', []],
])('%s', (text, expected) => expect(written(text)).toEqual(expected));

/** Both can be right. */
it.each([
  ['12 per cent', 'more than a tenth'],
  ['60 days', 'two months'],
  ['six months', 'half a year'],
  ['14.6 billion kroner', 'nearly 15 billion kroner'],
  ['ten million euros', '10.45 million euros'],
  ['in November', 'before the end of the year'],
  ['in March', 'the first quarter'],
  ['54 countries', 'more than 50 countries'],
  ['about a hundred guests', 'ninety-eight guests'],
  ['ninety minutes', 'an hour and a half'],
])('%s is no rival of %s', (a, b) => {
  const [q, r] = [read(a)[0]!, read(b)[0]!];
  expect(comparable(q, r)).toBe(true);
  expect(compatible(q, r)).toBe(true);
  expect(compatible(r, q)).toBe(true);
});

/** One of them is wrong. */
it.each([
  ['35 million euros', '53 million euros'],
  ['13 articles', 'eleven articles'],
  ['two hours', 'barely forty minutes'],
  ['in April', 'in June'],
  ['in 2025', 'in 2027'],
  ['on 3 May', 'on 5 May'],
  ['a third', 'half of it'],
  ['a battalion', 'two battalions'],
  ['in the autumn of 2027', 'in the spring of 2027'],
  ['in March of 2026', 'in March 2027'],
  ['by 312 votes to 287', 'with 302 in favour'],
  ['three member states voted against', 'only two delegations opposed it'],
  ['two countries abstained', 'with 3 abstentions'],
  ['the vote was six to three', 'five members voted for it'],
  ['by 25 basis points', 'by half a percentage point'],
])('%s clashes with %s', (a, b) => {
  const [q, r] = [read(a)[0]!, read(b)[0]!];
  expect(comparable(q, r)).toBe(true);
  expect(compatible(q, r)).toBe(false);
});

it.each([
  ['three ships', 'four hours'],
  ['20 million euros', '20 million dollars'],
  ['six soldiers', 'nine tunnels'],
  ['three member states voted against', 'twelve members voted in favour'],
  ['three member states voted against', 'two countries abstained'],
])('%s and %s measure different things', (a, b) => expect(comparable(read(a)[0]!, read(b)[0]!)).toBe(false));

it('reads years as of the one it was written in', () => {
  const years = (text: string, year?: number) => quantitiesIn(tokenize(text), year).map((q) => q.year);
  expect(years('next year', 2024)).toEqual([2025]);
  expect(years('in the second half of the year', 2024)).toEqual([2024]);
  expect(years('in the second half of the year')).toEqual([undefined]);
  expect(years('in the last year', 2024)).toEqual([]);
});

it('reads "constructor" as a word like any other', () =>
  expect(read('Six constructor teams, the constructor, every constructor of this constructor')).toHaveLength(1));
