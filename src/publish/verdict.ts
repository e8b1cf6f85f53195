/** The verdict on a dossier's claim, for every page alike: by all that is known now, or as it was on record on a day. */
import { BadInput } from '../model/bad-input.ts';
import { claimIdOf, idOfFact, type VerdictBody } from '../model/bodies.ts';
import { canonical } from '../model/canonical.ts';
import type { Dossier } from '../model/dossier.ts';
import { type ClaimCheck, saysSomething } from '../model/procedure.ts';
import { positionsOf } from '../store/positions.ts';
import type { Reads } from '../store/reads.ts';
import { checkClaim, KNOWN_NOW, type ProcedureCase, type Procedures } from './procedures.ts';

/** A claim that says nothing has no verdict. A dossier file with one is refused now; a record may still hold one. */
export const blankClaim = (dossier: string, n: number): BadInput =>
  new BadInput(
    `dossier “${dossier}”, claim ${n}`,
    'says nothing: it is blank or only punctuation',
    'Write the sentence to be checked under “claims” in the dossier file, and import it again.',
  );

export type OnRecord = {
  /** Id of the verdict's fact: what a bundle of evidence is asked for by. */
  readonly id: string;
  readonly since: string;
  readonly checked: ClaimCheck;
};

export type ShownVerdict = {
  readonly checked: ClaimCheck;
  readonly found: ProcedureCase;
  /** The recorded verdict that says the same; absent while what is now known has not been put on record. */
  readonly recorded?: OnRecord;
  /** All that were on record by then, first to last. */
  readonly history: readonly OnRecord[];
};

/** `knownOn`: a day or an instant. The verdict is then the one on record at that time; where none was, it is made from what
 *  was known. `null` where the case is not installed, or the claim says nothing. */
export async function verdictOf(
  reads: Reads,
  procedures: Procedures,
  dossier: string,
  claim: Dossier['claims'][number],
  knownOn: string = KNOWN_NOW,
): Promise<ShownVerdict | null> {
  const found = procedures.caseOf(claim.case);
  if (!found || !saysSomething(claim.text)) return null;
  const history = (await reads.history('verdict', claimIdOf(dossier, claim)))
    .filter(({ learnedAt }) => learnedAt <= `${knownOn}\uffff`)
    .map(({ digest, learnedAt, body }) => ({
      id: idOfFact(digest),
      since: learnedAt,
      checked: checkedIn(body as VerdictBody),
    }));
  const newest = history.at(-1);
  if (newest && knownOn !== KNOWN_NOW) return { checked: newest.checked, found, recorded: newest, history };
  const positions = await positionsOf(reads, claim.case);
  const checked = checkClaim(procedures, found, claim.text, claim.asOf, positions, knownOn);
  const same = newest && canonical(newest.checked) === canonical(JSON.parse(JSON.stringify(checked)));
  return { checked, found, ...(same ? { recorded: newest } : {}), history };
}

const checkedIn = ({ dossier: _, claim: __, edition: ___, ...checked }: VerdictBody): ClaimCheck => checked;
