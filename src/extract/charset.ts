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

/** The index of the first byte that is not part of well-formed UTF-8; −1 when all are. By halving, since a prefix that
 *  is well-formed up to its cut stays so. */
function firstInvalid(bytes: Uint8Array): number {
  const strict = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (strict(middle)) good = middle;
    else bad = middle;
  }
  if (bad <= bytes.length) return startOfCharacter(bytes, bad - 1);
  // Well-formed so far, but cut inside its last character?
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return -1;
  } catch {
    return startOfCharacter(bytes, bytes.length - 1);
  }
}

function startOfCharacter(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && at - start < 3 && (bytes[start]! & 0xc0) === 0x80) start--;
  return start;
}
