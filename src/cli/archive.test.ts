import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import yazl from 'yazl';
import { openToRead, openWorkshop } from '../compose.ts';
import { digestOf } from '../model/canonical.ts';
import { instantOf } from '../model/instant.ts';
import { cdxjOf, parseListing, surt } from '../warc/cdx.ts';
import { type RawHeaders, responseBlock } from '../warc/http-message.ts';
import { recordBytes, recordMember, recordOf, revisitProfiles, type WarcRecord } from '../warc/record.ts';
import { openWacz } from '../warc/wacz.ts';
import type { App } from './app.ts';
import { register as exportTo } from './export.ts';
import { register as importMany } from './import.ts';
import { programOf, run } from './program.ts';

const root = await mkdtemp(join(tmpdir(), 'onrecord-archive-'));
afterAll(() => rm(root, { recursive: true, force: true }));
const clock = () => instantOf(Date.UTC(2026, 0, 1));

async function onrecord(
  record: string,
  args: readonly string[],
): Promise<{ code: number; out: string; errors: string }> {
  const told = { out: '', errors: '' };
  const into = (key: 'out' | 'errors') =>
    new Writable({
      write: (chunk, _encoding, done) => {
        told[key] += chunk;
        done();
      },
    });
  let code = 0;
  const app = {
    io: { input: Readable.from([]), output: into('out'), errors: into('errors'), watched: false },
    clock,
    exit: (worse: number) => {
      code = Math.max(code, worse);
    },
    openRecord: (dir: string) => openToRead(dir, clock),
    openWorkshop: (dir: string) => openWorkshop(dir, clock),
  } as unknown as App;
  await run(programOf(app, '0', [importMany, exportTo]), app, ['--record', join(root, record), ...args]);
  return { code, ...told };
}

const html: RawHeaders = [
  ['Content-Type', 'text/plain'],
  ['X-Served-By', 'one'],
  ['x-served-by', 'two'],
];
const response = (uri: string, at: string, body: string, status = 200, headers: RawHeaders = html): WarcRecord =>
  recordOf({
    type: 'response',
    at,
    uri,
    contentType: 'application/http; msgtype=response',
    block: responseBlock({ status, reason: 'X', headers, payload: Buffer.from(body) }),
    payload: digestOf(body),
  });
const revisit = (uri: string, at: string, body: string): WarcRecord =>
  recordOf({
    type: 'revisit',
    at,
    uri,
    contentType: 'application/http; msgtype=response',
    block: responseBlock({ status: 200, reason: 'X', headers: html }),
    payload: digestOf(body),
    more: [['WARC-Profile', revisitProfiles.identical]],
  });
const A = 'https://office.example/a';
const crawl: readonly WarcRecord[] = [
  recordOf({
    type: 'warcinfo',
    at: '2021-06-09T00:00:00Z',
    contentType: 'application/warc-fields',
    block: Buffer.from('software: other\r\n'),
  }),
  response(A, '2021-06-08T00:00:00Z', 'The host stressed it.'),
  response(A, '2021-06-07T00:00:00Z', 'The guest stressed it.'),
  response('https://office.example/x.css', '2021-06-07T00:00:00Z', 'p {}', 200, [['Content-Type', 'text/css']]),
  response('https://office.example/old', '2021-06-07T00:00:00Z', 'moved', 301, [['Location', '/a']]),
  revisit(A, '2021-06-09T00:00:00Z', 'The host stressed it.'),
  revisit('https://office.example/b', '2021-06-09T00:00:00Z', 'The guest stressed it.'),
  response(A, '2021-06-10T00:00:00Z', 'not here', 404),
];
const warc = async (name: string, members: readonly Buffer[]): Promise<string> => {
  const path = join(root, name);
  await writeFile(path, Buffer.concat(members));
  return path;
};
async function zip(name: string, files: Readonly<Record<string, Buffer>>): Promise<string> {
  const path = join(root, name);
  const out = new yazl.ZipFile();
  for (const [inside, bytes] of Object.entries(files))
    out.addBuffer(bytes, inside, { compress: bytes.length > 10_000 });
  out.end();
  await pipeline(out.outputStream, createWriteStream(path));
  // The writer refuses names that lead out; here they are put in afterwards.
  await writeFile(
    path,
    Buffer.from((await readFile(path)).toString('latin1').replaceAll('SLIPSLIPS', '../../../'), 'latin1'),
  );
  return path;
}
const outcomesOf = async (record: string, uri: string): Promise<string[]> => {
  const { reads, close } = await openToRead(join(root, record), clock);
  const document = (await reads.documentOf(uri))!;
  const texts = await Promise.all(
    (await reads.versionsOf(document.id)).map(async ({ id }) => (await reads.version(id))!.text),
  );
  const captures = await reads.capturesOf(document.id);
  await close();
  return [...captures.map(({ at, outcome }) => `${at.slice(0, 10)} ${outcome}`), ...texts];
};

