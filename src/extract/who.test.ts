/** Who is meant, when the text does not say the name again: each text stands for a way of English to refer. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { partsOf } from '../model/selector.ts';
import { extractStatements } from './index.ts';
import { type MarkedStatement, readMarked } from './marked.ts';

const world = loadGazetteer();
const texts = ['speakers', 'discourse'].flatMap((name) =>
  readMarked(readFileSync(new URL(`testdata/${name}.txt`, import.meta.url), 'utf8')),
);

it.each(texts.map((marked) => [marked.id, marked] as const))('%s', (_, { text, publishedAt, statements }) => {
  const got = extractStatements(text, { publishedAt }, world).statements;
  const wordsOf = (spans: MarkedStatement['source']) => spans.map((s) => text.slice(s.start, s.end));
  const inside = (s: MarkedStatement) =>
    got.find((g) => partsOf(g.cue).some((c) => s.cue.some((w) => c.start < w.end && w.start < c.end)));
  expect(
    statements.map((s) => {
      const hit = inside(s);
      return [partsOf(hit?.source ?? null).map((p) => p.text), hit?.act, hit?.polarity, hit?.sourceEntity];
    }),
  ).toEqual(statements.map((s) => [wordsOf(s.source), s.act, s.polarity, s.sourceEntity]));
});
