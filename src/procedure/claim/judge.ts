/** Whether propositions hold, by the reckoning of the record. The record is complete for formal acts: what is not on it
 *  was not done. It is open for positions and intentions: what is not on it is not known. */
import type { Because, RecordedAct } from '../../model/procedure.ts';
import { type Counts, countsIn } from '../counts.ts';
import { decisionStage, effectStage } from '../plan.ts';
import { evidenceOf, positionsEvidence, type Reckoning, statedShare } from '../reckon.ts';
import { isVote, those } from '../roll.ts';
import { decide, percent, shareOf } from '../rules.ts';
import { partly } from '../track.ts';
import { contentOf, deniedIn, stem, wordsOf } from '../words.ts';
import type { Quantifier } from './mentions.ts';
import type { MemberDeed, Mood, Proposition, Step, Who } from './proposition.ts';

/** yes and no: the record or the rule settles it. not-yet: the procedure leads there and has not arrived. */
export type Truth = 'yes' | 'no' | 'not-yet' | 'unknown';
export type Judged = { readonly truth: Truth; readonly because: readonly Because[] };

const flip: Readonly<Record<Truth, Truth>> = { yes: 'no', no: 'yes', 'not-yet': 'yes', unknown: 'unknown' };

/** All must hold. One that is ruled out decides; then one not yet done; then one not known. */
export function together(judged: readonly Judged[]): Judged {
  const because = judged.flatMap((one) => one.because);
  for (const truth of ['no', 'not-yet', 'unknown'] as const)
    if (judged.some((one) => one.truth === truth))
      return {
        truth,
        because: [
          ...judged.filter((one) => one.truth === truth),
          ...judged.filter((one) => one.truth !== truth),
        ].flatMap((one) => one.because),
      };
  return { truth: judged.length ? 'yes' : 'unknown', because };
}

export const judgeAll = (propositions: readonly Proposition[], reckoning: Reckoning): Judged =>
  together(propositions.map((proposition) => judge(proposition, reckoning)));

export function judge(proposition: Proposition, reckoning: Reckoning): Judged {
  switch (proposition.is) {
    case 'members':
      return judgeMembers(proposition, reckoning);
    case 'step':
      return judgeStep(proposition, reckoning);
    case 'counts':
      return judgeCounts(proposition, reckoning);
    case 'blocked':
      return judgeBlocked(proposition, reckoning);
    case 'requirement': {
      const { met, text, evidence } = reckoning.requirements[proposition.index]!;
      const truth: Truth =
        met === 'met' ? 'yes' : met === 'not met' || reckoning.outcome === 'failed' ? 'no' : 'not-yet';
      return said(
        proposition.negated ? flip[truth] : truth,
        'requirement',
        `The requirement “${text}” is ${met === 'met' ? 'met' : met === 'not met' ? 'not met' : 'not met on the record so far'}.`,
        evidence,
      );
    }
    case 'manner':
      return judgeManner(proposition.manner, reckoning);
    case 'rule':
      return judgeRule(proposition, reckoning);
    case 'able':
      return judgeAble(proposition, reckoning);
    case 'possible':
      return said('unknown', 'claim', 'What is possible is not on record.', '');
    case 'awaited':
      return judgeAwaited(proposition, reckoning);
    case 'order':
      return judgeOrder(proposition, reckoning);
    case 'text':
      return judgeText(proposition, reckoning);
    case 'organ':
      return judgeOrgan(proposition, reckoning);
    case 'more': {
      const n = (deed: MemberDeed): number =>
        reckoning.plan.members.filter((member) => memberTruth(member, deed, 'done', reckoning) === 'yes').length;
      const [a, b] = [n(proposition.of), n(proposition.than)];
      if (a + b === 0) return said('unknown', 'tally', 'No positions of members are on record.', '');
      return said(
        a > b ? 'yes' : 'no',
        'tally',
        `${a} ${deedWords[proposition.of]}, ${b} ${deedWords[proposition.than]}.`,
        positionsEvidence(reckoning),
      );
    }
    case 'short-by':
      return judgeShort(proposition.votes, reckoning);
    case 'last-step':
      return judgeLastStep(proposition, reckoning);
    case 'under-way':
      return judgeUnderWay(proposition, reckoning);
    case 'amounts': {
      const taken = stepTruth('adopted', reckoning);
      if (taken.truth !== 'yes') return taken;
      return said(
        'unknown',
        'claim-not-read',
        `The decision was taken; whether it amounts to “${proposition.words}” was not understood.`,
        '',
      );
    }
    case 'weight':
      return judgeWeight(proposition, reckoning);
    case 'sequence':
      return judgeSequence(proposition, reckoning);
    case 'outsider':
      return said(
        'no',
        'membership',
        `${proposition.name} is not a member here and has no vote or act of its own in this procedure.`,
        '',
      );
    case 'date-set':
      return judgeDate(proposition.negated, reckoning);
    case 'cause':
      return judgeCause(proposition, reckoning);
    case 'future':
      return judgeFuture(proposition, reckoning);
    case 'unread':
      return said('unknown', 'claim-not-read', proposition.why, '');
  }
}

const said = (truth: Truth, rule: string, text: string, evidence: string): Judged => ({
  truth,
  because: [{ rule, text, evidence }],
});

// --- members --------------------------------------------------------------------------------------------------------

type MemberProposition = Extract<Proposition, { is: 'members' }>;

const held = (reckoning: Reckoning): boolean =>
  reckoning.vote !== undefined || reckoning.outcome === 'reached' || reckoning.outcome === 'failed';

/** What one member did, or how it stands. */
export function memberTruth(member: string, deed: MemberDeed, mood: Mood, reckoning: Reckoning): Truth {
  const { acts, plan, ratified, roll } = reckoning;
  const position = roll.get(member);
  const own = acts.filter((act) => act.member === member);
  const did = (...names: string[]): boolean => own.some(({ act }) => names.includes(act));
  if (position === undefined) return 'no';
  const positive = (yes: boolean, ruledOut: boolean): Truth => (yes ? 'yes' : ruledOut ? 'no' : 'not-yet');
  switch (deed) {
    case 'favoured':
      if (position === 'in-favour') return 'yes';
      if (position !== 'silent') return 'no';
      if (mood === 'stance') return 'unknown';
      if (reckoning.outcome === 'reached' && (plan.rule.kind === 'consensus' || reckoning.silence === 'run out'))
        return 'yes';
      // Where the body decided and no member's own vote is recorded, how each voted is not known.
      if (reckoning.declared && !reckoning.vote && !acts.some((act) => act.member && act.act === 'support'))
        return 'unknown';
      return positive(false, held(reckoning));
    case 'opposed':
      if (position === 'against') return 'yes';
      if (did('oppose', 'vote-against', 'break-silence') && mood === 'done') return 'yes';
      if (position === 'in-favour' || position === 'abstaining') return 'no';
      return mood === 'stance' ? 'unknown' : 'no';
    case 'voted-against':
      return position === 'against' || did('vote-against') ? 'yes' : 'no';
    case 'abstained':
      return position === 'abstaining' ? 'yes' : 'no';
    case 'voted':
      if (position === 'absent' || position === 'not-voting') return 'no';
      return positive(
        own.some(({ act }) => isVote(act) || act === 'abstain') || (position !== 'silent' && !did('propose')),
        held(reckoning),
      );
    case 'vetoed': {
      const against = position === 'against';
      switch (plan.rule.kind) {
        case 'supermajority-with-veto':
          return against && plan.rule.veto.includes(member) ? 'yes' : 'no';
        case 'unanimity':
        case 'consensus':
        case 'ratification':
          return against ? 'yes' : 'no';
        default:
          return 'no';
      }
    }
    case 'broke-silence':
      return did('break-silence') ? 'yes' : 'no';
    case 'ratified':
      return positive(
        ratified.has(member) || (!hasRatification(reckoning) && position === 'in-favour'),
        position === 'against' || (!hasRatification(reckoning) && held(reckoning)),
      );
    case 'signed':
      return positive(did('sign') || jointly(reckoning, 'sign', member), false);
    case 'deposited':
      return positive(did('deposit') || jointly(reckoning, 'deposit', member), false);
    case 'proposed':
      return did('propose') ? 'yes' : acts.some(({ act }) => act === 'propose') ? 'no' : 'not-yet';
    case 'withdrew': {
      const objected = own.findIndex(({ act }) =>
        ['oppose', 'condition', 'vote-against', 'break-silence'].includes(act),
      );
      if (did('withdraw')) return 'yes';
      if (objected < 0) return did('statement') ? 'unknown' : 'no';
      return own
        .slice(objected + 1)
        .some(({ act }) => ['support', 'vote-for', 'ratify', 'approve', 'abstain'].includes(act))
        ? 'yes'
        : 'not-yet';
    }
    case 'set-condition':
      return did('condition') ? 'yes' : 'no';
    case 'listed-for':
      return position === 'in-favour' ? 'yes' : 'no';
    case 'listed-against':
      return position === 'against' ? 'yes' : 'no';
    case 'withdrew-own':
      return did('withdraw') ? 'yes' : 'no';
    case 'was-absent':
      if (position === 'absent') return 'yes';
      return position === 'silent' || position === 'not-voting' ? 'unknown' : 'no';
    case 'spoke':
      return position === 'silent' ? 'not-yet' : 'yes';
  }
}

