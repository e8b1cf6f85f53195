/** Loaded into a worker before it begins (`node --import`): adds up what it asks PostgreSQL for and how long it waits for
 *  the answers, and how long its one thread is at work. Asked over its channel, it answers with the sums since it was
 *  last asked. Times overlap where the thread reads one answer while it waits for the next. */
import pg from 'pg';

/** Milliseconds a worker spent, and how often, since it was last asked. */
export type Spent = Readonly<Record<Part, number>> & { readonly asked: number; readonly commits: number };
export type Part =
  /** Its thread at work. */
  | 'busy'
  /** All the time there was. */
  | 'wall'
  | 'claim'
  | 'reading'
  /** For the writer's lock, with the way to the server and back. */
  | 'lock'
  /** From the lock to the commit: what other workers may have to wait for. */
  | 'held'
  | 'flush';

const none = () => ({ busy: 0, wall: 0, claim: 0, reading: 0, lock: 0, held: 0, flush: 0, asked: 0, commits: 0 });
let sums = none();
let from = { wall: performance.now(), loop: performance.eventLoopUtilization() };
/** When each connection that holds the lock got it. */
const holding = new WeakMap<pg.Client, number>();

function answered(client: pg.Client, text: string, since: number): void {
  const now = performance.now();
  const took = now - since;
  const got = holding.get(client);
  sums.asked++;
  if (/pg_advisory_xact_lock/.test(text) && /synchronous_commit = off/.test(text)) {
    holding.set(client, now);
    sums.lock += took;
    sums.commits++;
  } else if (got !== undefined) {
    if (!/^(COMMIT|ROLLBACK)/.test(text)) return;
    // The lock goes with the commit, and the wait for the disk comes after it in the same answer.
    holding.delete(client);
    sums.held += since - got;
    sums.flush += took;
  } else if (/^UPDATE jobs SET state = 'running'/.test(text.trim())) sums.claim += took;
  else sums.reading += took;
}

type Asked = { text?: string; submit?: unknown; handleReadyForQuery?: () => void };
type Query = (this: pg.Client, asked: string | Asked, ...rest: unknown[]) => unknown;
const query = pg.Client.prototype.query as unknown as Query;
const counted: Query = function (asked, ...rest) {
  const since = performance.now();
  const answer = query.call(this, asked, ...rest);
  const text = typeof asked === 'string' ? asked : (asked.text ?? '');
  if (answer instanceof Promise) {
    const done = () => answered(this, text, since);
    answer.then(done, done);
  } else if (typeof asked === 'object' && asked.submit) sums.asked++;
  return answer;
};
Object.assign(pg.Client.prototype, { query: counted });

process.on('message', () => {
  const loop = performance.eventLoopUtilization();
  const now = performance.now();
  const spent: Spent = { ...sums, busy: loop.active - from.loop.active, wall: now - from.wall };
  sums = none();
  from = { wall: now, loop };
  process.send!(spent);
});
process.channel?.unref();
