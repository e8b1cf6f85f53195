/** The steps a document goes through, each from facts to facts: text, extract, compare, align. A step is done once for
 *  each (step, version, input); running it again adds nothing, and a newer version adds its facts beside the old. */

import { headlineChange } from '../compare/headlines.ts';
import { type Reading, withoutText } from '../extract/reading.ts';
import type { Account } from '../model/alignment.ts';
import type {
  AlignmentBody,
  CaptureBody,
  ExtractionBody,
  ObservationBody,
  ReviewBody,
  RevisionBody,
  VersionBody,
} from '../model/bodies.ts';
import { statementIdOf } from '../model/bodies.ts';
import { type Digest, digestOf } from '../model/canonical.ts';
import { type Fact, factDigest, type RecordedFact } from '../model/fact.ts';
import { isEvent } from '../model/grouping.ts';
import { earliest } from '../model/instant.ts';
import type { Memento, Version } from '../model/memento.ts';
import { type PositionBody, positionIdOf } from '../model/position.ts';
import { asDecided, standingOf } from '../model/review.ts';
import type { Statement } from '../model/statement.ts';
import type { Said } from '../procedure/suggest.ts';
import type { Reads } from '../store/reads.ts';
import type { StepKey, StepResult } from '../store/writes.ts';
import { CannotDecode, decoded } from '../warc/content-coding.ts';
import { header, NotHttp, parseResponse } from '../warc/http-message.ts';
import { recordIn, type WarcKeeper } from '../warc/keeper.ts';
import { DamagedRecord } from '../warc/reader.ts';
import { field } from '../warc/record.ts';
import { alert, alertJobs, bringOut } from './alerts.ts';
import type { Workshop } from './context.ts';
import type { Told } from './engines.ts';
import { followed } from './followed.ts';
import type { Reader } from './reader.ts';
import { suggest } from './suggest.ts';
import { judge, judgeJobsAfter } from './verdicts.ts';

/** The version of the step from bytes to readable text; raise it when the recipe changes. */
export const TEXT_VERSION = 1;

export const stepKeys = {
  text: (capture: Digest): StepKey => ({ step: 'text', version: TEXT_VERSION, input: capture }),
  extract: (workshop: Workshop, version: Digest): StepKey => ({
    step: 'extract',
    version: workshop.engines.extract.version,
    input: version,
  }),
  /** `cause`: the extraction or review that made it due; a better extraction is compared anew. */
  compare: (workshop: Workshop, version: Digest, cause: Digest): StepKey => ({
    step: 'compare',
    version: workshop.engines.compare.version,
    input: `${version}@${cause.slice(7, 39)}`,
  }),
  /** `cause`: the decision about a statement that made it due once more; the input is then another. */
  positions: (workshop: Workshop, extraction: Digest, of: string, cause?: Digest): StepKey => ({
    step: 'positions',
    version: workshop.engines.positions.version,
    input: `${extraction}@${of}${cause ? `@${cause.slice(7, 39)}` : ''}`,
  }),
  align: (workshop: Workshop, event: string, cause: Digest): StepKey => ({
    step: 'align',
    version: workshop.engines.align.version,
    input: `${event}@${cause.slice(7, 39)}`,
  }),
  /** `cause`: the extraction that made the document readable, or the fact that put it in the dossier. */
  suggest: (workshop: Workshop, dossier: string, document: string, cause: Digest): StepKey => ({
    step: 'suggest',
    version: workshop.engines.suggest.version,
    // One at a time in a dossier: two at once could suggest groupings that overlap.
    input: `${dossier}@${document}-${cause.slice(7, 39)}`,
  }),
};

/** The input of a step is not what the step is for, or not in the record: a defect, or a record that was tampered with. */
export class NoSuchInput extends Error {
  override name = 'NoSuchInput';
  constructor(readonly key: StepKey) {
    super(`The record holds nothing that step ${key.step}@${key.version} could do with ${key.input}.`);
  }
}

/** Runs one step and says what to commit. */
export function runStep(workshop: Workshop, key: StepKey): Promise<StepResult> {
  switch (key.step) {
    case 'text':
      return text(workshop, key);
    case 'extract':
      return extract(workshop, key);
    case 'compare':
      return compare(workshop, key);
    case 'align':
      return align(workshop, key);
    case 'suggest':
      return known(suggest(workshop, key), key);
    case 'judge':
      return known(judge(workshop, key), key);
    case 'positions':
      return positions(workshop, key);
    case 'alert':
      return alert(workshop, key);
    case 'deliver':
      return bringOut(workshop, key);
    default:
      throw new NoSuchInput(key);
  }
}

async function known(made: Promise<StepResult | null>, key: StepKey): Promise<StepResult> {
  const result = await made;
  if (!result) throw new NoSuchInput(key);
  return result;
}

