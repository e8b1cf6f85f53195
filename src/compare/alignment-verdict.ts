/** What a group of points from rival accounts amounts to: one finding of the closed list, and the rule that decided. */
import type { FindingType } from '../model/alignment.ts';
import { sameConcept } from '../text/en/concepts.ts';
import { nearness } from '../text/en/meaning.ts';
import { type Move, moveAt } from '../text/en/moves.ts';
import { isSomebody } from '../text/en/nouns.ts';
import { comparable, compatible, type Quantity } from '../text/en/quantities.ts';
import { stemOf } from '../text/en/stems.ts';
import { CAME_TO_NOTHING, contradiction, reserved, sameEnd, sameRefusal } from './alignment-contradiction.ts';
import type { Deed } from './alignment-deeds.ts';
import { ALL, isSomeOf, levelOn, scales } from './alignment-emphasis.ts';
import { sameProposition } from './alignment-likeness.ts';
import { type Group, order, wordsOf } from './alignment-match.ts';
import { differ, type Party, same } from './alignment-parties.ts';
import type { Point } from './alignment-points.ts';
import { PLURAL } from './alignment-roles.ts';

export type Verdict = {
  readonly type: FindingType;
  readonly rule: string;
  /** attribution-conflict: whom each point names. */
  readonly speakers?: ReadonlyMap<Point, string>;
  /** figure-conflict: the quantity in each point. */
  readonly figures?: ReadonlyMap<Point, Quantity>;
  /** stronger-in: the firmest points. */
  readonly stronger?: readonly Point[];
};

export function verdictOf(points: Group): Verdict {
  const group = [...points].sort(order);
  if (group.length === 1) return { type: 'only-in', rule: 'one account alone has it' };
  return (
    unspoken(group) ??
    figures(group) ??
    attribution(group) ??
    polarity(group) ??
    strength(group) ?? { type: 'agree', rule: 'the same point, nothing against it' }
  );
}

function unspoken(group: Group): Verdict | undefined {
  const silent = group.filter((point) => point.unspoken);
  if (silent.length === 0) return undefined;
  if (silent.length === group.length) return { type: 'agree', rule: 'all say it was not spoken of' };
  return { type: 'content-conflict', rule: 'one says it was spoken of, another that it was not' };
}

function figures(group: Group): Verdict | undefined {
  const clash = new Map<Point, Quantity>();
  for (const [a, b] of pairsOf(group)) {
    for (const q of a.quantities) {
      const rivals = b.quantities.filter((r) => comparable(q, r) || counted(a, q, b, r));
      if (!rivals.length || rivals.some((r) => compatible(q, r))) continue;
      if (a.quantities.some((p) => p !== q && rivals.some((r) => comparable(p, r) && compatible(p, r)))) continue;
      if (q.faint && rivals.every((r) => r.faint)) continue;
      if (rivals.some((r) => !comparable(q, r) && inDays(q, r))) continue;
      clash.set(a, clash.get(a) ?? q);
      clash.set(b, clash.get(b) ?? rivals[0]!);
    }
  }
  if (clash.size < 2) return undefined;
  for (const point of group) {
    const others = [...clash.values()];
    const mine = point.quantities.find((q) => others.some((r) => comparable(q, r)));
    if (mine && !clash.has(point)) clash.set(point, mine);
  }
  return { type: 'figure-conflict', rule: 'figures or dates that cannot both be right', figures: clash };
}

/** Hours and days that come to the same. */
const inDays = (q: Quantity, r: Quantity): boolean => {
  const days = ({ kind, least, most, ...rest }: Quantity): Quantity =>
    kind === 'hours' ? { ...rest, kind: 'days', least: least / 24, most: most / 24 } : { ...rest, kind, least, most };
  return q.kind !== r.kind && compatible(days(q), days(r));
};

/** "15,000 people cross the line" and "crossings stand at 10,500": each has one number, and both count people, or one tells by
 *  a noun what the other tells by a verb. */
const counted = (a: Point, q: Quantity, b: Point, r: Quantity): boolean => {
  if (q.kind === 'hours' ? r.kind === 'days' : q.kind === 'days' && r.kind === 'hours')
    return alone(a, q) && alone(b, r);
  if (q.kind !== 'count' || r.kind !== 'count' || !alone(a, q) || !alone(b, r)) return false;
  // "The crowd numbered 50,000": the number stands alone.
  if (!q.unit.length !== !r.unit.length) return q.least >= MANY && r.least >= MANY;
  if ((people(q) && people(r)) || alike(q, r)) return q.least > 1 && r.least > 1;
  return q.least > FEW && r.least > FEW && (toldBy(b, q.unit) || toldBy(a, r.unit));
};
/** Nouns for one kind of thing: howitzers and guns, buses and coaches. */
const alike = (q: Quantity, r: Quantity): boolean =>
  nearness(q.unit[0]!, r.unit[0]!) > ALIKE || sameConcept(q.unit[0]!, r.unit[0]!);
