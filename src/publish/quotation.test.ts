import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifted, quotation } from './quotation.ts';

test.each([
  ['the harbour stays', '“the harbour stays”'],
  ['he called it “a start”', '“he called it ‘a start’”'],
  ['“We stay,”', '“We stay,”'],
  ['“We stay,” and “we pay”', '“‘We stay,’ and ‘we pay’”'],
  ['it is "open" and "free"', '“it is ‘open’ and ‘free’”'],
  ['er sagte „ja“ und «non»', '“er sagte ‘ja’ und ‘non’”'],
  ['the mayor’s “no”', '“the mayor’s ‘no’”'],
  ['she read: “they wrote ‘never’ twice”', '“she read: ‘they wrote “never” twice’”'],
  ['“the ministers’ plan isn’t ‘dead’ yet” he said', '“‘the ministers’ plan isn’t “dead” yet’ he said”'],
  ['a start” was made', '“a start’ was made”'],
])('%s is lifted out as %s', (words, between) => expect(quotation(words)).toBe(between));

const passage = fc
  .array(fc.constantFrom('a', ' ', '“', '”', '‘', '’', '„', '«', '»', '"', '😀'))
  .map((all) => all.join(''));

test('no double mark of theirs stands alone between ours, and no letter changes its place', () => {
  fc.assert(
    fc.property(passage, (words) => {
      expect(lifted(words)).not.toMatch(/["„«»]/);
      const plain = (text: string) => text.replace(/["“”‘’„«»]/g, '·');
      expect(plain(words).trim()).toContain(plain(lifted(words)).trim());
    }),
  );
});
