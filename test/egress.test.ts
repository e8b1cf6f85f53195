/** One way out: only `capture/fetch.ts` opens connections to addresses that come from documents, sources or people. The
 *  drivers of stores and queues, and the mail client, talk to servers that the operator names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
);

/** What opens connections, and the files that may. */
const ways: readonly (readonly [what: string, pattern: RegExp, may: RegExp])[] = [
  ['undici', /from 'undici'/, /^capture\/fetch\.ts$/],
  ['the global fetch', /(?<![.\w])globalThis\.fetch|(?<![.\w])fetch\((?:'|"|`|new URL)/, /^$/],
  ['a client of node:http', /import \{[^}]*\b(?:request|get|Agent)\b[^}]*\} from 'node:https?'/, /^$/],
  ['a socket', /import \{[^}]*\b(?:connect|createConnection)\b[^}]*\} from 'node:(?:net|tls)'/, /^$/],
  ['a mail client', /import\('nodemailer'\)|from 'nodemailer'/, /^capture\/deliver\.ts$/],
  ['PostgreSQL', /from 'pg'/, /^store\/postgres\//],
  ['NATS', /from '@nats-io\/transport-node'/, /^pipeline\/jetstream\//],
];

test.each(ways)('%s', (_, pattern, may) => {
  const users = files.filter((file) => pattern.test(readFileSync(join(src, file), 'utf8')));
  expect(users.filter((file) => !may.test(file))).toEqual([]);
});

test('the PDF reader is one that evaluates nothing (CVE-2024-4367 was mended in 4.2.67)', () => {
  const { version } = JSON.parse(readFileSync(resolve(src, '../node_modules/pdfjs-dist/package.json'), 'utf8')) as {
    version: string;
  };
  expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(5);
  expect(readFileSync(join(src, 'extract/pdf.ts'), 'utf8')).toMatch(/isEvalSupported: false/);
});
