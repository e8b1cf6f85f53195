/** Those who speak for others: a spokesperson is the office, not a person; "the president's office" is neither its holder. */
import { spokespeople } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Described, describe } from './describe.ts';
import { nameOf } from './names.ts';
import { capital } from './roles.ts';
import type { Word } from './stream.ts';

/** Spokesperson for X, X's spokesperson: they speak for the office. */
export function spokespersonIn(
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
  const office =
    whose &&
    !whose.person &&
    whose.of !== '' &&
    /^\p{Lu}\p{Ll}+ .*of /u.test(whose.name) &&
    /^(?:office|title)/.test(whose.rule);
  const owner = forWhom.length ? (office && !tail.length ? whose.name : nameOf(all)) : ownerOf(before, gazetteer);
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

/** The same for one that the text has told of before. */
export const speakingFor = (who: Described, gazetteer: Gazetteer): string => {
  const people = who.kind === 'government' ? gazetteer.countryOf(who.of)?.demonyms[0] : undefined;
  return people && who.name.startsWith('Government of ') ? `${people} government` : who.name;
};

/** "The Kremlin's press office": a part of a body that is named, where `definite` with the article of that name. */
export function partOf(
  core: readonly Word[],
  gazetteer: Gazetteer,
  none: Described,
  definite: boolean,
): Described | null {
  const pos = core.findIndex((w) => w.tag === 'POS');
  const rest = core.slice(pos + 1);
  const head = rest.at(-1)?.lower ?? '';
  if (pos < 1 || rest.length < 2 || !/^(?:office|service|bureau|department|secretariat|directorate)$/.test(head))
    return null;
  if (!rest.every((w) => /^(?:NN|JJ|VBG)$/.test(w.tag) && /^\p{Ll}/u.test(w.text))) return null;
  const whole = core.slice(0, pos);
  const owner = describe(whole, gazetteer);
  const seat = gazetteer.find(nameOf(whole)).find((n) => n.kind === 'seat');
  const body = seat?.kind === 'seat' ? seat.seat.standsFor : owner.rule === 'metonym' ? owner.name : '';
  if (!body || body.startsWith('Government of ')) return null;
  return {
    ...none,
    name: `${nameOf(rest)} of ${definite ? 'the ' : ''}${body}`,
    kind: 'office',
    of: owner.of,
    head,
    rule: 'office of',
  };
}

/** "Zelenskyy's office": the office, distinct from its holder, whose name and office it carries. */
export function officeOf(core: readonly Word[], gazetteer: Gazetteer, none: Described): Described | null {
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
