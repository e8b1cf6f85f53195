/** Accounts of an event → an alignment. */
import type { Account } from '../../model/alignment.ts';
import type { AlignmentBody } from '../../model/bodies.ts';
import type { Digest } from '../../model/canonical.ts';
import { isEvent } from '../../model/grouping.ts';
import { earliest } from '../../model/instant.ts';
import type { Told } from '../../model/memento.ts';
import type { StepKey, StepResult } from '../../store/writes.ts';
import type { Workshop } from '../context.ts';
import { toldOf } from '../told.ts';
import { NoSuchInput, stepName } from './key.ts';

/** The accounts of an event as they stand now, set side by side. */
export async function align(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const { reads, clock, engines } = workshop;
  const event = await reads.event(key.input.slice(0, key.input.lastIndexOf('@')));
  if (!event) throw new NoSuchInput(key);
  // It may have been taken back since it was due.
  if (!isEvent(event)) return { key, facts: [] };
  const accounts: (Account & Told)[] = [];
  const inputs: Digest[] = [];
  const versions: Record<string, string> = {};
  const seen: string[] = [];
  for (const account of event.accounts) {
    const version = (await reads.versionsOf(account)).at(-1);
    if (!version?.textDigest) continue;
    const found = await toldOf(workshop, version);
    // Its statements are still to be found; what finds them makes this due again.
    if (!found) return { key, facts: [] };
    accounts.push({ id: account, issuer: version.issuer ?? version.title, ...found.told });
    inputs.push(version.fact, found.fact, ...found.reviews);
    versions[account] = version.id;
    seen.push(version.firstSeen);
  }
  const newest = (await reads.history('alignment', event.id)).at(-1);
  const done = newest?.step === stepName(key) && newest.inputs.join() === inputs.join();
  if (accounts.length < 2 || done) return { key, facts: [] };
  const body: AlignmentBody = { ...engines.align.run(event, accounts), event: event.id, versions };
  const happenedAt = event.date ? earliest(event.date) : seen.sort().at(-1)!;
  return {
    key,
    facts: [
      { kind: 'alignment', subject: event.id, inputs, step: stepName(key), happenedAt, learnedAt: clock(), body },
    ],
  };
}
