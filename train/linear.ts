/** Trains the linear-chain model by maximum likelihood with feature dropout. `npx tsx train/linear.ts CORPUS WORK [KEEP…]`;
 *  with a fold's number it is held back, and scored on that fold. */
import { EDGE_BITS, edgeFeatures, MOST_EDGE_FEATURES } from '../src/extract/model/edge-features.ts';
import { LABELS, PAIRS } from '../src/extract/model/labels.ts';
import { bestPath, marginals } from '../src/extract/model/lattice.ts';
import { MOST_NODE_FEATURES, NODE_BITS, nodeFeatures } from '../src/extract/model/node-features.ts';
import { type Analysed, analysedCorpus, contextFor, lexiconsOf } from './analysed.ts';
import { looseSpans } from './loose.ts';
import { Random } from './random.ts';
import { Score } from './score.ts';
import { save } from './work.ts';

const EPOCHS = 5;
const RATE = 0.02;
const DROP = 0.55;
/** Features seen less often are left out. */
const LEAST = 3;
const DECAY = 1e-6;
const WIDTH = 8;

type Features = { node: Int32Array; nodeAt: Int32Array; edge: Int32Array; edgeAt: Int32Array };
type Piece = Features & { n: number; gold: Uint8Array[] };

function featuresOf(docs: readonly Analysed[], lexicon: (d: Analysed) => ReadonlyMap<string, number>): Piece[][] {
  const node = new Int32Array(MOST_NODE_FEATURES);
  const edge = new Int32Array(MOST_EDGE_FEATURES);
  return docs.map((doc) => {
    const c = contextFor(doc, lexicon(doc));
    return doc.blocks.map(({ first, end }) => {
      const n = end - first;
      const nodes: number[] = [];
      const edges: number[] = [];
      const nodeAt = new Int32Array(n + 1);
      const edgeAt = new Int32Array(n + 1);
      for (let i = first; i < end; i++) {
        const k = nodeFeatures(c, i, node);
        for (let j = 0; j < k; j++) nodes.push(node[j]!);
        const e = i > first ? edgeFeatures(c, i, edge) : 0;
        for (let j = 0; j < e; j++) edges.push(edge[j]!);
        nodeAt[i - first + 1] = nodes.length;
        edgeAt[i - first + 1] = edges.length;
      }
      const gold = doc.labels.map((y) => y.slice(first, end));
      return { n, node: Int32Array.from(nodes), nodeAt, edge: Int32Array.from(edges), edgeAt, gold };
    });
  });
}

const W = new Float32Array(WIDTH << NODE_BITS);
const E = new Float32Array(PAIRS << EDGE_BITS);

function scores(x: Features, n: number, node: Float64Array, edge: Float64Array, scale = 1): void {
  for (let i = 0; i < n; i++) {
    let a0 = 0, a1 = 0, a2 = 0, a3 = 0, a4 = 0, a5 = 0, a6 = 0; // biome-ignore format: one row of sums
    for (let j = x.nodeAt[i]!; j < x.nodeAt[i + 1]!; j++) {
      const o = x.node[j]! * WIDTH;
      a0 += W[o]!;
      a1 += W[o + 1]!;
      a2 += W[o + 2]!;
      a3 += W[o + 3]!;
      a4 += W[o + 4]!;
      a5 += W[o + 5]!;
      a6 += W[o + 6]!;
    }
    const p = i * LABELS;
    node[p] = a0 * scale;
    node[p + 1] = a1 * scale;
    node[p + 2] = a2 * scale;
    node[p + 3] = a3 * scale;
    node[p + 4] = a4 * scale;
    node[p + 5] = a5 * scale;
    node[p + 6] = a6 * scale;
    const q = i * PAIRS;
    for (let z = 0; z < PAIRS; z++) edge[q + z] = 0;
    for (let j = x.edgeAt[i]!; j < x.edgeAt[i + 1]!; j++) {
      const o = x.edge[j]! * PAIRS;
      for (let z = 0; z < PAIRS; z++) edge[q + z]! += E[o + z]!;
    }
    if (scale !== 1) for (let z = 0; z < PAIRS; z++) edge[q + z]! *= scale;
  }
}

function dropped(x: Piece, random: Random): Features {
  const limit = Math.floor(DROP * 4294967296);
  const thin = (list: Int32Array, at: Int32Array): [Int32Array, Int32Array] => {
    const out = new Int32Array(list.length);
    const outAt = new Int32Array(at.length);
    let k = 0;
    for (let i = 0; i + 1 < at.length; i++) {
      for (let j = at[i]!; j < at[i + 1]!; j++) if (random.next() >= limit) out[k++] = list[j]!;
      outAt[i + 1] = k;
    }
    return [out, outAt];
  };
  const [node, nodeAt] = thin(x.node, x.nodeAt);
  const [edge, edgeAt] = thin(x.edge, x.edgeAt);
  return { node, nodeAt, edge, edgeAt };
}

