/** Sitemaps (sitemaps.org 0.9, with the news extension) and plain lists of addresses. Read with a scanner of our own that
 *  knows four tags: no entities but the five of XML, no document types, linear in the length. */
import type { LooseDate } from '../model/instant.ts';
import { dateOf } from './feed.ts';
import { absolute, distinct, type Found, type Link } from './found.ts';

const AT_MOST = 64 * 1024 * 1024;

export class NotASitemap extends Error {
  override name = 'NotASitemap';
}

export function linksOfSitemap(source: string, address: string): Found {
  if (source.length > AT_MOST) throw new NotASitemap(`it has more than ${AT_MOST} characters`);
  if (!source.trimStart().startsWith('<')) return plainList(source, address);
  const isIndex = /<(?:\w+:)?sitemapindex[\s>]/.test(source.slice(0, 10_000));
  if (!isIndex && !/<(?:\w+:)?urlset[\s>]/.test(source.slice(0, 10_000)))
    throw new NotASitemap('it has neither <urlset> nor <sitemapindex>');
  const links: (Link | null)[] = [];
  let loc: string | null = null;
  let publishedAt: LooseDate | undefined;
  let title: string | undefined;
  for (const { tag, closing, text } of tagsOf(source)) {
    if (closing && (tag === 'url' || tag === 'sitemap')) {
      links.push(loc ? { url: loc, ...(publishedAt ? { publishedAt } : {}), ...(title ? { title } : {}) } : null);
      loc = null;
      publishedAt = undefined;
      title = undefined;
    } else if (closing) continue;
    else if (tag === 'loc' && loc === null) loc = absolute(text, address);
    else if (tag === 'news:publication_date') publishedAt = dateOf(text);
    else if (tag === 'news:title') title = text.trim().slice(0, 500);
  }
  const found = distinct(links);
  return isIndex ? { links: [], further: found.map(({ url }) => url) } : { links: found };
}

function plainList(source: string, address: string): Found {
  const lines = source.split(/\r?\n/).filter((line) => /^https?:/i.test(line.trim()));
  if (lines.length === 0) throw new NotASitemap('it holds no addresses');
  return { links: distinct(lines.map((line) => absolute(line, address)).map((url) => (url ? { url } : null))) };
}

function* tagsOf(source: string): Generator<{ tag: string; closing: boolean; text: string }> {
  for (let at = source.indexOf('<'); at >= 0; ) {
    const end = source.indexOf('>', at);
    if (end < 0) return;
    const closing = source[at + 1] === '/';
    const tag = source
      .slice(at + (closing ? 2 : 1), end)
      .split(/[\s/]/, 1)[0]!
      .toLowerCase();
    const next = source.indexOf('<', end);
    yield {
      tag,
      closing,
      text: unescaped(source.slice(end + 1, Math.min(next < 0 ? source.length : next, end + 5000))),
    };
    at = next;
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => named[name]!).trim();
