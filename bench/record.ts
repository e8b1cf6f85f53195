/** A generated record to measure on: in a folder or on PostgreSQL, made for the one run or kept for more. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord as openPostgres } from '../src/store/postgres/index.ts';
import type { Reads } from '../src/store/reads.ts';
import { openRecord as openSqlite } from '../src/store/sqlite/index.ts';
import { startPostgres } from '../test/servers/postgres.ts';
import { generate, type Size } from './generated.ts';

export type Measured = { readonly reads: Reads; readonly about: string; close(): Promise<void> };

/** `at`: "sqlite" (the default) or "postgres" for one that is thrown away; a folder or postgres:// address for one that is
 *  kept, and filled only when it is not full. */
export async function measuredRecord(size: Omit<Size, 'seed' | 'batch'>, at = 'sqlite'): Promise<Measured> {
  const clock = () => '2026-01-01T00:00:00.000Z';
  const folder = at === 'sqlite' ? await mkdtemp(join(tmpdir(), 'onrecord-bench-')) : null;
  const server = at === 'postgres' ? await startPostgres() : null;
  const address = server ? await server.database('bench') : (folder ?? at);
  const record = await (address.startsWith('postgres') ? openPostgres : openSqlite)(address, clock);
  const from = performance.now();
  // The dossiers come last: with them, a kept record is whole; without, its filling was broken off and is gone on with.
  const whole = (await record.reads.dossier('all')) !== null;
  if (!whole) await generate(record.writes, { ...size, seed: 7, batch: 100 });
  const seconds = (performance.now() - from) / 1000;
  const filled = whole
    ? 'as it was kept'
    : `filled in ${seconds.toFixed(0)} s, ${(size.documents / seconds).toFixed(0)} documents/s`;
  const shown = (await record.reads.speakers({})).reduce((sum, { statements }) => sum + statements, 0);
  return {
    reads: record.reads,
    about: `${size.documents} documents, ${shown} statements shown, ${filled}`,
    async close() {
      await record.close();
      await server?.stop();
      if (folder) await rm(folder, { recursive: true });
    },
  };
}
