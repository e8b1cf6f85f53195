import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Analysis, analyse } from './analysis.ts';

/** `word←head:relation` of every token that is no mark. */
const arcs = (a: Analysis) =>
  a.tokens.flatMap((t, i) => {
    const h = a.heads[i] as number;
    return /\w/.test(t.text) ? [`${t.text}←${h < 0 ? '' : a.tokens[h]!.text}:${a.relations[i]}`] : [];
  });

describe('grammar', () => {
  test('subject, verb and clause of a report', () => {
    const a = analyse('The minister said that talks would resume in May.');
    expect(arcs(a)).toEqual(
      expect.arrayContaining([
        'minister←said:subj',
        'said←:root',
        'that←resume:mark',
        'talks←resume:subj',
        'resume←said:ccomp',
      ]),
    );
    expect(a.tags[2]).toBe('VBD');
    expect(a.lemmas[2]).toBe('say');
  });

  test('base forms, learned and regular', () => {
    const a = analyse('She has written that the allies were denying the stories.');
    expect(a.lemmas.join(' ')).toBe('she have write that the ally be deny the story .');
  });
});

const said = fc.constantFrom('said', 'denied', 'wrote');
const name = fc.constantFrom('Orlova', 'the ministry', 'José Peña', 'a spokesman for the king');
const clause = fc.constantFrom(
  'talks would resume',
  'it wasn’t true',
  'nobody could know that',
  'the treaty isn’t dead',
);
const line = fc
  .tuple(name, said, clause, fc.boolean())
  .map(([n, s, c, quoted]) => (quoted ? `“${c},” ${n} ${s}.` : `On Monday ${n} ${s} that ${c}.`));
const story = fc.array(line, { minLength: 1, maxLength: 5 });

const grammar = (a: Analysis) => [a.tags, a.lemmas, [...a.heads], a.relations, [...a.quotes.role]];

test('straight marks for curly, CRLF for LF, NFD for NFC change nothing but offsets', () => {
  fc.assert(
    fc.property(story, (lines) => {
      const text = lines.join('\n');
      const base = grammar(analyse(text));
      expect(grammar(analyse(text.replace(/[“”]/g, '"').replace(/’/g, "'")))).toEqual(base);
      expect(grammar(analyse(lines.join('\r\n')))).toEqual(base);
      expect(grammar(analyse(text.normalize('NFD')))).toEqual(base);
      expect(grammar(analyse(text.replace(/e/g, 'e\u200b')))).toEqual(base);
    }),
  );
});

test('a line is analysed alike wherever it stands', () => {
  fc.assert(
    fc.property(story, story, (before, lines) => {
      const alone = analyse(lines.join('\n'));
      const after = analyse([...before, ...lines].join('\n'));
      const skip = after.tokens.length - alone.tokens.length;
      expect(after.tags.slice(skip)).toEqual(alone.tags);
      expect([...after.heads.slice(skip)].map((h) => (h < 0 ? h : h - skip))).toEqual([...alone.heads]);
    }),
  );
});

test('any text has an analysis; every head is in the sentence and the tree has no cycle', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), line, fc.constantFrom('"', '\n', '“', ' said '));
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((p) => p.join('')),
      (text) => {
        const a = analyse(text);
        for (const { first, end } of a.sentences)
          for (let i = first; i < end; i++) {
            let h = i;
            let steps = 0;
            while (h >= 0 && steps++ <= end - first) {
              if (h < first || h >= end) throw new Error(`The head ${h} is outside its sentence.`);
              h = a.heads[h] as number;
            }
            expect(h).toBe(-1);
          }
      },
    ),
    { numRuns: 60 },
  );
});
