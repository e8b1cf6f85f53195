/** What two accounts say on one point, and what that amounts to: one line a pair, in pairs.txt. Lines after "Not reached:" are
 *  what a careful reader would say and the engine does not; one that begins to hold moves up. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadGazetteer } from '../../src/cli/gazetteer.ts';
import { alignAccounts } from '../../src/compare/alignment.ts';

const gazetteer = loadGazetteer();
const event = { kind: 'meeting', participants: ['Foreign Minister of Norway', 'Foreign Minister of Chile'] };
const text = readFileSync(new URL('pairs.txt', import.meta.url), 'utf8');
const linesOf = (part: string): string[][] =>
  part.split('\n').flatMap((line) => (line.includes(' | ') ? [line.split(' | ')] : []));
const [reached, missed] = text.split('Not reached:').map((part) => linesOf(part));

/** The type of the finding that holds both sentences, with the firmer account; "apart" where they are in two. */
function verdict(first: string, second: string): string {
  const a = `The Chilean minister was in Oslo. ${first} Norway also told of its plans for the Arctic.`;
  const b = `The two ministers met in Oslo. ${second} The minister laid a wreath.`;
  const { findings } = alignAccounts(
    event,
    [
      { id: 'a', issuer: 'Ministry of Foreign Affairs of Norway', text: a, statements: [] },
      { id: 'b', issuer: 'Ministry of Foreign Affairs of Chile', text: b, statements: [] },
    ],
    gazetteer,
  );
  const holding = (account: string, told: string, sentence: string) => {
    const at = told.indexOf(sentence);
    return findings.find((f) =>
      f.quotes.some((q) => q.account === account && q.start >= at && q.start < at + sentence.length),
    );
  };
  const one = holding('a', a, first);
  if (!one || one !== holding('b', b, second)) return 'apart';
  return one.stronger ? `${one.type} ${one.stronger.join()}` : one.type;
}

it.each(reached!)('%s: %s | %s', (type, first, second) => expect(verdict(first!, second!)).toBe(type));
it.fails.each(missed ?? [])('not reached, %s: %s | %s', (type, first, second) =>
  expect(verdict(first!, second!)).toBe(type),
);
