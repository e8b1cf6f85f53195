/** The points of an account: what each clause says, who does it, how firmly, with which figures, and whether it says that a
 *  thing was not said. Points are what accounts agree or differ on. */
import type { Account } from '../model/alignment.ts';
import type { Span } from '../model/selector.ts';
import { AUXILIARY, type Clause, clausesOf } from '../text/en/clauses.ts';
import { type Commitment, commitmentOf } from '../text/en/commitment.ts';
import { conceptsOf, phrasesIn } from '../text/en/concepts.ts';
import { rankOf } from '../text/en/meaning.ts';
import { type Move, moveAt, nounMove } from '../text/en/moves.ts';
import { type Quantity, quantitiesIn } from '../text/en/quantities.ts';
import { cut } from '../text/en/sentences.ts';
import { foldWord } from '../text/en/spelling.ts';
import type { Token } from '../text/en/tokens.ts';
import type { Parties, Party } from './alignment-parties.ts';
import { isUnspoken } from './alignment-silence.ts';

/** A word that carries content. Names compare by `key` alone (a country's names share one), other words by meaning too. */
export type Content = {
  readonly key: string;
  readonly kind: 'name' | 'word' | 'number';
  readonly weight: number;
  readonly at: number;
  /** What it may stand for, and what the phrases that it is part of stand for (`text/en/concepts.ts`). */
  readonly concepts: readonly number[];
};

/** One act told of: what was done, by whom as far as the words allow, and whether it was not done. */
export type Deed = { readonly move: Move; readonly by?: Party; readonly negated: boolean; readonly at: number };

export type Point = Span & {
  readonly account: number;
  /** Position among the account's points. */
  readonly index: number;
  readonly sentence: number;
  readonly words: readonly string[];
  readonly tokens: readonly Token[];
  readonly content: readonly Content[];
  readonly deeds: readonly Deed[];
  /** Who said it, where the account puts it in somebody's mouth. */
  readonly speaker?: Party;
  /** What a party does without speaking: its main verb and its subject. */
  readonly done?: { readonly by: Party; readonly verb: string };
  /** Whose account it is. */
  readonly owner: Party;
  readonly quantities: readonly Quantity[];
  readonly commitment?: Commitment;
  /** An odd number of negations and refusals. */
  readonly negative: boolean;
  /** Places of the words of negation in its main clause. */
  readonly negations: readonly number[];
  /** It says that the matter was not spoken of at all. */
  readonly unspoken: boolean;
  /** It tells of the encounter itself. */
  readonly encounter: boolean;
  readonly subject: 'own' | 'shared' | 'relative' | 'participle';
};

