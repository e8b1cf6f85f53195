/** What a reader would call both speakers of an attribution change: offices of state by their country, and no more of the phrase
 *  than belongs to the name. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gazetteerOf } from '../text/gazetteer.ts';
import { parsePair } from './pair-notation.ts';
import { compareVersions } from './revision.ts';

const pack = (name: string): string => readFileSync(new URL(`../../packs/world/${name}.csv`, import.meta.url), 'utf8');
const gazetteer = gazetteerOf({
  countries: pack('countries'),
  organizations: pack('organizations'),
  seats: pack('seats'),
  offices: pack('offices'),
  holders: pack('holders'),
});

const named = (line: string): (string | undefined)[] => {
  const { before, after } = parsePair(line);
  const told = { statements: [] };
  const { changes } = compareVersions({ ...told, text: before }, { ...told, text: after }, gazetteer);
  const change = changes.find((c) => c.type === 'attribution-change');
  return [change?.speakerBefore, change?.speakerAfter];
};

test.each([
  [
    '{The Latvian Prime Minister=>The Estonian Prime Minister} proposed a school in Valka.',
    'Prime Minister of Latvia',
    'Prime Minister of Estonia',
  ],
  [
    '{Latvia’s prime minister=>Estonia’s prime minister} proposed a school.',
    'prime minister of Latvia',
    'prime minister of Estonia',
  ],
  [
    'The plan was rejected by {the Dutch premier=>the Belgian premier} on Monday.',
    'prime minister of the Netherlands',
    'prime minister of Belgium',
  ],
  [
    '{The Danish Foreign Minister=>The Danish ambassador} asked for a hearing.',
    'Foreign Minister of Denmark',
    'Danish ambassador',
  ],
  [
    '{The Polish Minister of Defence=>The Polish Minister of Finance} asked for more money.',
    'Minister of Defence of Poland',
    'Minister of Finance of Poland',
  ],
  [
    '{The Romanian Minister for Labour and Social Policy=>The union} announced a strike fund.',
    'Minister for Labour and Social Policy of Romania',
    'union',
  ],
  [
    '{The Greek transport minister=>The Bulgarian transport minister} said the line would open.',
    'Greek transport minister',
    'Bulgarian transport minister',
  ],
  ['{The Latvian minister=>The Estonian minister} said the line would open.', 'Latvian minister', 'Estonian minister'],
  ['{The Latvian Minister=>The Estonian Minister} said the line would open.', 'Latvian Minister', 'Estonian Minister'],
  ['{A Croatian official=>A Slovenian official} said the line would open.', 'Croatian official', 'Slovenian official'],
  ['{The Ukrainian side=>The Moldovan side} said the line would open.', 'Ukrainian side', 'Moldovan side'],
  ['{The Swiss envoy=>The Irish envoy} said the line would open.', 'Swiss envoy', 'Irish envoy'],
  ['{The Greek prosecutor=>The Cypriot prosecutor} said the ship was empty.', 'Greek prosecutor', 'Cypriot prosecutor'],
  [
    '{The US president=>The French president} said the pact was dead.',
    'president of the United States',
    'president of France',
  ],
  [
    '{The UK Prime Minister=>The US Vice President} said the pact was dead.',
    'Prime Minister of the United Kingdom',
    'Vice President of the United States',
  ],
  [
    '{Kosovo’s president=>The Kosovo prime minister} said the pact was dead.',
    'president of Kosovo',
    'prime minister of Kosovo',
  ],
  ['{The Chinese premier=>The Chinese president} said the pact was dead.', 'premier of China', 'president of China'],
  [
    '{The Slovak head of government=>The Slovak head of state} said the pact was dead.',
    'head of government of Slovakia',
    'head of state of Slovakia',
  ],
  [
    '{A former Polish president=>A former Czech president} said the pact was dead.',
    'former Polish president',
    'former Czech president',
  ],
  [
    '{The Bosnian deputy prime minister=>The Serbian deputy prime minister} said the pact was dead.',
    'deputy prime minister of Bosnia and Herzegovina',
    'deputy prime minister of Serbia',
  ],
  [
    'The Minister of Health of Malta and the Minister of Health of Cyprus opened a ward. It was noted by {the Maltese minister=>the Cypriot minister} that nurses were few.',
    'Minister of Health of Malta',
    'Minister of Health of Cyprus',
  ],
  [
    'The Minister of Health of Malta and the Minister of Finance of Malta met a Cypriot envoy. {The Maltese minister=>The Cypriot envoy} noted that nurses were few.',
    'Maltese minister',
    'Cypriot envoy',
  ],
  [
    'The ministers of foreign affairs of Chile and Peru met. {The Chilean minister=>The Peruvian minister} asked for a bridge.',
    'Chilean foreign minister',
    'Peruvian foreign minister',
  ],
  [
    'The ministers of the interior of Chile and Peru met. {The Chilean minister=>The Peruvian minister} asked for a bridge.',
    'Chilean interior minister',
    'Peruvian interior minister',
  ],
  [
    '{The Federal Council in Bern=>The Bankers Association} said the funds stay.',
    'Federal Council',
    'Bankers Association',
  ],
  ['{The police in Graz=>The owner} said the car was gone.', 'police in Graz', 'owner'],
  ['{The ambassador of Estonia to Tbilisi=>The mayor} said the talks would stop.', 'ambassador of Estonia', 'mayor'],
  ['{The ambassador to Moldova=>The mayor} said the talks would stop.', 'ambassador to Moldova', 'mayor'],
  ['{The authorities in Baku=>The lawyer} said the man was well.', 'authorities in Baku', 'lawyer'],
  [
    'We have been told by {the authorities in Tunis=>the lawyer} that the man was well.',
    'authorities in Tunis',
    'lawyer',
  ],
  [
    'According to {officials briefed on the talks in Cairo=>the Swiss army}, the map will come back.',
    'officials briefed on the talks',
    'Swiss army',
  ],
  [
    'The Minister of Culture of Austria met her Swiss counterpart, Minister Urs Egger, in Chur. {She=>He} proposed a festival.',
    'Minister of Culture of Austria',
    'Urs Egger',
  ],
  [
    'The Prime Minister of Malta met his Irish colleague Aoife Brennan in Cork. {He=>She} proposed a festival.',
    'Prime Minister of Malta',
    'Aoife Brennan',
  ],
  [
    'The President of Latvia met her Finnish counterpart in Cesis. {She=>He} proposed a festival.',
    'President of Latvia',
    'President of Finland',
  ],
  [
    'The President of Austria and the Mayor of Graz toured the dam. {The President=>The Mayor} demanded a wall.',
    'President of Austria',
    'Mayor of Graz',
  ],
  [
    'The Governor of the Bank of Chad and the Minister of Finance of Niger toured the dam. {The Governor=>The Minister} demanded a wall.',
    'Governor of the Bank of Chad',
    'Minister of Finance of Niger',
  ],
  [
    '{The Council’s Danish presidency=>The Commission’s envoy} wants a pause.',
    'Danish presidency',
    'envoy of the Commission',
  ],
  [
    'The Minister met the Ambassador of Peru today. {The Minister=>The Ambassador} praised the harbour.',
    'Minister',
    'Ambassador of Peru',
  ],
  [
    '{Red Cross representatives handed over a list and asked=>The Kenyan delegation handed over a list and asked} for replies.',
    'Red Cross representatives',
    'Kenyan delegation',
  ],
  [
    '{The Red Cross representatives handed over a list and asked=>The Kenyan delegation handed over a list and asked} for replies.',
    'Red Cross representatives',
    'Kenyan delegation',
  ],
  [
    '{The outgoing Czech president=>The Czech parliament} warned against it.',
    'outgoing president of Czechia',
    'Czech parliament',
  ],
])('%s', (line, one, two) => {
  expect(named(line)).toEqual([one, two]);
});
