/** A certificate as a person names it: a PEM or DER file. */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BadInput } from '../model/bad-input.ts';
import { unreadable } from './given-text.ts';

/** Its bytes in DER. */
export async function certificate(name: string): Promise<Uint8Array> {
  const bytes = await readFile(name).catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(name, cause);
  });
  try {
    return new X509Certificate(bytes).raw;
  } catch (cause) {
    throw new BadInput(name, 'is not a certificate', 'Give a PEM or DER file.', { cause });
  }
}
