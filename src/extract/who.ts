/** Who a source is, with the memory of a text: full names from surnames, pronouns and short forms from whom the text spoke
 *  of last, offices that name no country from the country at hand. What cannot be settled is named as written and
 *  marked unsure. */
import type { Entity, EntityKind } from '../model/statement.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Described, describe } from './describe.ts';
import type { Issuer } from './issuer.ts';
import { bodyInHeading } from './labels.ts';
import { lastOf, type Mention, Places } from './mentions.ts';
import { type Noted, storyFrom } from './noted.ts';
import { headOfMinistry, inMinistry } from './offices.ts';
import { observe } from './pronouns.ts';
import { referenceOf } from './reference.ts';
import { settle } from './settle.ts';
import type { Sentence, Word } from './stream.ts';

/** Phrases that go back to nobody. */
const saysAll = /^(?:metonym|country|people|document|unnamed)$/;

/** Remembers whom a text speaks of, in the order of the text. */
export class Cast {
  /** Whom the text mentions anywhere, as its words say. */
  readonly mentions: Mention[] = [];
  /** Whom it has mentioned so far, each as the one that is meant. */
  readonly told: Mention[] = [];
  private next = 0;
  readonly self: string;
  readonly selfKind: EntityKind;
  readonly places: Places;
  /** The body that a heading names beside its occasion. */
  readonly heading: string;
  /** Where the text begins below its headline, which names in short. */
  readonly storyFrom: number;
  private readonly fullNames = new Map<string, string>();
  /** The pronouns by which the text has spoken of somebody. */
  readonly genders = new Map<string, 'he' | 'she'>();
  /** Those of them whom a pronoun has stood for beyond doubt. */
  readonly called = new Set<string>();
  /** Of which bodies the text speaks. */
  private unions: Map<string, boolean> | undefined;
  /** The last pronoun for a person, in which sentence. */
  seen: { sentence: number; gender: 'he' | 'she' } | undefined;
  /** Where the text tells of the agents of passives. */
  readonly agents = new Set<number>();
  parties: readonly Described[] = [];
  readonly homes = new Map<boolean, string>();
  dateline = '';
  private datelineEnd = 0;
  town = '';

  constructor(
    readonly gazetteer: Gazetteer,
    private readonly day: string | null,
    /** Who "we" and "I" are outside quotation marks: the account holder, the signatories. */
    readonly issuer: Issuer,
    /** Does the text issue as one body, so that "the ministers" and "participants" are its issuers? */
    readonly joint: boolean,
    readonly alliance: boolean,
    sentences: readonly Sentence[],
    readonly noted: readonly Noted[],
  ) {
    this.self = issuer.name;
    this.selfKind = issuer.kind;
    this.places = new Places(sentences);
    this.heading = bodyInHeading(sentences[0]?.words ?? []);
    this.storyFrom = storyFrom(sentences);
    for (const { described, at, until, pronoun: told } of noted) if (!told) this.note(described, at, until);
  }

  /** Reads on to a place: settles whom the text mentions before it. */
  private readTo(at: number, speakers: readonly Mention[]): void {
    for (; this.next < this.noted.length && this.noted[this.next]!.at < at; this.next++) {
      const { described: seen, words, at: here, until, located, pronoun: told } = this.noted[this.next]!;
      if (this.noted[this.next]!.agent) this.agents.add(here);
      if (told) observe(this, words[0]!, told === 'object');
      if (located || told || here < this.datelineEnd) continue;
      const described = this.supported(seen);
      const who = described.person
        ? this.person(described)
        : (saysAll.test(described.rule) && !/^(?:one|another)$/.test(described.head)) ||
            (described.of !== '' && described.role.includes(' '))
          ? described
          : this.settle(described, words, here, speakers, null);
      this.told.push({ ...who, at: here, until });
    }
  }

  /** The two sides of the call or meeting that a readout tells of. */
  meet(parties: readonly Described[]): void {
    this.parties = parties.map((p) => this.supported(p));
  }

