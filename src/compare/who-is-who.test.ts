/** Who is who, by kinds: speakers of unlike kinds crossed within frames of attribution, each met as a change of speaker; and
 *  two names for one party in the same frames, each left quiet. */
import { expect, test } from 'vitest';
import { world as gazetteer } from './pair-world.ts';
import { compareVersions } from './revision.ts';

const FRAMES = [
  'X said that the cable car would run again at Easter.',
  'The cable car will run again at Easter, according to x.',
  'The survey of the valley was made at the request of x.',
  'X rejected the first offer.',
  'The noise was criticised by x.',
  'The cable car would run again at Easter, x announced.',
  'At the suggestion of x, the fair was put off.',
  'X asked for more time.',
];

const inFrame = (frame: string, who: string): string =>
  frame.replace(/\bX\b/, who[0]!.toUpperCase() + who.slice(1)).replace(/\bx\b/, who);

const typesOf = (frame: string, before: string, after: string): string[] =>
  compareVersions(
    { text: inFrame(frame, before), statements: [] },
    { text: inFrame(frame, after), statements: [] },
    gazetteer,
  )
    .changes.filter(({ material }) => material)
    .map(({ type }) => type);

/** Speakers by kind; those of one line may be one party or not, and are not compared. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  power: ['Norway', 'the Polish foreign ministry', 'the Danish prime minister'],
  court: ['the court', 'the judges'],
  prosecution: ['the prosecutors'],
  police: ['the police', 'the detectives'],
  fire: ['the fire brigade', 'the firefighters'],
  customs: ['the customs officers'],
  army: ['the army', 'the air force'],
  town: ['the mayor', 'the town hall'],
  world: ['NATO', 'UNESCO'],
  mission: ['the observers', 'the peacekeepers'],
  bank: ['the central bank'],
  regulator: ['the water inspectorate', 'the ombudsman'],
  company: ['the airline', 'the insurer'],
  union: ['the dockers’ union'],
  charity: ['the charity', 'the campaigners'],
  church: ['the cardinal', 'the diocese'],
  science: ['the seismologists', 'the museum'],
  medicine: ['the hospital', 'the nurses'],
  press: ['the newspaper'],
  people: ['the residents', 'the passengers', 'the pupils'],
  rebels: ['the rebels'],
  official: ['a Ukrainian official', 'a Western diplomat'],
};

/** An official may be of several of these, monitors of an organization. */
const MAY_BE_ONE = new Set(
  'official-power official-police official-customs official-army official-town official-world official-mission official-regulator world-mission'.split(
    ' ',
  ),
);

const speakers = Object.entries(KINDS).flatMap(([kind, who]) => who.map((name) => ({ kind, name })));

test.each(Object.keys(KINDS))('speakers of another kind than %s', (kind) => {
  const unseen: string[] = [];
  for (const [i, one] of speakers.entries())
    for (const [j, two] of speakers.entries()) {
      if (one.kind !== kind || one.kind === two.kind) continue;
      if (MAY_BE_ONE.has(`${one.kind}-${two.kind}`) || MAY_BE_ONE.has(`${two.kind}-${one.kind}`)) continue;
      const frame = FRAMES[(i * 3 + j) % FRAMES.length]!;
      if (!typesOf(frame, one.name, two.name).includes('attribution-change'))
        unseen.push(`${one.name} > ${two.name}: ${frame}`);
    }
  expect(unseen).toEqual([]);
});

/** Two of one kind, or two whose words only look alike. */
const APART = `
  the residents = the president; the rector = the director; the general = the Secretary General; the prime minister = the minister of health
  a state secretary = the Tánaiste; the vice-president = the president; the foreign minister = the defence minister; the army = the air force
  the ambassador = the consul; the airline = the airport; the court = the prosecutor’s office; the nurses = the doctors
  the Icelandic fishing authority = the Icelandic trawler owners; Rome = the Italian seismologists; the High Commissioner = the Secretary General
  the President of the Confederation = the President of the Commission; the Federal Government = the Portuguese government
  a Commission spokesman = a Greek diplomat; the OSCE mission = the joint commission; the UN inspectors = the dyke inspectorate
  the energy regulator = the grid operator; the Senate = the lower house; the museum = the university; the bishop = the cardinal
  the competition authority = the ferry line; the operator = the insurer; the supplier = the airline; the team = the police; the passengers = the crew; the teachers = the parents; the rebels = the junta
  Helsinki = the reindeer herders; a Swiss official = a Swiss banker; the Treasury = the ministry of culture; the dockers’ union = the European Union; the central bank = the World Bank
`;