const hasRatification = ({ plan }: Reckoning): boolean =>
  plan.stages.some(({ kind }) => kind === 'ratification') || plan.rule.kind === 'ratification';

/** An act done by an organ for all: "the thirty allies signed", "all instruments were deposited". */
function jointly({ acts, plan }: Reckoning, act: string, member: string): boolean {
  return acts.some(
    (entry) =>
      entry.act === act &&
      entry.organ &&
      (entry.text.includes(member) || !plan.members.some((name) => entry.text.includes(name))) &&
      /\b(all|every|each|the|last|final)\b/i.test(entry.text),
  );
}

function judgeMembers(proposition: MemberProposition, reckoning: Reckoning): Judged {
  const { who, deed, mood, negated, only } = proposition;
  const one = (member: string): Truth => {
    const truth = memberTruth(member, deed, mood, reckoning);
    return negated ? flip[truth] : truth;
  };
  let truth: Truth;
  if (who.is === 'members') {
    const own = who.members.map(one);
    truth = own.includes('no')
      ? 'no'
      : own.includes('not-yet')
        ? 'not-yet'
        : own.includes('unknown')
          ? 'unknown'
          : 'yes';
    if (only && truth === 'yes') {
      const others = reckoning.plan.members.filter((member) => !who.members.includes(member)).map(one);
      if (others.includes('yes')) truth = 'no';
      else if (others.includes('unknown') && !settles(deed, mood)) truth = 'unknown';
    }
  } else {
    const pool = who.pool.filter((member) => !who.except.includes(member));
    truth = quantified(who.quantifier, pool.map(one));
    if (who.except.length && truth === 'yes') {
      const excepted = who.except.map(one);
      const wanted = who.quantifier.is === 'none' ? 'yes' : 'no';
      if (excepted.some((value) => (wanted === 'no' ? value === 'yes' : value === 'no' || value === 'not-yet')))
        truth = 'no';
    }
  }
  if (proposition.when && truth === 'yes' && who.is === 'members')
    truth = dated(
      who.members.flatMap((member) => actsOf(member, deed, reckoning)),
      proposition.when,
    );
  return {
    truth,
    because: [
      {
        rule: ruleName(deed, reckoning),
        text: sentence(proposition, truth, reckoning),
        evidence: evidenceFor(who, deed, reckoning),
      },
    ],
  };
}

/** Formal acts are settled by a complete record; positions are not. */
const settles = (deed: MemberDeed, mood: Mood): boolean =>
  mood === 'done' || deed === 'abstained' || deed === 'ratified' || deed === 'vetoed';

export function quantified(quantifier: Quantifier, truths: readonly Truth[]): Truth {
  const count = (truth: Truth): number => truths.filter((value) => value === truth).length;
  const yes = count('yes');
  const later = count('not-yet');
  const unknown = count('unknown');
  const atLeast = (n: number): Truth =>
    yes >= n ? 'yes' : yes + later >= n && later > 0 ? 'not-yet' : yes + later + unknown >= n ? 'unknown' : 'no';
  switch (quantifier.is) {
    case 'all':
      if (count('no')) return 'no';
      return later ? 'not-yet' : unknown ? 'unknown' : truths.length ? 'yes' : 'unknown';
    case 'not-all':
      return flip[quantified({ is: 'all' }, truths)];
    case 'none':
      return yes ? 'no' : unknown ? 'unknown' : 'yes';
    case 'some':
      return atLeast(1);
    case 'several':
      return atLeast(2);
    case 'majority':
      return atLeast(Math.floor(truths.length / 2) + 1);
    case 'minority':
      return 2 * yes < truths.length ? (unknown ? 'unknown' : 'yes') : 'no';
    case 'at-least':
      return atLeast(quantifier.n);
    case 'at-most':
      return yes > quantifier.n ? 'no' : yes + unknown > quantifier.n && unknown ? 'unknown' : 'yes';
    case 'exactly':
      if (yes > quantifier.n) return 'no';
      return yes < quantifier.n ? atLeast(quantifier.n) : 'yes';
  }
}

const deedActs: Readonly<Record<MemberDeed, readonly string[]>> = {
  favoured: ['support', 'vote-for', 'ratify', 'approve', 'accept', 'accede', 'propose'],
  'voted-against': ['vote-against', 'oppose', 'break-silence'],
  opposed: ['oppose', 'vote-against', 'break-silence'],
  abstained: ['abstain'],
  voted: ['vote-for', 'vote-against', 'abstain'],
  vetoed: ['vote-against', 'oppose', 'break-silence'],
  'broke-silence': ['break-silence'],
  ratified: ['ratify', 'approve', 'accept', 'accede'],
  signed: ['sign'],
  deposited: ['deposit'],
  proposed: ['propose'],
  withdrew: ['withdraw', 'support', 'abstain', 'vote-for'],
  'set-condition': ['condition'],
  'was-absent': ['absent'],
  'withdrew-own': ['withdraw'],
  'listed-for': ['support', 'vote-for', 'ratify', 'approve', 'accept', 'accede', 'propose'],
  'listed-against': ['oppose', 'vote-against', 'break-silence'],
  spoke: ['support', 'oppose', 'vote-for', 'vote-against', 'abstain'],
};

const actsOf = (member: string, deed: MemberDeed, { acts }: Reckoning): RecordedAct[] =>
  acts.filter((act) => act.member === member && deedActs[deed].includes(act.act));

/** A date claimed against the dates on record: as precise as it was claimed. */
function dated(acts: readonly RecordedAct[], when: string): Truth {
  if (acts.length === 0) return 'unknown';
  return acts.some(({ date }) => date.startsWith(when) || when.startsWith(date)) ? 'yes' : 'no';
}

