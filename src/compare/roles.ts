/** Who plays which part in a text about a meeting: host and guest ("X received Y", "Y was received by X"), and the one
 *  whose counterpart the other is ("The President of Latvia rang her Finnish counterpart"). */

import { nounPhrase } from '../text/en/noun-phrases.ts';
import { type Party, partyOf } from '../text/en/parties.ts';
import type { Predicate, Range } from '../text/en/predicates.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { isPerson } from './persons.ts';
import type { Read, Reading } from './reading.ts';
import { isOfField, isPlainTitle } from './speaker.ts';

export type Roles = {
  readonly host: Party | null;
  readonly guest: Party | null;
  /** The country whose capital or seat of power the host receives in. */
  readonly home: string | null;
  /** Whose counterpart is spoken of, with the pronoun that the text gives them. */
  readonly principal: { readonly party: Party; readonly pronoun: 'he' | 'she' } | null;
  /** The two people that the first sentence sets together: who calls and who is called. */
  readonly pair: readonly [Party, Party] | null;
  readonly counterpart: { readonly party: Party; readonly name: string } | null;
};

/** Sentences at the start of a text in which a meeting is introduced. */
const OPENING = 6;
const RECEIVES = new Set(['receive', 'host', 'welcome', 'greet']);
const MEETS = new Set(['meet', 'speak', 'talk', 'confer']);
const IS = /^(?:be|become|remain|stay)$/;
const COMES = new Set(['visit', 'arrive', 'travel', 'come', 'fly', 'pay']);
const COUNTERPART =
  /^(his|her) (?:\p{Ll}+ )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:counterpart|colleague|opposite number)$/u;

export function rolesIn(reading: Reading, gazetteer: Gazetteer): Roles {
  let host: Party | null = null;
  let guest: Party | null = null;
  let home: string | null = null;
  let principal: Roles['principal'] = null;
  let counterpart: Roles['counterpart'] = null;
  let pair: Roles['pair'] = null;
  for (const unit of reading.sentences.slice(0, OPENING)) {
    const { read, end } = reading.locate(unit, unit.paragraph);
    const who = (range: Range | null): Party | null => (range ? partyOf(read, range, gazetteer) : null);
    for (const predicate of reading.predicates(unit)) {
      const { lemma, passive, subject, agent, group } = predicate;
      // "Anna Weber became chair": one.
      if (IS.test(lemma)) continue;
      const [one, two] = [who(subject), passive ? null : who(objectOf(read, predicate, end))];
      const beside = passive || (two && isPerson(two)) ? null : who(companion(read, group.end, end));
      const other = two && isPerson(two) ? two : beside;
      const [first, second] = subject && !(two && isPerson(two)) ? bothOf(read, subject).map(who) : [one, two];
      if (!pair && one && other && isPerson(one) && isPerson(other)) pair = [one, other];
      else if (!pair && first && second && isPerson(first) && isPerson(second)) pair = [first, second];
      if (RECEIVES.has(lemma) && !host && !guest) {
        const second = passive ? agent : objectOf(read, predicate, end);
        if (!subject || !second || !comes(who(second))) continue;
        [guest, host] = passive ? [who(subject), who(second)] : [who(second), who(subject)];
        home = placeAfter(read, group.end, end, gazetteer);
      } else if (lemma === 'meet' && !passive && subject && two?.countries.size && !host && !guest) {
        // "The Prime Minister met the Tunisian head of government in Valletta"
        const place = placeAfter(read, group.end, end, gazetteer);
        const own = place && gazetteer.countryOf(place);
        if (own && !two.countries.has(own.code)) [host, guest, home] = [one, two, place];
      } else if (lemma === 'meet' && !passive && subject && !host && !guest) {
        // "The Prime Minister and the Secretary General of NATO met in Riga"
        const place = first && second ? placeAfter(read, group.end, end, gazetteer) : null;
        const own = place ? gazetteer.countries.find(({ name }) => name === place) : null;
        if (own && comesTo(second!, own.code) && isPlainTitle(first!)) [host, guest, home] = [first!, second!, place];
      }
      if (MEETS.has(lemma) && !passive && one && other && !host && !guest && (isPlainTitle(one) || isOfField(one))) {
        // "The President talked with the Secretary General of the Council of Europe in Warsaw"
        const place = other.organizations.size > 0 ? placeAfter(read, group.end, end, gazetteer) : null;
        const own = place ? gazetteer.countries.find(({ name }) => name === place) : null;
        if (own && comesTo(other, own.code)) [host, guest, home] = [one, other, place];
      } else if (lemma === 'give' && !passive && subject && !host && !guest) {
        // "gave a dinner for the Speaker"
        const at = mealFor(read, group.end, end);
        if (at) [host, guest] = [who(subject), who(nounPhrase(read, at, end))];
      } else if (COMES.has(lemma) && !passive && subject && !guest) {
        const visitor = who(subject);
        if (visitor && isPerson(visitor) && !visitor.joint) guest = visitor;
      }
      if (!host && !passive) host = who(inviter(read, group.end, end) ?? introduced(read, group.end, end, 'host'));
      if (!guest && !passive) guest = who(introduced(read, group.end, end, 'guest'));
      if (principal || !subject) continue;
      const found =
        counterpartFrom(read, group.end, end, gazetteer) ??
        // "Slovenia's foreign minister and her Croatian counterpart met"
        counterpartFrom(read, subject.first, subject.end, gazetteer);
      const own = found && found.start < subject.end ? { first: subject.first, end: found.start - 1 } : subject;
      const party = own.end > own.first ? who(own) : null;
      if (!found || !party?.head || !isPerson(party)) continue;
      principal = { party, pronoun: found.pronoun };
      const name = nameBehind(read, found.end, end) ?? `${titleOf(party, gazetteer)} of ${found.country}`;
      counterpart = { party: found.party, name };
    }
  }
  return { host, guest, home, principal, counterpart, pair };
}

