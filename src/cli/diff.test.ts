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

test('bad input: 2, with the file and a remedy', async () => {
  const absent = await onrecord(['diff', before, join(folder, 'absent.txt')]);
  expect(absent.code).toBe(2);
  expect(absent.errors).toContain('absent.txt: there is no such file. Check the path');
  const binary = await onrecord(['diff', before, file('binary', Buffer.from([0xff, 0xfe, 0x00]))]);
  expect(binary.code).toBe(2);
  expect(binary.errors).toContain('is not UTF-8 text');
  expect((await onrecord(['diff', before])).code).toBe(2);
});

test('invisible characters are named', async () => {
  const hidden = file('hidden.txt', 'The envoy said the cor\u200bridor will open.');
  expect((await onrecord(['diff', before, hidden, '--explain'])).out).toContain('cor[U+200B]ridor');
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
