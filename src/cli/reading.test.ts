/** The reading commands over the example dossier, as a person types them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let dir: string;
const onrecord = (...args: string[]) => {
  const main = ['--import', 'tsx', resolve('src/main.ts'), '--record', join(dir, 'record')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...main, ...args], { encoding: 'utf8' });
  return { status, out: stdout, errors: stderr };
};

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'onrecord-reading-'));
  const done = onrecord('import', resolve('examples/ukraine-map-2021/dossier.yaml'));
  expect(done.status, done.errors).toBe(0);
});
afterAll(() => rmSync(dir, { recursive: true }));

test('dossier list and show', () => {
  expect(onrecord('dossier', 'list').out).toContain('ukraine-map-2021');
  expect(onrecord('dossier', 'show', 'ukraine-map-2021').out).toContain('Office of the President of Ukraine');
  expect(onrecord('dossier', 'show', 'none')).toMatchObject({
    status: 2,
    errors: expect.stringContaining('no such dossier'),
  });
});

test('statements, narrowed, as lines and as JSON Lines', () => {
  expect(onrecord('statements', '--act', 'refuse-to-answer').out).toContain('Joe Biden would not say');
  const rows = onrecord('statements', '--speaker', 'Jens Stoltenberg', '--json').out.trim().split('\n');
  for (const row of rows) expect(JSON.parse(row).statement.sourceEntity).toBe('Jens Stoltenberg');
  expect(onrecord('statements', '--act', 'murmur').status).toBe(2);
  expect(onrecord('statements', '--from', 'monday').errors).toContain('is not a date');
  expect(onrecord('statements', '--from', '2021-02-30').errors).toContain('--from 2021-02-30: is not a date');
  expect(onrecord('statements', '--speaker', 'Nobody').out).toBe('No statement on record is like this.\n');
});

test('a narrowing that names nothing is refused: an empty answer would look like silence', () => {
  for (const asked of [['statements'], ['revisions'], ['search', 'plan'], ['review']]) {
    const { status, errors } = onrecord(...asked, '--dossier', 'ukrane');
    expect(status).toBe(2);
    expect(errors).toBe(
      'onrecord: ukrane: there is no such dossier in this record. Name one that “onrecord dossier list” shows.\n',
    );
  }
  expect(onrecord('search', 'plan', '--in', 'texts').errors).toContain('Say statements or documents');
  expect(onrecord('review', '--limit', 'all').errors).toContain('--limit all: is not a number of rows');
});

test('help about a command that is none says so', () => {
  expect(onrecord('help', 'statments')).toMatchObject({
    status: 2,
    errors: expect.stringContaining("unknown command 'statments'"),
  });
});

test('revisions name the change that matters', () => {
  expect(onrecord('revisions').out).toMatch(/^attribution-change {2}silent/);
});

test('search finds a phrase, and says when it finds nothing', () => {
  expect(onrecord('search', 'membership action plan', '--in', 'statements').out).toContain('Action Plan');
  expect(onrecord('search', 'nonesuch')).toMatchObject({ status: 1 });
});

test('between which captures a phrase came or went', () => {
  const { out, status } = onrecord('search', '--moment', 'Joe Biden stressed the importance');
  expect(status).toBe(0);
  expect(out).toContain('Present in the capture of 7 June 2021, 18:02 UTC, absent in that of 20:41 UTC.');
  expect(onrecord('search', '--moment', 'nonesuch').status).toBe(1);
  expect(onrecord('search', '--moment', 'x', '--document', 'none').errors).toContain('no such document');
  const view = JSON.parse(onrecord('search', '--moment', '--json', 'membership action plan').out);
  expect(view).toMatchObject({ kind: 'moment', phrase: 'membership action plan' });
});

test('a record in another place is not made by reading it', () => {
  const { status, errors } = onrecord('--record', join(dir, 'elsewhere'), 'statements');
  expect(status).toBe(2);
  expect(errors).toContain('there is no such folder');
  for (const adding of [
    ['watch', '--once'],
    ['review', 'a1', '--accept'],
    ['import', dir, '--dossier', 'none'],
  ]) {
    expect(onrecord('--record', join(dir, 'elsewhere'), ...adding).status).toBe(2);
  }
  expect(existsSync(join(dir, 'elsewhere'))).toBe(false);
});
