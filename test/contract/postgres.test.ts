import { afterAll } from 'vitest';
import { openRecord } from '../../src/store/postgres/index.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';
import { storeContract } from './store.ts';

const clock = () => '2021-06-30T00:00:00.000Z';

let server: Promise<Postgres> | undefined;
let database: Promise<string> | undefined;
let schemas = 0;
afterAll(async () => (await server)?.stop());

storeContract('PostgreSQL', async () => {
  server ??= startPostgres();
  database ??= server.then((running) => running.database('contract'));
  // A schema each: made in a tenth of the time that a database takes.
  const address = `${await database}?schema=contract_${++schemas}`;
  const first = await openRecord(address, clock);
  return { first, again: () => openRecord(address, clock), remove: async () => {} };
});
