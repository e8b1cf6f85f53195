/** A dossier: one matter followed over time. Read from `dossier.yaml`; everything in it is optional but id and title. */
import { z } from 'zod';

const loose = z.union([z.string(), z.date().transform((date) => date.toISOString())]);

/** One document as a dossier file names it. `file` is relative to the dossier file; `url` is fetched. Several files
 *  under `versions` are the same original resource over time. */
export const dossierDocumentShape = z.strictObject({
  file: z.string().optional(),
  url: z.url().optional(),
  originalResource: z.string().optional(),
  versions: z
    .array(z.strictObject({ file: z.string(), seenAt: loose.optional(), title: z.string().optional() }))
    .optional(),
  issuer: z.string().optional(),
  title: z.string().optional(),
  publishedAt: loose.optional(),
  seenAt: loose.optional(),
  language: z.string().optional(),
  kind: z.string().optional(),
});

export const dossierEventShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
  title: z.string(),
  kind: z.string(),
  date: loose.optional(),
  participants: z.array(z.string()).default([]),
  /** Original resources (or files) of the accounts. */
  accounts: z.array(z.string()),
});

/** Where to look for new documents; the watcher reads these. */
export const dossierSourceShape = z.looseObject({
  kind: z.enum(['feed', 'page', 'sitemap', 'folder']),
  url: z.string().optional(),
  folder: z.string().optional(),
  issuer: z.string().optional(),
  every: z.string().optional(),
  cron: z.string().optional(),
});

export const dossierShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  about: z.string().default(''),
  language: z.string().optional(),
  documents: z.array(dossierDocumentShape).default([]),
  events: z.array(dossierEventShape).default([]),
  /** Procedure cases, as paths of case files in `packs/` ("nato-accession/ukraine-map") or beside the dossier. */
  cases: z.array(z.string()).default([]),
  /** Claims to check against a case, each with where it was made. */
  claims: z
    .array(
      z.strictObject({
        text: z.string(),
        case: z.string(),
        asOf: loose,
        by: z.string().optional(),
        document: z.string().optional(),
      }),
    )
    .default([]),
  sources: z.array(dossierSourceShape).default([]),
  alerts: z.array(z.looseObject({})).default([]),
});

export type DossierFile = z.output<typeof dossierShape>;
export type DossierDocument = z.output<typeof dossierDocumentShape>;
export type DossierEvent = z.output<typeof dossierEventShape>;

/** A dossier as the record holds it. */
export type Dossier = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Document ids, in the order of the dossier file. */
  readonly documents: readonly string[];
  readonly cases: readonly string[];
  readonly claims: DossierFile['claims'];
};
