/** Who a source is: offices from role and country, governments from capitals and metonyms, people from their full name
 *  elsewhere in the text, pronouns and short forms from whom the text spoke of last. What cannot be settled is named as
 *  written and marked unsure. */
import type { Span } from '../model/selector.ts';
import type { Entity, EntityKind } from '../model/statement.ts';
import { anonymousNouns, documentNouns, spokespeople, titles } from '../text/en/words.ts';
import type { Country, Gazetteer } from '../text/gazetteer.ts';
import type { Word } from './stream.ts';

/** A noun phrase taken apart. */
export type Described = {
  readonly name: string;
  readonly kind: EntityKind;
  /** Country or organization the role belongs to: "Poland", "NATO"; empty when the phrase does not say. */
  readonly of: string;
  /** The role without its country ("Foreign Minister"); empty for a name or a metonym. */
  readonly role: string;
  /** The head noun, small letters. */
  readonly head: string;
  readonly person: string;
  readonly gender: 'he' | 'she' | '';
  readonly plural: boolean;
  readonly definite: boolean;
  readonly rule: string;
};

type Mention = Described & { readonly at: number };

const roleHeads = new Set(
  `minister ministers president presidents chancellor premier secretary secretaries ambassador ambassadors envoy envoys commissioner commissioners
  chief head leader leaders chair chairman chairwoman chairperson director directors governor mayor king queen prince emir sultan speaker
  representative representatives delegate delegates negotiator negotiators adviser advisor counsel prosecutor prosecutors defender commander general
  spokesman spokeswoman spokesperson spokespeople official officials diplomat diplomats lawmaker lawmakers senator senators deputy deputies counterpart
  colleague host guest ministry ministries government governments presidency parliament opposition embassy mission delegation delegations office army military police
  navy court judge service agency department authorities authority regulator party union bank side coordinator rapporteur monitor
  monitors inspector inspectors council cabinet chief-of-staff treasurer undersecretary consul attaché attache ombudsman commission vice-president`.split(
    /\s+/,
  ),
);

const institutions = new Set(
  'ministry government presidency parliament opposition embassy mission delegation office army military police navy court service agency department authorities authority regulator party bank side council cabinet commission union ministries governments'.split(
    ' ',
  ),
);

const portfolios: Readonly<Record<string, string>> = {
  foreign: 'Foreign Affairs',
  defence: 'Defence',
  defense: 'Defense',
  interior: 'the Interior',
  finance: 'Finance',
  justice: 'Justice',
  health: 'Health',
  energy: 'Energy',
  trade: 'Trade',
  transport: 'Transport',
  economy: 'Economy',
  environment: 'Environment',
  agriculture: 'Agriculture',
  education: 'Education',
  labour: 'Labour',
  water: 'Water',
  mining: 'Mining',
  fisheries: 'Fisheries',
  culture: 'Culture',
  security: 'Security',
  climate: 'Climate',
  infrastructure: 'Infrastructure',
  oil: 'Oil',
  petroleum: 'Petroleum',
  information: 'Information',
  migration: 'Migration',
  tourism: 'Tourism',
  development: 'Development',
  home: 'Home Affairs',
};

