import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { check } from './check.ts';
import type { Scene } from './fixture/scene.ts';
import { scenes } from './fixture/scenes.ts';
import { wordings } from './fixture/wordings.ts';
import { standing } from './standing.ts';

const names = loadGazetteer();

/** The scenes of every `fixture/lot-*.ts`, in the order of their names. */
const numbers = readdirSync(new URL('fixture', import.meta.url))
  .flatMap((file) => /^lot-(\w+)\.ts$/.exec(file)?.[1] ?? [])
  .sort();
const lots = new Map(
  await Promise.all(
    numbers.map(async (n) => [n, ((await import(`./fixture/lot-${n}.ts`)) as { lot: readonly Scene[] }).lot] as const),
  ),
);

describe.each([...scenes, ...[...lots.values()].flat()].map((scene) => [scene.name, scene] as const))(
  '%s',
  (_name, { procedure, record, claims, statuses }) => {
    test.each(statuses)('$asOf: $stage', ({ asOf, stage, tally }) => {
      const now = standing(procedure, record, asOf);
      expect([now.stage, now.inFavour, now.against, now.abstaining ?? 0, now.silent]).toEqual([stage, ...tally]);
    });
    test.each(claims)('$asOf: $claim → $verdict', ({ asOf, claim, verdict }) => {
      const checked = check(claim, procedure, record, asOf, { names });
      expect(checked.verdict, `${checked.read?.join('; ')}: ${checked.because[0]?.text}`).toBe(verdict);
      expect(checked.because.length).toBeGreaterThan(0);
    });
  },
);

describe('more wordings', () => {
  test.each(wordings)('$asOf: $claim → $verdict', ({ scene, asOf, claim, verdict }) => {
    const { procedure, record } = [...scenes, ...lots.get('26')!].find(({ name }) => name === scene)!;
    const checked = check(claim, procedure, record, asOf, { names });
    expect(checked.verdict, `${checked.read?.join('; ')}: ${checked.because[0]?.text}`).toBe(verdict);
  });
});
