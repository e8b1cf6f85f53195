import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { digestOf } from '../model/canonical.ts';
import { decoded } from './content-coding.ts';
import { WarcFolder } from './folder.ts';
import { fieldsOf, parseResponse, type RawHeaders, responseBlock, unchunked } from './http-message.ts';
import { type Read, readPlace, readWarc } from './reader.ts';
import { field, recordBytes, recordOf, type WarcRecord } from './record.ts';
import { base32, matches } from './verify.ts';

const at = '2021-06-07T18:02:00.000Z';
const clock = () => at;
const folders: string[] = [];
const newFolder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'onrecord-warc-'));
  folders.push(path);
  return path;
};
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true, force: true }))));

const nothing = { clock, acknowledged: async () => 0, facts: async () => 0 };
const page = (body: string, headers: RawHeaders = [['Content-Type', 'text/html']]): WarcRecord =>
  recordOf({
    type: 'response',
    at,
    uri: 'https://office.example/readout',
    contentType: 'application/http; msgtype=response',
    block: responseBlock({ status: 200, reason: 'OK', headers, payload: Buffer.from(body) }),
    payload: digestOf(body),
  });
const all = async (path: string): Promise<Read[]> => {
  const reads: Read[] = [];
  for await (const read of readWarc(path)) reads.push(read);
  return reads;
};
const typesOf = (reads: readonly Read[]): (string | undefined)[] =>
  reads.map((read) => (read.as === 'record' ? field(read.record.fields, 'WARC-Type') : 'damaged'));

describe('a WARC folder', () => {
  test('what is appended is read back at its place, and by an independent reader', async () => {
    const path = await newFolder();
    const folder = await WarcFolder.open(path, nothing);
    const headers: RawHeaders = [
      ['server', 'x'],
      ['X-Y', 'z'],
      ['x-y', 'w'],
      ['Transfer-Encoding', 'chunked'],
    ];
    const place = await folder.append([page('<p>“Talks go on.”</p>', headers), page('second')]);
    const file = folder.pathOf(place);
    const record = await readPlace(file, place);
    const response = parseResponse(record.block);
    expect(response.headers).toEqual(headers);
    expect(Buffer.from(response.payload).toString()).toBe('<p>“Talks go on.”</p>');
    await folder.close();
    const bytes = await readFile(file);
    const seen: string[] = [];
    const parser = new WARCParser([bytes] as never, { keepHeadersCase: true } as never);
    for await (const other of parser) {
      const payload = Buffer.from(await other.readFully(true));
      seen.push(
        `${other.warcType} ${other.warcTargetURI ?? ''} ${other.warcType === 'response' ? payload.toString() : ''}`.trim(),
      );
    }
    expect(seen).toEqual([
      'warcinfo',
      'response https://office.example/readout <p>“Talks go on.”</p>',
      'response https://office.example/readout second',
    ]);
  });

  test('is one gzip member a record', async () => {
    const path = await newFolder();
    const folder = await WarcFolder.open(path, nothing);
    const place = await folder.append([page('alone')]);
    await folder.close();
    const bytes = await readFile(join(path, place.file));
    expect(gunzipSync(bytes.subarray(place.offset, place.offset + place.length)).toString()).toMatch(/^WARC\/1\.1\r\n/);
  });

  test('the next process goes on in the same file; two at once have one each', async () => {
    const path = await newFolder();
    const first = await WarcFolder.open(path, nothing);
    const one = await first.append([page('1')]);
    const second = await WarcFolder.open(path, nothing);
    const two = await second.append([page('2')]);
    expect(two.file).not.toBe(one.file);
    await Promise.all([first.close(), second.close()]);
    const third = await WarcFolder.open(path, nothing);
    const three = await third.append([page('3')]);
    expect([one.file, two.file]).toContain(three.file);
    await third.close();
    expect((await readdir(path)).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  test('rolls to a new file', async () => {
    const path = await newFolder();
    const folder = await WarcFolder.open(path, { ...nothing, rollAt: 10 });
    const places = [await folder.append([page('1')]), await folder.append([page('2')])];
    expect(places[0]!.file).not.toBe(places[1]!.file);
    await folder.close();
  });

  test('the tail of a dead process is cut back to what was acknowledged', async () => {
    const path = await newFolder();
    const folder = await WarcFolder.open(path, nothing);
    const kept = await folder.append([page('acknowledged')]);
    await folder.append([page('never acknowledged')]);
    await folder.close();
    await appendFile(join(path, kept.file), Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]));
    const lock = { pid: 2 ** 22 + 1, born: '1', host: (await import('node:os')).hostname(), end: 0, facts: 0 };
    await writeFile(join(path, `${kept.file}.00000000.lock`), JSON.stringify(lock));
    const end = kept.offset + kept.length;
    const next = await WarcFolder.open(path, { ...nothing, acknowledged: async () => end });
    expect(typesOf(await all(join(path, kept.file)))).toEqual(['warcinfo', 'response']);
    expect((await readFile(join(path, kept.file))).length).toBe(end);
    expect((await next.append([page('later')])).file).not.toBe(kept.file);
    await next.close();
  });

  test('refuses a name that leads out of the folder', async () => {
    const folder = await WarcFolder.open(await newFolder(), nothing);
    expect(() => folder.pathOf({ file: '../record.sqlite' })).toThrow(/not the name of a file/);
  });
});

describe('reading', () => {
  test('every cut of a file gives the whole records before it and one damaged', async () => {
    const path = await newFolder();
    const folder = await WarcFolder.open(path, nothing);
    const places = [await folder.append([page('first page')]), await folder.append([page('second page')])];
    await folder.close();
    const bytes = await readFile(join(path, places[0]!.file));
    const cutFile = join(path, 'cut.warc.gz');
    for (let cut = places[1]!.offset + 1; cut < bytes.length; cut += 7) {
      await writeFile(cutFile, bytes.subarray(0, cut));
      expect(typesOf(await all(cutFile))).toEqual(['warcinfo', 'response', 'damaged']);
    }
  });

  test('every flipped bit of a place is found', async () => {
    const path = await newFolder();
    const folder = await WarcFolder.open(path, nothing);
    const place = await folder.append([page('a page whose every bit counts')]);
    await folder.close();
    const whole = await readFile(join(path, place.file));
    for (let index = place.offset; index < place.offset + place.length; index += 3) {
      const flipped = Buffer.from(whole);
      flipped[index]! ^= 1 << (index % 8);
      await writeFile(join(path, 'flipped'), flipped);
      await expect(readPlace(join(path, 'flipped'), place)).rejects.toThrow(/is damaged/);
    }
  });

  test('a damaged record is passed over and the rest comes in', async () => {
    const path = await newFolder();
    const members = ['one', 'two', 'three'].map((body) => gzipSync(recordBytes(page(body))));
    members[1]!.fill(0xff, 60, 90);
    await writeFile(join(path, 'x.warc.gz'), Buffer.concat(members));
    expect(typesOf(await all(join(path, 'x.warc.gz')))).toEqual(['response', 'damaged', 'response']);
  });

  test('files without compression, of version 1.0, with bare line ends', async () => {
    const path = await newFolder();
    const plain = Buffer.concat([page('one'), page('two')].map(recordBytes));
    const old =
      'WARC/1.0\nWARC-Type: resource\nWARC-Target-URI: urn:x\nWARC-Date: 2012-01-01T00:00:00Z\nContent-Length: 3\n\nabc\n\n';
    await writeFile(join(path, 'x.warc'), Buffer.concat([plain, Buffer.from(old)]));
    expect(typesOf(await all(join(path, 'x.warc')))).toEqual(['response', 'response', 'resource']);
  });

  test('a stated length or digest that is not true is damage', async () => {
    const path = await newFolder();
    const record = page('words');
    const lied = {
      ...record,
      fields: record.fields.map(([name, value]) =>
        name === 'WARC-Payload-Digest' ? ([name, digestOf('other')] as const) : ([name, value] as const),
      ),
    };
    await writeFile(join(path, 'x.warc.gz'), gzipSync(recordBytes(lied)));
    expect(await all(join(path, 'x.warc.gz'))).toMatchObject([
      { as: 'damaged', why: expect.stringMatching(/payload digest/) },
    ]);
  });

  test('random bytes never stop the reader', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, gzipped) => {
        const path = join(folders[0] ?? (await newFolder()), 'random');
        await writeFile(path, gzipped ? gzipSync(bytes) : bytes);
        for (const read of await all(path)) expect(read.as).toBe('damaged');
      }),
      { numRuns: 60 },
    ));
});

