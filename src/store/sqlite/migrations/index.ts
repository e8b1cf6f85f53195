/** The migrations, in order. Each is frozen once released; the schema's number is how many have run. */
import { sql as record } from './0001-record.ts';
import { sql as accounts } from './0002-accounts.ts';
import { sql as countedWrites } from './0003-counted-writes.ts';
import { sql as turns } from './0004-host-turns.ts';
import { sql as dates } from './0005-dates.ts';
import { sql as move } from './0006-move.ts';
import { sql as dossierSpeakers } from './0007-dossier-speakers.ts';
import { sql as byDay } from './0008-statements-by-day.ts';
import { sql as dossierTitles } from './0009-dossier-titles.ts';

export const migrations: readonly string[] = [
  record,
  accounts,
  countedWrites,
  turns,
  dates,
  move,
  dossierSpeakers,
  byDay,
  dossierTitles,
];
