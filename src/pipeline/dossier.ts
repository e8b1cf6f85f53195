/** Dossiers and events enter the record as facts; what stands already is not said again. */
import type { DossierBody, EventBody } from '../model/bodies.ts';
import { canonical } from '../model/canonical.ts';
import { type Fact, factDigest } from '../model/fact.ts';
import { earliest } from '../model/instant.ts';
import type { StepKey } from '../store/writes.ts';
import type { Workshop } from './context.ts';
import { stepKeys } from './steps.ts';

/** Says what a dossier is. Documents that were added to it before and are not named now stay, at the end. */
export async function putDossier(workshop: Workshop, dossier: DossierBody): Promise<void> {
  const { reads, writes, clock } = workshop;
  const standing = await reads.dossier(dossier.id);
  const documents = [...new Set([...dossier.documents, ...(standing?.documents ?? [])])];
  const body: DossierBody = { ...dossier, documents };
  if (standing && canonical(standing) === canonical(body)) return;
  const now = clock();
  await writes.commit({
    facts: [
      { kind: 'dossier', subject: dossier.id, inputs: [], step: 'submit@1', happenedAt: now, learnedAt: now, body },
    ],
  });
}

/** Adds documents to a dossier that the record knows. */
export async function joinDossier(workshop: Workshop, id: string, documents: readonly string[]): Promise<void> {
  const standing = await workshop.reads.dossier(id);
  if (standing) await putDossier(workshop, { ...standing, documents: [...standing.documents, ...documents] });
}

/** Says what an event is, and makes its accounts due to be set side by side. */
export async function putEvent(workshop: Workshop, event: EventBody): Promise<void> {
  const { reads, writes, clock } = workshop;
  const standing = (await reads.history('event', event.id)).at(-1);
  if (standing && canonical(standing.body) === canonical(event)) return;
  const now = clock();
  const fact: Fact = {
    kind: 'event',
    subject: event.id,
    inputs: [],
    step: 'submit@1',
    happenedAt: event.date ? earliest(event.date) : now,
    learnedAt: now,
    body: event,
  };
  const jobs: StepKey[] = [stepKeys.align(workshop, event.id, factDigest(fact))];
  await writes.commit({ facts: [fact], jobs });
}
