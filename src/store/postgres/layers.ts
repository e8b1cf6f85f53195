/** Facts that can be projected together. Within a layer all are of one kind and no two about one thing; of facts about
 *  one thing, the later one is in a later layer. So fifty new documents are four layers, and not two hundred facts. */
import type { FactKind, RecordedFact } from '../../model/fact.ts';

export type Layer = { readonly kind: FactKind; readonly facts: readonly RecordedFact[] };

export function layersOf(facts: readonly RecordedFact[]): readonly Layer[] {
  const layers: { kind: FactKind; facts: RecordedFact[] }[] = [];
  /** The layer of the last fact about each thing. */
  const last = new Map<string, number>();
  /** Layers before this one are closed: a fact of theirs may be about what any later fact is about. */
  let barrier = 0;
  for (const fact of facts) {
    const thing = thingOf(fact);
    const from = Math.max(barrier, thing === null ? layers.length : (last.get(thing) ?? -1) + 1);
    let at = layers.findIndex(({ kind }, i) => i >= from && kind === fact.kind);
    if (at < 0) at = layers.push({ kind: fact.kind, facts: [] }) - 1;
    layers[at]!.facts.push(fact);
    if (thing === null) barrier = layers.length;
    else last.set(thing, at);
  }
  return layers;
}

/** What a fact is about: a document, dossier or event; `null` for a review, whose statement does not say its document. */
function thingOf({ kind, subject, body }: RecordedFact): string | null {
  if (kind === 'review') return null;
  if (kind === 'document') return (body as { id: string }).id;
  const { document } = (body ?? {}) as { document?: string };
  return document ?? `${kind} ${subject}`;
}
