import { describe, expect, test } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { check } from './check.ts';
import { lot6 } from './fixture/lot-6.ts';
import { lot7 } from './fixture/lot-7.ts';
import { lot8 } from './fixture/lot-8.ts';
import { lot9 } from './fixture/lot-9.ts';
import { lot10 } from './fixture/lot-10.ts';
import { lot11 } from './fixture/lot-11.ts';
import { lot12 } from './fixture/lot-12.ts';
import { lot13 } from './fixture/lot-13.ts';
import { lot14 } from './fixture/lot-14.ts';
import { lot15 } from './fixture/lot-15.ts';
import { lot16 } from './fixture/lot-16.ts';
import { lot17 } from './fixture/lot-17.ts';
import { lot18 } from './fixture/lot-18.ts';
import { lot19 } from './fixture/lot-19.ts';
import { lot20 } from './fixture/lot-20.ts';
import { lot21 } from './fixture/lot-21.ts';
import { lot22 } from './fixture/lot-22.ts';
import { lot23 } from './fixture/lot-23.ts';
import { lot24 } from './fixture/lot-24.ts';
import { lot25 } from './fixture/lot-25.ts';
import { lot26 } from './fixture/lot-26.ts';
import { lot27 } from './fixture/lot-27.ts';
import { lot28 } from './fixture/lot-28.ts';
import { lot30 } from './fixture/lot-30.ts';
import { lot31 } from './fixture/lot-31.ts';
import { lot32 } from './fixture/lot-32.ts';
import { lot33 } from './fixture/lot-33.ts';
import { lot34 } from './fixture/lot-34.ts';
import { lot35 } from './fixture/lot-35.ts';
import { lot37 } from './fixture/lot-37.ts';
import { lot38 } from './fixture/lot-38.ts';
import { lot38b } from './fixture/lot-38b.ts';
import { lot38c } from './fixture/lot-38c.ts';
import { lot38d } from './fixture/lot-38d.ts';
import { lot38e } from './fixture/lot-38e.ts';
import { lot38f } from './fixture/lot-38f.ts';
import { lot39 } from './fixture/lot-39.ts';
import { lot40 } from './fixture/lot-40.ts';
import { lot41 } from './fixture/lot-41.ts';
import { lot42 } from './fixture/lot-42.ts';
import { lot43 } from './fixture/lot-43.ts';
import { scenes } from './fixture/scenes.ts';
import { wordings } from './fixture/wordings.ts';
import { standing } from './standing.ts';

const names = loadGazetteer();

describe.each(
  [
    ...scenes,
    ...lot6,
    ...lot7,
    ...lot8,
    ...lot9,
    ...lot10,
    ...lot11,
    ...lot12,
    ...lot13,
    ...lot14,
    ...lot15,
    ...lot16,
    ...lot17,
    ...lot18,
    ...lot19,
    ...lot20,
    ...lot21,
    ...lot22,
    ...lot23,
    ...lot24,
    ...lot25,
    ...lot26,
    ...lot27,
    ...lot28,
    ...lot30,
    ...lot31,
    ...lot32,
    ...lot33,
    ...lot34,
    ...lot35,
    ...lot38,
    ...lot38b,
    ...lot37,
    ...lot39,
    ...lot40,
    ...lot41,
    ...lot42,
    ...lot43,
    ...lot38c,
    ...lot38d,
    ...lot38e,
    ...lot38f,
  ].map((scene) => [scene.name, scene] as const),
)('%s', (_name, { procedure, record, claims, statuses }) => {
  test.each(statuses)('$asOf: $stage', ({ asOf, stage, tally }) => {
    const now = standing(procedure, record, asOf);
    expect([now.stage, now.inFavour, now.against, now.abstaining ?? 0, now.silent]).toEqual([stage, ...tally]);
  });
  test.each(claims)('$asOf: $claim → $verdict', ({ asOf, claim, verdict }) => {
    const checked = check(claim, procedure, record, asOf, { names });
    expect(checked.verdict, `${checked.read?.join('; ')}: ${checked.because[0]?.text}`).toBe(verdict);
    expect(checked.because.length).toBeGreaterThan(0);
  });
});

describe('more wordings', () => {
  test.each(wordings)('$asOf: $claim → $verdict', ({ scene, asOf, claim, verdict }) => {
    const { procedure, record } = [...scenes, ...lot26].find(({ name }) => name === scene)!;
    const checked = check(claim, procedure, record, asOf, { names });
    expect(checked.verdict, `${checked.read?.join('; ')}: ${checked.because[0]?.text}`).toBe(verdict);
  });
});
