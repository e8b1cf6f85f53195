/** Who acted and who was acted on trade places: "was asked by" against "asked". */
import { nounPhrase } from '../text/en/noun-phrases.ts';
import type { Predicate, Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import type { Claim } from './claim.ts';
import { meets } from './credit-pairs.ts';
import type { Credit } from './credits.ts';
import type { Group } from './edits.ts';
import { isPerson } from './persons.ts';
import { wordsOf } from './same-dealing.ts';
import type { Speaker } from './speaker.ts';
import type { Telling } from './telling.ts';

/** "X of Chile was asked by her Bolivian counterpart", and the other way round: who asks and who is asked trade places, and
 *  both names are one change. */
export function traded(before: Telling, after: Telling, p: Credit, q: Credit): boolean {
  if (!p.patient || !q.patient) return false;
  const equal = (a: Speaker, b: Speaker): boolean =>
    a.party.countries.size > 0 &&
    a.party.countries.size === b.party.countries.size &&
    [...a.party.countries].every((code) => b.party.countries.has(code));
  return (
    equal(before.speaker(p.who), after.speaker(q.patient)) && equal(after.speaker(q.who), before.speaker(p.patient))
  );
}

/** "The Duke invited the Duke of Parma", "was invited by the Duke of Parma": whom one version has acted on acts in the other. */
function faces(told: Telling, { group }: Predicate, under: Telling, agent: Range): boolean {
  const object = nounPhrase(told.side.read, group.end, told.side.end);
  return object !== null && wordsOf(told.side, object) === wordsOf(under.side, agent);
}

/** "He asked for forty trams" against "He was asked for forty trams": who asked is now asked. */
const ADJECTIVAL = new Set(
  'agree oppose commit resolve determine convince concern worry satisfy dedicate decide'.split(' '),
);

/** "Ms Lind elected", "Ms Lind elected chair": of minutes and headlines, and short for "was elected". */
const toOffice = ({ read: { tags } }: Telling['side'], { lemma, group }: Predicate): boolean =>
  /^(?:re-?elect|elect|appoint|nominate|designate|choose|name)$/.test(lemma) &&
  !/^(?:DT|PRP|NNP|CD|JJ)/.test(tags[group.end] ?? '');

export function* turnedRound(
  before: Telling,
  after: Telling,
  groups: readonly Group[],
  taken: Set<Group>,
): Generator<Claim> {
  const text = ({ side }: Telling, range: Range): string => wordsOf(side, range);
  for (const p of before.predicates)
    for (const q of after.predicates) {
      if (p.lemma !== q.lemma || p.passive === q.passive || !SPEECH.has(p.lemma) || !p.subject || !q.subject) continue;
      // "is opposed to": an adjective.
      if (ADJECTIVAL.has(p.lemma)) continue;
      if (text(before, p.subject) !== text(after, q.subject)) continue;
      const [told, under] = p.passive ? [after, before] : [before, after];
      const { agent } = p.passive ? p : q;
      if (agent && !faces(told, p.passive ? q : p, under, agent)) continue;
      const own = groups.filter((g) => !taken.has(g) && (meets(g.from, p.group) || meets(g.to, q.group)));
      if (own.length !== 1) continue;
      const asks = p.passive ? after.speaker(q.subject) : before.speaker(p.subject);
      if (!isPerson(asks.party) && !asks.party.countries.size && !asks.party.organizations.size) continue;
      if (isPerson(asks.party) && toOffice(told.side, p.passive ? q : p)) continue;
      const other = agent ? under.speaker(agent).name : (under.speakers.otherThan(asks.party)?.name ?? 'somebody else');
      const [one, two] = p.passive ? [other, asks.name] : [asks.name, other];
      for (const g of own) taken.add(g);
      yield {
        groups: own,
        draft: {
          type: 'attribution-change',
          material: true,
          note: `Credited to ${two} instead of ${one}: who acted is now acted on, or the other way round.`,
          rule: 'turned-round',
          speakerBefore: one,
          speakerAfter: two,
          before: own[0]!.before,
          after: own[0]!.after,
        },
      };
    }
}
