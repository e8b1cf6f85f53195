/** Who a source is, with the memory of a text: full names from surnames, pronouns and short forms from whom the text spoke
 *  of last, offices that name no country from the country at hand. What cannot be settled is named as written and
 *  marked unsure. */
import type { Entity, EntityKind } from '../model/statement.ts';
import { namesPerson, spokespeople } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Described, describe, nameOf, pluralOf, roleHeads } from './describe.ts';
import { lastNames, lastOf, type Mention, nearest, recent } from './mentions.ts';
import { atTable, bareRole, bareSpokesperson, bodyOf, headOfMinistry, isBody, portfolio } from './offices.ts';
import type { Word } from './stream.ts';

/** Pronouns told something stand for whom their subject forms would. */
const subjectForm: Readonly<Record<string, string>> = { him: 'he', her: 'she', them: 'they' };

const pair =
  /^(?:both|neither|neither side|neither leader|neither minister|neither president|the two|the leaders|the sides|both sides|the two sides|the two leaders|both leaders|the presidents|the ministers|the two ministers|the two presidents|the parties|the prime ministers|the interlocutors|both ministers|both presidents|the two prime ministers|the pair|both men|both women|the two men|they|the two countries|both countries|the two delegations|the two heads of state)$/;

/** Remembers whom a text speaks of, in the order of the text. */
export class Cast {
  readonly mentions: Mention[] = [];
  private readonly fullNames = new Map<string, string>();
  /** The pronouns by which the text has spoken of somebody. */
  private readonly genders = new Map<string, 'he' | 'she'>();
  parties: readonly Described[] = [];
  home: Mention | null | undefined;
  dateline = '';
  town = '';

  constructor(
    readonly gazetteer: Gazetteer,
    private readonly day: string | null,
    /** Who "we" and "I" are outside quotation marks: the account holder, the signatories. */
    readonly self: string,
    private readonly selfKind: EntityKind,
    /** Does the text issue as one body, so that "the ministers" and "participants" are its issuers? */
    readonly joint: boolean,
    readonly alliance = false,
  ) {}

  /** The two sides of the call or meeting that a readout tells of. */
  meet(parties: readonly Described[]): void {
    this.parties = parties;
  }

  /** The country and town a report is dated from: offices that name none are theirs. */
  at(country: string, town: string): void {
    this.dateline = country;
    this.town = town;
  }