/** Remembers whom a text speaks of, in the order of the text. */
export class Cast {
  private readonly mentions: Mention[] = [];
  /** The two parties of a call or meeting that a readout tells of. */
  private parties: readonly Described[] = [];
  private readonly known = new Map<string, Entity>();

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly day: string | null,
    /** Who "we" and "I" are outside quotation marks: the account holder, the signatories. */
    private readonly self: string,
    private readonly selfKind: EntityKind,
  ) {}

  meet(parties: readonly Described[]): void {
    this.parties = parties;
  }

  note(described: Described, at: number): void {
    this.mentions.push({ ...described, at });
  }

  /** The entity behind a source, given the words of the source phrase. */
  resolve(
    words: readonly Word[],
    at: number,
    speakers: readonly (Described & { at: number })[],
    quotedBy: Described | null,
  ): { entity: Entity; described: Described } {
    const described = this.describe(words);
    const settled = this.settle(described, words, at, speakers, quotedBy);
    const sure = settled.rule !== 'as written' && !settled.rule.endsWith('?');
    const holder =
      this.day && settled.role && settled.of ? this.gazetteer.holder(settled.role, settled.of, this.day) : null;
    const entity: Entity = {
      name: settled.name,
      kind: settled.kind,
      sure,
      rule: settled.rule.replace(/\?$/, ''),
      ...(holder && settled.kind === 'person' && !settled.person ? { holder: holder.person } : {}),
    };
    return { entity, described: settled };
  }

  private settle(
    d: Described,
    words: readonly Word[],
    at: number,
    speakers: readonly (Described & { at: number })[],
    quotedBy: Described | null,
  ): Described {
    const first = words[0]?.lower ?? '';
    const lone = words.length === 1;
    const lastWhere = (test: (m: Described) => boolean): Described | null => {
      // Speakers weigh more than others mentioned: the last of either that fits.
      let best: (Described & { at: number }) | null = null;
      for (const m of speakers) if (m.at < at && test(m) && (!best || m.at >= best.at)) best = m;
      let other: Mention | null = null;
      for (const m of this.mentions) if (m.at < at && test(m) && (!other || m.at >= other.at)) other = m;
      return best ?? other;
    };
    const same = (m: Described | null, rule: string): Described | null => m && { ...m, rule };
    if (lone && /^(i|we|our|us)$/.test(first)) {
      if (quotedBy) return { ...quotedBy, rule: 'first person in a quotation' };
      if (this.self) return { ...d, name: this.self, kind: this.selfKind, rule: 'first person' };
      return { ...d, rule: 'as written' };
    }
    if (lone && /^(he|she|him|her)$/.test(first)) {
      const gender = /^(he|him)$/.test(first) ? 'he' : 'she';
      const person = (m: Described): boolean =>
        !m.plural && /^(person|anonymous)$/.test(m.kind) && (m.gender === '' || m.gender === gender);
      return same(lastWhere(person), 'pronoun') ?? { ...d, kind: 'person', rule: 'as written' };
    }
    if (lone && first === 'it') {
      const thing = (m: Described): boolean => !m.plural && /^(government|organization|office|document)$/.test(m.kind);
      return same(lastWhere(thing), 'pronoun') ?? { ...d, rule: 'as written' };
    }
    if (lone && first === 'they') {
      return (
        same(
          lastWhere((m) => m.plural),
          'pronoun',
        ) ??
        this.both(d) ?? { ...d, rule: 'as written' }
      );
    }
    if (
      /^(both|the two|the leaders|the sides|both sides|the two sides|the two leaders|both leaders|the presidents|the ministers|the two ministers|the two presidents|the parties|the prime ministers|the interlocutors|both ministers|both presidents|the two prime ministers|the pair|both men|both women|the two men)$/.test(
        textOf(words).toLowerCase(),
      )
    ) {
      const both = this.both(d);
      if (both) return both;
    }
    if (lone && /^(others|another|several|some|many|few|one|all|most)$/.test(first)) {
      const last = lastWhere((m) => m.plural || m.role !== '');
      return { ...d, name: last ? `${first} of ${last.name}` : first, rule: 'as written', kind: 'anonymous' };
    }
    if (/^(one|two|three|four|five|several|some|many|most|none|both|all)$/.test(first) && words[1]?.lower === 'of') {
      const rest = words.slice(2);
      if (rest.length === 1 && rest[0]!.lower === 'them') {
        const last = lastWhere((m) => m.plural);
        if (last)
          return { ...last, name: `${first} of the ${last.name}`, plural: first !== 'one', rule: 'one of them?' };
      }
    }
    if (first === 'this' || first === 'that' || first === 'these' || first === 'those') {
      const last = lastWhere((m) => m.head === d.head || (d.head.length > 3 && m.name.toLowerCase().includes(d.head)));
      if (last) return { ...last, rule: 'demonstrative' };
    }
    // "his Polish counterpart", "its foreign ministry"
    if (/^(his|her|its|their)$/.test(first)) {
      const owner = /^(his|her)$/.test(first)
        ? lastWhere((m) => !m.plural && /^(person|anonymous)$/.test(m.kind))
        : first === 'its'
          ? (lastWhere((m) => !m.plural && /^(government|organization|office)$/.test(m.kind)) ??
            lastWhere((m) => m.of !== ''))
          : lastWhere((m) => m.plural || /^(government|organization)$/.test(m.kind));
      if (
        /^(counterpart|colleague|homologue|opposite|guest|host|interlocutor|predecessor|successor)/.test(d.head) &&
        owner?.role
      ) {
        const of = d.of || this.otherParty(owner)?.of || '';
        if (of)
          return { ...d, role: owner.role, of, name: `${owner.role} of ${of}`, kind: 'person', rule: 'counterpart' };
      }
      if (owner && (d.role || d.head)) {
        const of = d.of || owner.of || this.countryNamed(owner.name);
        const whose = of || owner.name;
        if (spokespeople.has(d.head))
          return { ...d, name: `${owner.name} ${d.head}`, kind: 'office', of, rule: 'possessive' };
        if (d.role && whose) return { ...d, of: whose, name: `${d.role} of ${whose}`, rule: 'possessive' };
        return { ...d, name: `${d.name} of ${owner.name}`, of: whose, rule: 'possessive?' };
      }
    }
    if (/^(counterpart|colleague)$/.test(d.head) && d.of) {
      const last = lastWhere((m) => m.role !== '' && !m.plural);
      if (last) return { ...d, role: last.role, name: `${last.role} of ${d.of}`, kind: 'person', rule: 'counterpart' };
    }
    if (d.person) {
      const full = this.fullName(d.person, at);
      if (full) return { ...d, person: full, name: full, rule: full === d.person ? 'name' : 'surname' };
      return d;
    }
    // A bare role: whom the text gave that role last; else the country it speaks of.
    if (d.role && !d.of && d.definite) {
      const last = lastWhere(
        (m) =>
          m.head === d.head &&
          (m.role.toLowerCase() === d.role.toLowerCase() ||
            d.role.split(' ').length === 1 ||
            m.role.toLowerCase().endsWith(d.role.toLowerCase())) &&
          (m.of !== '' || m.person !== ''),
      );
      if (last && last.plural === d.plural) return { ...last, rule: 'mentioned before' };
      const byTitle = this.gazetteer.find(d.role).find((n) => n.kind === 'title' && n.office.of !== '');
      if (byTitle && byTitle.kind === 'title') {
        const of = this.gazetteer.country(byTitle.office.of)?.name ?? byTitle.office.of;
        return { ...d, role: byTitle.office.office, of, name: `${byTitle.office.office} of ${of}`, rule: 'title' };
      }
      if (!d.plural) {
        const of =
          lastWhere((m) => m.of !== '' && !/^(anonymous)$/.test(m.kind))?.of ?? lastWhere((m) => m.of !== '')?.of;
        if (of) return { ...d, of, name: `${d.role} of ${of}`, rule: 'same country?' };
      }
      return { ...d, rule: 'as written' };
    }
    if (d.kind === 'unknown' && d.definite && d.head) {
      const last = lastWhere((m) => m.head === d.head);
      if (last) return { ...last, rule: 'mentioned before' };
    }
    return d;
  }

  private both(d: Described): Described | null {
    if (this.parties.length < 2) return null;
    const [a, b] = this.parties as [Described, Described];
    return { ...d, name: `${a.name} and ${b.name}`, kind: 'group', plural: true, rule: 'parties' };
  }

  otherParty(one: Described): Described | null {
    if (this.parties.length !== 2) return null;
    const [a, b] = this.parties as [Described, Described];
    if (a.name === one.name) return b;
    if (b.name === one.name) return a;
    return null;
  }

  private countryNamed(name: string): string {
    const of = / of (.+)$/.exec(name)?.[1];
    if (of && this.gazetteer.countryOf(of)) return of;
    const seat = this.gazetteer.find(name).find((n) => n.kind === 'seat');
    if (seat?.kind === 'seat') return this.gazetteer.country(seat.seat.country)?.name ?? '';
    return '';
  }

  /** The longest name in the text so far, or the pack's, that ends in this (sur)name. */
  private fullName(person: string, at: number): string | null {
    const last = person.split(' ').pop()!;
    let best = '';
    for (const m of this.mentions)
      if (
        m.person &&
        m.at <= at + 400 &&
        (m.person === person ||
          m.person.endsWith(` ${person}`) ||
          (m.person.split(' ').pop() === last && m.person.split(' ').length > person.split(' ').length)) &&
        m.person.length > best.length
      )
        best = m.person;
    if (best) return best;
    const held = this.gazetteer
      .people(person)
      .filter((h) => !this.day || (h.from <= this.day && (h.until === '' || this.day < h.until)));
    const names = new Set(held.map((h) => h.person));
    return names.size === 1 ? [...names][0]! : null;
  }

  /** A noun phrase by itself: what it says of role, country and name. */
  describe(words: readonly Word[]): Described {
    const key = words.map((w) => w.start).join(',');
    void key;
    return describe(words, this.gazetteer);
  }

  remember(key: string, entity: Entity): void {
    this.known.set(key, entity);
  }
}

