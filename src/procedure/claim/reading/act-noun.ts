/** Acts as nouns: a veto, an abstention, a ratification that is there, missing, or was never needed. */
import { countsIn } from '../../counts.ts';
import { hasRatification } from '../../plan.ts';
import { type Clause, deedAt } from '../clauses.ts';
import type { MemberDeed, Proposition, Who } from '../proposition.ts';
import { holdsOn } from './member-deed.ts';
import { denies } from './mode.ts';
import { type Reading, range } from './reading.ts';
import { requirementAbout, requirementIn } from './requirement.ts';
import { stageIn } from './stage-name.ts';
import { whoAfter } from './subject.ts';
import { unknownVerbs } from './unknown-verb.ts';

/** "there was no veto", "two abstentions". */
export function actNoun(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const low = r.low(from, to);
  const words = r.words.slice(from, to);
  const negative = denies(low);
  const all = r.reckoning.plan.members;
  const some: Who = { is: 'group', pool: all, quantifier: { is: 'some' }, except: [] };
  const nouns: readonly (readonly [RegExp, MemberDeed])[] = [
    [
      /\b(votes? against|negative votes?|no votes?\b(?= (was|were|is|are) cast against)|dissenting votes?|opposing votes?|objections?|opposition|resistance|refusal|protests?|rejection|dissent)\b/,
      'opposed',
    ],
    [/\b(veto|vetoes)\b/, 'vetoed'],
    [/\babstentions?\b/, 'abstained'],
    [
      /\b(votes? in favou?r|votes? for|yes votes?|affirmative votes?|consent|assent|support|backing|approval|positive votes?)\b/,
      'favoured',
    ],
    [/\bratifications?\b/, 'ratified'],
    [/\b(reserve|reservation|reserves|reservations)\b/, 'set-condition'],
  ];
  const existential = /^(there (is|are|was|were|has been|have been|had been)|not a single|no\b|nobody)/.test(low);
  const noVerb = range(from, to).every((k) => !deedAt(r.words, k, to) || r.insideMention(k));
  if (
    existential ||
    noVerb ||
    clause.join === 'cause' ||
    clause.join === 'concession' ||
    clause.join === 'with' ||
    clause.join === 'after'
  ) {
    if (noVerb || existential) {
      if (/\b(majority|majorities)\b/.test(low) && /\b(no|not|without)\b/.test(low))
        return [{ is: 'step', step: 'adopted', negated: true, object: [] }];
      // "No delegation opposed the agreement" is about the delegations.
      if (existential && /^(there .*?\b|not a single (\w+ )?|no (\w+ )?)(consensus|unanimity|agreement)\b/.test(low))
        return [{ is: 'step', step: 'adopted', negated: negative, object: [] }];
      if (/\bquorum\b|\bquorate\b/.test(low)) {
        const index = requirementIn(r, from, to);
        return index === null
          ? [{ is: 'quorum', negated: negative || /\b(lack|absence|want) of\b|\binquorate\b/.test(low) }]
          : [{ is: 'requirement', index, negated: negative || /\b(lack|absence|want) of\b|\binquorate\b/.test(low) }];
      }
      // "ordered it by five votes to four": a verb that nobody knows says more than the count behind it.
      const unknown = existential ? undefined : unknownVerbs(r, from, to).find((k) => !divides.test(r.at(k)));
      const told = unknown === undefined ? null : countsIn(words);
      if (told)
        return [
          { is: 'amounts', words: r.low(unknown!, to), negated: negative },
          { is: 'counts', counts: told.counts },
        ];
      // "No ratification is left to come", "nobody's consent is missing any more": all have done it.
      const nothingLeft =
        /^(there (is|are) )?(no|none|nobody|not a single|not one)\b.*\b(left|missing|outstanding|lacking|pending|still to come|wanting|awaited|any (more|longer))\b/.test(
          low,
        );
      if (nothingLeft) {
        const deed = nouns.find(([noun]) => noun.test(low))?.[1];
        if (deed === 'favoured' || deed === 'ratified')
          return [
            {
              is: 'members',
              who: { is: 'group', pool: all, quantifier: { is: 'all' }, except: [] },
              deed: hasRatification(r.reckoning.plan) ? 'ratified' : deed,
              mood: 'done',
              negated: false,
              only: false,
            },
          ];
        const index = requirementIn(r, from, to) ?? requirementAbout(r, from, to);
        const stage = stageIn(r, from, to);
        if (index !== null) return [{ is: 'requirement', index, negated: false }];
        if (stage !== null) return [{ is: 'step', step: stage, negated: false, object: [] }];
      }
      // "With the vote of Malta": it voted for it.
      const given =
        clause.join === 'with' && /^the (vote|yes|ayes?) (of|from|by) /.test(low) ? whoAfter(r, from, to) : null;
      if (given?.is === 'members')
        return [{ is: 'members', who: given, deed: 'favoured', mood: 'done', negated: false, only: false }];
      for (const [noun, deed] of nouns) {
        if (!noun.test(low)) continue;
        const who = whoAfter(r, from, to);
        const named = who && who.is === 'members' ? who : null;
        const counts = countsIn(words);
        if (counts && Object.values(counts.counts).some((n) => n > 0)) return [{ is: 'counts', counts: counts.counts }];
        return [
          {
            is: 'members',
            who: named ?? some,
            deed,
            // "Over Serbia's objection": one that stood when it was done; support that somebody is said to give, it gives now.
            mood: /\b(initial|earlier|previous|original|first|early|past)\b/.test(low)
              ? 'once'
              : named &&
                  (words.some(({ lower }) => holdsOn.test(lower)) ||
                    (deed === 'opposed' && /^(with|concession)$/.test(clause.join)) ||
                    (deed === 'favoured' && /\bis\b/.test(low)))
                ? 'stance'
                : 'done',
            negated: negative && (!named || /\b(has|have|had|sees?|saw) (no|not any|never)\b/.test(low)),
            only: /\bonly\b/.test(low) && named !== null,
          },
        ];
      }
      const counts = countsIn(words);
      if (counts) return [{ is: 'counts', counts: counts.counts }];
    }
  }
  return null;
}

