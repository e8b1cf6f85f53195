/** What a noun phrase names: its head, the country or body it belongs to, the person in it. */
import { bodies, months, titles } from '../text/en/words.ts';
import type { Country, Gazetteer } from '../text/gazetteer.ts';
import { roleHeads } from './roles.ts';
import type { Word } from './stream.ts';
import { firms } from './which.ts';

/** A phrase as text, single spaces, no leading article. */
export function nameOf(words: readonly Word[]): string {
  let out = '';
  words.forEach((w, i) => {
    if (i === 0 && words.length > 1 && /^(?:the|a|an)$/.test(w.lower)) return;
    out += (out && w.start !== words[i - 1]!.end ? ' ' : '') + w.text;
  });
  return out;
}

/** "A list seen by the paper": who saw it does not name it. */
export function withoutParticiple(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((w, i) => i > 0 && /^VB[ND]$/.test(w.tag) && words[i + 1]?.lower === 'by');
  return at > 0 ? words.slice(0, at) : words;
}

/** What a country has one of: "the opposition in Belgrade" is Serbia's, not the city's. */
const nationwide =
  /^(?:opposition|government|authorities|parliament|cabinet|presidency|administration|ministry|ministries|palace|chancellery|leadership|regime|junta|rulers|command|staff|minister|ministers|secretary|premier|chancellor)$/;

/** The head noun: the last noun before a preposition. */
export function headOf(words: readonly Word[]): number {
  let head = words.length - 1;
  for (let i = 1; i < words.length; i++)
    if ((words[i]!.tag === 'IN' || words[i]!.tag === 'TO') && words[i]!.lower !== 'in') {
      head = i - 1;
      break;
    } else if (words[i]!.lower === 'in') {
      head = i - 1;
      break;
    }
  while (head > 0 && /^(?:JJ|VBN|RB|POS|VBG|VBD|PRP)$/.test(words[head]!.tag) && !roleHeads.has(words[head]!.lower))
    head--;
  return head;
}

/** The country or body a phrase belongs to, and the phrase without it: demonym or name in front, possessive, "of X".
 *  `national`: a country by its own name or demonym, not a city kept as written or an organization. */
export function countryIn(
  words: readonly Word[],
  gazetteer: Gazetteer,
): { of: string; code: string; national: boolean; rest: Word[] } | null {
  const named = (from: number, to: number, place: boolean): { of: string; code: string; national: boolean } | null => {
    const text = nameOf(words.slice(from, to));
    const found = gazetteer.find(text);
    const country: Country | null = gazetteer.countryOf(text);
    if (country && found[0]?.kind !== 'organization') {
      if (found.some((n) => n.kind === 'capital') && !found.some((n) => n.kind === 'country' || n.kind === 'demonym'))
        return place
          ? { of: text, code: '', national: true }
          : { of: country.name, code: country.code, national: true };
      return { of: country.name, code: country.code, national: true };
    }
    const organization = found.find((n) => n.kind === 'organization');
    if (organization?.kind === 'organization') return { of: organization.organization.name, code: '', national: false };
    const seat = found.find((n) => n.kind === 'seat');
    return seat?.kind === 'seat' ? { of: seat.seat.name, code: seat.seat.country, national: false } : null;
  };
  // No list has a name without a capital.
  const capitals = words.findIndex((w) => /^\p{Lu}/u.test(w.text));
  if (capitals < 0) return null;
  for (let length = capitals > 1 ? 0 : Math.min(words.length - 1, gazetteer.longest); length > 0; length--) {
    const found = named(0, length, false);
    if (!found) continue;
    const rest = words.slice(words[length]?.tag === 'POS' ? length + 1 : length);
    if (rest.length) return { ...found, rest };
  }
  for (let i = 1; i < words.length - 1; i++) {
    const origin = words[i]!.lower === 'from' && /^(?:counterpart|colleague|guest)$/.test(words[i - 1]!.lower);
    if (!origin && !/^(?:of|to|in|for)$/.test(words[i]!.lower)) continue;
    const from = words[i + 1]!.lower === 'the' && i + 2 < words.length ? i + 2 : i + 1;
    const city = !(words[i]!.lower === 'in' && nationwide.test(words[i - 1]!.lower));
    const found = named(from, words.length, city);
    if (found) return { ...found, rest: words.slice(0, i) };
  }
  for (let i = 1; i < words.length - 1; i++) {
    const country = /^\p{Lu}/u.test(words[i]!.text) ? gazetteer.countryOf(words[i]!.text) : null;
    const inner = words.slice(0, i).some((w) => /^(?:of|for|at)$/.test(w.lower));
    if (country && gazetteer.find(words[i]!.text).some((n) => n.kind === 'demonym'))
      return inner
        ? // "The head of the Polish weather service": whose is said there.
          { of: country.name, code: country.code, national: false, rest: [...words] }
        : {
            of: country.name,
            code: country.code,
            national: true,
            rest: [...words.slice(0, i), ...words.slice(i + 1)],
          };
  }
  return null;
}

