/** `onrecord witness`: cosigns the logs of others who only grow. `onrecord cosign`: has a witness cosign this record's log.
 *  `onrecord timestamp`: has a time stamp authority sign when this record's log stood as it does. */
import { createServer } from 'node:http';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { fetchAddress, type Outbound, outboundOf } from '../capture/fetch.ts';
import { printKey } from '../log/note.ts';
import type { Answer, Witness } from '../log/witness.ts';
import { BadInput } from '../model/bad-input.ts';
import { type App, type Register, write } from './app.ts';
import { certificate } from './certificate.ts';
import { collect, privateHostsOf } from './taking.ts';
import { keyOf } from './verify.ts';

type Reach = { allowPrivate?: readonly string[]; json?: boolean };
type Serving = { state: string; log: readonly string[]; listen: string };

export const register: Register = (program: Command, app: App) => {
  program
    .command('witness')
    .description('watches the logs of others: cosigns each that only grows, and none that forks or forgets')
    .requiredOption('--log <key>', 'the public key of a log to watch: a file, or name+id+base64; repeatable', collect)
    .option('--state <dir>', 'where its key and what it has seen are kept', './witness')
    .option('--listen <host:port>', 'where to answer', '127.0.0.1:8791')
    .action((options: Serving) => serve(app, options));
  program
    .command('cosign <url>')
    .description('has a witness cosign the log of this record; its cosigned checkpoint is kept in the log')
    .requiredOption('--witness <key>', 'the public key of the witness: a file, or name+id+base64')
    .option('--allow-private <host>', 'a host of a private network that may be asked; repeatable', collect)
    .option('--json', 'print one JSON object')
    .action((url: string, options: Reach & { witness: string }, command: Command) =>
      cosign(app, command.optsWithGlobals<{ record: string }>().record, url, options),
    );
  program
    .command('timestamp <url>')
    .description('has an authority (RFC 3161) stamp the checkpoint of this record')
    .requiredOption('--root <file>', 'the certificate (PEM or DER) where the authority’s chain must end')
    .option('--allow-private <host>', 'a host of a private network that may be asked; repeatable', collect)
    .option('--json', 'print one JSON object')
    .action((url: string, options: Reach & { root: string }, command: Command) =>
      timestamp(app, command.optsWithGlobals<{ record: string }>().record, url, options),
    );
};

/** Bytes of a request at most: 63 hashes and a note. */
const MOST_BYTES = 128 * 1024;

async function serve(app: App, options: Serving): Promise<void> {
  const found = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(options.listen);
  const host = found?.[1] ?? found?.[2] ?? '';
  if (!found || (isIP(host) === 0 && host !== 'localhost')) {
    throw new BadInput('--listen', `“${options.listen}” is not HOST:PORT`, 'Write it as 127.0.0.1:8791.');
  }
  const logs = await Promise.all(options.log.map(keyOf));
  const witness = await (await app.evidence()).openWitness(resolve(options.state), logs);
  const server = answering(app, witness);
  await new Promise<void>((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        new BadInput('--listen', `cannot listen there (${error.code})`, 'Name another address.', { cause: error }),
      ),
    );
    server.listen(Number(found[3]), host, done);
  });
  const { port } = server.address() as { port: number };
  await write(
    app.io.output,
    `Witness ${printKey(witness.key)}\nanswers at http://${host.includes(':') ? `[${host}]` : host}:${port}/\n`,
  );
  await new Promise<void>((done) => {
    const stop = (): void => {
      server.close(() => done());
      server.closeAllConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

/** The protocol over HTTP: one path, one method. */
export function answering(app: Pick<App, 'clock'>, witness: Witness) {
  return createServer({ requestTimeout: 10_000 }, (request, response) => {
    const reply = ({ status, type, body }: Answer): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    };
    const plain = (status: number, body: string): void => reply({ status, type: 'text/plain; charset=utf-8', body });
    if (request.url !== '/add-checkpoint') return plain(404, 'Send checkpoints to /add-checkpoint.\n');
    if (request.method !== 'POST') return plain(405, 'Send checkpoints with POST.\n');
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= MOST_BYTES) parts.push(part);
    });
    request.on('error', () => response.destroy());
    request.on('end', () => {
      if (size > MOST_BYTES) return plain(400, 'The request is too long.\n');
      const now = Math.floor(Date.parse(app.clock()) / 1000);
      witness.answer(Buffer.concat(parts).toString('utf8'), now).then(reply, () => plain(500, 'The witness failed.\n'));
    });
  });
}

async function cosign(app: App, dir: string, url: string, options: Reach & { witness: string }): Promise<void> {
  const witness = await keyOf(options.witness);
  if (witness.type !== 0x04) {
    throw new BadInput(
      '--witness',
      'is the key of a log, not of a witness',
      'The witness prints its own key when it starts.',
    );
  }
  const outbound = outboundFor(app, options);
  const address = `${url.replace(/\/+$/, '')}/add-checkpoint`;
  const outcome = await (await app.evidence()).cosign(dir, witness, async (body) => {
    const answer = await post(outbound, address, 'text/plain; charset=utf-8', Buffer.from(body));
    return { status: answer.status, body: answer.body.toString('utf8') };
  });
  if (outcome.as === 'refused') app.exit(1);
  const said =
    outcome.as === 'refused'
      ? `${url} did not cosign the log: ${outcome.why}.`
      : `${witness.name} cosigned the log of ${outcome.size} facts at ${new Date(outcome.time * 1000).toISOString()}.`;
  const json = { url, witness: witness.name, ...outcome };
  await write(app.io.output, options.json ? `${JSON.stringify(json, null, 2)}\n` : `${said}\n`);
}

async function timestamp(app: App, dir: string, url: string, options: Reach & { root: string }): Promise<void> {
  const root = await certificate(options.root);
  const { stampRequest, verifyStamp, BadStamp } = await import('../log/timestamp.ts');
  const outbound = outboundFor(app, options);
  const done = await (await app.evidence()).timestamp(dir, async (checkpoint) => {
    const { der, nonce } = stampRequest(checkpoint);
    const { status, body } = await post(outbound, url, 'application/timestamp-query', der);
    if (status !== 200) throw new BadInput(url, `the authority answered ${status}`, 'Check its address.');
    try {
      return { stamp: body, time: await verifyStamp(body, checkpoint, [root], nonce) };
    } catch (cause) {
      if (!(cause instanceof BadStamp)) throw cause;
      throw new BadInput(url, cause.message, 'Check the root certificate, or ask another authority.', { cause });
    }
  });
  const time = done.time.toISOString();
  const said = options.json
    ? JSON.stringify({ url, size: done.size, time }, null, 2)
    : `The log of ${done.size} facts was stamped at ${time}.`;
  await write(app.io.output, `${said}\n`);
}

const outboundFor = (app: App, options: Reach): Outbound =>
  outboundOf({ clock: app.clock, privateHosts: privateHostsOf(options.allowPrivate ?? []) });

async function post(
  outbound: Outbound,
  url: string,
  type: string,
  body: Uint8Array,
): Promise<{ status: number; body: Buffer }> {
  const fetched = await fetchAddress(outbound, url, { method: 'POST', headers: [['Content-Type', type]], body });
  if (fetched.as === 'answered') return { status: fetched.last.status, body: Buffer.from(fetched.last.payload) };
  const remedy = /not a public address|port \d+/.test(fetched.why)
    ? 'To allow a host of your own network, name it with --allow-private HOST[:PORT].'
    : 'Check the address, and try again later.';
  throw new BadInput(url, fetched.why, remedy);
}
