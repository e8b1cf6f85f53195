/** What every store asks in its own way. */
import type { RecordedFact } from '../../model/fact.ts';
import type { Asking } from '../asking.ts';
import type { StatementFilter } from '../reads.ts';
import type { FactRow } from '../rows.ts';
import type { Found, Wanted } from '../searching.ts';

export type Native = {
  /** The ids of the dossiers that a document `d` is in, as a JSON list in their order. */
  readonly dossiers: string;
  /** Where statements are looked for, as fits the filter: tables (statements `s`, documents `d`, with a document versions `v`, with
   *  a dossier its documents `o`) and the column that orders them. */
  readonly statements: (filter: StatementFilter) => Asking<{ readonly from: string; readonly order: string }>;
  /** Where changes `c` of a dossier are looked for: tables, and what keeps those of `@dossier`. */
  readonly changes: (dossier: string) => Asking<{ readonly from: string; readonly where: string }>;
  /** Reviews of statements, those of one statement in their order. */
  readonly reviews: (statements: readonly string[]) => Asking<readonly RecordedFact[]>;
  readonly facts: (indices: readonly number[]) => Asking<readonly FactRow[]>;
  /** When the record learned the oldest fact that a job waits to be done about: the one value `at`. */
  readonly waitingSince: string;
  readonly found: (wanted: Wanted) => Asking<readonly Found[]>;
};
