/** What a page says about itself: Open Graph and other meta elements, JSON-LD (schema.org), canonical link, language.
 *  All of it is the page's own word: shown as such, never used to decide. */
import { earliest, type LooseDate, parseLooseDate } from '../model/instant.ts';
import type { Headlines } from '../model/memento.ts';
import { type About, present } from './reading.ts';

/** As much of a document as is asked. */
export type DomDocument = {
  querySelector(
    selector: string,
  ): { getAttribute(name: string): string | null; readonly textContent: string | null } | null;
  querySelectorAll(
    selector: string,
  ): Iterable<{ getAttribute(name: string): string | null; readonly textContent: string | null }>;
};

/** Characters of a JSON-LD block that are parsed at most. */
const JSON_LD_AT_MOST = 512 * 1024;

export function aboutOf(document: DomDocument, address?: string): About {
  const linked = linkedData(document);
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names)
      for (const selector of [`meta[property="${name}"]`, `meta[name="${name}"]`, `meta[itemprop="${name}"]`]) {
        const content = oneLine(document.querySelector(selector)?.getAttribute('content'));
        if (content) return content;
      }
    return undefined;
  };
  const headlines: Headlines = {
    ...present('h1', oneLine(document.querySelector('h1')?.textContent)),
    ...present('og:title', meta('og:title')),
    ...present('headline', oneLine(linked.headline)),
    ...present('title', oneLine(document.querySelector('title')?.textContent)),
  };
  const title = headlines['og:title'] ?? headlines.headline ?? headlines.h1 ?? headlines.title;
  const issuer =
    linked.publisher ?? meta('og:site_name', 'dc.publisher', 'DC.publisher', 'publisher', 'application-name');
  const published =
    dateOf(
      meta('article:published_time', 'datePublished', 'dc.date', 'DC.date', 'dcterms.created', 'date', 'pubdate'),
    ) ??
    dateOf(linked.published) ??
    dateOf(document.querySelector('time[pubdate], article time[datetime], time[datetime]')?.getAttribute('datetime'));
  const language = languageOf(
    document.querySelector('html')?.getAttribute('lang') ?? meta('og:locale') ?? linked.language,
  );
  return {
    ...present('title', title),
    ...(Object.keys(headlines).length ? { headlines } : {}),
    ...present('issuer', oneLine(issuer)),
    ...present('publishedAt', published),
    ...present('language', language),
    ...present(
      'originalResource',
      addressIn(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), address),
    ),
  };
}

type Linked = { headline?: string; publisher?: string; published?: string; language?: string };

function linkedData(document: DomDocument): Linked {
  const found: Linked = {};
  let blocks = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (++blocks > 20) break;
    const source = script.textContent ?? '';
    if (source.length > JSON_LD_AT_MOST) continue;
    let value: unknown;
    try {
      value = JSON.parse(source);
    } catch {
      continue;
    }
    for (const node of nodesOf(value)) {
      if (!/Article|Posting|Report|WebPage|SpecialAnnouncement/.test(String(node['@type'] ?? ''))) continue;
      const text = (value: unknown): string | undefined =>
        typeof value === 'string' && value.trim() ? value : undefined;
      const name = (value: unknown): string | undefined =>
        text(value) ?? (Array.isArray(value) ? name(value[0]) : text((value as { name?: unknown } | null)?.name));
      assignMissing(found, 'headline', text(node.headline));
      assignMissing(found, 'publisher', name(node.publisher));
      assignMissing(found, 'published', text(node.datePublished));
      assignMissing(found, 'language', text(node.inLanguage));
    }
  }
  return found;
}

const assignMissing = (found: Linked, key: keyof Linked, value: string | undefined): void => {
  if (value !== undefined && found[key] === undefined) found[key] = value;
};

/** The top-level objects of a JSON-LD block: itself, its members when it is a list, its graph. */
function nodesOf(value: unknown): Record<string, unknown>[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((node): Record<string, unknown>[] => {
    if (typeof node !== 'object' || node === null) return [];
    const graph = (node as { '@graph'?: unknown })['@graph'];
    return [
      node as Record<string, unknown>,
      ...(Array.isArray(graph) ? graph.filter((inner) => typeof inner === 'object' && inner !== null) : []),
    ];
  });
}

/** A date as the page gives it, in ISO 8601; anything else is left alone rather than guessed. */
export function dateOf(written: string | null | undefined): LooseDate | undefined {
  if (!written) return undefined;
  const date = parseLooseDate(written.trim().slice(0, 40));
  return date !== null && earliest(date) >= '1900' ? date : undefined;
}

/** A BCP 47 tag in its usual case ("en-GB"); `undefined` when it does not look like one. */
export function languageOf(written: string | null | undefined): string | undefined {
  const tag = (written ?? '').trim().replace(/_/g, '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return undefined;
  const [language, ...rest] = tag.split('-');
  return [language!.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join('-');
}

function addressIn(written: string | null | undefined, base: string | undefined): string | undefined {
  if (!written || !URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** A title is one line of at most 500 characters. */
export const oneLine = (text: string | null | undefined): string | undefined =>
  text?.replace(/\s+/g, ' ').trim().slice(0, 500) || undefined;
