/** A claim held against the record of a procedure: the verdict first, then why. */
import { type ClaimCheck, saysSomething, type Verdict } from '../model/procedure.ts';
import type { Reads } from '../store/reads.ts';
import { sayDay } from './dates.ts';
import { Page, Proof, When } from './page.tsx';
import { paths } from './paths.ts';
import type { Procedures } from './procedures.ts';
import { inWords, Reasons } from './reasons.tsx';
import { blankClaim, verdictOf } from './verdict.ts';

export type ClaimView = {
  readonly kind: 'claim';
  readonly path: string;
  readonly text: string;
  readonly by?: string;
  readonly byHref?: string;
  /** What the record takes the claim's maker for; absent where it has no statement of theirs. */
  readonly byKind?: string;
  readonly asOf: string;
  readonly verdict: Verdict;
  readonly label: string;
  readonly sentence: string;
  readonly read: readonly string[];
  readonly status: ClaimCheck['status'];
  readonly because: ClaimCheck['because'];
  /** The day or instant whose knowledge is used; absent: all that is known now. */
  readonly knownOn?: string;
  /** Since when this very verdict is on record; absent where it has been made just now. */
  readonly onRecordSince?: string;
  /** Every verdict on record by then, latest first. `id`: its fact, for a bundle of evidence. */
  readonly onRecord: readonly {
    readonly id: string;
    readonly since: string;
    readonly verdict: Verdict;
    readonly label: string;
    readonly why: string;
  }[];
  readonly dossier: { readonly href: string; readonly title: string };
  readonly board: { readonly href: string; readonly title: string };
  readonly document?: { readonly href: string; readonly title: string; readonly issuer?: string };
};

/** Supported by a decision in principle, with steps still to come: both are said. */
const inPrinciple = ({ verdict, because }: Pick<ClaimCheck, 'verdict' | 'because'>): boolean =>
  verdict === 'supported' && because.some(({ rule, text }) => rule === 'stage' && text.includes('in principle'));

export const verdictLabel = (checked: Pick<ClaimCheck, 'verdict' | 'because'>): string =>
  `${verdictWords[checked.verdict]}${inPrinciple(checked) ? ', in principle' : ''}`;

const verdictWords: Readonly<Record<Verdict, string>> = {
  supported: 'The record bears it out',
  contradicted: 'The record contradicts it',
  premature: 'Not yet done, and still possible',
  'not-established': 'The record does not settle it',
};

/** The verdict in a word or two, for where there is no room for more; “in principle” is never left off. */
export const verdictInShort = (checked: Pick<ClaimCheck, 'verdict' | 'because'>): string =>
  `${shortWords[checked.verdict]}${inPrinciple(checked) ? ' in principle' : ''}`;

const shortWords: Readonly<Record<Verdict, string>> = {
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

const isTime = (known: string): boolean => /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?$/.test(known);

/** The `n`th claim of a dossier, from 1. Throws `BadInput` where it says nothing. */
export async function claimView(
  reads: Reads,
  procedures: Procedures,
  dossierId: string,
  n: number,
  knownOn?: string,
): Promise<ClaimView | null> {
  const dossier = await reads.dossier(dossierId);
  const claim = dossier?.claims[n - 1];
  if (!dossier || !claim || (knownOn !== undefined && !isTime(knownOn))) return null;
  if (!saysSomething(claim.text)) throw blankClaim(dossierId, n);
  const shown = await verdictOf(reads, procedures, dossierId, claim, knownOn);
  if (!shown) return null;
  const { checked, found, recorded, history } = shown;
  const document = claim.document ? await reads.documentOf(claim.document) : null;
  const [maker] = claim.by ? await reads.speakers({ name: claim.by }) : [];
  return {
    kind: 'claim',
    path: knownOn ? `${paths.claim(dossierId, n)}?known=${knownOn}` : paths.claim(dossierId, n),
    text: claim.text,
    ...(claim.by ? { by: claim.by, byHref: paths.speaker(claim.by), ...(maker ? { byKind: maker.kind } : {}) } : {}),
    asOf: claim.asOf,
    verdict: checked.verdict,
    label: verdictLabel(checked),
    sentence: inWords(`${verdictLabel(checked)}. ${reasonsOf(checked)}`.trim()),
    read: checked.read ?? [],
    status: checked.status,
    because: checked.because,
    ...(knownOn ? { knownOn } : {}),
    ...(recorded ? { onRecordSince: recorded.since } : {}),
    onRecord: history
      .map(({ id, since, checked: then }) => ({
        id,
        since,
        verdict: then.verdict,
        label: verdictLabel(then),
        why: reasonsOf(then),
      }))
      .reverse(),
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
          {view.knownOn ? (
            <>
              , as it was known on <When at={view.knownOn} />
            </>
          ) : null}
        </p>
        <p class="sentence">{view.sentence}</p>
      </header>
      <div class="columns">
        <Reasons because={view.because} />
        <div>
          <section aria-labelledby="stood">
            <h2 id="stood">Where it stood</h2>
            <p>
              On {sayDay(view.asOf)} the last step reached was “{view.status.stage}”.{' '}
              <a href={view.board.href}>The whole board of that day: {view.board.title}</a>
            </p>
          </section>
          <Recorded view={view} />
        </div>
      </div>
    </Page>
  );
}

/** Verdicts are added and never changed: when something else became known, the earlier one stays and can be read. */
function Recorded({ view }: { readonly view: ClaimView }) {
  return (
    <section aria-labelledby="on-record">
      <h2 id="on-record">On record</h2>
      {view.onRecordSince ? null : (
        <p>
          What is said above was made just now from what {view.knownOn ? 'was known then' : 'is known'}; it is not on
          record.
        </p>
      )}
      {view.onRecord.length ? (
        <ol class="plain rows">
          {view.onRecord.map((one) => (
            <li>
              <span class={`verdict ${one.verdict}`}>{one.label}</span> since <When at={one.since} />
              <p class="meta">
                {one.why} Fact <code>{one.id}</code>.
              </p>
            </li>
          ))}
        </ol>
      ) : null}
      {view.onRecord[0] ? (
        <dl class="facts stacked">
          <Proof id={view.onRecord[0].id} />
        </dl>
      ) : null}
    </section>
  );
}
