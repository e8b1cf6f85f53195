import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Fact, factDigest, type RecordedFact } from '../model/fact.ts';
import { openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { memoryFiles } from './files.ts';
import { parseSigningKey } from './key.ts';
import { openLog } from './log.ts';
import { isSignedBy } from './note.ts';
import { askWitness, parseSubmission, printSubmission, witnessOf } from './witness.ts';

const exclusively = <R>(work: () => Promise<R>): Promise<R> => work();
const newKey = (name: string, type: 1 | 4) =>
  parseSigningKey(
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    'key',
    name,
    type,
  );
const logKey = newKey('onrecord', 1);

function record(many: number, word = 'fact') {
  const made = Array.from({ length: many }, (_, index): RecordedFact => {
    const at = '2021-06-07T00:00:00.000Z';
    const fact: Fact = {
      kind: 'alert',
      subject: word,
      inputs: [],
      step: 'x@1',
      happenedAt: at,
      learnedAt: at,
      body: index,
    };
    return { ...fact, index, digest: factDigest(fact) };
  });
  return {
    size: async () => many,
    facts: async function* (from = 0) {
      yield* made.slice(from);
    },
  };
}

async function logOf(many: number, word?: string, key = logKey) {
  const log = openLog(memoryFiles(), key, exclusively);
  await log.bringUp(record(many, word));
  return log;
}

function watching(files = memoryFiles()) {
  const witness = witnessOf(files, newKey('witness', 4), [logKey.verifier], exclusively);
  const post = (body: string) => witness.answer(body, 1_623_751_200);
  return { witness, post };
}

describe('a witness', () => {
  it('cosigns a log that only grows, from nothing, from the same size, and from further back than the log knew', async () => {
    const { witness, post } = watching();
    for (const size of [3, 3, 10, 300]) {
      const outcome = await askWitness(await logOf(size), witness.key, post);
      expect(outcome).toMatchObject({ as: 'cosigned', size, time: 1_623_751_200 });
      if (outcome.as !== 'cosigned') return;
      expect(openCheckpoint(outcome.checkpoint, logKey.verifier).size).toBe(size);
      expect(isSignedBy(parseCheckpoint(outcome.checkpoint).note, witness.key)).toBe(true);
    }
  });

  it('does not cosign a fork, a rollback, or the same size with another root', async () => {
    const { witness, post } = watching();
    await askWitness(await logOf(10), witness.key, post);
    expect(await askWitness(await logOf(12, 'other'), witness.key, post)).toMatchObject({
      as: 'refused',
      why: expect.stringContaining('422'),
    });
    expect(await askWitness(await logOf(10, 'other'), witness.key, post)).toMatchObject({
      as: 'refused',
      why: expect.stringContaining('409'),
    });
    expect(await askWitness(await logOf(9), witness.key, post)).toMatchObject({
      as: 'refused',
      why: expect.stringContaining('rolled back'),
    });
    expect(await askWitness(await logOf(12), witness.key, post)).toMatchObject({ as: 'cosigned' });
  });

  it('answers as the protocol says', async () => {
    const { post } = watching();
    const log = await logOf(5);
    const checkpoint = (await log.checkpoint())!.bytes.toString('utf8');
    const stranger = (await (await logOf(5, 'fact', newKey('onrecord', 1))).checkpoint())!.bytes.toString('utf8');
    const forged = checkpoint.replace('\n5\n', '\n6\n');
    const status = async (body: string) => (await post(body)).status;
    expect(await status('')).toBe(400);
    expect(await status(`old 01\n\n${checkpoint}`)).toBe(400);
    expect(await status(printSubmission({ old: 6, proof: [], checkpoint }))).toBe(400);
    expect(await status(printSubmission({ old: 0, proof: [], checkpoint: stranger }))).toBe(404);
    expect(await status(printSubmission({ old: 0, proof: [], checkpoint: forged }))).toBe(403);
    expect(await post(printSubmission({ old: 3, proof: [], checkpoint }))).toEqual({
      status: 409,
      type: 'text/x.tlog.size',
      body: '0\n',
    });
    expect(await status(printSubmission({ old: 0, proof: [Buffer.alloc(32)], checkpoint }))).toBe(422);
    expect(await status(printSubmission({ old: 0, proof: [], checkpoint }))).toBe(200);
  });

  it('reads back what it prints, and takes no cosignature of another key', async () => {
    const log = await logOf(300);
    const checkpoint = (await log.checkpoint())!.bytes.toString('utf8');
    const submission = { old: 77, proof: await log.consistency(77, 300), checkpoint };
    expect(parseSubmission(printSubmission(submission))).toEqual(submission);
    const { post } = watching();
    expect(await askWitness(log, newKey('witness', 4).verifier, post)).toMatchObject({ as: 'refused' });
  });

  it('remembers across a restart', async () => {
    const files = memoryFiles();
    const key = newKey('witness', 4);
    const make = () => witnessOf(files, key, [logKey.verifier], exclusively);
    await askWitness(await logOf(10), key.verifier, (body) => make().answer(body, 1));
    expect(await askWitness(await logOf(11, 'other'), key.verifier, (body) => make().answer(body, 2))).toMatchObject({
      as: 'refused',
    });
  });
});
