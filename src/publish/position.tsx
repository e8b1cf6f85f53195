/** One suggested position with what a person can decide about it, and those that wait. */
import type { PositionReviewBody } from '../model/position.ts';
import { statusOn } from '../procedure/suggest.ts';
import { allPositions, positionOf } from '../store/positions.ts';
import type { Reads } from '../store/reads.ts';
import { type SuggestedRow, suggestedRow } from './board-view.ts';
import { Deciding, type Refused, RefusedNote } from './deciding.tsx';
import { Page, Quoted, When } from './page.tsx';
import { paths } from './paths.ts';
import { KNOWN_NOW, reviewed } from './procedures.ts';

export type PositionView = {
  readonly kind: 'position';
  readonly path: string;
  readonly row: SuggestedRow;
  readonly status: 'waiting' | 'accepted' | 'rejected';
  readonly case: string;
  readonly boardHref: string;
  readonly decisions: readonly (PositionReviewBody & { readonly at: string })[];
  /** Digest of the newest decision, so that a later one is not overwritten unseen; "none" when there is none. */
  readonly after: string;
  readonly problem?: Refused;
};

/** Positions that nobody has decided about, oldest first. */
export async function waitingPositions(
  reads: Reads,
  dossier?: string,
): Promise<readonly (SuggestedRow & { readonly case: string })[]> {
  return (await allPositions(reads, dossier))
    .filter((one) => statusOn(reviewed(one), KNOWN_NOW) === 'waiting')
    .map((one) => ({ ...suggestedRow(one), case: one.body.case }));
}

export async function positionView(
  reads: Reads,
  of: string,
  id: string,
  problem?: PositionView['problem'],
): Promise<PositionView | null> {
  const found = await positionOf(reads, of, id);
  if (!found) return null;
  return {
    kind: 'position',
    path: paths.position(of, id),
    row: suggestedRow(found),
    status: statusOn(reviewed(found), KNOWN_NOW),
    case: of,
    boardHref: paths.board(of),
    decisions: found.decisions,
    after: found.newest ?? 'none',
    ...(problem ? { problem } : {}),
  };
}

const standsWords: Readonly<Record<SuggestedRow['suggests'], string>> = {
  support: 'is in favour',
  oppose: 'is against',
  condition: 'is in favour on a condition',
  silent: 'was asked and did not say',
};
const statusWords = {
  waiting: 'It waits for a person, and is not counted.',
  accepted: 'It was accepted, and counts.',
  rejected: 'It was turned down, and does not count.',
} as const;
const decisionWords = { accept: 'accepted', reject: 'turned down', undo: 'undone' } as const;

export function PositionPage({ view }: { readonly view: PositionView }) {
  const last = view.decisions.at(-1);
  return (
    <Page
      title={`Decide: ${view.row.member}, ${view.row.label}?`}
      path={view.path}
      className="statement review"
      trail={[{ href: '/review', name: 'To be looked at' }]}
    >
      <RefusedNote problem={view.problem} />
      <header class="lead">
        <p class="kicker">A position that a statement suggests</p>
        <h1 class="sentence">
          Does this say that <bdi>{view.row.member}</bdi> {standsWords[view.row.suggests]}?
        </h1>
        <p class="sentence">{statusWords[view.status]}</p>
      </header>
      <figure class="passage">
        <blockquote>
          <p>
            <a href={view.row.href}>
              <Quoted text={view.row.quote} />
            </a>
          </p>
        </blockquote>
        <figcaption class="meta">
          <When at={view.row.date} />. {view.row.why} <a href={view.boardHref}>The board of {view.case}</a>
        </figcaption>
      </figure>
      <Deciding
        action={view.path}
        after={view.after}
        decidable={view.status === 'waiting'}
        question={
          view.status !== 'waiting'
            ? 'Was that right?'
            : view.row.suggests === 'silent'
              ? `Accepting says that ${view.row.member} was asked and did not say; it stays silent.`
              : `Accepting makes it an act of ${view.row.member}, with the statement as its evidence.`
        }
        undo={view.status !== 'waiting' && last ? `${decisionWords[last.decision]} by ${last.author}` : undefined}
      />
      {view.decisions.length ? (
        <section aria-labelledby="decided">
          <h2 id="decided">Decided so far</h2>
          <ol class="plain rows">
            {view.decisions.map((one) => (
              <li>
                <b>{decisionWords[one.decision]}</b> by <bdi>{one.author}</bdi>, <When at={one.at} />
                {one.reason ? <p class="meta">{one.reason}</p> : null}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </Page>
  );
}
