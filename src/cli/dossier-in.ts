/** The dossier that an option names. */
import { BadInput } from '../model/bad-input.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Reads } from '../store/reads.ts';

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

/** What to do where documents were to join a dossier that is not there. */
export const IMPORT_IT_FIRST = 'Import its dossier.yaml first, or name another with --dossier.';
