/** A dossier: one matter followed over time. Read from `dossier.yaml`; everything in it is optional but id and title. */
import { z } from 'zod';
import { type Outcome, outcomes } from './capture.ts';
import { parseLooseDate } from './instant.ts';
import { claimShape } from './procedure.ts';
import { changeTypes } from './revision.ts';
import { acts } from './statement.ts';

const loose = z
  .union([z.string(), z.date().transform((date) => date.toISOString())])
  .refine((written) => parseLooseDate(written) !== null, {
    error: ({ input }) => `“${input}” is not a date; write it as 2021-06-07 or 2021-06-07T18:02Z`,
  });

/** One document as a dossier file names it. `file` is relative to the dossier file; `url` is fetched. Several files
 *  under `versions` are the same original resource over time. */
const dossierDocumentShape = z.strictObject({
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

const dossierEventShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
  title: z.string(),
  kind: z.string(),
  date: loose.optional(),
  participants: z.array(z.string()).default([]),
  /** Original resources (or files) of the accounts. */
  accounts: z.array(z.string()),
});

/** Where to look for new documents; the watcher reads these. `every` is "15m", "2h", "1d"; `cron` five fields, UTC. A
 *  feed, sitemap or list page is asked for links; `links` keeps those whose address matches ("https://x.example/news/*"),
 *  `selector` looks in one part of a page. A page with neither is itself the document. */
const dossierSourceShape = z.strictObject({
  kind: z.enum(['feed', 'page', 'sitemap', 'folder']),
  url: z.url({ protocol: /^https?$/, error: 'write an http or https address' }).optional(),
  folder: z.string().optional(),
  issuer: z.string().optional(),
  language: z.string().optional(),
  every: z
    .string()
    .regex(/^\d{1,5}\s*[smhd]$/, 'write it as 15m, 2h or 1d')
    .optional(),
  cron: z.string().optional(),
  links: z.string().max(2000).optional(),
  selector: z.string().max(500).optional(),
});

/** Where an alert is brought. */
const destinationShape = z.union(
  [
    z.strictObject({
      webhook: z.url({ protocol: /^https?$/ }),
      /** The environment variable that holds the signing secret ("whsec_…"). */
      secretFrom: z.string().optional(),
    }),
    z.strictObject({
      email: z.string().min(3),
      from: z.string().min(3),
      /** The environment variable that holds the smtp:// or smtps:// address of the mail server. */
      smtpFrom: z.string().default('ONRECORD_SMTP'),
    }),
    /** A program and its arguments; the alert is on its standard input as JSON. No shell reads them. */
    z.strictObject({ command: z.array(z.string()).min(1) }),
    /** A feed of the dossier, served at /dossier/ID/alerts/NAME/feed, with .json after it as JSON Feed. */
    z.strictObject({ feed: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
  ],
  {
    error:
      'write { webhook: https://…, secretFrom: VARIABLE }, { email: a@b, from: c@d }, { command: [program, argument] } or { feed: name }',
  },
);

type BringsNothing = Exclude<Outcome, 'new' | 'changed' | 'unchanged'>;
const bringsNothing = (outcome: Outcome): outcome is BringsNothing =>
  outcome !== 'new' && outcome !== 'changed' && outcome !== 'unchanged';

/** What each kind of alert can be narrowed by. */
const narrowing = {
  statement: ['speaker', 'act'],
  change: ['speaker', 'type', 'material'],
  source: ['outcome'],
} as const;

/** What somebody wants to be told, and where. `on`: statement (a new one), change (between versions), source (gone,
 *  blocked, silent …). The other fields narrow it, in the record's own words. */
const dossierAlertShape = z
  .strictObject({
    on: z.enum(['statement', 'change', 'source']),
    /** statement, change: the speaker concerned, as the record names them. */
    speaker: z.string().optional(),
    /** statement: the act. */
    act: z.enum(acts).optional(),
    /** change: its type, and whether only material ones (the default). */
    type: z.enum(changeTypes).optional(),
    material: z.boolean().optional(),
    /** source: the outcome, of those that bring nothing; "silent" where a list has brought nothing new for long. */
    outcome: z.enum([...outcomes.filter(bringsNothing), 'silent']).optional(),
    to: destinationShape,
  })
  .superRefine((rule, context) => {
    const may: readonly string[] = narrowing[rule.on];
    for (const field of ['speaker', 'act', 'type', 'material', 'outcome'] as const) {
      if (rule[field] === undefined || may.includes(field)) continue;
      const message = `an alert on a ${rule.on} is narrowed by ${may.join(', ')}`;
      context.addIssue({ code: 'custom', path: [field], message });
    }
  })
  .transform((rule) => ({ ...rule, material: rule.material ?? true }));

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
        text: claimShape,
        case: z.string(),
        asOf: loose,
        by: z.string().optional(),
        document: z.string().optional(),
      }),
    )
    .default([]),
  sources: z.array(dossierSourceShape).default([]),
  alerts: z.array(dossierAlertShape).default([]),
});

export type DossierFile = z.output<typeof dossierShape>;
export type DossierClaim = DossierFile['claims'][number];
export type DossierDocument = z.output<typeof dossierDocumentShape>;
export type DossierSource = z.output<typeof dossierSourceShape>;
export type DossierAlert = z.output<typeof dossierAlertShape>;

/** A dossier as the record holds it. */
export type Dossier = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Document ids, in the order of the dossier file. */
  readonly documents: readonly string[];
  readonly cases: readonly string[];
  readonly claims: DossierFile['claims'];
  readonly sources?: readonly DossierSource[];
  readonly alerts?: readonly DossierAlert[];
};
