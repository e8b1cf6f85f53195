/** Who reports what in one sentence, by the grammar of reporting verbs: subject, verb group, complement. Each verb group is
 *  read once; what a group cannot do as a verb of saying is left alone. */
import type { Span } from '../model/selector.ts';
import { constructions } from '../text/en/constructions.ts';
import { attitudes, judges, judicial, notSaying, sayingsOf, withSpeechNoun } from '../text/en/verbs.ts';
import { negations } from '../text/en/words.ts';
import { according } from './according.ts';
import { adjunctFrom, timeFrom } from './adjuncts.ts';
import { byConstruction } from './by-construction.ts';
import { active } from './complements.ts';
import { assigned, bySpeechObject, rejected } from './constructed.ts';
import { type Cue, clauseFrom, cueOf, lowerAt, matterFrom, phraseFrom, put } from './cue.ts';
import { phraseEnd } from './ends.ts';
import { complement } from './frames.ts';
import { judgedEnd, judgement } from './judgements.ts';
import { ledIn } from './led-in.ts';
import { nominals } from './nominals.ts';
import { clauseAt, wh } from './openings.ts';
import { passive } from './passives.ts';
import { matchAny } from './patterns.ts';
import { atEnd, endsNoun, isTensed, isVerb, type Range } from './phrases.ts';
import { invertedQuotation, labelled, quotation } from './quoted.ts';
import { type Done, type Group, type Reader, record, type Subject, span, spanOf } from './reader.ts';
import { invertedAt, type Refusal, refusalAt } from './refusals.ts';
import type { Report } from './report.ts';
import type { Sentence, Word } from './stream.ts';
import { subjectOf } from './subjects.ts';
import { noWordCame, noWordFrom } from './unanswered.ts';

export function reportsIn(sentence: Sentence, index: number): Report[] {
  return read({ words: sentence.words, index, out: [], consumed: 0, negated: false, subjects: [] });
}

function read(r: Reader): Report[] {
  const full = (span: Span): boolean => span.end > span.start;
  return found(r)
    .map((report) => ({ ...report, content: report.content.filter(full) }))
    .filter(({ source, cue, content }) => content.length > 0 && source.every(full) && cue.every(full))
    .map((report) => ({ ...report, source: withoutOwnName(r, report.source) }))
    .map((report) => (/^(?:I|We|we|i)$/.test(textAt(r, report.source[0])) ? { ...report, self: true } : report));
}

/** "We, the ministers of the river states, reaffirm": the pronoun speaks; the text says once who it is. */
function withoutOwnName(r: Reader, source: readonly Span[]): readonly Span[] {
  const at = source.length === 1 ? r.words.findIndex((w) => w.start === source[0]!.start) : -1;
  const we = r.words[at];
  return we && /^we$/i.test(we.text) && r.words[at + 1]?.text === ',' && r.words[at + 2]?.lower === 'the'
    ? [{ start: we.start, end: we.end }]
    : source;
}

function textAt(r: Reader, span: Span | undefined): string {
  return span ? (r.words.find((w) => w.start === span.start && w.end === span.end)?.text ?? '') : '';
}

function found(r: Reader): Report[] {
  const { words } = r;
  labelled(r);
  according(r);
  for (let i = 0; i < words.length; i++) {
    if (!isVerb(words[i]) || i < r.consumed) continue;
    const inverted = invertedAt(words, i);
    if (inverted) {
      refusal(r, inverted, i);
      continue;
    }
    const group = groupAt(r, i);
    readGroup(r, group);
    i = group.head;
  }
  nominals(r);
  ledIn(r);
  return r.out;
}

function groupAt(r: Reader, i: number): Group {
  const { words } = r;
  let head = i;
  let negated = false;
  let modal = '';
  for (let k = i; k < words.length; k++) {
    const w = words[k]!;
    if (negations.has(w.lower) || w.lower === 'neither') {
      // "promised | not to strike": what is promised is denied, not that it was.
      if (k > i && !auxiliary(r, head) && words[k + 1]?.tag === 'TO') break;
      negated = true;
      continue;
    }
    if (/^RB/.test(w.tag)) continue;
    if (!isVerb(w)) break;
    if (w.tag === 'MD') modal = w.lower;
    if (k > i && !auxiliary(r, head)) break;
    head = k;
  }
  let from = i;
  while (from > 0 && /^RB/.test(words[from - 1]!.tag) && !endsNoun(words[from - 1])) {
    if (negations.has(words[from - 1]!.lower)) negated = true;
    from--;
  }
  // "the council at once demanded"
  if (from > 1 && words[from - 1]!.lower === 'at' && /^(?:once|first|last)$/.test(words[from]!.lower)) from--;
  // "The ministry neither confirmed nor denied", but "Neither would say".
  if (words[from - 1]?.lower === 'neither' && from > 1 && endsNoun(words[from - 2])) from--;
  const to = words[from - 1]?.tag === 'TO';
  const passive =
    words[head]!.tag === 'VBN' && words.slice(from, head).some((w) => w.lemma === 'be' || w.lemma === 'get');
  return { from, head, negated, modal, passive, to };
}

