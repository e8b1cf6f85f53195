/** CDXJ: one line a record, sorted, so that a replay tool finds a record by address and time without reading the archive.
 *  Also read: classic CDX with its header line, and Memento TimeMaps (RFC 7089 §5) in link format, as selections. */
import type { Instant } from '../model/instant.ts';
import { instantOf } from '../model/instant.ts';

export type CdxLine = {
  readonly url: string;
  readonly at: Instant;
  readonly mime: string;
  readonly status: number;
  readonly digest: string;
  readonly length: number;
  readonly offset: number;
  readonly filename: string;
};

/** Lines in the order that CDXJ asks for. */
export function cdxjOf(lines: readonly CdxLine[]): string {
  const keyed = lines.map(({ url, at, ...rest }) => {
    const fields = {
      url,
      mime: rest.mime,
      status: String(rest.status),
      digest: rest.digest,
      length: String(rest.length),
      offset: String(rest.offset),
      filename: rest.filename,
    };
    return `${surt(url)} ${timestampOf(at)} ${JSON.stringify(fields)}`;
  });
  return keyed
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((line) => `${line}\n`)
    .join('');
}

/** "2021-06-07T18:02:00.000Z" → "20210607180200", the time of web archives. */
const timestampOf = (at: Instant): string => at.replace(/\D/g, '').slice(0, 14);

/** Sort-friendly URI: "https://www.x.example/a?b" → "example,x)/a?b". */
export function surt(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address.toLowerCase();
  const url = new URL(address);
  const host = url.hostname
    .replace(/^www\d*\./, '')
    .split('.')
    .reverse()
    .join(',');
  const query = url.search ? `?${url.search.slice(1).split('&').sort().join('&')}` : '';
  return `${host}${url.port ? `:${url.port}` : ''})${url.pathname}${query}`.toLowerCase();
}

/** What a listing names: an address at a second. */
export type Selection = ReadonlySet<string>;
export const selectionKey = (url: string, at: Instant): string => `${surt(url)} ${timestampOf(at)}`;

export class NotAListing extends Error {
  override name = 'NotAListing';
}

/** Reads a CDXJ or CDX index or a TimeMap. */
export function parseListing(source: string): Selection {
  const selection = new Set<string>();
  if (/^\s*</.test(source)) {
    addTimeMap(source, selection);
  } else {
    for (const line of source.split(/\r?\n/)) {
      const m = /^(\S+) (\d{14})\d* (?:\{|(\S+))/.exec(line);
      if (m) selection.add(`${m[1]!.replace(/^\((?=\w)/, '')} ${m[2]}`);
      const url = m ? (/"url": ?"([^"]{1,4000})"/.exec(line)?.[1] ?? m[3]) : undefined;
      if (m && url && /^https?:/.test(url)) selection.add(`${surt(url)} ${m[2]}`);
    }
  }
  if (selection.size === 0) throw new NotAListing('it is neither a CDX index nor a TimeMap');
  return selection;
}

/** Entries `<uri>; rel="original"` and `<uri>; rel="memento"; datetime="…"`; a memento's own address names the original
 *  after its timestamp, or the TimeMap's original is meant. */
function addTimeMap(source: string, selection: Set<string>): void {
  let original = '';
  for (const entry of source.matchAll(/<([^<>]{1,4000})>([^<]{0,1000})/g)) {
    const [, uri = '', parameters = ''] = entry;
    const rel = /rel\s*=\s*"([^"]{0,200})"/.exec(parameters)?.[1] ?? '';
    if (/\boriginal\b/.test(rel)) original = uri;
    const datetime = /datetime\s*=\s*"([^"]{1,60})"/.exec(parameters)?.[1];
    if (!/\bmemento\b/.test(rel) || !datetime || !Number.isFinite(Date.parse(datetime))) continue;
    const at = instantOf(Date.parse(datetime));
    const named = /\/\d{14}[a-z_]*\/(https?:.+)$/.exec(uri)?.[1];
    for (const url of [named, original]) if (url) selection.add(selectionKey(url, at));
  }
}
