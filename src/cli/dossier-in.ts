/** The dossier that an option names. */
import { BadInput } from '../model/bad-input.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Reads } from '../store/reads.ts';
import type { App } from './app.ts';

/** Throws `BadInput` where the record holds no such dossier. */
export async function dossierIn(
  reads: Pick<Reads, 'dossier'>,
  id: string,
  remedy = 'Name one that “onrecord dossier list” shows.',
): Promise<Dossier> {
  const dossier = await reads.dossier(id);
  if (!dossier) throw new BadInput(id, 'there is no such dossier in this record', remedy);
  return dossier;
}

/** Throws `BadInput` where the dossier that documents are to join is not there, or no record is; makes none. */
export async function refuseWithoutDossier(app: App, dir: string, id: string): Promise<void> {
  const record = await app.openRecord(dir).catch((cause) => {
    if (!(cause instanceof BadInput)) throw cause;
    const problem = `there is no such dossier (${cause.input}: ${cause.problem})`;
    throw new BadInput(id, problem, IMPORT_IT_FIRST, { cause });
  });
  try {
    await dossierIn(record.reads, id, IMPORT_IT_FIRST);
  } finally {
    await record.close();
  }
}

/** What to do where documents were to join a dossier that is not there. */
const IMPORT_IT_FIRST = 'Import its dossier.yaml first, or name another with --dossier.';
