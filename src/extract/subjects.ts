/** Who a verb group's subject is: before it, after it where a quotation stands in front, of the verb it is joined to. */
import { isSaying } from '../text/en/verbs.ts';
import { adjunctFrom } from './adjuncts.ts';
import {
  atEnd,
  baseNoun,
  endsNoun,
  isNoun,
  isTensed,
  isTime,
  isVerb,
  nounFrom,
  opensClause,
  type Range,
  subjectBefore,
} from './phrases.ts';
import type { Group, Reader, Subject } from './reader.ts';
import type { Word } from './stream.ts';

export function subjectOf(r: Reader, group: Group): Subject | null {
  const behind = subjectBehind(r, group);
  if (behind) return behind;
  const range = rangeBefore(r, group);
  return range && { range, rule: null };
}

function rangeBefore(r: Reader, group: Group): Range | null {
  const { from, head, to } = group;
  if (to) return ofInfinitive(r, from);
  const { tag } = r.words[head]!;
  if (tag === 'VBG' && from === head) return ofParticiple(r, group);
  if (tag === 'VBN' && from === head && !pastTense(r, head)) return null;
  const before = r.words[from - 1];
  if (!before) return null;
  if (/^(WP|WDT)$/.test(before.tag) || (before.lower === 'that' && before.tag !== 'IN' && before.tag !== 'DT'))
    return ofRelative(r, from);
  if (before.tag === 'CC') return outerSubject(r, from - 1) ?? lastSubject(r, from);
  return plainSubject(r, from) ?? (before.text === ',' ? lastSubject(r, from) : null);
}

function plainSubject(r: Reader, from: number): Range | null {
  const found = subjectBefore(r.words, from, floor(r, from));
  return found && { from: found.from, to: found.to };
}

/** "… ," said X: the subject after the verb. */
function subjectBehind(r: Reader, { from, head }: Group): Subject | null {
  const { words } = r;
  if (from !== head || !mayInvert(words, head)) return null;
  const before = words[from - 1];
  const end = pastPlace(words, nounFrom(words, head + 1, true), head);
  const quoted = before?.tag === 'QQ' || (before !== undefined && words[from - 2]?.tag === 'QQ');
  if (end === head + 1 || isTime(words[head + 1]) || (isTensed(words[end]) && before?.tag !== 'QQ')) return null;
  if (isPronounObject(words, head, end) || hasSubject(r, from)) return null;
  const closes = atEnd(words, adjunctFrom(words, end)) || words[end]?.text === ',';
  if (!quoted && !(before && closes && !r.subjects.some((s) => s.report))) return null;
  return { range: { from: head + 1, to: withAppositive(r, end) }, rule: 'quotation' };
}

/** A tensed verb of saying that opens its clause, or any that a quotation stands before. */
function mayInvert(words: readonly Word[], head: number): boolean {
  const verb = words[head]!;
  const before = words[head - 1];
  if (!isTensed(verb) || (before && before.tag !== 'QQ' && before.text !== ',')) return false;
  if (isSaying(verb.lemma)) return true;
  return before?.tag === 'QQ' && /[,?!]/.test(before.text.slice(-2)) && !/^(be|have|do)$/.test(verb.lemma);
}

/** "said the mayor there, …" */
const pastPlace = (words: readonly Word[], end: number, head: number): number =>
  end > head + 1 && /^(there|here)$/.test(words[end]?.lower ?? '') && words[end + 1]?.text === ',' ? end + 1 : end;

/** ", disputed that": what nobody can say of is disputed. */
const isPronounObject = (words: readonly Word[], head: number, end: number): boolean =>
  end === head + 2 && /^(?:this|that|these|those|it|him|them|me|us)$/.test(words[head + 1]!.lower);

/** "Spain, which …, welcomed the text": what stands before the comma is a subject, no clause. */
function hasSubject(r: Reader, from: number): boolean {
  const { words } = r;
  if (words[from - 1]?.text !== ',' || words[from - 2]?.tag === 'QQ') return false;
  const led = subjectBefore(words, from, floor(r, from));
  return led !== null && opensClause(words, led.from, floor(r, from));
}

