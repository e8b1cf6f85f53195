/** What the verbs of diplomacy do, in classes coarser than speech acts: who raises a matter, who proposes, who gives way,
 *  and what is settled. Readouts of one event are told in these verbs, and rival readouts differ in them.
 *
 *  `meet` the encounter itself; `discuss` a matter was talked about; `raise` someone brought it up; `propose`; `offer`;
 *  `request` also demand, urge, call for; `agree` also accept; `promise`; `refuse` also reject, rule out, veto;
 *  `decide` also sign, adopt, settle; `invite`; `thank`; `praise`; `condemn`; `warn`; `deny`; `confirm`; `assert`;
 *  `announce`; `support` also back, be in favour; `expect` also hope, plan; `consider` also study, examine, prepare. */
import { allForms, irregularVerbs } from './irregular-verbs.ts';

export const moves = [
  'meet',
  'discuss',
  'raise',
  'propose',
  'offer',
  'request',
  'agree',
  'promise',
  'refuse',
  'decide',
  'invite',
  'thank',
  'praise',
  'condemn',
  'warn',
  'deny',
  'confirm',
  'assert',
  'announce',
  'expect',
  'consider',
  'give',
  'support',
] as const;
export type Move = (typeof moves)[number];

/** Verbs of each class; the second word of a phrasal verb is looked for within a few words. */
const verbs: Record<Move, string> = {
  meet: 'pay a visit, pay a working visit, pay an official visit, be received, call, ring, contact, receive a call from, take a call from, take a call, get a call from, get a call, meet, speak with, speak to, speak by, talk with, talk to, talk by, talk for, talk on the phone, talk on the telephone, speak on the phone, speak on the telephone, speak over the phone, speak for, receive, welcome to, welcome in, welcome at, host, visit, telephone, phone, call by, converse, come together, gather, convene, hold talks, hold consultations, hold a conversation, confer, have a conversation, have a call, have a talk, have a phone call, have a telephone call, have a phone talk, have a telephone talk, have a phone conversation, have a telephone conversation, hold a phone call, hold a telephone call, hold a phone conversation, hold a telephone conversation, have a meeting, take part, attend, sit down, pick up the phone, hold a meeting, hold a call, travel to, arrive in, have an exchange, have talks, be the guest, be hosted, play host, come to see, sit together, get together, hold a round, hold a session, take questions, appear before, face the press, face reporters, hold a press conference, give a press conference, give evidence, testify, answer questions, join the other, join other, join his colleagues, join her colleagues',
  discuss:
    'discuss, debate, talk about, speak about, address, tackle, touch on, touch upon, exchange views, exchange opinions, review, take up, deal with, cover, go over, compare notes, come up, centre on, center on, focus on, concern, dominate, top, revolve around, turn to, dwell on, hear, figure, be about, be on the agenda, go into, examine together, look back',
  raise:
    'raise, bring up, mention, broach, bring to, draw attention, point to, call attention, inquire, enquire, want to know, flag, pose, cite, refer to',
  propose:
    'propose, suggest, put forward, float, advance, moot, recommend, advocate, submit, put on the table, initiate, sponsor, champion, pitch, come up with, table, make a proposal, make a suggestion, bring forward, lay on the table, author, draft, sketch',
  offer: 'offer, volunteer, make an offer',
  request:
    'request, ask for, ask to, ask that, ask, appeal, urge, call for, call on, call upon, demand, press, press for, push for, push, insist on, insist that, seek, plead, petition, implore, exhort, encourage, lobby, solicit, beg, ring for, require that, want to see, put in a request, make a request, express the wish for, express a wish for, voice the wish for, make a case, make the case, renew his call, renew her call, renew its call, renew their call, repeat his call, repeat her call, repeat its call, repeat their call',
  agree:
    'agree, accept, consent, approve, assent, concur, acquiesce, reach agreement, reach an agreement, reach an understanding, reach a deal, reach a compromise, come to an agreement, strike a deal, find common ground, back down, yield, endorse, concede, vote for, vote in favour, say yes, give the green light, give consent, sign up, subscribe, give way, lift its objection, lift the objection, come round',
  promise:
    'promise, pledge, commit, undertake, assure, guarantee, vow, give an assurance, give assurances, give a guarantee, give his word, give her word, bind, swear, take it upon, engage, hold out the prospect, give an undertaking, make a commitment',
  refuse:
    'refuse, decline, reject, turn down, rule out, exclude, veto, block, dismiss, oppose, object, rebuff, spurn, resist, withhold, say no, shoot down, throw out, come out against, speak out against, have nothing to do, want nothing to do, have none of, will not hear of, be opposed, stand in the way, obstruct, baulk at, balk at, abstain, vote against, hold out against, stay away, keep away, boycott',
  decide:
    'decide, settle, conclude, sign, initial, adopt, finalise, finalize, seal, ratify, pass, set up, establish, launch, fix, determine, resolve, extend, prolong, renew, put names to, complete, clinch, ink, endow',
  invite: 'invite, extend an invitation',
  thank: 'thank, express gratitude, express appreciation, voice gratitude, be grateful',
  praise:
    'praise, commend, welcome, congratulate, applaud, hail, laud, salute, appreciate, pay tribute, express satisfaction, acclaim, be impressed, be satisfied, be pleased, speak highly',
  condemn:
    'condemn, denounce, raise doubts, cast doubt, have doubts, have reservations, have misgivings, take to task, reprimand, admonish, scold, upbraid, berate, castigate, lambast, criticise, criticize, deplore, protest, decry, blame, accuse, censure, slam, blast, reproach, regret, lament, complain, take issue, take exception, call unacceptable, rebuke, attack, lash out, find fault, bemoan, grumble, resent',
  warn: 'warn, caution, threaten, alert, give a warning, sound the alarm',
  deny: 'deny, dispute, contradict, refute, rebut, disavow',
  confirm: 'confirm, acknowledge, admit, verify, recognise, recognize, corroborate, certify',
  assert:
    'say, tell, state, stress, emphasise, emphasize, underline, underscore, note, recall, explain, reiterate, point out, affirm, restate, remind, reaffirm, repeat, claim, maintain, argue, assert, declare, add, highlight, insist, observe, remark, comment, report, describe, inform, brief, make clear, hold, reply, respond, answer, express, voice, outline, present, set out, lay out, believe, consider that, take the view, speak of, clarify, elaborate, argue, contend, allege, write, post',
  announce: 'announce, unveil, reveal, disclose, proclaim, publish',
  expect:
    'expect, hope, plan, intend, aim, want, wish, look forward, anticipate, envisage, foresee, schedule, target, aspire, strive, prepare',
  consider:
    'consider, study, examine, weigh, explore, look into, look at, analyse, analyze, assess, evaluate, ponder, reflect on, think about, take note, negotiate, work on, contemplate, mull, investigate',
  give: 'hand over, give, deliver, provide, send, grant, donate, supply, contribute, allocate, earmark, finance, fund, transfer, ship, release, dispatch, lend, make available',
  support:
    'support, back, side with, stand behind, be in favour, be in favor, speak in favour, speak in favor, speak out in favour, speak out in favor, come out in favour, come out in favor, voice support, express support, declare support, voice backing, lend support',
};

