/** Who holds an account, as what a post says of itself tells: an office, its portfolio and its country; a company, a club. */
import { bodies } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { describe } from './describe.ts';
import type { Issuer } from './issuer.ts';
import { isTensed, nounFrom } from './phrases.ts';
import { capital, institutions, roleHeads } from './roles.ts';
import type { Sentence, Word } from './stream.ts';

/** What the words from `i` on tell; null or empty where they tell nothing. */
type Sign<T> = (words: readonly Word[], i: number, gazetteer: Gazetteer) => T | null;

export function accountHolder(outer: readonly Sentence[], gazetteer: Gazetteer): Issuer {
  const first = <T>(sign: Sign<T>): T | null => firstOf(sign, outer, gazetteer);
  const stated = first(asHolder);
  if (stated) return stated;
  const ministry = first(namesMinistry) !== null;
  if (ministry || first(isMinister)) return minister(first(portfolioOf) ?? '', first(countryOf) ?? '', ministry);
  const body = first(ofItself) ?? first(holdingOf);
  return body
    ? { name: `${body} (account holder)`, kind: 'organization' }
    : { name: 'account holder', kind: 'unknown' };
}

function firstOf<T>(sign: Sign<T>, outer: readonly Sentence[], gazetteer: Gazetteer): T | null {
  for (const { words } of outer)
    for (let i = 0; i < words.length - 1; i++) {
      const found = words[i]!.inQuote === undefined ? sign(words, i, gazetteer) : null;
      if (found) return found;
    }
  return null;
}

function minister(portfolio: string, country: string, ministry: boolean): Issuer {
  const title = portfolio ? `Minister of ${portfolio}` : 'minister';
  const of = country ? ` of ${country}` : '';
  const government = country ? `Government of ${country}` : 'government of the account holder';
  return {
    name: `${portfolio || country ? capital(title) : title}${of} (account holder)`,
    kind: 'person',
    we: ministry && portfolio ? `Ministry of ${portfolio}${of}` : government,
  };
}

/** "As mayor of Split, I …" */
const asHolder: Sign<Issuer> = (words, i, gazetteer) => {
  if (words[i]!.lower !== 'as') return null;
  const end = nounFrom(words, i + 1, true);
  if (end === i + 1 || !/^(?:I|We|we|,)$/.test(words[end]?.text ?? '')) return null;
  const role = describe(words.slice(i + 1, end), gazetteer);
  if (!role.role || !roleHeads.has(role.head)) return null;
  const name = `${capital(role.name)} (account holder)`;
  const we = role.of ? `Government of ${role.of}` : 'government of the account holder';
  return /^(?:minister|premier|chancellor)$/.test(role.head) ? { name, kind: 'person', we } : { name, kind: 'person' };
};

/** The end of the phrase that "my", "our" or "the" opens at `i`; null where none of them stands there. */
function phraseEnd(words: readonly Word[], i: number): number | null {
  if (isOwn(words[i]!)) return nounFrom(words, i, 'base');
  return words[i]!.lower === 'the' ? nounFrom(words, i + 1, 'base') : null;
}

/** The head of "my colleague", small letters; empty where neither "my" nor "our" stands at `i`. */
const ownedAt = (words: readonly Word[], i: number): string =>
  isOwn(words[i]!) ? (words[phraseEnd(words, i)! - 1]?.lower ?? '') : '';

const isOwn = (w: Word): boolean => /^(?:my|our)$/.test(w.lower);

/** "our ministry", "the ministry" */
const namesMinistry: Sign<true> = (words, i) => {
  const end = phraseEnd(words, i);
  const short = end !== null && end - i <= 2;
  return short && /^(?:ministry|department)$/.test(words[end - 1]?.lower ?? '') ? true : null;
};

/** "My Dutch colleague", "I met the Commissioner": one minister receives another. */
const isMinister: Sign<true> = (words, i, gazetteer) => {
  const w = words[i]!;
  if (/^(?:colleague|counterpart|homologue)s?$/.test(ownedAt(words, i))) return true;
  if (!/^(?:met|received|hosted|phoned|called)$/.test(w.lower) || words[i - 1]?.lower !== 'i') return null;
  const met = describe(words.slice(i + 1, nounFrom(words, i + 1)), gazetteer);
  return /^(?:minister|commissioner|secretary|counterpart|colleague)$/.test(met.head) ? true : null;
};

/** "met the Commissioner for Agriculture": of the same portfolio. */
const portfolioOf: Sign<string> = (words, i, gazetteer) => {
  if (!/^(?:minister|commissioner)$/.test(words[i]!.lower) || !/^(?:of|for)$/.test(words[i + 1]!.lower)) return null;
  const end = nounFrom(words, i + 2, false);
  const named = words
    .slice(i + 2, end)
    .map((p) => p.text)
    .join(' ');
  return end > i + 2 && !gazetteer.countryOf(named) ? named.replace(/ of .*/, '') : null;
};

/** "Latvia will not accept": the country that one speaks for. */
const countryOf: Sign<string> = (words, i, gazetteer) => {
  const verb = words[i + 1]!;
  if (!/^NNP/.test(words[i]!.tag) || !isTensed(verb)) return null;
  const named = gazetteer.find(words[i]!.text)[0];
  return named?.kind === 'country' && /^(?:will|would|can|cannot|must|is|has|does|remains|stands)$/.test(verb.lower)
    ? named.country.name
    : null;
};

/** "The airport apologises": a body that performs in the present what it says speaks for itself. */
const ofItself: Sign<string> = (words, i) =>
  words[i]!.lower === 'the' && performs.test(words[i + 2]?.lower ?? '') && issues(words[i + 1]!)
    ? words[i + 1]!.lower
    : null;

/** "our trawler" */
const holdingOf: Sign<string> = (words, i) => {
  const head = ownedAt(words, i);
  return holdings.find(([noun]) => noun.test(head))?.[1] ?? null;
};

/** What things of one's own tell of an account: "our trawler" is a shipping company's. */
const holdings: readonly (readonly [RegExp, string])[] = [
  [/^(?:trawler|ship|vessel|tanker|ferry|freighter|cruise|fleet|captain)s?$/, 'shipping company'],
  [/^(?:aircraft|plane|flight|pilot|passenger)s?$/, 'airline'],
  [/^(?:train|locomotive|carriage)s?$/, 'rail operator'],
  [/^(?:grid|substation|pylon)s?$/, 'grid operator'],
  [/^(?:mine|shaft|smelter)s?$/, 'mining company'],
  [/^(?:plant|factory|brand|product|customer|shareholder|shop|store|depot)s?$/, 'company'],
  [/^(?:player|coach|stadium|squad)s?$/, 'club'],
  [/^(?:volunteer|donor|researcher|report)s?$/, 'organization'],
  [/^(?:member|branch)(?:e?s)?$/, 'association'],
  [/^(?:patient|ward|nurse)s?$/, 'hospital'],
  [/^(?:student|campus|faculty)(?:e?s)?$/, 'university'],
];

/** What is done by saying it: "undertakes to publish", "apologises". */
const performs = /^(?:undertakes|apologi[sz]es|regrets|promises|pledges|thanks|invites|reminds|advises|confirms)$/;
const issues = (w: Word): boolean =>
  bodies.has(w.lower) || institutions.has(w.lower) || /^(?:port|airport|airline|station|theatre|zoo)$/.test(w.lower);
