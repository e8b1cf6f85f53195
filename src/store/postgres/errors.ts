/** What a PostgreSQL server says, in the store's own words: why a record is not opened there, and what befell a question. */
import { BadInput } from '../../model/bad-input.ts';
import { Busy, Conflict, Full } from '../writes.ts';

/** Oldest server we know to work: `GENERATED ALWAYS AS IDENTITY`, `SKIP LOCKED`, covering indexes. */
const OLDEST = 13;

export const MAY_WRITE =
  'As the owner of the record, “grant usage on schema … to …” and “grant select, insert, update, delete on all tables in schema … to …”.';

/** `version` as in server_version_num: 130004 is 13.4, and 90624 was 9.6.24. */
export type Server = { readonly version: number; readonly encoding: string };

/** Refuses a server too old, and a database that cannot hold every character. */
export function refuseUnfit(shown: string, { version, encoding }: Server): void {
  if (version < OLDEST * 10_000) {
    const named = version < 100_000 ? `9.${Math.floor(version / 100) % 100}` : Math.floor(version / 10_000);
    throw new BadInput(shown, `the server is PostgreSQL ${named}`, `Version ${OLDEST} or newer is needed.`);
  }
  if (encoding !== 'UTF8') {
    throw new BadInput(
      shown,
      `the database's encoding is ${encoding}`,
      "Make one with “create database … encoding 'UTF8'”.",
    );
  }
}

/** What kept a record from being opened, as a refusal that says what to do; an error of another kind as `translated`. */
export function asOpeningError(shown: string, error: unknown): Error {
  if (error instanceof BadInput) return error;
  const { code = '', message } = (error instanceof Full ? error.cause : error) as { code?: string; message: string };
  const cause = { cause: error };
  if (['28P01', '28000'].includes(code)) {
    return new BadInput(shown, `the server refuses this user (${message})`, 'Correct the name or password.', cause);
  }
  if (code === '3D000') {
    return new BadInput(shown, 'there is no such database', "Make it with “create database … encoding 'UTF8'”.", cause);
  }
  if (code === '42501') {
    const remedy = /database/.test(message)
      ? 'Let its owner make the record once, or “grant create on database … to …”.'
      : MAY_WRITE;
    return new BadInput(shown, `the user may not do this (${message})`, remedy, cause);
  }
  if (code === '53300') {
    return new BadInput(
      shown,
      `the server has no connection left (${message})`,
      'Raise max_connections: each process of onrecord uses up to 12.',
      cause,
    );
  }
  if (/SSL|certificate/.test(message)) {
    return new BadInput(
      shown,
      `no connection with TLS comes about (${message})`,
      'Correct sslmode=… in the address, or the server’s certificate.',
      cause,
    );
  }
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|timeout/.test(`${code} ${message}`)) {
    return new BadInput(
      shown,
      `no PostgreSQL answers (${code || message})`,
      'Start it, or correct the address.',
      cause,
    );
  }
  return translated(error);
}

/** The driver's errors as `Busy`, `Conflict` or `Full`; any other as it is. SQLSTATE classes, appendix A of its manual. */
export function translated(error: unknown): Error {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const cause = { cause: error };
  if (['40001', '40P01', '55P03'].includes(code)) {
    return new Busy('Another process is writing to this record. Try again; nothing was added.', cause);
  }
  if (
    /^(08|57P0)/.test(code) ||
    /ECONNREFUSED|ECONNRESET|EPIPE|terminated|Connection ended|not queryable|timeout/i.test(`${code} ${message}`)
  ) {
    return new Busy('The PostgreSQL server cannot be reached. Try again; what was not answered was not added.', cause);
  }
  if (code === '53300') {
    return new Busy('The server that holds the record has no connection left. Try again; nothing was added.', cause);
  }
  if (code === '42501') {
    return new Full(`The PostgreSQL user may not do this (${message}). ${MAY_WRITE} Nothing was added.`, cause);
  }
  if (/^53/.test(code) || code === '58030') {
    return new Full('The server that holds the record is out of room. Make room; nothing was added.', cause);
  }
  if (code === '25006')
    return new Full('The record may not be written: the server is read-only. Nothing was added.', cause);
  if (code === '23503') {
    return new Conflict('A fact names something that is not in the record yet. Read again; nothing was added.', cause);
  }
  if (/^23/.test(code)) {
    return new Conflict(`Somebody was first: ${message}. Read again; nothing was added.`, cause);
  }
  return error as Error;
}
