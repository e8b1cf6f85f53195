/** The stage at which members are when they take a side, for invented procedures of many bodies. */
import { expect, test } from 'vitest';
import { standingsFour } from './fixture/standings-4.ts';
import { procedureOf, recordOf } from './fixture/written.ts';
import { standing } from './standing.ts';

const days = standingsFour.flatMap((written) =>
  Object.entries(written.at).map(([day, stage]) => [written.stages, day, stage, written] as const),
);

test.each(days)('%s, %s: %s', (_, day, stage, written) => {
  expect(standing(procedureOf(written), recordOf(written.record), day).stage).toBe(stage);
});