const textOf = (words: readonly Word[]): string => {
  let out = '';
  words.forEach((w, i) => {
    out += (i > 0 && w.start > words[i - 1]!.end ? ' ' : '') + w.text;
  });
  return out;
};

const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

/** Taken apart with no memory of the text. */
export function describe(words: readonly Word[], gazetteer: Gazetteer): Described {
  const none: Described = {
    name: textOf(words),
    kind: 'unknown',
    of: '',
    role: '',
    head: words[words.length - 1]?.lower ?? '',
    person: '',
    gender: '',
    plural: false,
    definite: true,
    rule: 'as written',
  };
  // The relative clause or apposition in commas does not name.
  const cut = words.findIndex((w, i) => i > 0 && (w.text === ',' || /^(WP|WDT)$/.test(w.tag) || w.text === '('));
  const appositive = cut > 0 && words[cut]!.text === ',' ? words.slice(cut + 1) : [];
  let core = cut > 0 ? words.slice(0, cut) : [...words];
  if (!core.length) return none;
  const joined = core.findIndex((w) => w.tag === 'CC' && w.lower === 'and');
  if (joined > 0 && joined < core.length - 1) {
    const left = describe(core.slice(0, joined), gazetteer);
    const right = describe(core.slice(joined + 1), gazetteer);
    if (left.kind === 'government' && right.kind === 'government' && left.of && right.of)
      return { ...none, name: `Governments of ${left.of} and ${right.of}`, kind: 'group', plural: true, rule: 'group' };
    if (left.kind !== 'unknown' && right.kind !== 'unknown' && left.name !== right.name)
      return { ...none, name: `${left.name} and ${right.name}`, kind: 'group', plural: true, rule: 'group' };
  }
  const whole = textOf(core);
  const speaker = gazetteer.speaker(whole);
  if (speaker) {
    const country = gazetteer.countryOf(whole);
    const found = gazetteer.find(whole);
    const kind: EntityKind = speaker.startsWith('Government of ')
      ? 'government'
      : found[0]?.kind === 'seat'
        ? 'office'
        : 'organization';
    const seat = found.find((n) => n.kind === 'seat');
    const of =
      country && kind === 'government'
        ? country.name
        : seat?.kind === 'seat'
          ? (gazetteer.country(seat.seat.country)?.name ?? '')
          : speaker;
    return {
      ...none,
      name: speaker,
      kind,
      of,
      head: whole.toLowerCase(),
      rule: found[0]?.kind === 'country' ? 'country' : 'metonym',
    };
  }
  const firstWord = core[0]!;
  const indefinite =
    /^(a|an|one|two|three|four|five|six|several|some|many|another|other|unnamed|anonymous)$/.test(firstWord.lower) ||
    firstWord.tag === 'CD';
  const definite = /^(the|this|that|these|those|its|his|her|their|our)$/.test(firstWord.lower);
  if (/^(the|a|an|this|that|these|those|its|his|her|their|our|another)$/.test(firstWord.lower) && core.length > 1)
    core = core.slice(1);

  // Spokesperson for X, X's spokesperson: the office.
  const speaks = core.findIndex((w) => spokespeople.has(w.lower));
  if (speaks >= 0) {
    const forWhom = /^(for|of|at)$/.test(core[speaks + 1]?.lower ?? '') ? core.slice(speaks + 2) : [];
    const before = core.slice(0, speaks);
    const whose = forWhom.length
      ? describe(forWhom, gazetteer)
      : before.length
        ? describe(stripPossessive(before), gazetteer)
        : null;
    const noun = core[speaks]!.lower;
    const after = core.slice(speaks + 1);
    if (!forWhom.length && after.length && after.every((w) => /^NNP/.test(w.tag))) {
      return {
        ...none,
        name: textOf(after),
        person: textOf(after),
        kind: 'person',
        of: whose?.of ?? '',
        role: noun,
        head: noun,
        definite: true,
        rule: 'name',
      };
    }
    const owner = forWhom.length
      ? whose!.name.startsWith('Government of')
        ? `${whose!.of} government`
        : whose!.role && whose!.of
          ? whose!.name
          : textOf(forWhom).replace(/^the /i, '')
      : ownerText(before, gazetteer);
    return {
      ...none,
      name: owner ? (forWhom.length ? `${noun} for the ${owner}` : `${owner} ${noun}`) : noun,
      kind: 'office',
      of: whose?.of ?? '',
      role: owner ? '' : noun,
      head: noun,
      definite,
      plural: /men$|people$/.test(noun),
      rule: 'spokesperson',
    };
  }

  // X's office
  const office = core.findIndex(
    (w, i) =>
      i > 0 && core[i - 1]!.tag === 'POS' && /^(office|team|campaign|administration|staff|press)$/.test(w.lower),
  );
  if (office > 0) {
    const owner = describe(core.slice(0, office - 1), gazetteer);
    const holder = owner.person ? gazetteer.people(owner.person)[0] : undefined;
    void holder;
    return {
      ...none,
      name: `${capital(core[office]!.lower)} of ${/^(person)$/.test(owner.kind) && owner.role && !owner.person ? 'the ' : ''}${owner.name}`,
      kind: 'office',
      of: owner.of,
      person: '',
      role: '',
      head: core[office]!.lower,
      definite: true,
      rule: `office of:${owner.person}`,
    };
  }

  const country = countryIn(core, gazetteer);
  const rest = country ? country.rest : core;
  const of = country?.of ?? '';
  const headAt = headOf(rest);
  const head = rest[headAt];
  const lowerHead = head?.lower ?? '';
  const plural = head
    ? /^NNP?S$/.test(head.tag) || (/^(police|authorities|people|officials)$/.test(lowerHead) && lowerHead !== 'police')
    : false;

  // Title and name: "Prime Minister Jane Doe", "NATO Secretary General Jens Stoltenberg", "Jane Doe".
  const name = personIn(rest, gazetteer);
  if (name) {
    const before = rest.slice(0, name.from);
    const role = roleOf(
      before.filter((w) => w.tag !== 'POS'),
      of,
    );
    const says = appositive.length ? describe(appositive, gazetteer) : null;
    const pack = gazetteer.people(name.text)[0];
    return {
      ...none,
      name: name.text,
      person: name.text,
      kind: 'person',
      of: of || says?.of || '',
      role: role || (says?.role ?? ''),
      head: (before[before.length - 1]?.lower ?? says?.head ?? '').toLowerCase(),
      gender: genderOf(before, pack?.pronoun),
      definite: true,
      rule: 'name',
    };
  }
  const document = documentNouns.has(lowerHead);
  if (document) {
    const owner = country?.of ?? '';
    return {
      ...none,
      name: owner ? textOf(core) : textOf(core),
      kind: 'document',
      of: owner,
      head: lowerHead,
      definite: !indefinite,
      rule: 'document',
    };
  }
  const anonymous = anonymousNouns.has(lowerHead) && (indefinite || plural || !definite);
  if (anonymous || (indefinite && !/^(minister|president|ministry)$/.test(lowerHead))) {
    return {
      ...none,
      name: `${textOf(core)}${anonymous ? ' (anonymous)' : ''}`,
      kind: 'anonymous',
      of,
      role: roleHeads.has(lowerHead) ? lowerHead : '',
      head: lowerHead,
      plural,
      definite: false,
      rule: 'unnamed',
    };
  }
  if (roleHeads.has(lowerHead)) {
    const role = roleOf(rest.slice(0, headAt + 1), of);
    const tail = rest.slice(headAt + 1);
    const extra = tail.length && /^(of|for|at|in|to)$/.test(tail[0]!.lower) ? ` ${textOf(tail)}` : '';
    const kind: EntityKind = plural ? 'group' : institutions.has(lowerHead) ? 'organization' : 'person';
    const gender = genderOf(rest, undefined);
    return {
      ...none,
      name: of ? `${role}${extra} of ${of}` : `${role}${extra}`,
      kind,
      of,
      role: role + extra,
      head: lowerHead,
      gender,
      plural,
      definite: true,
      rule: 'office',
    };
  }
  if (/^NNP/.test(core[0]!.tag))
    return { ...none, name: textOf(core), kind: 'organization', of, head: lowerHead, plural, rule: 'name as written?' };
  return { ...none, name: textOf(core), of, head: lowerHead, plural, definite, rule: 'as written' };
}

