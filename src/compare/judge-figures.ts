/** Is another figure or date given? The same one written otherwise, rounded, or told more or less exactly is not another. */

import { coins, currencies, national } from '../text/en/currencies.ts';
import { periods } from '../text/en/figures/periods.ts';
import type { Figure } from '../text/en/figures.ts';
import { figuresIn, lengthValue } from '../text/en/figures.ts';
import type { Range } from '../text/en/predicates.ts';
import { sizesOf } from '../text/en/units.ts';
import type { Canon, Side } from './edits.ts';
import type { Context, Judgement } from './judge-context.ts';
import { numberOfLine } from './list-lines.ts';
import { listsIn } from './lists.ts';

export function figures({ removed, added, before, after, from, to }: Context, both: boolean): Judgement | null {
  const joined = both ? otherNumber(removed, added, before, after) : null;
  if (joined) return joined;
  const gone = removed.filter((c) => c.figure);
  const come = added.filter((c) => c.figure);
  if (!gone.length && !come.length) return null;
  const same = (c: Canon, d: Canon): boolean =>
    compatible(c, d) ||
    stretched(c, before, d) ||
    stretched(d, after, c) ||
    ending(c, d, after) ||
    ending(d, c, before);
  const restGone = gone.filter((c) => !come.some((d) => same(c, d)) && !rateTold(c, gone, come));
  const restCome = come.filter((d) => !gone.some((c) => same(c, d)) && !rateTold(d, come, gone));
  if (within(restGone, restCome, added, after) || within(restCome, restGone, removed, before)) return null;
  if (byVerb(restGone, added, after) || byVerb(restCome, removed, before)) return null;
  if (aSingle(restGone, before, after, to) || aSingle(restCome, after, before, from)) return null;
  if (spanned(restGone, before, after) || spanned(restCome, after, before)) return null;
  if (ofPeriod(restGone, added, after) || ofPeriod(restCome, removed, before)) return null;
  if (mostly(restGone, added, after) || mostly(restCome, removed, before)) return null;
  if (equally(restGone, added, after) || equally(restCome, removed, before)) return null;
  if (summed(restGone, before, after) || summed(restCome, after, before)) return null;
  if (!restCome.length && ofList(restGone, before)) return null;
  if (!restGone.length && ofList(restCome, after)) return null;
  if (!restCome.length && toldByName(restGone, before, after)) return null;
  if (!restGone.length && toldByName(restCome, after, before)) return null;
  if (halved(restGone, restCome, before) || halved(restCome, restGone, after)) return null;
  if (partOfYear(restGone, restCome) || partOfYear(restCome, restGone)) return null;
  if (numbersItem(restGone, before, after) || numbersItem(restCome, after, before)) return null;
  if (oneByOne(restGone, restCome) || oneByOne(restCome, restGone)) return null;
  if (parted(gone, restGone, restCome, after) || parted(come, restCome, restGone, before)) return null;
  if (nextDay(restGone, before, after, to) || nextDay(restCome, after, before, from)) return null;
  if (!restCome.length && countedBefore(restGone, before, after)) return null;
  if (!restGone.length && countedBefore(restCome, after, before)) return null;
  if (halfOfDay(restGone, before, after) || halfOfDay(restCome, after, before)) return null;
  if (inName(restGone, before, after) || inName(restCome, after, before)) return null;
  if (weekend(restGone, after) || weekend(restCome, before)) return null;
  if (deictic(restGone, added) || deictic(restCome, removed)) return null;
  if (both) {
    const bounds = [...restGone, ...restCome].some((c) => c.figure!.kind === 'bound');
    const numbers =
      restGone.some((c) => c.figure!.kind !== 'bound') && restCome.some((c) => c.figure!.kind !== 'bound');
    if (!(bounds && restGone.length && restCome.length) && !numbers) return null;
    const weak = restGone.every((c) => c.figure!.weak) && restCome.every((c) => c.figure!.weak);
    if (weak && !restGone.some((c) => restCome.some((d) => sameKind(c, d)))) return null;
  } else {
    // A figure that stands elsewhere in the other passage has only moved.
    const firm = (list: readonly Canon[], other: Side): boolean =>
      list.some((c) => !c.figure!.weak && !dated(c) && !other.figures.some((f) => f.value === c.figure!.value));
    // "on Tuesday 3 June" and "on 3 June"
    const dates = before.figures.filter(({ kind }) => kind === 'date').map(({ value }) => value);
    const dated = (c: Canon): boolean =>
      (c.figure!.kind === 'weekday' && after.figures.some(({ value }) => dates.includes(value))) ||
      (c.figure!.kind === 'date' && (besideDay(c, before, after) || besideDay(c, after, before)));
    if (!firm(restGone, after) && !firm(restCome, before)) return null;
  }
  const [was, now] = [sayAll(restGone, before), sayAll(restCome, after)];
  return {
    type: 'figure-or-date-change',
    material: true,
    note:
      was && now
        ? `A figure or date differs: ${was} became ${now}.`
        : `A figure or date is ${was ? 'gone' : 'new'}: ${was || now}.`,
    rule: both ? 'other-figure' : 'figure-on-one-side',
  };
}

