/** The nouns by which parties of each kind are called: one line a trade (all words of a line may name one party), its body,
 *  the people of it and whoever leads it, apart by semicolons. A word of two parts counts where both stand together at the
 *  end of the phrase: "fire brigade" is no "brigade". Singular, lower case. */

export type Kind =
  | 'state'
  | 'ministry'
  | 'office'
  | 'envoy'
  | 'parliament'
  | 'court'
  | 'prosecution'
  | 'counsel'
  | 'police'
  | 'rescue'
  | 'border'
  | 'army'
  | 'rebels'
  | 'local'
  | 'world'
  | 'mission'
  | 'bank'
  | 'regulator'
  | 'company'
  | 'union'
  | 'charity'
  | 'church'
  | 'science'
  | 'medicine'
  | 'school'
  | 'press'
  | 'people'
  | 'trade'
  | 'crew'
  | 'club';

/** kind trade: bodies; people; leaders */
export const TRADES = `
state government: government, cabinet, authorities, side; ;
ministry ministry: ministry, department; ;
ministry treasury: treasury, exchequer, finance ministry, finance department, ministry of finance; ;
office minister: ; ; minister
office primeminister: ; ; prime minister, premier, taoiseach, head of government, first minister
office deputyprimeminister: ; ; deputy prime minister, vice premier, tánaiste, tanaiste
office president: ; ; head of state, president of the republic
office king: ; ; king, monarch, sovereign
office queen: ; ; queen
office foreignminister: ; ; foreign minister, chief diplomat, top diplomat, head of diplomacy, foreign secretary
office statesecretary: ; ; state secretary, undersecretary, under-secretary
office chancellor: ; ; chancellor
envoy embassy: embassy; ambassador, envoy, emissary;
envoy special: ; special envoy, personal envoy, special representative, personal representative;
envoy consulate: consulate; consul;
envoy consulgeneral: consulate general; consul general;
parliament parliament: parliament, legislature, assembly; deputy, mp, lawmaker, legislator, parliamentarian, member of parliament; speaker, speaker of parliament
parliament senate: senate, upper house, upper chamber; senator; president of the senate
parliament house: lower house, lower chamber; ;
parliament opposition: opposition, opposition party; opposition deputy, opposition leader, opposition politician, opposition mp;
parliament majority: ruling party, governing party, majority, coalition; ;
parliament faction: faction, parliamentary group, caucus; ;
court court: court, tribunal, bench, panel of judge; judge, magistrate, presiding judge; court president, chief justice
court jury: jury; juror; foreman, forewoman
prosecution prosecution: prosecution, prosecution service, prosecutor's office; prosecutor, public prosecutor; prosecutor general, chief prosecutor, attorney general
counsel defence: defence, defense, defence team; defence lawyer, defence counsel, defence solicitor, defence attorney;
counsel lawyer: law firm; lawyer, solicitor, barrister, attorney, counsel;
police police: police, police force, police service, police department, constabulary, gendarmerie; police officer, constable, policeman, policewoman, detective, gendarme, officer; police chief, chief constable, police commissioner, chief of police
police spies: intelligence service, intelligence agency, spy agency, secret service, security service; spy, intelligence officer;
police prison: prison, prison service, jail; prison officer, warder, jailer, guard; prison governor
rescue fire: fire brigade, fire service, fire and rescue service, fire department; firefighter, fireman, fire crew, fire officer; fire chief
rescue lifeboat: lifeboat, lifeboat crew, lifeboat service; lifeboatman, lifeboat volunteer; coxswain
rescue mountain: mountain rescue, mountain rescue service, mountain rescue team; mountain rescuer, mountain guide;
rescue coast: coastguard, coast guard; coastguard officer, coast guard officer;
rescue ambulance: ambulance service, ambulance; paramedic, ambulance crew, ambulance worker;
border border: border guard, border police, border force, border service, border agency; border officer, border official, border guard officer;
border customs: customs, customs service, customs authority, customs office, customs agency; customs officer, customs official;
army army: army, military, armed forces, armed force, land force, general staff, defence staff, high command; soldier, troop, army officer;
army general: ; ; general, commander
army colonel: ; ; colonel, major, lieutenant, brigadier
army navy: navy, naval force, fleet; naval officer; admiral
army airforce: air force; airman, air force officer; air marshal
rebels rebels: rebel group, insurgency, guerrilla group, militia; rebel, insurgent, separatist, guerrilla, fighter, militiaman, militant; rebel leader
rebels junta: junta, military government, military council, military ruler, ruling general; putschist; junta leader
local town: municipality, city council, town council, municipal council, village council, city, town, village, town hall, city hall, commune, local authority, local council, mayor's office, municipal authorities; councillor, city official, municipal official; 
local mayor: ; ; mayor, head of the city, head of the town, lord mayor, burgomaster
local county: county, county council, county administration; ;
local canton: canton, cantonal government; ;
local district: district, district council; ;
local region: region, province, regional government, regional council, provincial government; ; prefect, regional governor, regional president
world secretariat: secretariat; ; secretary general, secretary-general
world rapporteur: ; rapporteur;
world commissioner: ; commissioner;
world highcommissioner: ; ; high commissioner
mission mission: mission, monitoring mission, observer mission, observation mission, peacekeeping force, peacekeeping mission, monitoring team; monitor, observer, peacekeeper, blue helmet, election observer, mission member; head of mission
mission mediation: mediation team; mediator, facilitator;
bank centralbank: central bank, national bank, monetary authority, reserve bank; ;
regulator audit: court of auditor, audit office; auditor;
regulator ombudsman: ombudsman, ombudswoman, ombudsperson, ombudsman's office, ombudsman office; ;
regulator statistics: statistics office, statistical office, statistics bureau, statistics agency; statistician;
regulator election: electoral commission, election commission, electoral authority, election authority, election committee; election official;
regulator weather: meteorological office, meteorological service, meteorological institute, weather service, weather office, met office; forecaster, meteorologist;
regulator tax: tax office, tax authority, tax agency, tax service, revenue service; tax official, tax inspector;
regulator inspection: inspectorate, inspection team; inspector; chief inspector
company airline: airline, carrier; ;
company shipping: shipowner, shipping company, shipping line, shipping firm, ferry company, ferry line, ferry operator; ;
company railway: railway, railway company, railway operator, rail operator, rail company, train operator; ;
company airport: airport, airport operator, airport authority; ;
company port: port, port authority, harbour authority, port operator; ; harbour master, port captain
company insurer: insurer, insurance company, insurance fund, underwriter; ;
company contractor: contractor, builder, developer, construction firm, construction company; ;
company maker: manufacturer, producer, maker; ;
company supplier: supplier; ;
company utility: utility, power company, electricity company, energy company, water company; ;
bank bank: bank, lender; ;
company retailer: retailer, retail chain, supermarket chain, supermarket, chain, store; ;
company shipyard: shipyard, yard, shipbuilder; ;
company brewery: brewery, brewer; ;
company plant: plant, factory, works, refinery, smelter, plant operator; ;
company grid: grid operator, network operator, transmission operator, grid company; ;
company distributor: distributor, wholesaler; ;
company management: management; executives, manager;
company investor: ; investor, shareholder;
company post: postal service, post office, post; ;
company publisher: publisher, publishing house; ;
company landlord: landlord, owner, proprietor; ;
company mine: mine, mine operator, mining company; ;
company hotel: hotel; hotelier; hotel manager
union union: union, trade union, labour union; trade unionist, unionist; union leader
union strikers: ; striker, striking worker;
union employers: employers' federation, employers' association, employers' union; employer;
union chamber: chamber of commerce; ;
charity charity: charity, ngo, aid group, aid organisation, aid organization, relief organisation, relief organization, relief agency, aid agency, foundation, campaign group; campaigner, activist, aid worker, volunteer, environmentalist, conservationist;
church church: church, clergy; clergyman, priest, pastor, vicar;
church diocese: diocese, bishop's office, curia; ; bishop, prelate
church cardinal: ; ; cardinal
church pope: ; ; pope, pontiff, holy father
church archbishop: archdiocese; ; archbishop
church patriarch: ; ; patriarch
church synod: synod, bishops' conference, episcopal conference; bishops;
church monks: monastery, abbey, convent; monk, nun; abbot, abbess
science science: institute, research institute, research team; scientist, researcher, scholar, study author, study's author, author of the study;
science university: university, faculty, college; ; rector, vice-chancellor
science academy: academy; academician; president of the academy
science expert: ; expert, specialist;
science economist: ; economist, analyst;
science quake: seismological institute, seismological service, seismological office; seismologist;
science digger: ; archaeologist, excavator;
science stars: observatory; astronomer;
science historian: ; historian;
science biologist: ; biologist, zoologist, ecologist, botanist;
science geologist: geological survey; geologist;
science engineer: ; engineer;
science museum: museum, gallery; curator;
science zoo: zoo; zookeeper, keeper;
science professor: ; professor, lecturer;
medicine hospital: hospital, clinic, medical centre, medical center; ;
medicine doctor: ; doctor, physician, medic, surgeon;
medicine vet: ; vet, veterinarian, veterinary surgeon;
medicine nurse: ; nurse, nursing staff, midwife;
school school: school; ; headteacher, head teacher, headmaster, headmistress
school teacher: ; teacher, teaching staff;
press paper: newspaper, daily, paper, weekly, magazine; ;
press agency: news agency, wire service, press agency; ;
press broadcaster: broadcaster, television, radio, television station, television channel, radio station; ;
press press: press, media; journalist, reporter, correspondent, newsman; editor, editor-in-chief
people resident: ; resident, villager, townspeople, islander, local, inhabitant, citizen, local people, neighbour, neighbor;
people witness: ; witness, eyewitness, bystander, onlooker, passer-by;
people relative: family; relative, family member, next of kin;
people parent: ; parent, mother, father;
people protester: crowd; protester, protestor, demonstrator, marcher;
people pupil: ; pupil, student, schoolchild, schoolchildren;
people passenger: ; passenger, traveller, traveler;
people refugee: ; refugee, migrant, asylum seeker;
people survivor: ; survivor, those rescued;
people driver: ; driver, motorist;
people tenant: ; tenant, renter;
people plaintiff: ; plaintiff, claimant, complainant;
people hostage: ; hostage, captive;
people guest: ; tourist, holidaymaker;
people prisoner: ; prisoner, inmate, detainee;
people patient: ; patient;
people customer: ; customer, shopper, consumer;
people fan: ; fan, supporter;
people child: ; child;
trade farmer: ; farmer, grower;
trade vintner: ; vintner, wine grower, winemaker;
trade ranger: ; ranger, park ranger, warden, game warden;
trade fisherman: ; fisherman, fisher, angler;
trade trader: ; trader, shopkeeper, merchant, stallholder, retailers;
trade haulier: ; haulier, trucker, lorry driver;
trade docker: ; docker, stevedore;
trade miner: ; miner;
trade worker: workforce; worker, employee;
crew crew: crew, ship's crew; sailor, crew member, seaman, deckhand;
crew cabin: cabin crew; flight attendant, steward, stewardess;
crew cockpit: flight crew; pilot, co-pilot;
crew captain: ; ; captain, skipper, master of the ship
club orchestra: orchestra; musician;
club organiser: organising committee, organizing committee; organiser, organizer;
club club: club, football club; player; coach
`;

/** Words for parties of more than one kind, each with the kinds that it may be of. */
export const GENERAL = `
diplomat: state ministry office envoy world
council: local
author: science
team: science rescue mission medicine club police
board: company regulator union club science
official: state ministry local world police border army regulator mission envoy
politician: state office parliament local
authority: state local regulator
agency: regulator world border charity press
watchdog: regulator world charity
regulator: regulator
supervisor: regulator
inspectorate: regulator
organisation: world charity union company rebels church
organization: world charity union company rebels church
institution: world bank science regulator court
group: company charity world parliament rebels union science people
force: police army mission
officer: police border army rescue
investigator: police prosecution regulator border
company: company
firm: company
operator: company
business: company
concern: company
corporation: company
enterprise: company
rescuer: rescue
rescue worker: rescue
rescue service: rescue
rescue team: rescue
emergency services: rescue
emergency service: rescue
panel: court science parliament
governor: local bank
chairmanship: state ministry office world mission parliament
`;