function stripPossessive(words: readonly Word[]): readonly Word[] {
  return words[words.length - 1]?.tag === 'POS' ? words.slice(0, -1) : words;
}

/** "Kremlin", "Ukrainian military intelligence", "the foreign ministry's" → how the office is named before its noun. */
function ownerText(words: readonly Word[], gazetteer: Gazetteer): string {
  const plain = stripPossessive(words);
  const whole = textOf(plain);
  const speaker = gazetteer.speaker(whole);
  if (speaker?.startsWith('Government of ')) return `${gazetteer.countryOf(whole)!.demonyms[0] ?? whole} government`;
  return speaker ?? whole;
}

function genderOf(words: readonly Word[], pronoun: string | undefined): 'he' | 'she' | '' {
  if (pronoun === 'he' || pronoun === 'she') return pronoun;
  for (const w of words) {
    if (/^(mr|mr\.|king|prince|spokesman|chairman|sir|lord|emir|sultan|congressman|pope|he)$/.test(w.lower))
      return 'he';
    if (/^(mrs|mrs\.|ms|ms\.|queen|princess|spokeswoman|chairwoman|dame|lady|congresswoman|she)$/.test(w.lower))
      return 'she';
  }
  return '';
}

/** The head noun: the last noun before a preposition. */
function headOf(words: readonly Word[]): number {
  let head = words.length - 1;
  for (let i = 0; i < words.length; i++)
    if ((words[i]!.tag === 'IN' || words[i]!.tag === 'TO') && i > 0) {
      head = i - 1;
      break;
    }
  while (head > 0 && /^(JJ|VBN|RB|POS|VBG|VBD|PRP)$/.test(words[head]!.tag) && !roleHeads.has(words[head]!.lower))
    head--;
  return head;
}

