/** A capture: one attempt to see what a source served, with its outcome. The bytes and headers are in a WARC record
 *  (ISO 28500:2017), exactly as served. A missing capture is never a deletion. */
import type { Digest } from './canonical.ts';
import type { Instant, LooseDate } from './instant.ts';

/** new: first seen; changed: bytes differ from the last capture; unchanged: they do not (revisit record, or 304);
 *  gone: 404 or 410; the others say why there is no content to read. */
export const outcomes = [
  'new',
  'changed',
  'unchanged',
  'gone',
  'blocked',
  'paywalled',
  'moved',
  'robots',
  'error',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Where a WARC record lies: the file's name inside the record's `warc/` folder, and the place in bytes of its gzip
 *  member, or of the neighbouring members (response, then request) that one capture wrote. `digest` is that of exactly
 *  these bytes as they lie in the file, so that a flipped bit is found even where gzip's own checksum does not look. */
export type WarcPlace = {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
  readonly digest?: Digest;
};

/** fetched: we asked the server; given: a file or standard input somebody handed us; imported: from another's archive. */
export type Provenance = 'fetched' | 'given' | 'imported';

/** What the person who handed a document in says about it; goes before what the document says about itself. */
export type Stated = {
  readonly title?: string;
  readonly issuer?: string;
  readonly publishedAt?: LooseDate;
  readonly language?: string;
};

export type Capture = {
  readonly id: string;
  readonly document: string;
  /** The original resource's address, or a `file:`/`urn:` one where there is none. */
  readonly uri: string;
  readonly at: Instant;
  readonly outcome: Outcome;
  readonly provenance: Provenance;
  /** HTTP status; absent for files. */
  readonly status?: number;
  readonly mediaType?: string;
  /** Digest of the payload (the entity body before content decoding is undone); absent when nothing came. */
  readonly payload?: Digest;
  readonly bytes?: number;
  readonly warc?: WarcPlace;
  /** What happened, in words, for outcomes that need them. */
  readonly note?: string;
  readonly stated?: Stated;
  /** The server asked not to be asked again before then (Retry-After). */
  readonly notBefore?: Instant;
  /** The address that answered in the end, where redirects led away from `uri`. */
  readonly redirectedTo?: string;
};
