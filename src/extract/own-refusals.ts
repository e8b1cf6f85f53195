/** Refusals and denials that their own speaker reports: told as said, they are one statement. */
import type { Statement } from '../model/statement.ts';

/** "The minister said he would not comment on the case" is one refusal, "The bank said it rejected the charge" one denial, not an
 *  assertion that tells of one. */
export function withoutOwnRefusals(text: string, statements: readonly Statement[]): Statement[] {
  const refused = new Map<number, Pick<Statement, 'cue' | 'content'>>();
  const refusing = new Map<number, Statement['act']>();
  const own = new Set<number>();
  statements.forEach((s, i) => {
    const outer = s.nestedIn === undefined ? undefined : statements[s.nestedIn]!;
    if (!/^(?:refuse-to-answer|deny)$/.test(s.act) || !outer || outer.sourceEntity !== s.sourceEntity) return;
    const begins = (s.source?.start ?? s.content.start) - outer.content.start <= 'that '.length;
    if (outer.act !== s.act && !(outer.act === 'assert' && outer.type !== 'direct' && begins)) return;
    refusing.set(s.nestedIn!, s.act);
    own.add(i);
    // "said he could not confirm | this": the pronoun is all that was refused.
    if (s.act === 'refuse-to-answer' && outer.cue && s.cue && /^(?:this|that|it|these|those)$/.test(s.content.text)) {
      const { start } = outer.cue;
      const { end } = s.cue;
      refused.set(s.nestedIn!, { cue: { text: text.slice(start, end), start, end }, content: s.content });
    }
  });
  const place = new Map<number, number>();
  statements.forEach((_, i) => {
    if (!own.has(i)) place.set(i, place.size);
  });
  return statements.flatMap((s, i): Statement[] => {
    if (own.has(i)) return [];
    const act = refusing.get(i);
    const told: Statement = act ? { ...s, ...refused.get(i), act, polarity: act === 'deny' ? 'negative' : 'none' } : s;
    if (told.nestedIn === undefined) return [told];
    const outer = own.has(told.nestedIn) ? statements[told.nestedIn]!.nestedIn! : told.nestedIn;
    return [{ ...told, nestedIn: place.get(outer)! }];
  });
}
