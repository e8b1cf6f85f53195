/** Hostile answers of a server, from the request to the version: within time and memory, and the capture is kept. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchAddress, outboundOf } from '../capture/fetch.ts';
import { instantOf } from '../model/instant.ts';
import { openRecord } from '../store/sqlite/index.ts';
import { damageOfCapture } from '../warc/check.ts';
import { WarcFolder } from '../warc/folder.ts';
import { parseResponse } from '../warc/http-message.ts';
import { recordIn } from '../warc/keeper.ts';
import { field } from '../warc/record.ts';
import { acknowledgedBy } from './acknowledged.ts';
import type { Workshop } from './context.ts';
import { submissionOf } from './from-fetch.ts';
import { takeIn } from './intake.ts';
import { readerOf } from './reader.ts';
import { drain } from './worker.ts';

const clock = () => instantOf(Date.UTC(2021, 5, 7));
const root = await mkdtemp(join(tmpdir(), 'onrecord-hostile-'));
const reader = readerOf({ time: 20_000, memory: 512 });
let server: Server;
let origin = '';
/** Serves an answer by itself, where it is not one that ends. */
let pour: ((response: ServerResponse) => void) | null = null;
let answer: { headers: Record<string, string>; body: Buffer };
let workshop: Workshop & { close(): Promise<void> };
beforeAll(async () => {
  server = createServer((_, response) => {
    if (pour) pour(response);
    else response.writeHead(200, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const record = await openRecord(root, clock);
  const { reads, writes } = record;
  const warc = await WarcFolder.open(join(root, 'warc'), {
    clock,
    facts: () => reads.size(),
    acknowledged: acknowledgedBy(reads),
  });
  workshop = {
    reads,
    writes,
    warc,
    reader,
    clock,
    worker: 'test',
    engines: {
      extract: { version: 1, run: () => ({ statements: [], attitudes: [] }) },
      compare: { version: 1, run: () => ({ changes: [], disclosure: 'none', sentence: '' }) },
      align: { version: 1, run: () => ({ findings: [], sentence: '' }) },
      suggest: { version: 1, run: () => [] },
      positions: { version: 1, run: () => null },
      judge: { version: 1, run: () => null, edition: () => null },
    },
    close: async () => {
      await warc.close();
      await record.close();
    },
  };
});
afterAll(async () => {
  server.close();
  await reader.close();
  await workshop.close();
  await rm(root, { recursive: true, force: true });
});

describe('an answer that does not end', () => {
  const chunk = Buffer.alloc(64 * 1024, 'endless ');
  test.each<[string, (response: ServerResponse) => void, RegExp, string]>([
    [
      'in bytes',
      (response) => {
        const more = (): void => void (response.destroyed || response.write(chunk, more));
        more();
      },
      /^its body is larger than 3000000 bytes; 1048576 bytes of it are kept$/,
      'length',
    ],
    [
      'in time',
      (response) => {
        const drip = setInterval(() => response.write('x'), 50);
        response.on('close', () => clearInterval(drip));
      },
      /^it did not answer in time; \d+ bytes of it are kept$/,
      'time',
    ],
    [
      'as it said',
      (response) => {
        response.setHeader('Content-Length', 1000).write('only this');
        setTimeout(() => response.destroy(), 50);
      },
      /^the connection (ended before the body did|failed \(.*\)); 9 bytes of it are kept$/,
      'disconnect',
    ],
  ])('%s is cut off, and what came of it is kept', async (name, serve, note, why) => {
    pour = serve;
    const uri = `${origin}/endless-${name.replace(/\W/g, '-')}`;
    const outbound = outboundOf({
      clock,
      userAgent: 'test',
      privateHosts: [{ host: '127.0.0.1' }],
      budgets: { bytes: 3_000_000, time: 1500, connect: 1000, redirects: 1 },
    });
    const fetched = await fetchAddress(outbound, uri);
    const taken = await takeIn(workshop, await submissionOf(fetched, uri, { originalResource: uri, at: clock() }));
    const capture = (await workshop.reads.capture(taken.capture))!;
    expect(capture).toMatchObject({ outcome: 'error', status: 200, note: expect.stringMatching(note) });
    const { fields, block } = await recordIn(workshop.warc, capture.warc!);
    expect(field(fields, 'WARC-Truncated')).toBe(why);
    expect(parseResponse(block).payload.length).toBe(capture.bytes);
    expect(await damageOfCapture(workshop.warc, capture)).toBeNull();
    expect(await workshop.reads.versionsOf(taken.document)).toEqual([]);
    pour = null;
  });
});

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const text = { 'Content-Type': 'text/plain; charset=utf-8' };
test.each<[string, Record<string, string>, () => Buffer, { noText?: RegExp; text?: string | RegExp }]>([
  [
    'a gzip bomb',
    { ...html, 'Content-Encoding': 'gzip' },
    () => gzipSync(Buffer.alloc(100_000_000, ' ')),
    { noText: /grows past 67108864 bytes when its gzip coding is undone/ },
  ],
  [
    'a brotli bomb',
    { ...html, 'Content-Encoding': 'br' },
    () => brotliCompressSync(Buffer.alloc(100_000_000), { params: { 1: 1 } }),
    { noText: /grows past .* br coding/ },
  ],
  [
    'a coding that is none',
    { ...html, 'Content-Encoding': 'x-own' },
    () => Buffer.from('x'),
    { noText: /“x-own” is not one that is read here/ },
  ],
  [
    'gzip that is none',
    { ...html, 'Content-Encoding': 'gzip' },
    () => Buffer.from('plain'),
    { noText: /not valid gzip data/ },
  ],
  ['a million nested elements', html, () => Buffer.from('<div>'.repeat(1_000_000)), { noText: /more than/ }],
  ['ten million characters in a line', text, () => Buffer.from('word '.repeat(2_000_000)), { text: /^word word/ }],
  [
    'a charset that is none',
    { 'Content-Type': 'text/html; charset=klingon' },
    () => Buffer.from('<p>Words.'),
    { text: 'Words.' },
  ],
  ['bytes that are not of the charset', text, () => Buffer.from([0x61, 0xff, 0x62]), { text: 'a\ufffdb' }],
  ['zero bytes in text', text, () => Buffer.from('a\u0000b'), { noText: /not text \(a zero byte at byte 1\)/ }],
  [
    'bidirectional and zero-width characters',
    text,
    () => Buffer.from('a\u202eb\u200bc\u2066d'),
    { text: 'a\u202eb\u200bc\u2066d' },
  ],
  [
    'halves of surrogates',
    { 'Content-Type': 'text/plain; charset=utf-16le' },
    () => Buffer.from([0x61, 0, 0, 0xd8, 0x62, 0]),
    { text: 'a\ufffdb' },
  ],
  [
    'script and markup',
    html,
    () => Buffer.from('<p>Words <img src=x onerror=alert(1)><script>alert(1)</script>{{7*7}}</p>'),
    { text: 'Words {{7*7}}' },
  ],
  [
    'a PDF that is none',
    { 'Content-Type': 'application/pdf' },
    () => Buffer.from('%PDF-1.7\n%%EOF'),
    { noText: /PDF cannot be read/ },
  ],
  [
    'a picture',
    { 'Content-Type': 'image/png' },
    () => Buffer.from([0x89, 0x50, 0x4e, 0x47]),
    { noText: /type image\/png/ },
  ],
])('%s', async (name, headers, body, expected) => {
  answer = { headers, body: body() };
  const uri = `${origin}/${name.replace(/\W/g, '-')}`;
  const outbound = outboundOf({ clock, userAgent: 'test', privateHosts: [{ host: '127.0.0.1' }] });
  const fetched = await fetchAddress(outbound, uri);
  const taken = await takeIn(workshop, await submissionOf(fetched, uri, { originalResource: uri, at: clock() }));
  expect((await drain(workshop)).failed).toEqual([]);
  const capture = (await workshop.reads.capture(taken.capture))!;
  expect(capture).toMatchObject({ outcome: 'new', bytes: answer.body.length });
  const { payload } = parseResponse((await recordIn(workshop.warc, capture.warc!)).block);
  expect(Buffer.from(payload).equals(answer.body)).toBe(true);
  const [version] = await workshop.reads.versionsOf(taken.document);
  const memento = (await workshop.reads.version(version!.id))!;
  if (expected.noText) expect(memento.noText).toMatch(expected.noText);
  else if (typeof expected.text === 'string') expect(memento.text).toBe(expected.text);
  else expect(memento.text).toMatch(expected.text!);
});
