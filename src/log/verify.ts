/** Checks a log against its record with nothing but a public key: every leaf is hashed again from the facts, every tile
 *  compared byte by byte, the root with the signed one, and a checkpoint kept elsewhere with the tree as it is. */
import { clause } from '../model/bad-input.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import { CHECKPOINT, type Facts, factLeaf, PUBLIC_KEY } from './log.ts';
import { BadNote, printKey, type VerifierKey } from './note.ts';
import { type LogFiles, tilePath, tilesOf, WIDTH } from './tile.ts';
import { GrowingTree, type Hash, nodeHash } from './tree.ts';

/** What does not hold: a file of the log, or a fact. */
export type LogFault = { readonly where: string; readonly problem: string; readonly remedy: string };

export type LogListing = LogFiles & {
  /** Relative paths of all files, with `/`. */
  list(): Promise<readonly string[]>;
};

/** A checkpoint that somebody kept, as it was signed, with the name to call it by. */
export type Kept = { readonly name: string; readonly bytes: Uint8Array };

const RESTORE = 'Restore the record from a backup.';
const BYTES = 32;

export async function* verifyLog(
  files: LogListing,
  facts: Facts,
  key: VerifierKey,
  kept: readonly Kept[] = [],
  told: (done: number, total: number) => void = () => undefined,
): AsyncGenerator<LogFault> {
  const fault = (where: string, problem: string, remedy = RESTORE): LogFault => ({ where, problem, remedy });
  const size = await facts.size();
  const signed = await files.read(CHECKPOINT);
  const head = signed && opened(signed, key);
  if (head instanceof BadNote) yield fault(CHECKPOINT, clause(head.message));
  const beside = await checkpointsBeside(files);
  const keptHeads: { name: string; head: Checkpoint }[] = [];
  for (const { name, bytes } of [...beside, ...kept]) {
    const found = opened(bytes, key);
    if (found instanceof BadNote)
      yield fault(name, clause(found.message), 'Give the key of the log that signed it with --key.');
    else keptHeads.push({ name, head: found });
  }
  const trusted = head && !(head instanceof BadNote) ? head : null;
  if (!signed && (size > 0 || keptHeads.length > 0)) {
    yield fault(
      CHECKPOINT,
      'the log has no checkpoint',
      'Restore the log from a backup; or, if it never had one, run any command that adds.',
    );
  }
  if (trusted && trusted.size > size) {
    yield fault(
      CHECKPOINT,
      `it was signed over ${trusted.size} facts and the record holds ${size}: the tail was removed`,
    );
  }

  const logged = Math.min(trusted?.size ?? size, size);
  const tree = new TileTree();
  const roots = new Map<number, Hash>();
  const sizes = new Set([logged, ...keptHeads.map(({ head: { size: at } }) => at)]);
  if (sizes.has(0)) roots.set(0, tree.root());
  for await (const fact of facts.facts(0)) {
    if (fact.index >= Math.max(...sizes)) break;
    if (fact.index % 500 === 0) told(fact.index, size);
    tree.add(factLeaf(fact));
    if (sizes.has(tree.size)) roots.set(tree.size, tree.root());
    if (tree.size === logged) break;
  }
  const rootHolds = trusted !== null && trusted.size === logged && roots.get(logged)?.equals(trusted.root) === true;
  yield* tiles(files, tree, logged, rootHolds || trusted === null);
  if (trusted && trusted.size === logged && !rootHolds) {
    yield fault(CHECKPOINT, 'it signs another tree than the facts of the record make: a fact was replaced');
  }
  for (const { name, head: old } of keptHeads) {
    if (old.size > logged) {
      yield fault(name, `it is of ${old.size} facts and the record’s log has ${logged}: the record was rolled back`);
    } else if (roots.get(old.size)?.equals(old.root) !== true) {
      yield fault(
        name,
        `it signs another tree of ${old.size} facts than the record holds: the log was forked or rewritten`,
      );
    }
  }
  yield* strays(files, logged, key, beside);
}

/** Checkpoints that witnesses cosigned and authorities stamped: each is one that was kept. */
async function checkpointsBeside(files: LogListing): Promise<readonly { name: string; bytes: Uint8Array }[]> {
  const names = (await files.list()).filter((path) =>
    /^(cosigned\/[0-9a-f]{8}-[0-9a-f]{8}|timestamps\/\d+\.checkpoint)$/.test(path),
  );
  return Promise.all(names.map(async (name) => ({ name, bytes: (await files.read(name)) ?? new Uint8Array() })));
}

