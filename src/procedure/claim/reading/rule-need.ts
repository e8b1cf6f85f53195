/** What the rule asks, as a claim puts it: "needs all thirty", "two thirds are enough". */
import { numberAt, shareAt } from '../../words.ts';
import type { Proposition } from '../proposition.ts';
import type { Mode } from './mode.ts';
import type { Reading } from './reading.ts';
import { whoAfter } from './subject.ts';

export function ruleNeeds(r: Reading, p: number, to: number, mode: Mode): Proposition[] {
  const low = r.low(p, to);
  const negated = mode.negated;
  const words = r.words.slice(p, to);
  const number = words.map((_, i) => numberAt(words, i)).find((found) => found !== null);
  const counted = number ? { count: number.value } : {};
  if (/\bconsensus\b/.test(low)) return [{ is: 'rule', needs: 'consensus', negated, ...counted }];
  if (
    /\b(written|express|explicit|positive|active) (approval|consent|agreement|assent|yes|support)\b/.test(low) &&
    /\b(all|every|each)\b/.test(low)
  )
    return [{ is: 'rule', needs: 'every-yes', negated }];
  const each = r.mentions.find((one) => one.is === 'group' && one.from >= p && one.to <= to);
  if (
    /\bunanim/.test(low) ||
    (each?.is === 'group' && each.quantifier.is === 'all' && each.pool.length === r.reckoning.plan.members.length) ||
    /\b(all|every|each)\b.*\b(members?|allies|ally|states?|countries|parties|governments)\b/.test(low)
  )
    return [{ is: 'rule', needs: 'unanimity', negated, ...counted }];
  // "85 per cent of the votes", where a requirement asks for a share.
  const share = words.map((_, i) => shareAt(words, i)?.share).find((one) => one !== undefined);
  const { rule } = r.reckoning.plan;
  if (share !== undefined && (rule.kind === 'qualified-majority' || !/\btwo thirds\b/.test(low)))
    return [{ is: 'rule', needs: 'share', share, negated }];
  if (/\btwo thirds\b/.test(low)) return [{ is: 'rule', needs: 'two-thirds', negated }];
  if (/\bqualified\b/.test(low)) return [{ is: 'rule', needs: 'qualified-majority', negated }];
  if (/\b(simple|plain|absolute|bare) majority\b|\b(a|the) majority\b/.test(low))
    return [{ is: 'rule', needs: 'simple-majority', negated }];
  if (number) return [{ is: 'rule', needs: 'count', count: number.value, negated }];
  const who = whoAfter(r, p, to);
  if (who) return [{ is: 'able', who, to: 'be-spared', negated: !negated }];
  return [{ is: 'unread', why: `What it says is needed (“${low}”) is not a rule or figure that was recognised.` }];
}

/** A majority by name that is not the one this procedure asks for: claiming that it was missed claims that it was needed. */
export function otherRule(r: Reading, low: string): Proposition | null {
  const { rule } = r.reckoning.plan;
  const needs = /\bqualified majority\b/.test(low)
    ? 'qualified-majority'
    : /\btwo thirds\b/.test(low)
      ? 'two-thirds'
      : /\b(simple|absolute) majority\b/.test(low)
        ? 'simple-majority'
        : /\bunanimity\b/.test(low)
          ? 'unanimity'
          : null;
  if (!needs) return null;
  const kind = rule.kind;
  const own =
    (needs === 'qualified-majority' && kind === 'qualified-majority') ||
    (needs === 'two-thirds' && (kind === 'majority' || kind === 'qualified-majority')) ||
    (needs === 'simple-majority' && kind === 'majority') ||
    (needs === 'unanimity' && (kind === 'unanimity' || kind === 'consensus' || kind === 'ratification'));
  return own ? null : { is: 'rule', needs, negated: false };
}