/** Words that carry no content of their own. */
const EMPTY = new Set(
  `a an the this that these those of in on at to for from by with without about against over under into onto between among during after before since until till as than and or but nor so yet if while whereas whether because
  he she it they we i you him her them us his its their our my your who whom whose which what when where why how there here
  is are was were be been being am has have had having do does did done will would shall should may might can could must ought not no n't 's
  also too very more most much many some any all both each every other another such own same only just even still already again further once then now today yesterday tomorrow first last next new
  up down out off through across around along within per via including as
  mr mrs ms dr said one two however moreover therefore meanwhile later earlier soon well further additional question issue matter topic subject importance need important necessary number fact way thing things part case
  side sides party parties leaders leader counterpart colleague interlocutor delegation delegations`.split(/\s+/),
);
/** Words of every readout: they tell two points apart but little. */
const COMMON = new Set(
  `talks meeting meetings call conversation discussion discussions minister ministers president presidents prime government ministry office secretary general foreign affairs chancellor premier country countries state states situation cooperation relations support work process progress position positions efforts role possibility view views morning evening afternoon monday tuesday wednesday thursday friday saturday sunday year years month months week weeks day days hours hour time point points joint together special major main key strong full clear good general current future present particular large different several number set make take taken give given hold held come came get put spokesperson spokesman spokeswoman official officials diplomat wire source`.split(
    /\s+/,
  ),
);
const NEGATION = /^(?:not|n't|no|never|nobody|none|neither|nor|nothing|without|hardly|cannot)$/;
/** Nouns and adjectives that turn the sense of what they govern, as the verbs of refusing and denying do. */
const REFUSAL =
  /^(?:refusal|rejection|denial|objection|objections|unacceptable|unfounded|untrue|baseless|inadmissible|unconstitutional|premature)$/;
/** What one may do "without" something, so that the word denies. */
const PARTING = /^(?:ended|ends|end|left|closed|broke|parted|concluded|finished|adjourned|remains|remained)$/;

export function pointsOf(account: Account, number: number, parties: Parties): Point[] {
  const { tokens, sentences } = cut(account.text);
  const places = parties.places(tokens);
  const placeAt = new Map(places.map((place) => [place.first, place]));
  const persons = parties.persons(tokens);
  const points: Point[] = [];
  const known = new Set<string>();
  let last: Party | undefined;
  pieces(sentences).forEach((sentence, s) => {
    const whole = tokens.slice(sentence.first, sentence.end);
    const low = whole.map((token) => token.text.toLowerCase().replace(/’/g, "'"));
    const same = low.join(' ');
    if (known.has(same)) return;
    known.add(same);
    for (const clause of withOutcome(low, clausesOf(low))) {
      const trimmed = trim(low, clause.first, clause.end);
      const point = pointAt(
        number,
        points.length,
        s,
        whole,
        low,
        trimmed,
        clause.subject,
        sentence.first,
        placeAt,
        persons,
        parties,
        last,
      );
      if (!point) continue;
      last = point.by ?? last;
      points.push(point.point);
    }
  });
  return points;
}

/** "…; no decision was taken": an outcome that says nothing by itself belongs to the clause before it. */
function withOutcome(low: readonly string[], clauses: readonly Clause[]): Clause[] {
  const out: Clause[] = [];
  for (const clause of clauses) {
    const before = out.at(-1);
    if (before && OUTCOME.test(low.slice(clause.first, clause.end).join(' ')))
      out.splice(-1, 1, { ...before, end: clause.end });
    else out.push(clause);
  }
  return out;
}
const OUTCOME =
  /^(?:[;,:—–-] )*(?:(?:and|but|though|yet) )?(?:(?:no|without a|without any) (?:\w+ )?(?:decision|agreement|conclusion|result|outcome|commitment|promise|deal|understanding|consensus)|nothing)(?: (?:was|were|is|has been|had been) (?:\w+ )?(?:taken|reached|made|agreed|decided|given|settled|found|concluded))?(?: (?:on this|on it|yet|so far|in the end|at all))?(?: [.!])?$/;

/** Tokens of a sentence that are read together; a longer run is no sentence and is read in pieces. */
const LONGEST = 300;

function pieces(
  sentences: readonly { readonly first: number; readonly end: number }[],
): { first: number; end: number }[] {
  return sentences.flatMap(({ first, end }) => {
    const parts: { first: number; end: number }[] = [];
    for (let at = first; at < end; at += LONGEST) parts.push({ first: at, end: Math.min(end, at + LONGEST) });
    return parts;
  });
}

/** Leaves marks and conjunctions off both ends. */
function trim(low: readonly string[], first: number, end: number): { first: number; end: number } {
  let a = first;
  let b = end;
  while (a < b && /^(?:[,;:.—–-]|and|but|while|whereas)$/.test(low[a]!)) a++;
  while (b > a && /^(?:[,;:.!?…—–-])$/.test(low[b - 1]!)) b--;
  return { first: a, end: b };
}

function pointAt(
  number: number,
  index: number,
  sentence: number,
  whole: readonly Token[],
  low: readonly string[],
  range: { first: number; end: number },
  subject: Point['subject'],
  offset: number,
  placeAt: ReadonlyMap<number, { end: number; side: string }>,
  persons: ReadonlySet<number>,
  parties: Parties,
  last: Party | undefined,
): { point: Point; by?: Party } | undefined {
  const { first, end } = range;
  if (first >= end) return undefined;
  const tokens = whole.slice(first, end);
  const words = low.slice(first, end);
  const told = deedsOf(tokens, words, number, parties, last, subject);
  const content = contentOf(
    tokens,
    words,
    offset + first,
    placeAt,
    new Set([...told.named, ...tokens.flatMap((_, i) => (persons.has(offset + first + i) ? [i] : []))]),
  );
  if (!content.length && !told.deeds.length) return undefined;
  if (isCourtesy(words)) return undefined;
  const main = mainPart(words);
  const negations = main.flatMap((_, i) => (negates(main, i) || ahead(main, i) ? [i] : []));
  const turns = negations.length + refusals(main) + unsettled(main);
  const quantities = quantitiesIn(tokens);
  const commitment = commitmentOf(tokens.map((token, i) => (i > 0 && token.text === 'May' ? 'May' : words[i]!)));
  const encounter = told.deeds[0]?.move === 'meet' || meetingNoun(words);
  const point: Point = {
    account: number,
    index,
    sentence,
    start: tokens[0]!.start,
    end: tokens.at(-1)!.end,
    words,
    tokens,
    content,
    deeds: told.deeds,
    quantities,
    negative: turns % 2 === 1,
    negations,
    unspoken: isUnspoken(words),
    encounter,
    subject,
    ...(commitment === undefined ? {} : { commitment }),
    ...(told.speaker ? { speaker: told.speaker } : {}),
    ...(told.done && !told.deeds.some((deed) => SPOKEN.has(deed.move) && deed.by) ? { done: told.done } : {}),
    owner: parties.owners[number]!,
  };
  return told.subject ? { point, by: told.subject } : { point };
}

/** Is the word at a place a negation that counts? "not only" and "at no later than" are none, "without" is one only at a parting. */
function negates(words: readonly string[], i: number): boolean {
  if (i < 0) return false;
  if (/^fail(?:s|ed|ing)?$/.test(words[i]!)) return words[i + 1] === 'to';
  if (!NEGATION.test(words[i]!) || /^(?:only|least|later)$/.test(words[i + 1] ?? '')) return false;
  // "no doubt", "no secret of": what is said stands all the same.
  if (words[i] === 'no' && AFFIRMING.test(words[i + 1] ?? '')) return false;
  // "may not enter without a permit", "without consent they cannot leave": a condition, no denial.
  if (words[i] !== 'no' && words.includes('without') && words.some((word) => /^(?:not|n't|cannot|never)$/.test(word)))
    return false;
  if (words[i] === 'without' && OUTCOMELESS.test(words.slice(i + 1, i + 4).join(' '))) return true;
  return words[i] !== 'without' || words.slice(Math.max(0, i - 6), i).some((word) => PARTING.test(word));
}

const AFFIRMING =
  /^(?:doubts?|secret|objections?|alternative|way|obstacles?|problems?|coincidence|accident|wonder|small)$/;
const OUTCOMELESS =
  /^(?:an? |any )?(?:result|agreement|decision|outcome|success|conclusion|breakthrough|statement|deal)\b/;

/** "still to be struck", "has yet to be ratified": not done so far. */
const ahead = (words: readonly string[], i: number): boolean =>
  /^(?:still|yet)$/.test(words[i]!) && words[i + 1] === 'to' && words[i - 1] !== ',' && !negates(words, i - 1);

/** "an open question", "the date remains open", "it is not clear whether". */
function unsettled(words: readonly string[]): number {
  const text = ` ${words.join(' ')} `;
  if (/ (?:open|unresolved|outstanding) (?:issue|question|matter|point)s? /.test(text)) return 1;
  return / (?:remains?|remained|left|stays?|stayed) (?:open|unclear|unresolved|undecided|unsettled) /.test(text) &&
    / (?:question|date|issue|matter|point|timetable|timing|venue|site|how|when|whether|who|where|what) /.test(text)
    ? 1
    : 0;
}

/** Words up to a clause that only gives a condition, a reason or a time, or that adds something. */
function mainPart(words: readonly string[]): readonly string[] {
  const at = words.findIndex(
    (word, i) =>
      i > 3 &&
      (/^(?:if|unless|since|because|although|though|while|whereas|until|when|who|which)$/.test(word) ||
        (word === ',' && /^(?:and|but)$/.test(words[i + 1] ?? ''))),
  );
  return at < 0 ? words : words.slice(0, at);
}

/** Acts of refusing and denying: "turned the idea down", "objected"; a noun such as "the block" is none. */
function refusals(words: readonly string[]): number {
  return words.filter((word, i) => {
    if (REFUSAL.test(word) || (word === 'opposition' && words[i + 1] === 'to'))
      return !DESPITE.test(words.slice(Math.max(0, i - 5), i).join(' '));
    if (implied(words, i)) return true;
    const move = moveAt(words, i)?.move;
    const fell = words[i]!.startsWith('declin') && FALLING.test(words[i + 1] ?? '');
    return (move === 'refuse' || move === 'deny') && formAt(words, i) !== 'none' && !fell;
  }).length;
}
/** Something was done in spite of a refusal, which then denies nothing. */
const DESPITE = /\b(?:in spite of|despite|notwithstanding|over|regardless of|against)\b/;

/** Denied without a word of negation: "lacks the ships", "is interest-free", "too early to speak of", "is against it". */
function implied(words: readonly string[], i: number): boolean {
  const word = words[i]!;
  if (/^(?:lack|lacks|lacked|avoid|avoids|avoided)$/.test(word)) return formAt(words, i) !== 'none';
  if (/^[a-z]{3,}-free$/.test(word)) return word !== 'visa-free';
  if (word === 'outstanding') return /^(?:is|are|was|were|still|remains?|remained)$/.test(words[i - 1] ?? '');
  if (word === 'run' || word === 'ran') return /^(?:out|short)$/.test(words[i + 1] ?? '');
  if (word === 'without') return /^(?:is|are|was|were|been|remains?|remained)$/.test(words[i - 1] ?? '');
  if (word === 'too') return /^(?:early|soon)$/.test(words[i + 1] ?? '');
  return word === 'against' && /^(?:is|are|was|were|be|out)$/.test(words[i - 1] ?? '');
}

/** What follows "declined" where a figure fell. */
const FALLING = /^(?:by|from|in|slightly|sharply|again|further)$/;

/** A greeting to readers without a verb: "Good, frank talks in Tallinn today." */
function isCourtesy(words: readonly string[]): boolean {
  if (words.some((word) => AUXILIARY.test(word))) return false;
  if (words.length > 12) return false;
  return (
    /^(?:good|great|excellent|productive|constructive|frank|fruitful|warm|delighted|pleased|honoured|honored|pleasure|glad|thank|thanks|congratulations|important)$/.test(
      words[0]!,
    ) && !words.some((word) => word === 'that' || word === 'to')
  );
}

function meetingNoun(words: readonly string[]): boolean {
  const at = words.findIndex((word) =>
    /^(?:talks|meeting|call|conversation|encounter|consultations|negotiations|summit|session|visit|round|trilateral|quadrilateral|gathering|conference|lunch|dinner|hearing|ceremony)$/.test(
      word,
    ),
  );
  if (at < 0 || at > 9) return false;
  return words
    .slice(0, at + 6)
    .some((word) => /^(?:held|hold|took|lasted|went|ran|place|began|opened|ended|met|of|in)$/.test(word));
}

type Told = { deeds: Deed[]; speaker?: Party; done?: { by: Party; verb: string }; subject?: Party; named: Set<number> };

/** The acts a clause tells of, with their agents. */
function deedsOf(
  tokens: readonly Token[],
  words: readonly string[],
  account: number,
  parties: Parties,
  last: Party | undefined,
  kind: Point['subject'],
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

const SPOKEN: ReadonlySet<Move> = new Set<Move>([
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

type Form = 'active' | 'passive' | 'participle' | 'none';

/** How a verb form stands: after a form of "be" it is passive; after a noun and before "by", a participle. */
function formAt(words: readonly string[], i: number): Form {
  const word = words[i]!;
  const past = /(?:ed|d|t|n|en|ne|de)$/.test(word) && !/^(?:had|and)$/.test(word);
  let k = i - 1;
  while (
    k >= 0 &&
    /^(?:not|n't|also|never|already|then|jointly|strongly|again|only|just|merely|firmly|formally|unanimously|now|still|being|recently|largely|widely|warmly|first|later|finally|repeatedly|once|yet)$/.test(
      words[k]!,
    )
  )
    k--;
  const before = words[k] ?? '';
  if (past && /^(?:is|are|was|were|be|been|being|'s|'re)$/.test(before)) return 'passive';
  if (words[i + 1] === 'by' && past && !/^(?:has|have|had)$/.test(before)) return 'participle';
  if (
    /^(?:the|a|an|of|its|his|her|their|our|this|that|no|any|new|further|'s|in|on|at|for|by|with|from|under|into|such|these|all|more)$/.test(
      before,
    ) &&
    before !== 'that'
  )
    return 'none';
  if (/ing$/.test(word)) return /^(?:is|are|was|were|been|be)$/.test(before) ? 'active' : i === 0 ? 'active' : 'none';
  if (before === 'to' && k > 0 && !/^(?:is|are|was|were|has|have|had|ready|going)$/.test(words[k - 1] ?? ''))
    return 'none';
  if (
    NOUNS_TOO.test(word) &&
    !/^(?:will|would|to|may|might|could|should|must|can|shall|not|n't)$/.test(before) &&
    !/^(?:ministers|leaders|sides|parties|presidents|they|we|both|countries|states|all)$/.test(before)
  )
    return 'none';
  return 'active';
}
const NOUNS_TOO =
  /^(?:talks?|demands?|offers?|visits?|calls?|plans?|hopes?|states?|reports?|grants?|funds?|exports?|suppl(?:y|ies)|requests?|promises?|pledges?|hosts?|fix|top|back|press|set|address|aims?|blocks?|debate|reviews?|study|studies|release|transfers?|push|claims?|wants?|work|concerns?|table|note|notes|answer|back|balk|flags?|bids?|reply|replies|views?|appeals?|commits?|protests?|warns?|veto|vetoes)$/;

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
    const move: Move | undefined =
      word === 'initiative' || word === 'behest' || word === 'invitation' ? 'request' : nounMove(word);
    if (!move || !/^(?:request|propose|offer)$/.test(move)) continue;
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

/** Words after "the idea" within which "came from" is looked for. */
const ORIGIN = 10;

/** The content of a clause: its words less the empty ones, the verbs of its acts at little weight, its agents left out. */
function contentOf(
  tokens: readonly Token[],
  words: readonly string[],
  offset: number,
  placeAt: ReadonlyMap<number, { end: number; side: string }>,
  named: ReadonlySet<number>,
): Content[] {
  const content: Content[] = [];
  // Each word of a phrase stands for the phrase's concept too.
  const within = new Map<number, number[]>();
  for (const [first, phrases] of phrasesIn(words))
    for (const { end, concept } of phrases)
      for (let i = first; i < end; i++) within.set(i, [...(within.get(i) ?? []), concept]);
  for (let i = 0; i < tokens.length; i++) {
    const place = placeAt.get(offset + i);
    if (place) {
      const length = place.end - (offset + i);
      content.push({
        key: `side:${place.side}`,
        kind: 'name',
        weight: named.has(i) ? AGENT : NAME,
        at: i,
        concepts: [],
      });
      i += length - 1;
      continue;
    }
    const word = words[i]!;
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    if (EMPTY.has(word)) continue;
    if (/^\d/.test(word)) {
      content.push({ key: word, kind: 'number', weight: NUMBER, at: i, concepts: [] });
      continue;
    }
    const parts = word.includes('-') && rankOf(word) === undefined ? word.split('-') : [word];
    for (const part of parts) {
      if (EMPTY.has(part) || part.length < 2) continue;
      const rank = rankOf(part);
      const capital = /^\p{Lu}/u.test(tokens[i]!.text) && i > 0;
      const move = moveAt(words, i)?.move;
      const common =
        COMMON.has(part) ||
        (move !== undefined && named.has(i)) ||
        (nounMove(part) !== undefined && move === undefined && /^(?:meet|discuss)$/.test(nounMove(part)!));
      const base = rank === undefined ? RARE : Math.min(RARE, 0.35 + 0.65 * (Math.log(rank + 30) / Math.log(26030)));
      const weight = named.has(i) ? (move ? VERB : AGENT) : common ? 0.3 * base : move ? 0.55 * base : base;
      content.push({
        key: rank === undefined ? foldWord(part) : part,
        kind: capital ? 'name' : 'word',
        weight,
        at: i,
        concepts: [...conceptsOf(part), ...(within.get(i) ?? [])],
      });
    }
  }
  return content;
}

/** Weights of content words, chosen on the development groups: a rare word, a country's name, a figure, the verb of an act, its agent. */
const RARE = 1;
const NAME = 0.5;
const NUMBER = 0.5;
const VERB = 0.2;
const AGENT = 0.08;
