/** Dossiers and events enter the record as facts; what stands already is not said again. */
import type { DossierBody, EventBody } from '../model/bodies.ts';
import { canonical } from '../model/canonical.ts';
import { type Fact, factDigest } from '../model/fact.ts';
import { earliest } from '../model/instant.ts';
import { Conflict, type StepKey } from '../store/writes.ts';
import type { Workshop } from './context.ts';
import { stepKeys } from './steps/key.ts';
import { judgeJobs } from './verdicts.ts';

/** Somebody else who adds to the same dossier is waited for this often. */
const TRIES = 8;

/** Says what a dossier is. Documents that were added to it before and are not named now stay, at the end. */
export const putDossier = (workshop: Workshop, dossier: DossierBody): Promise<void> =>
  change(workshop, dossier.id, (standing) => ({
    ...dossier,
    documents: [...new Set([...dossier.documents, ...(standing?.documents ?? [])])],
  }));

/** Adds documents to a dossier that the record knows. */
export const joinDossier = (workshop: Workshop, id: string, documents: readonly string[]): Promise<void> =>
  change(workshop, id, (standing) =>
    standing ? { ...standing, documents: [...new Set([...standing.documents, ...documents])] } : null,
  );

/** One fact more about a dossier, made from the newest one; again when another was first. */
async function change(
  workshop: Workshop,
  id: string,
  make: (standing: DossierBody | null) => DossierBody | null,
): Promise<void> {
  const { reads, writes, clock } = workshop;
  for (let attempt = 1; ; attempt++) {
    const newest = (await reads.history('dossier', id)).at(-1);
    const standing = newest ? (newest.body as DossierBody) : null;
    const body = make(standing);
    if (!body || (standing && canonical(standing) === canonical(body))) return;
    const now = clock();
    const at = { happenedAt: now, learnedAt: now };
    const fact: Fact = { kind: 'dossier', subject: id, inputs: [], step: 'submit@1', ...at, body };
    const known = new Set(standing?.documents);
    // What has not been read yet is looked at when it is.
    const jobs = body.documents
      .filter((document) => !known.has(document))
      .map((document) => stepKeys.suggest(workshop, id, document, factDigest(fact)));
    if (canonical(body.claims) !== canonical(standing?.claims ?? [])) jobs.push(...(await judgeJobs(workshop, body)));
    try {
      await writes.commit({
        facts: [fact],
        jobs,
        expects: { kind: 'dossier', subject: id, digest: newest?.digest ?? null },
      });
      const due = await positionsDue(workshop, body, standing);
      if (due.length) await writes.commit({ facts: [], jobs: due });
      return;
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === TRIES) throw error;
    }
  }
}

/** Documents read before they were in the dossier, or before the dossier had the case, are looked through for positions. */
async function positionsDue(
  workshop: Workshop,
  body: DossierBody,
  before: DossierBody | null,
): Promise<readonly StepKey[]> {
  const { reads } = workshop;
  const known = new Set(before?.documents ?? []);
  const added = body.cases.filter((of) => !before?.cases.includes(of));
  const jobs: StepKey[] = [];
  for (const document of body.documents) {
    const cases = known.has(document) ? added : body.cases;
    if (!cases.length) continue;
    for (const version of await reads.versionsOf(document)) {
      const extraction = await reads.extractionOf(version.id);
      if (extraction) for (const of of cases) jobs.push(stepKeys.positions(workshop, extraction.fact, of));
    }
  }
  return jobs;
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
