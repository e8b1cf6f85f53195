/** Alerts: what is new is held against the rules of its dossiers. What matches becomes a fact with a key of its own, and
 *  a job to bring it out; both in the transaction of the step, so that none is lost. The key follows from the rule and the
 *  thing alone, so that none is made twice. */
import { deliver } from '../capture/deliver.ts';
import { type Alert, type AlertBody, alertFeedOf } from '../model/alert.ts';
import type { CaptureBody, ExtractionBody, RevisionBody } from '../model/bodies.ts';
import { canonical, type Digest, digestOf, shortOf } from '../model/canonical.ts';
import type { Dossier, DossierAlert } from '../model/dossier.ts';
import { type Fact, factDigest, type RecordedFact } from '../model/fact.ts';
import type { Change } from '../model/revision.ts';
import type { Statement } from '../model/statement.ts';
import type { Reads } from '../store/reads.ts';
import type { StepKey, StepResult } from '../store/writes.ts';
import type { Workshop } from './context.ts';
import { followed } from './followed.ts';

const ALERT_VERSION = 1;

/** Failures of a source in a row before somebody is told: a passing error is no news. */
const ERRORS_BEFORE_NEWS = 3;

/** The job that holds a fact against the rules, if any dossier of the document, or of the source, has some. */
export async function alertJobs(reads: Reads, document: string, cause: Digest): Promise<readonly StepKey[]> {
  return (await alerting(reads, document)).length ? [{ step: 'alert', version: ALERT_VERSION, input: cause }] : [];
}

/** The dossiers with rules that a document is in, and those that name its address as a source. */
const alerting = async (reads: Reads, document: string): Promise<readonly Alerting[]> =>
  [...(await followed(reads)).values()].filter(({ alerted }) => alerted.has(document)).map(({ dossier }) => dossier);

type Alerting = Omit<Dossier, 'documents'>;

type Match = { readonly summary: string; readonly thing: string; readonly data: Record<string, unknown> };

/** Step "alert": extraction, revision or capture → alerts and their delivery jobs. */
export async function alert(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const { reads } = workshop;
  const fact = await reads.fact(key.input as Digest);
  if (!fact) return { key, facts: [] };
  const document = fact.kind === 'extraction' ? (fact.body as ExtractionBody).document : fact.subject;
  const about = await reads.document(document);
  const facts: Fact[] = [];
  const jobs: StepKey[] = [];
  for (const dossier of await alerting(reads, document)) {
    for (const rule of dossier.alerts ?? []) {
      const match = await matchOf(reads, fact, rule);
      if (!match) continue;
      const made = alertFact(
        workshop,
        dossier,
        rule,
        match,
        { document, documentTitle: about!.title, address: about!.originalResource },
        fact.digest,
        fact.happenedAt,
      );
      if ((await reads.history('alert', made.subject)).length) continue;
      facts.push(made, ...entryOf(made));
      jobs.push(...deliveryOf(made));
    }
  }
  return { key, facts, jobs };
}

/** How an alert is brought out: by a job, or, for a feed, by being an entry of it. */
function deliveryOf(fact: Fact): readonly StepKey[] {
  const body = fact.body as AlertBody;
  if (body.as === 'alert' && 'feed' in body.to) return [];
  return [{ step: 'deliver', version: ALERT_VERSION, input: factDigest(fact) }];
}

function entryOf(fact: Fact): readonly Fact[] {
  const told = fact.body as AlertBody;
  if (told.as !== 'alert' || !('feed' in told.to)) return [];
  const body: AlertBody = { as: 'entry', id: told.alert.id };
  return [{ ...fact, subject: alertFeedOf(told.alert.dossier, told.to.feed), inputs: [factDigest(fact)], body }];
}

function alertFact(
  { clock }: Workshop,
  dossier: Alerting,
  rule: DossierAlert,
  match: Match,
  about: Record<string, unknown>,
  input: Digest | null,
  happenedAt: string,
): Fact {
  const id = shortOf(digestOf(canonical([dossier.id, rule, match.thing])));
  const made: Alert = {
    id,
    type: `onrecord.${rule.on}`,
    timestamp: happenedAt,
    dossier: dossier.id,
    title: dossier.title,
    summary: match.summary,
    data: { ...about, ...match.data },
  };
  const body: AlertBody = { as: 'alert', alert: made, to: rule.to };
  return {
    kind: 'alert',
    subject: id,
    inputs: input ? [input] : [],
    step: `alert@${ALERT_VERSION}`,
    happenedAt,
    learnedAt: clock(),
    body,
  };
}

/** Step "deliver": brings one alert out and says that it arrived. */
export async function bringOut(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const fact = await workshop.reads.fact(key.input as Digest);
  const body = fact?.body as AlertBody | undefined;
  if (body?.as !== 'alert') return { key, facts: [] };
  if (!workshop.delivery) throw new Error('This process brings out no alerts.');
  await deliver(workshop.delivery, body.alert, body.to);
  const now = workshop.clock();
  const arrived: AlertBody = { as: 'delivered', id: body.alert.id };
  return {
    key,
    facts: [
      {
        kind: 'alert',
        subject: body.alert.id,
        inputs: [fact!.digest],
        step: `deliver@${ALERT_VERSION}`,
        happenedAt: now,
        learnedAt: now,
        body: arrived,
      },
    ],
  };
}

