/** Acts of speech by a construction that means one: "took issue with", "expressed concern to the ambassador over", "made clear that". */
import type { Construction } from '../text/en/constructions.ts';
import { adjunctFrom } from './adjuncts.ts';
import { type Cue, clauseFrom, type Frame, lowerAt, matterFrom, phraseFrom, put, type Told, wordAt } from './cue.ts';
import { trimEnd } from './ends.ts';
import { clauseAt, wh } from './openings.ts';
import { isTime, isVerb, nounFrom } from './phrases.ts';
import { quotation } from './quoted.ts';
import type { Done } from './reader.ts';
import type { Word } from './stream.ts';

/** Reads what a construction that ends at `to` has behind it. */
export function byConstruction(verb: Cue, construction: Construction, to: number): Done {
  const { words } = verb.r;
  const { frames, act } = construction;
  // "committed itself | to hold a vote", but "committed itself to | a vote"
  const infinitive = frames.includes('i') && words[to - 1]?.lower === 'to' && words[to]?.tag === 'VB';
  const end = infinitive ? to - 1 : to;
  const cue: Cue = { ...verb, act, frames, words: [verb.words[0], end], at: end };
  if (saysNothing(cue, construction) || inside.some((frame) => frame(cue))) return;
  const told = beforeClause(withAddressee(cue));
  behind.some((frame) => frame(told));
}

/** The words of a construction behind its verb. */
const between = ({ r, head, words }: Cue): readonly Word[] => r.words.slice(head + 1, words[1]);

/** "made no mention of", "voiced no objection": what was not said. */
const saysNothing = (cue: Cue, { pattern }: Construction): boolean =>
  between(cue).some((w) => w.lower === 'no' && w.tag === 'DT') &&
  !pattern.some((e) => e.words.has('no') || e.words.has('no-comment'));

/** "shared the governor's concern about the ferry": another's, as a whole. */
const shared: Frame = (cue) => {
  const { words, head, verb } = cue;
  const others = between(cue).some((w) => w.tag === 'POS' || /^(?:that|this|those|these)$/.test(w.lower));
  return (
    verb === 'share' &&
    others &&
    put({ ...cue, words: [words[0], head + 1] }, phraseFrom(cue, head + 1), 'object', { as: 'agree' })
  );
};

const quoting: Frame = (cue) => {
  if (cue.frames !== 'q') return false;
  quotation(cue);
  return true;
};

/** What was said is the last phrase of the construction itself. */
const itself: Frame = (cue) => {
  const { words } = cue.r;
  if (!cue.frames.includes('c')) return false;
  let first = cue.at - 1;
  while (first > cue.head + 1 && !/^(?:IN|TO|RP)$/.test(words[first - 1]!.tag)) first--;
  return put({ ...cue, words: [cue.words[0], first] }, phraseFrom(cue, first), 'construction');
};

/** "made it clear that" */
const endsInThat: Frame = (cue) => {
  const { words } = cue.r;
  if (words[cue.at - 1]?.lower !== 'that') return false;
  if (/^(?:grant|allow)$/.test(cue.verb) && !clauseAt(words, cue.at)) return true;
  return put({ ...cue, words: [cue.words[0], cue.at - 1] }, clauseFrom(cue, cue.at), 'construction');
};

/** True where the construction is read, whether it reports anything or not. */
const inside: readonly Frame[] = [shared, quoting, itself, endsInThat];

/** A construction of which it is known whom it is addressed to, and by which further preposition it goes on. */
type Addressed = Told & { readonly by: number | null };

/** "expressed concern to the ambassador on Monday over" */
function withAddressee(cue: Cue): Addressed {
  const { words } = cue.r;
  const at = endsInTo(cue) ? cue.at - 1 : cue.at;
  const none: Addressed = { ...cue, at, addressee: null, by: null };
  if (words[at]?.lower !== 'to' || isVerb(words[at + 1])) return none;
  const to = nounFrom(words, at + 1);
  const later = pastTime(words, to);
  if (to === at + 1 || !/^(over|about|at|for|that|on|regarding)$/.test(words[later]?.lower ?? '')) return none;
  const [from, end] = cue.words;
  const told = {
    ...cue,
    words: [from, words[end - 1]?.lower === 'to' ? end - 1 : end] as const,
    addressee: { from: at + 1, to },
  };
  return words[later]!.lower === 'that' ? { ...told, at: later, by: null } : { ...told, at: later + 1, by: later };
}

