/** A noun phrase taken apart, with no memory of the text: the name, the office and whose office it is, or the honest
 *  "as written". "Poland's defence minister" is the Minister of Defence of Poland; "Kyiv" the Government of Ukraine. */
import type { EntityKind } from '../model/statement.ts';
import { anonymousNouns, documentNouns, months, spokespeople, titles } from '../text/en/words.ts';
import type { Country, Gazetteer } from '../text/gazetteer.ts';
import type { Word } from './stream.ts';

export type Described = {
  readonly name: string;
  readonly kind: EntityKind;
  /** Country or organization the role belongs to: "Poland", "NATO"; empty when the phrase does not say. */
  readonly of: string;
  /** The role without its country ("Foreign Minister"); empty for a name or a metonym. */
  readonly role: string;
  /** The head noun, small letters. */
  readonly head: string;
  /** The personal name as written, empty when there is none. */
  readonly person: string;
  readonly gender: 'he' | 'she' | '';
  readonly plural: boolean;
  readonly definite: boolean;
  readonly rule: string;
};

/** Heads of phrases for people and bodies that speak by office. */
export const roleHeads = new Set(
  `minister ministers president presidents chancellor premier secretary secretaries ambassador ambassadors envoy envoys
  commissioner commissioners chief head leader leaders chair chairman chairwoman chairperson director directors governor
  mayor king queen prince princess emir sultan speaker representative representatives delegate delegates negotiator
  negotiators adviser advisor counsel prosecutor prosecutors defender commander general official officials diplomat
  diplomats lawmaker lawmakers senator senators deputy deputies counterpart colleague host guest ministry ministries
  government governments presidency parliament opposition embassy mission delegation delegations office army military
  police navy court judge service agency department authorities authority regulator party union bank side coordinator
  rapporteur monitor monitors inspector inspectors council cabinet undersecretary consul attaché attache ombudsman
  commission vice-president spokesman spokeswoman spokesperson interlocutor director-general secretary-general guard vice-minister
  operator owner association watchdog committee legislature chargé administration comptroller auditor-general
  attorney-general solicitor-general archbishop bishop cardinal patriarch imam rabbi treasurer registrar rector dean
  executive mp mps mep meps ceo`.split(/\s+/),
);

const institutions = new Set(
  `ministry government presidency parliament opposition embassy mission delegation office army military police navy court
  service agency department authorities authority regulator party bank side council cabinet commission union ministries
  governments guard association watchdog committee legislature administration operator`.split(/\s+/),
);

/** Offices of state: named with their country. Others stay as the text names them ("Swedish prosecutor"). */
const stateOffices =
  /^(?:minister|ministers|ministry|ministries|delegation|delegations|president|presidents|presidency|chancellor|premier|government|governments|parliament|secretary|ambassador|embassy|delegate|delegates|governor|emir|king|queen|sultan|prince|chief|speaker|head|cabinet|authorities|deputy|opposition)$/;

const portfolios: Readonly<Record<string, string>> = {
  foreign: 'Foreign Affairs',
  defence: 'Defence',
  defense: 'Defence',
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
  labor: 'Labour',
  water: 'Water',
  irrigation: 'Irrigation',
  mining: 'Mining',
  fisheries: 'Fisheries',
  culture: 'Culture',
  security: 'Security',
  climate: 'Climate',
  infrastructure: 'Infrastructure',
  oil: 'Oil',
  information: 'Information',
  migration: 'Migration',
  tourism: 'Tourism',
  development: 'Development',
  home: 'Home Affairs',
  europe: 'European Affairs',
};

/** Countries whose interior ministry is called the Ministry of Internal Affairs. */
const internalAffairs = new Set(['UA', 'RU', 'BY', 'MD', 'GE', 'AM', 'AZ', 'KZ', 'KG', 'TJ', 'UZ', 'TM']);

/** States whose heads bear the long name in their title (Federal Constitution of the Swiss Confederation, art. 176). */
const stateInTitle: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CH: { President: 'the Swiss Confederation', 'Vice-President': 'the Swiss Confederation' },
};