  /** "The High Representative" is the European Union's only in a text that speaks of it; in one that speaks of Bosnia and
   *  Herzegovina that country's. */
  private supported(d: Described): Described {
    if (d.rule !== 'title' || this.gazetteer.countryOf(d.of) || /council|commission|parliament|top/i.test(d.role))
      return d;
    if (this.speaksOf(d.of)) return d;
    for (const named of this.gazetteer.find(d.role)) {
      const of = named.kind === 'title' ? (this.gazetteer.country(named.office.of)?.name ?? '') : '';
      if (of && this.speaksOf(of)) return { ...d, of, name: `${d.role} of ${of}` };
    }
    return { ...d, of: '', name: d.role, rule: 'office' };
  }

  /** Does the text speak of that body or country, by more than a title? */
  speaksOf(of: string): boolean {
    this.unions ??= new Map();
    const known = this.unions.get(of);
    if (known !== undefined) return known;
    const union = /^(?:EU|European)\b/;
    const spoken = this.noted.some(
      ({ described: m }) =>
        m.rule !== 'title' && (m.of === of || m.name === of || (union.test(of) && union.test(m.name))),
    );
    this.unions.set(of, spoken);
    return spoken;
  }

  /** The country and town a report is dated from: offices that name none are theirs. */
  at(country: string, town: string, end: number): void {
    this.datelineEnd = end;
    this.dateline = country;
    this.town = town;
  }

  /** Mentions come in the order of the text. */
  private note(described: Described, at: number, until?: number): void {
    this.mentions.push({ ...described, at, until });
    const { person } = described;
    if (!person) return;
    const words = person.split(' ');
    for (let i = 0; i < Math.min(words.length, 5); i++) {
      const short = words.slice(i).join(' ');
      if ((this.fullNames.get(short) ?? '').length < person.length) this.fullNames.set(short, person);
    }
    // Family name first, as in Chinese, Korean or Vietnamese names.
    if (
      words.length >= 2 &&
      (familyFirst.has(words[0]!) || /\p{L}-\p{Ll}/u.test(words[1]!)) &&
      !this.fullNames.has(words[0]!)
    )
      this.fullNames.set(words[0]!, person);
  }

  /** The entity behind a source, given the words of the source phrase. `quotedBy`: who is quoted around it. */
  resolve(
    spoken: readonly Word[],
    at: number,
    speakers: readonly Mention[],
    quotedBy: Described | null,
  ): { entity: Entity; described: Described } {
    this.readTo(at, speakers);
    const here = this.noted[this.next];
    // A source cut short: "the chairwoman" of the harbour trust.
    const whole =
      here?.at === at &&
      !here.pronoun &&
      spoken.length > 0 &&
      here.words.length > spoken.length &&
      here.words[spoken.length - 1]!.start === spoken[spoken.length - 1]?.start;
    const words = whole ? here.words : spoken;
    const settled = this.settle(this.supported(describe(words, this.gazetteer)), words, at, speakers, quotedBy);
    const sure = settled.rule !== 'as written' && !settled.rule.endsWith('?');
    const holder =
      this.day && settled.role && settled.of && !settled.person
        ? this.gazetteer.holder(settled.role, settled.of, this.day)
        : null;
    const entity: Entity = {
      name: settled.name,
      kind: settled.kind,
      sure,
      rule: settled.rule.replace(/\?$/, ''),
      ...(holder && settled.kind === 'person' ? { holder: holder.person } : {}),
    };
    return { entity, described: settled };
  }

  /** Somebody settled before. */
  again(described: Described, rule: string): { entity: Entity; described: Described } {
    const { name, kind } = described;
    const sure = described.rule !== 'as written' && !described.rule.endsWith('?');
    return { entity: { name, kind, sure, rule }, described: { ...described, rule } };
  }

  /** Who asks in a transcript. */
  questioner(): { entity: Entity; described: Described } {
    const described: Described = {
      name: 'journalist',
      kind: 'anonymous',
      of: '',
      role: 'journalist',
      head: 'journalist',
      person: '',
      gender: '',
      plural: false,
      definite: false,
      rule: 'questioner',
    };
    return { entity: { name: 'journalist', kind: 'anonymous', sure: true, rule: 'questioner' }, described };
  }

  /** Whom a phrase means; `quotedBy`: who is quoted around it. */
  settle(
    d: Described,
    words: readonly Word[],
    at: number,
    speakers: readonly Mention[],
    quotedBy: Described | null,
  ): Described {
    return settle(referenceOf(this, d, words, at, speakers, quotedBy));
  }

