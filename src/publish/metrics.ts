/** What keeps watch over a record reads: Prometheus metrics, in its text format 0.0.4. */
import { Gauge, Registry } from 'prom-client';
import type { Instant } from '../model/instant.ts';
import type { Reads } from '../store/reads.ts';

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** What only some installations have. */
export type Further = {
  /** Facts in the signed log. */
  readonly logSize?: () => Promise<number>;
  /** Messages not settled. */
  readonly queueDepth?: () => Promise<number>;
};

export async function metricsOf(reads: Reads, now: Instant, further: Further = {}): Promise<string> {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `onrecord_${name}`, help, labelNames, registers: [registry] });
  const { facts, captures, jobs, waitingSince } = await reads.vitals();
  gauge('facts', 'Facts on record.').set(facts);
  const byOutcome = gauge('captures', 'Captures by outcome.', ['outcome']);
  for (const [outcome, n] of Object.entries(captures)) byOutcome.set({ outcome }, n);
  const byState = gauge('jobs', 'Jobs by state.', ['state']);
  for (const [state, n] of Object.entries(jobs)) byState.set({ state }, n);
  gauge('lag_seconds', 'Age of the oldest fact that a job still waits to be done about.').set(
    waitingSince ? Math.max(0, (Date.parse(now) - Date.parse(waitingSince)) / 1000) : 0,
  );
  const { logSize, queueDepth } = further;
  // What cannot be told is left out, and does not hide the rest: it is when the queue is lost that somebody looks here.
  const told = async (name: string, help: string, value?: () => Promise<number>): Promise<void> => {
    const found = await value?.().catch(() => undefined);
    if (found !== undefined) gauge(name, help).set(found);
  };
  await told('log_size', 'Facts in the signed log.', logSize);
  await told('queue_depth', 'Messages of the queue that are not settled.', queueDepth);
  return registry.metrics();
}
