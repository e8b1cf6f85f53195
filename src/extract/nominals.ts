/** Acts of speech told by a noun: whose it is stands before it ("the bishop's appeal for calm"), behind it ("a warning by the bank
 *  that …"), in the verb it comes by ("A denial that … came from the ministry") or in the clause it ends ("closed with a warning
 *  that …"). Deverbal nouns keep the complements of their verbs (Quirk et al. 1985, §17.51–54). */
import type { Act } from '../model/statement.ts';
import { clauseEnd, phraseEnd, trimEnd } from './ends.ts';
import { clauseAt, wh } from './openings.ts';
import { baseNoun, isTensed, isVerb, nounFrom, type Range } from './phrases.ts';
import { type Reader, record } from './reader.ts';
import { nominalRefusal, speaks } from './refusals.ts';
import type { Word } from './stream.ts';
import { groupHead } from './verb-groups.ts';

type Words = readonly Word[];
type Bounds = readonly [number, number];

/** Frames as in `../text/en/verbs.ts`: t a clause, i an infinitive, w a question; words are prepositions. */
const table: readonly (readonly [Act, string, string])[] = [
  ['claim', 't', 'claim contention insinuation'],
  ['claim', 't of', 'allegation accusation charge complaint'],
  ['assert', 't', 'assertion insistence statement reminder'],
  ['assert', 't of', 'announcement'],
  ['deny', 't of', 'denial rebuttal'],
  ['deny', 'of', 'rejection repudiation'],
  ['deny', 'i', 'refusal'],
  ['deny', 't to', 'objection'],
  ['confirm', 't of', 'admission acknowledgement acknowledgment confirmation confession concession'],
  ['promise', 'it of', 'promise pledge vow guarantee'],
  ['promise', 'it', 'undertaking assurance'],
  ['promise', 'i of', 'offer'],
  ['request', 'it for', 'appeal call request plea demand'],
  ['request', 'it', 'proposal suggestion recommendation advice'],
  ['warn', 't of about against', 'warning'],
  ['warn', 'it', 'threat'],
  ['ask', 'w', 'question query'],
];
const nouns = new Map(
  table.flatMap(([act, frames, words]) =>
    words.split(' ').map((word) => {
      const [letters, ...prepositions] = /^[tiw]+(?: |$)/.test(frames) ? frames.split(' ') : ['', ...frames.split(' ')];
      return [word, { act, letters: letters!, prepositions }] as const;
    }),
  ),
);
const singular = (lower: string): string => (lower === 'queries' ? 'query' : lower.replace(/s$/, ''));
const nounAt = (w: Word | undefined) =>
  w && /^(?:NNS?|NNP|VBG)$/.test(w.tag) && !/^(?:statement|threat)s$/.test(w.lower)
    ? nouns.get(singular(w.lower))
    : undefined;

/** Reads the nouns of speech of a sentence whose verbs have been read. */
export function nominals(r: Reader): void {
  const { words } = r;
  for (let i = 0; i < words.length; i++) {
    if (stance.test(words[i]!.lower) && !told(r, i) && copular(r, i)) continue;
    if (!nounAt(words[i]) || told(r, i)) continue;
    owned(r, i) || by(r, i) || comesFrom(r, i) || closing(r, i) || copular(r, i);
  }
}

/** Is the noun part of a cue, or of a noun phrase that is content, already? "renewed her call for", "rejected the claim that" */
function told(r: Reader, i: number): boolean {
  const { start, end } = r.words[i]!;
  return r.out.some(
    (o) =>
      o.cue.some((c) => c.start <= start && end <= c.end) ||
      (!/^(?:clause|trailing|parenthesis|quotation|according|as-said)$/.test(o.rule) &&
        o.content.some((c) => c.start <= start && end <= c.end)),
  );
}

