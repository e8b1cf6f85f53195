/** One event as its accounts tell it, as data. Each version of an account has its own column, for what an office said first and
 *  what it says now are two tellings. */
import type { Alignment, EventAbout, FindingType } from '../model/alignment.ts';
import { type GroupingReviewBody, groupingSubject } from '../model/bodies.ts';
import { type Grouping, groupingOf, isEvent } from '../model/grouping.ts';
import type { Version } from '../model/memento.ts';
import type { Disclosure } from '../model/revision.ts';
import type { Reads } from '../store/reads.ts';
import { type Comparing, toldBy } from './engines.ts';
import { eventSentence } from './event-words.ts';
import { paths } from './paths.ts';

export type EventView = {
  readonly kind: 'event';
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly about: EventAbout;
  readonly dossier: { readonly href: string; readonly title: string };
  readonly grouping: Grouping;
  /** Why a machine took these documents to tell of one event. */
  readonly because?: string;
  /** What people decided about that, first to last. */
  readonly decisions: readonly {
    readonly decision: GroupingReviewBody['decision'];
    readonly author: string;
    readonly reason: string;
    readonly at: string;
  }[];
  readonly sentence: string;
  readonly columns: readonly {
    readonly id: string;
    /** The account; its versions have a column each. */
    readonly document: string;
    readonly issuer: string;
    readonly title: string;
    readonly href: string;
    readonly ordinal: number;
    readonly of: number;
    readonly firstSeen: string;
    /** What became of the column before it, where that is an earlier version of the same account. */
    readonly since?: { readonly href: string; readonly ordinal: number; readonly disclosure?: Disclosure };
  }[];
  /** Conflicts first. */
  readonly rows: readonly {
    readonly type: FindingType;
    readonly label: string;
    readonly topic: string;
    readonly note: string;
    readonly rule: string;
    readonly cells: readonly {
      readonly column: string;
      readonly silent: boolean;
      readonly speaker?: string;
      readonly value?: string;
      readonly strongest: boolean;
      readonly quotes: readonly { readonly text: string; readonly href: string }[];
    }[];
  }[];
  /** Changes to the accounts themselves. */
  readonly changed: readonly {
    readonly href: string;
    readonly sentence: string;
    readonly disclosure: Disclosure;
  }[];
  /** The recorded alignment; absent where versions were aligned for this page alone. */
  readonly fact?: string;
};

const findingWords: Readonly<Record<FindingType, string>> = {
  'attribution-conflict': 'They disagree on who',
  'content-conflict': 'They cannot both be right',
  'figure-conflict': 'The figures differ',
  'stronger-in': 'One is firmer',
  'only-in': 'Only one has it',
  agree: 'They agree',
};
const order: readonly FindingType[] = [
  'attribution-conflict',
  'content-conflict',
  'figure-conflict',
  'stronger-in',
  'only-in',
  'agree',
];

/** Versions of one account that get a column; of more, the first and the newest ones. */
const MOST_VERSIONS = 4;

