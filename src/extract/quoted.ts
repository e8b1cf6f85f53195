/** Quotations and what stands around them: before the cue, behind it, both; names before a colon; cues at a sentence's end. */
import type { Act } from '../model/statement.ts';
import { sayingsOf } from '../text/en/verbs.ts';
import { subordinators } from '../text/en/words.ts';
import { adjunctFrom, trimEnd } from './ends.ts';
import { addresseeEnd } from './openings.ts';
import { atEnd, nounFrom, type Range } from './phrases.ts';
import { type Done, type Reader, span, spanOf } from './reader.ts';
import { nextFinite } from './verb-groups.ts';

/** `Deputy Mayor Hone Parata: "…"`: a sentence that is a name, a colon and a quotation. */
export function labelled(r: Reader): void {
  const { words } = r;
  const colon = words.findIndex((w) => w.text === ':');
  const quote = words[colon + 1]?.quote;
  if (colon < 1 || colon > 14 || quote === undefined || !atEnd(words, colon + 2)) return;
  // "Mayor Hammers Bank Chief: …": so many capitals and no comma are a headline's clause, no name.
  if (colon > 5 && !words.slice(0, colon).some((w) => /^(?:,|of|for|and|the|at)$/.test(w.lower))) return;
  // "A lesson from X: …" is a heading.
  if (/^an?$/.test(words[0]!.lower)) return;
  if (nextFinite(words, 0, colon) >= 0 || !words.slice(0, colon).some((w) => /^NNP/.test(w.tag))) return;
  if (nounFrom(words, 0, true) !== colon && words[nounFrom(words, 0, true)]?.text !== ',') return;
  r.out.push({
    source: [spanOf(r, [0, colon])],
    cue: [spanOf(r, [colon, colon + 1])],
    content: [spanOf(r, [colon + 1, colon + 2])],
    addressee: null,
    act: 'assert',
    verb: 'label',
    rule: 'quotation',
    sentence: r.index,
    at: colon,
    quotes: [quote],
  });
}

