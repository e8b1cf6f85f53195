/** How the watching goes, source by source and page by page, in words a person can act on. */
import { dueAgain, intervalOf, PACE, sourceDue, type Visits } from '../capture/schedule.ts';
import { documentIdOf, type ExtractionBody } from '../model/bodies.ts';
import type { Digest } from '../model/canonical.ts';
import type { DossierSource } from '../model/dossier.ts';
import type { Instant } from '../model/instant.ts';
import type { Reads } from '../store/reads.ts';
import { hrefOf, isListSource, type Known, WatchState } from './watch-state.ts';

const conditions = ['parked', 'failing', 'silent', 'noisy', 'stale'] as const;
/** parked: work on it was given up; failing: visits bring nothing; silent: nothing new for longer than it ever took; noisy: changes that mean nothing;
 *  stale: not visited when it was due. */
export type Condition = (typeof conditions)[number];

export type Finding = {
  readonly condition: Condition;
  readonly address: string;
  /** Absent for a page that belongs to no source. */
  readonly dossier?: string;
  /** A clause. */
  readonly reason: string;
  /** Since when it has been so. */
  readonly since: Instant;
};

export type Health = { readonly sources: number; readonly documents: number; readonly findings: readonly Finding[] };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Visits in a row without content before a page counts as failing; robots, walls and blocks count at once. */
const FAILURES = 3;
/** A source that was quiet for this many times its usual gap is silent, if that is two weeks or more. */
const GAPS = 4;
const QUIET = 14 * DAY;
/** Overdue by this many times its interval, and by two hours at least. */
const OVERDUE = 3;
/** Of the last captures, how many must be changes of bytes alone. */
const NOISE = { captures: 12, share: 0.8 };

/** What was read of a record before is not read again: facts are only added. */
const states = new WeakMap<Reads, WatchState>();

export async function healthOf(reads: Reads, now: Instant, dossier?: string): Promise<Health> {
  const state = states.get(reads) ?? new WatchState();
  states.set(reads, state);
  await state.refresh(reads);
  const sources = state.sources(dossier).filter(({ source }) => source.url !== undefined);
  const findings: Finding[] = [...(await parkedWork(reads, now, dossier))];
  const seen = new Set<string>();
  for (const { dossier: id, source } of sources) {
    const address = hrefOf(source.url!);
    const known = state.known.get(documentIdOf(address));
    seen.add(documentIdOf(address));
    const failing = known && failingOf(address, known, id);
    if (failing) findings.push(failing);
    const stale = staleOf(address, known?.visits, source, now, id);
    if (stale) findings.push(stale);
  }
  findings.push(...silentSources(state, now).filter((finding) => dossier === undefined || finding.dossier === dossier));
  const members = dossier === undefined ? null : new Set(state.dossiers.get(dossier)?.documents);
  let documents = 0;
  for (const known of state.known.values()) {
    if (!known.fetched || seen.has(known.document) || state.isList(known.document)) continue;
    if (members && !members.has(known.document)) continue;
    documents++;
    const { visits, originalResource: address } = known;
    const failing = failingOf(address, known);
    if (failing) findings.push(failing);
    const due = Date.parse(dueAgain(visits, PACE, known.document));
    const interval = due - Date.parse(visits.last);
    if (Date.parse(now) - due > Math.max(2 * HOUR, (OVERDUE - 1) * interval))
      findings.push({
        condition: 'stale',
        address,
        since: visits.last,
        reason: `it was due ${spanOf(Date.parse(now) - due)} ago; see that “onrecord watch” runs`,
      });
    const noisy = visits.count >= NOISE.captures ? await noisyOf(reads, known.document, address) : null;
    if (noisy) findings.push(noisy);
  }
  const order = (finding: Finding): string => `${conditions.indexOf(finding.condition)} ${finding.address}`;
  findings.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  return { sources: sources.length, documents, findings };
}

