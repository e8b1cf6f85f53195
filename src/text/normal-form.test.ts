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

  /** A megabyte of white space before a letter is where a pattern tied to the end of a line would begin anew at every
   *  character and not come back. */
  test('of joined lines is that of the lines joined, white space by the megabyte included', () => {
    const line = fc.stringMatching(/^[a-z]( [a-z]+)?[ \t]{0,4}$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        expect(normalForm(lines.join('\r\n'))).toBe(lines.map(normalForm).join('\n'));
      }),
    );
    expect(normalForm(`${' \t'.repeat(500_000)}x${'\n'.repeat(500_000)}`)).toBe(`${' \t'.repeat(500_000)}x`);
  });
});
