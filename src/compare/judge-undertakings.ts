/** Undertakings that appear or go, told by what is undertaken: "will pay for" against "took note of plans for", "announced a
 *  grant" against "spoke about a grant". */
import { type Forced, forcesIn } from '../text/en/force.ts';
import type { Range } from '../text/en/predicates.ts';
import { stemOf } from '../text/en/stems.ts';
import { GIFTS, GIVES, IN_HAND, willGive } from '../text/en/undertakings.ts';
import type { Group, Side } from './edits.ts';
import { type Context, type Judgement, strengthened, weakened } from './judge-context.ts';
import { denied } from './judge-equal-force.ts';

export const commitmentGone: Judgement = {
  type: 'commitment-removed',
  material: true,
  note: 'An undertaking became less than one.',
  rule: 'undertaking-gone',
};

export const commitmentMade: Judgement = {
  type: 'commitment-added',
  material: true,
  note: 'What was less became an undertaking.',
  rule: 'undertaking-made',
};

/** Something will be given on one side, and on the other it is only talked about, weighed or heard of. */
export function given({ before, after, from, to }: Context): Judgement | null {
  const gives = (side: Side, range: Range): boolean =>
    !denied(side, range) && willGive(side.read, range.first, Math.min(side.end, range.end + 2));
  const [a, b] = [gives(before, from), gives(after, to)];
  if (a === b) return null;
  return a
    ? onlyTalks(after, to, before, from)
      ? commitmentGone
      : null
    : onlyTalks(before, from, after, to)
      ? commitmentMade
      : null;
}

/** "Estonia will pay" against "Estonia is looking into paying": whoever undertook a deed of their own now weighs it. Told by
 *  the verb itself, so that the same party would do it. */
