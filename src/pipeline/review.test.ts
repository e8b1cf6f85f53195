/** A decision, from the command's side: what it changes, what it refuses, and that nobody overwrites anybody. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkshop } from '../compose.ts';
import type { ReviewBody } from '../model/bodies.ts';
import { factDigest } from '../model/fact.ts';
import { standingWords } from '../publish/page.tsx';
import { reviewQueue } from '../publish/queue.ts';
import { statementView } from '../publish/statement-view.ts';
import { versionView } from '../publish/version.tsx';
import { Conflict } from '../store/writes.ts';
import { takeIn } from './intake.ts';
import { decide } from './review.ts';
import { drain } from './worker.ts';

type Workshop = Awaited<ReturnType<typeof openWorkshop>>;

let dir: string;
let workshop: Workshop;
let now = 0;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'onrecord-review-'));
  await writeFile(join(dir, 'x'), '');
  now = 0;
  workshop = await openWorkshop(
    join(dir, 'record'),
    () => `2021-06-07T12:00:${String(now++ % 60).padStart(2, '0')}.000Z`,
  );
});
afterEach(async () => {
  await workshop.close();
  await rm(dir, { recursive: true });
});

async function see(text: string): Promise<void> {
  await takeIn(workshop, {
    originalResource: 'https://ministry.example/readout',
    uri: 'https://ministry.example/readout',
    at: workshop.clock(),
    provenance: 'given',
    mediaType: 'text/plain',
    evidence: { as: 'file', payload: Buffer.from(text) },
    outcome: 'content',
  });
  await drain(workshop);
}

const only = async () => {
  const { rows } = await workshop.reads.statements({});
  expect(rows).toHaveLength(1);
  return rows[0]!;
};

test('a corrected speaker is the one the lists know, until it is undone', async () => {
  await see('Minister Ana Kolar said the bridge would open in May.');
  const { id, statement } = await only();
  expect(statement.sourceEntity).toBe('Ana Kolar');
  await decide(workshop, {
    statement: id,
    decision: 'correct',
    author: 'bo',
    reason: 'her deputy spoke',
    correction: { speaker: 'Ivo Marin' },
  });
  expect((await workshop.reads.speakers({})).map(({ name }) => name)).toEqual(['Ivo Marin']);
  await decide(workshop, { statement: id, decision: 'undo', author: 'bo', reason: 'it was she' });
  expect((await workshop.reads.speakers({})).map(({ name }) => name)).toEqual(['Ana Kolar']);
  expect((await only()).reviews.map((review) => (review.body as ReviewBody).decision)).toEqual(['correct', 'undo']);
});

test('a rejected statement is compared no more: the revision is made anew without it', async () => {
  await see('Minister Ana Kolar said the bridge would open in May.\n\nThe river is high.');
  await see('Minister Ivo Marin said the bridge would open in May.\n\nThe river is high.');
  const [first, second] = await workshop.reads.versionsOf((await only()).document);
  const before = (await workshop.reads.revision(first!.id, second!.id))!;
  expect(before.revision.changes.map(({ type }) => type)).toContain('attribution-change');
  await decide(workshop, { statement: (await only()).id, decision: 'reject', author: 'bo', reason: 'a caption' });
  await drain(workshop);
  const after = (await workshop.reads.revision(first!.id, second!.id))!;
  expect(after.fact).not.toBe(before.fact);
  expect((await workshop.reads.jobs()).parked).toEqual([]);
});

test('of two who decide at once after the same sight, the second is told', async () => {
  await see('Minister Ana Kolar said the bridge would open in May.');
  const { id } = await only();
  const seen = { statement: id, after: null, reason: 'read it' } as const;
  await decide(workshop, { ...seen, decision: 'accept', author: 'bo' });
  await expect(decide(workshop, { ...seen, decision: 'reject', author: 'cy' })).rejects.toThrow(Conflict);
  expect((await only()).reviews).toHaveLength(1);
});

test.each([
  [{ decision: 'reject' }, 'to reject needs a reason'],
  [{ decision: 'accept', author: ' ' }, 'carries the name of who took it'],
  [{ decision: 'undo', reason: 'x' }, 'there is no decision to undo'],
  [{ decision: 'correct', reason: 'x' }, 'changes nothing'],
  [{ decision: 'correct', reason: 'x', correction: { act: 'murmur' } }, 'is not one of the acts'],
  [{ decision: 'correct', reason: 'x', correction: { content: 'the tunnel' } }, 'letter by letter'],
  [{ decision: 'accept', statement: 'none' }, 'no such statement'],
] as const)('%j is refused: %s', async (given, problem) => {
  await see('Minister Ana Kolar said the bridge would open in May.');
  const { id } = await only();
  const size = await workshop.reads.size();
  await expect(decide(workshop, { statement: id, author: 'bo', reason: '', ...given } as never)).rejects.toThrow(
    problem,
  );
  expect(await workshop.reads.size()).toBe(size);
});

test('every decision is a fact whose digest can be derived anew', async () => {
  await see('Minister Ana Kolar said the bridge would open in May.');
  const fact = await decide(workshop, { statement: (await only()).id, decision: 'accept', author: 'bo', reason: '' });
  const { index, digest, ...bare } = fact;
  expect(factDigest(bare)).toBe(digest);
  expect(index).toBe((await workshop.reads.size()) - 1);
});

const saying = 'Minister Ana Kolar said the new bridge would open in May.';
const river = 'The river is high, and the road along it is wet.';

/** What the newest version's page says about how its only statement stands. */
async function standingNow(): Promise<string> {
  const { document } = (await workshop.reads.statements({})).rows[0]!;
  const version = (await workshop.reads.versionsOf(document)).at(-1)!;
  const view = (await versionView(workshop.reads, version.id))!;
  const [said] = view.statements;
  const page = (await statementView(workshop.reads, said!.id))!;
  expect(standingWords(page.said)).toBe(standingWords(said!));
  return standingWords(said!);
}

