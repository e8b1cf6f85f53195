/** What does a sentence not say was done? What it puts aside ("put off the plan"), announces for later, only advises, or sends
 *  on to somebody else. Each marks the words concerned. */
import { type Word, wordsOf } from './words.ts';

/** Words a phrase puts aside: "put off the plan", "without prejudice to", "no consensus", "not adopted". */
const deniers = [
  'put off',
  'puts off',
  'putting off',
  'postpone',
  'postponed',
  'postpones',
  'postponing',
  'defer',
  'deferred',
  'defers',
  'deferring',
  'adjourned',
  'delayed',
  'shelved',
  'without',
  'instead of',
  'rather than',
  'no',
  'not',
  "n't",
  'never',
  'neither',
  'nor',
  'refused',
  'refuses',
  'declined',
  'declines',
  'rejected',
  'rejects',
  'failed to',
  'left open',
  'leaves open',
  'left to',
  'leaving',
  'pending',
  'awaiting',
  'wait for',
  'waits for',
  'waiting for',
  'lack of',
  'lacks',
  'lacked',
  'ahead of',
  'yet to',
  'still to',
  'later',
  'subject to',
  'conditional on',
  'until',
  'withheld',
  'cancelled',
  'suspended',
  'blocked',
].map((phrase) => phrase.split(' '));

const undoing = /^(put off|postponed|deferred|adjourned|delayed|shelved|withheld|cancelled|suspended)$/;

/** Marks the words of a text that lie behind a denier, up to the next comma, full stop, "and" or "but". */
export function deniedIn(words: readonly Word[]): boolean[] {
  const denied = words.map(() => false);
  for (let i = 0; i < words.length; i++) {
    const phrase = deniers.find((list) => list.every((part, k) => words[i + k]?.lower === part));
    if (!phrase) continue;
    // "The vote was put off": in the passive it is what stands before that is put aside.
    if (undoing.test(phrase.join(' ')) && /^(was|were|is|are|been|be|being)$/.test(words[i - 1]?.lower ?? ''))
      for (let k = i - 1; k >= 0 && !/^[.;,]$|^(but|and|though)$/.test(words[k]!.lower); k--) denied[k] = true;
    for (let k = i + phrase.length; k < words.length; k++) {
      const { lower } = words[k]!;
      if (lower === '.' || lower === ';' || lower === ',' || lower === 'but' || lower === 'and' || lower === 'though')
        break;
      denied[k] = true;
    }
  }
  return denied;
}

/** Marks what a text announces for later: "candidate status is to follow". Neither done nor put aside. */
export function announcedIn(words: readonly Word[]): boolean[] {
  const later = words.map(() => false);
  for (let i = 1; i + 1 < words.length; i++) {
    if (!announced.test(`${words[i]!.lower} ${words[i + 1]!.lower} ${words[i + 2]?.lower ?? ''}`)) continue;
    if (words[i]!.lower === 'to') later[i + 2] = true;
    for (let k = i - 1; k >= 0 && !/^[.;,]$|^(but|and|though)$/.test(words[k]!.lower); k--) later[k] = true;
  }
  return later;
}

/** A text tells of it as done: it is neither put aside nor announced. */
export function tells(text: string, pattern: RegExp): boolean {
  const words = wordsOf(text);
  const [denied, later] = [deniedIn(words), announcedIn(words)];
  const told = words.filter((_, i) => !denied[i] && !later[i]);
  return pattern.test(told.map(({ lower }) => lower).join(' '));
}

/** Marks what a text lets somebody do, or sets for a later day: "it may accede", "was invited to accede", "takes effect on 28 June". Nobody has done it
 *  by saying so. */
