/** "X was told by Y that …" · "The matter was raised by Y". Without an agent nobody is on record. */
import { sayingsOf } from '../text/en/verbs.ts';
import { namesPerson } from '../text/en/words.ts';
import { adjunctFrom } from './adjuncts.ts';
import {
  type Cue,
  cueOf,
  type Frame,
  lowerAt,
  matterFrom,
  phraseFrom,
  put,
  putPieces,
  type Words,
  wordAt,
} from './cue.ts';
import { clauseEnd } from './ends.ts';
import { isTold, saysUntrue } from './judgements.ts';
import { clauseAt, wh } from './openings.ts';
import { isTime, nounFrom, type Range, subjectBefore } from './phrases.ts';
import { type Done, type Group, type Reader, spanOf } from './reader.ts';
import { floor } from './subjects.ts';

/** A passive with its agent as its source. */
type Passive = Cue & { readonly subject: Range; readonly particle: boolean };

export function passive(r: Reader, group: Group): Done {
  const subject = subjectBefore(r.words, group.from, floor(r, group.from));
  if (group.negated || !subject) return;
  const { lemma } = r.words[group.head]!;
  if (lemma === 'agree' && r.words[group.head + 1]?.lower === 'that' && !isIt(r, subject))
    return agreed(cueOf(r, group, subject));
  const cue = withAgent(cueOf(r, group, subject));
  if (cue) frames.some((frame) => frame(cue));
}

const isIt = (r: Reader, { from }: Range): boolean => r.words[from]!.lower === 'it';

/** "The two were agreed that …" */
function agreed(cue: Cue): Done {
  if (clauseAt(cue.r.words, cue.at + 1)) put(cue, clauseFrom(cue, cue.at + 1), 'construction', { as: 'agree' });
}

const clauseFrom = ({ r }: Cue, from: number): Words => [from, clauseEnd(r.words, from, 'VBD')];

/** Null where no agent is named, or the verb is none of saying. */
function withAgent(cue: Cue): Passive | null {
  const { words } = cue.r;
  // "was ruled out by", "was called for by": the particle stays with its verb.
  const particle = sayingsOf(cue.verb).find((s) => s.with.some((w) => w === lowerAt(cue)));
  const sayings = particle ? [particle] : sayingsOf(cue.verb);
  const by = agentAt(cue, particle ? cue.at + 1 : cue.at);
  if (by < 0 || !sayings.length) return null;
  const end = nounFrom(words, by + 1, true);
  if (end === by + 1) return null;
  return {
    ...cue,
    subject: cue.source,
    particle: particle !== undefined,
    source: { from: by + 1, to: end },
    words: [cue.words[0], by + 1],
    act: sayings[0]!.act,
    frames: sayings.map((s) => s.frames).join(''),
    at: adjunctFrom(words, end),
  };
}

/** Where "by" and the agent stand, behind `from` or what tells when; -1 for none. */
function agentAt({ r }: Cue, from: number): number {
  const { words } = r;
  // "was told on Friday by the bank that": the agent is no adjunct.
  const past = adjunctFrom(words, from);
  const inside = words.findIndex((w, k) => k >= from && k < past && w.lower === 'by' && !isTime(words[k + 1]));
  const by = inside < 0 ? past : inside;
  return words[by]?.lower === 'by' && !isTime(words[by + 1]) ? by : -1;
}

const say = (cue: Passive, content: Words): true => put(cue, content, 'passive', { to: cue.subject });

/** "Two porters were brushed aside by the crowd": only what is said is denied so. */
const ofPersons: Frame<Passive> = ({ r, particle, act, subject }) =>
  particle &&
  act === 'deny' &&
  r.words.slice(subject.from, subject.to).some((w) => namesPerson(w.lower.replace(/s$/, '')));

/** "It was announced by the palace that …": the clause is what was said. */
const ofIt: Frame<Passive> = (cue) => {
  const { r, subject, at } = cue;
  if (subject.to !== subject.from + 1 || !isIt(r, subject) || lowerAt(cue) !== 'that') return false;
  if (clauseAt(r.words, at + 1)) put(cue, clauseFrom(cue, at + 1), 'passive');
  return true;
};

/** "The plan was described by the mayor as a gift": both halves. */
const judgedAs: Frame<Passive> = (cue) => {
  const { r, subject, verb, act, at } = cue;
  if (lowerAt(cue) !== 'as' || !/[kp]/.test(cue.frames)) return false;
  const judgment = phraseFrom(cue, at + 1);
  const untrue = saysUntrue(r.words.slice(...judgment)) && isTold(r.words.slice(subject.from, subject.to));
  const plain = /^(?:describe|portray|characterize|depict)$/.test(verb) ? 'assert' : act;
  const seen = r.out.length;
  put(cue, [subject.from, subject.to], 'passive', { as: untrue ? 'deny' : plain });
  const made = r.out[seen];
  if (made && judgment[1] > judgment[0]) r.out[seen] = { ...made, content: [...made.content, spanOf(r, judgment)] };
  return true;
};

/** "X was told by Y that", "X was asked by Y to": the subject is whom it was said to. */
const toSubject: Frame<Passive> = (cue) => {
  const { r, verb, at } = cue;
  const { words } = r;
  if (!/[aof]/.test(cue.frames) && verb !== 'ask') return false;
  if (lowerAt(cue) === 'that' && clauseAt(words, at + 1)) return say(cue, clauseFrom(cue, at + 1));
  if (wh(words, at)) return say(cue, clauseFrom(cue, at));
  if (wordAt(cue)?.tag === 'TO' || wordAt(cue, 1)?.tag === 'TO')
    return put(cue, matterFrom(cue, at), 'passive', {
      to: cue.subject,
      as: verb === 'assure' || verb === 'warn' ? cue.act : 'request',
    });
  if (/^(of|for|against)$/.test(lowerAt(cue))) return say(cue, phraseFrom(cue, at + 1));
  return clauseAt(words, at) && say(cue, clauseFrom(cue, at));
};

/** "was called “a disgrace” by Y" is left to the judgement; here the subject is what was said. */
const ofSubject: Frame<Passive> = (cue) =>
  /[np]/.test(cue.frames) && putPieces(cue, [[cue.subject.from, cue.subject.to]], 'passive');

/** The first that fits is what was said, or tells that nothing was. */
const frames: readonly Frame<Passive>[] = [ofPersons, ofIt, judgedAs, toSubject, ofSubject];