const deedWords: Readonly<Record<MemberDeed, string>> = {
  favoured: 'on record in favour',
  opposed: 'on record against',
  'voted-against': 'on record with a vote against',
  abstained: 'on record as abstaining',
  voted: 'on record with a vote',
  vetoed: 'on record with a veto',
  'broke-silence': 'on record as breaking silence',
  ratified: 'on record as having ratified',
  signed: 'on record as having signed',
  deposited: 'on record as having deposited',
  proposed: 'on record as a proposer',
  withdrew: 'on record as having withdrawn an objection or reserve',
  'set-condition': 'on record with a reserve or condition',
  'was-absent': 'on record as absent',
  'listed-for': 'on record in favour',
  'listed-against': 'on record against',
  'withdrew-own': 'on record as having withdrawn what it put forward',
  spoke: 'on record with a position',
};

function sentence(proposition: MemberProposition, truth: Truth, reckoning: Reckoning): string {
  const { who, deed, mood } = proposition;
  const pool = who.is === 'members' ? who.members : who.pool;
  const yes = reckoning.plan.members.filter((member) => memberTruth(member, deed, mood, reckoning) === 'yes');
  const size = reckoning.plan.members.length;
  const names =
    yes.length === 0
      ? 'No member is'
      : yes.length <= 5
        ? `${list(yes)} ${yes.length === 1 ? 'is' : 'are'}`
        : `${yes.length} of ${size} members are`;
  const rest = reckoning.plan.members.filter((member) => !yes.includes(member));
  const tail = yes.length > 5 && rest.length > 0 && rest.length <= 5 ? ` Not: ${list(rest)}.` : '';
  const open =
    truth === 'not-yet'
      ? ' The others still can.'
      : truth === 'unknown'
        ? ` ${who.is === 'members' ? list(pool) : 'The others'} may hold a view that is not on record.`
        : '';
  const veto =
    deed === 'vetoed' && yes.length === 0 && those(reckoning.roll, 'against').length
      ? ` A vote against by ${list(those(reckoning.roll, 'against'))} is no veto under this rule.`
      : '';
  return `${names} ${deedWords[deed]}.${tail}${veto}${open}`;
}

export const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const ruleName = (deed: MemberDeed, { plan }: Reckoning): string =>
  deed === 'vetoed'
    ? 'veto'
    : deed === 'ratified'
      ? 'ratification'
      : deed === 'broke-silence'
        ? 'silence'
        : plan.rule.kind;

function evidenceFor(who: Who, deed: MemberDeed, reckoning: Reckoning): string {
  const members = who.is === 'members' ? who.members : reckoning.plan.members;
  const acts = reckoning.acts.filter(
    (act) => act.member && members.includes(act.member) && deedActs[deed].includes(act.act),
  );
  const others = acts.length ? acts : reckoning.acts.filter((act) => act.member && members.includes(act.member));
  const shown = others.slice(-3).map(evidenceOf);
  return shown.join(' · ') + (others.length > 3 ? ` · and ${others.length - 3} more` : '');
}

// --- steps ----------------------------------------------------------------------------------------------------------

function judgeStep(proposition: Extract<Proposition, { is: 'step' }>, reckoning: Reckoning): Judged {
  const { step, negated, when } = proposition;
  let { truth, because } = stepTruth(step, reckoning);
  if (truth === 'yes' && when) {
    const acts = stepActs(step, reckoning);
    const on = acts.length ? dated(acts, when) : 'unknown';
    if (on !== 'yes')
      because = [
        {
          rule: 'date',
          text:
            on === 'no'
              ? `It happened, but on ${acts.at(-1)!.date}, not “${when}”.`
              : 'When it happened is not on record.',
          evidence: acts.map(evidenceOf).at(-1) ?? '',
        },
        ...because,
      ];
    truth = on;
  }
  return { truth: negated ? flip[truth] : truth, because };
}

function stepActs(step: Step, reckoning: Reckoning): RecordedAct[] {
  const { acts, track, plan, declared, vote } = reckoning;
  const of = (stage: number): RecordedAct[] => acts.filter((_, i) => track.stageOf[i] === stage);
  if (typeof step === 'number') return of(step);
  if (step === 'vote') return vote ? [vote] : [];
  if (step === 'effect') {
    const effect = effectStage(plan);
    const own = effect >= 0 ? of(effect) : [];
    return own.length ? own : acts.filter(({ act }) => act === 'deposit' || act === 'ratify').slice(-1);
  }
  if (step === 'failed')
    return acts.filter(({ act }) => act === 'break-silence' || act === 'vote-against' || act === 'oppose');
  return declared ? [declared] : vote ? acts.filter(({ act }) => isVote(act)) : of(decisionStage(plan));
}

export function stepTruth(step: Step, reckoning: Reckoning): Judged {
  const { plan, outcome, stage, decided, declared, silence } = reckoning;
  const rule = plan.rule.kind;
  const why = decided.why;
  const proof = declared ? evidenceOf(declared) : positionsEvidence(reckoning);
  const now = `The procedure is at “${plan.stages[stage]!.name}”.`;
  if (step === 'complete') {
    const lacking = reckoning.requirements.filter(({ met }) => met !== 'met');
    const last = plan.stages.length - 1;
    return lacking.length === 0 && stage === last && outcome === 'reached'
      ? said('yes', 'requirement', 'Nothing is missing on the record.', proof)
      : said(
          outcome === 'failed' ? 'no' : 'not-yet',
          'requirement',
          `${now} Still missing: ${lacking.map(({ text }) => text).join('; ') || 'later stages'}.`,
          proof,
        );
  }
  if (step === 'vote') {
    if (reckoning.vote || (declared && rule !== 'consensus'))
      return said('yes', rule, 'A vote is on record.', reckoning.vote ? evidenceOf(reckoning.vote) : proof);
    return said(outcome === 'failed' ? 'no' : 'not-yet', rule, `No vote is on record. ${now}`, '');
  }
  if (step === 'adopted') {
    if (outcome === 'reached')
      return said(
        'yes',
        rule,
        declared
          ? 'The record says that the decision was taken.'
          : silence === 'run out'
            ? 'Silence ran out with nobody against.'
            : `The rule is satisfied. ${why}`,
        proof,
      );
    if (outcome === 'failed')
      return said(
        'no',
        rule,
        silence === 'broken' ? `Silence was broken by ${list(those(reckoning.roll, 'against'))}.` : failure(reckoning),
        proof,
      );
    if (outcome === 'blocked')
      return said(
        'no',
        rule,
        `${list(those(reckoning.roll, 'against'))} ${those(reckoning.roll, 'against').length === 1 ? 'is' : 'are'} on record against. ${why}`,
        positionsEvidence(reckoning, 'against'),
      );
    const contrary = contraryFor(decisionStage(plan), reckoning);
    if (contrary)
      return said(
        'no',
        'record',
        `The record puts “${plan.stages[decisionStage(plan)]!.name}” aside, and no later entry reaches it.`,
        evidenceOf(contrary),
      );
    return said(
      'not-yet',
      rule,
      `${now} ${silence === 'running' ? 'Silence counts as consent only after the deadline.' : why}`,
      positionsEvidence(reckoning),
    );
  }
  if (step === 'failed') {
    if (outcome === 'failed' || outcome === 'blocked')
      return said('yes', rule, failure(reckoning), positionsEvidence(reckoning, 'against') || proof);
    return said('no', rule, outcome === 'reached' ? 'The decision was taken.' : `It has not failed: ${now}`, proof);
  }
  if (step === 'effect') {
    const effect = effectStage(plan);
    if (effect >= 0 && stage >= effect)
      return said(
        'yes',
        'stage',
        `“${plan.stages[effect]!.name}” is reached: all that is required is on record.`,
        reckoning.requirements.at(-1)?.evidence ?? proof,
      );
    if (outcome === 'failed' || outcome === 'blocked') return said('no', rule, failure(reckoning), proof);
    if (effect < 0 && outcome === 'reached' && reckoning.requirements.every(({ met }) => met === 'met'))
      return said(
        'unknown',
        'stage',
        'The decision was taken; when it takes effect is not part of this procedure.',
        proof,
      );
    const contrary = effect >= 0 ? contraryFor(effect, reckoning) : undefined;
    if (contrary && sayNo.test(contrary.text))
      return said('no', 'record', 'The record says the opposite.', evidenceOf(contrary));
    return said('not-yet', 'stage', `${now} Still missing: ${missingText(reckoning)}.`, proof);
  }
  return stageTruth(step, reckoning);
}

