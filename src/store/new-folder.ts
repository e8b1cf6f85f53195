/** A folder that may not be there yet. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Makes a folder and those above it, each with a plain `mkdir`: Node's recursive one tries for ever where the folder above
 *  is there and takes none, as `/proc` does. Throws what the system says. */
export function makeFolder(path: string): void {
  const above = dirname(resolve(path));
  if (!existsSync(above)) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
  }
}
