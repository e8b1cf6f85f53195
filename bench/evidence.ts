/** What proof costs: facts made leaves a second, a record checked a second. `npx tsx bench/evidence.ts [documents]` makes a
 *  record, brings its log up at once and fact by fact, and runs every check that needs no captured bytes. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecordLog } from '../src/compose.ts';
import { openVerification } from '../src/compose-verification.ts';
import { instantOf } from '../src/model/instant.ts';
import { DATABASE, openRecord } from '../src/store/sqlite/index.ts';
import { generate } from './generated.ts';

const [documents = 2000] = process.argv.slice(2).map(Number);
const dir = await mkdtemp(join(tmpdir(), 'onrecord-evidence-'));
const clock = () => '2026-01-01T00:00:00.000Z';
const timed = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
};
try {
  const record = await openRecord(dir, clock);
  await generate(record.writes, { documents, statementsEach: 10, seed: 7, batch: 50 });
  const log = await openRecordLog(dir);
  const [head, took] = await timed(() => log.bringUp(record.reads));
  console.log(`log: ${head.size} facts at once, ${(head.size / took).toFixed(0)} a second`);
  const singles = 100;
  const [, each] = await timed(async () => {
    for (let n = 0; n < singles; n++) {
      const at = instantOf(n);
      const fact = {
        kind: 'alert',
        subject: `${n}`,
        inputs: [],
        step: 'x@1',
        happenedAt: at,
        learnedAt: at,
        body: n,
      } as const;
      await record.writes.commit({ facts: [fact] });
      await log.bringUp(record.reads);
    }
  });
  console.log(
    `log: one fact at a time, committed, hashed, signed and on disk: ${(singles / each).toFixed(0)} a second`,
  );
  await record.close();
  const size = (await stat(join(dir, DATABASE))).size / 1e6;
  const verification = await openVerification(dir, clock);
  const { first, last } = verification.evidence({ kept: [] });
  const skipped = ['derivations', 'bytes'];
  for (const check of [...first, ...verification.checks, ...last]) {
    if (skipped.includes(check.name)) continue;
    const [faults, seconds] = await timed(async () => {
      let many = 0;
      for await (const _ of check.run(() => undefined)) many++;
      return many;
    });
    console.log(
      `check ${check.name.padEnd(12)} ${seconds.toFixed(2).padStart(7)} s, ${(size / seconds).toFixed(0)} MB/s of database, ${faults} faults`,
    );
  }
  await verification.close();
} finally {
  await rm(dir, { recursive: true });
}
