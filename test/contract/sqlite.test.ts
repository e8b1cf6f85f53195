import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord } from '../../src/store/sqlite/index.ts';
import { storeContract } from './store.ts';

const clock = () => '2021-06-30T00:00:00.000Z';

storeContract('SQLite', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'onrecord-contract-'));
  const first = await openRecord(dir, clock);
  return { first, again: () => openRecord(dir, clock), remove: () => rm(dir, { recursive: true }) };
});
