/** What keeps watch is told all that can be told, also when a part of the whole is gone. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { openRecord } from '../store/sqlite/index.ts';
import { watchRoutes } from './watch.ts';

const clock = () => '2021-06-09T12:00:00.000Z';
const gone = async (): Promise<never> => {
  throw new Error('stream not found');
};

async function answers(
  path: string,
  { further = {}, size }: { further?: Parameters<typeof watchRoutes>[1]['further']; size?: typeof gone } = {},
): Promise<[number, string]> {
  const dir = await mkdtemp(join(tmpdir(), 'onrecord-watch-'));
  const { reads, close } = await openRecord(dir, clock);
  const site = new Hono();
  const lost = size ? { ...reads, size, vitals: size } : reads;
  watchRoutes(site, { reads: lost, clock, ...(further ? { further } : {}) });
  const response = await site.request(path);
  const text = await response.text();
  await close();
  await rm(dir, { recursive: true });
  return [response.status, text];
}

test('a queue that is lost hides neither the record nor the log', async () => {
  const [status, text] = await answers('/metrics', { further: { queueDepth: gone, logSize: async () => 7 } });
  expect(status).toBe(200);
  expect(text).toContain('onrecord_jobs{state="due"} 0');
  expect(text).toContain('onrecord_log_size 7');
  expect(text).not.toContain('onrecord_queue_depth');
});

test('a record that does not answer: alive, not ready, and said so', async () => {
  expect(await answers('/healthz', { size: gone })).toEqual([200, 'alive\n']);
  for (const path of ['/readyz', '/metrics'])
    expect(await answers(path, { size: gone })).toEqual([503, 'the record does not answer\n']);
});
