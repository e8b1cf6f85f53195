/** Verbs that only the decision's own title knows, or nobody. */
import { datesIn } from '../../dates.ts';
import { decisionStage, effectStage } from '../../plan.ts';
import { contentOf, headOf, isFunctionWord, wordsOf } from '../../words.ts';
import type { Clause } from '../clauses.ts';
import { bringsAbout, comesAbout } from '../doings.ts';
import type { Proposition } from '../proposition.ts';
import { adjunctsOf, whenIn } from './adjuncts.ts';
import { onlyBefore } from './member-deed.ts';
import { denies, modeAt } from './mode.ts';
import { ofOrgan } from './organ-predicate.ts';
import { type Reading, range } from './reading.ts';
import { carriedOutAt, doneStage, general, stageIn } from './stage-name.ts';
import { existsAt, undoing } from './step.ts';
import { type Subject, subjectBefore, whoAfter } from './subject.ts';
import { unknownVerbs } from './unknown-verb.ts';

/** A verb that only the decision's own title knows: "the case was referred", "the checks have been lifted". */
export function verbOfTitle(
  r: Reading,
  clause: Clause,
  inherited: Subject,
): { propositions: Proposition[]; subject: Subject } | null {
  // What an entry of the record has to say ("surrender of the suspect") has its verb too.
  const acts = r.reckoning.plan.requirements.filter(({ condition }) => condition.is === 'act');
  const title = contentOf(
    wordsOf(
      [
        r.reckoning.plan.decision,
        ...r.reckoning.plan.stages.map(({ name }) => name),
        ...acts.map(({ text }) => text),
      ].join(' '),
    ),
  );
  for (let i = clause.from; i < clause.to; i++) {
    const word = r.words[i]!;
    const synonym = r.titleVerbs.has(word.lower) && !isDetermined(r.at(i - 1));
    if (
      r.insideMention(i) ||
      isFunctionWord(word) ||
      isDetermined(r.at(i - 1)) ||
      /ment$/.test(word.lower) ||
      (!synonym && (!/(ed|en|wn|ung|pt|ht|lt|rd|nt|ut|ose)$/.test(word.lower) || !title.includes(word.stem)))
    )
      continue;
    const own = subjectBefore(r, clause.from, i, clause.to);
    const mode = modeAt(r, Math.max(clause.from, own.end), i, 1);
    const together = own.subject.is === 'body' || own.subject.is === 'who';
    // "Is to move": so it was decided.
    const settled = r.at(i - 1) === 'to' && /^(is|are|was|were)$/.test(r.at(i - 2)) && !mode.negated;
    if (!mode.passive && !mode.perfect && !together && !settled) continue;
    // "Has doubts about the road toll": the noun of the title, spelled like a participle.
    if (!synonym && /^NN/.test(r.tags[i] ?? '') && /^(NN|JJ)/.test(r.tags[i - 1] ?? '')) continue;
    // "The seat has moved": that it was to move was decided; that it has is another matter.
    const self = mode.perfect && !mode.passive && !mode.future && !mode.modal && !mode.negated && synonym;
    if (self && /^(matter|none|subject)$/.test(own.subject.is) && own.end <= i && !together)
      return { propositions: [{ is: 'amounts', words: r.low(i, clause.to) }], subject: own.subject };
    // "The three countries have bought the planes": that they would was decided.
    const done = mode.perfect && !mode.future && !mode.modal ? carriedOutAt(r) : null;
    const sole = own.subject.is === 'who' && own.subject.explicit && own.subject.who.is === 'members' && !mode.passive;
    if (done !== null && (synonym || titleOnly(r, word.stem)) && !(sole && !inTitle(r, membersOf(own.subject))))
      return {
        propositions: [{ is: 'step', step: done, negated: mode.negated, object: [] }, ...adjunctsOf(r, clause, i)],
        subject: own.subject.is === 'none' ? inherited : own.subject,
      };
    if (settled && synonym) return { propositions: settledBy(r, clause, i), subject: own.subject };
    const dated = whenIn(r, clause);
    // "Elected" of a nomination that an election follows: the stage that bears its own noun, and not what it is a synonym of.
    const another = r.reckoning.plan.stages.some(({ name }) => headOf(wordsOf(name)) === word.stem);
    const titled = contentOf(wordsOf(r.reckoning.plan.decision)).includes(word.stem) || (synonym && !another);
    const stage = titled
      ? -1
      : r.reckoning.plan.stages.findIndex(({ name }) => contentOf(wordsOf(name)).includes(word.stem));
    const required =
      titled || stage >= 0
        ? -1
        : r.reckoning.plan.requirements.findIndex(
            ({ text, condition }) => condition.is === 'act' && headOf(wordsOf(text)) === word.stem,
          );
    if (!titled && stage < 0 && required < 0) continue;
    const each = own.subject.is === 'who' && own.subject.explicit && !mode.passive ? own.subject.who : null;
    const step: Proposition = each
      ? {
          is: 'members',
          who: each,
          deed: 'favoured',
          // "Two thirds want the delegation suspended": how they stand, and nothing that they did.
          mood: /\b(wants?|wanted|wish(es)?|hopes?|would like)\b/.test(r.low(clause.from, i)) ? 'stance' : 'done',
          negated: mode.negated,
          only: onlyBefore(r, clause, own.subject),
        }
      : required >= 0
        ? { is: 'requirement', index: required, negated: mode.negated }
        : {
            is: 'step',
            step:
              stage >= 0
                ? stage
                : ((mode.passive || mode.perfect ? doneStage(r, word.stem) : null) ??
                  (mode.passive && mode.perfect ? existsAt(r) : null) ??
                  'adopted'),
            negated: mode.negated,
            object: contentOf(r.words.slice(i + 1, clause.to)),
            ...(dated ? { when: dated } : {}),
          };
    const subject = own.subject.is === 'none' ? inherited : own.subject;
    if (mode.future) return { propositions: [{ is: 'future', words: r.low(i, clause.to), of: [step] }], subject };
    // That a thing is to be built was decided; that it stands is another matter.
    if (/^(built|constructed)$/.test(word.lower) && mode.passive && mode.perfect && !mode.negated)
      return { propositions: [{ is: 'amounts', words: r.low(i, clause.to) }], subject };
    const spared = mode.modal ? range(clause.from, clause.to).find((k) => r.at(k) === 'without') : undefined;
    const who = spared === undefined ? null : whoAfter(r, spared, clause.to);
    if (who) return { propositions: [{ is: 'able', who, to: 'be-spared', negated: mode.negated }], subject };
    if (mode.modal) return { propositions: [{ is: 'unread', why: 'It speaks of what can or should be.' }], subject };
    const at = titled && !each ? stageIn(r, i + 1, clause.to) : null;
    const where: Proposition[] =
      at !== null &&
      step.is === 'step' &&
      step.step === 'adopted' &&
      /\b(ballot|round|vote|reading)\b/i.test(r.reckoning.plan.stages[at]!.name)
        ? [{ is: 'step', step: 'adopted', negated: mode.negated, object: [], at }]
        : at === null || mode.negated
          ? []
          : [{ is: 'step', step: at, negated: false, object: [] }];
    return { propositions: [step, ...where, ...adjunctsOf(r, clause, i)], subject };
  }
  return null;
}