export function onlyWeighed(one: Side, range: Range, other: Side, rest: Range): boolean {
  const { lemmas, tags } = one.read;
  const deeds = new Set<string>();
  for (let i = range.first; i < range.end; i++) {
    if (!/^(?:will|shall|would|[’']ll|wo)$/.test(lemmas[i]!) || tags[i] !== 'MD') continue;
    let verb = i + 1;
    while (verb < one.end && /^RB/.test(tags[verb]!)) verb++;
    if (lemmas[verb] !== 'be' && !denied(one, { first: i, end: verb + 1 })) deeds.add(lemmas[verb]!);
  }
  return (
    deeds.size > 0 &&
    forcesIn(other.read, Math.max(other.first, rest.first - 3), other.end, rest.end).some((f) => {
      const word = f.kind === 'weigh' && f.end > rest.first ? weighedVerb(other, f.end) : '';
      return word !== '' && [...deeds].some((deed) => stemOf(deed) === stemOf(word));
    })
  );
}

/** The verb of what is weighed: "looking into | paying", "looking at | ways to pay", "weighing | whether to pay"; '' for none. */
function weighedVerb({ read: { tokens, tags, lemmas }, end }: Side, from: number): string {
  let at = from;
  while (at < end && /^RB/.test(tags[at]!)) at++;
  if (/^(?:whether|if|how|where|when|way|option|mean|possibility)$/.test(lemmas[at] ?? '')) at++;
  if (/^(?:of|for)$/.test(lemmas[at] ?? '')) at++;
  const infinitive = lemmas[at - 1] === 'to' || lemmas[at] === 'to';
  if (lemmas[at] === 'to') at++;
  while (at < end && /^RB/.test(tags[at]!)) at++;
  const word = tokens[at]?.text ?? '';
  return infinitive || /.ing$/.test(word) ? word : '';
}

/** "will [pay for the training of ten vets and] send", "will send two lorries [and train ten vets]": a deed of its own under a
 *  "will" that both versions have. By a verb of giving an undertaking, else one more point. */
export function deedToo(side: Side, range: Range): 'undertaking' | 'point' | null {
  const { lemmas, tags, tokens } = side.read;
  const joined = /^(?:and|,)$/.test(lemmas[range.first]!);
  const closes = /^(?:and|,)$/.test(lemmas[range.end - 1]!);
  let verb = range.first;
  while (verb < range.end && /^(?:and|,|also|then|to)$/.test(lemmas[verb]!)) verb++;
  if (joined === closes || tags[verb] !== 'VB' || range.end - verb < 2) return null;
  if (!joined && tags[range.end] !== 'VB') return null;
  for (let i = verb - 1; i >= side.first && !/^[.;:]$/.test(tokens[i]!.text) && !/^VB[DZP]$/.test(tags[i]!); i--) {
    if (!/^(?:will|shall|[’']ll)$/.test(lemmas[i]!) || tags[i] !== 'MD') continue;
    if (denied(side, { first: i, end: verb })) return null;
    return GIVES.has(lemmas[verb]!) || ownWill(side, i, verb) ? 'undertaking' : 'point';
  }
  return null;
}

/** "We will publish": whoever speaks of their own deeds undertakes those that they have in hand. */
const ownWill = ({ read: { lemmas } }: Side, will: number, verb: number): boolean =>
  /^(?:we|I|i)$/.test(lemmas[will - 1] ?? '') && IN_HAND.has(lemmas[verb]!);

/** "presented the forecast [and will circulate a table]", "met [, and each will pay for ten beds]": what the same party, or each of
 *  several, has still to do, by a verb of its own doing. */
export function ownDeed(side: Side, range: Range): boolean {
  const { lemmas, tags } = side.read;
  let at = range.first;
  if (!/^(?:and|,|;)$/.test(lemmas[at]!)) return false;
  while (at < range.end && (/^(?:and|,|;|each|both|all|of)$/.test(lemmas[at]!) || /^(?:PRP|RB)$/.test(tags[at]!))) at++;
  if (tags[at] !== 'MD' || !/^(?:will|shall|[’']ll)$/.test(lemmas[at]!)) return false;
  const will = at++;
  while (at < range.end && /^RB/.test(tags[at]!)) at++;
  return (
    at < range.end && (IN_HAND.has(lemmas[at]!) || GIVES.has(lemmas[at]!)) && !denied(side, { first: will, end: at })
  );
}

/** "delivered two lorries" against "pledged two lorries": a gift made and a gift promised. */
export function onlyPromised({ before, after, from, to }: Context): Judgement | null {
  const [a, b] = [gave(before, from), gave(after, to)];
  if ((a === null) === (b === null)) return null;
  const [side, range, deed] = a === null ? [before, from, b!] : [after, to, a];
  const [own, rest] = a === null ? [after, to] : [before, from];
  const promises = ({ read, end }: Side, { first, end: stop }: Range): boolean =>
    forcesIn(read, first, end, stop).some(({ scale, kind }) => scale === 'course' && kind === 'commit');
  const promised = promises(side, range) && !promises(own, rest);
  const named = side.read.lemmas.slice(side.first, side.end).some((word) => rootOf(word) === rootOf(deed));
  if (!promised || named || denied(side, range)) return null;
  return a === null
    ? strengthened('promise-kept', 'What was promised is told as done.')
    : weakened('only-promised', 'What was told as done is only promised.');
}

/** The verb by which a range tells of something given: "delivered", "has paid". */
function gave({ read }: Side, range: Range): string | null {
  const forms = { tags: read.tags.slice(range.first, range.end), lemmas: read.lemmas.slice(range.first, range.end) };
  if (forms.lemmas.some((word) => /^(?:not|n[’']t|never|fail|be|will|to)$/.test(word))) return null;
  const at = forms.lemmas.findIndex(
    (word, i) =>
      GIVES.has(word) &&
      (forms.tags[i] === 'VBD' || (forms.tags[i] === 'VBN' && forms.lemmas[i - 1] === 'have')) &&
      !(word === 'give' && GIVEN_WORD.test(read.lemmas.slice(range.first + i + 1, range.first + i + 6).join(' '))) &&
      !(word === 'grant' && REQUESTED.test(read.lemmas.slice(range.first + i + 1, range.first + i + 5).join(' '))) &&
      !(word === 'support' && OPINED.test(read.lemmas.slice(range.first + i + 1, range.first + i + 4).join(' '))),
  );
  return at < 0 ? null : forms.lemmas[at]!;
}

/** "promised that the counties would receive" against "said that she had looked into giving the counties": what was promised is
 *  only weighed, though the words stand apart. */
export function promiseWeighed({ before, after, from, to }: Context): Judgement | null {
  const promised = (side: Side, range: Range): boolean =>
    !denied(side, range) && forcesIn(side.read, range.first, side.end, range.end).some(isPromise);
  const [a, b] = [promised(before, from), promised(after, to)];
  if (a === b) return null;
  const [own, other, rest] = a ? [before, after, to] : [after, before, from];
  const weighs = (side: Side): boolean =>
    forcesIn(side.read, side.first, side.end).some((f) => f.scale === 'course' && f.kind === 'weigh');
  const says = other.read.lemmas
    .slice(rest.first, rest.end)
    .some((word) => /^(?:say|tell|state|add|explain)$/.test(word));
  if (!says || !weighs(other) || weighs(own) || forcesIn(other.read, other.first, other.end).some(isPromise))
    return null;
  return a ? commitmentGone : commitmentMade;
}

const isPromise = ({ scale, kind, level }: Forced): boolean => scale === 'course' && kind === 'commit' && level > 4;

/** "gave the workers her word", "gave an assurance": a promise, and nothing handed over. */
const GIVEN_WORD =
  /(?:^| )(?:word|promise|pledge|assurance|undertaking|commitment|guarantee|vow|notice|permission|approval|consent|agreement|support|backing)(?: (?:that|to)\b|$)/;

/** "guaranteed that no farm would be closed" against "heard their views on the closure": what was undertaken, denied or not, is
 *  only talked of, weighed or heard. */
export function talkedInstead({ before, after, from, to }: Context): Judgement | null {
  const [a, b] = [givesWord(before, from), givesWord(after, to)];
  if (a === b) return null;
  const [own, rest] = a ? [after, to] : [before, from];
  const told = forcesIn(own.read, rest.first, own.end, rest.end).filter(({ scale }) => scale === 'course');
  if (!told.length || !told.every(({ kind }) => /^(?:talk|weigh|heard)$/.test(kind))) return null;
  return a ? commitmentGone : commitmentMade;
}

/** Does somebody give their word there: "promised that", "gave the workers her word that", "assured us that it would"? */
function givesWord(side: Side, range: Range): boolean {
  const { lemmas, tags } = side.read;
  if (forcesIn(side.read, range.first, side.end, range.end).some((f) => isPromise(f) && f.kind === 'commit'))
    return !promiseDenied(side, range);
  for (let i = range.first; i < range.end; i++) {
    if (!/^VB/.test(tags[i]!)) continue;
    const behind = lemmas.slice(i + 1, Math.min(side.end, i + LONGEST_PROMISE));
    const that = behind.indexOf('that');
    const word = that > 0 ? behind[that - 1]! : '';
    const future = behind.slice(that + 1).some((lemma) => /^(?:will|would|shall)$/.test(lemma));
    if (that < 0 || !future || promiseDenied(side, { first: i, end: i + 1 })) continue;
    if (lemmas[i] === 'give' && /^(?:word|promise|pledge|assurance|undertaking|commitment|guarantee)$/.test(word))
      return true;
    if (lemmas[i] === 'assure') return true;
  }
  return false;
}
const LONGEST_PROMISE = 14;

/** "did not promise to": the verb itself is denied, not what is promised. */
const promiseDenied = ({ read, first }: Side, range: Range): boolean =>
  read.lemmas
    .slice(Math.max(first, range.first - 3), range.first + 1)
    .some((lemma) => /^(?:not|n['’]t|never|refuse|decline|fail)$/.test(lemma));

/** "intends to table" against "has tabled", "promised to close" against "closed": what was to come is told as done, by the same
 *  verb. */
export function doneInstead({ before, after, from, to }: Context): Judgement | null {
  const [a, b] = [deedsOf(before, from), deedsOf(after, to)];
  const turned = (one: Deeds, two: Deeds): boolean =>
    [...one.due].some((verb) => two.done.has(verb) && !one.done.has(verb) && !two.due.has(verb));
  const [now, no] = [turned(a, b), turned(b, a)];
  if (now === no) return null;
  return now
    ? strengthened('now-done', 'What was to be done is told as done.')
    : weakened('not-yet-done', 'What was done is told as still to be done.');
}

type Deeds = { readonly due: ReadonlySet<string>; readonly done: ReadonlySet<string> };

/** The verbs of what is intended or promised in a range, and of what has been done. */
function deedsOf(side: Side, range: Range): Deeds {
  const { lemmas, tags, tokens } = side.read;
  const [due, done] = [new Set<string>(), new Set<string>()];
  const stop = Math.min(side.end, range.end + 1);
  for (const f of forcesIn(side.read, Math.max(side.first, range.first - 3), side.end, range.end)) {
    if (f.scale !== 'course' || !/^(?:intent|commit)$/.test(f.kind) || f.end <= range.first) continue;
    const verb = verbBehind(side, f.end);
    if (verb && !promiseDenied(side, { first: f.first, end: f.end })) due.add(verb);
  }
  for (let i = range.first; i < stop; i++) {
    if (!/^VB[DN]$/.test(tags[i]!) || /^(?:be|have|do)$/.test(lemmas[i]!)) continue;
    let lead = i - 1;
    while (lead >= side.first && /^RB/.test(tags[lead]!) && !/^(?:not|n['’]t|never)$/.test(lemmas[lead]!)) lead--;
    const auxiliary = lemmas[lead] ?? '';
    const passive =
      /^(?:was|were)$/i.test(tokens[lead]?.text ?? '') ||
      (auxiliary === 'be' && lemmas[lead - 1] === 'have' && tags[lead - 2] !== 'MD');
    const perfect = auxiliary === 'have' && /^VB[ZPD]$/.test(tags[lead]!);
    if (tags[i] === 'VBD' ? !/^(?:be|have|do|to|not|n['’]t|never)$/.test(auxiliary) || perfect : passive || perfect)
      done.add(stemOf(lemmas[i]!));
  }
  return { due, done };
}

/** The stem of the verb of "to close", "that it would close", "that it would be closed", "of closing"; '' for none. */
function verbBehind({ read: { lemmas, tags }, end }: Side, at: number): string {
  // "intends to table": whatever stands behind "to" is its verb.
  if (lemmas[at - 1] === 'to' && at < end && !/^RB/.test(tags[at]!) && lemmas[at] !== 'be') return stemOf(lemmas[at]!);
  for (let i = at; i < Math.min(end, at + LONGEST_CLAUSE); i++) {
    if (/^(?:be|have|would|will|to|of|that)$/.test(lemmas[i]!) || /^(?:RB|MD|DT|JJ|NN|PRP|CD|POS)/.test(tags[i]!))
      continue;
    return /^VB/.test(tags[i]!) ? stemOf(lemmas[i]!) : '';
  }
  return '';
}
const LONGEST_CLAUSE = 9;

/** "granted the request": said yes. */
const REQUESTED =
  /(?:^| )(?:request|application|petition|motion|appeal|wish|permission|leave|permit|licence|license|approval|authori[sz]ation|asylum|bail|extension)(?: |$)/;

/** "supported the idea": with words alone. */
const OPINED =
  /(?:^| )(?:idea|notion|proposal|plan|suggestion|call|view|position|motion|bid|request|appeal|demand)(?: |$)/;

/** "She gave her word that invoices would be handed over" against "she listened to members' remarks on invoices": the same party,
 *  whose undertaking is gone, and nobody else is credited with it. */
export function heardInstead(groups: readonly Group[], before: Side, after: Side): boolean {
  const opens = (side: Side, { first, end }: Range, fits: (force: Forced) => boolean): boolean =>
    forcesIn(side.read, first, side.end, Math.min(end, first + 2)).some((f) => f.scale === 'course' && fits(f));
  const heard = ({ kind }: Forced): boolean => kind === 'heard';
  return groups.some(
    ({ from, to }) =>
      (opens(before, from, isPromise) && opens(after, to, heard)) ||
      (opens(before, from, heard) && opens(after, to, isPromise)),
  );
}

/** Does a range only talk of, weigh, hear of or feel something, and name none of the deeds of the other? */
function onlyTalks(side: Side, range: Range, other: Side, rest: Range): boolean {
  const forces = forcesIn(side.read, range.first, side.end, range.end).filter((f) => f.scale === 'course');
  const lemmas = side.read.lemmas.slice(range.first, range.end);
  const roots = new Set(lemmas.map(rootOf));
  const deeds = other.read.lemmas.slice(rest.first, rest.end).filter((word) => GIVES.has(word));
  return (
    (forces.some(({ kind }) => /^(?:talk|weigh|heard)$/.test(kind)) || FEELS.test(lemmas.join(' '))) &&
    forces.every(
      ({ kind, phrase }) => /^(?:talk|weigh|heard)$/.test(kind) || /^(?:will|shall|would|be to)$/.test(phrase),
    ) &&
    !deeds.some((word) => roots.has(rootOf(word)))
  );
}

/** A feeling shown. */
const FEELS =
  /\b(?:regret|lament|deplore|sympathi[sz]e|(?:express|voice|show|convey) (?:\w+ )?(?:regret|sorrow|sympathy|understanding|concern|appreciation))\b/;

/** "contribute" and "contribution", "provide" and "provision" */
const rootOf = (word: string): string => word.slice(0, 5);

/** "announced a grant" against "spoke about a grant": a gift is promised by being announced, anything else made firmer. */
export function announced({ before, after, from, to }: Context): Judgement | null {
  const [a, b] = [announces(before, from), announces(after, to)];
  if ((a === null) === (b === null)) return null;
  const found = a ?? b;
  if (!(a ? speaksOf(after, to) : speaksOf(before, from))) return null;
  if (found === 'gift') return a ? commitmentGone : commitmentMade;
  return a
    ? weakened('announced-no-longer', 'What was announced is only spoken of.')
    : strengthened('now-announced', 'What was only spoken of is announced.');
}

/** What a verb of announcing in the range has as its object: a gift, another plan; null for no such verb or for a fact. */
function announces({ read, end }: Side, range: Range): 'gift' | 'plan' | null {
  for (let i = range.first; i < range.end; i++) {
    if (read.lemmas[i] !== 'announce' || !/^VB[DZPN]?$/.test(read.tags[i]!)) continue;
    let noun = i + 1;
    const words: string[] = [];
    for (; noun < end && noun < i + LONGEST_OBJECT && /^(?:DT|CD|JJ|NN|PRP\$|IN|POS)/.test(read.tags[noun]!); noun++) {
      if (read.lemmas[noun] === 'that') return null;
      if (/^NN/.test(read.tags[noun]!)) words.push(read.lemmas[noun]!);
    }
    if (words.some((word) => GIFTS.has(word))) return 'gift';
    return words.length > 0 && !words.some((word) => FACTS.test(word)) ? 'plan' : null;
  }
  return null;
}
const LONGEST_OBJECT = 8;
const FACTS =
  /^(?:result|outcome|figure|winner|name|death|birth|number|decision|resignation|appointment|data|finding|detail)$/;

/** Is something only spoken of there, or put forward? */
const speaksOf = (side: Side, range: Range): boolean =>
  !side.read.lemmas.slice(range.first, range.end).some((word) => /^(?:will|would|shall)$/.test(word)) &&
  forcesIn(side.read, range.first, side.end, range.end).some(
    ({ scale, kind, level }) => scale === 'course' && kind === 'talk' && level < 2,
  );
