/** Phrases for several at once, or for some of several: which of them the text has told of. */
import { anotherOf, both, isIssuers, ofTwo, othersOf, singular, someOf, statesOf } from './groups.ts';
import { lastNames } from './mentions.ts';
import { as, type Reference, type ReferenceRule } from './reference.ts';
import { roleHeads } from './roles.ts';

/** Whom "both", "the two ministers", "the latter", "one of them", "a third" mean; null for other phrases. */
export const several: ReferenceRule = (ref) => {
  for (const rule of rules) {
    const who = rule(ref);
    if (who) return who;
  }
  return null;
};

const pair =
  /^(?:both|they both|both of them|the pair of them|neither|neither side|neither leader|neither minister|neither president|the two|the leaders|the sides|both sides|the two sides|the two leaders|both leaders|the presidents|the ministers|the two ministers|the two presidents|the parties|the prime ministers|the interlocutors|both ministers|both presidents|the two prime ministers|the pair|both men|both women|the two men|they|the two countries|both countries|the two delegations|the two heads of state)$/;

/** "Both", "the two leaders": those who met, who spoke jointly last, the two of that office named last. */
const ofPair: ReferenceRule = ({ cast, d, at, speakers, text, spoke }) => {
  if (!pair.test(text)) return null;
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
  return two && !(text === 'they' && spoke((m) => m.plural)) ? two : null;
};

/** "Both mayors", where a group of mayors was told of. */
const ofGroup: ReferenceRule = ({ cast, text, last }) => {
  const together = /^(?:the two|both|both the) (\p{L}+s)$/u.exec(text)?.[1];
  const joint = together ? last((m) => m.plural && m.rule === 'group' && m.head === together) : null;
  return joint && !cast.parties.length ? as(joint, 'mentioned before') : null;
};

/** "The two mayors", named one by one. */
const lastTwo: ReferenceRule = ({ cast, d, at, speakers, text }) => {
  const noun = /^(?:the two|both) (\p{L}+)s$/u.exec(text)?.[1];
  const names = noun ? lastNames(cast.told, speakers, at, noun) : null;
  return names ? { ...d, name: names, kind: 'group', plural: true, rule: 'last two of that office?' } : null;
};

const twoStates: ReferenceRule = ({ cast, d, at, text }) =>
  /^(?:the two|both) /.test(text) && d.plural ? statesOf(cast, d, at) : null;

/** "The Chilean": one of the ministers of whom the text has just spoken. */
const oneByPeople: ReferenceRule = ({ d, words, last }) => {
  if (d.rule !== 'people' || words.length !== 2 || /(?:s|ese|sh|ch)$/.test(d.head)) return null;
  const group = last((m) => m.plural && m.role !== '' && m.kind === 'group');
  const role = group?.role.replace(/\b([Mm]inister|[Pp]resident|[Aa]mbassador|[Ee]nvoy|[Dd]elegate)s\b/, '$1');
  return role !== group?.role
    ? { ...d, role: role!, name: `${role} of ${d.of}`, kind: 'person', plural: false, rule: 'one of them?' }
    : null;
};

const formerOrLatter: ReferenceRule = ({ cast, at, text }) => {
  const one = /^the (?:former|latter)$/.test(text) ? ofTwo(cast, at, text === 'the former') : null;
  return one && as(one, 'of the two named last?');
};

const issuers: ReferenceRule = ({ cast, d, words }) =>
  isIssuers(cast, d, words) ? { ...d, name: cast.self, kind: cast.selfKind, rule: 'issuers' } : null;

const others: ReferenceRule = ({ d, lone, first, last }) =>
  lone && /^(?:others|another|several|some|many|few|one|most)$/.test(first)
    ? { ...d, name: first === 'another' ? anotherOf(last) : first, kind: 'anonymous', definite: false }
    : null;

/** The ordinal of "a third"; empty for other phrases. */
const ordinalOf = ({ words }: Reference): string =>
  words.length === 2 && /^(?:second|third|fourth|fifth)$/.test(words[1]!.lower) ? words[1]!.lower : '';

/** "Two palm oil companies … A third": of their kind. */
const oneMoreOfThem: ReferenceRule = (ref) => {
  const ordinal = ordinalOf(ref);
  const kin = ordinal ? ref.last((m) => m.plural && m.kind === 'anonymous') : null;
  const noun =
    kin && /^(?:one|two|three|four) ((?:\p{L}+ ){0,3}?\p{L}+s)(?= \p{L}+(?:ed|ing)\b| \(|$)/iu.exec(kin.name)?.[1];
  return noun ? oneMore(ref, `${ordinal} ${singular(noun)}`) : null;
};

/** "A Nordic minister …. Another …. A third": one more of that kind. */
const oneMoreOfKind: ReferenceRule = (ref) => {
  const ordinal = ordinalOf(ref);
  const name = ordinal ? anotherOf(ref.last).replace(/^another/, ordinal) : '';
  return name.includes(' ') ? oneMore(ref, name) : null;
};

const oneMore = ({ d }: Reference, name: string): ReturnType<ReferenceRule> => ({
  ...d,
  name,
  kind: 'anonymous',
  definite: false,
  rule: 'one more of them?',
});

const someOfThem: ReferenceRule = ({ d, words, first, last }) =>
  /^(?:one|two|three|four|five|several|some|many|most|none|all)$/.test(first) && words[1]?.lower === 'of'
    ? someOf(d, words, last)
    : null;

/** The first that fits tells whom the phrase means. */
const rules: readonly ReferenceRule[] = [
  ofPair,
  ofGroup,
  lastTwo,
  twoStates,
  oneByPeople,
  formerOrLatter,
  issuers,
  others,
  oneMoreOfThem,
  oneMoreOfKind,
  ({ d, words, last }) => othersOf(d, words, last),
  someOfThem,
];
