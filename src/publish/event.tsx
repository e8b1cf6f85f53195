/** The page of an event: a row for each point, a column for each account, conflicts first, silence visible. What neighbouring
 *  versions of one account tell in the same words is told once, across their columns. */
import { useContext } from 'hono/jsx';
import type { Grouping } from '../model/grouping.ts';
import type { EventView } from './event-view.ts';
import { accountsIn, namesOf, tallyOf } from './event-words.ts';
import { big, coloursOf, DigestOf, listed, Page, Proof, Quoted, Reviewing, When } from './page.tsx';
import { paths } from './paths.ts';
import { disclosureWords } from './strip.tsx';
import { becauseWords } from './suggestions.tsx';

type Column = EventView['columns'][number];
type Row = EventView['rows'][number];
type Cell = Row['cells'][number];

/** Who is silent on a point, in one line, where the columns stand under one another. */
function SilentOn({ row, columns }: { readonly row: Row; readonly columns: readonly Column[] }) {
  const silent = columns.filter((_, i) => row.cells[i]!.silent);
  if (!silent.length) return null;
  return (
    <span class="silent-on">
      <i>Silent:</i> {listed(namesOf(silent, columns))}
    </span>
  );
}

/** Neighbouring cells of one account that say the same. */
type Told = { readonly columns: readonly Column[]; readonly cells: readonly Cell[] };

function toldIn(row: Row, columns: readonly Column[]): readonly Told[] {
  const runs: { columns: Column[]; cells: Cell[] }[] = [];
  for (const [i, column] of columns.entries()) {
    const cell = row.cells[i]!;
    const last = runs.at(-1);
    if (last?.columns[0]?.document === column.document && same(last.cells[0]!, cell)) {
      last.columns.push(column);
      last.cells.push(cell);
    } else runs.push({ columns: [column], cells: [cell] });
  }
  return runs;
}

const same = (one: Cell, other: Cell): boolean =>
  one.silent === other.silent &&
  one.speaker === other.speaker &&
  one.value === other.value &&
  one.strongest === other.strongest &&
  one.quotes.length === other.quotes.length &&
  one.quotes.every(({ text }, i) => text === other.quotes[i]!.text);

/** What one account, or several versions of it, say of a point. The words lead to the last of these versions, and the numbers
 *  to each. */
function TellingCell({
  told,
  all,
  colour,
}: {
  readonly told: Told;
  readonly all: readonly Column[];
  readonly colour: (name: string) => string;
}) {
  const { columns, cells } = told;
  const cell = cells.at(-1)!;
  return (
    <td class={cell.silent ? 'silent' : cell.strongest ? 'strongest' : ''} colspan={columns.length}>
      <span class="column-name">
        <bdi>{listed(namesOf(columns, all))}</bdi>
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
      {columns.length > 1 && !cell.silent ? (
        <span class="same-in">
          The same in versions{' '}
          {columns.map((column, i) => (
            <>
              {i ? (i === columns.length - 1 ? ' and ' : ', ') : null}
              <a href={cells[i]!.quotes[0]?.href ?? column.href}>{column.ordinal}</a>
            </>
          ))}
        </span>
      ) : null}
    </td>
  );
}

/** Whose account a column is, and what became of the version before it. */
function ColumnHead({ column }: { readonly column: Column }) {
  const { since } = column;
  return (
    <th scope="col">
      <a href={column.href}>
        <bdi>{column.issuer}</bdi>
      </a>
      <span class="meta">
        {column.of > 1 ? `version ${column.ordinal} of ${column.of}, ` : ''}
        <When at={column.firstSeen} />
      </span>
      {since ? (
        <a class={`since disclosure ${since.disclosure ?? 'none'}`} href={since.href}>
          {since.disclosure ? disclosureWords[since.disclosure] : `what changed since version ${since.ordinal}`}
        </a>
      ) : null}
    </th>
  );
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
          {view.grouping === 'suggested' ? `Perhaps one event: ${view.about.kind}` : big(view.about.kind)}
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
          Name another document under <code>accounts</code> of this event in the dossier file and import it again.
        </p>
      ) : null}
      <section class="scroll" tabindex={0} aria-label="The accounts, point by point">
        <table class="accounts">
          <caption>
            {tallyOf(view.rows, view.columns)}: {accountsIn(view.columns)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Point</th>
              {view.columns.map((column) => (
                <ColumnHead column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row, index) => (
              <tr class={row.type} id={`point-${index + 1}`}>
                <th scope="row">
                  {view.columns.length > 1 ? <span class="finding">{row.label}</span> : null}
                  <a class="topic" href={`#point-${index + 1}`}>
                    <bdi>{row.topic}</bdi>
                  </a>
                  <SilentOn row={row} columns={view.columns} />
                </th>
                {toldIn(row, view.columns).map((told) => (
                  <TellingCell told={told} all={view.columns} colour={colour} />
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
