/** What has come of the decision for those it is about: the body has one member more, a post is filled. */
import { decisionStage, effectStage } from '../../plan.ts';
import { contentOf, headOf, numberAt, ordinals, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import type { Proposition, Step } from '../proposition.ts';
import { denies } from './mode.ts';
import { type Reading, range } from './reading.ts';
import { whenReceived } from './receipt.ts';
import { ahead } from './unsettled.ts';

/** Titles of decisions that let somebody in, and of those that give somebody a post. */
const entry = /\b(accession|admission|membership|entry|enlargement|joining|inclusion)\b/i;
const filling =
  /\b(appointment|election|nomination|choice|selection|designation|confirmation|installation|reappointment)\b/i;

export function comeAbout(r: Reading, clause: Clause): Proposition[] | null {
  const low = r.low(clause.from, clause.to);
  if (ahead.test(low) || /\b(should|needs?|wants?)\b/.test(low)) return null;
  const { decision } = r.reckoning.plan;
  const there = arrived(r, clause, low);
  if (there) return there;
  return (
    (entry.test(decision) ? enlarged(r, clause, low) : null) ??
    (filling.test(decision) || /\bstatus\b|^\w+ membership\b/i.test(decision) ? filled(r, low) : null)
  );
}

/** "The money has reached Madeira": it was handed over, where a stage behind the decision does that. */
function arrived(r: Reading, { from, to }: Clause, low: string): Proposition[] | null {
  const found =
    /\b(?:has|have|had)? ?(?:now |already |not |yet |finally )*(?:reached|arrived in|arrived at|gone to|been sent to|flowed to) (?:the )?/.exec(
      low,
    );
  const step = whenReceived(r);
  if (!found || step === 'adopted') return null;
  const behind =
    from +
    low
      .slice(0, found.index + found[0].length)
      .split(' ')
      .filter(Boolean).length;
  const taker = r.mentions.find((one) => one.from >= behind - 1 && one.from <= behind && one.to <= to);
  const named = taker?.is === 'subject' || (taker?.is === 'member' && r.reckoning.plan.decision.includes(taker.member));
  return named ? [{ is: 'step', step, negated: denies(low), object: [] }] : null;
}

/** The step at which somebody takes up what an election gave: behind the decision, where the procedure has one there. */
function postFilled({ reckoning: { plan } }: Reading): Step {
  const last = plan.stages.length - 1;
  if (last > decisionStage(plan)) return effectStage(plan) < 0 ? last : 'effect';
  return effectStage(plan) < 0 ? 'adopted' : 'effect';
}

/** "Has a new member", "now has ten members", "is the tenth member", "has a seat in the Council". */
function enlarged(r: Reading, { from, to }: Clause, low: string): Proposition[] | null {
  const negated = denies(low);
  const step: Proposition = { is: 'step', step: 'effect', negated, object: [] };
  if (
    /\b(has|have|got|gained|gets) (now |finally |just )?(a|one|its|another) (new |further |additional |more )*member( state)?\b/.test(
      low,
    )
  )
    return ofBody(r, from, to) ? [step] : null;
  if (
    /\b(has|have|holds?|got|taken|takes|took) (now |already |yet )?(a|its|full) (full )?(seat|vote|place|voting rights)( of its own)? (in|on|at|around)\b/.test(
      low,
    )
  )
    return r.mentions.some((one) => one.is === 'subject' && one.from >= from && one.to <= to) ? [step] : null;
  const counted =
    /\b(has|have|counts?|numbers?|comprises?|consists of|(?:made|is made) up of) (now |then |already )?(?:\w+ |\w+ \w+ )members?( states| countries)?$/.exec(
      low,
    );
  const size =
    counted && ofBody(r, from, to)
      ? range(from, to)
          .map((k) => numberAt(r.words, k))
          .find(Boolean)
      : null;
  if (size) return [{ is: 'size', members: size.value, negated }];
  const place = /\b(is|has become|became|is now) (?:\w+ ){0,2}?the (?:\w+ ){1,2}member\b/.test(low)
    ? placeIn(r, from, to)
    : null;
  return place === null ? null : [step, { is: 'size', members: place, negated }];
}

const ofBody = (r: Reading, from: number, to: number): boolean =>
  r.mentions.some((one) => one.is === 'body' && one.from >= from && one.to <= to);

/** "The tenth", "the 32nd", "the thirty-second". */
function placeIn(r: Reading, from: number, to: number): number | null {
  for (let k = from; k < to; k++) {
    const figure = /^(\d+)(?:st|nd|rd|th)$/.exec(r.at(k));
    if (figure) return Number(figure[1]);
    const one = r.at(k) === 'first' ? 1 : (ordinals[r.at(k)] ?? beyondTenth(r.at(k)));
    const tens = numberAt(r.words, k - 1);
    if (one !== undefined && one < 10 && tens && tens.value >= 20) return tens.value + one;
    if (one !== undefined && one > 1) return one;
  }
  return null;
}

/** "Eleventh", "twelfth", "twentieth": the number within. */
const beyondTenth = (word: string): number | undefined =>
  /th$/.test(word)
    ? numberAt(wordsOf(word.replace(/lfth$/, 'lve').replace(/ieth$/, 'y').replace(/th$/, '')), 0)?.value
    : undefined;

/** "Has a new director", "the post of director is filled", "is still without a director". */
function filled(r: Reading, low: string): Proposition[] | null {
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  const post = headOf(
    wordsOf(r.reckoning.plan.decision.replace(/^.*?\b(?:of|as) (?:the |a |an )?(?:new |next )?/i, '')),
  );
  const filledNow = (negated: boolean): Proposition[] => [{ is: 'step', step: postFilled(r), negated, object: [] }];
  const named = (words: string): boolean => {
    const said = contentOf(wordsOf(words));
    return said.length > 0 && said.every((word) => title.includes(word)) && post !== null && said.includes(post);
  };
  const has =
    /\b(has|have|got|gets|found) (?:now |finally |just |already |still |not |no |not yet )*(?:a|an|its|their|no)? ?(?:(?:new|next|first|permanent|another) )*((?!been )(?:[a-z]+ ){0,3}[a-z]+)$/.exec(
      low,
    );
  if (has && named(has[2]!)) return filledNow(denies(low));
  const without =
    /\b(is|are|remains?|stays?) (?:now |still |again )*(?:without|lacking) (?:a|an|its|their|any) (?:(?:new|permanent) )*((?:[a-z]+ ){0,3}[a-z]+)$/.exec(
      low,
    );
  if (without && named(without[2]!)) return filledNow(true);
  const vacancy =
    /\b(?:post|office|seat|chair|position|job|vacancy)\b.*\b(?:is|are|has been|was|remains?|stays?) (?:now |still |finally |again )*(not )?(filled|taken|occupied|vacant|empty|unfilled|open)$/.exec(
      low,
    );
  if (vacancy) return filledNow(/^(vacant|empty|unfilled|open)$/.test(vacancy[2]!) !== (vacancy[1] !== undefined));
  // "Is an observer", where the decision gives that status.
  const member = /^(?!full\b)(\w+) membership\b/i.exec(r.reckoning.plan.decision)?.[1];
  const status = member ? `${member} member` : /^(.+?) status\b/i.exec(r.reckoning.plan.decision)?.[1];
  const holds =
    /\b(?:is|has (?:not |now |also )*become|became|has|holds) (?:now |already |not |yet |a |an |the |full )*((?:[a-z]+ )?[a-z]+?)(?: status)?(?: (?:of|in|to|at|on|with) .+?)?(?: yet)?$/.exec(
      low,
    );
  const whose = r.mentions.some(({ is: kind }) => kind === 'subject');
  if (
    status &&
    holds &&
    whose &&
    contentOf(wordsOf(status)).join(' ') === contentOf(wordsOf(holds[1]!.replace(/ status$/, ''))).join(' ')
  )
    return filledNow(denies(low));
  const is =
    /\b(?:is|has become|became) (?:now |the |a |its |new |next )*((?:[a-z]+ ){0,2}[a-z]+?)(?: (?:of|at) .+)?$/.exec(
      low,
    );
  const candidate =
    /\b(candidate|nominee|applicant)\b/.test(low) || r.mentions.some(({ is: kind }) => kind === 'subject');
  if (is && candidate && named(is[1]!)) return filledNow(denies(low));
  return null;
}
