/** The complement of a verb of saying by the frames it enters (letters of `../text/en/verbs.ts`): clause, question, object, infinitive,
 *  somebody told or blamed, judgement. */
import type { Act } from '../model/statement.ts';
import { disputable, needsClause, speechNouns } from '../text/en/verbs.ts';
import { adjunctFrom, clauseEnd, infinitiveEnd, phraseEnd, timeFrom, trimEnd } from './ends.ts';
import { disputes, judgedEnd, judgement, pleas, upheld } from './judgements.ts';
import { addresseeEnd, clauseAt, nextComma, thatClause, wh } from './openings.ts';
import { isTime, isVerb, nounFrom, type Range } from './phrases.ts';
import { type Reader, record } from './reader.ts';
import type { Rule } from './report.ts';
import type { Word } from './stream.ts';
import { nextFinite } from './verb-groups.ts';

/** Reads the complement at `at` by the frames a verb allows; true when one fits. */
export function complement(
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
      const end = beforeMatter(words, verb, k, addresseeEnd(r.words, k));
      if (end > k) {
        addressee = { from: k, to: end };
        k = isMatter(words, verb, end) ? end : adjunctFrom(words, end);
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
    // "alleges otherwise": the contrary of what stands before.
    if (words[k]?.lower === 'otherwise' && /^[.,;]?$/.test(words[k + 1]?.text ?? '')) return add([k, k + 1], 'clause');
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
      words[k + 2]?.lower !== 'following' &&
      (words[k]?.lower === 'of' || isMatter(words, verb, k))
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
    if (addressee && /^(?:alert)$/.test(verb) && words[k]?.lower === 'to')
      return add([k + 1, phraseEnd(words, k + 1, true)], 'object', addressee);
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
    // "asked the operator last month for guaranteed volumes"
    const dated = timeFrom(words, k);
    if (addressee && words[dated]?.lower === 'for') k = dated;
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
    // "pressed the firm for shorter shifts"
    if (addressee && /^(?:press|lobby|petition|beg|implore)$/.test(verb) && words[end]?.lower === 'for') k = end;
    if (
      (preposition || /^(?:press|lobby|petition|beg|implore)$/.test(verb)) &&
      addressee &&
      words[k]?.lower === 'for'
    ) {
      record(r, source, cue, [k + 1, phraseEnd(words, k + 1, true)], act, verb, 'object', head, addressee, [k, k + 1]);
      return true;
    }
    // "asked the ministry for", "invited X to Kyiv"
    if (addressee && verb === 'invite' && /^(to|for)$/.test(words[k]?.lower ?? '') && nounFrom(words, k + 1) > k + 1)
      return add([k, phraseEnd(words, k, true)], 'directive', addressee);
  }
  if (frames.includes('f')) {
    const end = nounFrom(words, at, 'base');
    // "accused the government last week of …", "quizzed the minister on …"
    const matter = act === 'ask' ? /^(?:about|on|over)$/ : /^(?:of|for)$/;
    const of = matter.test(words[end]?.lower ?? '') ? end : adjunctFrom(words, end);
    if (act === 'ask')
      return end > at && matter.test(words[of]?.lower ?? '') && !isTime(words[of + 1])
        ? add([of + 1, phraseEnd(words, of + 1, false)], 'directive', { from: at, to: end })
        : false;
    if (end > at && matter.test(words[of]?.lower ?? ''))
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
      // "termed the vote “out of order”": in marks whatever it is.
      (words[end]!.inQuote !== undefined || !/^(?:CC|IN|TO)$/.test(words[end]!.tag))
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
    const whole = phraseEnd(words, at, !gerund);
    const end = act === 'deny' && !gerund ? beforeHaste(words, at, whole) : whole;
    if (end > at && (gerund || nounFrom(words, at) > at || w.tag === 'QQ')) return add([at, end], 'object');
  }
  return false;
}

/** "rejected the complaint | within the hour": how soon somebody answered, where what is denied was put in words. */
function beforeHaste(words: readonly Word[], from: number, to: number): number {
  const at = words.findIndex((w, k) => k > from && k < to && w.lower === 'within');
  if (at < 0 || !isTime(words[to - 1]) || nounFrom(words, at + 1, 'base') !== to) return to;
  const soon = /^(?:minutes|hours|the hour|an hour)$/.test(
    words
      .slice(at + 1, to)
      .map((w) => w.lower)
      .join(' '),
  );
  return soon || disputable.has(words[at - 1]!.lower) || pleas.test(words[at - 1]!.lower) ? at : to;
}

/** "briefed him | on the flood": what somebody was told of, no place where they were. */
const isMatter = (words: readonly Word[], verb: string, at: number): boolean =>
  /^(?:on|about)$/.test(words[at]?.lower ?? '') &&
  /^(?:brief|update|inform|notify|warn|remind|advise)$/.test(verb) &&
  !isTime(words[at + 1]) &&
  words[at + 1]?.tag !== 'CD';

/** "informed the inspectorate | of every delay", but "the Ministry of Justice | of every delay": where the last "of" leads to what
 *  somebody was told of, not to a part of their name. */
function beforeMatter(words: readonly Word[], verb: string, from: number, to: number): number {
  if (!/^(?:inform|notify|remind|warn|advise|assure|convince)$/.test(verb) || words[to]?.lower === 'of') return to;
  const of = words.findLastIndex((w, k) => k > from && k < to && w.lower === 'of');
  if (of < 0 || /^\p{Lu}/u.test(words[of + 1]!.text)) return to;
  return /^NNP/.test(words[of - 1]!.tag) && named.test(words[of - 1]!.lower) ? to : of;
}
/** What is called by a field or a place of its own. */
const named =
  /^(?:ministry|department|court|office|bureau|chamber|institute|house|board|bank|secretary|minister|head)$/;