/** A quotation before the source, after the cue, or both. */
export function quotation(
  r: Reader,
  act: Act,
  source: Range,
  cue: readonly [number, number],
  at: number,
  head: number,
  inverted: boolean,
): boolean {
  const { words } = r;
  let k = at;
  let addressee: Range | null = null;
  // "“…,” Ann said, stressing why …": what stands before is said, not stressed.
  const joined = words[head]!.tag === 'VBG' && nextFinite(words, source.to, cue[0]) >= 0;
  const first = joined ? cue[0] : Math.min(source.from, cue[0]);
  let before = -1;
  if (first >= 1) {
    const w = words[first - 1]!;
    if (w.tag === 'QQ') before = first - 1;
    else if (w.text === ',' && words[first - 2]?.tag === 'QQ') before = first - 2;
  }
  if (!inverted && /^(tell|ask|remind|assure|inform|warn|urge)$/.test(words[head]!.lemma) && words[k]?.tag !== 'QQ') {
    const end = addresseeEnd(r.words, k);
    if (end > k) {
      addressee = { from: k, to: end };
      k = end;
    }
  } else if (/^(to|at)$/.test(words[k]?.lower ?? '') && nounFrom(words, k + 1, true) > k + 1) {
    const end = nounFrom(words, k + 1, true);
    addressee = { from: k + 1, to: end };
    k = end;
  }
  // "joked of the museum, “…”"
  if (/^(of|about)$/.test(words[k]?.lower ?? '')) {
    const end = nounFrom(words, k + 1, true);
    if (end > k + 1 && /^[,:]$/.test(words[end]?.text ?? '') && words[end + 1]?.tag === 'QQ') k = end;
  }
  const afterAdjuncts = adjuncts(r, k);
  let after = -1;
  for (const place of [k, afterAdjuncts]) {
    const w = words[place];
    if (w?.tag === 'QQ') after = place;
    else if (/^[:,]$/.test(w?.text ?? '') && words[place + 1]?.tag === 'QQ') after = place + 1;
    if (after >= 0) break;
  }
  if (after < 0 && before >= 0) {
    // "…," he said, in French, "…": the second half may stand a little later.
    const comma = afterAdjuncts;
    if (words[comma]?.text === ',') {
      for (let m = comma + 1; m < Math.min(words.length, comma + 25); m++)
        if (words[m]!.tag === 'QQ' && /^[,:]$/.test(words[m - 1]!.text)) after = m;
    }
  }
  // Before the source a quotation must open its clause: 'On "Newsnight," he said that …' is none.
  if (before > 0 && !/^[,;:–—-]+$/.test(words[before - 1]!.text) && !/^(CC|QQ)$/.test(words[before - 1]!.tag))
    return false;
  // "about “a rigged system” and “our own people,” Ann said yes": the last of a row of phrases.
  if (before > 0 && words[before - 1]!.tag === 'CC' && /^["“'‘«„]\p{Ll}/u.test(words[before]!.text)) return false;
  if (before > 0 && words[before - 1]!.text === ',' && nextFinite(words, 0, before) < 0) return false;
  if (before >= 0 && after < 0) {
    // What follows the cue must not be its complement: "…," he said, adding that …; "…," she added on Friday.
    const next = words[afterAdjuncts];
    // A comma inside the marks, right before the source, leads to nothing but a cue.
    const closed =
      before === first - 1 &&
      words[head]!.tag !== 'VBG' &&
      /[,?!]["”»'’]+$/.test(words[before]!.text) &&
      words[k]?.lower !== 'that';
    const free =
      !next ||
      closed ||
      atEnd(words, afterAdjuncts) ||
      /^[,;:–—()-]+$/.test(next.text) ||
      /^(CC|RB|WRB|VBG)$/.test(next.tag) ||
      (next.tag === 'IN' && next.lower !== 'that');
    if (!free) return false;
  }
  if (before < 0 && after < 0) return false;
  if (before < 0 && after >= 0) {
    // `called it "a coup"`, `said the plan was "dead"` are no quotations by the grammar: only right after the verb,
    // a colon or a comma, and to the end of the clause.
    const next = words[after + 1];
    const complete =
      !next ||
      /^[.,;:!?]$/.test(next.text) ||
      next.tag === 'QQ' ||
      next.tag === 'CC' ||
      /^(in|on|at|during)$/.test(next.lower);
    if (!complete) return false;
  }
  // "When the mill closed, she said, “we were lost.”": the clause in front is the first half of what was said.
  const half =
    before < 0 &&
    words[after - 1]!.text === ',' &&
    /^["“'‘«„]+\p{Ll}/u.test(words[after]!.text) &&
    words[first - 1]?.text === ',' &&
    words.slice(0, 2).some((w) => subordinators.has(w.lower)) &&
    nextFinite(words, 0, first - 1) >= 0;
  if (half) {
    r.out.push({
      source: [span(r, source)],
      cue: [spanOf(r, cue)],
      content: [spanOf(r, [0, first - 1]), spanOf(r, [after, after + 1])],
      addressee: addressee && span(r, addressee),
      act,
      verb: words[head]!.lemma,
      rule: 'parenthesis',
      sentence: r.index,
      at: head,
      quotes: [],
    });
    return true;
  }
  const quotes = [before, after].filter((i) => i >= 0).map((i) => words[i]!.quote!);
  const pieces = [before, after].filter((i) => i >= 0).map((i) => spanOf(r, [i, i + 1]));
  // A lone final sentence inside the marks: `"X," he said. "Y."` is joined later, by paragraph.
  r.out.push({
    source: [span(r, source)],
    cue: [spanOf(r, cue)],
    content: pieces,
    addressee: addressee && span(r, addressee),
    act,
    verb: words[head]!.lemma,
    rule: 'quotation',
    sentence: r.index,
    at: head,
    quotes,
  });
  return true;
}

function adjuncts(r: Reader, at: number): number {
  let k = adjunctFrom(r.words, at);
  // "told reporters, standing on the steps, …" is rare; "said in a statement late on Friday:" is not.
  for (let guard = 0; guard < 3; guard++) {
    const next = adjunctFrom(r.words, k);
    if (next === k) break;
    k = next;
  }
  return k;
}

/** "…, a NATO official said." · "The plan, officials said, would …" */
export function trailing(
  r: Reader,
  source: Range,
  cue: readonly [number, number],
  act: Act,
  verb: string,
  head: number,
  first: number,
): Done {
  const { words } = r;
  if (act !== 'assert' && !/^(claim|confirm|warn|reaffirm|promise|deny)$/.test(act)) return;
  if (!sayingsOf(verb).some((s) => /[tq]/.test(s.frames))) return;
  const comma = first - 1;
  if (comma < 1 || !/^(,|[-–—]+)$/.test(words[comma]!.text)) return;
  // "Told of the ruling, the minister sighed": a participle in front is an adjunct, no words of theirs.
  if (/^VB[NG]$/.test(words[0]!.tag) && nextFinite(words, 0, comma) < 0) return;
  let after = Math.max(cue[1], Math.max(source.to, cue[1]));
  let addressee: Range | null = null;
  if (/^(tell|inform|remind|assure|reassure|warn|caution|notify|advise)$/.test(verb)) {
    const end = addresseeEnd(r.words, after);
    if (end > after) {
      addressee = { from: after, to: end };
      after = end;
    }
  }
  after = adjunctFrom(words, after);
  const ends = atEnd(words, after) || words[after]?.text === ';';
  const closes = words[after]?.text === ',' || /^[-–—]+$/.test(words[after]?.text ?? '');
  if (!ends && !closes && !/^(as|when|after|while|in|during)$/.test(words[after]?.lower ?? '')) return;
  let from = 0;
  for (let k = comma - 1; k > 0; k--)
    // "His deputy was less coy: the field, she said, …"
    if (/^[;:]$/.test(words[k]!.text)) {
      from = k + 1;
      break;
    }
  const quoted = words[from]!.tag === 'QQ' ? words[from]!.quote : undefined;
  const alone = comma - from === 1 || nounFrom(words, from + 1, true) === comma ? quoted : undefined;
  if (alone !== undefined) {
    const whole = comma - from === 1 || cue[0] < source.from ? source : { from: from + 1, to: source.to };
    // "…," the director, Ingrid Moe, told the paper.
    r.out.push({
      source: [span(r, whole)],
      cue: [spanOf(r, cue)],
      content: [spanOf(r, [from, from + 1])],
      addressee: addressee && span(r, addressee),
      act,
      verb,
      rule: 'quotation',
      sentence: r.index,
      at: head,
      quotes: [alone],
    });
    return;
  }
  // "prices, she maintained, were set": one word before, the rest behind.
  if (comma - from < 2 && !(closes && /^(?:NN|PRP)/.test(words[from]!.tag))) return;
  const said: (readonly [number, number])[] = [[from, comma]];
  const dependent = subordinators.has(words[from]!.lower) || /^(IN|TO|VBG)$/.test(words[from]!.tag);
  if (closes && (dependent || nextFinite(words, from, comma) < 0) && !atEnd(words, after + 1))
    said.push([after + 1, trimEnd(words, after + 1, words.length)]);
  // A headline's verb has no tense: "Ferry to be sold, mayor says".
  else if (
    nextFinite(words, from, comma) < 0 &&
    !(
      !/[.!?]$/.test(words[words.length - 1]!.text) && words.slice(from, comma).some((w) => /^(?:TO|VBN)$/.test(w.tag))
    ) &&
    !words.slice(from, comma).some((w) => w.tag === 'QQ')
  )
    return;
  r.out.push({
    source: [span(r, source)],
    cue: [spanOf(r, cue)],
    content: said.map((part) => spanOf(r, part)),
    addressee: addressee && span(r, addressee),
    act,
    verb,
    rule: said.length > 1 ? 'parenthesis' : 'trailing',
    sentence: r.index,
    at: head,
    quotes: [],
  });
}
