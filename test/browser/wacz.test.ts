/** A WACZ of ours in the hands of a stranger: wabac.js, the service worker behind ReplayWeb.page, in a real browser. It finds
 *  our pages, our captures at their times, and gives back the very bytes that the servers sent. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop } from '../../src/compose.ts';
import { documentIdOf } from '../../src/model/bodies.ts';
import { instantOf } from '../../src/model/instant.ts';
import type { HttpEvidence } from '../../src/pipeline/intake.ts';
import { takeIn } from '../../src/pipeline/intake.ts';
import { exportWacz } from '../../src/pipeline/wacz-export.ts';
import { drain } from '../../src/pipeline/worker.ts';
import { openBrowser } from './browser.ts';

const script = join(createRequire(import.meta.url).resolve('@webrecorder/wabac'), '../sw.js');
const day = (number: number) => instantOf(Date.UTC(2021, 5, number, 18, 2, 3));
const page = (words: string): string =>
  `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>Зустріч</title></head><body><p>${words}</p></body></html>`;

/** Address, day, body, content coding; the third is the first again, the fourth a form of its address that wants care. */
const served = [
  ['https://office.example/readout', 6, page('Biden — “наголосив”.'), undefined],
  ['https://office.example/readout', 7, page('Zelenskyy — “наголосив”.'), 'gzip'],
  ['https://office.example/readout', 8, page('Zelenskyy — “наголосив”.'), 'gzip'],
  ['https://www.ministry.example:8443/Press/?b=2&a=%D0%B7#top', 6, page('Statement.'), 'br'],
  ['https://office.example/list.txt', 6, 'plain\r\nwords\r\n', undefined],
] as const;
const codings = { gzip: gzipSync, br: brotliCompressSync } as const;

let dir: string;
let server: Server;
let browser: Browser;
let tab: Page;
const base = () => `http://localhost:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'onrecord-wacz-'));
  const workshop = await openWorkshop(join(dir, 'record'), () => day(9));
  for (const [address, at, body, coding] of served) {
    const uri = new URL(address);
    uri.hash = '';
    const evidence: HttpEvidence = {
      as: 'http',
      status: 200,
      reason: 'OK',
      headers: [
        ['Content-Type', body.startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain'],
        ...(coding ? [['Content-Encoding', coding] as const] : []),
        ...(at === 6 ? [['Transfer-Encoding', 'chunked'] as const] : []),
      ],
      payload: coding ? codings[coding](body) : Buffer.from(body),
    };
    const common = { originalResource: uri.href, uri: uri.href, at: day(at), provenance: 'fetched' as const };
    await takeIn(workshop, { ...common, evidence, outcome: 'content', mediaType: 'text/html' });
    await drain(workshop);
  }
  const documents = [...new Set(served.map(([address]) => documentIdOf(address.replace(/#.*/, ''))))];
  const order = { title: 'The talks', documents, created: day(9) };
  await exportWacz(workshop.reads, workshop.warc, order, join(dir, 'record.wacz'));
  await workshop.close();

  const [worker, wacz] = [await readFile(script), await readFile(join(dir, 'record.wacz'))];
  server = createServer((request, response) => {
    if (request.url?.startsWith('/sw.js')) response.setHeader('Content-Type', 'text/javascript').end(worker);
    else if (request.url === '/')
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>x</title>');
    else if (request.url !== '/record.wacz') response.writeHead(404).end();
    else {
      const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
      const start = from ? Number(from) : from === '' ? Math.max(0, wacz.length - Number(to)) : 0;
      const end = from && to ? Math.min(Number(to) + 1, wacz.length) : wacz.length;
      response.writeHead(request.headers.range ? 206 : 200, {
        'Accept-Ranges': 'bytes',
        'Content-Length': end - start,
        'Content-Range': `bytes ${start}-${end - 1}/${wacz.length}`,
      });
      response.end(request.method === 'HEAD' ? undefined : wacz.subarray(start, end));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
  tab = await (await browser.newContext()).newPage();
  await tab.goto(`${base()}/`);
  const added = await tab.evaluate(`(async () => {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
    const worker = (await navigator.serviceWorker.getRegistration()).active;
    return new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('message', ({ data }) => {
        if (data.msg_type === 'collAdded' || data.error) resolve(data.error ?? data.msg_type);
      });
      navigator.serviceWorker.startMessages();
      worker.postMessage({ msg_type: 'addColl', name: 'record', file: { sourceUrl: '${base()}/record.wacz' } });
    });
  })()`);
  expect(added).toBe('collAdded');
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(dir, { recursive: true, force: true });
});

const stamp = (at: number): string => `202106${String(at).padStart(2, '0')}180203`;

test('the title and the pages are those of the record', async () => {
  const told = await tab.evaluate(`fetch('/w/api/c/record?all=1').then((answer) => answer.json())`);
  expect(told).toMatchObject({ title: 'The talks' });
  const { pages } = told as { pages: readonly { url: string; title: string; ts: string | number }[] };
  expect(pages.map(({ url, ts }) => `${new Date(ts).toISOString().slice(0, 10)} ${url}`).sort()).toEqual([
    '2021-06-06 https://office.example/list.txt',
    '2021-06-06 https://office.example/readout',
    '2021-06-06 https://www.ministry.example:8443/Press/?b=2&a=%D0%B7',
    '2021-06-07 https://office.example/readout',
  ]);
});

test.each(served)('%s, of day %i, byte for byte', async (address, at, body) => {
  const replayed = await tab.evaluate(`(async () => {
    const answer = await fetch('/w/record/${stamp(at)}id_/${address.replace(/#.*/, '')}');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return { status: answer.status, digest: [...digest].map((one) => one.toString(16).padStart(2, '0')).join('') };
  })()`);
  expect(replayed).toEqual({ status: 200, digest: createHash('sha256').update(body).digest('hex') });
});

test('a page is shown to a reader as it was on that day', async () => {
  // Read once the frame has loaded: until then it may still show what it showed before.
  const words = async (at: number): Promise<string | null> => {
    await tab.evaluate(`new Promise((shown) => {
      const frame = document.createElement('iframe');
      frame.addEventListener('load', () => shown(), { once: true });
      frame.src = '/w/record/${stamp(at)}mp_/https://office.example/readout';
      document.body.replaceChildren(frame);
    })`);
    return tab.frameLocator('iframe').locator('p').textContent();
  };
  expect(await words(6)).toBe('Biden — “наголосив”.');
  expect(await words(7)).toBe('Zelenskyy — “наголосив”.');
});