  officeOf(d: Described): Described {
    const full = this.fullName(d.person) ?? d.person;
    const held = this.heldBy(full);
    const of = held ? (this.gazetteer.country(held.of)?.name ?? held.of) : d.of;
    return {
      ...d,
      name: `${d.name.split(' of ')[0]} of ${full}${held ? `, ${held.office} of ${of}` : ''}`,
      of,
      person: '',
      rule: 'office of',
    };
  }

  person(d: Described): Described {
    const full = this.fullName(d.person) ?? d.person;
    const mentioned = lastOf(this.mentions, Number.POSITIVE_INFINITY, (m) => m.person === full && m.of !== '');
    const held = d.of || mentioned ? null : this.heldBy(full);
    const of = d.of || mentioned?.of || (held ? (this.gazetteer.country(held.of)?.name ?? held.of) : '');
    return {
      ...d,
      person: full,
      name: full,
      of,
      role: d.role || mentioned?.role || held?.office || '',
      gender: d.gender || mentioned?.gender || '',
      rule: full === d.person ? 'name' : 'surname',
    };
  }

  /** Whom the text names only after the pronoun, in this sentence or the two behind it: "When he spoke …, the premier …". */
  ahead(at: number, gender: 'he' | 'she'): Described | null {
    const sentence = this.places.sentence(at);
    for (let i = this.next; i < this.noted.length; i++) {
      const { described, words, at: there, located } = this.noted[i]!;
      if (this.places.sentence(there) > sentence + 2) return null;
      if (there <= at || located || described.plural || described.kind !== 'person') continue;
      if (described.gender && described.gender !== gender) continue;
      if (/^(?:his|her)$/.test(words[0]!.lower)) continue;
      return { ...this.settle(this.supported(described), words, there, [], null), rule: 'named later?' };
    }
    return null;
  }

  /** Has the text named somebody who goes by that name? */
  named(name: string): boolean {
    return this.fullNames.has(name);
  }

  private heldBy(person: string) {
    return (
      this.gazetteer
        .people(person)
        .find(
          (h) => h.person === person && (!this.day || (h.from <= this.day && (h.until === '' || this.day < h.until))),
        ) ?? null
    );
  }

  /** The full name that a surname stands for: the text's own, else the pack's, if only one holds office that day. */
  private fullName(person: string): string | null {
    const own = this.fullNames.get(person);
    if (own && own !== person) return own;
    const held = this.gazetteer
      .people(person)
      .filter((h) => !this.day || (h.from <= this.day && (h.until === '' || this.day < h.until)));
    const names = new Set(held.map((h) => h.person));
    return names.size === 1 ? [...names][0]! : (own ?? null);
  }

  /** A party that names no country: the country whose seat the text names. */
  withHome(party: Described): Described {
    if (party.of || !party.role) return party;
    const find = (test: (m: Mention) => boolean): Mention | null => this.mentions.find(test) ?? null;
    const minister = headOfMinistry(party, find) ?? inMinistry(party, find);
    if (minister) return minister;
    const other = this.otherParty(party);
    const seat = this.mentions.find(
      (m) => m.rule === 'metonym' && m.kind === 'office' && m.of !== '' && m.of !== other?.of,
    );
    return seat ? { ...party, of: seat.of, name: `${party.role} of ${seat.of}` } : party;
  }

  settleParty(p: Described): Described {
    return p.person ? this.person(p) : p;
  }

  otherParty(one: Described): Described | null {
    if (this.parties.length !== 2) return null;
    const [a, b] = this.parties as [Described, Described];
    const is = (p: Described): boolean =>
      p.name === one.name ||
      (p.person !== '' && one.person.endsWith(p.person)) ||
      (p.role !== '' && p.role === one.role && (p.of === one.of || p.of === ''));
    if (is(a)) return b;
    return is(b) ? a : null;
  }
}

const familyFirst = new Set(
  'Xi Li Wang Zhang Chen Liu Kim Lee Park Moon Yoon Han Choi Jung Nguyen Tran Pham Le To Orbán Hu Zhao Qin Sun Cho Kang'.split(
    ' ',
  ),
);