describe('a WARC file of another tool', () => {
  const expected = [
    '2021-06-07 new',
    '2021-06-08 changed',
    '2021-06-09 unchanged',
    '2021-06-10 gone',
    'The guest stressed it.',
    'The host stressed it.',
  ];
  test.each([
    ['gzipped', 'crawl.warc.gz', crawl.map(recordMember)],
    ['plain', 'crawl.warc', crawl.map(recordBytes)],
    [
      'version 1.0',
      'old.warc.gz',
      crawl.map((record) =>
        gzipSync(Buffer.from(recordBytes(record).toString('latin1').replace('WARC/1.1', 'WARC/1.0'), 'latin1')),
      ),
    ],
  ])('%s: documents at their times, revisits, what is gone; the second time nothing', async (_, name, members) => {
    const path = await warc(name, members);
    const into = `into-${name}`;
    const first = await onrecord(into, ['import', path]);
    expect(first.errors).toBe('');
    expect(await outcomesOf(into, A)).toEqual(expected);
    expect(await outcomesOf(into, 'https://office.example/b')).toEqual(['2021-06-09 new', 'The guest stressed it.']);
    const { reads, close } = await openToRead(join(root, into), clock);
    const size = await reads.size();
    expect((await onrecord(into, ['import', path])).out).toMatch(/5 captures: 5 already there/);
    expect(await reads.size()).toBe(size);
    await close();
  });

  test('a damaged record is named and passed over; the rest comes in', async () => {
    const members = crawl.map(recordMember);
    members[2]!.fill(0, 40, 80);
    const ran = await onrecord('damaged', ['import', await warc('damaged.warc.gz', members)]);
    expect(ran.code).toBe(2);
    expect(ran.errors).toMatch(/byte \d+: the record was passed over: its gzip/);
    expect(await outcomesOf('damaged', A)).toEqual([
      '2021-06-08 new',
      '2021-06-09 unchanged',
      '2021-06-10 gone',
      'The host stressed it.',
    ]);
  });

  test('a CDX index or a TimeMap selects; so does a filter', async () => {
    const path = await warc('select.warc.gz', crawl.map(recordMember));
    const index = join(root, 'select.cdxj');
    await writeFile(
      index,
      cdxjOf([
        {
          url: A,
          at: '2021-06-08T00:00:00.000Z',
          mime: 'text/plain',
          status: 200,
          digest: 'x',
          length: 1,
          offset: 1,
          filename: 'f',
        },
      ]),
    );
    await onrecord('cdx', ['import', path, '--select', index]);
    expect(await outcomesOf('cdx', A)).toEqual(['2021-06-08 new', 'The host stressed it.']);
    const map = join(root, 'select.timemap');
    await writeFile(
      map,
      `<${A}>; rel="original",\n<https://web.example/web/20210607000000/${A}>; rel="first memento"; datetime="Mon, 07 Jun 2021 00:00:00 GMT"`,
    );
    await onrecord('timemap', ['import', path, '--select', map, '--issuer', 'Office']);
    expect(await outcomesOf('timemap', A)).toEqual(['2021-06-07 new', 'The guest stressed it.']);
    expect((await onrecord('match', ['import', path, '--match', '*/b'])).out).toMatch(/1 capture: 1 new/);
    await writeFile(map, 'neither');
    expect((await onrecord('none', ['import', path, '--select', map])).errors).toMatch(
      /neither a CDX index nor a TimeMap/,
    );
  });
});

