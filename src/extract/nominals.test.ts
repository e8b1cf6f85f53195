/** Acts of speech told by a noun, one sentence each. */
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../cli/gazetteer.ts';
import { partsOf } from '../model/selector.ts';
import { extractStatements } from './index.ts';

const world = loadGazetteer();
const shown = (text: string): string[] =>
  extractStatements(text, { publishedAt: '2025-03-13T12:00Z' }, world).statements.map((s) =>
    [
      s.act,
      ...[s.source, s.cue, s.content].map((words) =>
        partsOf(words)
          .map((p) => p.text)
          .join(' … '),
      ),
    ].join(' | '),
  );
/** Learned spans keep "that", and a possessive's mark; neither matters here. */
const plain = (s: string): string => s.replace(/[’']s?(?= \|)|(?<=\| )that /g, '');

describe('a noun of speech with what was said behind it', () => {
  it.each([
    ['The abbot’s appeal for calm went unheard.', 'request | The abbot | appeal for | calm'],
    ['An appeal for calm came from the abbot.', 'request | the abbot | appeal for … came from | calm'],
    ['There were appeals from the abbot for calm.', 'request | the abbot | appeals | calm'],
    ['The bank’s warning of a run on deposits was ignored.', 'warn | The bank | warning of | a run on deposits'],
    [
      'The bank closed the year with a warning that deposits were at risk.',
      'warn | The bank | warning | deposits were at risk',
    ],
    [
      'The bursar’s promise to mend the roof was met with laughter.',
      'promise | The bursar | promise | to mend the roof',
    ],
    [
      'The owners’ allegation that the crew was drunk has not been proved.',
      'claim | The owners | allegation | the crew was drunk',
    ],
    [
      'A denial that troops had crossed came from the navy.',
      'deny | the navy | denial … came from | troops had crossed',
    ],
    [
      'Confirmation that a tug had been lost came from the navy.',
      'confirm | the navy | Confirmation … came from | a tug had been lost',
    ],
    [
      'The registrar’s refusal to say who had paid for the flight angered the guests.',
      'refuse-to-answer | The registrar | refusal to say | who had paid for the flight',
    ],
    [
      'The registrar’s refusal to comment on the leak angered the guests.',
      'refuse-to-answer | The registrar | refusal to comment on | the leak',
    ],
    ['The registrar’s refusal to resign angered the guests.', 'deny | The registrar | refusal | to resign'],
  ])('%s', (text, expected) => expect(shown(text).map(plain)).toEqual([expected]));

  it.each([
    'The governor kept his promise to repair the dam.',
    'The governor made good on his promise to repair the dam.',
    'The governor’s promise had been broken.',
    'There was no warning from the bank that deposits were at risk.',
    'The company’s claim for damages was rejected.',
    'The river’s threat to flood the valley is real.',
  ])('neither: %s', (text) => expect(shown(text)).toEqual([]));
});