/** Does the construction end in the "to" of whom it is told, not of what? */
const endsInTo = ({ r, act, frames, verb, at }: Cue): boolean =>
  r.words[at - 1]?.lower === 'to' &&
  act !== 'deny' &&
  frames.includes('n') &&
  /^(express|voice|convey|communicate)$/.test(verb);

/** Past what tells when, to a preposition of the matter. */
function pastTime(words: readonly Word[], from: number): number {
  let k = from;
  while (
    k < words.length &&
    !/^(over|about|at|for|that|regarding)$/.test(words[k]!.lower) &&
    (isTime(words[k]) || (/^(on|in)$/.test(words[k]!.lower) && isTime(words[k + 1])))
  )
    k++;
  return k;
}

/** "served notice on Monday that", "made clear, however, that" */
function beforeClause(cue: Addressed): Addressed {
  const { words } = cue.r;
  const later = adjunctFrom(words, cue.at);
  const dated = cue.frames.includes('t') && words[later]?.lower === 'that' && clauseAt(words, later + 1);
  const at = dated ? later : cue.at;
  return { ...cue, at: words[at]?.text === ',' && words[at + 1]?.lower === 'however' ? at + 3 : at };
}

const say = (cue: Addressed, content: readonly [number, number]): true =>
  put(cue, content, 'construction', { to: cue.addressee, by: cue.by });

const that: Frame<Addressed> = (cue) =>
  lowerAt(cue) === 'that' && clauseAt(cue.r.words, cue.at + 1) && say(cue, clauseFrom(cue, cue.at + 1));

const behindColon: Frame<Addressed> = (cue) => {
  const { words } = cue.r;
  const from = cue.at + 1;
  return (
    cue.frames.includes('t') &&
    wordAt(cue)?.text === ':' &&
    clauseAt(words, from) &&
    say(cue, [from, trimEnd(words, from, words.length)])
  );
};

const bareClause: Frame<Addressed> = (cue) =>
  cue.frames.includes('t') && clauseAt(cue.r.words, cue.at) && say(cue, clauseFrom(cue, cue.at));

const question: Frame<Addressed> = (cue) =>
  /[wt]/.test(cue.frames) && wh(cue.r.words, cue.at) && say(cue, clauseFrom(cue, cue.at));

const infinitive: Frame<Addressed> = (cue) =>
  /[it]/.test(cue.frames) && wordAt(cue)?.tag === 'TO' && say(cue, matterFrom(cue, cue.at));

const object: Frame<Addressed> = (cue) => {
  if (!cue.frames.includes('n')) return false;
  const phrase = phraseFrom(cue, cue.at);
  const names = nounFrom(cue.r.words, cue.at) > cue.at || wordAt(cue)?.tag === 'VBG';
  return (phrase[1] > cue.at && names && say(cue, phrase)) || expressed(cue, phrase[1] === cue.at);
};

/** "expressed its condolences": what was expressed is the content; `last`: nothing goes on behind it. */
function expressed(cue: Addressed, last: boolean): boolean {
  const { verb, at, words, act } = cue;
  const from = cue.head + 1;
  return (
    (last || /^(and|or|but|from)$/.test(lowerAt(cue))) &&
    /^(express|voice|convey|share|signal|seek|record|register|lodge|enter|file|note)$/.test(verb) &&
    at > from &&
    put({ ...cue, words: [words[0], from] }, [from, at], 'construction', { as: verb === 'share' ? 'agree' : act })
  );
}

/** The first that fits is what was said. */
const behind: readonly Frame<Addressed>[] = [that, behindColon, bareClause, question, infinitive, object];
