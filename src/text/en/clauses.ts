/** Clauses that can stand for a point of their own: a sentence is cut at semicolons, before a coordinated clause with its own
 *  subject, before a coordinated verb of speaking or deciding, and before a relative or participial clause that says
 *  something more. A list of nouns is never cut. Words are lower-case; the work is linear. */
import { isMoveVerb, moveAt } from './moves.ts';
import { numerals } from './numerals.ts';

export type Clause = {
  /** Word indices, end exclusive. */
  readonly first: number;
  readonly end: number;
  /** own: it names its subject; shared: it goes on with the subject before; relative: "which", "who"; participle: "adding that";
   *  adjunct: "at a meeting in Riga", before what was said there. */
  readonly subject: 'own' | 'shared' | 'relative' | 'participle' | 'adjunct';
};

export const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|does|do|did|will|would|shall|should|may|might|can|could|must|ought|'s|'re|'ve|'ll|'d)$/;
/** An auxiliary at a place; "'s" is one after a pronoun ("it's"), and the genitive after a noun. */
export const isAuxiliary = (words: readonly string[], i: number): boolean =>
  AUXILIARY.test(words[i]!) &&
  (words[i] !== "'s" || /^(?:he|she|it|that|there|what|who|here)$/.test(words[i - 1] ?? ''));
const PRONOUN = /^(?:he|she|they|it|we|i|this|that|there|both|nobody|none|neither|nothing|who|which)$/;
const SPEAKING =
  /^(?:assert|announce|request|propose|promise|offer|warn|condemn|praise|thank|invite|deny|confirm|raise|refuse|agree)$/;
const RELATIVE = /^(?:which|who|whom|where|whose)$/;
const PARTICIPLE =
  /^(?:adding|noting|stressing|saying|warning|insisting|arguing|recalling|pointing|emphasising|emphasizing|underlining|claiming|citing|calling|urging|describing|pledging|promising|rejecting|denying|explaining|stating|declaring)$/;
const NOT_VERB =
  /^(?:need|united|red|hundred|indeed|speed|seed|bed|led|detained|occupied|agreed|proposed|displaced|wounded|limited|joint|armed|combined|continued|increased|unmanned|enriched)$/;

/** Cuts words into clauses. */
export function clausesOf(words: readonly string[]): Clause[] {
  const cuts: { at: number; subject: Clause['subject'] }[] = [];
  let depth = 0;
  for (let i = 1; i < words.length - 1; i++) {
    const word = words[i]!;
    if (word === '(' || word === '“') depth++;
    else if ((word === ')' || word === '”') && depth > 0) depth--;
    if (depth > 0) continue;
    const subject = cutAt(words, cuts.at(-1)?.at ?? 0, i);
    if (subject) cuts.push({ at: i, subject });
  }
  const clauses: Clause[] = [];
  let first = 0;
  let subject: Clause['subject'] = 'own';
  for (const cut of [...cuts, { at: words.length, subject: 'own' as const }]) {
    if (cut.at - first < SHORTEST && cut.at < words.length) continue;
    if (cut.at === words.length && cut.at - first < SHORTEST && clauses.length) {
      const before = clauses.pop()!;
      clauses.push({ ...before, end: words.length });
      return clauses;
    }
    clauses.push({ first, end: cut.at, subject: first === 0 && leadingEncounter(words, cut.at) ? 'adjunct' : subject });
    first = cut.at;
    subject = cut.subject;
  }
  return clauses;
}

/** Words looked back over for a verb. */
const LOOK_BACK = 40;

/** Words of the shortest clause. */
const SHORTEST = 4;

