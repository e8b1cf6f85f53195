/** The tagger, the lemmas and the parser of English, read once from `models/en.bin` when first asked for. */
import type { Lemmas } from './lemma.ts';
import { type ParserModel, parserOf } from './parser.ts';
import { RowTable } from './row-table.ts';
import { TAGGER_WIDTH, type TaggerModel } from './tagger.ts';
import { Weights } from './weights.ts';

export type EnglishModel = {
  readonly tagger: TaggerModel;
  readonly parser: ParserModel;
  readonly lemmas: Lemmas;
  readonly verbs: ReadonlySet<string>;
};

let model: EnglishModel | undefined;

export function englishModel(): EnglishModel {
  model ??= readModel(Weights.read(new URL('../../../models/en.bin', import.meta.url)));
  return model;
}

function readModel(weights: Weights): EnglishModel {
  const pairs = weights.ints('tagger.sure');
  const sure = new Map<number, number>();
  for (let i = 0; i < pairs.length; i += 2) sure.set(pairs[i] as number, pairs[i + 1] as number);
  const { kept, verbs } = JSON.parse(weights.text('lemmas')) as { kept: [string, string][]; verbs: string[] };
  return {
    tagger: { weights: new RowTable(weights.bytes('tagger.weights'), TAGGER_WIDTH), sure },
    parser: parserOf(weights.bytes('parser.actions'), weights.bytes('parser.labels')),
    lemmas: new Map(kept),
    verbs: new Set(verbs),
  };
}
