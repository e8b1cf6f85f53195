import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CARD, cardPng, cardSvg, wrap } from './social-card.ts';

test('lines are no longer than asked, and no more than six', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900 }), fc.integer({ min: 8, max: 60 }), (text, most) => {
      const lines = wrap(text, most);
      expect(lines.length).toBeLessThanOrEqual(6);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
    }),
  );
});

test('what is too long says that it goes on', () => {
  expect(wrap('one two three', 20)).toEqual(['one two three']);
  expect(wrap('word '.repeat(400), 20).at(-1)).toMatch(/ …$/);
});

test('text from outside cannot draw', () => {
  const hostile = '<image href="file:///etc/passwd"/>&lol;]]>\u0000\ud800';
  const svg = cardSvg({ kicker: hostile, sentence: hostile, foot: hostile });
  expect(svg).not.toMatch(/<image|&lol/);
  const png = cardPng({ kicker: hostile, sentence: hostile, foot: hostile });
  expect(Buffer.from(png.slice(1, 4)).toString()).toBe('PNG');
  const size = new DataView(png.buffer, png.byteOffset);
  expect([size.getUint32(16), size.getUint32(20)]).toEqual([CARD.width, CARD.height]);
});
