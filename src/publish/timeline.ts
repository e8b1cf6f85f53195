/** Where everything stands on a dossier's timeline: lanes by speaker, x is time, acts are marks that never cover each
 *  other. Pure geometry in SVG user units; what is drawn is decided here, how it looks in the style sheet. */
import { scaleUtc } from 'd3-scale';
import type { PositionChangeType } from '../compare/positions.ts';
import { earliest } from '../model/instant.ts';
import type { Verdict } from '../model/procedure.ts';
import type { Disclosure } from '../model/revision.ts';
import type { Shape } from './acts.ts';

/** Something that stands in a band of its own, with words beside it. `tone` says what it is, by a shape and in words. */
export type Flag = {
  readonly href: string;
  readonly at: string;
  /** Empty where the flag beside it says it already and only the bend is drawn. */
  readonly label: string;
  readonly tone: Tone;
};
export type Tone = Disclosure | Verdict | PositionChangeType;

export type TimelineView = {
  /** Most statements first. */
  readonly lanes: readonly {
    readonly name: string;
    readonly href: string;
    readonly marks: readonly {
      readonly href: string;
      readonly at: string;
      readonly shape: Shape;
      readonly told: string;
      readonly confirmed: boolean;
    }[];
  }[];
  /** Changes of documents. A change of speaker names the lanes between which words moved. */
  readonly changes: readonly (Flag & { readonly silent: boolean; readonly from?: string; readonly to?: string })[];
  /** Claims held against the record, on the day they are about. */
  readonly verdicts?: readonly Flag[];
  /** Later statements that are at odds with earlier ones of the same speaker. */
  readonly positions?: readonly Flag[];
  /** How many speakers have no lane. */
  readonly others: number;
  /** How many statements are left out, of those that have a date. */
  readonly earlier?: number;
};

/** What stands above the lanes: bands that hold flags, in this order. */
export const bandsOf = (view: TimelineView): readonly { readonly name: string; readonly flags: readonly Flag[] }[] =>
  [
    { name: 'Changes', flags: view.changes },
    { name: 'Position', flags: view.positions ?? [] },
    { name: 'Verdicts', flags: view.verdicts ?? [] },
  ].filter(({ flags }) => flags.some(({ label }) => label));

/** Sizes in user units; a mark's square is a target of 24 with room around it. */
export const WIDTH = 1180;
export const NAMES = 210;
export const MARK = 26;
const LEFT = NAMES + 64;
const RIGHT = WIDTH - 30;
const LABEL_LETTER = 7.2;
const TICK_ROOM = 86;
/** Marks stacked in one lane at one time, at most; what is beyond is told as a number. */
const MOST_ROWS = 5;

export type Placed = { readonly x: number; readonly row: number; readonly index: number };
export type Lane = {
  readonly top: number;
  readonly height: number;
  readonly placed: readonly Placed[];
  /** Where marks did not fit, and how many. */
  readonly more: readonly { readonly x: number; readonly row: number; readonly count: number }[];
};
export type Layout = {
  readonly height: number;
  readonly axis: number;
  readonly ticks: readonly { readonly x: number; readonly at: string }[];
  readonly bands: readonly {
    readonly name: string;
    readonly top: number;
    readonly height: number;
    readonly placed: readonly (Placed & { readonly labelX: number; readonly toLeft: boolean })[];
  }[];
  /** Milliseconds since 1970 at the left and at the right of the marks, and where these are. */
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly lanes: readonly Lane[];
  readonly bends: readonly {
    readonly index: number;
    readonly path: string;
    readonly endX: number;
    readonly endY: number;
  }[];
};

const millisecondsOf = (at: string): number => Date.parse(earliest(at));

