/** One clause: its subject, its verbs, and what each says. */
import { countsIn } from '../../counts.ts';
import { effectStage } from '../../plan.ts';
import { isFunctionWord, isMark } from '../../words.ts';
import { type Clause, deedAt } from '../clauses.ts';
import type { Proposition, Step } from '../proposition.ts';
import { adjunctsOf } from './adjuncts.ts';
import { beyond } from './beyond.ts';
import { comeAbout } from './come-about.ts';
import { consequence } from './consequence.ts';
import { enough } from './enough.ts';
import { memberDeed } from './member-deed.ts';
import { forgoes, modeAt } from './mode.ts';
import { nounClause } from './noun-clause.ts';
import { overriding } from './overriding.ts';
import { stillToCome, whereItLies } from './pending.ts';
import { possession } from './possession.ts';
import { readPredicate } from './predicate.ts';
import { provisionalDeal } from './provisional.ts';
import { type Reading, range } from './reading.ts';
import { receipt } from './receipt.ts';
import { soleOrNth } from './sole-or-nth.ts';
import { type Subject, subjectBefore } from './subject.ts';
import { byItsOrgan, escaped, keptAsItIs, verbOfTitle, withoutResult } from './title-verb.ts';
import { oneBar } from './two-bars.ts';
import { namedCause, withoutVerb } from './without-verb.ts';

export function readClause(
  r: Reading,
  clause: Clause,
  inherited: Subject,
): { propositions: Proposition[]; subject: Subject } {
  const { from, to } = clause;
  r.from = clause.join === 'and' && inherited.is !== 'none' ? from : 0;
  const whole =
    enough(r, clause) ??
    beyond(r, clause) ??
    overriding(r, clause) ??
    oneBar(r, from, to) ??
    receipt(r, clause) ??
    possession(r, clause) ??
    comeAbout(r, clause);
  if (whole) return { propositions: [...whole, ...adjunctsOf(r, clause, from)], subject: inherited };
  const bare = !range(from, to).some((k) => deedAt(r.words, k, to) && !r.insideMention(k));
  // "suspended with seven votes in favour": the count has no verb of its own.
  const counted = countsIn(r.words.slice(from, to))?.used;
  const beside =
    counted && range(from, to).every((k) => !deedAt(r.words, k, to) || r.insideMention(k) || counted.has(k - from));
  const open =
    provisionalDeal(r, from, to) ?? stillToCome(r, clause) ?? whereItLies(r, clause) ?? consequence(r, clause, bare);
  if (open) return { propositions: open, subject: { is: 'matter' } };
  const titled = bare || beside ? verbOfTitle(r, clause, inherited) : null;
  if (titled) return titled;
  // "Welcome to the Union, Montania": said to one that has come in.
  if (/^(a (warm |hearty )?)?welcome (to|aboard|on board)\b/.test(r.low(from, to)))
    return { propositions: [{ is: 'step', step: entry(r), negated: false, object: [] }], subject: inherited };
  const given = byItsOrgan(r, clause);
  if (given) return { propositions: given, subject: inherited };
  const kept = escaped(r, from, to) ?? withoutResult(r, from, to) ?? (bare ? keptAsItIs(r, r.low(from, to)) : null);
  if (kept) return { propositions: [...kept, ...adjunctsOf(r, clause, from)], subject: inherited };
  const special =
    soleOrNth(r, clause) ??
    nounClause(r, clause) ??
    ((clause.join === 'cause' || clause.join === 'concession') && bare ? namedCause(r, clause) : null);
  if (special) return { propositions: special, subject: subjectBefore(r, from, to, to).subject };
  const out: Proposition[] = [];
  let subject: Subject = inherited;
  let searchFrom = from;
  let lastDeed = -1;
  let stopped = false;
  for (let i = from; i < to; i++) {
    const found = deedAt(r.words, i, to);
    if (!found || r.insideMention(i)) continue;
    // "Failed to support it": the verb behind says what was not done.
    if (
      found.deed === 'fail' &&
      r.at(i + 1) === 'to' &&
      Object.hasOwn(memberDeed, deedAt(r.words, i + 2, to)?.deed ?? '')
    )
      continue;
    // "refrained from voting against": the verb behind it says what was not done.
    if (forgoes(r, i) && !/^(voting|vote)$/.test(r.at(to - 1))) continue;
    // "the majority required was reached": a modifier, not the verb.
    if (
      found.deed === 'need' &&
      /ed$/.test(r.at(i)) &&
      (/^(is|are|was|were|has|had|have)$/.test(r.at(i + 1)) ||
        /^(the|a|its|that)$/.test(r.at(i - 1)) ||
        (i === to - 1 && !/^(is|are|was|were|be|been|not|n't|still|also|have|has|had)$/.test(r.at(i - 1))))
    )
      continue;
    if (lastDeed >= 0 && !newVerb(r, lastDeed, i)) {
      i += found.length - 1;
      continue;
    }
    const own = subjectBefore(r, searchFrom, i, to);
    // "Cortina consented before it withdrew": a pronoun with an act of members is the member spoken of.
    const pronoun =
      own.subject.is === 'matter' &&
      subject.is === 'who' &&
      Object.hasOwn(memberDeed, found.deed) &&
      /^(it|they|he|she)( (had|has|have|then|later|finally|also))*$/.test(r.low(searchFrom, i));
    if (own.subject.is !== 'none' && !pronoun) subject = own.subject;
    const mode = modeAt(r, Math.max(from, own.end), i, found.length);
    const read = readPredicate(r, found.deed, found.length, i, to, subject, mode, clause);
    out.push(...read.propositions);
    lastDeed = i;
    searchFrom = i + found.length;
    stopped = read.stop;
    if (read.stop) break;
    i += found.length - 1;
  }
  if (lastDeed < 0) {
    return { propositions: withoutVerb(r, clause), subject: subjectBefore(r, from, to, to).subject };
  }
  const rest = searchFrom > lastDeed && !stopped ? furtherVerb(r, searchFrom, to) : null;
  if (rest !== null) out.push({ is: 'unread', why: `What “${r.low(rest, to)}” adds was not understood.` });
  return { propositions: out, subject };
}

const entry = (r: Reading): Step => (effectStage(r.reckoning.plan) < 0 ? 'adopted' : 'effect');

/** Where a finite verb behind the last one that was read begins: "adopted in May, has since been shelved". */
function furtherVerb(r: Reading, from: number, to: number): number | null {
  for (let k = from + 1; k < to - 1; k++) {
    if (!/^(has|have|had|is|was|were|are)$/.test(r.at(k)) || r.insideMention(k)) continue;
    if (!/^(,|and|but|yet|then|now)$/.test(r.at(k - 1))) continue;
    const verb = range(k + 1, Math.min(to, k + 4)).find((i) => !isFunctionWord(r.words[i]!) && !isMark(r.words[i]!));
    if (verb !== undefined && !deedAt(r.words, verb, to)) return k;
  }
  return null;
}

/** A further verb in one clause counts only where it is coordinated or an infinitive complement adds a deed of its own. */
function newVerb(r: Reading, last: number, i: number): boolean {
  for (let k = i - 1; k > last; k--) {
    const lower = r.at(k);
    if (lower === 'and' || lower === 'then' || lower === 'or' || lower === 'nor') return true;
    if (!isFunctionWord(r.words[k]!)) return false;
  }
  return false;
}
