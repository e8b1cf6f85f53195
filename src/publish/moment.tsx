/** When a phrase appeared in a document or vanished from it, as far as captures can tell: present in one, absent in the
 *  next. Every version is read, for a phrase may come and go; nothing is said of what happened between two captures. */
import { useContext } from 'hono/jsx';
import type { Version } from '../model/memento.ts';
import type { Reads } from '../store/reads.ts';
import { snippetOf } from '../store/snippet.ts';
import { tokensOf } from '../store/tokens.ts';
import { sayBeside, sayDate } from './dates.ts';
import { Marked, Page, plural, Quoted, Still, short, When } from './page.tsx';
import { paths } from './paths.ts';
import { quotation } from './quotation.ts';

export type MomentQuestion = { readonly phrase: string; readonly document?: string };

export type Seen = {
  readonly href: string;
  readonly ordinal: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly present: boolean;
};

/** `appeared`: absent in `before`, present in `after`; `vanished`: the other way round. */
export type Moment = {
  readonly what: 'appeared' | 'vanished';
  readonly before: { readonly href: string; readonly at: string };
  readonly after: { readonly href: string; readonly at: string };
  readonly href: string;
  readonly sentence: string;
};

export type MomentView = {
  readonly kind: 'moment';
  readonly path: string;
  readonly phrase: string;
  /** The one document that was asked about; absent where all are. */
  readonly document?: { readonly href: string; readonly title: string };
  readonly sentence: string;
  readonly documents: readonly {
    readonly id: string;
    readonly href: string;
    readonly title: string;
    readonly issuer?: string;
    readonly sentence: string;
    readonly moments: readonly Moment[];
    readonly versions: readonly Seen[];
    /** The words where they first stand, with their places. */
    readonly snippet?: string;
    readonly matches?: readonly { readonly start: number; readonly end: number }[];
    readonly inVersion?: string;
  }[];
  /** True where more documents hold the phrase than are shown. */
  readonly more: boolean;
};

/** Documents on a page, and versions of one that are read: the latest. */
const MOST_DOCUMENTS = 20;
const MOST_VERSIONS = 400;

export function momentQuestionOf(query: Readonly<Record<string, string>>): MomentQuestion {
  const phrase = (query.phrase ?? '').trim().replace(/\s+/g, ' ').slice(0, 300);
  const document = query.document?.slice(0, 200);
  return document ? { phrase, document } : { phrase };
}

export async function momentView(reads: Reads, question: MomentQuestion): Promise<MomentView | null> {
  const { phrase, document } = question;
  const asked = document === undefined ? null : await reads.document(document);
  if (document !== undefined && !asked) return null;
  const words = [...tokensOf(phrase)].map(({ word }) => word);
  const found = !words.length
    ? { rows: [] }
    : asked
      ? { rows: [{ document: asked.id }] }
      : await reads.search(`"${words.join(' ')}"`, { in: 'documents' }, { limit: MOST_DOCUMENTS });
  const documents = await Promise.all(found.rows.map((hit) => documentOf(reads, hit.document, words)));
  const moved = documents.filter((one) => one.moments.length).length;
  return {
    kind: 'moment',
    path: momentPath(question),
    phrase,
    ...(asked ? { document: { href: paths.document(asked.id), title: asked.title } } : {}),
    sentence: !words.length
      ? ''
      : asked
        ? documents[0]!.sentence
        : sentenceOf(documents.length, moved, 'next' in found && found.next !== undefined),
    documents,
    more: 'next' in found && found.next !== undefined,
  };
}

/** The address of the page about a phrase, in one document or in all. */
export function momentPath({ phrase, document }: MomentQuestion): string {
  if (!phrase) return document ? `/moment?${new URLSearchParams({ document })}` : '/moment';
  return `/moment?${new URLSearchParams({ phrase, ...(document ? { document } : {}) })}`;
}

function sentenceOf(documents: number, moved: number, more: boolean): string {
  if (!documents) return 'No version of any document on record has this phrase.';
  const all = `${more ? 'At least ' : ''}${plural(documents, 'document')} ${documents === 1 && !more ? 'has' : 'have'} had this phrase.`;
  return moved
    ? `${all} ${documents === 1 ? 'It' : `In ${moved === documents ? 'all of them' : moved} it`} came or went between two captures.`
    : `${all} It has neither come nor gone in any of them.`;
}

async function documentOf(
  reads: Reads,
  id: string,
  words: readonly string[],
): Promise<MomentView['documents'][number]> {
  const [document, versions] = await Promise.all([reads.document(id), reads.versionsOf(id)]);
  const read = versions.slice(-MOST_VERSIONS);
  const seen: Seen[] = [];
  let shown: { snippet: string; matches: readonly { start: number; end: number }[]; inVersion: string } | undefined;
  for (const version of read) {
    const text = (await reads.version(version.id))?.text ?? '';
    const present = standsIn(text, words);
    if (present) shown ??= { ...snippetOf(text, [{ words, prefix: false }]), inVersion: paths.version(version.id) };
    seen.push(seenOf(version, present));
  }
  const moments = momentsIn(seen, (i, j) => paths.revision(read[i]!.id, read[j]!.id));
  return {
    id,
    href: paths.document(id),
    title: document?.title ?? id,
    ...(document?.issuer ? { issuer: document.issuer } : {}),
    sentence: documentSentence(seen, moments),
    moments,
    versions: seen,
    ...(shown ?? {}),
  };
}

const seenOf = (version: Version, present: boolean): Seen => ({
  href: paths.version(version.id),
  ordinal: version.ordinal,
  firstSeen: version.firstSeen,
  lastSeen: version.lastSeen,
  present,
});

