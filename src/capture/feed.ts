/** RSS, RDF, Atom and JSON Feed, read for their links. A feed that declares a document type is refused: entities of its
 *  own are the way to make a small feed large. One that is cut is read up to its last whole item. */
import { parseFeed } from 'feedsmith';
import { type LooseDate, parseLooseDate } from '../model/instant.ts';
import { absolute, distinct, type Found, type Link } from './found.ts';

/** Characters of a feed at most. */
const AT_MOST = 16 * 1024 * 1024;

export class NotAFeed extends Error {
  override name = 'NotAFeed';
}

type Value = string | { value?: string } | undefined;
type Item = {
  title?: Value;
  link?: string;
  url?: string;
  external_url?: string;
  links?: readonly { href?: string; rel?: string; type?: string }[];
  guid?: { value?: string; isPermaLink?: boolean };
  id?: string;
  pubDate?: string;
  published?: string;
  updated?: string;
  date_published?: string;
  dc?: { dates?: readonly string[] };
};

export function linksOfFeed(source: string, address: string): Found {
  if (source.length > AT_MOST) throw new NotAFeed(`it has more than ${AT_MOST} characters`);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source.slice(0, 100_000)))
    throw new NotAFeed('it declares a document type, as feeds must not');
  const whole = parsed(source);
  const cut = whole ? undefined : salvaged(source);
  const items = whole ?? (cut === undefined ? null : parsed(cut));
  if (!items) throw new NotAFeed('it is neither RSS, Atom nor JSON Feed');
  const links = distinct(items.map((item) => linkOf(item, address)));
  return whole ? { links } : { links, note: 'the feed is not whole; its items up to the damage were read' };
}

function parsed(source: string): readonly Item[] | null {
  try {
    const { feed } = parseFeed(source) as { feed: { items?: readonly Item[]; entries?: readonly Item[] } };
    return feed.items ?? feed.entries ?? [];
  } catch {
    return null;
  }
}

/** The feed up to its last whole item, closed in order; `undefined` where there is none. */
function salvaged(source: string): string | undefined {
  for (const item of ['item', 'entry']) {
    const end = source.lastIndexOf(`</${item}>`);
    if (end < 0) continue;
    const root = /<(rss|feed|rdf:RDF)[\s>]/.exec(source)?.[1];
    if (!root) continue;
    const closing = root === 'rss' ? '</channel></rss>' : `</${root}>`;
    return source.slice(0, end + item.length + 3) + closing;
  }
  return undefined;
}

function linkOf(item: Item, base: string): Link | null {
  const alternate = item.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const permanent = item.guid?.isPermaLink !== false ? item.guid?.value : undefined;
  const url = absolute(item.link ?? alternate ?? item.url ?? permanent ?? item.id, base);
  if (!url) return null;
  const title = typeof item.title === 'string' ? item.title : item.title?.value;
  const publishedAt = dateOf(
    item.pubDate ?? item.published ?? item.date_published ?? item.dc?.dates?.[0] ?? item.updated,
  );
  return {
    url,
    ...(title?.trim() ? { title: title.replace(/\s+/g, ' ').trim().slice(0, 500) } : {}),
    ...(publishedAt ? { publishedAt } : {}),
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  ut: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** ISO 8601, or the date of an e-mail (RFC 5322 §3.3), which RSS uses. */
export function dateOf(written: string | undefined): LooseDate | undefined {
  const line = written?.trim().slice(0, 60) ?? '';
  const iso = parseLooseDate(line);
  if (iso) return iso;
  const m =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,3}|[+-]\d{4})?)?$/i.exec(
      line,
    );
  const month = m ? MONTHS.indexOf(m[2]!.toLowerCase()) + 1 : 0;
  if (!m || !month) return undefined;
  const two = (value: string | number): string => String(value).padStart(2, '0');
  const day = `${m[3]}-${two(month)}-${two(m[1]!)}`;
  if (!m[4]) return parseLooseDate(day) ?? undefined;
  const zone = m[7] ? (ZONES[m[7].toLowerCase()] ?? (/^[+-]/.test(m[7]) ? m[7] : 'Z')) : 'Z';
  return parseLooseDate(`${day}T${two(m[4])}:${m[5]}${m[6] ? `:${m[6]}` : ''}${zone}`) ?? undefined;
}
