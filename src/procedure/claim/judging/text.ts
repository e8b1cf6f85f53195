/** What a body decided, or an organ or a member said, by its words on record. */
import type { Because, RecordedAct } from '../../../model/procedure.ts';
import { within } from '../../dates.ts';
import { evidenceOf } from '../../evidence.ts';
import { deniedIn } from '../../put-aside.ts';
import type { Reckoning } from '../../reckon.ts';
import { contentOf, stem, wordsOf } from '../../words.ts';
import type { Proposition } from '../proposition.ts';
import { judgeAll } from './judge.ts';
import { contraryFor } from './stage-truth.ts';
import { sayNo, stepTruth } from './step-truth.ts';
import { type Judged, list, said } from './truth.ts';

export function judgeText(proposition: Extract<Proposition, { is: 'text' }>, reckoning: Reckoning): Judged {
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
          !(act.act === 'invite' && decidesLater(act, reckoning)) &&
          (act.act === 'adopt' || act.act === 'approve' || act.act === 'invite' || act.act === 'sign'),
  );
  // "Noted the absence of consensus": what the entry denies.
  const lacks = words.some((word) => lacking.has(word));
  const wanted = words.filter((word) => !weak.has(word) && !lacking.has(word));
  let best: { act: RecordedAct; share: number; denied: boolean } | null = null;
  for (const act of candidates) {
    const text = wordsOf(act.text);
    const denied = deniedIn(text).map((one) => one !== lacks);
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
  // "A limit of sixty", where the entry says fifty.
  const figures = wanted.filter((word) => numbers.has(word) || /^\d/.test(word));
  if (
    best &&
    !best.denied &&
    figures.some((word) => !contentOf(wordsOf(best!.act.text)).includes(word)) &&
    figuresIn(best.act.text)
  )
    return said('unknown', 'record', 'The entry gives another figure.', evidenceOf(best.act));
  if (best && !best.denied) {
    if (when && !within(best.act.date, when)) {
      const other = candidates.find((act) => within(act.date, when));
      if (!other)
        return said('no', 'date', `That is on record for ${best.act.date}, not ${when}.`, evidenceOf(best.act));
    }
    const later = by === 'body' ? laterStages(best.act, reckoning) : [];
    // "Decided to close the mission", where the record has the decision to deploy it and closure is still to come.
    const only = says(best.act, wanted) <= 0.5 ? wanted.filter((word) => says(best.act, [word]) === 0) : [];
    const ahead = later.find((name) => contentOf(wordsOf(name)).some((word) => only.includes(word)));
    if (ahead !== undefined)
      return said('unknown', 'record', `The record has no decision on “${ahead}”.`, evidenceOf(best.act));
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
    // What the procedure or another entry speaks of, and this organ has not done.
    const spoken = [
      ...acts.filter((act) => act.organ !== organ).map(({ text }) => text),
      ...plan.requirements.map(({ text }) => text),
    ].some((text) => share(text, wanted) >= 0.6);
    if (spoken && wanted.length > 1)
      return said('not-yet', 'record', `No such act of the ${organ} is on record.`, evidenceOf(own));
    return said('unknown', 'record', `The record has an act of the ${organ}, but not in these words.`, evidenceOf(own));
  }
  return said(
    'unknown',
    'record',
    `The record does not have ${by === 'member' ? `${member} say` : 'anybody say'} this.`,
    '',
  );
}

/** Who invites the body to act has not decided for it. */
const decidesLater = (act: RecordedAct, { acts, plan, track }: Reckoning): boolean =>
  plan.stages.some(
    ({ kind }, i) => i > track.stageOf[acts.indexOf(act)]! && /^(vote|decision|silence|reading)$/.test(kind),
  );

const numbers = new Set(
  'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'
    .split(' ')
    .map(stem),
);
const figuresIn = (text: string): boolean =>
  contentOf(wordsOf(text)).some((word) => numbers.has(word) || /^\d/.test(word));

/** The part of the words that a text has, whatever it says of them. */
function share(text: string, wanted: readonly string[]): number {
  const told = new Set(contentOf(wordsOf(text)));
  return wanted.filter((word) => told.has(word)).length / Math.max(1, wanted.length);
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

const lacking = new Set(['absence', 'lack', 'want'].map(stem));
const weak = new Set(['becom', 'become', 'go', 'get', 'make', 'mak', 'will', 'yes'].map(stem));

/** The stages that lie ahead of the stage an act belongs to and are not reached. */
function laterStages(act: RecordedAct, { acts, plan, track, stage }: Reckoning): string[] {
  const own = track.stageOf[acts.indexOf(act)]!;
  return plan.stages.filter((_, i) => i > Math.max(own, stage)).map(({ name }) => name);
}
