/** Groups of members in a claim, with their quantifiers. */
import { seatWords } from '../condition.ts';
import type { Reckoning } from '../reckon.ts';
import { contentOf, numberAt, shareAt, type Word, wordsOf } from '../words.ts';
import { choosesOne } from './doings.ts';
import { deeds, electedWords, groupModifiers, groupNouns, permanentWords } from './lexicon.ts';
import { classWithVeto, nounsForMembers, nounsForSome, ofRegion, titlesShared } from './member-nouns.ts';
import type { Mention, Quantifier } from './mention.ts';
import { narrowing } from './narrowing.ts';
import { chamberGroup, namesSeats, seatsOf } from './seats.ts';

const wholes = new Set(['all', 'every', 'each', 'both', 'everyone', 'everybody']);
const singles = new Set(['everyone', 'everybody', 'nobody', 'anyone', 'anybody']);

/** Groups of members: "all thirty allies", "no permanent member", "at least nine of the fifteen", "all but two". */
export function groupsIn(
  words: readonly Word[],
  { plan, roll }: Reckoning,
  named: readonly Mention[],
  taken: ReadonlySet<number>,
): Mention[] {
  const out: Mention[] = [];
  const seatsInAll = seatsOf(plan);
  const withVeto = classWithVeto(plan);
  const ownNouns = nounsForMembers(plan);
  const ofSome = nounsForSome(plan);
  const ofTitle = titlesShared(plan);
  const chosen = new Set(choosesOne(plan) ? contentOf(wordsOf(plan.decision)) : []);
  for (let i = 0; i < words.length; i++) {
    if (taken.has(i)) continue;
    const { lower } = words[i]!;
    const seats = seatsInAll !== null && namesSeats(words, i);
    const size = seats ? seatsInAll : plan.members.length;
    const titled = ofTitle.get(`${words[i - 1]?.lower ?? ''} ${lower}`) ?? null;
    const plain =
      titled !== null ||
      groupNouns.has(lower) ||
      (seats && seatWords.has(words[i]!.stem)) ||
      ((ownNouns.has(words[i]!.stem) || ofSome.has(words[i]!.stem)) &&
        /s$|^one$/.test(quantifying(words, i, withVeto)));
    const many = lower === 'majority' || lower === 'most' || lower === 'half' || lower === 'minority';
    if (!plain && !many && lower !== 'none' && lower !== 'all' && !singles.has(lower) && !bareNumber(words, i, taken))
      continue;
    if (
      plain &&
      (lower === 'member' || lower === 'party' || lower === 'group' || lower === 'capital') &&
      !quantified(words, i)
    )
      continue;
    // "A new director", where one is to be chosen: the post, and none of those who choose.
    if (
      plain &&
      !/s$/.test(lower) &&
      chosen.has(words[i]!.stem) &&
      !/^(no|one|every|each|any|single|only|another)$/.test(words[i - 1]?.lower ?? '')
    )
      continue;
    // "every member state": the second noun is the head.
    if (lower === 'member' && groupNouns.has(words[i + 1]?.lower ?? '')) continue;
    // "all crews": the noun behind has the quantifier.
    if ((lower === 'all' || lower === 'none') && !groupNouns.has(words[i + 1]?.lower ?? '')) {
      let k = i + 1;
      while (/^(of|the)$/.test(words[k]?.lower ?? '')) k++;
      if (words[k] && ofSome.has(words[k]!.stem) && !taken.has(k)) continue;
    }
    // "Its 26th member state": what one of them has become, or how manieth.
    if (plain && from0(words, i)) continue;
    if (many && !countsMembers(words, i)) continue;
    // "deputies said", "ministers of" are people, not members, unless the members are what is counted.
    let from = titled ? i - 1 : i;
    let region: readonly string[] | null = null;
    let permanent = false;
    let elected = false;
    let other = false;
    while (from > 0) {
      // "All four EFTA states", "every NATO ally": whose members they are.
      const body = named.find((mention) => mention.is === 'body' && mention.to === from);
      if (body && plain) {
        from = body.from;
        continue;
      }
      if (taken.has(from - 1)) break;
      const before = words[from - 1]!.lower;
      if (withVeto.has(before)) permanent = words[from - 2]?.lower !== 'non';
      if (electedWords.has(before) || (withVeto.has(before) && words[from - 2]?.lower === 'non')) elected = true;
      region ??= ofRegion(before, plan, numberAt(words, from - 2)?.value);
      if (before === 'other' || before === 'remaining') other = true;
      if (
        !groupModifiers.has(before) &&
        !withVeto.has(before) &&
        !electedWords.has(before) &&
        before !== 'non' &&
        before !== 'those' &&
        before !== 'these'
      )
        break;
      from--;
    }
    if (lower === 'one' && /^(no|not)$/.test(words[i - 1]?.lower ?? '') && !groupNouns.has(words[i + 1]?.lower ?? '')) {
      out.push({
        is: 'group',
        from: i - 1,
        to: i + 1,
        pool: plan.members,
        quantifier: { is: 'none' },
        explicit: true,
        except: [],
      });
      continue;
    }
    const bare = plain || many || lower === 'none' || lower === 'all' || singles.has(lower) ? null : numberAt(words, i);
    const { quantifier, start, explicit } = bare
      ? { ...comparison(words, i, bare.value, size), explicit: true }
      : (enoughOf(words, from, plan.rule) ?? quantifierBefore(words, from, lower, size));
    let pool =
      groupNouns.has(lower) || ownNouns.has(words[i]!.stem)
        ? plan.members
        : (ofSome.get(words[i]!.stem) ?? plan.members);
    if (titled) pool = titled;
    if (region) pool = region;
    const veto = plan.rule.kind === 'supermajority-with-veto' ? plan.rule.veto : [];
    if (permanent && veto.length) pool = plan.members.filter((member) => veto.includes(member));
    if (elected && veto.length) pool = plan.members.filter((member) => !veto.includes(member));
    const except: string[] = [];
    let end = bare ? i + bare.length : i + 1;
    if (lower === 'none' || lower === 'all' || many) {
      // "none of the allies": the noun behind takes no part of its own.
      while (
        end < words.length &&
        (groupNouns.has(words[end]!.lower) ||
          (seats && seatWords.has(words[end]!.stem)) ||
          groupModifiers.has(words[end]!.lower) ||
          withVeto.has(words[end]!.lower) ||
          electedWords.has(words[end]!.lower) ||
          numberAt(words, end)) &&
        !taken.has(end)
      ) {
        pool = ofRegion(words[end]!.lower, plan, numberAt(words, end - 1)?.value) ?? pool;
        if (withVeto.has(words[end]!.lower) && veto.length)
          pool = plan.members.filter((member) => veto.includes(member));
        if (electedWords.has(words[end]!.lower) && veto.length)
          pool = plan.members.filter((member) => !veto.includes(member));
        end++;
      }
    }
    const own = seats ? chamberGroup(words, end, named) : null;
    if (own !== null) {
      pool = [own.member];
      end = own.to;
    }
    const butAt =
      exceptionAt(words, end) ??
      (['but', 'except', 'excluding', 'save', 'bar'].includes(words[end]?.lower ?? '')
        ? end
        : words[end]?.lower === 'other' && words[end + 1]?.lower === 'than'
          ? end + 1
          : -1);
    let left: Quantifier = quantifier;
    if (butAt >= 0 && (quantifier.is === 'all' || quantifier.is === 'none')) {
      let k = butAt + 1;
      if (words[k]?.lower === 'for') k++;
      for (let found = true; found; ) {
        found = false;
        const mention = named.find(
          (candidate) => candidate.is === 'member' && candidate.from >= k && candidate.from <= k + 1,
        );
        if (mention?.is === 'member') {
          except.push(mention.member);
          k = mention.to;
          found = true;
          if (words[k]?.lower === 'and' || words[k]?.lower === ',' || words[k]?.lower === 'or') k++;
        }
      }
      const number = except.length === 0 ? numberAt(words, k) : null;
      if (number) {
        left = { is: 'exactly', n: quantifier.is === 'all' ? size - number.value : number.value };
        k += number.length;
        while (
          k < words.length &&
          (groupNouns.has(words[k]!.lower) ||
            words[k]!.lower === 'of' ||
            words[k]!.lower === 'the' ||
            groupModifiers.has(words[k]!.lower))
        )
          k++;
      }
      if (except.length || number) end = k;
      if (words[end - 1]?.lower === 'and' || words[end - 1]?.lower === ',') end--;
    }
    if (other) {
      const spoken = named
        .filter((mention) => mention.is === 'member' && mention.from !== start)
        .map((mention) => (mention as { member: string }).member);
      pool = pool.filter((member) => !spoken.includes(member));
      if (quantifier.is === 'exactly' && quantifier.n === pool.length) left = { is: 'all' };
    }
    // "A majority of the members present": of those that voted or abstained.
    if (words[end]?.lower === 'present') {
      const there = pool.filter((member) => /^(in-favour|against|abstaining)$/.test(roll.get(member) ?? ''));
      if (there.length) pool = there;
      end++;
    }
    if (left.is === 'exactly' && left.n === pool.length && !except.length && definite(words, start))
      left = { is: 'all' };
    const narrow = plain && !except.length ? narrowing(words, from, plan, named) : null;
    if (narrow !== null && quantifier.is !== 'none') out.push({ is: 'narrowed', by: narrow, from: start, to: end });
    else
      out.push({
        is: 'group',
        from: start,
        to: end,
        pool,
        quantifier: left,
        explicit,
        except,
        ...(seats ? { seats } : {}),
      });
    i = end - 1;
  }
  return out;
}

