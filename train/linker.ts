/** Trains the linker on the corpus's own spans. `npx tsx train/linker.ts CORPUS WORK` */
import { sigmoid } from '../src/extract/model/exponential.ts';
import { type Run, runsOf } from '../src/extract/model/labels.ts';
import { LINK_BITS, Linker, MOST_LINK_FEATURES, Pairs, pairsOf } from '../src/extract/model/linker.ts';
import { type Analysed, analysedCorpus, contextFor, lexiconsOf, tokensIn } from './analysed.ts';
import type { GoldAttribution } from './corpus.ts';
import { Random } from './random.ts';
import { Score } from './score.ts';
import { save } from './work.ts';

const EPOCHS = 5;
const RATE = 0.1;
const DECAY = 1e-4;

const [, , corpus, work] = process.argv as [string, string, string, string];
const train = analysedCorpus(corpus, work, 'train');
const dev = analysedCorpus(corpus, work, 'dev');
const lexicons = lexiconsOf(train);

/** For each run, the attributions that own at least half of it. */
function ownersOf(doc: Analysed, gold: readonly GoldAttribution[], runs: readonly Run[]): number[][] {
  const { tokens } = doc.analysis;
  const sets = gold.map((a) => ({
    source: new Set(tokensIn(tokens, a.source)),
    cue: new Set(tokensIn(tokens, a.cue)),
    content: new Set(tokensIn(tokens, a.content)),
  }));
  return runs.map((run) =>
    sets.flatMap((set, k) => {
      let n = 0;
      for (let i = run.first; i < run.end; i++) if (set[run.role].has(i)) n++;
      return n * 2 >= run.end - run.first ? [k] : [];
    }),
  );
}

const data: { x: Int32Array; y: number }[] = [];
const found = new Int32Array(MOST_LINK_FEATURES);
for (const doc of train) {
  const c = contextFor(doc, lexicons.without[doc.fold]!);
  doc.annotations.forEach((gold, a) => {
    for (const { first, end } of doc.blocks) {
      const runs = runsOf(doc.labels[a]!.subarray(first, end), first);
      const owners = ownersOf(doc, gold, runs);
      const pairs = new Pairs(c, runs);
      for (const pair of pairsOf(runs)) {
        const count = pairs.features(pair, found);
        const y = owners[pair.cue]!.some((k) => owners[pair.other]!.includes(k)) ? 1 : 0;
        data.push({ x: found.slice(0, count), y });
      }
    }
  });
}
const weights = new Float32Array(1 << LINK_BITS);
const squares = new Float32Array(weights.length);
const random = new Random(31);
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  random.shuffle(data);
  let wrong = 0;
  for (const { x, y } of data) {
    let sum = 0;
    for (const k of x) sum += weights[k]!;
    const p = sigmoid(sum);
    if (p > 0.5 !== (y === 1)) wrong++;
    for (const k of x) {
      squares[k]! += (p - y) ** 2;
      weights[k]! -= (RATE * (p - y + DECAY * weights[k]!)) / Math.sqrt(squares[k]! + 1);
    }
  }
  console.log('linker epoch', epoch, data.length, 'pairs, wrong', ((100 * wrong) / data.length).toFixed(2), '%');
}
save(work, 'linker', weights);

const linker = new Linker(weights);
const score = new Score();
for (const doc of dev) {
  const c = contextFor(doc, lexicons.whole);
  const { tokens } = doc.analysis;
  doc.annotations.forEach((gold, a) => {
    const span = ({ first, end }: Run) => ({ start: tokens[first]!.start, end: tokens[end - 1]!.end });
    const guess = doc.blocks.flatMap(({ first, end }) =>
      linker.link(c, runsOf(doc.labels[a]!.subarray(first, end), first)).map((l) => ({
        source: l.source ? [span(l.source)] : [],
        cue: [span(l.cue)],
        content: l.content.map(span),
      })),
    );
    score.add(doc.analysis.text, gold, guess);
  });
}
console.log('gold spans, linked:', String(score));
