/** Two points that cannot both be right: one affirms what the other denies, their predicates exclude each other, or they give
 *  one act to two parties. */
import { sameConcept } from '../text/en/concepts.ts';
import { nearness } from '../text/en/meaning.ts';
import { moveAt, nounMove } from '../text/en/moves.ts';
import { moved, movedAlike, opposed, plainVerbAt, unmoved } from '../text/en/opposites.ts';
import { stemOf } from '../text/en/stems.ts';
import { conceptOfWord } from '../text/en/synonyms.ts';
import type { Content } from './alignment-content.ts';
import { otherRole } from './alignment-frames.ts';
import { likeness, sameProposition } from './alignment-likeness.ts';
import { differ, type Party, same as sameParty } from './alignment-parties.ts';
import type { Point } from './alignment-points.ts';

/** Least weight of a content word that a negation may deny. */
const TELLING = 0.12;
/** Nouns and verbs that only carry what is denied: "no plans for a purchase", "did not reach agreement on krill". */
const CARRIES =
  /^(?:plans?|intentions?|intends?|proposals?|ideas?|decisions?|agreements?|agreed|decided|promised|deal|need|requests?|chance|signs?|evidence|progress|question|talk|reach|reached|make|made|take|taken|took|give|gave|given|set|put|hold|held|been|come|came|went|form|kind|sort|reason|intend|want|wants|wish|aware|longer|possible|able|going|allowed|ready|willing|prepared|planned|sought|asked|yet|find|found|chosen|appointed|named|identified|secured|obtained|received)$/;
/** Nearness at which a denied word is the one the other account affirms. */
const SAME = 0.55;
/** A commitment this firm is at odds with a denial that anything was agreed, and with a postponement. */
const FIRM = 4;

/** The rule for rival tellings of who did a thing. */
export const TWO_PARTIES = 'one act is given to two parties';

/** Why two points about one thing cannot both be right; nothing when they can. */
export function contradiction(a: Point, b: Point): string | undefined {
  // "will stay" and "will not leave": denied and turned at once, they say the same.
  const turned = a.negative !== b.negative && (a.negative ? a : b).negations.length > 0 && opposed(a.words, b.words);
  const apart =
    turned ||
    sameRefusal(a, b) ||
    sameLack(a, b) ||
    sameEnd(a, b) ||
    sameEnd(b, a) ||
    reserved(a, b) ||
    reserved(b, a) ||
    reproached(a, b) ||
    reproached(b, a) ||
    othersNothing(a, b) ||
    othersNothing(b, a) ||
    exclusive(a.negative ? b : a) ||
    undecided(a, b) ||
    undecided(b, a) ||
    someOfThem(a, b) ||
    otherEncounter(a, b) ||
    leftUndone(a, b) ||
    leftUndone(b, a);
  if (a.negative !== b.negative && !apart && (reaches(a, b) || reaches(b, a))) return 'one affirms what another denies';
  if (a.negative !== b.negative && !apart && movedAlike(a.words, b.words)) return 'one affirms what another denies';
  const plain = a.negations.length === 0 && b.negations.length === 0;
  if (
    promiseDenied(a, b) ||
    promiseDenied(b, a) ||
    turnedDown(a, b) ||
    turnedDown(b, a) ||
    actDenied(a, b) ||
    fruitless(a, b) ||
    fruitless(b, a) ||
    cutOff(a, b) ||
    cutOff(b, a)
  )
    return 'one affirms what another denies';
  if (
    a.negative === b.negative &&
    plain &&
    !ended(a, b) &&
    !inHand(a, b) &&
    !wished(a) &&
    !wished(b) &&
    opposed(a.words, b.words)
  )
    return 'what one says excludes what another says';
  if (a.negative === b.negative && (praiseAndBlame(a, b) || praiseAndBlame(b, a)))
    return 'what one says excludes what another says';
  if ((unmoved(a.words) && moved(b.words)) || (unmoved(b.words) && moved(a.words)))
    return 'what one says excludes what another says';
  if (sharedOut(a, b) || sharedOut(b, a)) return 'one gives to one party what another shares out';
  if (
    putOff(a) !== putOff(b) &&
    plain &&
    !(putOff(a) ? b : a).negative &&
    (onTime(putOff(a) ? b : a) || chosen(putOff(a) ? b : a) || voted(putOff(a) ? b : a, putOff(a) ? a : b)) &&
    firmly(putOff(a) ? a : b)
  )
    return 'one goes ahead with what another puts off';
  if (
    a.negative === b.negative &&
    a.done &&
    b.done &&
    !a.encounter &&
    !b.encounter &&
    differ(a.done.by, b.done.by) &&
    ![a, b].some((point) => /^(?:meet|discuss)$/.test(moveAt([point.done!.verb], 0)?.move ?? '')) &&
    alike(a.done.verb, b.done.verb)
  )
    return TWO_PARTIES;
  if (a.negative === b.negative && !a.encounter && !b.encounter && otherName(a, b))
    return 'the same is said with another name';
  return a.negative === b.negative && !a.encounter && !b.encounter ? otherRole(a, b) : undefined;
}

