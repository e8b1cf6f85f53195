/** Acts of speech by construction: light verbs, figures put at, passives with their agent. */

import type { Act } from '../model/statement.ts';
import { tableOf } from '../model/table.ts';
import type { Construction } from '../text/en/constructions.ts';
import { actOfObject, sayingsOf } from '../text/en/verbs.ts';
import { namesPerson } from '../text/en/words.ts';
import { adjunctFrom, clauseEnd, phraseEnd, trimEnd } from './ends.ts';
import { isTold, saysUntrue } from './judgements.ts';
import { clauseAt, wh } from './openings.ts';
import { isTime, isVerb, nounFrom, type Range, subjectBefore } from './phrases.ts';
import { quotation } from './quoted.ts';
import { type Done, type Group, type Reader, record, span, spanOf } from './reader.ts';
import type { Word } from './stream.ts';
import { floor } from './subjects.ts';

/** "put the rise at 15 per cent", "attributed the fall to new scanners": a figure or a cause given. */
export function assigned(r: Reader, { from, head, to }: Group, verb: Word, subject: Range): boolean {
  const { words } = r;
  if (to || !/^(?:put|attribute|ascribe|credit|trace|impute|liken|compare)$/.test(verb.lemma)) return false;
  // "We often compare it to" tells of a habit.
  if (/^(?:liken|compare)$/.test(verb.lemma) && /^VB[PZ]?$/.test(words[head]!.tag)) return false;
  const wanted = verb.lemma === 'put' ? 'at' : 'to';
  let end = nounFrom(words, head + 1);
  if (end === head + 1 && /^(?:this|that|it|them)$/.test(words[end]?.lower ?? '')) end++;
  if (end === head + 1) return false;
  // "the fall in prices | to"
  while (words[end]?.tag === 'IN' && words[end]!.lower !== wanted && nounFrom(words, end + 1) > end + 1)
    end = nounFrom(words, end + 1);
  const mark = words[end]?.lower;
  if (mark !== wanted) return false;
  const figure = words.slice(end + 1, end + 5).some((w) => w.tag === 'CD' || w.tag === '$' || figureWord.test(w.lower));
  const close = phraseEnd(words, end + 1, true);
  if (close <= end + 1 || (verb.lemma === 'put' && !figure)) return false;
  record(r, subject, [from, head + 1], [head + 1, close], 'assert', verb.lemma, 'construction', head);
  return true;
}

const figureWord =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|half|zero|dozens?)$/u;

/** "backed the proposal", "counselled patience": verbs of doing that speak of what is put in words, by their object. */
export function bySpeechObject(r: Reader, { from, head, to }: Group, verb: Word, subject: Range): boolean {
  const { words } = r;
  const act = to
    ? null
    : actOfObject(verb.lemma, (noun) => {
        const end = nounFrom(words, head + 1, 'base');
        return end > head + 1 && (noun.has(words[end - 1]!.lower) || excluded(verb.lemma, words[head + 1]!.lower));
      });
  // "supports the plan": how it stands, not what it said; "supported the plan" tells of an act.
  if (!act || (act === 'agree' && /^VB[ZP]$/.test(words[head]!.tag))) return false;
  const close = phraseEnd(words, head + 1, true);
  if (close <= head + 1) return false;
  record(r, subject, [from, head + 1], [head + 1, close], act, verb.lemma, 'construction', head);
  return true;
}

/** "excluded any base for drones": of what may come to be. */
const excluded = (verb: string, first: string): boolean =>
  first === 'any' && /^(?:exclude|preclude|foreclose)$/.test(verb);

/** "would not accept the figures", "could not agree to a delay", "will not hear of it": told as a refusal of what was put,
 *  not as what will be. */
