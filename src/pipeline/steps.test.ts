import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { instantOf } from '../model/instant.ts';
import type { Statement } from '../model/statement.ts';
import { openRecord } from '../store/sqlite/index.ts';
import { WarcFolder } from '../warc/folder.ts';
import { acknowledgedBy } from './acknowledged.ts';
import { makeDueAgain } from './again.ts';
import type { Workshop } from './context.ts';
import { joinDossier, putDossier, putEvent } from './dossier.ts';
import { takeIn } from './intake.ts';
import { readerOf } from './reader.ts';
import { drain } from './worker.ts';

const root = await mkdtemp(join(tmpdir(), 'onrecord-steps-'));
afterAll(() => rm(root, { recursive: true, force: true }));
const clock = () => instantOf(Date.UTC(2026, 0, 1));

async function openAt(name: string, versions: { extract: number; compare: number; align: number }) {
  const { reads, writes, close } = await openRecord(join(root, name), clock);
  const warc = await WarcFolder.open(join(root, name, 'warc'), {
    clock,
    facts: () => reads.size(),
    acknowledged: acknowledgedBy(reads),
  });
  const statement = (text: string): Statement => ({
    source: null,
    cue: null,
    content: { text: text.slice(0, versions.extract), start: 0, end: Math.min(text.length, versions.extract) },
    type: 'indirect',
    act: 'assert',
    polarity: 'positive',
    confidence: 1,
    rule: 'test',
  });
  const workshop: Workshop = {
    reads,
    writes,
    warc,
    clock,
    reader: readerOf(),
    worker: 'test',
    engines: {
      extract: { version: versions.extract, run: (text) => ({ statements: [statement(text)], attitudes: [] }) },
      compare: {
        version: versions.compare,
        run: (before, after) => ({
          changes: [],
          disclosure: 'none',
          sentence: `${before.text} → ${after.text}: ${after.statements[0]?.content.text}`,
        }),
      },
      align: {
        version: versions.align,
        run: (_, accounts) => ({ findings: [], sentence: accounts.map(({ text }) => text).join(' | ') }),
      },
      suggest: { version: 1, run: () => [] },
      positions: { version: 1, run: () => null },
      judge: { version: 1, run: () => null, edition: () => null },
    },
  };
  return {
    ...workshop,
    close: async () => {
      await warc.close();
      await close();
    },
  };
}
const take = (workshop: Workshop, uri: string, text: string, day: number, mediaType = 'text/plain') =>
  takeIn(workshop, {
    originalResource: uri,
    uri,
    at: instantOf(Date.UTC(2021, 5, day)),
    provenance: 'given',
    mediaType,
    outcome: 'content',
    evidence: { as: 'file', payload: Buffer.from(text) },
  });
const countOf = async (workshop: Workshop): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for await (const { kind, step } of workshop.reads.facts())
    if (!step.startsWith('submit')) counts[`${kind} ${step}`] = (counts[`${kind} ${step}`] ?? 0) + 1;
  return counts;
};

test('a better step adds its facts beside the old; the same step again adds nothing', async () => {
  let workshop = await openAt('better', { extract: 1, compare: 1, align: 1 });
  await putDossier(workshop, { id: 'd', title: 'D', about: '', documents: [], cases: [], claims: [] });
  const documents: string[] = [];
  for (const [uri, text, day] of [
    ['urn:a', 'one', 1],
    ['urn:a', 'two', 2],
    ['urn:b', 'other', 3],
  ] as const)
    documents.push((await take(workshop, uri, text, day)).document);
  await joinDossier(workshop, 'd', documents);
  await putEvent(workshop, {
    id: 'e',
    dossier: 'd',
    title: 'E',
    kind: 'call',
    participants: [],
    accounts: [...new Set(documents)],
    suggested: false,
  });
  await drain(workshop);
  const first = { 'version text@1': 3, 'extraction extract@1': 3, 'revision compare@1': 1, 'alignment align@1': 1 };
  expect(await countOf(workshop)).toEqual(first);
  await makeDueAgain(workshop);
  expect(await drain(workshop)).toMatchObject({ done: 0, failed: [] });
  await workshop.close();

  workshop = await openAt('better', { extract: 2, compare: 1, align: 1 });
  await makeDueAgain(workshop);
  await drain(workshop);
  const counts = await countOf(workshop);
  expect(counts).toMatchObject({ 'version text@1': 3, 'extraction extract@1': 3, 'extraction extract@2': 3 });
  expect((await workshop.reads.revisionsOf(documents[0]!)).map(({ revision }) => revision.sentence)).toEqual([
    'one → two: tw',
  ]);
  const settled = await countOf(workshop);
  await makeDueAgain(workshop);
  await drain(workshop);
  expect(await countOf(workshop)).toEqual(settled);
  await workshop.close();
});

test('a capture learned late takes its place between its neighbours, and is compared with both', async () => {
  const workshop = await openAt('late', { extract: 1, compare: 1, align: 1 });
  await take(workshop, 'urn:a', 'one', 1);
  const { document } = await take(workshop, 'urn:a', 'three', 3);
  await drain(workshop);
  await take(workshop, 'urn:a', 'two', 2);
  await take(workshop, 'urn:a', 'three', 4);
  await drain(workshop);
  const { reads } = workshop;
  const texts = await Promise.all(
    (await reads.versionsOf(document)).map(async ({ id, ordinal }) => `${ordinal} ${(await reads.version(id))!.text}`),
  );
  expect(texts).toEqual(['1 one', '2 two', '3 three']);
  expect((await reads.revisionsOf(document)).map(({ revision }) => revision.sentence)).toEqual([
    'one → two: t',
    'two → three: t',
  ]);
  await workshop.close();
});

test('a headline changed alone is a version, there and back three; one that is only said in one more place is none', async () => {
  const workshop = await openAt('headline', { extract: 1, compare: 1, align: 1 });
  const page = (headline: string, more = '') =>
    `<html><head>${more}<title>${headline}</title></head><body><p>Words.</p></body></html>`;
  const shared = '<meta property="og:title" content="Talks agreed, says office">';
  let document = '';
  for (const [i, html] of [
    page('Talks agreed'),
    page('Talks agreed', shared),
    page('Talks refused', shared),
    page('Talks refused', shared),
    page('Talks agreed', shared),
  ].entries())
    document = (await take(workshop, 'https://office.example/', html, i + 1, 'text/html')).document;
  await drain(workshop);
  const versions = await workshop.reads.versionsOf(document);
  expect(versions.map(({ headlines, observations }) => `${headlines?.title} ${observations}`)).toEqual([
    'Talks agreed 2',
    'Talks refused 2',
    'Talks agreed 1',
  ]);
  expect(new Set(versions.map(({ textDigest }) => textDigest)).size).toBe(1);
  expect(await workshop.reads.revisionsOf(document)).toHaveLength(2);
  await workshop.close();
});

test.each(['ENOSPC', 'EROFS', 'EIO'])('a disk that refuses (%s) is said, and nothing is added', async (code) => {
  const workshop = await openAt(code, { extract: 1, compare: 1, align: 1 });
  const append = () => Promise.reject(Object.assign(new Error(code), { code }));
  const failing: Workshop = {
    ...workshop,
    warc: { ...workshop.warc, append, bytes: (place) => workshop.warc.bytes(place) },
  };
  await expect(take(failing, 'urn:a', 'one', 1)).rejects.toMatchObject({
    name: 'Full',
    message: expect.stringMatching(code),
  });
  expect(await workshop.reads.size()).toBe(0);
  await workshop.close();
});
