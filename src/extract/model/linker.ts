/** Which source and which content belong to which cue: a logistic model of each pair of a cue and another run in one block,
 *  then each content goes to its best cue and each cue takes its best source. */
import { mix } from '../../text/en/hash.ts';
import type { Context } from './context.ts';
import { sigmoid } from './exponential.ts';
import type { Run } from './labels.ts';

export const LINK_BITS = 17;
const MASK = (1 << LINK_BITS) - 1;
/** Pairs further apart than this many tokens are not looked at. */
const REACH = 150;
/** Least probability of a link, and of a cue's share in a content that has a better one. */
const LINKED = 0.4;
const SHARED = 0.25;

export type Linked = {
  readonly cue: Run;
  readonly source: Run | null;
  readonly content: readonly Run[];
  /** The source is the cue's subject, which no model tagged. */
  readonly byGrammar?: boolean;
  /** Probability of the least sure link. */
  readonly certainty: number;
};

/** Grades of a gap. */
const gap = (x: number): number => {
  const d = Math.abs(x);
  return d < 4 ? d : d < 8 ? 4 : d < 16 ? 5 : d < 32 ? 6 : d < 64 ? 7 : 8;
};

/** The token of a run that hangs outside it, the highest of several. */
function headOf(c: Context, { first, end }: Run): number {
  let best = first;
  let least = 99;
  for (let i = first; i < end; i++) {
    const h = c.head[i] as number;
    if (h >= first && h < end) continue;
    let depth = 0;
    for (let at = i; (c.head[at] as number) >= 0 && depth < 30; depth++) at = c.head[at] as number;
    if (depth < least) {
      least = depth;
      best = i;
    }
  }
  return best;
}

/** Hash of the relations from `a` up to where they meet and down to `b`; 0 where that is far. */
function pathBetween(c: Context, a: number, b: number): number {
  let depth = 0;
  for (let x = a; x >= 0 && depth < 6; x = c.head[x] as number) up[depth++] = x;
  let down = 1;
  for (let y = b, steps = 0; y >= 0 && steps < 7; y = c.head[y] as number, steps++) {
    for (let k = 0; k < depth; k++)
      if (up[k] === y) {
        let h = 17;
        for (let z = 0; z < k; z++) h = mix(7, h, c.relation[up[z] as number] as number, 0);
        return mix(8, h, down, k) | 1;
      }
    down = mix(9, down, c.relation[y] as number, 0);
  }
  return 0;
}
const up = new Int32Array(8);

export type Pair = { readonly cue: number; readonly other: number };

export function pairsOf(runs: readonly Run[]): Pair[] {
  const out: Pair[] = [];
  runs.forEach((c, cue) => {
    if (c.role !== 'cue') return;
    for (const step of [-1, 1])
      for (let other = cue + step; other >= 0 && other < runs.length; other += step) {
        const o = runs[other] as Run;
        if ((step < 0 ? c.first - o.end : o.first - c.end) > REACH) break;
        if (o.role !== 'cue') out.push({ cue, other });
      }
  });
  return out;
}

const distance = (a: Run, b: Run): number => (a.end <= b.first ? b.first - a.end : Math.max(0, a.first - b.end));

/** Facts of a run that all its pairs ask for. */
type Seen = { readonly head: number; readonly nearest: number[] };

export class Pairs {
  private readonly seen: Seen[];

  constructor(
    private readonly c: Context,
    private readonly runs: readonly Run[],
  ) {
    this.seen = runs.map((run) => ({ head: headOf(c, run), nearest: [] }));
    // Distances to the nearest and second nearest run of each role, so that one can be asked about "another" run.
    runs.forEach((run, i) => {
      const from = Math.max(0, i - NEIGHBOURS);
      const to = Math.min(runs.length, i + NEIGHBOURS + 1);
      for (let r = 0; r < 3; r++) (this.seen[i] as Seen).nearest.push(99, -1, 99);
      for (let k = from; k < to; k++) {
        if (k === i) continue;
        const other = runs[k] as Run;
        const r = other.role === 'source' ? 0 : other.role === 'cue' ? 1 : 2;
        const { nearest } = this.seen[i] as Seen;
        const d = distance(run, other);
        if (d < (nearest[r * 3] as number)) {
          nearest[r * 3 + 2] = nearest[r * 3] as number;
          nearest[r * 3] = d;
          nearest[r * 3 + 1] = k;
        } else if (d < (nearest[r * 3 + 2] as number)) nearest[r * 3 + 2] = d;
      }
    });
  }

  private nearestOther(i: number, role: number, not: number): number {
    const { nearest } = this.seen[i] as Seen;
    return (nearest[role * 3 + 1] === not ? nearest[role * 3 + 2] : nearest[role * 3]) as number;
  }

