/** What an active verb of saying has behind it, by the frames it enters (see `../text/en/verbs.ts`). */
import type { Act } from '../model/statement.ts';
import { needsClause, putAbout, sayingsOf, speechNouns, type Verb, withSpeechNoun } from '../text/en/verbs.ts';
import { adjunctFrom, clauseEnd, infinitiveEnd, phraseEnd, timeFrom, trimEnd } from './ends.ts';
import { disputes, judgedEnd, judgement, pleas, upheld } from './judgements.ts';
import { addresseeEnd, clauseAt, nextComma, thatClause, wh } from './openings.ts';
import { baseNoun, isTime, isVerb, nounFrom, type Range } from './phrases.ts';
import { quotation, trailing } from './quoted.ts';
import { type Done, type Group, type Reader, record, type Subject, spanOf } from './reader.ts';
import type { Rule } from './report.ts';
import type { Word } from './stream.ts';
import { nextFinite } from './verb-groups.ts';

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
      if (after < 0 || (isTime(words[after + 1]) && !isTime(words[after + 2]))) continue;
      if (saying.frames.includes('q') && quotation(r, saying.act, source, [cueFrom, after + 1], after + 1, head, false))
        return;
      if (complement(r, saying.act, saying.frames, after + 1, source, [cueFrom, after + 1], lemma, head, preposition))
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
    if (complement(r, saying.act, saying.frames, at, source, [cueFrom, head + 1], lemma, head, '')) return;
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
  if (!denies || !/^(?:[.,;–—-]|and|but)?$/.test(words[at]?.lower ?? '')) return false;
  let k = source.from;
  if (/^(?:which|that)$/.test(words[k - 1]?.lower ?? '')) k--;
  if (words[k - 1]?.text === ',' && k < source.from) k--;
  const noun = baseNoun(words, k, 0);
  if (noun === k || !(k < source.from || putAbout.has(words[k - 1]!.lower))) return false;
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
    if (!complement(r, saying.act, saying.frames, timed + 1, source, cue, verb, at - 1, particle)) return false;
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
  record(r, source, cue, [at, object], 'deny', verb, 'object', at - 1, null, rest(object));
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

