/** What stands behind a verb of saying: a clause, a question, somebody told. Works on indices into `words`; ends are
 *  exclusive. */
import { whWords } from '../text/en/words.ts';
import { isTensed, isTime, nounFrom } from './phrases.ts';
import type { Word } from './stream.ts';
import { nextFinite } from './verb-groups.ts';

type Words = readonly Word[];

/** Does a question word stand at `i`? */
export function wh(words: Words, i: number): boolean {
  const w = words[i];
  return !!w && whWords.has(w.lower) && /^(W|IN)/.test(w.tag);
}

/** Does a clause stand behind the "that" at `i`? One that an article, a pronoun or a name follows leads nothing else. */
export const thatClause = (words: Words, i: number): boolean =>
  words[i]?.lower === 'that' &&
  /^(?:IN|WDT|DT)$/.test(words[i]!.tag) &&
  (clauseAt(words, i + 1) || (words[i]!.tag !== 'DT' && /^(?:DT|PRP|PRP\$|EX)$/.test(words[i + 1]?.tag ?? '')));

/** Does a clause begin at `i`: a subject and a finite verb, before anything that ends it? */
export function clauseAt(words: Words, i: number, bare = false): boolean {
  const w = words[i];
  if (!w) return false;
  if (/^[.,;:?!]$/.test(w.text)) return false;
  if (
    w.lower === 'there' ||
    /^(if|when|although|though|while|because|unless|as|despite|since|after|before|once|until|in|on|at|with|for|under|by|from|given|during)$/.test(
      w.lower,
    )
  ) {
    if (bare && w.lower !== 'there' && !words.slice(i, i + 14).some((v) => v.text === ',')) return false;
    return nextFinite(words, i + 1, words.length) > 0;
  }
  let k = nounFrom(words, i, true);
  if (k === i) {
    // Gerund, infinitive, wh or quoted subjects: "relying on one ally had been a mistake", "what he saw was".
    if (!/^(VBG|TO|WP|WDT|WRB|QQ|DT|JJ|RB|CD|VBN|NN|IN)/.test(w.tag)) return false;
    k = i + 1;
  }
  // "said the gate “had been left open”": the verb stands in the marks.
  if (k - 1 > i && words[k - 1] && beginsFinite(words[k - 1]!)) return true;
  let insertion = false;
  for (let m = k; m < words.length && m < k + 30; m++) {
    const v = words[m]!;
    // "alleged fraud, a charge the minister dismissed": an apposition that goes on, no subject.
    if (isTensed(v)) return !(bare && insertion && isRelativeAt(words, k + 1));
    // Subjunctive: "demanded that immunity be lifted", "suggested a second meeting include both".
    if (v.tag === 'VB' && words[m - 1]?.tag !== 'TO' && words[m - 1]?.tag !== 'MD' && m === k) return true;
    if (/^[;:]$/.test(v.text)) return false;
    if (v.text === ',') {
      // "contested the criticism, pointing out that …": the object of the verb, no subject.
      if (bare && m === k && words[m + 1]?.tag === 'VBG') return false;
      if (insertion) insertion = false;
      else if (m === k) insertion = true;
      else return nextFinite(words, m, words.length) > 0 && insertion;
    }
    if (v.tag === 'TO' && m === k && w.lower !== 'no') return false;
    if (v.tag === 'CC' && (/^(but|yet)$/.test(v.lower) || words[m - 1]!.text === ',')) return false;
  }
  return false;
}

/** "a charge the minister …": a noun phrase and at once the subject of a clause about it. */
function isRelativeAt(words: Words, i: number): boolean {
  const end = nounFrom(words, i, 'base');
  return words[i]?.tag === 'DT' && end > i && /^(?:DT|PRP|PRP\$)$/.test(words[end]?.tag ?? '');
}

/** A quotation whose first word is a finite auxiliary. */
export const beginsFinite = (w: Word): boolean => w.tag === 'QQ' && finite.test(w.text);
const finite = /^["“”«‘']*(?:had|has|have|was|were|is|are|would|will|could|can|did|does|must|may|might|should)\b/i;

/** The end of a noun phrase that names whom somebody speaks to. */
export function addresseeEnd(words: Words, i: number): number {
  if (words[i]?.tag === 'PRP') return i + 1;
  let k = nounFrom(words, i, false);
  if (k === i) return i;
  // "asked Brussels and The Hague to", "told the firm and the union that"
  if (words[k]?.lower === 'and') {
    const more = nounFrom(words, k + 1, false);
    if (more > k + 1 && !isTensed(words[more])) k = more;
  }
  // "the authorities in Tiraspol", "a committee of the parliament"
  while (words[k]?.tag === 'IN' && /^(in|of|at|from|for)$/.test(words[k]!.lower) && !isTime(words[k + 1])) {
    const next = nounFrom(words, k + 1, false);
    if (next === k + 1) break;
    // "told X in a speech": an adjunct, not part of the name.
    if (words[k]!.lower !== 'of' && /^(DT)$/.test(words[k + 1]!.tag) && words[k + 1]!.lower !== 'the') break;
    // "asked Baku for 20,000 tonnes", but "told the Commissioner for Human Rights".
    if (words[k]!.lower === 'for' && !/^\p{Lu}/u.test(words[next - 1]!.text)) break;
    if (isTensed(words[next])) break;
    k = next;
  }
  // A finite verb right after: it was a subject, not somebody told.
  if (isTensed(words[k]) && words[k]!.tag !== 'VBD') return i;
  if (isTensed(words[k])) return i;
  return k;
}

/** The next comma within `most` words; -1 where there is none. */
export function nextComma(words: Words, from: number, most: number): number {
  for (let k = from; k < Math.min(words.length, from + most); k++) if (words[k]!.text === ',') return k;
  return -1;
}
