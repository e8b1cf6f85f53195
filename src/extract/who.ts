/** Who a source is, with the memory of a text: full names from surnames, pronouns and short forms from whom the text spoke
 *  of last, offices that name no country from the country at hand. What cannot be settled is named as written and
 *  marked unsure. */
import type { Entity, EntityKind } from '../model/statement.ts';
import { bodies, namesPerson } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Described, describe } from './describe.ts';
import { inFull, type Phrases, withFullBody } from './fuller.ts';
import { anotherOf, both, isIssuers, ofTwo, othersOf, singular, someOf } from './groups.ts';
import { lastNames, lastOf, type Mention, recent } from './mentions.ts';
import { nameOf } from './names.ts';

import { bareRole, bareSpokesperson, bodyOf, headOfMinistry, portfolio } from './offices.ts';
import { forWhom, owned } from './possessives.ts';
import { pronoun } from './pronouns.ts';
import { institutions, roleHeads } from './roles.ts';
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
  readonly genders = new Map<string, 'he' | 'she'>();
  parties: readonly Described[] = [];
  home: Mention | null | undefined;
  dateline = '';
  town = '';
  /** The country that the sentence at hand names in front: "In Baku, the presidency …". */
  place = '';
  phrases: Phrases = new Map();

  constructor(
    readonly gazetteer: Gazetteer,
    private readonly day: string | null,
    /** Who "we" and "I" are outside quotation marks: the account holder, the signatories. */
    readonly self: string,
    readonly selfKind: EntityKind,
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
    const full = withFullBody(this.phrases, words, at) ?? words;
    const settled = this.settle(describe(full, this.gazetteer), full, at, speakers, quotedBy);
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

  settle(
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
      // A minister's "we" is the government's.
      if (first === 'we' && this.self === 'minister (account holder)')
        return { ...d, name: 'government of the account holder', kind: 'government', rule: 'first person' };
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
      const two = both(this, d, text === 'they' ? [] : speakers, at);
      if (two && !(text === 'they' && spoke((m) => m.plural))) return two;
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
      const one = ofTwo(this, at, text === 'the former');
      if (one) return as(one, 'of the two named last?');
    }
    if (lone && d.kind === 'unknown' && this.fullNames.has(words[0]!.text))
      return this.person({ ...d, person: words[0]!.text, name: words[0]!.text, kind: 'person', plural: false });
    if (lone && /^(?:he|she|it|they)$/.test(first)) return pronoun(this, d, first, at, speakers);
    if (isIssuers(this, d, words)) return { ...d, name: this.self, kind: this.selfKind, rule: 'issuers' };
    if (lone && /^(?:others|another|several|some|many|few|one|most)$/.test(first))
      return { ...d, name: first === 'another' ? anotherOf(last) : first, kind: 'anonymous', definite: false };
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
    const others = othersOf(d, words, last);
    if (others) return others;
    if (/^(?:one|two|three|four|five|several|some|many|most|none|all)$/.test(first) && words[1]?.lower === 'of')
      return someOf(d, words, last);
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
    // "The track company, Viafer", "Bolivia's lithium company, YLB"
    if (comma > 0 && !d.person && !d.plural && (bodies.has(d.head) || institutions.has(d.head))) {
      const named = describe(words.slice(comma + 1), this.gazetteer);
      if (named.person && !named.role)
        return { ...named, kind: 'organization', person: '', head: d.head, rule: 'name' };
    }
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
    if (
      /^(?:our|my)$/.test(first) &&
      !lone &&
      this.self &&
      !quotedBy &&
      d.of &&
      /^(?:counterpart|colleague)$/.test(d.head)
    )
      return { ...d, role: 'Minister', name: `Minister of ${d.of}`, kind: 'person', rule: 'counterpart?' };
    if (/^(?:our|my)$/.test(first) && !lone && this.self && !quotedBy && !d.of)
      return {
        ...d,
        name: `${nameOf(words.slice(1))} of the ${this.self.replace(/^minister \((.+)\)$/, '$1')}`,
        rule: 'first person',
      };
    if (/^(?:his|her|its|their)$/.test(first) && !lone) return owned(this, d, words, at, speakers);
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
      return d.role ? bareSpokesperson(this, d, last, words) : forWhom(this, d, words, at, speakers);
    const longer = inFull(this, d, words, at, last);
    if (longer) return longer;
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

  /** Of two who met, the other one than `speaker` was called "her" or "him". */
  callOther(speaker: Described, pronoun: 'he' | 'she'): void {
    const other = this.otherParty(speaker);
    if (other && !other.plural) this.genders.set(this.withHome(this.settleParty(other)).name, pronoun);
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

/** Nouns for whatever body the text has named. */
const firms = new Set('company firm group business corporation'.split(' '));

const familyFirst = new Set(
  'Xi Li Wang Zhang Chen Liu Kim Lee Park Moon Yoon Han Choi Jung Nguyen Tran Pham Le To Orbán Hu Zhao Qin Sun Cho Kang'.split(
    ' ',
  ),
);
