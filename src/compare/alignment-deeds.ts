/** The acts that a clause tells of, and who did them: subjects, agents of passives, speakers named at the end, "at Oslo's
 *  request", "it was the Danish side that asked". Without a party that the words name, an act has no agent. */
import { AUXILIARY, type Clause } from '../text/en/clauses.ts';
import { type Move, moveAt, nounMove } from '../text/en/moves.ts';
import type { Token } from '../text/en/tokens.ts';
import { NEGATION } from './alignment-denial.ts';
import { formAt } from './alignment-form.ts';
import type { Parties, Party } from './alignment-parties.ts';

/** One act told of: what was done, by whom as far as the words allow, and whether it was not done. */
export type Deed = { readonly move: Move; readonly by?: Party; readonly negated: boolean; readonly at: number };

export type Told = {
  deeds: Deed[];
  speaker?: Party;
  done?: { by: Party; verb: string };
  subject?: Party;
  named: Set<number>;
};

/** The acts a clause tells of, with their agents. */
export function deedsOf(
  tokens: readonly Token[],
  words: readonly string[],
  account: number,
  parties: Parties,
  last: Party | undefined,
  kind: Clause['subject'],
): Told {
  const deeds: Deed[] = [];
  const named = new Set<number>();
  let speaker: Party | undefined;
  let subject: Party | undefined;
  let running = kind === 'own' ? undefined : last;
  let end = words.length;
  // "…, the minister said" and "…, said the minister": whose words they are.
  const tail = trailingSpeaker(tokens, words, account, parties, last);
  if (tail) {
    speaker = tail.by;
    end = tail.first;
    for (let i = tail.first; i < words.length; i++) named.add(i);
  }
  if (!speaker && words[0] === 'according' && words[1] === 'to') {
    const comma = words.indexOf(',');
    const by = comma > 2 ? parties.resolve(tokens.slice(2, comma), account, last) : undefined;
    if (by) {
      speaker = by;
      for (let i = 0; i < comma; i++) named.add(i);
    }
  }
  const asked = initiative(tokens.slice(0, end), words.slice(0, end), account, parties, last);
  if (asked) {
    deeds.push(asked.deed);
    for (let i = asked.first; i < asked.end; i++) named.add(i);
  }
  let from = kind === 'relative' || kind === 'participle' ? 1 : 0;
  for (let i = from; i < end; i++) {
    const found = moveAt(words, i);
    if (!found) continue;
    // One welcomes a guest to a place, and a decision to do something.
    const guest =
      found.move !== 'meet' ||
      !words[i]!.startsWith('welcom') ||
      parties.resolve(tokens.slice(i + 1, found.particle), account, last);
    const move = guest ? found : { move: 'praise' as const };
    const form = formAt(words, i);
    if (form === 'none') continue;
    const negated = negatedAt(words, i, from);
    let by: Party | undefined;
    if (form === 'passive') {
      const agent = agentAfter(tokens, words, i, end, account, parties, last);
      by = agent?.by;
      if (agent) for (let k = agent.first; k < agent.end; k++) named.add(k);
    } else if (form === 'participle') {
      const agent = agentAfter(tokens, words, i, end, account, parties, last);
      by = agent?.by;
      if (agent) for (let k = agent.first; k < agent.end; k++) named.add(k);
      if (!agent) continue;
    } else {
      const before = subjectBefore(tokens, words, from, i, account, parties, running ?? last);
      by = before?.by ?? (before?.none ? undefined : running);
      if (before?.by) for (let k = before.first; k < before.end; k++) named.add(k);
      if (by && !by.joint) running = by;
      else if (by) running = by;
    }
    if (by && subject === undefined) subject = by;
    named.add(i);
    if ('particle' in move && move.particle !== undefined)
      for (let k = i + 1; k <= move.particle; k++)
        if (
          /^(?:up|down|out|forward|for|on|to|into|at|note|attention|talks|place|of|about|upon|by|with|that)$/.test(
            words[k]!,
          )
        )
          named.add(k);
    deeds.push({ move: move.move, negated, at: i, ...(by ? { by } : {}) });
    const caller = callerAt(tokens, words, i, end, by, account, parties, last);
    if (caller) deeds.push({ move: 'request', negated, at: i, by: caller });
    if (/^(?:that|whether)$/.test(words[i + 1] ?? '') || words.slice(i + 1, i + 8).includes('that'))
      from = Math.max(from, words.indexOf('that', i) + 1);
    else if (move.move === 'assert' || move.move === 'confirm' || move.move === 'announce') from = i + 1;
    else from = i + 1;
  }
  const unwilling = unwillingAt(tokens, words, end, account, parties, running ?? last);
  if (unwilling && !deeds.some(({ move }) => SPOKEN.has(move))) deeds.push(unwilling);
  const done = doneAt(tokens, words, kind === 'own' ? 0 : 1, end, account, parties, last);
  if (done) subject ??= done.by;
  if (!speaker) speaker = deeds.find((deed) => SPOKEN.has(deed.move) && deed.by)?.by;
  return {
    deeds,
    named,
    ...(speaker ? { speaker } : {}),
    ...(done ? { done } : {}),
    ...((subject ?? speaker) ? { subject: (subject ?? speaker)! } : {}),
  };
}

