/** Several at once, and some of several: "both", "the two ministers", "the latter", "one of them". */
import { bodies, namesPerson } from '../text/en/words.ts';
import type { Described } from './describe.ts';
import { type Mention, recent } from './mentions.ts';
import { pluralOf } from './roles.ts';
import type { Word } from './stream.ts';
import type { Cast } from './who.ts';

/** "Ministers", "the Committee" in a text that they issue together. */
export function isIssuers(cast: Cast, d: Described, words: readonly Word[]): boolean {
  const first = words[0]?.lower ?? '';
  if (!cast.joint) return false;
  if (
    !d.of &&
    /^(?:ministers|participants|leaders|members|heads|delegations|parties)$/.test(d.head) &&
    !/^(?:some|several|many|two|three|most)$/.test(first)
  )
    return true;
  return (
    first === 'the' &&
    words.length === 2 &&
    /^(?:committee|council|group|conference|assembly|commission|forum|board|summit)$/.test(d.head) &&
    cast.self.toLowerCase().includes(d.head)
  );
}

/** "The former", "the latter": of the two that the text named last. */
export function ofTwo(cast: Cast, at: number, former: boolean): Mention | null {
  const before = recent(cast.told, at);
  const two = (fits: (m: Mention) => boolean): Mention[] => {
    const names: Mention[] = [];
    for (let i = before.length - 1; i >= 0 && names.length < 2; i--) {
      const m = before[i]!;
      if (fits(m) && m.rule !== 'of the two named last?' && !names.some((n) => n.name === m.name)) names.push(m);
    }
    return names;
  };
  // The town they met in is none of the two.
  const people = two((m) => m.kind === 'person' && !m.plural);
  const names = people.length === 2 ? people : two((m) => m.kind !== 'unknown' && !m.plural);
  return names.length === 2 ? names[former ? 1 : 0]! : null;
}

/** "One of them", "several of the members". */
export function someOf(
  d: Described,
  words: readonly Word[],
  last: (test: (m: Described) => boolean) => Mention | null,
): Described {
  const rest = words.slice(2).filter((w) => !/^(?:the|these|those)$/.test(w.lower));
  const noun = rest[0]?.lower ?? '';
  const people = (m: Described): boolean =>
    m.role !== '' || /^(?:anonymous|group|person)$/.test(m.kind) || namesPerson(singular(m.head)) || bodies.has(m.head);
  const group =
    noun === 'them' || number.test(noun)
      ? (last((m) => m.plural && people(m)) ?? last((m) => m.plural))
      : rest.length === 1
        ? last((m) => m.plural && m.head === noun)
        : null;
  if (!group) return { ...d, kind: 'anonymous', definite: false };
  const one = words[0]!.lower === 'one';
  return {
    ...d,
    name: `${someName(words[0]!.lower, group)} (anonymous)`,
    kind: 'anonymous',
    of: group.of,
    plural: !one,
    definite: false,
    head: one ? singular(group.head) : group.head,
    rule: 'some of those mentioned?',
  };
}

const number = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/;

/** "one of the three diplomats", "several of the ministers"; "one border guard" of any number of them. */
function someName(how: string, group: Described): string {
  const plain = group.name
    .replace(/ \((?:anonymous|unnamed)\)$/, '')
    .replace(/^(?:one|two|three|four|five|six|several|some|many|most|none|all) of the /i, '');
  const counted = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+) /i.test(plain);
  const whose =
    group.role && (group.of || group.complement) && !counted
      ? pluralOf(singular(group.head))
      : plain.charAt(0).toLowerCase() + plain.slice(1);
  if (counted || !group.role) return how === 'one' && !counted ? oneOf(whose, group.head) : `${how} of the ${whose}`;
  // "Transport ministers", but "Western Balkan leaders" says where they come from.
  const region = /^\S+ \p{Lu}/u.test(plain);
  const kind = region ? [] : (group.modifiers?.filter((w) => !group.of.toLowerCase().includes(w)) ?? []);
  return kind.length ? `${how} of the ${kind.join(' ')} ${group.head}` : `${how} of the ${whose}`;
}

/** "members of the commission" → "member of the commission", "border guards" → "border guard". */
function oneOf(whose: string, head: string): string {
  const words = whose.split(' ');
  const at = words.indexOf(head);
  return at < 0 ? singular(whose) : words.with(at, singular(head)).join(' ');
}

