/** A span model from the trainers' files, whole or held back by a fold, rounded as it will be packed. */
import type { SpanModel } from '../src/extract/model/decode.ts';
import type { CueLexicon } from '../src/extract/model/lexicon.ts';
import { EDGE_SIZE, LINEAR_STEP, Linear, NODE_SIZE } from '../src/extract/model/linear.ts';
import { Linker } from '../src/extract/model/linker.ts';
import { FEATURE, Recurrent, WORD } from '../src/extract/model/recurrent.ts';
import { sparse } from '../src/text/en/row-table.ts';
import { loadFloats, loadInts, quantize } from './work.ts';

/** Rows of the linear model whose largest weight is smaller are left out. */
const LEAST = 0.025;

/** Weights in steps, small rows as nothing. */
export function thinned(weights: Float32Array, size: number): Int8Array {
  const width = weights.length === NODE_SIZE ? NODE_SIZE >> 22 : EDGE_SIZE >> 16;
  const out = quantize(weights, LINEAR_STEP);
  for (let r = 0; r < size; r += width) {
    let most = 0;
    for (let k = r; k < r + width; k++) most = Math.max(most, Math.abs(weights[k]!));
    if (most <= LEAST) out.fill(0, r, r + width);
  }
  return out;
}

/** Rows of a table as bytes with a scale each. */
export function folded(table: Float32Array, width: number): { bytes: Int8Array; scale: Float32Array } {
  const bytes = new Int8Array(table.length);
  const scale = new Float32Array(table.length / width);
  for (let r = 0; r < scale.length; r++) {
    let most = 1e-9;
    for (let k = r * width; k < (r + 1) * width; k++) most = Math.max(most, Math.abs(table[k]!));
    scale[r] = most / 127;
    for (let k = r * width; k < (r + 1) * width; k++) bytes[k] = Math.round(table[k]! / scale[r]!);
  }
  return { bytes, scale };
}

export function vocabularyOf(work: string, name: string): Map<number, number> {
  const pairs = loadInts(work, `${name}.vocabulary`);
  const out = new Map<number, number>();
  for (let i = 0; i < pairs.length; i += 2) out.set(pairs[i]!, pairs[i + 1]!);
  return out;
}

export function spanModel(work: string, linear: string, recurrents: readonly string[], lexicon: CueLexicon): SpanModel {
  const values =
    (recurrent: string) =>
    (name: string): Float32Array => {
      const raw = loadFloats(work, `${recurrent}.${name}`);
      const width = name === 'words' ? WORD : name === 'features' ? FEATURE : 0;
      if (!width) return raw;
      const { bytes, scale } = folded(raw, width);
      return Float32Array.from(bytes, (b, i) => b * scale[Math.floor(i / width)]!);
    };
  return {
    lexicon,
    linear: new Linear(
      sparse(thinned(loadFloats(work, `${linear}.node`), NODE_SIZE)),
      sparse(thinned(loadFloats(work, `${linear}.edge`), EDGE_SIZE)),
    ),
    recurrent: recurrents.map((r) => new Recurrent({ vocabulary: vocabularyOf(work, r), values: values(r) })),
    linker: new Linker(loadFloats(work, 'linker')),
  };
}