/** "Peru will pay for the repairs", "the cost is to be shared". */
const sharedOut = (a: Point, b: Point): boolean =>
  a.done !== undefined &&
  !a.done.by.joint &&
  a.negations.length === 0 &&
  CLASSES[0]!.test(a.done.verb) &&
  !SHARED.test(a.words.join(' ')) &&
  SHARED.test(b.words.join(' ')) &&
  b.negations.length === 0;
const SHARED = /\b(?:shared?|split|divided|equally|jointly|half and half|between them)\b/;

/** It will be, or is set for a day. */
const onTime = ({ commitment, quantities, deeds }: Point): boolean =>
  commitment === FIRM ||
  ((commitment === undefined || commitment === PLANNED) &&
    quantities.some(({ kind }) => kind === 'date') &&
    !deeds.some(({ move }) => ASKING.test(move)));

/** "was chosen as the venue", "has been appointed": settled already. */
const chosen = ({ words }: Point): boolean =>
  words.some((word, i) => CHOSEN.test(word) && !/^(?:be|to)$/.test(words[i - 1] ?? ''));
const CHOSEN = /^(?:chose|chosen|selected|picked|designated|named|appointed|elected|decided|fixed|settled|agreed)$/;

/** Signed or voted through, where the vote or the signing is what another puts off. */
const voted = (done: Point, delayed: Point): boolean =>
  (settlesByVote(done) || done.words.some((word) => /^sign(?:ed|ing|ature|atures)$/.test(word))) &&
  delayed.words.some((word) => /^(?:vote|voting|ballot|signing|signature|adoption|approval)$/.test(word));

/** Not merely possible: "could be put off". */
const firmly = ({ commitment = FIRM, words }: Point): boolean =>
  commitment > 2 ||
  CAME_TO_NOTHING.test(words.join(' ')) ||
  (commitment === 1 && / (?:has|have|had|was|were)(?: been)? called off /.test(` ${words.join(' ')} `));

/** "will veto the law" and "considers a veto": what one refuses by a verb, the other names. */
export const sameRefusal = (a: Point, b: Point): boolean => {
  if (a.negative === b.negative) return false;
  const [denying, other] = a.negative ? [a, b] : [b, a];
  return (
    a.negations.length + b.negations.length === 0 &&
    denying.deeds.some(
      ({ at }) =>
        moveAt([denying.words[at]!], 0)?.move === 'refuse' &&
        other.words.some((word) => stemOf(word) === stemOf(denying.words[at]!)),
    )
  );
};

/** One party is said to have asked for a thing and to have turned it down. */
const turnedDown = (a: Point, b: Point): boolean =>
  a.deeds.some(
    (d) =>
      /^(?:request|propose|offer)$/.test(d.move) &&
      !d.negated &&
      (b.deeds.some((e) => e.move === 'refuse' && !e.negated && sameParty(d.by, e.by)) ||
        (NO_NEED.test(b.words.join(' ')) && sameParty(d.by, b.done?.by))),
  ) && sameProposition(a, b, HALF);
