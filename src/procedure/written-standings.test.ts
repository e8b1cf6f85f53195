/** The stage and what is missing, for invented procedures of many bodies. */
import { expect, test } from 'vitest';
import { standingsOne } from './fixture/standings-1.ts';
import { standingsTwo } from './fixture/standings-2.ts';
import { standingsThree } from './fixture/standings-3.ts';
import { procedureOf, recordOf } from './fixture/written.ts';
import { standing } from './standing.ts';

const days = [...standingsOne, ...standingsTwo, ...standingsThree].flatMap((written) =>
  Object.entries(written.at).map(([day, expected]) => [written.decision, day, expected, written] as const),
);

test.each(days)('%s, %s: %s', (_, day, expected, written) => {
  const { stage, missing } = standing(procedureOf(written), recordOf(written.record), day);
  const [at, ...lacking] = expected.split(' | ');
  expect({ stage, missing: [...missing].sort() }).toEqual({ stage: at, missing: lacking.sort() });
});
