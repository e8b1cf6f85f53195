/** Who is who in the accounts of one event. Accounts name the same party as "the Polish minister", "Warsaw", "his
 *  colleague", "the ministry" or "he"; each mention resolves, as far as the words allow, to a side (a country or an
 *  organization), a role and a participant. What cannot be resolved stays unknown and never makes a conflict. */
import type { Account, EventAbout } from '../model/alignment.ts';
import { isGroup, isNoun } from '../text/en/nouns.ts';
import { foldWord } from '../text/en/spelling.ts';
import type { Token } from '../text/en/tokens.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import {
  ANYBODYS,
  join,
  lastWord,
  OTHER,
  PLURAL,
  PREPOSITION,
  roleAmong,
  roleEnds,
  STANDING_FOR,
  sameRole,
  sideOfBody,
  singular,
  TITLE,
  wordsOf,
} from './alignment-roles.ts';

export type Party = {
  /** ISO country code or an organization's name. */
  readonly side?: string;
  readonly role?: string;
  /** Last word of a person's name, lower-case. */
  readonly name?: string;
  /** Index among the event's participants. */
  readonly participant?: number;
  /** Several of the participants at once: "both ministers", "the sides". */
  readonly joint?: true;
  /** As the account says it. */
  readonly label: string;
};

/** A name of a country, capital, seat or organization among the tokens. */
export type Place = {
  readonly first: number;
  readonly end: number;
  readonly side: string;
  readonly capital: boolean;
  /** A building or an office that stands for a government: "Chancellery". Others may have one of that name. */
  readonly seat: boolean;
};

export class Parties {
  readonly participants: readonly Party[];
  readonly owners: readonly Party[];
  /** The year in which each account was given, where it is known. */
  readonly years: readonly (number | undefined)[];
  /** Words of participants who are named without office or country, lower-case. */
  private readonly names: ReadonlySet<string>;

  constructor(
    event: EventAbout | undefined,
    accounts: readonly Account[],
    private readonly gazetteer: Gazetteer,
  ) {
    this.participants = (event?.participants ?? []).map((text, i) => ({ ...this.named(text), participant: i }));
    this.names = new Set(
      this.participants
        .filter((party) => !party.role || party.name)
        .flatMap((party) =>
          this.places(wordsOf(party.label)).length ? [] : wordsOf(party.label).map((word) => word.text.toLowerCase()),
        ),
    );
    this.years = accounts.map(({ publishedAt }) => {
      const year = Number.parseInt(publishedAt ?? event?.date ?? '', 10);
      return Number.isNaN(year) ? undefined : year;
    });
    this.owners = accounts.map((account) => {
      const issuer = account.issuer.replace(/\(.*$/s, '');
      const { participant: _, ...owner } = this.named(issuer);
      const own = owner.side ? undefined : this.byNoun(issuer.toLowerCase().split(/[^\p{L}]+/u));
      return own ?? this.settle(owner, undefined);
    });
  }

  /** The one participant whose name holds a noun: "the company", "the opposition", "Nordfoods". Offices and words that any
   *  side has (delegation, leader) tell nobody apart. */
  private byNoun(words: readonly string[]): Party | undefined {
    const head = words.findLast((word) => word.length > 0);
    if (!head || roleAmong([head]) || ANYBODYS.test(head)) return undefined;
    const fits = this.participants.filter((party) =>
      party.label
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => singular(word) === singular(head) && word.length > 2),
    );
    return fits.length === 1 ? fits[0] : undefined;
  }

  /** A party from the words of a list: "Foreign Minister of Latvia", "Kremlin press service". */
  private named(text: string): Party {
    const tokens = wordsOf(text);
    const places = this.places(tokens);
    const place =
      places.find(({ capital, seat }) => !capital && !seat) ?? places.find(({ seat }) => !seat) ?? places[0];
    const side = place?.side ?? this.titleSide(tokens);
    const held = side ? undefined : this.holder(tokens);
    if (held) return { label: text.trim(), ...held };
    const role = roleAmong(tokens.map((token) => token.text.toLowerCase()));
    const plural = tokens.some((token) => PLURAL.test(token.text.toLowerCase()));
    return {
      label: text.trim(),
      ...(side ? { side } : {}),
      ...(role ? { role } : {}),
      ...(plural ? { joint: true } : {}),
    };
  }

