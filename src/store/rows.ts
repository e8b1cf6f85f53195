/** Rows as values of the model, and the small notations shared by reading and writing. */
import { BadInput } from '../model/bad-input.ts';
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

/** A title as stores keep it apart: no text of PostgreSQL has a NUL. */
export const titleText = (title: string): string => title.replaceAll('\0', '\ufffd');

export const digestText = (bytes: Buffer): Digest => `sha256:${bytes.toString('hex')}`;
export const digestBytes = (digest: Digest | string): Buffer => Buffer.from(digest.slice(7), 'hex');

export const isDigest = (written: string): written is Digest => /^sha256:[0-9a-f]{64}$/.test(written);

/** "extract@3" → 3; 0 where there is no number. */
export const stepVersionOf = (step: string): number => Number(/@(\d+)$/.exec(step)?.[1] ?? 0);

/** A cursor is opaque to callers: the values of the last row, as base64url of a JSON list. */
export const cursorOf = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** What each value of a cursor is. */
type Of<Kinds extends readonly ('text' | 'number')[]> = {
  -readonly [at in keyof Kinds]: Kinds[at] extends 'text' ? string : number;
};

/** The values of a cursor, `null` where none is given. One that this list did not give is refused: a page that began at the
 *  top instead would show rows twice to whoever follows it. */
export function valuesOf<const Kinds extends readonly ('text' | 'number')[]>(
  cursor: string | undefined,
  ...kinds: Kinds
): Of<Kinds> | null {
  if (!cursor) return null;
  const values = listIn(cursor);
  if (
    values?.length !== kinds.length ||
    !kinds.every((kind, i) => (kind === 'text' ? typeof values[i] === 'string' : Number.isSafeInteger(values[i])))
  )
    throw new BadInput(
      'after',
      'is no cursor of this list',
      'Leave it out to begin at the top, and take `next` from a page.',
    );
  return values as Of<Kinds>;
}

function listIn(cursor: string): readonly unknown[] | undefined {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    return Array.isArray(values) ? values : undefined;
  } catch {
    return undefined;
  }
}

/** Rows on a page when the caller does not say, and at most. */
const USUAL = 50;
const MOST = 500;
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
