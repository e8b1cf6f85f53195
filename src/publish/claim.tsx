/** A claim held against the record of a procedure: the verdict first, then why. */
import type { ClaimCheck, Verdict } from '../model/procedure.ts';
import { positionsOf } from '../store/positions.ts';
import type { Reads } from '../store/reads.ts';
import { sayDay } from './dates.ts';
import { Page, When } from './page.tsx';
import { paths } from './paths.ts';
import { checkClaim, type Procedures } from './procedures.ts';
import { inWords, Reasons } from './reasons.tsx';

export type ClaimView = {
  readonly kind: 'claim';
  readonly path: string;
  readonly text: string;
  readonly by?: string;
  readonly byHref?: string;
  readonly asOf: string;
  readonly verdict: Verdict;
  readonly label: string;
  readonly sentence: string;
  readonly read: readonly string[];
  readonly status: ClaimCheck['status'];
  readonly because: ClaimCheck['because'];
  readonly dossier: { readonly href: string; readonly title: string };
  readonly board: { readonly href: string; readonly title: string };
  readonly document?: { readonly href: string; readonly title: string; readonly issuer?: string };
};

/** Supported by a decision in principle, with steps still to come: both are said. */
const inPrinciple = ({ verdict, because }: Pick<ClaimCheck, 'verdict' | 'because'>): boolean =>
  verdict === 'supported' && because.some(({ rule, text }) => rule === 'stage' && text.includes('in principle'));

export const verdictLabel = (checked: Pick<ClaimCheck, 'verdict' | 'because'>): string =>
  `${verdictWords[checked.verdict]}${inPrinciple(checked) ? ', in principle' : ''}`;

export const verdictWords: Readonly<Record<Verdict, string>> = {
  supported: 'The record bears it out',
  contradicted: 'The record contradicts it',
  premature: 'Not yet done, and still possible',
  'not-established': 'The record does not settle it',
};

export const verdictInShort: Readonly<Record<Verdict, string>> = {
  supported: 'borne out',
  contradicted: 'contradicted',
  premature: 'not yet',
  'not-established': 'not settled',
};

/** The first reasons of a verdict, as sentences. */
export const reasonsOf = ({ because }: Pick<ClaimCheck, 'because'>): string =>
  because
    .slice(0, because.some(({ text }) => text.startsWith('First decided')) ? 4 : 3)
    .filter(({ text }) => !text.startsWith('First decided'))
    .map(({ text }) => inWords(text))
    .join(' ');

/** The `n`th claim of a dossier, from 1. */
export async function claimView(
  reads: Reads,
  procedures: Procedures,
  dossierId: string,
  n: number,
): Promise<ClaimView | null> {
  const dossier = await reads.dossier(dossierId);
  const claim = dossier?.claims[n - 1];
  if (!dossier || !claim) return null;
  const found = procedures.caseOf(claim.case);
  if (!found) return null;
  const checked = checkClaim(procedures, found, claim.text, claim.asOf, await positionsOf(reads, claim.case));
  const document = claim.document ? await reads.documentOf(claim.document) : null;
  return {
    kind: 'claim',
    path: paths.claim(dossierId, n),
    text: claim.text,
    ...(claim.by ? { by: claim.by, byHref: paths.speaker(claim.by) } : {}),
    asOf: claim.asOf,
    verdict: checked.verdict,
    label: verdictLabel(checked),
    sentence: inWords(`${verdictLabel(checked)}. ${reasonsOf(checked)}`.trim()),
    read: checked.read ?? [],
    status: checked.status,
    because: checked.because,
    dossier: { href: paths.dossier(dossierId), title: dossier.title },
    board: { href: paths.board(claim.case, claim.asOf.slice(0, 10)), title: found.title },
    ...(document
      ? {
          document: {
            href: paths.document(document.id),
            title: document.title,
            ...(document.issuer ? { issuer: document.issuer } : {}),
          },
        }
      : {}),
  };
}

export function ClaimPage({ view }: { readonly view: ClaimView }) {
  return (
    <Page
      title={`Claim: ${view.text}`}
      description={view.sentence}
      path={view.path}
      card
      schema
      trail={[{ href: view.dossier.href, name: view.dossier.title }]}
      className="claim"
    >
      <header class="lead">
        <p class="kicker">
          <span class={`verdict ${view.verdict}`}>{view.label}</span>
        </p>
        <h1>
          <bdi>{view.text}</bdi>
        </h1>
        <p class="meta">
          Claim, as the dossier words it:{' '}
          {view.by ? (
            <>
              <a href={view.byHref}>
                <bdi>{view.by}</bdi>
              </a>
              ,{' '}
            </>
          ) : null}
          {view.document ? (
            <>
              in{' '}
              <a href={view.document.href}>
                <bdi>{view.document.title}</bdi>
              </a>
              ,{' '}
            </>
          ) : null}
          held against the record as of <When at={view.asOf} />
        </p>
        <p class="sentence">{view.sentence}</p>
      </header>
      <Reasons because={view.because} />
      <section aria-labelledby="stood">
        <h2 id="stood">Where it stood</h2>
        <p>
          On {sayDay(view.asOf)} the last step reached was “{view.status.stage}”.{' '}
          <a href={view.board.href}>The whole board of that day: {view.board.title}</a>
        </p>
      </section>
    </Page>
  );
}
