/** What pages ask of the engines where the record holds no comparison of exactly what a reader chose. Handed in: a page
 *  never computes who said what, and knows no rule. */
import type { PositionChange, Utterance } from '../compare/positions.ts';
import type { Account, Alignment, EventAbout } from '../model/alignment.ts';
import type { Told } from '../model/memento.ts';
import type { Revision } from '../model/revision.ts';
import type { Reads } from '../store/reads.ts';

export type Comparing = {
  readonly compare: (before: Told, after: Told) => Revision;
  readonly align: (event: EventAbout, accounts: readonly (Account & Told)[]) => Alignment;
  /** Later statements of one speaker that are at odds with earlier ones. */
  readonly positions: (speaker: string, utterances: readonly Utterance[]) => readonly PositionChange[];
};

/** A version's text and statements; `null` when the record does not know the version. */
export async function toldBy(reads: Reads, version: string): Promise<Told | null> {
  const [memento, extraction] = await Promise.all([reads.version(version), reads.extractionOf(version)]);
  if (!memento) return null;
  return {
    text: memento.text,
    ...(memento.headlines ? { headlines: memento.headlines } : {}),
    ...(memento.issuer ? { issuer: memento.issuer } : {}),
    statements: extraction?.statements ?? [],
    ...(memento.publishedAt ? { publishedAt: memento.publishedAt } : {}),
  };
}

/** A pure function that keeps its latest answers, at most `most` of them, by its argument's text. */
export function remembering<Answer>(answer: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const old = known.get(text);
    const found = old ?? answer(text);
    known.delete(text);
    known.set(text, found);
    if (known.size > most) known.delete(known.keys().next().value!);
    return found;
  };
}

/** The same engines, whose latest answers are kept: a page asked for again is not computed again. */
export function rememberingEngines({ compare, align, positions }: Comparing, most = 200): Comparing {
  const compared = remembering((text) => {
    const [before, after] = JSON.parse(text) as [Told, Told];
    return compare(before, after);
  }, most);
  const aligned = remembering((text) => {
    const [event, accounts] = JSON.parse(text) as [EventAbout, (Account & Told)[]];
    return align(event, accounts);
  }, most);
  const held = remembering((text) => {
    const [speaker, utterances] = JSON.parse(text) as [string, Utterance[]];
    return positions(speaker, utterances);
  }, most);
  return {
    positions: (speaker, utterances) => held(JSON.stringify([speaker, utterances])),
    compare: (before, after) => compared(JSON.stringify([before, after])),
    align: (event, accounts) => aligned(JSON.stringify([event, accounts])),
  };
}
