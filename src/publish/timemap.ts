/** Memento (RFC 7089): the list of a document's versions as a TimeMap, and the headers that lead from the original
 *  resource through a TimeGate to the version of a time. Links are in application/link-format (RFC 6690). */
import type { DocumentOf, Version } from '../model/memento.ts';
import { paths } from './paths.ts';

/** RFC 9110 §5.6.7: "Mon, 07 Jun 2021 18:02:00 GMT". */
export const httpDate = (at: string): string => new Date(at).toUTCString();

/** The instant of an HTTP date; `null` for anything else. */
export function parseHttpDate(written: string): string | null {
  const form = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
  const time = form.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

const timegatePath = (document: string): string => `${paths.document(document)}/timegate`;
const timemapPath = (document: string): string => `${paths.document(document)}/timemap`;

/** Whatever is not plain ASCII, and what would end a link's target, is percent-encoded: no address can add a link of its
 *  own, nor break the header it stands in. */
const target = (uri: string): string =>
  `<${uri.toWellFormed().replace(/[^\x21-\x7e]|[<>"\\^`{|}]/gu, (c) => encodeURIComponent(c))}>`;

/** Every version with its Memento-Datetime, the first and last marked; `origin` is ours, without a slash. */
export function timemap(document: DocumentOf, versions: readonly Version[], origin: string): string {
  const own = (path: string): string => target(`${origin}${path}`);
  const map = own(timemapPath(document.id));
  const ends =
    versions.length > 0
      ? `; from="${httpDate(versions[0]!.firstSeen)}"; until="${httpDate(versions.at(-1)!.firstSeen)}"`
      : '';
  return [
    `${target(document.originalResource)}; rel="original"`,
    `${map}; rel="self"; type="application/link-format"${ends}`,
    `${own(timegatePath(document.id))}; rel="timegate"`,
    ...versions.map(
      (version, i) =>
        `${own(paths.version(version.id))}; ${relOf(i, versions.length)}; datetime="${httpDate(version.firstSeen)}"`,
    ),
  ].join(',\n');
}

const relOf = (index: number, count: number): string =>
  `rel="${index === 0 ? 'first ' : ''}${index === count - 1 ? 'last ' : ''}memento"`;

/** The Link header of a version (§2.2.2) or of the TimeGate's answer. */
export function mementoLinks(document: DocumentOf, origin: string): string {
  return [
    `${target(document.originalResource)}; rel="original"`,
    `${target(origin + timegatePath(document.id))}; rel="timegate"`,
    `${target(origin + timemapPath(document.id))}; rel="timemap"; type="application/link-format"`,
  ].join(', ');
}
