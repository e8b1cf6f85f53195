/** Degrees of membership that the procedure on file does not give. */
import { decisionStage, effectStage, type Plan } from '../../plan.ts';
import { tells } from '../../put-aside.ts';
import type { Reckoning } from '../../reckon.ts';
import type { Clause } from '../clauses.ts';
import { type Degree, degreeAdvised, degreeClaimed, degreeDecided, toldAs } from '../degrees.ts';
import type { Proposition, Step } from '../proposition.ts';
import { denies } from './mode.ts';
import type { Reading } from './reading.ts';

/** "Is a full member", where what is decided is another degree of membership, or a step on the way to it. */
export function otherDegree(r: Reading, { from, to }: Clause, low: string): Proposition[] | null {
  const { plan } = r.reckoning;
  const advised = degreeAdvised(plan.decision);
  const decided = advised ?? degreeDecided(plan.decision);
  const claimed = decided === null ? null : degreeClaimed(low);
  if (decided === null || claimed === null || (claimed.degree === decided && advised === null)) return null;
  const { degree, explicit, applied } = claimed;
  if (onRecord(r.reckoning, degree, applied)) return null;
  const what = degree === 'member' ? 'full membership' : `the standing of ${degree}`;
  const other = r.mentions.some(
    (one) =>
      one.from >= from &&
      one.to <= to &&
      (one.is === 'outsider' || (one.is === 'member' && !plan.decision.includes(one.member))),
  );
  if (other || (applied && !explicit))
    return explicit ? [{ is: 'unread', why: `What is decided here is not ${what}.` }] : null;
  const negated = denies(low);
  if (advised !== null) return /\b(recommend|advise)/.test(low) ? null : [{ is: 'beyond', what, ahead: true, negated }];
  if (decided === 'member')
    return /^(associate member|observer)$/.test(degree)
      ? [{ is: 'beyond', what, ahead: false, negated, once: 'effect' }]
      : null;
  // An associate is a member of a kind; of which kind the claim does not say.
  if (decided === 'associate member' && !explicit && /\badmitted\b/.test(low)) return null;
  if (decided === 'associate member' && !explicit)
    return [{ is: 'beyond', what, ahead: false, negated, loosely: lastStep(plan) }];
  return [{ is: 'beyond', what, ahead: decided === 'candidate' && !applied, negated }];
}

/** The step at which the degree decided on is held. */
function lastStep(plan: Plan): Step {
  const last = plan.stages.length - 1;
  if (effectStage(plan) >= 0) return 'effect';
  return last > decisionStage(plan) ? last : 'adopted';
}

/** An entry, or a step of the procedure, brings that degree; of an application only what was asked for counts. */
const onRecord = ({ acts, plan }: Reckoning, degree: Degree, applied: boolean): boolean =>
  (!applied &&
    plan.stages.some(
      ({ name, kind }) =>
        (kind === 'effect' && degree === 'member' && /\b(membership|accession|admission|entry)\b/i.test(name)) ||
        (degree !== 'member' && toldAs(degree).test(name.toLowerCase())),
    )) ||
  acts.some(
    ({ act, text }) =>
      (act === 'apply') === applied && !/^(statement|propose|condition)$/.test(act) && tells(text, toldAs(degree)),
  );