/** Figures as they stand in the text. */
const sayAll = (list: readonly Canon[], { read }: Side): string =>
  list
    .map(({ figure }) =>
      read.tokens
        .slice(figure!.first, figure!.end)
        .map(({ text }) => text)
        .join(' '),
    )
    .join(', ');

/** "on Thursday, 6 March", where the other passage has the Thursday. */
const besideDay = (c: Canon, own: Side, other: Side): boolean =>
  own.figures.some(
    (f) =>
      f.kind === 'weekday' &&
      (Math.abs(f.end - c.at) < 3 || Math.abs(c.figure!.end - f.first) < 3) &&
      other.figures.some(({ value }) => value === f.value),
  );

/** "two busy days" and "a busy two days": an adjective stands between the count and its unit. */
function stretched({ figure }: Canon, { read, end }: Side, other: Canon): boolean {
  const count = /^num:(\d+)$/.exec(figure!.value)?.[1];
  const unit = figure!.end + 1;
  if (!count || unit >= end || !/^(?:JJ|VB[GN])/.test(read.tags[unit - 1]!)) return false;
  return lengthValue(+count, read.tokens[unit]!.text) === other.figure!.value;
}

/** "three meetings | each year", where the other version has "three times a year". */
const rateTold = ({ figure }: Canon, own: readonly Canon[], other: readonly Canon[]): boolean =>
  /^rate:/.test(figure!.value) &&
  own.some(
    ({ figure: f }) =>
      /^rate:/.test(f!.or ?? '') && f!.end < figure!.first && other.some((d) => d.figure!.value === f!.or),
  );

/** "by the end of March" and "before April" */
function ending({ figure }: Canon, { figure: month }: Canon, { read }: Side): boolean {
  const [, late, of] = /^date:(\d\d)-late(?::(\d{4}))?$/.exec(figure!.value) ?? [];
  const [, next, year] = /^date:(\d\d)-00(?::(\d{4}))?$/.exec(month!.value) ?? [];
  if (!late || !next || read.lemmas[month!.first - 1] !== 'before' || (of && year && of !== year)) return false;
  return +next === (+late % 12) + 1;
}

/** The months that a part of a year may mean. */
const YEARS_PART: Readonly<Record<string, readonly number[]>> = { early: [1, 2], mid: [5, 6, 7, 8], late: [11, 12] };

const PART = /^date:(?:week|month|year|season)\./;
const PLAIN = /^(?:num|share|times|ord|sides)$/;

const LENGTH = /^(?:hours|months)$/;

const FLOOR = /:(?:min|over)$/;

const CEILING = /:(?:max|under)$/;

/** "was over within an hour" and "took less than an hour" */
const within = (own: readonly Canon[], rest: readonly Canon[], other: readonly Canon[], { read }: Side): boolean =>
  own.length === 1 &&
  rest.length === 0 &&
  CEILING.test(own[0]!.figure!.value) &&
  other.some((c) => /^(?:within|inside)$/.test(read.lemmas[c.at]!));

/** "fell by half" and "halved" */
const byVerb = (own: readonly Canon[], other: readonly Canon[], side: Side): boolean =>
  own.length === 1 && other.some((c) => MULTIPLIES.get(side.read.lemmas[c.at]!)?.test(own[0]!.figure!.value));

const MULTIPLIES = new Map([
  ['halve', /^(?:share:0\.5|times:0\.5)$/],
  ['double', /^times:2$/],
  ['treble', /^times:3$/],
  ['triple', /^times:3$/],
  ['quadruple', /^times:4$/],
]);

