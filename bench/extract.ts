/** How fast and how right the learned extractor is. `npx tsx bench/extract.ts [CORPUS]`
 *
 *  Speed: tokens a second on one core from text to attributions and for the whole way to statements with their speakers, the
 *  share of each stage, and whether a text of 100,000 words costs more a word than articles do. What `npm run build` left is
 *  measured, as users run it; without it the sources, which a loader makes slower. Right: exact F1 of source, cue and content and of linked
 *  attributions on PolNeAR's dev part, of direct quotations, the curve of precision over confidence, and the calibration
 *  error. The corpus is read from CORPUS or `../shared/polnear`; without it, speed is measured on a text made up here and the
 *  rest is left out, which is said. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Attribution, attribute } from '../src/extract/attribution.ts';
import { blocksOf } from '../src/extract/model/blocks.ts';
import { contextOf } from '../src/extract/model/context.ts';
import { LABELS, PAIRS, runsOf } from '../src/extract/model/labels.ts';
import { bestPath, marginals } from '../src/extract/model/lattice.ts';
import { attributionModel } from '../src/extract/model/model.ts';
import type { Span } from '../src/model/selector.ts';
import { analyse } from '../src/text/en/analysis.ts';
import { formsOf } from '../src/text/en/forms.ts';
import { englishModel } from '../src/text/en/model.ts';
import { parseSentence } from '../src/text/en/parser.ts';
import { quotesOf } from '../src/text/en/quotes.ts';
import { cut } from '../src/text/en/sentences.ts';
import { tagSentence } from '../src/text/en/tagger.ts';
import { isDirect, matched } from './matching.ts';

type Gold = { source: Span[]; cue: Span[]; content: Span[] };
type Article = { id: string; text: string; statements: Gold[] };

const corpus = process.argv[2] ?? '../shared/polnear';
const file = join(corpus, 'dev.jsonl');
const articles: Article[] | null = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line) as Article)
  : null;
if (!articles) console.log(`No corpus at ${file}: only speed is measured, on a text made up here.`);

const made = [
  'The harbour minister said on Monday that the ferry line would reopen before the summer.',
  '“We have repaired both piers,” Anna Berg told reporters in the capital. “Nobody will have to wait another year.”',
  'According to two officials, who asked not to be named, the operator denied having received the money.',
  'The council meets again in June; its agenda has not been published.',
].join('\n\n');
const texts = articles?.map((a) => a.text) ?? new Array<string>(100).fill(made);

function seconds(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

/** The two ways from a text, of the built code if there is one. */
async function waysOf(): Promise<[name: string, read: (text: string) => unknown][]> {
  const built = existsSync(new URL('../dist/extract/index.js', import.meta.url));
  console.log(built ? 'the built code' : 'the sources, not built (npm run build): slower than what users run');
  const part = (name: string) =>
    import(new URL(built ? `../dist/${name}.js` : `../src/${name}.ts`, import.meta.url).href);
  const [english, model, statements, gazetteer] = await Promise.all(
    ['text/en/analysis', 'extract/attribution', 'extract/index', 'cli/gazetteer'].map(part),
  );
  const world = gazetteer.loadGazetteer();
  return [
    ['text to attributions', (text) => model.attribute(english.analyse(text))],
    [
      'text to statements',
      (text) => statements.extractStatements(text, { publishedAt: '2016-09-01T12:00:00Z' }, world),
    ],
  ];
}

async function speed(): Promise<void> {
  const loading = seconds(() => {
    englishModel();
    attributionModel();
  });
  console.log(`loading the models: ${loading.toFixed(2)} s`);
  const ways = await waysOf();
  const long = texts.join('\n\n').slice(0, 600_000);
  const counted = texts.map((text) => analyse(text).tokens.length);
  const tokens = counted.reduce((a, b) => a + b, 0);
  const longTokens = analyse(long).tokens.length;
  const rate = (n: number, s: number) => `${Math.round(n / s).toLocaleString('en')} tokens/s`;
  for (const [name, read] of ways) {
    for (let pass = 0; pass < 2; pass++) for (const text of texts) read(text);
    const articles = seconds(() => {
      for (const text of texts) read(text);
    });
    const one = seconds(() => read(long));
    console.log(`${name}: ${rate(tokens, articles)} (${tokens} tokens, processor time of all threads, third pass)`);
    console.log(`  one text of ${longTokens} tokens: ${rate(longTokens, one)}`);
  }
  console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  for (const [stage, s] of stages()) console.log(`  ${stage.padEnd(24)} ${((1e6 * s) / tokens).toFixed(2)} µs a token`);
}

