/** Are the answers of SQLite and PostgreSQL the same, byte for byte, on a generated record? Compares every list of the API,
 *  searches, the pages of every fiftieth document, and the answers to all that `questions.ts` asks.
 *  Run: npx tsx bench/same.ts [documents] (10,000 unless told), or npx tsx bench/same.ts FOLDER postgres://… to hold two
 *  records that were kept against each other by the questions alone. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comparingOf } from '../src/cli/serve.ts';
import { enginesOf } from '../src/compose.ts';
import { appOf } from '../src/http/app.tsx';
import { documentIdOf } from '../src/model/bodies.ts';
import { openRecord as openPostgres } from '../src/store/postgres/index.ts';
import type { Reads } from '../src/store/reads.ts';
import { openRecord as openSqlite } from '../src/store/sqlite/index.ts';
import { startPostgres } from '../test/servers/postgres.ts';
import { generate, generatedUri } from './generated.ts';
import { questions } from './questions.ts';

const [first, second] = process.argv.slice(2);
const documents = Number(first ?? 10_000);
const clock = () => '2026-01-01T00:00:00.000Z';
const folder = second ? null : await mkdtemp(join(tmpdir(), 'onrecord-same-'));
const server = second ? null : await startPostgres();
const [sqlite, postgres] = [
  await openSqlite(folder ?? first!, clock),
  await openPostgres(second ?? (await server!.database('same')), clock),
];
let differing = 0;
const differ = (what: string): void => {
  differing++;
  console.log(`differs: ${what}`);
};
try {
  if (!second) await made();
  const asked = await answers();
  const shown = second ? 0 : await pages();
  console.log(`${asked + shown} answers compared, ${differing} differ`);
  process.exitCode = differing ? 1 : 0;
} finally {
  await Promise.all([sqlite.close(), postgres.close()]);
  await server?.stop();
  if (folder) await rm(folder, { recursive: true });
}

/** Fills both. */
async function made(): Promise<void> {
  for (const [name, record] of [
    ['SQLite', sqlite],
    ['PostgreSQL', postgres],
  ] as const) {
    const from = performance.now();
    await generate(record.writes, { documents, statementsEach: 10, seed: 7, batch: 50 });
    console.log(`${name}: ${documents} documents in ${((performance.now() - from) / 1000).toFixed(0)} s`);
  }
}

/** Asks both every question about twenty things; how many were asked. */
async function answers(): Promise<number> {
  const [here, there] = [questions(sqlite.reads), questions(postgres.reads)];
  let asked = 0;
  for (const [name, ask] of Object.entries(here)) {
    for (let i = 0; i < 40; i += 2) {
      asked++;
      if (JSON.stringify(await ask(i)) !== JSON.stringify(await there[name]!(i))) differ(`${name}, ${i}`);
    }
  }
  return asked;
}

/** The same of the API's lists and of pages. */
async function pages(): Promise<number> {
  const site = (reads: Reads) =>
    appOf({
      reads,
      engines: comparingOf(enginesOf()),
      report: (asked, error) => {
        throw new Error(asked, { cause: error });
      },
    });
  const [here, there] = [site(sqlite.reads), site(postgres.reads)];
  const lists = ['documents', 'statements', 'changes', 'speakers'].map((list) => `/api/v1/${list}?as=jsonl`);
  const searches = ['w1', 'w2 w3', 'w1*', '"w1 w2"', '"w0 w1"'].map(
    (q) => `/api/v1/search?q=${encodeURIComponent(q)}&limit=100`,
  );
  const shown: string[] = ['/'];
  for (let i = 0; i < documents; i += 50) {
    const id = documentIdOf(generatedUri(i));
    shown.push(`/document/${id}`);
    for (const version of await sqlite.reads.versionsOf(id)) shown.push(`/version/${version.id}`);
  }
  for (const path of ['/api/v1/facts', ...lists, ...searches, ...shown]) {
    const digest = async (of: typeof here): Promise<string> => {
      const hash = createHash('sha256');
      for await (const chunk of (await of.request(path)).body ?? []) hash.update(chunk);
      return hash.digest('hex');
    };
    if ((await digest(here)) !== (await digest(there))) differ(path);
  }
  return 1 + lists.length + searches.length + shown.length;
}
