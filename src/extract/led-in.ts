/** A quotation that a clause or a noun with a colon leads in, and no verb of saying reports: "She was blunt: “…”", "The envoy's
 *  reply: “…”", "“…” was his verdict." */
import { adjunctFrom } from './adjuncts.ts';
import { atEnd, baseNoun, nounFrom, type Range } from './phrases.ts';
import { type Reader, record } from './reader.ts';
import { speaks } from './refusals.ts';
import { groupHead } from './verb-groups.ts';

/** Nouns for what somebody answers or tells others. */
const answer =
  /^(?:answers?|reply|replies|responses?|retorts?|verdicts?|messages?|words?|comments?|conclusions?|advice|explanations?|remarks?|rejoinders?|refrain|mantra|motto|plea|warning|assessment|statement)$/;

export function ledIn(r: Reader): void {
  const { words } = r;
  if (r.out.length) return;
  const colon = words.findLastIndex((w) => w.text === ':');
  if (colon > 0 && words[colon + 1]?.tag === 'QQ' && atEnd(words, colon + 2)) before(r, colon);
  else if (words[0]?.tag === 'QQ') after(r);
}

/** What stands before the colon: a clause about who speaks, or a noun of theirs. */
function before(r: Reader, colon: number): void {
  const { words } = r;
  const subject = r.subjects.find((s) => s.at < colon);
  const noun = subject ? subject.subject.to : colon;
  const own = ownerOf(r, noun);
  const said: readonly [number, number] = [colon + 1, colon + 2];
  if (own) {
    add(r, own, [own.to + (words[own.to]?.tag === 'POS' ? 1 : 0), colon], said);
    return;
  }
  if (!subject || !speaks(words, subject.subject)) return;
  // "was blunt", "had one message for the league"
  const head = groupHead(words, subject.at);
  const close = words[head]!.lemma === 'be' || colon - subject.at < 4 ? colon : head + 1;
  if (
    /^(?:be|have|thunder|go|go on|continue|sum|draw|shake|pause|turn|smile|laugh|shrug|sigh|echo|add|put|offer|hit|strike|stick|lose)$/.test(
      words[head]!.lemma,
    )
  )
    add(r, subject.subject, [subject.at, close], said);
}

/** "“…” was the envoy's reply", "“…” came his answer" */
function after(r: Reader): void {
  const { words } = r;
  const verb = words[1];
  if (!verb || !/^(?:be|come|go|run)$/.test(verb.lemma)) return;
  const end = nounFrom(words, 2, 'base');
  const own = end > 2 && atEnd(words, adjunctFrom(words, end)) ? ownerOf(r, end) : null;
  if (own) add(r, own, [1, 2], [0, 1], [own.to + (words[own.to]?.tag === 'POS' ? 1 : 0), end]);
}

/** Whose the noun of answering is that ends before `to`; null where it is nobody's, or no such noun. */
function ownerOf(r: Reader, to: number): Range | null {
  const { words } = r;
  if (!answer.test(words[to - 1]?.lower ?? '')) return null;
  let k = to - 2;
  while (k > 0 && /^(?:JJ[RS]?|NN|VBG|CD|RB)$/.test(words[k]!.tag)) k--;
  if (words[k]?.tag === 'PRP$' && /^(?:his|her|its|their)$/.test(words[k]!.lower)) return { from: k, to: k + 1 };
  if (words[k]?.tag !== 'POS') return null;
  const from = baseNoun(words, k, 0);
  return from < k ? { from, to: k } : null;
}

function add(
  r: Reader,
  source: Range,
  cue: readonly [number, number],
  said: readonly [number, number],
  ...rest: (readonly [number, number])[]
): void {
  record(r, source, cue, said, 'assert', 'reply', 'quotation', cue[0], null, ...rest);
}
