import { expect, test } from 'vitest';
import { analyse } from '../../text/en/analysis.ts';
import { blocksOf } from './blocks.ts';
import { contextOf } from './context.ts';
import { attributionModel } from './model.ts';
import { subjectOf } from './subject.ts';

/** The subject of the cue marked [in brackets]. */
function subject(marked: string): string | null {
  const text = marked.replace(/[[\]]/g, '');
  const a = analyse(text);
  const c = contextOf(a, blocksOf(a), attributionModel().lexicon);
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const inside = a.tokens.flatMap((t, i) => (t.start >= start && t.end <= end ? [i] : []));
  const run = subjectOf(c, { role: 'cue', first: inside[0]!, end: inside.at(-1)! + 1 });
  return run && text.slice(a.tokens[run.first]!.start, a.tokens[run.end - 1]!.end);
}

test.each([
  ['The old fisherman, who lives alone, [insists] that the pier is safe.', 'The old fisherman'],
  ['The mayor spoke for an hour, [claiming] that the bridge was safe.', 'The mayor'],
  ['He smiled and [promised] to come back.', 'He'],
  ['A letter [saying] that nobody listens was found.', 'A letter'],
  ['The plan was [rejected] by the harbour board.', 'the harbour board'],
  ['[Asked] whether he would resign, the minister left the room.', null],
  ['There was no [comment] from the ministry.', null],
])('%s', (marked, expected) => {
  expect(subject(marked)).toBe(expected);
});
