/** The picture that link previews show: the sentence of a page, large, with whose it is. Drawn by us, from text alone. */
import { Resvg } from '@resvg/resvg-js';
import { standingWords } from './page.tsx';
import { quotation } from './quotation.ts';
import type { Said } from './said.ts';

export type CardText = { readonly kicker: string; readonly sentence: string; readonly foot: string };

type Shown = {
  readonly title?: string;
  readonly name?: string;
  readonly sentence?: string;
  readonly issuer?: string;
  readonly said?: Pick<Said, 'words' | 'standing' | 'by'>;
  readonly document?: { readonly title?: string; readonly issuer?: string };
  readonly text?: string;
  readonly kind: string;
};

/** What the card of a page says: its sentence, and whose document it is; for a statement, its words. */
export function cardTextOf(view: Shown): CardText {
  const title = view.title ?? view.name ?? view.document?.title ?? 'The record of what officials said';
  const issuer = view.issuer ?? view.document?.issuer;
  if (view.said)
    return { kicker: view.sentence ?? '', sentence: quotation(view.said.words), foot: standingWords(view.said) };
  if (view.kind === 'claim') return { kicker: 'Claim', sentence: view.text ?? '', foot: view.sentence ?? '' };
  if (view.kind === 'dossier') return { kicker: 'Dossier', sentence: title, foot: view.sentence ?? '' };
  return { kicker: issuer ?? title, sentence: view.sentence ?? title, foot: issuer ? title : '' };
}

export const CARD = { width: 1200, height: 630 } as const;
const SIZE = 54;
const LINE = 68;
/** Average width of a letter of the serif face, in em; lines are broken by it. */
const LETTER = 0.47;
const MOST_LINES = 6;

/** PNG bytes. Letters come from the fonts of the machine; where there are none, the frame alone is drawn. */
export function cardPng(text: CardText): Uint8Array<ArrayBuffer> {
  const drawn = new Resvg(cardSvg(text), {
    font: { loadSystemFonts: true, defaultFontFamily: 'Liberation Serif', serifFamily: 'Liberation Serif' },
  }).render();
  return new Uint8Array(drawn.asPng());
}

export function cardSvg({ kicker, sentence, foot }: CardText): string {
  const lines = wrap(sentence, Math.floor((CARD.width - 160) / (SIZE * LETTER)));
  const top = 210;
  const body = lines
    .map((line, i) => `<text x="80" y="${top + i * LINE}" font-size="${SIZE}" fill="#1c1a15">${escaped(line)}</text>`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" font-family="Charter, Georgia, 'Liberation Serif', serif">
<rect width="100%" height="100%" fill="#fffdf8"/><rect width="16" height="100%" fill="#8c1d2f"/>
<text x="80" y="110" font-size="30" fill="#8c1d2f" font-family="'Liberation Sans', Arial, sans-serif" font-weight="600">${escaped(cut(kicker, 64))}</text>
${body}
<path d="M80 560h1040" stroke="#d8d1c1" stroke-width="2"/>
<text x="80" y="600" font-size="26" font-weight="700" fill="#1c1a15">onrecord</text>
<text x="1120" y="600" font-size="24" fill="#5a5548" text-anchor="end" font-family="'Liberation Sans', Arial, sans-serif">${escaped(cut(foot, 70))}</text></svg>`;
}

/** Lines of at most `most` letters, the last one cut with an ellipsis where the text goes on. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const next = line ? `${line} ${word}` : word;
    if (next.length <= most) {
      line = next;
      continue;
    }
    if (line) lines.push(line);
    line = cut(word, most);
    if (lines.length === MOST_LINES) break;
  }
  if (lines.length < MOST_LINES) lines.push(line);
  else lines[MOST_LINES - 1] = `${cut(lines[MOST_LINES - 1]!, most - 2)} …`;
  return lines;
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text.toWellFormed();

const escaped = (text: string): string =>
  text.replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
