import { expect, test } from 'vitest';
import type { GoldAttribution } from './corpus.ts';
import { Score } from './score.ts';

const text = 'Anna Berg said that the ferry would sail, and the harbour denied it.';
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const attribution = (source: string, cue: string, ...content: string[]): GoldAttribution => ({
  source: source ? [at(source)] : [],
  cue: [at(cue)],
  content: content.map(at),
});
const gold = [
  attribution('Anna Berg', 'said', 'that the ferry would sail'),
  attribution('the harbour', 'denied', 'it'),
];

const scored = (...guess: GoldAttribution[]) => {
  const score = new Score();
  const right = score.add(text, gold, guess);
  return { right, shown: String(score) };
};

test('what is the same is right, and pieces that touch are one run', () => {
  const { right, shown } = scored(attribution('Anna Berg', 'said', 'that the ferry', 'would sail,'), gold[1]!);
  expect(right).toEqual([true, true]);
  expect(shown).toBe(
    'source 100.0/100.0/100.0  cue 100.0/100.0/100.0  content 100.0/100.0/100.0  linked 100.0/100.0/100.0',
  );
});

test('a link stands while half of the words agree; a span must be exact', () => {
  const { right, shown } = scored(attribution('Berg', 'said', 'the ferry would sail'));
  expect(right).toEqual([true]);
  expect(shown).toContain('source 0.0/0.0/0.0');
  expect(shown).toContain('linked 100.0/50.0/66.7');
});

test('a wrong source is no link, and a gold attribution is found once', () => {
  expect(scored(attribution('the harbour', 'said', 'that the ferry would sail')).right).toEqual([false]);
  expect(scored(gold[0]!, gold[0]!).right).toEqual([true, false]);
});