export async function eventView(reads: Reads, engines: Comparing, id: string): Promise<EventView | null> {
  const event = await reads.event(id);
  if (!event) return null;
  const [dossier, alignedOnce, histories, decisions] = await Promise.all([
    reads.dossier(event.dossier),
    reads.alignmentOf(id),
    Promise.all(event.accounts.map((document) => reads.versionsOf(document))),
    reads.history('review', groupingSubject(id)),
  ]);
  // An alignment of a grouping that was accepted and then was not any more is of the past.
  const recorded = isEvent(event) ? alignedOnce : null;
  const versions = histories.flatMap((history) => shown(history.filter((version) => version.textDigest)));
  const texts = await Promise.all(versions.map((version) => toldBy(reads, version.id)));
  const several = histories.some((history) => history.length > 1);
  const about = { kind: event.kind, participants: event.participants, ...(event.date ? { date: event.date } : {}) };
  const aligned = several || !recorded;
  const accounts = versions.map((version, i) => ({
    id: version.id,
    issuer: issuerOf(version),
    ...(texts[i] ?? { text: '', statements: [] }),
  }));
  const alignment: Alignment = aligned ? engines.align(about, accounts) : recorded;
  const columnOf = (account: string): string =>
    aligned ? account : (versions.find((version) => version.document === account)?.id ?? account);
  const revisions = (await Promise.all(event.accounts.map((document) => reads.revisionsOf(document)))).flat();
  const columns = versions.map((version, i) => ({
    id: version.id,
    document: version.document,
    issuer: issuerOf(version),
    title: version.title,
    href: paths.version(version.id),
    ordinal: version.ordinal,
    of: histories.find((history) => history[0]?.document === version.document)?.length ?? 1,
    firstSeen: version.firstSeen,
    ...sinceOf(versions[i - 1], version, revisions),
  }));
  const documentOf = (account: string): string | undefined =>
    versions.find(({ id }) => id === columnOf(account))?.document;
  const rows = alignment.findings
    .map((finding) => ({
      ...findingOf(finding.type, new Set(finding.quotes.map(({ account }) => documentOf(account))).size),
      topic: finding.topic,
      note: finding.note,
      rule: finding.rule,
      cells: columns.map((column) => {
        const quotes = finding.quotes.filter((quote) => columnOf(quote.account) === column.id);
        const named = (by: Readonly<Record<string, string>> | undefined): string | undefined =>
          Object.entries(by ?? {}).find(([account]) => columnOf(account) === column.id)?.[1];
        const speaker = named(finding.speakerByAccount);
        const value = named(finding.valueByAccount);
        return {
          column: column.id,
          silent: !quotes.length,
          ...(speaker ? { speaker } : {}),
          ...(value ? { value } : {}),
          strongest: (finding.stronger ?? []).some((account) => columnOf(account) === column.id),
          quotes: quotes.map((quote) => ({ text: quote.quote, href: paths.words(column.id, quote.quote) })),
        };
      }),
    }))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  return {
    kind: 'event',
    path: paths.event(id),
    id,
    title: event.title,
    about,
    dossier: { href: paths.dossier(event.dossier), title: dossier?.title ?? event.dossier },
    grouping: groupingOf(event),
    ...(event.because === undefined ? {} : { because: event.because }),
    decisions: decisions.map((fact) => {
      const { decision, author, reason } = fact.body as GroupingReviewBody;
      return { decision, author, reason, at: fact.learnedAt };
    }),
    sentence: eventSentence(rows, columns) ?? alignment.sentence,
    columns,
    rows,
    changed: revisions
      .filter((revision) => revision.revision.disclosure !== 'none')
      .map((revision) => ({
        href: paths.revision(revision.before, revision.after),
        sentence: revision.revision.sentence,
        disclosure: revision.revision.disclosure,
      })),
    ...(aligned ? {} : { fact: recorded!.fact }),
  };
}

const issuerOf = (version: Version): string => version.issuer ?? version.title;

/** What was found, of a point that so many documents tell. Two versions of one account are no two that agree. */
function findingOf(type: FindingType, documents: number): { readonly type: FindingType; readonly label: string } {
  if (type === 'agree' && documents < 2) return { type: 'only-in', label: 'Only one has it, in each version' };
  return { type, label: findingWords[type] };
}

function shown(history: readonly Version[]): readonly Version[] {
  if (history.length <= MOST_VERSIONS) return history;
  return [history[0]!, ...history.slice(1 - MOST_VERSIONS)];
}

function sinceOf(
  before: Version | undefined,
  version: Version,
  revisions: Awaited<ReturnType<Reads['revisionsOf']>>,
): Pick<EventView['columns'][number], 'since'> {
  if (before?.document !== version.document) return {};
  const told = revisions.find((revision) => revision.before === before.id && revision.after === version.id);
  const { ordinal } = before;
  return {
    since: {
      href: paths.revision(before.id, version.id),
      ordinal,
      ...(told ? { disclosure: told.revision.disclosure } : {}),
    },
  };
}
