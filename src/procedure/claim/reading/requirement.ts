/** Which requirement a claim is about, and whether it says that it is met. */
import { countsIn } from '../../counts.ts';
import { hasRatification } from '../../plan.ts';
import { contentOf, numberAt, shareAt, stem, wordsOf } from '../../words.ts';
import { type Clause, deedAt } from '../clauses.ts';
import type { Quantifier } from '../mention.ts';
import type { Proposition } from '../proposition.ts';
import type { Mode } from './mode.ts';
import { type Reading, range } from './reading.ts';
import { general, stageIn } from './stage-name.ts';
import { whoAfter } from './subject.ts';
import { barSaid, lesserMajority } from './two-bars.ts';

/** What has to be reached, by name: "the threshold", "the number of four". */
export const barNamed =
  /\b(threshold|required number|necessary number|number required|number of (ratifications|instruments)|minimum|number of (three|four|five|six|seven|eight|nine|ten|\d+) (is|was|has|were))\b/;

export function metRequirement(r: Reading, clause: Clause, mode: Mode): Proposition[] {
  const low = r.low(clause.from, clause.to);
  const requirement = requirementIn(r, clause.from, clause.to);
  // "won five of the seven governors".
  const verb = range(clause.from, clause.to).find((k) => deedAt(r.words, k, clause.to));
  const won = verb === undefined ? null : whoAfter(r, verb + 1, clause.to);
  if (won?.is === 'group' && 'n' in won.quantifier && /^(won|wins|win|got|gets|convinced|persuaded)$/.test(r.at(verb!)))
    return [{ is: 'members', who: won, deed: 'favoured', mood: 'done', negated: mode.negated, only: false }];
  if (barNamed.test(low) && (/\b(ratif|deposit|instrument)/.test(low) || hasRatification(r.reckoning.plan))) {
    const index = r.reckoning.plan.requirements.findIndex(
      ({ condition, days, months }) =>
        /^(ratified|deposited)$/.test(condition.is) && days === undefined && months === undefined,
    );
    if (index >= 0) return [{ is: 'requirement', index, negated: mode.negated }];
  }
  const bar = barByNumber(r, clause.from, clause.to);
  if (bar)
    return bar.index < 0
      ? [{ is: 'rule', needs: 'count', count: bar.n, negated: false }]
      : [{ is: 'requirement', index: bar.index, negated: mode.negated }];
  // "More votes than it needed".
  const spare = /\bmore (votes?|\w+s) than (it |they |was |were |is |are )*(needed|required|necessary)\b/.test(low)
    ? r.reckoning.plan.requirements.findIndex(({ condition }) => /^(count|majority|tally)$/.test(condition.is))
    : -1;
  if (spare >= 0) return [{ is: 'requirement', index: spare, negated: mode.negated }];
  const quantifier = votesGot(r, verb, clause.to, mode);
  if (quantifier !== null)
    return [
      {
        is: 'members',
        who: { is: 'group', pool: r.reckoning.plan.members, quantifier, except: [] },
        deed: 'favoured',
        mood: 'done',
        negated: mode.negated,
        only: false,
      },
    ];
  const counts = countsIn(r.words.slice(clause.from, clause.to));
  if (counts && requirement === null) return [{ is: 'counts', counts: counts.counts }];
  if (
    /\ball (of )?(the |its |their )?(necessary |required |formal |legal )?(conditions|requirements|criteria|benchmarks)\b|\b(every|each) (single )?(condition|requirement|criterion|benchmark)\b/.test(
      low,
    )
  )
    return r.reckoning.plan.requirements.map(
      (_, index): Proposition => ({ is: 'requirement', index, negated: mode.negated }),
    );
  if (
    /\b(simple|relative|bare|plain) majority\b|\bmore votes for than against\b/.test(low) &&
    r.reckoning.plan.rule.kind !== 'supermajority-with-veto'
  ) {
    const most: Proposition = { is: 'more', of: 'favoured', than: 'opposed' };
    const denied =
      /\b(but|yet|though) (not|short of|no|missed|lacked) (the |a |an |its )?(required |necessary |needed )?(two thirds|qualified|three quarters|majority|threshold|required|unanimity)/.test(
        low,
      );
    return denied ? [most, { is: 'step', step: 'adopted', negated: true, object: [] }] : [most];
  }
  // "Did not even win a majority of the deputies", where it takes two thirds of them.
  const lesser = /\bmajority of\b|\b(absolute|bare) majority\b/.test(low)
    ? lesserMajority(r, clause.from, clause.to)
    : null;
  if (lesser) return [barSaid(lesser, !mode.negated)];
  if (requirement !== null) return [{ is: 'requirement', index: requirement, negated: mode.negated }];
  if (
    /\b(majority|threshold|two thirds|three quarters|votes|number of votes|consensus|unanimity|support|approval|agreement)\b/.test(
      low,
    )
  )
    return [{ is: 'step', step: 'adopted', negated: mode.negated, object: [] }];
  const named = stageIn(r, clause.from, clause.to);
  if (named !== null) return [{ is: 'step', step: named, negated: mode.negated, object: [] }];
  // "gets its cable money", "got the job": what the decision gives.
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  if (
    // Whose it is says nothing of what was got: "Georgia has received assurances".
    contentOf(r.words.slice(mode.passive || verb === undefined ? clause.from : verb, clause.to)).some((word) =>
      title.includes(word),
    ) ||
    /\b(the|his|her|its) (job|post|seat|money|funds|mandate)\b/.test(low)
  )
    return [{ is: 'step', step: 'adopted', negated: mode.negated, object: [] }];
  return [{ is: 'unread', why: 'What is said to have been reached or met was not recognised.' }];
}