/** Work that was given up after too many failures: what it was on, and its last error. */
async function parkedWork(reads: Reads, now: Instant, dossier: string | undefined): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { step, input, attempts, error } of (await reads.jobs()).parked) {
    const about = input.split('@', 1)[0]!;
    const fact = await reads.fact(about as Digest);
    const subject = fact?.kind === 'extraction' ? (fact.body as ExtractionBody).document : fact?.subject;
    const document = subject === undefined ? null : await reads.document(subject);
    const within = document?.dossiers ?? [];
    if (dossier !== undefined && !within.includes(dossier)) continue;
    const of = dossier ?? within[0];
    const again = 'mend the cause, then make it due again with “onrecord derive”';
    findings.push({
      condition: 'parked',
      address: document?.originalResource ?? about,
      ...(of ? { dossier: of } : {}),
      since: fact?.learnedAt ?? now,
      reason: `step “${step}” was given up after ${attempts === 1 ? 'one try' : `${attempts} tries`}: ${error.replace(/\.$/, '')}; ${again}`,
    });
  }
  return findings;
}

function failingOf(address: string, { visits, note }: Known, dossier?: string): Finding | null {
  const { failures, outcome, last, lastChange } = visits;
  const atOnce = outcome === 'robots' || outcome === 'blocked' || outcome === 'paywalled';
  if (failures === 0 || (failures < FAILURES && !atOnce)) return null;
  const times = failures === 1 ? 'the last visit' : `the last ${failures} visits`;
  const worked = lastChange ? '' : '; it never brought anything';
  return {
    condition: 'failing',
    address,
    ...(dossier ? { dossier } : {}),
    since: last,
    reason: `${times} brought nothing, the last one on ${last.slice(0, 10)}: ${outcome}${note ? ` (${note})` : ''}${worked}`,
  };
}

function staleOf(
  address: string,
  visits: Visits | undefined,
  source: DossierSource,
  now: Instant,
  dossier: string,
): Finding | null {
  if (!visits)
    return { condition: 'stale', address, dossier, since: now, reason: 'it was never visited; run “onrecord watch”' };
  const due = Date.parse(sourceDue(visits, source, address));
  const interval = Math.max(intervalOf(source.every) ?? HOUR, due - Date.parse(visits.last));
  const late = Date.parse(now) - due;
  if (late <= Math.max(2 * HOUR, (OVERDUE - 1) * interval)) return null;
  return {
    condition: 'stale',
    address,
    dossier,
    since: visits.last,
    reason: `it was due ${spanOf(late)} ago; see that “onrecord watch” runs`,
  };
}

/** Lists that answer and bring nothing new for much longer than was usual. */
export function silentSources(state: WatchState, now: Instant): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { dossier, source } of state.sources()) {
    if (!source.url || !isListSource(source)) continue;
    const address = hrefOf(source.url);
    const visits = state.known.get(documentIdOf(address))?.visits;
    if (!visits?.lastChange || visits.failures > 0) continue;
    const quiet = Date.parse(now) - Date.parse(visits.lastChange);
    const usual = (Date.parse(visits.lastChange) - Date.parse(visits.first)) / Math.max(1, visits.changes - 1);
    if (quiet < QUIET || (visits.changes > 1 && quiet < GAPS * usual)) continue;
    const before = visits.changes > 2 ? `, and before that every ${spanOf(usual)}` : '';
    findings.push({
      condition: 'silent',
      address,
      dossier,
      since: visits.lastChange,
      reason: `it brought nothing new for ${spanOf(quiet)}${before}`,
    });
  }
  return findings;
}

/** A page whose bytes change at every visit while its words stay. */
async function noisyOf(reads: Reads, document: string, address: string): Promise<Finding | null> {
  const recent = (await reads.capturesOf(document)).slice(-NOISE.captures);
  const changed = recent.filter(({ outcome }) => outcome === 'changed');
  if (changed.length < NOISE.share * recent.length) return null;
  const since = recent[0]!.at;
  const versions = (await reads.versionsOf(document)).filter(({ firstSeen }) => firstSeen >= since);
  const revisions = (await reads.revisionsOf(document)).filter(({ after }) => versions.some(({ id }) => id === after));
  if (revisions.some(({ revision }) => revision.changes.some(({ material }) => material))) return null;
  const what = versions.length > 1 ? 'only in small words' : 'while the words stay';
  return {
    condition: 'noisy',
    address,
    since,
    reason: `its bytes changed in ${changed.length} of the last ${recent.length} visits, ${what}`,
  };
}

function spanOf(milliseconds: number): string {
  const hours = Math.max(1, Math.round(milliseconds / HOUR));
  if (hours < 48) return `${hours} hour${hours === 1 ? '' : 's'}`;
  return `${Math.round(hours / 24)} days`;
}
