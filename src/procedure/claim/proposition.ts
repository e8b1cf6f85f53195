/** What a claim says, once read: a list of propositions that must all hold. What could not be read is a proposition too. */
import type { Counts } from '../counts.ts';
import type { Quantifier } from './mention.ts';

/** What members are said to have done, or how they are said to stand. */
export type MemberDeed =
  | 'favoured'
  | 'opposed'
  | 'voted-against'
  | 'abstained'
  | 'voted'
  | 'vetoed'
  | 'broke-silence'
  | 'ratified'
  | 'signed'
  | 'deposited'
  | 'proposed'
  | 'withdrew'
  | 'set-condition'
  | 'was-absent'
  | 'withdrew-own'
  | 'withdrew-support'
  | 'kept-out'
  | 'listed-for'
  | 'listed-against'
  | 'spoke';

export type Who =
  | { readonly is: 'members'; readonly members: readonly string[] }
  | {
      readonly is: 'group';
      readonly pool: readonly string[];
      readonly quantifier: Quantifier;
      readonly except: readonly string[];
      /** Those who have the members' seats are counted, and not the members: "74 deputies" of four parties. */
      readonly seats?: true;
    };

/** done: a step said to be taken ("voted", "has ratified"); stance: how somebody stands ("is against", "supports"); once: what
 *  somebody did at some time, whatever came after it ("at first supported"). */
export type Mood = 'done' | 'stance' | 'once';

/** `adopted`: the decision was taken. `effect`: membership, entry into force. A number: that stage. */
export type Step = 'adopted' | 'failed' | 'effect' | 'vote' | 'complete' | number;

