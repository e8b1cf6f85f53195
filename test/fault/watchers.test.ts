/** Two watchers of one record, each a process of its own: no host is ever asked by both at once, nor sooner than its
 *  pause allows, and everything is fetched once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openSharedWorkshop } from '../../src/compose-shared.ts';
import { configOf } from '../../src/config.ts';
import { putDossier } from '../../src/pipeline/dossier.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';

/** More than the four that one watcher visits at a time, so that the one that starts later finds some left. */
const HOSTS = 6;
const PAGES = 3;
/** Milliseconds that a watcher must leave between two requests, and those that it takes to be answered. */
const GAP = 2000;
const ANSWER = 300;

type Asked = { readonly path: string; readonly at: number; readonly agent: string };
type Host = { readonly server: Server; readonly origin: string; readonly asked: Asked[]; most: number };

/** A site of a sitemap and some pages that notes who asks for what, and how many ask at once at most. */
async function host(): Promise<Host> {
  const asked: Asked[] = [];
  let at = 0;
  const server = createServer((request, response) => {
    asked.push({ path: request.url!, at: performance.now(), agent: String(request.headers['user-agent']) });
    made.most = Math.max(made.most, ++at);
    setTimeout(() => {
      at--;
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else if (request.url === '/map')
        response.end(Array.from({ length: PAGES }, (_, n) => `${made.origin}/${n}`).join('\n'));
      else response.writeHead(200, { 'Content-Type': 'text/plain' }).end(`What ${request.url} says.`);
    }, ANSWER);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const made: Host = { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, most: 0 };
  return made;
}

const running = new Set<ChildProcess>();
let postgres: Postgres | undefined;
let hosts: Host[] = [];
let dir = '';
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  for (const { server } of hosts) server.close();
  await postgres?.stop();
  await rm(dir, { recursive: true, force: true });
});

test('two processes that watch keep the limits of every host together', async () => {
  [postgres, hosts, dir] = await Promise.all([
    startPostgres(),
    Promise.all(Array.from({ length: HOSTS }, host)),
    mkdtemp(join(tmpdir(), 'onrecord-watchers-')),
  ]);
  const address = await postgres.database('watched');
  const env = { ONRECORD_BYTES: join(dir, 'bytes'), ONRECORD_KEY: join(dir, 'log.key') };
  const workshop = await openSharedWorkshop(address, () => new Date().toISOString(), configOf(env));
  await putDossier(workshop, {
    id: 'd',
    title: 'D',
    about: '',
    documents: [],
    cases: [],
    claims: [],
    sources: hosts.map(({ origin }) => ({ kind: 'sitemap' as const, url: `${origin}/map`, every: '1d' })),
  });
  const watcher = (name: string): ChildProcess => {
    const allowed = hosts.flatMap(({ origin }) => ['--allow-private', new URL(origin).host]);
    const manners = ['--gap', `${GAP / 1000}s`, '--soonest', '1d', '--contact', name];
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', resolve('src/main.ts'), '--record', address, 'watch', ...manners, ...allowed],
      { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    running.add(child);
    return child;
  };
  const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once('exit', done));
  const [one, two] = [watcher('one'), watcher('two')];
  const captured = async (): Promise<number> => {
    const { captures } = await workshop.reads.vitals();
    return Object.values(captures).reduce((sum, n) => sum + n, 0);
  };
  while ((await captured()) < HOSTS * (PAGES + 1)) await new Promise((done) => setTimeout(done, 200));
  const codes = [ended(one), ended(two)];
  one.kill('SIGTERM');
  two.kill('SIGTERM');
  expect(await Promise.all(codes)).toEqual([0, 0]);
  for (const { asked, most } of hosts) {
    expect(most).toBe(1);
    const pages = asked.filter(({ path }) => path !== '/robots.txt').map(({ path }) => path);
    expect(pages.sort()).toEqual(['/0', '/1', '/2', '/map']);
    // Half of it: what a busy machine may hold a request up on its way.
    for (const [i, { at }] of asked.slice(1).entries()) expect(at - asked[i]!.at).toBeGreaterThan(GAP / 2);
  }
  // Both had a part in it, so that the law was put to the test.
  expect(new Set(hosts.flatMap(({ asked }) => asked.map(({ agent }) => agent))).size).toBe(2);
  await workshop.close();
}, 180_000);
