import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enginesOf, openToRead, openWorker, openWorkshop } from '../compose.ts';
import { evidenceTools } from '../compose-evidence.ts';
import { openTarget } from '../compose-target.ts';
import { instantOf } from '../model/instant.ts';
import { register as add } from './add.ts';
import type { App } from './app.ts';
import { register as importMany } from './import.ts';
import { programOf, run } from './program.ts';

const root = await mkdtemp(join(tmpdir(), 'onrecord-add-'));
let server: Server;
let origin: string;
/** What the server answers, by path. */
const pages = new Map<string, { status: number; type?: string; body?: string | Buffer; location?: string }>();

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = pages.get(request.url ?? '') ?? { status: 404, body: 'no such page' };
    const headers: Record<string, string> = { 'Content-Type': page.type ?? 'text/html; charset=utf-8' };
    if (page.location) headers.Location = page.location;
    response.writeHead(page.status, headers).end(page.body ?? '');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(root, { recursive: true, force: true });
});

let seconds = 0;
type Ran = { code: number; out: string; errors: string };
async function onrecord(record: string, args: readonly string[], input = ''): Promise<Ran> {
  const told = { out: '', errors: '' };
  const into = (key: 'out' | 'errors') =>
    new Writable({
      write: (chunk, _encoding, done) => {
        told[key] += chunk;
        done();
      },
    });
  let code = 0;
  const clock = () => instantOf(Date.UTC(2021, 5, 7, 18, 0, seconds++));
  const app: App = {
    io: { input: Readable.from([Buffer.from(input)]), output: into('out'), errors: into('errors'), watched: false },
    clock,
    version: '0.0.0',
    exit: (worse) => {
      code = Math.max(code, worse);
    },
    engines: async () => enginesOf(),
    openRecord: (dir) => openToRead(dir, clock),
    openWorkshop: (dir) => openWorkshop(dir, clock),
    openWorker: (record, queue, create) => openWorker(record, clock, queue, create),
    openTarget: (record) => openTarget(record, clock),
    evidence: async () => evidenceTools(clock),
  };
  await run(programOf(app, '0', [add, importMany]), app, ['--record', join(root, record), ...args]);
  return { code, ...told };
}
const allow = () => ['--allow-private', origin.slice(7)];
async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(root, 'given', name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}
const readout = (words: string): string =>
  `<html lang="en"><head><title>Readout</title></head><body><article><h1>Readout</h1><p>${words}</p><p>The two leaders spoke by telephone for about half an hour on Monday evening, the office said, and agreed to meet again in the summer.</p></article></body></html>`;

