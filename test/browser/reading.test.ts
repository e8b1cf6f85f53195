/** What a newcomer would do, in a real browser; and that every page is accessible, fits its window and obeys its policy. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/http/listen.ts';
import { crawl, type Example, exampleSite } from '../pages/example.ts';
import { axeFaults, openBrowser } from './browser.ts';

let site: Example;
let server: Listening;
let browser: Browser;
/** One address of every kind of page. */
let kinds: Map<string, string>;
beforeAll(async () => {
  site = await exampleSite();
  server = await listen(site.app, 0);
  browser = await openBrowser();
  kinds = new Map([['missing', '/dossier/nothing']]);
  for (const [path, page] of await crawl(site.app)) {
    const kind = path.split('/')[1] || 'front';
    if (page.status === 200 && page.html && !path.includes('?') && !kinds.has(kind)) kinds.set(kind, path);
  }
  kinds.set('found', '/search?q=action+plan');
  kinds.set('not found', '/search?q=nonesuch&speaker=Nobody');
  kinds.set('moment found', '/moment?phrase=Joe+Biden+stressed');
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

const address = (path: string): string => server.address.slice(0, -1) + path;

/** Opens a page, collecting what it was refused and what went wrong. */
async function open(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(address(path));
  return faults;
}

describe.each([
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const)('at $width, $colorScheme', ({ width, colorScheme }) => {
  test('axe finds nothing on any kind of page, and none is wider than its window', async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    for (const [kind, path] of kinds) {
      const page = await context.newPage();
      const faults = await open(page, path);
      expect(await axeFaults(page), kind).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${kind} is too wide`).toBe(width);
      expect(faults, kind).toEqual([]);
      await page.close();
    }
    await context.close();
  }, 300_000);
});

/** Paragraphs whose lines hold more letters than an eye follows, as "letters: beginning". A line is counted full. */
const longLines = `[...document.querySelectorAll('main p, main dd, main blockquote')].flatMap((element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
  const text = element.textContent.trim();
  const letters = Math.round(text.length / lines);
  return lines > 3 && letters > 85 ? [letters + ': ' + text.slice(0, 40)] : [];
})`;

test.each([1280, 2560])('at %i the page fills its window, and no line is too long to follow', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 1200 } });
  for (const [kind, path] of kinds) {
    await open(page, path);
    const main = await page.locator('main').boundingBox();
    expect(main!.width, kind).toBeGreaterThan(0.6 * width);
    expect(Math.abs(main!.x + main!.width / 2 - width / 2), kind).toBeLessThan(20);
    expect(await page.evaluate(longLines), kind).toEqual([]);
  }
  await page.close();
});

describe('without script', () => {
  let page: Page;
  beforeAll(async () => {
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  });
  afterAll(() => page.context().close());

  test('what changed in the readout, and who is quoted now?', async () => {
    await open(page, '/');
    await page.getByRole('link', { name: 'Ukraine and the NATO action plan' }).click();
    await page
      .getByRole('heading', { level: 3 })
      .getByRole('link', { name: /no longer by Joe Biden/ })
      .click();
    await expectText('h1', /Volodymyr Zelenskyy/);
    await expectText('.moved .from', /Joe Biden/);
    await expectText('.moved .to', /Volodymyr Zelenskyy/);
    await expectText('.kicker', /changed silently/);
  });

  test('who first said it?', async () => {
    await open(page, '/');
    await page.getByRole('searchbox').fill('"Membership Action Plan"');
    await page.getByRole('button', { name: 'Search' }).click();
    await expectText('.first-said', /^First on record: Volodymyr Zelenskyy, 7 June 2021\./);
    await page.getByRole('link', { name: 'an earlier version may name somebody else' }).click();
    await page.getByRole('link', { name: /no longer by Joe Biden/ }).click();
    await expectText('.moved .from', /Joe Biden/);
  });

  test('from a mark in the text to its evidence, and back to the same place', async () => {
    await open(page, '/dossier/ukraine-map-2021');
    await page.getByRole('link', { name: 'The Secretary General before the Defense Writers Group' }).first().click();
    await page.getByRole('link', { name: 'Read the newest version' }).click();
    const words = await page.locator('a.mark').first().textContent();
    await page.locator('a.mark').first().click();
    await expectText('.passage mark', new RegExp(words!.slice(0, 12)));
    await expectText('section:has(#known)', /sha256:[0-9a-f]{64}/);
    await page.locator('figcaption a').click();
    expect(page.url()).toMatch(/\/version\/[0-9a-f]+#s-[0-9a-f]+$/);
  });

  test('any two versions by two menus', async () => {
    await open(page, kinds.get('revision')!);
    const before = await page.getByLabel('Before').inputValue();
    const after = await page.getByLabel('After').inputValue();
    await page.getByLabel('Before').selectOption(after);
    await page.getByLabel('After').selectOption(before);
    await page.getByRole('button', { name: 'Compare' }).click();
    expect(page.url()).toContain(`/revision/${after}/${before}`);
    await expectText('h1', /Joe Biden/);
  });

  const expectText = async (selector: string, pattern: RegExp) =>
    expect(await page.locator(selector).first().textContent()).toMatch(pattern);
});

test('the keyboard reaches the content first, and focus is seen', async () => {
  const page = await browser.newPage();
  await open(page, '/dossier/ukraine-map-2021');
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate('document.activeElement.textContent.trim()');
  expect(await focused()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
  expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
  expect(outline).toBe('solid');
  await page.close();
});

test('keys: help opens and closes, j steps through statements, and they can be turned off', async () => {
  const page = await browser.newPage();
  await open(page, kinds.get('version')!);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  const focused = () => page.evaluate('document.activeElement.className');
  await help.waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await help.waitFor({ state: 'hidden' });
  await page.keyboard.press('j');
  await expect.poll(focused).toBe('mark');
  await page.keyboard.press('?');
  await page.getByLabel(/Single keys off/).check();
  await page.getByRole('button', { name: 'Close' }).click();
  await help.waitFor({ state: 'hidden' });
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('j');
  expect(await focused()).not.toBe('mark');
  await page.close();
});

describe('the timeline, looked at closely', () => {
  const dossier = '/dossier/ukraine-map-2021';
  const places = `[...document.querySelectorAll('.timeline .point')].filter((a) => !a.closest('.day-by-day'))
    .map((a) => [a.getAttribute('transform'), a.classList.contains('outside')].join(' '))`;

  test('zoom by key and by button, pan, and back to the whole; what is outside cannot be reached', async () => {
    const page = await browser.newPage();
    expect(await open(page, dossier)).toEqual([]);
    await page.getByRole('button', { name: 'Show less time' }).waitFor();
    const whole = await page.evaluate(places);
    await page.locator('.timeline .scroll').focus();
    await page.keyboard.press('+');
    await page.getByRole('button', { name: 'Show less time' }).click();
    const near = (await page.evaluate(places)) as string[];
    expect(near).not.toEqual(whole);
    expect(near.some((place) => place.endsWith('true'))).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.timeline .outside')).visibility")).toBe(
      'hidden',
    );
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('button', { name: 'Earlier' }).click();
    expect(await page.evaluate(places)).not.toEqual(near);
    await page.getByRole('button', { name: 'Show all of it' }).click();
    expect(await page.evaluate(places)).toEqual(whole);
    await page.close();
  });

  test('acts are chosen without script; verdicts stand beside the changes', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await open(page, dossier);
    const refused = page.locator('.timeline svg .is-refused').first();
    expect(await refused.isVisible()).toBe(true);
    await page.getByRole('checkbox', { name: 'would not say' }).uncheck();
    expect(await refused.isVisible()).toBe(false);
    await page
      .getByRole('link', { name: /Membership Action Plan.*: contradicted/ })
      .first()
      .click();
    expect(await page.locator('h1').textContent()).toContain('NATO has given Ukraine');
    await page.context().close();
  });

  test('nothing moves on any page while it loads, wherever the network cuts it in two', async () => {
    let cut = 1;
    const slow = await listen({ fetch: async ({ url }) => inTwo(await site.app.request(url), cut) }, 0);
    const context = await browser.newContext({ timezoneId: 'Asia/Kathmandu' });
    for (const [kind, path] of kinds)
      for (cut of [1, 0.8, 0.6, 0.4]) {
        const page = await context.newPage();
        await page.addInitScript(`globalThis.moved = 0; new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) globalThis.moved += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });`);
        await page.goto(slow.address.slice(0, -1) + path);
        // What moved is told a moment after it was drawn.
        await page.waitForTimeout(100);
        expect(await page.evaluate('globalThis.moved'), `${kind}, cut at ${cut}`).toBe(0);
        await page.close();
      }
    await context.close();
    await slow.close();
  }, 300_000);
});

/** The same page, of which the network holds back what comes after a part of its text until the first part could be drawn. */
async function inTwo(answer: Response, part: number): Promise<Response> {
  if (part === 1 || !answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  const text = await answer.text();
  const at = Math.round(text.length * part);
  const pieces = new ReadableStream({
    async start(stream) {
      stream.enqueue(new TextEncoder().encode(text.slice(0, at)));
      await new Promise((resolve) => setTimeout(resolve, 60));
      stream.enqueue(new TextEncoder().encode(text.slice(at)));
      stream.close();
    },
  });
  return new Response(pieces, { status: answer.status, headers: answer.headers });
}

test('times are in the reader’s zone, and the record’s own are one click away', async () => {
  const context = await browser.newContext({ timezoneId: 'Asia/Kathmandu' });
  const page = await context.newPage();
  await open(page, kinds.get('document')!);
  const captured = page.locator('.ledger time').first();
  const [mine, written] = [await captured.textContent(), await captured.getAttribute('datetime')];
  expect(mine).toMatch(/ UTC\+5:45$/);
  await page.getByRole('button', { name: /Show UTC/ }).click();
  expect(await captured.textContent()).toContain(`${written!.slice(11, 16)} UTC`);
  await page.goto(address('/'));
  await page.goBack();
  expect(await captured.textContent()).toContain(`${written!.slice(11, 16)} UTC`);
  await context.close();
});
