/** A replica of the database shows the record as the primary does, some moments behind, and takes nothing. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, type Replica, startPostgres } from '../servers/postgres.ts';

const example = resolve('examples/ukraine-map-2021');
let primary: Postgres;
let replica: Replica;
let dir: string;
let address: string;
const serving = new Set<ChildProcess>();
const env = () => ({ ...process.env, ONRECORD_BYTES: join(dir, 'bytes'), ONRECORD_KEY: join(dir, 'log.key') });

const typed = (...args: readonly string[]): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    const main = ['--import', 'tsx', resolve('src/main.ts'), ...args];
    execFile(process.execPath, main, { env: env() }, (error, _, said) =>
      done({ code: error ? Number(error.code) : 0, said }),
    );
  });

type Page = { readonly status: number; readonly text: string };

/** Starts the pages, to be read only; answers with how to ask for one. */
async function served(record: string): Promise<(path: string, method?: string) => Promise<Page>> {
  const main = ['--import', 'tsx', resolve('src/main.ts'), '--record', record, 'serve', '--read-only', '--port', '0'];
  const child = spawn(process.execPath, main, { env: env(), stdio: ['ignore', 'pipe', 'inherit'] });
  serving.add(child);
  const at = await new Promise<string>((done, failed) => {
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
      const found = /at (http:\S+)\//.exec(said);
      if (found) done(found[1]!);
    });
    child.once('exit', () => failed(new Error(`It ended: ${said}`)));
  });
  return async (path, method = 'GET') => {
    const answer = await fetch(`${at}${path}`, { method, redirect: 'manual' });
    // Pages say where they are served, which is all that may differ.
    return { status: answer.status, text: (await answer.text()).replaceAll(at, '') };
  };
}

beforeAll(async () => {
  [primary, dir] = await Promise.all([startPostgres(), mkdtemp(join(tmpdir(), 'onrecord-replica-'))]);
  address = await primary.database('replicated');
  expect(await typed('--record', address, 'add', join(example, 'readout-kyiv.v1.md'))).toMatchObject({ code: 0 });
  replica = await primary.replica();
}, 120_000);
afterAll(async () => {
  for (const child of serving) child.kill('SIGKILL');
  await primary?.stop();
  await rm(dir, { recursive: true, force: true });
});

test('the same pages, and what is added later', async () => {
  const [there, here] = await Promise.all([served(address), served(replica.at(address))]);
  const same = async (path: string): Promise<string> => {
    const [a, b] = await Promise.all([there(path), here(path)]);
    expect(b, path).toEqual({ status: 200, text: a.text });
    return a.text;
  };
  const data = '/api/v1';
  const paths = ['/', '/search?q=map', `${data}/documents`, `${data}/statements`, `${data}/speakers`, `${data}/facts`];
  const all = async (): Promise<string> => {
    await replica.caughtUp();
    const { rows } = JSON.parse(await same(`${data}/documents`)) as { rows: readonly { id: string; title: string }[] };
    for (const path of [...paths, ...rows.map(({ id }) => `/document/${id}`)]) await same(path);
    return rows.map(({ title }) => title).join();
  };
  expect(await all()).not.toMatch(/summit/i);
  expect(await typed('--record', address, 'add', join(example, 'summit-communique.md'))).toMatchObject({ code: 0 });
  expect(await all()).toMatch(/summit/i);
}, 120_000);

test('nothing is taken: a decision has no form to go to, and a writer is sent to the primary', async () => {
  const here = await served(replica.at(address));
  const found = JSON.parse((await here('/api/v1/statements')).text) as { rows: readonly { id: string }[] };
  const page = (await here(`/statement/${found.rows[0]!.id}`)).text;
  expect(page).not.toMatch(/<form[^>]*method="post"/i);
  expect((await here(`/review/${found.rows[0]!.id}`)).status).toBe(404);
  expect((await here(`/review/${found.rows[0]!.id}`, 'POST')).status).toBe(405);
  const refused = await typed('--record', replica.at(address), 'add', join(example, 'nsc-remarks.md'));
  expect(refused.code).toBe(2);
  expect(refused.said).toContain('replica');
}, 120_000);
