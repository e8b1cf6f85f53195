/** The readable text of a page: Mozilla's Readability on linkedom, then our own walk of what it found. On the 181 pages of
 *  the article-extraction benchmark this recipe has F1 .961. A page is looked at before it is parsed, because both
 *  libraries are quadratic in depth; callers also run this in a worker with a time limit. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { normalForm } from '../text/normal-form.ts';
import { charsetOf, decodeBytes } from './charset.ts';
import { aboutOf, type DomDocument } from './html-about.ts';
import { type DomNode, textOfElement } from './html-blocks.ts';
import { present, type Reading, withoutText } from './reading.ts';

/** Bytes of a page at most. */
const BYTES = 24 * 1024 * 1024;
/** Start tags of a page at most. */
const ELEMENTS = 300_000;
/** Elements inside one another at most. Real pages stay under a hundred; at a thousand Readability needs .24 s. */
const DEPTH = 700;

export function readHtml(
  bytes: Uint8Array,
  options: { readonly mediaType?: string; readonly address?: string } = {},
): Reading {
  if (bytes.length > BYTES) return withoutText(`the page has ${bytes.length} bytes; at most ${BYTES} are read`);
  const stated = charsetOf(options.mediaType);
  const { text: source, encoding, invalidAt } = decodeBytes(bytes, { html: true, ...present('stated', stated) });
  const { elements, depth } = measure(source);
  if (elements > ELEMENTS) return withoutText(`the page has more than ${ELEMENTS} elements`);
  if (depth > DEPTH) return withoutText(`the page nests elements more than ${DEPTH} deep`);
  const note =
    invalidAt === undefined
      ? undefined
      : `bytes that are not ${encoding} were replaced, the first at byte ${invalidAt}`;
  const { document } = parseHTML(
    /<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`,
  ) as unknown as {
    document: DomDocument & { readonly body: DomNode | null };
  };
  const about = aboutOf(document, options.address);
  const article = new Readability<DomNode>(document as never, {
    charThreshold: 200,
    serializer: (node) => node as unknown as DomNode,
  }).parse();
  const text = article?.content ? normalForm(textOfElement(article.content)) : '';
  // Short announcements are below what Readability takes for an article: then the body as a whole is the text.
  const kept = text !== '' ? text : document.body ? normalForm(textOfElement(document.body)) : '';
  if (kept === '')
    return { ...withoutText('the page has no text that a reader would see', about), ...present('note', note) };
  return { ...about, ...present('title', about.title ?? article?.title?.trim()), text: kept, ...present('note', note) };
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose end tag is often left out, and which do not nest in one another then. */
const IMPLIED = new Set('p li dt dd option tr td th thead tbody tfoot'.split(' '));

/** Counts start tags and the deepest nesting, by looking at tags alone, in linear time. Never less than the real depth. */
export function measure(source: string): { elements: number; depth: number } {
  let elements = 0;
  let open = 0;
  let depth = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      if (end < 0) break;
      at = end;
      continue;
    }
    const closing = source.charCodeAt(at + 1) === 0x2f;
    const start = at + (closing ? 2 : 1);
    let end = start;
    while (end - start < 20 && isNameUnit(source.charCodeAt(end))) end++;
    if (end === start) continue;
    const name = source.slice(start, end).toLowerCase();
    if (closing) {
      if (!IMPLIED.has(name)) open = Math.max(0, open - 1);
      continue;
    }
    elements++;
    if (VOID.has(name)) continue;
    if (name === 'script' || name === 'style') {
      const stop = indexOfClosing(source, name, end);
      if (stop < 0) break;
      at = stop;
      continue;
    }
    if (!IMPLIED.has(name)) depth = Math.max(depth, ++open);
  }
  return { elements, depth };
}

function indexOfClosing(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2))
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at + 2;
  return -1;
}

const isNameUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2d;
