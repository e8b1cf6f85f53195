/** Words and noun phrases of a sentence: what a word can be, where a subject begins, where a noun phrase ends. Everything works
 *  on indices into `words`; ends are exclusive; nothing looks back over more than the sentence. */
import { tableOf } from '../model/table.ts';
import { isSaying } from '../text/en/verbs.ts';
import { inSubject, subordinators, timeNouns } from '../text/en/words.ts';
import type { Word } from './stream.ts';

export type Range = { readonly from: number; readonly to: number };
type Words = readonly Word[];

export const isNoun = (w: Word | undefined): boolean => !!w && (/^NN/.test(w.tag) || w.tag === 'QQ');
export const isVerb = (w: Word | undefined): boolean => !!w && /^(VB|MD)/.test(w.tag);
export const isTensed = (w: Word | undefined): boolean => !!w && /^(VBD|VBZ|VBP|MD)$/.test(w.tag);
const isPronoun = (w: Word | undefined): boolean => !!w && w.tag === 'PRP';
export const isTime = (w: Word | undefined): boolean => !!w && timeNouns.has(w.lower);
const isAdverb = (w: Word | undefined): boolean => !!w && /^RB/.test(w.tag);

/** Words that can be a whole subject though they are no nouns. */
const standIns = new Set(
  'this that these those both another others some several many most few all one each neither either none any two three four five half'.split(
    ' ',
  ),
);

/** Can the word end a noun phrase? */
export function endsNoun(w: Word | undefined): boolean {
  return (
    !!w && (isNoun(w) || isPronoun(w) || w.tag === 'CD' || w.tag === 'WP' || standIns.has(w.lower) || w.tag === 'EX')
  );
}

