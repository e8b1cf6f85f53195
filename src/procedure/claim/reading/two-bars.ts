/** What a vote reached and what it did not: "enough capital behind it but too few members", "a majority of the deputies but
 *  not the two thirds it needed", "the number of states was reached, the share of the population was not". */
import { contentOf, numberAt, stem, wordsOf } from '../../words.ts';
import { bodyNouns } from '../lexicon.ts';
import type { Proposition } from '../proposition.ts';
import { denies } from './mode.ts';
import { type Reading, range } from './reading.ts';

/** Two bars set against each other: one was reached, the other was not. `null` where the claim does not do that. */
export function twoBars(r: Reading): Proposition[] | null {
  const end = r.words.length;
  const low = r.low(0, end);
  if (/\b(will|would|could|may|might|should|if|because|since|after|before)\b/.test(low)) return null;
  for (const cut of range(1, end - 1).filter((k) => turns(r, k))) {
    const behind = range(cut, end).find(
      (k) => !/^(,|but|yet|though|although|while|whereas|and|it|they)$/.test(r.at(k)),
    );
    if (behind === undefined) continue;
    const [left, right] = [barIn(r, 0, cut), barIn(r, behind, end)];
    if (!left || !right || left.reached === right.reached || same(left.bar, right.bar)) continue;
    return [barSaid(left.bar, left.reached), barSaid(right.bar, right.reached)];
  }
  return null;
}

/** "Had enough members behind it", "had too little capital behind it": one bar alone. */
export function oneBar(r: Reading, from: number, to: number): Proposition[] | null {
  const low = r.low(from, to);
  const some = severalMet(low);
  if (some) return some;
  if (!measured.test(low) || !/\b(behind (it|them)|in favou?r( of it)?|for it|on its side)$/.test(low)) return null;
  const found = barIn(r, from, to);
  return found ? [barSaid(found.bar, found.reached)] : null;
}

