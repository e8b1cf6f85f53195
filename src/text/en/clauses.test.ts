import { expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';
import { tokenize } from './tokens.ts';

/** "/" marks where a sentence is cut. */
it.each([
  'The sides met in Lima .',
  'The minister raised the ban / and said it would end .',
  'Both sides regretted the delay , / and the President welcomed the offer .',
  'Peru asked for help / ; two planes were sent .',
  'She named the port , / which he called unsafe .',
  'Two envoys left , / adding that they would be back .',
  'They discussed trade , energy and the border .',
  'The line between Arica and Tacna was agreed .',
  'The port is safe , he said .',
  'Peru , she announced , will join the bank .',
  'The ministers settled the quotas , / cutting cod by a fifth .',
  'The ministers settled the quotas , including 40 tonnes of cod .',
  'The mandate was extended , / following a compromise put forward by Peru .',
  'Thanks to a proposal that Peru had made / , the mandate was extended .',
  'At a joint press conference in Lima / , the minister said that the port would open .',
  'The minister presented new figures / : arrivals have gone down .',
])('%s', (marked) => {
  const words = tokenize(marked.replaceAll('/ ', '')).map((token) => token.text);
  const low = words.map((word) => word.toLowerCase());
  expect(
    clausesOf(low)
      .map(({ first, end }) => words.slice(first, end).join(' '))
      .join(' / '),
  ).toBe(marked);
});
it('takes every word once, in order', () => {
  const words = 'he said ; and , which ; but that they left , and so on ;'.split(' ');
  const clauses = clausesOf(words);
  expect(clauses[0]!.first).toBe(0);
  expect(clauses.at(-1)!.end).toBe(words.length);
  for (let i = 1; i < clauses.length; i++) expect(clauses[i]!.first).toBe(clauses[i - 1]!.end);
});