/** "1 km" and "a kilometre" */
const aSingle = (own: readonly Canon[], { read }: Side, other: Side, rest: Range): boolean =>
  own.length === 1 &&
  /^(?:1|one)$/i.test(read.tokens[own[0]!.figure!.first]?.text ?? '') &&
  other.read.tokens
    .slice(rest.first, rest.end)
    .some(({ text }, k) => /^an?$/i.test(text) && /^NN/.test(other.read.tags[rest.first + k + 1] ?? ''));

/** "over two weeks" and "for two weeks": how long it goes on. */
const spanned = (own: readonly Canon[], side: Side, other: Side): boolean =>
  own.length === 1 &&
  own[0]!.figure!.value === 'bound:over' &&
  !/^(?:for|in|of|take|last|be)$/.test(side.read.lemmas[own[0]!.figure!.first - 1] ?? '') &&
  other.figures.some(
    (f) =>
      /^(?:for|in|during|throughout)$/.test(other.read.lemmas[f.first - 1] ?? '') &&
      side.figures.some(
        (g) => g.first === own[0]!.figure!.end && g.value === f.value && LENGTH.test(f.value.split(':')[0]!),
      ),
  );

/** "the daily bulletin" and "the bulletin for the day", "the day's bulletin" */
const ofPeriod = (own: readonly Canon[], other: readonly Canon[], { read: { lemmas, tags } }: Side): boolean =>
  own.length === 1 &&
  other.some(
    ({ at }) =>
      own[0]!.figure!.value === PERIODS.get(lemmas[at]!) &&
      lemmas[at - 1] === 'the' &&
      (tags[at + 1] === 'POS' || /^(?:for|of)$/.test(lemmas[at - 2] ?? '')),
  );
const PERIODS = new Map(
  ['day', 'week', 'month', 'quarter', 'year'].map((unit) => [unit, `rate:${periods.get(unit)}`] as const),
);

/** "more than half of the members" and "most members" */
const mostly = (own: readonly Canon[], other: readonly Canon[], { read: { lemmas } }: Side): boolean =>
  own.map(({ figure }) => figure!.value).join(' ') === 'bound:over share:0.5' &&
  other.some(({ at }) => /^(?:most|majority)$/.test(lemmas[at]!));

/** "each bear half" and "share equally" */
const equally = (own: readonly Canon[], other: readonly Canon[], { read }: Side): boolean =>
  own.length === 1 &&
  own[0]!.figure!.value === 'share:0.5' &&
  other.some((c) => /^(?:equally|evenly|equal|fifty-fifty)$/.test(read.lemmas[c.at]!));

/** "seven people (four women and three men)" and "four women and three men": the sum of figures that stand in the text. */
function summed(own: readonly Canon[], side: Side, other: Side): boolean {
  const total = /^num:(\d+)$/.exec(own.find((c) => !c.figure!.weak)?.key ?? '')?.[1];
  if (!total || own.filter((c) => !c.figure!.weak).length > 1) return false;
  return [side, other].some(({ figures: list }) =>
    list.some((f, k) => {
      let sum = 0;
      for (let n = k; n < list.length && list[n]!.first - (list[n - 1]?.end ?? f.first) < (n > k ? 5 : 99); n++) {
        const count = /^num:(\d+)$/.exec(list[n]!.value)?.[1];
        if (!count || list[n]!.value === `num:${total}`) break;
        sum += +count;
        if (n > k && sum === +total) return true;
      }
      return false;
    }),
  );
}

/** "agreed on three points: a patrol, a register and a hotline", "agreed on a patrol, a register and a hotline": the members of
 *  a list, counted. */
function ofList(own: readonly Canon[], side: Side): boolean {
  const [count, ...more] = own;
  const [, number] = /^num:(\d+)$/.exec(count?.figure?.value ?? '') ?? [];
  if (
    !number ||
    more.length ||
    !COUNTED.test(side.read.lemmas.slice(count!.figure!.end, count!.figure!.end + 3).join(' '))
  )
    return false;
  return listsIn(side).some((list) => list.length === +number) || deedsListed(side, count!.figure!.end) === +number;
}

/** "the three Baltic states", "Estonia, Latvia and Lithuania": those who are counted in one passage are named in the other. */
export const countedAndNamed = ({ removed, added, before, after }: Context): boolean =>
  toldByName(removed, before, after) || toldByName(added, after, before);

