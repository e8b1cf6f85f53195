/** Trains the tagger and the lemma list, whole and once for each fold. `npx tsx train/tagger.ts CORPUS WORK` */

import { lemmaKey, lemmaOf, regularLemma } from '../src/text/en/lemma.ts';
import { RowTable } from '../src/text/en/row-table.ts';
import { TAGGER_FEATURES, TAGGER_ROWS, TAGGER_WIDTH, taggerFeatures, tagSentence } from '../src/text/en/tagger.ts';
import { CLASS, COARSE, TAGS } from '../src/text/en/tags.ts';
import { type Article, FOLDS, readCorpus } from './corpus.ts';
import { Random } from './random.ts';
import { quantize, save } from './work.ts';

const EPOCHS = 4;
/** A word seen this often, nearly always with one tag, is looked up. */
const SURE = { count: 30, share: 0.995 };
/** One unit of a quantized weight; measured: coarser loses accuracy, finer changes nothing. */
const STEP = 0.25;

type Sentence = { article: Article; first: number; end: number };

function sentencesOf(articles: readonly Article[]): Sentence[] {
  const out: Sentence[] = [];
  for (const article of articles) {
    if (!article.silver) continue;
    for (const { first, end } of article.cut.sentences)
      if (article.silver.tag.subarray(first, end).every((t) => t >= 0)) out.push({ article, first, end });
  }
  return out;
}

/** The tag whose column sums highest over the rows; of equal ones, the first. */
function guess(weights: Float32Array, rows: Int32Array, scores: Float64Array): number {
  scores.fill(0);
  for (const o of rows)
    for (let q = 0; q < TAGS.length; q++) scores[q] = (scores[q] as number) + (weights[o + q] as number);
  let at = 0;
  for (let q = 1; q < TAGS.length; q++) if ((scores[q] as number) > (scores[at] as number)) at = q;
  return at;
}

function trainTagger(articles: readonly Article[]) {
  const data = sentencesOf(articles);
  const counts = new Map<number, Int32Array>();
  for (const { article, first, end } of data)
    for (let i = first; i < end; i++) {
      const word = article.forms.word[i] as number;
      let row = counts.get(word);
      if (!row) counts.set(word, (row = new Int32Array(TAGS.length)));
      const tag = article.silver!.tag[i] as number;
      row[tag] = row[tag]! + 1;
    }
  const sure = new Map<number, number>();
  for (const [word, row] of counts) {
    const total = row.reduce((a, b) => a + b, 0);
    const top = row.indexOf(Math.max(...row));
    if (total >= SURE.count && row[top]! / total > SURE.share) sure.set(word, top);
  }
  const weights = new Float32Array(TAGGER_ROWS * TAGGER_WIDTH);
  const sums = new Float32Array(weights.length);
  const rows = new Int32Array(TAGGER_FEATURES);
  const scores = new Float64Array(TAGGER_WIDTH);
  const random = new Random(99);
  let step = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    random.shuffle(data);
    for (const { article, first, end } of data) {
      const { forms, silver } = article;
      let t1 = -1;
      let t2 = -1;
      for (let i = first; i < end; i++) {
        const gold = silver!.tag[i] as number;
        let tag = sure.get(forms.word[i] as number);
        if (tag === undefined) {
          taggerFeatures(forms, first, end, i, t1, t2, rows);
          tag = guess(weights, rows, scores);
          if (tag !== gold)
            for (const o of rows) {
              weights[o + gold]! += 1;
              sums[o + gold]! += step;
              weights[o + tag]! -= 1;
              sums[o + tag]! -= step;
            }
          step++;
        }
        t2 = t1;
        t1 = tag;
      }
    }
  }
  for (let i = 0; i < weights.length; i++) weights[i]! -= sums[i]! / step;
  return { weights: quantize(weights, STEP), sure };
}

/** Majority base form of each word and class, kept where the regular endings give another. */
function learnLemmas(articles: readonly Article[]) {
  const seen = new Map<string, Map<string, number>>();
  for (const { forms, silver } of articles)
    if (silver)
      for (let i = 0; i < forms.n; i++) {
        const lemma = silver.lemma[i];
        if (lemma === null || lemma === undefined || silver.tag[i]! < 0) continue;
        const key = lemmaKey(forms.lower[i] as string, COARSE[silver.tag[i]!]!);
        let m = seen.get(key);
        if (!m) seen.set(key, (m = new Map()));
        m.set(lemma, (m.get(lemma) ?? 0) + 1);
      }
  const major = [...seen].map(([key, m]) => [key, [...m].sort((a, b) => b[1] - a[1])[0]![0]] as const);
  const verbs = new Set(major.filter(([k]) => k.startsWith('verb|')).map(([, l]) => l));
  const kept = major.filter(([key, lemma]) => {
    const [name, word] = [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)];
    return regularLemma(word, CLASS[name]!, (b) => verbs.has(b)) !== lemma && lemma.length < 40;
  });
  return { kept: kept.sort((a, b) => (a[0] < b[0] ? -1 : 1)), verbs: [...verbs].filter((v) => v.length > 1).sort() };
}

const [, , corpus, work] = process.argv as [string, string, string, string];
const from = Date.now();
const train = readCorpus(corpus, 'train');
const dev = readCorpus(corpus, 'dev');
console.log('read', train.length, dev.length, Date.now() - from, 'ms');
for (let fold = -1; fold < FOLDS; fold++) {
  const { weights, sure } = trainTagger(train.filter((_, i) => i % FOLDS !== fold));
  const name = fold < 0 ? 'tagger' : `tagger.${fold}`;
  save(work, `${name}.weights`, weights);
  save(work, `${name}.sure`, Int32Array.from([...sure].flat()));
  const model = { weights: new RowTable(weights, TAGGER_WIDTH), sure };
  let right = 0;
  let all = 0;
  const t0 = Date.now();
  for (const a of dev) {
    const out = new Uint8Array(a.forms.n);
    for (const { first, end } of a.cut.sentences) tagSentence(model, a.forms, first, end, out);
    for (let i = 0; i < out.length; i++)
      if (a.silver && a.silver.tag[i]! >= 0) {
        all++;
        if (a.silver.tag[i] === out[i]) right++;
      }
  }
  console.log(
    name,
    'dev',
    ((100 * right) / all).toFixed(2),
    Math.round((all / (Date.now() - t0)) * 1000),
    'tokens/s',
    'sure',
    sure.size,
    (Date.now() - from) / 1000,
    's',
  );
}
const lemmas = learnLemmas(train);
save(work, 'lemmas', JSON.stringify(lemmas));
const map = new Map(lemmas.kept);
const verbs = new Set(lemmas.verbs);
let ok = 0;
let of = 0;
for (const { forms, silver } of dev)
  if (silver)
    for (let i = 0; i < forms.n; i++)
      if (silver.lemma[i] && silver.tag[i]! >= 0) {
        of++;
        if (lemmaOf(map, verbs, forms.lower[i]!, COARSE[silver.tag[i]!]!) === silver.lemma[i]) ok++;
      }
console.log('lemmas kept', lemmas.kept.length, 'verbs', lemmas.verbs.length, 'dev', ((100 * ok) / of).toFixed(2));
