/** Turns at hosts, in a PostgreSQL record: for watchers on several machines, by the server's clock. */
import type { Turns } from '../turns.ts';
import type { Database } from './database.ts';

const milliseconds = (name: string): string => `@${name} * interval '1 millisecond'`;

export function postgresTurns({ fleeting }: Database): Turns {
  return {
    async takeTurn(turn) {
      const [taken] = await fleeting<{ wait: number }>(
        `WITH clock AS MATERIALIZED (SELECT clock_timestamp() AS now)
         INSERT INTO host_turns AS t (host, holder, held_until, next_at)
         SELECT @host, @holder, now + ${milliseconds('lease')}, now + ${milliseconds('gap')} FROM clock
         ON CONFLICT (host) DO UPDATE SET holder = excluded.holder,
           held_until = greatest(t.next_at, (SELECT now FROM clock)) + ${milliseconds('lease')},
           next_at = greatest(t.next_at, (SELECT now FROM clock)) + ${milliseconds('gap')}
         WHERE t.holder IS NULL OR t.holder = excluded.holder OR t.held_until <= (SELECT now FROM clock)
         RETURNING (extract(epoch FROM next_at - (SELECT now FROM clock)) * 1000)::float8 - @gap AS wait`,
        turn,
      );
      return taken ? Math.max(0, Math.ceil(taken.wait)) : null;
    },
    async asking({ host, holder, gap, lease }) {
      await fleeting(
        `UPDATE host_turns SET next_at = greatest(next_at, clock_timestamp() + ${milliseconds('gap')}),
           held_until = clock_timestamp() + ${milliseconds('lease')} WHERE host = @host AND holder = @holder`,
        { host, holder, gap, lease },
      );
    },
    async giveTurn({ host, holder }) {
      await fleeting('UPDATE host_turns SET holder = NULL WHERE host = @host AND holder = @holder', { host, holder });
    },
  };
}
