/** Whoever writes in the first person, and the one they tell of. */
import { nounPhrase } from '../text/en/noun-phrases.ts';
import { predicatesIn } from '../text/en/predicates.ts';
import { isOffice } from '../text/en/same-party.ts';
import type { Side } from './edits.ts';
import type { Speaker } from './speaker.ts';
import type { Telling } from './telling.ts';

/** "She raised visas" against "I raised visas", "We raised visas", in a text that its writer tells in the first person. */
export function ownVoice(before: Side, after: Side, one: Speaker, two: Speaker): boolean {
  const own = ({ party, pronoun }: Speaker): string => pronoun ?? party.pronoun ?? '';
  const [p, q] = [own(one), own(two)];
  // "They proposed it" against "We proposed it", beside "our Slovak colleagues"
  if (p === 'they' && q === 'we') return ours(before);
  if (p === 'we' && q === 'they') return ours(after);
  if (!((FIRST.test(p) && THIRD.test(q)) || (FIRST.test(q) && THIRD.test(p)))) return false;
  const told = ({ read }: Side): boolean =>
    read.lemmas.some((word, i) => /^(?:i|my|we|our)$/.test(word) && !read.quoted[i]);
  return told(before) && told(after);
}
const FIRST = /^(?:i|we)$/;
const THIRD = /^s?he$/;

/** Is a passage told in the first person? */
const ours = ({ read }: Side): boolean =>
  read.lemmas.some((word, i) => /^(?:we|our|us|my|i)$/.test(word) && !read.quoted[i]);

/** "Riga suggested a ferry" against "We suggested a ferry", in "Just spoke with the Latvian foreign minister": the country of
 *  whom the writer met is the other side. */
export function ownAgainstOther(before: Telling, after: Telling, one: Speaker, two: Speaker): boolean {
  const first = ({ party }: Speaker): boolean => party.pronoun === 'we' || party.pronoun === 'i';
  if (first(one) === first(two)) return false;
  // "I proposed" against "My Latvian colleague proposed"
  if (PEERS.test((first(one) ? two : one).party.text)) return true;
  const [telling, other] = first(one) ? [after, two] : [before, one];
  if (/^(?:s?he|they)$/.test(other.pronoun ?? '') && greeted(telling, other)) return true;
  return other.party.countries.size > 0 && [...other.party.countries].every((code) => met(telling).has(code));
}

/** "Useful meeting with the mayor of Gent. She offered": a text that opens with no subject is told by its writer, and whoever is
 *  named there is somebody else. */
function greeted({ opening }: Telling, { party }: Speaker): boolean {
  if (!opening) return false;
  const { read, first, end } = opening;
  const subjects = predicatesIn(read, first, end).flatMap(({ subject }) => subject ?? []);
  const stands = party.start >= read.tokens[first]!.start && party.end <= read.tokens[end - 1]!.end;
  return stands && subjects.every(({ end: stop }) => FIRST.test(read.lemmas[stop - 1]!.toLowerCase()));
}

const PEERS =
  /^(?:my|our) (?:\p{L}+ )*(?:colleague|counterpart|host|hostess|guest|visitor|neighbour|partner|friend|opposite number|interlocutor)s?$/iu;

/** The countries whose office holder the writer met, by the opening sentence. */
function met({ opening, speakers }: Telling): ReadonlySet<string> {
  const countries = new Set<string>();
  if (!opening) return countries;
  const { read, first, end } = opening;
  for (const { group, subject, lemma } of predicatesIn(read, first, end)) {
    if (!MET.has(lemma) || (subject && !/^(?:i|we)$/.test(read.lemmas[subject.end - 1]!))) continue;
    const object = /^(?:with|to|by)$/.test(read.lemmas[group.end] ?? '') ? group.end + 1 : group.end;
    const who = object < end ? nounPhrase(read, object, end) : null;
    const party = who && speakers.of(read, who, 0).party;
    if (party && isOffice(party.head)) for (const code of party.countries) countries.add(code);
  }
  return countries;
}
const MET = new Set('meet speak talk call phone telephone receive host welcome see'.split(' '));
