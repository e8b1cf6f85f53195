/** A record of a test's own on either store, and a text put on it as a person would give it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openWorkshop } from '../../src/compose.ts';
import type { OpenWorkshop } from '../../src/pipeline/context.ts';
import { takeIn } from '../../src/pipeline/intake.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';

type Address = (dir: string) => Promise<string>;

/** Both stores by name, for `describe.each`: where a record of each lies whose own folder is `dir`. PostgreSQL starts when
 *  first asked for, and ends with the file's tests. */
export function bothStores(schema: string): [name: string, address: Address][] {
  let postgres: Promise<Postgres> | undefined;
  let schemas = 0;
  afterAll(async () => (await postgres)?.stop());
  return [
    ['a folder', async (dir) => join(dir, 'record')],
    [
      'PostgreSQL',
      async () => {
        postgres ??= startPostgres();
        return `${await (await postgres).database(`${schema}${++schemas}`)}`;
      },
    ],
  ];
}

export type OwnRecord = {
  readonly workshop: OpenWorkshop;
  readonly record: string;
  /** Closes it and leaves nothing behind. */
  readonly remove: () => Promise<void>;
};

/** An empty record at an address of `bothStores`, with bytes and key in a folder of its own. */
export async function ownRecord(address: Address, clock: () => string): Promise<OwnRecord> {
  const dir = await mkdtemp(join(tmpdir(), 'onrecord-own-'));
  const env = process.env;
  process.env = { ...env, ONRECORD_BYTES: join(dir, 'bytes'), ONRECORD_KEY: join(dir, 'log.key') };
  const record = await address(dir);
  const workshop = await openWorkshop(record, clock);
  return {
    workshop,
    record,
    async remove() {
      await workshop.close();
      process.env = env;
      await rm(dir, { recursive: true });
    },
  };
}

/** Puts a text on record as published on 10 June 2021. */
export const giveText = (workshop: OpenWorkshop, uri: string, text: string) =>
  takeIn(workshop, {
    originalResource: uri,
    uri,
    at: '2021-06-10T18:00:00.000Z',
    provenance: 'given',
    mediaType: 'text/plain',
    stated: { publishedAt: '2021-06-10' },
    evidence: { as: 'file', payload: Buffer.from(text) },
    outcome: 'content',
  });
