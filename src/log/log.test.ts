import { describe, expect, it } from 'vitest';
import { type Fact, factDigest, type RecordedFact } from '../model/fact.ts';
import { memoryFiles } from './files.ts';
import { parseSigningKey, type SigningKey } from './key.ts';
import { CHECKPOINT, factLeaf, openLog } from './log.ts';
import type { LogFiles } from './tile.ts';
import { provesConsistency, provesInclusion } from './tree.ts';

const pem = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----
`;
const key: SigningKey = parseSigningKey(pem, 'test key', 'onrecord', 1);
const exclusively = <R>(work: () => Promise<R>): Promise<R> => work();

function recordOf(many: number, word = 'fact') {
  const made = Array.from({ length: many }, (_, index): RecordedFact => {
    const at = '2021-06-07T00:00:00.000Z';
    const fact: Fact = {
      kind: 'alert',
      subject: `${index}`,
      inputs: [],
      step: 'x@1',
      happenedAt: at,
      learnedAt: at,
      body: { word, index },
    };
    return { ...fact, index, digest: factDigest(fact) };
  });
  return {
    made,
    size: async () => made.length,
    async *facts(from = 0) {
      yield* made.slice(from);
    },
  };
}

describe('the log', () => {
  it('grows with the record, the same however often it is brought up', async () => {
    const files = memoryFiles();
    const log = openLog(files, key, exclusively);
    expect((await log.bringUp(recordOf(0))).size).toBe(0);
    for (const size of [1, 2, 300, 300, 700]) expect((await log.bringUp(recordOf(size))).size).toBe(size);
    const at = memoryFiles();
    await openLog(at, key, exclusively).bringUp(recordOf(700));
    expect([...files.files].sort()).toEqual([...at.files].sort());
    const head = (await log.checkpoint())!.head;
    const { made } = recordOf(700);
    const proof = await log.inclusion(299, 700);
    expect(provesInclusion(factLeaf(made[299]!), 299, 700, proof, head.root)).toBe(true);
    const old = await openLog(memoryFiles(), key, exclusively).bringUp(recordOf(300));
    expect(provesConsistency(old, head, await log.consistency(300, 700))).toBe(true);
  });

  it('refuses to sign over a removed tail, a replaced last fact, a changed tile or a forged checkpoint', async () => {
    const start = async () => {
      const files = memoryFiles();
      await openLog(files, key, exclusively).bringUp(recordOf(10));
      return files;
    };
    const files = await start();
    const log = openLog(files, key, exclusively);
    await expect(log.bringUp(recordOf(9))).rejects.toThrow(/signed with 10 facts, and the record holds 9/);
    await expect(log.bringUp(recordOf(11, 'other'))).rejects.toThrow(/Fact 9 is not the one that was logged/);
    files.files.get('tile/0/000.p/10')![5]! ^= 1;
    await expect(log.bringUp(recordOf(11))).rejects.toThrow(/do not have the root/);
    const gone = await start();
    gone.files.delete('tile/0/000.p/10');
    await expect(openLog(gone, key, exclusively).bringUp(recordOf(11))).rejects.toThrow(/is missing/);
    const forged = await start();
    forged.files.get(CHECKPOINT)![30]! ^= 1;
    await expect(openLog(forged, key, exclusively).bringUp(recordOf(11))).rejects.toThrow(/cannot be trusted/);
  });

  it('recovers from a failure at every single write, and ends with the same files', async () => {
    const whole = memoryFiles();
    await openLog(whole, key, exclusively).bringUp(recordOf(300));
    await openLog(whole, key, exclusively).bringUp(recordOf(600));
    for (let fails = 0; ; fails++) {
      for (const persisted of [false, true]) {
        const files = memoryFiles();
        await openLog(files, key, exclusively).bringUp(recordOf(300));
        const faulty = failingAt(files, fails, persisted);
        const outcome = await openLog(faulty, key, exclusively)
          .bringUp(recordOf(600))
          .then(
            () => 'done',
            () => 'failed',
          );
        await openLog(files, key, exclusively).bringUp(recordOf(600));
        for (const [path, bytes] of whole.files) expect(files.files.get(path)!.equals(bytes), path).toBe(true);
        if (outcome === 'done') return expect(fails).toBeGreaterThan(3);
      }
    }
  });
});

/** The n-th write fails, with its bytes kept or not. */
function failingAt(files: LogFiles, n: number, persisted: boolean): LogFiles {
  let seen = 0;
  return {
    ...files,
    async write(path, bytes) {
      if (seen++ !== n) return files.write(path, bytes);
      if (persisted) await files.write(path, bytes);
      throw new Error('the disk went away');
    },
  };
}
