/** One speaker over time: what is on record, by act, and which later statements are at odds with earlier ones. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importInto } from '../../src/cli/import.ts';
import { type Example, exampleSite } from './example.ts';

const texts = {
  march:
    'Minister Ana Kovac said that the harbour of Selmar will not be sold to foreign investors. “The fishing fleet will be modernised by the state,” Ana Kovac said.',
  june: 'Ana Kovac said that the harbour of Selmar will be sold to foreign investors. She said that the fishing fleet could be modernised by the state.',
  september: 'Ana Kovac declined to say whether the fishing fleet would be modernised by the state.',
};

let site: Example;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-speaker-'));
  const days = { march: '2031-03-02', june: '2031-06-15', september: '2031-09-20' };
  const documents = Object.entries(days).map(
    ([name, day]) =>
      `  - { originalResource: "urn:example:${name}", file: ${name}.txt, seenAt: ${day}T12:00Z, issuer: Ministry of Ports, title: In ${name}, publishedAt: ${day} }`,
  );
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, `${name}.txt`), text);
  await writeFile(
    join(folder, 'dossier.yaml'),
    `id: harbour\ntitle: The harbour\ndocuments:\n${documents.join('\n')}\n`,
  );
  site = await exampleSite((app, dir) => importInto(app, dir, join(folder, 'dossier.yaml'), {}));
});
afterAll(async () => {
  await site.remove();
  await rm(folder, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: the shape of the view is the page's own; here only what is shown counts.
const view = async (path: string): Promise<any> =>
  (await site.app.request(`${path}${path.includes('?') ? '&' : '?'}as=json`)).json();
const speaker = '/speaker/Ana%20Kovac';

test('a later statement at odds with an earlier one: both wordings exact and linked, the rule named', async () => {
  const { positions, sentence } = await view(speaker);
  expect(positions.map((change: { type: string; matter: string }) => [change.type, change.matter])).toEqual([
    ['weakens', 'fishing fleet modernised by the state'],
    ['reverses', 'harbour of Selmar sold to foreign investors'],
    ['weakens', 'fishing fleet modernised by the state'],
  ]);
  expect(sentence).toContain('3 later statements are at odds with earlier ones');
  const html = await (await site.app.request(speaker)).text();
  for (const { earlier, later, rule, id } of positions) {
    expect(html).toContain(`id="${id}"`);
    expect(html).toContain(`By rule: ${rule}.`);
    for (const said of [earlier, later]) {
      const version = await view(said.inPlace.split('#')[0]);
      expect(version.text).toContain(said.words);
      expect(html).toContain(`href="${said.inPlace}"`);
    }
    expect(earlier.on < later.on).toBe(true);
  }
});

test('by act, each narrowed list at its own address; latest first', async () => {
  const all = await view(speaker);
  expect(all.acts).toEqual({ assert: 4, 'refuse-to-answer': 1 });
  expect(all.statements.map((said: { on: string }) => said.on)).toEqual(
    [...all.statements.map((said: { on: string }) => said.on)].sort().reverse(),
  );
  const refused = await view(`${speaker}?act=refuse-to-answer`);
  expect(refused.statements.map((said: { act: string }) => said.act)).toEqual(['refuse-to-answer']);
  expect(refused.path).toBe(`${speaker}?act=refuse-to-answer`);
  expect((await view(`${speaker}?act=shout`)).statements).toHaveLength(5);
  expect(all.timeline.lanes.map((lane: { name: string }) => lane.name)).toEqual(['said', 'would not say']);
});

test('a rejected statement is at odds with nothing', async () => {
  const { positions } = await view(speaker);
  const { later } = positions.find((change: { type: string }) => change.type === 'reverses');
  const shop = await site.cli.openWorkshop(site.dir);
  const { decide } = await import('../../src/pipeline/review.ts');
  await decide(shop, { statement: later.id, decision: 'reject', author: 'ana', reason: 'Misread.' });
  await shop.close();
  const after = await view(speaker);
  expect(after.positions.map((change: { type: string }) => change.type)).toEqual(['weakens', 'weakens']);
  expect(after.total).toBe(4);
});