/** "went on to say", but not "changed that version to clarify". */
function ofInfinitive(r: Reader, from: number): Range | null {
  const { words } = r;
  const last = r.subjects[r.subjects.length - 1];
  const main = words[from - 2];
  if (
    last &&
    /^(i|we)$/.test(words[last.subject.from]!.lower) &&
    /^(want|wish|like|have|need)$/.test(main?.lemma ?? '')
  )
    return last.subject;
  const between = words.slice(last?.at ?? 0, from - 1);
  const light = between.some((w) => (isVerb(w) && carriers.has(w.lemma)) || ready.test(w.lower));
  return last && main && light && !between.some((w) => w.text === ',') ? last.subject : null;
}

/** "…, adding that", "by saying", "issued a statement saying" */
function ofParticiple(r: Reader, { from, head }: Group): Range | null {
  const { words } = r;
  const before = words[from - 1];
  const wrote = ofWriter(r, from);
  if (wrote) return wrote;
  // "issued a statement saying": the issuer speaks, by the statement.
  if (isNoun(before) && statementLike(before!)) return lastSubject(r, from);
  return isJoint(words, from, head) ? (mainSubject(r, from) ?? lastSubject(r, from)) : null;
}

/** "has written to the leaders asking them to stop" */
function ofWriter(r: Reader, from: number): Range | null {
  const { words } = r;
  const last = r.subjects[r.subjects.length - 1];
  const between = last ? words.slice(last.at, from) : [];
  const writes = between.some((w) => /^(?:write|phone|telephone|cable|email|text|ring)$/.test(w.lemma) && isVerb(w));
  return last && isNoun(words[from - 1]) && writes && !between.some((w) => w.text === ',') ? last.subject : null;
}

/** Does a participle go on with the clause before it? */
function isJoint(words: readonly Word[], from: number, head: number): boolean {
  const before = words[from - 1];
  return (
    before?.text === ',' ||
    before?.tag === 'QQ' ||
    before?.lower === 'while' ||
    before?.lower === 'by' ||
    (before?.lower === 'in' && /^(?:decline|refuse)$/.test(words[head]!.lemma)) ||
    (before?.lower === 'as' && quotedAs(words, from - 1))
  );
}

/** A relative clause: its antecedent speaks. */
function ofRelative(r: Reader, from: number): Range | null {
  const { words } = r;
  const k = words[from - 2]?.text === ',' ? from - 2 : from - 1;
  const antecedent = baseNoun(words, k, 0);
  return antecedent < k ? { from: antecedent, to: k } : null;
}

/** "was quoted (by the daily) as | saying", "went on record as | saying" */
const quotedAs = (words: readonly Word[], as: number): boolean => {
  for (let k = as - 1; k >= 0 && k > as - 8 && !/^[,;:]$/.test(words[k]!.text); k--)
    if (/^(?:quoted|cited|reported|recorded|record)$/.test(words[k]!.lower)) return true;
  return false;
};

/** A form in -ed that the tagger took for a participle: a subject before it, no other tensed verb in its clause. */
function pastTense(r: Reader, head: number): boolean {
  const { words } = r;
  if (!endsNoun(words[head - 1]) && words[head - 1]?.tag !== 'CC' && words[head - 1]?.text !== ',') return false;
  if (words[head + 1]?.lower === 'by') return false;
  for (let k = head - 1; k >= 0; k--) {
    if (/^[,;:]$/.test(words[k]!.text) || words[k]!.tag === 'QQ' || words[k]!.tag === 'CC') break;
    if (isTensed(words[k])) return false;
  }
  return true;
}

/** "He recalled that both had pledged to pay, and offered …": after a comma the verb goes on with the outermost speaker
 *  whose words end there. */
