/** What an active verb of saying has behind it: its preposition or particle, a quotation, its frames, what stands before it. */
import { putAbout, sayingsOf, speechNouns, type Verb, withSpeechNoun } from '../text/en/verbs.ts';
import { adjunctFrom, phraseEnd, timeFrom } from './ends.ts';
import { complement } from './frames.ts';
import { judgement } from './judgements.ts';
import { baseNoun, isNoun, isTime, nounFrom, type Range } from './phrases.ts';
import { quotation, trailing } from './quoted.ts';
import { type Done, type Group, type Reader, record, type Subject, spanOf } from './reader.ts';
import type { Word } from './stream.ts';

export function active(r: Reader, group: Group, word: Word, subject: Subject | null): Done {
  const { words } = r;
  const { from, head } = group;
  if (!subject) return;
  const lemma = word.lemma;
  const source = subject.range;
  const inverted = subject.rule === 'quotation';
  const cueFrom = from;
  const sayings = sayingsOf(lemma);
  let at = inverted ? source.to : head + 1;
  if (inverted) at = adjunctFrom(words, at);

  // Verb with its preposition or particle, right after it or after "in principle", "again".
  for (const saying of inverted ? [] : sayings) {
    for (const preposition of saying.with) {
      if (parted(r, saying, preposition, source, [cueFrom, head + 1], lemma)) return;
      const after = particleAt(r, head + 1, preposition);
      if (after < 0 || (isTime(words[after + 1]) && !isNoun(words[after + 2]))) continue;
      if (saying.frames.includes('q') && quotation(r, saying.act, source, [cueFrom, after + 1], after + 1, head, false))
        return;
      if (
        complement({
          r,
          source,
          words: [cueFrom, after + 1],
          act: saying.act,
          verb: lemma,
          head,
          frames: saying.frames,
          preposition,
          at: after + 1,
        })
      )
        return;
    }
  }
  const plain = sayings.filter((s) => s.with.length === 0);
  if (!plain.length && !withSpeechNoun.has(lemma)) return;
  // A quotation after the verb, or around it.
  const quotes = plain.find((s) => s.frames.includes('q')) ?? plain.find((s) => /[ta]/.test(s.frames));
  if (quotes || inverted) {
    if (quotation(r, quotes?.act ?? 'assert', source, [cueFrom, head + 1], at, head, inverted)) return;
  }
  if (inverted) {
    trailing(r, source, [cueFrom, head + 1], plain[0]?.act ?? 'assert', lemma, head, Math.min(cueFrom, source.from));
    return;
  }
  for (const saying of plain)
    if (
      complement({
        r,
        source,
        words: [cueFrom, head + 1],
        act: saying.act,
        verb: lemma,
        head,
        frames: saying.frames,
        preposition: '',
        at,
      })
    )
      return;
  if (withSpeechNoun.has(lemma)) {
    if (words[at]?.lower === 'with') at = nounFrom(words, at + 1);
    const end = nounFrom(words, at, true);
    const object = words.slice(at, end);
    const says = object.some(
      (w) =>
        speechNouns.has(w.lower) ||
        /^(issue|matter|question|case|subject|topic|problem|point|safety|fate|situation|possibility|prospect|need|importance|assessment)s?$/.test(
          w.lower,
        ),
    );
    // "raised border checks", but not taxes: a minister's raising is of a matter unless it can only be of a sum.
    const speaks = words
      .slice(source.from, source.to)
      .some((w) =>
        /^(minister|president|chancellor|premier|ambassador|commissioner|secretary|envoy|representative|chair|side|delegation|he|she|they)s?$/.test(
          w.lower,
        ),
      );
    const sum = object.some((w) =>
      /^(tax|rate|price|money|fund|hand|flag|glass|salary|pension|wage|voice|eyebrow|bar|stake|cash|level|capital|fee|tariff|child|son|duty|limit|age|ceiling|alarm|target|contribution)(e?s)?$/.test(
        w.lower,
      ),
    );
    if (end > at && (says || (lemma === 'raise' && speaks && !sum && object[0]?.tag !== 'PRP'))) {
      const agrees =
        lemma === 'share' &&
        object.some((w) => /^(concern|concerns|view|assessment|opinion|position|worry|worries|fears)$/.test(w.lower));
      record(
        r,
        source,
        [cueFrom, head + 1],
        [at, phraseEnd(words, at, true)],
        agrees ? 'agree' : 'assert',
        lemma,
        'object',
        head,
      );
    }
    return;
  }
  if (relative(r, plain, source, [cueFrom, head + 1], lemma, at)) return;
  trailing(r, source, [cueFrom, head + 1], plain[0]!.act, lemma, head, source.from);
}