function toldByName(own: readonly Canon[], side: Side, other: Side): boolean {
  const [count, ...more] = own.filter(({ figure }) => figure);
  const [, number] = /^num:(\d+)$/.exec(count?.figure?.value ?? '') ?? [];
  if (!number || +number < 2 || more.length) return false;
  const counted = side.read.tags.slice(count!.figure!.end, count!.figure!.end + 3).some((tag) => /^NNP?S$/.test(tag));
  const lists = (of: Side): boolean => listsIn(of).some((list) => list.length === +number);
  return counted && lists(other) && !lists(side);
}

/** "three aims: to cut costs, to save water and to protect birds" */
function deedsListed({ read, end }: Side, from: number): number {
  let n = 0;
  for (let i = from + 1; i + 1 < end && read.tokens[i]!.text !== ';'; i++)
    if (read.tags[i] === 'TO' && read.tags[i + 1] === 'VB' && /^(?:[,:]|and|or)$/.test(read.tokens[i - 1]!.text)) n++;
  return n;
}
const COUNTED =
  /\b(?:point|measure|item|issue|topic|subject|priority|matter|step|area|field|question|goal|aim|condition|demand|theme|option|proposal|project|thing|reason|state|country|nation|republic|province|region|town|city|village|company|bank|union|party|organisation|organization)\b/;

/** "twenty guards, half of them from each" and "ten from one and ten from the other": half of a count that stands in its text. */
function halved(own: readonly Canon[], rest: readonly Canon[], { figures: list }: Side): boolean {
  const n = /^num:(\d+)$/.exec(rest[0]?.figure?.value ?? '')?.[1];
  return (
    n !== undefined &&
    own.length === 1 &&
    own[0]!.figure!.value === 'share:0.5' &&
    rest.length === 2 &&
    rest[1]!.figure!.value === rest[0]!.figure!.value &&
    list.some(({ value }) => value === `num:${2 * +n}`)
  );
}

/** "the first half of the year" and "from January to June", "of 2031" behind both. */
function partOfYear(own: readonly Canon[], rest: readonly Canon[]): boolean {
  const [part, year, ...more] = own.map(({ figure }) => figure!.value);
  const months = more.length ? undefined : MONTHS_OF.get(part ?? '');
  const [from, until, ...others] = rest.map(({ figure }) => figure!.value);
  const of = /^num:((?:19|20)\d\d)$/.exec(year ?? '')?.[1];
  if (!months || others.length || from !== `date:${months[0]}-00` || (year && !of)) return false;
  return until === `date:${months[1]}-00${of ? `:${of}` : ''}`;
}
const MONTHS_OF = new Map([
  ['date:h1', ['01', '06']],
  ['date:h2', ['07', '12']],
  ['date:q1', ['01', '03']],
  ['date:q2', ['04', '06']],
  ['date:q3', ['07', '09']],
  ['date:q4', ['10', '12']],
]);

/** The numbers that a figure of two is told by: "score:61-54", and "share:0.4" where it may be a 2. */
function partsOf({ value, or }: Figure): string[] | null {
  const result = /^score:(\d+)-(\d+)$/.exec(value);
  if (result) return [`num:${result[1]}`, `num:${result[2]}`];
  const share = /^share:(0\.\d+)$/.exec(value)?.[1];
  const some = /^num:(\d+)$/.exec(or ?? '')?.[1];
  return share && some ? [`num:${some}`, `num:${Math.round(+some / +share)}`] : null;
}

/** "61 votes to 54" as one result, "two of the five" as one share: the other version has its figures one by one. */
function parted(own: readonly Canon[], left: readonly Canon[], rest: readonly Canon[], other: Side): boolean {
  const parts = own.flatMap((c) => partsOf(c.figure!) ?? []);
  const told = other.figures.map(({ value }) => value);
  return (
    parts.length > 0 &&
    parts.every((part) => told.includes(part)) &&
    left.every((c) => partsOf(c.figure!) !== null) &&
    rest.every((c) => parts.includes(c.figure!.value))
  );
}

