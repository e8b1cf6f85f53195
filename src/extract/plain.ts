/** Text as it stands, and text with a few lines of YAML before it. */
import { normalForm } from '../text/normal-form.ts';
import { charsetOf, decodeBytes } from './charset.ts';
import { present, type Reading, withoutText } from './reading.ts';

export function readPlain(bytes: Uint8Array, options: { readonly mediaType?: string } = {}): Reading {
  const { text, encoding, invalidAt } = decodeBytes(bytes, present('stated', charsetOf(options.mediaType)));
  const binary = looksBinary(bytes, encoding);
  if (binary) return withoutText(binary);
  const note =
    invalidAt === undefined
      ? undefined
      : `bytes that are not ${encoding} were replaced, the first at byte ${invalidAt}`;
  const kept = normalForm(text);
  return kept === '' ? withoutText('the document is empty') : { text: kept, ...present('note', note) };
}

/** Why bytes are taken for something other than text; `null` when they may be text. */
export function looksBinary(bytes: Uint8Array, encoding = 'utf-8'): string | null {
  if (encoding.startsWith('utf-16')) return null;
  const at = bytes.subarray(0, 64 * 1024).indexOf(0);
  return at < 0 ? null : `the bytes are not text (a zero byte at byte ${at})`;
}
