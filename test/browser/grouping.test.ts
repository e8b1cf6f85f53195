/** A reviewer and a grouping that a machine suggests, in a real browser: seen on the dossier's page, accepted at the desk, an
 *  event then; and taken back. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importInto } from '../../src/cli/import.ts';
import { comparingOf, deskOf } from '../../src/cli/serve.ts';
import { enginesOf, openWorkshop } from '../../src/compose.ts';
import { appOf } from '../../src/http/app.tsx';
import { type Listening, listen } from '../../src/http/listen.ts';
import { crawl, type Example, exampleSite } from '../pages/example.ts';
import { openBrowser } from './browser.ts';

const dossier = `id: ferry
title: The ferry line
documents:
  - { file: oslo.txt, issuer: Ministry of Transport of Norway, title: Talks on the ferry, publishedAt: 2024-07-02 }
  - { file: copenhagen.txt, issuer: Ministry of Transport of Denmark, title: Ferry talks, publishedAt: 2024-07-02 }
`;
const texts = {
  'oslo.txt': 'The ministers of Norway and Denmark met in Oslo. The Norwegian minister proposed a night ferry.\n',
  'copenhagen.txt': 'Denmark and Norway held talks in Oslo. The Danish minister put forward a night ferry.\n',
};

let folder: string;
let example: Example;
let workshop: Awaited<ReturnType<typeof openWorkshop>>;
let listening: Listening;
let browser: Browser;
let seconds = 0;
const report = (asked: string, error: unknown): never => {
  throw new Error(asked, { cause: error });
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-ferry-'));
  await writeFile(join(folder, 'dossier.yaml'), dossier);
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  example = await exampleSite((app, dir) => importInto(app, dir, join(folder, 'dossier.yaml'), {}));
  workshop = await openWorkshop(example.dir, () => new Date(Date.UTC(2024, 6, 9, 0, 0, seconds++)).toISOString());
  const engines = comparingOf(enginesOf());
  listening = await listen(appOf({ reads: workshop.reads, engines, desk: deskOf(workshop), report }), 0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await listening?.close();
  await workshop?.close();
  await example?.remove();
  await rm(folder, { recursive: true, force: true });
});

test.each([true, false])('a suggestion is accepted, an event then, and taken back (script: %s)', async (script) => {
  const context = await browser.newContext({ javaScriptEnabled: script });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${listening.address}dossier/ferry`);
  expect(await page.locator('#events').count()).toBe(0);
  await page.locator('.suggestions a').click();
  expect(await page.locator('.grouping').textContent()).toContain('Suggested: not yet accepted by anyone.');
  expect(await page.locator('tr.attribution-conflict').textContent()).toContain('Norwegian minister');

  await page.goto(`${listening.address}review`);
  await page.getByRole('link', { name: 'Meeting of Norway and Denmark' }).click();
  await page.getByRole('button', { name: 'Reject' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('needs a reason');
  await page.getByLabel(/^Reason/).fill('one meeting, told twice');
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.waitForURL(/\/event\//);
  expect(await page.locator('.grouping').textContent()).toMatch(/accepted by a person.*one meeting, told twice/);
  await page.goto(`${listening.address}dossier/ferry`);
  expect(await page.locator('.suggestions').count()).toBe(0);
  await page
    .locator('section', { has: page.locator('#events') })
    .getByRole('link')
    .click();

  await page.getByRole('link', { name: 'Take this back' }).click();
  await page.getByLabel(/^Reason/).fill('to be sure');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.waitForURL(/\/event\//);
  expect(await page.locator('.grouping').textContent()).toContain('not yet accepted by anyone');
  expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
  await context.close();
});

test('a site of files shows no suggestion', async () => {
  const still = appOf({ reads: workshop.reads, engines: comparingOf(enginesOf()), still: true, report });
  const found = await crawl(still);
  expect([...found.keys()]).toContain('/dossier/ferry');
  expect([...found.keys()].filter((path) => path.startsWith('/event/'))).toEqual([]);
  expect(found.get('/dossier/ferry')!.html).not.toContain('Suggested');
});

test.each(['light', 'dark'] as const)('axe finds nothing about suggestions, %s', async (colorScheme) => {
  const page = await browser.newPage({ colorScheme, bypassCSP: true });
  await page.goto(`${listening.address}dossier/ferry`);
  const event = (await page.locator('.suggestions a').getAttribute('href'))!.slice(1);
  for (const path of ['dossier/ferry', event, 'review', `review/${event}`]) {
    await page.goto(`${listening.address}${path}`);
    await page.evaluate(AxeBuilder.source);
    const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(
      found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      path,
    ).toEqual([]);
  }
  await page.close();
});
