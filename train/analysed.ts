/** Articles ready for the span trainers: grammar by models that did not see the article, blocks, labels. */
import { type Block, blocksOf } from '../src/extract/model/blocks.ts';
import { type Context, contextOf, type Grammar } from '../src/extract/model/context.ts';
import { LABELS, OUTSIDE, roles } from '../src/extract/model/labels.ts';
import { type CueLexicon, gradeOf, isCounted } from '../src/extract/model/lexicon.ts';
import type { Analysis } from '../src/text/en/analysis.ts';
import { type ParserModel, parserOf, parseSentence } from '../src/text/en/parser.ts';
import { RELATIONS } from '../src/text/en/relations.ts';
import { COARSE, TAGS } from '../src/text/en/tags.ts';
import type { Token } from '../src/text/en/tokens.ts';
import { type Article, FOLDS, type GoldAttribution, type GoldSpan, readCorpus } from './corpus.ts';
import { taggedBy } from './tagged.ts';
import { loadBytes } from './work.ts';

export type Analysed = {
  id: string;
  fold: number;
  analysis: Analysis;
  blocks: Block[];
  annotations: GoldAttribution[][];
  /** Label of each token, once for each annotator. */
  labels: Uint8Array[];
};

const parsers = new Map<number, ParserModel>();

export function analysedCorpus(corpus: string, work: string, part: 'train' | 'dev'): Analysed[] {
  return readCorpus(corpus, part).map((a, i) => analysed(work, a, part === 'train' ? i % FOLDS : -1));
}

function analysed(work: string, article: Article, fold: number): Analysed {
  let parser = parsers.get(fold);
  if (!parser) {
    const name = fold < 0 ? 'parser' : `parser.${fold}`;
    parsers.set(fold, (parser = parserOf(loadBytes(work, `${name}.actions`), loadBytes(work, `${name}.labels`))));
  }
  const { text, cut, quotes, forms, annotations, id } = article;
  const { tags, lemmas, fine } = taggedBy(work, article, fold);
  const heads = new Int32Array(forms.n).fill(-1);
  const relationIds = new Uint8Array(forms.n);
  for (const { first, end } of cut.sentences)
    parseSentence(parser, forms, fine, quotes.role, first, end, heads, relationIds);
  const analysis: Analysis = {
    text,
    ...cut,
    quotes,
    forms,
    fine,
    heads,
    relationIds,
    lemmas,
    tagIds: tags,
    tags: Array.from(tags, (t) => TAGS[t]!),
    relations: Array.from(relationIds, (r) => RELATIONS[r]!),
  };
  const blocks = blocksOf(analysis);
  return { id, fold, analysis, blocks, annotations, labels: annotations.map((a) => labelsOf(cut.tokens, blocks, a)) };
}

/** Tokens a list of spans touches. */
export function tokensIn(tokens: readonly Token[], spans: readonly GoldSpan[]): number[] {
  const out: number[] = [];
  for (const { start, end } of spans) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (tokens[mid]!.end <= start) low = mid + 1;
      else high = mid;
    }
    for (; low < tokens.length && tokens[low]!.start < end; low++) out.push(low);
  }
  return out;
}

/** One label a token: of two attributions at one place, the later. Runs end with their block. */
function labelsOf(tokens: readonly Token[], blocks: readonly Block[], gold: readonly GoldAttribution[]): Uint8Array {
  const out = new Uint8Array(tokens.length);
  for (const attribution of gold)
    roles.forEach((role, r) => {
      let last = -2;
      for (const i of tokensIn(tokens, joined(attribution[role]))) {
        out[i] = 1 + 2 * r + (last === i - 1 ? 1 : 0);
        last = i;
      }
    });
  const starts = new Set(blocks.map((b) => b.first));
  for (let i = 0; i < out.length; i++) {
    const label = out[i]!;
    if (label === OUTSIDE || label & 1) continue;
    const before = starts.has(i) ? OUTSIDE : out[i - 1]!;
    if (before !== label && before !== label - 1) out[i] = label - 1;
  }
  return out;
}

/** Spans with those that touch made one. */
function joined(spans: readonly GoldSpan[]): GoldSpan[] {
  const out: GoldSpan[] = [];
  for (const s of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && s.start <= last.end) last.end = Math.max(last.end, s.end);
    else out.push({ ...s });
  }
  return out;
}

/** Cue lexicons: of all articles, and without each fold. */
export function lexiconsOf(docs: readonly Analysed[]): { whole: CueLexicon; without: CueLexicon[] } {
  const folds = Array.from({ length: FOLDS }, () => new Map<string, [number, number]>());
  for (const { analysis, labels, fold } of docs)
    for (const y of labels)
      for (let i = 0; i < y.length; i++) {
        if (!isCounted(COARSE[analysis.tagIds[i]!]!)) continue;
        const lemma = analysis.lemmas[i]!;
        let row = folds[fold]!.get(lemma);
        if (!row) folds[fold]!.set(lemma, (row = [0, 0]));
        row[1]++;
        if (y[i] === 3 || y[i] === 4) row[0]++;
      }
  const lexicon = (skip: number): CueLexicon => {
    const sum = new Map<string, [number, number]>();
    folds.forEach((m, f) => {
      if (f === skip) return;
      for (const [lemma, [cue, all]] of m) {
        const row = sum.get(lemma) ?? [0, 0];
        sum.set(lemma, [row[0] + cue, row[1] + all]);
      }
    });
    return new Map([...sum].map(([lemma, [cue, all]]) => [lemma, gradeOf(cue, all)]));
  };
  return { whole: lexicon(-1), without: folds.map((_, f) => lexicon(f)) };
}

export function contextFor(doc: Analysed, lexicon: CueLexicon): Context {
  return contextOf(doc.analysis as Grammar, doc.blocks, lexicon);
}

export const BEGINNINGS = Array.from({ length: LABELS }, (_, l) => l & 1);
