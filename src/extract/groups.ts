/** Several at once, and some of several: "both", "the two ministers", "the latter", "one of them". */
import type { Described } from './describe.ts';
import { type Mention, recent } from './mentions.ts';
import { pluralOf } from './roles.ts';
import type { Word } from './stream.ts';
import type { Cast } from './who.ts';

/** "The former", "the latter": of the two that the text named last. */
export function ofTwo(cast: Cast, at: number, former: boolean): Mention | null {
  const before = recent(cast.mentions, at);
  const two = (fits: (m: Mention) => boolean): Mention[] => {
    const names: Mention[] = [];
    for (let i = before.length - 1; i >= 0 && names.length < 2; i--) {
      const m = before[i]!;
      if (fits(m) && !names.some((n) => n.name === m.name)) names.push(m);
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
  const group =
    noun === 'them' ? last((m) => m.plural) : rest.length === 1 ? last((m) => m.plural && m.head === noun) : null;
  if (!group) return { ...d, kind: 'anonymous', definite: false };
  return {
    ...d,
    name: `${words[0]!.lower} of the ${group.name}`,
    kind: 'anonymous',
    of: group.of,
    plural: words[0]!.lower !== 'one',
    definite: false,
    head: group.head,
    rule: 'some of those mentioned?',
  };
}

export function anotherOf(last: (test: (m: Described) => boolean) => Mention | null): string {
  const one = last((m) => m.kind === 'anonymous' && !m.plural);
  return one ? `another ${one.head} (unnamed)` : 'another';
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
    if (m.at < at && !m.plural && !names.some((n) => n.name === m.name)) names.push(m);
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
