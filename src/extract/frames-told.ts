/** What a verb that tells something has behind it, after whom it was told: a clause, a question, a matter, what to do. */

import { adjunctFrom } from './adjuncts.ts';
import {
  type Cue,
  clauseFrom,
  type Frame,
  infinitiveAt,
  infinitiveFrom,
  lowerAt,
  matterFrom,
  phraseFrom,
  put,
  type Told,
  wordAt,
} from './cue.ts';
import { trimEnd } from './ends.ts';
import { addresseeEnd, clauseAt, nextComma, thatClause, wh } from './openings.ts';
import { isTime, isVerb, nounFrom } from './phrases.ts';
import type { Word } from './stream.ts';

/** "said that", "told X that", "said to X on Monday that" */
export function told(cue: Cue): boolean {
  const behind = behindComma(withAddressee({ ...cue, at: adjunctFrom(cue.r.words, cue.at) }));
  return frames.some((frame) => frame(behind));
}

function withAddressee(cue: Cue): Told {
  const { r, frames, verb, at } = cue;
  const { words } = r;
  if (frames.includes('a') || /^(ask|promise|warn|urge)$/.test(verb)) {
    const end = beforeMatter(words, verb, at, addresseeEnd(words, at));
    if (end === at) return { ...cue, addressee: null };
    return {
      ...cue,
      addressee: { from: at, to: end },
      at: isMatter(words, verb, end) ? end : adjunctFrom(words, end),
    };
  }
  if (lowerAt(cue) !== 'to' || wordAt(cue)!.tag === 'VB' || isVerb(wordAt(cue, 1))) return { ...cue, addressee: null };
  const end = nounFrom(words, at + 1, true);
  return end > at + 1
    ? { ...cue, addressee: { from: at + 1, to: end }, at: adjunctFrom(words, end) }
    : { ...cue, addressee: null };
}

/** "said, however, that" · "told X, in English, that" */
function behindComma(cue: Told): Told {
  const { r, at } = cue;
  if (wordAt(cue)?.text !== ',') return cue;
  if (lowerAt(cue, 1) === 'that') return { ...cue, at: at + 1 };
  const close = nextComma(r.words, at + 1, 8);
  return close > 0 && r.words[close + 1]?.lower === 'that' ? { ...cue, at: close + 1 } : cue;
}

/** "alleges otherwise": the contrary of what stands before. */
const otherwise: Frame<Told> = (cue) =>
  lowerAt(cue) === 'otherwise' &&
  /^[.,;]?$/.test(wordAt(cue, 1)?.text ?? '') &&
  put(cue, [cue.at, cue.at + 1], 'clause');

const that: Frame<Told> = (cue) =>
  thatClause(cue.r.words, cue.at) && put(cue, clauseFrom(cue, cue.at + 1), 'clause', { to: cue.addressee });

const behindColon: Frame<Told> = (cue) => {
  const { words } = cue.r;
  const from = cue.at + 1;
  return (
    wordAt(cue)?.text === ':' &&
    clauseAt(words, from) &&
    put(cue, [from, trimEnd(words, from, words.length)], 'clause', { to: cue.addressee })
  );
};

/** "reminded them to pay", "cautioned them not to" */
const whatToDo: Frame<Told> = (cue) =>
  cue.addressee !== null &&
  infinitiveAt(cue) &&
  /^(?:advise|remind|caution|warn)$/.test(cue.verb) &&
  put(cue, matterFrom(cue, cue.at), 'directive', {
    to: cue.addressee,
    as: /^(?:warn|caution)$/.test(cue.verb) ? 'warn' : 'request',
  });

const bareClause: Frame<Told> = (cue) =>
  clauseAt(cue.r.words, cue.at, true) &&
  (cue.addressee !== null || cue.frames.includes('t')) &&
  put(cue, clauseFrom(cue, cue.at), 'clause', { to: cue.addressee });

