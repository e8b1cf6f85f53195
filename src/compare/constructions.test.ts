/** The same party by another construction is no change, and another party is an attribution-change by whatever construction:
 *  ways to say one thing crossed with one another, and two people on stage by all that they go by. */
import { expect, test } from 'vitest';
import { world as gazetteer } from './pair-world.ts';
import { compareVersions } from './revision.ts';

const materialIn = (before: string, after: string): string[] =>
  compareVersions({ text: before, statements: [] }, { text: after, statements: [] }, gazetteer)
    .changes.filter(({ material }) => material)
    .map(({ type }) => type);

/** Ways to say one thing, one a paragraph. */
const WAYS = `
  X said that the bridge would stay closed. | The bridge will stay closed, X said. | According to X, the bridge will stay closed. | “The bridge will stay closed,” X said.
  X asked for a delay. | A delay was requested by X. | The request for a delay came from X. | X submitted a request for a delay.
  At the request of X, the vote was put off. | At X’s request, the vote was put off. | The vote was put off because X had asked for it.
  X proposed a joint patrol. | A joint patrol was proposed by X. | X put forward a proposal for a joint patrol. | X came forward with the idea of a joint patrol.
  X welcomed the ruling. | The ruling was welcomed by X. | X gave the ruling a warm welcome. | X expressed satisfaction with the ruling.
  X rejected the charge. | The charge was rejected by X. | The charge was denied by X. | X said the charge was untrue.
  X urged the parties to return to the table. | The parties were urged by X to return to the table. | X made an appeal to the parties to return to the table.
  X declined to comment. | There was no comment from X. | No comment was available from X.
  X voiced concern about the dam. | Concern about the dam was expressed by X. | X was concerned about the dam.
  X announced a new ferry line. | X made public plans for a new ferry line. | X unveiled a new ferry line.
  X confirmed that the ship had been held. | It was confirmed by X that the ship had been held. | X gave confirmation that the ship had been held.
  X opposes the plan. | The plan is opposed by X. | X is opposed to the plan. | X is against the plan.
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' | '));

const named = (way: string, who: string): string =>
  way.startsWith('X') ? way.replace('X', who[0]!.toUpperCase() + who.slice(1)) : way.replace('X', who);

const crossed = (ways: readonly string[], one: string, two: string): [string, string][] =>
  ways.flatMap((way) =>
    ways.filter((other) => other !== way).map((other): [string, string] => [named(way, one), named(other, two)]),
  );

test.each(['the ministry', 'Norway', 'the Turkish delegation', 'the head of the mission'])(
  '%s by any construction',
  (who) => {
    const alarms = WAYS.flatMap((ways) => crossed(ways, who, who)).filter((pair) => materialIn(...pair).length > 0);
    expect(alarms).toEqual([]);
  },
);

test.each([
  ['the ministry', 'the operator'],
  ['Norway', 'Denmark'],
  ['the mayor', 'the deputy mayor'],
  ['the Greek delegation', 'the Turkish delegation'],
])('%s is not %s, whatever the construction', (one, two) => {
  const unseen = WAYS.flatMap((ways) => crossed(ways, one, two)).filter(
    (pair) => !materialIn(...pair).includes('attribution-change'),
  );
  expect(unseen).toEqual([]);
});

/** Who is on stage, and all that the one and the other go by. */
const SCENES: readonly (readonly [opening: string, one: readonly string[], two: readonly string[]])[] = [
  [
    'The Prime Minister received her Icelandic colleague at the lake.',
    ['The Prime Minister', 'She', 'The host'],
    ['The Icelandic prime minister', 'He', 'Her guest'],
  ],
  [
    'Foreign Minister Ana Kos met Defence Minister Ivo Lah in Bled.',
    ['Ana Kos', 'Kos', 'She', 'The Foreign Minister', 'Minister Kos'],
    ['Ivo Lah', 'Lah', 'He', 'The Defence Minister', 'Minister Lah'],
  ],
  [
    'The mayor of Graz, Anna Huber, opened the fair with the bishop, Karl Reiter.',
    ['Anna Huber', 'She', 'The mayor', 'The mayor of Graz'],
    ['Karl Reiter', 'Reiter', 'He', 'The bishop'],
  ],
  [
    'The committee heard the ombudswoman, Eva Lind, and the director of the agency, Jan Rook.',
    ['Eva Lind', 'Ms Lind', 'She', 'The ombudswoman'],
    ['Jan Rook', 'Mr Rook', 'He', 'The director', 'The agency’s director'],
  ],
];

const DEEDS = ['asked for a longer ceasefire.', 'promised to send two aircraft.', 'declined to answer questions.'];

test.each(SCENES)('%s', (opening, one, two) => {
  const told = (who: string, deed: string): string => `${opening} ${who} ${deed} The talks lasted an hour.`;
  const pairs = (from: readonly string[], to: readonly string[]): [string, string][] =>
    from.flatMap((a) =>
      to.filter((b) => b !== a).flatMap((b) => DEEDS.map((deed): [string, string] => [told(a, deed), told(b, deed)])),
    );
  const alarms = [...pairs(one, one), ...pairs(two, two)].filter((pair) => materialIn(...pair).length > 0);
  expect(alarms).toEqual([]);
  const unseen = [...pairs(one, two), ...pairs(two, one)].filter(
    (pair) => !materialIn(...pair).includes('attribution-change'),
  );
  expect(unseen).toEqual([]);
});
