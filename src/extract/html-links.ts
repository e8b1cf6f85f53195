/** The links of a page, or of a part of it, in order: where a list page names its documents. */
import { parseHTML } from 'linkedom';
import { charsetOf, decodeBytes } from './charset.ts';
import { measure } from './html.ts';
import { oneLine } from './html-about.ts';
import { present } from './reading.ts';

export type PageLink = { readonly url: string; readonly title?: string };

const BYTES = 16 * 1024 * 1024;
const LINKS = 20_000;

export class NoLinks extends Error {
  override name = 'NoLinks';
}

type Anchor = { getAttribute(name: string): string | null; readonly textContent: string | null };

export function linksOfPage(
  bytes: Uint8Array,
  options: { readonly mediaType?: string; readonly address: string; readonly selector?: string },
): readonly PageLink[] {
  if (bytes.length > BYTES) throw new NoLinks(`the page has more than ${BYTES} bytes`);
  const { text } = decodeBytes(bytes, { html: true, ...present('stated', charsetOf(options.mediaType)) });
  const { elements, depth } = measure(text);
  if (elements > 300_000 || depth > 2000) throw new NoLinks('the page has too many elements, or nests them too deeply');
  const { document } = parseHTML(text) as unknown as {
    document: { querySelector(s: string): Anchor | null; querySelectorAll(s: string): Iterable<Anchor> };
  };
  // linkedom gives the attribute as written: addresses are resolved here, against <base> where there is one.
  const base =
    addressIn(document.querySelector('base[href]')?.getAttribute('href'), options.address) ?? options.address;
  const selector = options.selector ? `${options.selector} a[href], a[href]:is(${options.selector})` : 'a[href]';
  let anchors: Iterable<Anchor>;
  try {
    anchors = document.querySelectorAll(selector);
  } catch {
    throw new NoLinks(`“${options.selector}” is not a CSS selector`);
  }
  const found = new Map<string, PageLink>();
  for (const anchor of anchors) {
    const url = addressIn(anchor.getAttribute('href'), base);
    if (url && !found.has(url)) found.set(url, { url, ...present('title', oneLine(anchor.textContent)) });
    if (found.size >= LINKS) break;
  }
  return [...found.values()];
}

function addressIn(written: string | null | undefined, base: string): string | undefined {
  if (!written || written.length > 4000 || !URL.canParse(written.trim(), base)) return undefined;
  const url = new URL(written.trim(), base);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password) return undefined;
  url.hash = '';
  return url.href;
}