export function rejected(r: Reader, { from, head, modal, passive, to }: Group, verb: Word, subject: Range): boolean {
  // "was having none of it"
  const having = verb.lemma === 'have' && verb.tag === 'VBG' && head > from;
  if (to || passive || !(having || modals.test(modal)) || !unacceptable.test(verb.lemma)) return false;
  const { words } = r;
  const particle = particles[verb.lemma];
  const next = words[head + 1]?.lower ?? '';
  // "would have none of it"
  if (verb.lemma === 'have')
    return (
      next === 'none' && words[head + 2]?.lower === 'of' && add([head + 3, phraseEnd(words, head + 3, true)], head + 3)
    );
  if (verb.lemma === 'hear' ? next !== 'of' : verb.lemma === 'agree' && !/^(?:to|with)$/.test(next)) return false;
  const at = particle?.test(next) ? head + 2 : head + 1;
  if (next === 'to' && isVerb(words[head + 2])) return add([head + 1, phraseEnd(words, head + 1, false)], head + 1);
  if (words[at]?.lower === 'that' && clauseAt(words, at + 1)) return add([at + 1, clauseEnd(words, at + 1, 'VBD')], at);
  const close = phraseEnd(words, at, true);
  return close > at && (words[at]?.tag === 'VBG' || nounFrom(words, at) > at) && add([at, close], at);

  function add(content: readonly [number, number], end: number): boolean {
    record(r, subject, [from, end], content, 'deny', verb.lemma, 'construction', head);
    return true;
  }
}
const modals = /^(?:would|will|wo|can|ca|could)$/;
const unacceptable =
  /^(?:accept|agree|support|back|countenance|tolerate|condone|endorse|recogni[sz]e|hear|have|entertain|contemplate|consent)$/;
const particles = tableOf<RegExp>({ hear: /^of$/, agree: /^(?:to|with)$/, consent: /^to$/ });

