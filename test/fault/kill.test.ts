/** A record whose writers are killed in the middle of intake, steps and log: every acknowledged capture is whole, nothing
 *  is half there, the work goes on where it stopped, and every check holds. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawing } from '../../bench/generated.ts';
import { openWorkshop } from '../../src/compose.ts';
import { openVerification } from '../../src/compose-verification.ts';
import type { CaptureBody } from '../../src/model/bodies.ts';
import type { WarcPlace } from '../../src/model/capture.ts';
import { instantOf } from '../../src/model/instant.ts';
import { drain } from '../../src/pipeline/worker.ts';
import { damageOfCapture } from '../../src/warc/check.ts';
import { placeBytes } from '../../src/warc/reader.ts';

const KILLS = 12;
const SEED = 20_210_607;

type Acknowledged = { readonly capture: string; readonly payload: string };

/** Lets one process take documents in and kills it some milliseconds after it began to; answers with what it was told. */
function ingestAndKill(
  dir: string,
  name: string,
  after: number,
): Promise<{ acks: Acknowledged[]; logged: number; errors: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'ingesting.ts'), dir, name], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  let armed = false;
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (armed || !out.startsWith('ready\n')) return;
    armed = true;
    setTimeout(() => child.kill('SIGKILL'), after);
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      const lines = out.split('\n').slice(0, -1);
      const acks = lines.flatMap((line) => {
        const [word, capture, payload] = line.split(' ');
        return word === 'ack' ? [{ capture: capture!, payload: payload! }] : [];
      });
      const logged = lines.flatMap((line) => (line.startsWith('log ') ? [Number(line.slice(4))] : []));
      resolve({ acks, logged: Math.max(0, ...logged), errors });
    });
  });
}

it(`survives ${KILLS} kills at moments drawn with seed ${SEED}, two writers at a time`, async () => {
  const dir = await mkdtemp(join(tmpdir(), 'onrecord-kill-'));
  const draw = drawing(SEED);
  const acknowledged: Acknowledged[] = [];
  let logged = 0;
  let kills = 0;
  const writer = async (side: string): Promise<void> => {
    for (let n = 0; n < KILLS / 2; n++) {
      const { acks, logged: size, errors } = await ingestAndKill(dir, `${side}${n}`, Math.floor(draw() ** 2 * 400));
      expect(errors).toBe('');
      acknowledged.push(...acks);
      logged = Math.max(logged, size);
      kills++;
    }
  };
  await Promise.all([writer('left'), writer('right')]);
  expect(kills).toBe(KILLS);
  expect(acknowledged.length).toBeGreaterThan(KILLS);

  const clock = () => instantOf(Date.now() + 3_600_000);
  const workshop = await openWorkshop(dir, clock);
  const keeper = { bytes: (place: WarcPlace) => placeBytes(join(dir, 'warc', place.file), place) };
  for (const { capture, payload } of acknowledged) {
    const found = await workshop.reads.capture(capture);
    expect(found?.payload).toBe(payload);
    expect(await damageOfCapture(keeper, found!)).toBeNull();
  }
  let captures = 0;
  for await (const fact of workshop.reads.facts()) {
    if (fact.kind !== 'capture') continue;
    captures++;
    expect(await damageOfCapture(keeper, fact.body as CaptureBody)).toBeNull();
  }
  expect(captures).toBeGreaterThanOrEqual(acknowledged.length);
  await drain(workshop);
  const { due, running, parked } = await workshop.reads.jobs();
  expect({ due, running, parked }).toEqual({ due: 0, running: 0, parked: [] });
  await workshop.close();
  expect(Number((await readFile(join(dir, 'log/checkpoint'), 'utf8')).split('\n')[1])).toBeGreaterThanOrEqual(logged);

  const verification = await openVerification(dir, clock);
  const { first, last } = verification.evidence({ kept: [] });
  for (const check of [...first, ...verification.checks, ...last]) {
    for await (const fault of check.run(() => undefined)) expect.fail(JSON.stringify(fault));
  }
  await verification.close();
  await rm(dir, { recursive: true });
}, 120_000);
