/** Finding: words in statements and in every version's text, narrowed by who, what, whose and when. The whole question is
 *  in the address, so that it can be mailed. */
import { BadInput } from '../model/bad-input.ts';
import { isDate } from '../model/instant.ts';
import { type Act, acts } from '../model/statement.ts';
import type { DossierTitle, Hit, Reads, SearchFilter } from '../store/reads.ts';
import { verbOf } from './acts.ts';
import { Asked } from './asked.tsx';
import { momentPath } from './moment.tsx';
import { ActShape, Marked, Page, plural, standingWords, When } from './page.tsx';
import { paths } from './paths.ts';
import { type Said, saidOf } from './said.ts';

export type SearchQuestion = {
  readonly q: string;
  readonly in?: 'statements' | 'documents';
  readonly speaker?: string;
  readonly act?: Act;
  readonly issuer?: string;
  readonly dossier?: string;
  readonly from?: string;
  readonly to?: string;
  readonly changed?: boolean;
  readonly after?: string;
};

export type SearchView = {
  readonly kind: 'search';
  readonly path: string;
  readonly question: SearchQuestion;
  readonly hits: readonly (Hit & {
    readonly href: string;
    readonly issuer?: string;
    /** Of a statement: who said it, how, and whether a person has confirmed that. */
    readonly said?: Pick<Said, 'speaker' | 'verb' | 'shape' | 'standing' | 'by'>;
    /** When it was said, or the document published. */
    readonly on?: string;
    /** How many versions the document has had. */
    readonly versions: number;
  })[];
  readonly next?: string;
  /** Who is on record first with these words; absent where not all of the places are known, or one has no day. */
  readonly first?: { readonly on: string; readonly hits: SearchView['hits'] };
  readonly dossiers: readonly DossierTitle[];
};

/** Hits on a page. */
const PAGE = 25;

/** Reads the question from an address. What is left blank narrows nothing; what is not understood is refused, since an
 *  answer to another question would look like an answer to this one. */
