/** What passages of diplomacy, economy and law are about: words and phrases that name one matter, as one concept each.
 *  "Borrowing costs" and "the key rate", "nationals" and "citizens", "lorries" and "trucks". Used to see that two passages
 *  are about one thing, never that they say the same of it. Words are matched by stem; a word may stand for several
 *  concepts. Sources: our own reading of the vocabulary of readouts, with EuroVoc's fields as the check-list. */
import { stemOf } from './stems.ts';

const classes: readonly string[] = [
  // War and peace
  'truce, ceasefire, cease-fire, armistice, pause, cessation of hostilities, halt in fighting, halt to fighting, end of fighting, silence the guns',
  'fighting, hostilities, combat, battle, war, conflict, battlefield',
  'weapon, arm, armament, munition, ammunition, shell, missile, military aid, military support, military assistance',
  'troop, soldier, serviceman, force, army, military, unit, contingent, battalion, personnel, brigade',
  'withdrawal, withdraw, pull-back, pullback, pullout, pull-out, disengagement, pull out, pull back, departure of troops, leave',
  'attack, strike, shelling, bombardment, raid, assault, bombing, offensive, drone strike, airstrike',
  'prisoner, detainee, captive, hostage, inmate, jailed, imprisoned, detained, detention, arrest, custody',
  'exchange of prisoners, prisoner exchange, prisoner swap, swap',
  'peacekeeper, peacekeeping, blue helmet, peace force, stabilisation force, observer mission, monitoring mission, mission',
  'mine, minefield, demining, demine, mine clearance',
  'air defence, air defense, interceptor, patriot, anti-aircraft',
  'exercise, manoeuvre, maneuver, drill',
  'drone, unmanned aircraft, unmanned aerial vehicle, uav',
  'reconstruction, rebuild, recovery, restore, repair',
  'casualty, victim, dead, killed, death, fatality, toll',
  'injured, wounded, hurt',
  'disarmament, disarm, demilitarisation, demilitarise, demilitarization',
  'enrichment, enrich, enriched, uranium, nuclear programme, nuclear program, stockpile',
  'inspector, inspection, verification, monitor, monitoring, safeguard, inspect',
  'nuclear plant, power plant, reactor, power station, plant',
  'cyberattack, cyber-attack, hacking, hacker, hybrid attack, cyber',
  'disinformation, propaganda, fake news, false information, manipulation',
  // Borders and people
  'border, frontier, boundary, demarcation, delimitation',
  'crossing, border post, border point, checkpoint, entry point, passage, transit point',
  'border check, border control, check at the border, control at the border, control',
  'refugee, migrant, asylum, asylum seeker, displaced, migration, arrival, irregular crossing, illegal migration, immigration',
  'return, readmission, repatriation, deportation, deport, bring home, expel, expulsion, send back, repatriate, take back, taking back',
  'citizen, national, resident, people, inhabitant, compatriot, population',
  'minority, ethnic, community',
  'visa, visa-free, visa liberalisation, visa waiver, visa regime, entry permit, visa requirement, travel',
  'missing, disappeared, missing person',
  'child, minor, pupil, young, youth',
  'student, scholarship, university, academic, exchange programme, campus',
  'school, education, teaching, classroom, curriculum, textbook',
  'language, mother tongue, bilingual',
  'exhumation, remains, grave, burial, memorial, commemorate, commemoration',
  'historical, history, past, memory, historic',
  'worker, labour, labor, workforce, employee, job, employment, staff, seasonal worker, commuter',
  'worship, religious, church, monastery, clergy, believer',
  'woman, gender, girl',
  'embassy, mission, consulate, consular, diplomatic representation, ambassador, envoy',
  // Trade, money
  'rate, key rate, interest rate, borrowing cost, policy rate, interest, cost of borrowing, price of money',
  'inflation, price growth, rise in prices, consumer price, cost of living, price stability',
  'growth, expansion, output, gdp, gross domestic product, economy',
  'loan, credit, credit line, line of credit, lending, borrow',
  'grant, aid, assistance, support, help, financing, funding, fund, money, contribution, donation, package',
  'budget, spending, expenditure, outlay, appropriation',
  'debt, arrears, owe, liability, bond',
  'restructuring, rescheduling, relief, write-off, haircut',
  'tranche, instalment, installment, disbursement, payment, disburse, payout',
  'tax, taxation, levy, duty, vat',
  'tariff, duty, customs duty, levy, import duty',
  'toll, fee, charge',
  'trade, commerce, turnover, exchange of goods, goods, commercial',
  'export, sale abroad, shipment abroad, foreign sale',
  'import, purchase abroad',
  'quota, ceiling, limit, cap',
  'price, cost, expense',
  'subsidy, state aid, subsidise',
  'farm, farmer, agriculture, agricultural, agri-food, farming, producer, grower',
  'grain, wheat, cereal, corn, maize, barley, crop, harvest',
  'fish, fishery, fishing, fisherman, catch, trawler, herring, cod',
  'food, foodstuff, produce, meat, dairy, milk',
  'investment, invest, investor, capital',
  'merger, takeover, acquisition, concentration, deal, joining forces, buyout',
  'divestment, divest, sell, sale, dispose, disposal, shed',
  'competition, antitrust, monopoly, dominance, cartel, market power',
  'company, firm, enterprise, business, manufacturer, corporation, operator, undertaking, industry',
  'bank, lender, banking',
  'currency, national currency, own currency, settlement in, payment in',
  'frozen asset, immobilised asset, immobilized asset, asset, reserve, proceeds, windfall profit',
  'sanction, restrictive measure, embargo, restriction, penalty, punitive measure',
  'customs, customs union, customs clearance',
  'procurement, tender, contract, purchase, bid, order',
  'fine, penalty, sanction, punish',
  'strike, walkout, industrial action, stoppage, work stoppage',
  'wage, pay, salary, remuneration, earnings',
  'pension, retirement',
  'housing, rent, household, tenant',
  'household, consumer, family',
  'data, personal data, privacy, information',
  'platform, online, social media, app, internet',
  'chip, semiconductor, microchip',
  'raw material, lithium, mineral, rare earth, critical material, mine, mining',
  'steel, aluminium, metal',
  'car, vehicle, automobile, automotive, electric car, electric vehicle',
  // Energy, environment, transport
  'gas, natural gas, lng, liquefied gas, gas supply, methane, fuel',
  'oil, crude, petroleum, barrel, fuel',
  'pipeline, transit, interconnector, conduit',
  'electricity, power, grid, power line, energy, kilovolt, current, blackout',
  'renewable, wind, solar, hydropower, hydrogen, wind farm',
  'climate, emission, carbon, greenhouse, warming, decarbonisation',
  'environment, environmental, nature, biodiversity, pollution',
  'water, river, dam, reservoir, irrigation, drought, filling',
  'forest, deforestation, wildfire, forest fire, blaze, fire',
  'flood, flooding, earthquake, disaster, storm, cyclone',
  'railway, rail, rail link, train, line, track',
  'road, motorway, highway, corridor, route',
  'bridge, tunnel, crossing',
  'port, harbour, harbor, terminal, berth, dock',
  'airport, flight, airline, air link, aviation, airspace, air connection',
  'ship, vessel, boat, tanker, freighter, shipping, navigation, maritime, sea, naval, navy',
  'shipping, navigation, maritime, sea, sea lane, truce at sea',
  'cable, undersea cable, seabed cable, subsea cable',
  'lorry, truck, haulier, haulage, freight, transport, carrier',
  'satellite, space, launch',
  // Law and institutions
  'law, bill, legislation, act, statute, draft law, legal',
  'repeal, scrap, revoke, withdraw, abolish',
  'amendment, amend, change, modification, revise, revision',
  'constitution, constitutional, fundamental law',
  'treaty, agreement, accord, pact, deal, memorandum, convention, protocol, document, charter, compact',
  'declaration, statement, communiqué, communique, conclusions, text, resolution, wording, draft',
  'clause, article, paragraph, passage, provision, wording, language, chapter',
  'court, tribunal, judge, judicial, ruling, judgment, verdict, judiciary, trial, prosecution, prosecutor, lawsuit',
  'investigation, inquiry, enquiry, probe, investigate, investigator',
  'corruption, graft, bribe, bribery, anti-corruption',
  'rule of law, judicial independence, independence of the judiciary',
  'human right, fundamental right, civil liberty, freedom, right',
  'journalist, press, media, reporter, broadcaster, newspaper',
  'non-governmental organisation, ngo, civil society, activist, association, foreign agent, foreign influence',
  'election, vote, ballot, poll, polling, referendum, voting',
  'observer, election observer, monitor',
  'parliament, assembly, house, chamber, senate, lawmaker, legislature, deputy, member of parliament, national assembly, bundestag, congress, mp, legislator',
  'government, cabinet, executive, authority, administration, ministry',
  'opposition, critic, dissident',
  'reform, overhaul, restructuring, modernisation',
  'veto, block, blocking, blockade, obstruct, hold up, stand in the way',
  'unanimity, unanimous, consensus, unanimously',
  'majority, qualified majority',
  'abstention, abstain, abstained',
  'accession, membership, join, enlargement, candidate, candidacy, integration, membership bid, accede',
  'accession talks, accession negotiations, negotiation, talk, round, consultation, dialogue',
  'cluster, chapter',
  'membership action plan, map, action plan',
  'alliance, allied, ally',
  'security guarantee, assurance, guarantee, security commitment',
  'status, autonomy, self-government, self-rule, statehood',
  'recognition, recognise, recognize, acknowledge',
  'sovereignty, territorial integrity, independence, sovereign',
  'island, islet, archipelago',
  'base, garrison, military base, facility',
  'mandate, term, tenure, extension',
  'commission, committee, panel, working group, task force, expert group, body, council, team',
  'mediation, mediator, good offices, facilitate, mediate, broker, go-between, facilitator',
  'summit, conference, meeting, gathering, follow-up conference, second meeting, next meeting, top-level meeting',
  'next round, next meeting, meet again, further round, another meeting, new round, following round, reconvene',
  'invitation, invite, invited',
  'visit, trip, travel, come to, tour',
  'seat, place, post, position, job, appointment, appoint, appointed, nomination, nominate, candidate',
  'secretariat, headquarters, office',
  'deadline, date, timetable, schedule, calendar, time frame, timeframe, time limit, roadmap',
  'condition, precondition, prerequisite, requirement, criterion, benchmark, strings',
  'report, study, assessment, review, paper, evaluation, analysis',
  'plan, programme, program, project, scheme, initiative, strategy, blueprint, formula',
  'fund, facility, instrument, mechanism, vehicle, trust fund',
  'vaccine, vaccination, jab, immunisation, dose, inoculation',
  'medicine, drug, medical, pharmaceutical, hospital, health, clinic, patient, treatment',
  'disease, epidemic, outbreak, pandemic, virus, infection',
  'compensation, reparation, damages, indemnity, redress',
  'apology, apologise, apologize, regret, sorry',
  'concern, worry, anxiety, misgiving, alarm, reservation, doubt, objection',
  'criticism, criticise, criticize, reproach, rebuke, censure',
  'progress, advance, headway, breakthrough, step forward',
  'dispute, quarrel, row, disagreement, difference, controversy',
  'crime, criminal, trafficking, smuggling, organised crime, smuggler, gang, fraud',
  'terrorism, terrorist, extremism, militant',
  'police, officer, security force, law enforcement, gendarme',
  'training, train, instructor, instruction',
  'spy, espionage, intelligence, agent, spying',
  'poisoned, poisoning, nerve agent, toxin',
  'sabotage, damage, tampering, sever, cut',
  'evacuation, evacuate, rescue, airlift',
  'corridor, humanitarian corridor, aid convoy, convoy, humanitarian aid, humanitarian, relief',
  'licence, license, permit, permission, authorisation, authorization, approval',
  'library, museum, culture, cultural, heritage, artefact, artifact, sculpture, exhibit, marble',
  'sport, olympic, game, championship, match',
  'tourist, tourism, holidaymaker, visitor',
  'number plate, licence plate, registration plate, plate',
  'diploma, degree, qualification',
  'twin, partnership, strategic partnership, alliance, cooperation',
  'transparency, disclosure, publish, publication, disclose, publicity',
  'contact, touch, channel, hotline, line of communication, communication',
  'delegation, team, negotiator, negotiating team',
  'lease, rent, tenancy',
  'delay, postponement, postpone, lateness, hold-up, put off',
  'construction, build, built, erect, building',
  'closure, close, shut, shutdown, closing',
  'opening, open, reopen, reopening, inaugurate, inauguration',
  'prolong, extend, extension, renew, renewal, rollover, roll over, prolongation',
  'increase, rise, raise, more, growth, step up, higher, boost',
  'reduction, cut, reduce, lower, decrease, fewer, less, drop, fall, decline',
  'doubling, double, twice',
  'halve, half',
];

