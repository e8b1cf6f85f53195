/** From the bytes of a document to what we read in it, by its media type. Pure; the reading worker runs it with limits. */
import { readHtml } from '../extract/html.ts';
import { readMarkdown } from '../extract/markdown.ts';
import { readPdf } from '../extract/pdf.ts';
import { readPlain } from '../extract/plain.ts';
import { type Reading, withoutText } from '../extract/reading.ts';
import { kindOf } from './document-kind.ts';

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
