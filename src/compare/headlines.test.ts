import { describe, expect, test } from 'vitest';
import type { Headlines } from '../model/memento.ts';
import { gazetteerOf } from '../text/gazetteer.ts';
import { compareDocuments, headlineChange } from './headlines.ts';

const gazetteer = gazetteerOf({ countries: '', organizations: '', seats: '', offices: '', holders: '' });
const text = 'The two spoke for an hour. No date was set.';
const compare = (before: Headlines, after: Headlines, texts = [text, text]) =>
  compareDocuments(
    { text: texts[0]!, statements: [], headlines: before },
    { text: texts[1]!, statements: [], headlines: after },
    gazetteer,
  );

describe('a headline changed', () => {
  test.each<[string, Headlines, Headlines, string | null]>([
    ['another', { h1: 'Talks agreed' }, { h1: 'Talks refused' }, 'h1: Talks agreed → Talks refused'],
    ['only for those who share it', { h1: 'A', 'og:title': 'B' }, { h1: 'A', 'og:title': 'C' }, 'og:title: B → C'],
    ['only in the frame', { h1: 'Ministry', title: 'A' }, { h1: 'Ministry', title: 'B' }, 'title: A → B'],
    ['in two places: told once', { h1: 'A', title: 'A | X' }, { h1: 'B', title: 'B | X' }, 'h1: A → B'],
    ['said in one more place', { h1: 'A' }, { h1: 'A', 'og:title': 'A for all' }, null],
    ['said in another place', { 'og:title': 'A' }, { h1: 'B' }, null],
    ['counting unread messages', { title: '(3) A' }, { title: '(12) A' }, null],
    ['composed otherwise (NFC)', { h1: 'Cafe\u0301' }, { h1: 'Caf\u00e9' }, null],
    ['never seen before', {}, { h1: 'A' }, null],
  ])('%s', (_, before, after, expected) => {
    const change = headlineChange(before, after);
    expect(change && `${change.place}: ${change.before} → ${change.after}`).toBe(expected);
  });
});

describe('a revision', () => {
  test('of the headline alone is a change that names the words on both sides', () => {
    const revision = compare({ h1: 'Minister: 18 ships were seen' }, { h1: 'Minister: 8 ships were seen' });
    expect(revision.changes).toMatchObject([
      { type: 'figure-or-date-change', material: true, in: 'h1', before: { quote: '18' }, after: { quote: '8' } },
    ]);
    expect(revision.disclosure).toBe('silent');
    expect(revision.sentence).toBe(
      'The headline is now “Minister: 8 ships were seen”; it was “Minister: 18 ships were seen”. There is no correction notice.',
    );
  });

  test('of the form of a headline is cosmetic', () => {
    const revision = compare({ h1: 'Talks were cancelled' }, { h1: 'Talks were canceled' });
    expect(revision).toMatchObject({ disclosure: 'none', changes: [{ material: false, in: 'h1' }] });
    expect(revision.sentence).toBe('Only the wording or form of the headline changed.');
  });

  test('of text and headline tells of both, and keeps what lies within what', () => {
    const texts = ['One stays. Two goes. Three was 4.', 'Two goes. Three was 5. One stays.'];
    const alone = compare({}, {}, texts);
    const both = compare({ h1: 'Old' }, { h1: 'New' }, texts);
    const own = both.changes.length - alone.changes.length;
    expect(own).toBeGreaterThan(0);
    expect(both.changes.slice(own).map(({ type }) => type)).toEqual(alone.changes.map(({ type }) => type));
    for (const [i, { within }] of alone.changes.entries())
      expect(both.changes[i + own]!.within).toBe(within === undefined ? undefined : within + own);
    expect(both.sentence).toBe(`${alone.sentence} The headline changed too.`);
  });

  test('of a headline that stands in the text is told once, as a change of the text', () => {
    const revision = compare({ h1: 'Eight ships' }, { h1: 'Nine ships' }, [
      'Eight ships\n\nSeen.',
      'Nine ships\n\nSeen.',
    ]);
    expect(revision.changes.filter((change) => change.in)).toEqual([]);
    expect(revision.changes).toHaveLength(1);
  });
});
