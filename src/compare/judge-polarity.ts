/** Is denied what was affirmed, or the other way round? Negations are counted, and opposite words turn the count. */

import { forcesIn } from '../text/en/force.ts';
import {
  DOUBTFUL,
  HALF_NEGATIVE,
  NEGATIVE_PHRASES,
  NEGATIVE_VERBS,
  NEGATIVE_WORDS,
  NEGATORS,
  NOT_NEGATIVE,
  OPPOSITES,
} from '../text/en/negation.ts';
import { isPersonNoun } from '../text/en/nouns.ts';
import type { Range } from '../text/en/predicates.ts';
import { stemOf } from '../text/en/stems.ts';
import type { Canon, Side } from './edits.ts';
import { type Context, isVerb, type Judgement } from './judge-context.ts';
import { isLimit, sense } from './judge-senses.ts';
import { sidedNegators } from './judge-time-sides.ts';

const opposites = new Set<string>();
for (const [a, b] of OPPOSITES) {
  opposites.add(`${stemOf(a)} ${stemOf(b)}`);
  opposites.add(`${stemOf(b)} ${stemOf(a)}`);
}

/** "open" and "closed", "clear" and "unclear" */
export const areOpposite = (a: string, b: string): boolean =>
  opposites.has(`${stemOf(a)} ${stemOf(b)}`) || prefixed(a, b);