/** "Item 4. The chair …" and "4. The chair …": the number of a line by which both begin. */
function numbersItem(own: readonly Canon[], side: Side, other: Side): boolean {
  const [one, two] = [numberOfLine(side.read.text, side.span.start), numberOfLine(other.read.text, other.span.start)];
  return (
    own.length === 1 &&
    one !== null &&
    one.number === two?.number &&
    side.read.tokens[own[0]!.figure!.first]!.start < one.end
  );
}

/** "in 2031-32" and "in 2031 and 2032", "articles 7-9" and "articles 7, 8 and 9": a range by all that lies in it. */
function oneByOne(own: readonly Canon[], rest: readonly Canon[]): boolean {
  const [, from, to] = (own.length === 1 && /^(?:num|years):(\d+)\.\.(\d+)$/.exec(own[0]!.figure!.value)) || [];
  return (
    from !== undefined &&
    rest.length === +to! - +from + 1 &&
    rest.every((c, k) => c.figure!.value === `num:${+from + k}`)
  );
}

const JOINED = /^(\p{Lu}\p{L}+)[-–](\d+)$/u;

/** "Baltica-2" and "Baltica-3" */
function otherNumber(gone: readonly Canon[], come: readonly Canon[], before: Side, after: Side): Judgement | null {
  if (gone.length !== 1 || come.length !== 1) return null;
  const [one, two] = [before.read.tokens[gone[0]!.at], after.read.tokens[come[0]!.at]];
  const [, name, number] = JOINED.exec(one?.text ?? '') ?? [];
  const [, named, other] = JOINED.exec(two?.text ?? '') ?? [];
  if (!name || name !== named || number === other) return null;
  return {
    type: 'figure-or-date-change',
    material: true,
    note: `The number of a name differs: ${number} became ${other}.`,
    rule: 'other-figure',
  };
}

/** "Baltica 2" and "Baltica-2": the number of a name, joined to it or not. */
const inName = (own: readonly Canon[], { read }: Side, other: Side): boolean =>
  own.length === 1 &&
  other.read.tokens.slice(other.first, other.end).some(({ text }) => {
    const [, name, number] = JOINED.exec(text) ?? [];
    const { first } = own[0]!.figure!;
    return name !== undefined && read.tokens[first]?.text === number && read.tokens[first - 1]?.text === name;
  });

/** "today" in one version and "on Tuesday" in the other may be one day. */
const deictic = (own: readonly Canon[], other: readonly Canon[]): boolean =>
  own.length === 1 &&
  own[0]!.figure!.kind === 'weekday' &&
  other.some((c) => /^(?:today|tonight|yesterday|tomorrow)$/.test(c.stem));

/** "on Saturdays and Sundays" and "at weekends" */
const weekend = (own: readonly Canon[], { read, span }: Side): boolean =>
  own.length > 0 &&
  own.every(({ figure }) => /^weekday:[67](?:\.\.7)?$/.test(figure!.value)) &&
  (own.length === 2 || own[0]!.figure!.value === 'weekday:6..7') &&
  /\bweekends?\b/i.test(read.text.slice(span.start, span.end));

/** "before noon" and "in the morning" */
function halfOfDay(own: readonly Canon[], { read }: Side, other: Side): boolean {
  if (own.length !== 1 || own[0]!.figure!.value !== 'time:12:00') return false;
  const half = { before: 'in the morning', after: 'in the afternoon' }[read.lemmas[own[0]!.figure!.first - 1] ?? ''];
  return half !== undefined && other.read.text.slice(other.span.start, other.span.end).toLowerCase().includes(half);
}

/** "on 7 May" and "the following day", where the other version has 8 May. */
function nextDay(own: readonly Canon[], { figures: list }: Side, other: Side, rest: Range): boolean {
  const day = own.length === 1 ? /^date:(\d\d)-(\d\d)$/.exec(own[0]!.figure!.value) : null;
  if (!day || day[2] === '00') return false;
  const from = Math.max(other.first, rest.first - 1);
  const told = other.read.tokens
    .slice(from, Math.min(other.end, rest.end + 3))
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  const by = DAY_AFTER.test(told) ? 1 : DAY_BEFORE.test(told) ? -1 : 0;
  const dated = new Date(Date.UTC(2023, +day[1]! - 1, +day[2]! - by)).toISOString().slice(5, 10);
  return by !== 0 && [list, other.figures].every((all) => all.some(({ value }) => value.startsWith(`date:${dated}`)));
}
const DAY_AFTER = /\b(?:the (?:following|next) (?:day|morning|evening)|(?:a|one) day later|the day after)\b/;
const DAY_BEFORE = /\b(?:the (?:previous|preceding) (?:day|evening)|(?:a|one) day earlier|the day before)\b/;