describe('add', () => {
  test('A, B, A of one page are three versions; the same again is an observation', async () => {
    const url = `${origin}/readout`;
    const a = readout('The visitor stressed the importance of a plan for the years to come, the office said.');
    const b = readout('The host stressed the importance of a plan for the years to come, the office said.');
    const outcomes: string[] = [];
    for (const body of [a, a, b, a]) {
      pages.set('/readout', { status: 200, body });
      outcomes.push((await onrecord('aba', ['add', url, ...allow()])).out.split(' ')[0]!);
    }
    expect(outcomes).toEqual(['new', 'unchanged', 'changed', 'changed']);
    const record = await openToRead(join(root, 'aba'), () => instantOf(0));
    const document = (await record.reads.documentOf(url))!;
    expect(
      (await record.reads.versionsOf(document.id)).map(({ ordinal, observations }) => [ordinal, observations]),
    ).toEqual([
      [1, 2],
      [2, 1],
      [3, 1],
    ]);
    expect((await record.reads.capturesOf(document.id)).map(({ outcome }) => outcome)).toEqual([
      'new',
      'unchanged',
      'changed',
      'changed',
    ]);
    await record.close();
  });

  test('a page whose bytes change and whose text does not is an observation', async () => {
    const url = `${origin}/counter`;
    for (const visitor of ['1', '2']) {
      pages.set('/counter', {
        status: 200,
        body: `${readout('Nothing was decided, the office said on Monday.')}<!-- visitor ${visitor} -->`,
      });
      await onrecord('counter', ['add', url, ...allow()]);
    }
    const record = await openToRead(join(root, 'counter'), () => instantOf(0));
    const document = (await record.reads.documentOf(url))!;
    expect((await record.reads.capturesOf(document.id)).map(({ outcome }) => outcome)).toEqual(['new', 'changed']);
    expect(document.versions).toBe(1);
    await record.close();
  });

  test('flags, front matter and the page itself say what a document is, in this order', async () => {
    const markdown =
      '---\nissuer: Office of the President\ntitle: From the front matter\npublished: 2021-06-07\nurl: https://office.example/1\n---\nThe minister said that talks would go on.\n';
    const path = await file('front.md', markdown);
    const ran = await onrecord('front', ['add', path, '--title', 'From the flag', '--json']);
    expect(JSON.parse(ran.out).documents[0]).toMatchObject({
      title: 'From the flag',
      originalResource: 'https://office.example/1',
      statements: 1,
    });
    const record = await openToRead(join(root, 'front'), () => instantOf(0));
    expect(await record.reads.documentOf('https://office.example/1')).toMatchObject({
      issuer: 'Office of the President',
      publishedAt: '2021-06-07',
    });
    await record.close();
  });

  test('standard input', async () => {
    const ran = await onrecord(
      'stdin',
      ['add', '-', '--url', 'https://x.example/a'],
      'The minister said that talks would go on.',
    );
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(ran.out).toMatch(/^new .*\(version 1; 1 statement\)/);
  });

  test('a page that is gone is an outcome, and code 1', async () => {
    const ran = await onrecord('gone', ['add', `${origin}/missing`, ...allow()]);
    expect(ran).toMatchObject({ code: 1, errors: '' });
    expect(ran.out).toMatch(/^gone .*answered 404/);
  });

  test.each<[string, () => Promise<readonly string[]>, RegExp, string?]>([
    [
      'a missing file',
      async () => ['nowhere.txt'],
      /^onrecord: nowhere\.txt: there is no such file\. Check the path\.\n$/,
    ],
    ['a folder', async () => [root], /is a folder\. Use “onrecord import”/],
    [
      'an unknown name',
      async () => ['http://nowhere.invalid/'],
      /nowhere\.invalid has no address\. Check the spelling/,
    ],
    ['a private address', async () => ['http://127.0.0.1:1/'], /127\.0\.0\.1|port 1 .*--allow-private/],
    ['another scheme', async () => ['file:///etc/passwd'], /only http and https are asked/],
    [
      'an empty file',
      async () => [await file('empty.txt', '')],
      /empty\.txt: the document is empty\. Give a document with text/,
    ],
    ['white space', async () => [await file('white.txt', ' \n ')], /nothing but white space/],
    [
      'not UTF-8',
      async () => [await file('latin.txt', Buffer.from('caf\xe9 au lait', 'latin1'))],
      /latin\.txt: it is not UTF-8 at byte 3\. Convert it/,
    ],
    [
      'a binary file',
      async () => [await file('x.bin', Buffer.from([0x89, 0x50, 0, 1, 2, 0]))],
      /not text, HTML, Markdown or PDF/,
    ],
    [
      'a binary file named text',
      async () => [await file('x.txt', Buffer.from([0x89, 0x50, 0, 1, 2, 0]))],
      /not text, HTML, Markdown or PDF/,
    ],
    [
      'broken front matter',
      async () => [await file('x.md', '---\ntitle: "open\n---\nText.')],
      /x\.md: front matter, line \d: /,
    ],
    [
      'a date that is none',
      async () => [await file('d.md', '---\ntitle: T\npublished: 7 June\n---\nText.')],
      /front matter, line 3: “7 June” is not a date/,
    ],
    ['200 MB', async () => [await file('big.txt', Buffer.alloc(200_000_000, 'a'))], /big\.txt: is larger than 32 MiB/],
    [
      'a redirect to a private address',
      async () => {
        pages.set('/away', { status: 302, location: 'http://169.254.169.254/latest/' });
        return [`${origin}/away`, ...allow()];
      },
      /169\.254\.169\.254 is not a public address/,
    ],
    [
      'a body of 200 MB',
      async () => {
        pages.set('/huge', { status: 200, body: Buffer.alloc(200_000_000, 'a') });
        return [`${origin}/huge`, ...allow()];
      },
      /its body is larger than 33554432 bytes\. Download it yourself/,
    ],
    ['an unknown dossier', async () => [await file('t.txt', 'Text.'), '--dossier', 'none'], /there is no such dossier/],
    ['a folder', async () => [dirname(await file('t.txt', 'Text.'))], /is a folder/],
    ['an address that is none', async () => [await file('t.txt', 'Text.'), '--url', 'x'], /--url x: is not an address/],
    ['a date option', async () => ['-', '--published', 'soon'], /--published: “soon” is not a date/],
  ])('%s is one line, code 2, and nothing stored', async (name, documents, message) => {
    const record = `bad-${name.replace(/\W/g, '-')}`;
    const ran = await onrecord(record, ['add', ...(await documents())]);
    expect(ran.errors).toMatch(message);
    expect(ran.errors.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.code).toBe(2);
    // Not even an empty record: a mistyped name leaves nothing behind.
    expect(existsSync(join(root, record))).toBe(false);
  });
});