  /** Indices of the tokens that name a person: an office holder, one of the participants, or whoever a title stands before. */
  persons(tokens: readonly Token[]): ReadonlySet<number> {
    const found = new Set<number>();
    const capital = (i: number): boolean => /^\p{Lu}\p{L}/u.test(tokens[i]?.text ?? '');
    for (let i = 0; i < tokens.length; i++) {
      if (!capital(i)) continue;
      const word = tokens[i]!.text;
      const known = this.gazetteer.people(word).length > 0 || this.names.has(word.toLowerCase());
      const titled = i > 0 && TITLE.test(tokens[i - 1]!.text) && !roleAmong([word.toLowerCase()]);
      if (!known && !titled) continue;
      found.add(i);
      if (titled && capital(i + 1)) found.add(i + 1);
      if (
        known &&
        i > 0 &&
        capital(i - 1) &&
        !TITLE.test(tokens[i - 1]!.text) &&
        tokens[i - 1]!.end + 1 === tokens[i]!.start
      )
        found.add(i - 1);
    }
    return found;
  }

  /** The office holder that a list of words names: "Jens Stoltenberg". */
  private holder(tokens: readonly Token[]): { side: string; name: string; role?: string } | undefined {
    for (let n = Math.min(3, tokens.length); n > 0; n--) {
      const found = this.gazetteer.people(join(tokens, tokens.length - n, tokens.length))[0];
      if (!found) continue;
      const role = roleAmong(found.office.toLowerCase().split(/\s+/));
      const side = this.gazetteer.country(found.of) ? found.of : (this.sideOf(found.of)?.side ?? found.of);
      return { side, name: tokens.at(-1)!.text.toLowerCase(), ...(role ? { role } : {}) };
    }
    return undefined;
  }

