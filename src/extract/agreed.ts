/** One report of what the rules and the learned model both found: the learned spans stand for what the corpus has seen (who, which
 *  words, how much), the rules for what it has not (acts, addressees, chains). */
import type { Span } from '../model/selector.ts';
import { contentOf, isLight } from './agreed-contents.ts';
import { isRelative, isTorn, sourceOf } from './agreed-sources.ts';
import type { Attribution } from './attribution.ts';
import { type Pair, pairOf } from './pairs.ts';
import type { Report, Rule } from './report.ts';

/** Constructions the corpus annotates too, where its learned spans are taken. */
const shared: ReadonlySet<Rule> = new Set<Rule>([
  'clause',
  'quotation',
  'object',
  'trailing',
  'according',
  'infinitive',
  'parenthesis',
  'unknown verb',
  'judgement',
  'directive',
  'construction',
  'nominal',
]);

/** `others`: the other cues that the learned content holds. */
export function agreed(text: string, report: Report, attribution: Attribution, others: readonly Span[]): Report {
  const learned = attribution.confidence;
  if (!shared.has(report.rule)) return { ...report, learned };
  const pair = pairOf(text, report, attribution);
  return {
    ...report,
    source: sourceOf(pair),
    ...(report.rule === 'directive' ? { narrow: report.content } : {}),
    ...(report.source.length && isRelative(pair) ? { antecedent: report.source } : {}),
    content: contentOf(pair, others),
    cue: cueOf(pair),
    learned,
  };
}

function cueOf(pair: Pair): readonly Span[] {
  const { report, attribution } = pair;
  return report.cue.length !== 1 || isTorn(pair) || isDated(pair) || isLight(pair) ? report.cue : attribution.cue;
}

/** "ruled out | on Monday": when it was said is no part of the cue. */
function isDated({ text, report, attribution }: Pair): boolean {
  const [own, learned] = [report.cue[0], attribution.cue[0]];
  return (
    attribution.cue.length === 1 &&
    own?.start === learned!.start &&
    own.end < learned!.end &&
    /^ (?:on|late|early|last) (?:\S+ )?\S+day$/.test(text.slice(own.end, learned!.end))
  );
}
