/** Who does what in a sentence: its finite verb groups with subject and agent, read from tags by closed rules of English
 *  word order. An active verb's subject stands before its group; a passive one's agent follows "by"; "said the minister"
 *  is turned round; a verb after "and" shares the subject before. Linear in the sentence. */
import { BOUNDARY, isVerb, loose, NOMINAL, type Read, SUBORDINATE, tells } from './finite-verbs.ts';
import { isWhen, nounPhrase } from './noun-phrases.ts';
import { isThing } from './nouns.ts';
import { cleft, parenthesised, pastRelative, relativeOf } from './relative-clauses.ts';
import { SAY, SPEECH } from './speech.ts';
import { isCalendarName } from './words.ts';

/** Tokens [first, end). */
export type Range = { readonly first: number; readonly end: number };

export type Predicate = {
  /** The verb group: auxiliaries, adverbs inside, the head. */
  readonly group: Range;
  /** Token of the head verb. */
  readonly head: number;
  readonly lemma: string;
  readonly passive: boolean;
  readonly subject: Range | null;
  /** Who acts: the subject of an active verb, the "by" phrase of a passive one. */
  readonly agent: Range | null;
};

/** The verb groups of tokens [first, end), left to right. */
export function predicatesIn(read: Read, first: number, end: number): Predicate[] {
  const { tokens, tags, lemmas } = read;
  const out: Predicate[] = [];
  let i = first;
  let last: Predicate | null = null;
  while (i < end) {
    const tag = tags[i]!;
    const finite =
      /^(?:MD|VBD|VBZ|VBP)$/.test(tag) ||
      (tag === 'VBN' && lemmas[i - 1] !== 'as' && loose(read, i, first, end)) ||
      (/^(?:NNS?|VB)$/.test(tag) && tells(read, i, first, end));
    if (!finite || isAge(lemmas, tags, i) || (tag === 'VBD' && last && reduced(read, i, last, end))) {
      i++;
      continue;
    }
    let head = i;
    let k = i + 1;
    while (k < end) {
      const t = tags[k]!;
      if (/^VB[NGD]?$/.test(t) && (isAux(lemmas[head]!) || tags[head] === 'MD')) head = k++;
      else if ((t === 'RB' || t === 'RBR') && k + 1 < end && (isVerb(tags[k + 1]!) || tags[k + 1] === 'RB')) k++;
      else if (t === 'RB' && /^(?:not|n't|n’t)$/i.test(tokens[k]!.text)) k++;
      // "was today signed", "was on Monday opened"
      else if (
        isAux(lemmas[head]!) &&
        dayAt(lemmas, k) &&
        k + dayAt(lemmas, k) < end &&
        tags[k + dayAt(lemmas, k)] === 'VBN'
      )
        k += dayAt(lemmas, k);
      else break;
    }
    const groupEnd = Math.max(head + 1, k > head + 1 && tags[k - 1] === 'RB' ? head + 1 : head + 1);
    const group = { first: i, end: groupEnd };
    const passive = tags[head] === 'VBN' && beBefore(lemmas, i, head);
    let subject =
      cleft(read, i, last) ??
      cleft(read, i, parenthesised(read, i, out)) ??
      relativeOf(read, i, first) ??
      pastRelative(read, i, last) ??
      subjectBefore(read, i, first, last);
    let inverted = false;
    if (
      !subject &&
      SAY.has(lemmas[head]!) &&
      lemmas[head] !== 'tell' &&
      mayInvert(read, i, first) &&
      nominalAt(read, groupEnd, end)
    ) {
      subject = nounPhrase(read, groupEnd, end);
      inverted = subject !== null;
      // "The envoy, asked about it, said they had not": what follows is the subject of the next verb.
      const parted = partedSubject(read, i, first);
      if (parted && subject && /^(?:MD|VBD|VBZ|VBP)$/.test(tags[subject.end] ?? '')) {
        subject = parted;
        inverted = false;
      }
    }
    subject ??= partedSubject(read, i, first) ?? aroundReport(read, i, first, last);
    if (!subject && last && !inverted) subject = sharing(read, i, lemmas[head]!, out).subject;
    const agent = passive ? byPhrase(read, groupEnd, end) : subject;
    const predicate: Predicate = { group, head, lemma: lemmas[head]!, passive, subject, agent };
    out.push(predicate);
    last = predicate;
    i = inverted ? (subject as Range).end : groupEnd;
  }
  return out;
}

/** "The minister said talks | would go on, but refused to give a day": a verb without a subject shares that of the verb before
 *  it, or of the verb of saying around that, where only this one has its form or can say something. */
function sharing({ tags, lemmas }: Read, verb: number, head: string, told: readonly Predicate[]): Predicate {
  const last = told[told.length - 1]!;
  const around = told[told.length - 2];
  if (!around?.subject || around.passive || around.group.end >= last.group.first) return last;
  const reports = SAY.has(around.lemma) || lemmas.slice(around.group.end, last.group.first).includes('that');
  const form = (at: number): string => (tags[at] === 'MD' ? 'will' : tags[at] === 'VBD' ? 'did' : 'does');
  const own = form(verb);
  const alike = form(last.group.first) !== own && form(around.group.first) === own;
  if (!SPEECH.has(head)) return reports && alike ? around : last;
  // "said the ship would sail but would not say": a ship says nothing, and who will not say more is whoever spoke.
  const mute = last.subject !== null && isThing(lemmas[last.subject.end - 1]!);
  return reports && (alike || mute || lemmas[verb - 1] === 'but') ? around : last;
}

/** "…," said the minister: turned round only after a mark, or at the very start. */
const mayInvert = ({ tokens }: Read, verb: number, first: number): boolean =>
  verb === first || /^(?:[,”"’'»?!—–]|''|--)$/.test(tokens[verb - 1]!.text);

/** "a Georgian aged 51": no verb. */
const isAge = (lemmas: readonly string[], tags: readonly string[], i: number): boolean =>
  lemmas[i] === 'age' && tags[i + 1] === 'CD';

const DAY = /^(?:today|yesterday|tonight|tomorrow)$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** How many words tell a day at a place: "today", "on Monday". */
export const dayAt = (lemmas: readonly string[], i: number): number =>
  DAY.test(lemmas[i] ?? '') ? 1 : lemmas[i] === 'on' && WEEKDAY.test(lemmas[i + 1] ?? '') ? 2 : 0;

const isAux = (lemma: string): boolean => lemma === 'be' || lemma === 'have' || lemma === 'do' || lemma === 'get';

/** "took note of the progress made, and": a participle at the end of an object, though it looks like a past form. */
function reduced({ tokens, tags, lemmas }: Read, i: number, last: Predicate, end: number): boolean {
  if (i + 1 >= end || !BOUNDARY.test(tokens[i + 1]!.text) || !/^NN/.test(tags[i - 1]!)) return false;
  if (SPEECH.has(last.lemma) || isAux(lemmas[i]!) || last.group.end >= i) return false;
  let of = false;
  for (let k = last.group.end; k < i; k++) {
    if (lemmas[k] === 'of') of = true;
    if (!NOMINAL.test(tags[k]!) && !/^(?:of|in|on|at|to|for|with)$/.test(lemmas[k]!)) return false;
  }
  return of;
}

/** "The envoy, asked whether the talks had failed, said", "The envoy, who lives in Oslo, said": a participle, a relative clause
 *  or one of time between commas parts the subject from its verb. */
function partedSubject(read: Read, verb: number, first: number): Range | null {
  const { tokens, tags, lemmas } = read;
  if (verb - 3 <= first || tokens[verb - 1]!.text !== ',') return null;
  for (let k = verb - 3; k > first && k > verb - 30; k--) {
    if (/^[.;:!?"“”]$/.test(tokens[k]!.text)) return null;
    if (tokens[k]!.text !== ',') continue;
    const opens = tags[k + 1]!;
    if (
      !/^(?:VB[GND]|WP|WP\$|WDT)$/.test(opens) &&
      !/^(?:when|while|after|before|though|although)$/.test(lemmas[k + 1]!)
    )
      continue;
    if (!/^(?:NN|PRP$)/.test(tags[k - 1]!)) return null;
    return subjectBefore(read, k, first, null);
  }
  return null;
}

/** "The firm, its owner announced, would appeal": whoever stands before the report that parts a subject from its verb. */
function aroundReport(read: Read, verb: number, first: number, last: Predicate | null): Range | null {
  const { tokens } = read;
  if (!last?.subject || last.group.end !== verb - 1 || !SPEECH.has(last.lemma)) return null;
  const comma = last.subject.first - 1;
  if (comma <= first || tokens[comma]!.text !== ',' || tokens[verb - 1]!.text !== ',') return null;
  return subjectBefore(read, comma, first, null);
}

function beBefore(lemmas: readonly string[], from: number, head: number): boolean {
  for (let k = from; k < head; k++) if (lemmas[k] === 'be' || lemmas[k] === 'get') return true;
  return false;
}

function nominalAt({ tags }: Read, i: number, end: number): boolean {
  return i < end && NOMINAL.test(tags[i]!) && tags[i] !== 'EX';
}

/** "Anna Berg, the spokesperson for the port, said": where the phrase set off by commas before a verb begins. */
function appositionBefore({ tokens, tags, lemmas }: Read, verb: number, first: number): number | null {
  if (verb - 2 <= first || tokens[verb - 1]!.text !== ',') return null;
  for (let k = verb - 2; k > first && k > verb - 18; k--) {
    if (tokens[k]!.text === ',') {
      const who = tags[k - 1]!;
      const opens = tags[k + 1]!;
      return /^(?:NN|PRP$)/.test(who) &&
        /^(?:DT|PRP\$|NNP|NN|JJ|CD|IN|WP|WDT|VBG|VBN)/.test(opens) &&
        lemmas[k + 1] !== 'and'
        ? k
        : null;
    }
    if (/^(?:MD|VBD|VBZ|VBP)$/.test(tags[k]!) && !/^W/.test(tags[k - 1]!) && !isAge(lemmas, tags, k)) return null;
    if (BOUNDARY.test(tokens[k]!.text)) return null;
  }
  return null;
}

/** "Mr Ferreira | (Portugal) noted": where a remark in brackets before a verb begins. */
function bracketBefore({ tokens }: Read, verb: number, first: number): number | null {
  if (tokens[verb - 1]?.text !== ')') return null;
  for (let k = verb - 2; k > first && k > verb - 12; k--) if (tokens[k]!.text === '(') return k;
  return null;
}

/** "She | in turn | offered", "The envoy | for her part | asked": how many words between a subject and its verb, or the mark before
 *  it, tell only how the sentence hangs together with others. */
function asideBefore({ tokens, tags }: Read, at: number, first: number): number {
  const from = Math.max(first, at - LONGEST_ASIDE);
  const words = tokens.slice(from, at).map(({ text }) => text.toLowerCase());
  const aside = ASIDE.exec(words.join(' '))?.[1]?.split(' ').length ?? 0;
  return aside > 0 && at - aside > first && /^(?:NN|PRP$)/.test(tags[at - aside - 1]!) ? aside : 0;
}
const LONGEST_ASIDE = 5;
const ASIDE =
  /(?<=^| )(in (?:turn|return|response|reply|addition|fact|effect|particular|principle|consequence|the meantime)|(?:for|on) (?:his|her|its|their|my|our) (?:own )?part|on (?:his|her|its|their|my|our) side|at (?:first|the same time)|of course|by contrast|as well|since then|so far|to date|for (?:now|the moment|the time being|instance|example|the first time)|on the (?:other hand|contrary))$/;

/** The noun phrase that ends where a verb group begins. */
function subjectBefore(read: Read, verb: number, first: number, last: Predicate | null): Range | null {
  const { tokens, tags, lemmas } = read;
  // "said that both deny it", where the tagger takes "both" for half of "both … and"
  if (lemmas[verb - 1] === 'both' && verb - 1 >= first && !/^NN/.test(tags[verb - 2] ?? ''))
    return { first: verb - 1, end: verb };
  let at = appositionBefore(read, verb, first) ?? bracketBefore(read, verb, first) ?? verb;
  at -= asideBefore(read, at, first);
  while (
    at > first &&
    (/^RB/.test(tags[at - 1]!) ||
      // "The Governor today received"
      (at - 1 > first && (DAY.test(lemmas[at - 1]!) || lemmas[at - 1] === 'earlier')) ||
      (/^(?:both|all|each|alone)$/.test(lemmas[at - 1]!) && /^NN/.test(tags[at - 2] ?? '')))
  )
    at--;
  const end = at;
  const floor = last && last.group.end <= verb ? Math.max(first, last.group.end) : first;
  while (at > floor) {
    const tag = tags[at - 1]!;
    const word = lemmas[at - 1]!;
    if (BOUNDARY.test(tokens[at - 1]!.text)) {
      if (tokens[at - 1]!.text === ',' && inList(read, at - 1, floor, end)) {
        at--;
        continue;
      }
      break;
    }
    if (NOMINAL.test(tag)) at--;
    else if (tag === 'CC') {
      const joins = at - 1 > floor && NOMINAL.test(tags[at - 2]!) && at < end;
      const inside = ofTwo(read, at - 1, floor) || ofBoth(read, at - 1, floor);
      if (joins && (inside || !clauseBefore(read, floor, at - 1, last))) at--;
      else break;
    } else if ((tag === 'IN' || tag === 'TO') && !SUBORDINATE.has(word) && at < end) at--;
    else if ((tag === 'VBG' || tag === 'VBN') && at < end && /^NN|^JJ/.test(tags[at]!)) at--;
    // "the head of monitoring said"
    else if (tag === 'VBG' && at === end && lemmas[at - 2] === 'of' && at - 3 >= floor && /^NN/.test(tags[at - 3]!))
      at--;
    // "An offer to host the next round was made"
    else if (tag === 'VB' && at < end && at - 3 >= floor && tags[at - 2] === 'TO' && /^NN/.test(tags[at - 3]!)) at--;
    // "the lawyer of the accused said"
    else if (tag === 'VBN' && at === end && tags[at - 2] === 'DT') at--;
    // "sources close to the buyer said"
    else if (word === 'close' && at < end && tags[at] === 'TO' && at - 2 >= floor && /^NN/.test(tags[at - 2]!)) at--;
    // "a diplomat accredited in Vienna said"
    else if (tag === 'VBN' && at < end && tags[at] === 'IN' && at - 2 >= floor && /^NN/.test(tags[at - 2]!)) at--;
    else break;
  }
  // "At the bridge pensioners …": a phrase that opens with a preposition is not a subject; what follows its noun may be.
  let from = at;
  while (from < end && (tags[from] === 'CC' || /^RB/.test(tags[from]!))) from++;
  if (from < end && (tags[from] === 'IN' || tags[from] === 'TO')) {
    const opening = from;
    let k = end - 1;
    while (k > from && (NOMINAL.test(tags[k]!) || ofTwo(read, k, from))) k--;
    from = k + 1;
    if (k >= from - 1 && (tags[k] === 'IN' || tags[k] === 'TO')) {
      const named = nameBehind(read, k + 1, end);
      const inner = named < 0 ? detBoundary(read, k + 1, end) : named;
      const behind = inner < 0 ? phraseBehindNoun(read, opening + 2, end) : inner;
      if (behind < 0) return null;
      from = behind;
    }
  }
  // "Once she had read the ruling | she would speak", "two of those | she had asked"
  if (
    tags[end - 1] === 'PRP' &&
    from < end - 1 &&
    NOMINATIVE.test(tokens[end - 1]!.text) &&
    !tags[end - 2]!.startsWith('CC')
  )
    return { first: end - 1, end };
  // "After the talks the mediator declared": an article after a noun begins the subject.
  for (let k = end - 1; k > from + 1; k--)
    if (tags[k] === 'DT' && /^NNS?$/.test(tags[k - 1]!) && !/^(?:all|both|each)$/.test(lemmas[k]!)) {
      from = k;
      break;
    }
  // "11:42 | The prime minister says": the hour of an entry is no part of whoever speaks.
  if (from === first && from + 1 < end && /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/.test(tokens[from]!.text)) from++;
  // "two of the files | she had asked for": a pronoun behind a noun begins a relative clause, and is its subject.
  if (tags[end - 1] === 'PRP' && end - 2 >= from && /^NN/.test(tags[end - 2]!)) from = end - 1;
  const closes =
    /^(?:NN|PRP|DT|CD|JJ)/.test(tags[end - 1]!) ||
    (tags[end - 1] === 'VBG' && lemmas[end - 2] === 'of') ||
    (tags[end - 1] === 'VBN' && tags[end - 2] === 'DT');
  return from < end && closes && tags[end - 1] !== 'PRP$' ? { first: from, end } : null;
}

const NOMINATIVE = /^(?:he|she|they|we|I)$/i;

/** "the interior ministers of Moldova | and | Romania": of the people of two. */
function ofTwo({ tags, lemmas }: Read, and: number, floor: number): boolean {
  if (lemmas[and] !== 'and' || !tags[and + 1]?.startsWith('NNP')) return false;
  let k = and - 1;
  while (k > floor && (tags[k]!.startsWith('NNP') || tags[k] === 'DT')) k--;
  return k < and - 1 && k > floor && lemmas[k] === 'of' && /^NNP?S$/.test(tags[k - 1]!);
}

/** "it has closed, the Greek | and | Turkish ministers said": two adjectives of one noun behind a comma. */
const ofBoth = ({ tags, tokens }: Read, and: number, floor: number): boolean =>
  and - 2 > floor &&
  /^(?:JJ|NNP)$/.test(tags[and - 1]!) &&
  tags[and - 2] === 'DT' &&
  tokens[and - 3]!.text === ',' &&
  /^(?:JJ|NNP)$/.test(tags[and + 1] ?? '') &&
  /^NN/.test(tags[and + 2] ?? '');

/** Where a second noun phrase begins inside a run of nominals: at a determiner or pronoun past its first token. */
function detBoundary({ tags }: Read, from: number, end: number): number {
  for (let k = from + 1; k < end; k++) if (tags[k] === 'DT' || tags[k] === 'PRP') return k;
  return -1;
}

/** "During the night session | Cyprus withdrew", "In it | Riga asks", "In May | Riga asked": a name that ends a run of
 *  nominals behind a common noun, a pronoun or a month. */
function nameBehind({ tags, tokens }: Read, from: number, end: number): number {
  let k = end;
  while (k > from && tags[k - 1]!.startsWith('NNP') && !isCalendarName(tokens[k - 1]!.text.toLowerCase())) k--;
  const before = tokens[k - 1]?.text ?? '';
  const parted = /^(?:PRP|NNS?|CD)$/.test(tags[k - 1] ?? '') && !/^\p{Lu}/u.test(before);
  return k < end && k > from && (parted || isCalendarName(before.toLowerCase())) && !TITLED.test(before) ? k : -1;
}
const TITLED =
  /(?:minister|president|secretary|spokes\p{L}+|chancellor|envoy|ambassador|mayor|governor|officer|general|director|chair\p{L}*|leader|chief|company|agency|group|party|ship|ferry|trawler|city|town|village|river|lake|port)$/u;

/** "In Sarajevo | the head of the mission said": where a phrase with an article stands right behind a noun. */
function phraseBehindNoun({ tags }: Read, from: number, end: number): number {
  for (let k = end - 1; k >= from; k--) if (/^(?:DT|PRP\$)$/.test(tags[k]!) && tags[k - 1]!.startsWith('NN')) return k;
  return -1;
}

function clauseBefore(_read: Read, floor: number, at: number, last: Predicate | null): boolean {
  return last !== null && last.group.end >= floor && last.group.end <= at && floor > 0 && last.group.end === floor;
}

/** A comma between members of a list that is the subject: "A, B and C said". */
function inList({ tags, tokens }: Read, comma: number, floor: number, end: number): boolean {
  if (comma - 1 < floor || !NOMINAL.test(tags[comma - 1]!)) return false;
  let conjunction = false;
  for (let k = comma + 1; k < end; k++) {
    if (tags[k] === 'CC') conjunction = true;
    if (isVerb(tags[k]!) || tokens[k]!.text === ';') return false;
  }
  if (!conjunction) return false;
  for (let k = comma - 1; k >= floor; k--) {
    if (isVerb(tags[k]!)) return false;
    if (tags[k] === 'IN' && k === floor) return false;
  }
  return true;
}

/** The agent of a passive. */
function byPhrase(read: Read, from: number, end: number): Range | null {
  const { tags, tokens, lemmas } = read;
  let aside: Range | null = null;
  for (let k = from; k < end; k++) {
    if (/^(?:MD|VBD|VBZ|VBP)$/.test(tags[k]!) || /^[;:]$/.test(tokens[k]!.text)) return aside;
    if (lemmas[k] !== 'by' || k + 1 >= end || !NOMINAL.test(tags[k + 1]!) || isWhen(read, k + 1)) continue;
    // "published table | by table"
    if (lemmas[k - 1] === lemmas[k + 1]) continue;
    const agent = nounPhrase(read, k + 1, end);
    if (aside || !behindAside(read, from, k)) return agent;
    aside = agent;
  }
  return aside;
}

/** "were shown the chapel, paid for | by veterans, by the chaplain": whoever did what the aside tells. */
const behindAside = ({ tags, tokens }: Read, from: number, by: number): boolean => {
  const participle = /^(?:RP|IN)$/.test(tags[by - 1] ?? '') ? by - 2 : by - 1;
  return participle > from && tags[participle] === 'VBN' && tokens[participle - 1]!.text === ',';
};