const sayNo = /\b(no|not|never|without|neither)\b/i;

function failure(reckoning: Reckoning): string {
  const unmet = reckoning.requirements.filter(({ met }) => met === 'not met');
  return `It was not carried${unmet.length ? `: ${unmet.map(({ text }) => text).join('; ')}` : ''}. ${reckoning.decided.why}`;
}

const missingText = ({ requirements }: Reckoning): string =>
  requirements
    .filter(({ met }) => met !== 'met')
    .map(({ text }) => text)
    .join('; ') || 'a later step';

function stageTruth(index: number, reckoning: Reckoning): Judged {
  const { plan, stage, track, outcome, requirements } = reckoning;
  const { name, kind } = plan.stages[index]!;
  const opened = track.opened[index];
  // A further ballot that was not needed was not held.
  if (!opened && outcome === 'reached' && /\b(second|third|fourth|final) (round|ballot)\b/i.test(name))
    return said('no', 'stage', `“${name}” is not on record; the decision was taken before it.`, '');
  if (
    index === decisionStage(plan) &&
    (kind === 'vote' || kind === 'decision' || kind === 'silence' || kind === 'reading')
  )
    return stepTruth('adopted', reckoning);
  if (kind === 'ratification') {
    const need = requirements.find(({ requirement }) => requirement.condition.is === 'ratified');
    const done = need ? need.met === 'met' : reckoning.ratified.size === plan.members.length;
    if (done) return said('yes', 'ratification', need?.evidence ?? 'All have ratified.', positionsEvidence(reckoning));
    const against = those(reckoning.roll, 'against');
    return said(
      against.length ? 'no' : 'not-yet',
      'ratification',
      `${reckoning.ratified.size} of ${plan.members.length} have ratified.`,
      positionsEvidence(reckoning),
    );
  }
  if (kind === 'deposit') {
    const deposits = requirements.filter(({ requirement }) => requirement.condition.is === 'deposited');
    if (deposits.length)
      return deposits.every(({ met }) => met === 'met')
        ? said('yes', 'deposit', 'The deposits are on record.', deposits.at(-1)!.evidence)
        : said(
            outcome === 'failed' ? 'no' : 'not-yet',
            'deposit',
            `Still missing: ${deposits
              .filter(({ met }) => met !== 'met')
              .map(({ text }) => text)
              .join('; ')}.`,
            opened ? evidenceOf(opened) : '',
          );
  }
  if (kind === 'effect' && plan.stages[index]!.automatic) return stepTruth('effect', reckoning);
  const bar = requirements.find(({ requirement }) => requirement.condition.is === 'tally');
  if (opened && bar?.requirement.condition.is === 'tally' && (kind === 'vote' || kind === 'reading')) {
    const counts = opened.tally ?? countsIn(wordsOf(opened.text))?.counts;
    const distinct = contentOf(wordsOf(name)).filter((word) => word !== stem('vote') && word !== stem('reading'));
    const meant = distinct.length === 0 || distinct.some((word) => contentOf(wordsOf(bar.text)).includes(word));
    if (meant && counts?.inFavour !== undefined && counts.inFavour < bar.requirement.condition.count)
      return said(
        'no',
        'tally',
        `${counts.inFavour} votes; ${bar.requirement.condition.count} needed.`,
        evidenceOf(opened),
      );
  }
  if (opened && partly.test(opened.text) && /\b(all|every|each)\b/i.test(name))
    return said('not-yet', 'stage', `“${name}” is under way.`, evidenceOf(opened));
  if (opened) {
    const negative =
      /\b(negative|unfavourable|against|rejected|refused|not recommend)\b/i.test(opened.text) && kind === 'opinion';
    if (negative) return said('no', 'stage', `The step was taken, with a negative result.`, evidenceOf(opened));
    return said('yes', 'stage', `“${name}” is on record.`, evidenceOf(opened));
  }
  if (index < stage)
    return said(
      'yes',
      'stage',
      `“${name}” comes before the stage now reached.`,
      track.opened[stage] ? evidenceOf(track.opened[stage]!) : '',
    );
  const contrary = contraryFor(index, reckoning);
  if (contrary) return said('no', 'record', `The record says the opposite of “${name}”.`, evidenceOf(contrary));
  if (outcome === 'failed') return said('no', plan.rule.kind, failure(reckoning), positionsEvidence(reckoning));
  return said(
    'not-yet',
    'stage',
    `“${name}” is not on record; the procedure is at “${plan.stages[stage]!.name}”.`,
    track.opened[stage] ? evidenceOf(track.opened[stage]!) : '',
  );
}

/** An entry that puts the stage aside in so many words: "put off the plan", "no consensus yet". */
export function contraryFor(index: number, { plan, acts }: Reckoning): RecordedAct | undefined {
  const stage = plan.stages[index]!;
  const wanted = contentOf(wordsOf(stage.name));
  return [...acts].reverse().find((act) => {
    if (!act.organ || act.act === 'propose') return false;
    const words = wordsOf(act.text);
    const denied = deniedIn(words);
    const put = new Set(contentOf(words.filter((_, i) => denied[i])));
    if (put.has(stem('consensus')) && (plan.rule.kind === 'consensus' || plan.rule.kind === 'unanimity')) return true;
    const hit = wanted.filter((word) => put.has(word)).length;
    return wanted.length > 1
      ? hit >= Math.max(2, Math.ceil(wanted.length * 0.6))
      : hit === 1 && !['vote', 'decision'].includes(stage.kind);
  });
}

// --- counts, manners, rules -----------------------------------------------------------------------------------------

function judgeCounts({ counts }: Extract<Proposition, { is: 'counts' }>, reckoning: Reckoning): Judged {
  const { roll } = reckoning;
  const announced = reckoning.acts.flatMap((act) => {
    const tally = act.organ ? (act.tally ?? countsIn(wordsOf(act.text))?.counts) : undefined;
    return tally ? [{ act, tally }] : [];
  });
  const seen = {
    inFavour: those(roll, 'in-favour').length,
    against: those(roll, 'against').length,
    abstaining: those(roll, 'abstaining').length,
  };
  const text = `On record: ${seen.inFavour} in favour, ${seen.against} against, ${seen.abstaining} abstaining.`;
  const fits = (tally: Counts): boolean =>
    (['inFavour', 'against', 'abstaining'] as const).every(
      (key) => counts[key] === undefined || counts[key] === tally[key],
    );
  if (fits(seen)) return said('yes', 'tally', text, positionsEvidence(reckoning));
  const told = announced.find(({ tally }) => fits({ abstaining: 0, ...tally }));
  if (told) return said('yes', 'tally', 'The count was announced so.', evidenceOf(told.act));
  if (seen.inFavour + seen.against + seen.abstaining === 0)
    return said('unknown', 'tally', 'No votes of members are on record.', '');
  return said(
    held(reckoning) || (counts.inFavour ?? 0) < seen.inFavour ? 'no' : 'not-yet',
    'tally',
    text,
    positionsEvidence(reckoning),
  );
}