export function scheduledIn(words: readonly Word[]): boolean[] {
  const marked = words.map(() => false);
  const stops = (k: number): boolean => /^[.;:,]$|^(but|and|though)$/.test(words[k]?.lower ?? '.');
  for (let i = 0; i < words.length; i++) {
    const { lower, text } = words[i]!;
    const lets = i > 0 && /^(may|can|will|shall|should|could|might)$/.test(lower) && text !== 'May';
    const asked = words[i + 1]?.lower === 'to' && letTo.test(lower) && !/^(is|was)$/.test(words[i + 2]?.lower ?? '');
    if (lets || asked) for (let k = i + 1; k < words.length && !stops(k); k++) marked[k] = true;
    // "The hearing was set for 6 June": it has not been held by being set.
    const fixed =
      /^(is|was|are|were|been)$/.test(lower) && setFor.test(words[i + 1]?.lower ?? '') && words[i + 2]?.lower === 'for';
    if (fixed) for (let k = i - 1; k >= 0 && !stops(k); k--) marked[k] = true;
    if (!/^(takes?|enters?|comes?|begins?|starts?|applies|apply|ends?|expires?|opens?)$/.test(lower)) continue;
    const on = [1, 2, 3].find(
      (n) => /^(on|from|in|as)$/.test(words[i + n]?.lower ?? '') && dayLike(words[i + n + 1]?.lower ?? ''),
    );
    if (on === undefined) continue;
    for (let k = i; k < words.length && !stops(k); k++) marked[k] = true;
    for (let k = i - 1; k >= 0 && !stops(k); k--) marked[k] = true;
  }
  return marked;
}
/** "Invited to become a member", "authorised to sign". */
const letTo =
  /^(invited|asked|allowed|permitted|entitled|authorised|authorized|empowered|instructed|mandated|expected|called|prepared|able|ready|free)$/;
const setFor = /^(set|scheduled|fixed|planned|called|slated|summoned)$/;
const dayLike = (lower: string): boolean =>
  /^\d{1,4}$|^of$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    lower,
  );

/** Marks what a text only advises or asks for: "recommended opening talks" opens none. */
export function advisedIn(words: readonly Word[]): boolean[] {
  const marked = words.map(() => false);
  for (let i = 0; i < words.length; i++) {
    const { lower } = words[i]!;
    const asks = /^(recommended|recommends|advised|advises|urged|urges|suggested|suggests)$/.test(lower);
    const calls = /^(asked|asks|called|calls)$/.test(lower) && words[i + 1]?.lower === 'for';
    // "Adoption recommended", "a review is advised": what is advised stands before.
    const end = words[i + 1]?.lower;
    if (/^(recommended|advised|urged|suggested)$/.test(lower) && (end === undefined || /^([.;,]|by|and)$/.test(end)))
      for (let k = i - 1; k >= 0 && !/^[.;,]$|^(but|and)$/.test(words[k]!.lower); k--) marked[k] = true;
    if (asks || calls)
      for (let k = i + 1; k < words.length && !/^[.;,]$|^(but|and)$/.test(words[k]!.lower); k++) marked[k] = true;
  }
  return marked;
}

/** Marks to whom a text says that a thing was sent on: "adopted its report and sent it to the Council". */
export function sentOnIn(words: readonly Word[]): boolean[] {
  const marked = words.map(() => false);
  for (let i = 1; i < words.length; i++) {
    if (!/^(sent|referred|forwarded|submitted|transmitted|passed|handed|put|went|goes)$/.test(words[i]!.lower))
      continue;
    // "The nominee was put to the Conference", "the text went to the member states for a vote".
    const on = words[i + 1]?.lower === 'to' || words[i + 2]?.lower === 'to';
    const passive = /^(was|were|is|are|been|be)$/.test(words[i - 1]!.lower) || /^(went|goes)$/.test(words[i]!.lower);
    if (words[i - 1]!.lower !== 'and' && words[i + 1]?.lower !== 'it' && !(on && passive)) continue;
    for (let k = i; k < words.length && !/^[.;,]$/.test(words[k]!.lower); k++) marked[k] = true;
  }
  return marked;
}

const announced =
  /^(?:(?:is|are|was|were) to (?:follow|come)|to be (?!had|seen)\w+(?:ed|en|wn|pt|ht|ld|de)$|(?:will|would|should|may|can) (?:follow|come later)\b)/;

/** "Ministers put off the decision", "set out the path towards", "will come back to it": that decides nothing. */
export const decidesNothing = (text: string): boolean =>
  /^(the )?([\w-]+ ){1,4}?(will|would|is to|are to) (come back|return|revert|decide|discuss|resume|continue|vote|meet)\b/i.test(
    text,
  ) ||
  /^(the )?([\w-]+ ){1,4}?(put off|postponed|deferred|adjourned|delayed|(set out|laid out|outlined|mapped out) (the|a) (path|road|way|roadmap|steps|conditions) (towards?|to|for))\b/i.test(
    text,
  ) ||
  /\b(decision|vote|matter|item|question|file|text|plan|proposal) (was|were|has been|is) (put off|postponed|deferred|adjourned|delayed|left open)\b/i.test(
    text,
  );
