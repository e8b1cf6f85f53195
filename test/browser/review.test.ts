/** A reviewer at the desk, in a real browser: finds a statement, corrects its speaker, and takes the correction back. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparingOf, deskOf } from '../../src/cli/serve.ts';
import { enginesOf, openWorkshop } from '../../src/compose.ts';
import { appOf } from '../../src/http/app.tsx';
import { type Listening, listen } from '../../src/http/listen.ts';
import { type Example, exampleSite } from '../pages/example.ts';
import { axeFaults, openBrowser } from './browser.ts';

let example: Example;
let workshop: Awaited<ReturnType<typeof openWorkshop>>;
let listening: Listening;
let browser: Browser;
let seconds = 0;
beforeAll(async () => {
  example = await exampleSite();
  workshop = await openWorkshop(example.dir, () => new Date(Date.UTC(2021, 6, 1, 0, 0, seconds++)).toISOString());
  const report = (asked: string, error: unknown): never => {
    throw new Error(asked, { cause: error });
  };
  const engines = comparingOf(enginesOf());
  listening = await listen(appOf({ reads: workshop.reads, engines, desk: deskOf(workshop), report }), 0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await listening?.close();
  await workshop?.close();
  await example?.remove();
});

for (const javaScriptEnabled of [true, false]) {
  test(`corrects a wrong speaker ${javaScriptEnabled ? 'with' : 'without'} script, and undoes it`, async () => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${listening.address}search?q=importance+membership&in=statements`);
    await page.locator('.hits a').first().click();
    await page.getByRole('link', { name: 'Accept, correct or reject it' }).click();
    await page.locator('summary', { hasText: 'Correct it' }).click();
    await page.getByLabel('Who said it').fill('Somebody Else');
    await page.getByLabel(/^Reason/).fill('the caption names another');
    await page.getByRole('button', { name: 'Correct' }).click();
    await page.waitForURL(/\/statement\//);
    expect(await page.locator('main').textContent()).toContain('Corrected by');
    await page.goto(`${listening.address}speaker/Somebody%20Else`);
    expect(await page.locator('h1').textContent()).toBe('Somebody Else');

    await page.locator('.sayings a.who').first().click();
    await page.getByRole('link', { name: 'Accept, correct or reject it' }).click();
    await page.getByLabel(/^Reason/).fill('it did not');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.waitForURL(/\/statement\//);
    expect(await page.locator('main').textContent()).toContain('No person has confirmed it yet');
    expect((await page.goto(`${listening.address}speaker/Somebody%20Else`))?.status()).toBe(404);
    // The last answer is a 404 on purpose; a browser tells that too.
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await context.close();
  });
}

test('a decision without a reason is answered with what to do, and nothing is recorded', async () => {
  const page = await browser.newPage();
  const size = await workshop.reads.size();
  await page.goto(`${listening.address}review`);
  const first = await page.locator('.sayings blockquote a').first().getAttribute('href');
  await page.goto(`${listening.address}${first!.slice(1)}`);
  await page.getByRole('button', { name: 'Reject' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('needs a reason');
  expect(await workshop.reads.size()).toBe(size);
  await page.close();
});

test.each(['light', 'dark'] as const)('axe finds nothing at the desk and in search, %s', async (colorScheme) => {
  const page = await browser.newPage({ colorScheme, bypassCSP: true });
  await page.goto(`${listening.address}review`);
  const one = await page.locator('.sayings blockquote a').first().getAttribute('href');
  const grouping = await page.locator('#groupings ~ ul a').first().getAttribute('href');
  for (const path of ['review', one!.slice(1), grouping!.slice(1), 'search']) {
    await page.goto(`${listening.address}${path}`);
    expect(await axeFaults(page), path).toEqual([]);
  }
  await page.close();
});
