/** Addresses found in a feed, a sitemap or a page. What is found is only ever asked through `fetch.ts`. */
import type { LooseDate } from '../model/instant.ts';

export type Link = {
  /** Absolute, http or https, without fragment. */
  readonly url: string;
  readonly title?: string;
  readonly publishedAt?: LooseDate;
};

export type Found = {
  readonly links: readonly Link[];
  /** Sitemaps that a sitemap index names. */
  readonly further?: readonly string[];
  /** What a person should know: the feed was cut and only its whole items were read. */
  readonly note?: string;
};

/** Links of one document at most; a feed or sitemap with more is read up to here. */
const LINKS_AT_MOST = 50_000;

/** An absolute address without its fragment; `null` when it is none we may ask. */
export function absolute(written: string | undefined, base: string): string | null {
  if (!written || written.length > 4000 || !URL.canParse(written.trim(), base)) return null;
  const url = new URL(written.trim(), base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username || url.password) return null;
  url.hash = '';
  return url.href;
}

/** Whether an address matches a filter in which * stands for anything. Linear in both. */
export function matchesFilter(filter: string | undefined, url: string): boolean {
  if (!filter) return true;
  const parts = filter.split('*');
  if (parts.length === 1) return url === filter;
  if (!url.startsWith(parts[0]!)) return false;
  let at = parts[0]!.length;
  for (const part of parts.slice(1, -1)) {
    const found = url.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = parts.at(-1)!;
  return url.length - last.length >= at && url.endsWith(last);
}

/** The first of each address. */
export function distinct(links: readonly (Link | null)[]): readonly Link[] {
  const seen = new Map<string, Link>();
  for (const link of links) {
    if (link && !seen.has(link.url)) seen.set(link.url, link);
    if (seen.size >= LINKS_AT_MOST) break;
  }
  return [...seen.values()];
}
