import { expect, test } from 'vitest';
import { inSentence } from './in-sentence.ts';

test.each([
  ['Ukrainian side', 'The Ukrainian side proposed', 'the Ukrainian side'],
  ['Gulf diplomat', 'A Gulf diplomat said', 'a Gulf diplomat'],
  ['EU official', 'according to an EU official', 'an EU official'],
  ['host', 'thanked her host', 'her host'],
  ['Local residents', 'Local residents said', 'local residents'],
  ['Both sides', 'Both sides asked', 'both sides'],
  ['Claudia Ruiz', 'She asked', 'Claudia Ruiz'],
  ['President of Kenya', 'The President pressed', 'the President of Kenya'],
  ['Oslo', 'Oslo asked', 'Oslo'],
  ['Wales', 'Wales asked', 'Wales'],
])('%s of “%s” is told as %s', (name, quote, told) => {
  expect(inSentence(name, quote)).toBe(told);
});

test('a name is found as words of their own, and keeps the capitals of the text', () => {
  expect(inSentence('minister', 'The minister of the ministers')).toBe('the minister');
  expect(inSentence('chair', 'the armchair')).toBe('chair');
});
