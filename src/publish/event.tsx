/** One event as its accounts tell it: a row for each point, a column for each account, conflicts first, silence visible.
 *  Each version of an account has its own column, for what an office said first and what it says now are two tellings. */
import { useContext } from 'hono/jsx';
import type { Alignment, EventAbout, FindingType } from '../model/alignment.ts';
import { type GroupingReviewBody, groupingSubject } from '../model/bodies.ts';
import { type Grouping, groupingOf, isEvent } from '../model/grouping.ts';
import type { Version } from '../model/memento.ts';
import type { Reads } from '../store/reads.ts';
import { type Comparing, toldBy } from './engines.ts';
import { coloursOf, DigestOf, listed, Page, Proof, plural, Quoted, Reviewing, When } from './page.tsx';
import { paths } from './paths.ts';
import { disclosureWords } from './strip.tsx';
import { becauseWords } from './suggestions.tsx';

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
    readonly disclosure: keyof typeof disclosureWords;
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
  const columns = versions.map((version) => ({
    id: version.id,
    document: version.document,
    issuer: issuerOf(version),
    title: version.title,
    href: paths.version(version.id),
    ordinal: version.ordinal,
    of: histories.find((history) => history[0]?.document === version.document)?.length ?? 1,
    firstSeen: version.firstSeen,
  }));
  const revisions = (await Promise.all(event.accounts.map((document) => reads.revisionsOf(document)))).flat();
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
    sentence: sentenceOf(rows, columns) ?? alignment.sentence,
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

/** "3 accounts"; "2 accounts in 3 versions". */
function accountsIn(columns: EventView['columns']): string {
  const accounts = new Set(columns.map(({ document }) => document)).size;
  return `${plural(accounts, 'account')}${accounts < columns.length ? ` in ${plural(columns.length, 'version')}` : ''}`;
}

function shown(history: readonly Version[]): readonly Version[] {
  if (history.length <= MOST_VERSIONS) return history;
  return [history[0]!, ...history.slice(1 - MOST_VERSIONS)];
}

const nameOf = (column: EventView['columns'][number]): string =>
  column.of > 1 ? `${column.issuer} (version ${column.ordinal})` : column.issuer;

/** The first disagreement on who said it, told with the names and with who is silent. */
function sentenceOf(rows: EventView['rows'], columns: EventView['columns']): string | null {
  const row = rows.find((candidate) => candidate.type === 'attribution-conflict');
  if (!row) return null;
  const told = row.cells.filter((cell) => cell.speaker);
  if (told.length < 2) return null;
  const column = (id: string) => columns.find((candidate) => candidate.id === id)!;
  const issuers = [...new Set(told.map((cell) => column(cell.column).issuer))];
  const parts = issuers.map((issuer) => {
    const own = told.filter((cell) => column(cell.column).issuer === issuer);
    const names = own.map(({ column: id, speaker }) =>
      column(id).of > 1 ? `${speaker} in version ${column(id).ordinal}` : speaker!,
    );
    return `${issuer} names ${own.length > 1 ? listed(names) : names[0]}`;
  });
  const silent = row.cells.filter((cell) => cell.silent).map((cell) => nameOf(column(cell.column)));
  const tail = silent.length ? ` ${silent.join(' and ')} ${silent.length === 1 ? 'is' : 'are'} silent on it.` : '';
  return `The accounts disagree on who spoke of ${row.topic}: ${parts.join(', ')}.${tail}`;
}

/** Who is silent on a point, in one line, where the columns stand under one another. */
function SilentOn({
  row,
  columns,
}: {
  readonly row: EventView['rows'][number];
  readonly columns: EventView['columns'];
}) {
  const silent = columns.filter((_, i) => row.cells[i]!.silent);
  if (!silent.length) return null;
  return (
    <span class="silent-on">
      <i>Silent:</i> {listed(silent.map(nameOf))}
    </span>
  );
}

/** "1 disagreement, 3 points that only one has, 2 agreed". */
function tallyOf(rows: EventView['rows']): string {
  const count = (test: (type: FindingType) => boolean): number => rows.filter(({ type }) => test(type)).length;
  const [against, firmer] = [count((type) => type.endsWith('conflict')), count((type) => type === 'stronger-in')];
  const [alone, agreed] = [count((type) => type === 'only-in'), count((type) => type === 'agree')];
  const parts = [
    against ? plural(against, 'disagreement') : 'No disagreement',
    ...(firmer ? [`${plural(firmer, 'point')} put more firmly by one`] : []),
    ...(alone ? [`${plural(alone, 'point')} that only one has`] : []),
    ...(agreed ? [`${agreed} agreed`] : []),
  ];
  return parts.join(', ');
}