const NO_NEED = /\b(?:saw|sees|see) no (?:need|reason|grounds|point|sense|use)\b/;

/** One party is said to have done a thing by speaking, and not to have done it. */
const actDenied = (a: Point, b: Point): boolean =>
  a.deeds.some(
    (d) =>
      DENIABLE.test(d.move) &&
      b.deeds.some((e) => d.move === e.move && d.negated !== e.negated && sameParty(d.by, e.by)),
  ) && sameProposition(a, b, HALF);
const DENIABLE = /^(?:request|propose|offer|invite|condemn|praise|thank|support)$/;

/** "made no progress" and "were constructive". */
const fruitless = (a: Point, b: Point): boolean =>
  FRUITLESS.test(a.words.join(' ')) && b.negations.length === 0 && FRUITFUL.test(b.words.join(' '));
const FRUITLESS =
  /\b(?:no|without(?: any| an?)?) (?:real |tangible |visible )?(?:progress|results?|breakthrough|headway)\b/;
const FRUITFUL = /\b(?:constructive|productive|fruitful|successful|progress|breakthrough|headway|went well)\b/;

/** "water will run short" and "a shortage of water": no word denies what the other affirms. */
const sameLack = (a: Point, b: Point): boolean => lacking(a) && lacking(b);
const lacking = ({ words }: Point): boolean =>
  / (?:(?:run|runs|ran|running) (?:short|out)|lack(?:s|ed|ing)?|shortages?|scarce|scarcity|(?:nearly|almost) empty|hardly any|empty|depleted|blackout|outage|power (?:has |had )?failed|(?:is|are|was|were|left|still|remains?) without) /.test(
    ` ${words.join(' ')} `,
  );

