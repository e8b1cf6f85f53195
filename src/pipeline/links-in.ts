/** The links in a feed, a sitemap or a list page. The reading worker runs it with limits. */
import { linksOfFeed } from '../capture/feed.ts';
import type { Found } from '../capture/found.ts';
import { linksOfSitemap } from '../capture/sitemap.ts';
import { charsetOf, decodeBytes } from '../extract/charset.ts';
import { linksOfPage } from '../extract/html-links.ts';

export type LinkQuestion = { readonly kind: 'feed' | 'sitemap' | 'page'; readonly selector?: string };

/** Refuses, by an error whose message says why, what is not of its kind. */
export async function linksIn(
  bytes: Uint8Array,
  question: LinkQuestion,
  about: { readonly mediaType?: string; readonly address?: string },
): Promise<Found> {
  const address = about.address ?? '';
  if (question.kind === 'page') {
    const { selector } = question;
    return { links: linksOfPage(bytes, { ...about, address, ...(selector ? { selector } : {}) }) };
  }
  const stated = charsetOf(about.mediaType) ?? /^<\?xml[^>]{0,200}encoding=["']([\w.-]{1,40})/.exec(latin(bytes))?.[1];
  const { text } = decodeBytes(bytes, stated ? { stated } : {});
  return question.kind === 'feed' ? linksOfFeed(text, address) : linksOfSitemap(text, address);
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 300)).toString('latin1');
