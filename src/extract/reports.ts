/** Who reports what in one sentence, by the grammar of reporting verbs: subject, verb group, complement. Each verb group is
 *  read once; what a group cannot do as a verb of saying is left alone. */
import type { Span } from '../model/selector.ts';
import { constructions } from '../text/en/constructions.ts';
import { attitudes, judges, judicial, notSaying, sayingsOf, withSpeechNoun } from '../text/en/verbs.ts';
import { negations } from '../text/en/words.ts';
import { according } from './according.ts';
import { active } from './complements.ts';
import { assigned, byConstruction, bySpeechObject, passive, rejected } from './constructed.ts';
import { adjunctFrom, clauseEnd, phraseEnd, timeFrom } from './ends.ts';
import { complement } from './frames.ts';
import { judgedEnd, judgement } from './judgements.ts';
import { ledIn } from './led-in.ts';
import { nominals } from './nominals.ts';
import { clauseAt, wh } from './openings.ts';
import { matchAny } from './patterns.ts';
import { atEnd, endsNoun, isTensed, isVerb, type Range } from './phrases.ts';
import { labelled, quotation } from './quoted.ts';
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
  const { words } = r;
  const { from, head } = group;
  // Non-answers first: they hold verbs of saying.
  const refused = refusedIn(r, group, subject?.range);
  if (subject && unreal(r, subject.range) && !refused) return;
  if (anonymity(r, verb, head)) return;
  if (refused) return refusal(r, refused, head);
  // "neither confirmed the loss nor denied it"
  if (words[from - 1]?.lower === 'nor' && !words.slice(from, head).some((w) => w.tag === 'MD')) return;
  // What "he said he could not accept" reports is told already.
  const told = r.out.some((o) => o.content.some((c) => c.start <= verb.start && verb.end <= c.end));
  const none = verb.lemma === 'have' && words[head + 1]?.lower === 'none';
  if (subject && (group.negated || none) && !told && rejected(r, group, verb, subject.range)) return;
  // "would only say that it was safe": so much was said.
  const only = subject && onlySaid(r, group, verb);
  if (
    only &&
    complement({
      r,
      source: subject.range,
      words: [from, only],
      act: verb.lemma === 'confirm' ? 'confirm' : 'assert',
      verb: verb.lemma,
      head,
      frames: verb.lemma === 'confirm' ? 'tn' : 't',
      preposition: '',
      at: only,
    })
  )
    return;
  if (
    group.modal &&
    /^(will|'ll|would|may|might|could|should|shall|can|must|wo|ca)$/.test(group.modal) &&
    !performative(r, subject?.range)
  )
    return;
  const constructed = matchAny(r.words, constructions, head);
  if (constructed && subject && !group.passive) {
    const own = constructed.construction.pattern.some((element) => element.words.has('not'));
    if (group.negated && !own) return;
    const seen = r.out.length;
    byConstruction(r, group, constructed.construction, constructed.to, subject.range);
    if (constructed.construction.act !== 'correct' || r.out.length > seen) return;
  }
  const yields = /^(?:allow|grant)$/.test(verb.lemma);
  const finds = yields || verb.lemma === 'hold' || (judicial.has(verb.lemma) && subject && isBench(r, subject.range));
  if (finds && subject && !group.passive && !group.to && !group.negated) {
    const at = adjunctFrom(words, head + 1);
    if (words[at]?.lower === 'that' && clauseAt(r.words, at + 1))
      return record(
        r,
        subject.range,
        [from, head + 1],
        [at + 1, clauseEnd(words, at + 1, verb.tag)],
        yields ? 'confirm' : 'assert',
        verb.lemma,
        'clause',
        head,
      );
  }
  if (subject && !group.passive && !group.negated && assigned(r, group, verb, subject.range)) return;
  if (subject && !group.passive && !group.negated && bySpeechObject(r, group, verb, subject.range)) return;
  // "pleaded not guilty", with nothing that follows
  if (verb.lemma === 'plead' && subject && !group.to && !group.passive) {
    const not = words[head + 1]?.lower === 'not' ? 1 : 0;
    if ((not || !group.negated) && words[head + 1 + not]?.lower === 'guilty' && words[head + 2 + not]?.lower !== 'to')
      return record(
        r,
        subject.range,
        [from, head + 1],
        [head + 1, head + 2 + not],
        not ? 'deny' : 'confirm',
        'plead',
        'construction',
        head,
      );
  }
  // "considered both figures “rosy”": a view put in words that are quoted.
  if (subject && !group.passive && !group.negated && !group.to && viewed.test(verb.lemma)) {
    const at = head + 1;
    const end = judgedEnd(r, at);
    const marked = words[end]?.tag === 'QQ' || words[end]?.inQuote !== undefined;
    if (end > at && marked) {
      const close = phraseEnd(words, end, true);
      judgement(r, subject.range, [from, head + 1], [at, end], [end, close], 'assert', verb.lemma, head);
      return;
    }
  }
  const sayings = sayingsOf(verb.lemma);
  const to = /^(decline|refuse)$/.test(verb.lemma) ? timeFrom(words, head + 1) : -1;
  if (to >= 0 && subject && words[to]?.tag === 'TO') {
    return record(
      r,
      subject.range,
      [from, head + 1],
      [to, phraseEnd(words, to, false)],
      'deny',
      verb.lemma,
      'infinitive',
      head,
    );
  }
  if (!sayings.length && !withSpeechNoun.has(verb.lemma)) return unknown(r, group, verb, subject);
  if (group.passive) return passive(r, group, verb);
  if (group.negated && !/^(rule|deny|contest|agree|accept|dispute|object|oppose|support)$/.test(verb.lemma)) return;
  r.negated = group.negated;
  active(r, group, verb, subject);
  r.negated = false;
}

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