/** Do the words stand there one after the other? As searches compare words: case, accents and signs do not count. */
export function standsIn(text: string, words: readonly string[]): boolean {
  if (!words.length) return false;
  const tokens = [...tokensOf(text)].map(({ word }) => word);
  for (let at = tokens.indexOf(words[0]!); at >= 0; at = tokens.indexOf(words[0]!, at + 1))
    if (words.every((word, i) => tokens[at + i] === word)) return true;
  return false;
}

/** Where neighbouring versions differ in having the phrase, first to last. */
export function momentsIn(
  seen: readonly Seen[],
  revision: (before: number, after: number) => string,
): readonly Moment[] {
  return seen.flatMap((after, i): Moment[] => {
    const before = seen[i - 1];
    if (!before || before.present === after.present) return [];
    const what = after.present ? 'appeared' : 'vanished';
    const [had, has] = after.present ? ['Absent', 'present'] : ['Present', 'absent'];
    return [
      {
        what,
        before: { href: before.href, at: before.lastSeen },
        after: { href: after.href, at: after.firstSeen },
        href: revision(i - 1, i),
        sentence: `${had} in the capture of ${sayDate(before.lastSeen)}, ${has} in that of ${sayBeside(after.firstSeen, before.lastSeen)}.`,
      },
    ];
  });
}

function documentSentence(seen: readonly Seen[], moments: readonly Moment[]): string {
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return 'There is no text of this document on record.';
  if (moments.length) return moments.map((moment) => moment.sentence).join(' ');
  const had = first.present ? 'Present' : 'Absent';
  if (first.firstSeen === last.lastSeen) return `${had} in the only capture, of ${sayDate(first.firstSeen)}.`;
  return `${had} in every capture, from that of ${sayDate(first.firstSeen)} to that of ${sayDate(last.lastSeen)}.`;
}

export function MomentPage({ view }: { readonly view: MomentView }) {
  const still = useContext(Still);
  return (
    <Page
      title={view.phrase ? `When ${quotation(short(view.phrase, 60))} was there` : 'When a phrase appeared or vanished'}
      description={view.sentence || 'The captures between which a phrase appeared or vanished.'}
      path={view.path}
      trail={view.document ? [{ href: view.document.href, name: view.document.title }] : []}
      className="moment"
    >
      <header class="lead">
        {view.phrase ? <p class="kicker">When a phrase appeared or vanished</p> : null}
        {view.phrase ? (
          <h1 class="phrase">
            <Quoted text={view.phrase} />
          </h1>
        ) : (
          <h1>When a phrase appeared or vanished</h1>
        )}
        {view.sentence ? <p class="sentence">{view.sentence}</p> : null}
      </header>
      {still ? null : <PhraseForm phrase={view.phrase} document={view.document ? view.documents[0]?.id : undefined} />}
      {view.phrase ? null : (
        <section class="empty">
          <h2>How to ask</h2>
          <p>
            Give the words as they stood in the text. Every version of every document is looked through, and you are
            told between which two captures the words came or went. Capitals, accents and punctuation do not count.
          </p>
        </section>
      )}
      {view.documents.map((document) => (
        <DocumentMoments document={document} alone={view.document !== undefined} />
      ))}
      {view.more ? (
        <p class="meta">
          The {view.documents.length} documents that the record learned of last are shown. A longer phrase finds fewer.
        </p>
      ) : null}
    </Page>
  );
}

function DocumentMoments({
  document,
  alone,
}: {
  readonly document: MomentView['documents'][number];
  readonly alone: boolean;
}) {
  return (
    <section class="moments">
      {alone ? (
        <h2>In every version</h2>
      ) : (
        <>
          <h2>
            <a href={document.href}>
              <bdi>{document.title}</bdi>
            </a>
          </h2>
          <p>{document.sentence}</p>
        </>
      )}
      <ol class="plain presence" aria-label="Versions, first to last">
        {document.versions.map((version, i) => {
          const moment = document.moments.find((one) => one.after.href === version.href);
          return (
            <>
              {moment ? (
                <li class="turn">
                  <a href={moment.href}>
                    {moment.what === 'appeared' ? 'it appeared: what changed' : 'it vanished: what changed'}
                  </a>
                </li>
              ) : null}
              <li class={version.present ? 'present' : 'absent'}>
                <a href={version.href}>
                  <b>Version {version.ordinal}</b> {version.present ? 'present' : 'absent'}
                </a>
                <span class="meta">
                  <When at={version.firstSeen} />
                  {version.lastSeen === version.firstSeen ? (
                    ''
                  ) : (
                    <>
                      {' '}
                      to <When at={version.lastSeen} />
                    </>
                  )}
                  {i === document.versions.length - 1 ? ', the newest' : ''}
                </span>
              </li>
            </>
          );
        })}
      </ol>
      {document.snippet && document.inVersion ? (
        <p class="hits">
          <a href={document.inVersion} class="source-words">
            <bdi>
              <Marked text={document.snippet} matches={document.matches ?? []} />
            </bdi>
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** Asks again, about one document or all. */
export function PhraseForm({ phrase, document }: { readonly phrase?: string; readonly document?: string | undefined }) {
  return (
    <form action="/moment" method="get" class="finder phrase-form">
      <p class="asked">
        <label for="phrase">When did these words appear or vanish?</label>
        <input
          id="phrase"
          name="phrase"
          type="search"
          value={phrase ?? ''}
          maxlength={300}
          autocomplete="off"
          required
        />
        {document ? <input type="hidden" name="document" value={document} /> : null}
        <button type="submit">Look</button>
      </p>
    </form>
  );
}
