/** How fast documents come in from a server on loopback: fetched, kept in WARC, put on the record, read.
 *
 *    npx tsx bench/capture.ts [PAGES] */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchAddress, outboundOf } from '../src/capture/fetch.ts';
import { instantOf } from '../src/model/instant.ts';
import { acknowledgedBy } from '../src/pipeline/acknowledged.ts';
import type { Workshop } from '../src/pipeline/context.ts';
import { submissionOf } from '../src/pipeline/from-fetch.ts';
import { takeIn } from '../src/pipeline/intake.ts';
import { readerOf } from '../src/pipeline/reader.ts';
import { drain } from '../src/pipeline/worker.ts';
import { openRecord } from '../src/store/sqlite/index.ts';
import { WarcFolder } from '../src/warc/folder.ts';
import { readWarc } from '../src/warc/reader.ts';

const PAGES = Number(process.argv[2] ?? 400);
const clock = () => instantOf(Date.now());
const paragraph = (n: number): string =>
  `<p>The office said in paragraph ${n} that talks would go on, and that nothing was decided on the day, ${Math.imul(n, 2654435761) >>> 0}.</p>`;
const pageOf = (path: string): string =>
  `<!doctype html><html lang="en"><head><title>Page ${path}</title></head><body><article><h1>${path}</h1>${Array.from({ length: 450 }, (_, n) => paragraph(n + path.length * 1000)).join('\n')}<p>${path}</p></article></body></html>`;
const server = createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(pageOf(request.url!));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const dir = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
const record = await openRecord(dir, clock);
const { reads, writes } = record;
const warc = await WarcFolder.open(join(dir, 'warc'), {
  clock,
  facts: () => reads.size(),
  acknowledged: acknowledgedBy(reads),
});
const reader = readerOf();
const workshop: Workshop = {
  reads,
  writes,
  warc,
  reader,
  clock,
  worker: 'bench',
  engines: {
    extract: { version: 1, run: () => ({ statements: [], attitudes: [] }) },
    compare: { version: 1, run: () => ({ changes: [], disclosure: 'none', sentence: '' }) },
    align: { version: 1, run: () => ({ findings: [], sentence: '' }) },
    suggest: { version: 1, run: () => [] },
    positions: { version: 1, run: () => null },
    judge: { version: 1, run: () => null, edition: () => null },
  },
};
const outbound = outboundOf({ clock, privateHosts: [{ host: '127.0.0.1' }] });
const bytes = Buffer.byteLength(pageOf('/0')) * PAGES;
const rate = (what: string, milliseconds: number): void => {
  const perSecond = (PAGES * 1000) / milliseconds;
  const megabytes = (bytes * 1000) / milliseconds / 1e6;
  console.log(`${what.padEnd(44)} ${perSecond.toFixed(0).padStart(6)} /s ${megabytes.toFixed(1).padStart(7)} MB/s`);
};
console.log(`${PAGES} pages of ${(bytes / PAGES / 1000).toFixed(0)} kB, one after another`);

let began = performance.now();
for (let n = 0; n < PAGES; n++) await fetchAddress(outbound, `${origin}/${n}`);
rate('fetched', performance.now() - began);

began = performance.now();
for (let n = 0; n < PAGES; n++) {
  const uri = `${origin}/${n}`;
  await takeIn(
    workshop,
    await submissionOf(await fetchAddress(outbound, uri), uri, { originalResource: uri, at: clock() }),
  );
}
rate('fetched, kept and on the record (durable)', performance.now() - began);

began = performance.now();
await drain(workshop);
rate('read: HTML to text, versions', performance.now() - began);

began = performance.now();
for (let n = 0; n < PAGES; n++) {
  const uri = `${origin}/${n}`;
  await takeIn(
    workshop,
    await submissionOf(await fetchAddress(outbound, uri), uri, { originalResource: uri, at: clock() }),
  );
}
rate('seen again, unchanged (revisit records)', performance.now() - began);
await warc.close();

began = performance.now();
let records = 0;
for (const { warc: place } of await reads.capturesOf((await reads.documents({}, { limit: 1 })).rows[0]!.id)) {
  if (!place || records) continue;
  for await (const read of readWarc(join(dir, 'warc', place.file))) if (read.as === 'record') records++;
}
rate(`verified: ${records} records`, performance.now() - began);
await reader.close();
await record.close();
server.close();
await rm(dir, { recursive: true, force: true });
