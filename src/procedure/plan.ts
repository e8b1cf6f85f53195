/** A procedure made ready for reckoning: stages with their kind, a decision rule, requirements as conditions. A reviewed
 *  pack says all this itself; of a procedure given in plain words it is read by language (`inline.ts`). */

import type { ProcedureAct } from '../model/procedure.ts';
import { escaped } from '../text/pattern.ts';
import { contentOf, wordsOf } from './words.ts';

/** What sort of step a stage is; the acts that open it follow from this. `effect`: membership, entry into force. */
export const stageKinds = [
  'application',
  'proposal',
  'committee',
  'opinion',
  'invitation',
  'signature',
  'silence',
  'vote',
  'reading',
  'decision',
  'ratification',
  'deposit',
  'effect',
  'other',
] as const;
export type StageKind = (typeof stageKinds)[number];

export type Stage = {
  readonly name: string;
  readonly kind: StageKind;
  readonly aliases: readonly string[];
  /** Acts that open it, where a pack says so; otherwise they follow from the kind and the words. */
  readonly openedBy?: readonly ProcedureAct[];
  /** An effect that follows by law once the requirements are met, with no further act. */
  readonly automatic: boolean;
  /** How this stage itself is decided, where that is not the rule of the decision. */
  readonly rule?: Rule;
};

/** Decision rules. Shares are of 1. Every one of them is monotone: a further yes never undoes a decision. */
export type Rule =
  /** Nobody on record against. Silence is consent only once a silence procedure has run out. */
  | { readonly kind: 'consensus' }
  /** Everybody in favour; where abstention assents (Article 238(4) TFEU), everybody in favour or abstaining. */
  | { readonly kind: 'unanimity'; readonly abstentionAssents: boolean }
  /** A share (or a count) of all members, or of the votes cast; `strict`: more than the share. */
  | {
      readonly kind: 'majority';
      readonly of: 'members' | 'votes cast';
      readonly share: number;
      readonly strict: boolean;
      readonly count?: number;
      readonly quorum?: number;
      /** Whose vote decides where as many are for as against. */
      readonly casting?: string;
      /** Votes are counted by their weight (shares, seats), not by heads. */
      readonly weighted?: true;
    }
  /** A count of members who also weigh enough. `blocking`: fewer than this many not in favour cannot block (Article 16(4) TEU). */
  | {
      readonly kind: 'qualified-majority';
      readonly count: number;
      readonly shareOfMembers?: number;
      readonly share: number;
      readonly blocking?: number;
    }
  /** Article 27(3) of the UN Charter: so many votes, and no permanent member against. */
  | { readonly kind: 'supermajority-with-veto'; readonly count: number; readonly veto: readonly string[] }
  /** Each (or so many, or these) ratify, accept, approve or accede. */
  | { readonly kind: 'ratification'; readonly count: number | 'all'; readonly named?: readonly string[] };

/** What has to be on record for a requirement to be met. */
export type Condition =
  | { readonly is: 'rule'; readonly rule: Rule }
  | { readonly is: 'count'; readonly count: number; readonly of: 'members' | 'votes cast' }
  | { readonly is: 'share'; readonly share: number }
  /** A figure that an organ has to state: "subscriptions of at least 80 per cent". */
  | { readonly is: 'figure'; readonly share: number }
  | { readonly is: 'majority'; readonly share: number; readonly strict: boolean; readonly of: 'members' | 'votes cast' }
  | { readonly is: 'quorum'; readonly count: number }
  | { readonly is: 'no-veto'; readonly veto: readonly string[] }
  | { readonly is: 'none-against'; readonly silence: boolean }
  | { readonly is: 'all-agree' }
  /** Every member's signature, or an organ's entry that all have signed. */
  | { readonly is: 'signed' }
  | { readonly is: 'ratified'; readonly count: number | 'all' }
  | { readonly is: 'deposited'; readonly by: 'all' | 'subject' | 'exchange' | number }
  | { readonly is: 'tally'; readonly count: number }
  /** What each of some members has to do: "notification by Iceland and Norway". */
  | { readonly is: 'each'; readonly deed: string; readonly members: readonly string[] }
  /** That a day has come: "arrival of the date fixed (1 January 2026)". */
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'act'; readonly acts?: readonly ProcedureAct[]; readonly organ?: string };

export type Requirement = {
  readonly text: string;
  readonly condition: Condition;
  /** Days after the condition was met; a treaty's waiting period. */
  readonly days?: number;
  /** Of the months below, the last is waited for to its first day: "the first day of the third month after …". */
  readonly monthBegins?: true;
  /** The same in months of the calendar. */
  readonly months?: number;
  readonly aliases: readonly string[];
};