/** "the charge, which the mayor has denied", "claims the bank rejects": what is denied stands before. */
function relative(
  r: Reader,
  sayings: readonly Verb[],
  source: Range,
  cue: readonly [number, number],
  verb: string,
  at: number,
): boolean {
  const { words } = r;
  const denies = sayings.some((s) => s.act === 'deny' && s.frames.includes('n'));
  const as = words[at]?.lower === 'as' && sayings.some((s) => s.frames.includes('k'));
  if (!denies || !(as || /^(?:[.,;–—-]|and|but)?$/.test(words[at]?.lower ?? ''))) return false;
  let k = source.from;
  if (/^(?:which|that)$/.test(words[k - 1]?.lower ?? '')) k--;
  if (words[k - 1]?.text === ',' && k < source.from) k--;
  const noun = baseNoun(words, k, 0);
  if (noun === k || !(k < source.from || putAbout.has(words[k - 1]!.lower))) return false;
  // "a charge the minister dismissed as “noise”"
  if (as)
    return judgement(r, source, cue, [noun, k], [at + 1, nounFrom(words, at + 1, true)], 'deny', verb, cue[1] - 1);
  record(r, source, cue, [noun, k], 'deny', verb, 'object', cue[1] - 1);
  return true;
}

/** A verb and its preposition or particle with something between: "objected on Thursday | to the tariff", "ruled a sale | out",
 *  "waved it | away". */
function parted(
  r: Reader,
  saying: Verb,
  particle: string,
  source: Range,
  cue: readonly [number, number],
  verb: string,
): boolean {
  const { words } = r;
  const at = cue[1];
  if (!particle || particle.includes(' ')) return false;
  const rest = (k: number): [number, number] => [k, k + 1];
  const timed = timeFrom(words, at);
  if (timed > at && words[timed]?.lower === particle && !isTime(words[timed + 1])) {
    const seen = r.out.length;
    if (
      !complement({
        r,
        source,
        words: cue,
        act: saying.act,
        verb,
        head: at - 1,
        frames: saying.frames,
        preposition: particle,
        at: timed + 1,
      })
    )
      return false;
    const made = r.out[seen];
    if (made) r.out[seen] = { ...made, cue: [...made.cue, spanOf(r, rest(timed))] };
    return true;
  }
  if (saying.act !== 'deny' || !/^(?:out|down|off|aside|away|back)$/.test(particle)) return false;
  const object =
    /^(?:this|that|it|them|him|her|these|those)$/.test(words[at]?.lower ?? '') && words[at + 1]?.lower === particle
      ? at + 1
      : nounFrom(words, at);
  if (object === at || object - at > 7 || words[object]?.lower !== particle) return false;
  // "waved the charge away as “noise”"
  const seen = r.out.length;
  if (
    words[object + 1]?.lower === 'as' &&
    judgement(r, source, cue, [at, object], [object + 2, phraseEnd(words, object + 2, true)], 'deny', verb, at - 1)
  )
    r.out[seen] = { ...r.out[seen]!, cue: [...r.out[seen]!.cue, spanOf(r, rest(object))] };
  else record(r, source, cue, [at, object], 'deny', verb, 'object', at - 1, null, rest(object));
  return true;
}

function particleAt(r: Reader, i: number, particle: string): number {
  const { words } = r;
  const [first, second] = particle.split(' ');
  if (second !== undefined) {
    const at = particleAt(r, i, first!);
    return at >= 0 && words[at + 1]?.lower === second ? at + 1 : -1;
  }
  let k = i;
  if (words[k]?.lower === particle) return k;
  while (words[k] && /^(RB|RBR)$/.test(words[k]!.tag) && words[k]!.lower !== particle && k - i < 2) k++;
  return words[k]?.lower === particle ? k : -1;
}
