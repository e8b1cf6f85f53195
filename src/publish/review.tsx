/** The desk: what waits for a person, and one statement with what can be decided about it. */
import { BadInput } from '../model/bad-input.ts';
import type { ReviewBody } from '../model/bodies.ts';
import { asDecided, standingOf } from '../model/review.ts';
import { partsOf } from '../model/selector.ts';
import { acts } from '../model/statement.ts';
import type { Reads } from '../store/reads.ts';
import { verbOf } from './acts.ts';
import { SuggestedWords } from './board.tsx';
import type { SuggestedRow } from './board-view.ts';
import { Deciding, type Refused, RefusedNote } from './deciding.tsx';
import { earlierWords } from './earlier.ts';
import { ActShape, big, Chain, Page, plural, Quoted } from './page.tsx';
import { paths } from './paths.ts';
import { waitingPositions } from './position.tsx';
import { groupingQueue, reviewQueue, type Waiting } from './queue.ts';
import { StatementHead } from './statement.tsx';
import { type StatementView, statementView } from './statement-view.ts';
import { Suggestions } from './suggestions.tsx';

export type QueueView = {
  readonly kind: 'queue';
  readonly path: string;
  /** How many wait; where `more`, at least so many. */
  readonly waiting: number;
  readonly more: boolean;
  readonly rows: readonly (Waiting & { readonly href: string })[];
  /** What stands as a person left it in an earlier version; these are not asked again. */
  readonly carried: readonly (Waiting & { readonly href: string })[];
  /** True where there is nothing on record that could be looked at. */
  readonly empty: boolean;
  /** Groupings that a machine suggests and nobody has decided about. */
  readonly groupings: readonly {
    readonly id: string;
    readonly href: string;
    readonly title: string;
    readonly because: string | undefined;
    readonly accounts: number;
  }[];
  /** Positions on decisions that statements suggest. */
  readonly positions: readonly SuggestedRow[];
};

/** Statements shown at a time: as many as a person decides about in one sitting. */
const SHOWN = 30;

export async function queueView(reads: Reads, dossier?: string): Promise<QueueView> {
  if (dossier && !(await reads.dossier(dossier)))
    throw new BadInput(`dossier=${dossier}`, 'is no dossier of this record', 'Leave it out to see all that waits.');
  const [{ rows, waiting, more, carried }, groupings, positions, known] = await Promise.all([
    reviewQueue(reads, { limit: SHOWN, ...(dossier ? { dossier } : {}) }),
    groupingQueue(reads, dossier),
    waitingPositions(reads, dossier),
    reads.statements(dossier ? { dossier } : {}, { limit: 1 }),
  ]);
  const linked = (row: Waiting) => ({ ...row, href: paths.review(row.id) });
  return {
    kind: 'queue',
    path: dossier ? `/review?dossier=${encodeURIComponent(dossier)}` : '/review',
    waiting,
    more,
    rows: rows.map(linked),
    carried: carried.map(linked),
    empty: known.rows.length === 0,
    groupings: groupings.map(({ id, title, because, accounts }) => ({
      id,
      href: paths.grouping(id),
      title,
      because: because,
      accounts: accounts.length,
    })),
    positions,
  };
}

