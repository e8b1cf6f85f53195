/** Who is who by size, by where they sit in a house, and by the level of government: "a 12-member delegation" is "a delegation
 *  of 12 members", "the Labour benches" are "the Labour side", the central commission is not the regional one. */
import { isGroup } from './nouns.ts';
import { type Party, words } from './parties.ts';
import { either, one, type Rule, two } from './party-verdict.ts';

const NUMBER =
  '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)';
const OPENING = '(?:the |an? |this |its |their |his |her |our )?';
/** "12-member delegation of the Assembly", "delegation of 12 members" */
const SIZED = [
  new RegExp(`^${OPENING}((?:\\p{L}+ )*)${NUMBER}-(\\p{L}+ .+)$`, 'iu'),
  new RegExp(`^${OPENING}((?:\\p{L}+ )*\\p{L}+) of ${NUMBER}( .+|)$`, 'iu'),
];
/** What only says that those counted belong. */
const COUNTED = words('member person people man men strong of from the');
const LONGEST = 120;

/** What a party is called but for its size: "delegation mp" of "a five-MP delegation"; null where it tells no size. */
function sizeless({ text }: Party): string | null {
  if (text.length > LONGEST || / and |,/.test(text)) return null;
  const found = SIZED.map((form) => form.exec(text)).find((match) => match !== null);
  if (!found) return null;
  const told = `${found[1]} ${found[2]}`
    .toLowerCase()
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/ies$/, 'y')
        .replace(/men$/, 'man')
        .replace(/(?<=[^s])s$/, ''),
    )
    .filter((word) => word !== '' && !COUNTED.has(word));
  return told.length ? told.sort().join(' ') : null;
}

/** "a three-man team of inspectors", "a team of three inspectors"; another size is a matter of figures. */
const sameButSize = (a: Party, b: Party): boolean => {
  const own = sizeless(a);
  return own !== null && own === sizeless(b);
};

/** Those who sit together in a house, by whatever word: "the Labour benches". */
const WHOSE =
  '((?:\\p{Lu}[\\p{L}-]+ )*?\\p{Lu}[\\p{L}-]+|[Oo]pposition|[Gg]overnment|[Mm]ajority|[Mm]inority|[Cc]oalition|[Cc]rossbench)';
const SEATED = new RegExp(
  `^(?:[Tt]he |[Ss]ome )?${WHOSE} (?:benches|bench|backbenches|side|group|caucus|members|MPs|MEPs|deputies|senators|lawmakers|ranks)$`,
  'u',
);

/** "the Labour benches", "Labour MPs" */
const sameBenches = (a: Party, b: Party): boolean => {
  const [own, rest] = [a, b].map(({ text }) => SEATED.exec(text)?.[1]?.toLowerCase());
  return own !== undefined && own === rest && [a, b].some(({ text }) => HOUSE.test(text));
};
/** "a Labour MP", "Labour": any one of those who sit there, and the party they are of. */
const ofBenches = (benches: Party, one: Party): boolean => {
  const [, own] = SEATED.exec(benches.text) ?? [];
  const [, rest] = ONE_OF_THEM.exec(one.text) ?? [];
  if (own === undefined || rest === undefined) return false;
  // "the Liberal side", "the Liberals"
  if (![rest, rest.replace(/s$/, '')].some((word) => word.toLowerCase() === own.toLowerCase())) return false;
  const bare = one.text.endsWith(rest) && / (?:side|group|caucus)$/.test(benches.text);
  return bare || HOUSE.test(benches.text);
};
const ONE_OF_THEM = new RegExp(
  `^(?:[Tt]he |[Aa]n? )?${WHOSE}(?: (?:MP|MEP|member|deputy|senator|lawmaker|backbencher))?$`,
  'u',
);

/** What only a house has: "the Acme side" and "the Acme group" are of no house. */
const HOUSE = / (?:benches|bench|backbenches|mps|meps|deputies|senators|lawmakers|ranks|caucus)$/i;

/** Levels of government, each by its words. */
const LEVELS: readonly ReadonlySet<string>[] = [
  words('state national federal central'),
  words('regional provincial cantonal'),
  words('district'),
  words('municipal city town communal'),
];

/** The level of a body, told by a word before its noun; -1 where none or several are told. */
function levelOf({ text, head, joint, plural }: Party): number {
  if (joint || plural || text.length > LONGEST || !(isGroup(head) || BODY.test(head))) return -1;
  const core = text
    .toLowerCase()
    .split(/ (?:of|for|in|at|from|on) /)[0]!
    .split(' ');
  const told = LEVELS.flatMap((level, i) => (core.some((word) => level.has(word)) ? [i] : []));
  return told.length === 1 ? told[0]! : -1;
}
const BODY = /^(?:board|commission|committee|council|court|office|bureau|agency|authority|inspectorate|registry)$/;

/** "the State Election Commission" against "the municipal election board". */
const otherLevel = (a: Party, b: Party): boolean => {
  const [own, rest] = [levelOf(a), levelOf(b)];
  return own >= 0 && rest >= 0 && own !== rest;
};

/** "the State Electoral Board", "the electoral board": the same words, with the level and without. */
const levelOnly = (long: Party, short: Party): boolean => {
  if (levelOf(long) < 0 || levelOf(short) >= 0 || short.text.length > LONGEST) return false;
  const told = ({ text }: Party): string[] => text.toLowerCase().replace(/^the /, '').split(' ');
  const core = told(short);
  return (
    core.length > 1 &&
    told(long)
      .filter((word) => !LEVELS.some((level) => level.has(word)))
      .join(' ') === core.join(' ')
  );
};

/** "the three Baltic states", "the Visegrad Four" against "Estonia, Latvia and Lithuania": as many states as are named. */
const countedStates = (counted: Party, named: Party): boolean =>
  counted.joint &&
  named.joint &&
  counted.countries.size === 0 &&
  named.countries.size > 1 &&
  named.head === '' &&
  named.names.size === 0 &&
  (counted.count || groupOf(counted)) === named.countries.size &&
  (STATES.test(counted.head) || groupOf(counted) > 0);
const STATES = /^(?:state|country|nation|republic|government|capital|member|neighbour|partner|ally)$/;

/** How many are in a group of states that goes by a name: "the Benelux countries". */
const groupOf = ({ names, places, marks, organizations }: Party): number =>
  [...names, ...places, ...marks, ...[...organizations].map((name) => name.split(' ')[0]!.toLowerCase())]
    .map((word) => GROUPS.get(word) ?? 0)
    .find((size) => size > 0) ?? 0;
const GROUPS = new Map([
  ['baltic', 3],
  ['benelux', 3],
  ['visegrad', 4],
  ['nordic', 5],
]);

/** Rules that come before what is known of kinds. */
export const SIZES: readonly Rule[] = [
  one('the same party, with its size told otherwise', sameButSize),
  one('those who sit together in a house', sameBenches),
  one('one of those who sit together, or their party', either(ofBenches)),
  one('a body with its level and without', either(levelOnly)),
  two('bodies of two levels', otherLevel),
  one('states counted, and by their names', either(countedStates)),
];
