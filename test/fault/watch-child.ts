/** Watches a site on loopback whose pages change at every visit, and says each visit on standard output once it is on the
 *  record; until it is killed, or with a last life that ends by itself when all is done. Time runs six hundred times as
 *  fast, so that what a killed process held is free again at once. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { outboundOf } from '../../src/capture/fetch.ts';
import { instantOf } from '../../src/model/instant.ts';
import { acknowledgedBy } from '../../src/pipeline/acknowledged.ts';
import type { Workshop } from '../../src/pipeline/context.ts';
import { putDossier } from '../../src/pipeline/dossier.ts';
import { readerOf } from '../../src/pipeline/reader.ts';
import { Watch } from '../../src/pipeline/watch.ts';
import { drain } from '../../src/pipeline/worker.ts';
import { openRecord } from '../../src/store/sqlite/index.ts';
import { WarcFolder } from '../../src/warc/folder.ts';

const [dir, origin, start, last] = process.argv.slice(2) as [string, string, string, string];
const SPEED = 600;
const clock = () => instantOf(Number(start) + (Date.now() - Number(start)) * SPEED);
const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds / SPEED));
const record = await openRecord(dir, clock);
const { reads, writes } = record;
const warc = await WarcFolder.open(join(dir, 'warc'), {
  clock,
  facts: () => reads.size(),
  acknowledged: acknowledgedBy(reads),
});
const outbound = outboundOf({ clock, userAgent: 'test', privateHosts: [{ host: '127.0.0.1' }] });
const workshop: Workshop = {
  reads,
  writes,
  warc,
  clock,
  reader: readerOf(),
  worker: `process ${process.pid}`,
  delivery: { outbound, secret: () => undefined },
  engines: {
    extract: { version: 1, run: () => ({ statements: [], attitudes: [] }) },
    compare: {
      version: 1,
      run: (before, after) => ({
        changes: [
          {
            type: 'wording',
            material: true,
            before: { quote: before.text, start: 0, end: before.text.length },
            after: { quote: after.text, start: 0, end: after.text.length },
            note: 'Other words.',
            rule: 'test',
          },
        ],
        disclosure: 'silent',
        sentence: 'Other words.',
      }),
    },
    align: { version: 1, run: () => ({ findings: [], sentence: '' }) },
    suggest: { version: 1, run: () => [] },
    positions: { version: 1, run: () => null },
    judge: { version: 1, run: () => null, edition: () => null },
  },
};
await putDossier(workshop, {
  id: 'd',
  title: 'D',
  about: '',
  documents: [],
  cases: [],
  claims: [],
  sources: [{ kind: 'sitemap', url: `${origin}/map`, every: '5m' }],
  alerts: [{ on: 'change', material: true, to: { webhook: `${origin}/hook` } }],
});
const watch = new Watch({
  workshop,
  outbound,
  manners: { pace: { soonest: 60_000, latest: 120_000, share: 8 }, gap: 0, lanes: 2, seed: 'test' },
  sleep,
  told: ({ uri, at, outcome }) => {
    if (outcome !== 'skipped') writeSync(1, `${uri} ${at} ${outcome}\n`);
  },
});
if (last === 'last') {
  // The lease of whoever was killed last runs out; then everything that is left is done.
  for (let rest = 0; rest < 300; rest++) {
    await sleep(125_000);
    await drain(workshop);
    const { due, running } = await reads.jobs();
    if (due + running === 0) break;
  }
  await workshop.reader.close();
  await warc.close();
  await record.close();
} else await watch.run(new AbortController().signal);