function cutAt(words: readonly string[], from: number, i: number): Clause['subject'] | undefined {
  const word = words[i]!;
  const before = words[i - 1]!;
  if (word === ';' || word === '—' || word === '–' || word === ':')
    return startsClause(words, i + 1) || word === ';' ? 'own' : undefined;
  if (word === ',' && from === 0 && (leadingEncounter(words, i) || leadingInitiative(words, i))) return 'own';
  if (before === ',' || before === ';') {
    if (RELATIVE.test(word) && finiteBefore(words, from, i) && finiteWithin(words, i + 1, 8) !== undefined)
      return 'relative';
    if (PARTICIPLE.test(word) || changing(words, i)) return 'participle';
    if (INITIATIVE.test(words.slice(i, i + PHRASE).join(' '))) return 'participle';
  }
  const joined = /^(?:and|but|while|whereas|although|though|yet|so)$/.test(word);
  if (joined && (before === ',' || /^(?:and|but|whereas)$/.test(word))) {
    let next = i + 1;
    if (/^(?:that|also|then|in|on|at|later|afterwards)$/.test(words[next] ?? '') && words[next] === 'that') {
      return finiteWithin(words, next + 1, 9) !== undefined ? 'shared' : undefined;
    }
    while (/^(?:also|then|later|again|further|merely|only|even)$/.test(words[next] ?? '')) next++;
    const verb = words[next] ?? '';
    if (finiteBefore(words, from, i) && startsClause(words, next)) return 'own';
    const move = moveAt(words, next)?.move;
    if (move && SPEAKING.test(move) && /(?:ed|d|t|s)$/.test(verb) && finiteBefore(words, from, i))
      return nounLike(words, next) ? undefined : 'shared';
    return undefined;
  }
  if (before === ',' && /^(?:it|he|she|they|we)$/.test(word) && finiteWithin(words, i + 1, 2) !== undefined)
    return trailing(words, i) || interposed(words, i) ? undefined : 'own';
  return undefined;
}

/** "…, cutting the quota by a fifth": what is done besides, with its figure. */
function changing(words: readonly string[], i: number): boolean {
  if (!/^[a-z]{2,}ing$/.test(words[i]!) || NO_DOING.test(words[i]!)) return false;
  const stop = words.findIndex((word, k) => k > i && /^[,;.]$/.test(word));
  return words
    .slice(i + 1, stop < 0 ? words.length : stop)
    .some(
      (word) =>
        /^[€$£]?\d/.test(word) ||
        /^(?:half|halves|thirds?|quarters?|fifths?|tenths?)$/.test(word) ||
        (word !== 'one' && numerals.has(word)),
    );
}
/** Prepositions in -ing, and nouns. */
const NO_DOING =
  /^(?:including|excluding|following|according|regarding|concerning|depending|pending|during|barring|counting|starting|beginning|morning|evening|meeting|something|nothing|anything|everything|being|having|speaking|bring|king|spring|string)$/;

/** "following a compromise put forward by", "thanks to a proposal that": on whose initiative, told beside what came of it. */
const INITIATIVE =
  /^(?:following|after|thanks to|on the basis of|based on|owing to|building on) (?:an?|the|its|his|her|their) (?:\w+ ){0,2}(?:compromise|proposal|suggestion|initiative|idea|draft|formula|plan|offer|request)(?: \w+){0,2} (?:by|from|that|which)\b/;
/** "Thanks to a proposal that Peru had made, …" */
const leadingInitiative = (words: readonly string[], comma: number): boolean =>
  INITIATIVE.test(words.slice(0, PHRASE).join(' ')) && words.indexOf(',') === comma;

/** "At a joint press conference in Reykjavik, …": the encounter, told beside what was said there. */
const leadingEncounter = (words: readonly string[], comma: number): boolean =>
  words[comma] === ',' &&
  ENCOUNTER.test(words.slice(0, comma).join(' ')) &&
  finiteBefore(words, comma + 1, Math.min(words.length, comma + FAR));