/** Processor seconds of each stage. */
function stages(): Map<string, number> {
  const out = new Map<string, number>();
  const time = <T>(stage: string, work: () => T): T => {
    let result: T | undefined;
    const s = seconds(() => {
      result = work();
    });
    out.set(stage, (out.get(stage) ?? 0) + s);
    return result as T;
  };
  const english = englishModel();
  const model = attributionModel();
  for (const text of texts) {
    const { tokens, sentences } = time('tokens and sentences', () => cut(text));
    const quotes = time('quotation marks, forms', () => quotesOf(text, tokens, sentences));
    const forms = time('quotation marks, forms', () => formsOf(tokens, quotes));
    time('tagger', () => {
      const tags = new Uint8Array(tokens.length);
      for (const { first, end } of sentences) tagSentence(english.tagger, forms, first, end, tags);
    });
    const a = analyse(text);
    time('parser', () => {
      const heads = new Int32Array(tokens.length);
      const relations = new Uint8Array(tokens.length);
      for (const { first, end } of sentences)
        parseSentence(english.parser, forms, a.fine, quotes.role, first, end, heads, relations);
    });
    const blocks = blocksOf(a);
    const c = time('context', () => contextOf(a, blocks, model.lexicon));
    const node = new Float64Array(c.n * LABELS);
    const edge = new Float64Array(c.n * PAIRS);
    time('linear model', () => {
      for (const b of blocks) model.linear.addScores(c, b, 0.3, node, edge, b.first);
    });
    time('recurrent models', () => {
      for (const r of model.recurrent) r.addScores(c, forms, blocks, 0.7 / model.recurrent.length, node);
    });
    for (const { first, end } of blocks) {
      const n = node.subarray(first * LABELS, end * LABELS);
      const e = edge.subarray(first * PAIRS, end * PAIRS);
      const labels = time('best path, marginals', () => bestPath(end - first, n, e));
      time('best path, marginals', () => marginals(end - first, n, e, new Float64Array((end - first) * LABELS)));
      time('links', () => model.linker.link(c, runsOf(labels, first)));
    }
  }
  return out;
}

function right(gold: readonly Article[]): void {
  const found = new Map<string, Attribution[]>();
  for (const { text } of gold) if (!found.has(text)) found.set(text, attribute(analyse(text)));
  const scorer = '../shared/score/polnear.mjs';
  if (existsSync(scorer)) {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
    const lines = gold.map(({ id, text }) => JSON.stringify({ id, statements: found.get(text) }));
    writeFileSync(join(folder, 'found.jsonl'), lines.join('\n'));
    process.stdout.write(execFileSync(process.execPath, [scorer, file, join(folder, 'found.jsonl')]));
    rmSync(folder, { recursive: true });
  } else console.log(`No scorer at ${scorer}: exact spans are not scored.`);

  const all: { confidence: number; right: boolean; direct: boolean }[] = [];
  let golds = 0;
  const direct = { gold: 0, found: 0 };
  for (const { text, statements } of gold) {
    const worded = (spans: readonly Span[]) => spans.some((s) => /[\p{L}\p{N}]/u.test(text.slice(s.start, s.end)));
    // As the scorer does: a cue of punctuation alone cannot be met word for word.
    const counted = statements.filter((s) => worded(s.cue) && worded(s.content));
    golds += counted.length;
    const guesses = found.get(text) as Attribution[];
    const pairs = matched(text, counted, guesses);
    counted.forEach((s, i) => {
      if (!isDirect(text, s.content)) return;
      direct.gold++;
      if (pairs.some(([g]) => g === i)) direct.found++;
    });
    guesses.forEach((g, j) => {
      const isRight = pairs.some(([, k]) => k === j);
      all.push({ confidence: g.confidence, right: isRight, direct: isDirect(text, g.content) });
    });
  }
  const share = (rows: readonly { right: boolean }[]) => rows.filter((r) => r.right).length;
  const quoted = all.filter((r) => r.direct);
  const percent = (n: number, of: number) => ((100 * n) / of).toFixed(1);
  console.log(
    `direct quotations                  P ${percent(share(quoted), quoted.length)}  R ${percent(direct.found, direct.gold)}   (${quoted.length} found, ${direct.gold} gold)`,
  );
  for (const least of [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95]) {
    const kept = all.filter((r) => r.confidence >= least);
    console.log(
      `confidence ≥ ${least.toFixed(2)}   P ${percent(share(kept), kept.length)}   R ${percent(share(kept), golds)}   (${kept.length})`,
    );
  }
  console.log(`expected calibration error ${calibrationError(all).toFixed(3)}`);
}

/** Ten groups of equal size. */
function calibrationError(rows: readonly { confidence: number; right: boolean }[]): number {
  const sorted = [...rows].sort((a, b) => a.confidence - b.confidence);
  let sum = 0;
  for (let g = 0; g < 10; g++) {
    const part = sorted.slice(Math.floor((g * sorted.length) / 10), Math.floor(((g + 1) * sorted.length) / 10));
    sum += Math.abs(part.reduce((s, r) => s + r.confidence - (r.right ? 1 : 0), 0));
  }
  return sum / sorted.length;
}

await speed();
if (articles) right(articles);
