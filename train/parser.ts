/** Trains the parser with a dynamic oracle, whole and once for each fold. `npx tsx train/parser.ts CORPUS WORK [FOLD…]` */
import {
  ACTION_ROWS,
  ACTION_WIDTH,
  actionFeatures,
  LABEL_ROWS,
  LABEL_WIDTH,
  LEFT,
  labelFeatures,
  type ParserModel,
  parserOf,
  parseSentence,
  RIGHT,
  SHIFT,
  Tree,
} from '../src/text/en/parser.ts';
import { CLASS, COARSE } from '../src/text/en/tags.ts';
import { FOLDS, readCorpus } from './corpus.ts';
import { Random } from './random.ts';
import { type Tagged, taggedBy } from './tagged.ts';
import { quantize, save } from './work.ts';

const EPOCHS = { whole: 8, fold: 6 };
/** After the first epoch the parser follows its own choices this often. */
const EXPLORE = 0.9;
const STEP = { actions: 0.5, labels: 0.5 };

/** `gold`: head of each node, the number of nodes for the root; quotation marks are no nodes. */
type Sentence = { doc: Tagged; first: number; end: number; nodes: number[]; gold: Int32Array };

function sentencesOf(docs: readonly Tagged[]): Sentence[] {
  const out: Sentence[] = [];
  for (const doc of docs) {
    const { silver, cut, quotes } = doc.article;
    if (!silver) continue;
    for (const { first, end } of cut.sentences) {
      const nodes: number[] = [];
      for (let i = first; i < end; i++) if (!quotes.role[i]) nodes.push(i);
      const n = nodes.length;
      if (n < 2 || n > 120) continue;
      const place = new Map(nodes.map((t, k) => [t, k]));
      const gold = new Int32Array(n + 1).fill(-1);
      let whole = true;
      nodes.forEach((t, k) => {
        let h = silver.head[t]!;
        for (let steps = 0; h >= 0 && quotes.role[h] && steps < 9; steps++) h = silver.head[h]!;
        if (h === -2 || h === t) whole = false;
        gold[k] = h < 0 ? n : (place.get(h) ?? n);
      });
      if (whole) out.push({ doc, first, end, nodes, gold });
    }
  }
  return out;
}

function trainParser(docs: readonly Tagged[], epochs: number, log: (s: string) => void) {
  const data = sentencesOf(docs);
  const actions = new Float32Array(ACTION_ROWS * ACTION_WIDTH);
  const actionSums = new Float32Array(actions.length);
  const labels = new Float32Array(LABEL_ROWS * LABEL_WIDTH);
  const labelSums = new Float32Array(labels.length);
  const random = new Random(12345);
  const tree = new Tree();
  const rows = new Int32Array(64);
  let step = 1;
  let labelStep = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(data);
    let wrong = 0;
    let all = 0;
    for (const { doc, first, end, nodes, gold } of data) {
      tree.start(doc.article.forms, doc.fine, doc.article.quotes.role, first, end);
      while (!tree.done) {
        if (tree.depth === 0) {
          tree.act(SHIFT);
          continue;
        }
        const count = actionFeatures(tree, rows);
        const score = [0, 0, 0];
        for (let i = 0; i < count; i++) for (let a = 0; a < 3; a++) score[a]! += actions[rows[i]! + a]!;
        const valid = [tree.next < tree.n, tree.depth > 1, true];
        const bad = costly(tree, gold, valid);
        let guess = -1;
        let right = -1;
        for (let a = 0; a < 3; a++) {
          if (!valid[a]) continue;
          if (guess < 0 || score[a]! > score[guess]!) guess = a;
          if (!bad[a] && (right < 0 || score[a]! > score[right]!)) right = a;
        }
        all++;
        if (guess !== right) {
          wrong++;
          for (let i = 0; i < count; i++) {
            const o = rows[i]!;
            actions[o + right]! += 1;
            actionSums[o + right]! += step;
            actions[o + guess]! -= 1;
            actionSums[o + guess]! -= step;
          }
        }
        step++;
        tree.act(epoch > 0 && random.unit() < EXPLORE ? guess : right);
      }
      if (epoch < 1 || epoch > 3) continue;
      tree.findFirst();
      for (let c = 0; c < tree.n; c++) {
        if (tree.head[c] !== gold[c]) continue;
        const count = labelFeatures(tree, c, rows);
        const score = new Float64Array(LABEL_WIDTH);
        for (let i = 0; i < count; i++) for (let q = 0; q < LABEL_WIDTH; q++) score[q]! += labels[rows[i]! + q]!;
        let guess = 0;
        for (let q = 1; q < LABEL_WIDTH; q++) if (score[q]! > score[guess]!) guess = q;
        const right = doc.article.silver!.relation[nodes[c]!]!;
        if (guess !== right)
          for (let i = 0; i < count; i++) {
            const o = rows[i]!;
            labels[o + right]! += 1;
            labelSums[o + right]! += labelStep;
            labels[o + guess]! -= 1;
            labelSums[o + guess]! -= labelStep;
          }
        labelStep++;
      }
    }
    log(`epoch ${epoch} actions right ${(100 - (100 * wrong) / all).toFixed(2)}`);
  }
  for (let i = 0; i < actions.length; i++) actions[i]! -= actionSums[i]! / step;
  for (let i = 0; i < labels.length; i++) labels[i]! -= labelSums[i]! / labelStep;
  return { actions: quantize(actions, STEP.actions), labels: quantize(labels, STEP.labels) };
}