export function QueuePage({ view }: { readonly view: QueueView }) {
  return (
    <Page title="To be looked at" path={view.path} className="queue">
      <header class="lead">
        <h1>To be looked at</h1>
        <p class="sentence">{sentenceOf(view)}</p>
      </header>
      {view.positions.length ? (
        <section aria-labelledby="positions">
          <h2 id="positions">Positions that statements suggest</h2>
          <ol class="plain rows sayings">
            {view.positions.map((row) => (
              <li class="machine">
                <SuggestedWords row={row} />
                <p>
                  <a class="go" href={row.reviewHref}>
                    Decide about it
                  </a>
                </p>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {view.groupings.length ? (
        <section aria-labelledby="groupings">
          <h2 id="groupings">Documents that may tell of one event</h2>
          <Suggestions list={view.groupings} />
        </section>
      ) : null}
      {(view.groupings.length || view.positions.length) && view.rows.length ? (
        <h2 class="further">Statements</h2>
      ) : null}
      {view.rows.length ? (
        <ol class="plain rows sayings noted">
          {view.rows.map(({ said, title, href }) => (
            <li class="machine">
              <p class="who">
                <ActShape shape={said.shape} /> <Chain names={said.chain} /> {said.verb}
              </p>
              <blockquote>
                <a href={href}>
                  <Quoted text={said.words} />
                </a>
              </blockquote>
              <p class="meta">
                <bdi>{title}</bdi>
                <br />
                Sure to {Math.round(said.confidence * 100)} in 100
                <br />
                By {said.rule}
              </p>
            </li>
          ))}
        </ol>
      ) : (
        <p>
          <a class="go" href="/">
            To the front page
          </a>
        </p>
      )}
      <Carried rows={view.carried} />
    </Page>
  );
}

function sentenceOf({ waiting, more, empty, rows }: QueueView): string {
  if (empty) return 'Nothing is on record yet that could be looked at.';
  if (!waiting) return 'Nothing waits: every statement on record has been decided about by a person.';
  const many = `${more ? 'More than ' : ''}${plural(waiting, 'statement')}`;
  const part = rows.length < waiting ? ` The first ${rows.length} are shown.` : '';
  return `${many} that only a machine has read; the least sure first.${part}`;
}

/** What is not asked again, and why. */
function Carried({ rows }: { readonly rows: QueueView['carried'] }) {
  if (!rows.length) return null;
  return (
    <details class="fold carried-on">
      <summary>
        {plural(rows.length, 'statement')} not asked again: decided in an earlier version, and unaltered since
      </summary>
      <ol class="plain rows sayings noted">
        {rows.map(({ said, title, href }) => (
          <li class="machine">
            <p class="who">
              <ActShape shape={said.shape} /> <bdi>{said.speaker}</bdi> {said.verb}
            </p>
            <blockquote>
              <a href={href}>
                <Quoted text={said.words} />
              </a>
            </blockquote>
            <p class="meta">
              <bdi>{title}</bdi>
              <br />
              <a href={said.earlier!.href}>{big(earlierWords(said.earlier!))}</a>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

export type ReviewView = {
  readonly kind: 'review';
  readonly path: string;
  readonly statement: StatementView;
  /** As it stands now, for the fields of the form. */
  readonly fields: {
    readonly speaker: string;
    readonly source: string;
    readonly cue: string;
    readonly content: string;
    readonly act: string;
  };
  readonly standing: ReturnType<typeof standingOf>;
  /** Digest of the newest decision, so that a later one is not overwritten unseen; "none" when there is none. */
  readonly after: string;
  readonly problem?: Refused;
  /** The reason as it was typed, where the decision was refused; and whether a correction was typed. */
  readonly reason?: string;
  readonly typed?: boolean;
};

/** What a person typed into the form, given back to them where it was refused. */
export type Typed = { readonly reason: string; readonly correction: Readonly<Record<string, string>> | null };

export async function reviewView(
  reads: Reads,
  id: string,
  problem?: Refused,
  typed?: Typed,
): Promise<ReviewView | null> {
  const [statement, row] = await Promise.all([statementView(reads, id), reads.statement(id)]);
  if (!statement || !row) return null;
  const decisions = row.reviews.map((review) => review.body as ReviewBody);
  const shown = asDecided(row.statement, decisions);
  const words = (role: 'source' | 'cue' | 'content'): string =>
    partsOf(shown[role])
      .map((part) => part.text)
      .join(' … ');
  return {
    kind: 'review',
    path: paths.review(id),
    statement,
    fields: {
      speaker: shown.sourceEntity ?? '',
      source: words('source'),
      cue: words('cue'),
      content: words('content'),
      act: shown.act,
      ...typed?.correction,
    },
    standing: standingOf(decisions),
    after: row.reviews.at(-1)?.digest ?? 'none',
    ...(problem ? { problem } : {}),
    ...(typed ? { reason: typed.reason, typed: typed.correction !== null } : {}),
  };
}

export function ReviewPage({ view }: { readonly view: ReviewView }) {
  const { statement, fields, standing } = view;
  return (
    <Page
      title={`Decide: ${statement.said.speaker} ${statement.said.verb}`}
      path={view.path}
      className="statement review"
      trail={[{ href: '/review', name: 'To be looked at' }]}
    >
      <RefusedNote problem={view.problem} />
      <StatementHead view={statement} />
      {statement.said.earlier ? (
        <p class="notice">
          The same words of the same source were{' '}
          <a href={statement.said.earlier.href}>{earlierWords(statement.said.earlier)}</a>. Accept it to confirm it here
          as well.
        </p>
      ) : null}
      <Deciding
        action={view.path}
        after={view.after}
        question="Right as it stands?"
        undo={standing.standing === 'machine' ? undefined : `${standing.standing} by ${standing.by}`}
        reason={view.reason}
      >
        <details class="fold" open={view.typed === true}>
          <summary>Correct it</summary>
          <p>
            Words must be copied letter by letter from the text above; join the parts of a split quotation with{' '}
            <code> … </code>. With script, selecting words in the passage offers to put them in. Say why under “Reason”
            above.
          </p>
          <div class="fields wide">
            <label>
              Who said it
              <input name="speaker" value={fields.speaker} maxlength={300} />
            </label>
            <label>
              Act
              <select name="act">
                {acts.map((act) => (
                  <option value={act} selected={fields.act === act}>
                    {verbOf[act]} ({act})
                  </option>
                ))}
              </select>
            </label>
            <label>
              The words said
              <textarea name="content" rows={4}>
                {fields.content}
              </textarea>
            </label>
            <label>
              Words that name the source
              <input name="source" value={fields.source} />
            </label>
            <label>
              Reporting words
              <input name="cue" value={fields.cue} />
            </label>
          </div>
          <p class="buttons">
            <button type="submit" name="decision" value="correct">
              Correct
            </button>
          </p>
        </details>
      </Deciding>
    </Page>
  );
}
