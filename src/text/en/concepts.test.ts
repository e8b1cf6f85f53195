import { expect, test } from 'vitest';
import { conceptsOf, phrasesIn, sameConcept } from './concepts.ts';

test.each([
  ['lorries', 'trucks'],
  ['nationals', 'citizens'],
  ['ceasefire', 'truce'],
  ['legislation', 'bill'],
  ['lawmakers', 'parliament'],
])('%s and %s are about one thing', (a, b) => expect(sameConcept(a, b)).toBe(true));

test.each([
  ['lorry', 'island'],
  ['vaccine', 'tariff'],
  ['xyzzy', 'plugh'],
])('%s and %s are not', (a, b) => expect(sameConcept(a, b)).toBe(false));

test('a phrase names a matter that its words do not', () => {
  const words = 'they kept borrowing costs where they are'.split(' ');
  const [phrase] = phrasesIn(words).get(2)!;
  expect(phrase!.end).toBe(4);
  expect(conceptsOf('rate')).toContain(phrase!.concept);
});
