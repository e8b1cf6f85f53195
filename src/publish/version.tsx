/** One version of a document with what it says, marked where it says so: who, in which act, through whom. */
import type { ReviewBody } from '../model/bodies.ts';
import type { Version } from '../model/memento.ts';
import { standingOf } from '../model/review.ts';
import type { Reads, RecordedStatement } from '../store/reads.ts';
import type { Shape } from './acts.ts';
import type { Cited } from './citations.ts';
import { Cite } from './cite.tsx';
import { sayDate } from './dates.ts';
import { decidedEarlier } from './earlier.ts';
import { type Mark, markText, type Paragraph } from './marks.ts';
import {
  ActShape,
  Chain,
  coloursOf,
  DigestOf,
  Legend,
  listed,
  Page,
  Proof,
  plural,
  Quoted,
  standingWords,
  When,
} from './page.tsx';
import { paths } from './paths.ts';
import { outerSpeakers, placesOf, type Said, saidOf } from './said.ts';
import { type StripView, stripOf, VersionStrip } from './strip.tsx';

export type VersionView = {
  readonly kind: 'version';
  readonly path: string;
  readonly id: string;
  readonly document: { readonly id: string; readonly href: string; readonly originalResource: string };
  readonly dossiers: readonly { readonly id: string; readonly title: string; readonly href: string }[];
  readonly title: string;
  readonly issuer?: string;
  readonly language?: string;
  readonly publishedAt?: string;
  readonly ordinal: number;
  readonly of: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly text: string;
  readonly noText?: string;
  readonly notAnalysed?: string;
  /** What a reader would tell a colleague. */
  readonly sentence: string;
  readonly statements: readonly (Said & { readonly places: readonly { start: number; end: number }[] })[];
  readonly attitudes: readonly Said[];
  readonly strip: StripView;
  readonly cited: Cited;
  readonly evidence: {
    readonly fact: string;
    readonly textDigest?: string;
    readonly capture: string;
    readonly step: string;
    readonly extraction?: string;
    readonly extractionStep?: string;
  };
};

export async function versionView(reads: Reads, id: string): Promise<VersionView | null> {
  const version = await reads.version(id);
  if (!version) return null;
  const [document, extraction, reviewed] = await Promise.all([
    reads.document(version.document),
    reads.extractionOf(id),
    reviewsIn(reads, version),
  ]);
  if (!document) return null;
  const strip = await stripOf(reads, version.document, id);
  const reviewsOf = (statement: string): RecordedStatement['reviews'] => reviewed.get(statement) ?? [];
  const undecided = (extraction?.statements ?? []).flatMap((statement, index) => {
    const own = extraction!.ids[index]!;
    const decisions = reviewsOf(own).map((review) => review.body as ReviewBody);
    return standingOf(decisions).standing === 'machine' ? [{ id: own, statement }] : [];
  });
  const earlier = await decidedEarlier(reads, version, undecided, reviewsOf);
  const statements = (extraction?.statements ?? []).map((statement, index) => ({
    ...saidOf(
      extraction!.ids[index] ?? String(index),
      statement,
      outerSpeakers(extraction!.statements, index),
      reviewsOf(extraction!.ids[index] ?? ''),
    ),
    ...(earlier.has(extraction!.ids[index]!) ? { earlier: earlier.get(extraction!.ids[index]!)! } : {}),
    places: placesOf(statement).map(({ start, end }) => ({ start, end })),
  }));
  return {
    kind: 'version',
    path: paths.version(id),
    id,
    document: { id: document.id, href: paths.document(document.id), originalResource: document.originalResource },
    dossiers: await dossiersOf(reads, document.dossiers),
    title: version.title,
    ...(version.issuer ? { issuer: version.issuer } : {}),
    ...(version.language ? { language: version.language } : {}),
    ...(version.publishedAt ? { publishedAt: version.publishedAt } : {}),
    ordinal: version.ordinal,
    of: strip.versions.length,
    firstSeen: version.firstSeen,
    lastSeen: version.lastSeen,
    text: version.text,
    ...(version.noText ? { noText: version.noText } : {}),
    ...(extraction?.notAnalysed ? { notAnalysed: extraction.notAnalysed } : {}),
    sentence: sentenceOf(version, statements, extraction === null),
    statements,
    attitudes: (extraction?.attitudes ?? []).map((statement, i) => saidOf(`attitude-${i}`, statement, [], [])),
    strip,
    cited: {
      title: version.title,
      ...(version.issuer ? { issuer: version.issuer } : {}),
      ...(version.publishedAt ? { publishedAt: version.publishedAt } : {}),
      originalResource: document.originalResource,
      version: version.ordinal,
      captured: version.firstSeen,
      ...(version.textDigest ? { digest: version.textDigest } : {}),
      path: paths.version(id),
      ...(version.language ? { language: version.language } : {}),
    },
    evidence: {
      fact: version.fact,
      ...(version.textDigest ? { textDigest: version.textDigest } : {}),
      capture: version.capture,
      step: version.step,
      ...(extraction ? { extraction: extraction.fact, extractionStep: extraction.step } : {}),
    },
  };
}

