/** Who or what a clause is about. */
import { isFunctionWord } from '../../words.ts';
import { bodyNouns, matterNouns } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import type { Who } from '../proposition.ts';
import type { Reading } from './reading.ts';

export type Subject =
  | { readonly is: 'who'; readonly who: Who; readonly explicit: boolean; readonly parliament: boolean }
  | { readonly is: 'body' }
  | { readonly is: 'organ'; readonly organ: string }
  | { readonly is: 'subject'; readonly name: string }
  | { readonly is: 'outsider'; readonly name: string }
  | { readonly is: 'narrowed'; readonly by: string }
  | { readonly is: 'matter' }
  | { readonly is: 'none' };

export function subjectBefore(r: Reading, from: number, p: number, to: number): { subject: Subject; end: number } {
  const mine = r.mentions.filter((mention) => mention.from >= from && mention.to <= p);
  let end = from;
  if (mine.length === 0) {
    for (let k = from; k < p; k++) {
      const { lower, stem: s } = r.words[k]!;
      if (matterNouns.has(lower) || (r.known.has(s) && !isFunctionWord(r.words[k]!)))
        return { subject: { is: 'matter' }, end: k + 1 };
      if (bodyNouns.has(lower)) return { subject: { is: 'body' }, end: k + 1 };
    }
    return { subject: { is: 'none' }, end };
  }
  void to;
  // A name behind "of", "for", "with", "on" belongs to another noun: "the accession of Finland".
  const heads = mine.filter((mention) => !behindPreposition(r, mention, from));
  const use = heads.length ? heads : [];
  if (use.length === 0) {
    const matter = r.words.slice(from, p).some(({ lower }) => matterNouns.has(lower));
    const only = mine[0]!;
    end = mine.at(-1)!.to;
    if (matter) return { subject: { is: 'matter' }, end };
    return { subject: subjectOf(r, [only], from, p), end };
  }
  // "The plan to divert the river": the plan is the head.
  if (use.every(({ is }) => is !== 'member' && is !== 'group')) {
    const plan = r.words.findIndex(
      ({ lower }, k) => k >= from && k < use[0]!.from && matterNouns.has(lower) && r.at(k + 1) === 'to',
    );
    if (plan >= 0) return { subject: { is: 'matter' }, end: use.at(-1)!.to };
  }
  end = use.at(-1)!.to;
  // "The parliaments of all four states": whose they are says how many.
  const groups = use.filter((mention) => mention.is === 'group');
  const group =
    groups.find(
      (one, i) => i > 0 && one.explicit && !groups[0]!.explicit && /^(in|of|from)$/.test(beforeArticle(r, one.from)),
    ) ?? groups[0];
  const members = use.filter((mention) => mention.is === 'member');
  // "Finland's accession", "Hungary's veto": a possessor whose possession is the matter.
  const last = use.at(-1)!;
  if (r.at(last.to) === "'s" || r.at(last.to) === "'") {
    const owned = r.words.slice(last.to + 1, Math.min(p, last.to + 4)).map(({ lower }) => lower);
    if (
      !owned.some((word) => standsFor.has(word)) &&
      owned.some(
        (word) => matterNouns.has(word) || /^(accession|membership|ratification|deposit|signature)$/.test(word),
      ) &&
      last.is !== 'organ'
    ) {
      if (last.is === 'subject' || last.is === 'body')
        return { subject: { is: 'matter' }, end: Math.min(p, last.to + 2) };
    }
  }
  // "The Montanian bid": whose it is, before what it is.
  if (last.is === 'subject' && use.length === 1 && last.to < p && matterNouns.has(r.at(last.to)))
    return { subject: { is: 'matter' }, end: last.to + 1 };
  if (group && !members.length) return { subject: subjectOf(r, [group], from, p), end };
  const stranger = members.length ? strangerBeside(r, use[0]!.from, last.to, from, p) : null;
  const foreign = members.length
    ? use.find(({ is, from: a, to: b }) => is === 'outsider' && (r.at(a - 1) === 'and' || r.at(b) === 'and'))
    : undefined;
  if (foreign?.is === 'outsider') return { subject: { is: 'narrowed', by: foreign.name }, end };
  if (stranger !== null) return { subject: { is: 'narrowed', by: stranger }, end };
  // "The Estonian candidate": whom the decision is about, and not the member that put it forward.
  if (members.length === 1 && last.is === 'member' && soleCandidateOf(r, last))
    return { subject: { is: 'matter' }, end: last.to + 1 };
  if (members.length) return { subject: subjectOf(r, members, from, p), end };
  return { subject: subjectOf(r, [use[0]!], from, p), end };
}

/** The candidate of the one member that has put one forward. */
function soleCandidateOf(r: Reading, { member, to }: Extract<Mention, { is: 'member' }>): boolean {
  if (!/^(candidate|nominee|applicant)$/.test(r.at(to) === "'s" ? r.at(to + 1) : r.at(to))) return false;
  const by = r.reckoning.acts.filter((act) => act.act === 'propose' && act.member !== undefined);
  return by.length > 0 && by.every((act) => act.member === member);
}

