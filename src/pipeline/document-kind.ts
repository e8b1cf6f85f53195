/** What kind of document some bytes are: what the media type says, else how they begin. */

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