describe('WACZ', () => {
  const pages = Buffer.from(
    `{"format":"json-pages-1.0","id":"pages","title":"All"}\n{"url":"${A}","ts":"2021-06-07T00:00:00Z"}\n`,
  );
  const data = Buffer.concat(crawl.map(recordMember));
  test('only what it lists as pages', async () => {
    const path = await zip('crawl.wacz', { 'archive/one.warc.gz': data, 'pages/pages.jsonl': pages });
    expect((await onrecord('wacz', ['import', path])).out).toMatch(/4 captures/);
    expect((await outcomesOf('wacz', A)).length).toBe(6);
  });
  test.each<[string, Readonly<Record<string, Buffer>>, RegExp]>([
    [
      'names that lead out are not paths',
      { 'SLIPSLIPSevil.warc.gz': data },
      /invalid relative path|no WARC file under archive/,
    ],
    ['a bomb', { 'archive/x.warc': Buffer.alloc(50_000_000) }, /grows more than 300 times/],
    ['a manifest that is not JSON', { 'archive/x.warc.gz': data, 'datapackage.json': Buffer.from('{') }, /not JSON/],
    [
      'a digest that is not true',
      {
        'archive/x.warc.gz': data,
        'datapackage.json': Buffer.from(
          JSON.stringify({ resources: [{ path: 'archive/x.warc.gz', hash: digestOf('other') }] }),
        ),
      },
      /digest is not the one/,
    ],
  ])('%s', async (name, files, message) => {
    const path = await zip(`${name.replace(/\W/g, '-')}.wacz`, files);
    const ran = await onrecord(`bad-${name.replace(/\W/g, '-')}`, ['import', path]);
    expect(ran.errors).toMatch(message);
    expect(ran.code).toBe(2);
  });
  test('what is no ZIP', async () => {
    const path = join(root, 'no.wacz');
    await writeFile(path, 'not a zip');
    expect((await onrecord('no', ['import', path])).errors).toMatch(/not a ZIP file that can be read/);
  });

  test('what is exported is read back, by us and by an independent reader, and digests hold', async () => {
    await onrecord('out', ['import', await warc('out.warc.gz', crawl.map(recordMember))]);
    const out = join(root, 'out.wacz');
    const ran = await onrecord('out', ['export', '--wacz', out]);
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(ran.out).toMatch(/5 captures, 3 pages/);
    const wacz = await openWacz(out);
    expect(wacz.warcs.map(({ damage }) => damage)).toEqual([undefined]);
    expect([...wacz.pages].sort()).toEqual([A, 'https://office.example/b']);
    const seen: string[] = [];
    for await (const record of new WARCParser([await readFile(wacz.warcs[0]!.path)] as never)) {
      await record.readFully(false);
      seen.push(`${record.warcType} ${record.warcDate?.slice(0, 10)}`);
    }
    await wacz.close();
    expect(seen.sort()).toEqual([
      'response 2021-06-07',
      'response 2021-06-08',
      'response 2021-06-09',
      'response 2021-06-10',
      'revisit 2021-06-09',
      'warcinfo 2026-01-01',
    ]);
    await onrecord('back', ['import', out]);
    expect(await outcomesOf('back', A)).toEqual(await outcomesOf('out', A));
    expect((await onrecord('out', ['export', '--wacz', out])).errors).toMatch(/is there already/);
    const again = join(root, 'again.wacz');
    await onrecord('out', ['export', '--wacz', again]);
    expect((await readFile(again)).equals(await readFile(out))).toBe(true);
  });
});

describe('listings', () => {
  test.each([
    ['https://www.Example.com/A?b=2&a=1', 'com,example)/a?a=1&b=2'],
    ['http://a.b.example:8080/', 'example,b,a:8080)/'],
    ['urn:x:Y', 'urn:x:y'],
  ])('%s sorts as %s', (url, key) => expect(surt(url)).toBe(key));
  test('classic CDX', () => {
    expect(
      parseListing(
        ' CDX N b a m s k r M S V g\nexample,office)/a 20210607000000 https://office.example/a text/html 200 X - - 1 2 f.warc.gz',
      ),
    ).toEqual(new Set(['example,office)/a 20210607000000']));
  });
});
