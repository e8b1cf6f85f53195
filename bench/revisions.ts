/** Scores `diff` on the development cases, if they lie beside the checkout (../shared); says so clearly if not.
 *
 *    npx tsx bench/revisions.ts */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { revisionOf } from '../src/cli/diff.ts';
import { loadGazetteer } from '../src/cli/gazetteer.ts';

const shared = new URL('../../shared/', import.meta.url).pathname;
const cases = join(shared, 'cases/revisions.json');
const scorer = join(shared, 'score/revisions.mjs');
if (!existsSync(cases) || !existsSync(scorer)) {
  console.error(
    `The development cases are not here: no ${cases}. They are not part of the project; nothing was scored.`,
  );
  process.exit(2);
}
type Case = { readonly id: string; readonly before: string; readonly after: string };
const read = JSON.parse(readFileSync(cases, 'utf8')) as Case[] | { cases: Case[] };
const list = Array.isArray(read) ? read : read.cases;
const gazetteer = loadGazetteer();
const from = performance.now();
const lines = list.map(({ id, before, after }) => JSON.stringify({ id, ...revisionOf(before, after, gazetteer) }));
const ms = performance.now() - from;
const folder = mkdtempSync(join(tmpdir(), 'onrecord-revisions-'));
const file = join(folder, 'predictions.jsonl');
writeFileSync(file, `${lines.join('\n')}\n`);
const { stdout, stderr } = spawnSync(process.execPath, [scorer, cases, file], { encoding: 'utf8' });
rmSync(folder, { recursive: true });
console.log(`${stdout}${stderr}${list.length} pairs in ${ms.toFixed(0)} ms, extraction included`);
