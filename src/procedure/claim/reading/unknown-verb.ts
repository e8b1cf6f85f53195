/** Verbs that carry a clause and that neither the lexicon nor the procedure knows. */
import { isFunctionWord } from '../../words.ts';
import { deedAt } from '../clauses.ts';
import { type Reading, range } from './reading.ts';

/** Where such a verb stands, in the order of the words. @param own whether verbs of the procedure's own words are meant too. */
export function unknownVerbs(r: Reading, from: number, to: number, own = false): number[] {
  const known = new Set<number>();
  for (let k = from; k < to; k++) {
    const found = deedAt(r.words, k, to);
    if (found) for (let n = 0; n < found.length; n++) known.add(k + n);
  }
  const unknown = (k: number): boolean =>
    !known.has(k) &&
    !r.insideMention(k) &&
    !isFunctionWord(r.words[k]!) &&
    !linking.test(r.at(k)) &&
    (own || (!r.titleVerbs.has(r.at(k)) && !r.known.has(r.words[k]!.stem)));
  const finite = range(from, to).filter((k) => carries(r, from, k) && unknown(k));
  if (finite.length || known.size || range(from, to).some((k) => carries(r, from, k))) return finite;
  // A headline: "Union blacklists registry", whose verb is spelled as a plural.
  const headline = range(from + 1, to - 1).find(
    (k) =>
      /^(NNS|VBZ)$/.test(r.tags[k] ?? '') &&
      /^[a-z]+s$/.test(r.words[k]!.text) &&
      /^(NNP?S?|VB[GN])$/.test(r.tags[k - 1] ?? '') &&
      /^(DT|NNP?S?|JJ|VB[GN]|CD|PRP\$|IN|TO|RP)$/.test(r.tags[k + 1] ?? '') &&
      unknown(k),
  );
  return headline === undefined ? [] : [headline];
}

/** A finite verb, or the participle or infinitive behind an auxiliary. */
function carries(r: Reading, from: number, k: number): boolean {
  const tag = r.tags[k] ?? '';
  if (/^VB[DZP]$/.test(tag)) return true;
  if (!/^VB[NG]?$/.test(tag)) return false;
  // "The Council is to send monitors".
  if (r.at(k - 1) === 'to' && /^(is|are)$/.test(r.at(k - 2))) return true;
  let b = k - 1;
  while (b >= from && (/^RB/.test(r.tags[b] ?? '') || /^(not|n't|been|being|be)$/.test(r.at(b)))) b--;
  return b >= from && auxiliary.test(r.at(b));
}

const auxiliary =
  /^(is|are|was|were|be|been|being|'s|'re|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|ca|wo|get|gets|got)$/;
const linking =
  /^(is|are|was|were|be|been|being|'s|'re|has|have|had|having|do|does|did|done|remains?|remained|stays?|stayed|becomes?|became|become|seems?|seemed)$/;