export function byConstruction(r: Reader, group: Group, construction: Construction, end: number, subject: Range): Done {
  const { words } = r;
  const { frames } = construction;
  const { head } = group;
  // "committed itself | to hold a vote", but "committed itself to | a vote"
  if (frames.includes('i') && words[end - 1]?.lower === 'to' && words[end]?.tag === 'VB') end--;
  const cue: readonly [number, number] = [group.from, end];
  const verb = words[head]!.lemma;
  let act = construction.act;
  let at = end;
  const rest: [number, number][] = [];
  let addressee: Range | null = null;
  const between = words.slice(head + 1, end);
  // "made no mention of", "voiced no objection": what was not said.
  if (
    between.some((w) => w.lower === 'no' && w.tag === 'DT') &&
    !construction.pattern.some((e) => e.words.has('no') || e.words.has('no-comment'))
  )
    return;
  // "shared the governor's concern about the ferry": another's, as a whole.
  if (verb === 'share' && between.some((w) => w.tag === 'POS' || /^(?:that|this|those|these)$/.test(w.lower)))
    return record(
      r,
      subject,
      [group.from, head + 1],
      [head + 1, phraseEnd(words, head + 1, true)],
      'agree',
      verb,
      'object',
      head,
    );
  if (frames === 'q') {
    quotation(r, act, subject, [group.from, end], end, head, false);
    return;
  }
  if (frames.includes('c')) {
    let first = end - 1;
    while (first > head + 1 && !/^(?:IN|TO|RP)$/.test(words[first - 1]!.tag)) first--;
    return record(
      r,
      subject,
      [group.from, first],
      [first, phraseEnd(words, first, true)],
      act,
      verb,
      'construction',
      head,
    );
  }
  if (words[at - 1]?.lower === 'that' && /^(?:grant|allow)$/.test(verb) && !clauseAt(words, at)) return;
  if (words[at - 1]?.lower === 'that')
    return record(
      r,
      subject,
      [group.from, at - 1],
      [at, clauseEnd(words, at, words[head]!.tag)],
      act,
      verb,
      'construction',
      head,
    );
  // "expressed concern to the ambassador on Monday over"
  if (
    words[at - 1]?.lower === 'to' &&
    act !== 'deny' &&
    frames.includes('n') &&
    /^(express|voice|convey|communicate)$/.test(verb)
  )
    at--;
  if (words[at]?.lower === 'to' && !isVerb(words[at + 1])) {
    const to = nounFrom(words, at + 1);
    let later = to;
    while (later < words.length && !/^(over|about|at|for|that|regarding)$/.test(words[later]!.lower)) {
      const next =
        isTime(words[later]) || (/^(on|in)$/.test(words[later]!.lower) && isTime(words[later + 1])) ? later + 1 : later;
      if (next === later) break;
      later = next;
    }
    if (to > at + 1 && /^(over|about|at|for|that|on|regarding)$/.test(words[later]?.lower ?? '')) {
      addressee = { from: at + 1, to };
      at = later;
      if (words[at]?.lower !== 'that') {
        rest.push([at, at + 1]);
        at++;
      }
    }
  }
  const cueEnd =
    addressee && rest.length
      ? ([group.from, beforeTo(r, end)] as const)
      : addressee
        ? ([group.from, beforeTo(r, end)] as const)
        : cue;
  const add = (content: readonly [number, number]): Done =>
    record(r, subject, cueEnd, content, act, verb, 'construction', head, addressee, ...rest);
  // "served notice on Monday that"
  const later = adjunctFrom(words, at);
  if (frames.includes('t') && words[later]?.lower === 'that' && clauseAt(words, later + 1)) at = later;
  if (words[at]?.text === ',' && words[at + 1]?.lower === 'however') at += 3;
  if (words[at]?.lower === 'that' && clauseAt(r.words, at + 1))
    return add([at + 1, clauseEnd(words, at + 1, words[head]!.tag)]);
  if (frames.includes('t') && words[at]?.text === ':' && clauseAt(words, at + 1))
    return add([at + 1, trimEnd(words, at + 1, words.length)]);
  if (frames.includes('t') && clauseAt(r.words, at)) return add([at, clauseEnd(words, at, words[head]!.tag)]);
  if (/[wt]/.test(frames) && wh(r.words, at)) return add([at, clauseEnd(words, at, words[head]!.tag)]);
  if (/[it]/.test(frames) && words[at]?.tag === 'TO') return add([at, phraseEnd(words, at, false)]);
  if (frames.includes('n')) {
    const to = phraseEnd(words, at, true);
    if (to > at && (nounFrom(words, at) > at || words[at]!.tag === 'VBG')) return add([at, to]);
    // "expressed its condolences": what was expressed is the content.
    if (
      (to === at || /^(and|or|but|from)$/.test(words[at]?.lower ?? '')) &&
      /^(express|voice|convey|share|signal|seek|record|register|lodge|enter|file|note)$/.test(verb)
    ) {
      const from = head + 1;
      act = verb === 'share' ? 'agree' : construction.act;
      if (at > from) return record(r, subject, [group.from, from], [from, at], act, verb, 'construction', head);
    }
  }
}

function beforeTo(r: Reader, end: number): number {
  return r.words[end - 1]?.lower === 'to' ? end - 1 : end;
}

