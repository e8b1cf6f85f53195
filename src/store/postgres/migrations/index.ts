import { sql as record } from './0001-record.ts';

/** In order; the schema's number is how many have run. */
export const migrations: readonly string[] = [record];