/** "unchanged", "as they are", "has not been altered": nothing becomes otherwise. */
const AS_BEFORE =
  /\b(?:unchanged|unaltered|untouched|unmodified|unamended|the same|as (?:it|they) (?:is|are|was|were|stands?|stood|has been|have been|used to be)|as before|(?:not|n[’']t) (?:be |been |being )?(?:chang|alter|amend|modif|revis|touch|adjust)\p{L}*|(?:no|without(?: any)?) (?:changes?|alterations?|amendments?|modifications?|revisions?))(?!\p{L})/iu;
const BECOMES =
  /^(?:change|alter|amend|modify|revise|adjust|raise|rise|increase|lower|reduce|cut|fall|grow|shrink|double|halve|triple|shorten|lengthen|extend|abolish|replace)$/;

/** "with changes" */
const ALTERED = /^(?:change|alteration|amendment|modification|revision)$/;

function stays({ read, first, end }: Side, range: Range, around: number): boolean {
  const [from, stop] = [Math.max(first, range.first - around), Math.min(end, range.end + around)];
  return stop > from && AS_BEFORE.test(read.text.slice(read.tokens[from]!.start, read.tokens[stop - 1]!.end));
}

/** Words about the edits in which the rest of such a phrase may stand. */
const AROUND = 3;

/** What stayed as it was and now becomes otherwise, or the other way round. */
function unsettled({ before, after, from, to, removed, added }: Context): boolean {
  const becomes = (side: Side, list: readonly Canon[], range: Range): boolean =>
    !negations(side, range).size &&
    list.some(
      (c) =>
        (isVerb(side.read.tags[c.at]!) && BECOMES.test(side.read.lemmas[c.at]!)) ||
        (side.read.lemmas[c.at - 1] === 'with' && ALTERED.test(side.read.lemmas[c.at]!)),
    );
  return (
    (stays(before, from, 0) && becomes(after, added, to)) || (stays(after, to, 0) && becomes(before, removed, from))
  );
}

export function polarity(context: Context): Judgement | null {
  const { before, after, from, to, removed, added, evened } = context;
  if (stays(before, from, AROUND) && stays(after, to, AROUND)) return null;
  if (needMet(before, from, after, to) || needMet(after, to, before, from)) return null;
  if (unsettled(context))
    return {
      type: 'polarity-flip',
      material: true,
      note: 'What stayed as it was now changes, or the other way round.',
      rule: 'no-longer-as-before',
    };
  const stand = sense(before, from, after, to);
  if (stand === 'same') return null;
  if (stand === 'other') return countedInstead(context) ? null : flipped('other-sense');
  const found = (side: Side, range: Range, other: Side, rest: Range, even: ReadonlySet<number>): ReadonlySet<number> =>
    withoutMoved(
      without(
        without(withoutUnless(withoutRegret(negations(side, range), side, other, rest), side, other, rest), even),
        sidedNegators(side, other),
      ),
      side,
      other,
    );
  const [a, b] = besidesOpposing(
    context,
    found(before, from, after, to, evened.before),
    found(after, to, before, from, evened.after),
  );
  let flips = 0;
  const used = new Set<Canon>();
  for (const c of removed) {
    const old = wordOf(before, c);
    for (const d of added) {
      const fresh = wordOf(after, d);
      if (used.has(d) || (PARTICLE.test(old) && PARTICLE.test(fresh) && !sameVerb(before, c.at, after, d.at))) continue;
      const bases = `${stemOf(before.read.lemmas[c.at]!)} ${stemOf(after.read.lemmas[d.at]!)}`;
      if (
        isVerb(before.read.tags[c.at]!) !== isVerb(after.read.tags[d.at]!) &&
        (HOMONYM.test(old) || HOMONYM.test(fresh))
      )
        continue;
      if (!(opposites.has(`${stemOf(old)} ${stemOf(fresh)}`) || opposites.has(bases) || prefixed(old, fresh))) continue;
      if (TIMES.test(old) && TIMES.test(fresh) && turnedInTime(before, c.at, after, d.at)) continue;
      if (a.has(c.at) === b.has(d.at)) flips++;
      used.add(d);
      break;
    }
  }
  if ((a.size + b.size + flips) % 2 === 0) return null;
  const half =
    removed.some((c) => !a.has(c.at) && (isHalf(c, before, a) || isFirst(c, before, after, b))) ||
    added.some((c) => !b.has(c.at) && (isHalf(c, after, b) || isFirst(c, after, before, a)));
  if (!flips && half) return null;
  return flipped(flips ? 'opposite-word' : 'negation-parity');
}

/** "There were no injuries" against "Two people were injured": none and two are figures. */
const countedInstead = ({ before, after, from, to, removed, added }: Context): boolean =>
  (negations(before, from).size > 0 && added.some(({ figure }) => figure?.kind === 'number' && !figure.weak)) ||
  (negations(after, to).size > 0 && removed.some(({ figure }) => figure?.kind === 'number' && !figure.weak));

/** "noted the lack of lamps" against "agreed to install lamps": what was missing is undertaken, and nothing denied. */
function needMet(own: Side, range: Range, other: Side, rest: Range): boolean {
  const { lemmas, tags } = own.read;
  const words = lemmas.slice(range.first, range.end);
  const at = range.first + words.findIndex((word) => /^(?:lack|absence|shortage|want)$/.test(word));
  const missed =
    at > range.first &&
    /^NN/.test(tags[at]!) &&
    lemmas[at + 1] === 'of' &&
    lemmas.slice(range.first, at).some((w) => MISSES.test(w));
  return (
    missed &&
    forcesIn(other.read, rest.first, other.end, rest.end).some(
      ({ scale, kind, level }) => scale === 'course' && kind !== 'talk' && level > 4,
    )
  );
}
const MISSES = /^(?:note|regret|deplore|lament|bemoan|point|criticise|criticize|complain|observe|stress|mention)$/;

type Places = ReadonlySet<number>;

/** "Protested against the levy", "objected to it", "came out against it": whoever is against a thing in both versions, only how
 *  often that is denied counts. */
function besidesOpposing({ before, after, from, to }: Context, a: Places, b: Places): [Places, Places] {
  const [p, q] = [opposing(before, from), opposing(after, to)];
  if (!p.size || !q.size) return [a, b];
  return [without(a, p), without(b, q)];
}

/** The words in a range by which somebody is against a thing. "Against" itself counts with the word before it. */
function opposing({ read: { lemmas, tags }, end }: Side, { first, end: stop }: Range): Places {
  const out = new Set<number>();
  for (let i = first; i < stop; i++) {
    const against = lemmas.slice(i + 1, Math.min(end, i + 4)).includes('against');
    if (votedNo(lemmas, tags, i)) out.add(i);
    else if (OPPOSES.test(lemmas[i]!) && /^(?:VB|NN)/.test(tags[i]!)) out.add(i);
    else if (against && AGAINST.test(lemmas[i]!)) out.add(i);
  }
  return out;
}
/** "29 per cent voted [no]", "29% [against]", "twelve [no]" */
const votedNo = (lemmas: readonly string[], tags: readonly string[], i: number): boolean =>
  /^(?:no|against)$/.test(lemmas[i]!) &&
  !/^(?:DT|PRP|JJ|NN|CD|VB)/.test(tags[i + 1] ?? '') &&
  (/^(?:vote|%|percent|cent)$/.test(lemmas[i - 1] ?? '') || tags[i - 1] === 'CD');
const OPPOSES =
  /^(?:oppose|object|objection|opposition|protest|contest|criticise|criticize|criticism|complain|complaint|condemn|condemnation|denounce|decry|deplore|dispute|resist|resistance)$/;
const AGAINST =
  /^(?:be|come|speak|stand|campaign|argue|demonstrate|rally|march|appeal|vote|turn|rail|strike|lobby|petition|mobilise|mobilize|demonstration|appeal|petition|case|fight)$/;

const flipped = (rule: string): Judgement => ({
  type: 'polarity-flip',
  material: true,
  note: 'What was affirmed is now denied, or the other way round.',
  rule,
});

/** "Unless" denies beside "if" and "when"; beside nothing it is a condition that is set. */
function withoutUnless(found: ReadonlySet<number>, { read }: Side, other: Side, rest: Range): ReadonlySet<number> {
  const set = other.read.lemmas.slice(rest.first, rest.end).some((word) => /^(?:if|when|only|provided?)$/.test(word));
  return set ? found : new Set([...found].filter((at) => read.lemmas[at] !== 'unless'));
}

const without = (found: ReadonlySet<number>, evened: ReadonlySet<number>): ReadonlySet<number> =>
  evened.size ? new Set([...found].filter((at) => !evened.has(at))) : found;

/** "Noted the lack of gauges" beside "agreed to install gauges": what is missing is not denied, it is to come. */
function withoutRegret(found: Places, { read }: Side, other: Side, rest: Range): Places {
  const lacking = [...found].filter(
    (at) => /^(?:lack|absence|want)$/.test(read.lemmas[at]!) && NOTES.test(verbBefore(read, at)),
  );
  const undertakes = forcesIn(other.read, rest.first, rest.end).some(
    ({ scale, kind }) => scale === 'course' && (kind === 'commit' || kind === 'agree'),
  );
  return undertakes && lacking.length ? new Set([...found].filter((at) => !lacking.includes(at))) : found;
}
const NOTES =
  /^(?:note|regret|deplore|lament|criticise|criticize|mention|discuss|stress|recall|underline|bemoan|see|raise|highlight|decry|observe|acknowledge)$/;

/** The verb of which something is the object: "noted the [complete] lack". */
const verbBefore = ({ lemmas, tags }: Side['read'], at: number): string => {
  let i = at - 1;
  while (i > 0 && at - i < 4 && /^(?:DT|JJ|RB|PRP\$)/.test(tags[i]!)) i--;
  return lemmas[i] ?? '';
};

/** "because of the objection of the hunters", "because the hunters objected": the word of denial has only moved. */
function withoutMoved(found: ReadonlySet<number>, own: Side, other: Side): ReadonlySet<number> {
  if (!found.size) return found;
  const root = ({ read }: Side, at: number): string => read.lemmas[at]!.slice(0, 5);
  const count = (side: Side, word: string): number => {
    let n = 0;
    for (const at of negations(side, { first: side.first, end: side.end })) if (root(side, at) === word) n++;
    // "because a quorum was lacking", "because it lacked one": half a negation, and the word of the other version all the same.
    for (let at = side.first; at < side.end; at++)
      if (isVerb(side.read.tags[at]!) && side.read.lemmas[at] === word && word === 'lack') n++;
    // "a petition opposing it", "a petition against it"
    if (word === 'oppos')
      for (let at = side.first; at < side.end; at++)
        if (
          side.read.lemmas[at] === 'against' &&
          !negations(side, { first: Math.max(side.first, at - 3), end: at + 1 }).size
        )
          n++;
    return n;
  };
  return new Set(
    [...found].filter((at) => {
      const word = root(own, at);
      return (
        (word.length < 5 && word !== 'lack') ||
        !/^(?:NN|VB)/.test(own.read.tags[at]!) ||
        count(own, word) !== count(other, word)
      );
    }),
  );
}

/** Nouns that mean something else than the verb: "the summer break" breaks nothing that is held. */
const HOMONYM = /^(?:breaks?|holds?|bars?|backs?|charges?|pass|passes|last|blocks?|strikes?|arms?)$/;

const PARTICLE = /^(?:up|down)$/;

/** "up" and "down" are opposite by themselves or after one verb; "laid down" and "gave up" are not. */
function sameVerb(before: Side, i: number, after: Side, j: number): boolean {
  const [p, q] = [before.read.tags[i - 1] ?? '', after.read.tags[j - 1] ?? ''];
  if (!isVerb(p) && !isVerb(q)) return true;
  return stemOf(before.read.lemmas[i - 1] ?? '') === stemOf(after.read.lemmas[j - 1] ?? '');
}

const TIMES = /^(?:before|after)$/;

/** "freed after a week in prison", "a week in prison before he was freed": what comes first does so in both. */
function turnedInTime(before: Side, i: number, after: Side, j: number): boolean {
  const stems = ({ read }: Side, first: number, end: number): Set<string> => {
    const out = new Set<string>();
    for (let k = first; k < end; k++) if (/^(?:NN|VB|CD)/.test(read.tags[k]!)) out.add(stemOf(read.lemmas[k]!));
    for (const light of ['be', 'have', 'do']) out.delete(light);
    return out;
  };
  const [p, q] = [stems(before, before.first, i), stems(before, i + 1, before.end)];
  const [r, t] = [stems(after, after.first, j), stems(after, j + 1, after.end)];
  const share = (one: Set<string>, two: Set<string>): number => [...one].filter((word) => two.has(word)).length;
  return share(p, t) + share(q, r) > share(p, r) + share(q, t);
}

const PREFIX = /^(?:un|in|im|ir|il|non|dis)(?=\p{L}{4})/u;

/** Words that only look as if they had one: "included", "discussed". */
const NO_PREFIX =
  /^(?:import|inter|indust|init|individ|indep|intens|immedi|immin|imper|inclin|incom(?:e|ing)|indoor|inher|innov|integr|intell|intim|inland|instit|instru|intact|intent|iron|irish|iraq|iran|ill|illus|inclu|increas|inform|indicat|invest|involv|install|insist|introduc|invit|improv|import|impos|impress|implement|imprison|inspect|inspir|instruct|insur|intend|interest|interrupt|interview|illustrat|invent|inaugurat|initi|inherit|infect|influenc|incorporat|incur|inquir|immediat|impart|implicat|industri|internal|international|inner|institut|integrat|united|uniform|universal|unified|discuss|display|distribut|dispatch|discover|distinct|distinguish|district|dismiss|dispos|distress|distant|disciplin)/;

/** Something negative that makes no negation by itself. "Not … yet" negates once; what "is down" or "is out" does not work. */
const isHalf = (c: Canon, { read }: Side, negators: ReadonlySet<number>): boolean =>
  (c.key === 'yet'
    ? ![...negators].some((at) => at < c.at && at > c.at - 5)
    : HALF_NEGATIVE.has(read.lemmas[c.at]!) || HALF_NEGATIVE.has(wordOf({ read }, c)) || HALF_NEGATIVE.has(c.key)) ||
  // "questioned it", not "answered a question"
  (DOUBTFUL.has(read.lemmas[c.at]!) && !(read.lemmas[c.at] === 'question' && /^NN/.test(read.tags[c.at]!))) ||
  (/^(?:down|out|off|away)$/.test(read.lemmas[c.at]!) && read.lemmas[c.at - 1] === 'be') ||
  // "too early to say", "not yet possible to say"
  read.lemmas[c.at - 1] === 'too' ||
  PHRASAL.has(`${verbOf(read, c.at)} ${c.key}`) ||
  // "the first visit since the war": there was none in between.
  (read.tokens[c.at]!.text.toLowerCase() === 'first' && sinceBehind(read, c.at)) ||
  (c.key === 'open' && read.lemmas[c.at - 1] === 'be' && UNDECIDED.test(read.lemmas[c.at - 2] ?? '')) ||
  c.key === 'non' ||
  (!NO_PREFIX.test(read.tokens[c.at]!.text.toLowerCase()) &&
    ((UNDONE.test(c.key) && /^(?:JJ|RB|VB[DN])/.test(read.tags[c.at]!)) ||
      (NOT_SO.test(c.key) && /^(?:JJ|RB)/.test(read.tags[c.at]!))));

/** "their first meeting" beside "had never met before" */
const isFirst = (c: Canon, { read }: Side, { read: { lemmas } }: Side, negators: Places): boolean =>
  read.lemmas[c.at] === 'first' &&
  negators.size > 0 &&
  [...negators].every((at) => lemmas[at] === 'never' && lemmas.slice(at, at + LONGEST_OBJECT).includes('before'));

/** "unfinished", "disused": of participles too. */
const UNDONE = /^(?:un|non|dis)(?=\p{L}{4})/u;

/** "incomplete", "impossible": of adjectives alone. */
const NOT_SO = /^(?:in|im|ir|il)(?=\p{L}{4})/u;

/** "Since", "in eight years", "ever": how long there had been none. */
function sinceBehind({ tokens, tags }: Side['read'], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + REACH) && !/^[.;:]$/.test(tokens[i]!.text); i++) {
    if (/^(?:since|ever)$/i.test(tokens[i]!.text)) return true;
    if (/^(?:in|for)$/i.test(tokens[i]!.text) && /^(?:CD|RB|JJ)$/.test(tags[i + 1] ?? '')) return true;
  }
  return false;
}
/** How far behind "first" its "since" may stand. */
const REACH = 16;

/** The verb of a particle: "[turned] back", "[set] the ruling aside". */
function verbOf({ lemmas, tags }: Side['read'], at: number): string {
  let i = at - 1;
  while (i > 0 && at - i < LONGEST_OBJECT && OF_OBJECT.test(tags[i]!)) i--;
  return lemmas[i] ?? '';
}
/** Words of an object that may stand between a verb and its particle. */
const OF_OBJECT = /^(?:DT|PRP\$?|JJ|NNS?|NNP)$/;
/** Tokens from a verb to the end of its object, at most. */
const LONGEST_OBJECT = 6;

/** Verbs with a particle that say that something ends or does not come about. */
const PHRASAL = new Set(
  'give up;break down;break off;fall through;fall apart;run out;drop out;pull out;back out;opt out;put off;hold back;turn back;send back;send away;set aside;put aside;lay aside;die out;die down'.split(
    ';',
  ),
);

/** What is undecided when it is open. */
const UNDECIDED = /^(?:it|question|issue|matter|point|outcome|result|date|venue|case|race|future|fate)$/;

/** "acceptable" against "unacceptable". */
const prefixed = (a: string, b: string): boolean =>
  (PREFIX.test(a) && a.replace(PREFIX, '') === b) || (PREFIX.test(b) && b.replace(PREFIX, '') === a);

const wordOf = ({ read }: Pick<Side, 'read'>, c: Canon): string => read.tokens[c.at]!.text.toLowerCase();

const phrases = NEGATIVE_PHRASES.map((p) => p.split(' '));

/** Verbs that negate with a particle, which may stand behind their object: "rule … out", "vote … down". */
const PARTED = new Map<string, Set<string>>();
for (const [verb, particle, ...more] of phrases)
  if (verb && particle && !more.length && /^(?:out|down|off|aside|away)$/.test(particle))
    PARTED.set(verb, (PARTED.get(verb) ?? new Set()).add(particle));

/** The word behind the object of a verb: "threw | the bill | out"; nothing where no object stands between. */
function particleBehind({ lemmas, tags }: Side['read'], verb: number, end: number): string {
  let i = verb + 1;
  while (i < end && i - verb < LONGEST_OBJECT && OF_OBJECT.test(tags[i]!)) i++;
  return i > verb + 1 && i < end ? lemmas[i]! : '';
}

const harmless = NOT_NEGATIVE.map((p) => p.split(' '));

const OBJECTING = new Set(['decline', 'fail']);

const AS_UNTRUE = /^(?:false|untrue|baseless|unfounded|invalid)$/;

/** "dismissed the director", "cannot be dismissed by parliament", "was dismissed from office": put out of a post, and nothing
 *  is said to be untrue. */
function putsOut({ lemmas, tags }: Side['read'], at: number): boolean {
  if (lemmas[at] !== 'dismiss') return false;
  if (lemmas[at + 1] === 'from') return true;
  const passive = lemmas.slice(Math.max(0, at - 3), at).includes('be');
  const beside = Array.from({ length: LONGEST_OBJECT }, (_, k) => (passive ? at - 1 - k : at + 1 + k));
  // "the claim of the pilot was dismissed": the claim.
  const of = passive ? beside.findIndex((i) => lemmas[i] === 'of') : -1;
  const pronoun = (i: number): boolean => /^PRP/.test(tags[i] ?? '') && !/^(?:NN|JJ)/.test(tags[i + 1] ?? '');
  const who = beside.slice(of + 1).find((i) => pronoun(i) || /^NN/.test(tags[i] ?? ''));
  return who !== undefined && (pronoun(who) ? lemmas[who] !== 'it' : holdsPost(lemmas[who]!));
}
const holdsPost = (noun: string): boolean => isPersonNoun(noun) || /^(?:government|cabinet|board)$/.test(noun);

/** The tokens that negate in a range. */
export function negations({ read, end }: Side, range: Range): ReadonlySet<number> {
  const { tokens, lemmas, tags } = read;
  const found = new Set<number>();
  for (let i = range.first; i < range.end; i++) {
    const word = tokens[i]!.text.toLowerCase();
    const skip = harmless.find((p) => p.every((w, k) => i + k < end && tokens[i + k]!.text.toLowerCase() === w));
    if (skip) {
      i += skip.length - 1;
      continue;
    }
    const phrase = phrases.find((p) => p.every((w, k) => i + k < end && lemmas[i + k] === w));
    if (phrase) {
      found.add(i);
      i += phrase.length - 1;
    } else if (isVerb(tags[i]!) && PARTED.get(lemmas[i]!)?.has(particleBehind(read, i, end))) {
      // "threw the bill out", "turned the offer down"
      found.add(i);
    } else if (word === 'nor' && [...found].some((at) => lemmas[at] === 'neither')) {
      // "neither confirmed nor denied": one denial of two things.
    } else if (
      word === 'no' &&
      /^\.?\d/.test((tokens[i + 1]?.text === '.' ? tokens[i + 2] : tokens[i + 1])?.text ?? '')
    ) {
      // "No 14"
    } else if (
      word === 'without' &&
      tokens[i]!.text !== word &&
      /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') &&
      /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '')
    ) {
      // "Reporters Without Borders"
    } else if (word === 'unless') {
      // "unless money is found", "if no money is found"
      found.add(i);
    } else if (NEGATORS.has(word) && isLimit(read, i, range.end)) {
      // "should not take more than two grams" sets a limit, as "at most two grams" does.
    } else if (OBJECTING.has(lemmas[i]!)) {
      // "declined to say" and "declined an offer", but "output declined"; "failed to act", but "the plan failed".
      const next = tags[i + 1] ?? '';
      const passive = tags[i] === 'VBN' && lemmas[i] === 'decline' && lemmas[i - 1] === 'be';
      if (isVerb(tags[i]!) && (passive || next === 'TO' || (lemmas[i] === 'decline' && /^(?:DT|PRP\$?|NN)/.test(next))))
        found.add(i);
    } else if (AS_UNTRUE.test(word) && lemmas[i - 1] === 'as' && found.size) {
      // "rejected the report as false": one denial.
    } else if (NEGATORS.has(word) || (NEGATIVE_WORDS.has(word) && !/^NN/.test(tags[i]!))) found.add(i);
    // "neither confirmed nor denied", "would not confirm or deny": one denial.
    else if (lemmas[i - 1] === 'nor' || (lemmas[i - 1] === 'or' && lemmas[i - 2] === 'confirm' && found.size)) continue;
    else if (NEGATIVE_VERBS.has(lemmas[i]!) && isVerb(tags[i]!) && !putsOut(read, i)) found.add(i);
    // "for want of a quorum"
    else if (lemmas[i] === 'want' && lemmas[i - 1] === 'for' && lemmas[i + 1] === 'of') found.add(i);
    else if (/^NN/.test(tags[i]!) && /^(?:refusal|denial|rejection|absence|lack|objection|veto)$/.test(lemmas[i]!))
      found.add(i);
  }
  return found;
}
