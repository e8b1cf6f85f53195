/** Who does what a clause tells of: the subject before a verb, the agent after a passive, the speaker named at the end, "at
 *  Oslo's request", "it was the Danish side that asked". */
import { AUXILIARY } from '../text/en/clauses.ts';
import { type Move, moveAt, nounMove } from '../text/en/moves.ts';
import type { Token } from '../text/en/tokens.ts';
import type { Deed } from './alignment-deeds.ts';
import { isAdverb } from './alignment-form.ts';
import type { Parties, Party } from './alignment-parties.ts';

/** The noun phrase before a verb: back over auxiliaries and adverbs, then to the start of the clause. */
export function subjectBefore(
  tokens: readonly Token[],
  words: readonly string[],
  from: number,
  verb: number,
  account: number,
  parties: Parties,
  last: Party | undefined,
): { by?: Party; first: number; end: number; none?: boolean } | undefined {
  let end = verb;
  while (
    end > from &&
    (AUXILIARY.test(words[end - 1]!) ||
      /^(?:not|n't|also|then|again|both|jointly|strongly|firmly|already|never|only|just|merely|now|still|further|to|once|ever|thus|therefore|repeatedly|later|recently|finally|formally|publicly|in|turn|would|reportedly|allegedly|clearly|yesterday|today)$/.test(
        words[end - 1]!,
      ) ||
      isAdverb(words[end - 1]!))
  )
    end--;
  if (end <= from) return undefined;
  const cleft = cleftBefore(tokens, words, end, account, parties, last);
  if (cleft) return cleft;
  let first = end;
  while (
    first > from &&
    !/^(?:,|;|:|that|which|who|whom|—|–|“|"|\(|whether|while|whereas|because|but|when|after|although)$/.test(
      words[first - 1]!,
    )
  )
    first--;
  if (first >= end) return undefined;
  // "…, who had arrived late, said": the subject stands before the first comma.
  let phrase = { first, end };
  let by = parties.resolve(tokens.slice(first, end), account, last);
  if (!by && first > from && words[first - 1] === ',') {
    let k = first - 1;
    while (k > from && words[k - 1] !== ',' && words[k - 1] !== 'that') k--;
    by = parties.resolve(tokens.slice(k, first - 1), account, last);
    if (by) phrase = { first: k, end: first - 1 };
  }
  const inside =
    by && !LEADING.test(words[first]!) ? undefined : afterAdjunct(tokens, words, first, end, account, parties, last);
  if (inside) {
    by = inside.by;
    phrase = { first: inside.first, end };
  }
  return by ? { by, ...phrase } : { first, end, none: true };
}
/** Words that begin an adjunct of time, place or purpose before the subject. */
const LEADING = /^(?:in|on|at|during|after|following|meanwhile|according|speaking|asked|over|to|with|as|under)$/;

/** "During the call the minister said", "In Riga the ministers agreed", "To ease the talks he proposed": the phrase ends in the
 *  subject. */
function afterAdjunct(
  tokens: readonly Token[],
  words: readonly string[],
  first: number,
  end: number,
  account: number,
  parties: Parties,
  last: Party | undefined,
): { by: Party; first: number } | undefined {
  if (!LEADING.test(words[first]!)) return undefined;
  for (let k = end - 1; k > first; k--) {
    const pronoun = k === end - 1 && /^(?:he|she|it|they|we|i)$/.test(words[k]!);
    if (!pronoun && !/^(?:the|his|her|its|both|all)$/.test(words[k]!) && !/^\p{Lu}/u.test(tokens[k]!.text)) continue;
    if (/^(?:of|for|in|on|from|to|at|with|by|between|and)$/.test(words[k - 1]!)) continue;
    const by = parties.resolve(tokens.slice(k, end), account, last);
    if (by) return { by, first: k };
  }
  return undefined;
}

/** "It was the Danish side that asked": the subject stands before "that". */
function cleftBefore(
  tokens: readonly Token[],
  words: readonly string[],
  end: number,
  account: number,
  parties: Parties,
  last: Party | undefined,
): { by: Party; first: number; end: number } | undefined {
  if (words[0] !== 'it' || !/^(?:was|is)$/.test(words[1] ?? '') || !/^(?:that|who)$/.test(words[end - 1] ?? ''))
    return undefined;
  const by = parties.resolve(tokens.slice(2, end - 1), account, last);
  return by ? { by, first: 2, end: end - 1 } : undefined;
}

