import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '../model/instant.ts';
import { momentsIn, type Seen, standsIn } from './moment.tsx';

const seen = (present: boolean, i: number): Seen => ({
  href: `/version/${i}`,
  ordinal: i + 1,
  firstSeen: instantOf(i * 1_000_000),
  lastSeen: instantOf(i * 1_000_000 + 500_000),
  present,
});

test('moments are exactly where neighbours differ, and lead from the first state to the last', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (states) => {
      const moments = momentsIn(states.map(seen), (i, j) => `${i}-${j}`);
      expect(moments.map((moment) => moment.href)).toEqual(
        states.flatMap((state, i) => (i > 0 && state !== states[i - 1] ? [`${i - 1}-${i}`] : [])),
      );
      let state = states[0];
      for (const { what, before, after } of moments) {
        expect(what).toBe(state ? 'vanished' : 'appeared');
        expect(before.at < after.at).toBe(true);
        state = !state;
      }
      if (states.length) expect(state).toBe(states.at(-1));
    }),
  );
});

test.each([
  ['Kyiv raised the Action Plan.', 'action plan', true],
  ['the “action\nplan” fell', 'action plan', true],
  ['a plan of action', 'action plan', false],
  ['actions, plans', 'action plan', false],
  ['Être là', 'etre la', true],
  ['action action plan', 'action plan', true],
  ['anything', '', false],
])('%s has “%s”: %s', (text, words, has) => expect(standsIn(text, words.split(' ').filter(Boolean))).toBe(has));