export type Plan = {
  readonly body: string;
  readonly decision: string;
  readonly members: readonly string[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Whose accession, case or appointment it is, where that is not a member: names in the decision's title. */
  readonly subject: readonly string[];
  readonly rule: Rule;
  readonly stages: readonly Stage[];
  readonly requirements: readonly Requirement[];
  readonly weights: Readonly<Record<string, number>> | null;
  readonly deadline?: string;
};

/** The stage whose completion is the decision: the one the decision is named after (an action plan, say); else the one at which
 *  the votes that are asked for are cast; else the last vote, decision or silence procedure; else ratification. Where all that
 *  is voted on or decided is in the hands of others, it is the step before them that the title begins with: "nomination of
 *  the President", whom another body elects. */
export function decisionStage(plan: Plan): number {
  const title = ` ${plan.decision.toLowerCase()} `;
  const named = plan.stages.findIndex(({ name }) => name.includes(' ') && title.includes(` ${name.toLowerCase()} `));
  if (named >= 0) return named;
  const deciding = plan.stages.flatMap(({ kind }, i) => (/^(vote|decision|silence|reading)$/.test(kind) ? [i] : []));
  // Where a stage bears the body's own name, what another body does behind it is not the members' decision.
  const own = deciding.filter((i) => /^(vote|reading)$/.test(plan.stages[i]!.kind) && !ofAnother(plan, i));
  if (own.length && ofAnother(plan, deciding.at(-1)!)) return own.at(-1)!;
  // "Council vote" of a Council, before the people vote on it.
  const body = plan.body.toLowerCase().split(/[^\p{L}]+/u);
  const ours = own.filter((i) =>
    plan.stages[i]!.name.split(' ').some((word) => word.length > 4 && body.includes(word.toLowerCase())),
  );
  if (ours.length && byThePeople.test(plan.stages[deciding.at(-1)!]!.name)) return ours.at(-1)!;
  const put = plan.stages.findLastIndex(
    ({ name, kind }) => /^(vote|reading)$/.test(kind) && plan.requirements.some((one) => putThere(one, name)),
  );
  if (put >= 0) return put;
  const titled = plan.stages.findIndex(({ name }) => title.startsWith(` ${name.toLowerCase()} `));
  if (titled >= 0 && deciding.length && deciding.every((i) => i > titled && ofAnother(plan, i))) return titled;
  for (const kinds of [
    ['vote', 'decision', 'silence', 'reading'],
    ['ratification'],
    ['invitation'],
    ['other', 'effect'],
  ])
    for (let i = plan.stages.length - 1; i >= 0; i--) if (kinds.includes(plan.stages[i]!.kind)) return i;
  return plan.stages.length - 1;
}

/** "A majority of the members in the ballot": a requirement of votes says at which stage they are cast. */
const putThere = ({ text, condition }: Requirement, name: string): boolean => {
  if (!/^(count|majority|share|tally)$/.test(condition.is)) return false;
  const where = /.* in (?:the |a )?([\w -]+?)(?:,.*)?$/i.exec(text)?.[1]?.toLowerCase();
  const own = name.toLowerCase();
  return where !== undefined && (where === own || /^(vote|ballot)$/.test(own.replace(`${where} `, '')));
};

const byThePeople = /\b(referendum|plebiscite|popular vote)\b/i;

/** A stage in the hands of a body with another name: "General Assembly vote" of a procedure of the Security Council. */
export function ofAnother(plan: Plan, index: number): boolean {
  const named = chamberOf(plan, index);
  return named !== null && !plan.body.toLowerCase().includes(named);
}

/** The chamber in whose hands a stage is: its name says so, or a requirement does ("conclusion by the Council"). */
export function chamberOf({ stages, requirements }: Plan, index: number): string | null {
  const name = stages[index]!.name.toLowerCase();
  const asked = requirements.find(({ text }) => new RegExp(`^(the )?(\\w+ )?${escaped(name)} by `, 'i').test(text));
  return chamberIn(stages[index]!.name) ?? (asked ? chamberIn(asked.text) : null);
}

/** The chamber that a name has in it, in small letters. */
export const chamberIn = (name: string): string | null => chambers.exec(name)?.[0].toLowerCase() ?? null;

/** All of them: negotiators of two chambers sit for both. */
export const chambersIn = (name: string): string[] =>
  [...name.matchAll(new RegExp(chambers, 'g'))].map(([chamber]) => chamber.toLowerCase());

const chambers =
  /\b(General Assembly|Security Council|Council|Assembly|Parliament|Senate|Commission|Congress|Cabinet)\b/;

/** Whether a requirement is about a stage that is a period: "no objection within ten days", of an "objection period". */
export function aboutPeriod(text: string, name: string): boolean {
  if (!/\bperiod$/i.test(name)) return false;
  const said = contentOf(wordsOf(text));
  const about = contentOf(wordsOf(name.replace(/\bperiod$/i, '')));
  return about.length > 0 && about.every((word) => said.includes(word));
}

/** The stage in which each member has to do something of its own under its constitution, if there is one. */
export const ratificationStage = (plan: Plan): number =>
  plan.stages.findIndex((stage) => stage.kind === 'ratification');

/** The last stage at which the decision takes effect; -1 where the procedure ends with the decision. */
export function effectStage(plan: Plan): number {
  for (let i = plan.stages.length - 1; i >= 0; i--) if (plan.stages[i]!.kind === 'effect') return i;
  return -1;
}

/** Whether members ratify one by one, as a stage or as the rule itself. */
export const hasRatification = ({ stages, rule }: Plan): boolean =>
  stages.some(({ kind }) => kind === 'ratification') || rule.kind === 'ratification';

/** "Spain and Italy among the ten": members that have to be among those that ratify. */
export function membersNamed(text: string, plan: Plan): string[] {
  if (!hasRatification(plan) || !/\bamong (them|the|those|whom)\b/i.test(text)) return [];
  return plan.members.filter((member) => new RegExp(`\\b${member.replace(/[^\p{L} -]/gu, '.')}\\b`, 'u').test(text));
}
