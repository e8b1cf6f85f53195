/** One block through both models: scores, the best labels, their probabilities, runs and links. */
import type { Analysis } from '../../text/en/analysis.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type Context, contextOf } from './context.ts';
import { LABELS, PAIRS, runsOf } from './labels.ts';
import { bestPath, marginals } from './lattice.ts';
import { type CueLexicon, SELDOM } from './lexicon.ts';
import type { Linear } from './linear.ts';
import type { Linked, Linker } from './linker.ts';
import type { Recurrent } from './recurrent.ts';
import { subjectOf } from './subject.ts';

/** Shares of the two models in the scores; chosen on a held-back quarter of the training articles, flat from .2/.8 to .5/.5. */
const SHARE = { linear: 0.3, recurrent: 0.7 };
/** Tokens scored together; bounds the memory for a long text. */
const BATCH = 4096;

export type SpanModel = {
  readonly lexicon: CueLexicon;
  readonly linear: Linear;
  /** Trained alike from other seeds; their scores are averaged. */
  readonly recurrent: readonly Recurrent[];
  readonly linker: Linker;
};

/** A decoded block. `labels` and `chances` begin with its first token; `chances` holds LABELS probabilities a token. */
export type Decoded = {
  readonly block: Block;
  readonly labels: Uint8Array;
  readonly chances: Float64Array;
  readonly linked: readonly Linked[];
};

export function decode(a: Analysis, model: SpanModel, use: (c: Context, d: Decoded) => void): void {
  const every = blocksOf(a);
  const c = contextOf(a, every, model.lexicon);
  const blocks = every.filter((b) => maySpeak(c, b));
  for (let k = 0; k < blocks.length; ) {
    const from = blocks[k]!.first;
    const batch: Block[] = [];
    while (k < blocks.length && (!batch.length || blocks[k]!.end - from <= BATCH)) batch.push(blocks[k++]!);
    decodeBatch(a, c, model, batch, use);
  }
}

/** Whether a block holds a word that is ever a cue. The others, one in twenty and every table, hold one cue in 1,500. */
function maySpeak(c: Context, { first, end }: Block): boolean {
  for (let i = first; i < end; i++) if ((c.grade[i] as number) >= SELDOM) return true;
  return false;
}

function decodeBatch(
  a: Analysis,
  c: Context,
  model: SpanModel,
  blocks: readonly Block[],
  use: (c: Context, d: Decoded) => void,
): void {
  const from = blocks[0]!.first;
  const size = blocks.at(-1)!.end - from;
  const node = new Float64Array(size * LABELS);
  const edge = new Float64Array(size * PAIRS);
  for (const block of blocks) model.linear.addScores(c, block, SHARE.linear, node, edge, block.first - from);
  const share = SHARE.recurrent / model.recurrent.length;
  for (const recurrent of model.recurrent) {
    recurrent.addScores(c, a.forms, blocks, share, node, from);
    const { border } = recurrent;
    for (let i = 0; i < size; i++) {
      const at = (c.border[from + i] as number) * PAIRS;
      for (let z = 0; z < PAIRS; z++) edge[i * PAIRS + z]! += share * border[at + z]!;
    }
  }
  for (const block of blocks) {
    const n = block.end - block.first;
    const at = block.first - from;
    const nodes = node.subarray(at * LABELS, (at + n) * LABELS);
    const edges = edge.subarray(at * PAIRS, (at + n) * PAIRS);
    const labels = bestPath(n, nodes, edges);
    const runs = runsOf(labels, block.first);
    if (!runs.some((r) => r.role === 'cue')) continue;
    const chances = new Float64Array(n * LABELS);
    marginals(n, nodes, edges, chances);
    use(c, { block, labels, chances, linked: model.linker.link(c, runs).map((l) => withSubject(c, l)) });
  }
}

/** Where no source is linked, the subject of the cue, unless it is part of the content. */
function withSubject(c: Context, l: Linked): Linked {
  const source = l.source ? null : subjectOf(c, l.cue);
  if (!source || l.content.some((r) => r.first < source.end && source.first < r.end)) return l;
  return { ...l, source, byGrammar: true };
}