/** "met her host, | the Foreign Minister of Kenya |": whom a text sets beside the part that they play. */
function introduced(read: Read, from: number, end: number, part: string): Range | null {
  const at = read.lemmas.indexOf(part, from);
  const owned = at > from && at + 2 < end && read.tags[at - 1] === 'PRP$' && read.tokens[at + 1]!.text === ',';
  return owned && read.tags[at + 2] === 'DT' ? nounPhrase(read, at + 2, end) : null;
}

/** "The Prime Minister | and | the Secretary General of NATO" */
function bothOf({ lemmas, tags }: Read, { first, end }: Range): Range[] {
  const ands = Array.from({ length: end - first }, (_, k) => first + k).filter((i) => lemmas[i] === 'and');
  const at = ands[0];
  return ands.length === 1 && at !== undefined && tags[at + 1] === 'DT'
    ? [
        { first, end: at },
        { first: at + 1, end },
      ]
    : [];
}

/** Somebody who can be received: "welcomed the idea" brings no guest. */
const comes = (party: Party | null): boolean =>
  party !== null &&
  (isPerson(party) ||
    party.joint ||
    party.pronoun !== null ||
    party.countries.size + party.organizations.size > 0 ||
    /^(?:delegation|team|group|mission|crew|family|couple)$/.test(party.head));

/** Is somebody a guest in a capital: of another country, or of an organization, save where organizations have their seats and
 *  their heads receive as well? */
const comesTo = ({ countries, organizations }: Party, code: string): boolean =>
  countries.size > 0 ? !countries.has(code) : organizations.size > 0 && !SEATS.has(code);
const SEATS = new Set('AT BE CH ES ET FR GB IT KE LU US'.split(' '));

/** Where the guest is named after "a dinner for", "a lunch in honour of". */
function mealFor({ lemmas }: Read, from: number, end: number): number | null {
  for (let i = from; i < Math.min(end, from + 4); i++) {
    if (!/^(?:dinner|lunch|luncheon|breakfast|reception|banquet)$/.test(lemmas[i]!)) continue;
    if (lemmas[i + 1] === 'for') return i + 2;
    if (lemmas[i + 2] === 'honour' || lemmas[i + 2] === 'honor') return i + 4;
  }
  return null;
}

