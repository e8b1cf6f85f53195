/** How strongly something is put: the words in a text that have a level on one of a few scales. Closed sets and verb classes
 *  of English, chosen broadly, each a table of phrases in base form beside its scale. */
import type { Analysis } from './analysis.ts';
import { amount, degree } from './force/amount.ts';
import { belief, cause, denial } from './force/belief.ts';
import { course } from './force/course.ts';
import { demand, duty } from './force/demand.ts';
import { bond, gravity } from './force/naming.ts';
import { criminalCase, ending, progress } from './force/progress.ts';
import type { Force, Scale } from './force/scale.ts';
import { backing, blame, praise } from './force/stance.ts';
import { SPEECH } from './speech.ts';

export { type Scale, STEP } from './force/scale.ts';

const scales = [
  course,
  belief,
  denial,
  cause,
  demand,
  duty,
  blame,
  praise,
  backing,
  amount,
  degree,
  progress,
  criminalCase,
  ending,
  gravity,
  bond,
];

type Entry = { readonly words: readonly string[]; readonly force: Force };
/** Phrases by their first word, the longest first. */
const byFirst = new Map<string, Entry[]>();
for (const force of scales.flat()) {
  // "according" and "an" are words of their own here, and base forms in a text.
  const words = force.phrase
    .replace('according', 'accord')
    .replace(/\ban\b/g, 'a')
    .split(' ');
  const list = byFirst.get(words[0]!);
  if (list) list.push({ words, force });
  else byFirst.set(words[0]!, [{ words, force }]);
}
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The level of a phrase in base forms on a scale, if it has one. */
export function levelOfPhrase(scale: Scale, words: readonly string[]): number | null {
  const found = byFirst.get(words[0]!)?.find((e) => e.force.scale === scale && e.words.join(' ') === words.join(' '));
  return found?.force.level ?? null;
}

export type Forced = Force & { readonly first: number; readonly end: number };

/** The forces in tokens [first, end), longest phrase first on each scale. Adverbs inside a phrase are stepped over. */
export function forcesIn(
  { tokens, lemmas, tags }: Pick<Analysis, 'tokens' | 'lemmas' | 'tags'>,
  first: number,
  end: number,
  /** Forces must begin before this token. */
  before = end,
): Forced[] {
  const out: Forced[] = [];
  const until = new Map<Scale, number>();
  for (let i = first; i < before; i++) {
    if (DEEMS.test(lemmas[i]!) && /^VB/.test(tags[i]!) && POSSIBLE.test(deemed(lemmas, tags, i)))
      out.push({ scale: 'belief', level: 2.4, kind: '', phrase: 'deem possible', first: i, end: i + 1 });
    else if (holdsToBe(lemmas, tags, i))
      out.push({ scale: 'belief', level: 3.2, kind: '', phrase: 'consider', first: i, end: i + 1 });
    else if (lemmas[i] === 'be' && lemmas[i + 1] === 'to' && subjectIs(ORDERS, lemmas, tags, i))
      out.push({ scale: 'duty', level: 5, kind: '', phrase: 'the order be to', first: i, end: i + 2 });
    else if (lemmas[i] === 'be' && lemmas[i + 1] === 'to' && subjectIs(ADVICE, lemmas, tags, i))
      out.push({ scale: 'duty', level: 3, kind: '', phrase: 'the advice be to', first: i, end: i + 2 });
    const lower = tokens[i]!.text.toLowerCase();
    const own = byFirst.get(lemmas[i]!) ?? [];
    const entries = lower === lemmas[i] ? own : [...own, ...(byFirst.get(lower) ?? [])];
    for (const { words, force } of entries) {
      // "was probably behind it": the adverb inside hedges what stands around it.
      const inside = force.kind === 'hedge' && words.length === 1 && /^RB/.test(tags[i]!);
      if ((until.get(force.scale) ?? 0) > i && !inside) continue;
      const stop = follow(words, lemmas, tags, i, end);
      if (
        stop < 0 ||
        (POLITE.has(force.phrase) && (SPEECH.has(lemmas[stop]!) || lemmas[stop] === 'know')) ||
        !fits(force, words, { tokens, tags, lemmas }, i, stop) ||
        (needsVerb(force) && !/^(?:VB|RB)/.test(tags[stop] ?? 'VB')) ||
        (SPEAKS_OF.has(force.phrase) && lemmas[stop] === 'have' && SAYS.test(lemmas[stop + 1] ?? '')) ||
        isPast(force, words, lower) ||
        isPlanning(force, words, tags.slice(i, stop)) ||
        // "it was possible to agree": it was done.
        (force.phrase === 'be possible' && lower === 'was' && lemmas[stop] === 'to') ||
        // "there is hope": a noun.
        (force.phrase === 'be hope' && /^NN/.test(tags[stop - 1]!)) ||
        // "is yet to be salvaged", "is still to be salvaged": it has not been.
        (force.phrase === 'be to' && lemmas.slice(i, stop).some((word) => word === 'yet' || word === 'still'))
      )
        continue;
      out.push({ ...force, first: i, end: stop });
      until.set(force.scale, Math.max(stop, until.get(force.scale) ?? 0));
    }
  }
  return out;
}

