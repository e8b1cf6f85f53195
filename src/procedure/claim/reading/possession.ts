/** What the matter has or was given by somebody: "has the backing of six members", "bears the signature of every state",
 *  "came from the staff"; and what became of what a member had: "Italy's objection is gone". */
import { hasRatification } from '../../plan.ts';
import { contentOf, numberAt, wordsOf } from '../../words.ts';
import { type Clause, deedAt } from '../clauses.ts';
import type { Quantifier } from '../mention.ts';
import type { MemberDeed, Proposition } from '../proposition.ts';
import { voteDirection } from './member-deed.ts';
import { denies } from './mode.ts';
import { ownStageOf } from './organ-predicate.ts';
import { type Reading, range } from './reading.ts';
import { type Subject, subjectBefore, whoAfter } from './subject.ts';

const holding =
  /\b(has|have|had|having|enjoys?|enjoyed|commands?|commanded|carries|carried|bears?|bore|comes? with|came with|receive[sd]?|gets?|got|gained|gains|secured|secures|obtained|obtains|earned|earns|attracts?|attracted|lacks?|lacked|won|wins) ((?:the|a|an|full|strong|broad|formal|official|unanimous|now|already|not|n't|yet|still|final|written|express|explicit|clear) )*(backing|support|consent|approval|endorsement|assent|agreement|blessing|green light|go ahead|nod|votes?|signatures?|ratifications?|opposition) (?:of|from|by) /;

const deedOf = (noun: string): MemberDeed =>
  noun.startsWith('signature')
    ? 'signed'
    : noun.startsWith('ratification')
      ? 'ratified'
      : noun === 'opposition'
        ? 'opposed'
        : 'favoured';

export function possession(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const low = `${r.low(from, to)} `;
  if (/\b(will|would|shall|could|may|might|should|can|if|wants?)\b/.test(low)) return null;
  const number = howMany(r, from, to, low);
  if (number || /\bneeds?\b/.test(low)) return number;
  return (
    insideOrgan(r, from, to) ??
    heldOf(r, from, to, low) ??
    cleared(r, from, to, low) ??
    gone(r, from, to, low) ??
    cameFrom(r, from, to, low)
  );
}

/** "Two members of the supervisory board voted against": those of an organ, and not of the body. */
function insideOrgan(r: Reading, from: number, to: number): Proposition[] | null {
  const group = r.mentions.find((one) => one.is === 'group' && one.from >= from && one.to < to);
  if (group?.is !== 'group' || r.at(group.to) !== 'of') return null;
  const organ = r.mentions.find((one) => one.is === 'organ' && one.from > group.to && one.from <= group.to + 2);
  if (organ?.is !== 'organ') return null;
  const verb = range(organ.to, to).find((k) => deedAt(r.words, k, to));
  const deed = verb === undefined ? undefined : deedAt(r.words, verb, to)?.deed;
  const side =
    deed === 'vote'
      ? voteDirection(r, verb! + 1, to)
      : deed === 'abstain'
        ? 'abstained'
        : deed === 'oppose'
          ? 'voted-against'
          : deed === 'favour' || deed === 'adopt'
            ? 'favoured'
            : null;
  const { quantifier } = group;
  if (side === null || quantifier.is !== 'exactly')
    return [{ is: 'unread', why: `How the members of the ${organ.organ} stood is not on record.` }];
  const counts =
    side === 'favoured'
      ? { inFavour: quantifier.n }
      : side === 'abstained'
        ? { abstaining: quantifier.n }
        : { against: quantifier.n };
  return [{ is: 'organ-vote', organ: organ.organ, counts, manner: null }];
}

const many =
  /\b(has|have|had|lacks?|lacked|needs?|needed|(?:is|are) (?:short of|missing)) ((?:now|already|so|far|only|just|at|least|still|all|enough|the|of|its|required|necessary|needed|another|more|further|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|\d+) )*?(ratifications?|signatures?|votes?|instruments?(?: of ratification)?|deposits?)( (?:that )?(?:it|they|the \w+) (?:needs?|requires?)| (?:it takes|needed|required|necessary)| to (?:enter|come|go|take|be) .*)? $/;

/** "Has all five ratifications it needs", "has three signatures", "lacks two ratifications": how many of the members have done it. */
function howMany(r: Reading, from: number, to: number, low: string): Proposition[] | null {
  const found = many.exec(low);
  if (!found) return null;
  const verb = from + low.slice(0, found.index).split(' ').filter(Boolean).length;
  if (!ofMatter(subjectBefore(r, from, verb, to).subject)) return null;
  const at = range(verb + 1, to).find((k) => numberAt(r.words, k) !== null);
  const n = at === undefined ? null : numberAt(r.words, at)!.value;
  const lacks = /^(lack|need|is|are)/.test(found[1]!);
  if (/^need/.test(found[1]!) && !/\b(more|further|another)\b/.test(found[0])) return null;
  if (lacks) return [{ is: 'short-by', votes: n ?? 1 }];
  const deed = /^vote/.test(found[3]!)
    ? 'favoured'
    : /^ratif/.test(found[3]!)
      ? 'ratified'
      : /^sign/.test(found[3]!)
        ? 'signed'
        : 'deposited';
  const all = r.reckoning.plan.members;
  const enough =
    /\b(enough|required|necessary|needed|needs|requires|takes)\b/.test(found[0]) &&
    !/\bof\b/.test(found[0].replace(/ of ratification/, ''));
  const index = enough
    ? r.reckoning.plan.requirements.findIndex(({ condition }) =>
        (deed === 'favoured' ? /^(count|majority|tally|all-agree)$/ : new RegExp(`^${deed}$`)).test(condition.is),
      )
    : -1;
  if (index >= 0 && (n === null || n !== all.length)) return [{ is: 'requirement', index, negated: denies(low) }];
  if (n === null && !/\ball\b/.test(found[0])) return null;
  const quantifier: Quantifier =
    n === null || n === all.length
      ? { is: 'all' }
      : /\bat least $/.test(`${r.low(verb, at!)} `)
        ? { is: 'at-least', n }
        : { is: 'exactly', n };
  return [
    {
      is: 'members',
      who: { is: 'group', pool: all, quantifier, except: [] },
      deed,
      mood: 'done',
      negated: denies(low),
      only: false,
    },
  ];
}

function heldOf(r: Reading, from: number, to: number, low: string): Proposition[] | null {
  const found = holding.exec(low);
  if (!found) return null;
  const verb = from + low.slice(0, found.index).split(' ').length - 1;
  const { subject } = subjectBefore(r, from, verb, to);
  if (!ofMatter(subject)) return null;
  const behind = verb + found[0].trim().split(' ').length;
  const negated = denies(low) || /^lack/.test(found[1]!);
  const deed = deedOf(found[3]!);
  const organ = r.mentions.find((one) => one.is === 'organ' && one.from >= behind && one.from <= behind + 1);
  if (organ?.is === 'organ' && deed === 'favoured') return [byOrgan(r, organ.organ, negated)];
  // "of" may be the first word of the group.
  const who = whoAfter(r, behind - 1, to);
  if (!who) return null;
  const parliaments = /\b(parliaments?|legislatures?|assembl(y|ies))\b/.test(low.slice(found.index));
  return [
    {
      is: 'members',
      who,
      deed: deed === 'favoured' && parliaments && hasRatification(r.reckoning.plan) ? 'ratified' : deed,
      mood: 'done',
      negated,
      only: /\b(only|alone)\b/.test(low),
    },
  ];
}

const ofMatter = (subject: Subject): boolean =>
  subject.is === 'matter' || subject.is === 'subject' || subject.is === 'none';

/** A stage that bears the organ's own name says more than that the organ has acted. */
function byOrgan(r: Reading, organ: string, negated: boolean): Proposition {
  const stage = ownStageOf(r, organ);
  return stage >= 0
    ? { is: 'step', step: stage, negated, object: [] }
    : { is: 'organ', organ, stance: 'for', words: [], negated };
}

/** "The accession has cleared every parliament." */
function cleared(r: Reading, from: number, to: number, low: string): Proposition[] | null {
  const found =
    /\b(clears?|cleared|passe[sd]|won over|got past|got through|went through|satisfied|convinced) (?=(all|every|each|both|the|two|three|four|five|six|seven|eight|nine|ten|\d+|most|half)\b)/.exec(
      low,
    );
  if (!found) return null;
  const verb = from + low.slice(0, found.index).split(' ').length - 1;
  if (!ofMatter(subjectBefore(r, from, verb, to).subject)) return null;
  const who = whoAfter(r, verb + 1, to);
  if (
    who?.is !== 'group' ||
    !/\b(parliaments?|legislatures?|capitals?|governments?|assemblies|members?|states|countries|allies)\b/.test(
      low.slice(found.index),
    )
  )
    return null;
  return [
    {
      is: 'members',
      who,
      deed: hasRatification(r.reckoning.plan) ? 'ratified' : 'favoured',
      mood: 'done',
      negated: denies(low),
      only: false,
    },
  ];
}

/** "Italy's objection is off the table", "Croatia's consent comes with a condition". */
function gone(r: Reading, from: number, to: number, low: string): Proposition[] | null {
  const lifted =
    /'s? (?:\w+ )?(objections?|veto|opposition|reserves?|reservations?|resistance|conditions?) (?:(?:is|are|was|were|has been|have been|has|have) )(?:(?:now|finally|already|not|no longer|n't|still|since) )*(off the table|gone|over|history|no more|a thing of the past|vanished|disappeared|evaporated|melted away|lifted|withdrawn|dropped|removed|waived)\b/.exec(
      low,
    );
  const tied =
    /'s? (?:\w+ )?(agreement|consent|support|approval|backing|yes|assent|vote) (?:comes|came|is|was|remains?|remained) (?:\w+ )?(?:with (?:\w+ )*(?:conditions?|strings)|conditional|subject to)\b/.exec(
      low,
    );
  if (!lifted && !tied) return null;
  const who = whoAfter(r, from, to);
  if (who?.is !== 'members') return null;
  return [
    {
      is: 'members',
      who,
      deed: lifted ? 'withdrew' : 'set-condition',
      mood: 'done',
      negated: denies(low),
      only: /\bonly\b/.test(low),
    },
  ];
}