/** The agent after a passive: "by the Danish side". */
export function agentAfter(
  tokens: readonly Token[],
  words: readonly string[],
  verb: number,
  end: number,
  account: number,
  parties: Parties,
  last: Party | undefined,
): { by: Party; first: number; end: number } | undefined {
  for (let i = verb + 1; i < end && i < verb + 12; i++) {
    if (words[i] !== 'by') {
      if (/^[,;:]$/.test(words[i]!)) return undefined;
      continue;
    }
    let stop = endOfAgent(words, i + 1, end);
    // "by the Norwegian and the Chilean minister"
    const second = words[stop] === 'and' ? endOfAgent(words, stop + 1, end) : stop;
    const both = second > stop ? parties.resolve(tokens.slice(i + 1, second), account, last) : undefined;
    if (both?.joint) stop = second;
    const by = both?.joint ? both : parties.resolve(tokens.slice(i + 1, stop), account, last);
    if (by) return { by, first: i, end: stop };
  }
  return undefined;
}

/** Where the noun phrase of an agent that begins at a word ends. */
export function endOfAgent(words: readonly string[], from: number, end: number): number {
  let stop = from;
  while (
    stop < end &&
    stop < from + AGENT &&
    !/^(?:,|;|as|to|and|that|who|which|in|on|at|for|during|with|is|was|has|will|when|after|before)$/.test(words[stop]!)
  )
    stop++;
  return stop;
}
/** Words of an agent, at most. */
const AGENT = 8;

/** "…, the minister said" or "…, said the minister" at the end of a clause. */
export function trailingSpeaker(
  tokens: readonly Token[],
  words: readonly string[],
  account: number,
  parties: Parties,
  last: Party | undefined,
): { by?: Party; first: number } | undefined {
  let comma = -1;
  for (let i = words.length - 1; i > 0 && i > words.length - 14; i--) {
    if (words[i] === ',') {
      comma = i;
      break;
    }
  }
  if (comma < 2) {
    return undefined;
  }
  const tail = words.slice(comma + 1);
  if (tail[0] === 'in' && /^(?:opinion|view|eyes|words|assessment|judgment)$/.test(tail.at(-1)!)) {
    const whose = tail.length === 3 && /^(?:his|her|its|their)$/.test(tail[1]!) ? last : undefined;
    const by = whose ?? parties.resolve(tokens.slice(comma + 2, -1), account, last);
    return by ? { by, first: comma } : { first: comma };
  }
  if (words[comma + 1] === 'according' && words[comma + 2] === 'to') {
    const by = parties.resolve(tokens.slice(comma + 3), account, last);
    return by ? { by, first: comma } : { first: comma };
  }
  const verb = tail.findIndex((_, i) => {
    const move = moveAt(tail, i)?.move;
    return move === 'assert' || move === 'confirm' || move === 'announce' || move === 'warn' || move === 'deny';
  });
  if (verb < 0 || /^(?:which|who|adding|noting|saying|and|but|while|where)$/.test(tail[0]!)) return undefined;
  if (tail.length - verb > 4 && verb > 0) return undefined;
  const phrase = verb === 0 ? tokens.slice(comma + 2) : tokens.slice(comma + 1, comma + 1 + verb);
  const by = parties.resolve(phrase, account, last);
  return by ? { by, first: comma } : { first: comma };
}

