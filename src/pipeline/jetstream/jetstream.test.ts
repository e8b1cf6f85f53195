import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Nats, startNats } from '../../../test/servers/nats.ts';
import type { StepKey } from '../../store/writes.ts';
import type { Queue } from '../queue.ts';
import { openBytes } from './bytes.ts';
import { openQueue } from './queue.ts';

const key = (input: string): StepKey => ({ step: 'extract', version: 1, input });

/** Takes `count` messages and settles each by `settle`. */
async function take(queue: Queue, count: number, settle: 'done' | 'later' | 'drop' = 'done'): Promise<string[]> {
  const taken: string[] = [];
  const stop = new AbortController();
  for await (const message of queue.messages(1, stop.signal)) {
    taken.push(`${message.key.input}#${message.delivery}`);
    if (settle === 'done') await message.done();
    if (settle === 'later') await message.later(50);
    if (taken.length === count) stop.abort();
  }
  return taken;
}

/** Takes and settles until nothing is left. Who has lost its leader hears of what is settled a little later, or hands a
 *  message out again whose settling it did not hear. */
async function takeAll(queue: Queue): Promise<string[]> {
  const taken: string[] = [];
  const stop = new AbortController();
  const settled = (async () => {
    for await (const message of queue.messages(1, stop.signal)) {
      taken.push(`${message.key.input}#${message.delivery}`);
      await message.done();
    }
  })();
  await expect.poll(() => queue.depth(), { timeout: 90_000, interval: 100 }).toBe(0);
  stop.abort();
  await settled;
  return taken;
}

describe('one server', () => {
  let servers: Nats;
  let queue: Queue;
  beforeAll(async () => {
    servers = await startNats();
    queue = await openQueue(servers.url, true);
  });
  afterAll(async () => {
    await queue?.close();
    await servers?.stop();
  });

  test('a key announced twice is one message, and one settled is gone', async () => {
    await queue.announce([key('a'), key('a'), key('b « quoted » ü')]);
    expect(await queue.depth()).toBe(2);
    expect((await take(queue, 2)).sort()).toEqual(['a#1', 'b « quoted » ü#1']);
    expect(await queue.depth()).toBe(0);
  });

  test('one put back comes again, and says how often it came', async () => {
    await queue.announce([key('again')]);
    expect(await take(queue, 1, 'later')).toEqual(['again#1']);
    expect(await take(queue, 1)).toEqual(['again#2']);
  });

  test('bytes are kept by digest, once', async () => {
    const bytes = await openBytes(servers.url, true);
    const body = new TextEncoder().encode('The exact words. '.repeat(50_000));
    const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`;
    await bytes.put(digest, body);
    await bytes.put(digest, body);
    expect(Buffer.compare((await bytes.get(digest))!, body)).toBe(0);
    expect(await bytes.get(`sha256:${'0'.repeat(64)}`)).toBeNull();
    await bytes.close();
  });

  test.each([
    ['http://127.0.0.1:1', 'is not a NATS address'],
    ['nats://127.0.0.1:1', 'no NATS server answers'],
  ])('%s: %s', async (address, problem) => {
    await expect(openQueue(address, false)).rejects.toThrow(problem);
  });
});

test('a worker whose stream is gone says so instead of waiting', async () => {
  const servers = await startNats();
  try {
    await expect(openQueue(servers.url, false)).rejects.toThrow('the stream ONRECORD_JOBS is not there');
  } finally {
    await servers.stop();
  }
});

test('three servers: the loss of the leader loses and doubles nothing', async () => {
  const servers = await startNats(3);
  const queue = await openQueue(servers.url, true);
  try {
    const all = Array.from({ length: 60 }, (_, i) => `k${i}`);
    await queue.announce(all.slice(0, 30).map(key));
    const { jetstreamManager } = await import('@nats-io/jetstream');
    const { connect } = await import('@nats-io/transport-node');
    const connection = await connect({ servers: servers.url.split(',') });
    const { cluster } = await (await jetstreamManager(connection)).streams.info('ONRECORD_JOBS');
    await connection.close();
    await servers.kill(cluster!.leader!);
    await queue.announce(all.slice(30).map(key));
    const taken = await takeAll(queue);
    expect(taken.filter((name) => name.endsWith('#1')).sort()).toEqual(all.map((name) => `${name}#1`).sort());
  } finally {
    await queue.close();
    await servers.stop();
  }
}, 120_000);
