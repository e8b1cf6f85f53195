/** A claim cut into clauses at its conjunctions, each with what joins it to the one before. */
import { numberAt, type Word } from '../words.ts';
import { deeds, groupNouns, isIrregular, matterNouns, states } from './lexicon.ts';
import { particles, phrases } from './phrases.ts';

export type Join = 'main' | 'and' | 'cause' | 'concession' | 'with' | 'after' | 'before' | 'when' | 'that';
export type Clause = { readonly join: Join; readonly from: number; readonly to: number };

const joins: readonly (readonly [readonly string[], Join])[] = (
  [
    ['because of', 'cause'],
    ['because', 'cause'],
    ['due to', 'cause'],
    ['owing to', 'cause'],
    ['thanks to', 'cause'],
    ['on account of', 'cause'],
    ['for lack of', 'cause'],
    ['for want of', 'cause'],
    ['by reason of', 'cause'],
    ['as a result of', 'cause'],
    ['on the grounds that', 'cause'],
    ['since', 'cause'],
    ['even though', 'concession'],
    ['although', 'concession'],
    ['though', 'concession'],
    ['despite', 'concession'],
    ['in spite of', 'concession'],
    ['notwithstanding', 'concession'],
    ['even if', 'concession'],
    ['so', 'and'],
    ['whereas', 'and'],
    ['while', 'and'],
    ['but', 'and'],
    ['yet', 'and'],
    ['with', 'with'],
    ['over', 'with'],
    ['after', 'after'],
    ['once', 'after'],
    ['following', 'after'],
    ['before', 'before'],
    ['when', 'when'],
    ['as', 'when'],
    [';', 'and'],
  ] as [string, Join][]
).map(([phrase, join]) => [phrase.split(' '), join] as const);

const hasDeed = (words: readonly Word[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (deedAt(words, i, to)) return true;
  return false;
};

const determiners = new Set(
  "the a an any no its their his her this that of by with without to 's another each every one two three four five single".split(
    ' ',
  ),
);
/** Forms that are a noun when a determiner stands before them. */
const nounForms = new Set(
  `vote votes veto vetoes support supports draft drafts table state states report reports claim claims note notes move
   present sponsor sponsors delay delays release issue issues offer offers award awards grant grants start launch finish need
   needs lack want hope hopes plan plans fear demand demands pledge promise aim object objects objection abstention back clear
   review reviews advise block blocks accord warning signal call calls add threat drop lift open calm conclude set call stop kill pass welcome carry address press
   order orders decree decrees scrap voting end ends champion champions advocate advocates contest contests author authors sponsor sponsors ink`.split(
    /\s+/,
  ),
);

const byFirstWord = new Map<string, (typeof phrases)[number][]>();
for (const entry of phrases) {
  const first = entry[0][0]!;
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), entry]);
}

