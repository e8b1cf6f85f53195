/** What all pages share: the head, the masthead, the foot, and the small pieces of print that recur. Everything that came
 *  from outside reaches the page as text through the template, which escapes it; there is no way to print raw markup. */
import { type Child, createContext, useContext } from 'hono/jsx';
import type { Instant, LooseDate } from '../model/instant.ts';
import { type Shape, shapePaths, shapes, shapeWords } from './acts.ts';
import { sayDate } from './dates.ts';
import { earlierWords } from './earlier.ts';
import { paths } from './paths.ts';
import { lifted } from './quotation.ts';
import type { Said } from './said.ts';
import { showUnseen } from './unseen.ts';

/** True while a site of files is printed: nothing on a page may then need a server. */
export const Still = createContext(false);

/** Where browsers reach the site, without a slash at the end; empty where nobody knows. */
export const Origin = createContext('');

/** True where whoever reads may also decide about what a machine extracted. */
export const Reviewing = createContext(false);

/** True where whoever reads may also see how the watching goes. */
const Watching = createContext(false);

/** True where the server hands out evidence as files. */
const Proving = createContext(false);

/** Who is signed in; empty where nobody is, or nobody needs to be. */
const SignedIn = createContext<{ readonly name: string; readonly admin: boolean } | null>(null);

export type PageProps = {
  readonly title: string;
  /** One plain sentence for link previews. */
  readonly description?: string;
  /** The address of this page, from the root. */
  readonly path: string;
  readonly trail?: readonly { readonly href: string; readonly name: string }[];
  readonly feed?: { readonly href: string; readonly title: string };
  /** True where the page has a picture for link previews. */
  readonly card?: boolean;
  /** True where schema.org has words for it. */
  readonly schema?: boolean;
  /** True where other sites may show it as a card (oEmbed). */
  readonly embeddable?: boolean;
  readonly className?: string;
  /** True at the door of a record: whoever stands there can neither search nor read. */
  readonly closed?: boolean;
  /** True where a long text may be read before all of it is there. Any other page is drawn when it is whole (HTML Living
   *  Standard, link type "expect"): its tables and lines would move under the reader's eye as the rest of them comes in. */
  readonly flowing?: boolean;
  readonly children?: Child;
};

export function Page(props: PageProps) {
  const {
    title,
    description,
    path,
    trail = [],
    feed,
    card,
    schema,
    embeddable,
    className,
    closed,
    flowing,
    children,
  } = props;
  const still = useContext(Still);
  const origin = useContext(Origin);
  const reviewing = useContext(Reviewing);
  const watching = useContext(Watching);
  const signedIn = useContext(SignedIn);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === 'onrecord' ? title : `${title} · onrecord`}</title>
        {description ? <meta name="description" content={description} /> : null}
        {description ? <meta property="og:description" content={description} /> : null}
        <meta property="og:title" content={title} />
        <meta property="og:type" content="article" />
        {card && origin ? <meta property="og:image" content={`${origin}${asked(path, 'card')}`} /> : null}
        {card && origin ? <meta name="twitter:card" content="summary_large_image" /> : null}
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
        <DrawnWith id={flowing ? 'content' : 'whole'} />
        {feed && !still ? (
          <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />
        ) : null}
        {feed && !still ? (
          <link rel="alternate" type="application/feed+json" href={`${feed.href}.json`} title={feed.title} />
        ) : null}
        {closed ? null : <link rel="alternate" type="application/json" href={asData(path)} />}
        {schema ? (
          <link rel="alternate" type="application/ld+json" href={asked(path, 'schema')} title="schema.org" />
        ) : null}
        {embeddable && origin ? (
          <link
            rel="alternate"
            type="application/json+oembed"
            href={`/oembed?format=json&url=${encodeURIComponent(`${origin}${path}`)}`}
          />
        ) : null}
        {still ? null : <script src="/assets/zone.js"></script>}
        {still ? null : <script src="/assets/reading.js" defer></script>}
      </head>
      <body class={className}>
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <Sprite />
        <header class="masthead">
          <nav aria-label="Site">
            <a class="wordmark" href="/">
              onrecord
            </a>
            {trail.map((step) => (
              <a href={step.href}>
                <bdi>{step.name}</bdi>
              </a>
            ))}
          </nav>
          {still ? null : (
            <nav class="tools" aria-label="Tools">
              {reviewing ? <a href="/review">Review</a> : null}
              {watching ? <a href="/health">Watching</a> : null}
              {signedIn?.admin ? <a href="/audit">Audit</a> : null}
              {closed ? null : <a href="/search">Search</a>}
              {signedIn ? <SignOut name={signedIn.name} /> : null}
              <span class="zone" />
            </nav>
          )}
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <p>
            Every mark leads to the exact words in the exact version. A dotted line: a machine has said so. A solid
            line: a person has confirmed it. The record’s own times are UTC.
          </p>
          <p class="of-unseen">
            A code in a box stands where the text has a character that prints nothing or turns words round. It is shown
            here and does nothing.
          </p>
          {closed || still ? null : <p class="on-paper">{`On record at ${origin}${path}`}</p>}
          {closed ? null : (
            <p class="on-screen">
              <a href={asData(path)}>This page as data (JSON)</a>
              {still ? '. This is a copy of a record in files; nothing here needs a server.' : null}
            </p>
          )}
        </footer>
        <span id="whole" hidden />
      </body>
    </html>
  );
}

