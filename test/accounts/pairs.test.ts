/** What two accounts say on one point, and what that amounts to: one line a pair, in pairs.txt. Lines after "Not reached:" are
 *  what a careful reader would say and the engine does not; one that begins to hold moves up. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadGazetteer } from '../../src/cli/gazetteer.ts';
import { findingsOn } from './pair.ts';

const gazetteer = loadGazetteer();
const text = readFileSync(new URL('pairs.txt', import.meta.url), 'utf8');
const linesOf = (part: string): string[][] =>
  part.split('\n').flatMap((line) => (line.includes(' | ') ? [line.split(' | ')] : []));
const [reached, missed] = text.split('Not reached:').map((part) => linesOf(part));

/** The type of the finding that holds both sentences, with the firmer account; "apart" where they are in two. */
function verdict(first: string, second: string): string {
  const [one, two] = findingsOn(first, second, gazetteer);
  if (!one || one !== two) return 'apart';
  return one.stronger ? `${one.type} ${one.stronger.join()}` : one.type;
}

it.each(reached!)('%s: %s | %s', (type, first, second) => expect(verdict(first!, second!)).toBe(type));
it.fails.each(missed ?? [])('not reached, %s: %s | %s', (type, first, second) =>
  expect(verdict(first!, second!)).toBe(type),
);
