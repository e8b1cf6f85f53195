import { expect, test } from 'vitest';
import { quotesOf } from './quotes.ts';
import { cut } from './sentences.ts';

/** The passages of a text, as their words. */
const passages = (text: string) => {
  const { tokens, sentences } = cut(text);
  return quotesOf(text, tokens, sentences).passages.map((p) =>
    text.slice(tokens[p.first]!.start, tokens[p.end - 1]!.end),
  );
};

test.each([
  ['curly', 'He said “no” and “never”.', ['“no”', '“never”']],
  ['straight', 'He said "no" and "never."', ['"no"', '"never."']],
  ['doubled', "He said ``no'' and ''never.''", ["``no''", "''never.''"]],
  ['guillemets', 'Il a dit «non» hier.', ['«non»']],
  ['low and high', 'Er sagte: „nein“ und ging.', ['„nein“']],
  ['nested', '“She told me ‘go’ and left,” he said.', ['“She told me ‘go’ and left,”']],
  ['single', 'The allies’ envoys called it ‘a farce’ today.', ['‘a farce’']],
  ['single, straight', "It's 'a farce', the allies' envoys said.", ["'a farce'"]],
  ['no quotation', "The '90s were the allies' years; it's so.", []],
  ['over paragraphs', '“One.\n“Two,” he said.', ['“One.', '“Two,”']],
  ['unbalanced', 'He said ”no“ again.', ['“ again.']],
])('%s', (_name, text, expected) => {
  expect(passages(text)).toEqual(expected);
});

test.each(['"', "'a", '‘a ', '“'])(
  'passages of three hundred thousand %s lie in the text, one after another',
  (mark) => {
    const text = mark.repeat(300_000);
    const { tokens, sentences } = cut(text);
    const { passages } = quotesOf(text, tokens, sentences);
    const strays = passages.filter(
      (p, i) => p.first < (passages[i - 1]?.end ?? 0) || p.first >= p.end || p.end > tokens.length,
    );
    expect(strays).toEqual([]);
  },
);
