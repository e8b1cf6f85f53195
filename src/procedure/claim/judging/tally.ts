/** Counts, shares of a weight, votes lacking or to spare. */
import type { RecordedAct } from '../../../model/procedure.ts';
import { type Counts, countsIn } from '../../counts.ts';
import { evidenceOf, positionsEvidence } from '../../evidence.ts';
import { hasRatification } from '../../plan.ts';
import type { Reckoning } from '../../reckon.ts';
import { those } from '../../roll.ts';
import { percent, shareOf } from '../../rules.ts';
import { statedShare, statedVotes } from '../../stated.ts';
import { wordsOf } from '../../words.ts';
import type { MemberDeed, Proposition } from '../proposition.ts';
import { deedWords } from './deeds.ts';
import { held, memberTruth } from './member-truth.ts';
import { quantified } from './quantified.ts';
import { stepTruth } from './step-truth.ts';
import { flip, type Judged, said, type Truth } from './truth.ts';

/** @param refused the claim is of a refusal, whose larger number may be that of the votes against. */
export function judgeCounts(
  { counts }: Extract<Proposition, { is: 'counts' }>,
  reckoning: Reckoning,
  refused = false,
): Judged {
  const { roll } = reckoning;
  const announced = talliesAnnounced(reckoning.acts);
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
  if (refused && fits({ ...seen, inFavour: seen.against, against: seen.inFavour }))
    return said('yes', 'tally', text, positionsEvidence(reckoning));
  if (fits(seen)) return said('yes', 'tally', text, positionsEvidence(reckoning));
  const weighed = byWeight(reckoning);
  if (weighed && fits(weighed))
    return said(
      'yes',
      'tally',
      `By weight: ${weighed.inFavour} in favour, ${weighed.against} against.`,
      positionsEvidence(reckoning),
    );
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

/** The votes of each side where members have several: seats, votes, shares in whole numbers. */
function byWeight({ roll, plan: { weights } }: Reckoning): Required<Counts> | null {
  if (!weights || Object.values(weights).some((one) => !Number.isInteger(one))) return null;
  const votes = (side: 'in-favour' | 'against' | 'abstaining'): number =>
    those(roll, side).reduce((sum, member) => sum + (weights[member] ?? 0), 0);
  return { inFavour: votes('in-favour'), against: votes('against'), abstaining: votes('abstaining') };
}

/** Counts that organs have announced, with their entries. */
const talliesAnnounced = (acts: readonly RecordedAct[]): { readonly act: RecordedAct; readonly tally: Counts }[] =>
  acts.flatMap((act) => {
    const tally = act.organ ? (act.tally ?? countsIn(wordsOf(act.text))?.counts) : undefined;
    return tally ? [{ act, tally }] : [];
  });

/** More on one side than on the other. */
export function judgeMore(proposition: Extract<Proposition, { is: 'more' }>, reckoning: Reckoning): Judged {
  const weights = proposition.seats ? reckoning.plan.weights : null;
  const n = (deed: MemberDeed): number =>
    reckoning.plan.members
      .filter((member) => memberTruth(member, deed, 'done', reckoning) === 'yes')
      .reduce((sum, member) => sum + (weights ? (weights[member] ?? 0) : 1), 0);
  const [a, b] = [n(proposition.of), n(proposition.than)];
  if (a + b === 0) return said('unknown', 'tally', 'No positions of members are on record.', '');
  const holds = proposition.times === undefined ? a > b : a === proposition.times * b;
  return said(
    holds !== (proposition.negated ?? false) ? 'yes' : 'no',
    'tally',
    `${a} ${deedWords[proposition.of]}, ${b} ${deedWords[proposition.than]}.`,
    positionsEvidence(reckoning),
  );
}

/** By how many votes it was won or lost: over the other side, or of what the rule asks. */
export function judgeMargin(votes: number, reckoning: Reckoning): Judged {
  const [a, b] = [those(reckoning.roll, 'in-favour').length, those(reckoning.roll, 'against').length];
  if (!held(reckoning)) return said('not-yet', 'tally', 'No vote is on record.', '');
  if (Math.abs(a - b) === votes)
    return said('yes', 'tally', `${a} in favour, ${b} against.`, positionsEvidence(reckoning));
  return reckoning.outcome === 'failed'
    ? judgeShort(votes, reckoning)
    : said('no', 'tally', `${a} in favour, ${b} against.`, positionsEvidence(reckoning));
}

/** Whether enough took part, where the rule has a quorum that no requirement names. */
export function judgeQuorum(negated: boolean, reckoning: Reckoning): Judged {
  const { plan, roll, vote } = reckoning;
  const quorum = plan.rule.kind === 'majority' ? plan.rule.quorum : undefined;
  if (quorum === undefined) return said('unknown', 'claim', 'This procedure has no quorum on record.', '');
  const present = those(roll, 'in-favour', 'against', 'abstaining').length;
  const truth: Truth = present >= quorum ? 'yes' : vote ? 'no' : 'not-yet';
  return said(
    negated ? flip[truth] : truth,
    'quorum',
    `${present} took part; ${quorum} needed.`,
    positionsEvidence(reckoning),
  );
}

/** The votes on each side as they are counted: by the word of the organ that announced them, by weight where the rule counts
 *  weights, else by heads. */
function sides({ roll, plan, acts, declared }: Reckoning): readonly [number, number] {
  const told = talliesAnnounced(acts).find(
    ({ act, tally }) => act === declared && tally.inFavour !== undefined && tally.against !== undefined,
  );
  const weigh = plan.rule.kind === 'majority' && plan.rule.weighted ? plan.weights : null;
  const votes = (side: 'in-favour' | 'against'): number =>
    those(roll, side).reduce((sum, member) => sum + (weigh ? (weigh[member] ?? 0) : 1), 0);
  return told ? [told.tally.inFavour!, told.tally.against!] : [votes('in-favour'), votes('against')];
}

/** Whether more than half were for it, where the rule asks for more than that: of all votes there are, or of those cast. */
export function judgeHalf({ of, negated }: Extract<Proposition, { is: 'half' }>, reckoning: Reckoning): Judged {
  const { plan, roll, acts, declared } = reckoning;
  const told = talliesAnnounced(acts).findLast(({ tally }) => tally.inFavour !== undefined)?.tally;
  const cast = those(roll, 'in-favour', 'against', 'abstaining').length > 0;
  const weights = plan.rule.kind === 'majority' ? plan.weights : null;
  const votes = (members: readonly string[]): number =>
    weights ? members.reduce((sum, member) => sum + (weights[member] ?? 0), 0) : members.length;
  if (!held(reckoning) || (!cast && !declared && !told)) return said('not-yet', 'tally', 'No vote is on record.', '');
  const yes = cast ? votes(those(roll, 'in-favour')) : told?.inFavour;
  const no = cast ? votes(those(roll, 'against')) : told?.against;
  const all = cast || weights ? votes(plan.members) : sizeNamed(reckoning);
  const truth: Truth =
    reckoning.outcome === 'reached'
      ? 'yes'
      : yes === undefined || (of === 'all' ? all === null : no === undefined)
        ? 'unknown'
        : (of === 'all' ? 2 * yes > all! : yes > no!)
          ? 'yes'
          : 'no';
  return said(
    negated ? flip[truth] : truth,
    'tally',
    `${yes ?? 'Nobody knows how many'} in favour, ${no ?? 'not told how many'} against${all === null ? '' : `, of ${all}`}.`,
    positionsEvidence(reckoning),
  );
}

/** "80 of 120 deputies": how many votes there are in all. */
const sizeNamed = ({ plan }: Reckoning): number | null => {
  const found = plan.requirements.flatMap(({ text, condition }) =>
    condition.is === 'tally' ? (/\bof (?:the )?(\d+)\b/.exec(text)?.[1] ?? []) : [],
  );
  return found.length ? Number(found[0]) : null;
};

/** How many of the requirements of the vote are met. */
export function judgeMetOf({ quantifier }: Extract<Proposition, { is: 'met-of' }>, reckoning: Reckoning): Judged {
  const ofVote = reckoning.requirements.filter(({ requirement }) =>
    /^(count|share|majority|tally|no-veto|quorum|figure)$/.test(requirement.condition.is),
  );
  const asked = ofVote.length > 1 ? ofVote : reckoning.requirements;
  const truths = asked.map(({ met }): Truth => (met === 'met' ? 'yes' : met === 'not met' ? 'no' : 'not-yet'));
  return said(
    quantified(quantifier, truths),
    'requirement',
    asked.map(({ text, met }) => `“${text}”: ${met}`).join('; '),
    positionsEvidence(reckoning),
  );
}

export function judgeTie(negated: boolean, reckoning: Reckoning): Judged {
  const [a, b] = sides(reckoning);
  const truth: Truth = !held(reckoning) ? 'not-yet' : a === b && a > 0 ? 'yes' : 'no';
  return said(negated ? flip[truth] : truth, 'tally', `${a} in favour, ${b} against.`, positionsEvidence(reckoning));
}

/** Whether members took the same side; who has taken none may hold any. */
export function judgeAlike({ members, negated }: Extract<Proposition, { is: 'alike' }>, reckoning: Reckoning): Judged {
  const sides = members.map((member) => reckoning.roll.get(member) ?? 'silent');
  const taken = sides.filter((side) => side !== 'silent');
  // Who abstains is on no side, and so on none that is opposite.
  const apart = taken.includes('in-favour') && taken.includes('against');
  const truth: Truth = apart ? 'no' : taken.length < sides.length || new Set(taken).size > 1 ? 'unknown' : 'yes';
  return said(
    negated ? flip[truth] : truth,
    'tally',
    members.map((member, i) => `${member}: ${sides[i]}`).join('; '),
    positionsEvidence(reckoning),
  );
}

/** How many members the body has where the decision lets one in: those that decide, and the newcomer once it has come in. */
export function judgeSize({ members, negated }: Extract<Proposition, { is: 'size' }>, reckoning: Reckoning): Judged {
  const { truth } = stepTruth('effect', reckoning);
  const before = reckoning.plan.members.length;
  const grown: Truth = members === before + 1 ? truth : members === before ? flip[truth] : 'no';
  return said(negated ? flip[grown] : grown, 'membership', `${before} members decide on one more.`, '');
}

/** How many are still lacking: votes, ratifications or whatever the rule counts.
 * @param lacking below zero: votes to spare. */
export function judgeShort(lacking: number, reckoning: Reckoning): Judged {
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
          : ofVotesCast(reckoning);
  // Where seats or shares are counted, so many of those are lacking.
  const bar = plan.requirements.find(({ condition }) => condition.is === 'tally')?.condition;
  const told = talliesAnnounced(reckoning.acts).find(({ act }) => act === reckoning.declared)?.tally.inFavour;
  if (bar?.is === 'tally' && told !== undefined)
    return said(
      bar.count - told === lacking ? 'yes' : 'no',
      'tally',
      `${told} in favour; ${bar.count} needed.`,
      evidenceOf(reckoning.declared!),
    );
  if (bar?.is === 'tally' && plan.weights) {
    const seats = those(roll, 'in-favour').reduce((sum, member) => sum + (plan.weights![member] ?? 0), 0);
    return said(
      bar.count - seats === lacking ? 'yes' : 'no',
      'tally',
      `${seats} in favour; ${bar.count} needed.`,
      positionsEvidence(reckoning),
    );
  }
  const yes = hasRatification(reckoning.plan) ? ratified.size : those(roll, 'in-favour').length;
  if (needed === null) return said('unknown', 'tally', 'This rule does not count a fixed number of votes.', '');
  return said(
    needed - yes === lacking ? 'yes' : 'no',
    'tally',
    `${yes} on record; ${needed} needed.`,
    positionsEvidence(reckoning),
  );
}

/** As many as it would have taken of the votes that were cast. */
function ofVotesCast({ plan: { rule, weights }, roll, vote }: Reckoning): number | null {
  if (rule.kind !== 'majority' || rule.of !== 'votes cast' || vote === undefined || (rule.weighted && weights))
    return null;
  const cast = those(roll, 'in-favour', 'against').length;
  return rule.strict ? Math.floor(rule.share * cast + 1e-9) + 1 : Math.ceil(rule.share * cast - 1e-9);
}

export function judgeWeight(
  { share, compare, cast = false }: Extract<Proposition, { is: 'weight' }>,
  { plan, roll, vote, acts }: Reckoning,
): Judged {
  if (cast || !plan.weights) {
    const stated = cast ? statedVotes(acts) : statedShare(acts);
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
