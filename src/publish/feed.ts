/** Feeds, as Atom (RFC 4287) and JSON Feed 1.1: what is new in a dossier, what a speaker is newly on record with. Read from
 *  the same views as the pages; entries name the evidence's address. All text is plain text, so that no reader runs markup
 *  of ours or others. */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { earliest, parseLooseDate } from '../model/instant.ts';
import type { DossierView } from './dossier-view.ts';
import { standingWords } from './page.tsx';
import { quotation } from './quotation.ts';
import type { SpeakerView } from './speaker-view.ts';

/** Without the characters that XML 1.0 cannot carry (§2.2). */
const plain = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

/** Entries of a feed at most. */
const MOST = 100;

export type FeedEntry = {
  /** Absent where the address is what tells entries apart. */
  readonly id?: string;
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly at: string;
  readonly author: string;
};

export type Feed = {
  /** The page it accompanies, and the feed itself as Atom; as JSON Feed it has `.json` after that. */
  readonly path: string;
  readonly self: string;
  readonly title: string;
  readonly subtitle: string;
  readonly entries: readonly FeedEntry[];
};

export function dossierFeed(view: DossierView): Feed {
  const changes = view.changes.map((change) => ({
    path: change.href,
    title: change.sentence,
    summary: `${change.title}${change.issuer ? `, ${change.issuer}` : ''}. ${change.kinds.join(', ') || 'Cosmetic'}.`,
    at: change.at,
    author: change.issuer ?? 'Issuer not stated',
  }));
  const documents = view.issuers.flatMap((issuer) =>
    issuer.documents.map((document) => ({
      path: document.href,
      title: document.title,
      summary: `A document of ${issuer.name}.`,
      at: document.firstSeen,
      author: issuer.name,
    })),
  );
  const verdicts = view.claims.flatMap(({ text, href, label, why, onRecordSince: at }) =>
    href && label && at
      ? [{ id: `${href}#${at}`, path: href, title: `${label}: ${text}`, summary: why ?? '', at, author: 'onrecord' }]
      : [],
  );
  return feed(view.path, view.title, view.about, [...changes, ...documents, ...verdicts]);
}

export function speakerFeed(view: SpeakerView): Feed {
  const entries = view.statements.flatMap((said) => {
    const on = said.on ? parseLooseDate(said.on) : null;
    if (!on) return [];
    return {
      path: said.href,
      title: `${said.speaker} ${said.verb}: ${quotation(said.words)}`,
      summary: `${said.chain.length > 1 ? `${said.chain.join(' › ')}. ` : ''}In “${said.document.title}”${said.document.issuer ? `, ${said.document.issuer}` : ''}. ${capital(standingWords(said))}.`,
      at: earliest(on),
      author: said.document.issuer ?? 'Issuer not stated',
    };
  });
  return feed(view.path, `${view.name} on record`, view.sentence, entries);
}

const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

const feed = (path: string, title: string, subtitle: string, entries: readonly FeedEntry[]): Feed => ({
  path,
  self: `${path}/feed`,
  title,
  subtitle,
  entries,
});

const latestOf = ({ entries }: Feed): readonly FeedEntry[] =>
  [...entries].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MOST);

export function printAtom(of: Feed, origin: string): string {
  const latest = latestOf(of);
  return generateAtomFeed({
    id: `${origin}${of.self.replace(/\/feed$/, '')}`,
    title: { value: plain(of.title), type: 'text' },
    ...(of.subtitle ? { subtitle: { value: plain(of.subtitle), type: 'text' } } : {}),
    updated: latest[0]?.at ?? '1970-01-01T00:00:00.000Z',
    generator: { text: 'onrecord' },
    links: [
      { href: `${origin}${of.path}`, rel: 'alternate', type: 'text/html' },
      { href: `${origin}${of.self}`, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: latest.map((entry) => ({
      id: entry.id ?? `${origin}${entry.path}`,
      title: { value: plain(entry.title), type: 'text' },
      updated: entry.at,
      summary: { value: plain(entry.summary), type: 'text' },
      authors: [{ name: plain(entry.author) }],
      links: [{ href: `${origin}${entry.path}`, rel: 'alternate', type: 'text/html' }],
    })),
  });
}

export function printJsonFeed(of: Feed, origin: string): string {
  const made = generateJsonFeed({
    title: of.title,
    ...(of.subtitle ? { description: of.subtitle } : {}),
    home_page_url: `${origin}${of.path}`,
    feed_url: `${origin}${of.self}.json`,
    items: latestOf(of).map((entry) => ({
      id: entry.id ?? `${origin}${entry.path}`,
      url: `${origin}${entry.path}`,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.at,
      authors: [{ name: entry.author }],
    })),
  });
  return typeof made === 'string' ? made : JSON.stringify(made);
}
