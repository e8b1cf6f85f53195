import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../text/en/analysis.ts';
import { attribute } from './attribution.ts';

/** Each attribution of a text as `source | cue | content`. */
const said = (text: string) =>
  attribute(analyse(text)).map((a) =>
    [a.source, a.cue, a.content].map((spans) => spans.map((s) => text.slice(s.start, s.end)).join(' … ')).join(' | '),
  );

describe('who said what', () => {
  test.each([
    ['The minister said that talks would resume in May.', ['The minister | said | that talks would resume in May']],
    ['“Nothing was decided,” her office said.', ['her office | said | “Nothing was decided,”']],
    ['"Nothing was decided," her office said.', ['her office | said | "Nothing was decided,"']],
    ['The harbour was full of ships on Monday.', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

const name = fc.constantFrom('Orlova', 'the ministry', 'José Peña', 'a spokesman for the king');
const cue = fc.constantFrom('said', 'denied', 'wrote');
const clause = fc.constantFrom(
  'talks would resume',
  'it wasn’t true',
  'nobody could know that',
  'the treaty isn’t dead',
);
const line = fc.tuple(name, cue, clause, fc.nat(2)).map(([n, s, c, form]) => {
  if (form === 0) return `“${c},” ${n} ${s}.`;
  return form === 1 ? `On Monday ${n} ${s} that ${c}.` : 'The harbour was full of ships.';
});
const story = fc.array(line, { minLength: 1, maxLength: 6 });

test('spans lie in the text, in order, and confidence is a probability', () => {
  const piece = fc.oneof(
    line,
    fc.string({ unit: 'binary', maxLength: 9 }),
    fc.constantFrom('"', '\n', '“', ' said ', ': '),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((p) => p.join('')),
      (text) => {
        for (const a of attribute(analyse(text))) {
          expect(a.cue.length).toBe(1);
          expect(a.content.length).toBeGreaterThan(0);
          for (const { start, end } of [...a.source, ...a.cue, ...a.content]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          a.content.slice(1).forEach((s, i) => {
            expect(s.start).toBeGreaterThanOrEqual(a.content[i]!.end);
          });
          expect(a.confidence).toBeGreaterThanOrEqual(0);
          expect(a.confidence).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('a paragraph added elsewhere changes nothing but offsets', () => {
  fc.assert(
    fc.property(story, story, (before, lines) => {
      const text = lines.join('\n');
      const front = `${before.join('\n')}\n`;
      const shift = (spans: readonly { start: number; end: number }[]) =>
        spans.map((s) => ({ start: s.start + front.length, end: s.end + front.length }));
      const alone = attribute(analyse(text)).map((a) => ({
        ...a,
        source: shift(a.source),
        cue: shift(a.cue),
        content: shift(a.content),
      }));
      const both = attribute(analyse(front + text));
      expect(both.slice(both.length - alone.length)).toEqual(alone);
    }),
    { numRuns: 40 },
  );
});

test('straight marks for curly, CRLF for LF, NFD for NFC change nothing but offsets', () => {
  fc.assert(
    fc.property(story, (lines) => {
      const text = lines.join('\n');
      const words = (t: string) => said(t).map((s) => s.normalize('NFC').replace(/[“”]/g, '"').replace(/’/g, "'"));
      expect(words(text.replace(/[“”]/g, '"').replace(/’/g, "'"))).toEqual(words(text));
      expect(words(lines.join('\r\n'))).toEqual(words(text));
      expect(words(text.normalize('NFD'))).toEqual(words(text));
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['quotation marks', '"'],
  ['words', 'word '],
  ['reports', 'She said so, he said, they said that '],
  ['open quotations', '“a\n'],
])('a long text of %s is answered, with spans that lie in it', (_name, piece) => {
  const text = piece.repeat(Math.floor(30_000 / piece.length));
  for (const { source, cue, content } of attribute(analyse(text)))
    for (const { start, end } of [...source, ...cue, ...content])
      expect(text.slice(start, end)).toHaveLength(end - start);
});
