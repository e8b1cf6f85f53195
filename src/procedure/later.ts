/** Acts that lie after the day asked about. They never count; but who asks about a day before the last entry of a record
 *  may have taken the wrong day, so the answer names them. What was learned only after `knownOn` is not named either. */
import type { Because, RecordedAct } from '../model/procedure.ts';
import { evidenceOf } from './evidence.ts';

/** Oldest first. An act without `learnedOn` is named whatever `knownOn` is: the record that was given has it. */
export const laterActs = (record: readonly RecordedAct[], asOf: string, knownOn: string = asOf): RecordedAct[] =>
  record
    .filter(({ date, learnedOn }) => date > `${asOf}\uffff` && (learnedOn ?? '') <= `${knownOn}\uffff`)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

const author = ({ member, organ }: RecordedAct): string => member ?? organ ?? 'nobody named';

/** One sentence, or none; at most three acts in full as its evidence. */
export function saidOfLater(record: readonly RecordedAct[], asOf: string, knownOn: string = asOf): Because[] {
  const later = laterActs(record, asOf, knownOn);
  const [first] = later;
  if (!first) return [];
  const what = `act of ${first.date} by ${author(first)} (${first.act})`;
  return [
    {
      rule: 'later',
      text:
        later.length === 1
          ? `An ${what} lies after the day asked about (${asOf}) and does not count.`
          : `${later.length} acts lie after the day asked about (${asOf}) and do not count; the first is the ${what}.`,
      evidence:
        later.slice(0, 3).map(evidenceOf).join(' · ') + (later.length > 3 ? ` · and ${later.length - 3} more` : ''),
    },
  ];
}