/** "at Oslo's request", "on the initiative of the Danish side", "it was the Greek minister's proposal to". */
export function initiative(
  tokens: readonly Token[],
  words: readonly string[],
  account: number,
  parties: Parties,
  last: Party | undefined,
): { deed: Deed; first: number; end: number } | undefined {
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    const origin = /^(?:came|comes|come|stemmed|stems|originated|originates|lies|lay|rests|rested|goes|went|dates)$/;
    for (let k = i + 1; k < i + ORIGIN && k + 1 < words.length; k++) {
      const voiced = VOICED.get(word);
      if (!voiced) break;
      // "was the Danish side's"
      if (/^(?:is|was)$/.test(words[k]!) && /^(?:'s|')$/.test(words.at(-1)!)) {
        const by = parties.resolve(tokens.slice(k + 1, -1), account, last);
        if (by) return { deed: { move: voiced, negated: false, at: i, by }, first: k, end: words.length };
      }
      if (!origin.test(words[k]!) || !/^(?:from|with|back)$/.test(words[k + 1]!)) continue;
      const by = parties.resolve(tokens.slice(words[k + 1] === 'back' ? k + 3 : k + 2), account, last);
      if (by) return { deed: { move: voiced, negated: false, at: i, by }, first: k, end: words.length };
    }
    // "The price came from the Thai side": what comes from a party is its proposal.
    if (origin.test(word) && words[i + 1] === 'from' && SPOKESMEN.test(words.slice(i + 2, i + ORIGIN).join(' '))) {
      const by = parties.resolve(tokens.slice(i + 2), account, last);
      if (by) return { deed: { move: 'propose', negated: false, at: i, by }, first: i, end: words.length };
    }
    // "drew criticism from", "met with the opposition of", "a plea was made by"
    const voice = VOICED.get(word) ?? (nounMove(word) === 'request' ? 'request' : undefined);
    const source = voice ? sourceAfter(tokens, words, i, account, parties, last) : undefined;
    if (voice && source) return { deed: { move: voice, negated: false, at: i, by: source.by }, ...source.place };
    const move: Move | undefined = PROMPTING.test(word) ? 'request' : nounMove(word);
    if (!move || !/^(?:request|propose|offer|invite)$/.test(move)) continue;
    const own = copular(tokens, words, i, parties);
    if (own) return { deed: { move, negated: false, at: i, by: own.by }, first: own.first, end: i + 1 };
    if (words[i - 1] === "'s" || words[i - 1] === "'" || /'s?$/.test(words[i - 1]!)) {
      let first = i - 1;
      while (first > 0 && !/^(?:at|on|upon|was|by|following|,|to)$/.test(words[first - 1]!)) first--;
      const by = parties.resolve(tokens.slice(first, i - 1), account, last);
      if (by) return { deed: { move, negated: false, at: i, by }, first, end: i + 1 };
    }
    // "a proposal made by Sweden", "a compromise put forward by the Finnish side"
    const maker = /^(?:\w+ ){0,2}by /.test(`${words.slice(i + 1, i + 4).join(' ')} `) ? words.indexOf('by', i) : -1;
    const made = maker > 0 && (maker === i + 1 || MADE.test(words[i + 1]!));
    const agent = made ? agentAfter(tokens, words, maker - 1, words.length, account, parties, last) : undefined;
    if (agent) return { deed: { move, negated: false, at: i, by: agent.by }, first: i, end: agent.end };
    if (words[i + 1] === 'of' || words[i + 1] === 'from') {
      let end = i + 2;
      while (
        end < words.length &&
        end < i + 9 &&
        !/^(?:,|;|to|that|was|were|is|the|a|an|leaders)$/.test(end === i + 2 ? '' : words[end]!)
      )
        end++;
      const by = parties.resolve(tokens.slice(i + 2, end), account, last);
      if (by) return { deed: { move, negated: false, at: i, by }, first: i, end };
    }
    // "a Chilean proposal for a centre was discussed"
    const named = adjectiveAt(tokens, i, parties);
    if (named) return { deed: { move, negated: false, at: i, by: named }, first: i - 1, end: i + 1 };
    // "at the initiative of the French side", "on the French initiative"
    if (/^(?:at|on|upon)$/.test(words[0]!) && i <= 5) {
      const by = parties.resolve(tokens.slice(1, i), account, last);
      if (by) return { deed: { move, negated: false, at: i, by }, first: 0, end: i + 1 };
    }
  }
  return undefined;
}

/** What somebody does who has others act: "at the instigation of". */
const PROMPTING = /^(?:initiative|behest|instigation|prompting|instance|bidding)$/;

