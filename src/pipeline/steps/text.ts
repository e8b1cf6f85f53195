/** Capture → version. */
import { headlineChange } from '../../compare/headlines.ts';
import type { Reading } from '../../extract/reading.ts';
import type { CaptureBody, ObservationBody, VersionBody } from '../../model/bodies.ts';
import { type Digest, digestOf, shortOf } from '../../model/canonical.ts';
import { type Fact, factDigest, type RecordedFact } from '../../model/fact.ts';
import type { Version } from '../../model/memento.ts';
import type { StepKey, StepResult } from '../../store/writes.ts';
import type { Workshop } from '../context.ts';
import { readingOf } from '../payload.ts';
import { inputFact, stepKeys, stepName } from './key.ts';

/** Capture → version, when its text or headline is not that of its neighbours in time; else an observation of the neighbour. */
export async function text(workshop: Workshop, key: StepKey): Promise<StepResult> {
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
  const capture = shortOf(fact.digest);
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
