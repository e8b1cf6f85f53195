/** From the bytes of a document to what we read in it, by its media type. Pure; the reading worker runs it with limits. */
import { readHtml } from '../extract/html.ts';
import { readMarkdown } from '../extract/markdown.ts';
import { readPdf } from '../extract/pdf.ts';
import { readPlain } from '../extract/plain.ts';
import { type Reading, withoutText } from '../extract/reading.ts';

export type Kind = 'html' | 'markdown' | 'plain' | 'pdf' | 'other';

/** The kind of a document: by its media type where that says something, else by how its bytes begin. */
export function kindOf(mediaType: string | undefined, bytes: Uint8Array): Kind {
  const essence = (mediaType ?? '').split(';')[0]!.trim().toLowerCase();
  if (essence === 'text/html' || essence === 'application/xhtml+xml') return 'html';
  if (essence === 'text/markdown' || essence === 'text/x-markdown') return 'markdown';
  if (essence === 'application/pdf' || essence === 'application/x-pdf') return 'pdf';
  if (essence === 'text/plain') return 'plain';
  if (essence !== '' && essence !== 'application/octet-stream' && essence !== 'binary/octet-stream') return 'other';
  return sniffed(bytes);
}

export function sniffed(bytes: Uint8Array): Kind {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('%PDF-')) return 'pdf';
  const text = start.replace(/^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]{0,800}?-->\s*){0,4}(?:<\?xml[^>]{0,200}>\s*)?/, '');
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text)) return 'html';
  if (/^---[ \t]*\r?\n/.test(start.replace(/^\xef\xbb\xbf/, ''))) return 'markdown';
  return bytes.subarray(0, 64 * 1024).includes(0) && !/^(?:\xff\xfe|\xfe\xff)/.test(start) ? 'other' : 'plain';
}

export async function readDocument(
  bytes: Uint8Array,
  about: { readonly mediaType?: string; readonly address?: string },
): Promise<Reading> {
  if (bytes.length === 0) return withoutText('the document is empty');
  switch (kindOf(about.mediaType, bytes)) {
    case 'html':
      return readHtml(bytes, about);
    case 'markdown':
      return readMarkdown(bytes, about);
    case 'plain':
      return readPlain(bytes, about);
    case 'pdf':
      return readPdf(bytes);
    case 'other':
      return withoutText(`documents of the type ${about.mediaType ?? 'of these bytes'} have no readable text here`);
  }
}
