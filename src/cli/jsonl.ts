/** JSON Lines in, JSON Lines out: one output line per input line, in order, as a stream, so that a whole corpus goes
 *  through one process in constant memory. A bad line is answered on its own output line with an `error`, told on the
 *  error stream, and leaves the others unharmed. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { BadInput } from '../model/bad-input.ts';
import { misfitOf } from '../model/misfit.ts';
import { type App, write } from './app.ts';
import { isText, unreadable } from './given-text.ts';

/** Bytes of one line at most: 64 Mi. A longer line is answered with an error and skipped. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Where the lines come from, and for which command. */
export type Lines = { readonly command: string; readonly files: readonly string[] };

/** Runs every line of the files (standard input when there are none) through `answer`.
 *  The answer is printed with the line's `id` first; exit code 2 if any line was bad.
 *  @param notes what a good line should be told all the same, on the error stream, by field; it changes no exit code. */
export async function filterJsonl<Shape extends z.ZodType>(
  app: App,
  { command, files }: Lines,
  shape: Shape,
  answer: (line: z.output<Shape>) => object | Promise<object>,
  notes: Notes<z.output<Shape>> = () => [],
): Promise<void> {
  for (const name of files.length ? files : ['-']) {
    const label = name === '-' ? 'standard input' : name;
    const remedy = `“onrecord help ${command}” lists the fields of a line.`;
    const stream = name === '-' ? app.io.input : createReadStream(name);
    let number = 0;
    try {
      for await (const line of linesOf(stream)) {
        number++;
        if (typeof line === 'string' && line.trim() === '') continue;
        await write(
          app.io.output,
          `${JSON.stringify(await answerLine(app, { label, number, line, remedy }, shape, answer, notes))}\n`,
        );
      }
    } catch (cause) {
      if (cause instanceof BadInput) throw cause;
      if ((cause as NodeJS.ErrnoException).code === 'EPIPE') return;
      throw unreadable(label, cause);
    }
  }
}

type Notes<Line> = (line: Line) => readonly { readonly path: readonly (string | number)[]; readonly message: string }[];

/** One line, or what is wrong with it, and where it stands. `remedy` is for a line whose fields are wrong. */
type Line = {
  readonly label: string;
  readonly number: number;
  readonly line: string | Problem;
  readonly remedy: string;
};

async function answerLine<Shape extends z.ZodType>(
  app: App,
  { label, number, line, remedy: seeFields }: Line,
  shape: Shape,
  answer: (line: z.output<Shape>) => object | Promise<object>,
  notes: Notes<z.output<Shape>>,
): Promise<object> {
  let id: unknown;
  try {
    if (line instanceof Problem) throw line;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw new Problem(`is not JSON (${(error as Error).message})`, 'Write one JSON object on each line.');
    }
    if (typeof value === 'object' && value !== null && 'id' in value) id = value.id;
    const parsed = shape.safeParse(value);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      const place = issue.path.length ? `field “${issue.path.join('.')}”` : 'the line';
      throw new Problem(`${place}: ${misfitOf(issue, value)}`, seeFields);
    }
    for (const { path, message } of notes(parsed.data))
      await write(app.io.errors, `onrecord: ${label}, line ${number}: field “${path.join('.')}”: ${message}.\n`);
    return { ...(id === undefined ? {} : { id }), ...(await answer(parsed.data)) };
  } catch (error) {
    const { message, remedy } =
      error instanceof Problem ? error : { message: (error as Error).message, remedy: 'The other lines are unharmed.' };
    app.exit(2);
    await write(app.io.errors, `onrecord: ${label}, line ${number}: ${message}. ${remedy}\n`);
    return { ...(id === undefined ? {} : { id }), error: { message, line: number, remedy } };
  }
}

class Problem extends Error {
  override name = 'Problem';
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

/** Lines of a byte stream, split at LF; a `Problem` in place of one that cannot be read. */
async function* linesOf(stream: Readable): AsyncGenerator<string | Problem> {
  let parts: Buffer[] = [];
  let held = 0;
  let first = true;
  const take = (): string | Problem => {
    const line = held > LONGEST_LINE ? tooLong : lineIn(Buffer.concat(parts), first);
    parts = [];
    held = 0;
    first = false;
    return line;
  };
  const hold = (part: Buffer): void => {
    held += part.length;
    if (held <= LONGEST_LINE) parts.push(part);
    else parts = [];
  };
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    let from = 0;
    for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', from)) {
      hold(bytes.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < bytes.length) hold(bytes.subarray(from));
  }
  if (held > 0) yield take();
}

const tooLong = new Problem(`is longer than ${LONGEST_LINE} bytes`, 'Split the text.');

/** The first line loses its byte order mark, every line the CR at its end. */
function lineIn(bytes: Buffer, first: boolean): string | Problem {
  if (!isText(bytes)) return new Problem('is not UTF-8 text', 'Save the file as UTF-8.');
  const line = bytes.toString('utf8').replace(/\r$/, '');
  return first ? line.replace(/^\ufeff/, '') : line;
}
