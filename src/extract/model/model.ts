/** The span model, read once from `models/attribution.bin` when first asked for. */
import { Weights } from '../../text/en/weights.ts';
import type { SpanModel } from './decode.ts';
import type { Calibration } from './evidence.ts';
import { Linear } from './linear.ts';
import { Linker } from './linker.ts';
import { denseSizes, FEATURE, Recurrent, WORD } from './recurrent.ts';

export type AttributionModel = SpanModel & { readonly calibration: Calibration };

let model: AttributionModel | undefined;

export function attributionModel(): AttributionModel {
  model ??= readModel(Weights.read(new URL('../../../models/attribution.bin', import.meta.url)));
  return model;
}

function readModel(weights: Weights): AttributionModel {
  const ids = weights.ints('vocabulary');
  const vocabulary = new Map<number, number>();
  for (let i = 0; i < ids.length; i++) vocabulary.set(ids[i] as number, i + 1);
  const widths = new Map(denseSizes());
  const values = (name: string): Float32Array => {
    const width = name === 'words' ? WORD : name === 'features' ? FEATURE : undefined;
    if (width === undefined && (!widths.has(name) || !weights.has(`${name}.scale`))) return weights.floats(name);
    return unfold(weights.bytes(name), weights.floats(`${name}.scale`));
  };
  return {
    lexicon: new Map(JSON.parse(weights.text('lexicon')) as [string, number][]),
    linear: new Linear(weights.sparse('linear.node'), weights.sparse('linear.edge')),
    recurrent: [new Recurrent({ vocabulary, values })],
    linker: new Linker(weights.floats('linker')),
    calibration: JSON.parse(weights.text('calibration')) as Calibration,
  };
}

/** Rows of bytes, each times its own scale. */
function unfold(bytes: Int8Array, scale: Float32Array): Float32Array {
  const out = new Float32Array(bytes.length);
  const width = bytes.length / scale.length;
  for (let r = 0; r < scale.length; r++)
    for (let j = r * width; j < (r + 1) * width; j++) out[j] = (bytes[j] as number) * (scale[r] as number);
  return out;
}