function judgeManner(manner: Extract<Proposition, { is: 'manner' }>['manner'], reckoning: Reckoning): Judged {
  const { roll, outcome, plan, decided, declared } = reckoning;
  const against = those(roll, 'against');
  const split = [...against, ...those(roll, 'abstaining')];
  const proof = declared ? evidenceOf(declared) : positionsEvidence(reckoning);
  switch (manner) {
    case 'unanimous':
    case 'not-unanimous': {
      const truth: Truth = split.length
        ? 'no'
        : outcome === 'reached'
          ? those(roll, 'in-favour').length === plan.members.length ||
            plan.rule.kind === 'consensus' ||
            plan.rule.kind === 'unanimity'
            ? 'yes'
            : 'no'
          : 'not-yet';
      return said(
        manner === 'unanimous' ? truth : flip[truth],
        plan.rule.kind,
        split.length ? `Not in favour: ${list(split)}.` : decided.why,
        proof,
      );
    }
    case 'by-consensus':
      return said(
        against.length ? 'no' : outcome === 'reached' ? 'yes' : 'not-yet',
        plan.rule.kind,
        against.length ? `On record against: ${list(against)}.` : 'Nobody is on record against.',
        proof,
      );
    case 'by-majority':
      return outcome === 'reached' ? said('yes', plan.rule.kind, decided.why, proof) : stepTruth('adopted', reckoning);
    case 'by-vote':
      if (reckoning.vote) return said('yes', plan.rule.kind, 'A vote is on record.', evidenceOf(reckoning.vote));
      return said(
        plan.rule.kind === 'consensus' && outcome === 'reached' ? 'no' : 'unknown',
        plan.rule.kind,
        'No vote of members is on record.',
        proof,
      );
    case 'without-vote':
      return said(
        reckoning.vote ? 'no' : outcome === 'reached' ? 'yes' : 'not-yet',
        plan.rule.kind,
        reckoning.vote ? 'A vote is on record.' : 'No vote is on record.',
        reckoning.vote ? evidenceOf(reckoning.vote) : '',
      );
  }
}

function judgeRule(
  { needs, count, negated }: Extract<Proposition, { is: 'rule' }>,
  { plan, decided }: Reckoning,
): Judged {
  const { rule } = plan;
  const everyone =
    rule.kind === 'unanimity' || rule.kind === 'consensus' || (rule.kind === 'ratification' && rule.count === 'all');
  let holds = false;
  switch (needs) {
    case 'unanimity':
      holds = everyone && (count === undefined || count === plan.members.length);
      break;
    case 'consensus':
      holds =
        (rule.kind === 'consensus' || rule.kind === 'unanimity') &&
        (count === undefined || count === plan.members.length);
      break;
    case 'simple-majority':
      holds = rule.kind === 'majority' && rule.share <= 0.5;
      break;
    case 'two-thirds':
      holds = rule.kind === 'majority' && Math.abs(rule.share - 2 / 3) < 0.01;
      break;
    case 'qualified-majority':
      holds = rule.kind === 'qualified-majority';
      break;
    case 'count':
      holds =
        rule.kind === 'majority' || rule.kind === 'qualified-majority' || rule.kind === 'supermajority-with-veto'
          ? rule.count === count ||
            (rule.kind === 'majority' &&
              rule.count === undefined &&
              rule.of === 'members' &&
              (rule.strict
                ? Math.floor(rule.share * plan.members.length) + 1
                : Math.ceil(rule.share * plan.members.length - 1e-9)) === count)
          : everyone && count === plan.members.length;
  }
  return said(holds !== negated ? 'yes' : 'no', rule.kind, decided.why, '');
}

/** Whether some members could stop the decision alone: the rule is put to a roll with everybody else in favour. */
function judgeAble(
  { who, to, negated }: Extract<Proposition, { is: 'able' }>,
  { plan, decided, roll }: Reckoning,
): Judged {
  const abstention = [...roll.values()].includes('abstaining') && who.is === 'group';
  const names = who.is === 'members' ? who.members : abstention ? those(roll, 'abstaining') : who.pool.slice(0, 1);
  const how = abstention ? 'abstaining' : 'against';
  const roster = new Map(
    plan.members.map((member) => [
      member,
      names.includes(member) ? (how as 'abstaining' | 'against') : ('in-favour' as const),
    ]),
  );
  const stops = !decide(plan.rule, roster, plan.weights).reached;
  const holds = to === 'block' ? stops : !stops;
  return said(
    holds !== negated ? 'yes' : 'no',
    plan.rule.kind,
    `${list(names)} alone ${stops ? 'can' : 'cannot'} stop the decision under this rule. ${decided.why}`,
    '',
  );
}

// --- blocking, waiting, order, causes ---------------------------------------------------------------------------------

function judgeBlocked(
  { who, negated, only, delayed }: Extract<Proposition, { is: 'blocked' }>,
  reckoning: Reckoning,
): Judged {
  const { outcome, roll, plan } = reckoning;
  const members = who.is === 'members' ? who.members : who.pool;
  const against = those(roll, 'against');
  const answer = (truth: Truth, text: string): Judged =>
    said(
      negated ? flip[truth] : truth,
      plan.rule.kind,
      text,
      positionsEvidence(reckoning, 'against') || positionsEvidence(reckoning),
    );
  const stuck = hasRatification(reckoning) && against.length > 0 && reckoning.ratified.size < plan.members.length;
  if (stuck && outcome === 'reached') {
    const own = members.filter((member) => against.includes(member));
    return answer(
      who.is === 'group' && who.quantifier.is === 'some' ? 'yes' : own.length === members.length ? 'yes' : 'no',
      `${list(against)} has not ratified and is on record against.`,
    );
  }
  if (outcome === 'reached')
    return said(
      negated !== (who.is === 'group' && who.quantifier.is === 'none') ? 'yes' : 'no',
      plan.rule.kind,
      'The decision was taken all the same.',
      reckoning.declared ? evidenceOf(reckoning.declared) : positionsEvidence(reckoning),
    );
  if (who.is === 'group' && who.quantifier.is === 'none')
    return answer(against.length ? 'no' : 'yes', `On record against: ${list(against)}.`);
  const opposed = members.filter((member) => against.includes(member));
  if (delayed && outcome === 'pending') {
    const open = plan.members.filter(
      (member) =>
        memberTruth(member, hasRatification(reckoning) ? 'ratified' : 'favoured', 'done', reckoning) !== 'yes',
    );
    if (members.some((member) => !open.includes(member)))
      return answer('no', `${list(members.filter((member) => !open.includes(member)))} has done its part.`);
    return answer(
      only ? (open.length === members.length ? 'yes' : 'no') : 'unknown',
      `Still to act: ${list(open)}. Whether that is a delay the record does not say.`,
    );
  }
  if (who.is === 'group' && who.quantifier.is !== 'all') {
    const counted = quantified(
      who.quantifier,
      members.map((member): Truth => (against.includes(member) ? 'yes' : 'no')),
    );
    if (counted !== 'yes') return answer('no', `On record against: ${list(against)}.`);
    return answer(outcome === 'failed' || outcome === 'blocked' ? 'yes' : 'no', reckoning.decided.why);
  }
  const reserved = members.some((member) =>
    reckoning.members.some(
      (one) => one.member === member && one.position === 'silent' && one.remarks.at(-1)?.act === 'condition',
    ),
  );
  if (reserved && outcome !== 'failed' && !opposed.length)
    return said(
      'unknown',
      plan.rule.kind,
      'A reserve is on record; it is neither consent nor a vote against.',
      positionsEvidence(reckoning),
    );
  if (opposed.length < members.length)
    return answer(
      'no',
      `${list(members.filter((member) => !against.includes(member)))} ${members.length - opposed.length === 1 ? 'is' : 'are'} not on record against${against.length ? `; ${list(against)} ${against.length === 1 ? 'is' : 'are'}` : ''}.`,
    );
  if (outcome !== 'failed' && outcome !== 'blocked') return answer('no', 'The decision is still open.');
  if (only && outcome === 'blocked' && those(roll, 'silent').some((member) => !members.includes(member)))
    return said(
      'unknown',
      plan.rule.kind,
      `On record against: ${list(against)}. Whether others would object too is not on record.`,
      positionsEvidence(reckoning, 'against'),
    );
  if (only && against.some((member) => !members.includes(member) && decisive([member], reckoning)))
    return answer('no', `On record against: ${list(against)}.`);
  if (only && !stopsAlone(opposed, reckoning))
    return answer('no', `${list(opposed)} alone could not stop it. ${failure(reckoning)}`);
  return decisive(opposed, reckoning)
    ? answer(
        'yes',
        `${list(opposed)} ${opposed.length === 1 ? 'is' : 'are'} on record against, and the rule lets that stop the decision. ${reckoning.decided.why}`,
      )
    : answer('no', `${list(opposed)} alone could not stop it. ${failure(reckoning)}`);
}