  /** Writes the features of a pair; returns their number. */
  features({ cue, other }: Pair, out: Int32Array): number {
    const { c, runs } = this;
    const q = runs[cue] as Run;
    const s = runs[other] as Run;
    const role = s.role === 'source' ? 0 : 2;
    const before = s.first < q.first ? 0 : 1;
    const low = before === 0 ? s.end : q.end;
    const high = before === 0 ? q.first : s.first;
    const d = Math.max(0, high - low);
    let cues = 0;
    let same = 0;
    let rest = 0;
    for (let k = Math.min(cue, other) + 1; k < Math.max(cue, other); k++) {
      const between = runs[k] as Run;
      if (between.role === 'cue') cues++;
      else if (between.role === s.role) same++;
      else rest++;
    }
    const qh = (this.seen[cue] as Seen).head;
    const sh = (this.seen[other] as Seen).head;
    const path = pathBetween(c, sh, qh);
    const lemma = c.lemma[qh] as number;
    const otherCue = this.nearestOther(other, 1, cue);
    const otherSame = this.nearestOther(cue, role, other);
    const near = (d < otherCue ? 2 : 0) + (d < otherSame ? 1 : 0);
    const base = role * 2 + before;
    const g = gap(d);
    let paragraphs = 0;
    let sentences = 0;
    for (let i = Math.min(q.first, s.first) + 1; i <= Math.max(q.first, s.first) && sentences < 4; i++) {
      if (c.border[i] === 2) paragraphs++;
      if (c.border[i]) sentences++;
    }
    const way = s.first <= q.first ? 1 : -1;
    const inQuote = (i: number) => ((c.quoteFirst[i] as number) >= 0 ? 1 : 0);
    let k = 0;
    const put = (id: number, a: number, b: number, e: number) => {
      out[k++] = mix(2000 + id * 4 + base, a, b, e) & MASK;
    };
    put(0, 0, 0, 0);
    put(1, g, 0, 0);
    put(2, Math.min(cues, 2), Math.min(same, 2), Math.min(rest, 2));
    put(3, way * Math.min(paragraphs, 2), 0, 0);
    put(4, way * Math.min(sentences, 3), 0, 0);
    put(5, path, 0, 0);
    put(6, path, lemma, 0);
    put(7, lemma, 0, 0);
    put(8, near, 0, 0);
    put(9, near, g, Math.min(cues, 2));
    put(10, d === 1 ? (c.word[low] as number) : d < 4 ? d : 9, d === 0 ? 1 : 0, 0);
    put(11, c.word[s.first] as number, g, 0);
    put(12, gap(otherCue), g, 0);
    put(13, gap(otherSame), g, 1);
    put(14, lemma, near, 0);
    put(15, c.role[s.first] as number, c.role[s.end - 1] as number, near);
    put(16, c.coarse[qh] as number, path, 0);
    put(17, c.relation[sh] as number, c.relation[qh] as number, c.head[sh] === qh ? 1 : 0);
    put(18, inQuote(s.first) * 2 + inQuote(q.first), c.quoteFirst[s.first] === c.quoteFirst[q.first] ? 1 : 0, near);
    put(19, sentences ? 1 : 0, cues, near);
    return k;
  }
}

/** Runs on each side that are asked for the nearest. */
const NEIGHBOURS = 12;
export const MOST_LINK_FEATURES = 24;

export class Linker {
  constructor(private readonly weights: Float32Array) {}

  private probability(pairs: Pairs, pair: Pair): number {
    const count = pairs.features(pair, found);
    let sum = 0;
    for (let k = 0; k < count; k++) sum += this.weights[found[k] as number] as number;
    return sigmoid(sum);
  }

  /** Attributions of one block's runs, in the order of their cues. A cue without content makes none. */
  link(c: Context, runs: readonly Run[]): Linked[] {
    const pairs = new Pairs(c, runs);
    type Draft = {
      cue: number;
      source: number;
      sourceP: number;
      content: number[];
      least: number;
      spare: number;
      spareP: number;
    };
    const drafts = new Map<number, Draft>();
    runs.forEach((run, cue) => {
      if (run.role === 'cue')
        drafts.set(cue, { cue, source: -1, sourceP: LINKED, content: [], least: 1, spare: -1, spareP: SHARED });
    });
    const owner = new Map<number, { cue: number; p: number }>();
    for (const pair of pairsOf(runs)) {
      const p = this.probability(pairs, pair);
      const draft = drafts.get(pair.cue) as Draft;
      if ((runs[pair.other] as Run).role === 'source') {
        if (p > draft.sourceP) {
          draft.sourceP = p;
          draft.source = pair.other;
        }
        continue;
      }
      if (p > draft.spareP) {
        draft.spareP = p;
        draft.spare = pair.other;
      }
      const known = owner.get(pair.other);
      if (!known || p > known.p) owner.set(pair.other, { cue: pair.cue, p });
    }
    for (const [content, { cue, p }] of [...owner].sort((a, b) => a[0] - b[0])) {
      if (p <= LINKED) continue;
      const draft = drafts.get(cue) as Draft;
      draft.content.push(content);
      draft.least = Math.min(draft.least, p);
    }
    const out: Linked[] = [];
    for (const draft of drafts.values()) {
      if (!draft.content.length && draft.spare >= 0) {
        draft.content.push(draft.spare);
        draft.least = draft.spareP;
      }
      if (!draft.content.length) continue;
      out.push({
        cue: runs[draft.cue] as Run,
        source: draft.source < 0 ? null : (runs[draft.source] as Run),
        content: draft.content.map((i) => runs[i] as Run),
        certainty: Math.min(draft.least, draft.source < 0 ? 1 : draft.sourceP),
      });
    }
    return out;
  }
}

const found = new Int32Array(MOST_LINK_FEATURES);
