/** Empties the projections of a record and fills them from its facts, in one transaction. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Tell } from '../check.ts';
import { projectionTables } from '../projected-tables.ts';
import { digestBytes, type FactRow, factOf } from '../rows.ts';
import { DATABASE } from './database.ts';
import { projector, wordTables } from './projections.ts';

export function rebuildProjections(dir: string, tell: Tell): void {
  const db = new Database(join(dir, DATABASE), { fileMustExist: true, timeout: 10_000 });
  try {
    db.pragma('foreign_keys = OFF');
    const text = db.prepare('SELECT bytes FROM blobs WHERE digest = ?').pluck();
    const project = projector(
      db,
      (digest) => (text.get(digestBytes(digest)) as Buffer | undefined)?.toString('utf8') ?? null,
    );
    const total = db.prepare('SELECT count(*) FROM facts').pluck().get() as number;
    const batch = db.prepare('SELECT idx, digest, bytes FROM facts WHERE idx >= ? ORDER BY idx LIMIT 500');
    db.transaction(() => {
      for (const table of [...wordTables, ...projectionTables].reverse()) db.exec(`DELETE FROM ${table}`);
      for (const table of wordTables) db.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
      for (let next = 0; ; ) {
        tell('making projections anew', next, total);
        const rows = batch.all(next) as FactRow[];
        for (const row of rows) project(factOf(row));
        if (rows.length < 500) break;
        next = rows.at(-1)!.idx + 1;
      }
      db.exec('UPDATE meta SET writes = writes + 1, guard = guard - 1');
    }).immediate();
  } finally {
    db.close();
  }
}
