/** Fills the projections of a record from its facts, in the transaction it is given; and empties them first, for `fsck
 *  --rebuild`. */
import type { Instant } from '../../model/instant.ts';
import type { Tell } from '../check.ts';
import { parsed } from '../fact-row.ts';
import { projectionTables } from '../projected-tables.ts';
import { type FactRow, factOf } from '../rows.ts';
import { type Adding, openDatabase } from './database.ts';
import { project } from './projections.ts';

/** Facts asked for at a time. */
const STRIDE = 500;

export async function projectAll(ask: Adding, tell: Tell): Promise<void> {
  const total = (await ask<{ n: number }>('SELECT count(*) AS n FROM facts'))[0]!.n;
  for (let next = 0, more = true; more; ) {
    tell('making projections anew', next, total);
    const batch = await ask<FactRow>(
      'SELECT idx, digest, bytes FROM facts WHERE idx >= @next ORDER BY idx LIMIT @most',
      { next, most: STRIDE },
    );
    const facts = batch.filter((row) => parsed(row.bytes)).map(factOf);
    await project(ask, facts, new Map());
    more = batch.length === STRIDE;
    next = (batch.at(-1)?.idx ?? 0) + 1;
  }
}

/** Others may read meanwhile, and see the old rows until the new ones are all there. */
export async function rebuildProjections(address: string, now: Instant, tell: Tell): Promise<void> {
  const database = await openDatabase(address, now, 'existing');
  try {
    await database.writing(async (ask) => {
      for (const table of [...projectionTables].reverse()) await ask(`DELETE FROM ${table}`);
      await projectAll(ask, tell);
    }, 'writer');
  } finally {
    await database.close();
  }
}
