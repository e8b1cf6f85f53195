/** What speaks for an attribution, in numbers, and the probability that follows. The numbers are log odds of the parts; the
 *  probability is a logistic model of them, then a monotone curve fitted to what was right on held-back articles. */
import type { Context } from './context.ts';
import type { Decoded } from './decode.ts';
import { ln, sigmoid } from './exponential.ts';
import { LABELS, type Run, roles } from './labels.ts';
import type { Linked } from './linker.ts';

export const EVIDENCE = 16;

export type Calibration = {
  /** EVIDENCE weights. */
  readonly weights: readonly number[];
  /** Points of the curve: score at or above `at` means probability `p`; rising. */
  readonly curve: readonly { readonly at: number; readonly p: number }[];
};

const logOdds = (p: number): number => {
  const q = Math.min(Math.max(p, 1e-4), 1 - 1e-4);
  return ln(q / (1 - q));
};

/** Mean and least probability of the role over a run, and of its edges. */
function sure({ block, chances }: Decoded, run: Run): { mean: number; least: number; edges: number } {
  const role = 1 + 2 * roles.indexOf(run.role);
  const n = block.end - block.first;
  const at = (i: number) => (chances[i * LABELS + role] as number) + (chances[i * LABELS + role + 1] as number);
  let sum = 0;
  let least = 1;
  for (let i = run.first - block.first; i < run.end - block.first; i++) {
    sum += at(i);
    least = Math.min(least, at(i));
  }
  const begin = chances[(run.first - block.first) * LABELS + role] as number;
  const end = run.end - block.first;
  const after = end < n ? 1 - (chances[end * LABELS + role + 1] as number) : 1;
  return { mean: sum / (run.end - run.first), least, edges: begin * after };
}

export function evidenceOf(c: Context, d: Decoded, l: Linked): Float64Array {
  const out = new Float64Array(EVIDENCE);
  const cue = sure(d, l.cue);
  const source = l.source && sure(d, l.source);
  const contents = l.content.map((r) => sure(d, r));
  const mean = contents.reduce((s, x) => s + x.mean, 0) / contents.length;
  const words = l.content.reduce((s, r) => s + r.end - r.first, 0);
  const first = l.content[0] as Run;
  let grade = 0;
  for (let i = l.cue.first; i < l.cue.end; i++) grade = Math.max(grade, c.grade[i] as number);
  const quoted = l.content.some(
    (r) => (c.quoteFirst[r.first] as number) >= 0 && (c.quoteFirst[r.end - 1] as number) >= 0,
  );
  const values = [
    1,
    logOdds(cue.mean),
    logOdds(cue.edges),
    source ? logOdds(source.mean) : 0,
    source ? logOdds(source.edges) : 0,
    source ? 0 : 1,
    logOdds(mean),
    logOdds(Math.min(...contents.map((x) => x.least))),
    logOdds(Math.min(...contents.map((x) => x.edges))),
    logOdds(l.certainty),
    quoted ? 1 : 0,
    grade,
    Math.min(l.content.length - 1, 3),
    ln(words),
    c.border[first.first] ? 1 : 0,
    l.cue.end - l.cue.first > 3 ? 1 : 0,
  ];
  out.set(values);
  return out;
}

export function scoreOf(evidence: ArrayLike<number>, weights: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < EVIDENCE; k++) sum += (evidence[k] as number) * (weights[k] as number);
  return sum;
}

/** Probability, rounded to thousandths. */
export function confidenceOf(evidence: ArrayLike<number>, { weights, curve }: Calibration): number {
  const score = scoreOf(evidence, weights);
  let p = curve.length ? (curve[0] as { p: number }).p : sigmoid(score);
  for (let k = 0; k + 1 < curve.length; k++) {
    const a = curve[k]!;
    const b = curve[k + 1]!;
    if (score >= b.at) p = b.p;
    else if (score > a.at) {
      p = a.p + ((b.p - a.p) * (score - a.at)) / (b.at - a.at);
      break;
    } else break;
  }
  return Math.round(p * 1000) / 1000;
}
