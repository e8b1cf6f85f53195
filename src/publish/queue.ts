/** What waits for a person: groupings that a machine suggests, and statements that only a machine has said, the least sure
 *  first. */
import { openSuggestions } from '../model/grouping.ts';
import type { Reads, RecordedEvent } from '../store/reads.ts';
import { type Said, saidOf, speakerOf } from './said.ts';

export type Waiting = {
  readonly id: string;
  readonly said: Said;
  readonly document: string;
  readonly title: string;
  readonly version: string;
};

/** Statements looked through at most; a queue of more is worked off from what was learned first. */
const MOST = 5_000;

export async function reviewQueue(
  reads: Reads,
  of: { readonly limit: number; readonly dossier?: string },
): Promise<{ readonly rows: readonly Waiting[]; readonly waiting: number }> {
  const filter = of.dossier ? { dossier: of.dossier } : {};
  const found: { row: Waiting; holders: readonly string[] }[] = [];
  let after: string | undefined;
  let looked = 0;
  do {
    const page = await reads.statements(filter, { limit: 500, ...(after ? { after } : {}) });
    for (const row of page.rows) {
      const said = saidOf(row.id, row.statement, [], row.reviews);
      if (said.standing !== 'machine') continue;
      const { id, document, documentTitle: title, version } = row;
      found.push({ row: { id, said, document, title, version }, holders: row.chain });
    }
    looked += page.rows.length;
    after = page.next;
  } while (after && looked < MOST);
  const least = found
    .map((item, place) => ({ ...item, place }))
    .sort((a, b) => a.row.said.confidence - b.row.said.confidence || a.place - b.place)
    .slice(0, of.limit);
  const rows: Waiting[] = [];
  for (const { row, holders } of least) {
    const outer = await Promise.all(holders.map((id) => reads.statement(id)));
    const names = outer.flatMap((held) => (held ? [speakerOf(held.statement)] : []));
    rows.push({ ...row, said: { ...row.said, chain: [...names, row.said.speaker] } });
  }
  return { rows, waiting: found.length };
}

/** Suggested groupings that nobody has decided about, dossier by dossier. */
export async function groupingQueue(reads: Reads, dossier?: string): Promise<readonly RecordedEvent[]> {
  const ids = dossier ? [dossier] : (await reads.dossiers()).map(({ id }) => id);
  const found: RecordedEvent[] = [];
  for (const id of ids) found.push(...openSuggestions(await reads.eventsOf(id)));
  return found;
}
