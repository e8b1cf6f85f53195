/** The complement of a verb of saying by the frames it enters (letters of `../text/en/verbs.ts`): clause, question, object, infinitive,
 *  somebody told or blamed, judgement. */
import { disputable, needsClause, speechNouns } from '../text/en/verbs.ts';
import { adjunctFrom } from './adjuncts.ts';
import {
  type Cue,
  type Frame,
  infinitiveAt,
  infinitiveFrom,
  lowerAt,
  phraseFrom,
  put,
  type Words,
  wordAt,
} from './cue.ts';
import { phraseEnd } from './ends.ts';
import { asked, blamed, urged } from './frames-asked.ts';
import { told } from './frames-told.ts';
import { disputes, judgedEnd, judgement, pleas, upheld } from './judgements.ts';
import { isTime, nounFrom } from './phrases.ts';
import type { Word } from './stream.ts';

/** Reads the complement at `at` by the frames a verb allows; true when one fits. */
export function complement(cue: Cue): boolean {
  const { frames, verb } = cue;
  if (/[ta]/.test(frames) && told(cue)) return true;
  if (frames.includes('w') && asked(cue)) return true;
  if (frames.includes('o') && urged(cue)) return true;
  if (frames.includes('f')) return blamed(cue);
  if (cue.act === 'deny' && judgedFirst(cue)) return true;
  if (frames.includes('k')) {
    const judgment = judgedAs(cue);
    if (judgment !== null) return judgment;
    if (/^(?:describe|portray|characterize|depict|play)$/.test(verb)) return false;
  }
  if (frames.includes('p')) return called(cue);
  if (frames.includes('i') && willing(cue)) return true;
  return frames.includes('n') && object(cue);
}

const judged = ({ r, source, words, act, verb, head }: Cue, object: Words, judgment: Words): boolean =>
  judgement(r, source, words, object, judgment, act, verb, head);

/** "rejected as “fantasy” the figure of nine billion": the judgement first. */
const judgedFirst: Frame = (cue) => {
  const { words } = cue.r;
  if (lowerAt(cue) !== 'as') return false;
  const from = cue.at + 1;
  let k = from;
  while (
    /^(?:JJ|RB|CC|QQ|DT|NN|VBN)$/.test(words[k]?.tag ?? '') &&
    !(k > from && /^(?:the|a|an|any|that|this)$/.test(words[k]!.lower))
  )
    k++;
  const what = phraseFrom(cue, k);
  return k > from && what[1] > k && nounFrom(words, k) > k && judged(cue, what, [from, k]);
};

/** "described the plan as a gift"; null where no "as" stands behind the plan. */
function judgedAs(cue: Cue): boolean | null {
  const { words } = cue.r;
  const end = nounFrom(words, cue.at, true);
  const as = [end, adjunctFrom(words, end)].find((k) => words[k]?.lower === 'as');
  return end > cue.at && as !== undefined ? judged(cue, [cue.at, end], phraseFrom(cue, as + 1)) : null;
}

/** "called the plan “a coup”" */
const called: Frame = (cue) => {
  const { words } = cue.r;
  const { at } = cue;
  const end = judgedEnd(cue.r, at);
  if (end === at && (words[at]?.tag === 'QQ' || words[at]?.inQuote !== undefined)) {
    // "a charge their association called “absurd”": what was judged stands before.
    let to = at + 1;
    while (words[at]!.inQuote !== undefined && words[to]?.inQuote === words[at]!.inQuote) to++;
    return put(cue, [at, to], 'judgement');
  }
  const judgment = words[end];
  if (end <= at || !judgment || /^[.!?…,]$/.test(judgment.text)) return false;
  // "termed the vote “out of order”": in marks whatever it is.
  if (judgment.inQuote === undefined && /^(?:CC|IN|TO)$/.test(judgment.tag)) return false;
  return judged(cue, [at, end], phraseFrom(cue, end));
};

/** "promised to", "vowed not to" */
const willing: Frame = (cue) => {
  const behind = { ...cue, at: adjunctFrom(cue.r.words, cue.at) };
  const toSomebody = lowerAt(behind) !== 'not' && /^(DT|PRP\$|NNP|PRP)$/.test(wordAt(behind, 1)?.tag ?? 'DT');
  return infinitiveAt(behind) && !toSomebody && put(cue, infinitiveFrom(cue, behind.at), 'infinitive');
};

/** "denied the report", "stood by the figures" */
const object: Frame = (cue) => {
  const { words } = cue.r;
  if (!takesObject(cue)) return false;
  // "ruled out on Wednesday the sale"
  const skipped = adjunctFrom(words, cue.at);
  const late = /^(?:IN|RB)$/.test(wordAt(cue)?.tag ?? '') && skipped > cue.at && nounFrom(words, skipped) > skipped;
  const at = late ? skipped : cue.at;
  const w = words[at];
  if (!w) return false;
  // "denied ever meeting him"
  const ever = /^(?:ever|even)$/.test(w.lower) && words[at + 1]?.tag === 'VBG';
  const gerund = w.tag === 'VBG' || ever;
  const whole = phraseEnd(words, at, !gerund);
  const end = cue.act === 'deny' && !gerund ? beforeHaste(words, at, whole) : whole;
  return end > at && (gerund || nounFrom(words, at) > at || w.tag === 'QQ') && put(cue, [at, end], 'object');
};

/** Is what stands behind the verb something put in words, where the verb may have other objects? */
function takesObject(cue: Cue): boolean {
  const { r, verb, at } = cue;
  const { words } = r;
  if (needsClause.has(verb) && !cue.preposition) {
    // As nouns' verbs they need more: "wrote a letter" is no statement; "protested the arrest", "reported losses" are.
    const alone = /^(report|protest|stress|note|suggest|estimate|reveal|offer|accept|contest)$/.test(verb);
    if (!alone && !disputes(r, verb, at)) return false;
    const spoken = speechNouns.has(words[nounFrom(words, at) - 1]?.lower ?? '');
    if (/^(offer|accept|note)$/.test(verb) && !spoken && wordAt(cue)?.tag === 'PRP') return false;
  }
  // "stood by the figures", but not by the window.
  if (verb === 'stand') return upheld(words, at);
  if (verb === 'throw') return pleas.test(words[nounFrom(words, at, 'base') - 1]?.lower ?? '');
  return true;
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
