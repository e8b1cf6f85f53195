import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpanOutside } from '../model/selector.ts';
import { type Carried, carry, mappingOf, placeOf } from './anchor.ts';

/** `[words]` marks the span in the earlier text, and the answer in the later one. */
function carried(marked: string, later: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const before = marked.replace(/[[\]]/g, '');
  const result = carry(mappingOf(before, later), { start, end });
  return shown(result, later);
}
const shown = (result: Carried, later: string): string =>
  result.as === 'refused'
    ? `refused: ${result.why}`
    : `${result.as}: ${later.slice(0, result.span.start)}[${later.slice(result.span.start, result.span.end)}]${later.slice(result.span.end)}`;

test.each([
  ['Talks [will resume] in May.', 'The talks will resume in May.', 'exact: The talks [will resume] in May.'],
  [
    'Talks [will resume] in May.',
    'Talks will resume next week in May.',
    'exact: Talks [will resume] next week in May.',
  ],
  [
    'First point. [The fund will pay for nine wells.] Third point, and the last of all of them.',
    'First point. Third point, and the last of all of them. The fund will pay for nine wells.',
    'moved: First point. Third point, and the last of all of them. [The fund will pay for nine wells.]',
  ],
  [
    'She said [the fund will pay for nine new wells] in May.',
    'She said the fund may pay for nine new wells in May.',
    'fuzzy: She said [the fund may pay for nine new wells] in May.',
  ],
  ['One. [The fund will pay for nine wells.] Two.', 'One. Two.', 'refused: text gone'],
])('%s → %s', (marked, later, expected) => {
  expect(carried(marked, later)).toBe(expected);
});

test('a deleted report is not found again in the look-alike that follows it', () => {
  const north = 'The northern office reported that its new depot cut delays by nine per cent in every district.';
  const south = 'The southern office reported that its new depot cut delays by nine per cent in every district.';
  expect(carried(`[${north}]\n${south}`, south)).toBe('refused: text gone');
  expect(carried(`${south}\n[${north}]`, south)).toBe('refused: text gone');
});

test('a corrected name is not found again in the same name earlier in the sentence', () => {
  expect(carried('Marta met Pavel, and later [Marta] met Ivan.', 'Marta met Pavel, and later Olena met Ivan.')).toBe(
    'refused: text gone',
  );
});

test('a short word is not found inside another, or in new text far away', () => {
  expect(carried('The author is [Rosa].', 'The author is Petra.')).toBe('refused: text gone');
  expect(carried('Ask [Rosa] now.', 'Ask Petra now. A street is called Rosa Street, and a ship too.')).toBe(
    'refused: text gone',
  );
});

test('words pasted in two places are refused', () => {
  const words = 'the corridor will open in the spring';
  expect(
    carried(
      `Today we say [${words}]. Then all of us left the room.`,
      `Then all of us left the room. We say ${words}, yes ${words}.`,
    ),
  ).toBe('refused: two equal places');
});

test('a fuzzy answer says how sure it is and why', () => {
  const before = 'Allies agreed that the fund will pay for nine wells.';
  const after = 'Allies agreed that the fund may pay for nine wells.';
  expect(carry(mappingOf(before, after), { start: 0, end: before.length })).toEqual({
    as: 'fuzzy',
    span: { start: 0, end: after.length },
    score: 0.909,
    why: '“will” became “may”',
  });
});

test('a span outside the text is the caller’s mistake', () => {
  expect(() => carry(mappingOf('short', 'short'), { start: 0, end: 9 })).toThrow(SpanOutside);
});

test('places inside words that were taken out lead nowhere', () => {
  const mapping = mappingOf('one two three', 'one three');
  expect(placeOf(mapping, 0, 'after')).toBe(0);
  expect(placeOf(mapping, 5, 'after')).toBe(null);
  expect(placeOf(mapping, 13, 'before')).toBe(9);
});

const text = fc
  .array(fc.constantFrom('the', 'fund', 'will', 'may', 'pay', 'for', 'wells', '.', 'nine'), {
    minLength: 1,
    maxLength: 25,
  })
  .map((w) => w.join(' '));

test('exact and moved spans read the same; forward and back lands on the same span or is refused', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (a, b, i, j) => {
      const start = i % a.length;
      const end = start + 1 + (j % (a.length - start));
      const there = carry(mappingOf(a, b), { start, end });
      if (there.as === 'refused') return;
      expect(there.span.start >= 0 && there.span.end <= b.length && there.span.start < there.span.end).toBe(true);
      if (there.as === 'fuzzy') return;
      expect(b.slice(there.span.start, there.span.end)).toBe(a.slice(start, end));
      const back = carry(mappingOf(b, a), there.span);
      if (back.as === 'exact' || back.as === 'moved') expect(back.span).toEqual({ start, end });
    }),
    { numRuns: 1000 },
  );
});
