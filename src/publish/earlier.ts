/** What a person decided about a statement in an earlier version of the document, where the same statement still stands:
 *  carried there exactly or moved, by the comparisons on record, and read as the same act. A statement carried with
 *  something altered, or not at all, starts anew: a decision is about exact words and what was done by saying them. */
import type { ReviewBody } from '../model/bodies.ts';
import type { RecordedFact } from '../model/fact.ts';
import type { Version } from '../model/memento.ts';
import { asDecided, type Standing, standingOf } from '../model/review.ts';
import type { CarriedStatement } from '../model/revision.ts';
import { partsOf, type Span } from '../model/selector.ts';
import type { Act, Statement } from '../model/statement.ts';
import type { Reads } from '../store/reads.ts';
import { paths } from './paths.ts';

export type Earlier = {
  readonly standing: Exclude<Standing, 'machine' | 'rejected'>;
  readonly by: string;
  /** The version in which it was decided, and the statement there. */
  readonly ordinal: number;
  readonly href: string;
};

/** Versions looked back through. */
const MOST = 20;

/** What people decided about a statement, first to last. */
export type ReviewsOf = (statement: string) => Promise<readonly RecordedFact[]> | readonly RecordedFact[];

/** By the id of a statement of `of`: the decision it brings from an earlier version. `undecided` are the statements of
 *  `of` that have none themselves. */
export async function decidedEarlier(
  reads: Reads,
  of: Version,
  undecided: readonly { readonly id: string; readonly statement: Statement }[],
  reviewsOf: ReviewsOf = (id) => reads.history('review', id),
): Promise<ReadonlyMap<string, Earlier>> {
  const found = new Map<string, Earlier>();
  // Where a statement of this version stands in the version looked at: its place there, and its id here.
  let open = new Map(undecided.map(({ id, statement }) => [placeOf(hullOf(statement)), id]));
  const acts = new Map(undecided.map(({ id, statement }) => [id, statement.act]));
  if (!open.size) return found;
  const versions = (await reads.versionsOf(of.document)).filter((version) => version.textDigest);
  const at = versions.findIndex(({ id }) => id === of.id);
  for (let k = at; k > 0 && open.size && at - k < MOST; k--) {
    const earlier = versions[k - 1]!;
    const revision = await reads.revision(earlier.id, versions[k]!.id);
    const before = new Map<string, string>();
    for (const one of revision?.revision.carried ?? []) {
      const id = isSame(one) ? open.get(placeOf(one.now!)) : undefined;
      if (id !== undefined) before.set(placeOf(one.content), id);
    }
    if (!before.size) break;
    open = new Map();
    for (const { id: known, place, standing, by, act } of await decided(reads, earlier.id, reviewsOf)) {
      const id = before.get(place);
      if (id === undefined) continue;
      if (standing === 'machine') open.set(place, id);
      else if (standing !== 'rejected' && act === acts.get(id))
        found.set(id, { standing, by: by!, ordinal: earlier.ordinal, href: paths.statement(known) });
    }
  }
  return found;
}

/** Is this still the same statement, with nothing altered? */
export const isSame = (one: CarriedStatement): boolean =>
  one.found && one.now !== undefined && (one.as === 'exact' || one.as === 'moved');

const placeOf = ({ start, end }: Span): string => `${start}-${end}`;

/** A statement's content, first part to last. */
export function hullOf(statement: Statement): Span {
  const parts = partsOf(statement.content);
  return { start: Math.min(...parts.map((part) => part.start)), end: Math.max(...parts.map((part) => part.end)) };
}

type Decided = {
  readonly id: string;
  readonly place: string;
  readonly act: Act;
  readonly standing: Standing;
  readonly by?: string;
};

/** The statements of a version as people left them. */
async function decided(reads: Reads, version: string, reviewsOf: ReviewsOf): Promise<readonly Decided[]> {
  const extraction = await reads.extractionOf(version);
  if (!extraction) return [];
  return Promise.all(
    extraction.statements.map(async (statement, i) => {
      const id = extraction.ids[i]!;
      const decisions = (await reviewsOf(id)).map((fact) => fact.body as ReviewBody);
      const shown = asDecided(statement, decisions);
      return { id, place: placeOf(hullOf(shown)), act: shown.act, ...standingOf(decisions) };
    }),
  );
}

export const earlierWords = ({ standing, by, ordinal }: Earlier): string =>
  `${standing} by ${by} in the earlier version ${ordinal}`;
