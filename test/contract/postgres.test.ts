import { afterAll } from 'vitest';
import { openRecord } from '../../src/store/postgres/index.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';
import { storeContract } from './store.ts';

const clock = () => '2021-06-30T00:00:00.000Z';

let server: Promise<Postgres> | undefined;
afterAll(async () => (await server)?.stop());

storeContract('PostgreSQL', async () => {
  server ??= startPostgres();
  const address = await (await server).database('contract');
  const first = await openRecord(address, clock);
  return { first, again: () => openRecord(address, clock), remove: async () => {} };
});
