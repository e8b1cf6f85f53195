import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import type { App } from './app.ts';
import { diff } from './diff.ts';
import { programOf, run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function onrecord(args: readonly string[], input = ''): Promise<{ code: number; out: string; errors: string }> {
  let code = 0;
  const told = { out: '', errors: '' };
  const into = (key: 'out' | 'errors'): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        told[key] += String(chunk);
        done();
      },
    });
  const app = {
    io: {
      input: Readable.from(input ? [Buffer.from(input)] : []),
      output: into('out'),
      errors: into('errors'),
      watched: false,
    },
    clock: () => '2026-11-23T00:00:00.000Z',
    exit: (said: number) => {
      code = Math.max(code, said);
    },
  } as unknown as App;
  await run(programOf(app, '0.0.0', [diff]), app, args);
  return { code, ...told };
}

const before = file('before.txt', 'The envoy said the corridor will open.');
const after = file('after.txt', 'The governor said the corridor will open.');

test('equal texts: 0; changed texts: 1, with both speakers, the rule and the places on request', async () => {
  expect(await onrecord(['diff', before, before])).toMatchObject({ code: 0, out: 'Nothing changed.\n' });
  const { code, out } = await onrecord(['diff', before, after, '--explain']);
  expect(code).toBe(1);
  expect(out).toContain('● attribution-change');
  expect(out).toContain('envoy → governor');
  expect(out).toContain('rule    other-speaker, at 0–');
  expect(out).toContain('Silent: the later version carries no notice.');
});

test('of two who met, a man and a woman, neither is named by a guess', async () => {
  const told = (words: string): string =>
    `The mayor of Graz and the mayor of Bern held talks. ${words} that it rained.`;
  const pair = [file('he.txt', told('He told her')), file('she.txt', told('She told him'))];
  expect((await onrecord(['diff', ...pair])).out).toContain('He → She');
});

test('bad input: 2, with the file and a remedy', async () => {
  const absent = await onrecord(['diff', before, join(folder, 'absent.txt')]);
  expect(absent.code).toBe(2);
  expect(absent.errors).toContain('absent.txt: there is no such file. Check the path');
  const binary = await onrecord(['diff', before, file('binary', Buffer.from([0xff, 0xfe, 0x00]))]);
  expect(binary.code).toBe(2);
  expect(binary.errors).toContain('is not UTF-8 text');
  expect((await onrecord(['diff', before])).code).toBe(2);
  const unmarked = await onrecord(['diff', before, file('utf16', Buffer.from('One.\nTwo.', 'utf16le'))]);
  expect(unmarked).toMatchObject({ code: 2, errors: expect.stringContaining('is not UTF-8 text (see line 1)') });
  const latin = await onrecord(['diff', file('latin', Buffer.from('One.\nDos años.', 'latin1')), before]);
  expect(latin).toMatchObject({ code: 2, errors: expect.stringContaining('(see line 2)') });
  const twice = await onrecord(['diff', '-', '-'], 'It will open.');
  expect(twice).toMatchObject({ code: 2, errors: expect.stringContaining('one of the two texts only') });
});

test('invisible characters are named', async () => {
  const hidden = file('hidden.txt', 'The envoy said the cor\u200bridor will open.');
  expect((await onrecord(['diff', before, hidden, '--explain'])).out).toContain('cor[U+200B]ridor');
  const joined = file('joined.txt', 'The envoy said the cor\u200dridor will open.');
  const { out } = await onrecord(['diff', hidden, joined, '--explain']);
  expect(out).toContain('“[U+200B]” became “[U+200D]”');
  for (const unseen of ['\u034f', '\u3164', '\ufe0f', '\u{e0101}']) {
    const other = file('other.txt', `The envoy said the cor${unseen}ridor will open.`);
    expect((await onrecord(['diff', before, other, '--explain'])).out).toMatch(/cor\[U\+[0-9A-F]+\]ridor/);
  }
});

test('JSON Lines: one answer a line, a bad line leaves the others unharmed', async () => {
  const lines = [
    '{"id":1,"before":"It may open.","after":"It will open."}',
    '{"id":2,"before":3}',
    '{"id":3,"before":"a","after":"a"}',
  ];
  const { code, out } = await onrecord(['diff', '--jsonl'], `${lines.join('\n')}\n`);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(2);
  expect(answers.map((a) => a.id)).toEqual([1, 2, 3]);
  expect(answers[0].changes[0].type).toBe('certainty-strengthened');
  expect(answers[1].error).toBeDefined();
  expect(answers[2].changes).toEqual([]);
});

test('JSON Lines that are not UTF-8 are refused, line by line; a byte order mark and CR LF are none of the text', async () => {
  const good = '{"id":1,"before":"a \ufffd","after":"a \ufffd"}';
  const lines = [Buffer.from(`\ufeff${good}\r\n`), Buffer.from('{"id":2,"before":"añ","after":"a"}\n', 'latin1')];
  const { code, out, errors } = await onrecord([
    'diff',
    '--jsonl',
    file('mixed.jsonl', Buffer.concat([...lines, lines[0]!.subarray(3)])),
  ]);
  expect(code).toBe(2);
  expect(errors).toMatch(/mixed\.jsonl, line 2: is not UTF-8 text\. Save the file as UTF-8\.\n$/);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id, error }) => id ?? error.line)).toEqual([1, 2, 1]);
});
