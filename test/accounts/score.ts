/** How well findings meet what a careful reader found: matched when they quote the same places in as many accounts as the
 *  finding needs (one for only-in, two otherwise); typed when the type is right too. One-to-one, best match first. */
import type { Finding, FindingType } from '../../src/model/alignment.ts';
import type { Expected } from './read.ts';

export type Score = { readonly found: number; readonly typed: number; readonly conflicts: number };

export type Tally = {
  hit: number;
  typed: number;
  made: number;
  wanted: number;
  cHit: number;
  cMade: number;
  cWanted: number;
};
export const tally = (): Tally => ({ hit: 0, typed: 0, made: 0, wanted: 0, cHit: 0, cMade: 0, cWanted: 0 });

const contested = (finding: { readonly type: FindingType }): boolean => /conflict|stronger/.test(finding.type);

export function count(into: Tally, wanted: readonly Expected[], made: readonly Finding[]): void {
  const pairs = matched(wanted, made, (w) => (w.type === 'only-in' ? 1 : 2));
  into.hit += pairs.length;
  into.typed += pairs.filter(([w, m]) => w.type === m.type).length;
  into.wanted += wanted.length;
  into.made += made.length;
  const hot = wanted.filter(contested);
  const mine = made.filter(contested);
  into.cWanted += hot.length;
  into.cMade += mine.length;
  into.cHit += matched(hot, mine, () => 2).filter(([w, m]) => w.type === m.type).length;
}

export function scoreOf(t: Tally): Score {
  const f1 = (hit: number, made: number, wanted: number): number => (2 * hit) / (made + wanted);
  return {
    found: f1(t.hit, t.made, t.wanted),
    typed: f1(t.typed, t.made, t.wanted),
    conflicts: f1(t.cHit, t.cMade, t.cWanted),
  };
}

function matched(
  wanted: readonly Expected[],
  made: readonly Finding[],
  need: (w: Expected) => number,
): [Expected, Finding][] {
  const candidates: { w: Expected; m: Finding; score: number }[] = [];
  for (const w of wanted)
    for (const m of made) {
      const met = new Set(
        w.quotes
          .filter((q) => m.quotes.some((r) => r.account === q.account && q.start < r.end && r.start < q.end))
          .map((q) => q.account),
      ).size;
      if (met >= need(w)) candidates.push({ w, m, score: met + (w.type === m.type ? 10 : 0) });
    }
  candidates.sort((a, b) => b.score - a.score);
  const pairs: [Expected, Finding][] = [];
  for (const { w, m } of candidates) if (!pairs.some(([x, y]) => x === w || y === m)) pairs.push([w, m]);
  return pairs;
}