describe('import', () => {
  test('a folder: one bad document stops nobody, and a second time adds no version', async () => {
    await file('many/a.txt', 'The minister said that talks would go on.');
    await file('many/deep/b.md', '---\ntitle: B\n---\nThe minister denied that talks would go on.');
    await file('many/.hidden.txt', 'hidden');
    await file('many/bad.txt', '');
    const first = await onrecord('many', ['import', join(root, 'given/many')]);
    expect(first.code).toBe(2);
    expect(first.out).toMatch(/3 documents: 2 new, 1 refused/);
    expect(first.errors).toMatch(/bad\.txt: the document is empty/);
    expect(first.out).not.toContain('the document is empty');
    const second = await onrecord('many', ['import', join(root, 'given/many'), '--json']);
    expect(
      JSON.parse(second.out).documents.map(({ outcome, version }: { outcome?: string; version?: number }) => [
        outcome,
        version,
      ]),
    ).toEqual([
      ['unchanged', 1],
      [undefined, undefined],
      ['unchanged', 1],
    ]);
  });

  const dossier = `id: call
title: A call
about: Two accounts of a call
documents:
  - originalResource: https://kyiv.example/readout
    issuer: Office A
    versions:
      - { file: a1.txt, seenAt: 2021-06-07T18:02Z }
      - { file: a2.txt, seenAt: 2021-06-07T20:41Z }
  - file: b.txt
    issuer: Office B
    seenAt: 2021-06-07
events:
  - id: the-call
    title: The call
    kind: call
    date: 2021-06-07
    participants: [A, B]
    accounts: [https://kyiv.example/readout, b.txt]
`;
  test('a dossier: versions at their times, events with their accounts, and nothing new the second time', async () => {
    await file('call/a1.txt', 'Joe Biden stressed the importance of a plan for Ukraine.');
    await file('call/a2.txt', 'Volodymyr Zelenskyy stressed the importance of a plan for Ukraine.');
    await file('call/b.txt', 'The leaders spoke of reforms, the office said.');
    const path = await file('call/dossier.yaml', dossier);
    const first = await onrecord('call', ['import', path]);
    expect(first).toMatchObject({ code: 0, errors: '' });
    const record = await openToRead(join(root, 'call'), () => instantOf(0));
    const { reads } = record;
    const document = (await reads.documentOf('https://kyiv.example/readout'))!;
    expect(
      (await reads.revisionsOf(document.id)).map(({ revision }) => revision.changes.map(({ type }) => type)),
    ).toEqual([['attribution-change']]);
    expect(document).toMatchObject({
      versions: 2,
      dossiers: ['call'],
      issuer: 'Office A',
      firstSeen: '2021-06-07T18:02:00.000Z',
    });
    expect(await reads.eventsOf('call')).toMatchObject([
      { id: 'the-call', accounts: [document.id, expect.any(String)] },
    ]);
    expect(await reads.alignmentOf('the-call')).toMatchObject({
      versions: { [document.id]: (await reads.versionsOf(document.id))[1]!.id },
    });
    const size = await reads.size();
    const second = await onrecord('call', ['import', join(path, '..')]);
    expect(second.out).toMatch(/3 documents: 3 already there/);
    expect(await reads.size()).toBe(size);
    await record.close();
  });

  test.each([
    ['id: [', /dossier\.yaml, line 1: is not YAML at column/],
    ['id: call\ntitle: T\nkind: x', /line 3: field “kind” is not one of a dossier file\. Check its spelling/],
    ['id: call', /line 1: field “title”: is missing; it should be a text/],
    [
      'id: call\ntitle: T\nevents:\n  - { id: e, title: E, kind: call, date: 2021-02-30, accounts: [] }',
      /line 4: field “events\.0\.date”: “2021-02-30” is not a date/,
    ],
    ['id: Call\ntitle: T', /line 1: field “id”: use lower-case letters/],
    ['id: call\ntitle: T\ndocuments:\n  - issuer: X', /line 4: a document has neither file, url nor versions/],
    [
      'id: call\ntitle: T\ndocuments:\n  - file: x.md\n    publishedAt: soon',
      /line 5: field “documents\.0\.publishedAt”: “soon” is not a date; write it as 2021-06-07/,
    ],
    [
      'id: call\ntitle: T\nclaims:\n  - text: "…"\n    case: nato-accession/ukraine-map\n    asOf: 2021-06-15',
      /line 4: field “claims.0.text”: says nothing; write the sentence to be checked\. Mend the field/,
    ],
  ])('a broken dossier %#', async (source, message) => {
    const ran = await onrecord('broken', ['import', await file('broken/dossier.yaml', source)]);
    expect(ran.errors).toMatch(message);
    expect(ran.code).toBe(2);
  });
});
