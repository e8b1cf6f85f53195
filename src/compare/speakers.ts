/** Who is meant by a noun phrase in a version: the party, with pronouns led back to whom they stand for, and the name a
 *  reader would use. */

import { overlaps } from '../model/selector.ts';
import type { Statement } from '../model/statement.ts';
import { type Gender, genderOfWords } from '../text/en/genders.ts';
import { isPersonNoun } from '../text/en/nouns.ts';
import { type Party, partyOf } from '../text/en/parties.ts';
import type { Range } from '../text/en/predicates.ts';
import { isOffice } from '../text/en/same-party.ts';
import { foldWord } from '../text/en/spelling.ts';
import { stemOf } from '../text/en/stems.ts';
import type { Gazetteer, Holder } from '../text/gazetteer.ts';
import { escaped } from '../text/pattern.ts';
import { antecedentOf, facing } from './antecedents.ts';
import type { Side } from './edits.ts';
import { areTwo, genderOf, presentAt, ratherMeant } from './he-or-she.ts';
import { issuedBy, NAME, ofOwner, plainName, withField, withoutPlace } from './naming.ts';
import { apart, byOffice, castOf, headOf, inFull, ministerOf, ofBodyInFull, togetherOf } from './naming-cast.ts';
import { fieldOf } from './naming-field.ts';
import { type Ground, groundOf, ofGround } from './naming-ground.ts';
import { isPlainMinister, ministerInFull, officeOfState } from './naming-office.ts';
import { calledPlainly, gendersTold } from './people.ts';
import { behind, isPerson, withPlural } from './persons.ts';
import type { Read, Reading } from './reading.ts';
import { type Roles, rolesIn } from './roles.ts';
import { type Couple, couplesIn } from './side-by-side.ts';
import { isOfField, isPlainTitle, type Speaker } from './speaker.ts';
import { isTag, titleBefore, titleBehind } from './speaker-places.ts';

const COUNTERPART =
  /\b(?:his|her|their|our|the|my)\s+(?:new\s+|visiting\s+)?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\s+(?:counterpart|colleague|opposite number|guest|visitor|interlocutor)s?\b/gu;