function auxiliary(r: Reader, k: number): boolean {
  const w = r.words[k]!;
  return w.tag === 'MD' || /^(be|have|do)$/.test(w.lemma) || /^'(s|re|ve|ll|d|m)$/.test(w.lower);
}

function readGroup(r: Reader, group: Group): void {
  const verb = r.words[group.head]!;
  // "As the minister tweeted on Sunday: “…”" is told already.
  if (r.out.some((o) => o.rule === 'as-said' && o.cue[1]!.start <= verb.start && verb.end <= o.cue[1]!.end)) return;
  const subject = subjectOf(r, group);
  const seen = r.out.length;
  report(r, group, verb, subject);
  if (subject) r.subjects.push({ at: group.from, subject: subject.range, report: r.out.length > seen, to: 0 });
}

function report(r: Reader, group: Group, verb: Word, subject: Subject | null): Done {
  // Non-answers first: they hold verbs of saying.
  const refused = refusedIn(r, group, subject?.range);
  if (subject && unreal(r, subject.range) && !refused) return;
  if (anonymity(r, verb, group.head)) return;
  if (refused) return refusal(r, refused, group.head);
  if (isDeniedToo(r, group)) return;
  if (subject) return reportBy(subject, group, cueOf(r, group, subject.range));
  if (group.passive && !mayBe(group) && isOfSaying(verb.lemma)) passive(r, group);
}

/** What a verb group with a subject reports. */
function reportBy(subject: Subject, group: Group, cue: Cue): Done {
  const { r } = cue;
  if (rejectedHere(group, cue) || onlySaid(group, cue)) return;
  if (mayBe(group) && !performative(r, subject.range)) return;
  if (byPattern(group, cue) || byObject.some((rule) => rule(group, cue))) return;
  if (!isOfSaying(cue.verb)) return unknown(group, cue, subject);
  if (group.passive) return passive(r, group);
  if (group.negated && !/^(rule|deny|contest|agree|accept|dispute|object|oppose|support)$/.test(cue.verb)) return;
  r.negated = group.negated;
  active(cue, subject);
  r.negated = false;
}

const isOfSaying = (verb: string): boolean => sayingsOf(verb).length > 0 || withSpeechNoun.has(verb);

/** "neither confirmed the loss nor denied it" */
const isDeniedToo = ({ words }: Reader, { from, head }: Group): boolean =>
  words[from - 1]?.lower === 'nor' && !words.slice(from, head).some((w) => w.tag === 'MD');

