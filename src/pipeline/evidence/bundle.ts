/** An evidence bundle: one file that lets a stranger check one statement, change, document or dossier, offline, with
 *  nothing of ours but a public key. Inside, each as its own file:
 *
 *  - `README.html`: what this is, what it proves and what it does not, for people;
 *  - `facts/<index>.json`: the facts, as the canonical bytes that the log hashed;
 *  - `captures/<capture>.warc.gz`: the WARC records of each capture, as they lie in the record;
 *  - `texts/<digest>.txt`: the readable texts that were taken from them;
 *  - `log/checkpoint`, `log/public-key`: the signed state of the log; `log/cosigned/…`, the same state with the signatures
 *    of witnesses, and `log/timestamp.tsr`, a time stamp over the checkpoint, where there are some;
 *  - `bundle.json`: what it is about, and for each fact the proof that it is a leaf of the signed tree. */
import { canonical, type Digest, digestOf } from '../../model/canonical.ts';
import type { Instant } from '../../model/instant.ts';
import type { Files } from './archive.ts';

export const FORMAT = 'onrecord-evidence/1';
export const MANIFEST = 'bundle.json';
export const PAGE = 'README.html';

export type About = {
  readonly kind: 'statement' | 'revision' | 'version' | 'capture' | 'document' | 'event' | 'dossier' | 'fact';
  readonly id: string;
};

export type Manifest = {
  readonly format: typeof FORMAT;
  readonly about: About;
  readonly madeAt: Instant;
  readonly log: { readonly origin: string; readonly size: number };
  readonly facts: readonly { readonly index: number; readonly digest: Digest; readonly proof: readonly string[] }[];
};

export const factFile = (index: number): string => `facts/${String(index).padStart(9, '0')}.json`;
export const captureFile = (capture: string): string => `captures/${capture}.warc.gz`;
export const textFile = (digest: Digest): string => `texts/${digest.slice(7)}.txt`;
export const CHECKPOINT_FILE = 'log/checkpoint';
export const KEY_FILE = 'log/public-key';
export const COSIGNED = 'log/cosigned/';
export const STAMP_FILE = 'log/timestamp.tsr';

/** The manifest with its own digest, so that a flipped bit in it is seen. */
export const printManifest = (manifest: Manifest): string =>
  `${canonical({ ...manifest, digest: digestOf(canonical(manifest)) })}\n`;

/** `null` when it is not one as printed. */
export function parseManifest(files: Files): Manifest | null {
  const bytes = files.get(MANIFEST);
  if (!bytes) return null;
  try {
    const written = Buffer.from(bytes).toString('utf8');
    const { digest: _, ...manifest } = JSON.parse(written) as Manifest & { digest: Digest };
    if (manifest.format !== FORMAT || !Array.isArray(manifest.facts)) return null;
    return printManifest(manifest) === written ? manifest : null;
  } catch {
    return null;
  }
}
