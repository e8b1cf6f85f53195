/** Every kind of page by keyboard alone: each stop is seen, in reading order, on the way to the end and out of it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boardsOf } from '../../src/cli/boards.ts';
import { comparingOf, deskOf } from '../../src/cli/serve.ts';
import { enginesOf, openWorkshop } from '../../src/compose.ts';
import { appOf } from '../../src/http/app.tsx';
import { type Listening, listen } from '../../src/http/listen.ts';
import { crawl, type Example, exampleSite } from '../pages/example.ts';
import { openBrowser } from './browser.ts';

let example: Example;
let workshop: Awaited<ReturnType<typeof openWorkshop>>;
let server: Listening;
let browser: Browser;
/** One address of every kind of page. */
const kinds = new Map<string, string>();
let seconds = 0;
const clock = () => new Date(Date.UTC(2021, 6, 1, 0, 0, seconds++)).toISOString();
beforeAll(async () => {
  example = await exampleSite();
  workshop = await openWorkshop(example.dir, clock);
  const app = appOf({
    reads: workshop.reads,
    engines: comparingOf(enginesOf()),
    procedures: boardsOf(),
    desk: deskOf(workshop),
    clock,
    report: (asked, error) => {
      throw new Error(asked, { cause: error });
    },
  });
  for (const [path, { status, html }] of await crawl(app, 250)) {
    const [, first = '', second = ''] = path.split('/');
    const kind = first === 'review' && second ? `review ${second === 'event' ? second : 'of a statement'}` : first;
    if (status === 200 && html && !path.includes('?') && !kinds.has(kind)) kinds.set(kind, path);
  }
  kinds.set('found', '/search?q=action+plan');
  kinds.set('moment found', '/moment?phrase=Joe+Biden+stressed');
  kinds.set('health', '/health');
  kinds.set('missing', '/nowhere');
  server = await listen(app, 0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await workshop?.close();
  await example?.remove();
});

const address = (path: string): string => server.address.slice(0, -1) + path;

/** Notes, of the element that has the focus, whether a reader sees that it has, and where it stands in the document. Within a
 *  picture a frame is drawn or the words are underlined; everything else has an outline. */
const stop = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const framed = [...element.querySelectorAll('rect, path')].some((part) => {
    const { stroke, strokeWidth } = getComputedStyle(part);
    return stroke !== 'none' && !/^rgba.*, 0\\)$/.test(stroke) && parseFloat(strokeWidth) > 0 && part.matches('rect, .silent');
  });
  const underlined = [...element.querySelectorAll('text')].some((part) =>
    getComputedStyle(part).textDecorationLine.includes('underline'));
  const box = element.getBoundingClientRect();
  const shown = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
  const place = [...document.querySelectorAll('*')].indexOf(element);
  const name = element.localName + '.' + (element.getAttribute('class') ?? '') + ' ' +
    (element.getAttribute('aria-label') ?? element.textContent.trim() ?? '').slice(0, 40);
  return { place, name, seen: shown && (outlined || (element.closest('svg') !== null && (framed || underlined))) };
})()`;
type Stop = { readonly place: number; readonly name: string; readonly seen: boolean } | null;

const MOST = 400;

/** The stops of a page, from its beginning until the focus leaves it. */
async function walk(page: Page): Promise<readonly NonNullable<Stop>[]> {
  const stops: NonNullable<Stop>[] = [];
  for (let pressed = 0; pressed < MOST; pressed++) {
    await page.keyboard.press('Tab');
    const found = (await page.evaluate(stop)) as Stop;
    if (!found || found.place === stops[0]?.place) return stops;
    stops.push(found);
  }
  throw new Error(`The focus does not leave the page: ${stops.slice(-3).map(({ name }) => name)}`);
}

test.each([
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const)(
  'at $width, $colorScheme: every stop is seen, in the order of the page, and none holds the focus',
  async ({ width, colorScheme }) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Kathmandu',
    });
    for (const [kind, path] of kinds) {
      const page = await context.newPage();
      await page.goto(address(path));
      const stops = await walk(page);
      expect(stops[0]?.name, kind).toContain('Skip to the content');
      expect(
        stops.filter(({ seen }) => !seen).map(({ name }) => name),
        `${kind}: unseen`,
      ).toEqual([]);
      const places = stops.map(({ place }) => place);
      expect(places, `${kind}: order`).toEqual([...new Set(places)].sort((a, b) => a - b));
      await page.close();
    }
    await context.close();
  },
  300_000,
);

test('the skip link leads past the masthead, on every kind of page', async () => {
  const page = await browser.newPage();
  for (const [kind, path] of kinds) {
    await page.goto(address(path));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const where = await page.evaluate("document.activeElement.closest('main, .foot') !== null");
    expect(where, kind).toBe(true);
  }
  await page.close();
}, 60_000);

test('what stands further right or further down in the masthead has the focus later', async () => {
  for (const width of [360, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, timezoneId: 'Asia/Kathmandu' });
    await page.goto(address(kinds.get('document')!));
    const boxes =
      (await page.evaluate(`[...document.querySelectorAll('.masthead a, .masthead button')].map((element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return [Math.round((top + height / 2) / 24), Math.round(left)];
    })`)) as [number, number][];
    expect(boxes.length).toBeGreaterThan(3);
    expect(boxes).toEqual([...boxes].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
    await page.close();
  }
});

test('the help holds the focus while it is open, and gives it back', async () => {
  const page = await browser.newPage();
  await page.goto(address(kinds.get('version')!));
  await page.locator('a.mark').first().focus();
  const marked = await page.evaluate('document.activeElement.getAttribute("href")');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  for (let pressed = 0; pressed < 6; pressed++) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        'document.activeElement === document.body || document.activeElement.closest("dialog") !== null',
      ),
    ).toBe(true);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
  expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe(marked);
  await page.close();
});

test('after a decision the focus goes on where its answer stands', async () => {
  const page = await browser.newPage();
  await page.goto(address(kinds.get('review of a statement')!));
  await page.getByRole('button', { name: 'Reject' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
  await page.getByLabel(/^Reason/).focus();
  await page.keyboard.type('as it stands');
  await page.getByRole('button', { name: 'Accept' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/statement\/.*#known$/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.closest("section").querySelector("#known") !== null')).toBe(true);
  await page.close();
});
