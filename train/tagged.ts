/** An article with tags and base forms, given by the tagger that did not see it (or the whole one, fold -1). */
import { fineTags } from '../src/text/en/fine.ts';
import { lemmaOf } from '../src/text/en/lemma.ts';
import { RowTable } from '../src/text/en/row-table.ts';
import { TAGGER_WIDTH, type TaggerModel, tagSentence } from '../src/text/en/tagger.ts';
import { COARSE } from '../src/text/en/tags.ts';
import type { Article } from './corpus.ts';
import { loadBytes, loadInts, loadText } from './work.ts';

export type Tagged = { article: Article; tags: Uint8Array; lemmas: string[]; fine: Int32Array };

const taggers = new Map<number, TaggerModel>();
let lemmas: { map: Map<string, string>; verbs: Set<string> } | undefined;

function taggerOf(work: string, fold: number): TaggerModel {
  let model = taggers.get(fold);
  if (!model) {
    const name = fold < 0 ? 'tagger' : `tagger.${fold}`;
    const pairs = loadInts(work, `${name}.sure`);
    const sure = new Map<number, number>();
    for (let i = 0; i < pairs.length; i += 2) sure.set(pairs[i]!, pairs[i + 1]!);
    taggers.set(fold, (model = { weights: new RowTable(loadBytes(work, `${name}.weights`), TAGGER_WIDTH), sure }));
  }
  return model;
}

export function taggedBy(work: string, article: Article, fold: number): Tagged {
  if (!lemmas) {
    const read = JSON.parse(loadText(work, 'lemmas')) as { kept: [string, string][]; verbs: string[] };
    lemmas = { map: new Map(read.kept), verbs: new Set(read.verbs) };
  }
  const { forms, cut } = article;
  const tags = new Uint8Array(forms.n);
  for (const { first, end } of cut.sentences) tagSentence(taggerOf(work, fold), forms, first, end, tags);
  const base = forms.lower.map((w, i) => lemmaOf(lemmas!.map, lemmas!.verbs, w, COARSE[tags[i]!]!));
  return { article, tags, lemmas: base, fine: fineTags(forms, tags, base) };
}