/** Whose word a noun stands for: "criticism from the Danish side", "the pledge was given by Norway". */
function sourceAfter(
  tokens: readonly Token[],
  words: readonly string[],
  noun: number,
  account: number,
  parties: Parties,
  last: Party | undefined,
): { by: Party; place: { first: number; end: number } } | undefined {
  const met = /^(?:meets?|met|drew|draws?|drawn|earned|brought|provoked|found|finds|has|had|have|encountered)$/;
  if (words[noun + 1] === 'from' && words.slice(Math.max(0, noun - 4), noun).some((word) => met.test(word))) {
    const end = endOfAgent(words, noun + 2, words.length);
    const by = parties.resolve(tokens.slice(noun + 2, end), account, last);
    return by ? { by, place: { first: noun, end } } : undefined;
  }
  for (let i = noun + 1; i < words.length - 2 && i < noun + VOICING; i++) {
    if (words[i] === ',' || words[i] === 'that') return undefined;
    if (!MADE.test(words[i]!) || !/^(?:is|was|were|been|are)$/.test(words[i - 1]!)) continue;
    const agent = agentAfter(tokens, words, i, words.length, account, parties, last);
    return agent ? { by: agent.by, place: { first: i - 1, end: agent.end } } : undefined;
  }
  return undefined;
}
/** Words from the noun of an act to the verb by which it is made, at most. */
const VOICING = 12;

/** What "comes from" the party that voices it. */
const VOICED: ReadonlyMap<string, Move> = new Map<string, Move>([
  ...['idea', 'proposal', 'initiative', 'suggestion'].map((noun) => [noun, 'propose'] as const),
  ['offer', 'offer'],
  ...['request', 'appeal', 'plea', 'demand', 'call', 'wish'].map((noun) => [noun, 'request'] as const),
  ...['warning', 'warnings'].map((noun) => [noun, 'warn'] as const),
  ...['criticism', 'condemnation', 'protest', 'protests', 'complaint', 'complaints', 'disapproval'].map(
    (noun) => [noun, 'condemn'] as const,
  ),
  ...['praise', 'applause', 'acclaim'].map((noun) => [noun, 'praise'] as const),
  ...['objection', 'objections', 'opposition', 'resistance', 'refusal', 'rejection'].map(
    (noun) => [noun, 'refuse'] as const,
  ),
  ...['promise', 'pledge', 'assurance', 'assurances', 'guarantee', 'undertaking', 'commitment'].map(
    (noun) => [noun, 'promise'] as const,
  ),
  ['invitation', 'invite'],
]);

const MADE =
  /^(?:made|given|issued|extended|expressed|raised|put|submitted|tabled|presented|drafted|brought|brokered|drawn|worked|advanced|voiced|lodged)$/;

/** The side whose a move is, by the adjective before its noun. */
function adjectiveAt(tokens: readonly Token[], noun: number, parties: Parties): Party | undefined {
  const by = parties.adjectival(tokens.slice(noun - 1, noun + 1));
  return by && { ...by, label: `the ${tokens[noun - 1]!.text} side` };
}

/** "was a Spanish proposal", "it was an Omani initiative": whose it is, by the adjective. */
function copular(
  tokens: readonly Token[],
  words: readonly string[],
  noun: number,
  parties: Parties,
): { by: Party; first: number } | undefined {
  let first = noun - 1;
  while (first > 0 && first > noun - ADJECTIVES && !/^(?:an?|the)$/.test(words[first]!)) first--;
  if (!/^(?:an?|the)$/.test(words[first] ?? '') || !/^(?:is|was|were|are|been|as)$/.test(words[first - 1] ?? ''))
    return undefined;
  const by = parties.adjectival(tokens.slice(first, noun + 1));
  if (!by) return undefined;
  const name = tokens.slice(first + 1, noun).map(({ text }) => text);
  return { by: { ...by, label: `${name.join(' ')} side` }, first };
}
/** Words from the article of a noun to the noun, at most. */
const ADJECTIVES = 4;

/** Ends of phrases that name somebody who proposes, and not where goods come from. */
const SPOKESMEN =
  /\b(?:side|delegation|minister|president|government|chancellor|premier|ambassador|envoy|secretary|mediator|team)\b/;

/** Words after "the idea" within which "came from" is looked for. */
const ORIGIN = 10;