/** Reads the complement at `at` by the frames a verb allows; true when one fits. */
function complement(
  r: Reader,
  act: Act,
  frames: string,
  at: number,
  source: Range,
  cue: readonly [number, number],
  verb: string,
  head: number,
  preposition: string,
): boolean {
  const { words } = r;
  const tag = words[head]!.tag;
  const skipped = adjunctFrom(words, at);
  const add = (
    content: readonly [number, number],
    rule: Rule,
    addressee: Range | null = null,
    kind: Act = act,
  ): boolean => {
    record(r, source, cue, content, kind, verb, rule, head, addressee);
    return true;
  };
  // "said that", "told X that", "said to X on Monday that"
  if (/[ta]/.test(frames)) {
    let k = skipped;
    let addressee: Range | null = null;
    if (frames.includes('a') || /^(ask|promise|warn|urge)$/.test(verb)) {
      const end = addresseeEnd(r.words, k);
      if (end > k) {
        addressee = { from: k, to: end };
        k = adjunctFrom(words, end);
      }
    } else if (words[k]?.lower === 'to' && words[k]?.tag !== 'VB' && !isVerb(words[k + 1])) {
      const end = nounFrom(words, k + 1, true);
      if (end > k + 1) {
        addressee = { from: k + 1, to: end };
        k = adjunctFrom(words, end);
      }
    }
    if (words[k]?.text === ',' && words[k + 1]?.lower !== 'that') {
      // "said, however, that" · "told X, in English, that"
      const close = nextComma(r.words, k + 1, 8);
      if (close > 0 && words[close + 1]?.lower === 'that') k = close + 1;
    } else if (words[k]?.text === ',') k++;
    if (thatClause(words, k)) return add([k + 1, clauseEnd(words, k + 1, tag)], 'clause', addressee);
    if (words[k]?.text === ':' && clauseAt(r.words, k + 1))
      return add([k + 1, trimEnd(words, k + 1, words.length)], 'clause', addressee);
    const bare = k;
    const infinitive = words[k]?.tag === 'TO' || (words[k]?.lower === 'not' && words[k + 1]?.tag === 'TO');
    if (addressee && infinitive && /^(?:advise|remind|caution|warn)$/.test(verb))
      return add(
        [k, phraseEnd(words, k, false)],
        'directive',
        addressee,
        /^(?:warn|caution)$/.test(verb) ? 'warn' : 'request',
      );
    if (clauseAt(r.words, bare, true) && (addressee !== null || frames.includes('t')))
      return add([bare, clauseEnd(words, bare, tag)], 'clause', addressee);
    if (wh(r.words, k) && /[wa]/.test(frames)) return add([k, clauseEnd(words, k, tag)], 'clause', addressee, act);
    if (
      addressee &&
      frames.includes('a') &&
      (words[k]?.lower === 'of' ||
        (/^(on|about)$/.test(words[k]?.lower ?? '') &&
          /^(brief|update|inform|notify|warn|remind|advise)$/.test(verb) &&
          !isTime(words[k + 1])))
    )
      return add([k + 1, phraseEnd(words, k + 1, true)], 'object', addressee);
    if (addressee && frames.includes('a') && verb === 'tell') {
      if (words[k]?.tag === 'TO') return add([k, infinitiveEnd(words, k, tag)], 'directive', addressee, 'request');
      const end = phraseEnd(words, k, true);
      if (end > k && nounFrom(words, k) > k) return add([k, end], 'object', addressee);
    }
    // "promised them a ferry"
    if (addressee && /^(promise|guarantee|pledge)$/.test(verb) && nounFrom(words, k) > k)
      return add([k, phraseEnd(words, k, true)], 'object', addressee);
    if (addressee && frames.includes('a') && words[k]?.lower === 'against') {
      record(r, source, cue, [k + 1, phraseEnd(words, k + 1, false)], act, verb, 'object', head, addressee, [k, k + 1]);
      return true;
    }
    if (addressee && words[k]?.lower === 'not' && words[k + 1]?.tag === 'TO')
      return add([k, infinitiveEnd(words, k, tag)], 'directive', addressee, verb === 'warn' ? 'warn' : 'request');
  }
  if (frames.includes('w')) {
    let k = skipped;
    let addressee: Range | null = null;
    if (verb === 'ask' || verb === 'question') {
      const end = addresseeEnd(r.words, k);
      if (end > k) {
        addressee = { from: k, to: end };
        k = end;
      }
    }
    // "The ships came from Harbin, her deputy corrected when she had finished": when it was said, not what.
    const aside =
      /^(?:when|where)$/.test(words[k]?.lower ?? '') &&
      words[source.from - 1]?.text === ',' &&
      nextFinite(words, 0, source.from) >= 0;
    if (wh(r.words, k) && !aside) return add([k, clauseEnd(words, k, tag)], 'clause', addressee);
    if (addressee && words[k]?.lower === 'about') {
      record(r, source, cue, [k + 1, phraseEnd(words, k + 1, true)], 'ask', verb, 'object', head, addressee, [
        k,
        k + 1,
      ]);
      return true;
    }
    if (addressee && verb === 'ask' && words[k]?.lower === 'for') {
      record(r, source, cue, [k + 1, phraseEnd(words, k + 1, true)], 'request', verb, 'object', head, addressee, [
        k,
        k + 1,
      ]);
      return true;
    }
    if (verb === 'ask' && (words[k]?.tag === 'TO' || (words[k]?.lower === 'not' && words[k + 1]?.tag === 'TO')))
      return add([k, infinitiveEnd(words, k, tag)], 'directive', addressee, 'request');
    if (verb === 'ask' && addressee) {
      // "asked its partners last week to share"
      const later = adjunctFrom(words, k);
      if (words[later]?.tag === 'TO')
        return add([later, infinitiveEnd(words, later, tag)], 'directive', addressee, 'request');
      if (words[later]?.lower === 'that' && clauseAt(r.words, later + 1))
        return add([later + 1, clauseEnd(words, later + 1, tag)], 'clause', addressee, 'request');
    }
    if (verb === 'ask' && words[k]?.lower === 'that' && clauseAt(r.words, k + 1))
      return add([k + 1, clauseEnd(words, k + 1, tag)], 'clause', null, 'request');
  }
  if (frames.includes('o')) {
    const end = addresseeEnd(r.words, at);
    const addressee = end > at ? { from: at, to: end } : null;
    let k = adjunctFrom(words, end);
    if (words[k]?.lower === ',') k++;
    if (addressee && (words[k]?.tag === 'TO' || (words[k]?.lower === 'not' && words[k + 1]?.tag === 'TO')))
      return add([k, infinitiveEnd(words, k, tag)], 'directive', addressee);
    if (addressee && /^(against|into|from)$/.test(words[k]?.lower ?? '') && words[k + 1]?.tag === 'VBG') {
      record(r, source, cue, [k + 1, phraseEnd(words, k + 1, false)], act, verb, 'directive', head, addressee, [
        k,
        k + 1,
      ]);
      return true;
    }
    if (preposition && addressee && words[k]?.lower === 'for') {
      record(r, source, cue, [k + 1, phraseEnd(words, k + 1, true)], act, verb, 'object', head, addressee, [k, k + 1]);
      return true;
    }
    // "asked the ministry for", "invited X to Kyiv"
    if (addressee && verb === 'invite' && /^(to|for)$/.test(words[k]?.lower ?? '') && nounFrom(words, k + 1) > k + 1)
      return add([k, phraseEnd(words, k, true)], 'directive', addressee);
  }
  if (frames.includes('f')) {
    const end = nounFrom(words, at, 'base');
    // "accused the government last week of …"
    const of = /^(of|for)$/.test(words[end]?.lower ?? '') ? end : adjunctFrom(words, end);
    if (end > at && /^(of|for)$/.test(words[of]?.lower ?? ''))
      return add([of + 1, phraseEnd(words, of + 1, false)], 'accusation', { from: at, to: end });
    if (end > at && words[end]?.lower === 'on') return add([at, end], 'accusation', null);
    return false;
  }
  // "rejected as “fantasy” the figure of nine billion": the judgement first.
  if (act === 'deny' && words[at]?.lower === 'as') {
    let k = at + 1;
    while (
      /^(?:JJ|RB|CC|QQ|DT|NN|VBN)$/.test(words[k]?.tag ?? '') &&
      !(k > at + 1 && /^(?:the|a|an|any|that|this)$/.test(words[k]!.lower))
    )
      k++;
    const end = phraseEnd(words, k, true);
    if (k > at + 1 && end > k && nounFrom(words, k) > k)
      return judgement(r, source, cue, [k, end], [at + 1, k], act, verb, head);
  }
  if (frames.includes('k')) {
    const end = nounFrom(words, at, true);
    const as = adjunctFrom(words, end);
    const mark = words[end]?.lower === 'as' ? end : words[as]?.lower === 'as' ? as : -1;
    if (end > at && mark > 0)
      return judgement(r, source, cue, [at, end], [mark + 1, phraseEnd(words, mark + 1, true)], act, verb, head);
    if (verb === 'describe' || verb === 'portray' || verb === 'characterize' || verb === 'depict' || verb === 'play')
      return false;
  }
  if (frames.includes('p')) {
    const end = judgedEnd(r, at);
    if (end === at && (words[at]?.tag === 'QQ' || words[at]?.inQuote !== undefined)) {
      // "a charge their association called “absurd”": what was judged stands before.
      let to = at + 1;
      while (words[at]!.inQuote !== undefined && words[to]?.inQuote === words[at]!.inQuote) to++;
      return add([at, to], 'judgement');
    }
    if (
      end > at &&
      end < words.length &&
      !/^[.!?…]$/.test(words[end]!.text) &&
      words[end]!.text !== ',' &&
      words[end]!.tag !== 'CC' &&
      words[end]!.tag !== 'IN' &&
      words[end]!.tag !== 'TO'
    )
      return judgement(r, source, cue, [at, end], [end, phraseEnd(words, end, true)], act, verb, head);
    return false;
  }
  if (frames.includes('i')) {
    const k = skipped;
    if (words[k]?.tag === 'TO' && !/^(DT|PRP\$|NNP|PRP)$/.test(words[k + 1]?.tag ?? 'DT'))
      return add([k, infinitiveEnd(words, k, tag)], 'infinitive');
    if (words[k]?.lower === 'not' && words[k + 1]?.tag === 'TO')
      return add([k, infinitiveEnd(words, k, tag)], 'infinitive');
  }
  if (frames.includes('n')) {
    if (needsClause.has(verb) && !preposition) {
      // As nouns' verbs they need more: "wrote a letter" is no statement; "protested the arrest", "reported losses" are.
      if (
        !/^(report|protest|stress|note|suggest|estimate|reveal|offer|accept|contest)$/.test(verb) &&
        !disputes(r, verb, at)
      )
        return false;
      if (
        /^(offer|accept|note)$/.test(verb) &&
        !speechNouns.has(words[nounFrom(words, at) - 1]?.lower ?? '') &&
        words[at]?.tag === 'PRP'
      )
        return false;
    }
    // "stood by the figures", but not by the window.
    if (verb === 'stand' && !upheld(words, at)) return false;
    if (verb === 'throw' && !pleas.test(words[nounFrom(words, at, 'base') - 1]?.lower ?? '')) return false;
    // "ruled out on Wednesday the sale"
    if (/^(?:IN|RB)$/.test(words[at]?.tag ?? '') && skipped > at && nounFrom(words, skipped) > skipped) at = skipped;
    const w = words[at];
    if (!w) return false;
    // "denied ever meeting him"
    const ever = /^(?:ever|even)$/.test(w.lower) && words[at + 1]?.tag === 'VBG';
    const gerund = w.tag === 'VBG' || ever;
    const end = gerund ? phraseEnd(words, at, false) : phraseEnd(words, at, true);
    if (end > at && (gerund || nounFrom(words, at) > at || w.tag === 'QQ')) return add([at, end], 'object');
  }
  return false;
}
