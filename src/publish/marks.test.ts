import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, markText } from './marks.ts';

/** Segments as `text` or `[keys text]`, paragraphs on their own lines. */
const show = (text: string, marks: readonly Mark[]) =>
  markText(text, marks)
    .map((p) => p.segments.map((s) => (s.keys.length ? `[${s.keys.join('')} ${s.text}]` : s.text)).join(''))
    .join('\n');

describe('a marked text', () => {
  test.each<[string, Mark[], string]>([
    ['one two three', [], 'one two three'],
    ['one two three', [{ key: 0, start: 4, end: 7, depth: 0 }], 'one [0 two] three'],
    [
      'one two three',
      [
        { key: 1, start: 4, end: 7, depth: 1 },
        { key: 0, start: 0, end: 13, depth: 0 },
      ],
      '[0 one ][01 two][0  three]',
    ],
    [
      'abcdef',
      [
        { key: 0, start: 0, end: 4, depth: 0 },
        { key: 1, start: 2, end: 6, depth: 0 },
      ],
      '[0 ab][01 cd][1 ef]',
    ],
    ['one\n\ntwo', [{ key: 0, start: 1, end: 7, depth: 0 }], 'o[0 ne]\n[0 tw]o'],
  ])('%j', (text, marks, expected) => expect(show(text, marks)).toBe(expected));

  test('every character of every line is kept, once, whatever the marks', () => {
    const place = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(3)).map(([a, b, depth]) => ({ start: a, end: b, depth }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(place, { maxLength: 8 }), (text, places) => {
        const paragraphs = markText(
          text,
          places.map((mark, key) => ({ ...mark, key })),
        );
        const kept = paragraphs.map((p) => p.segments.map((s) => s.text).join(''));
        expect(kept).toEqual(text.split('\n').filter((line) => line.trim() !== ''));
        for (const paragraph of paragraphs)
          for (const segment of paragraph.segments) expect(text.startsWith(segment.text, segment.start)).toBe(true);
      }),
    );
  });
});
