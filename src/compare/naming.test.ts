/** How both speakers of an attribution change are named, by what the text itself and its publisher tell. */
import { expect, test } from 'vitest';
import { parsePair } from './pair-notation.ts';
import { world as gazetteer } from './pair-world.ts';
import { compareVersions } from './revision.ts';

const named = (line: string, issuer?: string): (string | undefined)[] => {
  const { before, after } = parsePair(line);
  const told = { statements: [], issuer };
  const { changes } = compareVersions({ ...told, text: before }, { ...told, text: after }, gazetteer);
  const change = changes.find((c) => c.type === 'attribution-change');
  return [change?.speakerBefore, change?.speakerAfter];
};

test.each([
  // Whose office it is, by a genitive.
  [
    '{The Commission’s negotiator=>The Norwegian negotiator} asked for a pause.',
    'Commission’s negotiator',
    'Norwegian negotiator',
  ],
  [
    '{Nepal’s Prime Minister=>Bhutan’s Prime Minister} called for a dam.',
    'Prime Minister of Nepal',
    'Prime Minister of Bhutan',
  ],
  ['{The Senate’s auditor=>The Bank’s auditor} found errors.', 'auditor of the Senate', 'auditor of the Bank'],
  ['A pause was asked for by {the Council’s envoy=>the rebels}.', 'Council’s envoy', 'rebels'],
  ['{The landlord’s lawyer=>The police} denied it.', 'landlord’s lawyer', 'police'],
  ['{Fishermen’s lawyers=>The police} denied it.', 'Fishermen’s lawyers', 'police'],
  // Two who meet in a capital.
  [
    'The Prime Minister and the Secretary General of the Council of Europe met in Riga. {The Prime Minister=>The Secretary General} proposed a school.',
    'Prime Minister of Latvia',
    'Secretary General of the Council of Europe',
  ],
  [
    'The President met the Secretary General of NATO in Skopje. {The President=>The Secretary General} asked for more flights.',
    'President of North Macedonia',
    'Secretary General of NATO',
  ],
  [
    'The Foreign Minister and the Danish Foreign Minister met in Zagreb. {The Foreign Minister=>The Danish Foreign Minister} asked for more flights.',
    'Foreign Minister of Croatia',
    'Foreign Minister of Denmark',
  ],
  // Where organizations sit, their heads receive too.
  [
    'The Prime Minister and the Secretary General of NATO met in Brussels. {The Prime Minister=>The Secretary General} asked for more flights.',
    'Prime Minister',
    'Secretary General of NATO',
  ],
  // The guest's capital is not the other's.
  [
    'The Prime Minister and the Danish Prime Minister met in Copenhagen. {The Prime Minister=>The Danish Prime Minister} asked for more flights.',
    'Prime Minister',
    'Prime Minister of Denmark',
  ],
  [
    'The Prime Minister and the mayor met in Oslo. {The Prime Minister=>The mayor} asked for more trams.',
    'Prime Minister',
    'mayor',
  ],
  // The field of several ministers.
  [
    'The ministers of transport of Chile and Peru met in Arica. {The Chilean minister=>The Peruvian minister} warned of landslides.',
    'transport minister of Chile',
    'transport minister of Peru',
  ],
  [
    'The health ministers of Fiji and Tonga met in Suva. {The Tongan minister=>The Fijian minister} warned of measles.',
    'health minister of Tonga',
    'health minister of Fiji',
  ],
  [
    'The Foreign Ministers of Fiji and Tonga met in Suva. {The Tongan minister=>The Fijian minister} warned of measles.',
    'Foreign Minister of Tonga',
    'Foreign Minister of Fiji',
  ],
  // No country is named beside the field.
  [
    'The foreign ministers of the three Baltic states met in Riga. {The Latvian minister=>The Estonian minister} warned of ice.',
    'Latvian minister',
    'Estonian minister',
  ],
  [
    'The ministers of the three Baltic states met in Riga. {The Latvian minister=>The Estonian minister} warned of ice.',
    'Latvian minister',
    'Estonian minister',
  ],
  [
    'The Chilean and Peruvian ministers of health met in Arica. {The Chilean minister=>The Peruvian minister} warned of measles.',
    'health minister of Chile',
    'health minister of Peru',
  ],
  [
    'The health ministers of Fiji and Tonga met the finance ministers of the Pacific. {The Tongan minister=>The Fijian minister} warned of measles.',
    'Tongan minister',
    'Fijian minister',
  ],
])('%s', (line, one, two) => {
  expect(named(line)).toEqual([one, two]);
});

test.each([
  [
    '{The President of the Republic=>The Prime Minister of Malta} asked for help.',
    'Office of the President of the Republic of Finland',
    'President of the Republic of Finland',
  ],
  [
    '{The Prime Minister=>The President of Malta} asked for help.',
    'Chancellery of the Prime Minister of Poland',
    'Prime Minister of Poland',
  ],
  [
    '{The President of the Republic=>The Prime Minister of Malta} asked for help.',
    'Presidency of the Republic of Cyprus',
    'President of the Republic of Cyprus',
  ],
  ['{The President=>The Prime Minister of Malta} asked for help.', 'Presidency of Türkiye', 'President of Türkiye'],
  ['{The Taoiseach=>The Prime Minister of Malta} asked for help.', 'Department of the Taoiseach, Dublin', 'Taoiseach'],
  // The presidency of a council is nobody's office of state.
  [
    '{The President=>The Prime Minister of Malta} asked for help.',
    'Presidency of the Council of Ministers, Rome',
    'President',
  ],
  ['{The Mayor=>The Prime Minister of Malta} asked for help.', 'Presidency of the Republic of Cyprus', 'Mayor'],
])('%s, published by %s', (line, issuer, one) => {
  expect(named(line, issuer)[0]).toBe(one);
});
