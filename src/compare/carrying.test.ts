/** What becomes of a statement when its document is changed. The words of a text are its statements: “source | cue | content”
 *  in brackets. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CarriedStatement } from '../model/revision.ts';
import { wordsAt } from '../model/selector.ts';
import type { Statement } from '../model/statement.ts';
import { carryStatements } from './carrying.ts';

type Told = { readonly text: string; readonly statements: readonly Statement[] };

function told(marked: string): Told {
  let text = '';
  const places: [number, number, string][][] = [];
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    if (!piece.startsWith('[')) {
      text += piece;
      continue;
    }
    const parts: [number, number, string][] = [];
    for (const [i, part] of piece.slice(1, -1).split('|').entries()) {
      const [words, entity = ''] = part.split('=');
      if (i) text += ' ';
      parts.push([text.length, text.length + words!.length, entity]);
      text += words;
    }
    places.push(parts);
  }
  const statements = places.map(([source, cue, content]) => {
    const at = (place: readonly [number, number, string]) => wordsAt(text, place[0], place[1]);
    return {
      source: at(source!),
      cue: at(cue!),
      content: at(content!),
      sourceEntity: source![2] || at(source!).text,
      type: 'indirect',
      act: 'assert',
      polarity: 'positive',
      rule: 'test',
      confidence: 1,
    } as unknown as Statement;
  });
  return { text, statements };
}

const show = ({ as, now, found, score, why }: CarriedStatement): string =>
  [
    as,
    now ? `“${now.quote}”` : 'nowhere',
    ...(found || as === 'refused' ? [] : ['not read there']),
    ...(score === undefined ? [] : [`${Math.round(score * 100)} in 100`]),
    ...(why ? [why] : []),
  ].join(', ');

test.each([
  [
    'text around it changes',
    'On Monday [Ana Kolar|said|the bridge would open].',
    'Late on Tuesday, in Split, [Ana Kolar|said|the bridge would open].',
    'exact, “the bridge would open”',
  ],
  [
    'its paragraph is moved',
    '[Ana Kolar|said|the bridge would open].\n\nThe river is high, and the road along it is wet.',
    'The river is high, and the road along it is wet.\n\n[Ana Kolar|said|the bridge would open].',
    'moved, “the bridge would open”',
  ],
  [
    'its words are altered',
    '[Ana Kolar|said|the new bridge would open in May for all traffic].',
    '[Ana Kolar|said|the new bridge could open in May for all traffic].',
    'fuzzy, “the new bridge could open in May for all traffic”, 92 in 100, “would” became “could”',
  ],
  [
    'its words are put in another mouth',
    '[Ana Kolar|said|the new bridge would open in May].',
    '[Ivo Marin|said|the new bridge would open in May].',
    'refused, “the new bridge would open in May”, the words stand, and “Ana Kolar” is no longer what credits them',
  ],
  [
    'the same pronoun now stands for somebody else',
    'Ana Kolar spoke. [She=Ana Kolar|said|the bridge would open in May].',
    'Lea Stern spoke. [She=Lea Stern|said|the bridge would open in May].',
    'refused, “the bridge would open in May”, it is now credited to Lea Stern',
  ],
  [
    'the name of its speaker is spelled otherwise',
    'Here [Volodymyr Zelensky|said|the bridge would open in May].',
    'Here [Volodymyr Zelenskyy|said|the bridge would open in May].',
    'fuzzy, “the bridge would open in May”, 89 in 100, “Zelensky” became “Zelenskyy”',
  ],
  [
    'it is taken out',
    'The river is high. [Ana Kolar|denied|that the bridge was closed]. Rain is expected.',
    'The river is high. Rain is expected.',
    'refused, nowhere, its words are gone',
  ],
  // Hypothesis client #7571, in our own words: a deleted passage must not be found again in the one that resembles it.
  [
    'it is taken out, and its look-alike stays',
    '[The northern office|said|its new depot had cut delays by nine per cent].\n[The southern office|said|its new depot had cut delays by nine per cent].',
    '[The southern office|said|its new depot had cut delays by nine per cent].',
    'refused, nowhere, its words are gone',
  ],
  // Hypothesis h #2798, in our own words: a short passage must not land on the same word elsewhere.
  [
    'it is short, and its word stands elsewhere too',
    'Asked whether the road was safe, [Ana Kolar|said|no]. There were no more questions.',
    'Asked whether the road was safe, Ana Kolar smiled. There were no more questions.',
    'refused, nowhere, its words are gone',
  ],
  [
    'it is pasted in two places',
    '[Ana Kolar|said|the bridge would open].\n\nThe river is high, and the road along it is wet.',
    'The river is high, and the road along it is wet.\n\n[Ana Kolar|said|the bridge would open].\n\nAgain: [Ana Kolar|said|the bridge would open].',
    'refused, nowhere, its words stand in several places that nothing tells apart',
  ],
  [
    'the later reading does not know it',
    'On Monday [Ana Kolar|said|the bridge would open].',
    'On Tuesday Ana Kolar said the bridge would open.',
    'exact, “the bridge would open”, not read there',
  ],
])('%s', (_story, earlier, later, expected) => {
  expect(show(carryStatements(told(earlier), told(later))[0]!)).toBe(expected);
});

test('what is denied now is not what was affirmed', () => {
  const before = told('[Ana Kolar|said|the bridge would open].');
  const denied = before.statements.map((statement): Statement => ({ ...statement, polarity: 'negative' }));
  expect(show(carryStatements(before, { ...before, statements: denied })[0]!)).toBe(
    'refused, “the bridge would open”, it is now denied',
  );
});

test('in an unchanged text, everything stands as it stood', () => {
  const text = told('[Ana Kolar|said|the bridge would open]. [Ana Kolar|said|the bridge would open]. [He|said|no].');
  expect(carryStatements(text, text).map(({ as, found }) => [as, found])).toEqual(
    text.statements.map(() => ['exact', true]),
  );
});

const piece = fc.constantFrom(
  '[Ana|said|the bridge would open]. ',
  '[Ivo|said|the bridge would open]. ',
  '[Ana|said|the bridge may open]. ',
  'The river is high. ',
  'Rain fell in the night. ',
);
const document = fc.array(piece, { maxLength: 8 }).map((pieces) => told(pieces.join('')));

test('what is carried exactly or moved reads the same, of the same source; nothing is carried onto two', () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      const carried = carryStatements(before, after);
      expect(carried).toHaveLength(before.statements.length);
      const taken = new Set<number>();
      for (const one of carried) {
        expect(before.text.slice(one.content.start, one.content.end)).toBe(one.content.quote);
        if (one.now) expect(after.text.slice(one.now.start, one.now.end)).toBe(one.now.quote);
        if (one.as !== 'exact' && one.as !== 'moved') continue;
        expect(one.now!.quote).toBe(one.content.quote);
        const successor = after.statements.find(({ content }) => content.start === one.now!.start);
        expect(successor?.sourceEntity).toBe(one.speaker);
        expect(taken.has(one.now!.start)).toBe(false);
        taken.add(one.now!.start);
      }
    }),
    { numRuns: 500 },
  );
});
