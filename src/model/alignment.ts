/** Several accounts of one event, set side by side: findings, each with quotes from every account concerned.
 *  Silence is "only in the others", never a contradiction. */
import type { Quote } from './selector.ts';

export const findingTypes = [
  'agree',
  'attribution-conflict',
  'content-conflict',
  'figure-conflict',
  'stronger-in',
  'only-in',
] as const;
export type FindingType = (typeof findingTypes)[number];

/** One issuer's telling of one event. `id` is unique within the event. */
export type Account = {
  readonly id: string;
  readonly issuer: string;
  readonly text: string;
  readonly publishedAt?: string;
};

export type EventAbout = {
  readonly kind: string;
  readonly date?: string;
  readonly participants: readonly string[];
};

export type AccountQuote = Quote & { readonly account: string };

export type Finding = {
  readonly type: FindingType;
  /** What the point is about, in a few words. */
  readonly topic: string;
  readonly accounts: readonly string[];
  readonly quotes: readonly AccountQuote[];
  readonly note: string;
  readonly rule: string;
  /** attribution-conflict: whom each account names. */
  readonly speakerByAccount?: Readonly<Record<string, string>>;
  /** figure-conflict: the value each account gives. */
  readonly valueByAccount?: Readonly<Record<string, string>>;
  /** stronger-in: the account(s) with the firmest form. */
  readonly stronger?: readonly string[];
};

export type Alignment = {
  readonly findings: readonly Finding[];
  /** What a reader would tell a colleague; written by rule from the findings. */
  readonly sentence: string;
};