/** "Met one of the two requirements", "neither threshold was reached". */
function severalMet(low: string): Proposition[] | null {
  const found =
    /\b(both|neither|none|only one|just one|one)( of( the)?)?( (its|their|the|two|three|four|voting|formal|legal|required))* (requirements?|conditions?|thresholds?|criteri(?:a|on)|bars?|majorities)\b/.exec(
      low,
    );
  if (
    !found ||
    !/\b(met|satisf\w+|fulfil\w*|reached|cleared|passed|attained|missed|failed)\b/.test(low) ||
    /\b(will|would|could|may|might|can|must|should|needs?|requires?)\b/.test(low) ||
    (/one$/.test(found[1]!) && !found[2])
  )
    return null;
  const missed = /\b(missed|failed)\b/.test(low);
  const wanted = /both/.test(found[1]!) ? 'all' : /neither|none/.test(found[1]!) ? 'none' : 'one';
  const denied = /\b(not|n't|never)\b/.test(low);
  if (wanted === 'one') return denied ? null : [{ is: 'met-of', quantifier: { is: 'exactly', n: 1 } }];
  const none = missed !== (wanted === 'none');
  if (missed && wanted === 'none') return denied ? null : [{ is: 'met-of', quantifier: { is: 'all' } }];
  return [{ is: 'met-of', quantifier: { is: none ? 'none' : denied ? 'not-all' : 'all' } }];
}

/** Where one half ends and the other begins. */
const turns = (r: Reading, k: number): boolean =>
  /^(but|yet|though|although|while|whereas)$/.test(r.at(k)) ||
  (r.at(k) === ',' &&
    /\b(was|were|did|had) (not|n't)\b|\bnot\b|\btoo (few|little|small)\b/.test(r.low(k + 1, r.words.length)));

const measured = /\b(enough|sufficient|insufficient|too (few|little|small)|required|necessary|needed)\b/;

type Bar = { readonly requirement: number } | { readonly lesser: 'half' | 'more' };
type Side = { readonly bar: Bar; readonly reached: boolean };

const same = (a: Bar, b: Bar): boolean =>
  'requirement' in a && 'requirement' in b ? a.requirement === b.requirement : 'lesser' in a && 'lesser' in b;

function barIn(r: Reading, from: number, to: number): Side | null {
  const low = r.low(from, to);
  const bar = lesserMajority(r, from, to) ?? requirementBar(r, from, to);
  if (!bar) return null;
  const short =
    denies(low) ||
    /\b(too (few|little|small|low)|insufficient|fell short|fall short|short of|missed|lack(s|ed|ing)?|missing|failed|fails)\b/.test(
      low,
    ) ||
    // "but two thirds were required".
    /\b(was|were|is|are) (required|needed|necessary)$|\b(requires?|required|needs?|needed) /.test(
      low.replace(/\b(the|its|a) (required|needed|necessary)\b/g, ''),
    );
  const there =
    /\b(enough|sufficient|required|necessary|won|wins?|had|has|have|got|met|reached|cleared|satisfied|fulfilled|passed|secured|obtained|attained|achieved|commanded|received|gained|gathered|behind|cast|voted|supported|backed)\b/.test(
      low,
    );
  return short ? { bar, reached: false } : there ? { bar, reached: true } : null;
}

/** More than half, where the rule asks for more than that. */
export function lesserMajority(r: Reading, from: number, to: number): Bar | null {
  const low = r.low(from, to);
  const { rule, requirements } = r.reckoning.plan;
  const counts = requirements.some(({ condition }) => condition.is === 'tally' || condition.is === 'count');
  if (rule.kind !== 'qualified-majority' && !(rule.kind === 'majority' && (rule.share > 0.5 || counts))) return null;
  if (/\bmore (votes|members|\w+s) .*\bthan (were )?(cast )?against\b/.test(low)) return { lesser: 'more' };
  const found =
    /\b(?:an? |the )?(?:(?:simple|plain|bare|absolute|clear|relative|narrow|mere|large|overwhelming) )?(?:majority|(?:more than |over )half)\b/.exec(
      low,
    );
  if (
    !found ||
    /\b(two thirds|three (quarters|fifths)|qualified|special|required|necessary|needed|sufficient|constitutional) majority\b|\bmajority (that |which )?(is |was |it |they )*(required|needed|necessary|needs|requires)\b/.test(
      low,
    )
  )
    return null;
  // "A majority voted for it" counts those that voted, "a majority of the deputies" all of them.
  return { lesser: /\bmajority of\b|\babsolute\b|\bhalf\b/.test(low) ? 'half' : 'more' };
}

/** The requirement that a noun names: what is weighed, who is counted, the majority itself. */
export function requirementBar(r: Reading, from: number, to: number): Bar | null {
  const low = r.low(from, to);
  const { requirements, weights } = r.reckoning.plan;
  const of = (test: RegExp): Bar | null => {
    const index = requirements.findIndex(({ condition }) => test.test(condition.is));
    return index < 0 ? null : { requirement: index };
  };
  // "Not the 13 it needed": by its figure.
  const figures = range(from, to).flatMap((k) => numberAt(r.words, k)?.value ?? []);
  const named = requirements.findIndex(
    ({ condition }) => 'count' in condition && figures.includes(condition.count as number),
  );
  if (named >= 0 && /\b(needed|needs|required|requires|necessary|threshold|bar)\b/.test(low))
    return { requirement: named };
  const stems = new Set(contentOf(r.words.slice(from, to)));
  const majority = majorityAbout(r, stems);
  if (majority !== null) return { requirement: majority };
  const weighed =
    /\b(population|inhabitants|citizens|people|capital|shares?|weights?|stakes?)\b(?! of the votes)/.test(low) ||
    (weights !== null &&
      /\bof the votes\b/.test(low) &&
      requirements.some(({ text, condition }) => condition.is === 'share' && /\bof the votes\b/i.test(text))) ||
    requirements.some(
      ({ text, condition }) =>
        /^(share|figure)$/.test(condition.is) &&
        contentOf(wordsOf(text.replace(/^.*?(%|per ?cent|half|thirds|quarters|fifths) (of )?(the )?/i, '')))
          .filter((word) => !ofVoting.has(word))
          .some((word) => stems.has(word)),
    );
  if (weighed) return of(/^(share|figure)$/);
  const seats = of(/^tally$/);
  if (seats && /\b(deputies|mps|senators|lawmakers|seats|votes|thirds|quarters|fifths|threshold|majority)\b/.test(low))
    return seats;
  if (/\b(two thirds|three quarters|three fifths|(required|qualified|necessary|needed|special) majority)\b/.test(low))
    return of(/^(majority|count|tally|rule)$/);
  const counted =
    r.mentions.some((one) => one.is === 'group' && one.from >= from && one.to <= to) ||
    /\b(members|states|countries|governments|governors|directors|shareholders|votes|number|heads|delegations|parties)\b/.test(
      low,
    ) ||
    r.words.slice(from, to).some(({ lower }) => bodyNouns.has(lower) && /s$/.test(lower));
  return counted ? (of(/^count$/) ?? (weights ? null : of(/^majority$/))) : null;
}

/** Of two majorities that are required, of the people and of the cantons, the one that is named. */
function majorityAbout(r: Reading, stems: ReadonlySet<string>): number | null {
  const of = r.reckoning.plan.requirements.flatMap(({ text, condition }, index) =>
    condition.is === 'majority'
      ? [{ index, words: contentOf(wordsOf(text)).filter((word) => !ofVoting.has(word)) }]
      : [],
  );
  const fits = of.filter(({ words }) => words.some((word) => stems.has(word) && word !== stem('majority')));
  return of.length > 1 && fits.length === 1 ? fits[0]!.index : null;
}

const ofVoting = new Set(
  'vote votes favour favor voting cast member members state states hold holding governor'.split(' ').map(stem),
);

/** A bar that was reached, or was not. */
export function barSaid(bar: Bar, reached: boolean): Proposition {
  return 'requirement' in bar
    ? { is: 'requirement', index: bar.requirement, negated: !reached }
    : { is: 'half', of: bar.lesser === 'more' ? 'votes cast' : 'all', negated: !reached };
}
