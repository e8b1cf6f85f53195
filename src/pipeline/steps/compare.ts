/** Two versions → a revision. */
import type { RevisionBody, VersionBody } from '../../model/bodies.ts';
import { shortOf } from '../../model/canonical.ts';
import { type Fact, factDigest } from '../../model/fact.ts';
import type { StepKey, StepResult } from '../../store/writes.ts';
import { alertJobs } from '../alerts.ts';
import type { Workshop } from '../context.ts';
import { toldOf } from '../told.ts';
import { inputFact, stepName } from './key.ts';

/** A version against the one before it and, where it was learned late, the one after it against it. */
export async function compare(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const { reads, clock, engines } = workshop;
  const fact = await inputFact<VersionBody>(workshop, key, 'version');
  const id = shortOf(fact.digest);
  const readable = (await reads.versionsOf(fact.body.document)).filter((version) => version.textDigest);
  const at = readable.findIndex((version) => version.id === id);
  const facts: Fact[] = [];
  const made = await reads.history('revision', fact.body.document);
  const done = new Set(made.filter(({ step }) => step === stepName(key)).map(({ inputs }) => inputs.join()));
  for (const [before, after] of [
    [readable[at - 1], readable[at]],
    [readable[at], readable[at + 1]],
  ] as const) {
    if (!before || !after) continue;
    const [earlier, later] = [await toldOf(workshop, before), await toldOf(workshop, after)];
    // The other neighbour's statements come later; its own comparison will be made then.
    if (!earlier || !later) continue;
    const inputs = [before.fact, after.fact, earlier.fact, later.fact, ...earlier.reviews, ...later.reviews];
    if (done.has(inputs.join())) continue;
    const body: RevisionBody = {
      ...engines.compare.run(earlier.told, later.told),
      document: fact.body.document,
      before: before.id,
      after: after.id,
    };
    facts.push({
      kind: 'revision',
      subject: fact.body.document,
      inputs,
      step: stepName(key),
      happenedAt: after.firstSeen,
      learnedAt: clock(),
      body,
    });
  }
  const jobs: StepKey[] = [];
  for (const one of facts) jobs.push(...(await alertJobs(reads, one.subject, factDigest(one))));
  return { key, facts, jobs };
}