/** "The other two", "the others", "the other": of whom the text counted some. */
export function othersOf(
  d: Described,
  words: readonly Word[],
  last: (test: (m: Described) => boolean) => Mention | null,
): Described | null {
  const text = words.map((w) => w.lower).join(' ');
  const found = /^(?:the )?(others?)(?: (two|three|four|five))?$/.exec(text);
  if (!found || words.length < 2) return null;
  const many = found[1] === 'others' || found[2] !== undefined;
  const group = last((m) => m.plural && m.rule !== 'group' && (m.role !== '' || m.kind === 'anonymous'));
  if (!group) return null;
  const noun =
    group.role && group.of
      ? group.head
      : group.name
          .replace(/ \((?:anonymous|unnamed)\)$/, '')
          .replace(/^(?:two|three|four|five|six|several|some|many|all|both) /i, '');
  return {
    ...d,
    name: many ? `${found[2] ? `${found[2]} ` : ''}other ${noun} (anonymous)` : `other ${singular(noun)} (anonymous)`,
    kind: 'anonymous',
    of: group.of,
    head: many ? group.head : singular(group.head),
    plural: many,
    definite: false,
    rule: 'the others of them?',
  };
}

export const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');

export function anotherOf(last: (test: (m: Described) => boolean) => Mention | null): string {
  const one = last(
    (m) =>
      !m.plural &&
      !/^(?:another|second|third|fourth|fifth)$/.test(m.head) &&
      (m.kind === 'anonymous' || (!m.definite && m.person === '')),
  );
  return one ? `another ${one.head} (unnamed)` : 'another';
}

/** "Chile and Bolivia …, the two foreign ministers said": of the two states named last. */
export function statesOf(cast: Cast, d: Described, at: number): Described | null {
  if (!/\b(?:ministers|presidents|governments|ministries|parliaments|premiers|chancellors)$/i.test(d.role) || d.of)
    return null;
  const two = new Set<string>();
  const before = recent(cast.told, at);
  for (let i = before.length - 1; i >= 0 && two.size < 2; i--)
    if (before[i]!.kind === 'government' && !before[i]!.plural) two.add(before[i]!.of);
  const [b, a] = [...two];
  const role = d.role
    .replace(/^(?:the )?(?:two|both) /i, '')
    .replace(/^\p{Ll}/u, (c) => c.toUpperCase())
    .replace(/(?<=^Foreign )m/, 'M');
  return a && b
    ? { ...d, role, name: `${role} of ${a} and ${b}`, kind: 'group', plural: true, rule: 'of the two named last?' }
    : null;
}

export function both(cast: Cast, d: Described, speakers: readonly Mention[], at: number): Described | null {
  if (cast.parties.length === 2) {
    const [a, b] = cast.parties.map((p) => cast.withHome(cast.settleParty(p))) as [Described, Described];
    return {
      ...d,
      name:
        a.role && a.of && b.of && (a.role === b.role || /^(?:counterpart|colleague|homologue)$/.test(b.head))
          ? `${pluralOf(a.role)} of ${a.of} and ${b.of}`
          : `${a.name} and ${b.name}`,
      kind: 'group',
      plural: true,
      rule: 'parties',
    };
  }
  const names: Mention[] = [];
  for (let i = speakers.length - 1; i >= 0 && names.length < 2; i--) {
    const m = speakers[i]!;
    // Those who ask at a press conference are none of the two.
    if (m.at < at && !m.plural && m.kind !== 'anonymous' && !names.some((n) => n.name === m.name)) names.push(m);
  }
  // "The minister met the governor. The two agreed": of whom nobody has spoken yet.
  const told = recent(cast.told, at);
  for (let i = told.length - 1; i >= 0 && names.length < 2 && !names.length === !speakers.length; i--) {
    const m = told[i]!;
    if (m.kind === 'person' && !m.plural && (m.of || m.person) && !names.some((n) => n.name === m.name)) names.push(m);
  }
  if (names.length < 2) return null;
  return {
    ...d,
    name: `${names[1]!.name} and ${names[0]!.name}`,
    kind: 'group',
    plural: true,
    rule: 'last two speakers?',
  };
}
