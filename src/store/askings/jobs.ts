/** Jobs, and what shows whether a record is well. */
import { type Asking, ask, askAll } from '../asking.ts';
import type { JobCounts, JobRow, ParkedJob, Vitals } from '../reads.ts';
import { farther, further, NOTHING, type Tally } from '../tally.ts';
import { size } from './facts.ts';
import type { Native } from './native.ts';

/** Counts kept from one asking to the next. A count begins where one began that was finished before: what that one saw,
 *  this one sees. */
export type Counted = { captures: Tally; jobs: Tally };

export const nothingCounted = (): Counted => ({ captures: NOTHING, jobs: NOTHING });

type Count = { readonly name: string; readonly n: number };
type Past = Count & { readonly last: number };

/** Rows counted past a tally, each name with the number of its last. No job is ever taken away, nor a capture; the jobs
 *  that are not done have an index of their own. */
const capturesPast = `SELECT outcome AS name, count(*) AS n, max(idx) AS last FROM captures WHERE idx > @upTo
  GROUP BY outcome`;
const jobsPast = `SELECT 'all' AS name, count(*) AS n, coalesce(max(seq), -1) AS last FROM jobs WHERE seq > @upTo`;
const jobsNotDone = `SELECT state AS name, count(*) AS n FROM jobs WHERE state IN ('due', 'running')
  GROUP BY state UNION ALL SELECT 'parked', count(*) FROM jobs WHERE state = 'parked'`;

/** How many jobs are in each state. */
function* jobsIn(counted: Counted, { jobs: before }: Counted): Asking<Vitals['jobs']> {
  const all = further(before, yield* ask<Past>(jobsPast, { upTo: before.upTo }));
  counted.jobs = farther(counted.jobs, all);
  const notDone = yield* ask<Count>(jobsNotDone);
  const { due = 0, running = 0, parked = 0 } = Object.fromEntries(notDone.map(({ name, n }) => [name, n]));
  return { due, running, done: (all.counts.all ?? 0) - due - running - parked, parked };
}

/** `before`: what was counted when the asking began. */
export function* jobs(counted: Counted, before: Counted): Asking<JobCounts> {
  const { due, running, done } = yield* jobsIn(counted, before);
  const parked = yield* ask<ParkedJob>(
    "SELECT step, version, input, attempts, error FROM jobs WHERE state = 'parked' ORDER BY seq LIMIT 100",
  );
  return { due, running, done, parked };
}

/** `before`: what was counted when the asking began. */
export function* vitals({ waitingSince }: Native, counted: Counted, before: Counted): Asking<Vitals> {
  const facts = yield* size();
  const [waiting] = yield* ask<{ at: string | null }>(waitingSince);
  const captures = further(before.captures, yield* ask<Past>(capturesPast, { upTo: before.captures.upTo }));
  counted.captures = farther(counted.captures, captures);
  const order = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : 1);
  return {
    facts,
    captures: Object.fromEntries(Object.entries(captures.counts).sort(order)),
    jobs: yield* jobsIn(counted, before),
    ...(waiting?.at ? { waitingSince: waiting.at } : {}),
  };
}

type StoredJob = Omit<JobRow, 'facts'> & { readonly seq: number; readonly facts: string | null };

/** So many jobs at most, behind one of a number, each with its own. */
export const jobsAfter = (after: number, most: number): Asking<readonly { seq: number; job: JobRow }[]> =>
  askAll(
    ({ seq, facts, ...job }: StoredJob) => ({ seq, job: { ...job, facts: JSON.parse(facts ?? '[]') as number[] } }),
    `SELECT seq, step, version, input, state, facts FROM jobs WHERE seq > @after ORDER BY seq LIMIT ${most}`,
    { after },
  );
