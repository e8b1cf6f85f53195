/** The spans of a label sequence with no links, each as an attribution of its own: for scoring spans alone. */
import { runsOf } from '../src/extract/model/labels.ts';
import type { Analysed } from './analysed.ts';
import type { GoldAttribution } from './corpus.ts';

export function looseSpans(doc: Analysed, labels: Uint8Array): GoldAttribution[] {
  const { tokens } = doc.analysis;
  return doc.blocks.flatMap(({ first, end }) =>
    runsOf(labels.subarray(first, end), first).map((run) => {
      const span = { start: tokens[run.first]!.start, end: tokens[run.end - 1]!.end };
      return { source: [], cue: [], content: [], [run.role]: [span] } as GoldAttribution;
    }),
  );
}