/** A name joined to those of members that is none of theirs: "Spain and Atlantis". */
function strangerBeside(r: Reading, first: number, last: number, from: number, p: number): string | null {
  const beside =
    r.at(last) === 'and' && last + 1 < p ? last + 1 : r.at(first - 1) === 'and' && first - 2 >= from ? first - 2 : -1;
  const word = r.words[beside];
  if (!word || !/^\p{Lu}/u.test(word.text) || isFunctionWord(word) || r.known.has(word.stem)) return null;
  return r.mentions.some(({ is, from: a, to: b }) => is !== 'outsider' && is !== 'body' && beside >= a && beside < b)
    ? null
    : word.text;
}

function subjectOf(r: Reading, mentions: readonly Mention[], from: number, p: number): Subject {
  const first = mentions[0]!;
  const parliament = r.words
    .slice(from, p)
    .some(({ lower }) =>
      /^(parliaments?|legislatures?|lawmakers|senate|bundestag|house|mps|deputies|chambers?)$/.test(lower),
    );
  if (first.is === 'group')
    return {
      is: 'who',
      who: whoOf(first),
      explicit: first.explicit,
      parliament,
    };
  if (first.is === 'member')
    return {
      is: 'who',
      who: {
        is: 'members',
        members: [...new Set(mentions.flatMap((mention) => (mention.is === 'member' ? [mention.member] : [])))],
      },
      explicit: true,
      parliament,
    };
  if (first.is === 'narrowed') return { is: 'narrowed', by: first.by };
  if (first.is === 'body') return { is: 'body' };
  if (first.is === 'organ') return { is: 'organ', organ: first.organ };
  if (first.is === 'subject') return { is: 'subject', name: first.name };
  return { is: 'outsider', name: (first as { name: string }).name };
}

const beforeArticle = (r: Reading, at: number): string => (r.at(at - 1) === 'the' ? r.at(at - 2) : r.at(at - 1));

function behindPreposition(r: Reading, mention: Mention, from: number): boolean {
  let k = mention.from - 1;
  if (r.at(k) === 'the') k--;
  if (mention.is === 'member' || mention.is === 'group')
    // "of Hungary and Türkiye": look past earlier names of a list.
    while (
      k > from &&
      (r.at(k) === 'and' || r.at(k) === ',' || r.mentions.some((other) => other.is === 'member' && other.to === k + 1))
    ) {
      const other = r.mentions.find((candidate) => candidate.to === k + 1);
      k = other ? other.from - 1 : k - 1;
    }
  if (k < from || !/^(of|for|with|on|in|to|about|against|by|from)$/.test(r.at(k))) return false;
  const noun = r.at(k - 1);
  return !(standsFor.has(noun) && (r.at(k) === 'of' || r.at(k) === 'in' || r.at(k) === 'from'));
}

const whoOf = ({ pool, quantifier, except, seats }: Extract<Mention, { is: 'group' }>): Who => ({
  is: 'group',
  pool,
  quantifier,
  except,
  ...(seats ? { seats } : {}),
});

/** Members behind the predicate: agents of a passive ("by all allies"), or objects. */
export function whoAfter(r: Reading, from: number, to: number, preposition?: string): Who | null {
  const mine = r.mentions.filter((mention) => mention.from >= from && mention.to <= to);
  const start = preposition
    ? mine.findIndex(
        ({ from: at }) =>
          r.at(at - 1) === preposition ||
          (/^(the|an?)$/.test(r.at(at - 1)) && r.at(at - 2) === preposition) ||
          actOfAgent(r, at, from, preposition),
      )
    : 0;
  if (start < 0) return null;
  const rest = mine.slice(start);
  if (rest[0]?.is === 'group') return whoOf(rest[0]);
  const members = rest.flatMap((mention) => (mention.is === 'member' ? [mention.member] : []));
  return members.length ? { is: 'members', members } : null;
}

/** "stopped by an objection from Iceland": the act is named before its author. */
function actOfAgent(r: Reading, at: number, from: number, preposition: string): boolean {
  const k = r.at(at - 1) === 'the' ? at - 2 : at - 1;
  if (!/^(of|from|by)$/.test(r.at(k))) return false;
  return new RegExp(
    `\\b${preposition} (the |an |a |one |any |single |formal |late |last |negative |dissenting |written )*(objections?|vetoe?s?|votes?|opposition|refusal|resistance|no|reservations?|abstentions?|protests?)$`,
  ).test(r.low(from, k));
}

export const standsFor = new Set(
  `parliament parliaments government president minister ministers ambassador ambassadors delegation legislature representative
  representatives chancellor premier lawmakers mps senate king envoy delegates vote votes deputies leader leaders`.split(
    /\s+/,
  ),
);