const titleOnly = (r: Reading, verb: string): boolean =>
  contentOf(wordsOf(r.reckoning.plan.decision)).includes(verb) &&
  !r.reckoning.plan.stages.some(({ name }) => headOf(wordsOf(name)) === verb);

const membersOf = (subject: Subject): readonly string[] =>
  subject.is === 'who' && subject.who.is === 'members' ? subject.who.members : [];

/** "The seat is to move to Kotka following a vote of the assembly": the decision, and the step that it follows from. What
 *  it says beyond the title is not in the decision. */
function settledBy(r: Reading, { to }: Clause, verb: number): Proposition[] {
  const after = range(verb + 1, to).find((k) => /^(following|after|by)$/.test(r.at(k)));
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  const beyond = contentOf(r.words.slice(verb + 1, after ?? to)).some((word) => !title.includes(word));
  const taken: Proposition = beyond
    ? { is: 'amounts', words: r.low(verb, after ?? to) }
    : { is: 'step', step: 'adopted', negated: false, object: [] };
  if (after === undefined) return [taken];
  const stage = stageIn(r, after, to);
  return stage === null
    ? [taken, { is: 'amounts', words: r.low(after, to) }]
    : [taken, { is: 'step', step: stage, negated: false, object: [] }];
}

/** A verb the lexicon does not know, about the matter of the decision: whatever it says is done, it is not done while the
 *  decision is open; once it is taken, whether it amounts to that is not known. */