export function layOut(view: TimelineView): Layout {
  const bands = bandsOf(view);
  const flags = bands.flatMap((band) => band.flags);
  const times = [...view.lanes.flatMap((lane) => lane.marks), ...view.changes, ...flags].map(({ at }) =>
    millisecondsOf(at),
  );
  const day = 86_400_000;
  const [from, to] = times.length ? [Math.min(...times), Math.max(...times)] : [0, day];
  const pad = Math.max(day / 2, (to - from) * 0.02);
  const scale = scaleUtc([from - pad / 4, to + pad], [LEFT, RIGHT]);
  const xOf = (at: string): number => Math.round(scale(millisecondsOf(at)) * 10) / 10;

  // A mark known to the day may stand anywhere in its first half; changes, known to the minute, have the rest.
  const roomOfDay = Math.min(3 * MARK, (scale(day) - scale(0)) / 2);

  let top = 0;
  const stacked = bands.map(({ name, flags }) => {
    const placed = placeLabels(flags.map(({ at, label }) => ({ x: xOf(at), width: label.length * LABEL_LETTER })));
    const made = { name, top, height: (Math.max(...placed.map(({ row }) => row)) + 1) * MARK + 10, placed };
    top += made.height;
    return made;
  });
  const lanes = view.lanes.map((lane) => {
    const { placed, more } = placeMarks(
      lane.marks.map(({ at }) => ({ x: xOf(at), room: at.length === 10 ? roomOfDay : 0 })),
    );
    const rows = Math.max(1, ...placed.map(({ row }) => row + 1), ...more.map(({ row }) => row + 1));
    const made = { top, height: rows * MARK + 12, placed, more };
    top += made.height;
    return made;
  });
  const middle = (name: string): number | null => {
    const index = view.lanes.findIndex((lane) => lane.name === name);
    const lane = lanes[index];
    return lane ? lane.top + 6 + MARK / 2 : null;
  };
  const bends = view.changes.flatMap(({ at, from: gone, to: come }, index) => {
    const start = gone === undefined ? null : middle(gone);
    const end = come === undefined ? null : middle(come);
    if (start === null || end === null || start === end) return [];
    const x = xOf(at) - MARK / 2 - 4;
    const out = x - 34;
    return [{ index, path: `M${x} ${start}C${out} ${start} ${out} ${end} ${x - 7} ${end}`, endX: x, endY: end }];
  });
  const [start, end] = scale.domain().map(Number) as [number, number];
  return {
    height: top + 34,
    axis: top,
    ticks: ticksOf(
      scale,
      times.every((time) => time % day === 0),
    ),
    bands: stacked,
    lanes,
    bends,
    domain: [start, end],
    range: [LEFT, RIGHT],
  };
}

/** Every mark stands at its own time, or within the room it has after it, in the first row where it covers no other. */
function placeMarks(marks: readonly { x: number; room: number }[]): Pick<Lane, 'placed' | 'more'> {
  const order = marks.map((mark, index) => ({ ...mark, index })).sort((a, b) => a.x - b.x || a.index - b.index);
  const rows: number[][] = [];
  const placed: Placed[] = [];
  const more: { x: number; row: number; count: number }[] = [];
  for (const { x, room, index } of order) {
    const found = place(rows, x, room);
    if (!found) {
      const last = more.at(-1);
      if (last && x - last.x < MARK) last.count++;
      else more.push({ x, row: MOST_ROWS, count: 1 });
      continue;
    }
    rows[found.row] = [...(rows[found.row] ?? []), found.x];
    placed.push({ ...found, index });
  }
  return { placed, more };
}

function place(rows: readonly number[][], x: number, room: number): { x: number; row: number } | null {
  for (let row = 0; row < MOST_ROWS; row++)
    for (let tried = x; tried <= x + room; tried += MARK)
      if ((rows[row] ?? []).every((taken) => Math.abs(taken - tried) >= MARK)) return { x: tried, row };
  return null;
}

/** Labels to the right of their mark, or to the left where the page ends; in the first row where they cover nothing. */
function placeLabels(marks: readonly { x: number; width: number }[]): Layout['bands'][number]['placed'] {
  const rows: [number, number][][] = [];
  return marks.map(({ x, width }, index) => {
    const toLeft = x + MARK + width > WIDTH;
    const span: [number, number] = toLeft ? [x - MARK - width, x + MARK / 2] : [x - MARK / 2, x + MARK + width];
    let row = rows.findIndex((taken) => taken.every(([a, b]) => span[1] < a || b < span[0]));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]!.push(span);
    return { x, row, index, toLeft, labelX: toLeft ? x - MARK / 2 : x + MARK / 2 };
  });
}

/** Where everything is known to the day, days alone are named; where an hour is named, its longer words need more room. */
function ticksOf(scale: ReturnType<typeof scaleUtc>, days: boolean): Layout['ticks'] {
  const ticks: { x: number; at: string }[] = [];
  const isDay = (tick: Date): boolean => tick.getTime() % 86_400_000 === 0;
  const offered = (scale.ticks(9) as Date[]).filter((tick) => !days || isDay(tick));
  const room = offered.every(isDay) ? TICK_ROOM : TICK_ROOM * 1.8;
  for (const tick of offered) {
    const x = Math.round(scale(tick.getTime()) as number);
    if (x < LEFT - 20 || x > RIGHT || (ticks.length && x - ticks.at(-1)!.x < room)) continue;
    ticks.push({ x, at: tick.toISOString() });
  }
  return ticks;
}
