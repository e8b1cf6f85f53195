/** What pages ask about procedures: reviewed cases by the name a dossier gives them, and the names of the world for
 *  reading claims. Handed in; the packs are files that somebody else reads. */
import type { ClaimCheck, LegalSource, RecordedAct } from '../model/procedure.ts';
import { check } from '../procedure/check.ts';
import type { Plan } from '../procedure/plan.ts';
import type { Gazetteer } from '../text/gazetteer.ts';

export type ProcedureCase = {
  /** As dossiers name it: "nato-accession/ukraine-map". */
  readonly id: string;
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

export const checkClaim = (procedures: Procedures, of: ProcedureCase, claim: string, asOf: string): ClaimCheck =>
  check(claim, of, of.record, asOf, { names: procedures.names });