export function unknownDeed(r: Reading, clause: Clause, said: string): Proposition[] | null {
  if (/\b(will|would|can|could|may|might|should|must|shall)\b/.test(said)) return null;
  const verb = unknownVerbs(r, clause.from, clause.to, true)[0];
  if (verb === undefined) return null;
  const { subject } = subjectBefore(r, clause.from, verb, clause.to);
  if (subject.is === 'organ' || subject.is === 'narrowed') return null;
  if (subject.is === 'who' && !(subject.who.is === 'group') && !inTitle(r, subject.who.members)) return null;
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  const words = contentOf(r.words.slice(clause.from, clause.to));
  if (!words.some((word) => title.includes(word))) return null;
  return [
    {
      is: 'amounts',
      words: r.low(verb, clause.to),
      negated: denies(said),
      ...(bringsAbout.test(r.at(verb)) ? { makes: true } : {}),
      // "The new coin has replaced the old one": of the thing itself, and not of those who decide.
      ...((subject.is === 'matter' || subject.is === 'subject') &&
      comesAbout.test(r.at(verb)) &&
      /\b(has|have) (now |already |since |finally )*$/.test(`${r.low(clause.from, verb)} `)
        ? { comeAbout: true }
        : {}),
    },
  ];
}

/** Members whom the decision is about. */
const inTitle = (r: Reading, members: readonly string[]): boolean =>
  members.every((member) => r.reckoning.plan.decision.includes(member));

