/** Takes documents in, one after another, and says so on standard output after each; until it is killed. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/model/canonical.ts';
import { instantOf } from '../../src/model/instant.ts';
import { acknowledgedBy } from '../../src/pipeline/acknowledged.ts';
import type { Workshop } from '../../src/pipeline/context.ts';
import { takeIn } from '../../src/pipeline/intake.ts';
import { readerOf } from '../../src/pipeline/reader.ts';
import { drain } from '../../src/pipeline/worker.ts';
import { openRecord } from '../../src/store/sqlite/index.ts';
import { WarcFolder } from '../../src/warc/folder.ts';

const [dir, life] = process.argv.slice(2) as [string, string];
const clock = () => instantOf(Date.now());
const record = await openRecord(dir, clock);
const { reads, writes } = record;
const warc = await WarcFolder.open(join(dir, 'warc'), {
  clock,
  facts: () => reads.size(),
  acknowledged: acknowledgedBy(reads),
});
const nothing = { changes: [], disclosure: 'none' as const, sentence: 'Nothing changed.' };
const workshop: Workshop = {
  reads,
  writes,
  warc,
  clock,
  reader: readerOf(),
  worker: life,
  engines: {
    extract: { version: 1, run: () => ({ statements: [], attitudes: [] }) },
    compare: { version: 1, run: () => nothing },
    align: { version: 1, run: () => ({ findings: [], sentence: 'Nothing to compare.' }) },
    suggest: { version: 1, run: () => [] },
    positions: { version: 1, run: () => null },
    judge: { version: 1, run: () => null, edition: () => null },
  },
};
for (let n = 0; ; n++) {
  const payload = Buffer.from(
    `Life ${life}, text ${n}. ${'The minister said that talks would go on. '.repeat((n * 37) % 400)}`,
  );
  const uri = `https://office.example/${n % 5}`;
  await takeIn(workshop, {
    originalResource: uri,
    uri,
    at: clock(),
    provenance: 'given',
    mediaType: 'text/plain',
    evidence: { as: 'file', payload },
    outcome: 'content',
  });
  writeSync(1, `${digestOf(payload)}\n`);
  if (n % 3 === 2) await drain(workshop);
}
