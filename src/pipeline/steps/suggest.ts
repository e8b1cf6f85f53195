/** Which documents of a dossier may tell of one event: a suggestion, as an event fact marked as one. Nothing is set side by
 *  side in the record before somebody has accepted it (`grouping.ts`). */
import type { SuggestedEvent, Telling } from '../../compare/events.ts';
import type { EventBody } from '../../model/bodies.ts';
import { canonical, digestOf, shortOf } from '../../model/canonical.ts';
import type { Fact } from '../../model/fact.ts';
import { groupingOf, isEvent } from '../../model/grouping.ts';
import { earliest } from '../../model/instant.ts';
import type { Version } from '../../model/memento.ts';
import type { RecordedEvent } from '../../store/reads.ts';
import type { StepKey, StepResult } from '../../store/writes.ts';
import type { Workshop } from '../context.ts';
import { NoSuchInput, stepName } from './key.ts';

/** Documents of a dossier that are all looked at; of a larger one, those that statements date to the days around. */
const ALL = 200;
/** Documents looked at around a day, and statements that may name them. */
const AROUND = 60;
const STATEMENTS = 500;
const DAY = 86_400_000;

/** A document of a dossier that has become readable → the event it may tell of, with others of its days. */
export async function suggest(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const { reads, clock, engines } = workshop;
  const [, id, document] = /^([^@]+)@([0-9a-f]+)-/.exec(key.input) ?? [];
  const dossier = id === undefined ? null : await reads.dossier(id);
  if (!dossier || document === undefined) throw new NoSuchInput(key);
  const nothing = { key, facts: [] };
  const version = await newestOf(workshop, document);
  const day = version?.publishedAt?.slice(0, 10);
  // Without a day there is nothing that keeps two encounters of one kind apart.
  if (!version || !day || !/^\d{4}-\d\d-\d\d$/.test(day)) return nothing;
  const events = await reads.eventsOf(dossier.id);
  const taken = new Set(events.filter(isEvent).flatMap((event) => event.accounts));
  if (taken.has(document)) return nothing;
  const order = new Map(dossier.documents.map((one, i) => [one, i]));
  const around = (await documentsAround(workshop, dossier, day))
    .filter((one) => order.has(one) && !taken.has(one))
    .concat(document);
  const inOrder = [...new Set(around)].sort((a, b) => order.get(a)! - order.get(b)!);
  const tellings: Telling[] = [];
  const versions = new Map<string, Version>();
  for (const one of inOrder) {
    const newest = await newestOf(workshop, one);
    if (!newest?.publishedAt || Math.abs(Date.parse(newest.publishedAt.slice(0, 10)) - Date.parse(day)) > 2 * DAY)
      continue;
    const { text } = (await reads.version(newest.id))!;
    tellings.push({ id: one, issuer: newest.issuer ?? newest.title, text, publishedAt: newest.publishedAt });
    versions.set(one, newest);
  }
  const group = engines.suggest.run(tellings).find(({ accounts }) => accounts.includes(document));
  const body = group && suggestion(group, dossier.id, events);
  if (!body) return nothing;
  const newest = (await reads.history('event', body.id)).at(-1);
  if (newest && canonical(newest.body) === canonical(body)) return nothing;
  const fact: Fact = {
    kind: 'event',
    subject: body.id,
    inputs: body.accounts.map((account) => versions.get(account)!.fact),
    step: stepName(key),
    happenedAt: body.date ? earliest(body.date) : version.firstSeen,
    learnedAt: clock(),
    body,
  };
  return { key, facts: [fact], expects: { kind: 'event', subject: body.id, digest: newest?.digest ?? null } };
}

async function newestOf({ reads }: Workshop, document: string): Promise<Version | undefined> {
  return (await reads.versionsOf(document)).filter((version) => version.textDigest).at(-1);
}

/** Documents of the days around one, as far as the record can say without reading them. */
async function documentsAround(
  { reads }: Workshop,
  dossier: { readonly id: string; readonly documents: readonly string[] },
  day: string,
): Promise<string[]> {
  if (dossier.documents.length <= ALL) return [...dossier.documents];
  const [from, to] = [-1, 1].map((days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10));
  const { rows } = await reads.statements({ dossier: dossier.id, from: from!, to: to! }, { limit: STATEMENTS });
  return [...new Set(rows.map((row) => row.document))].slice(0, AROUND);
}

/** A group as an event to suggest; nothing where a person has rejected it, or where another suggestion has a part of it. */
function suggestion(group: SuggestedEvent, dossier: string, events: readonly RecordedEvent[]): EventBody | undefined {
  const holds = (event: RecordedEvent): boolean => event.accounts.every((account) => group.accounts.includes(account));
  if (events.some((event) => groupingOf(event) === 'rejected' && holds(event))) return undefined;
  const overlapping = events.filter(
    (event) => groupingOf(event) === 'suggested' && event.accounts.some((account) => group.accounts.includes(account)),
  );
  if (overlapping.length > 1 || overlapping.some((event) => !holds(event))) return undefined;
  const { kind, date, participants, accounts, because } = group;
  return {
    id: overlapping[0]?.id ?? `suggested-${shortOf(digestOf([dossier, ...accounts].join('|')))}`,
    dossier,
    title: titleOf(kind, participants),
    kind,
    ...(date ? { date } : {}),
    participants,
    accounts,
    suggested: true,
    because,
  };
}

const titleOf = (kind: string, participants: readonly string[]): string =>
  `${kind.charAt(0).toUpperCase()}${kind.slice(1)} of ${
    participants.length < 2 ? participants.join() : `${participants.slice(0, -1).join(', ')} and ${participants.at(-1)}`
  }`;
