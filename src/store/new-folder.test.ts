import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from './new-folder.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'onrecord-folder-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('makes what is missing, and leaves what is there', () => {
  const deep = join(root, 'one', 'two', 'three');
  makeFolder(deep);
  makeFolder(deep);
  expect(existsSync(deep)).toBe(true);
});

test.runIf(existsSync('/proc/self'))('where no folder can be made it says so at once', () => {
  expect(() => makeFolder('/proc/onrecord/deeper')).toThrow(/ENOENT/);
});

test('a file, and a link to nothing, are no folders', async () => {
  await writeFile(join(root, 'file'), '');
  await symlink(join(root, 'nothing'), join(root, 'link'));
  expect(() => makeFolder(join(root, 'file'))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(root, 'file', 'deeper'))).toThrow(/ENOTDIR/);
  expect(() => makeFolder(join(root, 'link'))).toThrow();
});