function train(docs: Piece[][], after: (epoch: number, note: string) => void): void {
  const seen = new Uint8Array(1 << NODE_BITS);
  const pieces = docs.flat();
  for (const p of pieces) for (const x of p.node) if (seen[x]! < 255) seen[x]!++;
  for (const p of pieces) {
    let k = 0;
    const at = new Int32Array(p.n + 1);
    for (let i = 0; i < p.n; i++) {
      for (let j = p.nodeAt[i]!; j < p.nodeAt[i + 1]!; j++) if (seen[p.node[j]!]! >= LEAST) p.node[k++] = p.node[j]!;
      at[i + 1] = k;
    }
    p.node = p.node.slice(0, k);
    p.nodeAt = at;
  }
  const GW = new Float32Array(W.length);
  const GE = new Float32Array(E.length);
  const SW = new Float32Array(W.length);
  const SE = new Float32Array(E.length);
  let averaged = 0;
  const random = new Random(7);
  const order = docs.flatMap((d) => (d[0] ? d[0].gold.map((_, g) => ({ d, g })) : []));
  const longest = Math.max(...pieces.map((p) => p.n));
  const node = new Float64Array(longest * LABELS);
  const edge = new Float64Array(longest * PAIRS);
  const pm = new Float64Array(longest * LABELS);
  const em = new Float64Array(longest * PAIRS);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const from = Date.now();
    random.shuffle(order);
    let loss = 0;
    let tokens = 0;
    for (const { d, g } of order)
      for (const piece of d) {
        const { n } = piece;
        const y = piece.gold[g]!;
        const x = dropped(piece, random);
        scores(x, n, node, edge, 1 / (1 - DROP));
        for (let i = 0; i < n; i++) {
          loss -= node[i * LABELS + y[i]!]!;
          if (i) loss -= edge[i * PAIRS + y[i - 1]! * LABELS + y[i]!]!;
        }
        loss += marginals(n, node, edge, pm, em);
        tokens += n;
        for (let i = 0; i < n; i++) {
          const p = i * LABELS;
          pm[p + y[i]!]! -= 1;
          let most = 0;
          for (let b = 0; b < LABELS; b++) most = Math.max(most, Math.abs(pm[p + b]!));
          if (most > 1e-3)
            for (let j = x.nodeAt[i]!; j < x.nodeAt[i + 1]!; j++) {
              const o = x.node[j]! * WIDTH;
              for (let b = 0; b < LABELS; b++) {
                const v = pm[p + b]! + DECAY * W[o + b]!;
                const a = (GW[o + b]! += v * v);
                W[o + b]! -= (RATE * v) / Math.sqrt(a + 0.5);
              }
            }
          if (!i) continue;
          const q = i * PAIRS;
          em[q + y[i - 1]! * LABELS + y[i]!]! -= 1;
          most = 0;
          for (let z = 0; z < PAIRS; z++) most = Math.max(most, Math.abs(em[q + z]!));
          if (most > 1e-3)
            for (let j = x.edgeAt[i]!; j < x.edgeAt[i + 1]!; j++) {
              const o = x.edge[j]! * PAIRS;
              for (let z = 0; z < PAIRS; z++) {
                const v = em[q + z]!;
                if (v === 0) continue;
                const a = (GE[o + z]! += v * v);
                E[o + z]! -= (RATE * v) / Math.sqrt(a + 0.5);
              }
            }
        }
      }
    if (epoch > 0) {
      averaged++;
      for (let i = 0; i < W.length; i++) SW[i]! += W[i]!;
      for (let i = 0; i < E.length; i++) SE[i]! += E[i]!;
    }
    if (epoch === EPOCHS - 1 && averaged) {
      for (let i = 0; i < W.length; i++) W[i] = SW[i]! / averaged;
      for (let i = 0; i < E.length; i++) E[i] = SE[i]! / averaged;
    }
    after(epoch, `loss ${(loss / tokens).toFixed(4)} ${((Date.now() - from) / 1000).toFixed(0)} s`);
  }
}

const [, , corpus, work, held = '-1'] = process.argv as [string, string, string, string, string?];
const fold = Number(held);
const all = analysedCorpus(corpus, work, 'train');
const lexicons = lexiconsOf(all);
const docs = all.filter((d) => d.fold !== fold);
const test = fold < 0 ? analysedCorpus(corpus, work, 'dev') : all.filter((d) => d.fold === fold);
const data = featuresOf(docs, (d) => lexicons.without[d.fold]!);
const testData = featuresOf(test, (d) => (d.fold < 0 ? lexicons.whole : lexicons.without[d.fold]!));
console.log(
  'ready',
  docs.length,
  test.length,
  'features a token',
  (data[0]![0]!.node.length / data[0]![0]!.n).toFixed(1),
);
train(data, (epoch, note) => {
  const score = new Score();
  test.forEach((doc, k) => {
    const labels = new Uint8Array(doc.analysis.tokens.length);
    doc.blocks.forEach(({ first }, b) => {
      const x = testData[k]![b]!;
      const node = new Float64Array(x.n * LABELS);
      const edge = new Float64Array(x.n * PAIRS);
      scores(x, x.n, node, edge);
      labels.set(bestPath(x.n, node, edge), first);
    });
    const guess = looseSpans(doc, labels);
    for (const gold of doc.annotations) score.add(doc.analysis.text, gold, guess);
  });
  console.log('linear', fold, 'epoch', epoch, note, String(score));
});
const name = fold < 0 ? 'linear' : `linear.${fold}`;
save(work, `${name}.node`, W);
save(work, `${name}.edge`, E);
if (fold < 0) save(work, 'lexicon', JSON.stringify([...lexicons.whole].filter(([, g]) => g > 0)));
