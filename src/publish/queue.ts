/** What waits for a person: groupings that a machine suggests, and statements that only a machine has said, the least sure
 *  first. */
import { openSuggestions } from '../model/grouping.ts';
import type { Statement } from '../model/statement.ts';
import type { Reads, RecordedEvent } from '../store/reads.ts';
import { decidedEarlier, type Earlier } from './earlier.ts';
import { type Said, saidOf, speakerOf } from './said.ts';

export type Waiting = {
  readonly id: string;
  readonly said: Said;
  readonly document: string;
  readonly title: string;
  readonly version: string;
};

export type Queue = {
  readonly rows: readonly Waiting[];
  /** How many wait; where `more`, at least so many. */
  readonly waiting: number;
  readonly more: boolean;
  /** What a person decided about in an earlier version and what stands here unaltered: not asked again. */
  readonly carried: readonly Waiting[];
};

/** Undecided statements gathered at most; a longer queue is worked off from what was learned first. */
const MOST = 1_000;

type Open = { readonly row: Waiting; readonly statement: Statement; readonly holders: readonly string[] };

export async function reviewQueue(
  reads: Reads,
  of: { readonly limit: number; readonly dossier?: string },
): Promise<Queue> {
  const { open, more } = await undecided(reads, of.dossier);
  const earlier = await earlierIn(reads, open);
  const asked = open
    .filter(({ row }) => !earlier.has(row.id))
    .map((item, place) => ({ ...item, place }))
    .sort((a, b) => a.row.said.confidence - b.row.said.confidence || a.place - b.place);
  const rows = await Promise.all(asked.slice(0, of.limit).map((item) => withChain(reads, item)));
  const carried = open.flatMap(({ row }) => {
    const decided = earlier.get(row.id);
    return decided ? [{ ...row, said: { ...row.said, earlier: decided } }] : [];
  });
  return { rows, waiting: asked.length, more, carried };
}

/** Statements that nobody has decided about, in the order of the record. */
async function undecided(reads: Reads, dossier?: string): Promise<{ readonly open: Open[]; readonly more: boolean }> {
  const open: Open[] = [];
  let after: string | undefined;
  do {
    const page = await reads.statements(dossier ? { dossier } : {}, { limit: 500, ...(after ? { after } : {}) });
    for (const row of page.rows) {
      const said = saidOf(row.id, row.statement, [], row.reviews);
      if (said.standing !== 'machine') continue;
      const { id, document, documentTitle: title, version, statement, chain: holders } = row;
      open.push({ row: { id, said, document, title, version }, statement, holders });
    }
    after = page.next;
  } while (after && open.length < MOST);
  return { open, more: after !== undefined };
}

/** By statement: what a person decided about it in an earlier version of its document. */
async function earlierIn(reads: Reads, open: readonly Open[]): Promise<ReadonlyMap<string, Earlier>> {
  const byVersion = new Map<string, Open[]>();
  for (const item of open) byVersion.set(item.row.version, [...(byVersion.get(item.row.version) ?? []), item]);
  const found = await Promise.all(
    [...byVersion].map(async ([id, items]) => {
      const document = await reads.document(items[0]!.row.document);
      const version = document && document.versions > 1 ? await reads.version(id) : null;
      if (!version) return [];
      const statements = items.map(({ row, statement }) => ({ id: row.id, statement }));
      return [...(await decidedEarlier(reads, version, statements))];
    }),
  );
  return new Map(found.flat());
}

async function withChain(reads: Reads, { row, holders }: Open): Promise<Waiting> {
  const outer = await Promise.all(holders.map((id) => reads.statement(id)));
  const names = outer.flatMap((held) => (held ? [speakerOf(held.statement)] : []));
  return { ...row, said: { ...row.said, chain: [...names, row.said.speaker] } };
}

/** Suggested groupings that nobody has decided about, dossier by dossier. */
export async function groupingQueue(reads: Reads, dossier?: string): Promise<readonly RecordedEvent[]> {
  const ids = dossier ? [dossier] : (await reads.dossiers()).map(({ id }) => id);
  const found: RecordedEvent[] = [];
  for (const id of ids) found.push(...openSuggestions(await reads.eventsOf(id)));
  return found;
}
