/** False alarms: the same said in other words must not look like a contradiction. A ministry that is told of a conflict which is
 *  none stops reading. The share may fall, not rise. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadGazetteer } from '../../src/cli/gazetteer.ts';
import { findingsOn, isAlarm, readPairs } from './pair.ts';

const gazetteer = loadGazetteer();
const pairs = readPairs(readFileSync(new URL('paraphrases.txt', import.meta.url), 'utf8'));

it('few of a hundred paraphrases are told as conflicts', () => {
  const alarms = pairs.filter(([first, second]) => isAlarm(findingsOn(first, second, gazetteer)));
  expect(pairs.length).toBe(100);
  expect(alarms.length).toBeLessThanOrEqual(5);
});