/** The country or body a phrase belongs to, and the phrase without it: demonym or name in front, possessive, "of X". */
function countryIn(words: readonly Word[], gazetteer: Gazetteer): { of: string; rest: Word[] } | null {
  const ofName = (from: number, to: number): string | null => {
    const text = textOf(words.slice(from, to));
    const country: Country | null = gazetteer.countryOf(text);
    if (country && gazetteer.find(text)[0]?.kind !== 'organization')
      return country.code === 'BE' && gazetteer.find(text)[0]?.kind === 'capital' ? 'the European Union' : country.name;
    const organization = gazetteer.find(text).find((n) => n.kind === 'organization');
    if (organization?.kind === 'organization') return organization.organization.name;
    const seat = gazetteer.find(text).find((n) => n.kind === 'seat');
    if (seat?.kind === 'seat') return seat.seat.name;
    return null;
  };
  for (let length = Math.min(words.length - 1, gazetteer.longest); length > 0; length--) {
    const name = ofName(0, length);
    if (!name) continue;
    const next = words[length];
    const rest = words.slice(next?.tag === 'POS' ? length + 1 : length);
    if (rest.length) return { of: name, rest };
  }
  for (let i = 1; i < words.length - 1; i++) {
    if (!/^(of|to|in|for)$/.test(words[i]!.lower)) continue;
    const from = words[i + 1]!.lower === 'the' && i + 2 < words.length ? i + 2 : i + 1;
    const name = ofName(from, words.length);
    if (name && words[i]!.lower !== 'in') return { of: name, rest: words.slice(0, i) };
    if (name) return { of: name, rest: words.slice(0, i) };
  }
  // "Polish" inside: "senior Polish official".
  for (let i = 1; i < words.length - 1; i++) {
    const country = gazetteer.countryOf(words[i]!.text);
    if (country && gazetteer.find(words[i]!.text).some((n) => n.kind === 'demonym'))
      return { of: country.name, rest: [...words.slice(0, i), ...words.slice(i + 1)] };
  }
  return null;
}