/** What is voiced by who finds fault: "expressed annoyance", "voiced dissatisfaction". */
const DISPLEASURE =
  'doubts reservations misgivings scepticism unease concern concerns regret dismay displeasure dissatisfaction disappointment frustration annoyance irritation indignation anger alarm apprehension worry worries discontent anxiety disapproval criticism objections'.split(
    ' ',
  );
const VOICING = ['voice', 'express'];

/** Nouns that stand for a move: "at Oslo's request", "the proposal of the Danish side". */
const nouns: Partial<Record<Move, string>> = {
  meet: 'meeting meetings call conversation talks encounter visit consultations session',
  discuss: 'discussion discussions agenda topic topics subject exchange debate',
  propose: 'proposal proposals suggestion initiative idea brainchild',
  offer: 'offer offers',
  request: 'request requests appeal demand demands insistence plea behest urging',
  agree: 'agreement understanding consensus accord consent compromise deal approval acceptance',
  promise: 'promise pledge commitment assurance assurances guarantee guarantees undertaking',
  refuse: 'refusal rejection veto objection objections opposition',
  decide: 'decision signature signing adoption conclusion extension',
  consider: 'consideration possibility option review study',
  expect: 'hope hopes expectation plan intention',
  raise: 'question issue matter',
  invite: 'invitation invitations',
};

/** Verbs that double their last consonant; after an l the British way. */
const DOUBLING = new Set(
  'admit allot ban bar cap commit compel confer control counsel defer drop equip expel fit flag label map occur omit permit plan plot quarrel quit rebut refer regret remit repel scrap set ship slam slip spur step stop submit tag top transfer transmit travel cancel signal model total channel'.split(
    ' ',
  ),
);

/** Every form of a verb, regular or not. */
function formsOf(verb: string): readonly string[] {
  const odd = irregularVerbs.get(verb);
  if (odd) return allForms(odd);
  const end = /(?:s|x|z|ch|sh)$/.test(verb) ? 'es' : 's';
  const stem = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : verb;
  const third = stem === verb ? verb + end : `${stem}ies`;
  const past = verb.endsWith('e') ? `${verb}d` : stem === verb ? `${verb}ed` : `${stem}ied`;
  const doing = verb.endsWith('e') && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
  const doubled = DOUBLING.has(verb) ? [`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`] : [];
  return [verb, third, past, doing, ...doubled];
}