/** "The bishop's appeal for calm", "despite its promise to pay" */
function owned(r: Reader, i: number): boolean {
  const { words } = r;
  if (i === 0) return false;
  let mark = i - 1;
  while (mark > 0 && /^(?:JJ[RS]?|VBN|VBG|NN|CD|RB)$/.test(words[mark]!.tag) && i - mark < 4) mark--;
  const possessive = words[mark]!.tag === 'POS';
  if (!possessive && !(words[mark]!.tag === 'PRP$' && /^(?:his|her|its|their)$/.test(words[mark]!.lower))) return false;
  const source = possessive ? { from: baseNoun(words, mark, 0), to: mark } : { from: mark, to: mark + 1 };
  if (source.to <= source.from || (possessive && figurative.test(words[i]!.lower) && !speaks(words, source)))
    return false;
  const before = words[source.from - 1];
  // "kept its promise to pay", "made good on her pledge": a deed; "repeated his claim" is told by its verb.
  if (words.slice(Math.max(0, source.from - 4), source.from).some((w) => carriedOut.test(w.lemma))) return false;
  if (!possessive && isVerb(before) && before!.lemma !== 'be') return false;
  return say(r, source, i, i + 1);
}
/** What things are said to hold as well: "the river's threat", "the technology's promise". */
const figurative = /^(?:threat|promise|warning|offer|claim|question)s?$/;
const carriedOut =
  /^(?:keep|break|honou?r|fulfil|fulfill|meet|drop|abandon|withdraw|renege|reverse|scrap|retract|deliver|betray|abide|stick|good|back|repeat|renew|reiterate|restate|make|issue)$/;

/** "a warning by the bank that …", "an appeal from the bishop for calm" */
function by(r: Reader, i: number): boolean {
  const { words } = r;
  if (!/^(?:by|from)$/.test(words[i + 1]?.lower ?? '') || unsaid(words, i)) return false;
  const end = nounFrom(words, i + 2);
  return end > i + 2 && say(r, { from: i + 2, to: end }, i, end);
}

