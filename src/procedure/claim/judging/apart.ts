/** Whether acts of several lie no more than so many days apart, by the days on record. */
import type { Reckoning } from '../../reckon.ts';
import type { Proposition } from '../proposition.ts';
import { actsOf } from './deeds.ts';
import { judgeAll } from './judge.ts';
import { stepActs } from './step.ts';
import { flip, type Judged, said } from './truth.ts';

const aDay = 86_400_000;

export function judgeApart({ of, days, negated }: Extract<Proposition, { is: 'apart' }>, reckoning: Reckoning): Judged {
  const done = judgeAll([of], reckoning);
  if (done.truth !== 'yes') return negated ? { ...done, truth: flip[done.truth] } : done;
  const dates = datesOf(of, reckoning);
  if (dates.length < 2) return said('unknown', 'date', 'The days of it are not on record.', '');
  const between = (Date.parse(dates.at(-1)!) - Date.parse(dates[0]!)) / aDay;
  return said(
    between <= days !== negated ? 'yes' : 'no',
    'date',
    between === 0 ? `All of it on ${dates[0]}.` : `From ${dates[0]} to ${dates.at(-1)}.`,
    '',
  );
}

/** The day on which each member first did it, oldest first; a count that some meet says nothing of which they are. */
function datesOf(of: Extract<Proposition, { is: 'apart' }>['of'], reckoning: Reckoning): string[] {
  if (of.is === 'step')
    return stepActs(of.step, reckoning)
      .flatMap(({ member, date }) => (member === undefined ? [] : [date]))
      .sort();
  const { who } = of;
  const members = who.is === 'members' ? who.members : who.pool.filter((member) => !who.except.includes(member));
  const found = members.map((member) => actsOf(member, of.deed, reckoning)[0]?.date);
  const all = who.is === 'members' || who.quantifier.is === 'all';
  const known = found.filter((date) => date !== undefined).sort();
  return all || ('n' in who.quantifier && who.quantifier.n === known.length) ? known : [];
}
