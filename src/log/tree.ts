/** The Merkle tree of RFC 9162 §2.1 (the same hashes as RFC 6962): leaf = SHA-256(0x00 ‖ entry), node = SHA-256(0x01 ‖
 *  left ‖ right). A tree of n leaves splits at the largest power of two below n. Sizes and indices are whole numbers
 *  below 2^53. */
import { hash } from 'node:crypto';

/** 32 bytes. */
export type Hash = Buffer;

/** The hash of the perfect subtree of 2^height leaves that begins at leaf index · 2^height. */
export type Hashes = (height: number, index: number) => Hash | Promise<Hash>;

/** The root of the tree without leaves: the hash of nothing. */
export const EMPTY_ROOT: Hash = hash('sha256', '', 'buffer');

const leafMark = Buffer.from([0]);
const nodeMark = Buffer.from([1]);

export function leafHash(entry: string | Uint8Array): Hash {
  const bytes = typeof entry === 'string' ? Buffer.from(entry) : entry;
  return hash('sha256', Buffer.concat([leafMark, bytes]), 'buffer');
}

export const nodeHash = (left: Uint8Array, right: Uint8Array): Hash =>
  hash('sha256', Buffer.concat([nodeMark, left, right]), 'buffer');

/** The root of the first `size` leaves. */
export async function rootOf(hashes: Hashes, size: number): Promise<Hash> {
  return size === 0 ? EMPTY_ROOT : rangeHash(hashes, 0, size);
}

/** MTH(D[from:to]) for a range that the tree's own splitting makes. */
async function rangeHash(hashes: Hashes, from: number, to: number): Promise<Hash> {
  const size = to - from;
  const left = splitOf(size);
  if (left * 2 === size || size === 1) return hashes(Math.log2(size), from / size);
  return nodeHash(await rangeHash(hashes, from, from + left), await rangeHash(hashes, from + left, to));
}

/** The largest power of two below n; 1 for n ≤ 2. */
function splitOf(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** The hashes that lead from leaf `index` to the root of `size` leaves, from the leaf up (§2.1.3.1). */
export async function inclusionProof(hashes: Hashes, index: number, size: number): Promise<readonly Hash[]> {
  checkRange(index >= 0 && index < size, index, size);
  const proof: Hash[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      proof.unshift(await rangeHash(hashes, middle, to));
      to = middle;
    } else {
      proof.unshift(await rangeHash(hashes, from, middle));
      from = middle;
    }
  }
  return proof;
}

/** The hashes that show that the tree of `size` leaves begins with the tree of `old` leaves (§2.1.4.1). Empty when the
 *  sizes are equal, or when the old tree is empty. */
export async function consistencyProof(hashes: Hashes, old: number, size: number): Promise<readonly Hash[]> {
  checkRange(old >= 0 && old <= size, old, size);
  if (old === 0 || old === size) return [];
  const proof: Hash[] = [];
  let [from, to, whole] = [0, size, true];
  let end = old;
  while (end !== to - from) {
    const middle = from + splitOf(to - from);
    if (end <= middle - from) {
      proof.unshift(await rangeHash(hashes, middle, to));
      to = middle;
    } else {
      proof.unshift(await rangeHash(hashes, from, middle));
      end -= middle - from;
      from = middle;
      whole = false;
    }
  }
  if (!whole) proof.unshift(await rangeHash(hashes, from, to));
  return proof;
}

/** Does the proof lead from the leaf to the root? (§2.1.3.2) Never throws. */
export function provesInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isWhole(index) || !isWhole(size) || index >= size) return false;
  let [fn, sn] = [index, size - 1];
  let reached: Hash = Buffer.from(leaf);
  for (const step of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      reached = nodeHash(step, reached);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      reached = nodeHash(reached, step);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && reached.equals(root);
}

/** Does the proof show that the newer tree begins with the older one? (§2.1.4.2) Never throws. */
export function provesConsistency(
  old: { readonly size: number; readonly root: Uint8Array },
  now: { readonly size: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  if (!isWhole(old.size) || !isWhole(now.size) || old.size > now.size) return false;
  if (old.size === now.size) return proof.length === 0 && Buffer.from(old.root).equals(now.root);
  if (old.size === 0) return proof.length === 0 && EMPTY_ROOT.equals(old.root);
  const path = isPower(old.size) ? [old.root, ...proof] : [...proof];
  const first = path.shift();
  if (!first) return false;
  let [fn, sn] = [old.size - 1, now.size - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let before: Hash = Buffer.from(first);
  let after: Hash = Buffer.from(first);
  for (const step of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      before = nodeHash(step, before);
      after = nodeHash(step, after);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      after = nodeHash(after, step);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && before.equals(old.root) && after.equals(now.root);
}

const half = (n: number): number => Math.floor(n / 2);
const isWhole = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
function isPower(n: number): boolean {
  while (n % 2 === 0 && n > 1) n /= 2;
  return n === 1;
}

export class NotInTree extends Error {
  override name = 'NotInTree';
  constructor(
    readonly index: number,
    readonly size: number,
  ) {
    super(`There is no proof for ${index} in a tree of ${size} leaves.`);
  }
}

function checkRange(holds: boolean, index: number, size: number): void {
  if (!holds || !isWhole(index) || !isWhole(size)) throw new NotInTree(index, size);
}

/** Roots of a growing tree, leaf by leaf, with no more than one hash a level in memory. */
export class GrowingTree {
  private readonly peaks: { height: number; hash: Hash }[] = [];
  size = 0;

  add(leaf: Hash): void {
    this.peaks.push({ height: 0, hash: leaf });
    this.size++;
    for (let last = this.peaks.length - 1; last > 0; last--) {
      const [left, right] = [this.peaks[last - 1]!, this.peaks[last]!];
      if (left.height !== right.height) return;
      this.peaks.splice(last - 1, 2, { height: left.height + 1, hash: nodeHash(left.hash, right.hash) });
    }
  }

  root(): Hash {
    if (this.size === 0) return EMPTY_ROOT;
    return this.peaks.map((peak) => peak.hash).reduceRight((right, left) => nodeHash(left, right));
  }
}
