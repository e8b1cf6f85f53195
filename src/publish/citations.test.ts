import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cited, citationStyles, cite } from './citations.ts';

const cited: Cited = {
  title: 'Call of two presidents',
  issuer: 'Office of the President',
  publishedAt: '2031-06-07',
  originalResource: 'https://president.example/calls/7',
  version: 2,
  captured: '2031-06-07T20:41:00.000Z',
  digest: `sha256:${'ab'.repeat(32)}`,
  path: '/statement/0a1b',
  language: 'en',
  quoted: { chain: ['The Gazette', 'Ana Kovac'], words: 'that the harbour will stay' },
};
const origin = 'https://record.example';

test('in the styles that people know', () => {
  expect(cite(cited, 'apa', origin)).toBe(
    `Office of the President. (2031, June 7). Call of two presidents [Version 2, captured June 7, 2031, 20:41 UTC; ${cited.digest}]. “that the harbour will stay” (Ana Kovac, through The Gazette). https://president.example/calls/7 On record at https://record.example/statement/0a1b`,
  );
  expect(cite(cited, 'chicago', origin)).toBe(
    `Ana Kovac, through The Gazette: “that the harbour will stay”, in Office of the President, “Call of two presidents”, June 7, 2031, version 2, captured June 7, 2031, 20:41 UTC, ${cited.digest}, https://president.example/calls/7, on record at https://record.example/statement/0a1b.`,
  );
  expect(cite(cited, 'mla', origin)).toBe(
    `“that the harbour will stay” (Ana Kovac, through The Gazette). Office of the President. “Call of two presidents.” 7 June 2031, https://president.example/calls/7. Version 2, captured 7 June 2031, 20:41 UTC, ${cited.digest}. On record at https://record.example/statement/0a1b.`,
  );
  expect(cite(cited, 'bibtex', '')).toContain(`@online{officeofthepresident2031v2-abababab,
  author = {{Office of the President}},
  title = {{Call of two presidents}},
  date = {2031-06-07},
  version = {2},
  url = {https://president.example/calls/7},
  urldate = {2031-06-07},`);
  expect(cite(cited, 'ris', origin)).toMatch(/^TY {2}- ELEC\r\n[\s\S]*DA {2}- 2031\/06\/07\/\r\n[\s\S]*ER {2}- \r\n$/);
  expect(JSON.parse(cite(cited, 'csl', origin))).toMatchObject([
    {
      type: 'webpage',
      issued: { 'date-parts': [[2031, 6, 7]] },
      version: '2',
      archive_location: `${origin}${cited.path}`,
    },
  ]);
});

const strange = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('}\\input{/etc/passwd}', '%', 'a\r\nTY  - BOOK', '$x_1^2$ & #', '\u202e', '‘, “'),
);

describe('whatever the texts hold', () => {
  const any = fc
    .record({ title: strange, issuer: strange, words: strange })
    .map(({ title, issuer, words }): Cited => ({ ...cited, title, issuer, quoted: { chain: [issuer || 'x'], words } }));

  test('every style names version, capture and digest', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...citationStyles), (one, style) => {
        const text = cite(one, style, origin);
        expect(text).toContain(one.digest);
        expect(text).toMatch(/version\W+2/i);
        expect(text).toMatch(/20:41 UTC/);
      }),
    );
  });

  test('BibTeX stays one entry: braces balance and no command is written', () => {
    fc.assert(
      fc.property(any, (one) => {
        const text = cite(one, 'bibtex', origin);
        let depth = 0;
        for (const sign of text) {
          if (sign === '{') depth++;
          if (sign === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(text.replace(/\\text(?:backslash|braceleft|braceright|asciicircum|asciitilde)\{\}/g, '')).not.toMatch(
          /\\[A-Za-z]/,
        );
      }),
    );
  });

  test('RIS and the prose styles stay on their lines; CSL-JSON is JSON', () => {
    fc.assert(
      fc.property(any, (one) => {
        for (const line of cite(one, 'ris', origin).split('\r\n').slice(0, -1))
          expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- .*$/u);
        for (const style of ['apa', 'chicago', 'mla'] as const) expect(cite(one, style, origin)).not.toMatch(/[\r\n]/);
        expect(JSON.parse(cite(one, 'csl', origin))).toHaveLength(1);
      }),
    );
  });
});
