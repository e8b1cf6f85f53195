/** Scores `diff` with the shared scorer: on the development cases, if they lie beside the checkout (../shared), on gold
 *  files of the same form, and on our own sets of pairs.
 *
 *    npx tsx bench/revisions.ts                                  the development cases
 *    npx tsx bench/revisions.ts cases.json src/compare/revision-pairs-6.ts     these
 *    npx tsx bench/revisions.ts --wrong …                        and every change missed, mistyped or falsely called material,
 *                                                                and every speaker named otherwise */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { revisionOf } from '../src/cli/diff.ts';
import { loadGazetteer } from '../src/cli/gazetteer.ts';
import { parsePair } from '../src/compare/pair-notation.ts';
import type { Change } from '../src/model/revision.ts';

const shared = new URL('../../shared/', import.meta.url).pathname;
const scorer = join(shared, 'score/revisions.mjs');
const given = process.argv.slice(2).filter((word) => word !== '--wrong');
const tellWrong = process.argv.includes('--wrong');
const files = given.length ? given : [join(shared, 'cases/revisions.json')];
for (const file of [scorer, ...files])
  if (!existsSync(file)) {
    console.error(`Not here: ${file}. Cases and scorer are not part of the project; nothing was scored.`);
    process.exit(2);
  }

type Marked = Pick<Change, 'before' | 'after' | 'type' | 'material' | 'speakerBefore' | 'speakerAfter'>;
type Case = {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Marked[];
};

async function casesOf(file: string): Promise<readonly Case[]> {
  if (!file.endsWith('.ts')) {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Case[] | { cases: Case[] };
    return Array.isArray(read) ? read : read.cases;
  }
  const { pairs } = (await import(resolve(file))) as { pairs: readonly string[] };
  return pairs.map((line, index) => {
    const pair = parsePair(line.replace(/^\? /, ''));
    const changes = pair.changes.map((change) => ({
      ...change,
      material: change.type !== null,
      type: change.type ?? 'wording',
    }));
    return { ...pair, id: `${basename(file, '.ts')}:${index + 1}`, changes };
  });
}

const meet = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

const lastWord = (name: string | undefined): string => (name ?? '').split(' ').pop()!.toLowerCase();

function tell(gold: Case, changes: readonly Change[]): void {
  const found = changes.filter((c) => c.material);
  const wanted = gold.changes.filter((c) => c.material);
  const touch = (a: Marked, b: Marked): boolean => meet(a.before, b.before) || meet(a.after, b.after);
  const show = ({ type, before, after }: Marked): string => `${type}: ${before.quote} => ${after.quote}`;
  const rest = new Set(found);
  const missed = wanted.filter((want) => {
    const hit = [...rest].find((c) => c.type === want.type && touch(c, want));
    if (hit) rest.delete(hit);
    if (hit && want.speakerBefore)
      for (const side of ['speakerBefore', 'speakerAfter'] as const)
        if (lastWord(hit[side]) !== lastWord(want[side]))
          console.log(`\n${gold.id}  ${want[side]} is named ${hit[side]}`);
    return !hit;
  });
  if (!missed.length && !rest.size) return;
  console.log(`\n${gold.id}\n  ${gold.before}\n  ${gold.after}`);
  for (const change of missed) console.log(`  – ${show(change)}`);
  for (const change of rest) console.log(`  + ${show(change)}   (${change.rule})`);
  for (const want of missed)
    for (const c of changes) if (!c.material && touch(c, want)) console.log(`  ○ ${show(c)}   (${c.rule})`);
}

const gazetteer = loadGazetteer();
const folder = mkdtempSync(join(tmpdir(), 'onrecord-revisions-'));
for (const file of files) {
  const cases = await casesOf(file);
  const from = performance.now();
  const found = cases.map(({ before, after }) => revisionOf(before, after, gazetteer));
  const ms = performance.now() - from;
  const gold = join(folder, 'gold.json');
  const answers = join(folder, 'answers.jsonl');
  writeFileSync(gold, JSON.stringify(cases));
  writeFileSync(answers, `${cases.map(({ id }, k) => JSON.stringify({ id, ...found[k] })).join('\n')}\n`);
  const { stdout, stderr } = spawnSync(process.execPath, [scorer, gold, answers], { encoding: 'utf8' });
  console.log(`${file}\n${stdout}${stderr}${cases.length} pairs in ${ms.toFixed(0)} ms, extraction included\n`);
  if (tellWrong) for (const [k, one] of cases.entries()) tell(one, found[k]!.changes);
}
rmSync(folder, { recursive: true });
