import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '../model/instant.ts';
import { layOut, MARK, type TimelineView, WIDTH } from './timeline.ts';

const at = fc.integer({ min: 1_600_000_000, max: 1_700_000_000 }).map((s) => instantOf(s * 1000).slice(0, 10));
const mark = at.map((day) => ({ href: '/', at: day, shape: 'said' as const, told: 'x', confirmed: false }));
const lane = fc.array(mark, { maxLength: 30 }).map((marks) => ({ name: 'A', href: '/', marks }));
const change = fc
  .record({ at, label: fc.string({ maxLength: 60 }) })
  .map((c) => ({ ...c, href: '/', silent: true, tone: 'silent' as const }));
const timeline = fc.record({
  lanes: fc.array(lane, { maxLength: 5 }),
  changes: fc.array(change, { maxLength: 12 }),
  others: fc.constant(0),
}) as fc.Arbitrary<TimelineView>;

test('no mark covers another, whatever the dates', () => {
  fc.assert(
    fc.property(timeline, (view) => {
      const layout = layOut(view);
      for (const { placed, more } of layout.lanes) {
        const told = placed.length + more.reduce((n, { count }) => n + count, 0);
        expect(told).toBe(view.lanes[layout.lanes.findIndex((l) => l.placed === placed)]!.marks.length);
        for (const a of placed)
          for (const b of placed)
            if (a !== b && a.row === b.row) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(MARK);
        for (const { x } of placed) expect(x > 0 && x < WIDTH).toBe(true);
      }
      for (let i = 1; i < layout.ticks.length; i++)
        expect(layout.ticks[i]!.x - layout.ticks[i - 1]!.x).toBeGreaterThan(80);
    }),
  );
});

test('later is further right; the same day stands side by side, as far as the day goes', () => {
  const mark = (day: number) => ({
    href: '/',
    at: `2021-06-${day}`,
    shape: 'said' as const,
    told: '',
    confirmed: false,
  });
  const { lanes } = layOut({
    lanes: [{ name: 'A', href: '/', marks: [mark(14), mark(15), mark(14)] }],
    changes: [],
    others: 0,
  });
  expect(lanes[0]!.placed.map(({ index, row }) => [index, row])).toEqual([
    [0, 0],
    [2, 0],
    [1, 0],
  ]);
});

test('words that moved bend from one lane to the other', () => {
  const lane = (name: string) => ({ name, href: '/', marks: [] });
  const { bends } = layOut({
    lanes: [lane('A'), lane('B')],
    changes: [{ href: '/', at: '2021-06-07', label: 'x', silent: true, tone: 'silent', from: 'A', to: 'B' }],
    others: 0,
  });
  expect(bends).toHaveLength(1);
});