/** Nothing is drawn before the element with this id begins. The library takes `blocking` for a wish of its own and drops
 *  it, save where `itemProp` is named. */
function DrawnWith({ id }: { readonly id: 'content' | 'whole' }) {
  return <link rel="expect" href={`#${id}`} {...{ blocking: 'render', itemProp: undefined }} />;
}

function SignOut({ name }: { readonly name: string }) {
  return (
    <form method="post" action="/sign-out" class="sign-out">
      <bdi>{name}</bdi> <button type="submit">Sign out</button>
    </form>
  );
}

const asked = (path: string, form: string): string => `${path}${path.includes('?') ? '&' : '?'}as=${form}`;
const asData = (path: string): string => asked(path, 'json');

/** Where and for whom a page is printed. */
export type Place = {
  readonly still?: boolean;
  readonly origin?: string;
  readonly reviewing?: boolean;
  readonly watching?: boolean;
  readonly proving?: boolean;
  readonly signedIn?: { readonly name: string; readonly admin: boolean };
};

/** A whole HTML document as a string. */
export const printPage = (page: { toString(): string }, place: Place = {}): string => {
  const whole = (
    <Still.Provider value={place.still ?? false}>
      <Origin.Provider value={place.origin ?? ''}>
        <Reviewing.Provider value={place.reviewing ?? false}>
          <Watching.Provider value={place.watching ?? false}>
            <Proving.Provider value={place.proving ?? false}>
              <SignedIn.Provider value={place.signedIn ?? null}>{page as Child}</SignedIn.Provider>
            </Proving.Provider>
          </Watching.Provider>
        </Reviewing.Provider>
      </Origin.Provider>
    </Still.Provider>
  );
  return `<!doctype html>\n${showUnseen(whole.toString())}\n`;
};

export function Sprite() {
  return (
    <svg class="sprite" aria-hidden="true" width="0" height="0">
      {shapes.map((shape) => (
        <symbol id={`act-${shape}`} viewBox="0 0 16 16">
          <path d={shapePaths[shape].d} class={shapePaths[shape].stroked ? 'stroked' : 'filled'} />
        </symbol>
      ))}
    </svg>
  );
}

export function ActShape({ shape }: { readonly shape: Shape }) {
  return (
    <svg class="act" viewBox="0 0 16 16" aria-hidden="true">
      <use href={`#act-${shape}`} />
    </svg>
  );
}