const ALIKE = 0.6;
const FEW = 10;
const MANY = 1000;
/** The only figure of its kind in a point; how many took part ("the two leaders") is none. */
const alone = (point: Point, mine: Quantity): boolean =>
  !mine.faint &&
  point.quantities.every((x) => x === mine || x.kind !== mine.kind || x.faint || PLURAL.test(x.unit[0] ?? ''));
const toldBy = (point: Point, unit: readonly string[]): boolean =>
  unit.length > 0 &&
  point.content.some(
    ({ key, kind }) => kind === 'word' && (stemOf(key) === stemOf(unit[0]!) || sameConcept(key, unit[0]!)),
  );
/** Does it count people: "six villagers", "two Mauritanians"? */
const people = ({ unit }: Quantity): boolean => unit.length > 0 && isSomebody(unit[0]!);

/** Share of telling words that two stances have in common when they are one, told of two speakers. */
const STANCE_SHARE = 0.5;

/** An objection is a refusal or a reproach: "opposed the toll", "criticised the toll". */
type Kind = 'initiative' | 'answer' | 'refusal' | 'objection' | 'stance';
const kinds: Partial<Record<Move, Kind>> = {
  raise: 'initiative',
  propose: 'initiative',
  offer: 'initiative',
  request: 'initiative',
  invite: 'initiative',
  agree: 'answer',
  promise: 'answer',
  refuse: 'refusal',
  condemn: 'stance',
  warn: 'stance',
  thank: 'stance',
  praise: 'stance',
  assert: 'stance',
  announce: 'stance',
  deny: 'stance',
  support: 'stance',
};

function attribution(group: Group): Verdict | undefined {
  for (const kind of ['initiative', 'answer', 'refusal', 'objection', 'stance'] as const) {
    const named = new Map<Point, Deed[]>();
    for (const point of group) {
      const deeds = point.deeds.filter((deed) => deed.by && !deed.by.joint && isOfKind(kind, point, deed));
      if (deeds.length) named.set(point, deeds);
    }
    if (named.size < 2) continue;
    const points = [...named.keys()];
    const against = pairsOf(points).some(
      ([a, b]) =>
        conflicting(named.get(a)!, named.get(b)!, kind) &&
        (kind !== 'stance' || voiced(named.get(a)!, named.get(b)!) || sameProposition(a, b, STANCE_SHARE)),
    );
    if (!against) continue;
    const speakers = new Map(points.map((point) => [point, labelOf(named.get(point)![0]!.by!)]));
    return { type: 'attribution-conflict', rule: `different parties are said to have done it (${kind})`, speakers };
  }
  return claim(group);
}

function isOfKind(kind: Kind, point: Point, deed: Deed): boolean {
  if (kind === 'objection') return /^(?:refuse|condemn)$/.test(deed.move) && !REGRET.test(point.words[deed.at]!);
  if (kind === 'initiative' && isHalf(deed)) return takesUp(point, deed);
  return kinds[deed.move] === kind;
}

/** What is an initiative only beside another party's: one raised it, another spoke of it, or wants it. */
const isHalf = ({ move }: Deed): boolean => /^(?:discuss|expect|condemn)$/.test(move);
const takesUp = ({ words, encounter }: Point, { at, negated }: Deed): boolean =>
  !encounter && !negated && TAKING_UP.test(words[at]!);
const TAKING_UP = /^(?:sp(?:oke|eaks)|addresse[sd]|touche[sd]|dwelt|talked|wants?|voice[sd]|expresse[sd])$/;

/** Both warn, or both find fault: more than a thing said. */
const voiced = (one: readonly Deed[], two: readonly Deed[]): boolean =>
  one.some((d) => VOICED.test(d.move) && two.some((e) => d.move === e.move && d.negated === e.negated));
const VOICED = /^(?:condemn|warn|thank|praise)$/;

/** What one may feel about another's refusal too. */
const REGRET = /^(?:regret|lament|deplor|bemoan)/;

/** The same words in the mouth of different speakers. */
function claim(group: Group): Verdict | undefined {
  const told = group.filter((point) => point.speaker && point.deeds.every((deed) => PLAIN.test(deed.move)));
  const rival = pairsOf(told).find(
    ([a, b]) => a.negative === b.negative && differ(a.speaker, b.speaker) && sameProposition(a, b),
  );
  if (!rival) return undefined;
  const speakers = new Map(told.map((point) => [point, labelOf(point.speaker!)]));
  return { type: 'attribution-conflict', rule: 'the same words are given to different speakers', speakers };
}
const PLAIN = /^(?:assert|announce|warn)$/;

