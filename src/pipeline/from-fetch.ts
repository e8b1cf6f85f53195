/** From an HTTP exchange to what it means for the record: content, or one of the outcomes that is not. */

import type { Exchange, Fetched } from '../capture/fetch.ts';
import { retryAfter } from '../capture/schedule.ts';
import { digestOf } from '../model/canonical.ts';
import type { Stated } from '../model/capture.ts';
import type { Instant } from '../model/instant.ts';
import { decoded } from '../warc/content-coding.ts';
import { header, responseBlock } from '../warc/http-message.ts';
import { recordOf } from '../warc/record.ts';
import type { HttpEvidence, Submission } from './intake.ts';

export type FetchedFor = { readonly originalResource: string; readonly stated?: Stated; readonly at: Instant };

/** The submission of a fetch. What was refused or failed is an `error` with the reason; of an answer that was cut off, what
 *  had come is kept. */
export async function submissionOf(fetched: Fetched, uri: string, about: FetchedFor): Promise<Submission> {
  const common = {
    originalResource: about.originalResource,
    uri,
    provenance: 'fetched' as const,
    ...(about.stated ? { stated: about.stated } : {}),
  };
  if (fetched.as === 'failed' && fetched.cut) {
    const { cut, hops, why, kind } = fetched;
    return {
      ...common,
      at: cut.at,
      outcome: 'error',
      note: `${why}; ${cut.payload.length} bytes of it are kept`,
      ...(cut.uri === uri ? {} : { redirectedTo: cut.uri }),
      evidence: { ...evidenceOf(cut, hops), truncated: truncations[kind] ?? 'disconnect' },
    };
  }
  if (fetched.as !== 'answered') return { ...common, at: about.at, outcome: 'error', note: fetched.why };
  const { last, hops } = fetched;
  const { outcome, note } = await meaningOf(last, hops);
  const notBefore = outcome === 'content' ? undefined : retryAfter(header(last.headers, 'retry-after'), last.at);
  const mediaType = header(last.headers, 'content-type');
  return {
    ...common,
    at: last.at,
    outcome,
    ...(note ? { note } : {}),
    ...(notBefore ? { notBefore } : {}),
    ...(mediaType ? { mediaType } : {}),
    ...(last.uri === uri ? {} : { redirectedTo: last.uri }),
    evidence: evidenceOf(last, hops.slice(0, -1)),
  };
}

/** Kinds of failure as WARC names them. */
const truncations: Readonly<Record<string, HttpEvidence['truncated']>> = { size: 'length', time: 'time' };

const evidenceOf = (last: Exchange, before: readonly Exchange[]): HttpEvidence => ({
  as: 'http',
  status: last.status,
  reason: last.reason,
  headers: last.headers,
  payload: last.payload,
  requestLine: { method: last.method, target: last.requestTarget, headers: last.requestHeaders },
  remoteAddress: last.remoteAddress,
  before: before.map(recordOfHop),
});

const recordOfHop = (hop: Exchange) =>
  recordOf({
    type: 'response',
    at: hop.at,
    uri: hop.uri,
    contentType: 'application/http; msgtype=response',
    block: responseBlock(hop),
    payload: digestOf(hop.payload),
    more: [['WARC-IP-Address', hop.remoteAddress]],
  });

type Meaning = { readonly outcome: Submission['outcome']; readonly note?: string };

async function meaningOf(last: Exchange, hops: readonly Exchange[]): Promise<Meaning> {
  const { status, reason } = last;
  const said = `the server answered ${status}${reason ? ` ${reason}` : ''}`;
  if (status === 304) return { outcome: 'not-modified' };
  if (status === 404 || status === 410) return { outcome: 'gone', note: said };
  if (status === 402) return { outcome: 'paywalled', note: said };
  if ([401, 403, 407, 429, 451].includes(status)) return { outcome: 'blocked', note: said };
  if (header(last.headers, 'cf-mitigated') === 'challenge')
    return { outcome: 'blocked', note: 'the server asked for a proof that we are a person' };
  if (status >= 300 && status < 400) return { outcome: 'moved', note: `${said} and no address we may follow` };
  if (status < 200 || status >= 400) return { outcome: 'error', note: said };
  if (isFrontPage(last.uri) && hops.length > 1 && !isFrontPage(hops[0]!.uri))
    return { outcome: 'moved', note: `the server leads to its front page ${last.uri} instead of the document` };
  if (last.payload.length === 0) return { outcome: 'error', note: `${said} with an empty body` };
  if (await isPaywalled(last))
    return { outcome: 'paywalled', note: 'the page says of itself that it is not free to read' };
  return { outcome: 'content' };
}

/** schema.org isAccessibleForFree, as publishers mark what they cut off. What is behind a wall is not the document:
 *  to take the rest of it for a version would invent a change. */
async function isPaywalled(last: Exchange): Promise<boolean> {
  if (!/html/i.test(header(last.headers, 'content-type') ?? '')) return false;
  try {
    const body = await decoded(last.payload, header(last.headers, 'content-encoding'), 4 * 1024 * 1024);
    return /"isAccessibleForFree"\s*:\s*"?false/i.test(Buffer.from(body).toString('latin1'));
  } catch {
    return false;
  }
}

const isFrontPage = (uri: string): boolean => /^https?:\/\/[^/]+\/(?:index\.\w+)?$/.test(uri);
