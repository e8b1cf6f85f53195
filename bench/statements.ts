/** How right the statements are. `npx tsx bench/statements.ts`
 *
 *  On our own marked texts (`src/extract/testdata/`), and, where `../shared` lies beside the project, with its scorers on
 *  its gold cases, its seed article and PolNeAR's development part. What is absent is said and left out. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGazetteer } from '../src/cli/gazetteer.ts';
import { extractStatements } from '../src/extract/index.ts';
import { type MarkedText, readMarked } from '../src/extract/marked.ts';
import { partsOf, type Span } from '../src/model/selector.ts';
import { isDirect, matched, type Spans } from './matching.ts';

const world = loadGazetteer();
const shared = '../shared';
const scratch = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));

type Line = { readonly id: string; readonly text: string; readonly publishedAt?: string };

/** Our answers to a list of texts, as a file of JSON Lines for a scorer. */
function answers(name: string, lines: readonly Line[]): string {
  const file = join(scratch, `${name}.jsonl`);
  const rows = lines.map(({ id, text, publishedAt }) =>
    JSON.stringify({ id, ...extractStatements(text, { publishedAt }, world) }),
  );
  writeFileSync(file, `${rows.join('\n')}\n`);
  return file;
}

function score(title: string, scorer: string, gold: string, lines: readonly Line[]): void {
  console.log(`\n${title}`);
  const program = join(shared, 'score', scorer);
  if (!existsSync(program)) {
    console.log(`  left out: ${program} is not there`);
    return;
  }
  const predictions = answers(scorer + lines.length, lines);
  process.stdout.write(execFileSync(process.execPath, [program, gold, predictions], { encoding: 'utf8' }));
}

/** Marked texts in the form of the gold cases. */
function asGold(texts: readonly MarkedText[]): string {
  const words = (text: string, spans: readonly Span[]) => {
    const [first, ...rest] = spans.map((s) => ({ ...s, text: text.slice(s.start, s.end) }));
    return first ? { ...first, ...(rest.length ? { rest } : {}) } : null;
  };
  const file = join(scratch, `gold-${texts.length}.json`);
  const rows = texts.map(({ id, text, publishedAt, statements }) => ({
    id,
    text,
    publishedAt,
    statements: statements.map((s) => ({
      ...s,
      source: words(text, s.source),
      cue: words(text, s.cue),
      content: words(text, s.content),
    })),
  }));
  writeFileSync(file, JSON.stringify(rows));
  return file;
}

/** Direct quotations of a corpus that the whole command finds, and how many of those it calls direct are right. A dash is no
 *  cue that the scorer can meet: what readers' comments a dash attributes is told apart. */
function directQuotations(lines: readonly string[]): void {
  let [gold, found, called, right, dashes] = [0, 0, 0, 0, 0];
  for (const line of lines) {
    const { text, statements } = JSON.parse(line) as { text: string; statements: readonly Spans[] };
    const worded = (of: readonly Span[]): boolean => of.some((s) => /[\p{L}\p{N}]/u.test(text.slice(s.start, s.end)));
    const all = extractStatements(text, {}, world);
    const guesses = [...all.statements, ...all.attitudes].filter((s) => s.nestedIn === undefined);
    const spans = guesses.map(
      (s): Spans => ({ source: partsOf(s.source), cue: partsOf(s.cue), content: partsOf(s.content) }),
    );
    const pairs = matched(text, statements, spans);
    statements.forEach((s, i) => {
      // As the scorer does: a cue of punctuation alone cannot be met word for word.
      if (!isDirect(text, s.content) || !worded(s.cue)) return;
      gold++;
      if (pairs.some(([g]) => g === i)) found++;
    });
    guesses.forEach((s, j) => {
      if (s.type !== 'direct') return;
      called++;
      if (pairs.some(([, p]) => p === j)) right++;
      else if (s.rule === 'rule: block') dashes++;
    });
  }
  const share = (n: number, of: number): string => `${((100 * n) / of).toFixed(1)} (${n}/${of})`;
  console.log(
    `direct quotations                  P ${share(right, called)}, without dashes ${share(right, called - dashes)}  R ${share(found, gold)}`,
  );
}

type Cases = readonly Line[] | { readonly cases: readonly Line[] };

try {
  for (const name of ['statements', 'second', 'third', 'fourth', 'speakers']) {
    const texts = readMarked(readFileSync(new URL(`../src/extract/testdata/${name}.txt`, import.meta.url), 'utf8'));
    score(`our marked texts (${name})`, 'statements.mjs', asGold(texts), texts);
  }
  for (const gold of [join(shared, 'cases/statements.json'), join(shared, 'seed/statements.json')]) {
    if (!existsSync(gold)) {
      console.log(`\nleft out: ${gold} is not there`);
      continue;
    }
    const read = JSON.parse(readFileSync(gold, 'utf8')) as Cases;
    score(gold, 'statements.mjs', gold, 'cases' in read ? read.cases : read);
  }
  const corpus = join(shared, 'polnear/dev.jsonl');
  if (existsSync(corpus)) {
    const lines = readFileSync(corpus, 'utf8').trim().split('\n');
    score(
      'PolNeAR, development part',
      'polnear.mjs',
      corpus,
      lines.map((line) => JSON.parse(line) as Line).map(({ id, text }) => ({ id, text })),
    );
    directQuotations(lines);
  } else console.log(`\nleft out: ${corpus} is not there`);
} finally {
  rmSync(scratch, { recursive: true });
}