const singles = new Map<string, number[]>();
const phrases = new Map<string, { readonly words: readonly string[]; readonly concept: number }[]>();
classes.forEach((line, concept) => {
  for (const entry of line.split(', ')) {
    const words = entry.split(' ').map(stemOf);
    const [first] = words as [string];
    if (words.length === 1) singles.set(first, [...(singles.get(first) ?? []), concept]);
    else phrases.set(first, [...(phrases.get(first) ?? []), { words, concept }]);
  }
});

const NONE: readonly number[] = [];
const known = new Map<string, readonly number[]>();
/** Forms kept, so that a hostile text cannot fill the memory. */
const KEPT = 20_000;

/** The concepts that a lower-case word may stand for. */
export function conceptsOf(word: string): readonly number[] {
  const found = known.get(word);
  if (found) return found;
  const concepts = singles.get(stemOf(word)) ?? NONE;
  if (known.size < KEPT) known.set(word, concepts);
  return concepts;
}

/** Do two words stand for one concept? */
export function sameConcept(a: string, b: string): boolean {
  const one = conceptsOf(a);
  return one.length > 0 && conceptsOf(b).some((concept) => one.includes(concept));
}

/** The concepts of the phrases that begin at each place of lower-case words, longest first; words in between do not count. */
export function phrasesIn(words: readonly string[]): ReadonlyMap<number, { readonly end: number; concept: number }[]> {
  const found = new Map<number, { end: number; concept: number }[]>();
  const stems = words.map(stemOf);
  stems.forEach((stem, i) => {
    for (const { words: phrase, concept } of phrases.get(stem) ?? [])
      if (phrase.every((word, k) => stems[i + k] === word))
        found.set(i, [...(found.get(i) ?? []), { end: i + phrase.length, concept }]);
  });
  return found;
}