/** "Every member apart from Italy": the last word before the name. */
function exceptionAt(words: readonly Word[], end: number): number | null {
  const low = words
    .slice(end, end + 5)
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/^, /, '');
  const found =
    /^(apart from|aside from|save for|with the exception of|with the sole exception of|not counting|leaving out|barring|besides|bar)\b/.exec(
      low,
    );
  if (!found) return null;
  return end + found[1]!.split(' ').length - 1 + (words[end]?.lower === ',' ? 1 : 0);
}

/** "Enough governors": as many as the rule asks for. */
function enoughOf(
  words: readonly Word[],
  from: number,
  rule: Reckoning['plan']['rule'],
): { quantifier: Quantifier; start: number; explicit: boolean } | null {
  if (words[from - 1]?.lower !== 'enough' || !('count' in rule) || typeof rule.count !== 'number') return null;
  return words[from - 2]?.lower === 'not'
    ? { quantifier: { is: 'at-most', n: rule.count - 1 }, start: from - 2, explicit: true }
    : { quantifier: { is: 'at-least', n: rule.count }, start: from - 1, explicit: true };
}

/** The noun itself if it is a plural, or "one" where a single one is counted: "two judges", "one judge", not "the judge". */
function quantifying(words: readonly Word[], i: number, modifiers: ReadonlySet<string>): string {
  let k = i - 1;
  while (groupModifiers.has(words[k]?.lower ?? '') || modifiers.has(words[k]?.lower ?? '')) k--;
  return /^(one|no|single|another|every|each|any)$/.test(words[k]?.lower ?? '') ? 'one' : words[i]!.lower;
}