/** "The decree stands": where the decision was to undo a thing, the thing still standing is the decision not taken. */
export function keptAsItIs(r: Reading, said: string): Proposition[] | null {
  const { decision } = r.reckoning.plan;
  const alters =
    /\b(cut|reduction|lowering|raise|rise|increase|change|amendment|revision|reform|extension|adjustment|transfer|move)\b/i;
  if (alters.test(decision) && leftAlone.test(said))
    return [{ is: 'step', step: 'adopted', negated: true, object: [] }];
  // An extension is what keeps a thing in place.
  if (
    /^(extension|renewal|prolongation|continuation|rollover)\b/i.test(decision) &&
    /\b(stays?|stayed|remains?|remained|kept|continues?) (in (place|force|effect)|valid|running)\b/.test(said)
  )
    return [{ is: 'step', step: 'adopted', negated: /\b(not|n't|no longer)\b/.test(said), object: [] }];
  if (
    /^(extension|renewal|prolongation|continuation|rollover)\b/i.test(decision) &&
    r.reckoning.outcome === 'reached' &&
    /\b(has|have|had|is|are|was|were) (now |already |since )*(expired|lapsed|run out|ended|over|come to an end|at an end|allowed to lapse)\b/.test(
      said,
    )
  )
    return [{ is: 'step', step: 'adopted', negated: true, object: [] }];
  if (!undoing.test(decision)) return null;
  // "Is no longer a party", "remains a member": in or out from the day on which a withdrawal takes effect.
  const leaves = /^(withdrawal|expulsion|exclusion|exit|departure|termination)\b/i.test(decision);
  const out = /\b(no longer|not any more|ceased to be|has left|have left|is out of|are out of)\b/.test(said);
  const within = /\b(part(y|ies)|members?|signator(y|ies))\b/.test(said) || /\b(left|out of)\b/.test(said);
  if (
    leaves &&
    within &&
    (out || /\b(is|are|remains?|stays?|still)\b/.test(said)) &&
    !/\b(will|would|can|could|may)\b/.test(said)
  ) {
    const day = /\b(until|till|up to) /.test(said) ? dayIn(r, said) : null;
    return [
      {
        is: 'step',
        step:
          carriedOutAt(r) ?? (effectStage(r.reckoning.plan) > decisionStage(r.reckoning.plan) ? 'effect' : 'adopted'),
        negated: !out,
        object: [],
      },
      ...(day ? [{ is: 'effective-on' as const, date: day, negated: false }] : []),
    ];
  }
  if (
    !/\b((stands|stand|stood)(?! (by|with|behind|for|against|up|aside|in)\b)|stays?|stayed|remains?|remained|survives?|survived|continues?|keeps?|kept|upholds?|upheld)\b/.test(
      said,
    )
  )
    return null;
  const object = contentOf(wordsOf(decision)).slice(1);
  const words = new Set(contentOf(wordsOf(said)));
  if (!object.some((word) => words.has(word))) return null;
  return [{ is: 'step', step: 'adopted', negated: !/\b(not|n't|no longer)\b/.test(said), object: [] }];
}

const dayIn = (r: Reading, said: string): string | null => datesIn(wordsOf(said), r.year).at(-1)?.date ?? null;

/** "The Holy See has confirmed it" of a stage "confirmation by the Holy See": its verb, with the organ that the stage names. */
export function byItsOrgan(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const said = new Set(contentOf(r.words.slice(from, to)));
  const { plan } = r.reckoning;
  for (const [i, { name }] of plan.stages.entries()) {
    const found = /^(.+?) (?:by|of|from) (?:the )?(.+)$/i.exec(name);
    const head = found ? headOf(wordsOf(found[1]!)) : null;
    if (!found || head === null || general.has(head) || i === decisionStage(plan)) continue;
    const organ = contentOf(wordsOf(found[2]!));
    if (
      !(/^\p{Lu}/u.test(found[2]!) || itsVerb.test(found[1]!)) ||
      !organ.length ||
      !organ.every((word) => said.has(word))
    )
      continue;
    const verb = range(from, to).find(
      (k) => r.words[k]!.stem === head && /(ed|en|wn|pt|ht|ld|rd|nt)$/.test(r.at(k)) && !isDetermined(r.at(k - 1)),
    );
    if (verb === undefined) continue;
    const mode = modeAt(r, from, verb, 1);
    if (mode.future || mode.modal) continue;
    const adjuncts = adjunctsOf(r, clause, verb);
    const by = r.mentions.find((one) => one.is === 'organ' && one.from >= from && one.to <= to);
    return [
      { is: 'step', step: i, negated: mode.negated, object: [] },
      ...(by?.is === 'organ' ? ofOrgan(by.organ, adjuncts) : adjuncts),
    ];
  }
  return null;
}

/** Steps that another organ takes behind those who decide, by a verb that is nobody else's. */
const itsVerb =
  /^(confirmation|clearance|endorsement|certification|verification|promulgation|validation|registration)$/i;

/** "got away without a fine", "escaped expulsion": what the decision would have done was not done. */
export function escaped(r: Reading, from: number, to: number): Proposition[] | null {
  const said = r.low(from, to);
  // "The minister survived the vote", where the vote was to bring the minister down.
  const through =
    /\b(survive[sd]?|weathered|(came|comes|got|gets) (safely )?through) (the |a |this )?(\w+ )?(vote|motion|ballot|censure)\b/;
  if (
    through.test(said) &&
    bringsDown.test(r.reckoning.plan.decision) &&
    !/\b(will|would|could|can|may|might)\b/.test(said)
  )
    return [{ is: 'step', step: 'adopted', negated: !/\b(not|n't|never)\b/.test(said), object: [] }];
  const found = /\b((got|gets|get) (away|off) without|escape[sd]?|(was|were|been|is|are) spared|dodged|averted) /.exec(
    said,
  );
  if (!found || /\b(will|would|could|can|may|might)\b/.test(said)) return null;
  const title = contentOf(wordsOf(r.reckoning.plan.decision));
  const behind = contentOf(wordsOf(said.slice(found.index + found[0].length)));
  if (!behind.some((word) => title.includes(word))) return null;
  return [
    { is: 'step', step: 'adopted', negated: !/\b(not|n't|never)\b/.test(said.slice(0, found.index)), object: [] },
  ];
}

/** "The first ballot produced no result": nothing was decided at it. */
export function withoutResult(r: Reading, from: number, to: number): Proposition[] | null {
  const found =
    /\b(ballot|round|vote|reading|poll) ((was|proved|remained) inconclusive|(produced|brought|yielded|had|gave|ended with|ended without) (no|a|any)? ?(result|winner|decision|outcome|majority))$/.exec(
      r.low(from, to),
    );
  if (
    !found ||
    /\b(produced|brought|yielded|had|gave|ended with) (a|any)? ?(result|winner|decision|outcome|majority)$/.test(
      found[0],
    )
  )
    return null;
  const at = stageIn(r, from, to);
  return [{ is: 'step', step: 'adopted', negated: true, object: [], ...(at === null ? {} : { at }) }];
}

/** Motions against somebody. */
const bringsDown = /\b(censure|no[- ]confidence|non-confidence|impeachment|dismissal|removal|recall|expulsion)\b/i;

/** What a decision was to change has stayed as it was. */
export const leftAlone =
  /\b(left|leaves?|kept|keeps?|keep|held|holds?|hold|remains?|remained|stays?|stayed|is|are|was|were)\b.*\b(unchanged|unaltered|untouched|steady|on hold|the same|as (it|they) (is|are|was|were)|where (it|they) (is|are|was|were))\b/;

const isDetermined = (before: string): boolean => /^(the|a|an|its|their|his|her|this|that|no|of)$/.test(before);
