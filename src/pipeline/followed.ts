/** What the dossiers of a record ask for when something new comes: each dossier is read once and again when it changed,
 *  not at each new fact. Whether one changed, the record is asked each time, so that nothing old is ever answered. */
import { documentIdOf } from '../model/bodies.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Reads } from '../store/reads.ts';
import { hrefOf } from './watch-state.ts';

export type Followed = {
  /** All of it but its documents, which may be many. */
  readonly dossier: Omit<Dossier, 'documents'>;
  /** Documents its alert rules are about: its own, and those whose address is one of its sources. Empty without a rule. */
  readonly alerted: ReadonlySet<string>;
};

type Known = { upTo: number; readonly at: Map<string, number>; readonly dossiers: Map<string, Followed> };
const known = new WeakMap<Reads, Known>();

/** Every dossier by its id, as it is now. */
export async function followed(reads: Reads): Promise<ReadonlyMap<string, Followed>> {
  const of = known.get(reads) ?? { upTo: -1, at: new Map(), dossiers: new Map() };
  known.set(reads, of);
  for (const { index, dossier } of await reads.dossiersAfter(of.upTo)) {
    // Another asking may have been answered meanwhile, with something newer.
    if (index <= (of.at.get(dossier.id) ?? -1)) continue;
    of.at.set(dossier.id, index);
    of.dossiers.set(dossier.id, followedFrom(dossier));
    of.upTo = Math.max(of.upTo, index);
  }
  return of.dossiers;
}

function followedFrom({ documents, ...dossier }: Dossier): Followed {
  const sources = (dossier.sources ?? []).flatMap(({ url }) => (url === undefined ? [] : [documentIdOf(hrefOf(url))]));
  return { dossier, alerted: new Set(dossier.alerts?.length ? [...documents, ...sources] : []) };
}
