/** Rows as values of the model, and the small notations shared by reading and writing. */
import type { Digest } from '../model/canonical.ts';
import type { Fact, RecordedFact } from '../model/fact.ts';
import type { Page } from './reads.ts';

export type FactRow = { readonly idx: number; readonly digest: Buffer; readonly bytes: string };

/** The columns of a `FactRow`, of facts `f`. */
export const factColumns = 'f.idx, f.digest, f.bytes';

export const factOf = (row: FactRow): RecordedFact => ({
  ...(JSON.parse(row.bytes) as Fact),
  index: row.idx,
  digest: digestText(row.digest),
});

export const digestText = (bytes: Buffer): Digest => `sha256:${bytes.toString('hex')}`;
export const digestBytes = (digest: Digest | string): Buffer => Buffer.from(digest.slice(7), 'hex');

export const isDigest = (written: string): written is Digest => /^sha256:[0-9a-f]{64}$/.test(written);

/** "extract@3" → 3; 0 where there is no number. */
export const stepVersionOf = (step: string): number => Number(/@(\d+)$/.exec(step)?.[1] ?? 0);

/** A cursor is opaque to callers: the values of the last row, as base64url of a JSON list. */
export const cursorOf = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** The values of a cursor; `null` when there is none, or when it is not one of ours (a page then starts at the top). */
export function valuesOf(cursor: string | undefined, many: number): readonly (string | number)[] | null {
  if (!cursor) return null;
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (!Array.isArray(values) || values.length !== many) return null;
    return values.every((value) => typeof value === 'string' || Number.isFinite(value)) ? values : null;
  } catch {
    return null;
  }
}

/** Rows on a page when the caller does not say, and at most. */
export const USUAL = 50;
export const MOST = 500;
export const limitOf = (limit: number | undefined): number =>
  Math.max(1, Math.min(MOST, Math.trunc(limit ?? USUAL) || USUAL));

/** The rows asked for, and a cursor when one more was there. */
export function pageOf<Row, Value>(
  rows: readonly Row[],
  limit: number,
  value: (row: Row) => Value,
  place: (row: Row) => readonly (string | number)[],
): Page<Value> {
  const shown = rows.slice(0, limit);
  const page = { rows: shown.map(value) };
  return rows.length > limit ? { ...page, next: cursorOf(place(shown.at(-1)!)) } : page;
}

/** The first instant after a day or time, so that "to 2021-06-14" includes that day: string order does the rest. */
export const endOf = (date: string): string => `${date}\uffff`;
