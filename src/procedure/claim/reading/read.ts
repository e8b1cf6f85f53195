/** Reads a claim: text in, propositions out. By grammar (quantifier, voice, tense, negation, conjunction) and the lexicon;
 *  a clause without a predicate that the lexicon knows, or with words about motives and intentions, is `unread` or
 *  `future` and says so. */
import type { Gazetteer } from '../../../text/gazetteer.ts';
import type { Reckoning } from '../../reckon.ts';
import { ordinals, type Word, wordsOf } from '../../words.ts';
import { clausesOf } from '../clauses.ts';
import { mentionsIn } from '../mentions.ts';
import { inPlainWords } from '../plain.ts';
import type { Proposition, Who } from '../proposition.ts';
import { besideBar } from './bar.ts';
import { readClause } from './clause.ts';
import { byName } from './epithets.ts';
import { hinge } from './hinge.ts';
import { negate } from './mode.ts';
import { apart, apartIn } from './one-day.ts';
import { Reading } from './reading.ts';
import { restOf } from './rest.ts';
import type { Subject } from './subject.ts';
import { suppositionIn } from './supposition.ts';
import { twoBars } from './two-bars.ts';
import { ahead, unsettled } from './unsettled.ts';

/** `rest`: the words of the claim that nothing accounts for. */
type Read = {
  readonly propositions: readonly Proposition[];
  readonly words: readonly Word[];
  readonly rest: readonly string[];
};

/** "the three quarters that the statute demands": what the rule asks is no wish of anybody's. */
const byTheRule =
  / (that|which) (the|its|their) (rules?|statutes?|treaty|treaties|law|charter|constitution|agreement|procedure) (demands?|requires?|asks? for|needs?|prescribes?|calls? for|lays? down)\b/g;

/** "Instead of voting against, …": what was done in its place is what is claimed. */
const inPlaceOf = /^(instead of|rather than) [^,]+, |,? (instead of|rather than) \w+ing\b[^,.;]*/gi;

/** "It is untrue that …". */
const untrue = /^it is (not (true|correct|the case)|untrue|false|wrong|incorrect|a myth|a lie)( to say)? that /i;

/** "Unlike Iceland, Denmark voted for it": Iceland did not. */
const unlike = /^(?:unlike|in contrast to|contrary to) ([^,]+), ([^,.]+)\.?$/i;

export function readClaim(claim: string, reckoning: Reckoning, names: Gazetteer | null): Read {
  const text = inPlainWords(byName(claim.replace(/\s+/g, ' ').trim(), reckoning.plan))
    .replace(byTheRule, '')
    .replace(inPlaceOf, '')
    .replace(unlike, '$2, but $1 did not')
    .trim();
  if (untrue.test(text)) return denied(readClaim(text.replace(untrue, ''), reckoning, names));
  const beside = besideBar(text);
  if (beside) {
    const read = readClaim(beside.text, reckoning, names);
    return { ...read, propositions: [...read.propositions, { is: 'short-by', votes: beside.lacking }] };
  }
  const spread = apartIn(text);
  if (spread) {
    const read = readClaim(spread.text, reckoning, names);
    const one = apart(read.propositions, spread);
    if (one) return { ...read, propositions: [one] };
  }
  const supposed = suppositionIn(text);
  if (supposed) {
    const [given, then] = [readClaim(supposed.given, reckoning, names), readClaim(supposed.follows, reckoning, names)];
    const [one] = given.propositions;
    const readable = then.propositions.every(({ is }) =>
      /^(step|requirement|able|short-by|counts|more|tie|organ)$/.test(is),
    );
    if (given.propositions.length === 1 && one?.is === 'members' && readable && !given.rest.length && !then.rest.length)
      return { propositions: [{ is: 'if', given: one, follows: then.propositions }], words: wordsOf(text), rest: [] };
  }
  const words = wordsOf(text);
  const mentions = mentionsIn(text, words, reckoning, names);
  const reading = new Reading(words, mentions, reckoning, text);
  const propositions = propositionsOf(reading);
  const [only] = propositions;
  if (propositions.length === 1 && only?.is === 'unread' && (only.motive ?? 0) > 2) {
    const done = readClaim(text.slice(0, words[only.motive!]!.at), reckoning, names);
    if (done.propositions.length && done.propositions.every((one) => one.is === 'members' && one.who.is === 'members'))
      return { propositions: [{ is: 'motive', why: only.why, of: done.propositions }], words, rest: [] };
  }
  // Who travels, pays or votes as a consequence is not on record and need not be.
  const rest = propositions.every((one) => one.is === 'amounts' && one.effect) ? [] : restOf(reading);
  return { propositions, words, rest };
}

