/** Who said what, as the learned models find it: source, cue and content of each attribution, linked, with offsets into the
 *  text and a calibrated confidence. Attributions come in the order of their cues. A block of paragraphs is read by itself,
 *  so text added elsewhere changes nothing but offsets. Linear in the length of the text. */
import type { Span } from '../model/selector.ts';
import type { Analysis } from '../text/en/analysis.ts';
import { decode } from './model/decode.ts';
import { confidenceOf, evidenceOf } from './model/evidence.ts';
import type { Run } from './model/labels.ts';
import type { Linked } from './model/linker.ts';
import { type AttributionModel, attributionModel } from './model/model.ts';

export type Attribution = {
  /** Empty where no source is named. */
  readonly source: Span[];
  readonly cue: Span[];
  /** Pieces in text order; never empty. */
  readonly content: Span[];
  /** Probability that cue, source and content are right and belong together. */
  readonly confidence: number;
  readonly rule: string;
};

export const LEARNED = 'learned spans';
const BY_GRAMMAR = 'learned spans, source by grammar';

/** Below this confidence nothing is said. On held-back articles three quarters of what is left out is wrong, and the F1 of
 *  linked attributions is at its best between .3 and .35. */
const ABSTAIN = 0.3;

export function attribute(analysis: Analysis, model: AttributionModel = attributionModel()): Attribution[] {
  const out: Attribution[] = [];
  decode(analysis, model, (c, decoded) => {
    for (const linked of decoded.linked) {
      const confidence = confidenceOf(evidenceOf(c, decoded, linked), model.calibration);
      if (confidence < ABSTAIN) continue;
      out.push({ ...spansOf(analysis, linked), confidence, rule: linked.byGrammar ? BY_GRAMMAR : LEARNED });
    }
  });
  return out;
}

/** The places of an attribution's parts; pieces that touch are one. */
export function spansOf({ tokens }: Analysis, linked: Linked): Pick<Attribution, 'source' | 'cue' | 'content'> {
  const places = (runs: readonly Run[]): Span[] => {
    const joined: { first: number; end: number }[] = [];
    for (const { first, end } of [...runs].sort((a, b) => a.first - b.first)) {
      const last = joined.at(-1);
      if (last && first <= last.end) last.end = Math.max(last.end, end);
      else joined.push({ first, end });
    }
    return joined.map(({ first, end }) => ({ start: tokens[first]!.start, end: tokens[end - 1]!.end }));
  };
  return {
    source: places(linked.source ? [linked.source] : []),
    cue: places([linked.cue]),
    content: places(linked.content),
  };
}
