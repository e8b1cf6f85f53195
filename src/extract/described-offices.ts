/** Whom a noun phrase names by an office: "the Polish defence minister", "the Taoiseach", "a Moldovan court". */
import type { EntityKind } from '../model/statement.ts';
import type { Described } from './describe.ts';
import { genderOf } from './described-nouns.ts';
import { nameOf } from './names.ts';
import type { Noun } from './noun-phrases.ts';
import { institutions, monarchies, roleHeads, roleOf, stateInTitle, stateOffices, titleOf } from './roles.ts';

/** A title that is one country's or body's alone. */
export function titled({ none, gazetteer, rest, of, head, plural }: Noun): Described | null {
  const title = titleOf(rest, of, gazetteer);
  return title && { ...none, ...title, head: head.lower, plural };
}

/** A role, and whose it is. */
export function office(noun: Noun): Described | null {
  const { none, rest, headAt, country, of, plural, indefinite } = noun;
  const head = noun.head.lower;
  if (!roleHeads.has(head)) return null;
  const role = roleOf(rest.slice(0, headAt + 1), country?.code ?? '');
  const tail = rest.slice(headAt + 1);
  const extra = tail.length && /^(?:of|for|at|in|to|from)$/.test(tail[0]!.lower) ? ` ${nameOf(tail)}` : '';
  const common = { ...none, of, head, definite: !indefinite, rule: 'office' } as const;
  if (head === 'government' && role === 'government' && !extra && isOfState(noun))
    return { ...common, name: `Government of ${of}`, kind: 'government' };
  const kind: EntityKind = plural ? 'group' : institutions.has(head) ? 'organization' : 'person';
  return {
    ...common,
    name: officeName(noun, role, extra),
    kind,
    role: role + extra,
    gender: genderOf(rest),
    plural,
  };
}

/** The name of a role with what is said behind it (`extra`: " for trade"). */
function officeName(noun: Noun, role: string, extra: string): string {
  const { gazetteer, country, core, head, of, indefinite } = noun;
  const code = country?.code ?? '';
  if (role === 'presidency' && !extra && monarchies.has(code))
    return `${gazetteer.country(code)!.demonyms[0]} presidency of the Council`;
  // "A Moldovan court": one of its courts, not its court.
  if (isProper(noun) || (indefinite && institutions.has(head.lower))) return nameOf(core);
  if (!of) return `${role}${extra}`;
  if (!isOfState(noun)) return nameOf(core);
  return `${role}${extra} of ${(!extra && stateInTitle[code]?.[role]) || of}`;
}

/** Is it an office that the state has of which the phrase speaks? Not "the US envoy". */
const isOfState = ({ of, country, head, core }: Noun): boolean =>
  of !== '' &&
  country!.national &&
  stateOffices.test(head.lower) &&
  !(head.lower === 'envoy' && /^[A-Z.]+$/.test(core[0]!.text));

/** "The Danish Maritime Agency": a name. */
const isProper = ({ core, head }: Noun): boolean =>
  core.length > (head.lower === 'chancellery' ? 1 : 2) &&
  core.every((w) => /^\p{Lu}/u.test(w.text)) &&
  ownNames.test(head.lower);

/** Heads of bodies that have names of their own. */
const ownNames =
  /^(?:agency|authority|service|council|commission|court|committee|union|federation|association|board|inspectorate|office|bank|guard|department|chancellery)$/;