export function questionOf(query: Readonly<Record<string, string>>): SearchQuestion {
  const text = (name: string): string | undefined => query[name]?.trim().slice(0, 300) || undefined;
  const date = (name: string): string | undefined => {
    const written = text(name);
    if (written === undefined || isDate(written)) return written;
    throw new BadInput(`${name}=${written}`, 'is not a date', 'Write it as 2021-06-07 or 2021-06.');
  };
  const fields = {
    in: oneOf('in', ['statements', 'documents'], text('in')),
    speaker: text('speaker'),
    act: oneOf('act', acts, text('act')),
    issuer: text('issuer'),
    dossier: text('dossier'),
    from: date('from'),
    to: date('to'),
    changed: text('changed') === 'true' ? true : undefined,
    after: query.after?.slice(0, 2_000) || undefined,
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { q: text('q') ?? '', ...given };
}

function oneOf<Word extends string>(name: string, words: readonly Word[], given: string | undefined): Word | undefined {
  if (given === undefined || (words as readonly string[]).includes(given)) return given as Word | undefined;
  throw new BadInput(`${name}=${given}`, 'is not understood', `Choose one of ${words.join(', ')}, or leave it out.`);
}

export async function searchView(reads: Reads, question: SearchQuestion): Promise<SearchView> {
  const { q, after, ...filter } = question;
  const [found, dossiers] = await Promise.all([
    q ? reads.search(q, filter as SearchFilter, { limit: PAGE, ...(after ? { after } : {}) }) : { rows: [] },
    reads.dossierTitles(),
  ]);
  if (question.dossier && !dossiers.some(({ id }) => id === question.dossier))
    throw new BadInput(`dossier=${question.dossier}`, 'is no dossier of this record', 'Choose one, or leave it out.');
  const next = 'next' in found ? found.next : undefined;
  const hits = await Promise.all(found.rows.map((hit) => shownHit(reads, hit)));
  const first = next || after ? null : firstOf(hits);
  return {
    kind: 'search',
    path: addressOf(question),
    question,
    hits,
    ...(first ? { first } : {}),
    ...(next ? { next: addressOf({ ...question, after: next }) } : {}),
    dossiers,
  };
}

/** The statements of the earliest day. Nothing is said unless every statement has a day, and there are two to compare. */
function firstOf(hits: SearchView['hits']): NonNullable<SearchView['first']> | null {
  const said = hits.filter((hit) => hit.said);
  const days = said.map((hit) => hit.on?.slice(0, 10) ?? '');
  if (said.length < 2 || days.some((day) => day.length < 10)) return null;
  const on = days.reduce((a, b) => (a < b ? a : b));
  return { on, hits: said.filter((_, i) => days[i] === on) };
}

async function shownHit(reads: Reads, hit: Hit): Promise<SearchView['hits'][number]> {
  const document = await reads.document(hit.document);
  const versions = document?.versions ?? 1;
  if (hit.kind === 'statement') {
    const row = await reads.statement(hit.id);
    const said = row && saidOf(row.id, row.statement, [], row.reviews);
    const on = said?.when ?? row?.publishedAt;
    return {
      ...hit,
      href: paths.statement(hit.id),
      ...(row?.issuer ? { issuer: row.issuer } : {}),
      ...(on ? { on } : {}),
      versions,
      ...(said
        ? {
            said: {
              speaker: said.speaker,
              verb: said.verb,
              shape: said.shape,
              standing: said.standing,
              ...(said.by ? { by: said.by } : {}),
            },
          }
        : {}),
    };
  }
  return {
    ...hit,
    href: paths.version(hit.version),
    ...(document?.issuer ? { issuer: document.issuer } : {}),
    ...(document?.publishedAt ? { on: document.publishedAt } : {}),
    versions,
  };
}

function addressOf(question: SearchQuestion): string {
  const given = Object.entries(question).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
  return given.length ? `/search?${query}` : '/search';
}

export function SearchPage({ view }: { readonly view: SearchView }) {
  const { question, hits } = view;
  const narrowed = Object.keys(question).some((name) => name !== 'q' && name !== 'after');
  return (
    <Page title={question.q ? `“${question.q}”` : 'Search'} path={view.path} className="search">
      <header class="lead">
        <h1>Search the record</h1>
      </header>
      <search>
        <form action="/search" method="get" class="finder">
          <Asked q={question.q} />
          <details open={narrowed}>
            <summary>Narrow it</summary>
            <div class="fields">
              <label>
                In
                <select name="in">
                  <option value="">statements and documents</option>
                  <option value="statements" selected={question.in === 'statements'}>
                    statements
                  </option>
                  <option value="documents" selected={question.in === 'documents'}>
                    documents, every version
                  </option>
                </select>
              </label>
              <label>
                Said by
                <input name="speaker" value={question.speaker ?? ''} />
              </label>
              <label>
                Act
                <select name="act">
                  <option value="">any</option>
                  {acts.map((act) => (
                    <option value={act} selected={question.act === act}>
                      {verbOf[act]}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                Issued by
                <input name="issuer" value={question.issuer ?? ''} />
              </label>
              <label>
                Dossier
                <select name="dossier">
                  <option value="">any</option>
                  {view.dossiers.map((dossier) => (
                    <option value={dossier.id} selected={question.dossier === dossier.id}>
                      {dossier.title}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                From
                <input
                  name="from"
                  placeholder="2021-06-07"
                  value={question.from ?? ''}
                  pattern="\d{4}(-\d{2}(-\d{2})?)?"
                />
              </label>
              <label>
                To
                <input name="to" placeholder="2021-06" value={question.to ?? ''} pattern="\d{4}(-\d{2}(-\d{2})?)?" />
              </label>
              <label class="check">
                <input type="checkbox" name="changed" value="true" checked={question.changed === true} /> only documents
                that changed
              </label>
            </div>
          </details>
        </form>
      </search>
      {question.q ? <Hits view={view} /> : <Advice />}
      {hits.length && view.next ? (
        <p>
          <a class="go" href={view.next}>
            More
          </a>
        </p>
      ) : null}
    </Page>
  );
}

const wordsOf = (view: SearchView): string =>
  view.question.q
    .replace(/["“”„«»*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Who said it first, as far as is on record; a page that was changed may have named somebody else before. */
function First({ view }: { readonly view: SearchView }) {
  if (!view.first) return null;
  const { on, hits } = view.first;
  const speakers = new Map(hits.map((hit) => [hit.said!.speaker, hit]));
  const changed = new Map(hits.filter((hit) => hit.versions > 1).map((hit) => [hit.document, hit]));
  return (
    <p class="first-said">
      First on record:{' '}
      {[...speakers].map(([speaker, hit], i) => (
        <>
          {i ? ', ' : ''}
          <a href={hit.href}>
            <bdi>{speaker}</bdi>
          </a>
        </>
      ))}
      , <When at={on} />.
      {[...changed.values()].map((hit) => (
        <>
          {' '}
          That page was changed; <a href={paths.document(hit.document)}>an earlier version may name somebody else</a>.
        </>
      ))}
    </p>
  );
}

function Hits({ view }: { readonly view: SearchView }) {
  const { hits } = view;
  if (!hits.length) {
    return (
      <section class="empty">
        <h2>Nothing on record has all these words</h2>
        <p>
          Every word must be there. Try fewer, or a beginning such as <code>member*</code>. Words that were taken out of
          a page are still found, in the version that had them.
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="found">
      <h2 id="found">
        {plural(hits.length, 'place')}
        {view.next ? ', and more' : ''}, latest learned first
      </h2>
      <First view={view} />
      <p class="meta">
        <a href={momentPath({ phrase: wordsOf(view) })}>When did these words appear or vanish?</a>
      </p>
      <ol class="plain rows hits noted">
        {hits.map((hit) => (
          <li class={hit.said?.standing}>
            <p class="hit-head">
              {hit.said ? (
                <>
                  <ActShape shape={hit.said.shape} />{' '}
                  <b>
                    <bdi>{hit.said.speaker}</bdi>
                  </b>{' '}
                  {hit.said.verb}
                </>
              ) : (
                <b>Document</b>
              )}
            </p>
            <p>
              <a href={hit.href} class="source-words">
                <bdi>
                  <Marked text={hit.snippet} matches={hit.matches} />
                </bdi>
              </a>
            </p>
            <p class="meta">
              <bdi>{hit.title}</bdi>
              {hit.issuer ? (
                <>
                  , <bdi>{hit.issuer}</bdi>
                </>
              ) : null}
              {hit.on ? (
                <>
                  , <When at={hit.on} />
                </>
              ) : null}
              {hit.said ? `; ${standingWords(hit.said)}` : ''}
              {hit.versions > 1 ? (
                <>
                  ; <b class="several">{plural(hit.versions, 'version')}</b>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Advice() {
  return (
    <section class="empty">
      <h2>How to ask</h2>
      <p>
        <code>action plan</code> finds both words anywhere; <code>"action plan"</code> the phrase; <code>member*</code>{' '}
        all words that begin so. Statements are searched as they stand, documents in every version they ever had.
      </p>
    </section>
  );
}