function outerSubject(r: Reader, conjunction: number): Range | null {
  const { words } = r;
  const comma = words[conjunction - 1];
  if (comma?.text !== ',') return null;
  const ending = r.out.find(
    ({ content, source }) => source.length === 1 && content.some((c) => c.end === words[conjunction - 2]?.end),
  );
  if (!ending) return null;
  const from = words.findIndex((w) => w.start === ending.source[0]!.start);
  const to = words.findIndex((w) => w.end === ending.source[0]!.end) + 1;
  return from >= 0 && to > from ? { from, to } : null;
}

/** The subject of the last verb of saying, else of the last finite verb. */
function lastSubject(r: Reader, before: number): Range | null {
  // What stands before a semicolon is another's, where this clause has a subject of its own.
  const stop = r.words.findLastIndex((w, i) => i < before && w.text === ';');
  const clause = r.subjects.filter((s) => s.subject.from > stop);
  const subjects = clause.length ? clause : r.subjects;
  for (let i = subjects.length - 1; i >= 0; i--) if (subjects[i]!.report) return subjects[i]!.subject;
  const comma = r.words.findLastIndex((w, i) => w.text === ',' && i < (subjects[subjects.length - 1]?.at ?? 0));
  return (subjects.find((s) => s.subject.from > comma) ?? subjects[0])?.subject ?? null;
}

/** "Ann defended not paying a man who said he was cheated, saying, …": behind a comma the main clause's, where only a relative
 *  clause has reported so far. */
function mainSubject(r: Reader, from: number): Range | null {
  if (r.words[from - 1]?.text !== ',') return null;
  const inside = (s: { subject: Range }): boolean => /^(?:who|which|that)$/.test(r.words[s.subject.to]?.lower ?? '');
  const told = r.subjects.filter((s) => s.report);
  return told.length && told.every(inside) && !inside(r.subjects[0]!) ? r.subjects[0]!.subject : null;
}

/** A subject cannot begin before the last quotation or semicolon. */
export function floor(r: Reader, to: number): number {
  for (let k = to - 1; k > 0; k--) {
    const w = r.words[k]!;
    if (w.text === ';' || w.text === ':' || w.tag === 'QQ') return k + 1;
  }
  return r.words[0]?.tag === 'QQ' ? 1 : 0;
}

function withAppositive(r: Reader, end: number): number {
  const { words } = r;
  if (words[end]?.text !== ',') return end;
  const lead = words[end + 1];
  if (lead && /^(DT|NN|NNS|NNP|JJ|CD|PRP\$|WP|WDT|WP\$)$/.test(lead.tag) && !isTime(lead)) {
    for (let k = end + 2; k < Math.min(words.length, end + 32); k++) {
      const w = words[k]!;
      if (atEnd(words, k)) return k;
      if (w.tag === 'QQ' || /^[;:]$/.test(w.text)) break;
      if (
        w.text === ',' &&
        (words[k + 1]?.tag === 'QQ' ||
          /^(in|on|at|during|after|before|as|when|while|adding|saying|referring|speaking)$/.test(
            words[k + 1]?.lower ?? '',
          ))
      )
        return k;
    }
  }
  // "said X, the minister." · "said X, a Y, in Z": the apposition belongs to the source.
  const next = nounFrom(words, end + 1, true);
  if (
    next > end + 1 &&
    /^(DT|NN|JJ|PRP\$|NNP)$/.test(words[end + 1]!.tag) &&
    (atEnd(words, next) || words[next]?.text === ',') &&
    !isTime(words[end + 1])
  )
    return next;
  return end;
}

/** "was quick to deny", "was forced to admit" */
const ready = /^(?:quick|swift|pains|forced|obliged|compelled|careful|anxious)$/;

/** Verbs after which an infinitive of saying was done: "went on to say", "took the floor to warn". */
const carriers = new Set(
  'go continue take use issue release hold change amend interrupt proceed write appear phone telephone intervene seize convene summon proceed step return post tweet move speak rise stand join rush hasten hurry'.split(
    ' ',
  ),
);

const statementLike = (w: Word): boolean =>
  /^(statement|tweet|post|letter|memo|note|message|communiqué|communique|declaration|release|e-mail|email|report|text|op-ed|article|video|interview|speech)s?$/.test(
    w.lower,
  );
