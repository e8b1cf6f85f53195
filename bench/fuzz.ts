/** Looks for texts that make the extractor throw, hang or point outside them. `npx tsx bench/fuzz.ts [RUNS] [SEED]`
 *
 *  Random and mutated texts, from a seed that is printed; a million runs by default. Stops at the first failure, shows the
 *  text as JSON and exits with 1. */
import { loadGazetteer } from '../src/cli/gazetteer.ts';
import { extractStatements } from '../src/extract/index.ts';
import { partsOf } from '../src/model/selector.ts';

const runs = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
/** Milliseconds of processor time that a text of a few hundred characters may take before it counts as hanging. */
const SLOWEST = 2000;

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
  'The minister said ',
  'that talks would resume',
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
  '\n',
  '\n\n',
  '\r\n',
  'On Monday ',
  'Kyiv denied ',
  'she ',
  'told reporters ',
  'according to ',
  'Q: ',
  'MR. X: ',
  ' – ',
  'was told by ',
  'And from Y: ',
  'declined to comment on ',
  'neither confirmed nor denied ',
  'the plan ',
  'and ',
  'but ',
  'who ',
  'whose ',
  '(',
  ')',
  '…',
  ':',
  ';',
  'as X put it, ',
  'in the words of ',
  'asked whether ',
  'if ',
  'Zelenskyy’s office ',
  'one of them ',
  'both ',
  'said.',
  '\u200b',
  '\u202e',
  '\ufeff',
  'é',
  'e\u0301',
  '\u0000',
  '𝄞',
  '\ud800',
  '\u2028',
  '1. ',
  '-',
  '--',
  '@x ',
  '#y ',
  'https://a.b/c ',
];
const world = loadGazetteer();
const next = random(seed);
const pick = (n: number): number => Math.floor(next() * n);

function text(): string {
  let out = '';
  const n = pick(40);
  for (let i = 0; i < n; i++) out += next() < 0.9 ? pieces[pick(pieces.length)] : String.fromCharCode(pick(0x3000));
  if (next() < 0.3 && out.length) {
    const at = pick(out.length);
    out = out.slice(0, at) + out.slice(pick(out.length)) + out.slice(0, at);
  }
  return out;
}

console.log(`${runs} texts from seed ${seed}`);
for (let run = 0; run < runs; run++) {
  const t = text();
  const from = process.cpuUsage();
  let problem = '';
  try {
    const { statements, attitudes } = extractStatements(t, { publishedAt: '2024-05-16' }, world);
    for (const s of [...statements, ...attitudes])
      for (const words of [s.source, s.cue, s.content])
        for (const p of partsOf(words))
          if (t.slice(p.start, p.end) !== p.text || p.text === '') problem = `span ${p.start}–${p.end}`;
  } catch (error) {
    problem = String(error);
  }
  const took = process.cpuUsage(from).user / 1000;
  if (took > SLOWEST) problem = `took ${took.toFixed(0)} ms`;
  if (problem) {
    console.log(`run ${run}: ${problem}\n${JSON.stringify(t)}`);
    process.exit(1);
  }
  if (run % 10_000 === 9_999) console.log(`${run + 1} texts`);
}
