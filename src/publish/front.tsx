/** The front page: the dossiers of this record, and what was learned last. */
import { useContext } from 'hono/jsx';
import type { Disclosure } from '../model/revision.ts';
import type { Reads } from '../store/reads.ts';
import { Asked } from './asked.tsx';
import { listed, Page, plural, Still, When } from './page.tsx';
import { paths } from './paths.ts';
import { disclosureWords } from './strip.tsx';

export type FrontView = {
  readonly kind: 'front';
  readonly path: string;
  readonly dossiers: readonly {
    readonly id: string;
    readonly href: string;
    readonly title: string;
    readonly about: string;
    readonly documents: number;
    readonly issuers: readonly string[];
    readonly lastSeen?: string;
    readonly latest?: {
      readonly href: string;
      readonly sentence: string;
      readonly disclosure: Disclosure;
      readonly at?: string;
    };
  }[];
  /** Documents that belong to no dossier, latest first. */
  readonly loose: readonly {
    readonly href: string;
    readonly title: string;
    readonly issuer?: string;
    readonly lastSeen: string;
  }[];
};

export async function frontView(reads: Reads): Promise<FrontView> {
  const dossiers = await Promise.all(
    (await reads.dossiers()).map(async (dossier) => {
      const [documents, changes] = await Promise.all([
        reads.documents({ dossier: dossier.id }, { limit: 60, latestFirst: true }),
        reads.changes({ dossier: dossier.id, material: true }, { limit: 1 }),
      ]);
      const latest = changes.rows[0]?.revision;
      const after = latest && (await reads.version(latest.after));
      const seen = documents.rows.map((document) => document.lastSeen).sort();
      return {
        id: dossier.id,
        href: paths.dossier(dossier.id),
        title: dossier.title,
        about: dossier.about,
        documents: dossier.documents.length,
        issuers: [...new Set([...documents.rows].reverse().flatMap((document) => document.issuer ?? []))],
        ...(seen.length ? { lastSeen: seen.at(-1)! } : {}),
        ...(latest
          ? {
              latest: {
                href: paths.revision(latest.before, latest.after),
                sentence: latest.revision.sentence,
                disclosure: latest.revision.disclosure,
                ...(after ? { at: after.firstSeen } : {}),
              },
            }
          : {}),
      };
    }),
  );
  const documents = await reads.documents({}, { limit: 200, latestFirst: true });
  const loose = documents.rows
    .filter((document) => !document.dossiers.length)
    .map((document) => ({
      href: paths.document(document.id),
      title: document.title,
      ...(document.issuer ? { issuer: document.issuer } : {}),
      lastSeen: document.lastSeen,
    }));
  return { kind: 'front', path: paths.front, dossiers, loose };
}

/** The first names of a list, and how many more there are. */
const fewOf = (names: readonly string[], most = 4): readonly string[] =>
  names.length > most ? [...names.slice(0, most), plural(names.length - most, 'other')] : names;

export function FrontPage({ view }: { readonly view: FrontView }) {
  const still = useContext(Still);
  const empty = !view.dossiers.length && !view.loose.length;
  return (
    <Page title="onrecord" description="The record of what officials said." path={view.path} className="front">
      <header class="lead">
        <h1>The record of what officials said</h1>
        <p class="sentence">
          Every version of every document, every statement with its exact words, and every difference between them.
        </p>
      </header>
      {still || empty ? null : (
        <search>
          <form action="/search" method="get" class="finder">
            <Asked />
          </form>
        </search>
      )}
      {still && !empty ? (
        <p class="meta no-search">
          This copy has no search: your browser finds words on the page it shows. Whoever keeps the record can search
          every version of every document in it, with <code>onrecord serve</code>.
        </p>
      ) : null}
      {empty ? (
        <section class="empty">
          <h2>Nothing is on record yet</h2>
          <p>
            Put a document in with <code>onrecord add https://example.org/readout</code>, a whole dossier with{' '}
            <code>onrecord import dossier.yaml</code>, or look at the example with <code>onrecord demo</code>.
          </p>
        </section>
      ) : null}
      {view.dossiers.length ? (
        <section aria-labelledby="dossiers">
          <h2 id="dossiers">Dossiers</h2>
          <ul class="plain dossiers">
            {view.dossiers.map((dossier) => (
              <li class={dossier.latest ? 'with-news' : ''}>
                <div>
                  <h3>
                    <a href={dossier.href}>
                      <bdi>{dossier.title}</bdi>
                    </a>
                  </h3>
                  {dossier.about ? (
                    <p class="about">
                      <bdi>{dossier.about}</bdi>
                    </p>
                  ) : null}
                  <p class="meta">
                    {plural(dossier.documents, 'document')}
                    {dossier.issuers.length ? (
                      <>
                        {' '}
                        from <bdi>{listed(fewOf(dossier.issuers))}</bdi>
                      </>
                    ) : null}
                    {dossier.lastSeen ? (
                      <>
                        . Last looked <When at={dossier.lastSeen} />
                      </>
                    ) : null}
                    .
                  </p>
                </div>
                {dossier.latest ? (
                  <div class="latest">
                    <p class="kicker">
                      <span class={`disclosure ${dossier.latest.disclosure}`}>
                        {disclosureWords[dossier.latest.disclosure]}
                      </span>
                      {dossier.latest.at ? (
                        <>
                          , <When at={dossier.latest.at} />
                        </>
                      ) : null}
                    </p>
                    <p class="news-line">
                      <a href={dossier.latest.href}>{dossier.latest.sentence}</a>
                    </p>
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {view.loose.length ? (
        <section aria-labelledby="loose">
          <h2 id="loose">Documents in no dossier</h2>
          <ul class="plain rows">
            {view.loose.map((document) => (
              <li>
                <a href={document.href}>
                  <bdi>{document.title}</bdi>
                </a>{' '}
                <span class="meta">
                  <bdi>{document.issuer}</bdi> <When at={document.lastSeen} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}
