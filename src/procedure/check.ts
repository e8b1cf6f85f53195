/** Checks a public claim against a procedure and its record: *supported*, *contradicted*, *premature* (the procedure leads
 *  there and has not arrived) or *not-established*, with the reasons in plain sentences. No model: a claim that cannot be
 *  read with certainty is not-established, and the reasons say what was not understood. */
import type { Because, ClaimCheck, RecordedAct, Verdict } from '../model/procedure.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { judgeAll } from './claim/judging/judge.ts';
import { otherMeasure, unsaidMeasure } from './claim/judging/measures.ts';
import { type Judged, said, type Truth, together } from './claim/judging/truth.ts';
import { otherWinner } from './claim/judging/winner.ts';
import type { Proposition } from './claim/proposition.ts';
import { readClaim } from './claim/reading/read.ts';
import { evidenceOf } from './evidence.ts';
import { saidOfLater } from './later.ts';
import type { Focus } from './missing.ts';
import { decisionStage } from './plan.ts';
import { announcedIn, deniedIn } from './put-aside.ts';
import { type Reckoning, reckon } from './reckon.ts';
import { type AnyProcedure, planAt, statusOf } from './standing.ts';
import { contentOf, numberAt, wordsOf } from './words.ts';

const verdictOf: Readonly<Record<Truth, Verdict>> = {
  yes: 'supported',
  no: 'contradicted',
  'not-yet': 'premature',
  unknown: 'not-established',
};

/** Characters of a claim at most. A claim is a sentence or two; a longer text is not read, and says so. */
const LONGEST_CLAIM = 2000;
const tooLong: Proposition = {
  is: 'unread',
  why: `It is longer than ${LONGEST_CLAIM} characters; give the sentence that makes the claim.`,
};

export type CheckOptions = { readonly knownOn?: string | undefined; readonly names?: Gazetteer | null };

export function check(
  claim: string,
  procedure: AnyProcedure,
  record: readonly RecordedAct[],
  asOf: string,
  { knownOn = asOf, names = null }: CheckOptions = {},
): ClaimCheck {
  const reckoning = reckon(planAt(procedure, asOf), record, asOf, knownOn);
  const { propositions, rest } =
    claim.length > LONGEST_CLAIM ? { propositions: [tooLong], rest: [] } : readClaim(claim, reckoning, names);
  const judged =
    againstItsCondition(claim, propositions, reckoning) ??
    asDecided(
      claim,
      propositions,
      reckoning,
      names,
      inItsWords(claim, propositions, reckoning) ?? withoutRest(rest, judgeAll(propositions, reckoning)),
    );
  return {
    verdict: verdictOf[judged.truth],
    status: statusOf(reckoning, focusOf(propositions, reckoning)),
    read: propositions.map(describe),
    because: [...distinct(judged.because), ...saidOfLater(record, asOf, knownOn)],
  };
}

/** "Agreed without conditions", of a member whose last word is a condition: the record rules it out. */
function againstItsCondition(
  claim: string,
  propositions: readonly Proposition[],
  { members }: Reckoning,
): Judged | null {
  if (
    !/\b(without (any |further )*(conditions?|reservations?|strings)|unconditional(ly)?|unreserved(ly)?)\b/i.test(claim)
  )
    return null;
  const named = propositions.flatMap((one) =>
    one.is === 'members' && one.who.is === 'members' && one.deed === 'favoured' && !one.negated ? one.who.members : [],
  );
  const found = members.find(
    ({ member, position, remarks }) =>
      named.includes(member) && position === 'silent' && remarks.at(-1)?.act === 'condition',
  );
  return found ? said('no', 'record', `${found.member} has set a condition.`, evidenceOf(found.remarks.at(-1)!)) : null;
}

/** The stage of the act that took the decision; -1 where there is none. */
const stageDeclared = ({ acts, declared, track }: Reckoning): number =>
  declared === undefined ? -1 : track.stageOf[acts.indexOf(declared)]!;

/** That a decision was taken does not bear out a claim that gives it another length or sum, or names another winner. */
function asDecided(
  claim: string,
  propositions: readonly Proposition[],
  reckoning: Reckoning,
  names: Gazetteer | null,
  judged: Judged,
): Judged {
  const { acts, declared, outcome, plan } = reckoning;
  const taken = propositions.some(
    (one) =>
      (one.is === 'step' &&
        (one.step === 'adopted' || one.step === decisionStage(plan) || one.step === stageDeclared(reckoning)) &&
        !one.negated) ||
      (one.is === 'organ' && one.organ === declared?.organ && one.stance !== 'against' && !one.negated),
  );
  if (outcome !== 'reached') return judged;
  // "Extended by a year", where the entry that decided says six months: whatever the verb amounts to.
  if (judged.truth === 'unknown' && declared && propositions.length === 1 && propositions[0]!.is === 'amounts') {
    const measured = propositions[0]!.negated ? null : otherMeasure(claim, declared, plan.decision);
    return measured ? together([measured, judged]) : judged;
  }
  if (judged.truth !== 'yes' || !taken) return judged;
  const other =
    otherWinner(claim, propositions, reckoning, names) ??
    (declared &&
      otherMeasure(
        claim,
        declared,
        plan.decision,
        acts.filter(({ act, organ }) => organ !== undefined && act === 'propose').slice(-1),
      ));
  const unsaid =
    other ??
    unsaidMeasure(claim, [
      plan.decision,
      ...plan.requirements.map(({ text }) => text),
      ...acts.flatMap(({ organ, act, text }) => (organ !== undefined || act === 'propose' ? [text] : [])),
    ]);
  return unsaid ? together([unsaid, judged]) : judged;
}