/** "A majority of members", "a majority is in favour", but not "the required majority was reached". */
function countsMembers(words: readonly Word[], i: number): boolean {
  if (words[i]!.lower !== 'majority') return true;
  const before = words[i - 1]?.lower ?? '';
  const next = words[i + 1]?.lower ?? '';
  if (/^(required|necessary|needed|qualified|absolute|simple|thirds|sufficient|for|by|with|two|no)$/.test(before))
    return false;
  if (next === 'of') return true;
  if (/^(required|needed|necessary|that|reached|vote|decision|verdict|ruling)$/.test(next) || next === '') return false;
  return (
    !/^(was|is|has|had|were)$/.test(next) ||
    /^(in|against|for|voted|abstained|backed|supported|opposed|ratified|now)$/.test(words[i + 2]?.lower ?? '')
  );
}

const from0 = (words: readonly Word[], i: number): boolean =>
  /^(state|country|nation|member)$/.test(words[i]!.lower) &&
  /^(\d+(st|nd|rd|th)|newest|latest|youngest|\w*(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tieth|teenth|tenth|twelfth|eleventh))$/.test(
    words[words[i - 1]?.lower === 'member' ? i - 2 : i - 1]?.lower ?? '',
  );

const definite = (words: readonly Word[], start: number): boolean =>
  ['the', 'all', 'its', 'these', 'those'].includes(words[start]?.lower ?? '');