/** Whether anybody has said that these documents tell of one event. */
function GroupingNote({ view }: { readonly view: EventView }) {
  const reviewing = useContext(Reviewing);
  if (view.grouping === 'named') return null;
  const last = view.decisions.at(-1);
  return (
    <p id="grouping" class={`grouping ${view.grouping === 'accepted' ? 'confirmed' : 'machine'}`}>
      <b>{groupingWords[view.grouping]}</b> {view.because ? becauseWords(view.because) : null}
      {last ? (
        <>
          {' '}
          {decisionWords[last.decision]} by <bdi>{last.author}</bdi>, <When at={last.at} />
          {last.reason ? (
            <>
              : <q>{last.reason}</q>
            </>
          ) : (
            '.'
          )}
        </>
      ) : null}
      {reviewing ? (
        <>
          {' '}
          <a href={paths.grouping(view.id)}>
            {view.grouping === 'suggested' ? 'Accept or reject this grouping' : 'Take this back'}
          </a>
        </>
      ) : null}
    </p>
  );
}

export const groupingWords: Readonly<Record<Exclude<Grouping, 'named'>, string>> = {
  suggested: 'Suggested: not yet accepted by anyone.',
  accepted: 'Suggested by machine, accepted by a person.',
  rejected: 'Rejected: these documents do not tell of one event.',
};
const decisionWords = { accept: 'Accepted', reject: 'Rejected', undo: 'Taken back' } as const;

export function EventPage({ view }: { readonly view: EventView }) {
  const colour = coloursOf(view.rows.flatMap((row) => row.cells.flatMap((cell) => cell.speaker ?? [])));
  return (
    <Page
      title={view.title}
      description={view.sentence}
      path={view.path}
      card
      trail={[{ href: view.dossier.href, name: view.dossier.title }]}
      className="event"
    >
      <header class="lead">
        <p class="kicker">
          {view.grouping === 'suggested' ? `perhaps one event: ${view.about.kind}` : view.about.kind}
          {view.about.date ? (
            <>
              , <When at={view.about.date} />
            </>
          ) : null}
        </p>
        <h1>
          <bdi>{view.title}</bdi>
        </h1>
        <p class="sentence">
          <bdi>{view.sentence}</bdi>
        </p>
      </header>
      <GroupingNote view={view} />
      {view.columns.length < 2 ? (
        <p class="notice">
          There is only one account on record. Name another document under <code>accounts</code> of this event in the
          dossier file and import it again.
        </p>
      ) : null}
      <section class="scroll" tabindex={0} aria-label="The accounts, point by point">
        <table class="accounts">
          <caption>
            {tallyOf(view.rows)}: {accountsIn(view.columns)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Point</th>
              {view.columns.map((column) => (
                <th scope="col">
                  <a href={column.href}>
                    <bdi>{column.issuer}</bdi>
                  </a>
                  <span class="meta">
                    {column.of > 1 ? `version ${column.ordinal} of ${column.of}, ` : ''}
                    <When at={column.firstSeen} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row, index) => (
              <tr class={row.type} id={`point-${index + 1}`}>
                <th scope="row">
                  <span class="finding">{row.label}</span>
                  <bdi>{row.topic}</bdi>
                  <SilentOn row={row} columns={view.columns} />
                </th>
                {row.cells.map((cell, i) => (
                  <td class={cell.silent ? 'silent' : cell.strongest ? 'strongest' : ''}>
                    <span class="column-name">
                      <bdi>{nameOf(view.columns[i]!)}</bdi>
                    </span>
                    {cell.speaker ? (
                      <b class={`speaker-named ${colour(cell.speaker)}`}>
                        <bdi>{cell.speaker}</bdi>
                      </b>
                    ) : null}
                    {cell.value ? <b class="speaker-named">{cell.value}</b> : null}
                    {cell.strongest ? <span class="finding">firmest</span> : null}
                    {cell.silent ? <i>silent</i> : null}
                    {cell.quotes.map((quote) => (
                      <a class="cell-words" href={quote.href}>
                        <Quoted text={quote.text} />
                      </a>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {view.changed.length ? (
        <section aria-labelledby="changed">
          <h2 id="changed">Accounts that were changed</h2>
          <ul class="plain rows">
            {view.changed.map((change) => (
              <li>
                <p>
                  <a href={change.href}>{change.sentence}</a>
                </p>
                <p class="meta">
                  <span class={`disclosure ${change.disclosure}`}>{disclosureWords[change.disclosure]}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section class="evidence" aria-labelledby="evidence">
        <h2 id="evidence">How this is known</h2>
        <dl>
          <dt>Alignment</dt>
          <dd>
            {view.fact ? <DigestOf value={view.fact} /> : 'made for this page from every version of each account'}
          </dd>
          <dt>Rules</dt>
          <dd>{[...new Set(view.rows.map((row) => row.rule))].join(', ') || 'none spoke'}</dd>
          {view.grouping === 'named' || view.grouping === 'accepted' ? <Proof id={view.id} /> : null}
        </dl>
      </section>
    </Page>
  );
}
