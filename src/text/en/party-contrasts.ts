/** What sets two parties apart though they go by one word: opposite adjectives ("the home club", "the visiting club"), the
 *  body each belongs to, one side of what others say together. */
import { isGroup, isPersonNoun, isText } from './nouns.ts';
import { type Party, words } from './parties.ts';
import { sameMark } from './party-kinds.ts';
import { foldWord } from './spelling.ts';

const OPPOSED: readonly (readonly [RegExp, RegExp])[] = (
  [
    ['home', 'visiting|away'],
    ['former|previous|outgoing|then', 'current|present|incoming|new|serving|sitting'],
    ['ruling|governing', 'opposition'],
    ['majority', 'minority|opposition'],
    ['northern|north', 'southern|south'],
    ['eastern|east', 'western|west'],
    ['senior', 'junior'],
    ['winning', 'losing'],
    ['elder|older', 'younger'],
    ['left-wing|left', 'right-wing|right'],
    ['public|state-owned|state', 'private|privately owned'],
    ['civil|civilian', 'military'],
    ['local', 'national|federal|central|foreign'],
    [
      'municipal|regional|district|provincial|county|communal|cantonal',
      'national|federal|central|supreme|constitutional',
    ],
    ['buying', 'selling'],
  ] as const
).map(([one, two]) => [new RegExp(`\\b(?:${one})\\b`, 'i'), new RegExp(`\\b(?:${two})\\b`, 'i')]);

/** One word with opposite adjectives. */
export const opposed = (a: Party, b: Party): boolean =>
  a.head !== '' &&
  a.head === b.head &&
  OPPOSED.some(
    ([one, two]) =>
      (one.test(a.text) && two.test(b.text) && !two.test(a.text) && !one.test(b.text)) ||
      (two.test(a.text) && one.test(b.text) && !one.test(a.text) && !two.test(b.text)),
  );

/** "the mediators" against "the Peruvian negotiators": whoever goes between the parties, and whoever speaks for one of them. */
export const goesBetween = (between: Party, one: Party): boolean =>
  BETWEEN.test(between.head) &&
  AT_TABLE.test(one.head) &&
  between.countries.size + between.organizations.size + between.names.size === 0 &&
  one.organizations.size + one.names.size === 0 &&
  !/ and |^(?:both|all) /i.test(one.text) &&
  (one.countries.size === 1 || [...one.marks].some((mark) => isGroup(mark) || isPersonNoun(mark)));
const BETWEEN = /^(?:mediator|facilitator|go-between|arbitrator|conciliator)$/;
const AT_TABLE = /^(?:negotiator|delegate|representative|delegation|team|side)$/;

/** "the EU's Court of Auditors": the European Court of Auditors. */
export const bodyWithin = (part: Party, whole: Party): boolean =>
  part.organizations.size > 0 &&
  part.head !== '' &&
  !part.joint &&
  [...whole.organizations].some((name) => {
    const own = name.toLowerCase();
    return (
      !part.organizations.has(name) &&
      own.includes(part.head) &&
      [...part.marks, ...part.names].every((word) => own.includes(word) || foldWord(own).includes(word)) &&
      [...part.organizations].some((one) => own.startsWith(one.toLowerCase().slice(0, 6)))
    );
  });

/** "the Principality's negotiators" against "the Commission's negotiators". */
export const ofOneBody = (a: Party, b: Party): boolean =>
  a.head !== '' &&
  a.head === b.head &&
  a.places.size > 0 &&
  b.organizations.size > 0 &&
  !a.organizations.size &&
  !b.names.size &&
  ![...b.organizations].some((name) => [...a.marks].some((mark) => name.toLowerCase().includes(mark)));

/** "the Commission's spokesperson" against "the Council's", "a World Bank report" against "a government report". */
export const ofNamedBody = (a: Party, b: Party): boolean =>
  a.head !== '' &&
  a.head === b.head &&
  a.organizations.size > 0 &&
  b.organizations.size + b.countries.size + b.names.size === 0 &&
  [...b.marks].some((mark) => isGroup(mark) && ![...a.organizations].some((name) => name.toLowerCase().includes(mark)));

/** All names stand behind "of" or "at". */
export const isHome = ({ names, home }: Party): boolean => names.size > 0 && [...names].every((name) => home.has(name));

/** "scientists at the institute" against "officials at the ministry", "the director of the police" against "the
 *  representative of Frontex". */
export const otherHome = (a: Party, b: Party): boolean => {
  if (a.home.size && b.home.size) return ![...a.home].some((x) => [...b.home].some((y) => x === y || sameMark(x, y)));
  return homeApart(a, b) || homeApart(b, a);
};

/** At home in a body of a kind that the other's organization is not called by: "agency" may be Frontex, "police" is not. */
const homeApart = ({ home, organizations: own }: Party, { home: rest, organizations }: Party): boolean =>
  home.size > 0 &&
  own.size + rest.size === 0 &&
  organizations.size > 0 &&
  [...home].some((word) => HOUSES.has(word)) &&
  ![...home].some((word) => [...organizations].some((name) => name.toLowerCase().includes(word)));