  /** Mentions come in the order of the text. */
  note(described: Described, at: number, until?: number): void {
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
    words: readonly Word[],
    at: number,
    speakers: readonly Mention[],
    quotedBy: Described | null,
  ): { entity: Entity; described: Described } {
    const settled = this.settle(describe(words, this.gazetteer), words, at, speakers, quotedBy);
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

  private settle(
    d: Described,
    words: readonly Word[],
    at: number,
    speakers: readonly Mention[],
    quotedBy: Described | null,
  ): Described {
    const lone = words.length === 1;
    const first = (lone && subjectForm[words[0]!.lower]) || (words[0]?.lower ?? '');
    const text = words.map((w) => w.lower).join(' ');
    const spoke = (test: (m: Described) => boolean): Mention | null => lastOf(speakers, at, test);
    const named = (test: (m: Described) => boolean): Mention | null => lastOf(this.mentions, at, test);
    /** Speakers weigh more than others mentioned. */
    const last = (test: (m: Described) => boolean): Mention | null => spoke(test) ?? named(test);
    const as = (m: Described, rule: string): Described => ({ ...m, rule });

    if (/^(?:i|we)$/.test(first) && (lone || words[1]?.text === ',' || text === 'we both')) {
      if (quotedBy) return as(quotedBy, 'first person in a quotation');
      return this.self
        ? { ...d, name: this.self, kind: this.selfKind, rule: 'first person' }
        : { ...d, rule: 'as written' };
    }
    if (pair.test(text)) {
      if (this.joint && !/^(?:both|neither)/.test(text))
        return { ...d, name: this.self, kind: this.selfKind, plural: true, rule: 'issuers' };
      // "France and Belgium said … The two countries": whoever spoke jointly last.
      const joint = spoke(() => true);
      if (joint?.plural && joint.rule === 'group' && text !== 'they' && !this.parties.length)
        return as(joint, 'mentioned before');
      const both = this.both(d, text === 'they' ? [] : speakers, at);
      if (both && !(text === 'they' && spoke((m) => m.plural))) return both;
    }
    const together = /^(?:the two|both|both the) (\p{L}+s)$/u.exec(text)?.[1];
    const joint = together ? last((m) => m.plural && m.rule === 'group' && m.head === together) : null;
    if (joint && !this.parties.length) return as(joint, 'mentioned before');
    const two = /^(?:the two|both) (\p{L}+)s$/u.exec(text)?.[1];
    const names = two ? lastNames(this.mentions, speakers, at, two) : null;
    if (two && names) return { ...d, name: names, kind: 'group', plural: true, rule: 'last two of that office?' };
    // "The Chilean": one of the ministers of whom the text has just spoken.
    if (d.rule === 'people' && words.length === 2 && !/(?:s|ese|sh|ch)$/.test(d.head)) {
      const group = last((m) => m.plural && m.role !== '' && m.kind === 'group');
      const role = group?.role.replace(/\b([Mm]inister|[Pp]resident|[Aa]mbassador|[Ee]nvoy|[Dd]elegate)s\b/, '$1');
      if (group && role !== group.role)
        return { ...d, role: role!, name: `${role} of ${d.of}`, kind: 'person', plural: false, rule: 'one of them?' };
    }
    if (/^the (?:former|latter)$/.test(text)) {
      const one = this.ofTwo(at, text === 'the former');
      if (one) return as(one, 'of the two named last?');
    }
    if (lone && /^(?:he|she)$/.test(first)) {
      const human = (m: Described): boolean =>
        !m.plural &&
        (/^(?:person|anonymous)$/.test(m.kind) ||
          spokespeople.has(m.head) ||
          (m.kind === 'unknown' && namesPerson(m.head))) &&
        !/\d/.test(m.name) &&
        [m.gender || this.genders.get(m.name) || first].includes(first as 'he' | 'she');
      // A readout that names no speaker yet goes on about the side that issued it.
      if (this.parties.length === 2 && !spoke(human) && human(this.parties[0]!))
        return as(this.withHome(this.settleParty(this.parties[0]!)), 'issuing side');
      const who = this.opener(at, spoke(human), human) ?? last(human);
      if (!who) return { ...d, kind: 'person' };
      // Whom the text calls "she" once it does not go on to call "he".
      this.genders.set(who.name, first as 'he' | 'she');
      const settled =
        who.until !== undefined && who.role && !who.of && !who.person ? bareRole(this, who, last, spoke) : who;
      return as(settled as Mention, 'pronoun');
    }
    if (lone && first === 'it') {
      const thing = (m: Described): boolean =>
        !m.plural && /^(?:government|organization|office|document|group)$/.test(m.kind) && !spokespeople.has(m.head);
      const who = last(thing);
      return who
        ? as(who, 'pronoun')
        : this.joint
          ? { ...d, name: this.self, kind: this.selfKind, rule: 'issuers' }
          : d;
    }
    if (lone && first === 'they') {
      const who = last((m) => m.plural);
      return who ? as(who, 'pronoun') : d;
    }
    if (
      this.joint &&
      !d.of &&
      /^(?:ministers|participants|leaders|members|heads|delegations|parties)$/.test(d.head) &&
      !/^(?:some|several|many|two|three|most)$/.test(first)
    )
      return { ...d, name: this.self, kind: this.selfKind, rule: 'issuers' };
    if (lone && /^(?:others|another|several|some|many|few|one|most)$/.test(first))
      return { ...d, name: first === 'another' ? this.anotherOf(last) : first, kind: 'anonymous', definite: false };
    // "Two palm oil companies … A third": of their kind.
    if (words.length === 2 && /^(?:second|third|fourth|fifth)$/.test(words[1]!.lower)) {
      const kin = last((m) => m.plural && m.kind === 'anonymous');
      const noun =
        kin && /^(?:one|two|three|four) ((?:\p{L}+ ){0,3}?\p{L}+s)(?= \p{L}+(?:ed|ing)\b| \(|$)/iu.exec(kin.name)?.[1];
      if (kin && noun)
        return {
          ...d,
          name: `${words[1]!.lower} ${singular(noun)}`,
          kind: 'anonymous',
          definite: false,
          rule: 'one more of them?',
        };
    }
    if (/^(?:one|two|three|four|five|several|some|many|most|none|all)$/.test(first) && words[1]?.lower === 'of')
      return this.someOf(d, words, last);
    if (d.kind === 'anonymous' && /^(?:judges?|justices?|magistrates?)$/.test(d.head) && !d.of) {
      const court = last((m) => /\b(?:court|tribunal)$/i.test(m.head));
      if (court) return { ...d, name: `${d.name} of the ${court.name}`, of: court.of, rule: 'court at hand?' };
    }
    if (first === 'the' && words.length === 3 && /^(?:same|first)$/.test(words[1]!.lower)) {
      const fits = (m: Described): boolean => m.head === d.head && m.plural === d.plural;
      const who = words[1]!.lower === 'same' ? last(fits) : (recent(speakers, at).find(fits) ?? null);
      if (who) return as(who, 'mentioned before');
    }
    if (first === 'the' && words.length === 2 && d.role && !d.of) {
      // "A government official …. The official": nobody with that word for a head has spoken since.
      const who = spoke((m) => m.head === d.head && m.plural === d.plural);
      if (who?.kind === 'anonymous') return as(who, 'mentioned before');
    }
    if (/^(?:this|that|these|those)$/.test(first) && !lone) {
      const who = last((m) => m.head === d.head || (d.head.length > 3 && m.name.toLowerCase().includes(d.head)));
      if (who) return as(who, 'demonstrative');
    }
    // "its director, Grace Wanjiru": the name names.
    const comma = words.findIndex((w) => w.text === ',');
    if (comma > 0 && !d.person && /^(?:his|her|its|their|the)$/.test(first)) {
      const named = describe(words.slice(comma + 1), this.gazetteer);
      if (named.person) return this.person({ ...named, role: named.role || d.role });
      // "His interlocutor, South Korea's defence minister"
      if (named.role && named.of && !named.plural) return named;
    }
    // "Mr Osei's lawyer, Kwame Boateng"
    if (comma > 0 && !d.person && (roleHeads.has(d.head) || namesPerson(d.head))) {
      const aside = words.slice(comma + 1, words[words.length - 1]!.text === ',' ? -1 : undefined);
      const named = describe(aside, this.gazetteer);
      const title = aside.length - named.person.split(' ').length;
      if (named.person && title >= 0 && title < 3 && nameOf(aside).endsWith(named.person))
        return this.person({ ...named, role: d.role });
    }
    if (/^(?:our|my)$/.test(first) && !lone && this.self && !quotedBy && !d.of)
      return { ...d, name: `${nameOf(words.slice(1))} of the ${this.self}`, rule: 'first person' };
    if (/^(?:his|her|its|their)$/.test(first) && !lone) return this.owned(d, words, at, speakers);
    if (/^(?:counterpart|colleague|guest)$/.test(d.head) && d.of) {
      const who =
        spoke((m) => m.role !== '' && !m.plural && !/^(?:counterpart|colleague)$/.test(m.head)) ??
        named((m) => m.role !== '' && !m.plural && m.of !== '');
      if (who) return { ...d, role: who.role, name: `${who.role} of ${d.of}`, kind: 'person', rule: 'counterpart' };
    }
    if (d.head === 'office' && d.person) return this.officeOf(d);
    if (d.kind === 'document' && this.alliance && !d.of && /^(?:communiqu[eé]|declaration)$/.test(d.head))
      return { ...d, name: 'NATO', of: 'NATO', rule: 'issued by the alliance?' };
    if (d.person) return this.person(d);
    const whose = bodyOf(this, d, words, last);
    if (whose) return whose;
    if (d.head === 'side' && d.of)
      return { ...d, name: `Government of ${d.of}`, kind: 'government', plural: false, rule: 'side' };
    if (d.rule === 'spokesperson')
      return d.role ? bareSpokesperson(this, d, last, words) : this.forWhom(d, words, at, speakers);
    if (d.role && !d.of && d.definite) return bareRole(this, d, last, spoke);
    if (d.role && d.of && !d.plural && d.kind === 'person') return portfolio(this, d, last);
    if (d.rule === 'name as written?' && d.definite && !d.name.includes(' ')) {
      const who = last((m) => m.kind === 'organization' && m.name.toLowerCase().endsWith(` ${d.head}`));
      if (who) return as(who, 'mentioned before');
    }
    // "The company": the one named last, where none was called that.
    if (d.kind === 'unknown' && first === 'the' && words.length === 2 && firms.has(d.head)) {
      const named =
        last((m) => m.head === d.head) ?? spoke((m) => m.kind === 'organization' && m.rule === 'name as written?');
      if (named) return as(named, named.head === d.head ? 'mentioned before' : 'body named last?');
    }
    if (d.kind === 'unknown' && d.definite && d.head) {
      const who = last(
        (m) =>
          m.head === d.head ||
          (d.head.length > 4 && m.kind === 'organization' && m.name.toLowerCase().endsWith(d.head)),
      );
      if (who) return as(who, 'mentioned before');
    }
    return d;
  }

  /** "The chairman seemed less sure. “…,” he said": the subject of the sentence before, where nobody has spoken since. */
  private opener(at: number, spoken: Mention | null, fits: (m: Mention) => boolean): Mention | null {
    const who = lastOf(this.mentions, at, (m) => (m as Mention).until !== undefined);
    return who && fits(who) && who.at > (spoken?.at ?? -1) && at >= who.until! && at - who.at < NEAR ? who : null;
  }

  /** "His Polish counterpart", "its foreign ministry", "his spokesman". */
  private owned(d: Described, words: readonly Word[], at: number, speakers: readonly Mention[]): Described {
    const first = words[0]!.lower;
    const find = (test: (m: Described) => boolean): Mention | null =>
      lastOf(speakers, at, test) ?? lastOf(this.mentions, at, test);
    const peer = /^(?:counterpart|colleague|homologue)$/.test(d.head);
    const owner =
      first === 'its'
        ? (nearest(lastOf(speakers, at, isThing), lastOf(this.mentions, at, isBody)) ?? find((m) => m.of !== ''))
        : first === 'their'
          ? (nearest(
              lastOf(speakers, at, (m) => m.plural),
              lastOf(this.mentions, at, (m) => m.plural),
            ) ?? find(isBody))
          : find(
              (m) =>
                !m.plural &&
                (/^(?:person|anonymous)$/.test(m.kind) ||
                  spokespeople.has(m.head) ||
                  (m.kind === 'unknown' && namesPerson(m.head))) &&
                // Nobody's counterpart is "his counterpart".
                !(peer && m.head === d.head),
            );
    // "Chile and Bolivia …, their foreign ministers said"
    if (first === 'their' && d.plural && d.role && !d.of && !owner?.plural) {
      const two = new Set<string>();
      const before = recent(this.mentions, at);
      for (let i = before.length - 1; i >= 0 && two.size < 2; i--)
        if (before[i]!.kind === 'government') two.add(before[i]!.of);
      const [b, a] = [...two];
      if (a && b) return { ...d, name: `${d.role} of ${a} and ${b}`, rule: 'possessive?' };
    }
    if (!owner) return d;
    // A speaker named by name alone: of the office that the text named last, in another country.
    if (peer && !owner.role && d.of) {
      const held = find((m) => m.role !== '' && m.of !== '' && m.of !== d.of && !m.plural && m.head !== d.head);
      if (held) return { ...d, role: held.role, name: `${held.role} of ${d.of}`, kind: 'person', rule: 'counterpart' };
    }
    const other = lastOf(
      this.mentions,
      at,
      (m) => m.kind === 'person' && m.role !== '' && m.of !== '' && m.of !== owner.of && !m.plural,
    );
    if (/^(?:guest|host)$/.test(d.head) && !d.of) {
      const met = atTable(this, { ...d, role: d.head }, find);
      if (met) return met;
    }
    if (d.head === 'guest' && !d.of && other) return { ...other, rule: 'guest' };
    const told = find((m) => m.head === d.head && m.of !== '' && m.of !== owner.of);
    if (
      /^(?:counterpart|colleague|homologue|guest|host|interlocutor|predecessor|successor)$/.test(d.head) &&
      owner.role
    ) {
      const seat = (m: Described): boolean => m.rule === 'metonym' && m.kind === 'government' && m.of !== owner.of;
      const host = /^(?:host|guest)$/.test(d.head) ? (lastOf(this.mentions, at, seat)?.of ?? '') : '';
      // "Her counterpart from Wels": a place that no list of names knows.
      const from = words.findIndex((w) => w.lower === 'from');
      const place = from > 0 && /^NNP/.test(words[from + 1]?.tag ?? '') ? nameOf(words.slice(from + 1)) : '';
      const of = d.of || place || this.otherParty(owner)?.of || told?.of || host;
      if (of)
        return {
          ...d,
          role: owner.role,
          of,
          name: `${owner.role} of ${of}`,
          kind: 'person',
          definite: true,
          rule: 'counterpart',
        };
    }
    if (spokespeople.has(d.head))
      return { ...d, name: `${owner.name} ${d.head}`, kind: 'office', of: owner.of, rule: 'possessive' };
    const whose = d.of || owner.of || owner.name;
    // "Director of the operator": a common noun keeps its article.
    const article = whose === owner.name && owner.definite && !owner.plural && /^\p{Ll}/u.test(whose) ? 'the ' : '';
    if (d.role && whose)
      return { ...d, of: whose, name: `${d.role} of ${article}${whose}`, definite: true, rule: 'possessive' };
    return {
      ...d,
      name: `${d.name.replace(/^(?:his|her|its|their) /i, '')} of ${owner.name}`,
      of: whose,
      rule: 'possessive?',
    };
  }

  /** "A spokeswoman for her office": whose. */
  private forWhom(d: Described, words: readonly Word[], at: number, speakers: readonly Mention[]): Described {
    const own = words.findIndex(
      (w, i) => i > 0 && /^(?:his|her|its|their)$/.test(w.lower) && /^(?:for|of|at)$/.test(words[i - 1]!.lower),
    );
    if (own < 0) return d;
    const whose = this.settle(describe(words.slice(own), this.gazetteer), words.slice(own), at, speakers, null);
    return whose.rule.startsWith('possessive') ? { ...d, name: `${d.head} for the ${whose.name}`, of: whose.of } : d;
  }

  /** "The former", "the latter": of the two that the text named last. */
  private ofTwo(at: number, former: boolean): Mention | null {
    const before = recent(this.mentions, at);
    const two = (fits: (m: Mention) => boolean): Mention[] => {
      const names: Mention[] = [];
      for (let i = before.length - 1; i >= 0 && names.length < 2; i--) {
        const m = before[i]!;
        if (fits(m) && !names.some((n) => n.name === m.name)) names.push(m);
      }
      return names;
    };
    // The town they met in is none of the two.
    const people = two((m) => m.kind === 'person' && !m.plural);
    const names = people.length === 2 ? people : two((m) => m.kind !== 'unknown' && !m.plural);
    return names.length === 2 ? names[former ? 1 : 0]! : null;
  }

  /** "One of them", "several of the members". */
  private someOf(
    d: Described,
    words: readonly Word[],
    last: (test: (m: Described) => boolean) => Mention | null,
  ): Described {
    const rest = words.slice(2).filter((w) => !/^(?:the|these|those)$/.test(w.lower));
    const noun = rest[0]?.lower ?? '';
    const group =
      noun === 'them' ? last((m) => m.plural) : rest.length === 1 ? last((m) => m.plural && m.head === noun) : null;
    if (!group) return { ...d, kind: 'anonymous', definite: false };
    return {
      ...d,
      name: `${words[0]!.lower} of the ${group.name}`,
      kind: 'anonymous',
      of: group.of,
      plural: words[0]!.lower !== 'one',
      definite: false,
      head: group.head,
      rule: 'some of those mentioned?',
    };
  }

  private anotherOf(last: (test: (m: Described) => boolean) => Mention | null): string {
    const one = last((m) => m.kind === 'anonymous' && !m.plural);
    return one ? `another ${one.head} (unnamed)` : 'another';
  }

  private officeOf(d: Described): Described {
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

  private person(d: Described): Described {
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

  /** The spokesperson of a briefing: of the body that the text names first. */
  host(label: string): { entity: Entity; described: Described } {
    const body =
      this.mentions.find(
        (m) =>
          /^(?:organization|office)$/.test(m.kind) &&
          !spokespeople.has(m.head) &&
          !/\b(?:briefing|conference|transcript|remarks|availability|session)\b/i.test(m.name),
      ) ?? this.mentions.find(isBody);
    const noun = label.toLowerCase();
    const name = body ? `${body.name} ${noun}` : noun;
    const described: Described = {
      name,
      kind: 'office',
      of: body?.of ?? '',
      role: body ? '' : noun,
      head: noun,
      person: '',
      gender: '',
      plural: false,
      definite: true,
      rule: 'briefing',
    };
    return { entity: { name, kind: 'office', sure: body !== undefined, rule: 'briefing' }, described };
  }

  /** A party that names no country: the country whose seat the text names. */
  withHome(party: Described): Described {
    if (party.of || !party.role) return party;
    const minister = headOfMinistry(party, (test) => this.mentions.find(test) ?? null);
    if (minister) return minister;
    const other = this.otherParty(party);
    const seat = this.mentions.find(
      (m) => m.rule === 'metonym' && m.kind === 'office' && m.of !== '' && m.of !== other?.of,
    );
    return seat ? { ...party, of: seat.of, name: `${party.role} of ${seat.of}` } : party;
  }

  private both(d: Described, speakers: readonly Mention[], at: number): Described | null {
    if (this.parties.length === 2) {
      const [a, b] = this.parties.map((p) => this.withHome(this.settleParty(p))) as [Described, Described];
      return {
        ...d,
        name:
          a.role && a.of && b.of && (a.role === b.role || /^(?:counterpart|colleague|homologue)$/.test(b.head))
            ? `${pluralOf(a.role)} of ${a.of} and ${b.of}`
            : `${a.name} and ${b.name}`,
        kind: 'group',
        plural: true,
        rule: 'parties',
      };
    }
    const names: Mention[] = [];
    for (let i = speakers.length - 1; i >= 0 && names.length < 2; i--) {
      const m = speakers[i]!;
      if (m.at < at && !m.plural && !names.some((n) => n.name === m.name)) names.push(m);
    }
    if (names.length < 2) return null;
    return {
      ...d,
      name: `${names[1]!.name} and ${names[0]!.name}`,
      kind: 'group',
      plural: true,
      rule: 'last two speakers?',
    };
  }

  private settleParty(p: Described): Described {
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

/** How far back, in characters, the subject of the sentence before may stand. */
const NEAR = 250;

const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');

/** Nouns for whatever body the text has named. */
const firms = new Set('company firm group business corporation'.split(' '));

const familyFirst = new Set(
  'Xi Li Wang Zhang Chen Liu Kim Lee Park Moon Yoon Han Choi Jung Nguyen Tran Pham Le To Orbán Hu Zhao Qin Sun Cho Kang'.split(
    ' ',
  ),
);

/** A body, or a thing that has just spoken: "The railway explained … Its director". */
const isThing = (m: Described): boolean =>
  isBody(m) ||
  (m.kind === 'unknown' && !m.plural && m.rule === 'as written' && !namesPerson(m.head) && m.gender === '');

export type { Described };
export { describe, nameOf };
