/** Are the answers of SQLite and PostgreSQL the same, byte for byte, on a generated record? Compares every list of the API,
 *  searches, and the pages of every fiftieth document. Run: npx tsx bench/same.ts [documents] (10,000 unless told) */
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

const documents = Number(process.argv[2] ?? 10_000);
const clock = () => '2026-01-01T00:00:00.000Z';
const folder = await mkdtemp(join(tmpdir(), 'onrecord-same-'));
const server = await startPostgres();
const [sqlite, postgres] = [await openSqlite(folder, clock), await openPostgres(await server.database('same'), clock)];
let differing = 0;
try {
  for (const [name, record] of [
    ['SQLite', sqlite],
    ['PostgreSQL', postgres],
  ] as const) {
    const from = performance.now();
    await generate(record.writes, { documents, statementsEach: 10, seed: 7, batch: 50 });
    console.log(`${name}: ${documents} documents in ${((performance.now() - from) / 1000).toFixed(0)} s`);
  }
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
  const pages: string[] = ['/'];
  for (let i = 0; i < documents; i += 50) {
    const id = documentIdOf(generatedUri(i));
    pages.push(`/document/${id}`);
    for (const version of await sqlite.reads.versionsOf(id)) pages.push(`/version/${version.id}`);
  }
  for (const path of ['/api/v1/facts', ...lists, ...searches, ...pages]) {
    const digest = async (of: typeof here): Promise<string> => {
      const hash = createHash('sha256');
      for await (const chunk of (await of.request(path)).body ?? []) hash.update(chunk);
      return hash.digest('hex');
    };
    if ((await digest(here)) === (await digest(there))) continue;
    differing++;
    console.log(`differs: ${path}`);
  }
  const compared = 1 + lists.length + searches.length + pages.length;
  console.log(`${compared} answers compared, ${differing} differ`);
  process.exitCode = differing ? 1 : 0;
} finally {
  await Promise.all([sqlite.close(), postgres.close()]);
  await server.stop();
  await rm(folder, { recursive: true });
}