/** A personal name: capitalised words after titles, to the end of the phrase. */
function personIn(words: readonly Word[], gazetteer: Gazetteer): { from: number; text: string } | null {
  let end = words.length;
  for (let i = 1; i < words.length; i++)
    if (words[i]!.tag === 'IN') {
      end = i;
      break;
    }
  let from = end;
  while (from > 0) {
    const w = words[from - 1]!;
    if (!/^\p{Lu}/u.test(w.text) && !/^(de|von|van|der|bin|al|el|da|dos|di|la|le|ibn|ter|den|zu)$/.test(w.lower)) break;
    if (isTitle(w) || roleHeads.has(w.lower)) break;
    if (!/^(NNP|NNPS|NN|JJ|FW|IN|NNS)$/.test(w.tag)) break;
    from--;
  }
  const name = words.slice(from, end);
  if (!name.length || end < words.length - 6) return null;
  const before = words[from - 1];
  const titled = before && (isTitle(before) || roleHeads.has(before.lower));
  const text = textOf(name);
  if (!/^\p{Lu}/u.test(name[0]!.text)) return null;
  if (gazetteer.find(text).length) return null;
  if (
    name.some((w) =>
      /^(Ministry|Office|Council|Committee|Department|Agency|Party|Group|Union|Association|Court|Bank|Institute|University|Times|News|Post|Commission|Service|Fund|Foundation|Center|Centre|Parliament|Church|Forces|Command|Army|Police|House|Congress|Network|Press|Journal|Guardian|Tribune|Reuters|Bloomberg|Company|Corporation|Inc|Ltd|AG|SA|Board|Authority|Federation|League|Organization|Organisation|Participants|Members|Ministers|Leaders|Officials|Police|Residents|Critics|Sources)$/.test(
        w.text,
      ),
    )
  )
    return null;
  if (titled) return { from, text };
  if (gazetteer.people(text).length) return { from, text };
  if (from === 0 && name.length >= 2 && name.length <= 4 && name.every((w) => /^(NNP|NNPS|FW|JJ|IN)$/.test(w.tag)))
    return { from, text };
  if (from === 0 && name.length === 1 && name[0]!.tag === 'NNP' && words.length === 1) return { from, text };
  return null;
}

