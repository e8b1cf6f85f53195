/** Cues at a sentence's end or inside it: "…, a NATO official said." · "The plan, officials said, would …" */
import { sayingsOf } from '../text/en/verbs.ts';
import { subordinators } from '../text/en/words.ts';
import { adjunctFrom } from './adjuncts.ts';
import { type Cue, firstWordOf, putPieces, type Told, type Words } from './cue.ts';
import { trimEnd } from './ends.ts';
import { addresseeEnd } from './openings.ts';
import { atEnd, nounFrom } from './phrases.ts';
import type { Done } from './reader.ts';
import type { Word } from './stream.ts';
import { nextFinite } from './verb-groups.ts';

export function trailing(cue: Cue): Done {
  const { words } = cue.r;
  const comma = firstWordOf(cue) - 1;
  if (!mayTrail(cue) || !standsBehind(words, comma)) return;
  const told = withAddressee({ ...cue, at: Math.max(cue.words[1], cue.source.to) });
  const behind = words[told.at];
  const closes = behind?.text === ',' || /^[-–—]+$/.test(behind?.text ?? '');
  const ends = atEnd(words, told.at) || behind?.text === ';';
  if (!ends && !closes && !/^(as|when|after|while|in|during)$/.test(behind?.lower ?? '')) return;
  // "His deputy was less coy: the field, she said, …"
  const from = words.findLastIndex((w, k) => k > 0 && k < comma && /^[;:]$/.test(w.text)) + 1;
  if (quotedAlone(told, from, comma)) return;
  // "prices, she maintained, were set": one word before, the rest behind.
  if (comma - from < 2 && !(closes && /^(?:NN|PRP)/.test(words[from]!.tag))) return;
  const said = saidAround(words, from, comma, closes ? told.at + 1 : words.length);
  if (said.length) putPieces(told, said, said.length > 1 ? 'parenthesis' : 'trailing', { to: told.addressee });
}

const mayTrail = ({ act, verb }: Cue): boolean =>
  /^(assert|claim|confirm|warn|reaffirm|promise|deny)$/.test(act) && sayingsOf(verb).some((s) => /[tq]/.test(s.frames));

/** Does a clause stand before the comma or dash at `comma`? */
const standsBehind = (words: readonly Word[], comma: number): boolean =>
  comma >= 1 &&
  /^(,|[-–—]+)$/.test(words[comma]!.text) &&
  // "Told of the ruling, the minister sighed": a participle in front is an adjunct, no words of theirs.
  !(/^VB[NG]$/.test(words[0]!.tag) && nextFinite(words, 0, comma) < 0);

/** Reads whom it was told, and when and where. */
function withAddressee(cue: Cue): Told {
  const { words } = cue.r;
  const tells = /^(tell|inform|remind|assure|reassure|warn|caution|notify|advise)$/.test(cue.verb);
  const end = tells ? addresseeEnd(words, cue.at) : cue.at;
  const at = adjunctFrom(words, end);
  return { ...cue, addressee: end > cue.at ? { from: cue.at, to: end } : null, at };
}

/** "“…,” the director, Ingrid Moe, told the paper." */
function quotedAlone(cue: Told, from: number, comma: number): boolean {
  const { r, source, addressee } = cue;
  const { words } = r;
  const first = words[from]!;
  const lone = comma - from === 1;
  if (first.tag !== 'QQ' || first.quote === undefined) return false;
  if (!lone && nounFrom(words, from + 1, true) !== comma) return false;
  const whole = lone || cue.words[0] < source.from ? source : { from: from + 1, to: source.to };
  return putPieces({ ...cue, source: whole }, [[from, from + 1]], 'quotation', {
    to: addressee,
    quotes: [first.quote],
  });
}

/** What was said before the comma, and from `behind` on where it goes on there; nothing where neither is a clause. */
function saidAround(words: readonly Word[], from: number, comma: number, behind: number): Words[] {
  const before: Words = [from, comma];
  const dependent = subordinators.has(words[from]!.lower) || /^(IN|TO|VBG)$/.test(words[from]!.tag);
  const finite = nextFinite(words, from, comma) >= 0;
  if ((dependent || !finite) && behind < words.length && !atEnd(words, behind))
    return [before, [behind, trimEnd(words, behind, words.length)]];
  return finite || isHeadline(words, from, comma) || words.slice(from, comma).some((w) => w.tag === 'QQ')
    ? [before]
    : [];
}

/** A headline's verb has no tense: "Ferry to be sold, mayor says". */
const isHeadline = (words: readonly Word[], from: number, to: number): boolean =>
  !/[.!?]$/.test(words[words.length - 1]!.text) && words.slice(from, to).some((w) => /^(?:TO|VBN)$/.test(w.tag));