/** "five of nine voted", "eleven were in favour", "the thirty have": a number that stands for members. */
function bareNumber(words: readonly Word[], i: number, taken: ReadonlySet<number>): boolean {
  const number = numberAt(words, i);
  if (!number || /^\d{4}$/.test(words[i]!.lower) || numberAt(words, i - 1)) return false;
  let k = i + number.length;
  if (words[k]?.lower === 'of' || (words[k]?.lower === 'out' && words[k + 1]?.lower === 'of')) {
    k += words[k]!.lower === 'of' ? 1 : 2;
    if (words[k]?.lower === 'the') k++;
    const second = numberAt(words, k);
    if (!second) return false;
    k += second.length;
  }
  if (taken.has(k)) return false;
  const verb = words[k]?.lower ?? '';
  if (/ed$/.test(verb) && deeds.has(verb)) return true;
  return /^(have|has|had|was|is|were|are|voted|abstained|ratified|opposed|supported|backed|signed|objected|did)$/.test(
    words[k]?.lower ?? '',
  );
}

function quantified(words: readonly Word[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
    const { lower } = words[k]!;
    if (
      wholes.has(lower) ||
      ['no', 'one', 'single', 'any', 'another', 'only', 'than', 'sole', 'some', 'a'].includes(lower) ||
      numberAt(words, k)
    )
      return lower !== 'a' || words[i]!.lower !== 'member' || words[i + 1]?.lower !== 'of';
    if (!groupModifiers.has(lower) && !permanentWords.has(lower) && !electedWords.has(lower) && lower !== 'non')
      return false;
  }
  return false;
}

