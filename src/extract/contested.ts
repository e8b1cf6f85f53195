/** What is told as somebody's account and not borne out by whoever speaks next: a claim. */
import type { Statement } from '../model/statement.ts';

/** "Some say the dam is dead. It is not.": the writer says at once that it is not so. */
const denied =
  /^\. (?:(?:It|That|This|They|He|She|There) (?:is|are|was|were|does|do|did|has|have) not\.|Not so\.|(?:That|This|It) is (?:simply |plainly )?(?:false|wrong|untrue|nonsense|not true|not so)\.)/;

/** "The embassy maintained that the treaty forbade it. A jurist said that it did no such thing." */
const refuted = (text: string, s: Statement, next: Statement): boolean =>
  noSuch.test(next.content.text) &&
  next.sourceEntity !== s.sourceEntity &&
  !text.slice(s.content.end, next.content.start).includes('\n');
const noSuch =
  /^(?:that )?(?:it|he|she|they|this|that|there) (?:did|does|do|had|has|have|was|were|is|are|said|meant) (?:no such thing|nothing of the (?:kind|sort))\b/i;

/** Makes claims of what "according to" reports where the next words of another, in the same paragraph, deny it or say that nothing
 *  of it is known there: "According to the ministry, the wagons were full. The operator said no such finding had
 *  reached it." What reports another's words stays as it is: what is contested there is what those said. */
export function contested(text: string, statements: readonly Statement[]): Statement[] {
  const reporting = new Set(statements.map((s) => s.nestedIn));
  return statements.map((s, i) => {
    const next = statements[i + 1];
    const untold = s.act === 'assert' && s.type === 'indirect' && s.nestedIn === undefined;
    if (untold && denied.test(text.slice(s.content.end, s.content.end + 60))) return { ...s, act: 'claim' };
    if (s.act === 'assert' && s.type === 'indirect' && next && refuted(text, s, next)) return { ...s, act: 'claim' };
    if (s.act !== 'assert' || !s.rule.startsWith('rule: according') || reporting.has(i) || !next) return s;
    const from = s.content.end;
    const to = next.source?.start ?? next.content.start;
    const near = to > from && !text.slice(from, to).includes('\n');
    const against = next.act === 'deny' || (next.act === 'assert' && next.polarity === 'negative');
    const another = next.nestedIn === undefined && next.sourceEntity !== s.sourceEntity;
    return near && against && another ? { ...s, act: 'claim' } : s;
  });
}