/** "received … in Nairobi": the country of the capital or seat. */
function placeAfter(read: Read, from: number, end: number, gazetteer: Gazetteer): string | null {
  for (let i = from; i + 1 < end; i++) {
    if (!/^(?:in|at)$/.test(read.lemmas[i]!)) continue;
    const first = read.lemmas[i + 1] === 'the' ? i + 2 : i + 1;
    for (let k = Math.min(end, first + 4); k > first; k--)
      for (const named of gazetteer.find(read.text.slice(read.tokens[first]!.start, read.tokens[k - 1]!.end))) {
        if (named.kind === 'capital') return named.country.name;
        if (named.kind === 'seat') return gazetteer.country(named.seat.country)?.name ?? null;
      }
  }
  return null;
}

/** Who stands behind "at the invitation of", "invited by". */
function inviter(read: Read, from: number, end: number): Range | null {
  const { lemmas } = read;
  for (let i = from; i + 2 < end; i++) {
    if (lemmas[i] === 'invitation' && /^(?:of|from|by)$/.test(lemmas[i + 1]!)) return nounPhrase(read, i + 2, end);
    if (lemmas[i] === 'invite' && lemmas[i + 1] === 'by') return nounPhrase(read, i + 2, end);
  }
  return null;
}

/** "visited the control room with the head of the grid company" */
function companion(read: Read, from: number, end: number): Range | null {
  for (let i = from; i + 1 < Math.min(end, from + 8); i++) {
    if (/^[,;:]$/.test(read.tokens[i]!.text)) return null;
    if (/^(?:with|alongside)$/.test(read.lemmas[i]!)) return nounPhrase(read, i + 1, end);
  }
  return null;
}

function objectOf(read: Read, { group }: Predicate, end: number): Range | null {
  // "met [with]", "spoke [to]"
  const from =
    /^(?:with|to)$/.test(read.lemmas[group.end] ?? '') && MEETS.has(read.lemmas[group.end - 1]!)
      ? group.end + 1
      : group.end;
  return from < end ? nounPhrase(read, from, end) : null;
}

/** "her Finnish counterpart" within a few words of a place. */
function counterpartFrom(
  read: Read,
  from: number,
  end: number,
  gazetteer: Gazetteer,
): { party: Party; pronoun: 'he' | 'she'; country: string; start: number; end: number } | null {
  for (let i = from; i < Math.min(end, from + 8); i++) {
    if (!/^(?:his|her)$/i.test(read.tokens[i]!.text)) continue;
    for (let k = i + 3; k <= Math.min(end, i + 6); k++) {
      const text = read.text.slice(read.tokens[i]!.start, read.tokens[k - 1]!.end);
      const m = COUNTERPART.exec(text);
      const country = m && gazetteer.countryOf(m[2]!);
      if (!country) continue;
      return {
        party: partyOf(read, { first: i, end: k }, gazetteer),
        pronoun: m[1] === 'his' ? 'he' : 'she',
        country: country.name,
        start: i,
        end: k,
      };
    }
  }
  return null;
}

/** ", Minister Janez Kolar," behind "her Slovenian counterpart": the name, where one of two words or more stands there. */
function nameBehind({ tokens, tags, text }: Read, at: number, end: number): string | null {
  let first = tokens[at]?.text === ',' ? at + 1 : at;
  while (first < end && TITLE.test(tokens[first]!.text)) first++;
  let stop = first;
  while (stop < end && tags[stop]!.startsWith('NNP')) stop++;
  return stop > first + 1 ? text.slice(tokens[first]!.start, tokens[stop - 1]!.end) : null;
}
const TITLE =
  /^(?:Prime|Foreign|Deputy|Vice|Federal|State|Minister|President|Chancellor|Premier|Secretary|Speaker|Mr|Mrs|Ms|Dr)\.?$/;

/** "The President of Latvia", "the Latvian President", "Latvia's President" → "President". */
function titleOf({ text }: Party, gazetteer: Gazetteer): string {
  // "the Minister of Health of Peru" → "Minister of Health"
  const [, title = '', country = ''] = /^(?:the )?(.+) of (?:the )?(\p{Lu}[\p{L} ]*)$/iu.exec(text.slice(0, 200)) ?? [];
  if (title && gazetteer.countryOf(country)) return title;
  const words = text
    .replace(/^(?:the|a|an) /i, '')
    .replace(/^\p{Lu}[^’']{0,60}[’']s? /u, '')
    .replace(/ (?:of|for) .*$/, '')
    .split(' ');
  return (words.length > 1 && gazetteer.countryOf(words[0]!) ? words.slice(1) : words).join(' ');
}