/** Where the words begin of "would only say | that …", "could say only | that …"; 0 where nothing was said, or not that alone. */
function onlySaid(r: Reader, { from, head, modal, negated, to }: Group, verb: Word): number {
  const { words } = r;
  if (to || negated || !/^(?:would|could)$/.test(modal) || !/^(?:say|confirm|add|repeat)$/.test(verb.lemma)) return 0;
  const last = words[head + 1]?.lower === 'only';
  const at = last ? head + 2 : head + 1;
  const limited = last || words.slice(from, head).some((w) => w.lower === 'only');
  // "would only confirm “incidents”"
  const confirms = verb.lemma === 'confirm';
  return limited &&
    (words[at]?.lower === 'that' || clauseAt(words, at, true) || (confirms && phraseEnd(words, at, true) > at)) &&
    !wh(words, at) &&
    words[at]?.lower !== 'so'
    ? at
    : 0;
}

const viewed = /^(?:consider|deem|find|judge|think)$/;

/** A verb of no known class that is used as one of saying: after a quotation that a comma closes ("…," she shrugged),
 *  or with "that" and a clause (grumbled that …). */
function unknown(r: Reader, group: Group, verb: Word, subject: Subject | null): Done {
  if (!subject || group.passive || group.negated || group.to || attitudes.has(verb.lemma)) return;
  const { words } = r;
  const { from, head } = group;
  const source = subject.range;
  const before = words[source.from - 1];
  const said = before?.tag === 'QQ' && /[,?!]["”»'’]*$/.test(before.text);
  if (subject.rule === 'quotation') {
    quotation(r, 'assert', source, [from, head + 1], source.to, head, true);
    return;
  }
  if (said && atEnd(words, adjunctFrom(words, head + 1)) && from === source.to) {
    quotation(r, 'assert', source, [from, head + 1], head + 1, head, false);
    return;
  }
  if (notSaying.has(verb.lemma) || !isTensed(words[from])) return;
  const at = adjunctFrom(words, head + 1);
  if (words[at]?.lower === 'that' && words[at]!.tag === 'IN' && clauseAt(r.words, at + 1))
    return record(
      r,
      source,
      [from, head + 1],
      [at + 1, clauseEnd(words, at + 1, verb.tag)],
      'assert',
      verb.lemma,
      'unknown verb',
      head,
    );
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