/** A source that has gone silent is news that no capture brings; the watcher asks about it from time to time. `thing` names
 *  this silence, so that it is told once. */
export async function tellOfSilence(
  workshop: Workshop,
  dossier: Dossier,
  address: string,
  why: string,
  thing: string,
): Promise<void> {
  const { reads, writes, clock } = workshop;
  for (const rule of dossier.alerts ?? []) {
    if (rule.on !== 'source' || (rule.outcome !== undefined && rule.outcome !== 'silent')) continue;
    const match: Match = {
      summary: `${address} is silent: ${why}.`,
      thing: `silent ${address} ${thing}`,
      data: { outcome: 'silent', address },
    };
    const made = alertFact(workshop, dossier, rule, match, {}, null, clock());
    if ((await reads.history('alert', made.subject)).length) continue;
    await writes.commit({ facts: [made, ...entryOf(made)], jobs: [...deliveryOf(made)] });
  }
}

function matchOf(reads: Reads, fact: RecordedFact, rule: DossierAlert): Promise<Match | null> | Match | null {
  if (rule.on === 'statement' && fact.kind === 'extraction')
    return newStatements(reads, fact.body as ExtractionBody, rule);
  if (rule.on === 'change' && fact.kind === 'revision') return changes(fact.body as RevisionBody, rule);
  if (rule.on === 'source' && fact.kind === 'capture')
    return source(reads, fact as RecordedFact<'capture', CaptureBody>, rule);
  return null;
}

const same = (wanted: string | undefined, ...names: readonly (string | undefined)[]): boolean =>
  wanted === undefined || names.some((name) => name?.toLowerCase() === wanted.toLowerCase());

const keyOf = (statement: Statement): string => `${statement.sourceEntity ?? ''}|${statement.content.text}`;

/** Statements that the version before did not hold. */
async function newStatements(reads: Reads, body: ExtractionBody, rule: DossierAlert): Promise<Match | null> {
  const versions = await reads.versionsOf(body.document);
  const before = versions[versions.findIndex(({ id }) => id === body.version) - 1];
  const known = new Set((before ? await reads.extractionOf(before.id) : null)?.statements.map(keyOf));
  const found = body.statements.filter(
    (statement) =>
      !known.has(keyOf(statement)) &&
      same(rule.speaker, statement.sourceEntity, statement.entity?.name, statement.source?.text) &&
      same(rule.act, statement.act),
  );
  if (found.length === 0) return null;
  const speakers = [...new Set(found.map((one) => one.sourceEntity ?? one.source?.text ?? 'an unnamed source'))];
  return {
    summary: `${found.length === 1 ? 'A new statement' : `${found.length} new statements`} by ${speakers.slice(0, 3).join(', ')}${speakers.length > 3 ? ' and others' : ''}.`,
    thing: `statements ${body.version}`,
    data: {
      version: body.version,
      statements: found.slice(0, 50).map(({ sourceEntity, source, act, content }) => ({
        speaker: sourceEntity ?? source?.text ?? null,
        act,
        words: content.text,
        start: content.start,
        end: content.end,
      })),
    },
  };
}

function changes(body: RevisionBody, rule: DossierAlert): Match | null {
  const found = body.changes.filter(
    (change: Change) =>
      (change.material || !rule.material) &&
      same(rule.type, change.type) &&
      same(rule.speaker, change.speakerBefore, change.speakerAfter),
  );
  if (found.length === 0) return null;
  return {
    summary: body.sentence,
    thing: `changes ${body.before} ${body.after}`,
    data: {
      before: body.before,
      after: body.after,
      disclosure: body.disclosure,
      changes: found.slice(0, 50).map(({ type, note, before, after, in: place }) => ({
        type,
        note,
        ...(place ? { in: place } : {}),
        before: before.quote,
        after: after.quote,
      })),
    },
  };
}

/** A visit that brought no content, when the one before was of another kind. */
async function source(
  reads: Reads,
  fact: RecordedFact<'capture', CaptureBody>,
  rule: DossierAlert,
): Promise<Match | null> {
  const { outcome, note, uri } = fact.body;
  if (!same(rule.outcome, outcome)) return null;
  const captures = await reads.capturesOf(fact.subject);
  const at = captures.findIndex(({ id }) => id === shortOf(fact.digest));
  const needed = outcome === 'error' ? ERRORS_BEFORE_NEWS : 1;
  const run = captures
    .slice(0, at + 1)
    .reverse()
    .findIndex((capture) => capture.outcome !== outcome);
  if ((run < 0 ? at + 1 : run) !== needed) return null;
  return {
    summary: `${uri} is ${outcome === 'error' ? 'failing' : outcome}${note ? `: ${note}` : ''}.`,
    thing: `capture ${fact.digest}`,
    data: { outcome, ...(note ? { note } : {}), capture: shortOf(fact.digest) },
  };
}
