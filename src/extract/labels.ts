/** Whom the label of a transcript's turn names: "QUESTION", "SPOKESPERSON", "EXECUTIVE DIRECTOR", "MS. DUARTE". An office with no
 *  body is of the body whose briefing it is, which the heading or introduction names. */
import type { Entity } from '../model/statement.ts';
import { spokespeople } from '../text/en/words.ts';
import { antecedent } from './antecedents.ts';
import { type Described, describe } from './describe.ts';
import { countryAtHand } from './homes.ts';
import { nameOf } from './names.ts';
import { headOfMinistry, isBody } from './offices.ts';
import { roleHeads } from './roles.ts';
import type { Word } from './stream.ts';
import { ownComplement } from './which.ts';
import type { Cast } from './who.ts';

type Resolved = { entity: Entity; described: Described };

const ofStates = /^(?:minister|premier|chancellor|president|governor|ambassador|king|queen|secretary)$/;
const occasion = /\b(?:briefing|conference|transcript|remarks|availability|session|hearing|interview|q&a|update)\b/i;

/** The body whose briefing it is: the one that the heading names, else the first that the text does. */
const host = (cast: Cast): Described | null =>
  cast.mentions.find((m) => m.name !== '' && m.name === cast.heading) ??
  (cast.heading ? { ...office, name: cast.heading, kind: 'organization' } : null) ??
  cast.mentions.find(
    (m) => /^(?:organization|office)$/.test(m.kind) && !spokespeople.has(m.head) && !occasion.test(m.name),
  ) ??
  cast.mentions.find((m) => isBody(m) && !occasion.test(m.name)) ??
  null;

/** "Noon briefing, Eurocontrol, 17 April 2024": the name between the commas of a heading that tells an occasion; '' for none. */
export function bodyInHeading(words: readonly Word[]): string {
  const [what = '', ...parts] = words
    .map((w) => w.text)
    .join(' ')
    .split(' , ');
  if (!occasion.test(what)) return '';
  return parts.find((part) => /^\p{Lu}[\p{L}-]+(?: (?:\p{Lu}[\p{L}-]+|of|for|and|the))*$/u.test(part)) ?? '';
}

/** Who speaks in a turn; null where the label is a name, or says itself whose office it is. */
export function labelled(cast: Cast, label: string, words: readonly Word[], at: number): Resolved | null {
  const noun = label.toLowerCase();
  if (/^spokes/i.test(label)) {
    const body = host(cast);
    return resolved(
      { ...office, name: body ? `${body.name} ${noun}` : noun, of: body?.of ?? '', role: body ? '' : noun, head: noun },
      body !== null,
    );
  }
  const shouted = label === label.toUpperCase();
  const plain = shouted
    ? words.map((w) => ({
        ...w,
        text: w.lower,
        tag: /^(?:of|for|in|at)$/.test(w.lower)
          ? 'IN'
          : /^(?:and)$/.test(w.lower)
            ? 'CC'
            : /^\p{L}/u.test(w.text)
              ? 'NN'
              : w.tag,
      }))
    : words;
  const d: Described = { ...describe(plain, cast.gazetteer), definite: true };
  if (d.person || !roleHeads.has(d.head) || d.of || (d.rule === 'title' && d.of)) return null;
  const title = titled(nameOf(words));
  // "HIGH REPRESENTATIVE": a title that one body has.
  const titles = cast.gazetteer.find(title).flatMap((n) => (n.kind === 'title' && n.office.of ? [n.office] : []));
  if (titles[0] && !cast.gazetteer.country(titles[0].of)) {
    const held =
      titles.find((o) => cast.mentions.some((m) => m.of === cast.gazetteer.country(o.of)?.name)) ?? titles[0];
    const of = cast.gazetteer.country(held.of)?.name ?? held.of;
    const name = `${held.office} of ${of === 'EU' ? 'the EU' : of}`;
    return resolved({ ...d, name, of, role: held.office, kind: 'person', rule: 'label' }, titles.length === 1);
  }
  const who = antecedent(cast, d, at, []);
  if (who && who.rule !== 'unnamed') return resolved({ ...who, rule: 'label' }, true);
  if (ownComplement(d) && words.some((w) => w.lower === 'of') && /^\p{Lu}/u.test(d.complement!.replace(/^of /, '')))
    return null;
  const body = host(cast);
  if (ofStates.test(d.head)) {
    const last = (test: (m: Described) => boolean) => cast.mentions.find(test) ?? null;
    const minister = headOfMinistry(d, last);
    if (minister) return resolved({ ...minister, rule: 'label' }, true);
    const home =
      body && body.kind !== 'government' && d.head === 'president' ? null : countryAtHand(cast, at, [], true);
    if (home) return resolved({ ...d, name: `${title} of ${home.of}`, of: home.of, role: title, rule: 'label' }, false);
  }
  if (!body) return resolved({ ...d, name: title, role: title, rule: 'label' }, false);
  return resolved(
    {
      ...d,
      name: `${title} of the ${body.name}`,
      of: body.of || body.name,
      role: title,
      kind: 'person',
      rule: 'label',
    },
    true,
  );
}

const office: Described = {
  name: '',
  kind: 'office',
  of: '',
  role: '',
  head: '',
  person: '',
  gender: '',
  plural: false,
  definite: true,
  rule: 'briefing',
};

const resolved = (described: Described, sure: boolean): Resolved => ({
  entity: { name: described.name, kind: described.kind, sure, rule: described.rule },
  described,
});

/** "HEAD OF LABORATORY" → "Head of Laboratory". */
const titled = (label: string): string =>
  label
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{L}/gu, (c) => c.toUpperCase())
    .replace(/(?<=\s)(?:Of|For|And|The|In|At|On)(?=\s)/g, (w) => w.toLowerCase());