/** What a country has one of: "the opposition in Belgrade" is Serbia's, not the city's. */
const nationwide = /^(?:opposition|government|authorities|parliament|cabinet|presidency|administration)$/;

const opening = /^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|another)$/;
const indefiniteWord =
  /^(?:a|an|one|two|three|four|five|six|several|some|many|another|other|others|unnamed|anonymous|few)$/;

export function describe(phrase: readonly Word[], gazetteer: Gazetteer): Described {
  const both = /^(?:neither|either|both)$/.test(phrase[0]?.lower ?? '') && phrase.some((w) => w.tag === 'CC');
  const words = withCounterpart(both ? phrase.slice(1) : phrase);
  const none: Described = {
    name: nameOf(words),
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
  // What stands in commas or brackets, or in a relative clause, does not name.
  const cut = words.findIndex((w, i) => i > 0 && (w.text === ',' || /^(?:WP|WDT|WP\$)$/.test(w.tag) || w.text === '('));
  const appositive = cut > 0 && words[cut]!.text === ',' ? words.slice(cut + 1) : [];
  let core = cut > 0 ? words.slice(0, cut) : [...words];
  while (
    core.length > 1 &&
    /^(?:itself|himself|herself|themselves|also|jointly|alone)$/.test(core[core.length - 1]!.lower)
  )
    core = core.slice(0, -1);
  if (!core.length) return none;
  const group = joined(words, gazetteer, none);
  if (group) return group;
  const whole = nameOf(core);
  const spoken = metonym(whole, gazetteer, none) ?? people(core, gazetteer, none);
  if (spoken) return spoken;

  const firstWord = core[0]!;
  const indefinite = indefiniteWord.test(firstWord.lower) || (firstWord.tag === 'CD' && core.length > 1);
  const definite = /^(?:the|this|that|these|those|its|his|her|their|our)$/.test(firstWord.lower);
  if (opening.test(firstWord.lower) && core.length > 1) core = core.slice(1);
  const spokesperson = spokespersonIn(
    core,
    gazetteer,
    none,
    definite,
    cut > 0 && words[cut]!.lower === 'that' ? words.slice(cut) : [],
  );
  if (spokesperson) return spokesperson;
  const office = officeOf(core, gazetteer, none);
  if (office) return office;

  const country = countryIn(core, gazetteer);
  const rest = country ? country.rest : core;
  const of = country?.of ?? '';
  const headAt = headOf(rest);
  const head = rest[headAt]!;
  const plural = /^NNP?S$/.test(head.tag) || /^(?:police|people)$/.test(head.lower);

  // "The Greens in the European Parliament": a group, no person.
  const band = firstWord.lower === 'the' && rest.length === 1 && /s$/.test(head.lower) && country !== null;
  const name = band ? null : personIn(rest, gazetteer);
  if (name) {
    const before = rest.slice(0, name.from).filter((w) => w.tag !== 'POS');
    const says = appositive.length ? describe(appositive, gazetteer) : null;
    return {
      ...none,
      name: name.text,
      person: name.text,
      kind: 'person',
      of: of || says?.of || '',
      role: before.length ? roleOf(before, country?.code ?? '') : (says?.role ?? ''),
      head: (before[before.length - 1]?.lower ?? says?.head ?? '').replace(/\.$/, ''),
      gender: genderOf(before) || genderOf(appositive) || pronounOf(gazetteer, name.text),
      rule: 'name',
    };
  }
  if (documentNouns.has(head.lower))
    return {
      ...none,
      name: nameOf(core),
      kind: 'document',
      of,
      head: head.lower,
      definite: !indefinite,
      rule: 'document',
    };
  const anonymous =
    anonymousNouns.has(head.lower) && (indefinite || plural || !definite) && !/^(?:envoy|officer)$/.test(head.lower);
  if (anonymous || (indefinite && !stateOffices.test(head.lower)))
    return {
      ...none,
      name: `${nameOf(core)}${anonymous ? ' (anonymous)' : ''}`,
      kind: 'anonymous',
      of,
      role: roleHeads.has(head.lower) ? head.lower : '',
      head: head.lower,
      plural,
      definite: false,
      gender: genderOf(core),
      rule: 'unnamed',
    };

  const title = titleOf(rest, of, gazetteer);
  if (title) return { ...none, ...title, head: head.lower, plural };
  if (roleHeads.has(head.lower)) {
    const role = roleOf(rest.slice(0, headAt + 1), country?.code ?? '');
    const tail = rest.slice(headAt + 1);
    const extra = tail.length && /^(?:of|for|at|in|to|from)$/.test(tail[0]!.lower) ? ` ${nameOf(tail)}` : '';
    const kind: EntityKind = plural ? 'group' : institutions.has(head.lower) ? 'organization' : 'person';
    const stated = of && country!.national && stateOffices.test(head.lower);
    const state = (!extra && stateInTitle[country?.code ?? '']?.[role]) || of;
    const named = !of ? `${role}${extra}` : stated ? `${role}${extra} of ${state}` : nameOf(core);
    return {
      ...none,
      name: named,
      kind,
      of,
      role: role + extra,
      head: head.lower,
      gender: genderOf(rest),
      plural,
      definite: !indefinite,
      rule: 'office',
    };
  }
  if (/^NNP/.test(core[0]!.tag))
    return {
      ...none,
      name: nameOf(core),
      kind: 'organization',
      of,
      head: head.lower,
      plural,
      rule: 'name as written?',
    };
  return { ...none, name: nameOf(core), of, head: head.lower, plural, definite, rule: 'as written' };
}

/** "Her opposite number" is her counterpart. */
function withCounterpart(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((w, i) => w.lower === 'number' && words[i - 1]?.lower === 'opposite');
  if (at < 0) return words;
  return words.flatMap((w, i) =>
    i === at - 1 ? [] : i === at ? [{ ...w, text: 'counterpart', lower: 'counterpart', lemma: 'counterpart' }] : [w],
  );
}

/** A phrase as text, single spaces, no leading article. */
export function nameOf(words: readonly Word[]): string {
  let out = '';
  words.forEach((w, i) => {
    if (i === 0 && words.length > 1 && /^(?:the|a|an)$/.test(w.lower)) return;
    out += (out && w.start > words[i - 1]!.end ? ' ' : '') + w.text;
  });
  return out;
}

/** "Warsaw and Budapest", "the Finnish and German foreign ministers". */
function joined(words: readonly Word[], gazetteer: Gazetteer, none: Described): Described | null {
  const at = words.findIndex((w) => w.tag === 'CC' && /^(?:and|&|nor)$/.test(w.lower));
  if (at <= 0 || at >= words.length - 1) return null;
  const parts = listed(words, at);
  if (!parts) return null;
  // "The Ministry of Mining and Heavy Industry" is one.
  const portfolio = /^(?:ministry|minister)$/.test(
    words.slice(0, at).findLast((_, i) => words[i + 1]!.lower === 'of')?.lower ?? '',
  );
  if (
    portfolio &&
    !parts.slice(1).some((part) => opening.test(part[0]!.lower) || part.some((w) => roleHeads.has(w.lower)))
  )
    if (!gazetteer.countryOf(nameOf(parts[1]!))) return null;
  const each = parts.map((part) => describe(part, gazetteer));
  if (each.every((d) => d.kind === 'government' && d.of !== '')) {
    const names = each.map((d) => d.of);
    return { ...none, name: `Governments of ${inRow(names)}`, kind: 'group', plural: true, rule: 'group' };
  }
  // Demonyms that share a plural office: "the Finnish and German foreign ministers".
  const first = parts[0]!.filter((w) => !opening.test(w.lower));
  const demonym = first.length === 1 ? gazetteer.countryOf(first[0]!.text) : null;
  const last = each[each.length - 1]!;
  if (demonym && last.role && last.of)
    return {
      ...last,
      name: `${last.role} of ${demonym.name} and ${last.of}`,
      kind: 'group',
      plural: true,
      rule: 'group',
    };
  if (each.some((d) => d.kind === 'unknown' || d.rule.startsWith('name as')))
    return { ...none, name: nameOf(words), kind: 'group', plural: true, rule: 'group' };
  return {
    ...none,
    name: each.some((d) => d.kind === 'government') ? nameOf(words) : inRow(each.map((d) => d.name)),
    kind: 'group',
    plural: true,
    rule: 'group',
  };
}

const inRow = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}` : names[0]!;

/** The members of a list that ends in "and X"; null when a verb or preposition shows that it is none. */
function listed(words: readonly Word[], and: number): Word[][] | null {
  if (words.some((w) => /^(?:VB|MD|WP|WDT)/.test(w.tag))) return null;
  const parts: Word[][] = [[]];
  words.forEach((w, i) => {
    if (w.text === ',' || i === and) parts.push([]);
    else parts[parts.length - 1]!.push(w);
  });
  const full = parts.filter((part) => part.length);
  return full.length > 1 ? full : null;
}

/** A name that stands for a government, an office or an organization. */
function metonym(whole: string, gazetteer: Gazetteer, none: Described): Described | null {
  const name = gazetteer.speaker(whole);
  if (!name) return null;
  const found = gazetteer.find(whole);
  const country = gazetteer.countryOf(whole);
  const kind: EntityKind = name.startsWith('Government of ')
    ? 'government'
    : found[0]?.kind === 'seat'
      ? 'office'
      : 'organization';
  const seat = found.find((n) => n.kind === 'seat');
  const seated = seat?.kind === 'seat' ? (gazetteer.country(seat.seat.country)?.name ?? '') : '';
  return {
    ...none,
    name,
    kind,
    of: country && kind === 'government' ? country.name : seated || name,
    head: whole.toLowerCase(),
    rule: found[0]?.kind === 'country' ? 'country' : 'metonym',
  };
}

/** "The Americans", "the French": the government, where a people is said to speak as one. */
function people(core: readonly Word[], gazetteer: Gazetteer, none: Described): Described | null {
  if (core.length !== 2 || core[0]!.lower !== 'the') return null;
  const { text } = core[1]!;
  const country = gazetteer.countryOf(text.replace(/s$/, '')) ?? gazetteer.countryOf(text);
  const demonym =
    gazetteer.find(text.replace(/s$/, '')).some((n) => n.kind === 'demonym') ||
    gazetteer.find(text).some((n) => n.kind === 'demonym');
  if (!country || !demonym || !/^\p{Lu}/u.test(text)) return null;
  return {
    ...none,
    name: `Government of ${country.name}`,
    kind: 'government',
    of: country.name,
    head: text.toLowerCase(),
    plural: true,
    rule: 'people',
  };
}

/** Spokesperson for X, X's spokesperson: they speak for the office. */
function spokespersonIn(
  core: readonly Word[],
  gazetteer: Gazetteer,
  none: Described,
  definite: boolean,
  /** A relative clause that says which: "the group that holds the port". */
  tail: readonly Word[],
): Described | null {
  const at = core.findIndex((w) => spokespeople.has(w.lower));
  if (at < 0) return null;
  const noun = core[at]!.lower;
  const forWhom = /^(?:for|of|at)$/.test(core[at + 1]?.lower ?? '') ? core.slice(at + 2) : [];
  const all = tail.length && forWhom.length ? [...forWhom, ...tail] : forWhom;
  const before = withoutPossessive(core.slice(0, at));
  const after = core.slice(at + 1);
  const gender = /woman|women/.test(noun) ? 'she' : /man$|men$/.test(noun) ? 'he' : '';
  const whose = forWhom.length ? describe(forWhom, gazetteer) : before.length ? describe(before, gazetteer) : null;
  const common = { of: whose?.of ?? '', head: noun, gender, definite, plural: /men$|people$/.test(noun) } as const;
  if (!forWhom.length && after.length && after.every((w) => /^NNP|^NN$|^FW/.test(w.tag) && /^\p{Lu}/u.test(w.text)))
    return { ...none, ...common, name: nameOf(after), person: nameOf(after), kind: 'person', role: noun, rule: 'name' };
  const owner = forWhom.length ? nameOf(all) : ownerOf(before, gazetteer);
  const name = !owner ? noun : forWhom.length ? `${noun} for the ${owner}` : `${owner} ${noun}`;
  return { ...none, ...common, name, kind: 'office', role: owner ? '' : noun, rule: 'spokesperson' };
}

function withoutPossessive(words: readonly Word[]): readonly Word[] {
  return words[words.length - 1]?.tag === 'POS' ? words.slice(0, -1) : words;
}

/** How an office is named before "spokesman": "Kremlin", "Ukrainian intelligence", "German government". */
function ownerOf(words: readonly Word[], gazetteer: Gazetteer): string {
  const whole = nameOf(words);
  if (!whole) return '';
  const speaker = gazetteer.speaker(whole);
  const country = gazetteer.countryOf(whole);
  if ((speaker?.startsWith('Government of ') || !speaker) && country)
    return `${country.demonyms[0] ?? whole} government`;
  return speaker ?? whole;
}

/** "Zelenskyy's office": the office, distinct from its holder, whose name and office it carries. */
function officeOf(core: readonly Word[], gazetteer: Gazetteer, none: Described): Described | null {
  const at = core.findIndex(
    (w, i) =>
      i > 1 &&
      // "Mugabo's campaign manager" is a manager.
      !/^NN/.test(core[i + 1]?.tag ?? '') &&
      core[i - 1]!.tag === 'POS' &&
      /^(?:office|team|campaign|administration|staff|entourage)$/.test(w.lower),
  );
  // "An official at the prime minister's office" is an official.
  if (at < 0 || core.slice(0, at - 1).some((w) => w.tag === 'IN' && w.lower !== 'of')) return null;
  const owner = describe(core.slice(0, at - 1), gazetteer);
  return {
    ...none,
    name: `${capital(core[at]!.lower)} of ${owner.person || !owner.role ? '' : 'the '}${owner.name}`,
    kind: 'office',
    of: owner.of,
    person: owner.person,
    head: core[at]!.lower,
    rule: 'office of',
  };
}

/** A title that is one country's or body's office: "Taoiseach", "EU's top diplomat". */
function titleOf(
  rest: readonly Word[],
  of: string,
  gazetteer: Gazetteer,
): Pick<Described, 'name' | 'kind' | 'of' | 'role' | 'rule'> | null {
  const entry = gazetteer.find(nameOf(rest)).find((n) => n.kind === 'title');
  if (entry?.kind !== 'title') return null;
  const { office } = entry;
  if (office.of === '') return null;
  const home = gazetteer.country(office.of)?.name ?? office.of;
  if (of && of !== home && !(home === 'EU' && /^European/.test(of))) return null;
  return {
    name: `${office.office} of ${/^(?:EU)$/.test(home) ? 'the EU' : home}`,
    kind: 'person',
    of: home,
    role: office.office,
    rule: 'title',
  };
}

function genderOf(words: readonly Word[]): 'he' | 'she' | '' {
  for (const w of words) {
    if (/^(?:mr|mr\.|king|prince|spokesman|chairman|sir|lord|emir|sultan|congressman|pope)$/.test(w.lower)) return 'he';
    if (/^(?:mrs|mrs\.|ms|ms\.|queen|princess|spokeswoman|chairwoman|dame|lady|congresswoman)$/.test(w.lower))
      return 'she';
  }
  return '';
}

function pronounOf(gazetteer: Gazetteer, person: string): 'he' | 'she' | '' {
  const pronoun = gazetteer.people(person)[0]?.pronoun;
  return pronoun === 'he' || pronoun === 'she' ? pronoun : '';
}

/** The head noun: the last noun before a preposition. */
function headOf(words: readonly Word[]): number {
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
function countryIn(
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
  for (let length = Math.min(words.length - 1, gazetteer.longest); length > 0; length--) {
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
    const country = gazetteer.countryOf(words[i]!.text);
    if (country && gazetteer.find(words[i]!.text).some((n) => n.kind === 'demonym'))
      return {
        of: country.name,
        code: country.code,
        national: true,
        rest: [...words.slice(0, i), ...words.slice(i + 1)],
      };
  }
  return null;
}

const bodyNoun =
  /^(?:Ministry|Office|Council|Committee|Department|Agency|Party|Group|Union|Association|Court|Bank|Institute|University|Times|News|Post|Commission|Service|Fund|Foundation|Center|Centre|Parliament|Church|Forces|Command|Army|Police|House|Congress|Network|Press|Journal|Guardian|Tribune|Herald|Telegraph|Reuters|Bloomberg|Company|Corporation|Inc|Ltd|AG|SA|Board|Authority|Federation|League|Organization|Organisation|Participants|Members|Ministers|Leaders|Officials|Residents|Critics|Sources|Conference|Heads|Secretariat|Government|Republic|Democrats|Republicans)$/;

/** A personal name: capitalised words after titles, to the end of the phrase. */
function personIn(words: readonly Word[], gazetteer: Gazetteer): { from: number; text: string } | null {
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
  if (before && (isTitle(before) || roleHeads.has(before.lower))) return { from, text };
  if (gazetteer.people(text).length) return { from, text };
  if (from > 0) return null;
  if (name.length >= 2 && name.length <= 4 && name.some((w) => /^NNP/.test(w.tag))) return { from, text };
  if (name.length === 1 && /^NNP$/.test(name[0]!.tag) && words.length === 1) return { from, text };
  return null;
}

const isTitle = (w: Word): boolean => titles.has(w.lower.replace(/\.$/, ''));

const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

/** "defence minister" → "Minister of Defence"; capitals as a title has them. */
function roleOf(words: readonly Word[], code: string): string {
  const plain = words.filter(
    (w) => !/^(?:former|then|new|outgoing|acting|the|current|senior|his|her|its|their|my|our)$/.test(w.lower),
  );
  const texts = plain.map((w) => w.lower);
  const last = texts[texts.length - 1];
  if (!last) return '';
  // "The Dutch premier": a prime minister in news English; a premier by title in China.
  if (last === 'premier' && code && !/^(?:CN|TW)$/.test(code)) {
    if (texts.length === 1) return 'Prime Minister';
    if (/^(?:deputy|vice)$/.test(texts[0]!) && texts.length === 2) return `${capital(texts[0]!)} Prime Minister`;
  }
  if (/^(?:minister|ministers|ministry)$/.test(last) && texts.length >= 2) {
    const area = texts[texts.length - 2]!;
    const lead = texts.slice(0, -2);
    if (last === 'minister' && area === 'prime') return [...lead.map(capital), 'Prime Minister'].join(' ');
    if (last === 'minister' && area === 'foreign' && !lead.length) return 'Foreign Minister';
    if (last === 'ministers' && area === 'foreign' && !lead.length) return 'Foreign Ministers';
    if (area === 'interior' && internalAffairs.has(code) && !lead.length) return `${capital(last)} of Internal Affairs`;
    const named = portfolios[area];
    if (named && !lead.length) return `${capital(last)} of ${named}`;
  }
  return plain
    .map((w) =>
      /^(?:of|for|and|the|in|to)$/.test(w.lower) ? w.lower : titleWord.test(w.lower) ? capital(w.lower) : w.text,
    )
    .join(' ')
    .replace(/ (?=['’])/g, '');
}

const titleWord =
  /^(?:minister|president|chancellor|premier|secretary|prime|foreign|general|vice|commissioner|ministry|chair|emir|deputy)$/;

/** "Foreign Minister" → "Foreign Ministers", "Minister of Defence" → "Ministers of Defence". */
export const pluralOf = (role: string): string => {
  const [, noun, tail] = /^(.*?)( (?:of|for) .*)?$/.exec(role)!;
  return (/y$/.test(noun!) ? `${noun!.slice(0, -1)}ies` : /s$/.test(noun!) ? noun! : `${noun}s`) + (tail ?? '');
};
