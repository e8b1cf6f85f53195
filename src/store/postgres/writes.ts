/** Adding to a PostgreSQL record. A commit holds the writer's advisory lock until it is seen, so that indices are given
 *  out without gaps in the order in which they become visible, and is answered when the disk has it; claiming a job, and
 *  marking one done that found nothing, need no such lock. What can be made ready is made before the lock is asked for. A commit asks the server a
 *  few questions about all its facts together, not some about each: the way there and back is what takes time. */
import { digestOf } from '../../model/canonical.ts';
import type { RecordedFact } from '../../model/fact.ts';
import { instantOf } from '../../model/instant.ts';
import { digestBytes, type FactRow, factOf } from '../rows.ts';
import { Conflict, type Job, type StepKey, type StepResult, type Writes } from '../writes.ts';
import type { Adding, Ask, Database } from './database.ts';
import { addFacts, digestsOf, type Given, unfounded, type Written, writtenOf } from './facts.ts';
import { putJobs } from './jobs.ts';
import { postgresTurns } from './turns.ts';

/** Open jobs are walked in their order until one is the first of its lane. “seq > 0”, which holds of all, tells the walk from
 *  the look into the lane, so that each has an index of its own; and what asks for one row cannot be made a join of all. */
export const CLAIM = `
  UPDATE jobs SET state = 'running', attempts = attempts + 1, worker = @worker, lease_until = @until
  WHERE seq = (
    SELECT seq FROM jobs AS one
    WHERE one.state IN ('due', 'running') AND one.seq > 0
      AND ((state = 'due' AND due_at <= @now) OR (state = 'running' AND lease_until <= @now))
      AND seq = (SELECT first.seq FROM jobs AS first
        WHERE first.lane = one.lane AND first.state IN ('due', 'running') ORDER BY first.seq LIMIT 1)
    ORDER BY seq LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING step, version, input, attempts`;

export function postgresWrites(database: Database): Writes {
  return {
    async commit(result) {
      if (result.key && isEmpty(result) && (await doneFirst(database, result.key))) return [];
      const given = new Map((result.blobs ?? []).map((bytes) => [digestOf(bytes), asBuffer(bytes)]));
      const written = writtenOf(result.facts, given);
      // What is missing here may have come by the time of the lock, and is then looked for once more.
      const grounded = !(await unfounded(database.asking, written, given)).length;
      return database.writing((ask) => commit(ask, result, { given, written, grounded }), 'writer');
    },
    async claim(worker, now, lease) {
      const until = instantOf(Date.parse(now) + lease);
      const [job] = await database.fleeting<Job>(CLAIM, { worker, now, until });
      return job ?? null;
    },
    async release(key, error, retryAt) {
      await database.fleeting(
        `UPDATE jobs SET state = @state, due_at = coalesce(@at, due_at), error = @error, worker = NULL, lease_until = NULL
         WHERE step = @step AND version = @version AND input = @input AND state <> 'done'`,
        { ...pick(key), error, state: retryAt === undefined ? 'parked' : 'due', at: retryAt },
      );
    },
    async unpark() {
      const rows = await database.asking(
        `UPDATE jobs SET state = 'due', attempts = 0, due_at = '', error = NULL WHERE state = 'parked' RETURNING seq`,
      );
      return rows.length;
    },
    adopt: (work) =>
      database.writing(
        (ask) =>
          putJobs(
            ask,
            work.map(({ state, facts, ...key }) =>
              state === 'done' ? { ...pick(key), state, facts } : { ...pick(key), state: 'due' as const },
            ),
          ),
        'writer',
      ),
    ...postgresTurns(database),
    close: () => database.close(),
  };
}

const isEmpty = ({ facts, blobs, jobs, expects }: StepResult): boolean =>
  !facts.length && !blobs?.length && !jobs?.length && !expects;

/** Marks a job done that found nothing to add: no fact is numbered, so that the writer's lock is not needed, and nobody
 *  waits for the disk, since a mark that is lost with the server's machine means that the job finds nothing once more.
 *  `false` where there is no such job to be marked, or somebody was first. */
async function doneFirst({ fleeting }: Database, key: StepKey): Promise<boolean> {
  const rows = await fleeting(
    `UPDATE jobs SET state = 'done', facts = '[]', error = NULL, worker = NULL, lease_until = NULL
     WHERE step = @step AND version = @version AND input = @input AND state <> 'done' RETURNING seq`,
    { ...pick(key) },
  );
  return rows.length > 0;
}

/** What was made ready before the lock. */
type Ready = { readonly given: Given; readonly written: readonly Written[]; readonly grounded: boolean };

async function commit(
  ask: Adding,
  { key, expects, jobs = [] }: StepResult,
  { given, written, grounded }: Ready,
): Promise<readonly RecordedFact[]> {
  const [before] = await ask<{ next: number; known: number; done: string | null; newest: Buffer | null }>(
    `SELECT (SELECT coalesce(max(idx), -1) + 1 FROM facts) AS next,
       (SELECT count(*) FROM facts WHERE digest = ANY(@digests::bytea[])) AS known,
       (SELECT coalesce(facts, '[]') FROM jobs
         WHERE step = @step AND version = @version AND input = @input AND state = 'done') AS done,
       (SELECT digest FROM facts WHERE kind = @kind AND subject = @subject ORDER BY idx DESC LIMIT 1) AS newest`,
    {
      step: key?.step,
      version: key?.version,
      input: key?.input,
      kind: expects?.kind,
      subject: expects?.subject,
      digests: digestsOf(written),
    },
  );
  const { next, known, done, newest } = before!;
  if (done !== null) return factsAt(ask, JSON.parse(done) as number[]);
  if (expects) {
    const wanted = expects.digest === null ? null : digestBytes(expects.digest);
    if (wanted === null ? newest !== null : newest?.equals(wanted) !== true) {
      throw new Conflict(
        `The newest ${expects.kind} of ${expects.subject} is not the one expected. Read again; nothing was added.`,
      );
    }
  }
  if (given.size) {
    await ask('INSERT INTO blobs SELECT * FROM unnest(@digests::bytea[], @bytes::bytea[]) ON CONFLICT DO NOTHING', {
      digests: [...given.keys()].map(digestBytes),
      bytes: [...given.values()],
    });
  }
  const recorded = await addFacts(ask, written, given, { next, known, grounded });
  const indices = recorded.map((fact) => fact.index);
  await putJobs(ask, [
    ...jobs.map((job) => ({ ...pick(job), state: 'due' as const })),
    ...(key ? [{ ...pick(key), state: 'done' as const, facts: indices }] : []),
  ]);
  return recorded;
}

async function factsAt(ask: Ask, indices: readonly number[]): Promise<readonly RecordedFact[]> {
  const rows = await ask<FactRow>('SELECT idx, digest, bytes FROM facts WHERE idx = ANY(@indices)', { indices });
  const at = new Map(rows.map((row) => [row.idx, row]));
  return indices.map((index) => factOf(at.get(index)!));
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const pick = ({ step, version, input }: StepKey) => ({ step, version, input });
