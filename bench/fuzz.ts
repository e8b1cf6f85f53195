/** Looks for texts that make the extractor throw, hang or point outside them. `npx tsx bench/fuzz.ts [RUNS] [SEED]`
 *
 *  Half of the texts are put together from pieces, half are sentences of our own marked texts cut, doubled, swapped and
 *  spoilt. All come from a seed that is printed; a million runs by default. Stops at the first failure, shows the text as
 *  JSON and exits with 1. Give several processes different seeds to share a million. */
import { readFileSync } from 'node:fs';
import { loadGazetteer } from '../src/cli/gazetteer.ts';
import { extractStatements } from '../src/extract/index.ts';
import { readMarked } from '../src/extract/marked.ts';
import { partsOf } from '../src/model/selector.ts';

const runs = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
/** Milliseconds of processor time that a text of a few hundred characters may take before it counts as hanging. */
const SLOWEST = 2000;
/** Pieces and changes of one text, at most. */
const PIECES = 24;
const CHANGES = 6;

/** Mulberry32: small, deterministic. */
function random(from: number): () => number {
  let a = from >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pieces = [
  ...['The minister said ', 'that talks would resume', 'On Monday ', 'Kyiv denied ', 'she ', 'told reporters '],
  ...['according to ', 'was told by ', 'declined to comment on ', 'neither confirmed nor denied ', 'the plan '],
  ...['and ', 'but ', 'who ', 'whose ', 'that ', 'to ', 'as X put it, ', 'in the words of ', 'asked whether ', 'if '],
  ...['Zelenskyy’s office ', 'one of them ', 'both ', 'said.', 'reports that ', 'court held ', 'would not say '],
  ...[
    'Neither ',
    'the former ',
    'the two ministers ',
    'his counterpart ',
    'the host ',
    'the day before ',
    'there was no ',
    'word from ',
  ],
  ...[
    'Her remarks came a day after ',
    'put it at 12 ',
    'referred questions about ',
    'left unanswered ',
    'when asked ',
    'Done at Accra ',
  ],
  ...['\nQ: ', '\nMR. X: ', '\nAnd from Y: ', '\nReader from Z: ', 'KYIV, 3 May – ', '– X, mayor', '1. ', '2/7 '],
  ...[
    '. ',
    ', ',
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '„',
    '``',
    "''",
    '(',
    ')',
    '…',
    ':',
    ';',
    '?',
    '!',
    ' – ',
    '-',
  ],
  ...['--', '\n', '\n\n', '\r\n', '\t', '\u2028', '\u0000', '\u200b', '\u202e', '\ufeff', '\u00a0', '\u0301'],
  ...['é', 'e\u0301', '𝄞', '\ud800', '\udc00', 'ß', 'İ', '中', 'ﬁ', '@x ', '#y ', 'https://a.b/c ', '$1,000 ', '50%'],
];
const sentences = ['statements', 'second', 'third', 'fourth'].flatMap((name) =>
  readMarked(readFileSync(new URL(`../src/extract/testdata/${name}.txt`, import.meta.url), 'utf8')).flatMap((t) =>
    t.text.split(/(?<=[.?!]["”]?)\s+/),
  ),
);
const world = loadGazetteer();
const next = random(seed);
const pick = (n: number): number => Math.floor(next() * n);
const one = (list: readonly string[]): string => list[pick(list.length)] as string;

function built(): string {
  let out = '';
  const n = pick(PIECES);
  for (let i = 0; i < n; i++) out += next() < 0.9 ? one(pieces) : String.fromCharCode(pick(0x3000));
  return out;
}

function spoilt(): string {
  let out = one(sentences);
  if (next() < 0.3) out += ` ${one(sentences)}`;
  const n = pick(CHANGES);
  for (let i = 0; i < n; i++) {
    const [a, b] = [pick(out.length + 1), pick(out.length + 1)].sort((x, y) => x - y) as [number, number];
    const way = pick(5);
    if (way === 0) out = out.slice(0, a) + one(pieces) + out.slice(a);
    else if (way === 1) out = out.slice(0, a) + out.slice(Math.min(b, a + 12));
    else if (way === 2) out = out.slice(0, a) + one(pieces) + out.slice(Math.min(b, a + 6));
    else if (way === 3) out = out.slice(a, b) + out.slice(0, a) + out.slice(b);
    else out = out.slice(0, b) + out.slice(a, Math.min(b, a + 40)) + out.slice(b);
  }
  return out;
}

/** What is wrong with the answer to a text; empty when nothing is. */
function problemOf(text: string): string {
  try {
    const { statements, attitudes } = extractStatements(text, { publishedAt: '2024-05-16' }, world);
    for (const s of [...statements, ...attitudes]) {
      if (s.nestedIn !== undefined && !statements[s.nestedIn] && !attitudes[s.nestedIn])
        return `nested in ${s.nestedIn}`;
      for (const words of [s.source, s.cue, s.content])
        for (const p of partsOf(words))
          if (p.text === '' || text.slice(p.start, p.end) !== p.text) return `span ${p.start}–${p.end}`;
    }
    return '';
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

console.log(`${runs} texts from seed ${seed}`);
let slowest = 0;
for (let run = 0; run < runs; run++) {
  const text = next() < 0.5 ? built() : spoilt();
  const from = process.cpuUsage();
  let problem = problemOf(text);
  const took = process.cpuUsage(from).user / 1000;
  if (run > 0) slowest = Math.max(slowest, took);
  if (took > SLOWEST && run > 0) problem = `took ${took.toFixed(0)} ms`;
  if (problem) {
    console.log(`run ${run}: ${problem}\n${JSON.stringify(text)}`);
    process.exit(1);
  }
  if (run % 10_000 === 9_999) console.log(`${run + 1} texts, the slowest ${slowest.toFixed(0)} ms`);
}
console.log(`seed ${seed}: ${runs} texts, none failed`);
