import { RFC9162 } from '@transmute/rfc9162';
import { describe, expect, it } from 'vitest';
import { memoryFiles } from './files.ts';
import { addLeaves, dropOldParts, hashesOf, tilePath, tilesOf } from './tile.ts';
import {
  consistencyProof,
  GrowingTree,
  type Hash,
  type Hashes,
  inclusionProof,
  leafHash,
  nodeHash,
  provesConsistency,
  provesInclusion,
  rootOf,
} from './tree.ts';

/** The leaves and roots that the Certificate Transparency reference implementation tests with. */
const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** Perfect subtrees over leaves, level by level. */
function hashesOver(leaves: readonly Hash[]): Hashes {
  const levels = [leaves];
  for (let below = leaves; below.length > 1; ) {
    const level: Hash[] = [];
    for (let i = 0; i + 1 < below.length; i += 2) level.push(nodeHash(below[i]!, below[i + 1]!));
    levels.push(level);
    below = level;
  }
  return (height, index) => levels[height]![index]!;
}

const many = 300;
const leaves = Array.from({ length: many }, (_, i) => leafHash(`entry ${i}`));
const hashes = hashesOver(leaves);

describe('the tree', () => {
  it('has the roots of the known answers', async () => {
    const known = entries.map((hex) => leafHash(Buffer.from(hex, 'hex')));
    const growing = new GrowingTree();
    for (let size = 0; size <= 8; size++) {
      expect((await rootOf(hashesOver(known), size)).toString('hex')).toBe(roots[size]);
      expect(growing.root().toString('hex')).toBe(roots[size]);
      if (size < 8) growing.add(known[size]!);
    }
  });

  it('proves every leaf of every tree up to 300 leaves, and (up to 70) nothing else', async () => {
    for (let size = 1; size <= many; size++) {
      const root = await rootOf(hashes, size);
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(hashes, index, size);
        const leaf = leaves[index]!;
        if (!provesInclusion(leaf, index, size, proof, root)) expect.fail(`leaf ${index} of ${size}`);
        if (size > 70) continue;
        const other = leaves[(index + 1) % many]!;
        if (provesInclusion(other, index, size, proof, root)) expect.fail(`another leaf at ${index} of ${size}`);
        if (size > 1 && provesInclusion(leaf, (index + 1) % size, size, proof, root))
          expect.fail(`${index} of ${size} moved`);
        if (provesInclusion(leaf, index, size, [...proof, root], root)) expect.fail('a longer proof');
        if (proof.length && provesInclusion(leaf, index, size, proof.slice(1), root)) expect.fail('a shorter proof');
      }
    }
  });

  it('proves every pair of trees up to 300 leaves, and (up to 70) no fork', async () => {
    const heads = [];
    for (let size = 0; size <= many; size++) heads.push({ size, root: await rootOf(hashes, size) });
    for (const now of heads) {
      for (const old of heads.slice(0, now.size + 1)) {
        const proof = await consistencyProof(hashes, old.size, now.size);
        if (!provesConsistency(old, now, proof)) expect.fail(`${old.size} to ${now.size}`);
        if (now.size > 70) continue;
        const fork = { size: old.size, root: leaves[0]! };
        if (old.size > 1 && provesConsistency(fork, now, proof)) expect.fail(`a fork of ${old.size} in ${now.size}`);
        if (proof.length && provesConsistency(old, { ...now, root: leaves[1]! }, proof)) expect.fail('a forked end');
        if (proof.length && provesConsistency(old, now, proof.slice(0, -1))) expect.fail('a shorter proof');
      }
    }
  });

  it('agrees with another implementation on roots and proofs', async () => {
    for (const size of [1, 2, 3, 7, 8, 21]) {
      const raw = Array.from({ length: size }, (_, i) => Buffer.from(`entry ${i}`));
      expect(Buffer.from(await RFC9162.treeHead(raw))).toEqual(await rootOf(hashes, size));
      for (const index of [0, size >> 1, size - 1]) {
        const theirs = await RFC9162.inclusionProof(raw[index]!, raw);
        const ours = await inclusionProof(hashes, index, size);
        expect(theirs.inclusion_path.map((hash) => Buffer.from(hash))).toEqual(ours);
      }
      for (const old of [1, size >> 1, size - 1].filter((n) => n > 0 && n < size)) {
        const first = await RFC9162.inclusionProof(raw[0]!, raw.slice(0, old));
        const theirs = await RFC9162.consistencyProof(first, raw);
        const ours = await consistencyProof(hashes, old, size);
        // For a power of two, theirs begins with the old root, which §2.1.4.1 leaves out.
        const path = theirs.consistency_path.map((hash) => Buffer.from(hash));
        expect(Number.isInteger(Math.log2(old)) ? path.slice(1) : path).toEqual(ours);
      }
    }
  });

  it('refuses to prove what is not there', async () => {
    await expect(inclusionProof(hashes, 5, 5)).rejects.toThrow('no proof for 5 in a tree of 5 leaves');
    await expect(consistencyProof(hashes, 6, 5)).rejects.toMatchObject({ name: 'NotInTree' });
  });
});

describe('tiles', () => {
  it.each([
    [0, 0, 256, 'tile/0/000'],
    [0, 1234067, 256, 'tile/0/x001/x234/067'],
    [1, 5, 17, 'tile/1/005.p/17'],
    [2, 1000, 1, 'tile/2/x001/000.p/1'],
  ])('tile %i/%i of %i hashes lies at %s', (level, index, width, path) => {
    expect(tilePath(level, index, width)).toBe(path);
  });

  it('counts the tiles of 70 000 leaves as the specification does', () => {
    const tiles = [...tilesOf(70_000)];
    const of = (level: number) => tiles.filter((tile) => tile.level === level);
    expect([of(0).length, of(0).at(-1)!.width]).toEqual([274, 112]);
    expect([of(1).length, of(1).at(-1)!.width]).toEqual([2, 17]);
    expect([of(2).length, of(2).at(-1)!.width]).toEqual([1, 1]);
    expect([...tilesOf(256)].map((tile) => tilePath(tile.level, tile.index, tile.width))).toEqual([
      'tile/0/000',
      'tile/1/000.p/1',
    ]);
  });

  it('gives the same hashes and files however the leaves came', async () => {
    const count = 70_000;
    const all = Array.from({ length: count }, (_, i) => leafHash(`${i}`));
    const whole = memoryFiles();
    await addLeaves(whole, 0, all);
    const piecewise = memoryFiles();
    let size = 0;
    for (const step of [1, 1, 253, 1, 1, 255, 5000, 60_000, 70_000]) {
      const next = Math.min(count, size + step);
      await addLeaves(piecewise, size, all.slice(size, next));
      await dropOldParts(piecewise, size, next);
      size = next;
    }
    expect([...piecewise.files.keys()].sort()).toEqual(
      [...tilesOf(count)].map((t) => tilePath(t.level, t.index, t.width)).sort(),
    );
    for (const [path, bytes] of whole.files) expect(piecewise.files.get(path)!.equals(bytes), path).toBe(true);
    const root = await rootOf(hashesOf(whole, count), count);
    const growing = new GrowingTree();
    for (const leaf of all) growing.add(leaf);
    expect(growing.root()).toEqual(root);
    for (const index of [0, 255, 256, 65_535, 65_536, 69_999]) {
      const proof = await inclusionProof(hashesOf(whole, count), index, count);
      expect(provesInclusion(all[index]!, index, count, proof, root)).toBe(true);
    }
  });
});
