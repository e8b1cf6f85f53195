/** How an entry of the record is told as evidence. */
import type { LegalSource, MemberStanding, RecordedAct } from '../model/procedure.ts';

export const evidenceOf = (act: RecordedAct): string =>
  `${act.date}, ${act.member ?? act.organ ?? 'unnamed'}, ${act.act}: ${act.text}${act.source ? ` (${sourceText(act.source)})` : ''}`;

const sourceText = ({ source, article }: LegalSource): string => (article ? `${source}, ${article}` : source);

/** The acts behind the positions, at most three in full. */
export function positionsEvidence({ members }: { readonly members: readonly MemberStanding[] }, only?: string): string {
  const acts = members.filter(({ act, position }) => act && (!only || position === only)).map(({ act }) => act!);
  return acts.slice(0, 3).map(evidenceOf).join(' · ') + (acts.length > 3 ? ` · and ${acts.length - 3} more` : '');
}
