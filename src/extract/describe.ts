/** A noun phrase taken apart, with no memory of the text: the name, the office and whose office it is, or the honest
 *  "as written". "Poland's defence minister" is the Minister of Defence of Poland; "Kyiv" the Government of Ukraine. */
import type { EntityKind } from '../model/statement.ts';
import { anonymousNouns, bodies, documentNouns, namesPerson } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { joined } from './lists.ts';
import { countryIn, headOf, nameOf, personIn, withoutParticiple } from './names.ts';
import { officeOf, partOf, spokespersonIn } from './on-behalf.ts';
import { weekday } from './phrases.ts';
import { institutions, monarchies, roleHeads, roleOf, stateInTitle, stateOffices, titleOf } from './roles.ts';
import type { Word } from './stream.ts';
import { firms, whichOf } from './which.ts';

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
  /** What the phrase itself says behind its head to tell which one: "of Gavdos", "that runs the smelter"; absent when nothing. */
  readonly complement?: string;
  /** The words before the head that tell which one, small letters: "regional", "track". */
  readonly modifiers?: readonly string[];
};

/** Heads of bodies that have names of their own. */
const ownNames =
  /^(?:agency|authority|service|council|commission|court|committee|union|federation|association|board|inspectorate|office|bank|guard|department|chancellery)$/;

export const opening = /^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|another)$/;
const indefiniteWord =
  /^(?:a|an|one|two|three|four|five|six|several|some|many|another|other|others|unnamed|anonymous|few)$/;

export function describe(spoken: readonly Word[], gazetteer: Gazetteer): Described {
  const phrase = nounPhraseOf(spoken);
  const d = described(phrase, gazetteer);
  return d.person || /^(?:metonym|country|group|people)$/.test(d.rule) ? d : { ...d, ...whichOf(phrase, gazetteer) };
}

