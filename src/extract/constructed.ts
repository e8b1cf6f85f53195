/** Acts of speech by the object of a verb: figures put at, proposals backed, what would not be accepted. */
import { tableOf } from '../model/table.ts';
import { actOfObject } from '../text/en/verbs.ts';
import { type Cue, phraseFrom, put } from './cue.ts';
import { clauseEnd, phraseEnd } from './ends.ts';
import { clauseAt } from './openings.ts';
import { isVerb, nounFrom } from './phrases.ts';
import type { Group } from './reader.ts';

/** "put the rise at 15 per cent", "attributed the fall to new scanners": a figure or a cause given. */
export function assigned(group: Group, cue: Cue): boolean {
  const { verb, at } = cue;
  const { words } = cue.r;
  if (group.passive || group.negated || group.to) return false;
  if (!/^(?:put|attribute|ascribe|credit|trace|impute|liken|compare)$/.test(verb)) return false;
  // "We often compare it to" tells of a habit.
  if (/^(?:liken|compare)$/.test(verb) && /^VB[PZ]?$/.test(words[cue.head]!.tag)) return false;
  const wanted = verb === 'put' ? 'at' : 'to';
  const mark = markBehind(cue, wanted);
  if (mark === at || words[mark]?.lower !== wanted) return false;
  const figure = words
    .slice(mark + 1, mark + 5)
    .some((w) => w.tag === 'CD' || w.tag === '$' || figureWord.test(w.lower));
  const close = phraseEnd(words, mark + 1, true);
  return close > mark + 1 && (verb !== 'put' || figure) && put(cue, [at, close], 'construction');
}

/** Where the object ends, or the phrases that go on with it: "the fall in prices | to". */
function markBehind({ r, at }: Cue, wanted: string): number {
  const { words } = r;
  let end = nounFrom(words, at);
  if (end === at && /^(?:this|that|it|them)$/.test(words[end]?.lower ?? '')) end++;
  if (end === at) return end;
  while (words[end]?.tag === 'IN' && words[end]!.lower !== wanted && nounFrom(words, end + 1) > end + 1)
    end = nounFrom(words, end + 1);
  return end;
}

const figureWord =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|half|zero|dozens?)$/u;

/** "backed the proposal", "counselled patience": verbs of doing that speak of what is put in words, by their object. */
export function bySpeechObject(group: Group, cue: Cue): boolean {
  const { verb, at } = cue;
  const { words } = cue.r;
  if (group.passive || group.negated || group.to) return false;
  const act = actOfObject(verb, (noun) => {
    const end = nounFrom(words, at, 'base');
    return end > at && (noun.has(words[end - 1]!.lower) || excluded(verb, words[at]!.lower));
  });
  // "supports the plan": how it stands, not what it said; "supported the plan" tells of an act.
  if (!act || (act === 'agree' && /^VB[ZP]$/.test(words[cue.head]!.tag))) return false;
  const object = phraseFrom(cue, at);
  return object[1] > at && put(cue, object, 'construction', { as: act });
}

/** "excluded any base for drones": of what may come to be. */
const excluded = (verb: string, first: string): boolean =>
  first === 'any' && /^(?:exclude|preclude|foreclose)$/.test(verb);

/** "would not accept the figures", "could not agree to a delay", "will not hear of it": told as a refusal of what was put,
 *  not as what will be. */
export function rejected(group: Group, cue: Cue): boolean {
  const { verb, at } = cue;
  const { words } = cue.r;
  // "was having none of it"
  const having = verb === 'have' && words[cue.head]!.tag === 'VBG' && cue.head > group.from;
  if (group.to || group.passive || !(having || modals.test(group.modal)) || !unacceptable.test(verb)) return false;
  const next = words[at]?.lower ?? '';
  const deny = (content: readonly [number, number], end: number): true =>
    put({ ...cue, words: [group.from, end] }, content, 'construction', { as: 'deny' });
  // "would have none of it"
  if (verb === 'have') return next === 'none' && words[at + 1]?.lower === 'of' && deny(phraseFrom(cue, at + 2), at + 2);
  if (verb === 'hear' ? next !== 'of' : verb === 'agree' && !/^(?:to|with)$/.test(next)) return false;
  if (next === 'to' && isVerb(words[at + 1])) return deny([at, phraseEnd(words, at, false)], at);
  const behind = particles[verb]?.test(next) ? at + 1 : at;
  if (words[behind]?.lower === 'that' && clauseAt(words, behind + 1))
    return deny([behind + 1, clauseEnd(words, behind + 1, 'VBD')], behind);
  const object = phraseFrom(cue, behind);
  const names = words[behind]?.tag === 'VBG' || nounFrom(words, behind) > behind;
  return object[1] > behind && names && deny(object, behind);
}

const modals = /^(?:would|will|wo|can|ca|could)$/;
const unacceptable =
  /^(?:accept|agree|support|back|countenance|tolerate|condone|endorse|recogni[sz]e|hear|have|entertain|contemplate|consent)$/;
const particles = tableOf<RegExp>({ hear: /^of$/, agree: /^(?:to|with)$/, consent: /^to$/ });
