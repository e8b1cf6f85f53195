/** What a reader would call both speakers of an attribution change: offices of state by their country, and no more of the phrase
 *  than belongs to the name. */
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
    'foreign minister of Chile',
    'foreign minister of Peru',
  ],
  [
    'The ministers of the interior of Chile and Peru met. {The Chilean minister=>The Peruvian minister} asked for a bridge.',
    'interior minister of Chile',
    'interior minister of Peru',
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
    'Commission’s envoy',
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
  [
    '{The ministry=>The contractor} expects the flats in Hostomel to be ready by May.',
    'ministry of Ukraine',
    'contractor',
  ],
  [
    'The Minister received the Ambassador of Peru. {The Minister=>The Ambassador} praised the tramway in Tartu.',
    'Minister of Estonia',
    'Ambassador of Peru',
  ],
  [
    'The Prime Minister visited Narva. {The Prime Minister=>The mayor} promised a new bridge.',
    'Prime Minister of Estonia',
    'mayor',
  ],
  [
    'The Prime Minister of Latvia visited Narva. {The Prime Minister=>The mayor} promised a new bridge.',
    'Prime Minister of Latvia',
    'mayor',
  ],
  [
    'The Prime Minister visited Narva. {The Prime Minister=>The mayor} promised that Finland would pay.',
    'Prime Minister',
    'mayor',
  ],
  [
    'The Prime Minister spoke in Tartu and in Liepaja. {The Prime Minister=>The mayor} promised a new bridge.',
    'Prime Minister',
    'mayor',
  ],
  [
    '{The finance minister=>The opposition} told the Storting that the fund would grow.',
    'finance minister of Norway',
    'opposition',
  ],
  [
    'The Danish Prime Minister spoke before the Bundestag. {The Prime Minister=>The Speaker} asked for patience.',
    'Prime Minister of Denmark',
    'Speaker',
  ],
  ['{The president=>The coach} said the club in Brno would pay.', 'president', 'coach'],
  ['{The President=>The mayor} opened the hall in Kaunas and asked for calm.', 'President of Lithuania', 'mayor'],
  [
    'The President and his Polish counterpart toured the works in Klaipeda. {The President=>The engineer} asked for patience.',
    'President of Lithuania',
    'engineer',
  ],
  ['{The Minister of Defence=>The commander} asked for more beds in Rukla.', 'Minister of Defence', 'commander'],
  ['{The Defence Minister=>The commander} asked for more beds in Rukla.', 'Defence Minister of Lithuania', 'commander'],
  [
    'The Minister of Health of Iceland spoke in Akureyri. {The Minister=>The nurse} asked for more beds.',
    'Minister of Health of Iceland',
    'nurse',
  ],
  ['{The minister=>The union} said the mine would close.', 'minister', 'union'],
  ['{The minister=>The union} said in Brussels that the mine would close.', 'minister', 'union'],
  ['{The President=>The mayor} spoke in Odesa of Russia’s attacks and asked for planes.', 'President', 'mayor'],
  [
    'The Chancellor of Austria spoke first. {The Chancellor=>The Czech Prime Minister} spoke of the dam and asked for a wall.',
    'Chancellor of Austria',
    'Prime Minister of Czechia',
  ],
  [
    'The Foreign Minister of Spain and the Foreign Minister of Portugal spoke. {The Spanish Foreign Minister=>The Portuguese Foreign Minister} asked for a study.',
    'Foreign Minister of Spain',
    'Foreign Minister of Portugal',
  ],
  [
    'Both leaders spoke. {The Irish prime minister=>The Maltese prime minister} called for a truce.',
    'prime minister of Ireland',
    'prime minister of Malta',
  ],
  [
    'It was {the Finnish president=>the Estonian president} who proposed the patrol.',
    'president of Finland',
    'president of Estonia',
  ],
  [
    'The patrol was proposed by {Finland’s president=>Estonia’s president}.',
    'president of Finland',
    'president of Estonia',
  ],
  [
    'At the request of {the Finnish president=>the Estonian president}, the session was closed.',
    'president of Finland',
    'president of Estonia',
  ],
  [
    'According to {the Finnish president=>the Estonian president}, the session was closed.',
    'president of Finland',
    'president of Estonia',
  ],
  [
    '"We will pay," {the Belgian premier=>the Dutch premier} told reporters.',
    'prime minister of Belgium',
    'prime minister of the Netherlands',
  ],
  [
    '{The Turkish foreign ministry=>The Greek foreign ministry} denied it.',
    'Turkish foreign ministry',
    'Greek foreign ministry',
  ],
  [
    '{The Turkish Foreign Ministry=>The Greek Foreign Ministry} denied it.',
    'Foreign Ministry of Türkiye',
    'Foreign Ministry of Greece',
  ],
  [
    '{The Turkish Ministry of Defence=>The Greek Ministry of Defence} denied it.',
    'Ministry of Defence of Türkiye',
    'Ministry of Defence of Greece',
  ],
  ['{Turkey’s president=>Greece’s prime minister} denied it.', 'president of Turkey', 'prime minister of Greece'],
  ['{The Ambassador of Chad in Rome=>The mayor of Rome} denied it.', 'Ambassador of Chad', 'mayor of Rome'],
  [
    '{The head of the EU Delegation to Georgia=>The mayor of Poti} denied it.',
    'head of the EU Delegation',
    'mayor of Poti',
  ],
  ['{The Ministry of Health in Chisinau=>The hospital} denied it.', 'Ministry of Health of Moldova', 'hospital'],
  ['{The health ministry in Chisinau=>The hospital} denied it.', 'Ministry of Health of Moldova', 'hospital'],
  ['{The Catholic Church in Poland=>The mayor of Sopot} denied it.', 'Catholic Church in Poland', 'mayor of Sopot'],
  ['{The OSCE Mission to Moldova=>The mayor of Balti} denied it.', 'OSCE Mission to Moldova', 'mayor of Balti'],
  [
    '{The Turkish president’s office=>The Greek prime minister’s office} denied it.',
    'office of the Turkish president',
    'office of the Greek prime minister',
  ],
  [
    'The ministry of Serbia spoke. {The ministry=>The union} said the mine near Zenica would close.',
    'ministry of Serbia',
    'union',
  ],
  [
    'The two ministers praised the crews. {The Chilean minister=>The Peruvian minister} asked for a bridge.',
    'Chilean minister',
    'Peruvian minister',
  ],
  ['{Hungary has asked=>Slovakia has asked} for more time.', 'Hungary', 'Slovakia'],
  [
    'The Icelandic Foreign Minister rang the Danish Foreign Minister. {The former=>The latter} asked for calm.',
    'Foreign Minister of Iceland',
    'Foreign Minister of Denmark',
  ],
  [
    'The prime minister of Iceland rang her Danish colleague. {She=>Her Danish colleague} asked for calm.',
    'prime minister of Iceland',
    'prime minister of Denmark',
  ],
  ['The rector met the mayor of Graz. {The former=>The latter} asked for calm.', 'rector', 'mayor of Graz'],
  ['The rector and the dean asked for calm. {The former=>The latter} asked for a pause.', 'rector', 'dean'],
  [
    '{The Estonian PM=>The Latvian PM} said the power was back.',
    'Prime Minister of Estonia',
    'Prime Minister of Latvia',
  ],
  [
    'In a letter, {the Irish prime minister=>the Irish president} asked for calm.',
    'prime minister of Ireland',
    'president of Ireland',
  ],
  [
    'The committee heard a letter from {the Irish prime minister=>the Irish president}. It asks for calm.',
    'prime minister of Ireland',
    'president of Ireland',
  ],
  [
    '{The Swedish and Finnish prime ministers=>The Finnish prime minister} called for calm.',
    'Swedish and Finnish prime ministers',
    'prime minister of Finland',
  ],
  [
    'The Chancellor of Austria, the Prime Minister of Hungary and the President of Serbia met. {The Chancellor=>The President} called for a wall.',
    'Chancellor of Austria',
    'President of Serbia',
  ],
  [
    '{A source in the Lithuanian government=>A source in the Latvian government} said the line was open.',
    'source in the Lithuanian government',
    'source in the Latvian government',
  ],
  [
    '{A diplomat based in Brussels=>A diplomat close to the Polish government} said the line was open.',
    'diplomat based in Brussels',
    'diplomat close to the Polish government',
  ],
  ['{The Ukrainian leader=>The Polish leader} said the power was back.', 'Ukrainian leader', 'Polish leader'],
  [
    'Kenya’s transport minister met his Ugandan counterpart in Mombasa. {He=>His Ugandan counterpart} asked for a depot.',
    'transport minister of Kenya',
    'transport minister of Uganda',
  ],
])('%s', (line, one, two) => {
  expect(named(line)).toEqual([one, two]);
});
