import { sql as record } from './0001-record.ts';
import { sql as accounts } from './0002-accounts.ts';
import { sql as log } from './0003-log.ts';
import { sql as ofDocument } from './0004-statements-of-document.ts';
import { sql as speakers } from './0005-speakers-counted-at-once.ts';
import { sql as turns } from './0006-host-turns.ts';
import { sql as move } from './0007-move.ts';
import { sql as byDay } from './0008-statements-by-day.ts';
import { sql as dossierSpeakers } from './0009-dossier-speakers.ts';
import { sql as manyWriters } from './0010-many-writers.ts';
import { sql as dossierTitles } from './0011-dossier-titles.ts';

/** In order; the schema's number is how many have run. */
export const migrations: readonly string[] = [
  record,
  accounts,
  log,
  ofDocument,
  speakers,
  turns,
  move,
  byDay,
  dossierSpeakers,
  manyWriters,
  dossierTitles,
];
