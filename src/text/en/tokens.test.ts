import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut } from './sentences.ts';
import { paragraphsOf, tokenize } from './tokens.ts';

const words = (text: string) => tokenize(text).map((t) => t.text);

describe('a line is cut as the Penn Treebank cuts it', () => {
  const cases: [string, string][] = [
    ['She said: “It isn’t over.”', 'She|said|:|“|It|is|n’t|over|.|”'],
    ["Kyiv's envoys cannot wait; they'll call.", "Kyiv|'s|envoys|can|not|wait|;|they|'ll|call|."],
    ['The U.S. and U.N. met at 10:30 a.m. on Jan. 5.', 'The|U.S.|and|U.N.|met|at|10:30|a.m.|on|Jan.|5|.'],
    [
      'Write to desk@example.org or see https://example.org/a?b=1.',
      'Write|to|desk@example.org|or|see|https://example.org/a?b=1|.',
    ],
    ['A G7-led plan of $1,500.50 (the 1990s)…', 'A|G7-led|plan|of|$|1,500.50|(|the|1990s|)|…'],
    ['“Yes”—she waited--“no...” @nato #summit', '“|Yes|”|—|she|waited|--|“|no|...|”|@nato|#summit'],
    ['workers’ rights, Sen. O’Neil, No. 10', 'workers|’|rights|,|Sen.|O’Neil|,|No.|10'],
  ];
  test.each(cases)('%s', (text, expected) => {
    expect(words(text).join('|')).toBe(expected);
  });
});

test('sentences end after their closing marks and not after titles', () => {
  const text = '“It is late,” said Gen. Hall. “Go home!” They went. Did he? Yes.\nNext line, no stop\nLast';
  const { tokens, sentences } = cut(text);
  expect(sentences.map((s) => text.slice(tokens[s.first]!.start, tokens[s.end - 1]!.end))).toEqual([
    '“It is late,” said Gen. Hall.',
    '“Go home!”',
    'They went.',
    'Did he?',
    'Yes.',
    'Next line, no stop',
    'Last',
  ]);
  expect(sentences.at(-1)!.paragraph).toBe(2);
});

const unit = fc.oneof(
  fc.constantFrom(
    '"',
    "'",
    '’',
    '“',
    '.',
    '-',
    '@',
    'a.',
    'www.',
    'http://',
    ' ',
    '\n',
    '\r\n',
    '\u200b',
    '\u202e',
    'e\u0301',
    'שלום',
    '٣',
    '😀',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ maxLength: 6 }),
);
const anyText = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));

test('tokens are their words, in order, and cover everything that prints', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0;
      for (const t of tokenize(text)) {
        expect(t.start).toBeGreaterThanOrEqual(at);
        expect(t.end).toBeGreaterThan(t.start);
        expect(text.slice(t.start, t.end)).toBe(t.text);
        at = t.end;
      }
    }),
  );
});

test('a paragraph is cut alike wherever it stands', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const alone = tokenize(b);
      const after = tokenize(`${a}\n${b}`).slice(tokenize(a).length);
      expect(after.map((t) => t.text)).toEqual(alone.map((t) => t.text));
    }),
  );
});

test('LF, CRLF and CR end a line alike', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 9 }), { maxLength: 6 }), (lines) => {
      const clean = lines.map((l) => l.replace(/[\r\n\u2028\u2029]/g, ' '));
      expect(words(clean.join('\r\n'))).toEqual(words(clean.join('\n')));
      expect(words(clean.join('\r'))).toEqual(words(clean.join('\n')));
    }),
  );
});

test.each([
  ['quotation marks', '"'],
  ['apostrophes', "'"],
  ['initials', 'a.'],
  ['address signs', 'a@'],
  ['hyphens', 'a-'],
  ['web addresses', 'http://'],
  ['zero-width spaces', 'a\u200b'],
  ['digits', '1,'],
])('a long line of %s is read whole', (_name, piece) => {
  const text = piece.repeat(50_000);
  const { tokens, sentences } = cut(text);
  const plain = (s: string) => s.replace(/[\s\u200b]/g, '');
  expect(plain(tokens.map((t) => text.slice(t.start, t.end)).join(''))).toBe(plain(text));
  expect(sentences.at(-1)!.end).toBe(tokens.length);
});

test('a text of nothing has no paragraphs', () => {
  expect(paragraphsOf('')).toEqual([]);
  expect(paragraphsOf(' \n\u200b\r\n')).toEqual([]);
});