/** The noun phrase in what was read as a source: what stands behind a closed quotation, up to a verb with its object. */
function nounPhraseOf(words: readonly Word[]): readonly Word[] {
  const quoted = words.findLastIndex((w) => w.tag === 'QQ' || /^["”»]$/.test(w.text));
  const behind = quoted >= 0 && quoted < words.length - 1 ? words.slice(quoted + 1) : words;
  const verb = behind.findIndex(
    (w, i) =>
      i > 0 &&
      /^(?:VBD|VBZ|VBN|MD)$/.test(w.tag) &&
      /^NN/.test(behind[i - 1]!.tag) &&
      /^(?:DT|PRP\$?|VB)$/.test(behind[i + 1]?.tag ?? '') &&
      !behind.slice(0, i).some((b) => b.text === ',' || /^(?:WP|WDT|WP\$|IN)$/.test(b.tag)),
  );
  const phrase = verb > 0 ? behind.slice(0, verb) : behind;
  const last = phrase[phrase.length - 1];
  // "The High Commissioner today": when, not who.
  const dated = phrase.length > 1 && !!last && (/^(?:today|yesterday|tonight)$/.test(last.lower) || weekday(last));
  return dated ? phrase.slice(0, -1) : phrase;
}

function described(phrase: readonly Word[], gazetteer: Gazetteer): Described {
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
  const office = officeOf(core, gazetteer, none) ?? partOf(core, gazetteer, none, definite);
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
    // "Siemko, a maker of lifts", "the oil firm Petronara": a body by its name.
    const kind = before[before.length - 1]?.lower ?? (appositive.length ? says!.head : '');
    if ((firms.has(kind) || bodies.has(kind)) && !/^(?:owner|operator)$/.test(kind) && !genderOf(before))
      return { ...none, name: name.text, kind: 'organization', of, head: kind, rule: 'name as written?' };
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
      name: nameOf(withoutParticiple(core)),
      kind: 'document',
      of,
      head: head.lower,
      definite: !indefinite,
      rule: 'document',
    };
  const anonymous =
    anonymousNouns.has(head.lower) && (indefinite || plural || !definite) && !/^(?:envoy|officer)$/.test(head.lower);
  if (anonymous || (indefinite && !stateOffices.test(head.lower))) {
    // "A person who attended the session": the clause is all that tells who.
    const clause =
      /^(?:person|people)$/.test(head.lower) && cut > 0 && /^W/.test(words[cut]!.tag) ? words.slice(cut) : [];
    const told = [...(namesPerson(head.lower) ? core : withoutParticiple(core)), ...clause];
    return {
      ...none,
      name: `${besideOffice(told, gazetteer) ?? nameOf(told)}${anonymous ? ' (anonymous)' : ''}`,
      kind: 'anonymous',
      of,
      role: roleHeads.has(head.lower) ? head.lower : '',
      head: head.lower,
      plural,
      definite: false,
      gender: genderOf(core),
      rule: 'unnamed',
    };
  }

  // "The track company, Viafer", "Viafer, the company that runs the line": the name, and what it is.
  const byName = appositive.length > 0 && /^NNP/.test(appositive[0]!.tag) && !gazetteer.countryOf(nameOf(appositive));
  if (
    byName &&
    !indefinite &&
    /^\p{Ll}/u.test(head.text) &&
    appositive.length < 5 &&
    (firms.has(head.lower) || institutions.has(head.lower)) &&
    !(/^(?:owner|operator)$/.test(head.lower) && appositive.length > 1)
  )
    return { ...none, name: nameOf(appositive), kind: 'organization', of, head: head.lower, rule: 'name as written?' };
  const title = titleOf(rest, of, gazetteer);
  if (title) return { ...none, ...title, head: head.lower, plural };
  if (roleHeads.has(head.lower)) {
    const role = roleOf(rest.slice(0, headAt + 1), country?.code ?? '');
    const tail = rest.slice(headAt + 1);
    const extra = tail.length && /^(?:of|for|at|in|to|from)$/.test(tail[0]!.lower) ? ` ${nameOf(tail)}` : '';
    const kind: EntityKind = plural ? 'group' : institutions.has(head.lower) ? 'organization' : 'person';
    const stated =
      of &&
      country!.national &&
      stateOffices.test(head.lower) &&
      // "The US envoy"
      !(head.lower === 'envoy' && /^[A-Z.]+$/.test(core[0]!.text));
    const state = (!extra && stateInTitle[country?.code ?? '']?.[role]) || of;
    // "The Danish Maritime Agency": a name.
    const proper =
      core.length > (head.lower === 'chancellery' ? 1 : 2) &&
      core.every((w) => /^\p{Lu}/u.test(w.text)) &&
      ownNames.test(head.lower);
    if (head.lower === 'government' && !extra && stated && role === 'government')
      return {
        ...none,
        name: `Government of ${of}`,
        kind: 'government',
        of,
        head: 'government',
        definite: !indefinite,
        rule: 'office',
      };
    const inTurn = role === 'presidency' && !extra && monarchies.has(country?.code ?? '');
    // "A Moldovan court": one of its courts, not its court.
    const someOf = indefinite && institutions.has(head.lower);
    const named = inTurn
      ? `${gazetteer.country(country!.code)!.demonyms[0]} presidency of the Council`
      : proper
        ? nameOf(core)
        : someOf
          ? nameOf(core)
          : !of
            ? `${role}${extra}`
            : stated
              ? `${role}${extra} of ${state}`
              : nameOf(core);
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
  const demonym = country !== null && core[0]!.lower !== rest[0]!.lower && /^\p{Ll}/u.test(head.text);
  if (/^NNP/.test(core[0]!.tag) && !(demonym && cut > 0 && /^W/.test(words[cut]!.tag)))
    return {
      ...none,
      name: nameOf(core),
      kind: 'organization',
      of,
      head: (/^(?:the|an?)$/.test(appositive[0]?.lower ?? '') && describe(appositive, gazetteer).head) || head.lower,
      plural,
      rule: 'name as written?',
    };
  // "The company that runs the smelter": the clause says which.
  const clause = definite && cut > 0 && /^W/.test(words[cut]!.tag) ? ` ${nameOf(words.slice(cut))}` : '';
  return { ...none, name: nameOf(core) + clause, of, head: head.lower, plural, definite, rule: 'as written' };
}

/** "An adviser to the Chilean president", "a member of the Bosnian presidency": beside an office of state, by its full name. */
function besideOffice(words: readonly Word[], gazetteer: Gazetteer): string | null {
  const at = words.findIndex((w) => /^(?:to|of|for|in|at)$/.test(w.lower));
  if (at < 1 || words[at + 1]?.lower !== 'the') return null;
  const office = describe(words.slice(at + 1), gazetteer);
  const stated =
    office.rule === 'office' && !office.plural && office.role !== '' && office.name.endsWith(` of ${office.of}`);
  return stated ? `${nameOf(words.slice(0, at))} ${words[at]!.lower} the ${office.name}` : null;
}

/** "Her opposite number" is her counterpart. */
function withCounterpart(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((w, i) => w.lower === 'number' && words[i - 1]?.lower === 'opposite');
  if (at < 0) return words;
  return words.flatMap((w, i) =>
    i === at - 1 ? [] : i === at ? [{ ...w, text: 'counterpart', lower: 'counterpart', lemma: 'counterpart' }] : [w],
  );
}

/** A name that stands for a government, an office or an organization. */
function metonym(whole: string, gazetteer: Gazetteer, none: Described): Described | null {
  const speaker = /\p{Lu}/u.test(whole) ? gazetteer.speaker(whole) : null;
  if (!speaker) return null;
  const found = gazetteer.find(whole);
  const name = found[0]?.kind === 'organization' && toldByKind(whole) ? whole : speaker;
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
    of: country && kind === 'government' ? country.name : seated || speaker,
    head: whole.toLowerCase(),
    rule: found[0]?.kind === 'country' ? 'country' : 'metonym',
  };
}

/** "The UN refugee agency" says what the body is; its name is another. */
const toldByKind = (name: string): boolean => / (?!watchdog$)\p{Ll}+$/u.test(name);

/** "The Americans", "the French": the government, where a people is said to speak as one. */
function people(core: readonly Word[], gazetteer: Gazetteer, none: Described): Described | null {
  if (core.length !== 2 || core[0]!.lower !== 'the') return null;
  const { text } = core[1]!;
  if (!/^\p{Lu}/u.test(text)) return null;
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