/** What may, will or should be said is not. */
const mayBe = ({ modal }: Group): boolean =>
  /^(will|'ll|would|may|might|could|should|shall|can|must|wo|ca)$/.test(modal);

/** "would not accept the figures"; what "he said he could not accept" reports is told already. */
function rejectedHere(group: Group, cue: Cue): boolean {
  const { r, verb, head } = cue;
  const { start, end } = r.words[head]!;
  const none = verb === 'have' && lowerAt(cue) === 'none';
  const told = r.out.some((o) => o.content.some((c) => c.start <= start && end <= c.end));
  return (group.negated || none) && !told && rejected(group, cue);
}

/** A construction that means an act of speech; true where one stands, unless it may yet be read otherwise. */
function byPattern(group: Group, cue: Cue): boolean {
  const { r, head } = cue;
  const found = group.passive ? null : matchAny(r.words, constructions, head);
  if (!found) return false;
  const { construction, to } = found;
  if (group.negated && !construction.pattern.some((element) => element.words.has('not'))) return true;
  const seen = r.out.length;
  byConstruction(cue, construction, to);
  return construction.act !== 'correct' || r.out.length > seen;
}

type GroupRule = (group: Group, cue: Cue) => boolean;

const isPlain = ({ passive, to, negated }: Group): boolean => !passive && !to && !negated;

/** "held that", "granted that", "the court found that" */
const finding: GroupRule = (group, cue) => {
  const { words } = cue.r;
  const yields = /^(?:allow|grant)$/.test(cue.verb);
  const finds = yields || cue.verb === 'hold' || (judicial.has(cue.verb) && isBench(cue.r, cue.source));
  if (!finds || !isPlain(group)) return false;
  const at = adjunctFrom(words, cue.at);
  return (
    words[at]?.lower === 'that' &&
    clauseAt(words, at + 1) &&
    put(cue, clauseFrom(cue, at + 1), 'clause', { as: yields ? 'confirm' : 'assert' })
  );
};

/** "pleaded not guilty", with nothing that follows */
const plea: GroupRule = (group, cue) => {
  if (cue.verb !== 'plead' || group.to || group.passive) return false;
  const denies = lowerAt(cue) === 'not';
  const guilty = denies ? 1 : 0;
  return (
    (denies || !group.negated) &&
    lowerAt(cue, guilty) === 'guilty' &&
    lowerAt(cue, guilty + 1) !== 'to' &&
    put(cue, [cue.at, cue.at + guilty + 1], 'construction', { as: denies ? 'deny' : 'confirm' })
  );
};

/** "considered both figures “rosy”": a view put in words that are quoted. */
const view: GroupRule = (group, cue) => {
  const { r, source, words, verb, head, at } = cue;
  if (!isPlain(group) || !/^(?:consider|deem|find|judge|think)$/.test(verb)) return false;
  const end = judgedEnd(r, at);
  const marked = r.words[end]?.tag === 'QQ' || r.words[end]?.inQuote !== undefined;
  if (end <= at || !marked) return false;
  judgement(r, source, words, [at, end], phraseFrom(cue, end), 'assert', verb, head);
  return true;
};

/** "declined last week to pay" */
const declined: GroupRule = (_, cue) => {
  const to = /^(decline|refuse)$/.test(cue.verb) ? timeFrom(cue.r.words, cue.at) : -1;
  return cue.r.words[to]?.tag === 'TO' && put(cue, matterFrom(cue, to), 'infinitive', { as: 'deny' });
};

/** The first that fits is what was said. */
const byObject: readonly GroupRule[] = [finding, assigned, bySpeechObject, plea, view, declined];

function refusedIn(r: Reader, { from, head, to }: Group, subject: Range | undefined): Refusal | null {
  if (to) return null;
  const nobody = noWordFrom(r.words, from, head) ?? (subject ? noWordCame(r.words, subject, from, head) : null);
  if (nobody || !subject) return nobody;
  const none = unreal(r, subject);
  if (none && !/^(?:neither|none|no|nobody|no-one)$/.test(r.words[subject.from]!.lower)) return null;
  // "Neither the police nor the prosecutor would discuss"
  if (r.words[subject.from - 1]?.lower === 'neither') subject = { from: subject.from - 1, to: subject.to };
  // "who was not authorised to speak": how they speak, see `anonymity`.
  const how =
    /^authori[sz]ed$/.test(r.words[head]!.lower) && /^(?:who|which|that)$/.test(r.words[from - 1]?.lower ?? '');
  return how ? null : refusalAt(r.words, from, head, subject);
}

/** "would only say | that …", "could say only | that …", and not that it would not say: so much was said. */
function onlySaid({ from, head, modal, negated, to }: Group, cue: Cue): boolean {
  const { words } = cue.r;
  if (to || negated || !/^(?:would|could)$/.test(modal) || !/^(?:say|confirm|add|repeat)$/.test(cue.verb)) return false;
  const last = lowerAt(cue) === 'only';
  if (!last && !words.slice(from, head).some((w) => w.lower === 'only')) return false;
  const at = last ? cue.at + 1 : cue.at;
  // "would only confirm “incidents”"
  const confirms = cue.verb === 'confirm';
  const begins =
    words[at]?.lower === 'that' || clauseAt(words, at, true) || (confirms && phraseEnd(words, at, true) > at);
  if (!begins || wh(words, at) || words[at]?.lower === 'so') return false;
  const act = confirms ? 'confirm' : 'assert';
  return complement({ ...cue, words: [from, at], act, frames: confirms ? 'tn' : 't', at });
}

/** A verb of no known class that is used as one of saying: after a quotation that a comma closes ("…," she shrugged),
 *  or with "that" and a clause (grumbled that …). */
function unknown(group: Group, cue: Cue, subject: Subject): Done {
  if (group.passive || group.negated || group.to || attitudes.has(cue.verb)) return;
  const { words } = cue.r;
  const { from, to } = cue.source;
  if (subject.rule === 'quotation') {
    invertedQuotation({ ...cue, at: to });
    return;
  }
  const before = words[from - 1];
  const said = before?.tag === 'QQ' && /[,?!]["”»'’]*$/.test(before.text);
  const at = adjunctFrom(words, cue.at);
  if (said && atEnd(words, at) && group.from === to) {
    quotation(cue);
    return;
  }
  if (notSaying.has(cue.verb) || !isTensed(words[group.from])) return;
  if (words[at]?.lower === 'that' && words[at]!.tag === 'IN' && clauseAt(words, at + 1))
    put(cue, clauseFrom(cue, at + 1), 'unknown verb');
}

/** "who asked not to be named", "requested anonymity": how they speak, not what they say. */
function anonymity(r: Reader, verb: Word, head: number): boolean {
  if (!/^(ask|request|insist|demand|prefer|decline|refuse)$/.test(verb.lemma)) return false;
  const after = r.words.slice(head + 1, head + 7).map((w) => w.lower);
  const stop = after.findIndex((w) => /^[,.;:]$/.test(w));
  const near = after.slice(0, stop < 0 ? after.length : stop).join(' ');
  if (/^(?:decline|refuse)$/.test(verb.lemma)) return /^to be (?:named|identified|quoted|cited)$/.test(near);
  return /\banonymity\b|\b(?:name|names|identity) (?:not )?be (?:withheld|used|published|printed|disclosed)\b|\bnot (?:to )?be (?:named|identified|quoted|cited)\b|\bremain(?:ing)? anonymous\b/.test(
    near,
  );
}

/** Is it a court, a panel, its members? */
function isBench(r: Reader, subject: Range): boolean {
  return r.words.slice(subject.from, subject.to).some((w) => judges.has(w.lower));
}

/** "We must warn", "I would urge", "let me stress": said in saying it. */
function performative(r: Reader, subject: Range | undefined): boolean {
  if (!subject) return false;
  const w = r.words[subject.from]!;
  return /^(i|we)$/.test(w.lower);
}

/** Clauses that tell of no act of speech: if, unless, until X says. */
function unreal(r: Reader, subject: Range): boolean {
  const before = r.words[subject.from - 1];
  if (/^(nobody|no|none|neither|no-one|you)$/.test(r.words[subject.from]!.lower)) return true;
  // "Nor did she say that …"
  if (/^(?:nor|neither)$/.test(r.words[subject.from - 2]?.lower ?? '') && isVerb(before)) return true;
  if (before?.lower === 'as' && /^(long|soon|far)$/.test(r.words[subject.from - 2]?.lower ?? '')) return true;
  // "I hope in 2027 the country says": what is wished is not said.
  let k = subject.from - 1;
  while (k > 0 && (r.words[k]!.tag === 'IN' || r.words[k]!.tag === 'CD' || r.words[k]!.lower === 'that')) k--;
  if (/^(?:hope|wish|pray|imagine|suppose)$/.test(r.words[k]?.lemma ?? '') && /^VBP?Z?$/.test(r.words[k]!.tag))
    return true;
  return !!before && /^(if|unless|until|lest|before|should|whether|till)$/.test(before.lower);
}

function refusal(r: Reader, { source, cue, content, rest, to }: Refusal, head: number): Done {
  r.consumed = to;
  const parts = rest ? [rest] : [];
  // "shook her head and walked away": two signs of one refusal.
  const last = r.out[r.out.length - 1];
  if (last?.rule === 'refusal' && last.content.length === 1) {
    const [theirs, own] = [spanOf(r, content), span(r, source)];
    const same = (a: Span | undefined, b: Span): boolean => a?.start === b.start && a.end === b.end;
    if (same(last.content[0], theirs) && same(last.source[0], own) && last.cue.length === 1) {
      const end = spanOf(r, cue).end;
      r.out[r.out.length - 1] = { ...last, cue: [{ start: last.cue[0]!.start, end }] };
      return;
    }
  }
  return record(r, source, cue, content, 'refuse-to-answer', 'refuse', 'refusal', head, null, ...parts);
}