test.each([
  ['where it stood', [`${saying}\n\nMore rain.`], 'confirmed by bo in the earlier version 1'],
  ['in another place', [`${river}\n\n${saying}`], 'confirmed by bo in the earlier version 1'],
  [
    'over two versions',
    [`${saying}\n\nMore rain.`, `${river}\n\n${saying}`],
    'confirmed by bo in the earlier version 1',
  ],
  ['not where its words are altered', [`${saying.replace('would', 'may')}`], 'read by machine, not yet confirmed'],
  ['not in another mouth', [`${saying.replace('Ana Kolar', 'Ivo Marin')}`], 'read by machine, not yet confirmed'],
])('a decision is carried to the next version: %s', async (_where, later, expected) => {
  await see(`${saying}\n\n${river}`);
  await decide(workshop, { statement: (await only()).id, decision: 'accept', author: 'bo', reason: '' });
  for (const text of later) await see(text);
  await drain(workshop);
  expect(await standingNow()).toBe(expected);
});

test.each([
  ['is not asked again', 'accept', saying, { asked: 0, carried: 1 }],
  ['is asked again where its words are altered', 'accept', saying.replace('would', 'may'), { asked: 1, carried: 0 }],
  ['is asked again where it was rejected', 'reject', saying, { asked: 1, carried: 0 }],
] as const)('what was decided in an earlier version %s', async (_, decision, later, expected) => {
  await see(`${saying}\n\n${river}`);
  const { id } = await only();
  const asks = async () => {
    const { rows, waiting, carried } = await reviewQueue(workshop.reads, { limit: 30 });
    expect(rows).toHaveLength(waiting);
    return { asked: waiting, carried: carried.length };
  };
  expect(await asks()).toEqual({ asked: 1, carried: 0 });
  await decide(workshop, { statement: id, decision, author: 'bo', reason: 'read it' });
  expect(await asks()).toEqual({ asked: 0, carried: 0 });
  await see(`${later}\n\nMore rain.`);
  await drain(workshop);
  expect(await asks()).toEqual(expected);
  await decide(workshop, { statement: id, decision: 'undo', author: 'bo', reason: 'too early' });
  await drain(workshop);
  expect(await asks()).toEqual({ asked: 1, carried: 0 });
});

test('a decision about another act is not carried', async () => {
  await see(`${saying}\n\n${river}`);
  const { id, statement } = await only();
  const act = statement.act === 'deny' ? 'assert' : 'deny';
  await decide(workshop, { statement: id, decision: 'correct', author: 'bo', reason: 'read it', correction: { act } });
  await see(`${saying}\n\nMore rain.`);
  await drain(workshop);
  expect(await standingNow()).toBe('read by machine, not yet confirmed');
  expect((await reviewQueue(workshop.reads, { limit: 30 })).waiting).toBe(1);
});

test('a decision carried forward ends where it is taken back, and where somebody decides anew', async () => {
  await see(`${saying}\n\n${river}`);
  const { id } = await only();
  await decide(workshop, { statement: id, decision: 'accept', author: 'bo', reason: '' });
  await see(`${saying}\n\nMore rain.`);
  const next = (await only()).id;
  await decide(workshop, { statement: next, decision: 'reject', author: 'cy', reason: 'a caption' });
  expect(await standingNow()).toBe('rejected by cy');
  await decide(workshop, { statement: next, decision: 'undo', author: 'cy', reason: 'it is none' });
  await drain(workshop);
  expect(await standingNow()).toBe('confirmed by bo in the earlier version 1');
  await decide(workshop, { statement: id, decision: 'undo', author: 'bo', reason: 'too early' });
  await drain(workshop);
  expect(await standingNow()).toBe('read by machine, not yet confirmed');
});
