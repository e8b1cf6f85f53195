/** He, she, it and they: whom the text has in mind that the pronoun fits; whoever the text calls "she" once it does not call
 *  "he". */

import { bareRole } from './bare-offices.ts';
import type { Described } from './describe.ts';
import { lastOf, type Mention, recent } from './mentions.ts';
import { type Gender, genderOf, inMind, isPerson, isThing } from './salience.ts';
import type { Word } from './stream.ts';
import type { Cast } from './who.ts';

/** `object`: somebody is told or asked something, who is not the subject of the sentence. */
export function pronoun(
  cast: Cast,
  d: Described,
  first: string,
  at: number,
  speakers: readonly Mention[],
  object: boolean,
): Described {
  const here = cast.places.sentence(at);
  const subject = object
    ? lastOf(cast.told, at, (m) => m.until !== undefined && cast.places.sentence(m.at) === here)?.name
    : undefined;
  const as = (m: Described, rule: string): Described => ({ ...m, rule });
  if (/^(?:he|she)$/.test(first)) {
    const gender = first as Gender;
    const human = (m: Described): boolean =>
      m.name !== subject && isPerson(m) && [genderOf(cast, m) || gender].includes(gender);
    // A readout that names no speaker yet goes on about the side that issued it.
    if (cast.parties.length === 2 && !lastOf(speakers, at, human) && human(cast.parties[0]!))
      return as(cast.withHome(cast.settleParty(cast.parties[0]!)), 'issuing side');
    // Those who ask at a press conference are not who goes on to speak.
    const answers = (m: Described): boolean =>
      human(m) && !(m.kind === 'anonymous' && /^(?:journalist|reporter|correspondent)$/.test(m.head));
    const who = inMind(cast, at, speakers, answers, gender) ?? inMind(cast, at, speakers, human, gender);
    if (!who) return cast.ahead(at, gender) ?? { ...d, kind: 'person' };
    cast.genders.set(who.name, gender);
    cast.called.add(who.name);
    if (who.until === undefined || !who.role || who.of || who.person || who.complement) return as(who, 'pronoun');
    const last = (test: (m: Described) => boolean): Mention | null =>
      lastOf(speakers, at, test) ?? lastOf(cast.told, at, test);
    return as(bareRole({ cast, d: who, last, at, speakers }), 'pronoun');
  }
  if (first === 'it') {
    const who = inMind(cast, at, speakers, isThing);
    return who ? as(who, 'pronoun') : cast.joint ? { ...d, name: cast.self, kind: cast.selfKind, rule: 'issuers' } : d;
  }
  if (first === 'they') {
    const who = inMind(cast, at, speakers, (m) => m.plural);
    return who ? as(who, 'pronoun') : d;
  }
  return d;
}

/** What a pronoun that is nobody's source tells of whom it stands for: "the president informed her" – not the president is
 *  she; "the minister said her country" – the minister is. Only where no other reading is left. */
export function observe(cast: Cast, word: Word, object: boolean): void {
  const gender: Gender = /^h(?:e|im|is)$/.test(word.lower) ? 'he' : 'she';
  const sentence = cast.places.sentence(word.start);
  const before = recent(cast.told, word.start);
  const people = new Map<string, Mention>();
  for (const m of before) if (isPerson(m)) people.set(m.name, m);
  const again = cast.seen?.sentence === sentence && cast.seen.gender === gender;
  cast.seen = { sentence, gender };
  const inside = before.filter((m) => isPerson(m) && cast.places.sentence(m.at) === sentence);
  const subject = inside.find((m) => m.until !== undefined) ?? inside[0];
  if (object && subject) people.delete(subject.name);
  const open = [...people.values()].filter((m) => [genderOf(cast, m) || gender].includes(gender));
  const who = object
    ? open.length === 1
      ? open[0]
      : undefined
    : open.length === 1
      ? open[0]
      : !again && inside.length > 0 && inside.every((m) => m.name === inside[0]!.name)
        ? inside[0]
        : undefined;
  if (!who) return;
  if (object) cast.called.add(who.name);
  if (!genderOf(cast, who)) cast.genders.set(who.name, gender);
}
