/** How long the server works on each page, on a generated record. `npx tsx bench/pages.ts [documents] [statements each]
 *  [sqlite, postgres, or a folder or postgres:// address to keep the record in] [pages to ask for, by the beginning of their
 *  names] [askings]` prints, for each kind of page, median and 95th percentile in milliseconds over 200
 *  askings, of the time that passed and of the processor time it took (which other work on the machine changes little), twice: `fresh`, where nothing made before is used again (as after every change of
 *  the record), and `again`, as a reader meets it while the record rests; then the bytes sent, plain and compressed. */
import { gzipSync } from 'node:zlib';
import { boardsOf } from '../src/cli/boards.ts';
import { loadGazetteer } from '../src/cli/gazetteer.ts';
import { comparingOf } from '../src/cli/serve.ts';
import { positionChanges } from '../src/compare/positions.ts';
import { enginesOf } from '../src/compose.ts';
import { appOf } from '../src/http/app.tsx';
import { documentIdOf } from '../src/model/bodies.ts';
import { generatedUri } from './generated.ts';
import { measuredRecord } from './record.ts';

const [, , , , kept, wanted = '', asked = '200'] = process.argv;
const askings = Number(asked);
const [documents = 10_000, statementsEach = 10] = process.argv.slice(2, 4).map(Number);
const words = statementsEach > 20 ? { words: [12, 8] as const } : {};
const record = await measuredRecord({ documents, statementsEach, ...words }, kept);
const clock = () => '2026-01-01T00:00:00.000Z';
const nobody = async (): Promise<never> => {
  throw new Error('Nothing is decided here.');
};
// A desk, so that the queue has a page; and the packs, so that boards have one.
const parts = {
  procedures: boardsOf(),
  clock,
  desk: { author: 'nobody', decide: nobody, decideGrouping: nobody, decidePosition: nobody },
};
const report = (asked: string, error: unknown): void => console.error(asked, error);
const engines = enginesOf();
const names = loadGazetteer();
let grown = 0;
const fresh = appOf({
  ...parts,
  // A record that has grown since the last question: no view that was kept fits it.
  reads: { ...record.reads, size: async () => ++grown },
  engines: {
    compare: engines.compare.run,
    align: engines.align.run,
    positions: (speaker, utterances) => positionChanges(speaker, utterances, names),
  },
  report,
});
const again = appOf({ ...parts, reads: record.reads, engines: comparingOf(engines), report });
try {
  console.log(`${record.about}; ${askings} askings of each kind`);
  console.log(`${''.padEnd(26)}  fresh: p50    p95 CPU p50    p95    again: p50    p95 CPU p50    p95       kB   gzip`);
  for (const [name, addresses] of Object.entries(await addressesOf())) {
    if (!name.startsWith(wanted)) continue;
    const first = await measure(fresh, addresses);
    const second = await measure(again, addresses);
    const figures = [first, second].map(({ passed, worked }) => [...passed, ...worked].map(ms).join(' '));
    const bytes = [second.bytes, second.compressed].map((n) => (n / 1000).toFixed(0).padStart(6)).join(' ');
    console.log(`${name.padEnd(26)}      ${figures.join('         ')}   ${bytes}`);
  }
} finally {
  await record.close();
}

async function measure(app: ReturnType<typeof appOf>, addresses: readonly string[]) {
  const times: number[] = [];
  let body = '';
  const work: number[] = [];
  // Twenty askings for the compiler; they are not counted.
  for (let i = -20; i < askings; i++) {
    const path = addresses[(i + 20) % addresses.length]!;
    const used = process.cpuUsage();
    const start = performance.now();
    const answer = await app.request(path);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    if (i < 0) continue;
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    work.push((user + system) / 1000);
    if (text.length > body.length) body = text;
  }
  return {
    passed: figuresOf(times),
    worked: figuresOf(work),
    bytes: Buffer.byteLength(body),
    compressed: gzipSync(body).length,
  };
}

/** Median and 95th percentile. */
function figuresOf(values: number[]): readonly [number, number] {
  values.sort((a, b) => a - b);
  return [values[Math.floor(values.length / 2)]!, values[Math.ceil(values.length * 0.95) - 1]!];
}

function ms(value: number): string {
  return value.toFixed(1).padStart(6);
}

async function addressesOf(): Promise<Record<string, readonly string[]>> {
  const { reads } = record;
  const some = Array.from({ length: Math.min(200, documents) }, (_, i) =>
    documentIdOf(generatedUri(Math.floor((i * documents) / 200))),
  );
  const versions = (await Promise.all(some.map((id) => reads.versionsOf(id)))).map((list) => list[0]!.id);
  const { rows } = await reads.changes({}, { limit: 200 });
  const statements = (await reads.statements({}, { limit: 200 })).rows;
  const speakers = await reads.speakers({});
  const loudest = speakers[0]!.name;
  const speaker = (name: string): string => `/speaker/${encodeURIComponent(name)}`;
  return {
    'front page': ['/'],
    'dossier of 30 documents': ['/dossier/small'],
    'dossier of all documents': ['/dossier/all'],
    document: some.map((id) => `/document/${id}`),
    version: versions.map((id) => `/version/${id}`),
    revision: rows.map(({ revision }) => `/revision/${revision.before}/${revision.after}`),
    statement: statements.map(({ id }) => `/statement/${id}`),
    'speaker, each of 200': speakers.slice(0, 200).map(({ name }) => speaker(name)),
    [`speaker of ${speakers[0]!.statements}`]: [speaker(loudest)],
    'speaker, one act': [`${speaker(loudest)}?act=deny`],
    search: ['/search?q=w3', '/search?q=w1a', '/search?q=%22w1+w2%22', '/search?q=w1*'],
    'search, narrowed': [
      '/search?q=w3&act=deny&dossier=all',
      '/search?q=w3&dossier=small',
      '/search?q=w1&changed=true',
    ],
    'moment of a phrase': ['/moment?phrase=w1+w2', '/moment?phrase=w3'],
    'board of a procedure': ['/board/nato-accession/ukraine-map/2021-06-15', '/board/nato-accession/ukraine-map'],
    claim: ['/claim/told/1', '/claim/told/2'],
    'review queue': ['/review'],
    'review of a statement': statements.map(({ id }) => `/review/${id}`),
    health: ['/health'],
    'feed of a dossier': ['/dossier/all/feed'],
    'feed of a speaker': [`${speaker(loudest)}/feed`],
    'lists of the API': ['/api/v1/statements?dossier=all', '/api/v1/documents', '/api/v1/changes?material=true'],
    // Last, for they take long where nothing is kept: every account is set beside every other anew.
    'event of three accounts': [0, 1, 2, 3].map((n) => `/event/call-${n}`),
    'dossier with events, claims': ['/dossier/told'],
  };
}
