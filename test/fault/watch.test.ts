/** `kill -9` at random moments while a site is watched: every visit that was told is on the record, every change has its
 *  alert, and every alert arrives, twice only under the same id. ONRECORD_KILLS=100 is the long form. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { AlertBody } from '../../src/model/alert.ts';
import type { CaptureBody } from '../../src/model/bodies.ts';
import { openRecord } from '../../src/store/sqlite/index.ts';
import { readPlace, readWarc } from '../../src/warc/reader.ts';

const KILLS = Number(process.env.ONRECORD_KILLS ?? 6);
const seed = Number(process.env.ONRECORD_SEED ?? Date.now() % 1_000_000);
let state = seed;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const dir = await mkdtemp(join(tmpdir(), 'onrecord-watch-kill-'));
let served = 0;
const arrived: string[] = [];
const server = createServer((request, response) => {
  request.resume();
  if (request.url === '/hook') {
    arrived.push(String(request.headers['webhook-id']));
    // One receiver in four fails, so that there is something to try again.
    response.writeHead(arrived.length % 4 === 0 ? 500 : 204).end();
  } else if (request.url === '/robots.txt') response.writeHead(404).end();
  else if (request.url === '/map')
    response.end([1, 2, 3, 4].map((n) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${n}`).join('\n'));
  else response.writeHead(200, { 'Content-Type': 'text/plain' }).end(`Version ${++served} of ${request.url}`);
});
afterAll(async () => {
  server.close();
  await rm(dir, { recursive: true, force: true });
});

const start = Date.now();
function live(origin: string, last: boolean): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'watch-child.ts');
    const args = ['--import', 'tsx', script, dir, origin, String(start), last ? 'last' : ''];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let errors = '';
    let armed = false;
    child.stderr.on('data', (part) => (errors += part));
    child.stdout.on('data', (part) => {
      out += part;
      if (!armed && !last) setTimeout(() => child.kill('SIGKILL'), random() * 250);
      armed = true;
    });
    child.on('exit', (code, signal) =>
      signal === 'SIGKILL' || (last && code === 0)
        ? resolve(out.split('\n').slice(0, -1))
        : reject(new Error(`ended by itself (${code}): ${errors}`)),
    );
  });
}

test(`${KILLS} kills while watching (seed ${seed})`, { timeout: 120_000 + KILLS * 20_000 }, async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const told = new Set<string>();
  for (let life = 0; life < KILLS; life++) for (const line of await live(origin, false)) told.add(line);
  await live(origin, true);
  const record = await openRecord(dir, () => '2026-01-01T00:00:00.000Z', 'existing');
  const captured = new Set<string>();
  const alerts = new Map<string, { told: number; arrived: number }>();
  let revisions = 0;
  for await (const fact of record.reads.facts()) {
    if (fact.kind === 'revision') revisions++;
    if (fact.kind === 'capture') {
      const { uri, outcome, warc } = fact.body as CaptureBody;
      captured.add(`${uri} ${fact.happenedAt} ${outcome}`);
      if (warc) await readPlace(join(dir, 'warc', warc.file), warc);
    }
    if (fact.kind !== 'alert') continue;
    const body = fact.body as AlertBody;
    const known = alerts.get(fact.subject) ?? { told: 0, arrived: 0 };
    alerts.set(
      fact.subject,
      body.as === 'alert' ? { ...known, told: known.told + 1 } : { ...known, arrived: known.arrived + 1 },
    );
  }
  await record.close();
  for (const line of told) expect(captured.has(line), `${line} was told and is not there`).toBe(true);
  expect(told.size).toBeGreaterThan(KILLS);
  expect(revisions).toBeGreaterThan(KILLS / 4);
  expect(alerts.size).toBe(revisions);
  for (const [id, counts] of alerts) {
    expect(counts, id).toEqual({ told: 1, arrived: 1 });
    expect(arrived).toContain(id);
  }
  expect([...new Set(arrived)].sort()).toEqual([...alerts.keys()].sort());
  for (const name of (await readdir(join(dir, 'warc'))).filter((file) => file.endsWith('.warc.gz')))
    for await (const read of readWarc(join(dir, 'warc', name))) expect(read.as).toBe('record');
});