const question: Frame<Told> = (cue) =>
  wh(cue.r.words, cue.at) &&
  /[wa]/.test(cue.frames) &&
  put(cue, clauseFrom(cue, cue.at), 'clause', { to: cue.addressee });

/** "informed the inspectorate of every delay", "briefed him on the flood" */
const matter: Frame<Told> = (cue) =>
  cue.addressee !== null &&
  cue.frames.includes('a') &&
  lowerAt(cue, 2) !== 'following' &&
  (lowerAt(cue) === 'of' || isMatter(cue.r.words, cue.verb, cue.at)) &&
  put(cue, phraseFrom(cue, cue.at + 1), 'object', { to: cue.addressee });

/** "told them to wait", "told them the truth" */
const tell: Frame<Told> = (cue) => {
  const { addressee, at } = cue;
  if (!addressee || !cue.frames.includes('a') || cue.verb !== 'tell') return false;
  if (wordAt(cue)?.tag === 'TO')
    return put(cue, infinitiveFrom(cue, at), 'directive', { to: addressee, as: 'request' });
  const phrase = phraseFrom(cue, at);
  return phrase[1] > at && nounFrom(cue.r.words, at) > at && put(cue, phrase, 'object', { to: addressee });
};

/** "promised them a ferry" */
const promised: Frame<Told> = (cue) =>
  cue.addressee !== null &&
  /^(promise|guarantee|pledge)$/.test(cue.verb) &&
  nounFrom(cue.r.words, cue.at) > cue.at &&
  put(cue, phraseFrom(cue, cue.at), 'object', { to: cue.addressee });

const alerted: Frame<Told> = (cue) =>
  cue.addressee !== null &&
  cue.verb === 'alert' &&
  lowerAt(cue) === 'to' &&
  put(cue, phraseFrom(cue, cue.at + 1), 'object', { to: cue.addressee });

/** "warned them against paying" */
const against: Frame<Told> = (cue) =>
  cue.addressee !== null &&
  cue.frames.includes('a') &&
  lowerAt(cue) === 'against' &&
  put(cue, matterFrom(cue, cue.at + 1), 'object', { to: cue.addressee, by: cue.at });

const whatNotToDo: Frame<Told> = (cue) =>
  cue.addressee !== null &&
  lowerAt(cue) === 'not' &&
  wordAt(cue, 1)?.tag === 'TO' &&
  put(cue, infinitiveFrom(cue, cue.at), 'directive', {
    to: cue.addressee,
    as: cue.verb === 'warn' ? 'warn' : 'request',
  });

/** The first that fits is what was said. */
const frames: readonly Frame<Told>[] = [
  otherwise,
  that,
  behindColon,
  whatToDo,
  bareClause,
  question,
  matter,
  tell,
  promised,
  alerted,
  against,
  whatNotToDo,
];

/** "briefed him | on the flood": what somebody was told of, no place where they were. */
const isMatter = (words: readonly Word[], verb: string, at: number): boolean =>
  /^(?:on|about)$/.test(words[at]?.lower ?? '') &&
  /^(?:brief|update|inform|notify|warn|remind|advise)$/.test(verb) &&
  !isTime(words[at + 1]) &&
  words[at + 1]?.tag !== 'CD';

/** "informed the inspectorate | of every delay", but "the Ministry of Justice | of every delay": where the last "of" leads to what
 *  somebody was told of, not to a part of their name. */
function beforeMatter(words: readonly Word[], verb: string, from: number, to: number): number {
  if (!/^(?:inform|notify|remind|warn|advise|assure|convince)$/.test(verb) || words[to]?.lower === 'of') return to;
  const of = words.findLastIndex((w, k) => k > from && k < to && w.lower === 'of');
  if (of < 0 || /^\p{Lu}/u.test(words[of + 1]!.text)) return to;
  return /^NNP/.test(words[of - 1]!.tag) && named.test(words[of - 1]!.lower) ? to : of;
}
/** What is called by a field or a place of its own. */
const named =
  /^(?:ministry|department|court|office|bureau|chamber|institute|house|board|bank|secretary|minister|head)$/;
