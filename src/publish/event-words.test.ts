import { expect, test } from 'vitest';
import type { EventView } from './event-view.ts';
import { accountsIn, eventSentence, namesOf } from './event-words.ts';

/** "port 1/2": the first of two versions of the port's account. */
const columnsOf = (...written: string[]): EventView['columns'] =>
  written.map((one) => {
    const [, issuer, ordinal = '1', of = '1'] = /^(\D+?)(?: (\d)\/(\d))?$/.exec(one)!;
    const id = one.replaceAll(' ', '-');
    const firstSeen = '2024-03-04T12:00:00.000Z';
    return { id, document: issuer!, issuer: issuer!, title: 'T', href: '', ordinal: +ordinal, of: +of, firstSeen };
  });
const four = columnsOf('the port 1/3', 'the port 2/3', 'the port 3/3', 'the town');

/** What each column has: "=" is silence, "!" the firmest. */
const row = (type: EventView['rows'][number]['type'], what: 'speaker' | 'value' | 'none', ...cells: string[]) => ({
  type,
  label: '',
  topic: 'the ferry',
  note: '',
  rule: 'one says yes, another no',
  cells: cells.map((cell, i) => ({
    column: four[i]!.id,
    silent: cell === '=',
    strongest: cell === '!',
    quotes: [],
    ...(what !== 'none' && cell !== '=' ? { [what]: cell } : {}),
  })),
});

test.each([
  [
    row('attribution-conflict', 'speaker', 'Ann', 'Bo', 'Bo', '='),
    'The accounts disagree on who spoke of the ferry: the port names Ann in version 1 and Bo in versions 2 and 3. The town is silent on it.',
  ],
  [
    row('figure-conflict', 'value', '9', '9', '9', '12'),
    'On “the ferry” the accounts give different figures: the port says 9, the town says 12.',
  ],
  [
    row('content-conflict', 'none', '', '=', '', ''),
    'On “the ferry” the accounts cannot all be right: one says yes, another no. The port (version 2) is silent on it.',
  ],
  [
    row('stronger-in', 'none', '', '!', '!', ''),
    'No contradiction, but “the ferry” is put more firmly by the port (versions 2 and 3).',
  ],
])('%#: one sentence', (found, sentence) =>
  expect(eventSentence([found], four)?.replaceAll('\u00a0', ' ')).toBe(sentence),
);

test('who it was comes before all else, and the rest is counted', () => {
  const figures = row('figure-conflict', 'value', '9', '9', '9', '12');
  const who = row('attribution-conflict', 'speaker', 'Ann', 'Bo', 'Bo', 'Ann');
  expect(eventSentence([figures, who, figures], four)).toMatch(/^The accounts disagree .* There are 2 more disagree/);
  expect(eventSentence([row('agree', 'none', '', '', '', '')], four)).toBeNull();
});

test('versions are told apart only where some of them are meant', () => {
  expect(namesOf(four, four)).toEqual(['the port', 'the town']);
  expect(namesOf(four.slice(1, 2), four)).toEqual(['the port (version\u00a02)']);
  expect(accountsIn(four)).toBe('2 accounts in 4 versions');
  expect(accountsIn(columnsOf('the port 1/6', 'the port 6/6'))).toBe('1 account in 6 versions, 2 of them shown');
});
