/** How often the accounts engine takes a paraphrase for a conflict, and how it does on the gold groups beside the project, by
 *  the shared scorer:
 *
 *    npx tsx bench/accounts.ts [FOLDER]
 *
 *  FOLDER (../shared by default) holds cases/accounts.json and score/accounts.mjs; without it this says so and ends. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer } from '../src/cli/gazetteer.ts';
import { alignAccounts } from '../src/compare/alignment.ts';
import type { Account, EventAbout } from '../src/model/alignment.ts';
import { findingsOn, isAlarm, readPairs } from '../test/accounts/pair.ts';

const paraphrases = readPairs(readFileSync(new URL('../test/accounts/paraphrases.txt', import.meta.url), 'utf8'));
const names = loadGazetteer();
const alarms = paraphrases.filter(([first, second]) => isAlarm(findingsOn(first, second, names)));
console.log(`${alarms.length} false alarms in ${paraphrases.length} paraphrases (test/accounts/paraphrases.txt)`);

const folder = process.argv[2] ?? '../shared';
const gold = join(folder, 'cases/accounts.json');
const scorer = join(folder, 'score/accounts.mjs');
if (!existsSync(gold) || !existsSync(scorer)) {
  console.log(`No gold groups: ${gold} or ${scorer} is not there. They are kept beside the project, not in it.`);
} else {
  type Group = { id: string; event?: EventAbout; accounts: Account[] };
  const groups = JSON.parse(readFileSync(gold, 'utf8')) as Group[];
  const gazetteer = loadGazetteer();
  const words = groups.flatMap((group) => group.accounts).reduce((n, { text }) => n + text.split(/\s+/).length, 0);
  alignAccounts(undefined, [], gazetteer);
  const began = performance.now();
  const lines = groups.map(({ id, event, accounts }) =>
    JSON.stringify({
      id,
      ...alignAccounts(
        event,
        accounts.map((account) => ({ ...account, statements: [] })),
        gazetteer,
      ),
    }),
  );
  const took = performance.now() - began;
  const { stdout, stderr } = spawnSync(process.execPath, [scorer, gold], { input: lines.join('\n'), encoding: 'utf8' });
  process.stdout.write(stdout + stderr);
  console.log(`\n${groups.length} groups, ${words} words, ${((1000 * took) / words).toFixed(1)} ms per 1,000 words`);
}
