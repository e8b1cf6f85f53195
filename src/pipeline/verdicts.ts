/** Verdicts on record: each claim of a dossier, held against its case as of the claim's day. A verdict names the case's
 *  edition and the decided positions that it knew; where one of these is another, another verdict is added beside it. */
import { claimIdOf, type DossierBody, type VerdictBody } from '../model/bodies.ts';
import { canonical, type Digest, digestOf, shortOf } from '../model/canonical.ts';
import type { Dossier, DossierClaim } from '../model/dossier.ts';
import type { Fact } from '../model/fact.ts';
import { earliest } from '../model/instant.ts';
import { saysSomething } from '../model/procedure.ts';
import { positionsOf, type RecordedPosition } from '../store/positions.ts';
import type { StepKey, StepResult } from '../store/writes.ts';
import type { Workshop } from './context.ts';
import type { Engines } from './engines.ts';
import { NoSuchInput, stepName } from './steps/key.ts';

type Judging = Pick<Workshop, 'reads' | 'engines'>;

/** The claims of a dossier that say something, as work, done once for each edition, decision and earlier verdict. `cause`: a decision that is
 *  about to be recorded. One lane a dossier, so that no two are judged at once. */
export async function judgeJobs(
  { reads, engines }: Judging,
  { id, claims }: Pick<Dossier, 'id' | 'claims'>,
  cause: Digest | null = null,
): Promise<StepKey[]> {
  const jobs: StepKey[] = [];
  for (const claim of claims.filter(({ text }) => saysSomething(text))) {
    const claimId = claimIdOf(id, claim);
    const newest = (await reads.history('verdict', claimId)).at(-1)?.digest ?? null;
    const known = decidedIn(await positionsOf(reads, claim.case));
    const by = shortOf(digestOf(canonical([engines.judge.edition(claim.case), known, newest, cause])));
    jobs.push({ step: 'judge', version: engines.judge.version, input: `${id}@${claimId}-${by}` });
  }
  return jobs;
}

/** The claims that any dossier makes about a case. */
export async function judgeJobsAbout(workshop: Judging, of: string, cause: Digest): Promise<StepKey[]> {
  const jobs: StepKey[] = [];
  for (const { id, claims } of await workshop.reads.dossiers())
    jobs.push(...(await judgeJobs(workshop, { id, claims: claims.filter((claim) => claim.case === of) }, cause)));
  return jobs;
}

/** The claims that a decision about a statement of this version touches: those of cases it suggests a decided position on. */
export async function judgeJobsAfter(workshop: Judging, version: string, cause: Digest): Promise<StepKey[]> {
  const { reads } = workshop;
  const cases = new Set((await reads.dossiers()).flatMap(({ claims }) => claims.map((claim) => claim.case)));
  const jobs: StepKey[] = [];
  for (const of of cases) {
    const touched = (await positionsOf(reads, of)).some((one) => one.newest && one.body.version === version);
    if (touched) jobs.push(...(await judgeJobsAbout(workshop, of, cause)));
  }
  return jobs;
}

/** A claim → its verdict, where it is not the one that stands. */
export async function judge({ reads, engines, clock }: Workshop, key: StepKey): Promise<StepResult> {
  const [, id, claimId] = /^([^@]+)@([0-9a-f]+)-/.exec(key.input) ?? [];
  const dossier = id === undefined ? undefined : (await reads.history('dossier', id)).at(-1);
  if (id === undefined || claimId === undefined || !dossier) throw new NoSuchInput(key);
  const nothing = { key, facts: [] };
  // It may have been taken out of the dossier since it was due.
  const claim = (dossier.body as DossierBody).claims.find((one) => claimIdOf(id, one) === claimId);
  if (!claim) return nothing;
  const positions = await positionsOf(reads, claim.case);
  const body = verdictOf(engines.judge, id, claim, positions);
  if (!body) return nothing;
  const step = stepName(key);
  const known = decidedIn(positions);
  const newest = (await reads.history('verdict', claimId)).at(-1);
  const same = newest?.step === step && newest.inputs.slice(1).join() === known.join();
  if (same && canonical(newest.body) === canonical(body)) return nothing;
  const fact: Fact = {
    kind: 'verdict',
    subject: claimId,
    inputs: [dossier.digest, ...known],
    step,
    happenedAt: earliest(claim.asOf),
    learnedAt: clock(),
    body,
  };
  return { key, facts: [fact], expects: { kind: 'verdict', subject: claimId, digest: newest?.digest ?? null } };
}

/** Each position that people decided about, with the newest decisions about it and about its statement. One that merely
 *  waits counts for nothing, and is not named. */
const decidedIn = (positions: readonly RecordedPosition[]): readonly Digest[] =>
  positions.flatMap(({ fact, newest, newestOfStatement }) =>
    newest ? [fact, newest, ...(newestOfStatement ? [newestOfStatement] : [])] : [],
  );

/** `null` where no pack has the case. What is absent is left out, as canonical JSON asks. */
export function verdictOf(
  engine: Engines['judge'],
  dossier: string,
  claim: DossierClaim,
  positions: readonly RecordedPosition[],
): VerdictBody | null {
  const [edition, checked] = [engine.edition(claim.case), engine.run(claim, positions)];
  if (!edition || !checked) return null;
  return JSON.parse(JSON.stringify({ ...checked, dossier, claim, edition })) as VerdictBody;
}
