import { expect, test } from 'vitest';
import { BrokenLink, fileOf, relative, staticSite } from './static-site.ts';

test.each([
  ['/', 'index.html'],
  ['/?as=json', 'index.json'],
  ['/dossier/a-1', 'dossier/a-1.html'],
  ['/dossier/a-1?as=json', 'dossier/a-1.json'],
  ['/revision/00ff/11ee', 'revision/00ff/11ee.html'],
  ['/assets/style.css', 'assets/style.css'],
  ['/speaker/Joe%20Biden', 'speaker/Joe-Biden-91edd7f4.html'],
  ['/speaker/..', 'speaker/x-94fe4a4f.html'],
  ['/speaker/..%2F..%2Fetc', 'speaker/etc-60cf3b5d.html'],
  ['/speaker/%D0%84', 'speaker/x-71a8f2e4.html'],
])('%s is the file %s', (path, name) => {
  const [kind, rest] = [fileOf(path), name];
  expect(kind.replace(/[0-9a-f]{8}(?=\.html)/, '*')).toBe(rest.replace(/[0-9a-f]{8}(?=\.html)/, '*'));
});

test.each([
  ['index.html', 'dossier/a.html', 'dossier/a.html'],
  ['dossier/a.html', 'index.html', '../index.html'],
  ['revision/a/b.html', 'version/c.html', '../../version/c.html'],
  ['revision/a/b.html', 'revision/a/c.html', 'c.html'],
])('from %s to %s: %s', (from, to, expected) => expect(relative(from, to)).toBe(expected));

const site = (pages: Record<string, string>) => async (path: string) =>
  path in pages
    ? { status: 200, type: path.includes('?') ? 'application/json' : 'text/html', body: pages[path]! }
    : { status: 404, type: 'text/html', body: '' };

test('links become relative, anchors stay, text that looks like a link is left alone', async () => {
  const files = [];
  const pages = {
    '/': '<a href="/a/b#s-1">x</a> href=&quot;/etc&quot; <a href="/a/b?as=json">d</a>',
    '/a/b': '<a href="/">up</a>',
    '/a/b?as=json': '{"href":"/","title":"/a/b","inner":[{"inPlace":"/a/b#s-1"}]}',
  };
  for await (const file of staticSite(site(pages))) files.push([file.name, file.body.replace(/\s+/g, '')]);
  expect(files).toEqual([
    ['index.html', '<ahref="a/b.html#s-1">x</a>href=&quot;/etc&quot;<ahref="a/b.json">d</a>'],
    ['a/b.html', '<ahref="../index.html">up</a>'],
    ['a/b.json', '{"href":"../index.html","title":"/a/b","inner":[{"inPlace":"b.html#s-1"}]}'],
  ]);
});

test('a link that leads nowhere is a fault of ours, and named', async () => {
  const all = async () => {
    for await (const _ of staticSite(site({ '/': '<a href="/gone">x</a>' })));
  };
  await expect(all()).rejects.toThrow(new BrokenLink('/gone', 404, '/').message);
});