/** Did these members' "no" make the difference: with them in favour, would the rule have been satisfied? */
function decisive(members: readonly string[], { plan, roll, outcome }: Reckoning): boolean {
  if (plan.rule.kind === 'consensus' || plan.rule.kind === 'unanimity' || plan.rule.kind === 'ratification')
    return outcome === 'failed' || outcome === 'blocked';
  if (plan.rule.kind === 'supermajority-with-veto') {
    const { veto } = plan.rule;
    if (members.some((member) => veto.includes(member)) && those(roll, 'in-favour').length >= plan.rule.count)
      return true;
  }
  // Without weights the rule cannot be put to another roll: those against blocked it together, if the share was missed.
  if (plan.rule.kind === 'qualified-majority' && plan.rule.share > 0 && !plan.weights)
    return outcome === 'failed' && those(roll, 'against').every((member) => members.includes(member));
  const turned = new Map(
    [...roll].map(([member, position]) => [member, members.includes(member) ? ('in-favour' as const) : position]),
  );
  return !decide(plan.rule, roll, plan.weights).reached && decide(plan.rule, turned, plan.weights).reached;
}

/** Would the decision fail with only these members against it and everybody else in favour? */
const stopsAlone = (members: readonly string[], { plan }: Reckoning): boolean =>
  !decide(
    plan.rule,
    new Map(
      plan.members.map((member) => [member, members.includes(member) ? ('against' as const) : ('in-favour' as const)]),
    ),
    plan.weights,
  ).reached;

function judgeAwaited({ who, only, negated }: Extract<Proposition, { is: 'awaited' }>, reckoning: Reckoning): Judged {
  const { plan, outcome } = reckoning;
  const deed: MemberDeed = hasRatification(reckoning) ? 'ratified' : 'favoured';
  const open = plan.members.filter((member) => memberTruth(member, deed, 'done', reckoning) !== 'yes');
  const members = who.is === 'members' ? who.members : who.pool;
  const waits =
    (outcome !== 'reached' || (deed === 'ratified' && open.length > 0)) &&
    members.every((member) => open.includes(member));
  const truth: Truth = !waits ? 'no' : only && open.length !== members.length ? 'no' : 'yes';
  return said(
    negated ? flip[truth] : truth,
    plan.rule.kind,
    `Still to act: ${list(open)}.`,
    positionsEvidence(reckoning),
  );
}

function judgeOrder(
  { who, place, deed, soFar = false }: Extract<Proposition, { is: 'order' }>,
  reckoning: Reckoning,
): Judged {
  const { plan } = reckoning;
  const members = who.is === 'members' ? who.members : who.pool;
  const dates = plan.members.flatMap((member) => {
    const act = actsOf(member, deed, reckoning)[0];
    return act && memberTruth(member, deed, 'done', reckoning) === 'yes' ? [{ member, act }] : [];
  });
  const own = dates.filter(({ member }) => members.includes(member));
  if (own.length < members.length) {
    const others = members.map((member) => memberTruth(member, deed, 'done', reckoning));
    const lastOpen =
      place === 'last' &&
      plan.members.filter((member) => memberTruth(member, deed, 'done', reckoning) !== 'yes').length === members.length;
    return said(
      others.includes('no') || place === 'first' ? 'no' : lastOpen ? 'not-yet' : 'not-yet',
      plan.rule.kind,
      `${list(members)} ${deedWords[deed]}: not yet.`,
      '',
    );
  }
  const days = dates.map(({ act }) => act.date).sort();
  if (typeof place === 'number') {
    const own = dates.find(({ member }) => members[0] === member)!;
    const before = days.filter((day) => day < own.act.date).length;
    const same = days.filter((day) => day === own.act.date).length;
    return said(
      before < place && place <= before + same ? 'yes' : 'no',
      'date',
      `${before} had done so before ${own.member}.`,
      evidenceOf(own.act),
    );
  }
  const edge = place === 'first' ? days[0]! : days.at(-1)!;
  const complete = place === 'first' || soFar || dates.length === plan.members.length || !settles(deed, 'done');
  const right = own.every(({ act }) => act.date === edge);
  const shared = dates.filter(({ act }) => act.date === edge).length > members.length;
  return said(
    !right ? 'no' : !complete ? 'not-yet' : shared && place === 'last' ? 'no' : 'yes',
    'date',
    `The ${place} on record: ${list(dates.filter(({ act }) => act.date === edge).map(({ member }) => member))}, ${edge}.`,
    own.map(({ act }) => evidenceOf(act)).join(' · '),
  );
}

/** How many are still lacking: votes, ratifications or whatever the rule counts. */
/** @param lacking below zero: votes to spare. */
function judgeShort(lacking: number, reckoning: Reckoning): Judged {
  const { plan, roll, ratified } = reckoning;
  const { rule } = plan;
  const needed =
    rule.kind === 'ratification' || rule.kind === 'unanimity' || rule.kind === 'consensus'
      ? rule.kind === 'ratification' && rule.count !== 'all'
        ? rule.count
        : plan.members.length
      : 'count' in rule && rule.count
        ? rule.count
        : rule.kind === 'majority' && rule.of === 'members'
          ? rule.strict
            ? Math.floor(rule.share * plan.members.length + 1e-9) + 1
            : Math.ceil(rule.share * plan.members.length - 1e-9)
          : null;
  const yes = hasRatification(reckoning) ? ratified.size : those(roll, 'in-favour').length;
  if (needed === null) return said('unknown', 'tally', 'This rule does not count a fixed number of votes.', '');
  return said(
    needed - yes === lacking ? 'yes' : 'no',
    'tally',
    `${yes} on record; ${needed} needed.`,
    positionsEvidence(reckoning),
  );
}

/** All that is left is one stage or requirement: everything before it is reached, and nothing else is missing. */
function judgeLastStep(
  { stage, requirement }: Extract<Proposition, { is: 'last-step' }>,
  reckoning: Reckoning,
): Judged {
  const { plan, requirements } = reckoning;
  const others = requirements.filter(({ met }, i) => met !== 'met' && i !== requirement);
  const related = (text: string): boolean => {
    const wanted = contentOf(wordsOf(plan.stages[stage]?.name ?? ''));
    const words = new Set(contentOf(wordsOf(text)));
    return wanted.some((word) => words.has(word));
  };
  const left = others.filter(({ text }) => stage < 0 || !related(text));
  const behind = stage < 0 || plan.stages.slice(reckoning.stage + 1, stage).length === 0 || reckoning.stage >= stage;
  return left.length === 0 && behind && (reckoning.outcome === 'reached' || stage <= reckoning.stage + 1)
    ? said('yes', 'requirement', 'Nothing else is missing on the record.', '')
    : said(
        'no',
        'requirement',
        `More is missing: ${
          left.map(({ text }) => text).join('; ') ||
          plan.stages
            .slice(reckoning.stage + 1)
            .map(({ name }) => name)
            .join('; ')
        }.`,
        '',
      );
}

