/** What somebody has by the decision: "Moldova has received the second instalment", "the agency has a new director", "the
 *  islands are still waiting for their money". */
import { decisionStage } from '../../plan.ts';
import { contentOf, headOf, stem, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import { fillsPost } from '../doings.ts';
import type { Proposition, Step } from '../proposition.ts';
import { type Reading, range } from './reading.ts';
import { whoAfter } from './subject.ts';

const adverbs = "(?:(?:now|still|already|finally|yet|also|just|since|not|n't|never|so far|at last) )*";
const got = `(?:received|got|obtained|been (?:paid|given|sent|handed)|had)`;
const received = new RegExp(
  `\\b(?:has|have) ${adverbs}${got} |\\b(?:received|got|obtained|gets|receives|did not (?:yet )?(?:receive|get)) |\\b(?:has|have) (?:still |yet )?to (?:receive|get|see|be (?:paid|given)) `,
);
const awaits = new RegExp(
  `\\b(?:is|are|remains?) ${adverbs}(?:waiting for|awaiting|without) |\\b(?:awaits?|waits? for|lacks?) |\\bhas ${adverbs}(?:no|not (?:yet )?(?:got )?(?:a|an|its)) |\\bdoes ${adverbs}have (?:a|an|its) `,
);
const holds = new RegExp(
  `\\b(?:has|have|gets?|got|has got|found|has found) ${adverbs}(?:(?:a|an|its|their|the) |(?=new ))(?:(?:own|new|first|next|permanent|full|second|third) )*`,
);

/** What the decision gives is money or goods that are handed over at a step of its own. */
const handedOver = /\b(payment|disbursement|pay-?out|transfer|delivery|release|handover|hand-over)\b/i;
/** A text that the decision makes, under any of its names. */
const isText =
  /^(directive|regulation|law|act|constitution|charter|code|statute|strategy|budget|treaty|convention|reform)\b/i;
const texts = new Set('rule rules law act legislation text'.split(' ').map(stem));
const money = new Set('money fund funds cash sum payment aid loan grant'.split(' ').map(stem));

/** "The money has been paid out": handed over, where a stage behind the decision does that. */
const paid =
  /^(.+) (?:has|have|had) (not |yet to be |still to be |still not |now |already |since )*(?:been )?(?:paid( out)?(?! back)|disbursed|transferred|wired|delivered|handed over) /;

function paidOut(r: Reading, low: string): Proposition[] | null {
  const found = paid.exec(low);
  const step = whenReceived(r);
  if (!found || step === 'adopted' || !/\bbeen |yet to be |still to be /.test(found[0])) return null;
  const title = new Set(contentOf(wordsOf(r.reckoning.plan.decision)));
  const words = contentOf(wordsOf(found[1]!));
  if (!words.length || !words.every((word) => title.has(word) || money.has(word))) return null;
  return [{ is: 'step', step, negated: /\b(not|yet to be|still to be) /.test(found[0]), object: [] }];
}

export function receipt(r: Reading, { from, to }: Clause): Proposition[] | null {
  const low = `${r.low(from, to)} `;
  const out = paidOut(r, low);
  if (out) return out;
  if (/\b(will|would|shall|could|may|might|should|can|if|wants?|because|needs?|must)\b/.test(low)) return null;
  const waits = awaits.exec(low);
  const found = waits ?? received.exec(low) ?? holds.exec(low);
  if (!found || !given(r)) return null;
  const verb = from + low.slice(0, found.index).split(' ').filter(Boolean).length;
  if (verb === from || !(receives(r, from, verb) || paidToNobody(r, from, verb))) return null;
  const object = range(verb + 1, to).filter(
    (k) => !r.insideMention(k) || r.mentions.some((one) => one.is === 'subject' && k >= one.from && k < one.to),
  );
  const skipped = new Set(
    'receive received get got obtain wait waiting await new own first next permanent still yet paid given sent hand second third'
      .split(' ')
      .map(stem),
  );
  const title = new Set(contentOf(wordsOf(r.reckoning.plan.decision)));
  const words = contentOf(object.map((k) => r.words[k]!)).filter((word) => !skipped.has(word) || title.has(word));
  // "The two thirds needed for the appointment" are votes, and nothing that the decision gives.
  if (/\b(votes?|thirds|quarters|majority|threshold|needed|required|backing|support)\b/.test(r.low(verb + 1, to)))
    return null;
  if (another(r, r.low(verb + 1, to)))
    return words.some((word) => title.has(word) || money.has(word))
      ? [{ is: 'unread', why: 'Whether that is what this decision gives is not on record.' }]
      : null;
  const fits =
    words.length > 0 &&
    words.every(
      (word) =>
        title.has(word) ||
        (paysOut(r) && money.has(word)) ||
        (isText.test(r.reckoning.plan.decision) && texts.has(word)),
    );
  if (!fits || !words.some((word) => !skipped.has(word) || word === headOf(wordsOf(r.reckoning.plan.decision))))
    return null;
  const denied = waits !== null || /\b(not|n't|never|no|yet to|still to|without)\b/.test(low);
  return [{ is: 'step', step: whenReceived(r), negated: denied, object: [] }];
}

/** Another part, number or source of it than the title names: "the first instalment" of the second, "half of the loan". */
function another(r: Reading, object: string): boolean {
  const title = r.reckoning.plan.decision.toLowerCase();
  const told =
    /\b(first|second|third|fourth|fifth|last|half|part|parts|quarter|most|rest|some|two|three|four|five|\d+)\b/g;
  const figures = [...object.matchAll(told)].some(([word]) => !title.includes(word));
  return (
    (figures && (paysOut(r) || !/\b(a|its|the) (first|second|third)\b/.test(object))) ||
    (paysOut(r) && /\b(new|another|from)\b/.test(object))
  );
}

/** Decisions that give somebody something to have: a choice of one for a post, money, a thing of its own. */
const given = (r: Reading): boolean =>
  !takesAway.test(r.reckoning.plan.decision) &&
  (fillsPost.test(r.reckoning.plan.decision) ||
    paysOut(r) ||
    gives.test(r.reckoning.plan.decision) ||
    isText.test(r.reckoning.plan.decision));
const takesAway =
  /^(suspension|freeze|freezing|cut|reduction|withdrawal|refusal|ban|removal|dismissal|revocation|repeal|annulment|termination|recovery|repayment|end|expulsion|abolition)\b/i;
const gives =
  /^(establishment|creation|foundation|formation|purchase|acquisition|award|grant|construction|allocation|delivery)\b/i;
const paysOut = (r: Reading): boolean =>
  /\b(payment|disbursement|release|grant|loan|aid|tranche|instal?lment|assistance|fund(s|ing)?|credit|guarantee|subsidy|support|budget)\b/i.test(
    r.reckoning.plan.decision,
  );

/** Whoever has it is the one in the title, the body or an office that belongs to it, and no member of its own accord. */
function receives(r: Reading, from: number, verb: number): boolean {
  const who = whoAfter(r, from, verb);
  const { plan } = r.reckoning;
  if (who?.is === 'group') return false;
  if (who?.is === 'members') return who.members.every((member) => plan.decision.includes(member));
  if (r.mentions.some((one) => one.from >= from && one.to <= verb && (one.is === 'subject' || one.is === 'body')))
    return true;
  const known = new Set(contentOf(wordsOf(`${plan.body} ${plan.decision}`)));
  const said = contentOf(r.words.slice(from, verb));
  // "The court has a new judge": whose post it is the title need not say.
  if (
    fillsPost.test(plan.decision) &&
    r.at(from) === 'the' &&
    !r.mentions.some((one) => one.from >= from && one.to <= verb)
  )
    return true;
  return said.length > 0 && (said.some((word) => known.has(word)) || said.every((word) => r.recorded.has(word)));
}

/** Before anything is paid out, no member has got it, whether it is the one it is for or not. */
function paidToNobody(r: Reading, from: number, verb: number): boolean {
  const step = whenReceived(r);
  return typeof step === 'number' && r.reckoning.stage < step && whoAfter(r, from, verb)?.is === 'members';
}

/** Money is had once it is paid, where a stage behind the decision pays it; else by the decision. */
export function whenReceived(r: Reading): Step {
  const { plan } = r.reckoning;
  const deciding = decisionStage(plan);
  const index = plan.stages.findLastIndex(({ name }, i) => i > deciding && handedOver.test(name));
  return index < 0 ? 'adopted' : index;
}