/** "All three patients are children", "The patients are all children", where both versions have counted them before. */
function countedBefore(own: readonly Canon[], side: Side, other: Side): boolean {
  const { first = 0, value = '' } = own.length === 1 ? own[0]!.figure! : {};
  if (!/^num:\d+$/.test(value) || !/^(?:all|the|these|those)$/.test(side.read.lemmas[first - 1] ?? '')) return false;
  return (
    figuresIn(side.read.tokens, 0, first).some((f) => f.value === value) &&
    figuresIn(other.read.tokens, 0, other.end).some((f) => f.value === value)
  );
}

/** Two counts of one kind ("the second day", "the third day") clash though either alone may only point back. */
const sameKind = (c: Canon, d: Canon): boolean =>
  c.figure!.value.split(':')[0] === d.figure!.value.split(':')[0] &&
  c.figure!.value !== 'num:1' &&
  d.figure!.value !== 'num:1';

/** "30 June" is the end of June. */
const lastOfMonth = (day: string): string | null => {
  const [, month, date] = /^(\d\d)-(\d\d)$/.exec(day) ?? [];
  return date && +date === new Date(Date.UTC(2024, +month!, 0)).getUTCDate() ? `${month}-late` : null;
};

/** "hundreds" agrees with any number of hundreds. */
function sameMagnitude(kindA: string, a: number, kindB: string, b: number): boolean {
  if (kindA === kindB) return a === b;
  const [order, exact] = kindA === 'vague' ? [a, b] : [b, a];
  return exact >= order && exact < order * 10;
}

/** Eight weeks and two months are one length of time in prose; a month has 28 to 31 days. */
function sameLength(kindA: string, a: number, b: number): boolean {
  const [hours, months] = kindA === 'hours' ? [a, b] : [b, a];
  return hours >= months * 27.9 * 24 && hours <= months * 31 * 24;
}

/** "at three" and "at 3 p.m." */
const onTheHour = (count: string, time: string): boolean => {
  // "9-13" and "from 9 a.m. to 1 p.m."
  const span = /^(?:num|hours):(\d+)\.\.(\d+)$/.exec(count);
  const hours = /^time:(\d\d):00\.\.(\d\d):00$/.exec(time);
  if (span && hours) return span.slice(1).every((n, k) => +n === +hours[k + 1]! || +n === +hours[k + 1]! % 12);
  const [hour, minutes] = time.slice('time:'.length).split(':');
  // "from 8 to 16 hours"
  const [from, to] = /^hours:(\d+)\.\.(\d+)$/.exec(count)?.slice(1) ?? [];
  return (
    minutes === '00' &&
    (count === `num:${+hour! % 12 || 12}` || count === `num:${+hour!}` || from === `${+hour!}` || to === `${+hour!}`)
  );
};

/** May "Friday" be "9 May"? Only a date with its year tells. */
function onWeekday(date: string, weekday: string): boolean {
  // "this week" and "on Tuesday"
  if (date.startsWith('date:week.')) return true;
  const [, day, year] = /^date:(\d\d-\d\d)(?::(\d{4}))?$/.exec(date) ?? [];
  if (!day || day.endsWith('-00')) return false;
  if (!year) return true;
  return `weekday:${new Date(`${year}-${day}T00:00:00Z`).getUTCDay() || 7}` === weekday;
}

/** Numbers that say the same in two ways: "40" and "40 metres", where the unit stands elsewhere; "50 cents" and "€0.50". */
function measuresAlike(kindA: string, a: number, kindB: string, b: number): boolean {
  const near = (x: number, y: number): boolean => Math.abs(x - y) < 1e-6 * Math.max(1, Math.abs(x));
  const [coin, money, x, y] = kindA === 'coins' ? [kindA, kindB, a, b] : [kindB, kindA, b, a];
  if (coin === 'coins') return near(x, y) && [...coins.values()].some((own) => own.includes(money));
  const [plain, of, n, size] = kindA === 'num' ? [kindA, kindB, a, b] : [kindB, kindA, b, a];
  return plain === 'num' && sizesOf(of).some((scale) => near(n * scale, size));
}

