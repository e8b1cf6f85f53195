/** One clause: its subject, its verbs, and what each says. */
import { isFunctionWord } from '../../words.ts';
import { type Clause, deedAt } from '../clauses.ts';
import type { Proposition } from '../proposition.ts';
import { modeAt } from './mode.ts';
import { nounClause } from './noun-clause.ts';
import { readPredicate } from './predicate.ts';
import { type Reading, range } from './reading.ts';
import { soleOrNth } from './sole-or-nth.ts';
import { type Subject, subjectBefore } from './subject.ts';
import { verbOfTitle } from './title-verb.ts';
import { namedCause, withoutVerb } from './without-verb.ts';

export function readClause(
  r: Reading,
  clause: Clause,
  inherited: Subject,
): { propositions: Proposition[]; subject: Subject } {
  const { from, to } = clause;
  r.from = clause.join === 'and' && inherited.is !== 'none' ? from : 0;
  const bare = !range(from, to).some((k) => deedAt(r.words, k, to) && !r.insideMention(k));
  const titled = bare ? verbOfTitle(r, clause, inherited) : null;
  if (titled) return titled;
  const special =
    soleOrNth(r, clause) ?? nounClause(r, clause) ?? (clause.join === 'cause' && bare ? namedCause(r, clause) : null);
  if (special) return { propositions: special, subject: subjectBefore(r, from, to, to).subject };
  const out: Proposition[] = [];
  let subject: Subject = inherited;
  let searchFrom = from;
  let lastDeed = -1;
  for (let i = from; i < to; i++) {
    const found = deedAt(r.words, i, to);
    if (!found || r.insideMention(i)) continue;
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
    if (own.subject.is !== 'none') subject = own.subject;
    const mode = modeAt(r, Math.max(from, own.end), i, found.length);
    const read = readPredicate(r, found.deed, found.length, i, to, subject, mode, clause);
    out.push(...read.propositions);
    lastDeed = i;
    searchFrom = i + found.length;
    if (read.stop) break;
    i += found.length - 1;
  }
  if (lastDeed < 0) {
    return { propositions: withoutVerb(r, clause), subject: subjectBefore(r, from, to, to).subject };
  }
  return { propositions: out, subject };
}

/** A further verb in one clause counts only where it is coordinated or an infinitive complement adds a deed of its own. */
function newVerb(r: Reading, last: number, i: number): boolean {
  for (let k = i - 1; k > last; k--) {
    const lower = r.at(k);
    if (lower === 'and' || lower === 'then' || lower === 'or') return true;
    if (!isFunctionWord(r.words[k]!)) return false;
  }
  return false;
}