/** A tree that keeps its tiles: level by level, all hashes so far. */
class TileTree {
  private readonly levels: Hash[][] = [];
  private readonly growing = new GrowingTree();

  get size(): number {
    return this.growing.size;
  }

  add(leaf: Hash): void {
    this.growing.add(leaf);
    let hash = leaf;
    for (let level = 0; ; level++) {
      const hashes = (this.levels[level] ??= []);
      hashes.push(hash);
      if (hashes.length % WIDTH !== 0) return;
      hash = perfect(hashes.slice(-WIDTH));
    }
  }

  root(): Hash {
    return this.growing.root();
  }

  tile(level: number, index: number, width: number): Buffer {
    return Buffer.concat((this.levels[level] ?? []).slice(index * WIDTH, index * WIDTH + width));
  }
}

function perfect(hashes: readonly Hash[]): Hash {
  if (hashes.length === 1) return hashes[0]!;
  const next: Hash[] = [];
  for (let i = 0; i < hashes.length; i += 2) next.push(nodeHash(hashes[i]!, hashes[i + 1]!));
  return perfect(next);
}

/** Compares each tile file with the tile the facts make. Where they differ, the signed root says which of the two is wrong. */
async function* tiles(files: LogFiles, tree: TileTree, size: number, factsHold: boolean): AsyncGenerator<LogFault> {
  if (tree.size < size) return;
  for (const { level, index, width } of tilesOf(size)) {
    const path = tilePath(level, index, width);
    const kept = await files.read(path);
    const made = tree.tile(level, index, width);
    if (kept?.equals(made)) continue;
    if (!kept) {
      yield { where: path, problem: 'the tile is missing', remedy: RESTORE };
    } else if (kept.length !== made.length) {
      yield { where: path, problem: `the tile has ${kept.length} bytes and not ${made.length}`, remedy: RESTORE };
    } else {
      let at = 0;
      while (kept.subarray(at, at + BYTES).equals(made.subarray(at, at + BYTES))) at += BYTES;
      const place = index * WIDTH + at / BYTES;
      const problem = factsHold
        ? `hash ${at / BYTES} of the tile is not that of the facts`
        : level === 0
          ? `fact ${place} is not the one that was logged, or its hash was changed`
          : `hash ${at / BYTES} of the tile is not that of the facts`;
      yield { where: factsHold || level > 0 ? path : `fact ${place} (${path})`, problem, remedy: RESTORE };
    }
  }
}

/** Files that are no part of the log: narrower tiles that a crash left behind are fine if they begin their successor. */
async function* strays(
  files: LogListing,
  size: number,
  key: VerifierKey,
  beside: readonly { readonly name: string }[],
): AsyncGenerator<LogFault> {
  const expected = new Set([...tilesOf(size)].map((tile) => tilePath(tile.level, tile.index, tile.width)));
  for (const path of await files.list()) {
    if (expected.has(path) || path === CHECKPOINT || path.endsWith('.draft')) continue;
    if (path === PUBLIC_KEY) {
      const written = (await files.read(path))?.toString('utf8');
      if (written !== `${printKey(key)}\n`)
        yield { where: path, problem: 'it is not the key the log is checked with', remedy: RESTORE };
      continue;
    }
    if (beside.some(({ name }) => name === path)) continue;
    if (/^timestamps\/\d+\.tsr$/.test(path)) {
      const stamped = await files.read(path.replace(/tsr$/, 'checkpoint'));
      const stamp = await files.read(path);
      const { stampedTime } = await import('./timestamp.ts');
      if (stamped && stamp && stampedTime(stamp, stamped)) continue;
      yield { where: path, problem: 'it is no time stamp over the checkpoint beside it', remedy: RESTORE };
      continue;
    }
    const partial = /^(tile\/\d+\/.*)\.p\/(\d{1,3})$/.exec(path);
    const wider =
      partial && [...expected].find((other) => other === partial[1] || other.startsWith(`${partial[1]}.p/`));
    const bytes = wider && (await files.read(path));
    const whole = wider && (await files.read(wider));
    if (bytes && whole && bytes.length === Number(partial[2]) * BYTES && whole.subarray(0, bytes.length).equals(bytes))
      continue;
    yield { where: path, problem: 'it is no part of the log', remedy: 'Move it away, and find out how it came there.' };
  }
}

function opened(bytes: Uint8Array, key: VerifierKey): Checkpoint | BadNote {
  try {
    return openCheckpoint(bytes, key);
  } catch (error) {
    if (error instanceof BadNote) return error;
    throw error;
  }
}
