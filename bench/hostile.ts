/** What hostile texts cost for each character as they grow. `npx tsx bench/hostile.ts`
 *
 *  Each text is read at a size and at four times that size; the column "grows" is the second processor time over the first.
 *  Linear reading gives about 4, quadratic 16. What the tests say of the same texts is what comes out, not how soon.
 *  Revisions have their own hostile pairs in `bench/diff.ts`. */
import { loadGazetteer } from '../src/cli/gazetteer.ts';
import { alignAccounts } from '../src/compare/alignment.ts';
import { attribute } from '../src/extract/attribution.ts';
import { extractStatements } from '../src/extract/index.ts';
import { analyse } from '../src/text/en/analysis.ts';
import { quotesOf } from '../src/text/en/quotes.ts';
import { cut } from '../src/text/en/sentences.ts';

const world = loadGazetteer();
const publishedAt = '2024-05-16T12:00Z';
const event = { kind: 'meeting', date: '2024-05-16', participants: ['Norway', 'Iceland'] } as const;

const pieces: readonly (readonly [name: string, piece: string])[] = [
  ['quotation marks', '"'],
  ['open quotations', '“a\n'],
  ['apostrophes', "'"],
  ['initials', 'a.'],
  ['web addresses', 'http://'],
  ['zero-width spaces', 'a\u200b'],
  ['digits', '1,'],
  ['words', 'word '],
  ['commas', 'that said and '],
  ['reports', 'She said so, he said, they said that '],
  ['articles', 'The minister said on Monday that the talks would resume. "We are ready," he told reporters.\n'],
  ['half surrogates', '\ud800x\udfff '],
];

const readers: readonly (readonly [name: string, size: number, read: (text: string) => unknown])[] = [
  ['tokens and sentences', 250_000, cut],
  [
    'quotation marks',
    250_000,
    (text) => {
      const { tokens, sentences } = cut(text);
      return quotesOf(text, tokens, sentences);
    },
  ],
  ['attributions', 15_000, (text) => attribute(analyse(text))],
  ['statements', 15_000, (text) => extractStatements(text, { publishedAt }, world)],
  [
    'accounts',
    50_000,
    (text) =>
      alignAccounts(
        event,
        ['a', 'b'].map((id) => ({ id, issuer: '', text, statements: [] })),
        world,
      ),
  ],
];

function milliseconds(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

for (const [reader, size, read] of readers) {
  console.log(`${reader}, ${size.toLocaleString('en')} and ${(4 * size).toLocaleString('en')} characters`);
  read(pieces.map(([, piece]) => piece.repeat(50)).join('\n'));
  for (const [name, piece] of pieces) {
    const text = (n: number) => piece.repeat(Math.ceil(n / piece.length));
    const [once, four] = [milliseconds(() => read(text(size))), milliseconds(() => read(text(4 * size)))];
    const cells = [once, four].map((ms) => `${ms.toFixed(0)} ms`.padStart(10)).join('');
    console.log(`  ${name.padEnd(20)}${cells}   grows ${(four / Math.max(once, 1)).toFixed(1)}`);
  }
}
