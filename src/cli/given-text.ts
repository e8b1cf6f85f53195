/** A text that somebody names on the command line: a file, or - for standard input. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { BadInput } from '../model/bad-input.ts';

/** The whole text. Throws `BadInput` where it cannot be read, or is not UTF-8. */
export async function givenText(file: string, input: AsyncIterable<Buffer | string>): Promise<string> {
  if (file === '-') {
    const parts: Buffer[] = [];
    for await (const part of input) parts.push(Buffer.from(part));
    return decoded('standard input', Buffer.concat(parts));
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
  return decoded(file, bytes);
}

export function unreadable(named: string, cause: unknown): BadInput {
  const path = named || 'a file without a name';
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  if (code === 'ENOENT') return new BadInput(path, 'there is no such file', 'Check the path.', { cause });
  if (code === 'EISDIR') return new BadInput(path, 'is a folder', 'Name a file in it.', { cause });
  return new BadInput(path, `cannot be read (${code})`, 'Check the path and your right to read it.', { cause });
}

function decoded(name: string, bytes: Buffer): string {
  if (isText(bytes)) return new TextDecoder().decode(bytes);
  const remedy = 'Save it as UTF-8, or take pages and PDF files in with “onrecord add”.';
  throw new BadInput(name, `is not UTF-8 text (see line ${firstOdd(bytes)})`, remedy);
}

/** True of UTF-8 without zero bytes: those are in UTF-16 and binary files, not in what anybody wrote. */
export const isText = (bytes: Buffer): boolean => isUtf8(bytes) && !bytes.includes(0);

/** The number of the first line that is not text. */
function firstOdd(bytes: Buffer): number {
  let number = 1;
  for (let from = 0; ; number++) {
    const end = bytes.indexOf('\n', from);
    if (end < 0 || !isText(bytes.subarray(from, end))) return number;
    from = end + 1;
  }
}