function quantifierBefore(
  words: readonly Word[],
  from: number,
  noun: string,
  size: number,
): { quantifier: Quantifier; start: number; explicit: boolean } {
  const at = (k: number): string => words[k]?.lower ?? '';
  const explicit = (quantifier: Quantifier, start: number) => ({ quantifier, start, explicit: true });
  if (noun === 'none' || noun === 'nobody') return explicit({ is: 'none' }, from);
  if (noun === 'all' || wholes.has(noun))
    return explicit(at(from - 1) === 'not' ? { is: 'not-all' } : { is: 'all' }, from);
  if (noun === 'majority')
    return explicit({ is: 'majority' }, at(from - 1) === 'a' || at(from - 1) === 'the' ? from - 1 : from);
  if (noun === 'minority') return explicit({ is: 'minority' }, from);
  if (noun === 'most') return explicit({ is: 'majority' }, from);
  if (noun === 'half')
    return at(from - 1) === 'than'
      ? explicit(at(from - 2) === 'more' ? { is: 'majority' } : { is: 'minority' }, from - 2)
      : explicit({ is: 'at-least', n: Math.ceil(size / 2) }, from);
  // A number, possibly "28 of the 30" or "two-thirds of the".
  for (let k = Math.max(0, from - 6); k < from; k++) {
    const share = shareAt(words, k);
    if (share && (at(k + share.length) === 'of' || k + share.length === from)) {
      const two = `${at(k - 2)} ${at(k - 1)}`;
      if (two === 'less than' || two === 'fewer than' || at(k - 1) === 'under')
        return explicit({ is: 'at-most', n: Math.ceil(share.share * size - 1e-9) - 1 }, k - 2);
      if (two === 'more than' || at(k - 1) === 'over' || two === 'well over')
        return explicit({ is: 'at-least', n: Math.floor(share.share * size + 1e-9) + 1 }, k - 2);
      if (at(k - 1) === 'exactly' || at(k - 1) === 'precisely')
        return explicit({ is: 'exactly', n: share.share * size }, k - 1);
      return explicit({ is: 'at-least', n: Math.ceil(share.share * size - 1e-9) }, k);
    }
    const number = numberAt(words, k);
    if (!number) continue;
    const after = k + number.length;
    if (number.value === 1 && (at(k - 1) === 'every' || at(k - 1) === 'each') && at(after) === 'of')
      return explicit({ is: 'all' }, k - 1);
    if (at(k - 1) === 'the' && at(k - 2) === 'of' && wholes.has(at(k - 3))) return explicit({ is: 'all' }, k - 3);
    if (number.value === 1 && at(k - 1) === 'not') return explicit({ is: 'none' }, k - 1);
    const ofSecond = at(after) === 'of' || at(after) === 'out';
    if (after === from || ofSecond) return { ...comparison(words, k, number.value, size), explicit: true };
  }
  const before = at(from - 1);
  const start = from - 1;
  if (before === 'no' || before === 'neither') return explicit({ is: 'none' }, start);
  if (before === 'single' && at(from - 2) === 'a' && at(from - 3) === 'not') return explicit({ is: 'none' }, from - 3);
  if (before === 'of' && at(from - 2) === 'none') return explicit({ is: 'none' }, from - 2);
  if (wholes.has(before))
    return explicit(
      at(start - 1) === 'not' ? { is: 'not-all' } : { is: 'all' },
      at(start - 1) === 'not' ? start - 1 : start,
    );
  if (before === 'any') return explicit({ is: 'some' }, start);
  if (before === 'some' || before === 'another') return explicit({ is: 'some' }, start);
  if (before === 'several' || before === 'multiple' || before === 'many' || before === 'few')
    return explicit({ is: 'several' }, start);
  if (before === 'most') return explicit({ is: 'majority' }, start);
  if (before === 'one' || before === 'single')
    return explicit({ is: 'exactly', n: 1 }, at(start - 1) === 'a' ? start - 1 : start);
  return { quantifier: { is: 'all' }, start: from, explicit: false };
}

function comparison(
  words: readonly Word[],
  k: number,
  n: number,
  size: number,
): { quantifier: Quantifier; start: number } {
  const at = (i: number): string => words[i]?.lower ?? '';
  const two = `${at(k - 2)} ${at(k - 1)}`;
  if (two === 'at least' || two === 'no fewer') return { quantifier: { is: 'at-least', n }, start: k - 2 };
  if (two === 'fewer than' && at(k - 3) === 'no') return { quantifier: { is: 'at-least', n }, start: k - 3 };
  if (two === 'more than' && at(k - 3) === 'no') return { quantifier: { is: 'at-most', n }, start: k - 3 };
  if (two === 'more than') return { quantifier: { is: 'at-least', n: n + 1 }, start: k - 2 };
  if (two === 'fewer than' || two === 'less than') return { quantifier: { is: 'at-most', n: n - 1 }, start: k - 2 };
  if (two === 'at most' || two === 'up to') return { quantifier: { is: 'at-most', n }, start: k - 2 };
  if (two === 'all but') return { quantifier: { is: 'exactly', n: size - n }, start: k - 2 };
  if (at(k - 1) === 'over') return { quantifier: { is: 'at-least', n: n + 1 }, start: k - 1 };
  if (at(k - 1) === 'all') return { quantifier: n === size ? { is: 'all' } : { is: 'exactly', n }, start: k - 1 };
  if (at(k - 1) === 'the' && n === size) return { quantifier: { is: 'all' }, start: k - 1 };
  return { quantifier: { is: 'exactly', n }, start: at(k - 1) === 'only' ? k - 1 : k };
}
