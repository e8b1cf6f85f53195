/** From bytes to characters. The order of evidence is that of the WHATWG encoding sniffing: byte order mark, what the
 *  server stated, what the page states in its first kilobyte, UTF-8. Unknown labels fall through to the next. */

export type Decoded = {
  readonly text: string;
  /** As the WHATWG names it: "utf-8", "windows-1251". */
  readonly encoding: string;
  /** Where the first bytes lie that are not of that encoding; absent when all are. */
  readonly invalidAt?: number;
};

const MARKS: readonly [label: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export function decodeBytes(
  bytes: Uint8Array,
  options: { readonly stated?: string; readonly html?: boolean } = {},
): Decoded {
  const mark = MARKS.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  const label = mark?.[0] ?? known(options.stated) ?? (options.html ? known(metaCharset(bytes)) : undefined) ?? 'utf-8';
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'utf-8') return { text, encoding: decoder.encoding };
  const invalidAt = text.includes('\ufffd') ? firstInvalid(bytes) : -1;
  return invalidAt < 0 ? { text, encoding: 'utf-8' } : { text, encoding: 'utf-8', invalidAt };
}

/** The "charset" parameter of a media type. */
export const charsetOf = (mediaType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(mediaType ?? '')?.[1];

function known(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/i.exec(head)?.[1];
  // A page that can be read to say so in ASCII is not UTF-16 (WHATWG HTML §13.2.3.2).
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/** The index of the first byte that begins no well-formed UTF-8 character (Unicode table 3-7); −1 when all are. */
function firstInvalid(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const more =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    if (more === 0) return at;
    const second = bytes[at + 1] ?? 0;
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return at;
    for (let i = 2; i <= more; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return at;
    at += more + 1;
  }
  return -1;
}
