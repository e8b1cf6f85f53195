/** One document: its versions, and every capture with what came of it. */
import { useContext } from 'hono/jsx';
import type { Outcome } from '../model/capture.ts';
import type { Reads } from '../store/reads.ts';
import { PhraseForm } from './moment.tsx';
import { Page, plural, Still, When } from './page.tsx';
import { paths } from './paths.ts';
import { CompareForm } from './revision.tsx';
import { disclosureWords, type StripView, stripOf, VersionStrip } from './strip.tsx';
import { dossiersOf, Resource } from './version.tsx';

export type DocumentView = {
  readonly kind: 'document';
  readonly path: string;
  readonly id: string;
  readonly originalResource: string;
  readonly title: string;
  readonly issuer?: string;
  readonly language?: string;
  readonly publishedAt?: string;
  readonly dossiers: readonly { readonly id: string; readonly title: string; readonly href: string }[];
  readonly sentence: string;
  readonly strip: StripView;
  /** First to last. */
  readonly revisions: readonly {
    readonly href: string;
    readonly sentence: string;
    readonly disclosure: keyof typeof disclosureWords;
    readonly at: string;
  }[];
  /** Latest first. */
  readonly captures: readonly {
    readonly id: string;
    readonly at: string;
    readonly outcome: Outcome;
    readonly meaning: string;
    readonly status?: number;
    readonly mediaType?: string;
    readonly bytes?: number;
    readonly payload?: string;
    readonly note?: string;
    readonly provenance: string;
  }[];
};

/** What a capture's outcome means, and what it does not. */
const outcomeWords: Readonly<Record<Outcome, string>> = {
  new: 'first seen',
  changed: 'the bytes differ from the capture before',
  unchanged: 'the same bytes as before',
  gone: 'the server said that it is gone (404 or 410)',
  blocked: 'the server would not let us in; nothing follows about the document',
  paywalled: 'behind a paywall; nothing follows about the document',
  moved: 'moved to another address',
  robots: 'the site asks not to be read by machines; we did not',
  error: 'the attempt failed; nothing follows about the document',
};

export async function documentView(reads: Reads, id: string): Promise<DocumentView | null> {
  const document = await reads.document(id);
  if (!document) return null;
  const [strip, captures, revisions, dossiers] = await Promise.all([
    stripOf(reads, id),
    reads.capturesOf(id),
    reads.revisionsOf(id),
    dossiersOf(reads, document.dossiers),
  ]);
  const seen = new Map(strip.versions.map((version) => [version.id, version.firstSeen]));
  const silent = revisions.filter((revision) => revision.revision.disclosure === 'silent').length;
  return {
    kind: 'document',
    path: paths.document(id),
    id,
    originalResource: document.originalResource,
    title: document.title,
    ...(document.issuer ? { issuer: document.issuer } : {}),
    ...(document.language ? { language: document.language } : {}),
    ...(document.publishedAt ? { publishedAt: document.publishedAt } : {}),
    dossiers,
    sentence: sentenceOf(strip.versions.length, captures.length, silent),
    strip,
    revisions: revisions.map((revision) => ({
      href: paths.revision(revision.before, revision.after),
      sentence: revision.revision.sentence,
      disclosure: revision.revision.disclosure,
      at: seen.get(revision.after) ?? '',
    })),
    captures: captures
      .map(({ id, at, outcome, status, mediaType, bytes, payload, note, provenance }) => ({
        id,
        at,
        outcome,
        meaning: outcomeWords[outcome],
        ...(status === undefined ? {} : { status }),
        ...(mediaType === undefined ? {} : { mediaType }),
        ...(bytes === undefined ? {} : { bytes }),
        ...(payload === undefined ? {} : { payload }),
        ...(note === undefined ? {} : { note }),
        provenance,
      }))
      .reverse(),
  };
}

function sentenceOf(versions: number, captures: number, silent: number): string {
  const looked = `We looked ${captures === 1 ? 'once' : captures === 2 ? 'twice' : `${captures} times`}`;
  if (versions === 0) return `${looked} and have no text.`;
  if (versions === 1) return `${looked} and saw one text.`;
  const changes =
    silent === 0 ? '' : silent === 1 ? ' One change carried no notice.' : ` ${silent} changes carried no notice.`;
  return `${looked} and saw ${versions} versions.${changes}`;
}

export function DocumentPage({ view }: { readonly view: DocumentView }) {
  const newest = view.strip.versions.at(-1);
  const still = useContext(Still);
  return (
    <Page
      title={view.title}
      description={view.sentence}
      path={view.path}
      card
      trail={view.dossiers.map((dossier) => ({ href: dossier.href, name: dossier.title }))}
    >
      <header class="lead">
        {view.issuer ? (
          <p class="kicker">
            <bdi>{view.issuer}</bdi>
          </p>
        ) : null}
        <h1>
          <bdi>{view.title}</bdi>
        </h1>
        <p class="meta">
          {view.publishedAt ? (
            <>
              Published <When at={view.publishedAt} />.{' '}
            </>
          ) : null}
          <Resource uri={view.originalResource} />
        </p>
        <p class="sentence">{view.sentence}</p>
        <VersionStrip view={view.strip} />
        {newest ? (
          <p>
            <a class="go" href={newest.href}>
              Read the newest version
            </a>
            {view.strip.versions.length > 2 ? (
              <>
                {' '}
                <a class="go" href={paths.revision(view.strip.versions[0]!.id, newest.id)}>
                  First and newest side by side
                </a>
              </>
            ) : null}
          </p>
        ) : null}
      </header>
      {view.revisions.length ? (
        <section aria-labelledby="changes">
          <h2 id="changes">What changed</h2>
          <ol class="plain rows">
            {[...view.revisions].reverse().map((revision) => (
              <li>
                <p>
                  <a href={revision.href}>{revision.sentence}</a>
                </p>
                <p class="meta">
                  <span class={`disclosure ${revision.disclosure}`}>{disclosureWords[revision.disclosure]}</span>, seen{' '}
                  <When at={revision.at} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {still || view.strip.versions.length < 3 ? null : (
        <section class="compare" aria-labelledby="any-two">
          <h2 id="any-two">Compare any two versions</h2>
          <CompareForm view={{ strip: view.strip, before: view.strip.versions[0]!, after: newest! }} />
        </section>
      )}
      {still || !newest ? null : (
        <section aria-labelledby="phrase-at">
          <h2 id="phrase-at">A phrase over time</h2>
          <PhraseForm document={view.id} />
        </section>
      )}
      <section aria-labelledby="captures">
        <h2 id="captures">Captures</h2>
        <section class="scroll" tabindex={0} aria-label="The ledger of captures">
          <table class="ledger">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Outcome</th>
                <th scope="col">What came</th>
                <th scope="col">Digest of the bytes</th>
              </tr>
            </thead>
            <tbody>
              {view.captures.map((capture) => (
                <tr id={`c-${capture.id}`}>
                  <td>
                    <When at={capture.at} />
                  </td>
                  <td>
                    <b>{capture.outcome}</b>: {capture.note ?? capture.meaning}
                  </td>
                  <td>
                    {[
                      capture.provenance,
                      capture.status,
                      capture.mediaType,
                      capture.bytes === undefined ? undefined : plural(capture.bytes, 'byte'),
                    ]
                      .filter((part) => part !== undefined)
                      .join(', ')}
                  </td>
                  <td>{capture.payload ? <code class="digest">{capture.payload}</code> : 'nothing came'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </section>
    </Page>
  );
}
