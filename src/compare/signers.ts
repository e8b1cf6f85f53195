/** Several who sign together: in another order they are the same, and where one of them is another the rest still sign, so
 *  that a participant is substituted and nobody's words change hands. */
import type { Range } from '../text/en/predicates.ts';
import type { Credit } from './credits.ts';
import { type Speaker, sameSpeaker } from './speaker.ts';
import type { Telling } from './telling.ts';

const SIGNS = /^(?:sign|countersign|initial|cosign|co-sign)$/;

/** What became of those who act together; null where not several stand on both sides, or nothing can be told. */
export function amongSeveral(before: Telling, after: Telling, p: Credit, q: Credit): 'same' | 'one is another' | null {
  const a = membersOf(before, p.who);
  const b = membersOf(after, q.who);
  if (a.length < 2 || a.length !== b.length) return null;
  const left = [...b];
  const alone = a.filter((one) => {
    const at = left.findIndex((two) => two.party.text.toLowerCase() === one.party.text.toLowerCase());
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const gone = alone.filter((one) => {
    const at = left.findIndex((two) => sameSpeaker(one, two).same);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (!gone.length) return 'same';
  return gone.length < a.length && SIGNS.test(p.lemma) && p.lemma === q.lemma ? 'one is another' : null;
}

/** "the rector | and | the dean": the parts of a noun phrase that begin anew behind "and" or a comma. */
export function membersOf(telling: Telling, named: Range): Speaker[] {
  const { tags, lemmas, tokens } = telling.side.read;
  const who = { first: listStart(telling, named.first), end: listEnd(telling, named.end) };
  const parts: Range[] = [];
  let first = who.first;
  for (let i = who.first + 1; i < who.end; i++) {
    if (asWellAs(telling, i)) {
      parts.push({ first, end: i });
      first = i + AS_WELL_AS.length;
      i = first;
      continue;
    }
    const parted = lemmas[i] === 'and' || tokens[i]!.text === ',';
    const opens = /^(?:DT|PRP\$|NNP)/.test(tags[i + 1] ?? '') || (lemmas[i + 1] === 'and' && tokens[i]!.text === ',');
    if (!parted || !opens || i + 1 >= who.end) continue;
    if (i > first) parts.push({ first, end: i });
    first = i + 1;
  }
  parts.push({ first, end: who.end });
  return parts.length > 1 ? parts.map((range) => telling.speaker(range)) : [];
}

const AS_WELL_AS = ['as', 'well', 'as'];
const asWellAs = ({ side: { read } }: Telling, at: number): boolean =>
  AS_WELL_AS.every((word, k) => read.lemmas[at + k] === word);

/** "Chad and Niger as well as | Mali": where a list begins that ends with a phrase; the phrase's own start where none does. */
function listStart(telling: Telling, from: number): number {
  const { read, first } = telling.side;
  let at = from - AS_WELL_AS.length;
  if (at <= first || !asWellAs(telling, at)) return from;
  while (at > first && (/^(?:DT|PRP\$|JJ|NN|CC)/.test(read.tags[at - 1]!) || read.tokens[at - 1]!.text === ',')) at--;
  return at;
}

/** "by Chad | , Niger and Mali": where a list ends that a phrase begins; the phrase's own end where none goes on. */
function listEnd({ side: { read, end } }: Telling, from: number): number {
  const { tags, lemmas, tokens } = read;
  let at = from;
  while (at < end && tokens[at]!.text === ',') {
    let stop = at + 1;
    while (stop < end && /^(?:DT|PRP\$|JJ|NN)/.test(tags[stop]!)) stop++;
    if (stop === at + 1) return from;
    at = stop;
  }
  if (at === from || lemmas[at] !== 'and') return from;
  at++;
  while (at < end && /^(?:DT|PRP\$|JJ|NN)/.test(tags[at]!)) at++;
  return at;
}
