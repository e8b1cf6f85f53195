/** The documents of a folder. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isReadable } from './given-file.ts';

/** Readable files of a folder and the folders in it, in the order of their names. Names that begin with a dot, README
 *  files and links are passed over. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || /^readme\.md$/i.test(entry.name)) continue;
      if (entry.isDirectory()) waiting.push(join(at, entry.name));
      else if (entry.isFile() && isReadable(entry.name)) found.push(join(at, entry.name));
    }
  }
  return found.sort();
}
