/** How claims about procedures are judged: on the gold cases beside the project, by the shared scorer, and on the scenes
 *  that the tests keep.
 *
 *    npx tsx bench/procedures.ts [FOLDER]
 *
 *  FOLDER (../shared by default) holds cases/procedures.json and score/procedures.mjs; without them only the scenes run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer } from '../src/cli/gazetteer.ts';
import type { Procedure, RecordedAct, Verdict } from '../src/model/procedure.ts';
import { check } from '../src/procedure/check.ts';
import { scenes } from '../src/procedure/fixture/scenes.ts';

const folder = process.argv[2] ?? '../shared';
const gold = join(folder, 'cases/procedures.json');
const scorer = join(folder, 'score/procedures.mjs');
const names = loadGazetteer();

if (!existsSync(gold) || !existsSync(scorer))
  console.log(`No gold cases: ${gold} or ${scorer} is not there. They are kept beside the project, not in it.`);
else {
  type Gold = { id: string; procedure: Procedure; record: RecordedAct[]; asOf: string; question: { claim: string } };
  const cases = JSON.parse(readFileSync(gold, 'utf8')) as Gold[];
  const began = performance.now();
  const lines = cases.map(({ id, procedure, record, asOf, question }) =>
    JSON.stringify({ id, ...check(question.claim, procedure, record, asOf, { names }) }),
  );
  const took = performance.now() - began;
  const { stdout, stderr } = spawnSync(process.execPath, [scorer, gold], { input: lines.join('\n'), encoding: 'utf8' });
  process.stdout.write(stdout + stderr);
  console.log(`\n${cases.length} gold claims, ${(took / cases.length).toFixed(1)} ms each`);
}

const tally = new Map<Verdict, { n: number; right: number }>();
for (const { procedure, record, claims } of scenes)
  for (const { asOf, claim, verdict } of claims) {
    const seen = tally.get(verdict) ?? { n: 0, right: 0 };
    seen.n++;
    if (check(claim, procedure, record, asOf, { names }).verdict === verdict) seen.right++;
    tally.set(verdict, seen);
  }
console.log(`\nThe scenes of the tests (all of them seen while the reader was built, so no measure of new claims):`);
for (const [verdict, { n, right }] of tally) console.log(`${verdict.padEnd(18)} ${right} of ${n}`);