/** "would not enter into", "was not willing to": a refusal without its verb, by the party before it. */
function unwillingAt(
  tokens: readonly Token[],
  words: readonly string[],
  end: number,
  account: number,
  parties: Parties,
  last: Party | undefined,
): Deed | undefined {
  for (let i = 1; i < end - 1; i++) {
    const modal = /^(?:will|would)$/.test(words[i]!) && /^(?:not|n't|never)$/.test(words[i + 1]!);
    const mood =
      /^(?:not|n't)$/.test(words[i]!) && /^(?:willing|ready|prepared)$/.test(words[i + 1]!) && words[i + 2] === 'to';
    if (!modal && !mood && !/^(?:unwilling|reluctant)$/.test(words[i]!)) continue;
    if (words[i + 2] === 'be') continue;
    const by = subjectBefore(tokens, words, 0, i, account, parties, last)?.by;
    return by ? { move: 'refuse', negated: false, at: i, by } : undefined;
  }
  return undefined;
}

/** Who placed a call: "she rang her colleague", "he received a call from". */
function callerAt(
  tokens: readonly Token[],
  words: readonly string[],
  verb: number,
  end: number,
  by: Party | undefined,
  account: number,
  parties: Parties,
  last: Party | undefined,
): Party | undefined {
  if (/^(?:called|calls|telephoned|telephones|phoned|rang|contacted|picked)$/.test(words[verb]!)) {
    if (!by || by.joint) return undefined;
    if (words[verb] === 'picked') return by;
    let stop = verb + 1;
    while (
      stop < end &&
      stop < verb + 8 &&
      !/^(?:,|;|on|about|to|and|in|at|over|this|last|for|yesterday|today)$/.test(words[stop]!)
    )
      stop++;
    return parties.resolve(tokens.slice(verb + 1, stop), account, by) ? by : undefined;
  }
  if (/^(?:received|took|had)$/.test(words[verb]!)) {
    const call = words.slice(verb + 1, verb + 5).findIndex((word) => /^(?:call|phonecall|ring)$/.test(word));
    const from = verb + 1 + call + 1;
    if (call < 0 || words[from] !== 'from') return undefined;
    return parties.resolve(tokens.slice(from + 1, end), account, by ?? last);
  }
  return undefined;
}

/** The first finite verb of a clause and its subject, where that is a party. */
function doneAt(
  tokens: readonly Token[],
  words: readonly string[],
  from: number,
  end: number,
  account: number,
  parties: Parties,
  last: Party | undefined,
): { by: Party; verb: string } | undefined {
  for (let i = from + 1; i < end && i < from + FAR; i++) {
    const word = words[i]!;
    if (!AUXILIARY.test(word) && !/[^e]ed$/.test(word) && !STRONG_PAST.test(word) && !moveAt(words, i)) continue;
    if (/^(?:the|a|an|of|'s)$/.test(words[i - 1]!)) continue;
    const by =
      subjectBefore(tokens, words, from, i, account, parties, last)?.by ?? parties.adjectival(tokens.slice(from, i));
    if (!by) return undefined;
    let k = i;
    while (k < end - 1 && (AUXILIARY.test(words[k]!) || NEGATION.test(words[k]!) || /ly$/.test(words[k]!))) k++;
    if (words[k - 1] !== undefined && /^(?:was|were|is|are|been|be|being)$/.test(words[k - 1]!) && k > i)
      return undefined;
    return { by, verb: words[k]! };
  }
  return undefined;
}
/** Words from the start of a clause within which its verb is looked for. */
const FAR = 14;
const STRONG_PAST =
  /^(?:broke|left|went|ran|fell|kept|lost|won|began|shot|hit|struck|sank|cut|shut|let|put|built|bought|sold|sent|spent|led|fled|fought|caught|held|took|gave|made|met|came|became|rose|grew|drew|threw|flew|set|withdrew|wrote|read|stood|walked|pulled|laid|paid|hid|rode|swam|dug|drove|ate|gave|spent|shook|tore|sank|swept|burnt|froze|stole|sought|taught|dealt|bore)$/;

/** Acts done by speaking. */
export const SPOKEN: ReadonlySet<Move> = new Set<Move>([
  'raise',
  'propose',
  'offer',
  'request',
  'agree',
  'promise',
  'refuse',
  'invite',
  'thank',
  'praise',
  'condemn',
  'warn',
  'deny',
  'confirm',
  'assert',
  'announce',
]);

function negatedAt(words: readonly string[], i: number, from: number): boolean {
  for (let k = i - 1; k >= Math.max(from, i - 5); k--) {
    if (NEGATION.test(words[k]!)) return true;
    if (/^(?:,|that|which|who|and|but)$/.test(words[k]!)) return false;
  }
  return /^(?:no|nobody|none|neither|nothing)$/.test(words[from] ?? '');
}

/** The noun phrase before a verb: back over auxiliaries and adverbs, then to the start of the clause. */
function subjectBefore(
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
      /ly$/.test(words[end - 1]!))
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
  if (!by && /^(?:in|on|at|during|after|following|meanwhile|according|speaking|asked)$/.test(words[first]!)) {
    // "During the call the minister said": the phrase ends in the subject.
    for (let k = end - 1; k > first; k--) {
      if (!/^(?:the|his|her|its|both)$/.test(words[k]!) && !/^\p{Lu}/u.test(tokens[k]!.text)) continue;
      if (/^(?:of|for|in|on|from|to|at)$/.test(words[k - 1]!)) continue;
      by = parties.resolve(tokens.slice(k, end), account, last);
      if (by) {
        phrase = { first: k, end };
        break;
      }
    }
  }
  return by ? { by, ...phrase } : { first, end, none: true };
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
function agentAfter(
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
    let stop = i + 1;
    while (
      stop < end &&
      stop < i + 9 &&
      !/^(?:,|;|as|to|and|that|who|which|in|on|at|for|during|with|is|was|has|will|when|after|before)$/.test(
        words[stop]!,
      )
    )
      stop++;
    const by = parties.resolve(tokens.slice(i + 1, stop), account, last);
    if (by) return { by, first: i, end: stop };
  }
  return undefined;
}

/** "…, the minister said" or "…, said the minister" at the end of a clause. */
function trailingSpeaker(
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
function initiative(
  tokens: readonly Token[],
  words: readonly string[],
  account: number,
  parties: Parties,
  last: Party | undefined,
): { deed: Deed; first: number; end: number } | undefined {
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    const origin = /^(?:came|comes|stemmed|stems|originated)$/;
    for (let k = i + 1; k < i + ORIGIN && k + 1 < words.length; k++) {
      if (!/^(?:idea|proposal|initiative|suggestion|request|offer)$/.test(word)) break;
      if (!origin.test(words[k]!) || words[k + 1] !== 'from') continue;
      const by = parties.resolve(tokens.slice(k + 2), account, last);
      if (by) return { deed: { move: 'propose', negated: false, at: i, by }, first: k, end: words.length };
    }
    // "The price came from the Thai side": what comes from a party is its proposal.
    if (origin.test(word) && words[i + 1] === 'from' && SPOKESMEN.test(words.slice(i + 2, i + ORIGIN).join(' '))) {
      const by = parties.resolve(tokens.slice(i + 2), account, last);
      if (by) return { deed: { move: 'propose', negated: false, at: i, by }, first: i, end: words.length };
    }
    const move: Move | undefined =
      word === 'initiative' || word === 'behest' || word === 'invitation' ? 'request' : nounMove(word);
    if (!move || !/^(?:request|propose|offer)$/.test(move)) continue;
    const own = copular(tokens, words, i, parties);
    if (own) return { deed: { move, negated: false, at: i, by: own.by }, first: own.first, end: i + 1 };
    if (words[i - 1] === "'s" || words[i - 1] === "'" || /'s?$/.test(words[i - 1]!)) {
      let first = i - 1;
      while (first > 0 && !/^(?:at|on|upon|was|by|following|,|to)$/.test(words[first - 1]!)) first--;
      const by = parties.resolve(tokens.slice(first, i - 1), account, last);
      if (by) return { deed: { move, negated: false, at: i, by }, first, end: i + 1 };
    }
    if (words[i + 1] === 'of' || words[i + 1] === 'from') {
      let end = i + 2;
      while (
        end < words.length &&
        end < i + 9 &&
        !/^(?:,|;|to|that|was|were|is|the|leaders)$/.test(end === i + 2 ? '' : words[end]!)
      )
        end++;
      const by = parties.resolve(tokens.slice(i + 2, end), account, last);
      if (by) return { deed: { move, negated: false, at: i, by }, first: i, end };
    }
    // "at the initiative of the French side", "on the French initiative"
    if (/^(?:at|on|upon)$/.test(words[0]!) && i <= 5) {
      const by = parties.resolve(tokens.slice(1, i), account, last);
      if (by) return { deed: { move, negated: false, at: i, by }, first: 0, end: i + 1 };
    }
  }
  return undefined;
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
