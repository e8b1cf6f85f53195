/** Turns at hosts, in a SQLite record: for two watchers on one machine. */
import type { Turns } from '../turns.ts';
import { type Db, translated } from './database.ts';

export function sqliteTurns(db: Db): Turns {
  const sql = {
    bump: db.prepare('UPDATE meta SET writes = writes + 1, guard = guard - 1'),
    take: db.prepare(
      `INSERT INTO host_turns AS t (host, holder, held_until, next_at) VALUES (@host, @holder, @now + @lease, @now + @gap)
       ON CONFLICT (host) DO UPDATE SET holder = excluded.holder, held_until = max(t.next_at, @now) + @lease,
         next_at = max(t.next_at, @now) + @gap
       WHERE t.holder IS NULL OR t.holder = excluded.holder OR t.held_until <= @now
       RETURNING next_at - @gap - @now AS wait`,
    ),
    asking: db.prepare(
      'UPDATE host_turns SET next_at = max(next_at, @now + @gap), held_until = @now + @lease WHERE host = @host AND holder = @holder',
    ),
    give: db.prepare('UPDATE host_turns SET holder = NULL WHERE host = @host AND holder = @holder'),
  };
  const written = <Result>(work: () => Result): Result => {
    try {
      return db
        .transaction(() => {
          const result = work();
          sql.bump.run();
          return result;
        })
        .immediate();
    } catch (error) {
      throw translated(error);
    }
  };
  return {
    takeTurn: async (turn, now) =>
      written(() => (sql.take.get({ ...turn, now: Date.parse(now) }) as { wait: number } | undefined)?.wait ?? null),
    asking: async (turn, now) => written(() => void sql.asking.run({ ...turn, now: Date.parse(now) })),
    giveTurn: async ({ host, holder }) => written(() => void sql.give.run({ host, holder })),
  };
}