/** Dossiers by id, those that are known, for the trail above a page. */
export async function dossiersOf(reads: Reads, ids: readonly string[]) {
  const found = await Promise.all(ids.map((id) => reads.dossier(id)));
  return found.flatMap((dossier) =>
    dossier ? [{ id: dossier.id, title: dossier.title, href: paths.dossier(dossier.id) }] : [],
  );
}

/** What people decided about the statements of all versions of a document, by statement. */
async function reviewsIn(reads: Reads, version: Version): Promise<Map<string, RecordedStatement['reviews']>> {
  const reviews = new Map<string, RecordedStatement['reviews']>();
  let after: string | undefined;
  do {
    const page = await reads.statements({ document: version.document }, { limit: 500, ...(after ? { after } : {}) });
    for (const row of page.rows) if (row.reviews.length) reviews.set(row.id, row.reviews);
    after = page.next;
  } while (after);
  return reviews;
}

function sentenceOf(version: Version, statements: readonly Said[], waiting: boolean): string {
  if (version.noText) return `This version has no readable text: ${version.noText}.`;
  if (waiting) return 'This version has not been analysed yet.';
  if (!statements.length) return 'No attributed statement was found in this version.';
  const counts = new Map<string, number>();
  for (const said of statements) counts.set(said.speaker, (counts.get(said.speaker) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]);
  const named = most.slice(0, 3).map(([name, n]) => `${name} (${n})`);
  const rest = most.length - named.length;
  return `${plural(statements.length, 'attributed statement')}: ${listed(rest ? [...named, plural(rest, 'other speaker')] : named)}.`;
}