export type Proposition =
  | {
      readonly is: 'members';
      readonly who: Who;
      readonly deed: MemberDeed;
      readonly mood: Mood;
      readonly negated: boolean;
      readonly only: boolean;
      readonly when?: string;
      /** It is said to have voted so, which nobody does by silence. */
      readonly cast?: boolean;
    }
  | {
      readonly is: 'step';
      readonly step: Step;
      readonly negated: boolean;
      readonly when?: string;
      /** The vote it is said of, where members voted more than once: 1 is the first. */
      readonly round?: number;
      /** Members for whom it is said to have taken effect. */
      readonly bound?: readonly string[];
      /** That an opinion or report was given, whichever way it went. */
      readonly given?: true;
      /** The stage at which it is said to have been decided. */
      readonly at?: number;
      readonly object: readonly string[];
    }
  | { readonly is: 'counts'; readonly counts: Counts }
  | {
      readonly is: 'blocked';
      readonly who: Who;
      readonly negated: boolean;
      readonly only: boolean;
      readonly delayed: boolean;
    }
  | { readonly is: 'requirement'; readonly index: number; readonly negated: boolean }
  | {
      readonly is: 'manner';
      readonly manner: 'unanimous' | 'by-consensus' | 'by-majority' | 'not-unanimous' | 'without-vote' | 'by-vote';
    }
  | {
      readonly is: 'rule';
      readonly needs:
        | 'unanimity'
        | 'consensus'
        | 'simple-majority'
        | 'two-thirds'
        | 'qualified-majority'
        | 'count'
        | 'share'
        | 'every-yes'
        /** A stage or requirement that the procedure has. */
        | 'step';
      readonly share?: number;
      readonly count?: number;
      /** So many are enough; more than it takes are enough too. */
      readonly enough?: true;
      readonly negated: boolean;
    }
  | {
      readonly is: 'able';
      readonly who: Who;
      readonly to: 'block' | 'carry' | 'be-spared';
      readonly negated: boolean;
      /** By a vote against it, whoever may have abstained. */
      readonly voting?: true;
    }
  | { readonly is: 'possible'; readonly negated: boolean }
  | { readonly is: 'awaited'; readonly who: Who; readonly only: boolean; readonly negated: boolean }
  /** The first, last or nth to do it; `soFar`: the last of those that have, not of all. */
  | {
      readonly is: 'order';
      readonly who: Who;
      readonly place: 'first' | 'last' | number;
      readonly deed: MemberDeed;
      readonly soFar?: boolean;
    }
  | {
      readonly is: 'text';
      readonly organ: string | null;
      readonly by: 'body' | 'organ' | 'member';
      readonly member?: string;
      readonly words: readonly string[];
      readonly when?: string;
      readonly otherwise: readonly Proposition[];
      readonly speech: boolean;
    }
  /** What an organ did: for it, against it, or simply did. */
  | {
      readonly is: 'organ';
      readonly organ: string;
      readonly stance: 'for' | 'against' | 'done';
      /** It is said to have adopted it, which a recommendation is not. */
      readonly formal?: boolean;
      readonly words: readonly string[];
      readonly negated: boolean;
      readonly when?: string;
    }
  /** "More countries voted for it than against it." `times`: exactly so many times as many. */
  | {
      readonly is: 'more';
      readonly of: MemberDeed;
      readonly than: MemberDeed;
      readonly times?: number;
      readonly negated?: boolean;
      /** Votes, seats or deputies are compared, and not the groups that cast them. */
      readonly seats?: true;
    }
  | { readonly is: 'quorum'; readonly negated: boolean }
  /** More than half, which is less than the rule asks. */
  | { readonly is: 'half'; readonly of: 'all' | 'votes cast'; readonly negated: boolean }
  /** So many of the requirements of the vote are met. */
  | { readonly is: 'met-of'; readonly quantifier: Quantifier }
  /** Won or lost by so many votes. */
  | { readonly is: 'margin'; readonly votes: number }
  /** As many votes for as against. */
  | { readonly is: 'tie'; readonly negated: boolean }
  /** The members in favour hold such a part of the weight. */
  | {
      readonly is: 'weight';
      readonly share: number;
      readonly compare: 'at-least' | 'more' | 'less' | 'exactly';
      /** A part of the votes cast, which an organ has to state. */
      readonly cast?: boolean;
    }
  /** "One vote was missing", "two votes short". */
  | { readonly is: 'short-by'; readonly votes: number }
  /** "A ratified before B." */
  | {
      readonly is: 'sequence';
      readonly first: readonly string[];
      readonly second: readonly string[];
      readonly deed: MemberDeed;
    }
  /** The body has so many members, once all is done that lets another in. */
  | { readonly is: 'size'; readonly members: number; readonly negated: boolean }
  | { readonly is: 'outsider'; readonly name: string }
  /** Members that voted alike, or on opposite sides. */
  | { readonly is: 'alike'; readonly members: readonly string[]; readonly negated: boolean }
  | { readonly is: 'date-set'; readonly negated: boolean }
  | { readonly is: 'cause'; readonly effect: readonly Proposition[]; readonly cause: readonly Proposition[] }
  | { readonly is: 'future'; readonly words: string; readonly of: readonly Proposition[] }
  /** Nothing but this stage (or requirement) is left to do; -1 where none is meant. */
  | { readonly is: 'last-step'; readonly stage: number; readonly requirement: number }
  | { readonly is: 'next-step'; readonly stage: number; readonly negated: boolean }
  /** One thing before another: "went to a vote before the committee had spoken". */
  | { readonly is: 'event-order'; readonly earlier: readonly Proposition[]; readonly later: readonly Proposition[] }
  /** So many days at most lie between the acts of several; none: all on one day. */
  | {
      readonly is: 'apart';
      readonly of: Extract<Proposition, { is: 'members' | 'step' }>;
      readonly days: number;
      readonly negated: boolean;
    }
  /** The veto of an organ was undone by a further vote. */
  | { readonly is: 'overridden'; readonly negated: boolean }
  /** What follows if members do, or had done, what is given. */
  | {
      readonly is: 'if';
      readonly given: Extract<Proposition, { is: 'members' }>;
      readonly follows: readonly Proposition[];
    }
  /** What members did in words of their own, beyond the acts of the procedure. */
  | {
      readonly is: 'told';
      readonly who: Who;
      readonly words: readonly string[];
      readonly negated: boolean;
      /** What it wants or threatens: only what it said itself can bear that out, and nothing rules it out. */
      readonly wish?: boolean;
    }
  /** What people can do since the decision; `now`: since it took effect. */
  | { readonly is: 'enables'; readonly words: readonly string[]; readonly now: boolean }
  /** A day ahead on which it takes effect; `null`: at once, with no waiting period. */
  | { readonly is: 'effective-on'; readonly date: string | null; readonly negated: boolean }
  /** How an organ, which is not the members, voted itself. */
  | {
      readonly is: 'organ-vote';
      readonly organ: string;
      readonly counts: Counts | null;
      readonly manner: 'agreed' | 'divided' | null;
    }
  | { readonly is: 'put-off'; readonly negated: boolean }
  /** One stage is all it takes. */
  | { readonly is: 'suffices'; readonly stage: number; readonly negated: boolean }
  | { readonly is: 'under-way'; readonly stage: number; readonly negated: boolean }
  /** A deed in words that the lexicon does not know: it presupposes the decision and may say more. */
  | {
      readonly is: 'amounts';
      readonly words: string;
      readonly negated?: boolean;
      readonly effect?: boolean;
      /** It says that what the title names was brought about, and no more: nothing of the procedure may be left. */
      readonly makes?: boolean;
      /** It says that what was decided has come about: not before the step at which that happens. */
      readonly comeAbout?: boolean;
    }
  /** A step or a standing that the procedure on file does not decide. `ahead`: it may still come, by another decision. `once`:
   *  ruled out only when that step is taken. `loosely`: what that step gives may pass for it. */
  | {
      readonly is: 'beyond';
      readonly what: string;
      readonly ahead: boolean;
      readonly negated: boolean;
      readonly once?: Step;
      readonly loosely?: Step;
    }
  /** Something said to have been done for a motive: the motive is not on record, but what is said to have been done may be
   *  ruled out. */
  | { readonly is: 'motive'; readonly why: string; readonly of: readonly Proposition[] }
  | { readonly is: 'unread'; readonly why: string /** Where the motive begins. */; readonly motive?: number };