const HOUSES = words(
  'police court parliament hospital university army navy bank museum church school airport port railway region county city town municipality senate assembly chamber prison opera theatre customs guard border prosecution prosecutor',
);

/** "the opposition leader" against "the prime minister". */
export const atOdds = (leader: Party, office: Party): boolean =>
  /^(?:leader|politician|representative|spokesperson|candidate)$/.test(leader.head) &&
  [...leader.marks].some((mark) => OUTSIDE.has(mark) && !office.marks.has(mark)) &&
  /(?:minister|president|chancellor|governor|mayor|king|queen|speaker|ministry|government)$/.test(office.head);
const OUTSIDE = words(
  'opposition union rebel protest student church separatist strike exile guerrilla militia minority',
);

/** "a joint statement" against "a Malian statement". */
export const soleVoice = (joint: Party, one: Party): boolean =>
  joint.head !== '' &&
  joint.head === one.head &&
  isText(joint.head) &&
  joint.marks.has('joint') &&
  !one.marks.has('joint') &&
  (one.countries.size + one.organizations.size + one.names.size === 1 || [...one.marks].some(isGroup));

/** Roles that two people in one room have each their own of. */
export const CONTRASTS: ReadonlySet<string> = new Set([
  'host guest',
  'host visitor',
  'employer employee',
  'employer worker',
  'buyer seller',
  'landlord tenant',
  'plaintiff defendant',
  'claimant defendant',
  'applicant respondent',
  'appellant respondent',
  'defence prosecution',
  'government opposition',
  'government parliament',
  'government court',
  'parliament court',
  'government assembly',
  'government senate',
  'majority minority',
  'lender borrower',
  'owner guest',
  'owner tenant',
  'owner visitor',
  'manager guest',
  'doctor patient',
  'teacher pupil',
  'teacher student',
  'lawyer client',
  'driver passenger',
  'pilot passenger',
  'captain passenger',
  'warder prisoner',
  'parent child',
  'debtor creditor',
  'coach player',
  'candidate voter',
]);

/** "the harbour master" against "the representative of the shipowners": whoever holds a post by a name of its own is not sent
 *  by a body that the post has nothing to do with. An envoy, a lawyer or whoever leads the body may be its representative, and so may the
 *  officer of a place or a state. */
export const sentBy = (sent: Party, one: Party): boolean => {
  if (!/^(?:representative|delegate)$/.test(sent.head) || sent.joint || one.joint || sent.plural !== one.plural)
    return false;
  if (!/ (?:of|for) |['’]s /.test(sent.text) || one.countries.size + one.organizations.size > 0) return false;
  const body = [...sent.home, ...sent.marks, ...sent.names, ...sent.organizations].map((word) => word.toLowerCase());
  if (!body.length || body.some((word) => PUBLIC.has(word))) return false;
  if (SENDABLE.test(one.head) || !isPersonNoun(one.head)) return false;
  if (one.marks.size + one.names.size + one.ranks.size === 0) return false;
  return ![...one.marks, ...one.names].some((m) => body.some((n) => n.includes(m) || sameMark(m, n)));
};
const SENDABLE =
  /(?:representative|delegate|ambassador|envoy|consul|spokesperson|negotiator|observer|commissioner|member|deputy|head|chair|president|director|secretary|leader|official|diplomat|lawyer|solicitor|counsel|attorney|advocate|counterpart|colleague|man|woman|person|guest|host|source)$/;
const PUBLIC = words(
  'state government ministry country municipality city town village county district region province',
);

/** "the local authority", "the local council": what governs one place. */
export const governsPlace = (a: Party, b: Party): boolean =>
  [a, b].every(
    ({ head, marks }) => /^(?:government|council)$/.test(head) && [...marks].some((mark) => LEVEL.test(mark)),
  ) && [...a.marks].some((mark) => b.marks.has(mark));
const LEVEL = /^(?:local|municipal|city|town|village|county|district|regional|provincial|island)$/;

/** "the police", "police officers" */
export const ofPolice = (police: Party, one: Party): boolean =>
  police.head === 'police' &&
  /^(?:officer|official|force)$/.test(one.head) &&
  one.marks.has('police') &&
  !one.ranks.size;

/** "the Special Representative" against "the Prime Minister": no general word for just anybody. */
export const specialEnvoy = (sent: Party, one: Party): boolean =>
  /\b(?:special|personal) (?:representative|envoy)\b/i.test(sent.text) &&
  /(?:minister|president|chancellor|mayor|governor|king|queen|general|commissioner)$/.test(one.head);

/** "the press", "journalists" */
export const pressPeople = (press: Party, one: Party): boolean =>
  press.head === 'press' && /^(?:journalist|correspondent|newsman|pressman)$/.test(one.head);

/** "local people", "residents" */
export const livesThere = (people: Party, one: Party): boolean =>
  /^(?:people|person|man|woman)$/.test(people.head) && /^(?:resident|villager|townspeople|islander)$/.test(one.head);
