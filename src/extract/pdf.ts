/** The readable text of a PDF: lines rebuilt from where their pieces stand, paragraphs where the distance between lines
 *  grows, words put together that were parted at a line end. pdf.js runs no script of the document and asks for no file
 *  or address; callers run it in a worker with limits. */
import { normalForm } from '../text/normal-form.ts';
import { oneLine } from './html-about.ts';
import { present, type Reading, withoutText } from './reading.ts';

const BYTES = 48 * 1024 * 1024;
const PAGES = 1500;
const CHARACTERS = 8 * 1024 * 1024;

type Piece = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
};

export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length > BYTES) return withoutText(`the PDF has ${bytes.length} bytes; at most ${BYTES} are read`);
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  let document: Awaited<ReturnType<typeof pdf.getDocument>['promise']>;
  try {
    document = await pdf.getDocument({
      data: Uint8Array.from(bytes),
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      disableAutoFetch: true,
      disableStream: true,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const { name, message } = error as Error;
    return withoutText(
      name === 'PasswordException' ? 'the PDF asks for a password' : `the PDF cannot be read (${message})`,
    );
  }
  try {
    const title = await titleOf(document);
    const about = present('title', title);
    if (document.numPages > PAGES)
      return withoutText(`the PDF has ${document.numPages} pages; at most ${PAGES} are read`, about);
    const pages: string[] = [];
    const damaged: number[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      try {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        pages.push(textOfPage(items.filter((item) => 'str' in item) as unknown as readonly Piece[]));
        page.cleanup();
      } catch {
        damaged.push(number);
        continue;
      }
      length += pages.at(-1)!.length;
      if (length > CHARACTERS) return withoutText(`the PDF has more than ${CHARACTERS} characters`, about);
    }
    const text = normalForm(pages.filter((page) => page.trim() !== '').join('\n\n'));
    const note = damaged.length
      ? `pages that cannot be read were left out: ${damaged.slice(0, 20).join(', ')}`
      : undefined;
    return text === ''
      ? withoutText('the PDF has no text; it may be a scan', about)
      : { ...about, text, ...present('note', note) };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function titleOf(document: { getMetadata(): Promise<{ info: unknown }> }): Promise<string | undefined> {
  const { info } = await document.getMetadata().catch((): { info: unknown } => ({ info: {} }));
  const title = (info as { Title?: unknown }).Title;
  return typeof title === 'string' ? oneLine(title) : undefined;
}

/** Pieces in the order the file draws them; a new line begins where the baseline moves. */
function textOfPage(pieces: readonly Piece[]): string {
  let out = '';
  let last: { x: number; y: number; height: number } | null = null;
  for (const piece of pieces) {
    const [, , , , x = 0, y = 0] = piece.transform;
    const height: number = piece.height || last?.height || 10;
    if (last) {
      const drop = last.y - y;
      if (Math.abs(drop) > height * 0.5) out = lineEnded(out, drop > height * 1.8 || drop < -height * 3);
      else if (x - last.x > height * 0.2 && !/\s$/.test(out) && !/^\s/.test(piece.str)) out += ' ';
    }
    out += piece.str.replace(/\s+/g, ' ');
    if (piece.str !== '') last = { x: x + piece.width, y, height };
  }
  return out;
}

/** A line ends: a paragraph where the gap is wide; inside one, a space, or nothing where a word was parted. */
function lineEnded(text: string, paragraph: boolean): string {
  const line = text.trimEnd();
  if (paragraph) return `${line}\n\n`;
  if (line === '' || line.endsWith('\n')) return line;
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(line)) return line.endsWith('\u00ad') ? line.slice(0, -1) : line;
  return `${line} `;
}