const ENCOUNTER =
  /^(?:at|in|during|after|over|following) (?:(?:an?|the|their|his|her|its|our|this|today's|\w+ \w+ of) )?(?:[\w-]+ ){0,3}(?:meeting|call|conversation|talks|summit|conference|lunch|dinner|breakfast|session|visit|round|negotiations?|consultations|work|discussions)(?: [\w-]+){0,8}$/;
/** Words after the adjunct within which the verb stands. */
const FAR = 14;
/** Words within which such an adjunct shows itself. */
const PHRASE = 12;

/** "…, he said." at the end is the attribution of what stands before it. */
function trailing(words: readonly string[], i: number): boolean {
  for (let k = i; k < words.length && k < i + 10; k++) {
    if (moveAt(words, k)) {
      const left = words.length - k - 1;
      return left <= 3;
    }
  }
  return false;
}

/** "Iceland, she announced, will join": who says it, in the middle of what is said. */
const interposed = (words: readonly string[], i: number): boolean =>
  moveAt(words, i + 1) !== undefined && /^,$/.test(words[i + 2] ?? '');

/** A verb form that stands for a noun or an adjective here: "talks and demands of the union". */
function nounLike(words: readonly string[], i: number): boolean {
  return /^(?:of|in|for|on)$/.test(words[i + 1] ?? '') && /s$/.test(words[i]!) && !/ed$/.test(words[i]!);
}

/** Does a clause with a subject and a finite verb start here? */
function startsClause(words: readonly string[], i: number): boolean {
  const word = words[i] ?? '';
  if (PRONOUN.test(word)) return finiteWithin(words, i + 1, 3) !== undefined;
  if (AUXILIARY.test(word) || isMoveVerb(word)) {
    const noun =
      /^(?:talks|trade|work|exports|imports|demands|offers|plans|hopes|states|visits|funds|grants|supplies|supply|prisoners)$/.test(
        word,
      );
    if (!noun) return false;
  }
  const verb = finiteWithin(words, i + 1, 9);
  return verb !== undefined;
}

/** The first finite verb within some words, before any mark or conjunction; none where a list of nouns goes on. */
function finiteWithin(words: readonly string[], from: number, reach: number): number | undefined {
  for (let i = from; i < words.length && i < from + reach; i++) {
    const word = words[i]!;
    if (/^[,;.:—–)]$/.test(word) || /^(?:and|but|or|that|to)$/.test(word)) return undefined;
    if (AUXILIARY.test(word) && word !== "'s") return i;
    if (/^(?:which|who)$/.test(word)) return undefined;
    const before = words[i - 1] ?? '';
    if (
      /^(?:the|a|an|of|in|on|for|its|his|her|their|to|at|by|with|from|no|any|all|both|more|new|further)$/.test(before)
    )
      continue;
    if (NOT_VERB.test(word) && !PRONOUN.test(before)) continue;
    if (
      isMoveVerb(word) &&
      /(?:ed|t|d|s|ose|ave|old|ame|ook|oke)$/.test(word) &&
      !/^(?:talks|demands|offers|visits|calls|plans|hopes|states|reports|grants|funds|exports|supplies|requests|promises|pledges|meets)$/.test(
        word,
      )
    )
      return i;
    if (/[^e]ed$/.test(word) && word.length > 4) return i;
  }
  return undefined;
}

/** A past or present form that is no participle after an article and no noun such as "call". */
function finiteForm(words: readonly string[], k: number): boolean {
  const word = words[k]!;
  if (/ing$/.test(word) || NOUN_TOO.test(word)) return false;
  if (/^(?:the|a|an|of|his|her|its|their|no|any|new|further|in|on|at|for|by|with)$/.test(words[k - 1] ?? ''))
    return false;
  return isMoveVerb(word) || /[^e]ed$/.test(word) || PLAIN_PAST.test(word);
}
/** Past forms that are nothing else. */
const PLAIN_PAST =
  /^(?:took|gave|came|went|made|began|became|rose|fell|grew|drew|threw|flew|withdrew|wrote|broke|ran|sank|won|lost|kept|built|bought|sold|sent|fled|fought|caught|stood|sought|taught|led)$/;
const NOUN_TOO =
  /^(?:talks?|demands?|offers?|visits?|calls?|plans?|hopes?|states?|reports?|grants?|funds?|exports?|suppl(?:y|ies)|requests?|promises?|pledges?|meets?|telephone|phone|hosts?|fix|top|back|press|set|address|aims?|blocks?|debate|review|study|release|transfers?|reviews|pushe?s?)$/;

const finiteBefore = (words: readonly string[], from: number, i: number): boolean => {
  for (let k = i - 1; k >= from && k >= i - LOOK_BACK; k--)
    if (isAuxiliary(words, k) || finiteForm(words, k)) return true;
  return false;
};