/** "X was told by Y that …" · "The matter was raised by Y". Without an agent nobody is on record. */
export function passive(r: Reader, group: Group, verb: Word): Done {
  const { words } = r;
  const { head, from } = group;
  const told = subjectBefore(words, from, floor(r, from));
  if (group.negated || !told) return;
  // "The two were agreed that …"
  if (verb.lemma === 'agree' && words[head + 1]?.lower === 'that' && words[told.from]!.lower !== 'it')
    return clauseAt(words, head + 2)
      ? record(
          r,
          told,
          [from, head + 1],
          [head + 2, clauseEnd(words, head + 2, 'VBD')],
          'agree',
          'agree',
          'construction',
          head,
        )
      : undefined;
  // "was ruled out by", "was called for by": the particle stays with its verb.
  const particle = sayingsOf(verb.lemma).find((s) => s.with.some((w) => w === words[head + 1]?.lower));
  const behind = particle ? head + 2 : head + 1;
  // "was told on Friday by the bank that": the agent is no adjunct.
  const past = adjunctFrom(words, behind);
  const agent = words.findIndex((w, k) => k >= behind && k < past && w.lower === 'by' && !isTime(words[k + 1]));
  const by = agent < 0 ? past : agent;
  if (words[by]?.lower !== 'by' || isTime(words[by + 1])) return;
  const end = nounFrom(words, by + 1, true);
  if (end === by + 1) return;
  const source = { from: by + 1, to: end };
  const cue: readonly [number, number] = [from, by + 1];
  const addressee = { from: told.from, to: told.to };
  const at = adjunctFrom(words, end);
  const sayings = particle ? [particle] : sayingsOf(verb.lemma);
  if (!sayings.length) return;
  const act = sayings[0]!.act;
  // "Two porters were brushed aside by the crowd": only what is said is denied so.
  if (particle && act === 'deny' && words.slice(told.from, told.to).some((w) => namesPerson(w.lower.replace(/s$/, ''))))
    return;
  const add = (content: readonly [number, number], kind: Act = act): Done =>
    record(r, source, cue, content, kind, verb.lemma, 'passive', head);
  // "It was announced by the palace that …": the clause is what was said.
  if (told.to === told.from + 1 && words[told.from]!.lower === 'it' && words[at]?.lower === 'that')
    return clauseAt(words, at + 1) ? add([at + 1, clauseEnd(words, at + 1, 'VBD')]) : undefined;
  // "The plan was described by the mayor as a gift": both halves.
  if (words[at]?.lower === 'as' && sayings.some((s) => /[kp]/.test(s.frames))) {
    const close = phraseEnd(words, at + 1, true);
    const seen = r.out.length;
    const untrue = saysUntrue(words.slice(at + 1, close)) && isTold(words.slice(told.from, told.to));
    const plain = /^(?:describe|portray|characterize|depict)$/.test(verb.lemma) ? 'assert' : act;
    add([told.from, told.to], untrue ? 'deny' : plain);
    const made = r.out[seen];
    if (made && close > at + 1) r.out[seen] = { ...made, content: [...made.content, spanOf(r, [at + 1, close])] };
    return;
  }
  const takesPerson = sayings.some((s) => /[aof]/.test(s.frames)) || verb.lemma === 'ask';
  if (takesPerson) {
    if (words[at]?.lower === 'that' && clauseAt(r.words, at + 1))
      return record(
        r,
        source,
        cue,
        [at + 1, clauseEnd(words, at + 1, 'VBD')],
        act,
        verb.lemma,
        'passive',
        head,
        addressee,
      );
    if (wh(r.words, at))
      return record(r, source, cue, [at, clauseEnd(words, at, 'VBD')], act, verb.lemma, 'passive', head, addressee);
    if (words[at]?.tag === 'TO' || words[at + 1]?.tag === 'TO')
      return record(
        r,
        source,
        cue,
        [at, phraseEnd(words, at, false)],
        verb.lemma === 'assure' || verb.lemma === 'warn' ? act : 'request',
        verb.lemma,
        'passive',
        head,
        addressee,
      );
    if (/^(of|for|against)$/.test(words[at]?.lower ?? ''))
      return record(
        r,
        source,
        cue,
        [at + 1, phraseEnd(words, at + 1, true)],
        act,
        verb.lemma,
        'passive',
        head,
        addressee,
      );
    if (clauseAt(r.words, at))
      return record(r, source, cue, [at, clauseEnd(words, at, 'VBD')], act, verb.lemma, 'passive', head, addressee);
  }
  if (sayings.some((s) => s.frames.includes('n') || s.frames.includes('p'))) {
    // "was called “a disgrace” by Y" is left to the judgement; here the subject is what was said.
    r.out.push({
      source: [span(r, source)],
      cue: [spanOf(r, cue)],
      content: [span(r, told)],
      addressee: null,
      act,
      verb: verb.lemma,
      rule: 'passive',
      sentence: r.index,
      at: head,
      quotes: [],
    });
  }
}