type Pattern = { readonly rest: readonly string[]; readonly move: Move };
const patterns = new Map<string, Pattern[]>();
for (const move of moves) {
  for (const entry of verbs[move].split(', ')) {
    const [verb, ...rest] = entry.split(' ') as [string, ...string[]];
    for (const form of formsOf(verb)) {
      const list = patterns.get(form) ?? [];
      list.push({ rest, move });
      patterns.set(form, list);
    }
  }
}
for (const verb of VOICING)
  for (const form of formsOf(verb))
    for (const noun of DISPLEASURE) patterns.get(form)!.push({ rest: [noun], move: 'condemn' });
for (const list of patterns.values()) list.sort((a, b) => b.rest.length - a.rest.length);

const nounMoves = new Map<string, Move>();
for (const move of moves) for (const noun of (nouns[move] ?? '').split(' ')) if (noun) nounMoves.set(noun, move);

/** How many words may stand between a verb and its particle: "turned the whole idea down". */
const REACH = 5;
/** The same, where the object comes with all that belongs to it: "put the idea of a centre in Alta on the table". */
const FAR = 12;

/** The move that the verb at a place makes, and how many words at that place are the verb; none for other words.
 *  The words are lower-case; longer phrasal verbs are tried first. */
export function moveAt(words: readonly string[], at: number): { move: Move; particle?: number } | undefined {
  if (bringsIn(words, at)) return { move: 'propose' };
  // "called the meeting off": no call.
  if (/^call(?:s|ed|ing)?$/.test(words[at]!) && particleAt(words, at, ['off']) === at + 1) return undefined;
  if (wishesFor(words, at)) return { move: 'request' };
  const list = patterns.get(words[at]!);
  if (!list) return undefined;
  for (const { rest, move } of list) {
    if (rest.length === 0) return { move };
    const found = particleAt(words, at, rest);
    if (found !== undefined) return { move, particle: found };
  }
  return undefined;
}

/** "would like pictures from orbit", "wants nurses to be paid": a thing asked of others. In "would like to stay", "wants to stay" it
 *  is one's own deed. */
const wishesFor = (words: readonly string[], at: number): boolean =>
  ((/^(?:like|welcome|appreciate|prefer)$/.test(words[at]!) && words[at - 1] === 'would') ||
    (/^wants?$/.test(words[at]!) && !JOINT.test(words.slice(Math.max(0, at - 3), at).join(' ')))) &&
  at + 1 < words.length &&
  (words[at + 1] !== 'to' || /^(?:see|have)$/.test(words[at + 2] ?? '')) &&
  !/^(?:,|;|and|or|from|of|in|nothing)$/.test(words[at + 1]!);
/** Subjects of a wish that is a common one. */
const JOINT = /\b(?:both|all|two|three|four|sides|parties|ministers|leaders|they|we|governments|countries)\b/;

/** "introduced the draft", "the motion was moved by": a text brought in for others to vote on. */
function bringsIn(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  if (!BRINGING.test(word) || words[at - 1] === 'to') return false;
  const passive = /^(?:is|are|was|were|been|being)$/.test(words[at - 1] ?? '');
  const near = passive ? words.slice(Math.max(0, at - REACH), at) : words.slice(at + 1, at + REACH);
  return near.some((other) => VOTED_ON.test(other)) || (MOVING.test(word) && !passive && MOVED.test(near[1] ?? ''));
}
const BRINGING =
  /^(?:introduc(?:e|es|ed)|present(?:s|ed)?|mov(?:e|es|ed)|lodg(?:e|es|ed)|fil(?:e|es|ed)|br(?:ing|ings|ought))$/;
const VOTED_ON = /^(?:draft|drafts|resolution|motion|amendment|amendments|bill|candidacy|petition)$/;
const MOVING = /^mov/;
const MOVED = /(?:sion|tion|ment|al)$/;

function particleAt(words: readonly string[], at: number, rest: readonly string[]): number | undefined {
  const first = rest[0]!;
  const reach =
    rest.join(' ') === 'on the table'
      ? FAR
      : rest.length > 1 ||
          words[at]!.startsWith('welcom') ||
          /^(?:up|down|out|forward|over|talks|attention|note)$/.test(first)
        ? REACH
        : 1;
  for (let i = at + 1; i <= at + reach && i < words.length; i++) {
    if (words[i] === first && rest.every((word, k) => words[i + k] === word)) return i + rest.length - 1;
    if (/^[,;.:]$/.test(words[i]!)) return undefined;
  }
  return undefined;
}

export const nounMove = (word: string): Move | undefined => nounMoves.get(word);

/** Is this word a form of a verb that makes some move? */
export const isMoveVerb = (word: string): boolean => patterns.has(word);
