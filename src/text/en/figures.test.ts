import { describe, expect, it } from 'vitest';
import { figuresIn } from './figures.ts';
import { tokenize } from './tokens.ts';

const values = (text: string): string[] => figuresIn(tokenize(text)).map(({ value }) => value);
const written = (text: string): string[] => {
  const tokens = tokenize(text);
  return figuresIn(tokens).map(({ first, end }) => text.slice(tokens[first]!.start, tokens[end - 1]!.end));
};

describe('one figure, told in two ways', () => {
  it.each([
    ['forty ships', '40 ships'],
    ['€3.5m', 'EUR 3.5 million'],
    ['9 August', 'August 9th'],
    ['the 9th of August', '9 August'],
    ['at 7 p.m.', 'at 19:00'],
    ['15%', '15 per cent'],
    ['two dozen', '24'],
    ['two fifths', '40 per cent'],
    ['three times a year', 'every four months'],
    ['weekly', 'every week'],
    ['fortnightly', 'every two weeks'],
    ['a day and a half', '36 hours'],
    ['one in four', 'every fourth'],
    ['at the end of March', 'in late March'],
    ['by nine votes to six', '9-6'],
    ['every other Friday', 'on alternate Fridays'],
    ['a 45-million-euro loan', '€45m'],
    ['a decade', 'ten years'],
    ['an hour and ten minutes', '70 minutes'],
    ['biennially', 'every two years'],
    ['trilateral', 'three-way'],
    ['€2m to €3m', 'between 2 and 3 million euros'],
    ['a million and a half', '1.5 million'],
    ['two and a half thousand', '2,500'],
    ['a dozen and a half', '18'],
    ['three-quarters of a million', '750,000'],
    ['a quarter million', 'quarter of a million'],
    ['half-a-million', 'half a million'],
    ['a half-million', '500,000'],
    ['one-and-a-half billion', '1.5bn'],
    ['a two-and-a-half-hour delay', 'a delay of 150 minutes'],
    ['one point two million', '1.2 million'],
    ['1 1/2 million', '1½ million'],
    ['a hundred and fifty-two', '152'],
    ['a couple of hundred', '200'],
    ['by 15/09', 'by 15 September'],
  ])('%s = %s', (a, b) => {
    expect(values(a)).not.toHaveLength(0);
    expect(values(a)).toEqual(values(b));
  });
});

describe('two figures', () => {
  it.each([
    ['forty ships', 'fourteen ships'],
    ['EUR 3.5 million', 'USD 3.5 million'],
    ['9 August', '9 October'],
    ['7 a.m.', '7 p.m.'],
    ['two days', 'two weeks'],
    ['twice a month', 'twice a year'],
    ['at least six', 'at most six'],
    ['in early March', 'in late March'],
    ['on Monday', 'from Monday to Friday'],
    ['a $2bn deal', 'AUD 2bn'],
    ['nine votes to six', 'six votes to nine'],
    ['in the eighties', 'in the nineties'],
    ['a million and a half', 'half a million'],
    ['a quarter million', 'a quarter of the members'],
    ['a thousand and a half of the rest', '1,500'],
    ['the third million', 'a third of a million'],
    ['on 9/11', 'on 9 November'],
  ])('%s ≠ %s', (a, b) => expect(values(a)).not.toEqual(values(b)));
});

it('keeps the words that a figure was read from', () => {
  expect(written('They met on 4 and 5 May, for six hours and no less than 300 guests.')).toEqual([
    '4 and 5 May',
    'six hours',
    'no less than',
    '300',
  ]);
  expect(written('She may call +371 6700 0000 in the morning.')).toEqual(['+371 6700 0000']);
  expect(written('It may march on.')).toEqual([]);
});

it('takes approximations for how a figure is put, no bound', () =>
  expect(values('about 60 boats')).toEqual(values('60 boats')));
