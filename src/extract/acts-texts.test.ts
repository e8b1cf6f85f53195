/** Short texts told by many constructions of each act: all that is marked is found, and nothing else. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import type { Span } from '../model/selector.ts';
import { partsOf } from '../model/selector.ts';
import { extractStatements } from './index.ts';
import { readMarked } from './marked.ts';

const world = loadGazetteer();
const texts = readMarked(readFileSync(new URL('testdata/acts.txt', import.meta.url), 'utf8'));

const meet = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((x) => b.some((y) => x.start < y.end && y.start < x.end));

it.each(texts.map((t) => [`${t.id}, ${t.genre}`, t] as const))('%s', (_, { text, publishedAt, statements }) => {
  const got = extractStatements(text, { publishedAt }, world).statements;
  const shown = statements.map((wanted) => {
    const hit = got.find((s) => meet(partsOf(s.cue), wanted.cue) && meet(partsOf(s.content), wanted.content));
    const source = hit && meet(partsOf(hit.source), wanted.source);
    return [
      wanted.content.map((c) => text.slice(c.start, c.end)).join(' … '),
      source,
      hit?.act,
      hit?.type,
      hit?.polarity,
    ];
  });
  expect(shown).toEqual(
    statements.map((s) => [
      s.content.map((c) => text.slice(c.start, c.end)).join(' … '),
      true,
      s.act,
      s.type,
      s.polarity,
    ]),
  );
  expect(got).toHaveLength(statements.length);
});
