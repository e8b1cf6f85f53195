/** Adding to a PostgreSQL record. A commit holds the writer's advisory lock to its end, so that indices are given out
 *  without gaps in the order in which they become visible; claiming a job needs no such lock. */
import { digestOf } from '../../model/canonical.ts';
import { type Fact, factBytes, type RecordedFact } from '../../model/fact.ts';
import { instantOf } from '../../model/instant.ts';
import { digestBytes, type FactRow, factOf, isDigest } from '../rows.ts';
import { Conflict, type Job, type StepKey, type StepResult, Unfounded, type Writes } from '../writes.ts';
import type { Ask, Database } from './database.ts';
import { project } from './projections.ts';

export function postgresWrites(database: Database): Writes {
  return {
    commit: (result) => database.writing((ask) => commit(ask, result), 'writer'),
    claim: (worker, now, lease) =>
      database.writing(async (ask) => {
        const until = instantOf(Date.parse(now) + lease);
        const [job] = await ask<Job>(
          `UPDATE jobs SET state = 'running', attempts = attempts + 1, worker = @worker, lease_until = @until
           WHERE seq = (
             SELECT seq FROM jobs AS one
             WHERE ((state = 'due' AND due_at <= @now) OR (state = 'running' AND lease_until <= @now))
               AND NOT EXISTS (SELECT 1 FROM jobs AS earlier
                 WHERE earlier.lane = one.lane AND earlier.seq < one.seq AND earlier.state IN ('due', 'running'))
             ORDER BY seq LIMIT 1 FOR UPDATE SKIP LOCKED)
           RETURNING step, version, input, attempts`,
          { worker, now, until },
        );
        return job ?? null;
      }, 'none'),
    release: (key, error, retryAt) =>
      database.writing(async (ask) => {
        await ask(
          `UPDATE jobs SET state = @state, due_at = coalesce(@at, due_at), error = @error, worker = NULL, lease_until = NULL
           WHERE step = @step AND version = @version AND input = @input AND state <> 'done'`,
          { ...pick(key), error, state: retryAt === undefined ? 'parked' : 'due', at: retryAt },
        );
      }, 'none'),
    close: () => database.close(),
  };
}

async function commit(ask: Ask, result: StepResult): Promise<readonly RecordedFact[]> {
  const { key, expects } = result;
  if (key) {
    const [job] = await ask<{ state: string; facts: string | null }>(
      'SELECT state, facts FROM jobs WHERE step = @step AND version = @version AND input = @input',
      pick(key),
    );
    if (job?.state === 'done') {
      const indices = JSON.parse(job.facts ?? '[]') as number[];
      const rows = await ask<FactRow>('SELECT idx, digest, bytes FROM facts WHERE idx = ANY(@indices)', { indices });
      const at = new Map(rows.map((row) => [row.idx, row]));
      return indices.map((index) => factOf(at.get(index)!));
    }
  }
  if (expects) {
    const [newest] = await ask<{ digest: Buffer }>(
      'SELECT digest FROM facts WHERE kind = @kind AND subject = @subject ORDER BY idx DESC LIMIT 1',
      { kind: expects.kind, subject: expects.subject },
    );
    const wanted = expects.digest === null ? undefined : digestBytes(expects.digest);
    if (wanted === undefined ? newest !== undefined : newest?.digest.equals(wanted) !== true) {
      throw new Conflict(
        `The newest ${expects.kind} of ${expects.subject} is not the one expected. Read again; nothing was added.`,
      );
    }
  }
  for (const bytes of result.blobs ?? []) {
    await ask('INSERT INTO blobs VALUES (@digest, @bytes) ON CONFLICT DO NOTHING', {
      digest: digestBytes(digestOf(bytes)),
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    });
  }
  const [last] = await ask<{ next: number }>('SELECT coalesce(max(idx), -1) + 1 AS next FROM facts');
  let next = last!.next;
  const recorded: RecordedFact[] = [];
  for (const fact of result.facts) {
    const { added, fact: known } = await addFact(ask, fact, next);
    if (added) next++;
    recorded.push(known);
  }
  for (const job of result.jobs ?? []) await addJob(ask, job, 'due');
  if (key) {
    await addJob(ask, key, 'done');
    await ask(
      `UPDATE jobs SET state = 'done', facts = @facts, error = NULL, worker = NULL, lease_until = NULL
       WHERE step = @step AND version = @version AND input = @input`,
      { ...pick(key), facts: JSON.stringify(recorded.map((fact) => fact.index)) },
    );
  }
  return recorded;
}

async function addFact(ask: Ask, fact: Fact, index: number): Promise<{ added: boolean; fact: RecordedFact }> {
  const bytes = factBytes(fact);
  const digest = digestBytes(digestOf(bytes));
  const [known] = await ask<FactRow>('SELECT idx, digest, bytes FROM facts WHERE digest = @digest', { digest });
  if (known) return { added: false, fact: factOf(known) };
  await refuseUnfounded(ask, fact);
  const { kind, subject, step, happenedAt, learnedAt } = fact;
  await ask('INSERT INTO facts VALUES (@index, @digest, @kind, @subject, @step, @happenedAt, @learnedAt, @bytes)', {
    index,
    digest,
    kind,
    subject,
    step,
    happenedAt,
    learnedAt,
    bytes,
  });
  const recorded = factOf({ idx: index, digest, bytes });
  await project(ask, recorded);
  return { added: true, fact: recorded };
}

async function refuseUnfounded(ask: Ask, fact: Fact): Promise<void> {
  const own = (fact.body as { payload?: string } | null)?.payload;
  const inputs = fact.inputs.filter((input) => input !== own);
  if (!inputs.length) return;
  const missing = await ask<{ input: string }>(
    `SELECT i.input FROM unnest(@inputs::text[]) AS i (input)
     WHERE NOT EXISTS (SELECT 1 FROM facts WHERE digest = decode(substr(i.input, 8), 'hex'))
       AND NOT EXISTS (SELECT 1 FROM blobs WHERE digest = decode(substr(i.input, 8), 'hex'))
       AND NOT EXISTS (SELECT 1 FROM captures WHERE payload = i.input)`,
    { inputs },
  );
  const lacking = inputs.find((input) => missing.some((row) => row.input === input));
  if (lacking) throw new Unfounded(fact.kind, fact.subject, lacking);
}

async function addJob(ask: Ask, job: StepKey, state: 'due' | 'done'): Promise<void> {
  await ask(
    `INSERT INTO jobs (step, version, input, lane, state) VALUES (@step, @version, @input, @lane, @state)
     ON CONFLICT (step, version, input) DO NOTHING`,
    { ...pick(job), lane: await laneOf(ask, job.input), state },
  );
}

/** The document that work is about, so that work on one document is done in order; else the input itself. What follows
 *  an @ in an input says why the work is due once more; the work is on what stands before it. */
async function laneOf(ask: Ask, whole: string): Promise<string> {
  const input = whole.split('@', 1)[0]!;
  const [row] = isDigest(input)
    ? await ask<{ lane: string | null }>(
        `SELECT CASE WHEN kind = 'extraction' THEN (SELECT document FROM versions WHERE id = subject) ELSE subject END AS lane
         FROM facts WHERE digest = @digest`,
        { digest: digestBytes(input) },
      )
    : await ask<{ lane: string | null }>(
        `SELECT document AS lane FROM versions WHERE id = @id UNION ALL SELECT document FROM captures WHERE id = @id LIMIT 1`,
        { id: input },
      );
  return row?.lane ?? input;
}

const pick = ({ step, version, input }: StepKey) => ({ step, version, input });