/** Borne out is only what was read to the end: a reason, a manner or a purpose left over may not be on record. */
const withoutRest = (rest: readonly string[], judged: Judged): Judged =>
  judged.truth === 'yes' && rest.length > 0
    ? together([said('unknown', 'claim-not-read', `What “${rest.join(' … ')}” adds was not understood.`, ''), judged])
    : judged;

/** A claim that the grammar does not reach, or that speaks of a part of a stage, may stand in the record in so many words:
 *  nine tenths of what it says, numbers included, in one entry by an organ that does not put it aside. */
function inItsWords(claim: string, propositions: readonly Proposition[], reckoning: Reckoning): Judged | null {
  const partial =
    propositions.length === 1 && propositions[0]!.is === 'step' && typeof propositions[0]!.step === 'number';
  // What a decision amounts to, the entry that took it tells.
  const amounts = propositions.length === 1 && propositions[0]!.is === 'amounts' && reckoning.outcome === 'reached';
  if (!partial && !amounts && !propositions.every(({ is }) => is === 'unread')) return null;
  const words = wordsOf(claim);
  if (/\b(not|n't|never|no|nobody|none|only|will|would|because|if)\b/i.test(claim)) return null;
  // Whose case it is no entry has to say.
  const whose = new Set(
    contentOf(wordsOf([...reckoning.plan.subject, ...(amounts ? [reckoning.plan.decision] : [])].join(' '))),
  );
  const wanted = contentOf(words, whose);
  const numbers = words.filter((_, i) => numberAt(words, i)).map(({ stem }) => stem);
  if (wanted.length < 3 || (partial && numbers.length === 0)) return null;
  const entry = reckoning.acts.find((act) => {
    if (!act.organ || (amounts && act !== reckoning.declared)) return false;
    const text = wordsOf(act.text);
    const denied = deniedIn(text);
    const later = announcedIn(text);
    const said = new Set(text.filter((_, i) => !denied[i] && !later[i]).map(({ stem }) => stem));
    return (
      wanted.filter((word) => said.has(word)).length >= 0.9 * wanted.length && numbers.every((word) => said.has(word))
    );
  });
  return entry
    ? { truth: 'yes', because: [{ rule: 'record', text: 'The record has this.', evidence: evidenceOf(entry) }] }
    : null;
}

function distinct(because: readonly Because[]): Because[] {
  const seen = new Set<string>();
  return because.filter(({ text, evidence }) => !seen.has(`${text}\n${evidence}`) && seen.add(`${text}\n${evidence}`));
}

/** While members ratify, and the deposit of their instruments is a step of its own, a claim about who ratified asks which of
 *  them are missing; any other claim, for all that is. */
function focusOf(propositions: readonly Proposition[], { plan, stage }: Reckoning): Focus {
  const ratifying =
    plan.stages[stage]!.kind === 'ratification' &&
    plan.stages.slice(stage).some(({ name }) => /\bdeposits?\b/i.test(name));
  const deeds = propositions.flatMap((one) =>
    one.is === 'members' || one.is === 'order' ? [one.deed] : one.is === 'awaited' ? [one.is] : [],
  );
  const theirs = deeds.length === propositions.length && deeds.every((deed) => !/^withdrew/.test(deed));
  return ratifying && deeds.length > 0 && theirs ? 'members' : 'everything';
}

/** What the claim was read as, for a person who wants to know why. */
function describe(proposition: Proposition): string {
  switch (proposition.is) {
    case 'members': {
      const { who, deed, negated, only } = proposition;
      const whom =
        who.is === 'members'
          ? who.members.join(', ')
          : `${who.quantifier.is}${'n' in who.quantifier ? ` ${who.quantifier.n}` : ''} of ${who.pool.length}${who.except.length ? ` except ${who.except.join(', ')}` : ''}`;
      return `${only ? 'only ' : ''}${whom}: ${negated ? 'not ' : ''}${deed}`;
    }
    case 'step':
      return `step ${proposition.negated ? 'not ' : ''}${proposition.step}`;
    case 'cause':
      return `${proposition.effect.map(describe).join(' and ')} because ${proposition.cause.map(describe).join(' and ')}`;
    case 'unread':
      return `not read: ${proposition.why}`;
    case 'text':
      return `${proposition.by} on record: ${proposition.words.join(' ')}`;
    case 'future':
      return `prediction: ${proposition.words}`;
    default:
      return proposition.is;
  }
}
