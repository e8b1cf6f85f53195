/** What becomes due when a fact is put on record. `cause` is that fact. */
import type { Digest } from '../../model/canonical.ts';
import { isEvent } from '../../model/grouping.ts';
import type { Version } from '../../model/memento.ts';
import type { StepKey } from '../../store/writes.ts';
import type { Workshop } from '../context.ts';
import { followed } from '../followed.ts';
import { judgeJobsAfter } from '../verdicts.ts';
import { stepKeys } from './key.ts';

/** What is to be made anew when a decision about a statement of this version was taken. */
export async function followUps(workshop: Workshop, version: Version, cause: Digest): Promise<readonly StepKey[]> {
  const extraction = await workshop.reads.extractionOf(version.id);
  return [
    stepKeys.compare(workshop, version.fact, cause),
    ...(await alignJobs(workshop, version.document, cause)),
    ...(extraction ? await positionJobs(workshop, version.document, extraction.fact, cause) : []),
    ...(await judgeJobsAfter(workshop, version.id, cause)),
  ];
}

/** The jobs that look for the event a document tells of, one in each of its dossiers. */
export async function suggestJobs(workshop: Workshop, document: string, cause: Digest): Promise<readonly StepKey[]> {
  const dossiers = (await workshop.reads.document(document))?.dossiers ?? [];
  return dossiers.map((dossier) => stepKeys.suggest(workshop, dossier, document, cause));
}

/** The jobs that set a document beside the other accounts of its events. `cause` is the fact that made them due. */
export async function alignJobs(workshop: Workshop, document: string, cause: Digest): Promise<readonly StepKey[]> {
  const { reads } = workshop;
  const keys: StepKey[] = [];
  for (const dossier of (await reads.document(document))?.dossiers ?? [])
    for (const event of await reads.eventsOf(dossier))
      if (isEvent(event) && event.accounts.includes(document)) keys.push(stepKeys.align(workshop, event.id, cause));
  return keys;
}

/** The jobs that look for positions in an extraction, one a case of the dossiers that its document is in. */
export async function positionJobs(
  workshop: Workshop,
  document: string,
  extraction: Digest,
  cause?: Digest,
): Promise<readonly StepKey[]> {
  const { reads } = workshop;
  const cases = new Set<string>();
  const dossiers = await followed(reads);
  for (const dossier of (await reads.document(document))?.dossiers ?? [])
    for (const of of dossiers.get(dossier)?.dossier.cases ?? []) cases.add(of);
  return [...cases].map((of) => stepKeys.positions(workshop, extraction, of, cause));
}
