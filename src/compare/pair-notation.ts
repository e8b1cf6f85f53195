/** The notation of revision-pairs.ts, read: `{old=>new !type A > B}` inside the common text. */
import type { ChangeType } from '../model/revision.ts';
import type { Quote } from '../model/selector.ts';

export type MarkedChange = {
  readonly before: Quote;
  readonly after: Quote;
  /** Null for a cosmetic change. */
  readonly type: ChangeType | null;
  readonly speakerBefore?: string;
  readonly speakerAfter?: string;
};
export type MarkedPair = { readonly before: string; readonly after: string; readonly changes: readonly MarkedChange[] };

export function parsePair(line: string): MarkedPair {
  let before = '';
  let after = '';
  const changes: MarkedChange[] = [];
  for (const part of line.split(/(\{[^}]*\})/)) {
    const m = /^\{([^}]*?)=>([^}]*?)(?: ?!([a-z/-]+)(?: ([^>]+) > ([^>]+))?)?\}$/.exec(part);
    if (!m) {
      before += part;
      after += part;
      continue;
    }
    const [, old = '', fresh = '', type, one, two] = m;
    changes.push({
      before: { quote: old, start: before.length, end: before.length + old.length },
      after: { quote: fresh, start: after.length, end: after.length + fresh.length },
      type: (type as ChangeType | undefined) ?? null,
      ...(one && two ? { speakerBefore: one, speakerAfter: two } : {}),
    });
    before += old;
    after += fresh;
  }
  return { before, after, changes };
}
