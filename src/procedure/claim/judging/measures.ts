/** "Another twelve months", when the entry that took the decision says six: the figure is part of what is claimed.
 *
 *  Measures are numbers of a unit that both the claim and the deciding entry use: lengths of time, money, weights,
 *  shares. Numbers of members and votes are counts of the roll and are judged there. One measure of a unit on each side,
 *  or none is compared: with two nobody can say which answers which. */
import type { RecordedAct } from '../../../model/procedure.ts';
import { datesIn } from '../../dates.ts';
import { evidenceOf } from '../../evidence.ts';
import { deniedIn } from '../../put-aside.ts';
import { numberAt, stem, type Word, wordsOf } from '../../words.ts';
import { type Judged, said } from './truth.ts';

const units = new Set(
  `hour day week month year decade percent euro dollar pound franc krona zloty koruna forint million billion tonne ton
   kilogram kilometre kilometer mile hectare metre litre megawatt gigawatt soldier troop officer observer berth seat point`
    .split(/\s+/)
    .map(stem),
);

type Measure = { readonly unit: string; readonly value: number; readonly words: string };

/** Lengths of time in months, so that a year and twelve months are one. */
const lengths = new Map(
  Object.entries({ day: 12 / 365, week: 84 / 365, month: 1, year: 12, decade: 120 }).map(([word, n]) => [
    stem(word),
    n,
  ]),
);

/** "A year", "another month", "half a point", "a quarter of a point": a number that is not spelled as one. */
function partAt(words: readonly Word[], i: number): { value: number; length: number } | null {
  const low = words
    .slice(i, i + 4)
    .map(({ lower }) => lower)
    .join(' ');
  const found =
    /^(?:(half) an? |(?:a )?(half|quarter|third)(?: of an?)? (?=[a-z])|(a|an|another|one) (?=(?:year|month|week|day|decade|point)\b))/.exec(
      low,
    );
  if (!found) return null;
  const part = found[1] ?? found[2];
  return {
    value: part === 'half' ? 1 / 2 : part === 'quarter' ? 1 / 4 : part === 'third' ? 1 / 3 : 1,
    length: found[0].trim().split(' ').length,
  };
}

function measuresIn(words: readonly Word[]): Map<string, Measure[]> {
  const found = new Map<string, Measure[]>();
  for (let i = 0; i < words.length; i++) {
    const number = numberAt(words, i) ?? partAt(words, i);
    if (!number) continue;
    let k = i + number.length;
    if (words[k]?.lower === '-') k++;
    const spelled = words[k]?.lower === 'per' && words[k + 1]?.lower === 'cent' ? stem('percent') : words[k]?.stem;
    const length = lengths.get(spelled ?? '');
    const unit = length === undefined ? spelled : stem('month');
    if (
      unit !== undefined &&
      units.has(unit) &&
      (number.value !== 1 || length !== undefined || unit !== stem('percent'))
    ) {
      const told = `${words
        .slice(i, i + number.length)
        .map(({ lower }) => lower)
        .join(' ')} ${words[k]!.lower}`;
      found.set(unit, [...(found.get(unit) ?? []), { unit, value: number.value * (length ?? 1), words: told }]);
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

/** What a claim measures otherwise than the deciding entry; `null` where the two do not measure the same thing, or agree.
 *  `proposed`: entries that put the decision forward, which tell its measure where the deciding one does not. */
export function otherMeasure(
  claim: string,
  deciding: RecordedAct,
  title = '',
  proposed: readonly RecordedAct[] = [],
): Judged | null {
  const ends = otherEnd(claim, deciding, title);
  if (ends) return ends;
  const claimed = measuresIn(wordsOf(claim));
  const text = wordsOf(deciding.text);
  const aside = deniedIn(text);
  const decided = measuresIn(text.filter((_, i) => !aside[i]));
  const entitled = measuresIn(wordsOf(title));
  const before = measuresIn(wordsOf(proposed.map((act) => act.text).join(' . ')));
  for (const [unit, [one, ...more]] of claimed) {
    const [other, ...others] = decided.get(unit) ?? entitled.get(unit) ?? before.get(unit) ?? [];
    if (
      !one ||
      !other ||
      more.length ||
      others.length ||
      Math.abs(one.value - other.value) < 0.02 * Math.abs(other.value)
    )
      continue;
    return said('no', 'measure', `The decision says ${other.words}, not ${one.words}.`, evidenceOf(deciding));
  }
  return null;
}

/** "Was extended for two years", where no entry of an organ, nor the title nor a requirement, says for how long: that it was
 *  decided does not say so either. `null` where the claim gives no such length or sum. */
export function unsaidMeasure(claim: string, told: readonly string[]): Judged | null {
  const words = wordsOf(claim);
  const known = measuresIn(wordsOf(told.join(' . ')));
  for (const [unit, [one]] of measuresIn(words)) {
    const spelled = one!.words.split(' ');
    const at = words.findIndex((_, i) => spelled.every((word, k) => words[i + k]?.lower === word));
    if (!/^(for|by|another|further|additional)$/.test(words[at - 1]?.lower ?? '') || known.has(unit)) continue;
    return said('unknown', 'measure', `No entry of the record says “${one!.words}”.`, '');
  }
  return null;
}