  /** Names of sides among tokens, longest first, left to right. */
  places(tokens: readonly Token[]): Place[] {
    const found: Place[] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (!/^[\p{Lu}]/u.test(tokens[i]!.text)) continue;
      for (let n = Math.min(LONGEST_NAME, tokens.length - i); n > 0; n--) {
        const name = join(tokens, i, i + n);
        const side = this.sideOf(name);
        if (!side) continue;
        // "Turkish Cypriot", "Bosnian Serb": a community, neither country.
        const second = n === 1 && !side.capital && !side.seat ? this.demonym(tokens[i + 1]) : undefined;
        if (second && second !== side.side && this.demonym(tokens[i]) && tokens[i]!.end + 1 === tokens[i + 1]!.start) {
          found.push({ first: i, end: i + 2, ...side, side: `${second}:${side.side}` });
          i++;
          break;
        }
        const own = n === 2 ? this.demonym(tokens[i]) : undefined;
        found.push({
          first: i,
          end: i + n,
          ...side,
          side: own && own !== side.side ? `${side.side}:${own}` : side.side,
        });
        i += n - 1;
        break;
      }
    }
    return found;
  }

  private demonym(token: Token | undefined): string | undefined {
    for (const named of token ? this.gazetteer.find(token.text) : [])
      if (named.kind === 'demonym') return named.country.code;
    return undefined;
  }

  /** "the European side", where the Union is among those who took part or tell of it. */
  private union(words: readonly string[], end: number): string | undefined {
    const named =
      words[0] === 'european' && end === 2 && /^(?:side|delegation|party|team|negotiators?)$/.test(words[1]!);
    return named && [...this.participants, ...this.owners].some(({ side }) => side === 'EU') ? 'EU' : undefined;
  }

  private sideOf(name: string): { side: string; capital: boolean; seat: boolean } | undefined {
    for (const named of this.gazetteer.find(name)) {
      if (named.kind === 'country' || named.kind === 'demonym')
        return { side: named.country.code, capital: false, seat: false };
      if (named.kind === 'capital') {
        const code = name === 'Brussels' ? 'EU' : named.country.code;
        return { side: code, capital: true, seat: false };
      }
      if (named.kind === 'organization') return { side: sideOfBody(named.organization), capital: false, seat: false };
      if (named.kind === 'seat')
        return { side: named.seat.country || named.seat.standsFor, capital: false, seat: true };
    }
    // "Tunisians": those whom the demonym names.
    const people = /^\p{Lu}\p{Ll}+ns$/u.test(name) ? this.gazetteer.find(name.slice(0, -1)) : [];
    for (const named of people)
      if (named.kind === 'demonym') return { side: named.country.code, capital: false, seat: false };
    return undefined;
  }

  /** The side whose office a title names by itself: "Taoiseach". */
  private titleSide(tokens: readonly Token[]): string | undefined {
    for (let i = 0; i < tokens.length; i++) {
      for (let n = Math.min(4, tokens.length - i); n > 0; n--) {
        for (const named of this.gazetteer.find(join(tokens, i, i + n)))
          if (named.kind === 'title' && named.office.of) return this.sideOf(named.office.of)?.side ?? named.office.of;
      }
    }
    return undefined;
  }

  /** The party a noun phrase names in one account; undefined where its head names no party at all.
   *  `last` is the subject told of before, whom pronouns and "his colleague" build on. */
  resolve(tokens: readonly Token[], account: number, last: Party | undefined): Party | undefined {
    let from = 0;
    while (
      from < tokens.length &&
      /^(?:the|a|an|this|that|these|those|,|"|“|”|then|today|also|meanwhile)$/i.test(tokens[from]!.text)
    )
      from++;
    const phrase = tokens.slice(from);
    if (!phrase.length) return undefined;
    const words = phrase.map((token) => token.text.toLowerCase());
    const label = join(tokens, 0, tokens.length);
    const head = words[0]!;
    if (phrase.length === 1 || (/^(?:he|she|they|it|we|who)$/.test(head) && !/\band\b/.test(words.join(' ')))) {
      if (/^(?:he|she|it|who)$/.test(head)) return last && !last.joint ? last : undefined;
      if (head === 'they')
        return last && (last.joint || PLURAL.test(lastWord(last.label))) ? { ...last, label } : { joint: true, label };
      if (head === 'we' || head === 'i') return this.owners[account]!;
      if (/^(?:both|all|each)$/.test(head)) return { joint: true, label };
    }
    if (/^(?:no|nobody|none|nothing)$/.test(head)) return undefined;
    let end = words.findIndex((word, i) => i > 0 && PREPOSITION.test(word));
    if (end < 0) end = words.length;
    // "our side", "my delegation": whose account it is.
    if (
      /^(?:our|my)$/.test(head) &&
      (STANDING_FOR.test(words[end - 1]!) || roleAmong(words.slice(1, end))) &&
      !OTHER.test(words[end - 1]!)
    )
      return { ...this.owners[account]!, label };
    const places = this.places(phrase);
    const and = words.indexOf('and');
    if (and > 0 && this.isParty(phrase.slice(0, and), places) && this.isParty(phrase.slice(and + 1), []))
      return { joint: true, label };
    const inHead = places.filter((place) => place.first < end);
    const last1 = words[end - 1]!;
    const place = inHead.at(-1);
    const nameAtEnd = place && place.end === end;
    const role = roleAmong(words.slice(0, words.length));
    const person = nameAtEnd || isThingNamed(tokens, from, end) ? undefined : this.person(phrase.slice(0, end));
    const byNoun = inHead.length || role ? undefined : this.byNoun(words.slice(0, end));
    if (byNoun) {
      // "the Community" acts as one, though its leaders were named among those who took part.
      const { joint: several, ...one } = byNoun;
      return { ...(several && PLURAL.test(last1) ? byNoun : one), label };
    }
    const stands = STANDING_FOR.test(last1) || (role !== undefined && roleEnds(words, end));
    if (!nameAtEnd && !stands && !person) return undefined;
    if (/^(?:both|two|three|four|all)$/.test(head) && end > 0 && !inHead.length) return { joint: true, label };
    if (OTHER.test(last1) && !inHead.length) {
      const other = this.other(last ?? this.owners[account]);
      return other ?? { label };
    }
    const of =
      words[end] === 'of' || words[end] === 'from'
        ? places.find((p) => p.first >= end && p.first <= end + 2)
        : undefined;
    const side = place?.side ?? of?.side ?? person?.side ?? this.union(words, end);
    const name = person?.name;
    if (!side && PLURAL.test(last1) && !name) {
      const group = this.participants.findIndex((p) => p.joint && p.role && p.role === role);
      if (group >= 0 && this.participants.filter((p) => p.role && sameRole(p.role, role ?? '')).length === 1)
        return this.settle({ ...(role ? { role } : {}), label }, account);
      return { joint: true, label };
    }
    return this.settle(
      { ...(side ? { side } : {}), ...(role ? { role } : {}), ...(name ? { name } : {}), label },
      account,
    );
  }

  /** The side of a subject that is no party itself: "Norwegian divers", "the Danish trawler". */
  adjectival(tokens: readonly Token[]): Party | undefined {
    let from = 0;
    while (from < tokens.length && /^(?:the|a|an|two|three|several|some|all)$/i.test(tokens[from]!.text)) from++;
    const place = this.places(tokens.slice(from, from + LONGEST_NAME))[0];
    if (!place || place.first > 0 || place.capital || from + place.end >= tokens.length) return undefined;
    if (tokens.slice(from).some((token) => PREPOSITION.test(token.text.toLowerCase()) || token.text === 'and'))
      return undefined;
    return { side: place.side, label: join(tokens, 0, tokens.length) };
  }

  private isParty(phrase: readonly Token[], known: readonly Place[]): boolean {
    const words = phrase.map((token) => token.text.toLowerCase());
    return (
      known.some((place) => place.first < phrase.length && place.end >= phrase.length) ||
      this.places(phrase).some((place) => place.first <= 1) ||
      roleAmong(words) !== undefined ||
      words.some((word) => OTHER.test(word))
    );
  }

  /** A person's name at the end of a phrase, with the side the gazetteer or the title gives. */
  private person(phrase: readonly Token[]): { name: string; side?: string } | undefined {
    const final = phrase.at(-1)!;
    if (!/^\p{Lu}\p{L}+/u.test(final.text)) return undefined;
    const word = final.text.toLowerCase();
    if (roleAmong([word]) || STANDING_FOR.test(word)) return undefined;
    for (let n = Math.min(3, phrase.length); n > 0; n--) {
      const found = this.gazetteer.people(join(phrase, phrase.length - n, phrase.length))[0];
      if (found)
        return {
          name: word,
          side: this.gazetteer.country(found.of) ? found.of : (this.sideOf(found.of)?.side ?? found.of),
        };
    }
    if (phrase.length === 1 && (/^(?:Trade|Work)$/.test(final.text) || isPlural(word))) return undefined;
    return { name: foldWord(word) };
  }

  /** Finds the participant meant, or leaves the party as it is. */
  private settle(party: Party, account: number | undefined): Party {
    const fits = this.participants
      .map((participant, i) => ({ participant, i }))
      .filter(({ participant }) => {
        if (party.side && participant.side && party.side !== participant.side) return false;
        if (party.side && !participant.side && !party.role) return false;
        if (!party.side && party.role && participant.role) return sameRole(party.role, participant.role);
        return party.side !== undefined ? participant.side === party.side : false;
      });
    if (fits.length === 1) return this.as(party, fits[0]!.i);
    if (fits.length > 1 && party.role) {
      const same = fits.filter(({ participant }) => participant.role && sameRole(party.role!, participant.role));
      const called = same.filter(({ participant }) => this.called(participant, party.label));
      if (called.length === 1) return this.as(party, called[0]!.i);
      if (same.length === 1) return this.as(party, same[0]!.i);
      const own = account === undefined ? undefined : this.owners[account];
      const mine = same.filter(({ participant }) => own?.side !== undefined && participant.side === own.side);
      if (!party.side && mine.length === 1) return this.as(party, mine[0]!.i);
    }
    const own = account === undefined ? undefined : this.owners[account];
    if (party.side || !party.role || fits.length > 0) return party;
    const titled = this.titleSide(wordsOf(party.label));
    if (titled) return { ...party, side: titled };
    return own?.side ? { ...party, side: own.side } : party;
  }

  /** Does a label hold a name that this participant has and no other: "the mayor of Koper"? */
  private called(participant: Party, label: string): boolean {
    const words = (text: string): string[] => text.split(/[^\p{L}]+/u).filter((word) => /^\p{Lu}/u.test(word));
    const others = this.participants.filter((other) => other !== participant).flatMap((other) => words(other.label));
    const own = words(participant.label).filter((word) => !others.includes(word));
    return words(label).some((word) => own.includes(word));
  }

  private as(party: Party, i: number): Party {
    const side = party.side ?? this.participants[i]!.side;
    return { ...party, participant: i, ...(side ? { side } : {}) };
  }

  /** The other one of two participants. */
  private other(party: Party | undefined): Party | undefined {
    if (this.participants.length !== 2 || party?.participant === undefined) return undefined;
    const i = 1 - party.participant;
    return { ...this.participants[i]!, participant: i };
  }
}

