/** The address of every page, from the root of the site. The static site rewrites them to relative ones. */
const part = (id: string): string => encodeURIComponent(id);

export const paths = {
  front: '/',
  dossier: (id: string) => `/dossier/${part(id)}`,
  document: (id: string) => `/document/${part(id)}`,
  version: (id: string) => `/version/${part(id)}`,
  revision: (before: string, after: string) => `/revision/${part(before)}/${part(after)}`,
  statement: (id: string) => `/statement/${part(id)}`,
  event: (id: string) => `/event/${part(id)}`,
  /** A suggested position on a case, for whoever decides about it. */
  position: (of: string, id: string) => `/review/position/${of.split('/').map(part).join('/')}/${part(id)}`,
  review: (id: string) => `/review/${part(id)}`,
  /** Where a suggested grouping is decided about. */
  grouping: (event: string) => `/review/event/${part(event)}`,
  speaker: (name: string) => `/speaker/${part(name)}`,
  /** A case as dossiers name it, "nato-accession/ukraine-map", as of a day. */
  board: (id: string, day?: string) => `/board/${id.split('/').map(part).join('/')}${day ? `/${part(day)}` : ''}`,
  /** The nth claim of a dossier, from 1. */
  claim: (dossier: string, n: number) => `/claim/${part(dossier)}/${n}`,
  /** Words where they stand in a version; a browser that knows text fragments goes there and marks them. */
  words: (version: string, text: string) => `/version/${part(version)}#:~:text=${textFragment(text)}`,
  /** Evidence in one file, where the server hands it out. */
  evidence: (id: string) => `/evidence/${part(id)}`,
  /** A statement where it stands in its version. */
  inPlace: (version: string, statement: string) => `/version/${part(version)}#s-${part(statement)}`,
} as const;

/** A text fragment (WICG) of at most the first and last few words, each percent-encoded with its hyphens and commas. */
export function textFragment(text: string): string {
  const encode = (s: string) => encodeURIComponent(s).replaceAll('-', '%2D').replaceAll("'", '%27');
  const words = text.split(/\s+/);
  if (words.length <= 12) return encode(text);
  return `${encode(words.slice(0, 5).join(' '))},${encode(words.slice(-5).join(' '))}`;
}
