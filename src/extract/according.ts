/** Sources that no verb of saying reports: "according to X", "as X said", "in the words of X". */
import type { Span } from '../model/selector.ts';
import { sayingsOf } from '../text/en/verbs.ts';
import { adjunctFrom } from './adjuncts.ts';
import { clauseEnd, trimEnd } from './ends.ts';
import { clauseAt, nextComma } from './openings.ts';
import { atEnd, isTime, isVerb, nounFrom, type Range } from './phrases.ts';
import { type Done, type Reader, span, spanOf } from './reader.ts';
import type { Rule } from './report.ts';
import { groupHead, nextFinite } from './verb-groups.ts';

/** "According to X, …" · "…, according to X" · "As X said, …" · "In the words of X, …" · "By the account of X, …" */
export function according(r: Reader): void {
  const { words } = r;
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!;
    const accords = w.lower === 'according' && words[i + 1]?.lower === 'to';
    const words3 =
      ((w.lower === 'in' && toldIn.test(words[i + 2]?.lower ?? '')) ||
        (w.lower === 'by' && toldBy.test(words[i + 2]?.lower ?? ''))) &&
      words[i + 1]?.lower === 'the' &&
      words[i + 3]?.lower === 'of';
    // "In the mayor's words, …", "by the bank's reckoning"
    // "stood by her account": the verb's own preposition.
    const bound = w.lower === 'by' && /^(?:stand|abide|stick|swear|go|live)$/.test(words[i - 1]?.lemma ?? '');
    const own = accords || words3 || bound ? null : ownWords(r, i);
    if (own) {
      accorded(r, own.source, [i, i + 1], own.at + 1, i, [own.at, own.at + 1]);
      i = own.at;
      continue;
    }
    const per = i === 0 && /^(per|as)$/.test(w.lower) && words[i + 1]?.lower === 'per';
    if (accords || words3 || per) {
      const at = accords ? i + 2 : words3 ? i + 4 : i + 2;
      const end = longNoun(r, at);
      if (end === at) continue;
      accorded(r, { from: at, to: end }, [i, at], end, i);
      i = end - 1;
      continue;
    }
    if (w.lower === 'as' && (i === 0 || /^[,–—-]+$/.test(words[i - 1]!.text))) {
      const end = nounFrom(words, i + 1, true);
      const verb = groupHead(words, end);
      if (
        end > i + 1 &&
        isVerb(words[verb]) &&
        sayingsOf(words[verb]!.lemma).some((s) => /[tq]/.test(s.frames)) &&
        !clauseAt(r.words, verb + 1)
      ) {
        let after = adjunctFrom(words, verb + 1);
        if (words[after]?.lower === 'it') after = adjunctFrom(words, after + 1);
        if (/^[:,]$/.test(words[after]?.text ?? '') || atEnd(words, after) || words[after]?.tag === 'QQ') {
          accorded(r, { from: i + 1, to: end }, [i, i + 1], after, i, [end, verb + 1]);
        }
      } else if (end > i + 1 && words[end]?.lower === 'put' && words[end + 1]?.lower === 'it') {
        accorded(r, { from: i + 1, to: end }, [i, i + 1], adjunctFrom(words, end + 2), i, [end, end + 2]);
      }
    }
  }
}

const toldIn = /^(?:words|view|opinion|judge?ment|telling|estimation)$/;
const toldBy = /^(?:account|reckoning|telling|estimate)$/;

/** The possessor and the noun of "in the mayor's words", "by their own account", when that begins at `i`. */
function ownWords(r: Reader, i: number): { source: Range; at: number } | null {
  const { words } = r;
  const noun = words[i]!.lower === 'in' ? toldIn : words[i]!.lower === 'by' ? toldBy : null;
  if (!noun) return null;
  let k = i + 1;
  while (k < i + 9 && words[k] && words[k]!.tag !== 'POS' && words[k]!.tag !== 'PRP$') {
    if (/^[,.;:]$/.test(words[k]!.text) || isVerb(words[k])) return null;
    k++;
  }
  const pronoun = k === i + 1 && /^(?:his|her|its|their)$/.test(words[k]?.lower ?? '');
  const to = words[k]?.tag === 'POS' ? k : pronoun ? k + 1 : -1;
  const at = words[k + 1]?.lower === 'own' ? k + 2 : k + 1;
  return to > i + 1 && noun.test(words[at]?.lower ?? '') ? { source: { from: i + 1, to }, at } : null;
}

function accorded(
  r: Reader,
  source: Range,
  cue: readonly [number, number],
  after: number,
  i: number,
  rest?: readonly [number, number],
): Done {
  const { words } = r;
  const rule: Rule = rest ? 'as-said' : 'according';
  const push = (content: Span[], quotes: readonly number[]): void => {
    r.out.push({
      source: [span(r, source)],
      cue: rest ? [spanOf(r, cue), spanOf(r, rest)] : [spanOf(r, cue)],
      content,
      addressee: null,
      act: 'assert',
      verb: rule,
      rule,
      sentence: r.index,
      at: i,
      quotes,
    });
  };
  const start = /^[,:]$/.test(words[after]?.text ?? '') ? after + 1 : after;
  if (i <= 1 && (!atEnd(words, start) || words[start]?.tag === 'QQ')) {
    const to = clauseEnd(words, start, 'VBD');
    const quotes = words.slice(start, to).filter((w) => w.tag === 'QQ');
    if (quotes.length === 1 && trimEnd(words, start, to) - start === 1)
      push([spanOf(r, [start, start + 1])], [quotes[0]!.quote!]);
    else if (to > start) push([spanOf(r, [start, to])], []);
    return;
  }
  // At the end, or between commas: what stands before it, from the clause's beginning.
  let to = i;
  while (to > 0 && /^[,–—-]+$/.test(words[to - 1]!.text)) to--;
  let from = 0;
  for (let k = to - 1; k > 0; k--)
    if (words[k]!.text === ';') {
      from = k + 1;
      break;
    }
  if (to <= from) return;
  const middle = /^,$/.test(words[after]?.text ?? '') && nextFinite(words, from, to) < 0;
  const content = [spanOf(r, [from, to])];
  if (middle) content.push(spanOf(r, [after + 1, trimEnd(words, after + 1, words.length)]));
  const only = to - from === 1 && words[from]!.tag === 'QQ' ? [words[from]!.quote!] : [];
  push(content, only);
}

/** A noun phrase with its relative clause or participles, as a source after "according to". */
function longNoun(r: Reader, at: number): number {
  const { words } = r;
  let end = nounFrom(words, at, true);
  if (end === at) return at;
  if (/^(VBN|VBG|JJ)$/.test(words[end]?.tag ?? '')) {
    let k = end + 1;
    while (k < words.length && !/^[,.;:]$/.test(words[k]!.text)) k++;
    return k;
  }
  if (/^(who|which|that|whose)$/.test(words[end]?.lower ?? '')) {
    let k = end;
    while (k < words.length && !/^[,.;:]$/.test(words[k]!.text)) k++;
    return k;
  }
  if (words[end]?.text === ',' && /^(who|which)$/.test(words[end + 1]?.lower ?? '')) {
    const close = nextComma(r.words, end + 1, 25);
    if (close > 0) return close;
  }
  while (isTime(words[end - 1]) && /^(on|in)$/.test(words[end - 2]?.lower ?? '')) end -= 2;
  return end;
}
