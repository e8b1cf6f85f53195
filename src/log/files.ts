/** A log's files in a folder: written beside their place, forced to the disk, then put in it whole. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { LogFiles } from './tile.ts';
import type { LogListing } from './verify.ts';

export function folderFiles(dir: string): LogFiles {
  return {
    read: (path) =>
      readFile(join(dir, path)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
        throw error;
      }),
    async write(path, bytes) {
      const place = join(dir, path);
      await mkdir(dirname(place), { recursive: true });
      const draft = `${place}.${randomBytes(6).toString('hex')}.draft`;
      const file = await open(draft, 'w', 0o644);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, place);
      await syncFolder(dirname(place));
    },
    async remove(path) {
      await rm(join(dir, path), { force: true });
    },
  };
}

/** A folder's files as a log's, listed. */
export function listedFolder(dir: string): LogListing {
  return {
    ...folderFiles(dir),
    list: async () => {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
    },
  };
}

async function syncFolder(dir: string): Promise<void> {
  const folder = await open(dir, 'r');
  await folder.sync().finally(() => folder.close());
}

/** A log's files in memory. */
export function memoryFiles(): LogFiles & { readonly files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>();
  return {
    files,
    read: async (path) => files.get(path) ?? null,
    write: async (path, bytes) => void files.set(path, Buffer.from(bytes)),
    remove: async (path) => void files.delete(path),
  };
}