/** "The six votes it needed", "the required nine votes": the requirement of so many; `index` below zero where none has that number. */
function barByNumber(r: Reading, from: number, to: number): { readonly n: number; readonly index: number } | null {
  const asked = '(?:required|needed|needs?|requires?|necessary)';
  for (let k = from; k < to; k++) {
    const number = numberAt(r.words, k);
    if (!number || shareAt(r.words, k)) continue;
    const before = new RegExp(`\\b${asked} (?:minimum of )?$`).test(`${r.low(from, k)} `);
    const behind = new RegExp(
      `^(?:(?:votes?|members?|states?|countries|ratifications?|instruments?|deputies|seats?|in|favour|of) )+(?:(?:that|it|they|is|was|were|are|the \\w+) )*${asked}\\b`,
    ).test(r.low(k + number.length, to));
    if (!/^(the|all|its|their)$/.test(r.at(k - 1)) && !before) continue;
    if (!before && !behind) continue;
    const counted = r.reckoning.plan.requirements.map(({ condition }) =>
      'count' in condition ? condition.count : null,
    );
    return { n: number.value, index: counted.indexOf(number.value) };
  }
  return null;
}

/** "Did not reach nine votes", "got fewer than nine votes": a bound on the votes in favour, where a member has one vote. */
function votesGot(r: Reading, verb: number | undefined, to: number, mode: Mode): Quantifier | null {
  if (verb === undefined || r.reckoning.plan.weights) return null;
  const told =
    /^(?:(?:even|only|just|the|its|a total of) )*(fewer than |less than |under |more than |over |at least )?/.exec(
      r.low(verb + 1, to),
    )!;
  const from = verb + 1 + told[0].split(' ').length - 1;
  const number = numberAt(r.words, from);
  if (!number || !/^votes?( (it|that|the|which|needed|required)\b.*)?$/.test(r.low(from + number.length, to)))
    return null;
  const bound = told[1]?.trim();
  if (bound && /^(fewer|less|under)/.test(bound)) return { is: 'at-most', n: number.value - 1 };
  if (bound) return { is: 'at-least', n: number.value + (bound === 'at least' ? 0 : 1) };
  return mode.negated || /^(reach|attain|achieve)/.test(r.at(verb)) ? { is: 'at-least', n: number.value } : null;
}

/** The one requirement that has two or more of the words in it. */
export function requirementAbout(r: Reading, from: number, to: number): number | null {
  const said = new Set(contentOf(r.words.slice(from, to)));
  const found = r.reckoning.plan.requirements.flatMap(({ text }, i) =>
    contentOf(wordsOf(text)).filter((word) => said.has(word) && !general.has(word)).length > 1 ? [i] : [],
  );
  return found.length === 1 ? found[0]! : null;
}

/** The requirement that the words are about: by kind of condition, else by its words. */
export function requirementIn(r: Reading, from: number, to: number): number | null {
  const said = new Set(r.words.slice(from, to).map(({ stem: s }) => s));
  const low = r.low(from, to);
  const { requirements } = r.reckoning.plan;
  const byKind = (test: (is: string) => boolean): number | null => {
    const index = requirements.findIndex(({ condition }) => test(condition.is));
    return index < 0 ? null : index;
  };
  // "The threshold of 75 per cent": the requirement of that share.
  const share = range(from, to)
    .map((k) => shareAt(r.words, k)?.share)
    .find((found) => found !== undefined);
  if (share !== undefined) {
    const index = requirements.findIndex(
      ({ condition }) => 'share' in condition && Math.abs(condition.share - share) < 0.005,
    );
    if (index >= 0) return index;
  }
  if (said.has('quorum')) return byKind((is) => is === 'quorum');
  if (/popul|capital|share of|weight/.test(low)) {
    const found = byKind((is) => is === 'share');
    if (found !== null) return found;
  }
  if (said.has('deposit') || said.has(stem('instrument'))) {
    const found = byKind((is) => is === 'deposited');
    if (found !== null) return found;
  }
  if (/two thirds|threshold|(number|majority) of (members|states|votes|countries)/.test(low)) {
    const found = byKind((is) => is === 'count' || is === 'majority' || is === 'tally');
    if (found !== null && !/popul/.test(low)) return found;
  }
  let best: number | null = null;
  let bestShare = 0.6;
  requirements.forEach(({ text, aliases }, index) => {
    for (const wording of [text, ...aliases]) {
      const words = contentOf(wordsOf(wording)).filter((word) => !general.has(word));
      if (!words.length) continue;
      const share = words.filter((word) => said.has(word)).length / words.length;
      if (share >= bestShare) {
        best = index;
        bestShare = share + 1e-9;
      }
    }
  });
  return best;
}