/** One proposition can be denied; of several, which of them is denied is not said. */
function denied({ propositions, words, rest }: Read): Read {
  const [only] = propositions;
  return propositions.length === 1 && only && 'negated' in only && !('only' in only && only.only)
    ? { propositions: negate(propositions), words, rest }
    : { propositions: [{ is: 'unread', why: 'Which part of it is denied is not clear.' }], words, rest };
}

/** "Failed in the first vote", "fell at the first attempt". */
const rounds =
  /\b(at first|initially|originally|the first time|first time round)\b|\b(?:at|in|on) (?:the |its )?(first|second|third) (?:vote|ballot|round|attempt|try|go|time|voting|count)\b/;

function inItsRound(read: ReturnType<typeof readClause>, said: string): ReturnType<typeof readClause> {
  const found = rounds.exec(said);
  if (!found) return read;
  const round = found[1] || found[2] === 'first' ? 1 : ordinals[found[2]!]!;
  return { ...read, propositions: read.propositions.map((one) => (one.is === 'step' ? { ...one, round } : one)) };
}

/** "Adopted although Hungary objected": an objection that stood when it was done, and not one lifted before. */
function standing(
  read: ReturnType<typeof readClause>,
  said: string,
  { roll }: Reckoning,
): ReturnType<typeof readClause> {
  const agreed = (who: Who): boolean =>
    who.is === 'members' && who.members.some((member) => roll.get(member) === 'in-favour');
  if (/\b(had|once|earlier|before|at first|initially|originally|long|previously)\b/.test(said)) return read;
  const propositions = read.propositions.map((one) =>
    one.is === 'members' && one.deed === 'opposed' && one.mood === 'done' && !one.negated && agreed(one.who)
      ? { ...one, mood: 'stance' as const }
      : one,
  );
  return { ...read, propositions };
}

const lengthOfTime = /\b(\w+|\d+) (days?|weeks?|months?|years?|hours?)$/;

/** What has a day on record. */
const happens = ({ is }: Proposition): boolean => /^(step|organ|organ-vote|members|text)$/.test(is);

/** Clause by clause; a subject carries over to the next clause that has none. */
function propositionsOf(r: Reading): Proposition[] {
  const beyond = hinge(r) ?? unsettled(r);
  if (beyond) return Array.isArray(beyond) ? beyond : [beyond];
  const bars = twoBars(r);
  if (bars) return bars;
  const clauses = clausesOf(r.words, (i) =>
    r.mentions.some((one) => one.is !== 'group' && one.is !== 'narrowed' && i > one.from && i < one.to),
  );
  const out: Proposition[] = [];
  let subject: Subject = { is: 'none' };
  let causes: Proposition[] | null = null;
  let main: Proposition[] = [];
  const awaited: Proposition[] = [];
  for (const clause of clauses) {
    // What has to come before a step that can or will follow says nothing about the record.
    if ((clause.join === 'before' || clause.join === 'when') && ahead.test(r.low(clause.from, clause.to))) continue;
    const told = inItsRound(readClause(r, clause, subject), r.low(clause.from, clause.to));
    const read = clause.join === 'concession' ? standing(told, r.low(clause.from, clause.to), r.reckoning) : told;
    const steps = (list: readonly Proposition[]): boolean =>
      list.some(({ is }) => is === 'step' || is === 'organ') ||
      (list.length === 1 &&
        list[0]!.is === 'members' &&
        list[0]!.who.is === 'members' &&
        !list[0]!.negated &&
        /^(signed|ratified|deposited)$/.test(list[0]!.deed));
    if ((clause.join === 'before' || clause.join === 'after') && steps(main) && read.propositions.some(happens)) {
      const [earlier, later] = clause.join === 'before' ? [main, read.propositions] : [read.propositions, main];
      out.push({ is: 'event-order', earlier, later });
      if (lengthOfTime.test(r.low(0, clause.from - 1)))
        out.push({ is: 'unread', why: 'How long the one was after the other was not reckoned.' });
      if (clause.join === 'before') continue;
    }
    subject = read.subject.is === 'none' ? subject : read.subject;
    if (clause.join === 'cause') causes = [...(causes ?? []), ...read.propositions];
    else if (clause.join === 'main') main = [...main, ...read.propositions];
    else {
      out.push(...read.propositions);
      if (/^(after|before|when)$/.test(clause.join)) awaited.push(...read.propositions);
    }
  }
  // "Would vote for it once it is tabled": what a prediction waits for is no claim.
  if (main.length && main.every(({ is }) => is === 'future'))
    return [...main, ...out.filter((one) => !awaited.includes(one))];
  if (causes) return [{ is: 'cause', effect: main, cause: causes }, ...out];
  const all = [...main, ...out];
  return all.length ? all : [{ is: 'unread', why: 'No statement about the procedure was recognised in it.' }];
}
