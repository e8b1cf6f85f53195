/** A record that is read, from a store that answers askings. */
import type { Asking } from '../asking.ts';
import type { Reads } from '../reads.ts';
import { search } from '../searching.ts';
import * as comparisons from './comparisons.ts';
import * as documents from './documents.ts';
import * as facts from './facts.ts';
import { jobs, jobsAfter, nothingCounted, vitals } from './jobs.ts';
import type { Native } from './native.ts';
import * as statements from './statements.ts';

export type Store = {
  /** Answers an asking of one question, or of none. */
  readonly one: <Answer>(asking: Asking<Answer>) => Promise<Answer>;
  /** Answers an asking whose questions must all see one state. */
  readonly several: <Answer>(asking: Asking<Answer>) => Promise<Answer>;
  readonly native: Native;
};

/** Rows handed over at once by `facts()` and `work()`. */
const BATCH = 500;

export function readsOf({ one, several, native }: Store): Reads {
  const counted = nothingCounted();
  return {
    dossiers: () => one(facts.dossiers()),
    dossierTitles: () => one(facts.dossierTitles()),
    dossiersAfter: (index) => one(facts.dossiersAfter(index)),
    dossier: (id) => one(facts.dossier(id)),

    documents: (filter, paging) => one(documents.documents(native, filter, paging)),
    document: (id) => one(documents.document(native, id)),
    documentOf: (resource) => one(documents.documentOf(native, resource)),

    versionsOf: (document) => one(documents.versionsOf(document)),
    version: (id) => several(documents.version(id)),
    versionAsOf: (document, at) => several(documents.versionAsOf(document, at)),

    capturesOf: (document) => one(documents.capturesOf(document)),
    capture: (id) => one(documents.capture(id)),

    extractionOf: (version) => one(statements.extractionOf(version)),
    statement: (id) => several(statements.statement(native, id)),
    statements: (filter, paging) => several(statements.statements(native, filter, paging)),
    speakers: (filter) => one(statements.speakers(filter)),

    revision: (before, after) => one(comparisons.revision(before, after)),
    revisionsOf: (document) => one(comparisons.revisionsOf(document)),
    changes: (filter, paging) => several(comparisons.changes(native, filter, paging)),

    eventsOf: (dossier) => one(comparisons.eventsOf(dossier)),
    event: (id) => one(comparisons.event(id)),
    alignmentOf: (event) => one(comparisons.alignmentOf(event)),

    search: (query, filter, paging) => several(search(native.found, query, filter, paging)),

    fact: (digest) => one(facts.fact(digest)),
    history: (kind, subject) => one(facts.history(kind, subject)),
    async *facts(from = 0) {
      for (let next = from; ; ) {
        const found = await one(facts.factsFrom(next, BATCH));
        yield* found;
        if (found.length < BATCH) return;
        next = found.at(-1)!.index + 1;
      }
    },
    size: () => one(facts.size()),
    jobs: () => several(jobs(counted, { ...counted })),
    async *work() {
      for (let after = 0; ; ) {
        const found = await one(jobsAfter(after, BATCH));
        for (const { job } of found) yield job;
        if (found.length < BATCH) return;
        after = found.at(-1)!.seq;
      }
    },
    vitals: () => several(vitals(native, counted, { ...counted })),
    blob: (digest) => one(facts.blob(digest)),
  };
}
