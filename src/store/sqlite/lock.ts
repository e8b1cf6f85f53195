/** A lock between processes that ends with its holder, even one that was killed: an exclusive transaction on an empty
 *  SQLite file, which the operating system releases with the process. Nothing is ever written to the file. */
import Database from 'better-sqlite3';
import { Busy } from '../writes.ts';

/** Milliseconds between two tries, and how long to try. */
const PAUSE = 25;
const PATIENCE = 60_000;

/** Runs work while no other holder of the same file does, in this process or another. */
export function lockIn(file: string) {
  let turn: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(() => alone(file, work));
    turn = mine.catch(() => undefined);
    return mine;
  };
}

async function alone<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const db = new Database(file, { timeout: 0 });
  try {
    await begin(db);
    return await work();
  } finally {
    db.close();
  }
}

async function begin(db: Database.Database): Promise<void> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      db.exec('BEGIN EXCLUSIVE');
      return;
    } catch (cause) {
      const busy = (cause as { code?: string }).code?.startsWith('SQLITE_BUSY');
      if (!busy) throw cause;
      if (waited >= PATIENCE)
        throw new Busy('Another process has held the record’s log for a minute. Try again.', { cause });
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