/** "A denial that troops had crossed came from the ministry" */
function comesFrom(r: Reader, i: number): boolean {
  const { words } = r;
  if (unsaid(words, i)) return false;
  const said = complement(words, i, i + 1);
  if (!said) return false;
  const verb = groupHead(words, said.content[1]);
  if (!/^(?:come|arrive|follow|emerge|make|issue|voice|raise|put|repeat|utter)$/.test(words[verb]?.lemma ?? ''))
    return false;
  const from = /^(?:out|forward)$/.test(words[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
  if (!/^(?:from|by)$/.test(words[from]?.lower ?? '')) return false;
  const end = nounFrom(words, from + 1);
  if (end === from + 1) return false;
  add(r, { from: from + 1, to: end }, i, said, [said.content[1], from + 1]);
  return true;
}

/** "The bank ended the year with a warning that …": whoever the clause is about. */
function closing(r: Reader, i: number): boolean {
  const { words } = r;
  const first = baseNoun(words, i + 1, 0);
  if (!/^(?:with|in)$/.test(words[first - 1]?.lower ?? '') || !/^an?$/.test(words[first]?.lower ?? '')) return false;
  const subject = r.subjects.findLast((s) => s.at < first);
  return !!subject && words[i + 1]?.lower === 'that' && say(r, subject.subject, i, i + 1);
}

/** "The ministry's line is that nobody asked", "His answer was that it would" */
function copular(r: Reader, i: number): boolean {
  const { words } = r;
  if (words[i + 1]?.lemma !== 'be' || !isTensed(words[i + 1]) || words[i + 2]?.lower !== 'that') return false;
  const mark = words[i - 1];
  const possessive = mark?.tag === 'POS';
  if (!possessive && !(mark?.tag === 'PRP$' && /^(?:his|her|its|their)$/.test(mark.lower))) return false;
  const source = possessive ? { from: baseNoun(words, i - 1, 0), to: i - 1 } : { from: i - 1, to: i };
  if (source.to <= source.from || !clauseAt(words, i + 3)) return false;
  const act = nounAt(words[i])?.act ?? 'assert';
  record(r, source, [i, i + 2], [i + 3, clauseEnd(words, i + 3, 'VBD')], act, 'be', 'nominal', i + 1);
  return true;
}
const stance =
  /^(?:position|line|view|stance|message|answer|reply|response|verdict|point|reasoning|explanation|assessment|conclusion)$/;

/** "no denial by", "any promise from": what was not said. */
function unsaid(words: Words, i: number): boolean {
  const first = baseNoun(words, i + 1, 0);
  return (
    /^(?:no|any|every|without)$/.test(words[first]?.lower ?? '') ||
    /^(?:without|if|unless)$/.test(words[first - 1]?.lower ?? '')
  );
}

function say(r: Reader, source: Range, noun: number, at: number): boolean {
  const said = complement(r.words, noun, at);
  if (said) add(r, source, noun, said);
  return !!said;
}

type Said = { readonly act: Act; readonly cue: number; readonly content: Bounds };

function add(r: Reader, source: Range, noun: number, { act, cue, content }: Said, rest?: Bounds): void {
  const verb = singular(r.words[noun]!.lower);
  // The preposition belongs to the cue where it stands right behind the noun.
  const end = cue > noun + 1 && r.words[noun + 1]!.end < r.words[cue - 1]!.start && source.from > noun ? noun + 1 : cue;
  record(
    r,
    source,
    [noun, Math.max(end, noun + 1)],
    content,
    act,
    verb,
    'nominal',
    noun,
    null,
    ...(rest ? [rest] : []),
  );
}

/** What stands at `at` behind the noun of speech, by the frames the noun has. */
function complement(words: Words, noun: number, at: number): Said | null {
  const { act, letters, prepositions } = nounAt(words[noun])!;
  const w = words[at];
  if (!w) return null;
  const until = (from: number, open: number, end: number): Bounds => [
    from,
    Math.min(end, mainVerbFrom(words, from, open)),
  ];
  if (singular(words[noun]!.lower) === 'refusal' && at === noun + 1) {
    const refused = nominalRefusal(words, noun, { from: noun, to: noun + 1 });
    if (refused) {
      const [from] = refused.content;
      const content = until(from, 0, refused.content[1]);
      // "Her refusal to comment angered them": nothing is named that was asked.
      return content[1] > from && from >= refused.to && !/^RB/.test(words[from]!.tag)
        ? { act: 'refuse-to-answer', cue: refused.cue[1], content }
        : null;
    }
  }
  if (letters.includes('t') && w.lower === 'that' && w.tag !== 'DT' && clauseAt(words, at + 1)) {
    const end = clauseEnd(words, at + 1, 'VBD');
    // "that to pay for it she must raise a tax": what stands in front has commas of its own.
    const fronted = /^(?:TO|IN|VBG|WRB)$/.test(words[at + 1]!.tag);
    return { act, cue: noun + 1, content: fronted ? [at + 1, end] : until(at + 1, 1, end) };
  }
  if (letters.includes('i') && w.tag === 'TO' && words[at + 1]?.tag === 'VB')
    return { act, cue: noun + 1, content: until(at, 0, phraseEnd(words, at, false)) };
  const question = w.lower === 'of' ? at + 1 : at;
  if (letters.includes('w') && wh(words, question))
    return { act, cue: question, content: until(question, 0, clauseEnd(words, question, 'VBD')) };
  if (!prepositions.includes(w.lower) || (w.tag === 'TO' && isVerb(words[at + 1]))) return null;
  const end = phraseEnd(words, at + 1, true);
  if (end <= at + 1 || !(nounFrom(words, at + 1) > at + 1 || words[at + 1]!.tag === 'VBG')) return null;
  return { act, cue: at + 1, content: until(at + 1, 0, end) };
}

/** Where the verb stands whose subject the noun is: the first tensed one that no conjunction or question word before it accounts
 *  for; `open` such words stand before `from`. The sentence's end, or a comma, where there is none. */
function mainVerbFrom(words: Words, from: number, open: number): number {
  let owed = open;
  for (let k = from; k < words.length; k++) {
    const w = words[k]!;
    if (/^[;:]$/.test(w.text) || (w.text === ',' && owed <= 0)) return trimEnd(words, from, k);
    if (
      wh(words, k) ||
      (w.lower === 'that' && w.tag !== 'DT') ||
      /^(?:because|although|though|unless|until|since|while)$/.test(w.lower)
    )
      owed++;
    // "deposits were at risk": of two tensed words in a row the first is a noun.
    else if (w.tag === 'VBZ' && isTensed(words[k + 1])) continue;
    else if ((isTensed(w) || pastTense(words, k)) && words[k - 1]?.tag !== 'CC') {
      if (owed <= 0) {
        while (k > from && /^RB/.test(words[k - 1]!.tag)) k--;
        return k;
      }
      owed--;
      k = Math.max(k, groupHead(words, k));
    }
  }
  return trimEnd(words, from, words.length);
}

/** A participle with no auxiliary and an object: "angered the opposition". */
const pastTense = (words: Words, k: number): boolean =>
  words[k]!.tag === 'VBN' &&
  /^(?:DT|PRP\$?|NNP|NN)$/.test(words[k + 1]?.tag ?? '') &&
  !/^(?:DT|PRP\$|JJ|POS)/.test(words[k - 1]?.tag ?? '') &&
  !/^(?:be|have|get)$/.test(words[k - 1]?.lemma ?? '');