/** Two names of one party. */
const ONE = `
  the firm = the operator; the company = the operator; the airline = the carrier; the airline = the company; the drugmaker = the company
  the ferry line = the shipping company; the rail operator = the railway; the supermarket chain = the retailer; the utility = the power company
  the insurer = the insurance company; the bank = the lender; the builder = the contractor; the shipyard = the company
  the agency = the watchdog; the regulator = the watchdog; the regulator = the agency; the inspectorate = the inspectors
  the competition authority = the competition watchdog; the privacy watchdog = the data protection authority; the ombudsman = the ombudswoman
  the central bank = the national bank; the statistics office = the statistical office; the weather service = the meteorologists
  Ankara = the Turkish foreign ministry; Ankara = the Turkish minister; Ankara = Turkish officials; Ankara = the Turkish side
  Turkish officials = the Turkish foreign ministry; the Turkish minister = the Turkish foreign ministry; Turkish diplomats = Ankara; Seoul = South Korean officials
  the police = the officers; the police = the detectives; the police = the investigators; the fire brigade = the firefighters
  the fire service = the fire brigade; the coastguard = the coast guard; the rescuers = the rescue team; the army = the military
  the army = the troops; the border guards = the border police; customs = the customs service; the crew = the sailors
  the court = the judges; the court = the bench; the judges = the bench; the court = the tribunal; the prosecution = the prosecutors
  the NGO = the charity; the charity = the aid organisation; the campaign group = the campaigners; the bishop = the prelate
  the pope = the pontiff; the bishops = the bishops’ conference; the guest = the Latvian minister; the host = the Latvian minister
  the Speaker = the head of parliament; the parliament = the lawmakers; the parliament = the legislature; the Bundestag = the German parliament
  the opposition = the opposition deputies; the prime minister = the premier; the king = the monarch; the French presidency = the French president
  the MoD = the Ministry of Defence; the finance ministry = the Treasury; the government = the ministers; the German Chancellor = the German head of government
  the European Commission = EU officials; Brussels = the European Commission; NATO = NATO officials; the UN = UN officials
  the ECB = the central bank; the World Bank = the lender; the mission = the monitors; the observers = the observer mission; the IAEA = the nuclear watchdog
  the mayor’s office = the town hall; the city council = the municipality; the city council = the councillors; the town = the municipality
  the union = the trade union; the employers = the employers’ federation; the strikers = the striking workers; the refugees = the migrants
  the residents = the villagers; the residents = the local people; the witnesses = the bystanders; the relatives = the families
  the protesters = the demonstrators; the passengers = the travellers; the drivers = the motorists; the pupils = the schoolchildren
  the scientists = the researchers; the scientists = the research team; the volcanologists = the scientists; the railway operator = the rail company; the tax authorities = the tax office; the seismologists = the seismological institute; the experts = the specialists
  the hospital = the clinic; the doctors = the physicians; the paramedics = the ambulance service; the journalists = the reporters
  the news agency = the wire service; the rebels = the insurgents; the junta = the military government; the landlord = the owner
  the health officials = the Ministry of Health; the mediators = the facilitators; the organisers = the organising committee
`;

const pairsOf = (list: string): [string, string][] =>
  list
    .split(/;|\n/)
    .map((pair) => pair.trim())
    .filter(Boolean)
    .map((pair) => pair.split(' = ') as [string, string]);

/** Three frames a pair, both ways round. */
const tries = ([one, two]: [string, string], i: number): [string, string, string][] =>
  [0, 3, 5].map((k) => [FRAMES[(i + k) % FRAMES.length]!, ...((k % 2 ? [two, one] : [one, two]) as [string, string])]);

test('two parties, though of one kind', () => {
  const unseen = pairsOf(APART)
    .flatMap(tries)
    .filter((attempt) => !typesOf(...attempt).includes('attribution-change'));
  expect(unseen).toEqual([]);
});

test('two names of one party', () => {
  const alarms = pairsOf(ONE)
    .flatMap(tries)
    .filter((attempt) => typesOf(...attempt).length > 0);
  expect(alarms).toEqual([]);
});
