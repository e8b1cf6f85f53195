/** Content codings (RFC 9110 §8.4.1) undone with a ceiling of our own on what comes out, so that a small body cannot
 *  become a large one. The archive keeps the coded bytes; this is for reading them. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

/** Bytes of a decoded body at most: 64 MiB. */
const DECODED_AT_MOST = 64 * 1024 * 1024;

/** More codings stacked than any server has reason to use are refused. */
const CODINGS_AT_MOST = 3;

export class CannotDecode extends Error {
  override name = 'CannotDecode';
}

const undo = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: async (bytes: Uint8Array, options: { maxOutputLength: number }): Promise<Buffer> => {
    // "deflate" is zlib data by the standard, bare deflate by the habit of some servers.
    try {
      return await promisify(inflate)(bytes, options);
    } catch (error) {
      if (isTooLarge(error)) throw error;
      return promisify(inflateRaw)(bytes, options);
    }
  },
} as const;

/** The body with the codings of its Content-Encoding undone, last applied first. */
export async function decoded(
  body: Uint8Array,
  contentEncoding: string | undefined,
  ceiling = DECODED_AT_MOST,
): Promise<Uint8Array> {
  const codings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > CODINGS_AT_MOST) throw new CannotDecode(`The body has ${codings.length} content codings.`);
  let bytes = body;
  for (const coding of codings.reverse()) {
    const step = Object.hasOwn(undo, coding) ? undo[coding as keyof typeof undo] : null;
    if (!step) throw new CannotDecode(`The content coding “${coding.slice(0, 40)}” is not one that is read here.`);
    if (bytes.length === 0) return bytes;
    try {
      bytes = await step(bytes, { maxOutputLength: ceiling });
    } catch (error) {
      throw new CannotDecode(
        isTooLarge(error)
          ? `The body grows past ${ceiling} bytes when its ${coding} coding is undone.`
          : `The body is not valid ${coding} data (${(error as Error).message}).`,
      );
    }
  }
  return bytes;
}

const isTooLarge = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
