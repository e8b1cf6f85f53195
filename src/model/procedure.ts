/** Decision procedures, their record, their standing as of a date, and claims about them. Popolo's words where it has
 *  them (member, vote); rules and acts are closed lists. */

export const decisionRules = [
  'consensus',
  'unanimity',
  'simple-majority',
  'two-thirds',
  'qualified-majority',
  'supermajority-with-veto',
  'ratification',
] as const;
export type DecisionRule = (typeof decisionRules)[number];

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
export type ProcedureAct = (typeof procedureActs)[number];

/** A procedure as the filter receives it: one decision of one body. */
export type Procedure = {
  readonly body: string;
  readonly decision: string;
  readonly members: readonly string[];
  readonly rule: string;
  readonly stages: readonly string[];
  readonly requirements: readonly string[];
  readonly threshold?: unknown;
  readonly weights?: Readonly<Record<string, number>>;
};

/** One dated act. `learnedOn` is the second clock: when the record came to know it; absent means on its own date. */
export type RecordedAct = {
  readonly date: string;
  readonly member?: string;
  readonly organ?: string;
  readonly act: string;
  readonly text: string;
  readonly learnedOn?: string;
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

/** One line of the reasons: the rule that spoke, the sentence it spoke, and the evidence it had. */
export type Because = { readonly rule: string; readonly text: string; readonly evidence: string };

export type ClaimCheck = {
  readonly verdict: Verdict;
  readonly status: Status;
  readonly because: readonly Because[];
};
