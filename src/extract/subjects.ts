/** Who a verb group's subject is: before it, after it where a quotation stands in front, of the verb it is joined to. */
import { isSaying } from '../text/en/verbs.ts';
import { adjunctFrom } from './ends.ts';
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
  const { words } = r;
  const { from, head } = group;
  const verb = words[head]!;
  // "… ," said X: the subject after the verb.
  const before = words[from - 1];
  if (
    isTensed(verb) &&
    (isSaying(verb.lemma) ||
      (before?.tag === 'QQ' && /[,?!]/.test(before.text.slice(-2)) && !/^(be|have|do)$/.test(verb.lemma))) &&
    from === head &&
    (!before || before.tag === 'QQ' || before.text === ',')
  ) {
    let end = nounFrom(words, head + 1, true);
    if (end > head + 1 && /^(there|here)$/.test(words[end]?.lower ?? '') && words[end + 1]?.text === ',') end++;
    // ", disputed that": what nobody can say of is disputed.
    const object = end === head + 2 && /^(?:this|that|these|those|it|him|them|me|us)$/.test(words[head + 1]!.lower);
    // "Spain, which …, welcomed the text": what stands before the comma is a subject, no clause.
    const led =
      before?.text === ',' && words[from - 2]?.tag !== 'QQ' ? subjectBefore(words, from, floor(r, from)) : null;
    const subject = led !== null && opensClause(words, led.from, floor(r, from));
    if (
      end > head + 1 &&
      !object &&
      !subject &&
      !isTime(words[head + 1]) &&
      !(isTensed(words[end]) && before?.tag !== 'QQ')
    ) {
      if (
        before?.tag === 'QQ' ||
        (before && words[from - 2]?.tag === 'QQ') ||
        (before &&
          (atEnd(words, adjunctFrom(words, end)) || words[end]?.text === ',') &&
          !r.subjects.some((s) => s.report))
      ) {
        return { range: { from: head + 1, to: withAppositive(r, end) }, rule: 'quotation' };
      }
    }
  }
  if (group.to) {
    // "went on to say", "changed that version to clarify".
    const last = r.subjects[r.subjects.length - 1];
    const main = words[group.from - 2];
    if (
      last &&
      /^(i|we)$/.test(words[last.subject.from]!.lower) &&
      /^(want|wish|like|have|need)$/.test(main?.lemma ?? '')
    )
      return { range: last.subject, rule: null };
    const between = words.slice(last?.at ?? 0, group.from - 1);
    const light = between.some((w) => (isVerb(w) && carriers.has(w.lemma)) || ready.test(w.lower));
    if (last && main && light && !between.some((w) => w.text === ',')) return { range: last.subject, rule: null };
    return null;
  }
  if (verb.tag === 'VBG' && from === head) {
    // "has written to the leaders asking them to stop"
    const wrote = r.subjects[r.subjects.length - 1];
    const between = wrote ? words.slice(wrote.at, from) : [];
    if (
      isNoun(before) &&
      between.some((w) => /^(?:write|phone|telephone|cable|email|text|ring)$/.test(w.lemma) && isVerb(w)) &&
      !between.some((w) => w.text === ',')
    )
      return { range: wrote!.subject, rule: null };
    if (
      before?.text === ',' ||
      before?.tag === 'QQ' ||
      before?.lower === 'while' ||
      before?.lower === 'by' ||
      (before?.lower === 'in' && /^(?:decline|refuse)$/.test(verb.lemma)) ||
      (before?.lower === 'as' && quotedAs(words, from - 1)) ||
      (isNoun(before) && statementLike(before!))
    ) {
      if (isNoun(before) && statementLike(before!)) {
        // "issued a statement saying": the issuer speaks, by the statement.
        const last = lastSubject(r, from);
        return last ? { range: last, rule: null } : null;
      }
      const last = mainSubject(r, from) ?? lastSubject(r, from);
      return last ? { range: last, rule: null } : null;
    }
    return null;
  }
  if (verb.tag === 'VBN' && from === head && !pastTense(r, head)) return null;
  if (!before) return null;
  if (/^(WP|WDT)$/.test(before.tag) || (before.lower === 'that' && before.tag !== 'IN' && before.tag !== 'DT')) {
    // A relative clause: its antecedent speaks.
    let k = from - 1;
    if (words[k - 1]?.text === ',') k--;
    const antecedent = baseNoun(words, k, 0);
    return antecedent < k ? { range: { from: antecedent, to: k }, rule: null } : null;
  }
  if (before.tag === 'CC' || (before.text === ',' && words[from - 2]?.tag !== 'QQ')) {
    if (before.tag !== 'CC') {
      const plain = subjectBefore(words, from, floor(r, from));
      if (plain) return { range: { from: plain.from, to: plain.to }, rule: null };
    }
    const last = (before.tag === 'CC' ? outerSubject(r, from - 1) : null) ?? lastSubject(r, from);
    return last ? { range: last, rule: null } : null;
  }
  const found = subjectBefore(words, from, floor(r, from));
  if (!found) {
    const conj = words[from - 1];
    if (conj?.text === ',' || conj?.tag === 'CC') {
      const last = lastSubject(r, from);
      return last ? { range: last, rule: null } : null;
    }
    return null;
  }
  return { range: { from: found.from, to: found.to }, rule: null };
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
