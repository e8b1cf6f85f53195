/** How long a reader waits for the store, on a generated record. `npx tsx bench/latency.ts [documents] [statements each]`
 *  prints a line for each question: median and 95th percentile in milliseconds over 40 askings. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentIdOf } from '../src/model/bodies.ts';
import type { Reads } from '../src/store/reads.ts';
import { openRecord } from '../src/store/sqlite/index.ts';
import { generate, generatedUri } from './generated.ts';

const [documents = 10_000, statementsEach = 10] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'onrecord-latency-'));
const record = await openRecord(folder, () => '2026-01-01T00:00:00.000Z');
try {
  const before = performance.now();
  await generate(record.writes, { documents, statementsEach, seed: 7, batch: 50 });
  const took = (performance.now() - before) / 1000;
  const rate = (documents / took).toFixed(0);
  console.log(
    `${documents} documents, ${documents * statementsEach} statements, in ${took.toFixed(1)} s: ${rate} documents/s`,
  );
  for (const [name, ask] of Object.entries(questions(record.reads))) {
    const times: number[] = [];
    for (let i = 0; i < 40; i++) {
      const start = performance.now();
      await ask(i);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    console.log(
      `${name.padEnd(34)} median ${times[20]!.toFixed(2).padStart(8)}   p95 ${times[38]!.toFixed(2).padStart(8)}`,
    );
  }
} finally {
  await record.close();
  await rm(folder, { recursive: true });
}

function questions(reads: Reads): Record<string, (i: number) => Promise<unknown>> {
  const some = (i: number): string => documentIdOf(generatedUri(i * 35));
  return {
    'documents, first page': () => reads.documents({}),
    'documents of a big dossier': () => reads.documents({ dossier: 'all' }),
    'a document with its versions': async (i) => [await reads.document(some(i)), await reads.versionsOf(some(i))],
    'a version with its statements': async (i) => {
      const [version] = await reads.versionsOf(some(i));
      const extraction = await reads.extractionOf(version!.id);
      return [await reads.version(version!.id), extraction, await reads.statements({ document: some(i) })];
    },
    'statements, first page': () => reads.statements({}),
    'statements of a speaker': (i) => reads.statements({ speaker: `Speaker ${i}` }),
    'statements of a rare speaker': (i) => reads.statements({ speaker: `Speaker ${399 - i}` }),
    'statements of a big dossier': () => reads.statements({ dossier: 'all' }),
    'statements of an act in a dossier': () => reads.statements({ dossier: 'all', act: 'deny' }),
    'of a rare speaker in a dossier': (i) => reads.statements({ dossier: 'all', speaker: `Speaker ${399 - i}` }),
    'statements from a day on': () => reads.statements({ from: '2021-01-05' }),
    speakers: () => reads.speakers({}),
    'speakers of a big dossier': () => reads.speakers({ dossier: 'all' }),
    'speakers of a small dossier': () => reads.speakers({ dossier: 'small' }),
    'changes, first page': () => reads.changes({ material: true }),
    'changes of a big dossier': () => reads.changes({ dossier: 'all', material: true }),
    'search, a common word': () => reads.search('w1'),
    'search, two common words': () => reads.search('w1 w2'),
    'search, a rare word': (i) => reads.search(`w${(3900 + i).toString(36)}`),
    'search, a phrase': () => reads.search('"w1 w2"'),
    'search, a beginning': () => reads.search('w1*'),
    'search, common, in statements': () => reads.search('w1', { in: 'statements' }),
    'search, a speaker’s words': (i) => reads.search('w1', { in: 'statements', speaker: `Speaker ${390 - i}` }),
    'search, in a small dossier': () => reads.search('w1', { dossier: 'small' }),
    'search, from a day on': () => reads.search('w1', { from: '2021-01-05' }),
    'search, to an early day': () => reads.search('w1', { to: '2021-01-01' }),
  };
}