/** Behind an article or a possessive, or "of", a form without the ending of a participle is a noun: "the removal of wrecks". */
const owned = /^(the|a|an|of|no|its|their|his|her|'s)$/;
const isBare = (form: string): boolean => !/(ed|ing)$/.test(form) && !isIrregular(form);

/** Words before a participle or gerund that is a verb of its own. */
const notBefore =
  /^(are|was|were|been|being|not|for|from|without|after|before|while|when|and|but|against|since|despite|about|still|now|already|also|keep|keeps|kept|than|into|over|upon)$|ly$/;

/** The deed a word or phrase names at a place, as a verb or predicate; nouns after a determiner are none. */
export function deedAt(words: readonly Word[], i: number, to: number) {
  for (const [phrase, deed] of byFirstWord.get(words[i]!.lower) ?? [])
    if (i + phrase.length <= to && phrase.every((part, k) => words[i + k]!.lower === part))
      return { deed, length: phrase.length, state: false };
  const { lower } = words[i]!;
  // "Has found that the law falls short": a finding is a decision.
  if (/^(find|finds|found|concludes?|concluded|holds|held|rules|ruled)$/.test(lower) && words[i + 1]?.lower === 'that')
    return { deed: 'decide' as const, length: 1, state: false };
  for (const [forms, particle, deed] of particles)
    if (forms.has(lower) && particleBehind(words, i, to, particle)) return { deed, length: 1, state: false };
  // "kept it from being adopted"
  if (/^(keeps?|kept|keeping|stops?|stopped|bars?|barred)$/.test(lower)) {
    const from = words.findIndex((word, k) => k > i && k < Math.min(to, i + 8) && word.lower === 'from');
    if (from > 0 && /ing$/.test(words[from + 1]?.lower ?? ''))
      return { deed: 'block' as const, length: 1, state: false };
  }
  const before = words[i - 1]?.lower ?? '';
  // "refused ratification", "declined its consent"; with "to" the verb behind it says what.
  if (/^(refus|declin|den)(e|es|ed|ies|ied|ing)$/.test(lower) && i + 1 < to) {
    const next = words[i + 1]!.lower;
    if (/^(its|their|the|any|ratification|consent|approval|support|assent|agreement)$/.test(next) || next === 'to')
      return next === 'to' ? null : { deed: 'oppose' as const, length: 1, state: false };
  }
  // "Six were for and one was against".
  if (
    lower === 'for' &&
    /^(is|are|was|were)$/.test(before) &&
    (i + 1 >= to || /^(and|but|,|;)$/.test(words[i + 1]!.lower))
  )
    return { deed: 'favour' as const, length: 1, state: false };
  // "The flood warning protocol": a noun before the noun that it describes, where nobody is said to be doing it.
  if (
    /ing$/.test(lower) &&
    matterNouns.has(words[i + 1]?.lower ?? '') &&
    /^\p{Ll}{3,}$/u.test(words[i - 1]?.text ?? '') &&
    !groupNouns.has(before) &&
    !notBefore.test(before)
  )
    return null;
  const deed = deeds.get(lower);
  if (deed) {
    if (nounForms.has(lower) ? nounHere(words, i) : isBare(lower) && owned.test(before)) return null;
    // "The opening failed", "its opening to lorries".
    if (/ing$/.test(lower) && /^(the|its|their|this|that|no|'s)$/.test(before)) return null;
    if (
      lower === 'against' &&
      !/^(is|are|was|were|be|been|voted|vote|votes|voting|'s|stands|stood|remains|remained|came|still|firmly|also|not|n't|and)$/.test(
        before,
      )
    )
      return null;
    if (lower === 'back' && before === 'held') return null;
    // "The ice plan": somebody plans to do a thing, or for it.
    if (/^plans?$/.test(lower) && i > 0 && !/^(to|on|for|a|an)$/.test(words[i + 1]?.lower ?? '')) return null;
    return { deed, length: 1, state: false };
  }
  const state = states.get(lower);
  if (
    state &&
    /^(is|are|was|were|be|been|'s|a|become|became|becomes|not|n't|now|already|full|fully|as|the|newest|latest|\d+(st|nd|rd|th)|\w+(first|second|third|th))$/.test(
      before,
    )
  )
    return { deed: state, length: 1, state: true };
  return null;
}

/** "put the plan forward", "turned it down": the particle within reach, with no comma and no other verb between. */
function particleBehind(words: readonly Word[], i: number, to: number, particle: string): boolean {
  for (let k = i + 2; k < Math.min(to, i + 7); k++) {
    const { lower } = words[k]!;
    if (lower === particle) return !/^(by|for|in|to|of)$/.test(words[k - 1]!.lower);
    if (lower === ',' || /^(and|but|that|is|was|were|has|have)$/.test(lower)) return false;
  }
  return false;
}

function nounHere(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.lower ?? '';
  const { lower, text } = words[i]!;
  // "All states but one support it".
  if (before === 'one' && /^(but|except|bar)$/.test(words[i - 2]?.lower ?? '')) return false;
  // "The only member that objects": who does, and not the objects.
  if (before === 'that' && (groupNouns.has(words[i - 2]?.lower ?? '') || words[i - 2]?.lower === 'one')) return false;
  if (determiners.has(before) && before !== 'to') return true;
  // "The repeated vote".
  if (/(ed|ing)$/.test(before) && /^(the|a|an|its|their|this|that)$/.test(words[i - 2]?.lower ?? '')) return true;
  // "The water table": a verb has its object behind it.
  if (
    lower === 'table' &&
    !/^(the|a|an|its|their|this|that|it|amendments?|motions?|proposals?|drafts?)$/.test(words[i + 1]?.lower ?? '')
  )
    return true;
  // "Action Plan needs", "the peace plan was": a name, or a noun with its own verb behind it.
  const next = words[i + 1]?.lower ?? '';
  // "The members present": who was there.
  if (
    lower === 'present' &&
    /^(members?|states?|countries|deputies|delegations|those|voters|governors|parties|councillors)$/.test(before)
  )
    return true;
  if (lower === 'voting')
    return /^(rights?|powers?|shares?|weights?|rules?|members?|states?|procedures?|system|day|session|round)$/.test(
      next,
    );
  if (i > 0 && /^\p{Lu}/u.test(text)) return true;
  if (/^(is|are|was|were|has|have|had|will|would|can|could|did|does)$/.test(next)) return true;
  if (deeds.get(next) && !nounForms.has(next) && !/(ed|ing)$/.test(next)) return true;
  if (
    /^\d+$/.test(before) ||
    /^(final|negative|positive|affirmative|plenary|formal|first|second|ministerial|joint|full|required|necessary|public|strong|broad|more|fewer|no|new|dissenting|parliamentary|whose|rollcall|member)$/.test(
      before,
    )
  )
    return true;
  if (lower === 'states' || lower === 'state' || lower === 'draft') return true;
  if (/ive|ing$/.test(before) && (lower === 'vote' || lower === 'votes')) return true;
  return (
    /^(three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|teen|ty|two|one|zero)$/.test(
      before,
    ) || /(teen|ty)$/.test(before)
  );
}

/** @param inName whether a word is inside a name, whose "and" joins no clauses. */
export function clausesOf(words: readonly Word[], inName: (i: number) => boolean = () => false): Clause[] {
  const out: Clause[] = [];
  let from = 0;
  let join = 'main' as Join;
  const end = words.length;
  const close = (to: number): void => {
    let last = to;
    while (last > from && /^[,.;:!?–—-]$/.test(words[last - 1]!.text)) last--;
    if (last > from) out.push({ join, from, to: last });
  };
  for (let i = 0; i < end; i++) {
    const found = joins.find(([phrase]) => phrase.every((part, k) => words[i + k]?.lower === part));
    const lower = words[i]!.lower;
    if (found) {
      const [phrase, kind] = found;
      const fronted = kind === 'with' && phrase[0] === 'with' && i === from && out.length === 0;
      if (!fronted && !joinsHere(words, i, kind, phrase)) continue;
      if (
        i === from &&
        out.length === 0 &&
        (kind === 'cause' ||
          kind === 'concession' ||
          kind === 'after' ||
          kind === 'when' ||
          (kind === 'with' && phrase[0] === 'with'))
      ) {
        // "Although A, B": the clause up to the comma is subordinate, the rest is the main one.
        const comma = words.findIndex((word, k) => k > i && word.lower === ',');
        if (comma > 0 && hasDeed(words, comma + 1, end)) {
          out.push({ join: kind, from: i + phrase.length, to: comma });
          from = comma + 1;
          join = 'main';
          i = comma;
        }
        continue;
      }
      close(i);
      from = i + (phrase[0] === 'for' ? 1 : phrase.length);
      join = kind;
      i = from - 1;
    } else if (lower === ':' && countsBefore(words, from, i) && isSentence(words, i + 1, end)) {
      // "Nine for and one against: the plan is adopted".
      close(i);
      from = i + 1;
      join = 'and';
    } else if (lower === ',' && i > from + 1 && isAbsolute(words, i + 1, end)) {
      // "The mandate was renewed, two members abstaining".
      close(i);
      from = i + 1;
      join = 'with';
    } else if (
      (lower === 'and' || lower === ',') &&
      !(inName(i) && inName(i + 1)) &&
      hasDeed(words, from, i) &&
      startsClause(words, i + 1, end)
    ) {
      close(i);
      from = i + 1;
      if (words[from]?.lower === 'and' || words[from]?.lower === 'but') from++;
      join = join === 'cause' || join === 'concession' || join === 'with' ? join : 'and';
      i = from - 1;
    }
  }
  close(end);
  return out;
}

const countsBefore = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some((_, k) => numberAt(words, from + k)) && !hasDeed(words, from, to);

const isSentence = (words: readonly Word[], from: number, end: number): boolean =>
  words.slice(from, end).some(({ lower }) => /^(is|are|was|were|has|have|had|did|does)$/.test(lower)) ||
  hasDeed(words, from, end);

/** Does a conjunction join clauses here? "since 2022", "with thirteen votes", "all but one" and "not yet" do not. */
function joinsHere(words: readonly Word[], i: number, kind: Join, phrase: readonly string[]): boolean {
  const word = phrase[0]!;
  const next = words[i + phrase.length]?.lower ?? '';
  if (next === '') return false;
  if (word === 'since')
    return (
      !/^\d|^(january|february|march|april|may|june|july|august|september|october|november|december|then|last)$/.test(
        next,
      ) &&
      (hasDeed(words, i + 1, words.length) || (words[i - 1]?.lower === ',' && isCompared(words, i + 1)))
    );
  if (word === 'but')
    return (
      hasDeed(words, 0, i) &&
      words[i - 1]?.lower !== 'all' &&
      (hasDeed(words, i + 1, words.length) ||
        (/^(it|this|that|they)$/.test(next) && /^(is|was|were|are|did|has|had)$/.test(words[i + 2]?.lower ?? '')))
    );
  // ", so Gotland gets …"; not "so far", "not so", "so that".
  if (word === 'so') return words[i - 1]?.lower === ',' && !/^(far|that|as|many|few|much)$/.test(next);
  if (word === 'yet') return words[i - 1]?.lower === ',' || (words[i - 1]?.lower === 'and' && next !== 'to');
  // "Poland once objected": at some time.
  if (word === 'once' && deedAt(words, i + 1, words.length)) return false;
  if (word === 'while') return true;
  if (word === 'as') return false;
  if (word === 'over')
    return /(objection|objections|opposition|veto|protest|protests|resistance)$/.test(
      words
        .slice(i, i + 6)
        .map(({ lower }) => lower)
        .find((lower) => /^(objection|opposition|veto|protest|resistance)/.test(lower)) ?? '',
    );
  if (kind === 'with') {
    if (/^(vot(e|ed|es|ing)|sided|together|along|alongside)$/.test(words[i - 1]?.lower ?? '')) return false;
    const tail = words.slice(i + 1, i + 9).map(({ lower }) => lower);
    if (isAbsolute(words, i + 1, words.length)) return true;
    return (
      /^\p{Lu}/u.test(words[i + 1]?.text ?? '') &&
      tail.some((lower, k) => sideTaken.test(lower) || (lower === 'in' && !inForce(tail[k - 1], tail[k + 1])))
    );
  }
  if (kind === 'after' || kind === 'before' || kind === 'when') {
    if (kind === 'before' && hasDeed(words, i + 1, words.length)) return true;
    return (
      hasDeed(words, i + 1, words.length) ||
      (kind === 'after' &&
        hasDeed(words, 0, i) &&
        /(veto|objection|vote|abstention|ratification)/.test(
          words
            .slice(i + 1)
            .map(({ lower }) => lower)
            .join(' '),
        ))
    );
  }
  return true;
}

const sideTaken =
  /^(abstaining|opposed|opposing|against|dissenting|objecting|voting|absent|missing|opposition|support|backing)$/;

/** "In force", "was in Malta", "put in": no "in" of those in favour. */
const inForce = (before = '', behind = ''): boolean =>
  /^(is|are|was|were|been|put|remains?)$/.test(before) || /^(is|are|was|were|has|have|been|force|effect)$/.test(behind);

/** "More votes were cast for it than against". */
const isCompared = (words: readonly Word[], from: number): boolean =>
  /^(more|fewer|less)$/.test(words[from]?.lower ?? '') && words.slice(from).some(({ lower }) => lower === 'than');

/** "two permanent members abstaining", "no state objecting": a group and a participle, with no verb of their own. */
function isAbsolute(words: readonly Word[], from: number, end: number): boolean {
  const first = words[from];
  if (!first || !(numberAt(words, from) || /^(no|several|some|all|many|most|both)$/.test(first.lower))) return false;
  const tail = words.slice(from, end).map(({ lower }) => lower);
  const participle = tail.findIndex((lower) => /^(abstaining|opposing|dissenting|objecting|voting)$/.test(lower));
  return (
    participle > 0 && participle < 6 && !tail.some((lower) => /^(and|but|is|are|was|were|has|had|have)$/.test(lower))
  );
}

/** "and Poland voted …", ", and abstained": a verb within reach that is not only the end of a list of names. */
function startsClause(words: readonly Word[], from: number, end: number): boolean {
  const at = words[from]?.lower === 'and' || words[from]?.lower === 'but' ? from + 1 : from;
  for (let k = at; k < Math.min(end, at + 8); k++) {
    if (words[k]!.lower === ',' || (words[k]!.lower === 'and' && k > at)) return false;
    const deed = deedAt(words, k, end);
    if (deed) return true;
    if (/^(is|are|was|were|has|have|had|did|does)$/.test(words[k]!.lower) && hasDeed(words, k, end)) return true;
  }
  return false;
}