/** A stage that has been opened and not been left behind. */
function judgeUnderWay({ stage, negated }: Extract<Proposition, { is: 'under-way' }>, reckoning: Reckoning): Judged {
  const { plan, track } = reckoning;
  const opened = track.opened[stage];
  const ended = reckoning.stage > stage && reckoning.stage < plan.stages.length && reckoning.outcome !== 'pending';
  const truth: Truth = ended ? 'no' : opened || reckoning.stage === stage ? 'yes' : 'not-yet';
  return said(
    negated ? flip[truth] : truth,
    'stage',
    `The procedure is at “${plan.stages[reckoning.stage]!.name}”.`,
    opened ? evidenceOf(opened) : '',
  );
}

function judgeWeight(
  { share, compare }: Extract<Proposition, { is: 'weight' }>,
  { plan, roll, vote, acts }: Reckoning,
): Judged {
  if (!plan.weights) {
    const stated = statedShare(acts);
    if (stated === null) return said('unknown', 'tally', 'The record gives no weights.', '');
    return said(
      compares(stated.share, share, compare) ? 'yes' : 'no',
      'record',
      `The record states ${percent(stated.share)}.`,
      evidenceOf(stated.act),
    );
  }
  const actual = shareOf(those(roll, 'in-favour'), roll, plan.weights);
  const holds = compares(actual, share, compare);
  return said(
    holds ? 'yes' : vote ? 'no' : 'unknown',
    'tally',
    `Those in favour have ${percent(actual)} of the weight.`,
    '',
  );
}

function compares(actual: number, share: number, compare: 'at-least' | 'more' | 'less' | 'exactly'): boolean {
  switch (compare) {
    case 'exactly':
      return Math.abs(actual - share) < 0.005;
    case 'less':
      return actual < share - 1e-9;
    case 'more':
      return actual > share + 1e-9;
    case 'at-least':
      return actual >= share - 1e-9;
  }
}

function judgeSequence(
  { first, second, deed }: Extract<Proposition, { is: 'sequence' }>,
  reckoning: Reckoning,
): Judged {
  const on = (member: string): RecordedAct | undefined => actsOf(member, deed, reckoning)[0];
  const [a, b] = [first.map(on), second.map(on)];
  const evidence = [...a, ...b].flatMap((act) => (act ? [evidenceOf(act)] : [])).join(' · ');
  if (a.includes(undefined) || (b.includes(undefined) && a.includes(undefined)))
    return said('no', 'date', `${list(first)}: no such act is on record.`, evidence);
  const last = a
    .map((act) => act!.date)
    .sort()
    .at(-1)!;
  const right = b.every((act) => act === undefined || last < act.date);
  return said(right ? 'yes' : 'no', 'date', 'The dates are on record.', evidence);
}

/** What an organ gave its opinion on, recommended or adopted; an adverse opinion is none in favour. */
function judgeOrgan(proposition: Extract<Proposition, { is: 'organ' }>, reckoning: Reckoning): Judged {
  const { organ, stance, words, negated, when } = proposition;
  const own = reckoning.acts.filter((act) => act.organ === organ && act.act !== 'statement' && act.act !== 'correct');
  if (own.length === 0) {
    const spoke = reckoning.acts.some((act) => act.organ === organ);
    return said(
      negated ? 'yes' : 'not-yet',
      'record',
      `No formal act of the ${organ} is on record${spoke ? '; a remark is none' : ''}.`,
      '',
    );
  }
  const last = own.at(-1)!;
  const adverse = (act: RecordedAct): boolean =>
    /\b(against|unfavourable|negative|rejected|refused|not)\b/i.test(act.text);
  let truth: Truth;
  if (stance === 'done') {
    const found = judgeText(
      { is: 'text', organ, by: 'organ', words, otherwise: [], speech: false, ...(when ? { when } : {}) },
      reckoning,
    );
    return negated ? { ...found, truth: flip[found.truth] } : found;
  }
  if (stance === 'for') truth = adverse(last) ? 'no' : 'yes';
  else truth = adverse(last) ? 'yes' : 'no';
  if (truth === 'yes' && when && !own.some(({ date }) => date.startsWith(when))) truth = 'no';
  return said(negated ? flip[truth] : truth, 'record', `What the ${organ} did is on record.`, evidenceOf(last));
}

function judgeDate(negated: boolean, reckoning: Reckoning): Judged {
  const { acts, plan, stage } = reckoning;
  const effect = effectStage(plan);
  const says = acts.find((act) => /\b(timetable|timeline|date|deadline|schedule)\b/i.test(act.text));
  if (says && sayNo.test(says.text))
    return said(negated ? 'yes' : 'no', 'date', 'The record says that there is none.', evidenceOf(says));
  if (says) return said(negated ? 'no' : 'yes', 'date', 'The record names one.', evidenceOf(says));
  if (effect >= 0 && stage >= effect) return said('unknown', 'date', 'The step has been taken already.', '');
  return said(negated ? 'yes' : 'not-yet', 'date', 'No entry of the record sets a date.', '');
}

function judgeCause({ effect, cause }: Extract<Proposition, { is: 'cause' }>, reckoning: Reckoning): Judged {
  const first = judgeAll(effect, reckoning);
  if (first.truth === 'no' || first.truth === 'not-yet') return first;
  const why = judgeAll(cause, reckoning);
  if (why.truth === 'no' || why.truth === 'not-yet')
    return { truth: 'no', because: [...why.because, ...first.because] };
  if (first.truth === 'unknown' || why.truth === 'unknown')
    return { truth: 'unknown', because: [...(why.truth === 'unknown' ? why.because : []), ...first.because] };
  const link = linked(effect, cause, reckoning);
  return { truth: link.truth, because: [...link.because, ...why.because, ...first.because] };
}

/** Both hold; does the rule make the one the reason of the other? */
function linked(effect: readonly Proposition[], cause: readonly Proposition[], reckoning: Reckoning): Judged {
  const { plan, decided, outcome } = reckoning;
  const negative = effect.some((item) => item.is === 'step' && (item.step === 'failed') !== item.negated);
  for (const item of cause) {
    if (item.is === 'members') {
      const members = plan.members.filter(
        (member) =>
          (item.who.is === 'members' ? item.who.members : item.who.pool).includes(member) &&
          memberTruth(member, item.deed, 'done', reckoning) === (item.negated ? 'no' : 'yes'),
      );
      if (
        negative &&
        (item.deed === 'opposed' ||
          item.deed === 'voted-against' ||
          item.deed === 'vetoed' ||
          item.deed === 'broke-silence' ||
          item.deed === 'abstained' ||
          item.negated)
      ) {
        if (item.deed === 'abstained')
          return decisive(members, reckoning)
            ? said('yes', plan.rule.kind, decided.why, '')
            : said('no', plan.rule.kind, `An abstention did not decide it. ${decided.why}`, '');
        const ok = outcome === 'pending' ? true : decisive(members, reckoning) || item.negated;
        return said(
          ok ? 'yes' : 'no',
          plan.rule.kind,
          ok ? `The rule lets that decide. ${decided.why}` : `That did not decide it. ${failure(reckoning)}`,
          '',
        );
      }
      if (
        !negative &&
        (item.deed === 'favoured' || item.deed === 'ratified' || item.deed === 'withdrew' || item.deed === 'abstained')
      )
        return said('yes', plan.rule.kind, decided.why, '');
      return said('unknown', plan.rule.kind, 'That the one was the reason of the other is not on record.', '');
    }
    if (item.is === 'requirement') {
      const { met, text } = reckoning.requirements[item.index]!;
      return said(
        (negative && met !== 'met') || (!negative && met === 'met') ? 'yes' : 'no',
        'requirement',
        `The requirement “${text}” decides.`,
        reckoning.requirements[item.index]!.evidence,
      );
    }
    if (item.is === 'step' || item.is === 'counts' || item.is === 'manner' || item.is === 'rule') {
      if (
        item.is === 'counts' &&
        negative &&
        plan.rule.kind === 'supermajority-with-veto' &&
        decided.reached === false &&
        (item.counts.inFavour ?? 0) >= plan.rule.count
      )
        return said('no', plan.rule.kind, decided.why, '');
      return said('yes', plan.rule.kind, decided.why, '');
    }
  }
  return said('unknown', plan.rule.kind, 'Why it happened is not on record.', '');
}