/** What the shapes mean; only those the page uses. */
export function Legend({ used }: { readonly used: ReadonlySet<Shape> }) {
  return (
    <ul class="legend" aria-label="What the shapes mean">
      {shapes
        .filter((shape) => used.has(shape))
        .map((shape) => (
          <li>
            <ActShape shape={shape} /> {shapeWords[shape]}
          </li>
        ))}
    </ul>
  );
}

export function When({ at }: { readonly at: Instant | LooseDate }) {
  return <time datetime={at}>{sayDate(at)}</time>;
}

/** Words of a source, lifted out: in its own voice, in quotation marks of ours, isolated in their own direction. */
export function Quoted({ text, lang }: { readonly text: string; readonly lang?: string | undefined }) {
  return (
    <q class="source-words" lang={lang}>
      <bdi>{lifted(text)}</bdi>
    </q>
  );
}

export const standingWords = (said: Pick<Said, 'standing' | 'by' | 'earlier'>): string =>
  ({
    machine: said.earlier ? earlierWords(said.earlier) : 'read by machine, not yet confirmed',
    confirmed: `confirmed by ${said.by}`,
    corrected: `corrected by ${said.by}`,
    rejected: `rejected by ${said.by}`,
  })[said.standing];

/** Names in the order in which words reached us: "Defense News › Jens Stoltenberg". */
export function Chain({ names }: { readonly names: readonly string[] }) {
  return (
    <span class="chain">
      {names.map((name, i) => (
        <>
          {i ? <span class="via"> › </span> : null}
          <bdi>{name}</bdi>
        </>
      ))}
    </span>
  );
}

/** Whose colour: the first eight speakers of a page have one each, the others none. */
export function coloursOf(names: Iterable<string>): (name: string) => string {
  const places = new Map<string, number>();
  for (const name of names) if (!places.has(name)) places.set(name, places.size + 1);
  return (name) => {
    const place = places.get(name) ?? 0;
    return place >= 1 && place <= 8 ? `sp${place}` : 'sp0';
  };
}

/** What a page leaves out is told, with the way to all of it. A site of files has no such way. */
export function Rest({ what, href }: { readonly what: string; readonly href: string }) {
  const still = useContext(Still);
  return (
    <p class="meta">
      {what}
      {still ? (
        '.'
      ) : (
        <>
          . <a href={href}>All of them as data</a>
        </>
      )}
    </p>
  );
}

/** Words with what was looked for in them. */
export function Marked({
  text,
  matches,
}: {
  readonly text: string;
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}) {
  const ends = matches.map((match) => match.end);
  return (
    <>
      {matches.map((match, i) => (
        <>
          {text.slice(ends[i - 1] ?? 0, match.start)}
          <mark>{text.slice(match.start, match.end)}</mark>
        </>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}

/** A digest, short to the eye and whole to the clipboard. */
export function DigestOf({ value }: { readonly value: string }) {
  return <code class="digest">{value}</code>;
}

/** At most so many letters; what is cut off leaves an ellipsis. */
export const short = (words: string, most: number): string =>
  words.length > most
    ? `${words
        .slice(0, most - 1)
        .toWellFormed()
        .trimEnd()}…`
    : words;

/** The last line of how something is known: all of it in one file, for whoever trusts neither the page nor its server. */
export function Proof({ id }: { readonly id: string }) {
  const proving = useContext(Proving);
  return (
    <>
      <dt>Proof</dt>
      <dd>
        {proving ? (
          <a href={paths.evidence(id)} download>
            All of this in one file
          </a>
        ) : (
          <>
            <code>onrecord export --evidence {id} --out FILE</code> puts all of this into one file
          </>
        )}
        , with the bytes, the text and the place of every fact in the signed log. Anybody can check it, without this
        record: <code>onrecord verify FILE</code>
      </dd>
    </>
  );
}

/** With a capital, as a sentence begins. */
export const big = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
