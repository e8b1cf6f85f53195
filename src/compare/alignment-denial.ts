/** What in a clause denies: words of negation, verbs and nouns of refusing, what denies without any of them ("lacks",
 *  "interest-free"), and what only looks like a denial ("no doubt", "not only"). Words are lower-case. */
import { moveAt } from '../text/en/moves.ts';
import { formAt } from './alignment-form.ts';

export const NEGATION = /^(?:not|n't|no|never|nobody|none|neither|nor|nothing|without|hardly|cannot)$/;
/** Nouns and adjectives that turn the sense of what they govern, as the verbs of refusing and denying do. */
const REFUSAL =
  /^(?:refusal|rejection|denial|objection|objections|unacceptable|unfounded|untrue|baseless|inadmissible|unconstitutional|premature)$/;
/** What one may do "without" something, so that the word denies. */
const PARTING = /^(?:ended|ends|end|left|closed|broke|parted|concluded|finished|adjourned|remains|remained)$/;

/** Is the word at a place a negation that counts? "not only" and "at no later than" are none, "without" is one only at a parting. */
export function negates(words: readonly string[], i: number): boolean {
  if (i < 0) return false;
  // "a motion of no confidence": a name.
  if (words[i] === 'no' && words[i - 1] === 'of' && words[i + 1] === 'confidence') return false;
  // "anything but harmonious", "is far from finished"
  if (words[i] === 'anything') return words[i + 1] === 'but';
  if (words[i] === 'far')
    return words[i + 1] === 'from' && /^(?:is|are|was|were|been|remains?|remained)$/.test(words[i - 1] ?? '');
  // "a hope, not a promise": what it is called, told less firmly.
  if (words[i] === 'not' && words[i - 1] === ',' && FIRM_WORD.test(words.slice(i + 1, i + 4).join(' '))) return false;
  if (/^fail(?:s|ed|ing)?$/.test(words[i]!))
    return words
      .slice(i + 1, i + 4)
      .join(' ')
      .replace(/^(?:(?:yet|once|again|more|so|far|even|also) )+/, '')
      .startsWith('to');
  if (!NEGATION.test(words[i]!) || /^(?:only|least|later)$/.test(words[i + 1] ?? '')) return false;
  // "said no to the toll": a refusal, counted as one.
  if (words[i] === 'no' && /^(?:say|says|said|saying)$/.test(words[i - 1] ?? '')) return false;
  // "would have nothing to do with": told by the verb of refusing, and once.
  if (/^(?:nothing|none)$/.test(words[i]!) && moveAt(words, i - 1)?.move === 'refuse') return false;
  // "no doubt", "no secret of": what is said stands all the same.
  if (words[i] === 'no' && AFFIRMING.test(words[i + 1] ?? '')) return false;
  // "may not enter without a permit", "without consent they cannot leave": a condition, no denial.
  if (words[i] !== 'no' && words.includes('without') && words.some((word) => /^(?:not|n't|cannot|never)$/.test(word)))
    return false;
  if (words[i] === 'without' && OUTCOMELESS.test(words.slice(i + 1, i + 4).join(' '))) return true;
  return words[i] !== 'without' || words.slice(Math.max(0, i - 6), i).some((word) => PARTING.test(word));
}

const FIRM_WORD =
  /^(?:an?|yet an?) (?:\w+ )?(?:commitments?|promises?|pledges?|obligations?|guarantees?|certainty|decisions?|fact)\b/;
const AFFIRMING =
  /^(?:doubts?|secret|objections?|alternative|way|obstacles?|problems?|coincidence|accident|wonder|small)$/;
const OUTCOMELESS =
  /^(?:an? |any )?(?:result|agreement|decision|outcome|success|conclusion|breakthrough|statement|deal)\b/;

/** "still to be struck", "has yet to be ratified", "is still ahead": not done so far. */
export const ahead = (words: readonly string[], i: number): boolean =>
  /^(?:still|yet)$/.test(words[i]!) &&
  /^(?:to|ahead)$/.test(words[i + 1] ?? '') &&
  words[i - 1] !== ',' &&
  !negates(words, i - 1);

/** "an open question", "the date remains open", "it is not clear whether". */
export function unsettled(words: readonly string[]): number {
  const text = ` ${words.join(' ')} `;
  // "is a matter for the courts": left to somebody else.
  if (
    / (?:is|are|was|were|remains?) (?:a |an )?(?:matter|question|decision|issue|job|task) for (?!concern|discussion|debate|both) ?/.test(
      text,
    )
  )
    return 1;
  if (/ (?:open|unresolved|outstanding) (?:issue|question|matter|point)s? /.test(text)) return 1;
  return / (?:remains?|remained|left|stays?|stayed) (?:open|unclear|unresolved|undecided|unsettled) /.test(text) &&
    / (?:question|date|issue|matter|point|timetable|timing|venue|site|how|when|whether|who|where|what) /.test(text)
    ? 1
    : 0;
}

/** Words up to a clause that only gives a condition, a reason or a time, or that adds something. */
export function mainPart(words: readonly string[]): readonly string[] {
  const at = words.findIndex(
    (word, i) =>
      i > 3 &&
      (/^(?:if|unless|since|because|although|though|while|whereas|until|when|who|which)$/.test(word) ||
        (word === ',' && /^(?:and|but|as)$/.test(words[i + 1] ?? ''))),
  );
  return at < 0 ? words : words.slice(0, at);
}

/** Acts of refusing and denying: "turned the idea down", "objected"; a noun such as "the block" is none. */
export function refusals(words: readonly string[]): number {
  return words.filter((word, i) => {
    if (REFUSAL.test(word) || (word === 'opposition' && words[i + 1] === 'to'))
      return !DESPITE.test(words.slice(Math.max(0, i - 5), i).join(' '));
    if (implied(words, i) || defeated(words, i)) return true;
    // "is opposed to": told by both its words, and once.
    if (word === 'opposed' && /^(?:is|are|was|were|been|be)$/.test(words[i - 1] ?? '') && words[i + 1] === 'to')
      return false;
    const move = moveAt(words, i)?.move;
    // "fourteen voted in favour, one abstained": the tally of what was carried.
    if (word.startsWith('abstain') && words.some((other) => CARRIED.test(other))) return false;
    const fell = words[i]!.startsWith('declin') && FALLING.test(words[i + 1] ?? '');
    return (move === 'refuse' || move === 'deny') && formAt(words, i) !== 'none' && !fell;
  }).length;
}
const CARRIED = /^(?:favou?r|votes?|adopted|approved|passed|carried)$/;
/** Something was done in spite of a refusal, which then denies nothing. */
const DESPITE = /\b(?:in spite of|despite|notwithstanding|over|regardless of|against)\b/;

/** Denied without a word of negation: "lacks the ships", "is interest-free", "too early to speak of", "is against it". */
function implied(words: readonly string[], i: number): boolean {
  const word = words[i]!;
  if (/^(?:lack|lacks|lacked)$/.test(word)) return formAt(words, i) !== 'none';
  // "a treaty that avoids double taxation": what it is for.
  if (/^avoid(?:s|ed)?$/.test(word))
    return formAt(words, i) !== 'none' && !/^(?:that|which|to)$/.test(words[i - 1] ?? '');
  if (word === 'off') return words[i + 1] === 'the' && words[i + 2] === 'table';
  if (word === 'out') return words[i + 1] === 'of' && words[i + 2] === 'the' && words[i + 3] === 'question';
  if (/^[a-z]{3,}-free$/.test(word)) return word !== 'visa-free';
  if (word === 'outstanding') return /^(?:is|are|was|were|still|remains?|remained)$/.test(words[i - 1] ?? '');
  if (word === 'run' || word === 'ran') return /^(?:out|short)$/.test(words[i + 1] ?? '');
  if (word === 'without') return /^(?:is|are|was|were|been|still|remains?|remained)$/.test(words[i - 1] ?? '');
  if (word === 'too') return /^(?:early|soon)$/.test(words[i + 1] ?? '');
  return (
    word === 'against' && /^(?:is|are|was|were|be|decides?|decided|deciding|advised?|ruled)$/.test(words[i - 1] ?? '')
  );
}

/** "the motion was defeated", "an attempt to return the text failed": what was brought forward did not come about. */
function defeated(words: readonly string[], i: number): boolean {
  const word = words[i]!;
  const fell =
    (/^(?:failed|fails|fell|failing)$/.test(word) && words[i + 1] !== 'to') ||
    (/^(?:defeated|lost|unsuccessful)$/.test(word) && /^(?:is|was|were|been|are)$/.test(words[i - 1] ?? '')) ||
    (word === 'voted' && words[i + 1] === 'down');
  const before = words.slice(Math.max(0, i - REACH), i);
  if (word === 'failed' && words[i + 1] === 'in' && before.some((noun) => VOTED_ON.test(noun))) return true;
  if (DISCARDED.test(word) && words.some((noun) => PLANNED.test(noun)) && !negates(words, i - 1)) return true;
  return fell && before.some((noun) => BROUGHT.test(noun));
}
const BROUGHT =
  /^(?:bids?|attempts?|motions?|amendments?|proposals?|resolutions?|moves?|initiatives?|drafts?|bills?|texts?|requests?|efforts?|candidac(?:y|ies)|challenges?|appeals?|push|referendum)$/;
/** "the idea of a battalion was discarded", "abandoned its plans for a bridge": what was planned will not be. */
const DISCARDED =
  /^(?:discard(?:s|ed)|drop(?:s|ped)|scrap(?:s|ped)|shelve[sd]|abandon(?:s|ed)|ditch(?:es|ed)|buried|axed)$/;
const PLANNED = /^(?:plans?|ideas?|projects?|schemes?|proposals?|notion|thoughts?|intentions?)$/;
/** What fails in a vote, and may also fail to convince: "the report failed in the assembly". */
const VOTED_ON = /^(?:reports?|treat(?:y|ies)|laws?)$/;
/** Words back from a defeat within which stands what was defeated. */
const REACH = 12;

/** What follows "declined" where a figure fell. */
const FALLING = /^(?:by|from|in|slightly|sharply|again|further)$/;