const bodyNoun =
  /^(?:Ministry|Office|Council|Committee|Department|Agency|Party|Group|Union|Association|Court|Bank|Institute|University|Times|News|Post|Commission|Service|Fund|Foundation|Center|Centre|Parliament|Church|Forces|Command|Army|Police|House|Congress|Network|Press|Journal|Guardian|Tribune|Herald|Telegraph|Reuters|Bloomberg|Company|Corporation|Inc|Ltd|AG|SA|Board|Authority|Federation|League|Organization|Organisation|Participants|Members|Ministers|Leaders|Officials|Residents|Critics|Sources|Conference|Heads|Secretariat|Government|Republic|Democrats|Republicans|Shipping|Lines|Airways|Airlines|Air|Energy|Steel|Group|Holdings|Industries|Motors|Rail|Railways|Pharma|Foods|Media|Telecom|Power|Oil|Petroleum|Mining|Mines|Logistics|Systems|Technologies|Capital|Partners|Ports|Water|Insurance|Plc|NV|GmbH|Oy|AB|Ferries|Infirmary|Hospital|Clinic|Museum|Club|Airport)$/;

/** A personal name: capitalised words after titles, to the end of the phrase. */
export function personIn(words: readonly Word[], gazetteer: Gazetteer): { from: number; text: string } | null {
  let end = words.length;
  for (let i = 1; i < words.length; i++)
    if (words[i]!.tag === 'IN' && !/^(?:de|van|von|al|bin|da|del)$/.test(words[i]!.lower)) {
      end = i;
      break;
    }
  let from = end;
  while (from > 0) {
    const w = words[from - 1]!;
    if (!/^\p{Lu}/u.test(w.text) && !/^(?:de|von|van|der|bin|al|el|da|dos|di|la|le|ibn|ter|den|zu|del)$/.test(w.lower))
      break;
    if (isTitle(w) || roleHeads.has(w.lower)) break;
    if (!/^(?:NNP|NNPS|NN|JJ|FW|IN|NNS|CD|RB|VB|VBN|VBD|VBP|UH|DT)$/.test(w.tag)) break;
    from--;
  }
  const name = words.slice(from, end);
  if (name.some((w) => w.tag === 'CD' || (months.includes(w.lower) && name.length > 1))) return null;
  if (!name.length || end < words.length - 6 || !/^\p{Lu}/u.test(name[0]!.text)) return null;
  const text = nameOf(name);
  if (gazetteer.find(text).length || name.some((w) => bodyNoun.test(w.text))) return null;
  const before = words[from - 1];
  if (
    before &&
    (isTitle(before) ||
      roleHeads.has(before.lower) ||
      (end === words.length && (firms.has(before.lower) || (bodies.has(before.lower) && /^NN$/.test(before.tag)))))
  )
    return { from, text };
  if (gazetteer.people(text).length) return { from, text };
  if (from > 0) return null;
  if (name.length >= 2 && name.length <= 4 && name.some((w) => /^NNP/.test(w.tag))) return { from, text };
  if (name.length === 1 && /^NNP$/.test(name[0]!.tag) && words.length === 1) return { from, text };
  return null;
}

const isTitle = (w: Word): boolean => titles.has(w.lower.replace(/\.$/, ''));
