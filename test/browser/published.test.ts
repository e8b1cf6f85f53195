/** The published site, opened from its folder, with no server and scripting off. */
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { publishInto } from '../../src/cli/publish.ts';
import { exampleSite } from '../pages/example.ts';
import { openBrowser } from './browser.ts';

test('publish and open offline: dossier, revision, statement, evidence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-site-'));
  const site = await exampleSite();
  const browser = await openBrowser();
  try {
    const first = await publishInto(site.cli, site.dir, folder);
    expect(first.files).toBeGreaterThan(60);
    expect(await publishInto(site.cli, site.dir, folder)).toEqual(first);

    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, colorScheme: 'light' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const heading = () => page.locator('h1').textContent();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).fontFamily')).toContain('Charter');
    await page.getByRole('link', { name: 'Ukraine and the NATO action plan' }).click();
    await page
      .getByRole('heading', { level: 3 })
      .getByRole('link', { name: /no longer by Joe Biden/ })
      .click();
    expect(await heading()).toContain('Volodymyr Zelenskyy');
    expect(await page.getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: 'Version 2' }).first().click();
    await page.locator('a.mark').first().click();
    expect(await page.locator('main').textContent()).toMatch(/sha256:[0-9a-f]{64}/);
    await page.locator('figcaption a').click();
    expect(page.url()).toMatch(/^file:.*version\/[0-9a-f]+\.html#s-/);
    await page.getByRole('link', { name: 'This page as data (JSON)' }).click();
    expect(JSON.parse((await page.locator('pre').textContent())!).kind).toBe('version');
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  } finally {
    await browser.close();
    await site.remove();
    await rm(folder, { recursive: true, force: true });
  }
});

/** Every page of a site of files, by its name, from the front page on. */
async function pagesIn(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

test('links of a site of files lead to files and to places in them; nothing is asked of a server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-site-'));
  const site = await exampleSite();
  try {
    await publishInto(site.cli, site.dir, folder);
    const pages = await pagesIn(folder);
    const digest = /sha256:[0-9a-f]{64}/;
    const astray: string[] = [];
    const unproven: string[] = [];
    for (const [name, html] of pages) {
      const near: string[] = [];
      for (const [tag, href] of html.matchAll(/<[^>]* (?:href|src)="([^"]*)"[^>]*>/g)) {
        if (/^https?:/.test(href!) && /^<a /.test(tag)) continue;
        const [path = '', place] = href!.replaceAll('&amp;', '&').split('#');
        const target = path ? join(dirname(name), path) : name;
        if (/^[a-z]+:|^\/|\?/i.test(path) || target.startsWith('..')) astray.push(`${name}: ${href}`);
        else if (!target.endsWith('.html'))
          await access(join(folder, target)).catch(() => astray.push(`${name}: ${href}`));
        else if (!pages.has(target)) astray.push(`${name}: ${href}`);
        else if (place && !place.startsWith(':~:') && !pages.get(target)!.includes(` id="${place}"`))
          astray.push(`${name}: ${href}`);
        else near.push(pages.get(target)!);
      }
      if (/<form|<script|<button/.test(html)) astray.push(`${name} needs a server or a script`);
      if (!digest.test(html) && !near.some((page) => digest.test(page))) unproven.push(name);
    }
    expect(astray).toEqual([]);
    expect(unproven, 'a digest is here or one click away').toEqual([]);
    expect(pages.get('index.html')).toContain('This copy has no search');
  } finally {
    await site.remove();
    await rm(folder, { recursive: true, force: true });
  }
});

test('a folder with anything else in it is left alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-site-'));
  await writeFile(join(folder, 'thesis.txt'), 'mine');
  const site = await exampleSite(async (app, dir) => (await app.openWorkshop(dir)).close());
  await expect(publishInto(site.cli, site.dir, folder)).rejects.toThrow(/is not empty .* Name an empty folder/);
  for (const place of [join(folder, 'thesis.txt'), join(folder, 'thesis.txt', 'site'), '/proc/onrecord/site'])
    await expect(publishInto(site.cli, site.dir, place)).rejects.toThrow(
      /: cannot be written \(E\w+\)\. Name an empty/,
    );
  await site.remove();
  await rm(folder, { recursive: true, force: true });
});