export class Speakers {
  private readonly mentioned: Holder[] = [];
  /** Countries of counterparts, colleagues and guests. */
  private readonly others = new Set<string>();
  private known: Roles | undefined;
  private words: Set<string> | undefined;
  private cast: Party[] | undefined;
  private field: string | undefined;
  private readonly offices = new Map<string, Party | null>();
  private readonly beside = new Map<string, string | null>();
  private ground: Ground | undefined;
  private together: Couple[] | undefined;
  private genders: ReadonlyMap<string, Gender> | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly statements: readonly Statement[],
    private readonly gazetteer: Gazetteer,
    /** Who published the text: names what the text itself leaves plain ("the ministry"). */
    private readonly issuer?: string,
  ) {
    const seen = new Set<string>();
    for (const m of reading.text.slice(0, 200_000).matchAll(/\p{Lu}[\p{L}'’-]{2,40}/gu)) {
      if (seen.has(m[0])) continue;
      seen.add(m[0]);
      this.mentioned.push(...gazetteer.people(m[0]));
    }
    for (const m of reading.text.slice(0, 200_000).matchAll(COUNTERPART))
      for (const named of gazetteer.find(m[1]!)) if ('country' in named) this.others.add(named.country.code);
  }

  /** Whom a range of a sentence's tokens means. */
  of(read: Read, phrase: Range, sentence: number): Speaker {
    const range = withPlural(read, phrase);
    const party = partyOf(read, range, this.gazetteer);
    if (party.pronoun && party.pronoun !== 'we' && party.pronoun !== 'i') {
      const meant =
        this.otherOfTwo(party) ??
        this.facingOther(party, sentence, range) ??
        this.ofGender(party, read, range, sentence) ??
        this.oneOfTwo(party);
      if (meant) return { ...counted(meant, party), pronoun: party.pronoun };
    }
    const several = AMOUNT.test(party.text) ? this.antecedent({ ...party, ...MANY }, sentence, range, false) : null;
    if (several) return { ...counted(several, party), pronoun: 'they', name: party.text };
    // "Its finance minister", of a country: that country's.
    const home = this.homeOf(party, sentence, range);
    if (home) return home;
    const ordinal = ORDINAL.exec(party.text)?.[1]?.toLowerCase();
    if (ordinal) return this.ofTwo(party, sentence, ordinal === 'former');
    const peer = this.counterpart(party);
    if (peer) return peer;
    const { counterpart } = this.roles;
    const part = /^(?:host|guest|visitor)$/.test(party.head) && !party.plural ? party.head : null;
    const played = part && (part === 'host' ? this.roles.host : this.roles.guest);
    const guest = part && (played ?? counterpart?.party);
    if (guest && counterpart && guest.text === counterpart.party.text)
      return { ...this.speaker(guest), name: counterpart.name };
    const known = this.speaker(played && !/^(?:host|guest|visitor)$/.test(played.head) ? played : party);
    const bare = !played && known.name === plainName(party.text);
    const meant = bare ? { ...known, name: known.name + behind(read, range, party) } : known;
    const owner = OWNED.exec(party.text)?.[1]?.toLowerCase();
    const of = owner && this.antecedent({ ...party, pronoun: owner === 'his' ? 'he' : 'she' }, sentence, range, false);
    return of ? { ...meant, owner: of.party } : meant;
  }

  /** "His Togolese counterpart", where the President of Ghana was urged by him: the President of Togo. */
  private counterpart(party: Party): Speaker | null {
    const { counterpart } = this.roles;
    const is = counterpart && !party.joint && sameWords(party.text.replace(/ for .*$/s, ''), counterpart.party.text);
    return is ? { ...this.speaker(party), name: counterpart.name } : null;
  }

  /** Somebody told of, a counterpart by the office that the other one holds. */
  private knownAs(party: Party): Speaker {
    return this.counterpart(party) ?? this.speaker(party);
  }

  /** "Its finance minister", of a country told of before: that country's; null for others. */
  private homeOf(party: Party, sentence: number, range: Range): Speaker | null {
    if (!/^its\b/i.test(party.text) || party.countries.size) return null;
    const it: Party = { ...party, pronoun: 'it', plural: false, joint: false };
    const home = this.antecedent(it, sentence, range, false) ?? this.antecedent(it, sentence, range, true);
    if (home?.party.countries.size !== 1) return null;
    const known = this.speaker({ ...party, countries: home.party.countries });
    const country = this.gazetteer.country([...home.party.countries][0]!);
    const ofState = this.gazetteer.countryOf(home.party.text.replace(/^the /i, '')) !== null;
    const bare = ofState && isPerson(party) && known.name === plainName(party.text);
    return bare && country ? { ...known, name: `${known.name} of ${country.name}` } : known;
  }

  /** "The former", "the latter" of the two that the sentence before names together. */
  private ofTwo(party: Party, sentence: number, first: boolean): Speaker {
    const name = this.namedOfTwo(sentence, first);
    if (name) return { ...this.speaker(party), name };
    const met = this.roles.pair?.[first ? 0 : 1];
    return met ? this.knownAs(met) : { ...this.speaker(party), name: party.text };
  }

  /** The one or the other of two named together, by name. */
  private namedOfTwo(sentence: number, first: boolean): string | null {
    for (let s = sentence; s >= 0 && s > sentence - 4; s--) {
      const unit = this.reading.sentences[s]!;
      const read = this.reading.paragraph(unit.paragraph);
      for (const { subject: phrase } of this.reading.predicates(unit)) {
        if (!phrase) continue;
        const both = partyOf(read, phrase, this.gazetteer);
        const office = ofTwoCountries(both.text);
        if (office) return `${office.title} of ${office.of[first ? 0 : 1]}`;
        const pair = apart(read, phrase);
        if (pair.length === 2) return this.speaker(partyOf(read, pair[first ? 0 : 1]!, this.gazetteer)).name;
        const names = both.text.split(/,? and (?=the |an? |\p{Lu})/u);
        if (names.length === 2) return plainName(names[first ? 0 : 1]!);
      }
    }
    return null;
  }

  /** The other of the two that a meeting is about. */
  otherThan(party: Party): Speaker | null {
    const other = this.roles.pair?.find((one) => one.text !== party.text);
    return other ? this.knownAs(other) : null;
  }

  /** Does the text have this word, however spelled, or its plural? */
  mentions(word: string): boolean {
    this.words ??= new Set(this.reading.text.split(/[^\p{L}'’-]+/u).flatMap((w) => [foldWord(w), stemOf(w)]));
    return this.words.has(foldWord(word)) || this.words.has(stemOf(word));
  }

  /** The text's first sentence; null where it has none. */
  get opening(): Pick<Side, 'read' | 'first' | 'end'> | null {
    const unit = this.reading.sentences[0];
    return unit ? this.reading.locate(unit, unit.paragraph) : null;
  }

  private get roles(): Roles {
    this.known ??= rolesIn(this.reading, this.gazetteer);
    return this.known;
  }

  /** "He", where a woman met "her Finnish counterpart": the counterpart. */
  private otherOfTwo({ pronoun }: Party): Speaker | null {
    if (pronoun !== 'he' && pronoun !== 'she') return null;
    const { principal, counterpart } = this.roles;
    if (!principal || !counterpart || principal.pronoun === pronoun) return null;
    return { ...this.speaker(counterpart.party), name: counterpart.name };
  }

  /** "She", where nobody else is told of but a woman and "her Finnish counterpart": the woman. */
  private oneOfTwo({ pronoun }: Party): Speaker | null {
    const { principal } = this.roles;
    return principal?.pronoun === pronoun ? this.speaker(principal.party) : null;
  }

  /** "He informed her … She told him", of the two who met: the one whom "he" is not. */
  private facingOther(party: Party, sentence: number, range: Range): Speaker | null {
    if (!this.roles.pair || (party.pronoun !== 'he' && party.pronoun !== 'she')) return null;
    const there = facing(this.reading, party, sentence, range);
    const pronoun = party.pronoun === 'he' ? 'she' : 'he';
    const first = there && this.antecedent({ ...party, pronoun }, there[1], there[0], false);
    const met = first && this.roles.pair.some(({ text }) => text === first.party.text);
    return met ? this.otherThan(first.party) : null;
  }

  /** Whom a pronoun goes back to by grammar; "he" and "she" to another where it tells that this one is of the other gender. */
  private ofGender(party: Party, read: Read, range: Range, sentence: number): Speaker | null {
    const tag = isTag(read, range);
    const meant = this.antecedent(party, sentence, range, tag);
    if (party.pronoun !== 'he' && party.pronoun !== 'she') return meant;
    const present = presentAt(this.reading, this.gazetteer, read, range, tag);
    const gender = (one: Party): Gender | null => this.genderOf(one);
    const rather = ratherMeant(party.pronoun, meant?.party ?? null, present, gender);
    return rather ? this.knownAs(rather.party) : meant;
  }

  private genderOf(party: Party): Gender | null {
    this.genders ??= gendersTold(this.reading, this.gazetteer);
    const told = genderOf(party, this.genders) ?? GENDERS.get(this.holderOf(party)?.pronoun ?? '') ?? null;
    if (told || party.names.size) return told;
    const name = this.apposed(party.text);
    return name ? genderOfWords(name.split(' ')) : null;
  }

  /** Does a sentence before a place tell of both, as of two people? */
  presentBoth(read: Read, range: Range, one: Party, two: Party): boolean {
    const present = presentAt(this.reading, this.gazetteer, read, range, isTag(read, range));
    return areTwo(present, one, two);
  }

  /** The other one of two people told of before a place; null where they are not two. */
  otherPresent(read: Read, range: Range, { party }: Speaker): Speaker | null {
    const present = presentAt(this.reading, this.gazetteer, read, range, isTag(read, range));
    const others = present.filter((one) => calledPlainly(one.party) !== calledPlainly(party));
    return others.length === 1 && present.length === 2 ? this.knownAs(others[0]!.party) : null;
  }

  private speaker(party: Party): Speaker {
    const holder = this.holderOf(party);
    const foreign = [...party.countries].some((code) => this.others.has(code));
    return {
      party,
      holder,
      foreign,
      beside: this.namedBeside(party),
      office: party.names.size && !party.head && !party.joint ? this.officeOf([...party.names].at(-1)!) : null,
      name:
        holder?.person ??
        this.entity(party) ??
        issuedBy(party, this.issuer) ??
        this.ofDateline(party) ??
        this.ofDemonym(party) ??
        this.namedBeside(party) ??
        this.atHome(party) ??
        this.described(party),
    };
  }

  /** By the words of the text: in full, and of the country at hand. */
  private described(party: Party): string {
    this.cast ??= castOf(this.reading, this.gazetteer);
    const meant =
      inFull(party, this.cast) ??
      headOf(party, this.cast) ??
      ministerOf(party, this.cast) ??
      ofBodyInFull(party, this.cast);
    if (meant && meant.text !== party.text)
      return this.namedBeside(meant) ?? this.byWords(plainName(meant.text), meant);
    const ofOne = byOffice(party, this.cast);
    if (ofOne) return ofOne;
    const { pair } = this.roles;
    if (pair && /^(?:both|the two)$/i.test(party.text)) return togetherOf(pair);
    const several = this.severalInFull(party.text);
    if (several) return several;
    const full = this.fullest(party);
    const home = full === plainName(party.text) ? this.atHand(party) : null;
    return this.ofTheField(home ?? this.byWords(full, party));
  }

  /** "The two presidents", where the text tells of "the Presidents of Latvia and Malta". */
  private severalInFull(text: string): string | null {
    const [, plural] = /^(?:the )?(?:two|both|three) (\p{L}+s)$/iu.exec(text) ?? [];
    if (!plural) return null;
    const place = `(?:the )?${NAME}(?: ${NAME}){0,2}`;
    const heads = `[${plural[0]!.toUpperCase()}${plural[0]!.toLowerCase()}]${escaped(plural.slice(1))}`;
    const full = new RegExp(`(?<!\\p{L})${heads} of ${place}(?:, ${place})?,? and ${place}`, 'u');
    return full.exec(this.reading.text.slice(0, 20_000))?.[0] ?? null;
  }

  /** "The minister" of a text about howitzers and soldiers: the Minister of Defence; where the publisher is known, that one
   *  would name it. */
  private ofTheField(name: string): string {
    const [, noun, rest] = this.issuer ? [] : (/^minist(er|ry)((?: of .+)?)$/.exec(name) ?? []);
    if (!noun) return name;
    this.field ??= fieldOf(this.reading.text.slice(0, 20_000)) ?? '';
    return this.field ? `Minist${noun} of ${this.field}${rest}` : name;
  }

  /** A name told in the text, put as an office of a country is named. */
  private byWords(name: string, party: Party): string {
    const text = this.reading.text.slice(0, 20_000);
    const plain = withoutPlace(ofOwner(this.ofState(name), party, this.gazetteer), party, this.gazetteer);
    const office = officeOfState(plain, party, this.gazetteer);
    if (office !== plain) return office;
    const minister = ministerInFull(plain, party, text, this.gazetteer);
    if (minister !== plain) return minister;
    return this.peer(plain, party) ?? withField(plain, party, text, this.gazetteer);
  }

  /** "President of the French Republic": of France. */
  private ofState(name: string): string {
    const [, office, state] = /^(.+ of )the (\p{Lu}[\p{L} ]+)$/u.exec(name) ?? [];
    const country =
      state && /\b(?:Republic|Kingdom|Confederation|Federation|Duchy)\b/.test(state) && this.gazetteer.countryOf(state);
    return office && country ? office + country.name : name;
  }

  /** "The Hungarian minister", where the Minister of Agriculture of Slovenia met "his Hungarian counterpart". */
  private peer(name: string, party: Party): string | null {
    const { counterpart } = this.roles;
    const [code] = party.countries;
    const is = counterpart && isPlainMinister(name, party) && counterpart.party.countries.has(code!);
    return is && /^Minister (?:of|for) .* of /.test(counterpart.name) ? counterpart.name : null;
  }

  /** The office set before or behind a name by a comma: "the President, Urs Zumthor,", "Urs Zumthor, the President". */
  private officeOf(surname: string): Party | null {
    const known = this.offices.get(surname);
    if (known !== undefined) return known;
    let found: Party | null = null;
    for (const unit of this.reading.sentences.slice(0, SEARCHED)) {
      const { read, first, end } = this.reading.locate(unit, unit.paragraph);
      for (let i = first; i < end && !found; i++) {
        if (foldWord(read.tokens[i]!.text) !== surname) continue;
        let from = i;
        while (from > first && read.tags[from - 1]!.startsWith('NNP')) from--;
        const title = titleBefore(read, from, first) ?? titleBehind(read, i + 1, end);
        const party = title && partyOf(read, title, this.gazetteer);
        if (party && (isOffice(party.head) || isPersonNoun(party.head)) && !party.names.has(surname)) found = party;
      }
      if (found) break;
    }
    this.offices.set(surname, found);
    return found;
  }

  /** The name that the text sets beside a title: "The minister, Ingrid Solheim, visited". */
  private fullest(party: Party): string {
    return this.namedBeside(party) ?? plainName(party.text);
  }

  private namedBeside(party: Party): string | null {
    const where = [...party.names].every((name) => party.places.has(name) || party.home.has(name));
    const titled = isPerson(party) && where && !party.plural;
    return titled && !party.pronoun ? this.apposed(party.text) : null;
  }

  /** "The minister, Ingrid Solheim, visited": the name set behind or before the title. */
  private apposed(title: string): string | null {
    const known = this.beside.get(title);
    if (known !== undefined) return known;
    const own = escaped(title).replace(/^the /i, '[Tt]he ');
    const names = `(${NAME}(?: ${NAME}){1,5})`;
    const text = this.reading.text.slice(0, 20_000);
    const found =
      new RegExp(`(?<!\\p{L})${own}, ${names}(?=[,.;])`, 'u').exec(text) ??
      new RegExp(`(?<!\\p{L})${names}, ${own}(?=[,.;])`, 'u').exec(text) ??
      leading(title, names)?.exec(text);
    const name = found?.[1] ?? null;
    this.beside.set(title, name);
    return name;
  }

  /** "PRISTINA - … the prime minister": the one of the country whose capital the report is dated from. */
  private ofDateline(party: Party): string | null {
    const city = /^\s*(\p{Lu}[\p{Lu} .'’-]{2,30}?)(?:\s*\([^)\n]{2,30}\))?\s+(?:-|–|—)\s/u.exec(this.reading.text)?.[1];
    if (!city || party.names.size || party.countries.size || party.marks.size || party.joint || party.indefinite)
      return null;
    const name = city[0] + city.slice(1).toLowerCase();
    const title = plainName(party.text).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    if (party.head === 'mayor') return `${title} of ${name}`;
    if (!/^(?:primeminister|president|foreignminister|chancellor)$/.test(party.head)) return null;
    const named = this.gazetteer.find(name).find((one) => one.kind === 'capital');
    return named && 'country' in named ? `${title} of ${named.country.name}` : null;
  }

  /** "an Italian proposal": Italy's. */
  private ofDemonym({ text, start, end }: Party): string | null {
    if (end - start !== text.length || text.includes(' ')) return null;
    const named = this.gazetteer.find(text)[0];
    return named?.kind === 'demonym' ? plainName(named.country.name) : null;
  }

  /** Which of the two that the text sets together first: "the Foreign Minister received the OSCE representative". */
  part({ party, pronoun }: Speaker): 0 | 1 | null {
    const { pair } = this.roles;
    if (!pair || party.joint || (party.pronoun && !pronoun)) return null;
    // "The Prime Minister met the Tunisian head of government": one office, of two countries.
    // "The Minister met her Omani counterpart": a peer holds the other's office.
    const peer = pair.some(({ head }) => PEER.test(head));
    const office = pair[0].head === pair[1].head || peer;
    const held = PEER.test(pair[0].head) ? pair[1].head : pair[0].head;
    const [one, two] = [pair[0].countries, pair[1].countries];
    if (office && (!isOffice(held) || one.size + two.size === 0 || [...one].some((code) => two.has(code)))) return null;
    const country = (other: Party): boolean =>
      !office ||
      (party.countries.size === other.countries.size && [...party.countries].every((c) => other.countries.has(c)));
    const is = (one: Party): boolean =>
      party.text === one.text ||
      (party.names.size > 0 && !party.head && !one.head && [...party.names].every((name) => one.names.has(name))) ||
      (PEER.test(party.head)
        ? PEER.test(one.head)
        : party.head !== '' && (party.head === one.head || (peer && party.head === held)) && country(one));
    const [first, second] = [is(pair[0]), is(pair[1])];
    return first === second ? null : first ? 0 : 1;
  }

  /** "The President", where the President received a guest "in Nairobi": the President of Kenya. */
  private atHome(party: Party): string | null {
    const { host, home } = this.roles;
    if (home && host && isOfField(host) && party.text !== host.text && /^the minister$/i.test(party.text))
      return this.atHome(host);
    if (home && host && isOfField(host) && party.text === host.text) return `${plainName(host.text)} of ${home}`;
    if (!home || !host || !isPlainTitle(party) || !isPlainTitle(host) || party.head !== host.head) return null;
    return `${plainName(party.text).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())} of ${home}`;
  }

  /** "The ministry" of the one country that the text is about; where the publisher is known, that one would name it. */
  private atHand(party: Party): string | null {
    if (this.issuer) return null;
    const beside = this.besideOfState(party);
    if (beside) return beside;
    this.ground ??= groundOf(this.reading.text.slice(0, 20_000), this.gazetteer);
    return ofGround(party, this.ground);
  }

  /** "The finance minister", where "the governor of Croatia's central bank and the finance minister" open the text: of Croatia. */
  private besideOfState(party: Party): string | null {
    const { pair } = this.roles;
    const [one, two] = pair ?? [];
    if (!one || !two || one.countries.size !== 1 || party.text.toLowerCase() !== two.text.toLowerCase()) return null;
    if (!SERVES.test(one.head) || !this.reading.text.slice(0, 20_000).includes(`${one.text} and ${two.text}`))
      return null;
    const country = this.gazetteer.country([...one.countries][0]!);
    return country ? ofGround(party, { soil: [], all: [country.name] }) : null;
  }

  /** The name the statements give for a source at this place; not for a mere demonym or a general name. */
  private entity(party: Party): string | null {
    for (const { source, sourceEntity } of this.statements)
      if (source && sourceEntity && overlaps(source, party) && party.pronoun) return sourceEntity;
    return null;
  }

  /** The person the pack knows, if named or if the text names the holder of this office elsewhere. */
  private holderOf(party: Party): Holder | null {
    if (party.joint) return null;
    if (party.names.size) {
      const words = party.text.split(/\s+/).filter((w) => /^\p{Lu}/u.test(w));
      for (let n = words.length; n > 0; n--) {
        const found = this.gazetteer.people(words.slice(-n).join(' ')).find((one) => addressed(one, party.text));
        if (found) return found;
      }
      return null;
    }
    if (!party.head || !party.countries.size || party.ranks.size) return null;
    const office = party.head;
    return (
      this.mentioned.find(
        (h) =>
          party.countries.has(h.of) &&
          h.office.toLowerCase().replace(/[\s-]/g, '').replace('ministerofforeignaffairs', 'foreignminister') ===
            office,
      ) ?? null
    );
  }

  private antecedent(pronoun: Party, sentence: number, range: Range, earlier: boolean): Speaker | null {
    const meant = antecedentOf(this.reading, this.gazetteer, pronoun, sentence, range, earlier);
    if (!meant) return null;
    const ordinal = ORDINAL.exec(meant.party.text)?.[1]?.toLowerCase();
    const known = { ...this.speaker(meant.party), or: meant.or };
    return ordinal ? { ...known, ...this.ofTwo(meant.party, sentence, ordinal === 'former') } : known;
  }

  /** Those whom this text sets side by side. */
  get couples(): readonly Couple[] {
    this.together ??= couplesIn(this.reading, this.gazetteer);
    return this.together;
  }
}

/** "The prime ministers of Hungary and Slovakia": one office in two countries. */
function ofTwoCountries(text: string): { title: string; of: readonly [string, string] } | null {
  const m = /^(?:the |both )?([\p{L} ]+[^s])s of ((?:the )?\p{Lu}[\p{L} ]*?) and ((?:the )?\p{Lu}[\p{L} ]*)$/iu.exec(
    text,
  );
  return m && OFFICE_ALONE.test(m[1]!) ? { title: m[1]!, of: [m[2]!, m[3]!] } : null;
}
const OFFICE_ALONE = /(?:minister|president|chancellor|premier|ambassador|secretary|head)$/i;

/** "Ms Costa" is no man of that name. */
const addressed = ({ pronoun }: Holder, text: string): boolean =>
  !(pronoun === 'he' ? /^(?:Ms|Mrs|Miss)\.? /u : /^Mr\.? /u).test(text) || !pronoun;

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['she', 'she'],
]);

const sameWords = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const PEER = /^(?:counterpart|colleague)$/;

/** Who serves at home: no minister or envoy, who may be a guest. */
const SERVES =
  /^(?:governor|speaker|head|chair|director|directorgeneral|prosecutorgeneral|attorneygeneral|chiefofstaff)$/;

/** "The mayors met. Several asked": how many of those told of before. */
const AMOUNT = /^(?:several|some|many|most|a few)$/i;
/** Of whom only some are meant: called by the words of the phrase. */
const counted = (all: Speaker, { text }: Party): Speaker =>
  / of them$/i.test(text) || AMOUNT.test(text) ? { ...all, party: { ...all.party, text } } : all;
const MANY = { pronoun: 'they', plural: true } as const;

/** Sentences in which a name is told with its office. */
const SEARCHED = 40;

const ORDINAL = /^the (former|latter)$/i;

const OWNED =
  /^(his|her) (?:\p{L}+ ){0,2}(?:host|hostess|guest|visitor|counterpart|colleague|opposite number|interlocutor|deputy|predecessor|successor|adviser|spokesman|spokeswoman|spokesperson)$/iu;

/** "Erik Lunde, who heads the county government" in the text, for "the head of the county government": the verbs of who leads. */
function leading(title: string, names: string): RegExp | null {
  const [, head, of, owner, chief] =
    /^(?:the )?(?:(\p{L}+) of (?:the )?(.+)|(.+?)(?:['’]s)? (\p{L}+))$/iu.exec(title) ?? [];
  const verbs = LEADS.find(([office]) => office.test(head ?? chief ?? ''))?.[1];
  const body = of ?? owner;
  return verbs && body
    ? new RegExp(`(?<!\\p{L})${names}, who (?:${verbs}) (?:the |its |his |her )?${escaped(body)}(?!\\p{L})`, 'u')
    : null;
}
const LEADS: readonly (readonly [office: RegExp, verbs: string])[] = [
  [/^(?:head|leader|chief|director|boss)$/i, 'heads|leads|runs|directs|headed|led|ran'],
  [/^chair(?:man|woman|person)?$/i, 'chairs|heads|leads|presides over|chaired'],
  [/^(?:owner|proprietor)$/i, 'owns|owned'],
];
