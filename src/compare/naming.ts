/** What a text calls somebody: names as a reader would say them, and what the publisher and the ground of an event add. */
import type { Party } from '../text/en/parties.ts';
import type { Gazetteer } from '../text/gazetteer.ts';

export const NAME = "\\p{Lu}[\\p{L}’'-]*";

export const plainName = (text: string): string =>
  text
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/,? (?:and|but) not .*$/s, '')
    .replace(/\s+/g, ' ');

/** "The ministry" of a text published by "Ministry of Defence of Romania" is that ministry, "the minister" its minister,
 *  "the Prime Minister" the one whose chancellery it is. */
export function issuedBy(party: Party, issuer: string | undefined): string | null {
  if (!issuer || party.names.size || party.countries.size || party.ranks.size || party.joint) return null;
  const plain = issuer.replace(/,[^,]*$/, '').replace(/^(?:the|federal) /i, '');
  const title = party.text.replace(/^the /i, '');
  if (!/^[\p{L} -]+$/u.test(title)) return null;
  const at = plain.toLowerCase().indexOf(title.toLowerCase());
  if (at >= 0) return BODY.test(party.head) ? plain : plain.slice(at);
  return party.head === 'minister' && !party.marks.size && /^ministry /i.test(plain)
    ? plain.replace(/^ministry/i, 'Minister')
    : null;
}
const BODY =
  /(?:ministry|government|commission|council|court|bank|office|embassy|mission|authority|agency|secretariat|parliament|committee|department|board)$/;

/** The countries on whose ground something happens: "on Romanian soil", "in Irish waters", "the territory of Chad". */
export function groundOf(text: string, gazetteer: Gazetteer): string[] {
  const found = new Set<string>();
  const own = `(${NAME}(?: ${NAME})?)`;
  const ground = '(?:soil|territory|airspace|waters|territorial waters)';
  for (const pattern of [
    new RegExp(`(?<!\\p{L})${own} ${ground}(?!\\p{L})`, 'gu'),
    new RegExp(`(?<!\\p{L})${ground} of ${own}`, 'gu'),
  ])
    for (const m of text.matchAll(pattern)) {
      const country = gazetteer.countryOf(m[1]!);
      if (country) found.add(country.name);
    }
  return [...found];
}