/** Where the base noun phrase that ends before `to` begins; `to` itself when none ends there. */
export function baseNoun(words: Words, to: number, least: number): number {
  const last = words[to - 1];
  if (!last || to <= least) return to;
  if (/^(itself|himself|herself|themselves)$/.test(last.lower) && endsNoun(words[to - 2]))
    return baseNoun(words, to - 1, least);
  if (isPronoun(last) || last.tag === 'WP' || last.tag === 'EX') return to - 1;
  const counted = last.tag === 'CD' && /^(DT|JJ)$/.test(words[to - 2]?.tag ?? '');
  if (!endsNoun(last) && !counted && !(last.tag === 'JJ' || last.tag === 'VBN')) return to;
  let i = to - 1;
  while (i > least) {
    const w = words[i - 1]!;
    const here = words[i]!;
    if (here.tag === 'DT' || here.tag === 'PRP$') {
      if (w.tag === 'PDT' || /^(all|both|half)$/.test(w.lower)) i--;
      return i;
    }
    if (w.tag === 'POS') {
      i -= 1;
      continue;
    }
    if (here.tag === 'POS') {
      if (!isNoun(w) && w.tag !== 'PRP') break;
      i -= 1;
      continue;
    }
    // "aides Beijing had …": a plural common noun does not lead a name.
    if (w.tag === 'NNS' && here.tag === 'NNP' && /^\p{Ll}/u.test(w.text)) break;
    if (isNoun(w) || /^(JJ|JJR|JJS|CD|\$|DT|PRP\$|#)$/.test(w.tag) || w.text === '&') {
      if (isTime(w) && w.tag !== 'CD' && /^(DT|PRP\$)$/.test(here.tag)) break;
      if (isTime(w) && /^[A-Z]/.test(here.text) && weekday(w)) break;
      i--;
      continue;
    }
    if (/^(VBN|VBG)$/.test(w.tag) && i - 1 > least && /^(DT|PRP\$|JJ|POS|CD)$/.test(words[i - 2]!.tag)) {
      i--;
      continue;
    }
    if (
      /^RB/.test(w.tag) &&
      /^(JJ|CD|VBN)$/.test(here.tag) &&
      i - 1 > least &&
      /^(DT|PRP\$|IN)$/.test(words[i - 2]!.tag)
    ) {
      i--;
      continue;
    }
    if (
      w.tag === 'CC' &&
      i - 1 > least &&
      /^(JJ|NNP?|CD)$/.test(here.tag) &&
      /^(JJ|NNP?|CD)$/.test(words[i - 2]!.tag)
    ) {
      // "Foreign and Defence Ministers", "social and political leaders": one phrase if a determiner or capital leads it.
      const before = words[i - 3];
      if (before && i - 3 >= least && /^(DT|PRP\$|POS|JJ)$/.test(before.tag) && here.tag === words[i - 2]!.tag) {
        i -= 2;
        continue;
      }
    }
    break;
  }
  return i;
}

/** Adverbs of two words between a subject and its verb: "the opposition at once demanded". */
const phrasal = tableOf<RegExp>({
  at: /^(?:once|first|last|length)$/,
  in: /^(?:turn|private|public|reply|response|answer|return|addition)$/,
});

export const weekday = (w: Word): boolean => /day$/.test(w.lower) && /^[A-Z]/.test(w.text);

/** The subject that ends right before `to`: noun phrase with its prepositional phrases, relative clauses, appositions and
 *  coordinated phrases. Null when what stands there is no subject. `head` is the noun phrase without what follows it in
 *  commas. */
export function subjectBefore(words: Words, to: number, least: number): (Range & { head: Range }) | null {
  let end = to;
  // Adverbs and adjuncts of time between subject and verb.
  for (let moved = true; moved && end > least; ) {
    moved = false;
    const w = words[end - 1]!;
    if (end - least > 2 && words[end - 2]!.lower in phrasal && phrasal[words[end - 2]!.lower]!.test(w.lower)) {
      end -= 2;
      moved = true;
      continue;
    }
    if (isAdverb(w) && !endsNoun(w)) {
      end--;
      moved = true;
    } else if (isTime(w) && end - least > 1) {
      let k = end - 1;
      while (k > least && (isTime(words[k - 1]) || /^(CD|JJ|DT)$/.test(words[k - 1]!.tag))) k--;
      if (k > least && /^(on|in|at|early|late|last|this|by)$/.test(words[k - 1]!.lower) && endsNoun(words[k - 2])) {
        end = k - 1;
        moved = true;
      } else if (/^(?:last|late|early|earlier)$/.test(words[k]?.lower ?? '') && k > least && endsNoun(words[k - 1])) {
        // "The owner last Friday contested"
        end = k;
        moved = true;
      } else if (
        (weekday(w) || /^(today|yesterday|tonight)$/.test(w.lower)) &&
        endsNoun(words[end - 2]) &&
        !isTime(words[end - 2])
      ) {
        end--;
        moved = true;
      }
    }
  }
  if (end <= least) return null;
  const last = words[end - 1]!;
  if (last.text === ',' || /^[-–—]+$/.test(last.text) || last.text === ')') {
    const open = openingOf(words, end - 1, least);
    if (open < 0) return null;
    const inside = words[open + 1];
    const before = subjectPlain(words, open, least);
    if (!before || !inside) return null;
    const relative = /^(WP|WDT|WP\$|WRB)$/.test(inside.tag) || inside.lower === 'whose';
    const nominal =
      !words.slice(open + 1, end - 1).some((w) => isTensed(w)) &&
      endsNoun(words[end - 2]) &&
      !subordinators.has(inside.lower) &&
      !/^(IN|TO|VBG|RB)$/.test(inside.tag);
    if (relative || nominal) return { from: before.from, to: end - 1, head: before };
    // "X, seated beside him,": no subject of its own.
    const participle = inside.tag === 'VBD' && /^(IN|RB|TO)$/.test(words[open + 2]?.tag ?? '');
    // "an official, speaking on condition of anonymity,": how somebody is named is part of the name.
    const named = words
      .slice(open + 1, end - 1)
      .some((w) => /^(?:anonymity|anonymously|named|identified)$/.test(w.lower));
    if (named && inside.tag === 'VBG') return { from: before.from, to: end - 1, head: before };
    if (participle || /^(IN|VBG|VBN|RB|TO|WRB)$/.test(inside.tag) || subordinators.has(inside.lower))
      return { ...before, head: before };
    // A clause in dashes or commas that is no apposition: "X, he says, …".
    return null;
  }
  const plain = subjectPlain(words, end, least);
  return plain && { ...plain, head: plain };
}

/** The comma, dash or bracket that opens the insertion which `close` ends; -1 when there is none. */
function openingOf(words: Words, close: number, least: number): number {
  const mark = words[close]!.text;
  const wanted = mark === ')' ? /^\($/ : mark === ',' ? /^,$/ : /^[-–—]+$/;
  for (let i = close - 1; i >= least && close - i < 40; i--) {
    if (wanted.test(words[i]!.text)) return i;
    if (/^[;:]$/.test(words[i]!.text)) return -1;
  }
  return -1;
}

/** The subject that ends right before `to`, nothing in commas. */
function subjectPlain(words: Words, to: number, least: number): Range | null {
  let from = baseNoun(words, to, least);
  if (from === to) return null;
  for (;;) {
    const w = words[from - 1];
    if (!w || from <= least) break;
    if ((w.tag === 'IN' || w.tag === 'TO') && inSubject.has(w.lower)) {
      // A preposition between two noun phrases; one that opens the clause is an adjunct's.
      const left = leftOfPreposition(words, from - 1, least);
      if (left < 0) {
        // "the union that speaks for the cutters"
        const relative = isVerb(words[from - 2]) ? relativeBefore(words, from - 2, least) : -1;
        const antecedent = relative >= 0 ? subjectPlainOnce(words, relative, least) : null;
        if (antecedent === null) break;
        from = antecedent;
        continue;
      }
      from = left;
      continue;
    }
    if (w.tag === 'CC' && /^(and|or|&|nor)$/.test(w.lower) && from - 1 > least) {
      const left = subjectPlainOnce(words, from - 1, least);
      if (left !== null && opensClause(words, left, least)) {
        from = left;
        // "Britain, France and Germany": further members before commas.
        while (words[from - 1]?.text === ',' && from - 1 > least) {
          const further = baseNoun(words, from - 1, least);
          if (further === from - 1 || !/^NNPS?$/.test(words[from - 2]!.tag) || !opensClause(words, further, least))
            break;
          from = further;
        }
        continue;
      }
      break;
    }
    if (isVerb(w) || w.tag === 'RB' || w.tag === 'IN' || w.tag === 'TO') {
      // A relative clause without commas: "two diplomats who followed the session".
      const relative = relativeBefore(words, from - 1, least);
      if (relative >= 0) {
        const left = subjectPlainOnce(words, relative, least);
        if (left !== null) {
          from = left;
          continue;
        }
      }
    }
    break;
  }
  return from < to ? { from, to } : null;
}

function subjectPlainOnce(words: Words, to: number, least: number): number | null {
  let from = baseNoun(words, to, least);
  if (from === to || isPronoun(words[to - 1])) return from === to ? null : from;
  for (let guard = 0; guard < 8; guard++) {
    const w = words[from - 1];
    if (!w || from <= least || !((w.tag === 'IN' || w.tag === 'TO') && inSubject.has(w.lower))) break;
    const left = leftOfPreposition(words, from - 1, least);
    if (left < 0) break;
    from = left;
  }
  return from;
}

/** Where the noun phrase before a preposition begins, through an adjective or participle ("familiar with", "seen by"). */
function leftOfPreposition(words: Words, preposition: number, least: number): number {
  let to = preposition;
  let w = words[to - 1];
  if (!w || to <= least) return -1;
  if (
    (/^(JJ|VBN|VBG|RB)$/.test(w.tag) || (w.tag === 'VBD' && words[preposition]!.lower === 'by')) &&
    to - 1 > least &&
    endsNoun(words[to - 2])
  ) {
    // "people familiar with", "a draft seen by", "a source close to": not after a form of be or have.
    if (w.tag === 'RB' && w.lower !== 'close') return -1;
    to--;
    w = words[to - 1];
  }
  if (!endsNoun(w)) return -1;
  if (isTime(w) && weekday(w!)) return -1;
  const from = baseNoun(words, to, least);
  return from === to ? -1 : from;
}

/** The relative pronoun whose clause runs up to `to`, or -1: no punctuation between, a noun phrase before it. */
function relativeBefore(words: Words, to: number, least: number): number {
  for (let i = to; i > least && to - i < 15; i--) {
    const w = words[i]!;
    if (/^[,;:]$/.test(w.text) || w.tag === 'QQ') return -1;
    if (/^(who|which|that|whose)$/.test(w.lower) && /^(WP|WDT|WP\$|IN)$/.test(w.tag)) {
      const before = words[i - 1];
      if (!endsNoun(before) && before?.text !== ',') return -1;
      if (w.tag === 'IN' && !isVerb(words[i + 1])) return -1;
      return before?.text === ',' ? i - 1 : i;
    }
  }
  return -1;
}

/** Does a clause begin at `i`? */
export function opensClause(words: Words, i: number, least: number): boolean {
  if (i <= least) return true;
  const w = words[i - 1]!;
  return (
    /^[,;:–—-]+$/.test(w.text) ||
    w.tag === 'CC' ||
    w.tag === 'QQ' ||
    subordinators.has(w.lower) ||
    w.lower === 'that' ||
    isTime(w) ||
    isAdverb(w) ||
    (isVerb(w) && isSaying(w.lemma))
  );
}

/** The end of a noun phrase that begins at `i`, with its "of" phrases; `i` when there is none. `wide`: with any
 *  preposition that may stand inside a noun phrase. */
export function nounFrom(words: Words, i: number, wide: boolean | 'base' = false): number {
  let k = i;
  let head = false;
  for (; k < words.length; k++) {
    const w = words[k]!;
    if (isPronoun(w) && k === i) return k + 1;
    if (isNoun(w) || w.tag === 'CD') {
      if (head && isTime(w) && (weekday(w) || /^(?:today|yesterday|tonight|tomorrow)$/.test(w.lower))) break;
      if (head && w.tag === 'NNP' && words[k - 1]!.tag === 'NNS' && /^\p{Ll}/u.test(words[k - 1]!.text)) break;
      head = true;
      continue;
    }
    if (w.tag === 'POS' && head) {
      head = false;
      continue;
    }
    // "the UN nuclear agency": letters that stand for a body lead a name, adjective and all.
    if (
      w.tag === 'JJ' &&
      head &&
      isNoun(words[k + 1]) &&
      words[k - 2]?.tag === 'DT' &&
      letters.test(words[k - 1]!.text)
    ) {
      head = false;
      continue;
    }
    if (w.tag === 'VBG' && !head && k > i && /^(DT|JJ|PRP\$)$/.test(words[k - 1]!.tag) && !isNominal(words[k + 1])) {
      head = true;
      continue;
    }
    if (
      !head &&
      (/^(DT|PRP\$|PDT|JJ|JJR|JJS|VBN|VBG|RB|RBR|RBS|\$)$/.test(w.tag) || /^(either|neither|both)$/.test(w.lower))
    ) {
      if (standIns.has(w.lower) && !isNominal(words[k + 1])) {
        head = true;
        k++;
        break;
      }
      continue;
    }
    break;
  }
  if (!head) return i;
  if (wide === 'base') return k;
  for (;;) {
    const w = words[k];
    if (!w) return k;
    if (w.lower === 'of' || (wide && w.tag === 'IN' && inSubject.has(w.lower))) {
      if (isTime(words[k + 1])) return k;
      const next = nounFrom(words, k + 1, wide);
      if (next === k + 1) return k;
      k = next;
      continue;
    }
    if (
      w.lower === 'and' &&
      /^(NNP|NNPS)$/.test(words[k + 1]?.tag ?? '') &&
      /^(NNP|NNPS)$/.test(words[k - 1]?.tag ?? '') &&
      !isVerb(words[k + 2])
    ) {
      const next = nounFrom(words, k + 1, wide);
      if (next > k + 1) {
        k = next;
        continue;
      }
    }
    return k;
  }
}

const letters = /^\p{Lu}{2,}$/u;

const isNominal = (w: Word | undefined): boolean => !!w && (isNoun(w) || /^(JJ|JJR|JJS|CD|VBN|VBG)$/.test(w.tag));

export const atEnd = (words: Words, i: number): boolean => {
  let k = i;
  while (k < words.length && (/^[.!?…"”'’)]+$/.test(words[k]!.text) || words[k]!.tag === 'QQ')) k++;
  return k >= words.length;
};
