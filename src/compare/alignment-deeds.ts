/** The acts that a clause tells of, and who did them (alignment-agents.ts). Without a party that the words name, an act has
 *  no agent. */
import { AUXILIARY, type Clause, isAuxiliary } from '../text/en/clauses.ts';
import { type Move, moveAt } from '../text/en/moves.ts';
import { isSomebody } from '../text/en/nouns.ts';
import { numerals } from '../text/en/numerals.ts';
import { plainVerbAt } from '../text/en/opposites.ts';
import type { Token } from '../text/en/tokens.ts';
import { agentAfter, endOfAgent, initiative, subjectBefore, trailingSpeaker } from './alignment-agents.ts';
import { NEGATION } from './alignment-denial.ts';
import { formAt, isAdverb } from './alignment-form.ts';
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
    const inviting = found.move === 'decide' && words[i]!.startsWith('extend') && words.includes('invitation');
    const move = inviting ? { move: 'invite' as const } : guest ? found : { move: 'praise' as const };
    // One receives an envoy, and an offer; one meets a colleague, and a cost.
    if (found.move === 'meet' && plainVerbAt(words, i) === 'pay') continue;
    if (found.move === 'meet' && (OBTAINED.test(words.slice(i, i + REACH).join(' ')) || obtains(words, i))) continue;
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
  const leaver = leaverAt(tokens, words, parties);
  if (leaver) return leaver;
  // "It was the minister who left": the verb stands after "who".
  const cleft =
    words[0] === 'it' && /^(?:was|is)$/.test(words[1] ?? '') ? words.findIndex((w) => /^(?:that|who)$/.test(w)) : -1;
  for (let i = Math.max(from, cleft) + 1; i < end && i < from + FAR; i++) {
    const word = words[i]!;
    if (!isAuxiliary(words, i) && !/[^e]ed$/.test(word) && !FINITE.test(word) && !moveAt(words, i)) continue;
    if (/^(?:the|a|an|of|'s)$/.test(words[i - 1]!)) continue;
    let k = i;
    while (k < end - 1 && (isAuxiliary(words, k) || NEGATION.test(words[k]!) || isAdverb(words[k]!))) k++;
    // "is to deliver", "are going to leave", "is due to open"
    const to = COMING.exec(words.slice(i, end).join(' '))?.[0].split(' ').length;
    if (to !== undefined && words[i + to] === 'be') k = Math.min(end - 1, i + to + 1);
    if (to !== undefined && !AUXILIARY.test(words[i + to] ?? '')) k = Math.min(end - 1, i + to);
    else if (k > i && /^(?:was|were|is|are|been|be|being)$/.test(words[k - 1]!)) {
      // "was found by Italian officers"
      const agent =
        agentAfter(tokens, words, k, end, account, parties, last)?.by ?? officers(tokens, words, k, end, parties);
      return agent ? { by: agent, verb: plainVerbAt(words, k) } : undefined;
    }
    const giver = giverAt(tokens, words, k, end, account, parties, last);
    if (giver) return { by: giver, verb: 'give' };
    const by =
      subjectBefore(tokens, words, from, i, account, parties, last)?.by ?? parties.adjectival(tokens.slice(from, i));
    return by ? { by, verb: plainVerbAt(words, k) } : undefined;
  }
  return undefined;
}
/** "is to", "are going to" before the verb of what is to be done. */
const COMING = /^(?:is|are|was|were) (?:(?:not|n't|now|also) )?(?:(?:going|due|set|about) )?to\b/;

/** "will receive forty buses from Norway", "the buses come from Norway": done by whoever gives. */
function giverAt(
  tokens: readonly Token[],
  words: readonly string[],
  verb: number,
  end: number,
  account: number,
  parties: Parties,
  last: Party | undefined,
): Party | undefined {
  if (!/^(?:receiv(?:e|es|ed)|gets?|got|obtain(?:s|ed)?|come|comes|came)$/.test(words[verb]!)) return undefined;
  const from = words.indexOf('from', verb);
  if (from < 0 || from >= end - 1 || (words[verb]!.startsWith('c') && from !== verb + 1)) return undefined;
  return parties.resolve(tokens.slice(from + 1, endOfAgent(words, from + 1, end)), account, last);
}

/** "the withdrawal of Norwegian soldiers": done by those who go. */
function leaverAt(
  tokens: readonly Token[],
  words: readonly string[],
  parties: Parties,
): { by: Party; verb: string } | undefined {
  const at = words.findIndex((word, i) => /^(?:withdrawal|departure|retreat)$/.test(word) && words[i + 1] === 'of');
  if (at < 0) return undefined;
  const by = parties.adjectival(tokens.slice(at + 2, endOfAgent(words, at + 2, words.length)));
  return by ? { by, verb: 'withdraw' } : undefined;
}
/** "by Italian customs officers" after a passive: the side of those who are no party themselves. */
function officers(
  tokens: readonly Token[],
  words: readonly string[],
  verb: number,
  end: number,
  parties: Parties,
): Party | undefined {
  const by = words.indexOf('by', verb);
  if (by < 0 || by > verb + 2) return undefined;
  let stop = by + 1;
  while (
    stop < end &&
    stop < by + 5 &&
    !/^(?:,|;|to|and|that|who|in|on|at|for|from|during|with|when|after|before)$/.test(words[stop]!)
  )
    stop++;
  return parties.adjectival(tokens.slice(by + 1, stop));
}

/** Words from the start of a clause within which its verb is looked for. */
const FAR = 14;
const FINITE =
  /^(?:pays|bears|covers|finances|funds|builds|runs|owns|keeps|sells|buys|leads|makes|takes|gets|trains|sends|leaves|freed|frees|saw|sees|withdraws|pulls|removes|broke|left|went|ran|fell|kept|lost|won|began|shot|hit|struck|sank|cut|shut|let|put|built|bought|sold|sent|spent|led|fled|fought|caught|held|took|gave|made|met|came|became|rose|grew|drew|threw|flew|set|withdrew|wrote|read|stood|walked|pulled|laid|paid|hid|rode|swam|dug|drove|ate|gave|spent|shook|tore|sank|swept|burnt|froze|stole|sought|taught|dealt|bore)$/;

const OBTAINED =
  /^(?:received?|receives|receiving) (?:(?!a call|a phone|a telephone)[\w-]+ ){0,4}(?:invitations?|offers?|requests?|assurances?|promises?|letters?|aid|help|support|loans?|grants?|funds?|money|scholarships?|weapons?|votes?|million|billion|per)\b/;
/** "receives two tapestries", "will receive new textbooks": so many things, and no guests. */
const obtains = (words: readonly string[], i: number): boolean => {
  if (!/^receiv(?:e|es|ed|ing)$/.test(words[i]!)) return false;
  const first = words[i + 1] ?? '';
  if (!/^(?:\d.*|new|more|additional|further|fresh)$/.test(first) && !numerals.has(first)) return false;
  return !words.slice(i + 2, endOfAgent(words, i + 2, words.length)).some(isSomebody);
};
/** Words in which what somebody receives is looked for. */
const REACH = 8;

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
  'support',
]);

function negatedAt(words: readonly string[], i: number, from: number): boolean {
  for (let k = i - 1; k >= Math.max(from, i - 5); k--) {
    if (NEGATION.test(words[k]!)) return true;
    if (/^(?:,|that|which|who|and|but)$/.test(words[k]!)) return false;
  }
  return /^(?:no|nobody|none|neither|nothing)$/.test(words[from] ?? '');
}
