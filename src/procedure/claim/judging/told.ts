/** What members said or asked for, by the words of their own entries; what a decision lets people do; when it takes effect;
 *  what was put off. */
import type { RecordedAct } from '../../../model/procedure.ts';
import { datesIn } from '../../dates.ts';
import { evidenceOf } from '../../evidence.ts';
import { deniedIn } from '../../put-aside.ts';
import type { Reckoning } from '../../reckon.ts';
import { contentOf, wordsOf } from '../../words.ts';
import type { Proposition } from '../proposition.ts';
import { quantified } from './quantified.ts';
import { stepTruth } from './step-truth.ts';
import { flip, type Judged, list, said, type Truth } from './truth.ts';

/** Does an entry say this, but for one word in four? What it puts aside it does not say. */
function says(act: RecordedAct, wanted: readonly string[]): boolean {
  const text = wordsOf(act.text);
  const denied = deniedIn(text);
  const told = new Set(contentOf(text.filter((_, i) => !denied[i])));
  return wanted.length > 1 && wanted.filter((word) => told.has(word)).length >= 0.75 * wanted.length;
}

/** An entry in which somebody asks for something or says on what it depends, in these words. */
const asks = (act: RecordedAct, wanted: readonly string[]): boolean =>
  /\b(ask\w*|want\w*|call\w*|demand\w*|insist\w*|would|if|unless|until|provided|request\w*|propos\w*|threat\w*|warn\w*)\b/i.test(
    act.text,
  ) && wanted.filter((word) => contentOf(wordsOf(act.text)).includes(word)).length >= 0.75 * wanted.length;

/** What a member's own entry has in these words it did; what only another's has, it did not. */
export function judgeTold(
  { who, words, negated, wish = false }: Extract<Proposition, { is: 'told' }>,
  { acts, plan }: Reckoning,
): Judged {
  const members = who.is === 'members' ? who.members : who.pool;
  const found = acts.filter(
    (act) =>
      act.member !== undefined &&
      (wish
        ? members.includes(act.member) &&
          /^(statement|condition|break-silence|oppose)$/.test(act.act) &&
          asks(act, words)
        : says(act, words)),
  );
  const by = new Set(found.map(({ member }) => member));
  const truths = members.map((member): Truth => (by.has(member) ? 'yes' : by.size ? 'no' : 'unknown'));
  const truth =
    who.is === 'group'
      ? quantified(who.quantifier, truths)
      : truths.includes('no')
        ? 'no'
        : truths.includes('unknown')
          ? 'unknown'
          : 'yes';
  if (wish && truth !== 'yes')
    return said('unknown', 'claim-not-read', `What ${list(members)} wants is not on record in these words.`, '');
  return said(
    negated ? flip[truth] : truth,
    truth === 'unknown' ? 'claim-not-read' : 'record',
    by.size
      ? `The record has this of ${list(plan.members.filter((member) => by.has(member)))}.`
      : `The record does not have this of ${list(members)}.`,
    found.map(evidenceOf).at(-1) ?? '',
  );
}

/** What can be done once the decision stands. `now`: once it has taken effect. */
export function judgeEnables({ words, now }: Extract<Proposition, { is: 'enables' }>, reckoning: Reckoning): Judged {
  const taken = stepTruth('adopted', reckoning);
  if (taken.truth !== 'yes') return taken;
  const open = reckoning.requirements.filter(({ met }) => met !== 'met');
  if (now && open.length)
    return said('not-yet', 'requirement', `Still missing: ${open.map(({ text }) => text).join('; ')}.`, '');
  const known = new Set(
    contentOf(
      wordsOf(
        [
          reckoning.plan.decision,
          reckoning.plan.body,
          ...reckoning.plan.stages.map(({ name }) => name),
          ...reckoning.requirements.map(({ text }) => text),
          ...reckoning.acts.map(({ text }) => text),
        ].join(' '),
      ),
    ),
  );
  const foreign = words.filter((word) => !known.has(word));
  return foreign.length <= 1
    ? taken
    : said('unknown', 'claim-not-read', 'The decision was taken; whether it allows that was not understood.', '');
}

/** The day on which it takes effect, where a waiting period settles it. */
export function judgeEffectiveOn(
  { date, negated }: Extract<Proposition, { is: 'effective-on' }>,
  { requirements, acts, plan }: Reckoning,
): Judged {
  const waits = requirements.filter(
    ({ requirement }) => requirement.days !== undefined || requirement.months !== undefined,
  );
  if (date === null)
    return waits.length
      ? said(negated ? 'yes' : 'no', 'date', `A waiting period follows: ${waits[0]!.text}.`, '')
      : said('unknown', 'date', 'When it takes effect is not part of this procedure.', '');
  const days = waits.flatMap(({ effective }) => (effective === undefined ? [] : [effective]));
  const others = requirements.filter((one) => one.met !== 'met' && !waits.includes(one));
  if (!days.length || others.length) {
    const set = acts.flatMap((act) =>
      act.organ === undefined
        ? []
        : datesIn(wordsOf(act.text), act.date.slice(0, 4))
            .filter((one) => one.date > act.date)
            .map((one) => ({ act, day: one.date })),
    );
    const other = set.findLast(({ act }) => /\b(effect|force|begins?|starts?|ends?|expires?)\b/i.test(act.text));
    const named = set.findLast(({ day }) => day.startsWith(date) || date.startsWith(day));
    return named
      ? said(negated ? 'no' : 'yes', 'date', 'The record names this day.', evidenceOf(named.act))
      : other
        ? said(negated ? 'yes' : 'no', 'date', `The record names another day, ${other.day}.`, evidenceOf(other.act))
        : said('unknown', 'future', `Nothing in the record of ${plan.body} settles the day.`, '');
  }
  const day = days.sort().at(-1)!;
  const right = day.startsWith(date) || date.startsWith(day);
  return said(right !== negated ? 'yes' : 'no', 'date', `The waiting period ends on ${day}.`, '');
}

/** A decision put off: an entry says so, and no later one takes it. */
export function judgePutOff(
  { negated }: Extract<Proposition, { is: 'put-off' }>,
  { acts, outcome }: Reckoning,
): Judged {
  const entry = [...acts].reverse().find(({ organ, text }) => organ !== undefined && putOff.test(text));
  const truth: Truth = entry && outcome === 'pending' ? 'yes' : 'no';
  return said(
    negated ? flip[truth] : truth,
    'record',
    entry ? 'The record has this.' : 'No entry of the record puts it off.',
    entry ? evidenceOf(entry) : '',
  );
}
const putOff =
  /\b(put(s|ting)? (\w+ ){0,4}off|postpon\w+|deferr?\w*|adjourn\w*|put(s|ting)? (\w+ ){0,4}back|held over|carried over|off the agenda|delayed)\b/i;
