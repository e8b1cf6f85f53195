/** `kill -9` at random moments while documents are taken in: whatever was acknowledged is there, whole, and nothing half
 *  written is. The seed is printed; ONRECORD_SEED repeats a run. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CaptureBody } from '../../src/model/bodies.ts';
import { digestOf } from '../../src/model/canonical.ts';
import { acknowledgedBy } from '../../src/pipeline/acknowledged.ts';
import { openRecord } from '../../src/store/sqlite/index.ts';
import { WarcFolder } from '../../src/warc/folder.ts';
import { readPlace, readWarc } from '../../src/warc/reader.ts';

const KILLS = 50;
const seed = Number(process.env.ONRECORD_SEED ?? Date.now() % 1_000_000);
let state = seed;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const clock = () => '2026-01-01T00:00:00.000Z';
const dir = await mkdtemp(join(tmpdir(), 'onrecord-kill-'));
afterAll(() => rm(dir, { recursive: true, force: true }));

/** One life: ends at a random moment between the first acknowledgement and about twenty later. */
function live(life: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'ingest-child.ts'), dir, String(life)],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let out = '';
    let errors = '';
    let armed = false;
    const end = (): void => void child.kill('SIGKILL');
    child.stderr.on('data', (part) => (errors += part));
    child.stdout.on('data', (part) => {
      out += part;
      if (!armed) setTimeout(end, random() * 120);
      armed = true;
    });
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL'
        ? resolve(out.split('\n').slice(0, -1))
        : reject(new Error(`life ${life} ended by itself: ${errors}`)),
    );
  });
}

test(`${KILLS} kills during intake (seed ${seed})`, { timeout: 300_000 }, async () => {
  const acknowledged = new Set<string>();
  for (let life = 0; life < KILLS; life += 2) {
    // Two processes at once on one record.
    for (const lines of await Promise.all([live(life), live(life + 1)]))
      for (const line of lines) acknowledged.add(line);
    if (life % 10 === 8 || life + 2 >= KILLS) await inspect(acknowledged);
  }
  expect(acknowledged.size).toBeGreaterThan(KILLS);
});

async function inspect(acknowledged: ReadonlySet<string>): Promise<void> {
  const record = await openRecord(dir, clock, 'existing');
  const warc = await WarcFolder.open(join(dir, 'warc'), {
    clock,
    facts: () => record.reads.size(),
    acknowledged: acknowledgedBy(record.reads),
  });
  const held = new Set<string>();
  for await (const fact of record.reads.facts()) {
    if (fact.kind !== 'capture') continue;
    const { payload, warc: place } = fact.body as CaptureBody;
    const { block } = await readPlace(warc.pathOf(place!), place!);
    expect(digestOf(block)).toBe(payload);
    held.add(payload!);
  }
  for (const digest of acknowledged) expect(held.has(digest), `${digest} was acknowledged and is not there`).toBe(true);
  for (const name of (await readdir(warc.path)).filter((file) => file.endsWith('.warc.gz'))) {
    for await (const read of readWarc(join(warc.path, name)))
      expect(read.as, `${name} at ${read.offset}`).toBe('record');
  }
  expect((await readdir(warc.path)).filter((name) => name.endsWith('.lock'))).toEqual([]);
  await warc.close();
  await record.close();
}