/** Some act of one kind has another agent, and none has the same. */
function conflicting(one: readonly Deed[], two: readonly Deed[], kind: Kind): boolean {
  let against = false;
  for (const d of one)
    for (const e of two) {
      if (kind === 'stance' && d.move !== e.move) continue;
      if (kind === 'initiative' && isHalf(d) && isHalf(e)) continue;
      if (same(d.by, e.by)) return false;
      if (differ(d.by, e.by)) against = true;
    }
  return against;
}

const labelOf = (party: Party): string => party.label;

function polarity(group: Group): Verdict | undefined {
  for (const [a, b] of pairsOf(group)) {
    // One who affirms and denies in one breath is no rival of whoever repeats it.
    const rule = wordsOf(a) === wordsOf(b) ? null : contradiction(a, b);
    if (rule) return { type: 'content-conflict', rule };
  }
  return undefined;
}

/** Levels nearer than this differ in wording only. */
const STEP = 1;

function strength(group: Group): Verdict | undefined {
  const doubted = pairsOf(group).flatMap(([a, b]) => (reserved(a, b) ? [b] : reserved(b, a) ? [a] : []));
  if (doubted.length)
    return {
      type: 'stronger-in',
      rule: 'one turns down what another has doubts about',
      stronger: [...new Set(doubted)],
    };
  const levels = new Map<Point, number>();
  const affirmed = group.filter(
    (point) =>
      (!point.negative && !CAME_TO_NOTHING.test(point.words.join(' '))) ||
      group.some((other) => sameRefusal(point, other) || sameEnd(point, other)),
  );
  for (const point of affirmed)
    if (point.commitment !== undefined) levels.set(point, point.commitment - (atMost(point, affirmed) ? STEP : 0));
  // The encounter itself, told of as past, is no matter of firmness.
  for (const [point, level] of levels)
    if (point.encounter && level <= 2 && !isOpen(point) && point.words.some((word) => TOOK_PLACE.test(word)))
      levels.delete(point);
  // "may be exported" and "exports are allowed": leave given, nothing uncertain.
  if (
    affirmed.some(({ words }) =>
      words.some((word) => /^(?:allowed|permitted|entitled|authorised|authorized)$/.test(word)),
    )
  )
    for (const point of affirmed) if (point.words.includes('may')) levels.delete(point);
  // Beside what is only possible or expected, a flat statement is the firmest form.
  const tentative = [...levels].some(
    ([point, level]) =>
      level === 2 ||
      level === 3 ||
      (level === 1 && !point.deeds.some(({ move }) => /^(?:request|propose|offer|invite)$/.test(move))),
  );
  const open = [...levels.values()].some((level) => level === 2 || level === 3);
  if (tentative)
    for (const point of affirmed)
      if (!levels.has(point) && (open ? flat(point) || isDone(point) : flat(point) && alters(point)))
        levels.set(point, FLAT);
  // "urged them to publish" and "they should publish, he said": one demand told twice.
  const asks = [...levels].some(
    ([{ deeds }, level]) => level === 1 && deeds.some(({ move }) => /^(?:request|propose|raise)$/.test(move)),
  );
  if (asks)
    for (const point of affirmed)
      if (obliges(point)) levels.delete(point);
      else if (levels.get(point) === 3 && point.deeds.some(({ move }) => move === 'request')) levels.set(point, 1);
  // What all of them want is settled among them.
  if ([...levels.values()].includes(FLAT))
    for (const [point, level] of levels) if (level === 3 && together(point)) levels.set(point, FLAT);
  // Beside a promise, or what will be done, an offer is the weaker form.
  if (affirmed.some((point) => point.deeds.some(({ move }) => move === 'promise') || willBe(point)))
    for (const point of affirmed)
      if (!levels.has(point) && point.deeds.some(({ move }) => move === 'offer')) levels.set(point, OFFERED);
  // Who offers and who proposes make the same move.
  const moves = [...levels.keys()].filter((point) =>
    point.deeds.some(({ move }) => /^(?:offer|propose|request|invite)$/.test(move)),
  );
  const asked = moves.every((point) => point.deeds.every(({ move }) => move === 'request'));
  const modals = moves.map(isOpen);
  if (moves.length === levels.size && !asked && modals.every((open) => open === modals[0])) return emphasis(group);
  const most = Math.max(...levels.values());
  const least = Math.min(...levels.values());
  if (levels.size < 2 || most < 3 || most - least < STEP) return emphasis(group);
  return {
    type: 'stronger-in',
    rule: 'the same point, held more firmly',
    stronger: [...levels].filter(([, level]) => level === most).map(([point]) => point),
  };
}
/** "the fee is abolished", "the museum receives two carpets": something becomes other than it was. */
const alters = ({ words }: Point): boolean =>
  / no longer /.test(` ${words.join(' ')} `) ||
  words.some(
    (word, i) =>
      CHANGING.test(word) ||
      (CHANGE.test(word) && /[a-z]s$/.test(words[i - 1] ?? '')) ||
      (/^(?:is|are|been)$/.test(words[i - 1] ?? '') && CHANGED.test(word)) ||
      (/^takes?$/.test(word) && words[i + 1] === 'effect') ||
      (/^(?:is|are)$/.test(word) &&
        /^(?:building|making|setting|sending|opening|introducing|preparing|supplying|buying)$/.test(
          words[i + 1] ?? '',
        )),
  );
