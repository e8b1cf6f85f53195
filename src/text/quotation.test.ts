import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationsIn } from './quotation.ts';

const inner = (text: string): string[] => quotationsIn(text).map((q) => text.slice(q.inner.start, q.inner.end));

describe('quotation marks', () => {
  it.each([
    ['He said “no” twice.', ['no']],
    ['He said "no" and "yes".', ['no', 'yes']],
    ['Il a dit «\u00a0non\u00a0».', ['\u00a0non\u00a0']],
    ['Er sagte „nein“ und ging.', ['nein']],
    ['Han sagde »nej« og gik.', ['nej']],
    ["The '' quoted '' word", []],
    ["``no,'' he said", ['no,']],
    ['He said: “She told me ‘never’ again.”', ['She told me ‘never’ again.', 'never']],
    ['“It’s the ministers’ plan,” she said.', ['It’s the ministers’ plan,']],
    ["the ministers' demand and the workers' reply", []],
    ['» a list\n» of points', []],
    ['“Never closed, he said.', ['Never closed, he said.']],
    ['no marks', []],
  ])('%s', (text, expected) => expect(inner(text)).toEqual(expected));

  it('one that opens again in the next paragraph runs on', () => {
    const [first, second] = quotationsIn('“One.\n\n“Two,” he said.');
    expect([first!.closed, first!.continuedBy, second!.continues, second!.closed]).toEqual([false, 1, true, true]);
  });

  it('one that does not is unclosed, and says so', () => {
    const [first] = quotationsIn('“One.\n\nTwo, he said.');
    expect([first!.closed, first!.continuedBy]).toEqual([false, undefined]);
  });

  it('lies in the text, in order, whatever the text', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('“', '”', '"', "'", '’', '‘', '«', '»', '„', ' ', 'a', 'b.', ',', '\n', '``', "''"), {
          maxLength: 60,
        }),
        (parts) => {
          const text = parts.join('');
          let last = -1;
          for (const { outer, inner: words } of quotationsIn(text)) {
            expect(outer.start).toBeGreaterThanOrEqual(last);
            last = outer.start;
            expect(
              outer.start <= words.start &&
                words.start < words.end &&
                words.end <= outer.end &&
                outer.end <= text.length,
            ).toBe(true);
          }
        },
      ),
    ));
});
