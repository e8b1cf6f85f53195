/** A process that takes documents in until it is killed, and says on standard output what was acknowledged to it.
 *  Arguments: the record's folder, and a name for this process. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openRecordLog } from '../../src/compose.ts';
import { digestOf } from '../../src/model/canonical.ts';
import { instantOf } from '../../src/model/instant.ts';
import { acknowledgedBy } from '../../src/pipeline/acknowledged.ts';
import type { Workshop } from '../../src/pipeline/context.ts';
import { takeIn } from '../../src/pipeline/intake.ts';
import { readerOf } from '../../src/pipeline/reader.ts';
import { drain } from '../../src/pipeline/worker.ts';
import { openRecord } from '../../src/store/sqlite/index.ts';
import { WarcFolder } from '../../src/warc/folder.ts';

const [dir = '', name = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);
const clock = () => instantOf(Date.now());
const record = await openRecord(dir, clock);
const workshop: Workshop = {
  ...record,
  reader: readerOf(),
  warc: await WarcFolder.open(join(dir, 'warc'), {
    clock,
    facts: () => record.reads.size(),
    acknowledged: acknowledgedBy(record.reads),
    rollAt: 20_000,
  }),
  // Step version 0: made by no engine of ours, so that no check expects to derive it again.
  engines: {
    extract: { version: 0, run: () => ({ statements: [], attitudes: [] }) },
    compare: { version: 0, run: () => ({ changes: [], disclosure: 'none', sentence: '' }) },
    align: { version: 0, run: () => ({ findings: [], sentence: '' }) },
    suggest: { version: 1, run: () => [] },
    positions: { version: 1, run: () => null },
    judge: { version: 1, run: () => null, edition: () => null },
  },
  clock,
  worker: name,
};
const log = await openRecordLog(dir);
say('ready');
for (let n = 0; ; n++) {
  const payload = Buffer.from(`${name} says sentence ${n}. ${'It went on for a while. '.repeat(n % 40)}\n`);
  const uri = `https://${n % 3 ? name : 'shared'}.example/${n % 7}`;
  const taken = await takeIn(workshop, {
    originalResource: uri,
    uri,
    at: clock(),
    provenance: 'given',
    mediaType: 'text/plain',
    evidence: { as: 'file', payload },
    outcome: 'content',
  });
  say(`ack ${taken.capture} ${digestOf(payload)}`);
  if (n % 4 === 3) await drain(workshop);
  if (n % 5 === 4) say(`log ${(await log.bringUp(record.reads)).size}`);
}
