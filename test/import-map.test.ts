/** Who may import whom: design table of `docs/layout.md`. Type-only imports count. Tests and their fixtures may import
 *  anything; `main.ts` and `config.ts` put the whole together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const may: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  warc: ['model'],
  log: ['model'],
  capture: ['model', 'warc'],
  extract: ['model', 'text'],
  compare: ['model', 'text'],
  procedure: ['model', 'text'],
  store: ['model', 'log'],
  pipeline: ['model', 'text', 'warc', 'log', 'capture', 'extract', 'compare', 'procedure', 'store'],
  publish: ['model', 'text', 'warc', 'log', 'store', 'compare', 'procedure'],
  http: ['model', 'publish', 'store', 'pipeline'],
  cli: [
    'model',
    'text',
    'warc',
    'log',
    'capture',
    'extract',
    'compare',
    'procedure',
    'store',
    'pipeline',
    'publish',
    'http',
  ],
};

/** Only these two folders may be named by `main.ts` alone: the concrete back ends. */
const concrete = ['store/sqlite', 'store/postgres', 'pipeline/jetstream'];

const src = resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !/(^|\/)fixture/.test(name),
);

const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map((found) =>
    relative(src, resolve(src, file, '..', found[1]!)),
  );

describe('the import map', () => {
  test.each(files.filter((file) => file.includes('/')))('%s', (file) => {
    const folder = file.split('/')[0]!;
    expect(Object.keys(may), `src/${folder} is not in the table`).toContain(folder);
    for (const target of importsOf(file)) {
      if (target.startsWith('..')) continue;
      const other = target.split('/')[0]!;
      if (other !== folder) expect(may[folder], `${file} imports ${target}`).toContain(other);
      const inside = concrete.find((place) => target.startsWith(`${place}/`));
      if (inside) expect(file.startsWith(`${inside}/`), `${file} names the back end ${inside}`).toBe(true);
    }
  });
});

test('no two sources build to the same file', () => {
  const built = files.map((file) => file.replace(/\.tsx?$/, ''));
  expect(built.filter((name, place) => built.indexOf(name) !== place)).toEqual([]);
});
