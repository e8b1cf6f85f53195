/** A statement: one attribution (PARC/PolNeAR: source, cue, content) with its act, its chain and its circumstances.
 *  Labels and their meaning are those of the annotation guide; the lists are closed. */
import type { Words } from './selector.ts';

/** direct: all of it quoted; mixed: partly quoted; indirect: not quoted. */
export const statementTypes = ['direct', 'mixed', 'indirect'] as const;
export type StatementType = (typeof statementTypes)[number];

/** What was done by speaking. `deny` also covers reject, object, rule out, dispute; `request` also urge, call on, propose,
 *  invite, advise; `promise` also offer, pledge; `confirm` also admit, concede, acknowledge; `claim` is for contested or
 *  accusing assertions; `refuse-to-answer` also "had no comment", "neither confirmed nor denied". */
export const acts = [
  'assert',
  'claim',
  'confirm',
  'reaffirm',
  'agree',
  'deny',
  'promise',
  'request',
  'ask',
  'warn',
  'correct',
  'refuse-to-answer',
] as const;
export type Act = (typeof acts)[number];

/** Of the content as its source puts it forward; `none` for ask and refuse-to-answer, and only for them. */
export const polarities = ['positive', 'negative', 'none'] as const;
export type Polarity = (typeof polarities)[number];

/** What kind of thing a source resolves to. `office` is distinct from its holder: a spokesperson speaks for the office.
 *  `unknown` is an honest answer. */
const entityKinds = [
  'person',
  'office',
  'government',
  'organization',
  'document',
  'group',
  'anonymous',
  'unknown',
] as const;
export type EntityKind = (typeof entityKinds)[number];

/** Who a source is. `name` is what the statement's `sourceEntity` says too. `rule` names how it was resolved;
 *  `sure` is false where the resolver would not swear to it. `holder`: the person who held the office that day. */
export type Entity = {
  readonly name: string;
  readonly kind: EntityKind;
  readonly sure: boolean;
  readonly rule: string;
  readonly holder?: string;
};

export type Statement = {
  readonly source: Words | null;
  readonly cue: Words | null;
  readonly content: Words;
  readonly sourceEntity?: string;
  readonly entity?: Entity;
  readonly addressee?: string;
  readonly channel?: string;
  /** The date of speaking, as precise as the text allows (EDTF); only if the text dates the act. */
  readonly when?: string;
  /** The expression that gave `when`, exactly as written. */
  readonly whenText?: string;
  readonly type: StatementType;
  readonly act: Act;
  readonly polarity: Polarity;
  /** Index, in the same list, of the statement whose content holds this one. */
  readonly nestedIn?: number;
  /** Probability that the spans and links are right, 0 to 1, calibrated on held-back data. */
  readonly confidence: number;
  /** The rule or model that made it. */
  readonly rule: string;
};

/** What one text says, by one extractor. `attitudes` holds what was believed, hoped or backed rather than said. */
export type Extraction = {
  readonly statements: readonly Statement[];
  readonly attitudes: readonly Statement[];
  /** Why the text was not (fully) analysed, in words; absent when it was. */
  readonly notAnalysed?: string;
};