/** "The proposal came from the staff." */
function cameFrom(r: Reading, from: number, to: number, low: string): Proposition[] | null {
  const found = /\b(came|comes|originated|originates|stems|stemmed|emanated) (?:\w+ly )?(?:from|with) /.exec(low);
  if (
    !found ||
    !/\b(proposal|draft|idea|motion|text|initiative|plan|bill|resolution|request|bid|application)\b/.test(
      low.slice(0, found.index),
    )
  )
    return null;
  const at = from + low.slice(0, found.index).split(' ').length;
  const one = r.mentions.find(
    (mention) => mention.from > at && mention.to <= to && /^(member|organ|outsider)$/.test(mention.is),
  );
  const organ = one?.is === 'organ' ? one.organ : (named(r, at, to) ?? null);
  const negated = denies(low);
  if (one?.is === 'member')
    return [
      {
        is: 'members',
        who: { is: 'members', members: [one.member] },
        deed: 'proposed',
        mood: 'done',
        negated,
        only: false,
      },
    ];
  if (organ === null) return null;
  const proposed = r.reckoning.acts.some((act) => act.organ === organ && /^(propose|apply|recommend)$/.test(act.act));
  return proposed
    ? [{ is: 'organ', organ, stance: 'for', words: [], negated }]
    : [{ is: 'unread', why: 'Where it came from is not on record.' }];
}

/** "The Bank's staff", where the record has the staff of the Bank. */
function named(r: Reading, from: number, to: number): string | undefined {
  const said = contentOf(r.words.slice(from, to));
  return r.reckoning.acts.find(
    ({ organ }) =>
      organ !== undefined &&
      contentOf(wordsOf(organ)).length > 0 &&
      contentOf(wordsOf(organ)).every((word) => said.includes(word)),
  )?.organ;
}
