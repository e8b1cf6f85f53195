/** "Another twelve months", when the entry that took the decision says six: the figure is part of what is claimed.
 *
 *  Measures are numbers of a unit that both the claim and the deciding entry use: lengths of time, money, weights,
 *  shares. Numbers of members and votes are counts of the roll and are judged there. One measure of a unit on each side,
 *  or none is compared: with two nobody can say which answers which. */
import type { RecordedAct } from '../../../model/procedure.ts';
import { datesIn } from '../../dates.ts';
import { evidenceOf } from '../../evidence.ts';
import { deniedIn, numberAt, stem, type Word, wordsOf } from '../../words.ts';
import { type Judged, said } from './truth.ts';

const units = new Set(
  `hour day week month year decade percent euro dollar pound franc krona zloty koruna forint million billion tonne ton
   kilogram kilometre kilometer mile hectare metre litre megawatt gigawatt soldier troop officer observer berth seat`
    .split(/\s+/)
    .map(stem),
);

type Measure = { readonly unit: string; readonly value: number; readonly words: string };

function measuresIn(words: readonly Word[]): Map<string, Measure[]> {
  const found = new Map<string, Measure[]>();
  for (let i = 0; i < words.length; i++) {
    const number = numberAt(words, i);
    if (!number) continue;
    let k = i + number.length;
    if (words[k]?.lower === '-') k++;
    const unit = words[k]?.lower === 'per' && words[k + 1]?.lower === 'cent' ? stem('percent') : words[k]?.stem;
    if (unit !== undefined && units.has(unit)) {
      const told = `${words
        .slice(i, i + number.length)
        .map(({ lower }) => lower)
        .join(' ')} ${words[k]!.lower}`;
      found.set(unit, [...(found.get(unit) ?? []), { unit, value: number.value, words: told }]);
    }
    i += number.length - 1;
  }
  return found;
}

/** "Until December", where the decision or its title says until June. */
function otherEnd(claim: string, deciding: RecordedAct, title: string): Judged | null {
  const end = (text: string): string | undefined => {
    const words = wordsOf(text);
    return datesIn(words, deciding.date.slice(0, 4)).find(({ from }) =>
      /^(until|till|to|through)$/.test(words[from - 1]?.lower ?? ''),
    )?.date;
  };
  const [claimed, decided] = [end(claim), end(deciding.text) ?? end(title)];
  return claimed && decided && !claimed.startsWith(decided) && !decided.startsWith(claimed)
    ? said('no', 'measure', `It is until ${decided}, not until ${claimed}.`, evidenceOf(deciding))
    : null;
}

/** `null` where the two do not measure the same thing, or agree. */
export function otherMeasure(claim: string, deciding: RecordedAct, title = ''): Judged | null {
  const ends = otherEnd(claim, deciding, title);
  if (ends) return ends;
  const claimed = measuresIn(wordsOf(claim));
  const text = wordsOf(deciding.text);
  const aside = deniedIn(text);
  const decided = measuresIn(text.filter((_, i) => !aside[i]));
  const entitled = measuresIn(wordsOf(title));
  for (const [unit, [one, ...more]] of claimed) {
    const [other, ...others] = decided.get(unit) ?? entitled.get(unit) ?? [];
    if (!one || !other || more.length || others.length || one.value === other.value) continue;
    return said('no', 'measure', `The decision says ${other.words}, not ${one.words}.`, evidenceOf(deciding));
  }
  return null;
}
