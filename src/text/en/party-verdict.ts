/** What is said of two parties, by rules each of which knows one reason. */
import type { Party } from './parties.ts';

export type Verdict = { readonly same: boolean; readonly why: string };

/** A rule has something to say on two parties, or leaves them to the next. */
export type Rule = (a: Party, b: Party) => Verdict | null;

export const same = (why: string): Verdict => ({ same: true, why });

/** Why two are taken for one where no word tells of either. */
export const UNDISPUTED = 'nothing known against it';

export const other = (why: string): Verdict => ({ same: false, why });

type Test = (a: Party, b: Party) => boolean;

/** One party, where the test holds. */
export const one =
  (why: string, test: Test): Rule =>
  (a, b) =>
    test(a, b) ? same(why) : null;

/** Two parties, where the test holds. */
export const two =
  (why: string, test: Test): Rule =>
  (a, b) =>
    test(a, b) ? other(why) : null;

/** Whichever of the two comes first. */
export const either =
  (test: Test): Test =>
  (a, b) =>
    test(a, b) || test(b, a);

/** A rule that looks at one party and then at the other. */
export const bothWays =
  (rule: Rule): Rule =>
  (a, b) =>
    rule(a, b) ?? rule(b, a);

/** The first rule of a list that has something to say. */
export function firstOf(rules: readonly Rule[], a: Party, b: Party): Verdict | null {
  for (const rule of rules) {
    const verdict = rule(a, b);
    if (verdict) return verdict;
  }
  return null;
}

/** Has the first something that the second lacks? */
export const lacks = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((x) => !b.has(x));

export const meet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].some((x) => b.has(x));

export const disjoint = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => !meet(a, b);

/** Both tell something, and nothing of it is the same. */
export const differ = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => a.size > 0 && b.size > 0 && disjoint(a, b);

export const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((x) => b.has(x));
