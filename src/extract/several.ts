/** Phrases for several at once, or for some of several: which of them the text has told of. */
import type { Described } from './describe.ts';
import { anotherOf, both, isIssuers, ofTwo, othersOf, singular, someOf, statesOf } from './groups.ts';
import { lastNames, lastOf, type Mention } from './mentions.ts';
import { roleHeads } from './roles.ts';
import type { Word } from './stream.ts';
import type { Cast } from './who.ts';

const pair =
  /^(?:both|they both|both of them|the pair of them|neither|neither side|neither leader|neither minister|neither president|the two|the leaders|the sides|both sides|the two sides|the two leaders|both leaders|the presidents|the ministers|the two ministers|the two presidents|the parties|the prime ministers|the interlocutors|both ministers|both presidents|the two prime ministers|the pair|both men|both women|the two men|they|the two countries|both countries|the two delegations|the two heads of state)$/;

/** Whom "both", "the two ministers", "the latter", "one of them", "a third" mean; null for other phrases. */
export function several(
  cast: Cast,
  d: Described,
  words: readonly Word[],
  at: number,
  speakers: readonly Mention[],
): Described | null {
  const lone = words.length === 1;
  const first = lone && words[0]!.lower === 'them' ? 'they' : (words[0]?.lower ?? '');
  const text = words.map((w) => w.lower).join(' ');
  const spoke = (test: (m: Described) => boolean): Mention | null => lastOf(speakers, at, test);
  /** Speakers weigh more than others mentioned. */
  const last = (test: (m: Described) => boolean): Mention | null => spoke(test) ?? lastOf(cast.told, at, test);
  const as = (m: Described, rule: string): Described => ({ ...m, rule });
  if (pair.test(text)) {
    if (cast.joint && !/^(?:both|neither)/.test(text))
      return { ...d, name: cast.self, kind: cast.selfKind, plural: true, rule: 'issuers' };
    // "France and Belgium said … The two countries": whoever spoke jointly last.
    const joint = spoke(() => true);
    if (joint?.plural && joint.rule === 'group' && text !== 'they' && !cast.parties.length)
      return as(joint, 'mentioned before');
    const noun = /(\p{L}+)s$/u.exec(text)?.[1] ?? '';
    const held = cast.parties.length || !roleHeads.has(noun) ? null : lastNames(cast.told, speakers, at, noun);
    if (held) return { ...d, name: held, kind: 'group', plural: true, rule: 'last two of that office?' };
    const two = both(cast, d, text === 'they' ? [] : speakers, at);
    if (two && !(text === 'they' && spoke((m) => m.plural))) return two;
  }
  const together = /^(?:the two|both|both the) (\p{L}+s)$/u.exec(text)?.[1];
  const joint = together ? last((m) => m.plural && m.rule === 'group' && m.head === together) : null;
  if (joint && !cast.parties.length) return as(joint, 'mentioned before');
  const two = /^(?:the two|both) (\p{L}+)s$/u.exec(text)?.[1];
  const names = two ? lastNames(cast.told, speakers, at, two) : null;
  if (two && names) return { ...d, name: names, kind: 'group', plural: true, rule: 'last two of that office?' };
  const states = /^(?:the two|both) /.test(text) && d.plural ? statesOf(cast, d, at) : null;
  if (states) return states;
  // "The Chilean": one of the ministers of whom the text has just spoken.
  if (d.rule === 'people' && words.length === 2 && !/(?:s|ese|sh|ch)$/.test(d.head)) {
    const group = last((m) => m.plural && m.role !== '' && m.kind === 'group');
    const role = group?.role.replace(/\b([Mm]inister|[Pp]resident|[Aa]mbassador|[Ee]nvoy|[Dd]elegate)s\b/, '$1');
    if (group && role !== group.role)
      return { ...d, role: role!, name: `${role} of ${d.of}`, kind: 'person', plural: false, rule: 'one of them?' };
  }
  if (/^the (?:former|latter)$/.test(text)) {
    const one = ofTwo(cast, at, text === 'the former');
    if (one) return as(one, 'of the two named last?');
  }
  if (isIssuers(cast, d, words)) return { ...d, name: cast.self, kind: cast.selfKind, rule: 'issuers' };
  if (lone && /^(?:others|another|several|some|many|few|one|most)$/.test(first))
    return { ...d, name: first === 'another' ? anotherOf(last) : first, kind: 'anonymous', definite: false };
  // "Two palm oil companies … A third": of their kind.
  if (words.length === 2 && /^(?:second|third|fourth|fifth)$/.test(words[1]!.lower)) {
    const kin = last((m) => m.plural && m.kind === 'anonymous');
    const noun =
      kin && /^(?:one|two|three|four) ((?:\p{L}+ ){0,3}?\p{L}+s)(?= \p{L}+(?:ed|ing)\b| \(|$)/iu.exec(kin.name)?.[1];
    if (kin && noun)
      return {
        ...d,
        name: `${words[1]!.lower} ${singular(noun)}`,
        kind: 'anonymous',
        definite: false,
        rule: 'one more of them?',
      };
  }
  // "A Nordic minister …. Another …. A third": one more of that kind.
  if (words.length === 2 && /^(?:second|third|fourth|fifth)$/.test(words[1]!.lower)) {
    const one = anotherOf(last).replace(/^another/, words[1]!.lower);
    if (one.includes(' ')) return { ...d, name: one, kind: 'anonymous', definite: false, rule: 'one more of them?' };
  }
  const others = othersOf(d, words, last);
  if (others) return others;
  if (/^(?:one|two|three|four|five|several|some|many|most|none|all)$/.test(first) && words[1]?.lower === 'of')
    return someOf(d, words, last);
  return null;
}