describe('HTTP messages', () => {
  test('a response is read as it was written', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,10}$/), fc.stringMatching(/^([!-~\xa1-\xff]{1,20})?$/)),
        ),
        fc.uint8Array(),
        fc.boolean(),
        (pairs, payload, chunked) => {
          const own = pairs.filter(([name]) => !/^transfer-encoding$/i.test(name));
          const headers: RawHeaders = chunked ? [...own, ['Transfer-Encoding', 'chunked']] : own;
          const read = parseResponse(responseBlock({ status: 200, reason: 'OK', headers, payload }));
          expect(read).toMatchObject({ status: 200, reason: 'OK' });
          expect(read.headers).toEqual(headers);
          expect(Buffer.from(read.payload).equals(Buffer.from(payload))).toBe(true);
        },
      ),
    ));
  test.each([
    ['5\r\nhello\r\n0\r\n\r\n', 'hello'],
    ['5;name=x\r\nhello\r\n1\r\n!\r\n0\r\nTrailer: x\r\n\r\n', 'hello!'],
    ['not in chunks', null],
    ['ffffff\r\nshort', null],
  ])('chunks %j', (body, expected) => expect(unchunked(Buffer.from(body))?.toString() ?? null).toBe(expected));
  test('a folded line belongs to the field before it', () => expect(fieldsOf(['A: b', '  c'])).toEqual([['A', 'b c']]));
});

describe('digests and codings', () => {
  test.each([
    ['sha1:FDVZC7WK7NDK2ELUKLHXH33FBT35ARTS', null],
    [`sha1:${base32(Buffer.from('da39a3ee5e6b4b0d3255bfef95601890afd80709', 'hex'))}`, true],
    ['sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', true],
    ['md5:d41d8cd98f00b204e9800998ecf8427e', true],
    ['crc:1', null],
  ])('%s of nothing', (digest, expected) => {
    const found = matches(digest, new Uint8Array(0));
    if (expected === null) expect(found === null || found === false).toBe(true);
    else expect(found).toBe(expected);
  });
  test('a bomb is stopped at the ceiling', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    await expect(decoded(bomb, 'gzip', 1_000_000)).rejects.toThrow(/grows past 1000000 bytes/);
    await expect(decoded(gzipSync(bomb), 'gzip, gzip', 1_000_000)).rejects.toThrow(/grows past/);
    await expect(decoded(bomb, 'gzip, gzip, gzip, gzip')).rejects.toThrow(/4 content codings/);
    await expect(decoded(Buffer.from('x'), 'gzip')).rejects.toThrow(/not valid gzip/);
    await expect(decoded(Buffer.from('x'), 'toString')).rejects.toThrow(/not one that is read/);
  });
});
