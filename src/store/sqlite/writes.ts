/** Adding to a SQLite record. Each call is one immediate transaction, flushed to disk before the promise resolves. */
import { digestOf } from '../../model/canonical.ts';
import { type Fact, factBytes, type RecordedFact } from '../../model/fact.ts';
import { type Instant, instantOf } from '../../model/instant.ts';
import type { JobRow } from '../reads.ts';
import { digestBytes, type FactRow, factOf, isDigest } from '../rows.ts';
import { Conflict, type Job, type StepKey, type StepResult, Unfounded, type Writes } from '../writes.ts';
import { type Db, translated } from './database.ts';
import { projector } from './projections.ts';
import { sqliteTurns } from './turns.ts';

export function sqliteWrites(db: Db): Writes {
  const sql = {
    bump: db.prepare('UPDATE meta SET writes = writes + 1, guard = guard - 1'),
    next: db.prepare('SELECT coalesce(max(idx), -1) + 1 FROM facts').pluck(),
    known: db.prepare('SELECT idx, digest, bytes FROM facts WHERE digest = ?'),
    at: db.prepare('SELECT idx, digest, bytes FROM facts WHERE idx = ?'),
    add: db.prepare('INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
    newest: db.prepare('SELECT digest FROM facts WHERE kind = ? AND subject = ? ORDER BY idx DESC LIMIT 1').pluck(),
    blob: db.prepare('SELECT bytes FROM blobs WHERE digest = ?').pluck(),
    hasBlob: db.prepare('SELECT 1 FROM blobs WHERE digest = ?').pluck(),
    hasPayload: db.prepare('SELECT 1 FROM captures WHERE payload = ? LIMIT 1').pluck(),
    addBlob: db.prepare('INSERT INTO blobs VALUES (?, ?) ON CONFLICT DO NOTHING'),
    job: db.prepare('SELECT state, facts FROM jobs WHERE step = ? AND version = ? AND input = ?'),
    addJob: db.prepare(
      'INSERT INTO jobs (step, version, input, lane, state) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
    finish: db.prepare(
      `UPDATE jobs SET state = 'done', facts = @facts, error = NULL, worker = NULL, lease_until = NULL
       WHERE step = @step AND version = @version AND input = @input`,
    ),
    claim: db.prepare(
      `UPDATE jobs SET state = 'running', attempts = attempts + 1, worker = @worker, lease_until = @until
       WHERE seq = (
         SELECT seq FROM jobs AS one
         WHERE ((state = 'due' AND due_at <= @now) OR (state = 'running' AND lease_until <= @now))
           AND NOT EXISTS (SELECT 1 FROM jobs AS earlier
             WHERE earlier.lane = one.lane AND earlier.seq < one.seq AND earlier.state IN ('due', 'running'))
         ORDER BY seq LIMIT 1)
       RETURNING step, version, input, attempts`,
    ),
    open: db.prepare("SELECT 1 FROM jobs WHERE state IN ('due', 'running') LIMIT 1").pluck(),
    again: db.prepare(
      `UPDATE jobs SET state = 'due', due_at = @at, error = @error, worker = NULL, lease_until = NULL
       WHERE step = @step AND version = @version AND input = @input AND state <> 'done'`,
    ),
    park: db.prepare(
      `UPDATE jobs SET state = 'parked', error = @error, worker = NULL, lease_until = NULL
       WHERE step = @step AND version = @version AND input = @input AND state <> 'done'`,
    ),
    unpark: db.prepare("UPDATE jobs SET state = 'due', attempts = 0, due_at = '', error = NULL WHERE state = 'parked'"),
    laneOfFact: db
      .prepare(
        `SELECT CASE WHEN kind IN ('extraction') THEN (SELECT document FROM versions WHERE id = subject) ELSE subject END
         FROM facts WHERE digest = ?`,
      )
      .pluck(),
    laneOfId: db
      .prepare(
        `SELECT document FROM versions WHERE id = @id UNION ALL SELECT document FROM captures WHERE id = @id LIMIT 1`,
      )
      .pluck(),
  };
  const project = projector(db, (digest) => {
    const bytes = sql.blob.get(digestBytes(digest)) as Buffer | undefined;
    return bytes?.toString('utf8') ?? null;
  });

  /** What follows an @ in an input says why the work is due once more; the work is on what stands before it. */
  const laneOf = (input: string): string => {
    const about = input.split('@', 1)[0]!;
    return (
      ((isDigest(about) ? sql.laneOfFact.get(digestBytes(about)) : sql.laneOfId.get({ id: about })) as string) ?? about
    );
  };

  function addFact(fact: Fact): RecordedFact {
    const bytes = factBytes(fact);
    const digest = digestOf(bytes);
    const known = sql.known.get(digestBytes(digest)) as FactRow | undefined;
    if (known) return factOf(known);
    for (const input of fact.inputs) {
      const key = digestBytes(input);
      if (sql.known.get(key) || sql.hasBlob.get(key) || sql.hasPayload.get(input)) continue;
      if ((fact.body as { payload?: string } | null)?.payload === input) continue;
      throw new Unfounded(fact.kind, fact.subject, input);
    }
    const index = sql.next.get() as number;
    const { kind, subject, step, happenedAt, learnedAt } = fact;
    sql.add.run(index, digestBytes(digest), kind, subject, step, happenedAt, learnedAt, bytes);
    const recorded = factOf({ idx: index, digest: digestBytes(digest), bytes });
    project(recorded);
    return recorded;
  }

  const commit = db.transaction((result: StepResult): readonly RecordedFact[] => {
    const { key, expects } = result;
    if (key) {
      const job = sql.job.get(key.step, key.version, key.input) as { state: string; facts: string | null } | undefined;
      if (job?.state === 'done') {
        return (JSON.parse(job.facts ?? '[]') as number[]).map((index) => factOf(sql.at.get(index) as FactRow));
      }
    }
    if (expects) {
      const newest = sql.newest.get(expects.kind, expects.subject) as Buffer | undefined;
      const wanted = expects.digest === null ? undefined : digestBytes(expects.digest);
      if (wanted === undefined ? newest !== undefined : newest?.equals(wanted) !== true) {
        throw new Conflict(
          `The newest ${expects.kind} of ${expects.subject} is not the one expected. Read again; nothing was added.`,
        );
      }
    }
    for (const bytes of result.blobs ?? []) sql.addBlob.run(digestBytes(digestOf(bytes)), asBuffer(bytes));
    const recorded = result.facts.map(addFact);
    for (const job of result.jobs ?? []) sql.addJob.run(job.step, job.version, job.input, laneOf(job.input), 'due');
    if (key) {
      sql.addJob.run(key.step, key.version, key.input, laneOf(key.input), 'done');
      sql.finish.run({ ...pick(key), facts: JSON.stringify(recorded.map((fact) => fact.index)) });
    }
    sql.bump.run();
    return recorded;
  });

  const claim = db.transaction((worker: string, now: Instant, lease: number): Job | null => {
    const until = instantOf(Date.parse(now) + lease);
    const job = sql.claim.get({ worker, now, until }) as Job | undefined;
    if (job) sql.bump.run();
    return job ?? null;
  });

  const release = db.transaction((key: StepKey, error: string, retryAt?: Instant): void => {
    if (retryAt === undefined) sql.park.run({ ...pick(key), error });
    else sql.again.run({ ...pick(key), error, at: retryAt });
    sql.bump.run();
  });

  const unpark = db.transaction((): number => {
    const { changes } = sql.unpark.run();
    if (changes) sql.bump.run();
    return changes;
  });

  const adopt = db.transaction((work: readonly JobRow[]): void => {
    for (const { state, facts, ...key } of work) {
      sql.addJob.run(key.step, key.version, key.input, laneOf(key.input), 'due');
      if (state === 'done') sql.finish.run({ ...pick(key), facts: JSON.stringify(facts) });
    }
    sql.bump.run();
  });

  return {
    unpark: async () => guarded(() => unpark.immediate()),
    adopt: async (work) => guarded(() => adopt.immediate(work)),
    commit: async (result) => guarded(() => commit.immediate(result)),
    claim: async (worker, now, lease) =>
      guarded(() => (sql.open.get() === undefined ? null : claim.immediate(worker, now, lease))),
    release: async (key, error, retryAt) => guarded(() => release.immediate(key, error, retryAt)),
    ...sqliteTurns(db),
    close: async () => {
      if (db.open) db.close();
    },
  };
}

const pick = ({ step, version, input }: StepKey) => ({ step, version, input });

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}