const isTitle = (w: Word): boolean => titles.has(w.lower.replace(/\.$/, ''));

/** "defence minister" → "Minister of Defence"; capitals as a title has them. */
function roleOf(words: readonly Word[], of: string): string {
  const plain = words.filter((w) => !/^(former|then|new|outgoing|acting|the|current|top|senior)$/.test(w.lower));
  const texts = plain.map((w) => w.lower);
  const last = texts[texts.length - 1];
  if (!last) return '';
  if ((last === 'minister' || last === 'ministry') && texts.length >= 2) {
    const area = texts[texts.length - 2]!;
    if (last === 'minister' && area === 'prime')
      return texts.length > 2 ? `${texts.slice(0, -2).map(capital).join(' ')} Prime Minister` : 'Prime Minister';
    if (last === 'minister' && area === 'foreign') return 'Foreign Minister';
    const named = portfolios[area];
    const lead = texts.slice(0, -2).filter((t) => t !== 'and');
    if (named && !lead.length) return `${capital(last)} of ${named}`;
  }
  if (/^(minister|ministry|secretary)$/.test(texts[0]!) && texts[1] === 'of') return plain.map((w) => w.text).join(' ');
  void of;
  return plain
    .map((w) =>
      /^[A-Z]{2,}/.test(w.text) ? w.text : /^(of|for|and|the|in|to)$/.test(w.lower) ? w.lower : roleCapital(w),
    )
    .join(' ');
}

const roleCapital = (w: Word): string =>
  /^(minister|president|chancellor|premier|secretary|prime|foreign|general|vice|commissioner|ministry|chair)$/.test(
    w.lower,
  )
    ? capital(w.lower)
    : w.text;

export type { Span };