/** "82 million" and "82 million euros": a sum whose money goes without saying on one side. */
const sumAlike = (kindA: string, kindB: string): boolean =>
  (kindA === 'num' && isMoney(kindB)) || (kindB === 'num' && isMoney(kindA));
const monies: ReadonlySet<string> = new Set([
  ...currencies.values(),
  ...[...national.values()].map(({ code }) => code),
]);
const isMoney = (kind: string): boolean => monies.has(kind);

/** From here on a bare number beside a sum of money is that sum. */
const SUM = 1000;

/** The same figure, in one of its readings. */
function compatible(c: Canon, d: Canon): boolean {
  const [p, q] = [c.figure!, d.figure!];
  return agree(p, q) || (readAs(p) && agree(readAs(p)!, q)) || (readAs(q) && agree(p, readAs(q)!)) || false;
}

/** A figure in its other reading, if it has one. */
const readAs = (figure: Figure): Figure | null => (figure.or ? { ...figure, value: figure.or } : null);

/** "before the end of the week" and "later this week" */
const withinPeriod = (one: string, two: string): boolean =>
  /^(?:week|month|year)\.this$/.test(one) && two === one.replace('this', 'late');

/** "score:3-5" as a range would be told. */
const result = ({ value }: Figure): string => value.replace(/^score:(\d+)-/, 'num:$1..');

/** The same date given more or less exactly is no other date. */
function agree(p: Figure, q: Figure): boolean {
  if (p.value === q.value) return true;
  // "3-5" is a result or a range.
  if (result(p) === result(q)) return true;
  if (p.kind === 'number' && q.kind === 'number') {
    const [kindA, valueA] = p.value.split(':') as [string, string];
    const [kindB, valueB] = q.value.split(':') as [string, string];
    if (kindA === 'vague' || kindB === 'vague') return sameMagnitude(kindA, +valueA, kindB, +valueB);
    if (kindA !== kindB && LENGTH.test(kindA) && LENGTH.test(kindB)) return sameLength(kindA, +valueA, +valueB);
    if (measuresAlike(kindA, +valueA, kindB, +valueB)) return true;
    if (sumAlike(kindA, kindB) && valueA === valueB && +valueA >= SUM) return true;
    return valueA === valueB && PLAIN.test(kindA) && PLAIN.test(kindB);
  }
  if (p.kind === 'number' && q.kind === 'time') return onTheHour(result(p), q.value);
  if (p.kind === 'time' && q.kind === 'number') return onTheHour(result(q), p.value);
  if (p.kind === 'bound' && q.kind === 'bound')
    return (
      p.value === q.value ||
      (FLOOR.test(p.value) && FLOOR.test(q.value)) ||
      (CEILING.test(p.value) && CEILING.test(q.value))
    );
  if (p.kind === 'weekday' && q.kind === 'date') return onWeekday(q.value, p.value);
  if (p.kind === 'date' && q.kind === 'weekday') return onWeekday(p.value, q.value);
  if (p.kind !== 'date' || q.kind !== 'date') return false;
  const [, dayA, yearA] = p.value.split(':');
  const [, dayB, yearB] = q.value.split(':');
  if (yearA && yearB && yearA !== yearB) return false;
  const [told, month] = dayA!.startsWith('year.') ? [dayA!, dayB!] : [dayB!, dayA!];
  // "the end of the year" and "the end of September" cannot be one.
  const ofYear = YEARS_PART[told.slice('year.'.length)];
  if (told.startsWith('year.') && ofYear && /^\d\d-/.test(month)) return ofYear.includes(+month.slice(0, 2));
  // "the end of the month" and "28 May" may be one day.
  if (PART.test(p.value) !== PART.test(q.value)) return true;
  if (dayA!.startsWith('season.') !== dayB!.startsWith('season.')) return true;
  if (lastOfMonth(dayA!) === dayB || lastOfMonth(dayB!) === dayA) return true;
  if (dayA === dayB || withinPeriod(dayA!, dayB!) || withinPeriod(dayB!, dayA!)) return true;
  if (dayA!.slice(0, 2) !== dayB!.slice(0, 2)) return false;
  return (
    dayA!.endsWith('-00') || dayB!.endsWith('-00') || dayA!.startsWith(`${dayB}..`) || dayB!.startsWith(`${dayA}..`)
  );
}
