/** Texts whose marks are both input and expectation: `[S1 The minister] [C1 said] [Q1 talks would resume]`. Marks of one
 *  number belong together; several of one letter and number are the parts of one passage; marks may nest. Below the text,
 *  a line `= 1 assert indirect positive "Who" nested=2 channel="…" when=… to="…"` says what the statement is; marks
 *  without such a line are not looked at. A number may borrow another's source: `= 4 S3 request …`. */
import type { Span } from '../model/selector.ts';

export type MarkedStatement = {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly act: string;
  readonly type: string;
  readonly polarity: string;
  readonly sourceEntity?: string;
  readonly nestedIn?: number;
  readonly channel?: string;
  readonly when?: string;
  readonly addressee?: string;
};
export type MarkedText = {
  readonly id: string;
  readonly genre: string;
  readonly publishedAt: string;
  readonly text: string;
  readonly statements: readonly MarkedStatement[];
};

/** Reads a file of marked texts; each begins with `# id · genre · publication time`. */
export function readMarked(file: string): MarkedText[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [head, ...lines] = part.split('\n');
      const [id, genre, publishedAt] = head!.split('·').map((s) => s.trim());
      const facts = lines.filter((line) => line.startsWith('= '));
      const marked = lines
        .filter((line) => !line.startsWith('= '))
        .join('\n')
        .trim();
      const { text, marks } = strip(marked);
      const numbers = facts.map((fact) => fact.slice(2).split(' ')[0]!);
      const statements = facts.map((fact) => statementOf(fact.slice(2), text, marks, numbers));
      return { id: id!, genre: genre!, publishedAt: publishedAt!, text, statements };
    });
}

/** The text without its marks, and where each mark's words are. */
function strip(marked: string): { text: string; marks: ReadonlyMap<string, Span[]> } {
  let text = '';
  const marks = new Map<string, Span[]>();
  const open: { key: string; start: number }[] = [];
  for (let i = 0; i < marked.length; i++) {
    const mark = marked[i] === '[' ? /^\[([SCQ]\d*\w*) /.exec(marked.slice(i, i + 8)) : null;
    if (mark) {
      open.push({ key: mark[1]!, start: text.length });
      i += mark[0].length - 1;
    } else if (marked[i] === ']' && open.length) {
      const { key, start } = open.pop()!;
      if (text.length > start)
        marks.set(
          key,
          [...(marks.get(key) ?? []), { start, end: text.length }].sort((a, b) => a.start - b.start),
        );
    } else text += marked[i];
  }
  return { text, marks };
}

function statementOf(
  fact: string,
  text: string,
  marks: ReadonlyMap<string, Span[]>,
  numbers: readonly string[],
): MarkedStatement {
  const entity = / "([^"]*)"/.exec(fact)?.[1];
  const value = (key: string): string | undefined => {
    const found = new RegExp(` ${key}=(?:"([^"]*)"|(\\S+))`).exec(fact);
    return found ? (found[1] ?? found[2]) : undefined;
  };
  const [number, ...words] = fact.split(' ');
  const borrowed = /^S\d+$/.test(words[0]!) ? words.shift()! : `S${number}`;
  const content = marks.get(`Q${number}`) ?? [];
  let source = marks.get(borrowed) ?? [];
  let cue = marks.get(`C${number}`) ?? [];
  if (fact.includes(' labels')) {
    const line = text.lastIndexOf('\n', content[0]!.start) + 1;
    const colon = text.indexOf(':', line);
    source = [{ start: line, end: colon }];
    cue = [{ start: colon, end: colon + 1 }];
  }
  const nested = value('nested');
  const [channel, when, addressee] = [value('channel'), value('when'), value('to')];
  return {
    source,
    cue,
    content,
    act: words[0]!,
    type: words[1]!,
    polarity: words[2]!,
    ...(entity === undefined ? {} : { sourceEntity: entity }),
    ...(nested === undefined ? {} : { nestedIn: numbers.indexOf(nested) }),
    ...(channel === undefined ? {} : { channel }),
    ...(when === undefined ? {} : { when }),
    ...(addressee === undefined ? {} : { addressee }),
  };
}
