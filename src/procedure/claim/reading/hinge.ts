/** What a claim says the decision hinges on: "could be adopted only with the consent of all", "cannot take effect unless four
 *  states ratify it", "may not be published as long as Malta objects". Such a claim is about the rule, and not about what was done. */
import { numberAt } from '../../words.ts';
import type { Proposition, Who } from '../proposition.ts';
import { denies, plain } from './mode.ts';
import { type Reading, range } from './reading.ts';
import { requirementIn } from './requirement.ts';
import { ruleNeeds } from './rule-need.ts';
import { stageIn } from './stage-name.ts';
import { whoAfter } from './subject.ts';

const able = '(?:can|could|may|might|will|would|shall|is to|are to)';
const effect =
  '(?:takes? effect|enters? into force|comes? into (?:force|effect)|appl(?:ies|y)|becomes? (?:law|binding|valid|effective)|passes|stands|is (?:valid|binding|adopted|approved|carried|elected|passed))';
const never = `(?:cannot|${able} (?:not|never)|(?:does|do|did) not|${able} n't|must not)`;

/** Each with the words that say what it hinges on in its first group. */
const needs: readonly RegExp[] = [
  new RegExp(`\\b${able} only \\w.*? (?:with|by|if|when|once|after|on|upon) (.+)$`),
  new RegExp(`\\b${able} \\w.*? only (?:with|by|if|when|once|after|on|upon) (.+)$`),
  new RegExp(`\\b${effect} only (?:with|by|if|when|once|after|on|upon) (.+)$`),
  new RegExp(`^only (?:with|by|if|when|once|after) (.+?) (?:,? ?${able})\\b`),
  new RegExp(`\\b${never} (?!only\\b)\\w.*? (?:without|unless|until) (.+)$`),
  new RegExp(`^(?:without|unless|until) (.+?) , .*\\b${never}\\b`),
  /\b(?:is|was|are|were|remains?|remained) (?:subject to|conditional on|contingent on|dependent on) (.+)$/,
  /\b(?:depends?|depended|hinges?|hinged) on (.+)$/,
];

/** "As long as Malta objects", "if one member is against": whose no stops it. */
const stopped = new RegExp(
  `\\b${never} \\w.*? (?:as long as|so long as|while|if|when) (.+?) (?:objects?|opposes?(?: it)?|(?:is|are|remains?) (?:against|opposed)(?: it| to it)?|votes? (?:against|no)(?: it)?|refuses?|says? no|withholds? its (?:consent|agreement))$`,
);
/** "Can be adopted against the vote of Malta". */
const overruled = new RegExp(
  `\\b(${never}|${able}) \\w.*? (?:against|over|despite|in spite of|in the face of) (?:the )?((?:vote|votes|will|wishes|opposition|objections?|resistance|no) (?:of|from|by) .+|.+?'s? (?:vote|votes|will|wishes|opposition|objections?|resistance|no))$`,
);

/** "Cyprus can be outvoted". */
const outvoted = new RegExp(`^(.+?) (cannot|${able}(?: not| n't)?) be (?:outvoted|overruled|overridden|bypassed)$`);
/** "Can enter into force with three ratifications": how many are enough. */
const sufficient = new RegExp(
  `\\b(cannot|${able}(?: not| n't| already| now)?) \\w.*? (?:with|by) (?!only\\b)((?:just |as few as |the )*[a-z\\d-]+(?: [a-z]+)? (?:ratifications?|votes?(?: in favour)?|signatures?|instruments?))$`,
);
/** "With three ratifications it can enter into force". */
const fronted = new RegExp(
  `^(?:with|by) ((?:just |only |as few as |the )*[a-z\\d-]+(?: [a-z]+)? (?:ratifications?|votes?(?: in favour)?|signatures?|instruments?))(?: alone)? (?:, )?.*\\b(cannot|${able}(?: not| n't| already| now)?) (?!not\\b|only\\b)\\w+`,
);

