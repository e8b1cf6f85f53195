import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalForm } from './normal-form.ts';

describe('the normal form of text', () => {
  test.each([
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['byte order mark', '\uFEFFa', 'a'],
    ['trailing white space', 'a \t\u00a0\nb', 'a\nb'],
    ['blank lines at the ends', '\n \n\na\n\n', 'a'],
    ['three blank lines and more become two', 'a\n\n\n\n\nb', 'a\n\n\nb'],
    ['two blank lines stay', 'a\n\n\nb', 'a\n\n\nb'],
    ['composed letters', 'e\u0301', 'é'],
    ['zero-width characters stay', 'a\u200bb\u2060c\ufeffd', 'a\u200bb\u2060c\ufeffd'],
    ['bidirectional controls stay', 'a\u202eb\u2066c', 'a\u202eb\u2066c'],
    ['leading space of a line stays', 'a\n  b', 'a\n  b'],
    ['a lone surrogate is replaced', 'a\ud800b', 'a\ufffdb'],
    ['nothing', '', ''],
  ])('%s', (_, written, expected) => expect(normalForm(written)).toBe(expected));

  test('of a normal form is itself', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const once = normalForm(written);
        expect(normalForm(once)).toBe(once);
      }),
    ));

  test('is linear: a megabyte of white space takes well under a second', () => {
    const start = performance.now();
    normalForm(`${' \t'.repeat(500_000)}x${'\n'.repeat(500_000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
