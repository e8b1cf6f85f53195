/** What a verb says: first the readings that hold whoever the subject is, then by the kind of subject. */
import { datesIn } from '../../dates.ts';
import { contentOf, isFunctionWord, isMark, numberAt, shareAt, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import { bodyNouns, type Deed, deeds, groupNouns, matterNouns, opinionWords } from '../lexicon.ts';
import type { Proposition } from '../proposition.ts';
import { adjunctsOf, isDate, whenIn } from './adjuncts.ts';
import { matterPredicate } from './matter-predicate.ts';
import { onlyBefore } from './member-deed.ts';
import { memberPredicate, notOfEach } from './member-predicate.ts';
import type { Mode } from './mode.ts';
import { opinionIn } from './opinion.ts';
import { candidatePredicate, organPredicate } from './organ-predicate.ts';
import { type Reading, range } from './reading.ts';
import { complementFrom, reportOf } from './report.ts';
import { ruleNeeds } from './rule-need.ts';
import { stageIn } from './stage-name.ts';
import { sharesTitleVerb, stepOf } from './step.ts';
import { type Subject, whoAfter } from './subject.ts';
import { done, inMood, type Outcome, stepProposition, type Verb } from './verb.ts';

export function readPredicate(
  r: Reading,
  verb: Deed,
  length: number,
  p: number,
  to: number,
  subject: Subject,
  mode: Mode,
  clause: Clause,
): Outcome {
  const after = p + length;
  const deed = verb === 'recommend' && getsThrough(r, p, after, to, mode) ? 'pass' : verb;
  const when = whenIn(r, clause);
  const dated = when ? { when } : {};
  const wrap = inMood(r, { mode, p, to, clause, length });
  const extras = adjunctsOf(r, clause, p);

  const opinion = opinionIn(r, clause.from, to);
  const day = dayAhead(r, deed, p, after, mode, clause);
  if (day) return done(day);
  if (deed === 'need' && /^(rules?|statutes?|treaty|charter)$/.test(r.at(p))) return done(...ruleNeeds(r, p, to, mode));
  if (!mode.passive && aboutOther(r, deed, after, to))
    return done({ is: 'unread', why: `What “${r.low(p, to)}” is about is not this decision.` });
  // "failed to prevent it", "could not stop it": it came about against their will.
  if (subject.is === 'who' && inVain(r, deed, clause.from, p, after))
    return {
      propositions: [
        { is: 'step', step: 'adopted', negated: false, object: [] },
        { is: 'members', who: subject.who, deed: 'opposed', mood: 'once', negated: false, only: false },
      ],
      stop: true,
    };
  // "Four members have made pledges", where pledging is a stage of the procedure.
  if (
    deed === 'want' &&
    /^(pledg|promis)/.test(r.at(p)) &&
    r.reckoning.plan.stages.some(({ name }) => contentOf(wordsOf(name)).includes(r.words[p]!.stem)) &&
    subject.is === 'who'
  )
    return wrap(
      {
        is: 'members',
        who: subject.who,
        deed: 'favoured',
        mood: 'done',
        negated: mode.negated,
        only: onlyBefore(r, clause, subject),
        ...dated,
      },
      ...extras,
    );
  const wish = deed === 'want' || (opinion && deed !== 'say') ? wished(r, subject, clause.from, to) : null;
  if (wish) return { propositions: [{ ...wish, negated: mode.negated }], stop: true };
  if (deed === 'want' || (opinion && deed !== 'say'))
    return {
      propositions: [
        {
          is: 'unread',
          why: `It is about an intention or motive (“${(opinion ?? r.words[p]!).lower}”), which the record does not settle.`,
        },
      ],
      stop: true,
    };

  // "agreed that …", "confirmed that …", "decided to …"
  const complement = complementFrom(r, p, length, to);
  if (complement !== null && (deed === 'say' || deed === 'decide'))
    return reportOf(r, deed, p, complement, to, subject, mode, clause);
  if (deed === 'say' && sharesTitleVerb(r, p) && (subject.is === 'body' || subject.is === 'matter' || mode.passive))
    return wrap(...stepProposition(r, 'adopted', mode, dated, contentOf(r.words.slice(after, to))), ...extras);
  if (deed === 'say') return reportOf(r, deed, p, after, to, subject, mode, clause);

  const without = mode.modal ? range(clause.from, to).find((k) => r.at(k) === 'without') : undefined;
  if (without !== undefined) {
    const who = whoAfter(r, without, to);
    if (who) return done({ is: 'able', who, to: 'be-spared', negated: mode.negated });
  }
  const manner = r.low(p, to);
  if (
    mode.modal &&
    /\bby (a |the )?(vote of )?(a |the )?(simple |bare |absolute )?majority\b|\b(by|with) (a |an |the )?((simple|qualified|absolute|bare|two|thirds) )*majority\b|\bby (unanimity|consensus)\b/.test(
      manner,
    )
  )
    return done(...ruleNeeds(r, p, to, mode));
  const letThrough =
    /\b(let|lets|allow|allows|allowed|letting|allowing)\b.*\b(pass|through|be adopted|go ahead|proceed|stand)\b/.test(
      r.low(clause.from, to),
    );
  if (subject.is === 'who' && letThrough && !mode.negated)
    return {
      propositions: [
        { is: 'step', step: 'adopted', negated: false, object: [] },
        /\babst/.test(r.low(clause.from, to))
          ? { is: 'members', who: subject.who, deed: 'abstained', mood: 'done', negated: false, only: false }
          : { is: 'members', who: subject.who, deed: 'opposed', mood: 'done', negated: true, only: false },
      ],
      stop: true,
    };
  if (subject.is === 'who' && /\b(let|lets|allow|allows|allowed|enabled|enables)\b/.test(r.low(clause.from, p)))
    return done({ is: 'unread', why: 'What somebody let happen is not an act of its own.' });
  // "was not carried unanimously": what is denied is the manner.
  if (mode.negated && subject.is !== 'who' && /\bunanimously\b|\bby unanimity\b/.test(r.low(clause.from, to)))
    return wrap({ is: 'step', step: 'adopted', negated: false, object: [] }, { is: 'manner', manner: 'not-unanimous' });
  const object = r.words.slice(after, to);
  const objectStems = contentOf(object);
  const step = stepOf(r, deed, p, length, to, subject, mode);
  const candidate = candidateIn(r, subject, deed);

  const read: Verb = { deed, length, p, to, after, mode, clause, dated, extras, step, objectStems };
  if (candidate !== null && (deed === 'join' || deed === 'force' || stageIn(r, clause.from, to) !== null))
    return candidatePredicate(r, read, { is: 'subject', name: candidate });
  // "Gets the go-ahead", "has received the green light": whose case it is.
  if (candidate !== null && deed === 'meet' && givenLeave.test(r.low(p, to)))
    return wrap(...stepProposition(r, 'adopted', mode, dated, objectStems), ...extras);
  switch (subject.is) {
    case 'outsider':
      return wrap({ is: 'outsider', name: subject.name });
    case 'narrowed':
      return done({ is: 'unread', why: `Which members “${subject.by}” means is not on record.` });
    case 'who':
      return notOfEach(r, read, subject) ?? memberPredicate(r, read, subject);
    case 'organ':
      return organPredicate(r, read, subject);
    case 'subject':
      return candidatePredicate(r, read, subject);
    default:
      return matterPredicate(r, read, subject);
  }
}

/** "The law cleared the Council": it got through there; an authority that clears a merger has it before it. */
const getsThrough = (r: Reading, p: number, after: number, to: number, mode: Mode): boolean =>
  !mode.passive &&
  /^clear/.test(r.at(p)) &&
  r.mentions.some(
    (one) =>
      /^(body|organ)$/.test(one.is) &&
      one.to <= to &&
      one.from >= after &&
      // "The Moldovan parliament": an article and the name of its country.
      range(after, one.from).every(
        (k) => r.at(k) === 'the' || (k === one.from - 1 && /^\p{Lu}/u.test(r.words[k]!.text)),
      ),
  );

/** "Will enter into force on 10 September", "takes effect on the day of the fifth ratification". */
function dayAhead(r: Reading, deed: Deed, p: number, after: number, mode: Mode, clause: Clause): Proposition | null {
  if (deed !== 'force' || mode.perfect || mode.modal || /(ed|t|ame|ook|ent)$/.test(r.at(p))) return null;
  const negated = mode.negated;
  if (
    /^(automatically |at once |immediately )*(on|at|with|upon) (the )?(day|date|moment|time)? ?(of )?(the )?(\w+ )?(ratification|deposit|signature|instrument)\b/.test(
      r.low(after, clause.to),
    )
  )
    return { is: 'effective-on', date: null, negated };
  const day = datesIn(r.words.slice(clause.from, clause.to), r.year).find(({ date }) => date > r.reckoning.asOf)?.date;
  return day ? { is: 'effective-on', date: day, negated } : null;
}

/** A member that the decision is about: what it came into or went through is said of it as of any candidate. */
const candidateIn = (r: Reading, subject: Subject, deed: Deed): string | null =>
  subject.is === 'who' &&
  subject.who.is === 'members' &&
  subject.who.members.length === 1 &&
  r.reckoning.plan.decision.includes(subject.who.members[0]!) &&
  /^(join|force|pass|meet|complete|grant|open)$/.test(deed)
    ? subject.who.members[0]!
    : null;

/** What one member wants or threatens, put to the words of its own entries; `null` where nothing is left to compare. */
function wished(r: Reading, subject: Subject, from: number, to: number): Extract<Proposition, { is: 'told' }> | null {
  if (subject.is !== 'who' || subject.who.is !== 'members') return null;
  if (!/\b(wants?|wanted|demand\w*|threat\w*|seek\w*|sought|insist\w*|ask\w*|warn\w*)\b/.test(r.low(from, to)))
    return null;
  const words = range(from, to).filter((k) => {
    const { lower } = r.words[k]!;
    return !r.insideMention(k) && deeds.get(lower) !== 'want' && !opinionWords.has(lower) && !matterNouns.has(lower);
  });
  const content = contentOf(words.map((k) => r.words[k]!));
  return content.length ? { is: 'told', who: subject.who, words: content, negated: false, wish: true } : null;
}

const inVain = (r: Reading, deed: Deed, from: number, p: number, after: number): boolean =>
  deed === 'fail'
    ? /^to (stop|prevent|block|halt|thwart|derail|kill|veto|hold up)\b/.test(r.low(after, after + 3))
    : deed === 'block' &&
      /\b(could not|could n't|(was|were) unable to|did not manage to|tried in vain to) *$/.test(
        `${r.low(from, p)} `.trimEnd(),
      );

const givenLeave =
  /^\w+ ((the|a|an|its|his|her|final|formal|official|full) )*(go ahead|approval|green light|nod|consent|clearance|permission|blessing|all clear|okay|endorsement)\b/;

const takesMatter = new Set<Deed>(['adopt', 'pass', 'reject', 'favour', 'oppose', 'vote']);
const plainNouns = new Set(
  `scheme idea rules rule file dossier paper option offer terms reform change changes time schedule vote votes majority favour
   favor day night morning evening week session meeting round ballot text thing matter issue objection objections veto`.split(
    /\s+/,
  ),
);

/** "adopted a resolution on fishing": an object no word of which the procedure or its record knows is another matter. */
function aboutOther(r: Reading, deed: Deed, after: number, to: number): boolean {
  if (!takesMatter.has(deed)) return false;
  let from = after;
  if (deed === 'vote') {
    const side = range(after, Math.min(to, after + 3)).find((k) => /^(for|against|of)$/.test(r.at(k)));
    if (side === undefined) return false;
    from = side + 1;
  }
  const told = new Set<string>();
  for (let k = from; k < to; k++) {
    const word = r.words[k]!;
    if (
      /^(in|at|by|with|under|despite|after|before|because|without|during|through|following|as|to|and|but|,)$/.test(
        word.lower,
      )
    )
      break;
    if (isFunctionWord(word) || isMark(word) || numberAt(r.words, k) || shareAt(r.words, k)) continue;
    if (r.insideMention(k) || r.known.has(word.stem) || r.recorded.has(word.stem)) return false;
    if (
      matterNouns.has(word.lower) ||
      bodyNouns.has(word.lower) ||
      groupNouns.has(word.lower) ||
      plainNouns.has(word.lower)
    )
      continue;
    if (
      /ly$/.test(word.lower) ||
      /^(january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|new|whole|entire|same|final|full)$/.test(
        word.lower,
      )
    )
      continue;
    if (isDate(r, k)) continue;
    told.add(word.stem);
  }
  return (
    told.size > 0 &&
    /^(a|an|the|its|another|any|\w+)$/.test(r.at(from)) &&
    range(from, to).some((k) => /^(on|about|for|a|an|the)$/.test(r.at(k)))
  );
}