const wouldDo =
  /^((?:just |only |as few as )*[a-z\d-]+(?: [a-z]+)? (?:votes?|ratifications?|signatures?|members?|states?|instruments?)(?: in favour)?|[a-z\d-]+ votes?) would (not |n't )?(?:have been|be|have) (?:enough|sufficient|sufficed)\b/;

/** `null` where the claim hinges on nothing that the rule, a stage or a requirement has. */
export function hinge(r: Reading): Proposition[] | null {
  const low = r.low(0, r.words.length).replace(/(?: [.!])+$/, '');
  if (/\b(because|although|though|but|whether|want\w*|say|says|said|insist\w*)\b/.test(low)) return null;
  const by = stopped.exec(low);
  if (by) {
    const [from, to] = placeOf(low, by[0].lastIndexOf(by[1]!) + by.index, by[1]!);
    const who = whoAfter(r, from, to);
    if (who) return [{ is: 'able', who, to: 'block', negated: false, voting: true }];
  }
  const over = overruled.exec(low);
  if (over) {
    const [from, to] = placeOf(low, over[0].lastIndexOf(over[2]!) + over.index, over[2]!);
    const who = whoAfter(r, from, to);
    if (who) return [{ is: 'able', who, to: 'be-spared', negated: denies(over[1]!), voting: true }];
  }
  const beaten = outvoted.exec(low);
  const loser = beaten ? whoAfter(r, 0, beaten[1]!.split(' ').length) : null;
  if (beaten && loser) return [{ is: 'able', who: loser, to: 'block', negated: !denies(beaten[2]!), voting: true }];
  const few = /\bonly\b/.test(low) ? null : sufficient.exec(low);
  const would = wouldDo.exec(low);
  if (would) {
    const count = numberIn(r, 0, would[1]!.split(' ').length);
    if (count !== undefined)
      return [{ is: 'rule', needs: 'count', count, enough: true, negated: would[2] !== undefined }];
  }
  if (few) {
    const [from, to] = placeOf(low, low.length - few[2]!.length, few[2]!);
    const count = numberIn(r, from, to);
    if (count !== undefined) return [{ is: 'rule', needs: 'count', count, enough: true, negated: denies(few[1]!) }];
  }
  const before = fronted.exec(low);
  const first =
    before && /\b(can|could|cannot)\b/.test(before[2]!) ? numberIn(r, 1, 1 + before[1]!.split(' ').length) : undefined;
  if (before && first !== undefined)
    return [{ is: 'rule', needs: 'count', count: first, enough: true, negated: denies(before[2]!) }];
  for (const pattern of needs) {
    const found = pattern.exec(low);
    if (!found || (/^(without|only|unless|until)/.test(found[0]) && found.index > 0)) continue;
    const [from, to] = placeOf(low, found.index + found[0].lastIndexOf(found[1]!), found[1]!);
    const read = whatItTakes(r, from, to);
    if (read) return read;
  }
  return null;
}

const numberIn = (r: Reading, from: number, to: number): number | undefined =>
  range(from, to)
    .map((k) => numberAt(r.words, k)?.value)
    .find((n) => n !== undefined);

/** Word indices of a part of the claim. */
function placeOf(low: string, at: number, part: string): [number, number] {
  const from = low.slice(0, at).split(' ').filter(Boolean).length;
  return [from, from + part.split(' ').filter(Boolean).length];
}

function whatItTakes(r: Reading, from: number, to: number): Proposition[] | null {
  if (/,/.test(r.low(from, to))) return null;
  // "The consent of the permanent members": each of a class that can stop it.
  const some = r.mentions.find((one) => one.is === 'group' && one.from >= from && one.to <= to);
  if (some?.is === 'group' && some.pool.length < r.reckoning.plan.members.length && some.quantifier.is === 'all') {
    const one = { is: 'exactly', n: 1 } as const;
    const who: Who = { is: 'group', pool: some.pool, quantifier: one, except: [] };
    return [{ is: 'able', who, to: 'block', negated: false, voting: true }];
  }
  const rule = ruleNeeds(r, from, to, plain);
  if (rule.every(({ is }) => is === 'rule' || is === 'able')) return rule;
  return (stageIn(r, from, to) ?? requirementIn(r, from, to)) === null
    ? null
    : [{ is: 'rule', needs: 'step', negated: false }];
}