/** "was said to be ill", not "was said to reporters"; "is to sail", not "is to windward". */
const needsVerb = ({ phrase, kind }: Force): boolean => kind === 'hedge' && /^(?:be|appear|seem)\b.* to$/.test(phrase);

/** "was reported to have said" tells of words, as "said" does. */
const SPEAKS_OF = new Set(['be report to', 'be quote to', 'be hear to']);
const SAYS = /^(?:say|state|tell|declare|ask|remark|add)$/;

/** "wishes to thank", "would like to stress": saying so does it; "wanted to know" asked. */
const POLITE = new Set(['wish to', 'would like to', 'want to']);

function follow(
  words: readonly string[],
  lemmas: readonly string[],
  tags: readonly string[],
  from: number,
  end: number,
): number {
  let at = from + 1;
  if (words.length > 1 && !/^(?:with|to)$/.test(words[1]!) && WITH_SOMEBODY.has(words[0]!))
    at = behindPartner(lemmas, tags, at, end);
  for (let k = 1; k < words.length; k++) {
    let skipped = 0;
    while (
      at < end &&
      lemmas[at] !== words[k] &&
      skipped < 2 &&
      // "is not possible" is no possibility.
      !(/^(?:possible|conceivable)$/.test(words[k]!) && /^n[o’']t$/.test(lemmas[at]!)) &&
      (/^RB/.test(tags[at]!) ||
        (tags[at] === 'JJ' && words[0] !== 'be') ||
        tags[at] === 'PRP$' ||
        owner(tags, at, words[0]!))
    ) {
      // "heard members' views on"
      at += owner(tags, at, words[0]!) ? 2 : 1;
      skipped++;
    }
    if (at >= end || lemmas[at] !== words[k]) return -1;
    at++;
  }
  return at;
}

/** Whose remarks somebody hears. */
const owner = (tags: readonly string[], at: number, verb: string): boolean =>
  /^(?:hear|listen|note|receive)$/.test(verb) && /^NN/.test(tags[at]!) && tags[at + 1] === 'POS';

/** "agreed with her host on", "spoke to the two rectors about": what was agreed or spoken of stands behind the partner. */
const WITH_SOMEBODY = new Set(['agree', 'speak', 'talk', 'confer', 'consult', 'exchange', 'settle']);
const LONGEST_PARTNER = 7;

function behindPartner(lemmas: readonly string[], tags: readonly string[], from: number, end: number): number {
  const to = lemmas[from] === 'to' && /^(?:speak|talk)$/.test(lemmas[from - 1] ?? '');
  if (lemmas[from] !== 'with' && !to) return from;
  let at = from + 1;
  while (at < end && at - from <= LONGEST_PARTNER && /^(?:DT|CD|JJ|NNP?S?|PRP\$?|POS)$/.test(tags[at]!)) at++;
  return at;
}

/** "was expected" tells of the past; only "was expected to" of what was to come. */
const isPast = (force: Force, words: readonly string[], lower: string): boolean =>
  force.kind === 'modal' &&
  words[0] === 'be' &&
  words[words.length - 1] !== 'to' &&
  /^(?:was|were|been|being)$/.test(lower);

/** "is planning to" is an intention, "is planned to" a plan that stands. */
const isPlanning = (force: Force, words: readonly string[], tags: readonly string[]): boolean =>
  force.kind === 'modal' && words[0] === 'be' && !words.includes('go') && tags.includes('VBG');

const ASKS = /^(?:ask|wonder|know|see|say|tell|doubt|determine|check|decide|inquire|enquire|question)$/;

/** A single word must have the part of speech that its scale is about. */
function fits(
  force: Force,
  words: readonly string[],
  { tokens, tags, lemmas }: Pick<Analysis, 'tokens' | 'lemmas' | 'tags'>,
  i: number,
  behind: number,
): boolean {
  // "Exports are subject to a licence" states a rule; "subject to approval" hedges one.
  // "asked if it had": whether.
  if (words.length === 1 && words[0] === 'if' && ASKS.test(lemmas[i - 1] ?? '')) return false;
  // "the statute provides that" lays down; ", provided that" hedges.
  if (/^provided? that$/.test(force.phrase) && /^(?:NN|PRP)/.test(tags[i - 1] ?? '')) return false;
  // "some 200 students": about so many.
  if (words[0] === 'some' && tags[i + 1] === 'CD') return false;
  if (words[0] === 'subject' && lemmas[lemmas[i - 1] === 'not' ? i - 2 : i - 1] === 'be') return false;
  // "considers a second round possible": an opinion.
  if (force.kind === 'weigh' && words.length === 1 && words[0] === 'consider' && deemed(lemmas, tags, i)) return false;
  // "which it considers too costly", "is considered too costly": an opinion.
  if (force.kind === 'weigh' && words.at(-1) === 'consider' && holdsToBe(lemmas, tags, behind - 1)) return false;
  // "considers that it harmed the reef": an opinion.
  if (force.kind === 'weigh' && force.phrase === 'consider' && lemmas[behind] === 'that') return false;
  // "means to submit a bill", and not "measures meant to help", "a means to an end".
  if (force.phrase === 'mean to')
    return (
      (/^VB[DPZ]?$/.test(tags[i]!) && lemmas[i - 1] !== 'be' && !(tags[i] === 'VBD' && tags[i - 1] === 'NNS')) ||
      // "The two mean to speak again"
      (/^(?:CD|NNS)$/.test(tags[i - 1] ?? '') && tags[behind] === 'VB')
    );
  // "looks unsafe", "looks like", and not "looks at the roof".
  if (force.phrase === 'look') return /^VB/.test(tags[i]!) && /^(?:JJ|VBN|NN$)/.test(tags[i + 1] ?? '');
  // "made this known": announced.
  if (force.phrase === 'know' && tags[i] === 'VBN' && lemmas.slice(Math.max(0, i - 5), i).includes('make'))
    return false;
  // "was to blame": no duty and no plan.
  if (force.phrase === 'be to' && lemmas[behind] === 'blame') return false;
  // "was due to a faulty pump": why, not when.
  if (force.phrase === 'be due' && lemmas[behind] === 'to' && !/^(?:VB$|RB)/.test(tags[behind + 1] ?? 'VB'))
    return false;
  if (force.scale === 'course' && force.phrase === 'be due to' && !/^(?:VB$|RB)/.test(tags[behind] ?? 'VB'))
    return false;
  // "was not immediately clear": not at first.
  if (/^immediate(?:ly)?$/.test(force.phrase) && /^(?:not|n[’']t|no)$/.test(lemmas[i - 1] ?? '')) return false;
  // "having begun on Monday": before what is told.
  if (force.scale === 'progress' && /^having$/i.test(tokens[i]!.text)) return false;
  // "the aim is to help": no duty of anybody's.
  if (force.phrase === 'be to' && subjectIs(PURPOSE_OR_WISH, lemmas, tags, i)) return false;
  // "Three appeals are still pending": not yet decided; "pending approval" hedges.
  if (force.phrase === 'pending' && /^(?:be|remain|still)$/.test(lemmas[i - 1] ?? '')) return false;
  // "A settlement is close", "the case was closed".
  if (force.phrase === 'be close') return !/^VB/.test(tags[i + 1]!);
  // "work to build the dam begins": a noun.
  if (words.length > 1 && words[0] === 'work' && /^NN/.test(tags[i]!)) return false;
  // "wait as long as five hours": how long; "as long as the frost lasts" hedges.
  if (force.phrase === 'as long as' && tags[behind] === 'CD') return false;
  // "a lead to follow", "results in physics": nouns.
  if (force.scale === 'cause') return /^VB/.test(tags[i]!);
  if (words.length > 1) return true;
  const tag = tags[i]!;
  if (force.scale === 'amount' && countsNothing(words[0]!, lemmas, tags, i)) return false;
  // "could not say when": nothing is to be done.
  if (
    force.phrase === 'could' &&
    lemmas[i + 1] === 'not' &&
    /^(?:say|tell|confirm|explain|name)$/.test(lemmas[i + 2] ?? '')
  )
    return false;
  if (force.kind === 'modal') return tag === 'MD';
  // "passed the lock" is no vote, "passed the law" is.
  if (force.phrase === 'pass' && !VOTED.test(objectOf(lemmas, tags, i))) return false;
  // "is nearly finished" tells of a state.
  if (force.kind === 'done') return /^VB[DZP]$/.test(tag) || (tag === 'VBN' && lemmas[i - 1] === 'have');
  if (force.scale === 'gravity' || force.scale === 'bond') return /^NN/.test(tag);
  if (force.scale === 'amount' || force.scale === 'degree' || force.kind === 'hedge' || force.scale === 'duty')
    return !/^NN/.test(tag);
  return /^VB/.test(tag) || (force.scale === 'demand' && /^NN/.test(tag)) || (force.scale === 'belief' && tag === 'JJ');
}

/** What is voted on; nothing where no object is near. */
const VOTED =
  /^(?:|law|bill|act|budget|motion|resolution|text|measure|reform|amendment|code|treaty|decree|regulation|directive|statute|opinion|declaration|package|plan|proposal|legislation|constitution|ordinance|tax|ban|vote|it|they|agreement|report|list|draft)$/;

/** The noun that an active verb has for its object, or a passive one for its subject; '' where none is near. */
function objectOf(lemmas: readonly string[], tags: readonly string[], verb: number): string {
  const passive = tags[verb] === 'VBN' && /^(?:be|been)$/.test(lemmas[verb - 1] ?? '');
  let at = passive ? verb - 1 : verb + 1;
  const nominal = (i: number): boolean => /^(?:DT|PRP\$|JJ|NN|CD|POS|MD|RB|VBZ|VBD|VBP)/.test(tags[i] ?? '');
  if (passive) {
    while (at > 0 && !/^NN/.test(tags[at]!) && nominal(at)) at--;
    return lemmas[at] ?? '';
  }
  while (nominal(at) && !(/^NN/.test(tags[at]!) && !/^NN/.test(tags[at + 1] ?? ''))) at++;
  return lemmas[at] ?? '';
}

/** "some 200 pupils", "each year": about how many, and how often. */
const countsNothing = (word: string, lemmas: readonly string[], tags: readonly string[], i: number): boolean =>
  word === 'some' ? tags[i + 1] === 'CD' : /^(?:each|every)$/.test(word) && TIMES.test(lemmas[i + 1] ?? '');
const TIMES =
  /^(?:year|month|week|day|hour|minute|morning|evening|night|weekend|season|spring|summer|autumn|winter|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** What an object that follows is held to be: "possible" in "considers a second round possible"; '' where none is. */
function deemed(lemmas: readonly string[], tags: readonly string[], at: number): string {
  for (
    let i = at + 1;
    i < Math.min(tags.length, at + LONGEST_OBJECT) && !/^(?:VB[DZP]|MD|[,.:])$/.test(tags[i]!);
    i++
  ) {
    if (lemmas[i] === 'be' && lemmas[i - 1] === 'to') return 'to be';
    if (HELD_TO_BE.test(lemmas[i]!)) return /^NN/.test(tags[i + 1] ?? '') ? '' : lemmas[i]!;
  }
  return '';
}
/** "which it considers too costly", "considers it a mistake", "regards the plan as unsafe" */
function holdsToBe(lemmas: readonly string[], tags: readonly string[], at: number): boolean {
  const as = /^(?:regard|see|view)$/.test(lemmas[at]!);
  if (!(as || /^(?:consider|deem)$/.test(lemmas[at]!)) || !/^VB/.test(tags[at]!)) return false;
  const pronoun = tags[at + 1] === 'PRP';
  let i = at + 1;
  while (i < at + LONGEST_OBJECT && /^(?:PRP\$?|DT|NN|NNS|NNP|NNPS|POS|CD)$/.test(tags[i] ?? '')) i++;
  if (as) return lemmas[i] === 'as';
  if (pronoun && i > at + 2) return tags[at + 2] === 'DT';
  if (
    /^(?:too|very|overly)$/.test(lemmas[i] ?? '') ||
    HELD_TO_BE.test(lemmas[i] ?? '') ||
    (lemmas[i] === 'close' && /^VB[DN]$/.test(tags[i]!))
  )
    return !/^NN/.test(tags[i + 1] ?? '');
  while (/^RB/.test(tags[i] ?? '')) i++;
  return tags[i] === 'JJ' && !/^(?:NN|JJ|CD)/.test(tags[i + 1] ?? '');
}
const DEEMS = /^(?:consider|deem|regard|hold|think|call)$/;
const POSSIBLE = /^(?:possible|conceivable)$/;
const PURPOSE =
  /^(?:aim|goal|purpose|idea|task|intention|hope|wish|plan|point|job|objective|challenge|ambition|proposal|suggestion)$/;
/** "the advice to travellers is to use the bridge", "the order is to leave": what somebody is told to do. */
const ADVICE = /^(?:advice|recommendation|guidance|request|appeal|plea|invitation)$/;
const ORDERS = /^(?:order|instruction|obligation|duty|requirement|rule)$/;
const PURPOSE_OR_WISH = new RegExp(`${PURPOSE.source}|${ADVICE.source}|${ORDERS.source}`);

/** Is the subject before a verb such a noun: "the advice [to travellers]", "the aim [of the law]"? */
function subjectIs(nouns: RegExp, lemmas: readonly string[], tags: readonly string[], verb: number): boolean {
  for (let i = verb - 1; i >= 0 && i > verb - LONGEST_OBJECT && /^(?:NN|DT|JJ|CD|PRP\$|POS|TO|IN)/.test(tags[i]!); i--)
    if (nouns.test(lemmas[i]!) && /^NN/.test(tags[i]!)) return i === verb - 1 || /^(?:TO|IN)$/.test(tags[i + 1]!);
  return false;
}
const LONGEST_OBJECT = 10;
const HELD_TO_BE =
  /^(?:im)?possible$|^(?:un)?(?:likely|necessary|important|acceptable|suitable|safe|lawful|realistic|reasonable|desirable|probable)$|^(?:in)?(?:sufficient|adequate|appropriate|conceivable|valid)$|^(?:vital|essential|crucial|premature|illegal|void|closed|settled)$/;
