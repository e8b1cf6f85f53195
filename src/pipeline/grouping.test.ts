/** Documents of one event: found by a machine, decided by a person, in a real record with the real engines. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkshop } from '../compose.ts';
import { documentIdOf } from '../model/bodies.ts';
import { groupingOf, isEvent, openSuggestions } from '../model/grouping.ts';
import { instantOf } from '../model/instant.ts';
import { Conflict } from '../store/writes.ts';
import { makeDueAgain } from './again.ts';
import { putDossier, putEvent } from './dossier.ts';
import { decideGrouping } from './grouping.ts';
import { takeIn } from './intake.ts';
import { drain } from './worker.ts';

let dir: string;
let workshop: Awaited<ReturnType<typeof openWorkshop>>;
let seconds: number;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'onrecord-grouping-'));
  seconds = 0;
  workshop = await openWorkshop(join(dir, 'record'), () => instantOf(Date.UTC(2024, 6, 9, 9, 0, seconds++)));
});
afterEach(async () => {
  await workshop.close();
  await rm(dir, { recursive: true });
});

const texts = {
  manila: [
    'Department of Foreign Affairs of the Philippines',
    '2024-07-02',
    'The secretary met the Chinese deputy minister in Manila. The secretary raised the incident at the shoal.',
  ],
  beijing: [
    'Ministry of Foreign Affairs of China',
    '2024-07-02',
    'China and the Philippines held talks in Manila on Tuesday. The incident at the shoal was raised by the Chinese side.',
  ],
  wire: [
    'News agency',
    '2024-07-03',
    'Talks between the Philippines and China ended in Manila without a statement, an official said.',
  ],
  oslo: ['Government of Norway', '2024-07-02', 'The Norwegian minister met her Chilean colleague in Oslo.'],
} as const;
type Name = keyof typeof texts;
const uri = (name: Name) => `https://${name}.example/readout`;
const id = (name: Name) => documentIdOf(uri(name));

async function see(...names: Name[]): Promise<void> {
  for (const name of names) {
    const [issuer, publishedAt, text] = texts[name];
    await takeIn(workshop, {
      originalResource: uri(name),
      uri: uri(name),
      at: workshop.clock(),
      provenance: 'given',
      mediaType: 'text/plain',
      evidence: { as: 'file', payload: Buffer.from(text) },
      outcome: 'content',
      stated: { issuer, publishedAt, title: name },
    });
  }
  await dossierOf(names);
  await drain(workshop);
}
const dossierOf = (names: readonly Name[]) =>
  putDossier(workshop, { id: 'shoal', title: 'The shoal', about: '', documents: names.map(id), cases: [], claims: [] });
const groupings = () => workshop.reads.eventsOf('shoal');
const only = async () => {
  const all = await groupings();
  expect(all).toHaveLength(1);
  return all[0]!;
};
const decide = (event: string, decision: 'accept' | 'reject' | 'undo', reason = 'I was there', more = {}) =>
  decideGrouping(workshop, { event, decision, author: 'ana', reason, ...more }).then(async (fact) => {
    await drain(workshop);
    return fact;
  });

test('two issuers on one encounter are suggested, and nothing is aligned before somebody accepts', async () => {
  await see('manila', 'beijing', 'oslo');
  const suggestion = await only();
  expect(suggestion).toMatchObject({
    title: 'Meeting of Philippines and China',
    kind: 'meeting',
    date: '2024-07-02',
    accounts: [id('manila'), id('beijing')],
    suggested: true,
  });
  expect(groupingOf(suggestion)).toBe('suggested');
  expect(suggestion.because).toContain('Each opens with a meeting');
  expect(await workshop.reads.alignmentOf(suggestion.id)).toBeNull();
});

test('doing it all again adds nothing', async () => {
  await see('manila', 'beijing');
  const size = await workshop.reads.size();
  await makeDueAgain(workshop);
  await drain(workshop);
  await dossierOf(['manila', 'beijing']);
  await drain(workshop);
  expect(await workshop.reads.size()).toBe(size);
});

test('a later account widens the suggestion, and one suggestion stays', async () => {
  await see('manila', 'beijing');
  const before = await only();
  await see('wire');
  const after = await only();
  expect(after.id).toBe(before.id);
  expect(after.accounts).toEqual(['manila', 'beijing', 'wire'].map((name) => id(name as Name)).sort(byDossier));
});
const byDossier = (a: string, b: string): number => order.indexOf(a) - order.indexOf(b);
const order = (['wire', 'manila', 'beijing'] as const).map(id);

test('accepted, it is an event with its accounts side by side; undone, it is a suggestion again', async () => {
  await see('manila', 'beijing');
  const { id: event } = await only();
  const fact = await decide(event, 'accept', '');
  expect(fact.body).toEqual({ event, decision: 'accept', author: 'ana', reason: '' });
  expect(isEvent(await only())).toBe(true);
  const alignment = await workshop.reads.alignmentOf(event);
  expect(alignment?.findings.map(({ type }) => type)).toContain('attribution-conflict');
  expect(Object.keys(alignment!.versions).sort()).toEqual([id('manila'), id('beijing')].sort());

  await decide(event, 'undo');
  expect(groupingOf(await only())).toBe('suggested');
  await expect(decide(event, 'undo')).rejects.toThrow('no decision to undo');
});

test('rejected, it is not suggested again, until that is undone', async () => {
  await see('manila', 'beijing');
  const { id: event } = await only();
  await expect(decide(event, 'reject', ' ')).rejects.toThrow('needs a reason');
  await decide(event, 'reject', 'two meetings of one day');
  expect(groupingOf(await only())).toBe('rejected');
  await see('wire');
  expect(openSuggestions(await groupings())).toEqual([]);
  await decide(event, 'undo', 'it was one after all');
  expect(openSuggestions(await groupings())).toHaveLength(1);
});

test('two reviewers at once: the second is told that somebody was first', async () => {
  await see('manila', 'beijing');
  const { id: event } = await only();
  await decide(event, 'accept');
  await expect(decide(event, 'reject', 'no', { after: null })).rejects.toThrow(Conflict);
  expect(isEvent(await only())).toBe(true);
});

test('what a dossier file names is no suggestion, and is not decided about', async () => {
  await see('manila', 'beijing');
  const { id: event } = await only();
  const named = { id: 'talks', dossier: 'shoal', title: 'Talks', kind: 'meeting', participants: [], suggested: false };
  await putEvent(workshop, { ...named, accounts: [id('manila'), id('beijing')] });
  await drain(workshop);
  expect(openSuggestions(await groupings())).toEqual([]);
  await expect(decide('talks', 'reject')).rejects.toThrow('a dossier file names this event');
  await expect(decide('none', 'accept')).rejects.toThrow('no such event');
  expect(await workshop.reads.event(event)).toMatchObject({ suggested: true });
});
