/** Who issues a text and says "we" or "I" in it: the signatories of a communiqué, the holder of an account. */
import type { EntityKind } from '../model/statement.ts';
import { bodies } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { describe } from './describe.ts';
import type { Genre } from './genre.ts';
import { isTensed, nounFrom } from './phrases.ts';
import { capital, institutions, roleHeads } from './roles.ts';
import type { Sentence, Word } from './stream.ts';

/** `name` is who says "I"; `we` who says "we", where that is another. */
export type Issuer = { readonly name: string; readonly kind: EntityKind; readonly we?: string };

export function issuerOf(genre: Genre, outer: readonly Sentence[], text: string, gazetteer: Gazetteer): Issuer {
  if (genre === 'communiqué') return signatories(outer, text);
  if (genre === 'tweet') return accountHolder(outer, gazetteer);
  return { name: '', kind: 'unknown' };
}

/** "We, the ministers of the river states, reaffirm": where a sentence names those who say "we", up to the comma before its
 *  verb; null where it does not. */
export function namedAsWe(words: readonly Word[]): { readonly from: number; readonly end: number } | null {
  const from = words.findIndex((w) => w.lower === 'we') + 2;
  if (from < 2 || words[from - 1]?.text !== ',') return null;
  const comma = words.findIndex((w, i) => i > from && w.text === ',' && /^(?:VB|MD|RB)/.test(words[i + 1]?.tag ?? ''));
  const end = comma > 0 ? comma : nounFrom(words, from, true);
  return end > from ? { from, end } : null;
}

function signatories(outer: readonly Sentence[], text: string): Issuer {
  for (const { words } of outer.slice(0, 4)) {
    const we = namedAsWe(words);
    if (we) return { name: plain(words.slice(we.from, we.end)), kind: 'group' };
  }
  // "Communiqué of the Lake Council of Ministers": the title says whose.
  const title =
    /^\s*(?:\p{Lu}\p{Ll}+ ){0,2}(?:[Cc]ommuniqu[eé]|[Dd]eclaration|[Ss]tatement|[Cc]onclusions) (?:of|by|from) (?:the )?(\p{Lu}[^\n,]{3,80}|(?:\p{Ll}+ ){0,3}(?:ministers|presidents|premiers|leaders|heads|governors|mayors|delegates|governments|members)\b[^\n,]{0,80})(?:\n|,|$)/u.exec(
      text.slice(0, 200),
    )?.[1];
  if (title) return { name: capital(title.trim().replace(/[.:]$/, '')), kind: 'group' };
  for (const { words } of outer.slice(0, 3)) {
    const verb = words.findIndex((w) => isTensed(w));
    const numbered = words.findIndex((w) => /^\p{L}/u.test(w.text));
    const subject = verb > 0 ? plain(words.slice(Math.max(0, numbered), verb).filter((w) => !/^RB/.test(w.tag))) : '';
    if (subject && subject.split(' ').length <= 12 && !/^(?:we|they|it)$/i.test(subject))
      return { name: subject, kind: 'group' };
  }
  return { name: 'signatories', kind: 'group' };
}

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

/** The holder of an account, as what the post says of itself tells: the office, its portfolio and its country. */
function accountHolder(outer: readonly Sentence[], gazetteer: Gazetteer): Issuer {
  let office = '';
  let portfolio = '';
  let country = '';
  let ministry = false;
  let holding = '';
  let itself = '';
  for (const { words } of outer)
    for (let i = 0; i < words.length - 1; i++) {
      const w = words[i]!;
      if (w.inQuote !== undefined) continue;
      // "As mayor of Split, I …"
      if (w.lower === 'as' && /^I$|^We$|^we$|^,$/.test(words[nounFrom(words, i + 1, true)]?.text ?? '')) {
        const end = nounFrom(words, i + 1, true);
        const role = describe(words.slice(i + 1, end), gazetteer);
        if (end > i + 1 && role.role && roleHeads.has(role.head)) {
          const we = role.of ? `Government of ${role.of}` : 'government of the account holder';
          return {
            name: `${capital(role.name)} (account holder)`,
            kind: 'person',
            ...(/^(?:minister|premier|chancellor)$/.test(role.head) ? { we } : {}),
          };
        }
      }
      // "The airport apologises": a body that performs in the present what it says speaks for itself.
      if (!itself && w.lower === 'the' && performs.test(words[i + 2]?.lower ?? '') && issues(words[i + 1]!))
        itself = words[i + 1]!.lower;
      const own = /^(?:my|our)$/.test(w.lower);
      if (own || w.lower === 'the') {
        const end = nounFrom(words, own ? i : i + 1, 'base');
        const head = words[end - 1]?.lower ?? '';
        if (own && /^(?:colleague|counterpart|homologue)s?$/.test(head)) office ||= 'minister';
        if (/^(?:ministry|department)$/.test(head) && end - i <= 2) ministry = true;
        if (own && !holding) holding = holdings.find(([noun]) => noun.test(head))?.[1] ?? '';
      }
      // "I met the Commissioner": one minister receives another.
      if (/^(?:met|received|hosted|phoned|called)$/.test(w.lower) && words[i - 1]?.lower === 'i') {
        const met = describe(words.slice(i + 1, nounFrom(words, i + 1)), gazetteer);
        if (/^(?:minister|commissioner|secretary|counterpart|colleague)$/.test(met.head)) office ||= 'minister';
      }
      // "met the Commissioner for Agriculture": of the same portfolio.
      if (/^(?:minister|commissioner)$/.test(w.lower) && /^(?:of|for)$/.test(words[i + 1]!.lower)) {
        const end = nounFrom(words, i + 2, false);
        const named = words
          .slice(i + 2, end)
          .map((p) => p.text)
          .join(' ');
        if (end > i + 2 && !gazetteer.countryOf(named)) portfolio ||= named.replace(/ of .*/, '');
      }
      // "Latvia will not accept": the country that one speaks for.
      if (/^NNP/.test(w.tag) && isTensed(words[i + 1]) && !country) {
        const named = gazetteer.find(w.text)[0];
        if (
          named?.kind === 'country' &&
          /^(?:will|would|can|cannot|must|is|has|does|remains|stands)$/.test(words[i + 1]!.lower)
        )
          country = named.country.name;
      }
    }
  if (office || ministry) {
    const title = portfolio ? `Minister of ${portfolio}` : 'minister';
    const of = country ? ` of ${country}` : '';
    const body =
      ministry && portfolio
        ? `Ministry of ${portfolio}${of}`
        : country
          ? `Government of ${country}`
          : 'government of the account holder';
    return { name: `${portfolio || country ? capital(title) : title}${of} (account holder)`, kind: 'person', we: body };
  }
  if (itself) return { name: `${itself} (account holder)`, kind: 'organization' };
  if (holding) return { name: `${holding} (account holder)`, kind: 'organization' };
  return { name: 'account holder', kind: 'unknown' };
}

export const plain = (words: readonly Word[]): string => {
  let out = '';
  words.forEach((w, i) => {
    if (i === 0 && w.lower === 'the') return;
    out += (out && w.start > words[i - 1]!.end ? ' ' : '') + w.text;
  });
  return out.charAt(0).toUpperCase() + out.slice(1);
};
