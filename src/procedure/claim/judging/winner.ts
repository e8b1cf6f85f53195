/** Who was chosen. A title such as "Election of a president" or "Seat of the agency" does not say who or where: that stands
 *  in the entry that took the decision, and a claim that names somebody else is not borne out by it. */
import { isCalendarName } from '../../../text/en/words.ts';
import type { Gazetteer } from '../../../text/gazetteer.ts';
import { evidenceOf } from '../../evidence.ts';
import type { Reckoning } from '../../reckon.ts';
import { contentOf, isFunctionWord, type Word, wordsOf } from '../../words.ts';
import { choosesOne } from '../doings.ts';
import type { Proposition } from '../proposition.ts';
import { type Judged, said } from './truth.ts';

/** Names in a text, a country by its code whatever form it has: "Ireland", "Irish". */
function namesOf(
  words: readonly Word[],
  gazetteer: Gazetteer | null,
  leave: ReadonlySet<string>,
  candidates: ReadonlySet<string> = new Set(),
): Set<string> {
  const out = new Set<string>();
  words.forEach((word, i) => {
    if (!/^\p{Lu}/u.test(word.text) || leave.has(word.stem) || isFunctionWord(word) || isCalendarName(word.lower))
      return;
    const country = gazetteer?.countryOf(word.text)?.code;
    const person = /^\p{Lu}/u.test(words[i + 1]?.text ?? '') || i > 0;
    if (country) out.add(country);
    else if (person || candidates.has(word.stem)) out.add(word.stem);
  });
  return out;
}

/** "The second candidate": which of several, by its number. */
const numbered = (text: string): string | null =>
  /\b(first|second|third|fourth|fifth) (candidate|applicant|bid|bidder|site|option|nominee)\b/i
    .exec(text)?.[1]
    ?.toLowerCase() ?? null;

/** Null where the claim names nobody beyond the procedure, or the one that the record names. */
export function otherWinner(
  claim: string,
  propositions: readonly Proposition[],
  { plan, acts, declared }: Reckoning,
  gazetteer: Gazetteer | null,
): Judged | null {
  const entry = declared ?? acts.findLast(({ act, text }) => act === 'vote-for' && numbered(text) !== null);
  const [one, other] = [numbered(claim), numbered(entry?.text ?? '')];
  if (entry && one !== null && other !== null && one !== other)
    return said('no', 'record', 'The entry that took the decision names another.', evidenceOf(entry));
  if (!declared || !choosesOne(plan)) return null;
  const voters = propositions.flatMap((one) =>
    one.is === 'members' && one.who.is === 'members' ? one.who.members : [],
  );
  const leave = new Set(
    contentOf(
      wordsOf(
        [
          plan.body,
          plan.decision,
          ...voters,
          // Who has applied is a candidate, and may be the other one.
          ...acts.filter(({ act }) => act !== 'apply').map(({ organ }) => organ ?? ''),
          ...plan.stages.map(({ name }) => name),
        ].join(' '),
      ),
    ),
  );
  // A name at the head of a sentence is one where somebody of that name has applied.
  const candidates = new Set(
    acts.filter(({ act }) => act === 'apply').flatMap(({ organ }) => contentOf(wordsOf(organ ?? ''))),
  );
  const codes = new Set(voters.map((name) => gazetteer?.countryOf(name)?.code));
  const wanted = [...namesOf(wordsOf(claim), gazetteer, leave, candidates)].filter((name) => !codes.has(name));
  if (wanted.length === 0) return null;
  const told = namesOf(wordsOf(declared.text), gazetteer, leave, candidates);
  if (wanted.every((name) => told.has(name))) return null;
  // Where the entry names nobody, the one that had been put forward, if there was one only.
  const named = acts.filter(({ act }) => /^(propose|apply|recommend)$/.test(act));
  const [only] = named;
  if (told.size === 0 && only && named.length === 1) {
    const own = namesOf(wordsOf(`${only.member ?? ''} . ${only.text}`), gazetteer, new Set());
    if (wanted.every((name) => own.has(name))) return null;
  }
  return told.size > 0 && !wanted.some((name) => told.has(name))
    ? said('no', 'record', 'The entry that took the decision names another.', evidenceOf(declared))
    : said('unknown', 'record', 'Who was chosen the entry that took the decision does not say.', evidenceOf(declared));
}
