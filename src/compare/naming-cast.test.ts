/** Whom a plain title means, by those whom the text brought on; host and guest, the former and the latter. */
import { expect, test } from 'vitest';
import { parsePair } from './pair-notation.ts';
import { world as gazetteer } from './pair-world.ts';
import { compareVersions } from './revision.ts';

const named = (line: string): (string | undefined)[] => {
  const { before, after } = parsePair(line);
  const told = { statements: [] };
  const { changes } = compareVersions({ ...told, text: before }, { ...told, text: after }, gazetteer);
  const change = changes.find((c) => c.type === 'attribution-change');
  return [change?.speakerBefore, change?.speakerAfter];
};

test.each([
  // Told in full first.
  [
    'Malta’s health minister and the EU envoy toured a ward. {The minister=>The envoy} said nurses were few.',
    'health minister of Malta',
    'EU envoy',
  ],
  [
    'The Federal Chancellor of Austria received the mayor of Villach. {The Chancellor=>The mayor} spoke of a tunnel.',
    'Federal Chancellor of Austria',
    'mayor of Villach',
  ],
  [
    'The Minister of Health of Chile and the Rector of the University met. {The Minister=>The Rector} spoke of a ward.',
    'Minister of Health of Chile',
    'Rector',
  ],
  [
    'The Irish Ministry of Defence and the port answered. {The ministry=>The port} spoke of a drone.',
    'Ministry of Defence of Ireland',
    'port',
  ],
  // Several could be meant, or it was told plainly first.
  [
    'The President of Peru wrote to the President of Chile. {The President=>The union} asked for a bridge.',
    'President',
    'union',
  ],
  ['The minister met the Dutch minister. {The minister=>The union} asked for a bridge.', 'minister', 'union'],
  // What follows may belong to something else, or tells nobody more.
  ['The director of the agency came. {The director=>The union} asked for a bridge.', 'director', 'union'],
  // An adjective tells whose, and the text which.
  [
    'Spain’s energy minister met the Greek ambassador. {The Spanish minister=>The Greek ambassador} asked for a cable.',
    'energy minister of Spain',
    'Greek ambassador',
  ],
  // Portfolios.
  [
    '{The health minister=>The harbour master} closed the beach and said it was foul.',
    'health minister',
    'harbour master',
  ],
  ['{The interior ministry=>The harbour master} said it was foul.', 'interior ministry', 'harbour master'],
  ['{The Chilean deputy finance minister=>The union} said it was foul.', 'Chilean deputy finance minister', 'union'],
  ['{The foreign minister=>The union} said it was foul.', 'foreign minister', 'union'],
  ['{The defence ministry in Lima=>The union} said it was foul.', 'Ministry of Defence of Peru', 'union'],
  ['{The constitutional court in Riga=>The union} said it was foul.', 'constitutional court in Riga', 'union'],
  ['{The district court in Liepaja=>The union} said it was foul.', 'district court in Liepaja', 'union'],
  // Guests and hosts, the former and the latter.
  [
    'Peru’s foreign minister and her Chilean counterpart met. {She=>Her guest} promised a bridge.',
    'foreign minister of Peru',
    'foreign minister of Chile',
  ],
  [
    'The presidents of Peru and Chile met on a bridge. {The former=>The latter} promised a road.',
    'president of Peru',
    'president of Chile',
  ],
  [
    'The Finnish Speaker and the Austrian Chancellor met. {The latter=>The former} promised a road.',
    'Chancellor of Austria',
    'Finnish Speaker',
  ],
  // Who stands before brackets, and whose guest it was.
  ['{Mr Ferreira (Portugal) noted=>Ms Prado (Brazil) noted} that the dues were late.', 'Mr Ferreira', 'Ms Prado'],
  ['{The Chair (Portugal) noted=>The Chair (Brazil) noted} that the dues were late.', 'Portugal', 'Brazil'],
  [
    'The minister showed them round. {His guest from Oslo=>The Danish fisheries minister} proposed a ferry.',
    'guest from Oslo',
    'Danish fisheries minister',
  ],
  ['{The parliament’s president=>The union} proposed a ferry.', 'president of the parliament', 'union'],
  ['{Ms Costa=>Mr Prado} noted that the dues were late.', 'Ms Costa', 'Mr Prado'],
  [
    'The Prime Minister of Norway spoke. {The Norwegian leader=>The Irish envoy} proposed a ferry.',
    'Prime Minister of Norway',
    'Irish envoy',
  ],
  [
    'The King of Norway rang the Prime Minister of Norway. {The Norwegian leader=>The Irish envoy} proposed a ferry.',
    'Norwegian leader',
    'Irish envoy',
  ],
  [
    '{Norway’s port authority=>Norway’s ambassador} proposed a ferry.',
    'Norway’s port authority',
    'ambassador of Norway',
  ],
  [
    'The Prime Minister of Peru met the President of the European Commission. {The Prime Minister=>The Commission President} proposed a ferry.',
    'Prime Minister of Peru',
    'President of the European Commission',
  ],
  [
    'The Minister of Health of Peru met his Chilean counterpart. {The Chilean minister=>The union} proposed a ferry.',
    'Minister of Health of Chile',
    'union',
  ],
  [
    'The mayor of Lima received the Prime Minister of Chile for a lunch. {The mayor=>The guest} proposed a ferry.',
    'mayor of Lima',
    'Prime Minister of Chile',
  ],
  // Both of two.
  [
    'The Prime Minister of Peru met the President of Chile. {Both=>The union} called for a ferry.',
    'both leaders',
    'union',
  ],
  [
    'The Foreign Minister of Peru met the Foreign Minister of Chile. {Both=>The Chilean ambassador} called for a ferry.',
    'both ministers',
    'Chilean ambassador',
  ],
  // A field that only the matter tells.
  ['{The minister=>The union} asked for howitzers, mortars and soldiers.', 'Minister of Defence', 'union'],
  [
    '{The minister=>The union} asked for howitzers, nurses and doctors in every ward and clinic.',
    'Minister of Health',
    'union',
  ],
  ['{The minister=>The union} asked for howitzers and nurses.', 'minister', 'union'],
])('%s', (line, one, two) => {
  expect(named(line)).toEqual([one, two]);
});
