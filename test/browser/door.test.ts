/** An exposed record in a real browser: the door, who is shown what, and the way out. */

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparingOf } from '../../src/cli/serve.ts';
import { enginesOf, openToRead } from '../../src/compose.ts';
import { appOf } from '../../src/http/app.tsx';
import { type Listening, listen } from '../../src/http/listen.ts';
import { hashPassword } from '../../src/http/password.ts';
import type { Desk } from '../../src/http/site.ts';
import { type Example, exampleSite } from '../pages/example.ts';
import { axeFaults, openBrowser } from './browser.ts';

const PASSWORD = 'a long enough one';
let seconds = 0;
/** A quarter of a minute passes between any two looks at the clock, so that nobody here is too quick at the door. */
const clock = () => new Date(Date.UTC(2021, 6, 1, 0, 0, 15 * seconds++)).toISOString();
const nothing = async () => {};
const brokenDisk = (): never => {
  throw new Error('the disk is gone');
};

let example: Example;
let record: Awaited<ReturnType<typeof openToRead>>;
let listening: Listening;
let browser: Browser;
let origin: string;
beforeAll(async () => {
  example = await exampleSite();
  record = await openToRead(example.dir, clock);
  const { accounts } = record;
  for (const role of ['reader', 'reviewer', 'admin'] as const)
    await accounts.put({ name: role, role, password: await hashPassword(PASSWORD), disabled: false, epoch: 0 });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const desk: Desk = { author: 'nobody', decide: nothing, decideGrouping: nothing, decidePosition: nothing };
  const app = appOf({
    reads: { ...record.reads, document: async (id) => (id === 'x' ? brokenDisk() : record.reads.document(id)) },
    engines: comparingOf(enginesOf()),
    desk,
    clock,
    access: { accounts, clock, origin, behindProxy: false },
    report: () => {},
  });
  listening = await listen(app, port, '127.0.0.1');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await listening?.close();
  await record?.close();
  await example?.remove();
});

/** The origin must be known before the application listens. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const text = (page: Page) => page.locator('main').textContent();

test('signs in, comes to the page that was asked for, is told what may not be, and signs out', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${origin}/dossier/ukraine-map-2021`);
  expect(await page.getByRole('link', { name: 'Search' }).count()).toBe(0);
  await signIn(page, 'reader', 'a wrong one entirely');
  await page.getByRole('alert').filter({ hasText: 'do not belong together' }).waitFor();
  await signIn(page, 'reader');
  await page.waitForURL(`${origin}/dossier/ukraine-map-2021`);
  expect(await page.getByRole('link', { name: 'Review' }).count()).toBe(0);
  await page.goto(`${origin}/review`);
  expect(await text(page)).toContain('needs the role reviewer; reader is reader');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${origin}/sign-in`);
  await page.goto(`${origin}/`);
  expect(page.url()).toContain('/sign-in');
  await page.context().close();
});

test('a reviewer finds the queue, and an administrator who did what', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(origin);
  await signIn(page, 'reviewer');
  await page.getByRole('link', { name: 'Review' }).click();
  await page.waitForURL(`${origin}/review`);
  expect(await page.locator('h1').textContent()).toBe('To be looked at');
  expect(await page.getByRole('link', { name: 'Audit' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${origin}/sign-in`);
  await signIn(page, 'admin');
  await page.getByRole('link', { name: 'Audit' }).click();
  await page.waitForURL(`${origin}/audit`);
  expect(await page.getByRole('row', { name: /reviewer sign-in done/ }).count()).toBe(1);
  await page.context().close();
});

test.each([
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const)(
  'axe finds nothing at the door, in the audit, in refusals and failures: $width, $colorScheme',
  async (window) => {
    const { width, colorScheme } = window;
    const page = await (await browser.newContext({ viewport: { width, height: 800 }, colorScheme })).newPage();
    const faultless = async (what: string) => {
      expect(await axeFaults(page), what).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${what} is too wide`).toBe(width);
    };
    await page.goto(`${origin}/health`);
    await faultless('the door');
    await signIn(page, 'reader');
    await page.waitForURL(`${origin}/health`);
    await faultless('a refusal');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${origin}/sign-in`);
    await signIn(page, 'admin');
    await page.waitForURL(`${origin}/`);
    for (const path of ['/audit', '/health', '/document/x', '/revision', '/review']) {
      await page.goto(`${origin}${path}`);
      await faultless(path);
    }
    await page.context().close();
  },
);
