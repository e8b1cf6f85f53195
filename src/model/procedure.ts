/** Decision procedures, their record, their standing as of a date, and claims about them. Popolo's words where it has
 *  them (member, vote); rules and acts are closed lists. */

import { z } from 'zod';
import { parseLooseDate } from './instant.ts';

const decisionRules = [
  'consensus',
  'unanimity',
  'simple-majority',
  'two-thirds',
  'qualified-majority',
  'supermajority-with-veto',
  'ratification',
] as const;

export const procedureActs = [
  'apply',
  'propose',
  'invite',
  'sign',
  'ratify',
  'accept',
  'accede',
  'deposit',
  'support',
  'oppose',
  'abstain',
  'absent',
  'not-voting',
  'condition',
  'withdraw',
  'break-silence',
  'vote-for',
  'vote-against',
  'approve',
  'adopt',
  'recommend',
  'certify',
  'correct',
  'statement',
] as const;
/** `absent` and `not-voting` are recorded by the minutes; a member without any act is *silent*, which is neither. */
export type ProcedureAct = (typeof procedureActs)[number];

/** A procedure as the filter receives it: one decision of one body, in the words of whoever wrote it down. */
export type Procedure = {
  readonly body: string;
  readonly decision: string;
  readonly members: readonly string[];
  readonly rule: string;
  readonly stages: readonly string[];
  readonly requirements: readonly string[];
  /** Free-form: `members`, `votes`, `affirmative`, `quorum`, a share such as `populationShare`, a list `veto` … */
  readonly threshold?: unknown;
  readonly weights?: Readonly<Record<string, number>>;
  /** When silence begins to count as consent. */
  readonly deadline?: string;
};

/** A source a lawyer can follow: what it is, where in it, and its address. */
export type LegalSource = {
  readonly source: string;
  readonly article?: string;
  readonly url?: string;
  readonly asOf?: string;
};

/** A membership over time. `until` is the first day without it; absent means not known to have ended. */
export type Membership = {
  readonly name: string;
  readonly from?: string;
  readonly until?: string;
  readonly aliases?: readonly string[];
  /** Population, capital, votes: what the rule weighs by. */
  readonly weight?: number;
};

/** One dated act. `learnedOn` is the second clock: when the record came to know it; absent means on its own date. */
export type RecordedAct = {
  readonly date: string;
  readonly member?: string;
  readonly organ?: string;
  readonly act: string;
  readonly text: string;
  readonly learnedOn?: string;
  /** The stage it belongs to, where the record's keeper says so. */
  readonly stage?: string;
  /** Where this is known from; the text itself is shown where there is no source. */
  readonly source?: LegalSource;
  /** The statement of the record that a person accepted as this act. */
  readonly statement?: string;
  /** A later act that withdraws this entry as a mistake names it: the index of the entry in the record it replaces. */
  readonly replaces?: number;
  /** Votes as announced; kept beside the roll and flagged where they disagree. */
  readonly tally?: { readonly inFavour: number; readonly against: number; readonly abstaining?: number };
};

export const verdicts = ['supported', 'contradicted', 'premature', 'not-established'] as const;
export type Verdict = (typeof verdicts)[number];

export type Status = {
  readonly stage: string;
  readonly inFavour: number;
  readonly against: number;
  readonly abstaining?: number;
  readonly silent: number;
  readonly missing: readonly string[];
};

/** A requirement of the procedure, and whether the record shows it met. */
export type RequirementState = {
  readonly text: string;
  readonly met: 'met' | 'not met' | 'not on record';
  readonly evidence: string;
};

/** How a member stands. `silent`: nothing of its own on record that counts. */
export const positions = ['in-favour', 'against', 'abstaining', 'absent', 'not-voting', 'silent'] as const;
export type Position = (typeof positions)[number];

export type MemberStanding = {
  readonly member: string;
  readonly position: Position;
  /** The act that decided, and any later word of the member that does not count. */
  readonly act?: RecordedAct;
  readonly remarks: readonly RecordedAct[];
};

/** The rule of one stage put to what happened at it. `ruled out`: on record as against, so that no further yes would do. */
export type StageRule = {
  readonly rule: string;
  readonly state: 'reached' | 'open' | 'ruled out';
  readonly why: string;
  readonly evidence: string;
};

/** Where a decision stands as of a date, as known on a date. */
export type Standing = Status & {
  readonly asOf: string;
  readonly knownOn: string;
  readonly outcome: 'reached' | 'failed' | 'blocked' | 'pending';
  /** All stages, in order; `reached` where the record shows an act of it. */
  readonly stages: readonly {
    readonly name: string;
    readonly state: 'done' | 'under way' | 'to come';
    readonly date?: string;
    /** How the stage is itself decided; absent where nothing is decided at it. */
    readonly decision?: StageRule;
  }[];
  readonly members: readonly MemberStanding[];
  readonly requirements: readonly RequirementState[];
  readonly because: readonly Because[];
  /** What does not add up, in full sentences: a tally that disagrees with its roll, an act by a stranger. */
  readonly flags: readonly string[];
};

/** One line of the reasons: the rule that spoke, the sentence it spoke, and the evidence it had. */
export type Because = { readonly rule: string; readonly text: string; readonly evidence: string };

export type ClaimCheck = {
  readonly verdict: Verdict;
  readonly status: Status;
  /** What the claim was read as, in words; empty when it was not read. */
  readonly read?: readonly string[];
  readonly because: readonly Because[];
};

/** A date as a procedure's record gives it: at least the year, at most a time. */
export const dateShape = z
  .string()
  .refine((text) => parseLooseDate(text) !== null, { message: 'is not a date; write it as 2021-06-07' });

const legalSourceShape = z.object({
  source: z.string(),
  article: z.string().optional(),
  url: z.string().optional(),
  asOf: z.string().optional(),
});

export const recordedActShape = z
  .object({
    date: dateShape,
    member: z.string().min(1).optional(),
    organ: z.string().min(1).optional(),
    act: z.enum(procedureActs),
    text: z.string().default(''),
    learnedOn: dateShape.optional(),
    stage: z.string().optional(),
    replaces: z.int().min(0).optional(),
    source: legalSourceShape.optional(),
    tally: z.object({ inFavour: z.number(), against: z.number(), abstaining: z.number().optional() }).optional(),
  })
  .refine((act) => (act.member === undefined) !== (act.organ === undefined), {
    message: 'names either a member or an organ, and not both',
  });

/** A procedure in plain words, as the filter receives it. */
/** A claim has a letter or a digit. What is blank or only punctuation says nothing, and is refused wherever it is given. */
export const saysSomething = (claim: string): boolean => /[\p{L}\p{N}]/u.test(claim);
export const claimShape = z.string().refine(saysSomething, 'says nothing; write the sentence to be checked');

export const procedureShape = z.object({
  body: z.string().min(1),
  decision: z.string(),
  members: z.array(z.string().min(1)).min(1),
  rule: z.enum(decisionRules),
  stages: z.array(z.string().min(1)).min(1),
  requirements: z.array(z.string()).default([]),
  threshold: z.unknown().optional(),
  weights: z
    .record(z.string(), z.number())
    .nullish()
    .transform((given) => given ?? undefined),
  deadline: z
    .string()
    .nullish()
    .transform((given) => given ?? undefined),
});
