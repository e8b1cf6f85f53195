import { expect, test } from 'vitest';
import type { ReviewBody } from './bodies.ts';
import { asDecided, standingOf } from './review.ts';
import { wordsAt } from './selector.ts';
import type { Statement } from './statement.ts';

/** "+ana =bo -ana u" : ana accepts, bo corrects, ana rejects, somebody undoes. */
const history = (signs: string): ReviewBody[] =>
  signs
    .split(' ')
    .filter(Boolean)
    .map((sign) => {
      const decision = ({ '+': 'accept', '=': 'correct', '-': 'reject', u: 'undo' } as const)[sign[0] as '+'];
      const correction =
        decision === ('correct' as string) ? { correction: { sourceEntity: 'Bo', act: 'deny' as const } } : {};
      return { statement: 's', decision, author: sign.slice(1) || 'x', reason: '', ...correction };
    });

test.each([
  ['', 'machine', undefined],
  ['+ana', 'confirmed', 'ana'],
  ['+ana -bo', 'rejected', 'bo'],
  ['+ana -bo u', 'confirmed', 'ana'],
  ['+ana -bo u u', 'machine', undefined],
  ['u +ana', 'confirmed', 'ana'],
  ['-ana u =bo', 'corrected', 'bo'],
])('%s → %s', (signs, standing, by) => {
  expect(standingOf(history(signs))).toEqual(by ? { standing, by } : { standing });
});

test('a correction shows until it is undone, and the words of the machine stay as they were', () => {
  const statement: Statement = {
    source: null,
    cue: null,
    content: wordsAt('It is so.', 0, 8),
    sourceEntity: 'Ana',
    type: 'indirect',
    act: 'assert',
    polarity: 'positive',
    confidence: 0.5,
    rule: 'test',
  };
  expect(asDecided(statement, history('=bo'))).toMatchObject({
    sourceEntity: 'Bo',
    act: 'deny',
    content: statement.content,
  });
  expect(asDecided(statement, history('=bo u'))).toEqual(statement);
});