/** "will no longer pay" and "the fee is waived": it is over in both. */
export const sameEnd = (a: Point, b: Point): boolean =>
  / (?:no longer|(?:not|n't|never)(?: \w+){1,4} (?:any ?more|any longer)) /.test(` ${a.words.join(' ')} `) &&
  b.negations.length === 0 &&
  b.words.some((word) => ENDING.test(word));
const ENDING =
  /^(?:waive[sd]?|abolish(?:es|ed)?|scrap(?:s|ped)?|lift(?:s|ed)?|drop(?:s|ped)?|end(?:s|ed)?|remove[sd]?|cancel(?:s|led)?|free|exempt(?:s|ed)?|stop(?:s|ped)?|cease[sd]?|discontinue[sd]?|expire[sd]?|lapse[sd]?|withdr(?:aws?|ew|awn)|le(?:aves?|ft))$/;

/** One has doubts about what another turns down: the same, told less firmly. */
export const reserved = (a: Point, b: Point): boolean =>
  DOUBTS.test(a.words.join(' ')) &&
  a.negations.length === 0 &&
  b.deeds.some(({ move, negated }) => move === 'refuse' && !negated);
const DOUBTS =
  /\b(?:doubts|reservations|misgivings|sceptic(?:al|ism)|skeptic(?:al|ism)|hesita(?:nt|ted|tion)|unease|reluctan(?:t|ce))\b/;

/** One objects to what another finds fault with. */
const reproached = (a: Point, b: Point): boolean =>
  a.deeds.some(({ move, negated }) => move === 'refuse' && !negated) &&
  a.negations.length + b.negations.length === 0 &&
  b.deeds.some(({ move, negated }) => move === 'condemn' && !negated);

/** "Norway pays nothing", where another party pays. */
const othersNothing = (a: Point, b: Point): boolean => a.words.includes('nothing') && differ(a.done?.by, b.done?.by);

/** One gives what the other, of the same party, has stopped giving. */
const cutOff = (a: Point, b: Point): boolean =>
  a.done !== undefined &&
  GIVING.test(a.done.verb) &&
  a.negations.length + b.negations.length === 0 &&
  b.done !== undefined &&
  STOPPING.test(b.done.verb) &&
  !differ(a.done.by, b.done.by);
const STOPPING =
  /^(?:stop(?:s|ped)?|halt(?:s|ed)?|suspend(?:s|ed)?|cease[sd]?|abolish(?:es|ed)?|discontinue[sd]?|withh(?:old|olds|eld)|cancel(?:s|led|ed)?)$/;

/** One denies a thing that another says somebody asked for or proposed: both can be right, unless the asking is denied. */
const undecided = (a: Point, b: Point): boolean =>
  a.negative &&
  b.deeds.some((deed) => !deed.negated && ASKING.test(deed.move)) &&
  !a.deeds.some((deed) => deed.negated && ASKING.test(deed.move)) &&
  (b.commitment ?? 1) < FIRM;
const ASKING = /^(?:request|propose|raise|invite)$/;

/** "only outside the zone", "for the first time": it denies the rest itself. */
const exclusive = (point: Point): boolean =>
  point.words.some((word, i) => word === 'only' && point.words[i - 1] !== 'not') ||
  / for the first time\b/.test(` ${point.words.join(' ')}`);

/** "The Speaker did not meet her" and "the Minister met her": one of several encounters is denied, not the other. */
export const otherEncounter = (a: Point, b: Point): boolean =>
  a.deeds.some(
    (d) =>
      d.move === 'meet' &&
      b.deeds.some(
        (e) =>
          e.move === 'meet' &&
          d.negated !== e.negated &&
          d.by?.role !== undefined &&
          e.by?.role !== undefined &&
          d.by.role !== e.by.role,
      ),
  );

/** One party is said to have praised and to have blamed one thing. */
const praiseAndBlame = (a: Point, b: Point): boolean =>
  a.deeds.some(
    (d) =>
      d.move === 'praise' &&
      !d.negated &&
      b.deeds.some(
        (e) => e.move === 'condemn' && !e.negated && (sameParty(d.by, e.by) || (!d.by && !differ(d.by, e.by))),
      ),
  ) && sameProposition(a, b, HALF);
const HALF = 0.5;

/** "made no promise" against "promised": the act itself is denied. */
const promiseDenied = (a: Point, b: Point): boolean => {
  const noun = NO_SUCH_ACT.exec(a.words.join(' '))?.[1];
  if (noun === undefined) return false;
  const move = nounMove(noun);
  if (move !== undefined) return b.deeds.some((deed) => deed.move === move && !deed.negated);
  return !b.negative && b.content.some(({ key }) => stemOf(key) === stemOf(noun) || sameConcept(key, noun));
};
const NO_SUCH_ACT =
  /\b(?:(?:made|makes|make|gave|gives|give|offered|offers|issued|expressed|voiced|received|took|takes|take) no|(?:not|n't|never) (?:make|give|offer|issue|express|voice|receive|take) (?:any|an?)|(?:nothing like|without (?:making|giving|offering|taking)) (?:any|an?)) (?:firm |new |such |concrete |formal )?([a-z]+)/;

/** "A third round was held" and "the third round has ended" are one encounter. */
const ended = (a: Point, b: Point): boolean =>
  a.encounter &&
  b.encounter &&
  [a, b].some(({ words }) => words.some((word) => /^(?:ended|concluded|finished)$/.test(word)));

/** "No agreement was found" and "the discussion was put off": neither was it done nor does one deny the other. */
const leftUndone = (a: Point, b: Point): boolean => a.negative && !b.negative && !putOff(a) && putOff(b);

/** "The sanctions ought to be lifted": a wish denies nothing that is. */
const wished = ({ words, speaker }: Point): boolean =>
  speaker !== undefined && !speaker.joint && words.some((word) => /^(?:should|ought)$/.test(word));

/** What is still being negotiated is less firm than what will be done, and does not exclude it. */
const inHand = (a: Point, b: Point): boolean => {
  const talked = ({ commitment, words }: Point): boolean => commitment === 2 && words.some((word) => TALKED.test(word));
  return (talked(a) && (b.commitment ?? 0) >= PLANNED) || (talked(b) && (a.commitment ?? 0) >= PLANNED);
};
const TALKED = /^(?:negotiat|discuss|stud|consider|review|examin|weigh|explor)/;

/** A number of parties against one: "twenty-six leaders supported" and "Hungary vetoed". */
const someOfThem = (a: Point, b: Point): boolean => {
  const [one, two] = [a, b].map((point) => point.done?.by ?? point.deeds.find(({ by }) => by)?.by);
  return (
    one !== undefined &&
    two !== undefined &&
    !one.joint !== !two.joint &&
    PART.test((one.joint ? one : two).label.toLowerCase())
  );
};
const PART =
  /^(?:the )?(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\d{2,}|most|several|many|some|other|nearly all|almost all|a (?:clear |broad |large )?majority)\b/;

/** Does what the one denies stand in the other? A refusal, or a denial at the start, reaches the whole clause. Otherwise the
 *  first telling word after the negation is what it denies, or the second after "no", whose first is a subject or an object. */
function reaches(denying: Point, other: Point): boolean {
  if (!denying.negative) return false;
  if (denying.negations.length === 0 || denying.negations[0] === 0) return true;
  if (apartFrom(denying, other)) return false;
  const settles = (other.commitment ?? 1) >= PLANNED && !other.negative;
  return denying.negations.some((at) => {
    const after = denying.content.filter((content) => content.at > at && content.weight > TELLING);
    if (settles && after.some((content) => content.at <= at + NEXT && SETTLING.test(moveOf(content.key)))) return true;
    const stands = (content: Content | undefined): boolean =>
      content !== undefined && other.content.some((match) => same(content, match));
    // "further cuts are not planned": what is denied stands before.
    if (UNPLANNED.test(denying.words[at + 1] ?? ''))
      return denying.content.some((content) => content.at < at && content.weight > TELLING && stands(content));
    // "is not legally binding": a quality is denied by itself, not by what is only of the same field.
    if (
      /^(?:is|are|was|were)$/.test(denying.words[at - 1] ?? '') &&
      QUALITY.test(denying.words.slice(at + 1, at + 3).join(' '))
    )
      return after.slice(0, 2).some((content) => other.content.some((match) => samePlainly(content, match)));
    if (verbDenied(denying, other, at) || makingDenied(denying, other, at)) return true;
    if (after.some(({ key, at: k }) => k <= at + NEXT && key === 'majority') && settlesByVote(other)) return true;
    const [first, second] = after.filter((content) => !CARRIES.test(content.key) || stands(content));
    return stands(first) || (denying.words[at] === 'no' && stands(second));
  });
}
/** "will not step down" and "resigns": a verb of several words, denied by one and told by the other. */
function verbDenied(denying: Point, other: Point, negation: number): boolean {
  const at = denying.words.findIndex((word, i) => i > negation && !LEADING_UP.test(word));
  if (at < 0 || at > negation + NEXT) return false;
  const verb = plainVerbAt(denying.words, at);
  return (
    other.words.some((word, i) => {
      const told = plainVerbAt(other.words, i);
      const parted = verb !== denying.words[at] || told !== word;
      return (
        kindred(told, verb) ||
        (parted && (stemOf(told) === stemOf(verb) || conceptOfWord(told) === conceptOfWord(verb)))
      );
    }) ||
    (other.done !== undefined &&
      other.done.verb === 'give' &&
      GIVING.test(verb) &&
      !differ(denying.done?.by, other.done.by)) ||
    // "will not get" and "are delivered to": the two ends of one gift.
    (GETTING.test(verb) && other.words.some((word) => GIVING.test(word)))
  );
}
/** "will not be built", of what another says is settled. */
const makingDenied = (denying: Point, other: Point, negation: number): boolean =>
  /^(?:will|would|shall|is|are)$/.test(denying.words[negation - 1] ?? '') &&
  /^(?:to )?be (?:\w+ly )?(?:built|made|created|opened|set|established|introduced|held|formed|founded|launched|started|begun|carried|implemented|installed|signed|concluded|extended|renewed)\b/.test(
    denying.words.slice(negation + 1).join(' '),
  ) &&
  other.commitment === FIRM &&
  denying.content
    .filter(({ at, weight }) => at < negation && weight > TELLING)
    .every((content) => other.content.some((match) => same(content, match)));
const GETTING = /^(?:get|receive|obtain)$/;
const LEADING_UP = /^(?:be|been|to|have|has|yet|now|plans?|plan|planning|intend|intention|intends|going|want|wish|of)$/;

/** "approved", "passed": what takes a majority. */
const settlesByVote = ({ negative, words }: Point): boolean =>
  !negative &&
  words.some((word) =>
    /^(?:approv(?:ed|es|al)|adopt(?:ed|s|ion)|pass(?:ed|es|age)|backed|endorsed|accepted|carried|elected|voted)$/.test(
      word,
    ),
  );

/** An adjective, with or without its adverb. */
const QUALITY = /^(?:\w+ly )?\w+(?:ing|ive|able|ible|al|ary|ory|ful|ous|ic)\b/;
const UNPLANNED =
  /^(?:ahead|planned|intended|envisaged|foreseen|scheduled|contemplated|begun|started|happened|occurred|completed|finished)$/;
/** Words after "no" within which an agreement is what is denied. */
const NEXT = 3;
/** Planned, aimed at, or settled. */
const PLANNED = 3.5;
const SETTLING = /^(?:agree|decide|promise)$/;
const moveOf = (word: string): string => nounMove(word) ?? moveAt([word], 0)?.move ?? '';

/** "Serbia took no part in the vote", "did not join the statement": somebody was not among those who did it; that it was done is
 *  not denied. */
const stayedOut = ({ words }: Point): boolean => STAYED_OUT.test(words.join(' '));
const STAYED_OUT =
  /\b(?:t(?:ook|aken) no part|(?:not|n't|never) (?:to )?(?:take part|taken part|participate|attend|join|associate|vote for|(?:support|back|endorse) the (?:\w+ )?(?:vote|decision|resolution|statement|text|declaration|conclusions|communiqué|draft)))\b/;
/** It tells of who was among them. */
const present = ({ words }: Point): boolean =>
  words.some((word) => /^(?:part|participat|attend|join|associat|absen)/.test(word));

/** One stayed out of what others did: two points, unless the other tells of who was there. */
export const apartFrom = (a: Point, b: Point): boolean =>
  stayedOut(a) &&
  !stayedOut(b) &&
  !present(b) &&
  !a.deeds.some((deed) => deed.by?.joint) &&
  !sameParty(doer(a), doer(b));
const doer = ({ done, deeds }: Point): Party | undefined => done?.by ?? deeds.find(({ by }) => by)?.by;

/** All else is the same, and each names a place or party that the other does not. */
function otherName(a: Point, b: Point): boolean {
  const names = (point: Point): readonly Content[] =>
    point.content.filter((c) => c.kind === 'name' && c.weight > NAMED);
  const only = (of: Point, by: Point): readonly Content[] =>
    names(of).filter(
      (name) => !by.content.some((c) => likeness(name, c) > 0 || (EUROPE.test(name.key) && EUROPE.test(c.key))),
    );
  const [one, two] = [only(a, b), only(b, a)];
  return (
    one.length === 1 &&
    two.length === 1 &&
    (slot(a, one[0]!) === slot(b, two[0]!) || a.words[one[0]!.at + 1] === b.words[two[0]!.at + 1]) &&
    sameProposition(withoutNames(a), withoutNames(b))
  );
}
/** Where a name stands: at the start of its clause, after a preposition, or elsewhere. */
const slot = ({ words }: Point, { at }: Content): string => {
  const before = words[/^(?:the|an?|all|both|two)$/.test(words[at - 1] ?? '') ? at - 2 : at - 1];
  return before === undefined
    ? 'first'
    : /^(?:in|at|from|to|by|for|with|of|on|into|near)$/.test(before)
      ? before
      : 'other';
};
const NAMED = 0.3;
/** "Brussels" and "European funding": the Union, by a name and by its adjective. */
const EUROPE = /^(?:side:EU|european)$/;
const withoutNames = (point: Point): Point => ({ ...point, content: point.content.filter((c) => c.kind !== 'name') });

const putOff = (point: Point): boolean =>
  CAME_TO_NOTHING.test(point.words.join(' ')) ||
  point.words.some(
    (word, i) =>
      /^(?:postponed|postpones|delayed|deferred|shelved|cancelled|canceled)$/.test(word) ||
      (/^(?:put|call(?:s|ed)?)$/.test(word) && point.words[i + 1] === 'off') ||
      (/^(?:put|puts|placed)$/.test(word) &&
        /\bon (?:ice|hold|the back burner)\b/.test(point.words.slice(i + 1, i + 7).join(' '))),
  );

/** "the deal fell through", "will remain a dream" */
export const CAME_TO_NOTHING =
  /\b(?:deal|plans?|project|talks|negotiations|agreement|idea|proposal|scheme|initiative|contract|sale|purchase|merger|bid|accord)\b.*\b(?:fell through|ha(?:s|ve) fallen through|collapsed?|failed|broke down|came to nothing)\b|\bremains? (?:a|an) (?:\w+ )?(?:dream|illusion)\b/;

/** One word, or nearly. */
const samePlainly = (a: Content, b: Content): boolean =>
  a.key === b.key || (a.kind === 'word' && b.kind === 'word' && nearness(a.key, b.key) > SYNONYM);
const SYNONYM = 0.75;

const same = (a: Content, b: Content): boolean =>
  a.key === b.key ||
  (moveOf(a.key) !== '' &&
    moveOf(a.key) === moveOf(b.key) &&
    (moveOf(a.key) === 'invite' || stemOf(a.key) === stemOf(b.key))) ||
  (a.kind === 'word' &&
    b.kind === 'word' &&
    (nearness(a.key, b.key) > SAME || a.concepts.some((concept) => b.concepts.includes(concept))));

const alike = (a: string, b: string): boolean =>
  nearness(a, b) > SAME || conceptOfWord(a) === conceptOfWord(b) || kindred(a, b) || (GIVING.test(a) && GIVING.test(b));
const kindred = (a: string, b: string): boolean => CLASSES.some((verbs) => verbs.test(a) && verbs.test(b));
/** Verbs of paying, of going away and of letting go, which are too far apart in other respects. */
const CLASSES = [
  /^(?:pa(?:y|ys|id)|b(?:ear|ears|ore|orne)|cover(?:s|ed)?|financ(?:e|es|ed)|fund(?:s|ed)?|met)$/,
  /^(?:withdr(?:aw|aws|ew|awn)|le(?:ave|aves|ft)|pull(?:s|ed)?|remov(?:e|es|ed)|evacuate[sd]?|vacate[sd]?)$/,
  /^(?:release[sd]?|free[sd]?|discharge[sd]?|liberate[sd]?)$/,
  /^(?:resum(?:e|es|ed|ption)|restart(?:s|ed)?|restor(?:e|es|ed)|reopen(?:s|ed)?)$/,
  /^(?:uph(?:old|olds|eld)|confirm(?:s|ed)?|stands?|stood|keeps?|kept)$/,
];
const GIVING =
  /^(?:giv(?:e|es|en)|gave|grant(?:s|ed)?|suppl(?:y|ies|ied)|deliver(?:s|ed)?|provide[sd]?|donate[sd]?|fund(?:s|ed)?|send|sends|sent|lend|lends|lent)$/;

/** Each account tells what its own side holds or does: two positions, no contradiction between the accounts. */
export function ownPositions(a: Point, b: Point): boolean {
  return (
    own(a.speaker ?? a.done?.by, a) &&
    own(b.speaker ?? b.done?.by, b) &&
    differ(a.speaker ?? a.done?.by, b.speaker ?? b.done?.by)
  );
}

const own = (party: Party | undefined, point: Point): boolean =>
  party !== undefined &&
  !differ(party, point.owner) &&
  !party.joint &&
  point.owner.side !== undefined &&
  party.side === point.owner.side;