export function VersionPage({ view }: { readonly view: VersionView }) {
  const colour = coloursOf(view.statements.map((said) => said.speaker));
  const depth = (said: Said): number => said.chain.length - 1;
  const marks: Mark[] = view.statements.flatMap((said, key) =>
    said.places.map((place) => ({ ...place, key, depth: depth(said) })),
  );
  const used = new Set<Shape>(view.statements.map((said) => said.shape));
  return (
    <Page
      title={`${view.title}, version ${view.ordinal}`}
      description={view.sentence}
      path={view.path}
      card
      trail={view.dossiers.map((dossier) => ({ href: dossier.href, name: dossier.title }))}
      className="reading"
      flowing
    >
      <header class="lead">
        {view.issuer ? (
          <p class="kicker">
            <bdi>{view.issuer}</bdi>
          </p>
        ) : null}
        <h1>
          <a href={view.document.href}>
            <bdi>{view.title}</bdi>
          </a>
        </h1>
        <p class="meta">
          {view.publishedAt ? (
            <>
              Published <When at={view.publishedAt} />.{' '}
            </>
          ) : null}
          Version {view.ordinal} of {view.of}, captured <When at={view.firstSeen} />
          {view.lastSeen !== view.firstSeen ? (
            <>
              , last seen <When at={view.lastSeen} />
            </>
          ) : null}
          .
        </p>
        <VersionStrip view={view.strip} />
        <p class="sentence">{view.sentence}</p>
        {used.size ? <Legend used={used} /> : null}
      </header>
      {view.notAnalysed ? <p class="notice">Not analysed: {view.notAnalysed}.</p> : null}
      <article class="column" lang={view.language} aria-label="The text of this version">
        {markText(view.text, marks).map((paragraph) => (
          <MarkedParagraph paragraph={paragraph} statements={view.statements} colour={colour} />
        ))}
      </article>
      {view.attitudes.length ? (
        <section class="aside">
          <h2>Believed, hoped or backed, rather than said</h2>
          <ul class="plain">
            {view.attitudes.map((said) => (
              <li>
                <b>
                  <bdi>{said.speaker}</bdi>
                </b>{' '}
                <Quoted text={said.words} lang={view.language} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section class="evidence" aria-labelledby="evidence">
        <h2 id="evidence">How this is known</h2>
        <dl>
          <dt>Original resource</dt>
          <dd>
            <Resource uri={view.document.originalResource} />
          </dd>
          <dt>Captured</dt>
          <dd>
            {sayDate(view.firstSeen)} (capture <code>{view.evidence.capture}</code>)
          </dd>
          {view.evidence.textDigest ? (
            <>
              <dt>Text</dt>
              <dd>
                <DigestOf value={view.evidence.textDigest} />
              </dd>
            </>
          ) : null}
          <dt>Fact</dt>
          <dd>
            <DigestOf value={view.evidence.fact} />
          </dd>
          <Proof id={view.id} />
          {view.evidence.extraction ? (
            <>
              <dt>Statements read by</dt>
              <dd>
                {view.evidence.extractionStep}, <DigestOf value={view.evidence.extraction} />
              </dd>
            </>
          ) : null}
        </dl>
      </section>
      <Cite cited={view.cited} path={view.path} />
    </Page>
  );
}

/** An address as a link where it can be followed, as text where it cannot. */
export function Resource({ uri }: { readonly uri: string }) {
  return /^https?:\/\//i.test(uri) ? (
    <a href={uri} rel="noreferrer nofollow external">
      <bdi>{uri}</bdi>
    </a>
  ) : (
    <code>
      <bdi>{uri}</bdi>
    </code>
  );
}

type Marked = {
  readonly paragraph: Paragraph;
  readonly statements: readonly Said[];
  readonly colour: (name: string) => string;
};

function MarkedParagraph({ paragraph, statements, colour }: Marked) {
  const opening = paragraph.segments.flatMap((segment) => segment.opens).map((key) => statements[key]!);
  return (
    <>
      <p class="para">
        {paragraph.segments.map((segment) => {
          const over = segment.keys.map((key) => statements[key]!);
          const inner = over.at(-1);
          const anchors = segment.opens.map((key) => statements[key]!);
          return (
            <>
              {anchors.map((said) => (
                <span class={`note ${colour(said.speaker)} ${said.standing}`} role="note">
                  <Note said={said} />
                </span>
              ))}
              {anchors.map((said) => (
                <span class="anchor" id={`s-${said.id}`} />
              ))}
              {inner ? (
                <a class="mark" href={inner.href}>
                  <Underlined over={over} text={segment.text} colour={colour} />
                </a>
              ) : (
                segment.text
              )}
            </>
          );
        })}
      </p>
      {opening.length ? (
        <details class="notes">
          <summary>
            {plural(opening.length, 'statement')}: {listed([...new Set(opening.map((said) => said.speaker))])}
          </summary>
          <ul class="plain">
            {opening.map((said) => (
              <li class={`${colour(said.speaker)} ${said.standing}`}>
                <Note said={said} />
                <span class="note-words">
                  <bdi>{said.words}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Underlined({ over, text, colour }: { over: readonly Said[]; text: string; colour: (name: string) => string }) {
  let inside = <>{text}</>;
  for (let level = over.length - 1; level >= 0; level--) {
    const said = over[level]!;
    inside = <span class={`u u${Math.min(level, 3)} ${colour(said.speaker)} ${said.standing}`}>{inside}</span>;
  }
  return inside;
}

function Note({ said }: { readonly said: Said }) {
  return (
    <>
      <a class="who" href={said.href} title={standingWords(said)}>
        <ActShape shape={said.shape} />
        <b>
          <bdi>{said.speaker}</bdi>
        </b>{' '}
        <span class={`verb ${said.shape}`}>{said.verb}</span>
      </a>
      {said.chain.length > 1 ? <Chain names={said.chain} /> : null}
      <span class="circumstance">
        {[said.channel, said.when ? sayDate(said.when) : undefined, said.addressee ? `to ${said.addressee}` : undefined]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </span>
    </>
  );
}
