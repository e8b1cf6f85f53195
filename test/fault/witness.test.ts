/** Two newsrooms: one keeps a record, the other witnesses its log over HTTP, through the commands. */

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { register as add } from '../../src/cli/add.ts';
import type { App } from '../../src/cli/app.ts';
import { register as fsck } from '../../src/cli/fsck.ts';
import { programOf, run } from '../../src/cli/program.ts';
import { register as verify } from '../../src/cli/verify.ts';
import { answering, register as witnessing } from '../../src/cli/witness.ts';
import { enginesOf, openToRead, openWorker, openWorkshop } from '../../src/compose.ts';
import { evidenceTools } from '../../src/compose-evidence.ts';
import { openTarget } from '../../src/compose-target.ts';
import { parseKey, printKey } from '../../src/log/note.ts';
import { instantOf } from '../../src/model/instant.ts';
import { authority, hasOpenssl, stampedBy } from '../servers/stamping.ts';

let seconds = 0;
const clock = () => instantOf(Date.UTC(2021, 5, 7, 18, 0, seconds++));
let root: string;
let server: Server;
let asked: string[];

async function onrecord(record: string, ...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const told = { out: '', errors: '' };
  const into = (key: 'out' | 'errors') =>
    new Writable({
      write: (chunk, _encoding, done) => {
        told[key] += chunk;
        done();
      },
    });
  let code = 0;
  const app: App = {
    io: { input: Readable.from([]), output: into('out'), errors: into('errors'), watched: false },
    clock,
    version: '0',
    exit: (worse) => {
      code = Math.max(code, worse);
    },
    engines: async () => enginesOf(),
    openRecord: (dir) => openToRead(dir, clock),
    openWorkshop: (dir) => openWorkshop(dir, clock),
    openWorker: (at, queue, create) => openWorker(at, clock, queue, create),
    openTarget: (at) => openTarget(at, clock),
    evidence: async () => evidenceTools(clock),
  };
  await run(programOf(app, '0', [add, fsck, verify, witnessing]), app, ['--record', join(root, record), ...args]);
  return { code, ...told };
}

async function say(record: string, words: string): Promise<void> {
  const file = join(root, 'page.txt');
  await writeFile(file, `${words}\n`);
  expect((await onrecord(record, 'add', file)).code).toBe(0);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'onrecord-witness-'));
  await say('record', 'Biden said that talks would resume.');
  const tools = evidenceTools(clock);
  const { log, close } = await tools.openLog(join(root, 'record'));
  await close();
  const witness = await tools.openWitness(join(root, 'witness'), [log.key]);
  server = answering({ clock }, witness);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  asked = [`http://${host}`, '--witness', printKey(witness.key), '--allow-private', host];
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(root, { recursive: true });
});

it('a log that grows is cosigned each time, and verified with the witness’s key', async () => {
  expect((await onrecord('record', 'cosign', ...asked)).out).toMatch(
    /^onrecord-witness\/\w+ cosigned the log of 4 facts at 2021-/,
  );
  await cp(join(root, 'record'), join(root, 'backup'), { recursive: true });
  await say('record', 'Zelenskyy said that talks would resume.');
  expect((await onrecord('record', 'cosign', ...asked)).code).toBe(0);
  const verified = await onrecord('record', 'verify', '--witness', asked[2]!);
  expect([verified.code, verified.errors]).toEqual([0, '']);
  expect(verified.out).toMatch(/Cosigned by onrecord-witness\/\w+ at 2021-06-07/);
  const stranger = parseKey(asked[2]!);
  const { code, errors } = await onrecord(
    'record',
    'verify',
    '--witness',
    printKey(stranger).replace(/\+.*$/, '+00000000+x'),
  );
  expect([code, errors]).toEqual([2, expect.stringContaining('is not')]);
});

it('a bundle carries the cosignature of the state it proves', async () => {
  const tools = evidenceTools(clock);
  const dir = join(root, 'record');
  const { reads, close } = await openToRead(dir, clock);
  const [document] = (await reads.documents({})).rows;
  await close();
  const file = join(root, 'evidence.zip');
  await writeFile(file, await tools.bundle(dir, document!.id));
  const { code, out } = await onrecord('record', 'verify', file, '--witness', asked[2]!);
  expect([code, out]).toEqual([0, expect.stringMatching(/Cosigned by onrecord-witness/)]);
});

it('a log that forks or forgets fails at the witness, and a cosigned checkpoint gives the fork away by itself', async () => {
  expect(await onrecord('backup', 'cosign', ...asked)).toMatchObject({
    code: 1,
    out: expect.stringContaining('was rolled back'),
  });
  for (const words of ['He said it once.', 'He said it twice.', 'He said it three times.']) await say('backup', words);
  expect(await onrecord('backup', 'cosign', ...asked)).toMatchObject({
    code: 1,
    out: expect.stringContaining('did not cosign'),
  });
  await cp(join(root, 'record/log/cosigned'), join(root, 'backup/log/cosigned'), { recursive: true });
  const { code, errors } = await onrecord('backup', 'verify');
  expect([code, errors]).toEqual([1, expect.stringMatching(/log\/cosigned\/.*forked or rewritten/)]);
});

it.skipIf(!hasOpenssl)(
  'an authority stamps the checkpoint, and verify says when (skipped without OpenSSL 3)',
  async () => {
    const certificate = join(root, 'root.der');
    await writeFile(certificate, authority('press', 'stamping'));
    const authorityServer = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', () => response.end(stampedBy('press', Buffer.concat(parts))));
    });
    await new Promise<void>((done) => authorityServer.listen(0, '127.0.0.1', done));
    const host = `127.0.0.1:${(authorityServer.address() as AddressInfo).port}`;
    const stamp = await onrecord(
      'record',
      'timestamp',
      `http://${host}/`,
      '--root',
      certificate,
      '--allow-private',
      host,
    );
    expect([stamp.code, stamp.errors, stamp.out]).toEqual([
      0,
      '',
      expect.stringMatching(/^The log of \d+ facts was stamped at 20/),
    ]);
    authorityServer.close();
    const verified = await onrecord('record', 'verify', '--root', certificate);
    expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/^Stamped at 20.*: \d+ facts\.$/m)]);
    const refused = await onrecord(
      'record',
      'timestamp',
      asked[0]!,
      '--root',
      certificate,
      '--allow-private',
      asked[4]!,
    );
    expect(refused).toMatchObject({ code: 2, errors: expect.stringContaining('the authority answered 404') });
  },
);

it('fsck and verify say what holds, what does not, and where there is nothing to check', async () => {
  expect(await onrecord('record', 'fsck')).toMatchObject({ code: 0, out: expect.stringContaining('The record holds') });
  expect(await onrecord('nowhere', 'fsck')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('no such folder'),
  });
  await writeFile(join(root, 'record/seal.json'), 'x');
  const { code, out } = await onrecord('record', 'verify', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ holds: false, faults: [{ check: 'seal', where: 'seal.json' }] });
});
