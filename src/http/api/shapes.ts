/** What the API answers, as zod shapes: checked in tests, and printed as OpenAPI 3.1. Fields are added, never renamed. */
import { z } from '@hono/zod-openapi';
import { outcomes } from '../../model/capture.ts';
import { headlinePlaces } from '../../model/memento.ts';
import { verdicts } from '../../model/procedure.ts';
import { changeTypes } from '../../model/revision.ts';
import { acts, polarities, statementTypes } from '../../model/statement.ts';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

export const words = z
  .looseObject({
    text: z.string().openapi({ description: 'The exact words.' }),
    start: z.int().min(0).openapi({ description: 'UTF-16 offset in the version’s text.' }),
    end: z.int().min(0),
  })
  .openapi('Words');

export const dossier = z
  .looseObject({ id: z.string(), title: z.string(), about: z.string(), documents: z.array(z.string()) })
  .openapi('Dossier');

export const documentOf = z
  .looseObject({
    id: z.string(),
    originalResource: z.string(),
    title: z.string(),
    issuer: z.string().optional(),
    language: z.string().optional(),
    publishedAt: z.string().optional(),
    versions: z.int(),
    firstSeen: z.string(),
    lastSeen: z.string(),
    dossiers: z.array(z.string()),
  })
  .openapi('Document');

export const version = z
  .looseObject({
    id: z.string(),
    document: z.string(),
    ordinal: z.int().min(1),
    fact: digest,
    textDigest: digest.optional(),
    noText: z.string().optional(),
    title: z.string(),
    headlines: z.partialRecord(z.enum(headlinePlaces), z.string()).optional(),
    capture: z.string(),
    firstSeen: z.string(),
    lastSeen: z.string(),
    observations: z.int().min(1),
    step: z.string(),
  })
  .openapi('Version');

export const memento = version.extend({ text: z.string() }).openapi('Memento');

export const capture = z
  .looseObject({
    id: z.string(),
    document: z.string(),
    uri: z.string(),
    at: z.string(),
    outcome: z.enum(outcomes),
    payload: digest.optional(),
  })
  .openapi('Capture');

export const statement = z
  .looseObject({
    source: words.nullable(),
    cue: words.nullable(),
    content: words,
    sourceEntity: z.string().optional(),
    type: z.enum(statementTypes),
    act: z.enum(acts),
    polarity: z.enum(polarities),
    nestedIn: z.int().optional(),
    confidence: z.number(),
    rule: z.string(),
  })
  .openapi('Statement');

/** How a statement stands with people. */
const standing = z.enum(['machine', 'confirmed', 'corrected', 'rejected']).openapi({
  description: 'machine: nobody has decided about it, or all was undone.',
});
const by = z.string().optional().openapi({ description: 'Who decided so.' });

export const recordedStatement = z
  .looseObject({
    id: z.string(),
    version: z.string(),
    document: z.string(),
    documentTitle: z.string(),
    statement,
    chain: z.array(z.string()).openapi({ description: 'Ids of the statements it is nested in, outermost first.' }),
    reviews: z
      .array(z.looseObject({}))
      .openapi({ description: 'What people decided about it; empty: only a machine said it.' }),
    standing,
    by,
    corrected: statement.optional().openapi({ description: 'As a person corrected it; `statement` is what was read.' }),
  })
  .openapi('RecordedStatement');

const quote = z.looseObject({ quote: z.string(), start: z.int(), end: z.int() });

export const change = z
  .looseObject({
    type: z.enum(changeTypes),
    material: z.boolean(),
    before: quote,
    after: quote,
    note: z.string(),
    speakerBefore: z.string().optional(),
    speakerAfter: z.string().optional(),
    in: z.enum(headlinePlaces).optional().openapi({
      description: 'The headline in this place of the page changed: words and offsets are those of the headline.',
    }),
    rule: z.string(),
  })
  .openapi('Change');

export const recordedRevision = z
  .looseObject({
    id: z.string(),
    document: z.string(),
    before: z.string(),
    after: z.string(),
    fact: digest,
    revision: z.looseObject({
      changes: z.array(change),
      disclosure: z.enum(['disclosed', 'silent', 'none']),
      sentence: z.string(),
    }),
  })
  .openapi('RecordedRevision');

export const recordedChange = z
  .looseObject({ revision: recordedRevision, index: z.int(), change })
  .openapi('RecordedChange');

export const speaker = z
  .looseObject({ name: z.string(), kind: z.string(), statements: z.int(), acts: z.record(z.string(), z.int()) })
  .openapi('Speaker');

export const event = z
  .looseObject({
    id: z.string(),
    dossier: z.string(),
    title: z.string(),
    kind: z.string(),
    participants: z.array(z.string()),
    accounts: z.array(z.string()),
    suggested: z.boolean(),
    because: z.string().optional(),
  })
  .openapi('Event');

export const claim = z
  .looseObject({
    text: z.string(),
    by: z.string().optional(),
    asOf: z.string(),
    verdict: z.enum(verdicts).optional().openapi({ description: 'Absent where its case is not installed.' }),
    label: z.string().optional(),
    why: z.string().optional(),
    onRecordSince: z.string().optional(),
    href: z.string().optional(),
  })
  .openapi('Claim');

export const alignment = z
  .looseObject({
    findings: z.array(z.looseObject({ type: z.string(), topic: z.string(), accounts: z.array(z.string()) })),
    sentence: z.string(),
    fact: digest,
    versions: z.record(z.string(), z.string()),
  })
  .openapi('Alignment');

export const hit = z
  .looseObject({
    kind: z.enum(['statement', 'document']),
    id: z.string(),
    document: z.string(),
    version: z.string(),
    title: z.string(),
    snippet: z.string(),
    matches: z.array(z.looseObject({ start: z.int(), end: z.int() })),
    standing: standing.optional(),
    by,
  })
  .openapi('Hit');

export const fact = z
  .looseObject({
    index: z.int().min(0),
    digest,
    kind: z.string(),
    subject: z.string(),
    inputs: z.array(digest),
    step: z.string(),
    happenedAt: z.string(),
    learnedAt: z.string(),
    body: z.unknown(),
  })
  .openapi('Fact');

/** What a page shows. Each kind has members of its own; those that hold addresses are named href, path, or end so. */
export const view = z.looseObject({ kind: z.string(), path: z.string() }).openapi('View');

/** RFC 9457. */
export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    remedy: z.string().openapi({ description: 'What to do next.' }),
    instance: z.string().optional(),
  })
  .openapi('Problem');

export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.looseObject({
    rows: z.array(row),
    next: z.string().optional().openapi({ description: 'Cursor of the next page (`after`); absent on the last.' }),
  });