/** Verbs beside a count that say no more than the count. */
const divides = /^(split|splits|divided|divides|ended|ends|finished|came|went|ran|stood|stands|cast|casts)$/;

/** "only Hungary's consent is missing", "an abstention is no veto". */
export function whatIsMissing(r: Reading, clause: Clause): Proposition[] | null {
  const { from, to } = clause;
  const low = r.low(from, to);
  const some: Who = { is: 'group', pool: r.reckoning.plan.members, quantifier: { is: 'some' }, except: [] };
  // "Hungary's ratification is (still) missing / complete / outstanding / needed", "only Hungary's consent is missing"
  if (
    /\b(missing|outstanding|awaited|pending|lacking|still needed|remaining|to go(?! (to|into|through|ahead|by|on|for)\b)|left)\b/.test(
      low,
    )
  ) {
    const who = whoAfter(r, from, to);
    if (who && who.is === 'members')
      return [
        {
          is: 'awaited',
          who,
          only: /\b(only|sole|just|last)\b/.test(low),
          negated: /\b(not|no longer|n't)\b/.test(low),
        },
      ];
    if (/\bnothing\b|\bno requirement\b/.test(low))
      return [{ is: 'step', step: 'complete', negated: false, object: [] }];
  }
  if (/\bvetoed?\b|\bveto\b/.test(low) && /\b(counts? as|amounts? to|is|was|equals?) (a |no )?veto\b/.test(low)) {
    const abstention = /abst/.test(low);
    const who = whoAfter(r, from, to);
    if (abstention) return [{ is: 'able', who: who ?? some, to: 'block', negated: /\b(no|not|n't)\b/.test(low) }];
    if (who)
      return [{ is: 'members', who, deed: 'vetoed', mood: 'done', negated: /\b(no|not|n't)\b/.test(low), only: false }];
  }
  return null;
}
