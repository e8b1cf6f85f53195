/** The fields of a pack and of a case, as their files give them. */
import { z } from 'zod';
import { dateShape, procedureActs } from '../model/procedure.ts';
import { type Rule, stageKinds } from './plan.ts';

const share = z.number().gt(0).max(1);
const count = z.int().min(1);

const ruleShape: z.ZodType<Rule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consensus') }),
  z
    .strictObject({ kind: z.literal('unanimity'), 'abstention-assents': z.boolean() })
    .transform((rule) => ({ kind: rule.kind, abstentionAssents: rule['abstention-assents'] })),
  z
    .strictObject({
      kind: z.literal('majority'),
      of: z.enum(['members', 'votes cast']),
      share,
      strict: z.boolean(),
      count: count.optional(),
      quorum: count.optional(),
      weighted: z.literal(true).optional(),
    })
    .transform(({ count: needed, quorum, weighted, ...rule }) => ({
      ...rule,
      ...(weighted ? { weighted } : {}),
      ...(needed === undefined ? {} : { count: needed }),
      ...(quorum === undefined ? {} : { quorum }),
    })),
  z
    .strictObject({
      kind: z.literal('qualified-majority'),
      'share-of-members': share.optional(),
      count: count.optional(),
      share,
      blocking: count.optional(),
    })
    .refine((rule) => (rule.count === undefined) !== (rule['share-of-members'] === undefined), {
      message: 'needs either count or share-of-members',
    })
    .transform((rule) => ({
      kind: rule.kind,
      count: rule.count ?? 0,
      share: rule.share,
      ...(rule.blocking === undefined ? {} : { blocking: rule.blocking }),
      ...(rule['share-of-members'] === undefined ? {} : { shareOfMembers: rule['share-of-members'] }),
    })),
  z.strictObject({ kind: z.literal('supermajority-with-veto'), count, veto: z.array(z.string()).min(1) }),
  z
    .strictObject({
      kind: z.literal('ratification'),
      count: z.union([z.literal('all'), count]),
      named: z.array(z.string()).optional(),
    })
    .transform(({ named, ...rule }) => ({ ...rule, ...(named ? { named } : {}) })),
]) as never;

const conditionShape = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('rule'), rule: ruleShape.optional() }),
  z.strictObject({ is: z.literal('count'), count, of: z.enum(['members', 'votes cast']).default('members') }),
  z.strictObject({ is: z.literal('share'), share }),
  z.strictObject({ is: z.literal('quorum'), count }),
  z.strictObject({ is: z.literal('no-veto'), veto: z.array(z.string()).min(1) }),
  z.strictObject({ is: z.literal('none-against'), silence: z.boolean().default(false) }),
  z.strictObject({ is: z.literal('all-agree') }),
  z.strictObject({ is: z.literal('ratified'), count: z.union([z.literal('all'), count]) }),
  z.strictObject({ is: z.literal('deposited'), by: z.union([z.enum(['all', 'subject', 'exchange']), count]) }),
  z.strictObject({
    is: z.literal('act'),
    acts: z.array(z.enum(procedureActs)).optional(),
    organ: z.string().optional(),
  }),
]);

export const basisShape = z.strictObject({
  source: z.string().min(1),
  article: z.string().optional(),
  url: z.url().optional(),
  says: z.string().optional(),
  'as-of': z.string().optional(),
});

const membershipShape = z.strictObject({
  name: z.string().min(1),
  from: dateShape.optional(),
  until: dateShape.optional(),
  aliases: z.array(z.string()).optional(),
  weight: z.number().min(0).optional(),
});

const stageShape = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(stageKinds),
  opens: z.string().min(1),
  'opened-by': z.array(z.enum(procedureActs)).optional(),
  automatic: z.boolean().default(false),
  aliases: z.array(z.string()).default([]),
  rule: ruleShape.optional(),
  basis: z.string().optional(),
});

const requirementShape = z.strictObject({
  text: z.string().min(1),
  'met-by': conditionShape,
  'after-days': count.optional(),
  aliases: z.array(z.string()).default([]),
  basis: z.string().optional(),
});

export const procedureFileShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  body: z.string().min(1),
  about: z.string().default(''),
  reviewed: dateShape,
  aliases: z.array(z.string()).default([]),
  'legal-basis': z.array(basisShape).min(1),
  'weights-source': basisShape.optional(),
  members: z.array(membershipShape).optional(),
  'members-of': z.string().optional(),
  rule: ruleShape,
  stages: z.array(stageShape).min(1),
  requirements: z.array(requirementShape).default([]),
});

export const caseFileShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  procedure: z.string(),
  title: z.string().min(1),
  decision: z.string().min(1),
  about: z.string().default(''),
  subject: z.array(z.string()).default([]),
  without: z.array(z.string()).default([]),
  members: z.array(membershipShape).optional(),
  'members-fixed-on': dateShape.optional(),
  deadline: dateShape.optional(),
  'complete-until': dateShape,
  sources: z.record(z.string(), basisShape),
  unknown: z.array(z.string()).default([]),
  record: z.array(
    z
      .strictObject({
        id: z.string().optional(),
        date: dateShape,
        member: z.string().optional(),
        members: z.array(z.string()).min(1).optional(),
        organ: z.string().optional(),
        act: z.enum(procedureActs),
        text: z.string().min(1),
        source: z.string(),
        'learned-on': dateShape.optional(),
        stage: z.string().optional(),
        replaces: z.string().optional(),
        tally: z
          .strictObject({ 'in-favour': z.int().min(0), against: z.int().min(0), abstaining: z.int().min(0).optional() })
          .optional(),
      })
      .refine((entry) => [entry.member, entry.members, entry.organ].filter((who) => who !== undefined).length === 1, {
        message: 'names one of member, members or organ',
      }),
  ),
});

export type ProcedureFile = z.output<typeof procedureFileShape> & { readonly file: string };
export type CaseFile = z.output<typeof caseFileShape> & { readonly file: string };
