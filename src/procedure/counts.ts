/** Vote counts in words: "by seven votes to one", "13–1", "ten in favour, two against and three abstentions",
 *  "with thirteen votes". Used on claims and on the tallies that organs announce. */
import { numberAt, type Word } from './words.ts';

export type Counts = { readonly inFavour?: number; readonly against?: number; readonly abstaining?: number };

const voteNouns = new Set([
  'vote',
  'votes',
  'members',
  'states',
  'countries',
  'ballots',
  'member',
  'state',
  'country',
  'delegations',
  'voices',
]);

/** Words that "no" or "without" takes with it: "any", "a", "a single". */
const noneOf = (words: readonly Word[], i: number): number =>
  (words[i]?.lower === 'any' || words[i]?.lower === 'a' ? 2 : 1) +
  (words[i + 1]?.lower === 'single' || words[i]?.lower === 'single' ? 1 : 0);

type Mutable = { -readonly [Key in keyof Counts]: Counts[Key] };

/** Counts of votes in a text, and the words they take (by index). `null` when it has none. */
export function countsIn(words: readonly Word[]): { counts: Counts; used: Set<number> } | null {
  const counts: Mutable = {};
  const used = new Set<number>();
  const use = (from: number, to: number): void => {
    for (let k = from; k < to; k++) used.add(k);
  };
  for (let i = 0; i < words.length; i++) {
    const no = words[i]!.lower === 'no' || words[i]!.lower === 'without';
    const number = no ? { value: 0, length: noneOf(words, i + 1) } : numberAt(words, i);
    if (!number) continue;
    const to = i + number.length;
    let k = to;
    if (voteNouns.has(words[k]?.lower ?? '')) k++;
    const nounEnd = k;
    const at = (n: number): string => words[n]?.lower ?? '';
    // seven (votes) to one · 13-1 · 13–1
    if (!no && (at(k) === 'to' || at(k) === '-' || at(k) === '–' || at(k) === 'against' || at(k) === 'versus')) {
      const other = numberAt(words, k + 1);
      if (other && other.value < 1000) {
        counts.inFavour = number.value;
        counts.against = other.value;
        let end = k + 1 + other.length;
        const third = at(end) === '-' || at(end) === '–' ? numberAt(words, end + 1) : null;
        if (third) {
          counts.abstaining = third.value;
          end += 1 + third.length;
        }
        use(i, end);
        i = end - 1;
        continue;
      }
    }
    if (!no && words[i]!.lower.match(/^\d+-\d+(-\d+)?$/)) continue;
    if (at(k) === 'cast') k++;
    if (
      (at(k) === 'in' && /^favou?r/.test(at(k + 1))) ||
      at(k) === 'for' ||
      at(k) === 'yes' ||
      at(k) === 'affirmative' ||
      at(k) === 'positive'
    ) {
      const end = at(k) === 'in' ? k + 2 : k + 1;
      if (at(k) !== 'for' || nounEnd > to || at(k + 1) === ',' || at(k + 1) === 'and' || at(k + 1) === '') {
        counts.inFavour = number.value;
        use(i, voteNouns.has(at(end)) ? end + 1 : end);
        i = end - 1;
        continue;
      }
    }
    if (
      at(k) === 'against' ||
      at(k) === 'opposed' ||
      at(k) === 'no' ||
      at(k) === 'negative' ||
      at(k) === 'dissenting' ||
      at(k) === 'opposing'
    ) {
      counts.against = number.value;
      const end = voteNouns.has(at(k + 1)) ? k + 2 : k + 1;
      use(i, end);
      i = end - 1;
      continue;
    }
    if (/^abst(ain|ention)/.test(at(to)) || (at(to) === 'members' && /^abst/.test(at(to + 1)))) {
      counts.abstaining = number.value;
      const end = /^abst/.test(at(to)) ? to + 1 : to + 2;
      use(i, end);
      i = end - 1;
      continue;
    }
    // seven of eleven votes, seven out of the eleven votes
    if (!no && (at(to) === 'of' || at(to) === 'out')) {
      let k = to + (at(to) === 'out' ? 2 : 1);
      if (at(k) === 'the') k++;
      const whole = numberAt(words, k);
      if (whole && at(k + whole.length) === 'votes' && at(k + whole.length + 1) !== 'against') {
        counts.inFavour = number.value;
        use(i, k + whole.length + 1);
        i = k + whole.length;
        continue;
      }
    }
    // with thirteen votes
    const before = words[i - 1]?.lower;
    if (
      !no &&
      at(to) === 'votes' &&
      (before === 'with' ||
        before === 'by' ||
        before === 'received' ||
        before === 'got' ||
        before === 'won' ||
        before === 'obtained' ||
        before === 'gained' ||
        before === 'secured')
    ) {
      counts.inFavour = number.value;
      use(i, to + 1);
      i = to;
    }
  }
  return used.size ? { counts, used } : null;
}
