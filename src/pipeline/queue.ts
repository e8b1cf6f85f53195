/** What wakes workers. A message is a key, never data: the job table is the truth, so a message lost, late or repeated is
 *  harmless. In one process nothing but the job table is needed; across hosts JetStream wakes workers at once. */
import type { StepKey } from '../store/writes.ts';

export type Message = {
  readonly key: StepKey;
  /** How often it has been delivered, from 1. */
  readonly delivery: number;
  /** The job is settled (done, or parked); resolves when the queue knows. */
  done(): Promise<void>;
  /** Deliver again after so many milliseconds. */
  later(milliseconds: number): Promise<void>;
  /** Still at work: the redelivery clock starts anew. */
  working(): void;
};

export interface Queue {
  /** Tells that jobs are due. Durable when it resolves; the same key again within two minutes is one message. */
  announce(keys: readonly StepKey[]): Promise<void>;
  /** Messages one after another until the signal. At most `ahead` are held unsettled. */
  messages(ahead: number, signal: AbortSignal): AsyncIterable<Message>;
  /** Messages not yet settled. */
  depth(): Promise<number>;
  close(): Promise<void>;
}

/** Captured bytes by digest ("sha256:…"), shared by all workers. What was put is there, whole, or was never put. */
export interface Bytes {
  put(digest: string, bytes: Uint8Array): Promise<void>;
  get(digest: string): Promise<Uint8Array | null>;
}
