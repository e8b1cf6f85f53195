/** Jobs put into the table, many at once. */
import type { StepKey } from '../writes.ts';
import type { Ask } from './database.ts';

export type PutJob = StepKey & (PutDue | PutDone);
type PutDue = { readonly state: 'due' };
/** With the indices of the facts it recorded. */
type PutDone = { readonly state: 'done'; readonly facts: readonly number[] };

/** Adds jobs in their order. One that is known stays as it is, unless it is now done. Its lane is the document that the
 *  work is about, so that work on one document is done in order; else the input itself. What follows an @ in an input
 *  says why the work is due once more; the work is on what stands before it. */
export async function putJobs(ask: Ask, jobs: readonly PutJob[]): Promise<void> {
  const one = new Map<string, PutJob>();
  for (const job of jobs) {
    const name = JSON.stringify([job.step, job.version, job.input]);
    if (job.state === 'done' || !one.has(name)) one.set(name, job);
  }
  if (!one.size) return;
  const rows = [...one.values()];
  await ask(
    `INSERT INTO jobs (step, version, input, lane, state, facts)
     SELECT j.step, j.version, j.input,
       coalesce(
         (SELECT CASE WHEN f.kind = 'extraction' THEN (SELECT document FROM versions WHERE id = f.subject) ELSE f.subject END
          FROM facts f WHERE f.digest = CASE WHEN j.about ~ '^sha256:[0-9a-f]{64}$' THEN decode(substr(j.about, 8), 'hex') END),
         (SELECT document FROM versions WHERE id = j.about),
         (SELECT document FROM captures WHERE id = j.about),
         j.about),
       j.state, j.facts
     FROM unnest(@steps::text[], @versions::int[], @inputs::text[], @abouts::text[], @states::text[], @facts::text[])
       WITH ORDINALITY AS j (step, version, input, about, state, facts, place)
     ORDER BY j.place
     ON CONFLICT (step, version, input) DO UPDATE SET state = 'done', facts = excluded.facts, error = NULL,
       worker = NULL, lease_until = NULL WHERE excluded.state = 'done'`,
    {
      steps: rows.map(({ step }) => step),
      versions: rows.map(({ version }) => version),
      inputs: rows.map(({ input }) => input),
      abouts: rows.map(({ input }) => input.split('@', 1)[0]!),
      states: rows.map(({ state }) => state),
      facts: rows.map((job) => (job.state === 'done' ? JSON.stringify(job.facts) : null)),
    },
  );
}
