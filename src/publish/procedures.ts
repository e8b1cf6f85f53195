/** What pages ask about procedures: reviewed cases by the name a dossier gives them, and the names of the world for
 *  reading claims. Handed in; the packs are files that somebody else reads. */
import type { Digest } from '../model/canonical.ts';
import type { ClaimCheck, LegalSource, RecordedAct } from '../model/procedure.ts';
import { check } from '../procedure/check.ts';
import type { Plan } from '../procedure/plan.ts';
import { type Reviewed, withAccepted } from '../procedure/suggest.ts';
import type { RecordedPosition } from '../store/positions.ts';
import type { Gazetteer } from '../text/gazetteer.ts';

export type ProcedureCase = {
  /** As dossiers name it: "nato-accession/ukraine-map". */
  readonly id: string;
  /** Digest of all that the case and its procedure say, as they are installed. */
  readonly edition: Digest;
  readonly title: string;
  readonly about: string;
  readonly body: string;
  readonly decision: string;
  readonly record: readonly RecordedAct[];
  readonly planOn: (day: string) => Plan;
  /** The day up to which the record of formal acts is complete; what is not in it by then had not been done. */
  readonly completeUntil: string;
  /** What the keepers of the case know that they do not know. */
  readonly unknown: readonly string[];
  readonly legalBasis: readonly (LegalSource & { readonly says?: string })[];
};

export type Procedures = {
  readonly caseOf: (id: string) => ProcedureCase | null;
  readonly names: Gazetteer | null;
};

/** Later than any day: all that the record has learned. */
export const KNOWN_NOW = '9999-12-31';

/** Checked with all that is known now, or was on a day; accepted positions included. */
export const checkClaim = (
  procedures: Procedures,
  of: ProcedureCase,
  claim: string,
  asOf: string,
  positions: readonly RecordedPosition[],
  knownOn = KNOWN_NOW,
): ClaimCheck => check(claim, of, recordOn(of, positions, knownOn), asOf, { names: procedures.names, knownOn });

/** The record of a case with the positions that people had accepted by a day. */
export const recordOn = (
  of: Pick<ProcedureCase, 'record'>,
  positions: readonly RecordedPosition[],
  knownOn: string,
): readonly RecordedAct[] => withAccepted(of.record, positions.map(reviewed), knownOn);

export const reviewed = ({ body, decisions, withdrawnAt }: RecordedPosition): Reviewed => ({
  ...body,
  decisions,
  ...(withdrawnAt ? { withdrawnAt } : {}),
});