const CHANGING =
  /^(?:begins|starts|opens|reopens|resumes|returns|receives|gets|goes|joins|moves|ends|closes|applies|lapses|becomes|introduces|abolishes|waives|lifts|extends|doubles|halves|sends|takes)$/;
const CHANGE = /^(?:begin|start|open|reopen|resume|return|get|go|join|move|end|close|apply|lapse|become|receive)$/;
const CHANGED =
  /^(?:abolished|waived|lifted|scrapped|introduced|extended|prolonged|doubled|halved|banned|exempted|exempt|returned|dissolved|merged|created|founded|appointed|named|replaced|raised|cut|lowered|handed|given|granted|paid|built|sent|moved|closed|opened|reopened|restored|resumed)$/;

/** "both want the rules reviewed" */
const together = ({ words }: Point): boolean =>
  /^(?:both|all|the (?:two|three|four|five|sides|parties|leaders|ministers|presidents|governments))\b.{0,40} want /.test(
    `${words.join(' ')} `,
  );

const TOOK_PLACE = /^(?:held|hosted|continued|resumed|met|took|had|ended|sat|gathered|concluded|lasted|conferred)$/;

/** Only possible: "may", but not the month. */
const isOpen = ({ tokens, words }: Point): boolean =>
  words.some((word, i) => /^(?:may|might|could)$/.test(word) && (i === 0 || tokens[i]!.text !== 'May'));

/** "the boats will be repaired" */
const willBe = ({ words, deeds }: Point): boolean =>
  words.some((word) => /^(?:will|shall)$/.test(word)) &&
  !deeds.some(({ move }) => /^(?:offer|propose|request)$/.test(move));

/** "has stopped its exports": a deed in the perfect, not a word said. */
const isDone = ({ words }: Point): boolean =>
  words.some((word, i) => {
    if (!/^(?:has|have)$/.test(word)) return false;
    const at = /^(?:already|now|since|also)$/.test(words[i + 1] ?? '') ? i + 2 : i + 1;
    const move = moveAt(words, at)?.move;
    return /[^e]ed$/.test(words[at] ?? '') && (move === undefined || /^(?:give|decide)$/.test(move));
  });

const FLAT = 4;
const OFFERED = 3;

/** A duty in the mouth of a speaker: "the sides should withdraw, the envoy said". */
const obliges = (point: Point): boolean =>
  point.speaker !== undefined && point.words.some((word) => /^(?:should|must|ought)$/.test(word));

/** The same point with more weight: condemned or mentioned, all or some, binding or voluntary. */
function emphasis(group: Group): Verdict | undefined {
  for (const scale of scales) {
    const levels = new Map<Point, number>();
    for (const point of group) {
      const level = point.negative ? undefined : levelOn(scale, point.words);
      if (level !== undefined) levels.set(point, level);
    }
    // "some of its troops" and "its troops"
    if (scale.name === 'extent' && group.some(({ words }) => isSomeOf(words)))
      for (const point of group) if (!point.negative && !levels.has(point)) levels.set(point, ALL);
    const most = Math.max(...levels.values());
    if (levels.size < 2 || most - Math.min(...levels.values()) < scale.step) continue;
    return {
      type: 'stronger-in',
      rule: `the same point, with more weight (${scale.name})`,
      stronger: [...levels].filter(([, level]) => level === most).map(([point]) => point),
    };
  }
  return undefined;
}

/** It gives as a ceiling what another gives as the figure. */
const atMost = (point: Point, others: readonly Point[]): boolean =>
  point.quantities.some(
    (q) =>
      q.ceiling &&
      others.some((other) => other.quantities.some((r) => !r.ceiling && comparable(q, r) && compatible(q, r))),
  );

/** A plain statement of fact: no act of raising, asking or discussing, not the encounter itself. */
const flat = (point: Point): boolean =>
  !point.encounter &&
  !point.words.includes('can') &&
  !point.unspoken &&
  point.deeds.every((deed) => /^(?:assert|confirm|announce|give|decide|promise|agree|support)$/.test(deed.move));

function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  const pairs: [Item, Item][] = [];
  for (let i = 0; i < items.length; i++) for (let j = i + 1; j < items.length; j++) pairs.push([items[i]!, items[j]!]);
  return pairs;
}