async function inputFact<Body>(
  { reads }: Workshop,
  key: StepKey,
  kind: Fact['kind'],
): Promise<RecordedFact & { body: Body }> {
  // A review makes a step due once more for the same fact; its digest then follows an @.
  const fact = await reads.fact(key.input.split('@', 1)[0] as Digest);
  if (fact?.kind !== kind) throw new NoSuchInput(key);
  return fact as RecordedFact & { body: Body };
}

const stepName = (key: StepKey): string => `${key.step}@${key.version}`;

/** Capture → version, when its text or headline is not that of its neighbours in time; else an observation of the neighbour. */
async function text(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const { reads, clock } = workshop;
  const fact = await inputFact<CaptureBody>(workshop, key, 'capture');
  const { document, stated } = fact.body;
  const reading = await readingOf(workshop, fact);
  const bytes = Buffer.from(reading.text, 'utf8');
  const textDigest = reading.noText ? undefined : digestOf(bytes);
  const versions = await reads.versionsOf(document);
  const before = await reads.versionAsOf(document, fact.happenedAt);
  const next = versions.find((version) => version.firstSeen > fact.happenedAt);
  const same = [before, next].find((version) => version && readsAlike(version, textDigest, reading));
  const capture = fact.digest.slice(7, 23);
  const common = { subject: document, step: stepName(key), happenedAt: fact.happenedAt, learnedAt: clock() };
  const expects = {
    kind: 'version',
    subject: document,
    digest: newestOf(versions, await reads.history('version', document)),
  } as const;
  if (same) {
    const body: ObservationBody = { document, version: same.id, capture };
    return { key, facts: [{ kind: 'observation', inputs: [fact.digest, same.fact], ...common, body }], expects };
  }
  const about = (await reads.document(document))!;
  const title = stated?.title ?? reading.title ?? titleOf(reading.text) ?? nameOf(about.originalResource);
  const issuer = stated?.issuer ?? reading.issuer ?? before?.issuer;
  const language = stated?.language ?? reading.language;
  const publishedAt = stated?.publishedAt ?? reading.publishedAt;
  const body: VersionBody = {
    document,
    capture,
    ...(textDigest ? { textDigest } : {}),
    ...(reading.noText ? { noText: reading.noText } : {}),
    title,
    ...(reading.headlines ? { headlines: reading.headlines } : {}),
    ...(issuer ? { issuer } : {}),
    ...(language ? { language } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
  const version: Fact = {
    kind: 'version',
    inputs: [fact.digest, ...(textDigest ? [textDigest] : [])],
    ...common,
    body,
  };
  return {
    key,
    facts: [version],
    blobs: textDigest ? [bytes] : [],
    jobs: textDigest ? [stepKeys.extract(workshop, factDigest(version))] : [],
    expects,
  };
}

/** Whether a reader would read the same: text and headline. */
const readsAlike = (version: Version, textDigest: Digest | undefined, reading: Reading): boolean =>
  textDigest
    ? version.textDigest === textDigest && !headlineChange(version.headlines, reading.headlines)
    : version.textDigest === undefined && version.noText === reading.noText;

const newestOf = (versions: readonly Version[], history: readonly RecordedFact[]): Digest | null =>
  versions.length ? (history.at(-1)?.digest ?? null) : null;

/** A resource without a title goes by the last part of its address. */
const nameOf = (originalResource: string): string => {
  const last = originalResource
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split(/[/:]/)
    .at(-1);
  return last && originalResource.startsWith('file:') ? last : originalResource;
};

/** The first line of a text, where it is short enough to be a title. */
function titleOf(text: string): string | undefined {
  const line = text.slice(0, 400).split('\n', 1)[0]!.trim();
  return line !== '' && line.length <= 160 ? line : undefined;
}

/** Where the bytes of captures are read from. */
export type Evidence = {
  readonly reads: Pick<Reads, 'capturesOf'>;
  readonly warc: Pick<WarcKeeper, 'bytes'>;
  readonly reader: Reader;
};

/** The bytes a capture stands for: its own record's, or those of the capture it repeats. */
export async function payloadOf(
  { reads, warc }: Pick<Evidence, 'reads' | 'warc'>,
  fact: RecordedFact & { body: CaptureBody },
): Promise<{ payload: Uint8Array; mediaType?: string; contentEncoding?: string } | null> {
  const { document, payload } = fact.body;
  if (payload === undefined) return null;
  const captures = await reads.capturesOf(document);
  const holding = captures.filter(
    (capture) =>
      capture.payload === payload && capture.warc && (capture.outcome === 'new' || capture.outcome === 'changed'),
  );
  const whole = holding.find(({ id }) => id === fact.digest.slice(7, 23)) ?? holding.at(-1);
  if (!whole?.warc) return null;
  const record = await recordIn(warc, whole.warc);
  if (field(record.fields, 'WARC-Type') === 'resource') {
    const mediaType = fact.body.mediaType ?? field(record.fields, 'Content-Type');
    return { payload: record.block, ...(mediaType ? { mediaType } : {}) };
  }
  const response = parseResponse(record.block);
  const mediaType = header(response.headers, 'content-type') ?? fact.body.mediaType;
  const contentEncoding = header(response.headers, 'content-encoding');
  return {
    payload: response.payload,
    ...(mediaType ? { mediaType } : {}),
    ...(contentEncoding ? { contentEncoding } : {}),
  };
}

export async function readingOf(workshop: Evidence, fact: RecordedFact & { body: CaptureBody }): Promise<Reading> {
  try {
    const found = await payloadOf(workshop, fact);
    if (!found) return withoutText('the capture holds no bytes');
    const bytes = await decoded(found.payload, found.contentEncoding);
    const { mediaType } = found;
    const address = fact.body.redirectedTo ?? fact.body.uri;
    return await workshop.reader.read(bytes, { ...(mediaType ? { mediaType } : {}), address });
  } catch (error) {
    if (error instanceof CannotDecode || error instanceof DamagedRecord || error instanceof NotHttp)
      return withoutText(error.message);
    throw error;
  }
}

/** Version → who said what in it. Then: compare with its neighbours, align with the other accounts of its events. */
async function extract(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const { reads, clock, engines } = workshop;
  const fact = await inputFact<VersionBody>(workshop, key, 'version');
  const version = (await reads.version(fact.digest.slice(7, 23)))!;
  const extraction = engines.extract.run(version.text, {
    ...(version.publishedAt ? { publishedAt: version.publishedAt } : {}),
    ...(version.language ? { language: version.language } : {}),
  });
  for (const statement of [...extraction.statements, ...extraction.attitudes])
    checkAnchored(version, statement.content);
  const body: ExtractionBody = { ...extraction, document: version.document, version: version.id };
  const made: Fact = {
    kind: 'extraction',
    subject: version.id,
    inputs: [fact.digest],
    step: stepName(key),
    happenedAt: fact.happenedAt,
    learnedAt: clock(),
    body,
  };
  const cause = factDigest(made);
  const jobs = [
    stepKeys.compare(workshop, fact.digest, cause),
    ...(await alignJobs(workshop, version.document, cause)),
    ...(await suggestJobs(workshop, version.document, cause)),
    ...(await positionJobs(workshop, version.document, cause)),
    ...(await alertJobs(reads, version.document, cause)),
  ];
  return { key, facts: [made], jobs };
}

/** What cannot be anchored is refused, not guessed. */
export class NotAnchored extends Error {
  override name = 'NotAnchored';
}

function checkAnchored(version: Memento, words: { text: string; start: number; end: number }): void {
  if (version.text.slice(words.start, words.end) !== words.text)
    throw new NotAnchored(
      `Words at ${words.start}–${words.end} of version ${version.id} are not what the extractor said.`,
    );
}

/** A version against the one before it and, where it was learned late, the one after it against it. */
async function compare(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const { reads, clock, engines } = workshop;
  const fact = await inputFact<VersionBody>(workshop, key, 'version');
  const id = fact.digest.slice(7, 23);
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

async function toldOf(
  { reads }: Workshop,
  version: Version,
): Promise<{ told: Told; fact: Digest; reviews: readonly Digest[] } | null> {
  const [memento, extraction] = [await reads.version(version.id), await reads.extractionOf(version.id)];
  if (!memento || !extraction) return null;
  const decided = await withDecisions((statement) => reads.history('review', statement), extraction);
  const { publishedAt, headlines, issuer } = version;
  return {
    told: {
      text: memento.text,
      statements: decided.statements,
      ...(publishedAt ? { publishedAt } : {}),
      ...(headlines ? { headlines } : {}),
      ...(issuer ? { issuer } : {}),
    },
    fact: extraction.fact,
    reviews: decided.reviews,
  };
}

/** The statements as people left them: corrected ones as corrected, rejected ones gone. */
export async function withDecisions(
  reviewsOf: (statement: string) => Promise<readonly RecordedFact[]>,
  extraction: { readonly statements: readonly Statement[]; readonly ids: readonly string[] },
): Promise<{ statements: readonly Statement[]; reviews: readonly Digest[] }> {
  const reviews: Digest[] = [];
  const kept: Statement[] = [];
  const places: (number | undefined)[] = [];
  for (const [i, statement] of extraction.statements.entries()) {
    const history = await reviewsOf(extraction.ids[i]!);
    const bodies = history.map((fact) => fact.body as ReviewBody);
    if (history.length) reviews.push(history.at(-1)!.digest);
    const rejected = standingOf(bodies).standing === 'rejected';
    places.push(rejected ? undefined : kept.length);
    if (!rejected) kept.push(asDecided(statement, bodies));
  }
  const statements = kept.map(({ nestedIn, ...statement }) => {
    const holder = nestedIn === undefined ? undefined : places[nestedIn];
    return holder === undefined ? statement : { ...statement, nestedIn: holder };
  });
  return { statements, reviews };
}

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
async function suggestJobs(workshop: Workshop, document: string, cause: Digest): Promise<readonly StepKey[]> {
  const dossiers = (await workshop.reads.document(document))?.dossiers ?? [];
  return dossiers.map((dossier) => stepKeys.suggest(workshop, dossier, document, cause));
}

/** The jobs that set a document beside the other accounts of its events. `cause` is the fact that made them due. */
async function alignJobs(workshop: Workshop, document: string, cause: Digest): Promise<readonly StepKey[]> {
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

/** Statements → positions that they suggest on a case. What the same member said in the same words on the same day is
 *  suggested once, in whatever version it stands. */
async function positions(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const { reads, clock, engines } = workshop;
  const fact = await inputFact<ExtractionBody>(workshop, key, 'extraction');
  const [, of] = key.input.split('@');
  const { statements, version: id, document } = fact.body;
  const version = await reads.version(id);
  if (!of || !version) throw new NoSuchInput(key);
  const said: Said[] = [];
  const reviews = new Map<string, readonly Digest[]>();
  for (const statement of statements) {
    const own = statementIdOf(id, statement);
    const history = await reads.history('review', own);
    const bodies = history.map((review) => review.body as ReviewBody);
    if (standingOf(bodies).standing === 'rejected') continue;
    reviews.set(own, history.length ? [history.at(-1)!.digest] : []);
    said.push({
      id: own,
      statement: asDecided(statement, bodies),
      ...(version.publishedAt ? { publishedAt: version.publishedAt } : {}),
    });
  }
  const found = engines.positions.run(of, said);
  if (!found?.suggestions.length) return { key, facts: [] };
  const known = (await reads.history('position', of)).map(({ body }) => body as PositionBody);
  const seen = new Set(known.flatMap((one) => [positionIdOf(one), sayingOf(one)]));
  const facts: Fact[] = [];
  for (const suggestion of found.suggestions) {
    const body: PositionBody = { ...suggestion, case: of, document, version: id, edition: found.edition };
    if (seen.has(positionIdOf(body)) || seen.has(sayingOf(body))) continue;
    seen.add(sayingOf(body));
    facts.push({
      kind: 'position',
      subject: of,
      inputs: [fact.digest, ...reviews.get(suggestion.statement)!],
      step: stepName(key),
      happenedAt: earliest(suggestion.date),
      learnedAt: clock(),
      body,
    });
  }
  return { key, facts };
}

const sayingOf = ({ member, suggests, date, quote }: PositionBody): string => [member, suggests, date, quote].join('|');

/** The accounts of an event as they stand now, set side by side. */
async function align(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const { reads, clock, engines } = workshop;
  const event = await reads.event(key.input.slice(0, key.input.lastIndexOf('@')));
  if (!event) throw new NoSuchInput(key);
  // It may have been taken back since it was due.
  if (!isEvent(event)) return { key, facts: [] };
  const accounts: (Account & Told)[] = [];
  const inputs: Digest[] = [];
  const versions: Record<string, string> = {};
  const seen: string[] = [];
  for (const account of event.accounts) {
    const version = (await reads.versionsOf(account)).at(-1);
    if (!version?.textDigest) continue;
    const found = await toldOf(workshop, version);
    // Its statements are still to be found; what finds them makes this due again.
    if (!found) return { key, facts: [] };
    accounts.push({ id: account, issuer: version.issuer ?? version.title, ...found.told });
    inputs.push(version.fact, found.fact, ...found.reviews);
    versions[account] = version.id;
    seen.push(version.firstSeen);
  }
  const newest = (await reads.history('alignment', event.id)).at(-1);
  const done = newest?.step === stepName(key) && newest.inputs.join() === inputs.join();
  if (accounts.length < 2 || done) return { key, facts: [] };
  const body: AlignmentBody = { ...engines.align.run(event, accounts), event: event.id, versions };
  const happenedAt = event.date ? earliest(event.date) : seen.sort().at(-1)!;
  return {
    key,
    facts: [
      { kind: 'alignment', subject: event.id, inputs, step: stepName(key), happenedAt, learnedAt: clock(), body },
    ],
  };
}