/** Actions that lose a gold arc still within reach (Goldberg and Nivre 2013). */
function costly(t: Tree, gold: Int32Array, valid: readonly boolean[]): boolean[] {
  const b = t.next;
  const s0 = t.stack[t.depth - 1]!;
  if (valid[SHIFT] && gold[b] === s0) return [false, true, true];
  if (gold[s0] === b) return [true, true, false];
  const bad = [!valid[SHIFT], !valid[RIGHT], false];
  if (t.depth > 1 && gold[s0] === t.stack[t.depth - 2]) bad[LEFT] = true;
  if (valid[SHIFT])
    for (let q = 0; q < t.depth; q++)
      if (gold[t.stack[q]!] === b || gold[b] === t.stack[q]) {
        bad[SHIFT] = true;
        break;
      }
  for (let q = b + 1; q <= t.n; q++)
    if (gold[q] === s0 || gold[s0] === q) {
      bad[RIGHT] = true;
      bad[LEFT] = true;
      break;
    }
  return bad.every(Boolean) ? [!valid[SHIFT], !valid[RIGHT], false] : bad;
}

function evaluate(model: ParserModel, docs: readonly Tagged[]): string {
  let heads = 0;
  let both = 0;
  let all = 0;
  const t0 = Date.now();
  for (const { article, fine, tags } of docs) {
    const h = new Int32Array(article.forms.n).fill(-1);
    const r = new Uint8Array(article.forms.n);
    for (const { first, end } of article.cut.sentences)
      parseSentence(model, article.forms, fine, article.quotes.role, first, end, h, r);
    const { silver } = article;
    if (!silver) continue;
    for (let i = 0; i < h.length; i++) {
      if (silver.head[i] === -2 || COARSE[tags[i]!] === CLASS.punct) continue;
      all++;
      if (h[i] !== silver.head[i]) continue;
      heads++;
      if (r[i] === silver.relation[i]) both++;
    }
  }
  return `UAS ${((100 * heads) / all).toFixed(2)} LAS ${((100 * both) / all).toFixed(2)} ${Math.round((all / (Date.now() - t0)) * 1000)} tokens/s`;
}

const [, , corpus, work, ...only] = process.argv as [string, string, string, string, ...string[]];
const from = Date.now();
const train = readCorpus(corpus, 'train').map((a, i) => taggedBy(work, a, i % FOLDS));
const dev = readCorpus(corpus, 'dev').map((a) => taggedBy(work, a, -1));
for (const fold of only.length ? only.map(Number) : [-1, 0, 1, 2, 3]) {
  const name = fold < 0 ? 'parser' : `parser.${fold}`;
  const seconds = () => `${((Date.now() - from) / 1000).toFixed(0)} s`;
  const model = trainParser(
    train.filter((_, i) => i % FOLDS !== fold),
    fold < 0 ? EPOCHS.whole : EPOCHS.fold,
    (s) => console.log(name, s, seconds()),
  );
  save(work, `${name}.actions`, model.actions);
  save(work, `${name}.labels`, model.labels);
  console.log(name, 'dev', evaluate(parserOf(model.actions, model.labels), dev), seconds());
}
