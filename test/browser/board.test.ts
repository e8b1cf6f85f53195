/** A board in a real browser: the day is chosen by link or slider, a suggested position is accepted at the desk and then
 *  counts, with and without script. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardsOf } from '../../src/cli/boards.ts';
import { comparingOf, deskOf } from '../../src/cli/serve.ts';
import { enginesOf, openWorkshop } from '../../src/compose.ts';
import { appOf } from '../../src/http/app.tsx';
import { type Listening, listen } from '../../src/http/listen.ts';
import { documentIdOf } from '../../src/model/bodies.ts';
import { putDossier } from '../../src/pipeline/dossier.ts';
import { drain } from '../../src/pipeline/worker.ts';
import { type Example, exampleSite } from '../pages/example.ts';
import { giveText } from '../record/stores.ts';
import { axeFaults, openBrowser } from './browser.ts';

let example: Example;
let workshop: Awaited<ReturnType<typeof openWorkshop>>;
let listening: Listening;
let browser: Browser;
let seconds = 0;
beforeAll(async () => {
  example = await exampleSite();
  workshop = await openWorkshop(example.dir, () => new Date(Date.UTC(2021, 6, 1, 0, 0, seconds++)).toISOString());
  const uri = 'https://paper.example/warsaw';
  await giveText(
    workshop,
    uri,
    'The Polish government said that Poland supports a Membership Action Plan for Ukraine.',
  );
  await putDossier(workshop, {
    id: 'warsaw',
    title: 'Warsaw and the plan',
    about: '',
    documents: [documentIdOf(uri)],
    cases: ['nato-accession/ukraine-map', 'nato-accession/finland-2022'],
    claims: [{ text: 'Finland is a member of NATO.', case: 'nato-accession/finland-2022', asOf: '2022-10-01' }],
  });
  await drain(workshop);
  const report = (asked: string, error: unknown): never => {
    throw new Error(asked, { cause: error });
  };
  const site = { reads: workshop.reads, procedures: boardsOf(), desk: deskOf(workshop), report };
  listening = await listen(appOf({ ...site, engines: comparingOf(enginesOf()) }), 0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await listening?.close();
  await workshop?.close();
  await example?.remove();
});

const decideAbout = (page: Page) =>
  page.locator('li', { hasText: 'Poland supports' }).getByRole('link', { name: 'Decide about it' });

for (const javaScriptEnabled of [true, false]) {
  test(`a suggested position is accepted and undone ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const board = `${listening.address}board/nato-accession/ukraine-map/2021-06-20`;
    const poland = page.locator('.tiles > li', { hasText: 'Poland' });
    await page.goto(board);
    expect(await poland.textContent()).toMatch(/not on record.*1 suggestion, not counted/);
    await page.goto(`${listening.address}review`);
    await decideAbout(page).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    expect(await page.locator('main').textContent()).toContain('It was accepted, and counts.');
    const decided = page.url();
    await page.goto(board);
    expect(await poland.textContent()).toContain('in favour');
    await poland.locator('summary').click();
    await poland.getByRole('link', { name: /^The statement/ }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/statement\//);
    await page.goto(`${board}?known=2021-06-20`);
    expect(await poland.textContent()).toContain('not on record');
    await page.goto(decided);
    await page.getByRole('button', { name: /^Undo/ }).click();
    expect(await page.getByRole('alert').textContent()).toContain('needs a reason');
    await page.getByLabel(/^Reason/).fill('a paraphrase of the paper');
    await page.getByRole('button', { name: /^Undo/ }).click();
    expect(await page.locator('main').textContent()).toContain('It waits for a person, and is not counted.');
    await context.close();
  });
}

test('by keyboard alone: from the queue to the position, accepted, and counted on the board', async () => {
  const page = await browser.newPage();
  const tabTo = async (name: RegExp) => {
    for (let pressed = 0; pressed < 100; pressed++) {
      await page.keyboard.press('Tab');
      if (name.test(String(await page.evaluate('document.activeElement.textContent')))) return;
    }
    throw new Error(`No stop is named ${name}.`);
  };
  await page.goto(`${listening.address}review`);
  await tabTo(/^Decide about it/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Does this say that Poland is in favour?' }).waitFor();
  await tabTo(/^Accept$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#decided$/);
  expect(await page.locator('main').textContent()).toContain('It was accepted, and counts.');
  await tabTo(/^The board of/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/board\//);
  const poland = page.locator('.tiles > li', { hasText: 'Poland' });
  expect(await poland.textContent()).toContain('in favour');
  await page.goBack();
  await tabTo(/^Undo/);
  await tabTo(/^$/);
  await page.keyboard.type('to be sure');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('It waits for a person, and is not counted.').waitFor();
  await page.close();
});

test('the day is a row of links, and a slider where script runs', async () => {
  const page = await browser.newPage();
  await page.goto(`${listening.address}board/nato-accession/finland-2022/2022-10-01`);
  expect(await page.locator('.tally').textContent()).toContain('28 in favour');
  const slider = page.getByLabel('Day of the record');
  await slider.focus();
  await slider.press('End');
  await page.waitForURL(/2023-04-04/);
  expect(await page.locator('.tally').textContent()).toContain('30 in favour');
  await page.close();
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${listening.address}board/nato-accession/finland-2022/2022-10-01`);
  expect(await still.locator('input[type=range]').count()).toBe(0);
  await still.locator('nav.days a', { hasText: '30 March 2023' }).click();
  expect(await still.locator('.tally').textContent()).toContain('30 in favour');
  await plain.close();
});

test.each([
  ['light', 1280],
  ['light', 360],
  ['dark', 1280],
  ['dark', 360],
] as const)(
  'axe finds nothing on the board and on a suggested position, %s at %i, and nothing overflows',
  async (colorScheme, width) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const boards = ['board/nato-accession/finland-2022/2022-10-01', 'board/nato-accession/ukraine-map'];
    await page.goto(`${listening.address}review`);
    const position = await decideAbout(page).getAttribute('href');
    for (const path of [...boards, 'review', position!.slice(1)]) {
      await page.goto(`${listening.address}${path}`);
      expect(await axeFaults(page), path).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0);
    }
    await page.close();
  },
);