/** "Trains", "Prices": things or people, at the start of a sentence, and nobody's name. */
const isPlural = (word: string): boolean =>
  /[^s]s$/.test(word) && (isNoun(word.slice(0, -1)) || isNoun(word.replace(/ies$/, 'y')));

/** "the Fund", "Staff": one noun with a capital, which names a body or begins a sentence, and no person. */
const isThingNamed = (tokens: readonly Token[], from: number, end: number): boolean =>
  end === 1 &&
  isNoun(tokens[from]!.text.toLowerCase()) &&
  (tokens[from - 1]?.text.toLowerCase() === 'the' || isGroup(tokens[from]!.text.toLowerCase()));

/** Words in the longest name looked up. */
const LONGEST_NAME = 6;

/** Different parties for certain; unknown and joint ones never are. */
export function differ(a: Party | undefined, b: Party | undefined): boolean {
  if (!a || !b || a.joint || b.joint) return false;
  if (a.participant !== undefined && b.participant !== undefined) return a.participant !== b.participant;
  if (a.side && b.side) return a.side !== b.side;
  if (a.name && b.name && !a.side && !b.side) return a.name !== b.name;
  return false;
}

/** The same party for certain. */
export function same(a: Party | undefined, b: Party | undefined): boolean {
  if (!a || !b) return false;
  if (a.joint && b.joint) return true;
  if (a.joint || b.joint) return false;
  if (a.participant !== undefined && b.participant !== undefined) return a.participant === b.participant;
  if (a.side && b.side) return a.side === b.side;
  return a.name !== undefined && a.name === b.name;
}
