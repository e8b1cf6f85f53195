/** One suggested grouping at the desk: the documents a machine takes to tell of one event, and what can be decided. */
import { type GroupingReviewBody, groupingSubject } from '../model/bodies.ts';
import { type Grouping, groupingOf } from '../model/grouping.ts';
import { standingDecision } from '../model/review.ts';
import type { Reads } from '../store/reads.ts';
import { Deciding, type Refused, RefusedNote } from './deciding.tsx';
import { groupingWords } from './event.tsx';
import { Page, plural, When } from './page.tsx';
import { paths } from './paths.ts';
import { becauseWords } from './suggestions.tsx';

export type GroupingView = {
  readonly kind: 'grouping';
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly dossier: string;
  readonly because: string | undefined;
  readonly grouping: Exclude<Grouping, 'named'>;
  readonly documents: readonly {
    readonly href: string;
    readonly title: string;
    readonly issuer?: string;
    readonly publishedAt?: string;
    /** How it begins, for recognising the encounter. */
    readonly opening: string;
  }[];
  /** Whose decision stands. */
  readonly by?: string;
  /** Digest of the newest decision; "none" when there is none. */
  readonly after: string;
  readonly problem?: Refused;
};

/** Characters of a document shown. */
const OPENING = 320;

/** `null` where there is no such event, or where no machine suggested it. */
export async function groupingView(reads: Reads, id: string, problem?: Refused): Promise<GroupingView | null> {
  const event = await reads.event(id);
  const grouping = event ? groupingOf(event) : 'named';
  if (!event || grouping === 'named') return null;
  const history = await reads.history('review', groupingSubject(id));
  const standing = standingDecision(history.map((fact) => fact.body as GroupingReviewBody));
  const documents = await Promise.all(
    event.accounts.map(async (account) => {
      const [document, versions] = await Promise.all([reads.document(account), reads.versionsOf(account)]);
      const newest = versions.filter((version) => version.textDigest).at(-1);
      const text = (newest && (await reads.version(newest.id))?.text) ?? '';
      return {
        href: paths.document(account),
        title: document?.title ?? account,
        ...(document?.issuer ? { issuer: document.issuer } : {}),
        ...(document?.publishedAt ? { publishedAt: document.publishedAt } : {}),
        opening: text.length > OPENING ? `${text.slice(0, text.lastIndexOf(' ', OPENING))} …` : text,
      };
    }),
  );
  return {
    kind: 'grouping',
    path: paths.grouping(id),
    id,
    title: event.title,
    href: paths.event(id),
    dossier: event.dossier,
    because: event.because,
    grouping,
    documents,
    ...(standing ? { by: standing.author } : {}),
    after: history.at(-1)?.digest ?? 'none',
    ...(problem ? { problem } : {}),
  };
}

export function GroupingPage({ view }: { readonly view: GroupingView }) {
  return (
    <Page
      title={`One event? ${view.title}`}
      path={view.path}
      className="review"
      trail={[{ href: '/review', name: 'To be looked at' }]}
    >
      <RefusedNote problem={view.problem} />
      <header class="lead">
        <p class="kicker">Do these tell of one event?</p>
        <h1>
          <bdi>{view.title}</bdi>
        </h1>
        <p class="sentence">{becauseWords(view.because)}</p>
        <p class={view.grouping === 'accepted' ? 'confirmed' : 'machine'}>
          <b>{groupingWords[view.grouping]}</b> <a href={view.href}>See them point by point</a>
        </p>
      </header>
      <section aria-labelledby="documents">
        <h2 id="documents">{plural(view.documents.length, 'document')}</h2>
        <ul class="plain rows">
          {view.documents.map((document) => (
            <li>
              <h3>
                <a href={document.href}>
                  <bdi>{document.title}</bdi>
                </a>
              </h3>
              <p class="meta">
                {document.issuer ? <bdi>{document.issuer}</bdi> : 'Issuer not stated'}
                {document.publishedAt ? (
                  <>
                    , <When at={document.publishedAt} />
                  </>
                ) : null}
              </p>
              <blockquote class="source-words">
                <bdi>{document.opening}</bdi>
              </blockquote>
            </li>
          ))}
        </ul>
      </section>
      <Deciding
        action={view.path}
        after={view.after}
        question="One event?"
        decidable={view.grouping === 'suggested'}
        undo={view.grouping === 'suggested' ? undefined : `${view.grouping} by ${view.by}`}
      />
    </Page>
  );
}