function judgeFuture({ of, words }: Extract<Proposition, { is: 'future' }>, reckoning: Reckoning): Judged {
  // A future that the record has overtaken: the procedure is over, or the member has done the opposite for good.
  const { outcome, vote, plan, stage } = reckoning;
  const over = vote !== undefined && (outcome === 'reached' || outcome === 'failed');
  const ended = over || (outcome === 'reached' && stage === plan.stages.length - 1);
  const inner = of.length && ended ? judgeAll(of, reckoning) : null;
  if (inner && inner.truth === 'no' && of.every((item) => item.is === 'members' || item.is === 'step'))
    return {
      truth: 'no',
      because: [
        { rule: 'stage', text: 'The decision is already taken, and the record rules this out.', evidence: '' },
        ...inner.because,
      ],
    };
  return said(
    'unknown',
    'future',
    `It predicts what is not yet done (“${words}”); the record does not settle the future.`,
    '',
  );
}

// --- what an organ decided or somebody said ---------------------------------------------------------------------------

function judgeText(proposition: Extract<Proposition, { is: 'text' }>, reckoning: Reckoning): Judged {
  const { organ, by, member, words, when, otherwise, speech } = proposition;
  const { acts, plan } = reckoning;
  if (by === 'body' && otherwise.some((item) => item.is === 'step' && typeof item.step === 'number'))
    return judgeAll(otherwise, reckoning);
  const candidates = acts.filter((act) =>
    by === 'member'
      ? act.member === member
      : by === 'organ'
        ? act.organ === organ
        : act.organ !== undefined &&
          (act.act === 'adopt' || act.act === 'approve' || act.act === 'invite' || act.act === 'sign'),
  );
  const wanted = words.filter((word) => !weak.has(word));
  let best: { act: RecordedAct; share: number; denied: boolean } | null = null;
  for (const act of candidates) {
    const text = wordsOf(act.text);
    const denied = deniedIn(text);
    const plain = new Set([
      ...contentOf(text.filter((_, i) => !denied[i])),
      stem(act.act),
      ...(act.organ ? contentOf(wordsOf(act.organ)) : []),
    ]);
    const all = new Set([...contentOf(text), stem(act.act)]);
    const share = wanted.filter((word) => plain.has(word)).length / Math.max(1, wanted.length);
    const loose = wanted.filter((word) => all.has(word)).length / Math.max(1, wanted.length);
    if (share >= (best?.share ?? 0.5) && wanted.length) best = { act, share, denied: false };
    else if (!best && loose >= 0.75) best = { act, share: 0, denied: true };
  }
  if (best && !best.denied) {
    if (when && !best.act.date.startsWith(when)) {
      const other = candidates.find((act) => act.date.startsWith(when));
      if (!other)
        return said('no', 'date', `That is on record for ${best.act.date}, not ${when}.`, evidenceOf(best.act));
    }
    const later = by === 'body' ? laterStages(best.act, reckoning) : [];
    const first = by === 'body' ? candidates.find((act) => says(act, wanted) >= 0.5) : undefined;
    const because: Because[] = [
      {
        rule: 'record',
        text: by === 'body' ? decisionSaid(best.act, first) : 'The record has this.',
        evidence: evidenceOf(best.act),
      },
    ];
    if (first && first !== best.act)
      because.push({ rule: 'record', text: `First decided by ${first.organ}.`, evidence: evidenceOf(first) });
    if (later.length) {
      because.push({
        rule: 'stage',
        text: `It is a decision in principle: ${list(later.map((name) => `“${name}”`))} ${later.length === 1 ? 'is' : 'are'} not reached.`,
        evidence: '',
      });
      if (!acts.some((act) => /\b(timetable|date has been set|by 20\d\d)\b/i.test(act.text) && !sayNo.test(act.text)))
        because.push({ rule: 'date', text: 'No entry of the record sets a timetable or a date.', evidence: '' });
      for (const index of plan.stages.keys()) {
        const contrary = later.includes(plan.stages[index]!.name) ? contraryFor(index, reckoning) : undefined;
        if (contrary && !because.some(({ evidence }) => evidence === evidenceOf(contrary) && evidence !== ''))
          because.push({
            rule: 'record',
            text: `“${plan.stages[index]!.name}” was put aside.`,
            evidence: evidenceOf(contrary),
          });
        else if (contrary)
          because.push({
            rule: 'record',
            text: `“${plan.stages[index]!.name}” was put aside in the same entry.`,
            evidence: evidenceOf(contrary),
          });
      }
    }
    return { truth: 'yes', because };
  }
  if (by === 'body' && otherwise.length) {
    const inner = judgeAll(otherwise, reckoning);
    if (inner.truth === 'unknown' && !speech) return stepTruth('adopted', reckoning);
    return inner;
  }
  if (best?.denied) return said('no', 'record', 'The record says the opposite.', evidenceOf(best.act));
  if (by === 'organ' && !speech) {
    // A formal act of an organ that is not on record has not been done.
    const own = acts.find((act) => act.organ === organ && act.act !== 'statement');
    if (!own) return said('not-yet', 'record', `No such act of the ${organ} is on record.`, '');
    return said('unknown', 'record', `The record has an act of the ${organ}, but not in these words.`, evidenceOf(own));
  }
  return said(
    'unknown',
    'record',
    `The record does not have ${by === 'member' ? `${member} say` : 'anybody say'} this.`,
    '',
  );
}

/** The part of what a claim says that an entry says too, without putting it aside. */
function says(act: RecordedAct, wanted: readonly string[]): number {
  const text = wordsOf(act.text);
  const denied = deniedIn(text);
  const plain = new Set([...contentOf(text.filter((_, i) => !denied[i])), stem(act.act)]);
  return wanted.filter((word) => plain.has(word)).length / Math.max(1, wanted.length);
}

const decisionSaid = (act: RecordedAct, first: RecordedAct | undefined): string =>
  first && first !== act
    ? `The record has this decision: ${first.organ}, ${first.date}; said again by ${act.organ}, ${act.date}.`
    : 'The record has this decision.';

const weak = new Set(['becom', 'become', 'go', 'get', 'make', 'mak', 'will', 'yes'].map(stem));

/** The stages that lie ahead of the stage an act belongs to and are not reached. */
function laterStages(act: RecordedAct, { acts, plan, track, stage }: Reckoning): string[] {
  const own = track.stageOf[acts.indexOf(act)]!;
  return plan.stages.filter((_, i) => i > Math.max(own, stage)).map(({ name }) => name);
}
