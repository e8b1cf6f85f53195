/** How long the server works on each page, on a generated record. `npx tsx bench/pages.ts [documents] [statements each]`
 *  prints median and 95th percentile in milliseconds over 40 askings, each of another address where there are many. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comparingOf } from '../src/cli/serve.ts';
import { enginesOf } from '../src/compose.ts';
import { appOf } from '../src/http/app.tsx';
import { documentIdOf } from '../src/model/bodies.ts';
import { openRecord } from '../src/store/sqlite/index.ts';
import { generate, generatedUri } from './generated.ts';

const [documents = 10_000, statementsEach = 10] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'onrecord-pages-'));
const record = await openRecord(folder, () => '2026-01-01T00:00:00.000Z');
const report = (asked: string, error: unknown): void => console.error(asked, error);
const app = appOf({ reads: record.reads, engines: comparingOf(enginesOf()), report });
try {
  await generate(record.writes, { documents, statementsEach, seed: 7, batch: 50 });
  console.log(`${documents} documents, ${documents * statementsEach} statements`);
  for (const [name, addresses] of Object.entries(await addressesOf())) {
    const times: number[] = [];
    let bytes = 0;
    for (let i = 0; i < 40; i++) {
      const path = addresses[i % addresses.length]!;
      const start = performance.now();
      const answer = await app.request(path);
      const body = await answer.text();
      times.push(performance.now() - start);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      bytes = Math.max(bytes, Buffer.byteLength(body));
    }
    times.sort((a, b) => a - b);
    const [median, high] = [times[20]!, times[38]!].map((ms) => ms.toFixed(1).padStart(8));
    console.log(`${name.padEnd(24)} median ${median}   p95 ${high}   ${(bytes / 1000).toFixed(0).padStart(5)} kB`);
  }
} finally {
  await record.close();
  await rm(folder, { recursive: true });
}

async function addressesOf(): Promise<Record<string, readonly string[]>> {
  const { reads } = record;
  const some = Array.from({ length: Math.min(40, documents) }, (_, i) =>
    documentIdOf(generatedUri(Math.floor((i * documents) / 40))),
  );
  const versions = (await Promise.all(some.map((id) => reads.versionsOf(id)))).map((list) => list[0]!.id);
  const { rows } = await reads.changes({}, { limit: 40 });
  const statements = (await reads.statements({}, { limit: 40 })).rows;
  return {
    'front page': ['/'],
    'dossier of 30 documents': ['/dossier/small'],
    'dossier of all documents': ['/dossier/all'],
    document: some.map((id) => `/document/${id}`),
    version: versions.map((id) => `/version/${id}`),
    revision: rows.map(({ revision }) => `/revision/${revision.before}/${revision.after}`),
    statement: statements.map(({ id }) => `/statement/${id}`),
    speaker: Array.from({ length: 40 }, (_, i) => `/speaker/Speaker%20${i * 9}`),
    search: ['/search?q=w3', '/search?q=w1a'],
  };
}
