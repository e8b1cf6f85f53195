/** What a verb that asks, urges or blames has behind it: a question, what somebody is to do, what for. */

import { adjunctFrom, timeFrom } from './adjuncts.ts';
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
import { addresseeEnd, clauseAt, wh } from './openings.ts';
import { isTime, nounFrom } from './phrases.ts';
import { nextFinite } from './verb-groups.ts';

/** "asked whether", "asked the operator for guaranteed volumes", "asked its partners to share" */
export function asked(cue: Cue): boolean {
  const { words } = cue.r;
  const at = adjunctFrom(words, cue.at);
  const end = /^(?:ask|question)$/.test(cue.verb) ? addresseeEnd(words, at) : at;
  const behind: Told =
    end > at ? { ...cue, addressee: { from: at, to: end }, at: end } : { ...cue, addressee: null, at };
  return question(behind) || askedAbout(behind) || (cue.verb === 'ask' && requests.some((request) => request(behind)));
}

const question: Frame<Told> = (cue) =>
  wh(cue.r.words, cue.at) && !saidWhen(cue) && put(cue, clauseFrom(cue, cue.at), 'clause', { to: cue.addressee });

/** "The ships came from Harbin, her deputy corrected when she had finished": when it was said, not what. */
const saidWhen = (cue: Cue): boolean => {
  const { words } = cue.r;
  const { from } = cue.source;
  return /^(?:when|where)$/.test(lowerAt(cue)) && words[from - 1]?.text === ',' && nextFinite(words, 0, from) >= 0;
};

const askedAbout: Frame<Told> = (cue) =>
  cue.addressee !== null &&
  lowerAt(cue) === 'about' &&
  put(cue, phraseFrom(cue, cue.at + 1), 'object', { to: cue.addressee, as: 'ask', by: cue.at });

/** "asked the operator last month for guaranteed volumes" */
const askedFor: Frame<Told> = (cue) => {
  const { words } = cue.r;
  const by = [timeFrom(words, cue.at), cue.at].find((k) => words[k]?.lower === 'for');
  return (
    cue.addressee !== null &&
    by !== undefined &&
    put(cue, phraseFrom(cue, by + 1), 'object', { to: cue.addressee, as: 'request', by })
  );
};

const askedTo: Frame<Told> = (cue) =>
  infinitiveAt(cue) && put(cue, infinitiveFrom(cue, cue.at), 'directive', { to: cue.addressee, as: 'request' });

/** "asked its partners last week to share" */
const askedLater: Frame<Told> = (cue) => {
  if (!cue.addressee) return false;
  const { words } = cue.r;
  const at = adjunctFrom(words, cue.at);
  if (words[at]?.tag === 'TO')
    return put(cue, infinitiveFrom(cue, at), 'directive', { to: cue.addressee, as: 'request' });
  return askedThat({ ...cue, at });
};

const askedThat: Frame<Told> = (cue) =>
  lowerAt(cue) === 'that' &&
  clauseAt(cue.r.words, cue.at + 1) &&
  put(cue, clauseFrom(cue, cue.at + 1), 'clause', { to: cue.addressee, as: 'request' });

/** The first that fits is what was asked for. */
const requests: readonly Frame<Told>[] = [
  askedFor,
  askedTo,
  askedLater,
  (cue) => askedThat({ ...cue, addressee: null }),
];

/** "urged Paris to", "pressed the firm for shorter shifts", "invited X to Kyiv" */
export function urged(cue: Cue): boolean {
  const { words } = cue.r;
  const end = addresseeEnd(words, cue.at);
  if (end === cue.at) return false;
  const behind = adjunctFrom(words, end);
  const addressee = { from: cue.at, to: end };
  const at = words[behind]?.lower === ',' ? behind + 1 : behind;
  const told: Told = { ...cue, addressee, at };
  return urgedTo(told) || urgedAgainst(told) || pressedFor(told, end) || invited(told);
}

const urgedTo: Frame<Told> = (cue) =>
  infinitiveAt(cue) && put(cue, infinitiveFrom(cue, cue.at), 'directive', { to: cue.addressee });

const urgedAgainst: Frame<Told> = (cue) =>
  /^(against|into|from)$/.test(lowerAt(cue)) &&
  wordAt(cue, 1)?.tag === 'VBG' &&
  put(cue, matterFrom(cue, cue.at + 1), 'directive', { to: cue.addressee, by: cue.at });

/** "pressed the firm for shorter shifts"; `end`: right behind the firm. */
function pressedFor(cue: Told, end: number): boolean {
  const { words } = cue.r;
  const pressing = /^(?:press|lobby|petition|beg|implore)$/.test(cue.verb);
  const by = pressing && words[end]?.lower === 'for' ? end : cue.at;
  return (
    (pressing || cue.preposition !== '') &&
    words[by]?.lower === 'for' &&
    put(cue, phraseFrom(cue, by + 1), 'object', { to: cue.addressee, by })
  );
}

const invited: Frame<Told> = (cue) =>
  cue.verb === 'invite' &&
  /^(to|for)$/.test(lowerAt(cue)) &&
  nounFrom(cue.r.words, cue.at + 1) > cue.at + 1 &&
  put(cue, phraseFrom(cue, cue.at), 'directive', { to: cue.addressee });

/** "accused the government last week of …", "quizzed the minister on …" */
export function blamed(cue: Cue): boolean {
  const { words } = cue.r;
  const { act, at } = cue;
  const end = nounFrom(words, at, 'base');
  if (end === at) return false;
  const to = { from: at, to: end };
  const matter = act === 'ask' ? /^(?:about|on|over)$/ : /^(?:of|for)$/;
  const by = matter.test(words[end]?.lower ?? '') ? end : adjunctFrom(words, end);
  const given = matter.test(words[by]?.lower ?? '');
  if (act === 'ask') return given && !isTime(words[by + 1]) && put(cue, matterFrom(cue, by + 1), 'directive', { to });
  if (given) return put(cue, matterFrom(cue, by + 1), 'accusation', { to });
  return words[end]?.lower === 'on' && put(cue, [at, end], 'accusation');
}
