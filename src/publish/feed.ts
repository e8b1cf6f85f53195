/** Atom (RFC 4287): what is new in a dossier, what a speaker is newly on record with. Read from the same views as the
 *  pages; entries name the evidence's address. All text is plain text, so that no reader runs markup of ours or others. */
import { generateAtomFeed } from 'feedsmith';
import { earliest, parseLooseDate } from '../model/instant.ts';
import type { DossierView } from './dossier.tsx';
import type { SpeakerView } from './speaker.tsx';

/** Without the characters that XML 1.0 cannot carry (§2.2). */
const plain = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

/** Entries of a feed at most. */
const MOST = 100;

type Entry = {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  readonly at: string;
  readonly author: string;
};

export function dossierFeed(view: DossierView, origin: string): string {
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
  return feed(view.path, view.title, view.about, origin, [...changes, ...documents]);
}

export function speakerFeed(view: SpeakerView, origin: string): string {
  const entries = view.statements.flatMap((said) => {
    const on = said.on ? parseLooseDate(said.on) : null;
    if (!on) return [];
    return {
      path: said.href,
      title: `${said.speaker} ${said.verb}: “${said.words}”`,
      summary: `${said.chain.length > 1 ? `${said.chain.join(' › ')}. ` : ''}In “${said.document.title}”${said.document.issuer ? `, ${said.document.issuer}` : ''}.`,
      at: earliest(on),
      author: said.document.issuer ?? 'Issuer not stated',
    };
  });
  return feed(view.path, `${view.name} on record`, view.sentence, origin, entries);
}

function feed(path: string, title: string, subtitle: string, origin: string, entries: readonly Entry[]): string {
  const latest = [...entries].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MOST);
  return generateAtomFeed({
    id: `${origin}${path}`,
    title: { value: plain(title), type: 'text' },
    ...(subtitle ? { subtitle: { value: plain(subtitle), type: 'text' } } : {}),
    updated: latest[0]?.at ?? '1970-01-01T00:00:00.000Z',
    generator: { text: 'onrecord' },
    links: [
      { href: `${origin}${path}`, rel: 'alternate', type: 'text/html' },
      { href: `${origin}${path}/feed`, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: latest.map((entry) => ({
      id: `${origin}${entry.path}`,
      title: { value: plain(entry.title), type: 'text' },
      updated: entry.at,
      summary: { value: plain(entry.summary), type: 'text' },
      authors: [{ name: plain(entry.author) }],
      links: [{ href: `${origin}${entry.path}`, rel: 'alternate', type: 'text/html' }],
    })),
  });
}
