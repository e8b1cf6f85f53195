/** "The only, last, third member to …". */
import { hasRatification } from '../../plan.ts';
import { isFunctionWord, isMark, numberAt, ordinals } from '../../words.ts';
import { type Clause, deedAt } from '../clauses.ts';
import { electedWords, groupModifiers, groupNouns, permanentWords } from '../lexicon.ts';
import type { Proposition, Who } from '../proposition.ts';
import { isStance, memberDeed, voteDirection } from './member-deed.ts';
import { modeAt } from './mode.ts';
import { opinionIn } from './opinion.ts';
import { type Reading, range } from './reading.ts';
import { standsFor } from './subject.ts';

export function soleOrNth(r: Reading, clause: Clause): Proposition[] | null {
  const low = r.low(clause.from, clause.to);
  const denied = /\b(is|are|was|were) (not|n't|no longer) (the )?(only|sole|lone|single|last)\b/.exec(low);
  if (denied?.[2] === 'no longer')
    return [{ is: 'unread', why: 'Whether another has come to it, or it does so no more, is not said.' }];
  const found = placeOf(r, clause);
  if (!found || !denied) return found;
  if (denied[4] === 'last')
    return found.some(({ is }) => is === 'awaited')
      ? [{ is: 'unread', why: 'Who it was instead is not said.' }]
      : found;
  return found.flatMap(withOthers(r));
}

/** "Is not the only one to object": it does, and so does another. */
const withOthers =
  ({ reckoning: { plan } }: Reading) =>
  (one: Proposition): Proposition[] => {
    if (one.is === 'awaited') return [{ is: 'unread', why: 'Who else it is is not said.' }];
    if ((one.is !== 'members' && one.is !== 'blocked') || one.who.is !== 'members' || !one.only) return [one];
    const { members } = one.who;
    const each: Extract<Proposition, { is: 'members' }> =
      one.is === 'members'
        ? { ...one, only: false }
        : { is: 'members', who: one.who, deed: 'opposed', mood: 'done', negated: one.negated, only: false };
    const others = plan.members.filter((member) => !members.includes(member));
    return [each, { ...each, who: { is: 'group', pool: others, quantifier: { is: 'some' }, except: [] } }];
  };

function placeOf(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const low = r.low(from, to);
  // X is the only/last/first … (that | whose | to | not to)
  for (let i = from; i < to; i++) {
    const lower = r.at(i);
    const nth = ordinals[lower];
    if (!/^(only|sole|last|first|lone)$/.test(lower) && nth === undefined) continue;
    if (
      r.at(i - 1) !== 'the' &&
      !(r.at(i + 1) === 'to' && /^(is|was|were|came|be|been|become|became)$/.test(r.at(i - 1)))
    )
      continue;
    if (nth !== undefined && /^(reading|vote|draft|text|package|time|year)s?$/.test(r.at(i + 1))) continue;
    const before = r.mentions.filter((mention) => mention.is === 'member' && mention.to <= i && mention.from >= from);
    const beBefore =
      /^(is|are|was|were|remains|remain|became|be|been|'s)$/.test(r.at(i - 2)) ||
      /^(is|was|were|came|be|been|become|became)$/.test(r.at(i - 1)) ||
      /^(is|are|was|were|remains|remained|became)$/.test(r.at(i - 3)) ||
      /\b(is|are|was|were|remains|remained) (so far|to date|as yet|up to now|until now)( the)?$/.test(r.low(from, i));
    const behind = r.mentions.filter((mention) => mention.is === 'member' && mention.from > i && mention.to <= to);
    const members = beBefore && before.length ? before : behind;
    if (members.length === 0) {
      const stranger = range(from, i - 1).find(
        (k) =>
          /^\p{Lu}/u.test(r.words[k]!.text) &&
          !r.insideMention(k) &&
          !r.known.has(r.words[k]!.stem) &&
          !isFunctionWord(r.words[k]!),
      );
      if (stranger !== undefined && beBefore)
        return [{ is: 'unread', why: `Who “${r.words[stranger]!.text}” is, the record does not say.` }];
      const group = r.mentions.find((mention) => mention.is === 'group' && mention.from >= i - 1 && mention.to <= to);
      if (!group || (lower !== 'only' && lower !== 'last')) continue;
      continue;
    }
    const who: Extract<Who, { is: 'members' }> = {
      is: 'members',
      members: members.map((mention) => (mention as { member: string }).member),
    };
    // The relative clause: behind the noun, before the copula when the name comes last.
    const copula =
      beBefore && before.length
        ? to
        : Math.max(...range(i, to).filter((k) => /^(is|are|was|were)$/.test(r.at(k)) && k < members[0]!.from), i);
    const start = i + 1;
    const stop = beBefore && before.length ? to : copula;
    const deeds = range(start, stop)
      .map((k) => ({ k, found: deedAt(r.words, k, stop) }))
      .filter(({ found, k }) => found && !r.insideMention(k));
    const first = deeds.find(({ found }) => found!.deed !== 'say') ?? null;
    const narrowed = range(start, first?.k ?? start).find((k) => narrowsGroup(r, k));
    if (narrowed !== undefined)
      return [{ is: 'unread', why: `Which members “${r.words[narrowed]!.text}” means is not on record.` }];
    const parliament = /parliament|legislature/.test(r.low(start, stop));
    if (!first) {
      const side =
        /\b(against( it)?|opposed)( so far)?$|\b(member|state|country|ally|party|government|one|shareholder|governor|delegation) (still |now )?(against|opposed to) /.test(
          low,
        )
          ? 'opposed'
          : /\b(in favou?r|for it)( so far)?$|\b(member|state|country|ally|party|government|one|shareholder|governor|delegation) (still |now )?in favou?r of /.test(
                low,
              )
            ? 'favoured'
            : /\b(dissenters?|dissenting voice|opponents?|objectors?|naysayers?)\b/.test(low)
              ? 'opposed'
              : /\b(supporters?|backers?|advocates?)\b/.test(low)
                ? 'favoured'
                : null;
      if (side) return [{ is: 'members', who, deed: side, mood: 'done', negated: false, only: true }];
      // "The only obstacle": whose objection it is, where it is not a ratification that is waited for.
      if (/\b(obstacle|hurdle|stumbling block)/.test(low) && lower !== 'last' && !hasRatification(r.reckoning.plan))
        return [{ is: 'members', who, deed: 'opposed', mood: 'done', negated: false, only: true }];
      if (/\bholdout|\bobstacle|\bhurdle/.test(low)) return [{ is: 'awaited', who, only: true, negated: false }];
      if (/missing|outstanding|lacking|absent/.test(low))
        return [{ is: 'awaited', who, only: lower !== 'last', negated: false }];
      return null;
    }
    if (deniesPlace(r.low(from, i)) && (lower === 'last' || nth !== undefined))
      return [{ is: 'unread', why: 'Who it was instead is not said.' }];
    const mode = modeAt(r, start, first.k, first.found!.length);
    if (/\bnot to\b|\byet to\b|\bstill to\b|\bwithout\b/.test(r.low(start, first.k + 1))) mode.negated = true;
    const { deed } = first.found!;
    let what = deed === 'vote' ? voteDirection(r, first.k + first.found!.length, stop) : memberDeed[deed];
    if (deed === 'block') return [{ is: 'blocked', who, negated: mode.negated, only: true, delayed: false }];
    if (deed === 'delay') return [{ is: 'blocked', who, negated: mode.negated, only: true, delayed: true }];
    if (deed === 'join' && hasRatification(r.reckoning.plan)) what = 'ratified';
    if (deed === 'complete' || (deed === 'open' && parliament)) what = 'ratified';
    // "The last ally whose ratification is missing".
    if (deed === 'lack' && /\bmissing\b/.test(r.low(start, stop)))
      return [{ is: 'awaited', who, only: true, negated: mode.negated }];
    if (!what) return [{ is: 'unread', why: `“${r.low(first.k, stop)}” is no act of the procedure.` }];
    if (what === 'favoured' && hasRatification(r.reckoning.plan) && (parliament || deed === 'adopt')) what = 'ratified';
    if (opinionIn(r, start, stop))
      return [{ is: 'unread', why: 'It is about an intention or motive, which the record does not settle.' }];
    if (mode.future || /\b(will|would|shall|'ll)\b/.test(low)) return [{ is: 'future', words: low, of: [] }];
    if (what === 'favoured' && /^(spoke|spoken)$/.test(r.at(first.k)) && proposedBeside(r, who.members))
      return [{ is: 'unread', why: 'Whether whoever proposed it has spoken for it too is not on record.' }];
    const place = nth ?? (lower === 'first' || lower === 'last' ? lower : null);
    if (place !== null && !mode.negated)
      return [
        { is: 'order', who, place, deed: what, soFar: /\bso far\b|\bto date\b|\bup to now\b|\bas yet\b/.test(low) },
      ];
    const stance =
      isStance(r, first.k, first.found!.length, mode, deed) &&
      !(r.at(first.k - 1) === 'to' && /\b(was|were|became|so far|to date|as yet)\b/.test(low)) &&
      !/whose|that (has|have)|to have/.test(r.low(start, first.k));
    return [{ is: 'members', who, deed: what, mood: stance ? 'stance' : 'done', negated: mode.negated, only: true }];
  }
  return null;
}

/** Somebody else is in favour by having put it forward, which is not to speak for it. */
const proposedBeside = ({ reckoning }: Reading, named: readonly string[]): boolean =>
  reckoning.members.some(({ member, act }) => act?.act === 'propose' && !named.includes(member));

const deniesPlace = (before: string): boolean => /\b(is|are|was|were) (not|n't|no longer)\b/.test(before);

/** A word that narrows a group in a way the record knows nothing of: "the only African state". */
function narrowsGroup(r: Reading, k: number): boolean {
  const word = r.words[k]!;
  return (
    !isMark(word) &&
    !isFunctionWord(word) &&
    !groupNouns.has(word.lower) &&
    !groupModifiers.has(word.lower) &&
    !permanentWords.has(word.lower) &&
    !electedWords.has(word.lower) &&
    !r.known.has(word.stem) &&
    !numberAt(r.words, k) &&
    !standsFor.has(word.lower) &&
    !r.mentions.some((mention) => mention.is !== 'outsider' && k >= mention.from && k < mention.to) &&
    !/^(yet|also|now|vote|votes|whose|holdout|one|ones|\w{3,}ly)$/.test(word.lower)
  );
}
