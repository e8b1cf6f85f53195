/** The points of an account: what each clause says, who does it, how firmly, with which figures, and whether it says that a
 *  thing was not said. Points are what accounts agree or differ on. */
import type { Account } from '../model/alignment.ts';
import type { Span } from '../model/selector.ts';
import { AUXILIARY, type Clause, clausesOf } from '../text/en/clauses.ts';
import { type Commitment, commitmentOf } from '../text/en/commitment.ts';
import { type Quantity, quantitiesIn } from '../text/en/quantities.ts';
import { cut } from '../text/en/sentences.ts';
import type { Token } from '../text/en/tokens.ts';
import { type Content, contentOf, NO_ANSWER, talliesAmong } from './alignment-content.ts';
import { type Deed, deedsOf, SPOKEN } from './alignment-deeds.ts';
import { ahead, mainPart, negates, refusals, unsettled } from './alignment-denial.ts';
import type { Parties, Party } from './alignment-parties.ts';
import { isUnanswered, isUnspoken } from './alignment-silence.ts';

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
  /** It tells of an encounter to come. */
  readonly sequel: boolean;
  readonly subject: Clause['subject'];
};

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
  const meant =
    subject === 'relative' && words[0] === 'who' ? antecedent(whole, low, first, number, parties, last) : last;
  const told = deedsOf(tokens, words, number, parties, meant, subject);
  const content = contentOf(
    tokens,
    words,
    offset + first,
    placeAt,
    new Set([...told.named, ...tokens.flatMap((_, i) => (persons.has(offset + first + i) ? [i] : []))]),
  );
  const quantities = quantitiesIn(tokens, parties.years[number]);
  // "Libya did not feature in the conversation": that, and not the conversation, was left out.
  const unspoken = isUnspoken(words);
  if (unspoken)
    content.forEach((c, i) => {
      if (TALK.test(c.key)) content[i] = { ...c, weight: c.weight * ASIDE };
    });
  const unanswered = isUnanswered(words);
  content.push(...talliesAmong(quantities, tokens), ...(unanswered ? [NO_ANSWER] : []));
  if (!content.length && !told.deeds.length) return undefined;
  if (isCourtesy(words)) return undefined;
  const main = mainPart(words);
  const negations = unanswered ? [] : main.flatMap((_, i) => (negates(main, i) || ahead(main, i) ? [i] : []));
  const turns = unanswered ? 1 : negations.length + refusals(main) + unsettled(main);
  const commitment = commitmentOf(tokens.map((token, i) => (i > 0 && token.text === 'May' ? 'May' : words[i]!)));
  const encounter = (told.deeds[0]?.move === 'meet' || meetingNoun(words)) && !toCome(words);
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
    unspoken,
    encounter,
    sequel:
      SEQUEL.test(` ${words.join(' ')} `) || (toCome(words) && (told.deeds[0]?.move === 'meet' || meetingNoun(words))),
    subject,
    ...(commitment === undefined ? {} : { commitment }),
    ...(told.speaker ? { speaker: told.speaker } : {}),
    ...(told.done && !told.deeds.some((deed) => SPOKEN.has(deed.move) && deed.by) ? { done: told.done } : {}),
    owner: parties.owners[number]!,
  };
  return told.subject ? { point, by: told.subject } : { point };
}

/** "with his Japanese colleague, who offered": the party that the relative clause follows; else the subject before. */
function antecedent(
  whole: readonly Token[],
  low: readonly string[],
  who: number,
  account: number,
  parties: Parties,
  last: Party | undefined,
): Party | undefined {
  const end = low[who - 1] === ',' ? who - 1 : who;
  let from = end;
  while (
    from > 0 &&
    end - from < PHRASE &&
    !/^(?:with|by|to|from|for|and|,|;|met|received|thanked)$/.test(low[from - 1]!)
  )
    from--;
  const meant = from < end && from > 0 ? parties.resolve(whole.slice(from, end), account, last) : undefined;
  return meant && !meant.joint ? meant : last;
}
/** Words of the phrase before "who", at most. */
const PHRASE = 8;

/** Words of talking, in a clause that says what was not talked about, and what is left of their weight there. */
const TALK =
  /^(?:feature|featured|figure|figured|conversation|talks?|meeting|call|agenda|subject|topic|mention|mentioned|discussed|discuss|raised|raise|spoken|arise|come|came|played|play|touched|issue|item|table|anybody|anyone|nobody|session|encounter|exchange)$/;
const ASIDE = 0.2;

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

/** "will visit", "are to meet again": not the encounter that is told of. */
const toCome = (words: readonly string[]): boolean =>
  words.some(
    (word, i) =>
      /^(?:will|shall|may|might|could)$/.test(word) ||
      (/^(?:begins?|starts?|resumes?)$/.test(word) && !/^(?:the|an?|to|its|their)$/.test(words[i - 1] ?? '')) ||
      (/^(?:is|are)$/.test(word) && /^(?:to|due|expected|set)$/.test(words[i + 1] ?? '')),
  );

const SEQUEL =
  / (?:(?:meet|convene|talk|sit down|come together|speak|confer) again|returns? to the (?:subject|matter|issue|question|topic|file)|takes? up the \w+ again|reconvenes?|reconvened|(?:next|further|another|follow-up) (?:meeting|round|session|summit|talks|call)|(?:will|is to|are to) be in \w+ (?:on|in|next|this|at)) /;

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
