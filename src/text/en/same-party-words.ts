/** Who is who by the words alone: the same words, initials, a pronoun, how many there are. */
import { isPersonNoun } from './nouns.ts';
import { type Party, words } from './parties.ts';
import { together } from './party-kinds.ts';
import { either, one, other, type Rule, same, two } from './party-verdict.ts';
import { samePlace } from './places.ts';

/** "co-chairs", "cochairs"; "Brussels-Charleroi", "Brussels Charleroi" */
const unhyphened = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ (?:him|her|it)self$| themselves$/, '')
    .replace(/[\s‐‑–-]+/g, '')
    .replace(/^the/, '');

/** "pilots in Zagreb", "Pilots": where somebody is sets nobody apart from those told without it. */
const placedOnly = (a: Party, b: Party): boolean =>
  a.text.replace(/ in (?:the )?\p{Lu}[^,;]*$/u, '').toLowerCase() === b.text.toLowerCase();

/** "a district court in Copenhagen", "a Copenhagen district court": the same words, the place before or behind them. */
const placeTurned = (behind: Party, before: Party): boolean => {
  const [, what, place] = /^(?:(?:the|an?) )?(.+) in (?:the )?(\p{Lu}[\p{L}'’ -]*)$/iu.exec(behind.text) ?? [];
  if (!what || !place || !/^\p{Lu}/u.test(place)) return false;
  const told = before.text.replace(/^(?:the|an?) /i, '').replace(/['’]s? /, ' ');
  return told.toLowerCase() === `${place} ${what}`.toLowerCase();
};

/** "rumours", "rumours spreading online": the same words, and more of what they do. */
const doingOnly = (a: Party, b: Party): boolean => {
  const rest = b.text.toLowerCase().startsWith(`${a.text.toLowerCase()} `) ? b.text.slice(a.text.length + 1) : '';
  return /^\p{Ll}{3,}ing\b/u.test(rest);
};

/** "OECD" for "the Organisation for Economic Co-operation and Development", "MoD" for "the Ministry of Defence", "AOB" for "any
 *  other business". */
function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/^the /i, '').replace(/\./g, '');
  const whole = [...long.replace(/^the /i, '').matchAll(/(?<![\p{L}])\p{L}(?=\p{L})/gu)].map((m) => m[0]).join('');
  if (/^\p{Lu}{2,}$/u.test(letters)) {
    const initials = [...long.matchAll(/(?<![\p{L}])\p{Lu}(?=\p{L})/gu)].map((m) => m[0]).join('');
    if (initials.replace(/^T(?=.{2})/, '') === letters || initials === letters) return true;
    if (letters.length < 3) return false;
    return whole.toUpperCase() === letters || ofFirstLetters(letters, long);
  }
  return /^\p{Lu}\p{Ll}\p{Lu}$/u.test(letters) && whole.toLowerCase() === letters.toLowerCase();
}

/** "BALTRAN" for "the Baltic Transport Network": of the first one to three letters of each name of it. */
function ofFirstLetters(letters: string, long: string): boolean {
  const names = [...long.replace(/^the /i, '').matchAll(/(?<!\p{L})\p{Lu}\p{L}+/gu)].map(([word]) =>
    word.toUpperCase(),
  );
  const fits = (at: number, k: number): boolean =>
    k === names.length
      ? at === letters.length
      : [1, 2, 3].some(
          (n) => names[k]!.startsWith(letters.slice(at, at + n)) && at + n <= letters.length && fits(at + n, k + 1),
        );
  return letters.length > 4 && names.length > 2 && fits(0, 0);
}

/** "the director of the Civil Aviation Office", "the CAO's director": the same words, with a name in them and with its initials. */
const withInitials = (full: Party, short: Party): boolean => {
  if (full.text.length > LONGEST_NAME || short.text.length > LONGEST_NAME) return false;
  const [own, other] = [full, short].map(({ text }) => text.replace(/['’]s?(?= |$)/g, '').split(/ +/)) as [
    string[],
    string[],
  ];
  const letters = other.filter((word) => /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(word) && !own.includes(word));
  const name = letters.length === 1 ? nameOfInitials(letters[0]!, own) : null;
  if (!name) return false;
  const rest = (words: readonly string[]): string =>
    words
      .map((word) => word.toLowerCase())
      .filter((word) => !/^(?:the|an?|of|for|at)$/.test(word))
      .sort()
      .join(' ');
  return other.length > 1 && rest([...own.slice(0, name[0]), letters[0]!, ...own.slice(name[1])]) === rest(other);
};
const LONGEST_NAME = 120;

/** Which words of a phrase make up a name of these initials, as [first, end). */
function nameOfInitials(letters: string, phrase: readonly string[]): readonly [number, number] | null {
  const capital = (word = ''): boolean => /^\p{Lu}/u.test(word);
  for (let first = 0; first < phrase.length; first++)
    for (let end = first + 2; end <= phrase.length && end < first + LONGEST_NAME / 10; end++)
      if (
        capital(phrase[first]) &&
        !ARTICLE.test(phrase[first]!) &&
        capital(phrase[end - 1]) &&
        isAcronymOf(letters, phrase.slice(first, end).join(' '))
      )
        return [first, end];
  return null;
}

const ARTICLE = /^(?:the|an?)$/i;

/** "her Finnish colleague" is not "she", nor are "our Chilean partners" we. */
const ofOther = (pronoun: Party, phrase: Party): boolean =>
  (pronoun.pronoun === 'we' &&
    /^our /i.test(phrase.text) &&
    (phrase.countries.size > 0 ||
      / (?:hosts?|guests?|counterparts?|colleagues?|visitors?|interlocutors?|hostess|partners?|neighbou?rs?|friends?|allies|ally|opponents?|rivals?|critics?)$/iu.test(
        phrase.text,
      ))) ||
  ((pronoun.pronoun === 'he' || pronoun.pronoun === 'she') &&
    /^(?:his|her)\b.*\b(?:counterpart|colleague|guest|host|visitor|opposite number|interlocutor|deputy|predecessor|successor|spokesman|spokeswoman|spokesperson)\b/i.test(
      phrase.text,
    ));

const NOBODY = /^(?:no|none|nobody|neither)\b/i;
const ORDINAL = /^the (?:former|latter|first|second|third|last|other)$/i;

/** "the commissioner appointed by the government": the government's. */
const SENT =
  / (?:(?:appointed|named|hired|employed|sent|chosen|engaged|commissioned|nominated|retained|mandated|elected|paid|designated|dispatched) by|(?:working|acting|speaking|appearing) for|(?:employed|accredited) (?:at|with)) (?=(?:the |an? )?\p{L}+$)/u;

/** Two who are sent by two: "the economist working for the union", "the economist working for the bank". */
const sentByOther = (a: Party, b: Party): boolean => {
  if (a.head !== b.head || !SENT.test(a.text) || !SENT.test(b.text)) return false;
  const sender = ({ text }: Party): string =>
    text
      .split(SENT)
      .at(-1)!
      .toLowerCase()
      .replace(/^(?:the|an?) /, '');
  return sender(a) !== sender(b);
};

/** "the regional government", "the government of the region": the same words, one of them behind "of". */
const turnedWithOf = (one: Party, two: Party): boolean => {
  const [a, b] = [one, two].map((party) => ({ ...party, text: party.text.replace(SENT, ' of ') })) as [Party, Party];
  if (/ of /.test(a.text) === / of /.test(b.text)) return false;
  if ([a, b].some(({ text }) => / (?:to|in|from|at|for|with|and) |,/.test(text))) return false;
  const roots = ({ text }: Party): string =>
    text
      .toLowerCase()
      .replace(/['’]s?(?=\s)/g, '')
      .split(/[\s-]+/)
      .filter((word) => !/^(?:the|an?|of)$/.test(word))
      .map((word) => word.slice(0, 5))
      .sort()
      .join(' ');
  return roots(a) === roots(b);
};

/** "the opposition ANO party", "the opposition party ANO": the same words, a name among them, in another order. */
const otherOrder = (a: Party, b: Party): boolean => {
  const sorted = ({ text }: Party): string =>
    text
      .replace(/^(?:the|an?) /i, '')
      .split(' ')
      .sort()
      .join(' ');
  return (
    !a.joint &&
    !b.joint &&
    a.names.size > 0 &&
    ![a, b].some(({ text }) => OF_WHOM.test(text)) &&
    sorted(a) === sorted(b)
  );
};
const OF_WHOM = /['’]|[ -](?:of|for|to|from|in|at|and|with)[ -]/;

/** "officials familiar with the file", "officials with knowledge of the matter": that they know of what is told sets nobody apart. */
const informed = (a: Party, b: Party): boolean => {
  const [one, two] = [a, b].map(({ text }) => text.replace(/^(?:the|an?|some) /i, '').split(KNOWING)) as [
    string[],
    string[],
  ];
  return one.length > 1 && two.length > 1 && one[0]!.toLowerCase() === two[0]!.toLowerCase();
};
const KNOWING =
  / (?:(?:who (?:is|are|was|were) )?(?:(?:familiar|acquainted) with|briefed (?:on|about)|informed (?:of|about)|aware of|privy to|close to)|with (?:direct |first-hand |detailed |intimate )?knowledge of) (?:the |this |these |that |those )?(?:\p{Ll}+ )?(?:matter|file|issue|subject|case|dossier|question|situation|thinking|process|talk|discussion|negotiation|deliberation|consultation|contact|preparation|plan|proposal|draft|text|deal|decision|arrangement|investigation|operation)s?$/u;

/** "the Greens", "the Green Party"; "the Social Democrats", "the Social Democratic Party" */
const membersOfParty = (a: Party, b: Party): boolean => {
  const [, party] = /^[Tt]he (.+) Party(?: \(\p{Lu}+\))?$/u.exec(a.text) ?? [];
  const [, members] = /^[Tt]he (.+)s$/.exec(b.text) ?? [];
  if (!party || !members) return false;
  const [own, other] = [party.split(' '), members.split(' ')];
  const [one, two] = [own.pop()!.toLowerCase(), other.pop()!.toLowerCase()];
  const root = Math.min(one.length, two.length, LONGEST_ROOT);
  return own.join(' ') === other.join(' ') && root > 3 && one.slice(0, root) === two.slice(0, root);
};
const LONGEST_ROOT = 7;

/** "the Socialist opposition", "the opposition Socialists", "the Socialists": one party by its side and by its name. */
const ofSide = (a: Party, b: Party): boolean => {
  if ([a, b].some(({ countries }) => countries.size > 0)) return false;
  const [own, rest] = [a, b].map(({ text }) => SIDED.exec(text)?.slice(1) ?? []);
  const side = ([before, , behind]: readonly (string | undefined)[]): string =>
    (before ?? behind ?? '').toLowerCase().replace(/^(?:ruling|governing)$/, 'government');
  const [one, two] = [own?.[1], rest?.[1]];
  if (!one || !two || !(side(own!) || side(rest!))) return false;
  const alike = one.slice(0, LONGEST_ROOT) === two.slice(0, LONGEST_ROOT) && Math.min(one.length, two.length) > 3;
  const sides = [own!, rest!].map(side);
  return alike && (sides[0] === sides[1] || (sides.includes('opposition') && sides.includes('')));
};
const SIDED =
  /^[Tt]he (?:([Oo]pposition|[Rr]uling|[Gg]overning) )?((?:\p{Lu}[\p{L}-]+ )*\p{Lu}[\p{L}-]+?)s?(?: [Pp]arty)?(?: (opposition|government))?$/u;

/** Why "her peers" are "fellow judges". */
export const MATES = 'those of one’s own trade';

/** "her peers", "fellow judges", "the other judges" */
const ownTradeMates = (peers: Party, mates: Party): boolean =>
  /^(?:his|her|its|their) (?:peers|colleagues)$/i.test(peers.text) &&
  /^(?:(?:his|her|its|their) )?fellow \p{L}+s$|^(?:the|his|her|their) other \p{L}+s$/iu.test(mates.text);

/** "the energy agency", "the energy department": what the state has for one field. */
const ofOneField = (agency: Party, department: Party): boolean => {
  const [, field] = /^(?:the|its) (\p{L}[\p{L} -]*) agency$/iu.exec(agency.text) ?? [];
  return field !== undefined && new RegExp(`^(?:the|its) ${field} department$`, 'i').test(department.text);
};

/** "one of the members", "a member": any one. */
const anyOne = (a: Party, b: Party): boolean => {
  const [, several, rest = ''] = /^one of the (\p{L}+?)s( .*)?$/iu.exec(a.text) ?? [];
  return several !== undefined && new RegExp(`^(?:an?|one) ${several}${rest}$`, 'i').test(b.text);
};

/** "The two sides issued no text", "no text was issued by either side": each of them. */
const eachOfTwo = (both: Party, either: Party): boolean => {
  const [, noun] = /^(?:either|neither)(?: of the(?: two)?)? (\p{L}+?)s?$/iu.exec(either.text) ?? [];
  return (
    noun !== undefined &&
    new RegExp(`^(?:the |both )?(?:two |both )?${noun}(?:s|ies)$`, 'i').test(both.text.replace(/ies$/, 'ys'))
  );
};

/** "the owners and the crew" against "the owners". */
const oneOfJoined = (several: Party, one: Party): boolean => {
  if (!several.joint || / and /.test(one.text)) return false;
  const parts = several.text.split(/,? and |, /).map(unhyphened);
  return parts.length > 1 && parts.includes(unhyphened(one.text));
};

/** "Anna Weber's lawyer" against "Anna Weber": somebody of hers, and no voice or house that speaks for her. */
const ownsThem = (owner: Party, owned: Party): boolean => {
  const [, whose, what] = /^(.+?)['’]s? (\p{L}[\p{L} -]*)$/u.exec(owned.text) ?? [];
  return (
    whose !== undefined &&
    owner.countries.size + owner.organizations.size === 0 &&
    isPersonNoun(what!.split(' ').at(-1)!) &&
    !/^spokes/.test(owned.head) &&
    unhyphened(whose) === unhyphened(owner.text)
  );
};

/** Why a short name and a long one are one. */
export const INITIALS = 'the initials of the same name';

/** "the host", "the hosts", "the host country"; "the organiser", "the organisers": whoever holds a meeting. */
const sameHost = (a: Party, b: Party): boolean => {
  const [one, two] = [a, b].map(({ text }) => HOLDS.exec(text)?.[1]?.toLowerCase().replace('z', 's'));
  return one !== undefined && one === two;
};
const PLAYED = '(?: (?:nation|country|state|government|side|city|party))?';
const HOLDS = new RegExp(`^(?:(?:the|its|their|this year['’]s) )?(host|organi[sz]er)(?:s|ing)?${PLAYED}$`, 'i');

/** "the host country" against "the guest country", "the visiting nation" */
const hostAndGuest = (host: Party, guest: Party): boolean =>
  HOLDS.exec(host.text)?.[1]?.toLowerCase() === 'host' && COMES.test(guest.text);
const COMES = new RegExp(`^(?:(?:the|its|their) )?(?:guest|visit(?:or|ing)|invited)s?${PLAYED}$`, 'i');

/** "Several", "a number of them", "a handful of the delegations": how many of those told of, in words that count alike. */
const someOfThem = (a: Party, b: Party): boolean => [a, b].every(({ text }) => SOME_OF_THEM.test(text));
const SOME_OF_THEM =
  /^(?:several|some|various|a few|a handful|(?:a )?number)(?: of (?:them|those|these|those present))?$/i;

/** "others", "other mayors": those beside the ones told of before. */
const othersOfThem = (bare: Party, { text }: Party): boolean =>
  /^(?:the )?others$/i.test(bare.text) && /^(?:the )?other \p{L}+s$/iu.test(text);

/** "the two unions" against "the smaller of the two unions" */
const oneOfSeveral = (several: Party, one: Party): boolean =>
  several.plural &&
  /^(?:the )?(?:\p{Ll}+er|one|either|first|second|latter|former|other|\p{Ll}+est) of (?:the|both|these|those) /iu.test(
    one.text,
  ) &&
  !/ of (?:the|both|these|those) /i.test(several.text);

/** Rules of the words, before anything is known of kinds. */
export const WORDING: readonly Rule[] = [
  one('the same words', (a, b) => unhyphened(a.text) === unhyphened(b.text)),
  one('the same words, with a place and without', either(placedOnly)),
  one('the same words, the place before or behind', either(placeTurned)),
  one('the same words, with what they do and without', either(doingOnly)),
  one('the same words, one of them behind “of”', turnedWithOf),
  one('the same words in another order', otherOrder),
  one('a party by its members', either(membersOfParty)),
  one('a party by its side and its name', ofSide),
  one(MATES, either(ownTradeMates)),
  one('what a state has for one field', either(ofOneField)),
  one('any one of them', either(anyOne)),
  one('what they know of', informed),
  one('each of the two', either(eachOfTwo)),
  one('two names of one place', (a, b) => samePlace(a.text, b.text)),
  one(
    INITIALS,
    either((a, b) => isAcronymOf(a.text, b.text) || withInitials(a, b)),
  ),
  one('whoever hosts', sameHost),
  two('the host against the guest', either(hostAndGuest)),
  one('some of those told of', someOfThem),
  one('the others', either(othersOfThem)),
  two('several together against one of them', either(oneOfJoined)),
  two('several together against one of them', either(oneOfSeveral)),
  two('somebody of theirs', either(ownsThem)),
  two('sent by somebody else', sentByOther),
  two('somebody else than the one meant', either(ofOther)),
  two('the other of two', (a, b) => ORDINAL.test(a.text) && ORDINAL.test(b.text)),
  two('another number of them', (a, b) => a.count > 0 && b.count > 0 && a.count !== b.count && a.joint && b.joint),
  one('nobody at all', (a, b) => NOBODY.test(a.text) && NOBODY.test(b.text)),
];

const EVERY = /^(?:all|both|each|every)\b/i;
const SOME = /^(?:one|either|neither) of\b/i;

/** "both sides" against "the Polish side". */
const severalAgainstOne: Rule = (a, b) => {
  if (a.joint === b.joint) return null;
  if (a.joint ? b.plural && !b.countries.size : a.plural && !a.countries.size) return null;
  if (NOBODY.test(a.text) || NOBODY.test(b.text)) return same('nobody at all');
  const { pronoun } = a.joint ? b : a;
  return pronoun !== 'it' && pronoun !== 'we' ? other('several together against one alone') : null;
};

/** "both delegations", "each delegation", "every one of the delegations" */
const allOfThem = (a: Party, b: Party): boolean =>
  a.head !== '' && a.head === b.head && EVERY.test(a.text) && EVERY.test(b.text) && isWhole(a) && isWhole(b);

/** "the mayors" against "the mayor of Graz": all of them against one. */
const allAgainstOne = (all: Party, alone: Party): boolean =>
  all.plural &&
  !alone.plural &&
  !alone.joint &&
  all.pronoun === null &&
  alone.pronoun === null &&
  all.head === alone.head &&
  isPersonNoun(all.head) &&
  [all, alone].every(({ text }) => /^the /i.test(text)) &&
  isWhole(all);

/** "all the ministers" against "one of the ministers". */
const oneOfAll = (all: Party, some: Party): boolean =>
  all.plural &&
  some.plural &&
  (all.head === some.head || all.pronoun !== null || some.pronoun !== null || !all.head || !some.head) &&
  EVERY.test(all.text) &&
  SOME.test(some.text);

const isWhole = (party: Party): boolean =>
  party.countries.size + party.organizations.size + party.names.size + party.marks.size + party.ranks.size === 0;

/** "the participants" against "the Polish participants". */
const partOfAll = (all: Party, part: Party): boolean =>
  all.plural &&
  part.plural &&
  all.head === part.head &&
  WHOLES.has(all.head) &&
  isWhole(all) &&
  !isWhole(part) &&
  part.countries.size > 0 &&
  !part.organizations.size;

/** Those who make up a meeting; with nothing that narrows them down, all of them. */
export const WHOLES = words('participant party member side delegation');

const HE_OR_SHE = /^(?:he|she)$/;

/** Rules of number and of pronouns. */
export const NUMBER: readonly Rule[] = [
  one('every one of them', allOfThem),
  severalAgainstOne,
  two('one of them against all', either(oneOfAll)),
  two('some of them against all', either(partOfAll)),
  two('all of them against one', either(allAgainstOne)),
  two(
    'a man against a woman',
    (a, b) => HE_OR_SHE.test(a.pronoun ?? '') && HE_OR_SHE.test(b.pronoun ?? '') && a.pronoun !== b.pronoun,
  ),
  one('a pronoun, not known to mean another', (a, b) => a.pronoun !== null || b.pronoun !== null),
];

/** "members from both sides" against "members of the Polish side". */
export const allSidesAgainstOne = (a: Party, b: Party): boolean =>
  together(a) !== together(b) && (together(a) ? b : a).countries.size === 1 && a.plural && b.plural;
