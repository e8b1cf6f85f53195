/** The one normal form of readable text, the only form that digests, spans and comparisons see: Unicode NFC, lines
 *  ended by LF, no byte order mark at the start, no white space at line ends, at most two blank lines in a row, no blank
 *  lines at the beginning or end. Zero-width and bidirectional control characters stay: to add or remove one is a change. */

/** Runs of blank lines longer than this are folded to it. */
const BLANK_LINES = 2;

export function normalForm(written: string): string {
  const marked = written.charCodeAt(0) === 0xfeff ? written.slice(1) : written;
  const lines: string[] = [];
  let blank = 0;
  for (const line of marked
    .toWellFormed()
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)) {
    const kept = trimmedEnd(line);
    blank = kept === '' ? blank + 1 : 0;
    if (blank > BLANK_LINES || (blank > 0 && lines.length === 0)) continue;
    lines.push(kept);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

/** Trailing white space only. `String.trimEnd` would also take U+FEFF, which is a zero-width character here. */
function trimmedEnd(line: string): string {
  let end = line.length;
  while (end > 0 && isSpace(line.charCodeAt(end - 1))) end--;
  return end === line.length ? line : line.slice(0, end);
}

const isSpace = (unit: number): boolean =>
  unit === 0x20 ||
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0xa0 ||
  unit === 0x1680 ||
  unit === 0x3000 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x202f ||
  unit === 0x205f;
