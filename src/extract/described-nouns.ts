/** Whom a noun phrase names by its noun: a person by name, a document, somebody unnamed, a body by its name. */

import { anonymousNouns, bodies, documentNouns, namesPerson } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Described, describe } from './describe.ts';
import { nameOf, personIn, withoutParticiple } from './names.ts';
import type { Noun } from './noun-phrases.ts';
import { institutions, roleHeads, roleOf, stateOffices } from './roles.ts';
import type { Word } from './stream.ts';
import { firms } from './which.ts';

/** A name, with what stands before it or behind its comma. */
export function named(noun: Noun): Described | null {
  const { none, gazetteer, rest, of, apposition, country } = noun;
  const name = isBand(noun) ? null : personIn(rest, gazetteer);
  if (!name) return null;
  const before = rest.slice(0, name.from).filter((w) => w.tag !== 'POS');
  const says = apposition.length ? describe(apposition, gazetteer) : null;
  // "Siemko, a maker of lifts", "the oil firm Petronara": a body by its name.
  const kind = before.at(-1)?.lower ?? says?.head ?? '';
  if ((firms.has(kind) || bodies.has(kind)) && !/^(?:owner|operator)$/.test(kind) && !genderOf(before))
    return { ...none, name: name.text, kind: 'organization', of, head: kind, rule: 'name as written?' };
  return {
    ...none,
    name: name.text,
    person: name.text,
    kind: 'person',
    of: of || says?.of || '',
    role: before.length ? roleOf(before, country?.code ?? '') : (says?.role ?? ''),
    head: kind.replace(/\.$/, ''),
    gender: genderOf(before) || genderOf(apposition) || pronounOf(gazetteer, name.text),
    rule: 'name',
  };
}

/** "The Greens in the European Parliament": a group, no person. */
const isBand = ({ whole, rest, head, country }: Noun): boolean =>
  whole[0]!.lower === 'the' && rest.length === 1 && /s$/.test(head.lower) && country !== null;

export function document({ none, core, head, of, indefinite }: Noun): Described | null {
  if (!documentNouns.has(head.lower)) return null;
  return {
    ...none,
    name: nameOf(withoutParticiple(core)),
    kind: 'document',
    of,
    head: head.lower,
    definite: !indefinite,
    rule: 'document',
  };
}

/** "officials", "a diplomat who attended" */
export function unnamed({
  none,
  gazetteer,
  core,
  clause,
  head,
  of,
  plural,
  definite,
  indefinite,
}: Noun): Described | null {
  const anonymous =
    anonymousNouns.has(head.lower) && (indefinite || plural || !definite) && !/^(?:envoy|officer)$/.test(head.lower);
  if (!anonymous && !(indefinite && !stateOffices.test(head.lower))) return null;
  // "A person who attended the session": the clause is all that tells who.
  const which = /^(?:person|people)$/.test(head.lower) ? clause : [];
  const told = [...(namesPerson(head.lower) ? core : withoutParticiple(core)), ...which];
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

/** "An adviser to the Chilean president", "a member of the Bosnian presidency": beside an office of state, by its full name. */
function besideOffice(words: readonly Word[], gazetteer: Gazetteer): string | null {
  const at = words.findIndex((w) => /^(?:to|of|for|in|at)$/.test(w.lower));
  if (at < 1 || words[at + 1]?.lower !== 'the') return null;
  const office = describe(words.slice(at + 1), gazetteer);
  const stated =
    office.rule === 'office' && !office.plural && office.role !== '' && office.name.endsWith(` of ${office.of}`);
  return stated ? `${nameOf(words.slice(0, at))} ${words[at]!.lower} the ${office.name}` : null;
}

/** "The track company, Viafer", "Viafer, the company that runs the line": the name, and what it is. */
export function namedBehind({ none, gazetteer, apposition, head, of, indefinite }: Noun): Described | null {
  const named = apposition.length > 0 && /^NNP/.test(apposition[0]!.tag) && !gazetteer.countryOf(nameOf(apposition));
  if (
    !named ||
    indefinite ||
    !/^\p{Ll}/u.test(head.text) ||
    apposition.length > 4 ||
    !(firms.has(head.lower) || institutions.has(head.lower)) ||
    (/^(?:owner|operator)$/.test(head.lower) && apposition.length > 1)
  )
    return null;
  return { ...none, name: nameOf(apposition), kind: 'organization', of, head: head.lower, rule: 'name as written?' };
}

/** "Viafer", "the European Broadcasting Union" */
export function properName(noun: Noun): Described | null {
  const { none, gazetteer, core, rest, apposition, clause, country, head, of, plural } = noun;
  const demonym = country !== null && core[0]!.lower !== rest[0]!.lower && /^\p{Ll}/u.test(head.text);
  if (!/^NNP/.test(core[0]!.tag) || (demonym && clause.length)) return null;
  const says = /^(?:the|an?)$/.test(apposition[0]?.lower ?? '') ? describe(apposition, gazetteer).head : '';
  return {
    ...none,
    name: nameOf(core),
    kind: 'organization',
    of,
    head: says || head.lower,
    plural,
    rule: 'name as written?',
  };
}

/** "The company that runs the smelter": the clause says which. */
export function asWritten({ none, core, clause, head, of, plural, definite }: Noun): Described {
  const which = definite && clause.length ? ` ${nameOf(clause)}` : '';
  return { ...none, name: nameOf(core) + which, of, head: head.lower, plural, definite, rule: 'as written' };
}

export function genderOf(words: readonly Word[]): 'he' | 'she' | '' {
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
