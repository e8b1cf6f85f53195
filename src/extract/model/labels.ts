/** Labels of the span models: outside, or the beginning or inside of a source, a cue or a content. An inside label follows
 *  only a label of its own role. */

export const roles = ['source', 'cue', 'content'] as const;
export type Role = (typeof roles)[number];

/** 0 outside; 1, 3, 5 the beginning of a source, cue, content; 2, 4, 6 inside of one. */
export const LABELS = 7;
export const PAIRS = LABELS * LABELS;
export const OUTSIDE = 0;

export const begins = (label: number): boolean => (label & 1) === 1;
const roleOf = (label: number): number => (label - 1) >> 1;

/** By `from * LABELS + to`: 1 where `to` may follow `from`. */
export const MAY_FOLLOW = Uint8Array.from({ length: PAIRS }, (_, z) => {
  const from = Math.floor(z / LABELS);
  const to = z % LABELS;
  return to === OUTSIDE || begins(to) || from === to || from === to - 1 ? 1 : 0;
});

/** A run of tokens [first, end) with one role. */
export type Run = { readonly role: Role; readonly first: number; readonly end: number };

/** Runs of a label sequence that stands at `offset`. An inside label with nothing before it begins a run. */
export function runsOf(labels: ArrayLike<number>, offset = 0): Run[] {
  const out: Run[] = [];
  let open: { role: Role; first: number; end: number } | null = null;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label === OUTSIDE) {
      open = null;
      continue;
    }
    const role = roles[roleOf(label)] as Role;
    if (open && !begins(label) && open.role === role) open.end = offset + i + 1;
    else out.push((open = { role, first: offset + i, end: offset + i + 1 }));
  }
  return out;
}
