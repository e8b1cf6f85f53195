/** A tree in tiles (C2SP tlog-tiles): files of up to 256 consecutive hashes of one level, each level the roots of full
 *  tiles below. A full tile never changes. Entry bundles are not written: their entries may hold 65 535 bytes at most,
 *  and a fact can be longer; the facts themselves are the entries. */
import { type Hash, type Hashes, nodeHash } from './tree.ts';

/** Files of a log by their relative path, with `/`. A write is durable and whole when it resolves, or did not happen. */
export interface LogFiles {
  read(path: string): Promise<Buffer | null>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
}

export const WIDTH = 256;
const HEIGHT = 8;
const BYTES = 32;

/** "tile/0/x001/x234/067" or, with fewer than 256 hashes, "tile/0/x001/x234/067.p/8". */
export function tilePath(level: number, index: number, width: number): string {
  const groups: string[] = [];
  let rest = index;
  do {
    groups.unshift(String(rest % 1000).padStart(3, '0'));
    rest = Math.floor(rest / 1000);
  } while (rest > 0);
  const last = groups.pop()!;
  const place = [...groups.map((group) => `x${group}`), last].join('/');
  return `tile/${level}/${place}${width === WIDTH ? '' : `.p/${width}`}`;
}

export type Tile = { readonly level: number; readonly index: number; readonly width: number };

/** Every tile of a tree of this size, level by level. */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0, many = size; many > 0; level++, many = Math.floor(many / WIDTH)) {
    for (let index = 0; index * WIDTH < many; index++) {
      yield { level, index, width: Math.min(WIDTH, many - index * WIDTH) };
    }
  }
}

/** The tile that holds a hash of a level, in a tree of this size. */
function tileAt(level: number, place: number, size: number): Tile {
  const many = Math.floor(size / WIDTH ** level);
  const index = Math.floor(place / WIDTH);
  return { level, index, width: Math.min(WIDTH, many - index * WIDTH) };
}

/** A tile is missing or has not the length it must have. */
export class TileDamaged extends Error {
  override name = 'TileDamaged';
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`The log's file ${path} ${problem}.`);
  }
}

async function readTile(files: LogFiles, tile: Tile): Promise<Buffer> {
  const path = tilePath(tile.level, tile.index, tile.width);
  const bytes = await files.read(path);
  if (!bytes) throw new TileDamaged(path, 'is missing');
  if (bytes.length !== tile.width * BYTES) {
    throw new TileDamaged(path, `has ${bytes.length} bytes, not ${tile.width * BYTES}`);
  }
  return bytes;
}

/** The hashes of a tree of this size, read from its tiles; a few tiles are kept at hand. */
export function hashesOf(files: LogFiles, size: number): Hashes {
  const held = new Map<string, Buffer>();
  const tileBytes = async (tile: Tile): Promise<Buffer> => {
    const key = `${tile.level}/${tile.index}`;
    const known = held.get(key);
    if (known) return known;
    const bytes = await readTile(files, tile);
    if (held.size >= 64) held.clear();
    held.set(key, bytes);
    return bytes;
  };
  return async (height, index) => {
    const level = Math.floor(height / HEIGHT);
    const many = 2 ** (height % HEIGHT);
    const bytes = await tileBytes(tileAt(level, index * many, size));
    const at = (index * many) % WIDTH;
    return perfectRoot(bytes, at, many);
  };
}

/** The root over `many` hashes (a power of two) of a tile, from the one at `at`. */
function perfectRoot(tile: Buffer, at: number, many: number): Hash {
  if (many === 1) return tile.subarray(at * BYTES, (at + 1) * BYTES);
  return nodeHash(perfectRoot(tile, at, many / 2), perfectRoot(tile, at + many / 2, many / 2));
}

/** Adds leaves to the tree: every tile they fill or begin. The old tree's tiles stay as they are, so that a crash here
 *  changes nothing: doing it again writes the same bytes. */
export async function addLeaves(files: LogFiles, size: number, leaves: readonly Hash[]): Promise<void> {
  let fresh: readonly Hash[] = leaves;
  for (let level = 0, before = size; fresh.length > 0; level++, before = Math.floor(before / WIDTH)) {
    const index = Math.floor(before / WIDTH);
    const width = before % WIDTH;
    const begun = width > 0 ? [await readTile(files, { level, index, width })] : [];
    const bytes = Buffer.concat([...begun, ...fresh]);
    const above: Hash[] = [];
    for (let at = 0; at * WIDTH * BYTES < bytes.length; at++) {
      const tile = bytes.subarray(at * WIDTH * BYTES, (at + 1) * WIDTH * BYTES);
      const wide = tile.length / BYTES;
      await files.write(tilePath(level, index + at, wide), tile);
      if (wide === WIDTH) above.push(perfectRoot(tile, 0, WIDTH));
    }
    fresh = above;
  }
}

/** Removes the partial tiles of the old tree that the new one has wider. Whoever holds an old checkpoint finds their
 *  hashes at the beginning of the wider tile. */
export async function dropOldParts(files: LogFiles, old: number, size: number): Promise<void> {
  for (let level = 0, many = old; many > 0; level++, many = Math.floor(many / WIDTH)) {
    const width = many % WIDTH;
    if (width > 0 && Math.floor(size / WIDTH ** level) > many) {
      await files.remove(tilePath(level, Math.floor(many / WIDTH), width));
    }
  }
}
