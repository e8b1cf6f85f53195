/** What watching is done with, and what it tells. */
import type { Outbound } from '../../capture/fetch.ts';
import { PACE, type Pace } from '../../capture/schedule.ts';
import type { Outcome } from '../../model/capture.ts';
import type { Instant } from '../../model/instant.ts';
import type { Workshop } from '../context.ts';

export type Manners = {
  readonly pace: Pace;
  /** Milliseconds between two requests to one host. */
  readonly gap: number;
  /** Hosts asked at the same time. */
  readonly lanes: number;
  /** Makes the jitter repeatable. */
  readonly seed: string;
};

export const MANNERS: Manners = { pace: PACE, gap: 1000, lanes: 4, seed: 'onrecord' };

export type Told = {
  readonly at: Instant;
  readonly uri: string;
  readonly outcome: Outcome | 'skipped';
  readonly note?: string;
  /** Links found that are new to the record. */
  readonly found?: number;
};

export type Watching = {
  readonly workshop: Workshop;
  readonly outbound: Outbound;
  readonly manners: Manners;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly told: (told: Told) => void;
  /** Hears that a batch of visits is on the record, with what was made of it. */
  readonly settled?: () => Promise<void>;
  /** Only this dossier's sources and documents. */
  readonly dossier?: string;
};
