/** What a reader points at as one change, though it differs in two places. One finding: "believes that the weir may harm"
 *  against "has concluded that the weir harms", where the verb of the finding and the verb of what is found are put more
 *  firmly together. One quotation: "binds every state, without exception" against "concerns every state". */
import type { Group, Side } from './edits.ts';
import type { Judgement } from './judge-context.ts';

type Judged = { readonly groups: readonly Group[]; readonly judgement: Judgement };

/** Joins each judgement of firmness with the one before it, where this is the verb that it depends on, and those of one
 *  quotation that stand near each other. */
export function chained(list: readonly Judged[], before: Side, after: Side): Judged[] {
  const out: Judged[] = [];
  for (const one of list) {
    const last = out[out.length - 1];
    if (last && promised(last, one, before, after))
      out[out.length - 1] = { groups: [...last.groups, ...one.groups], judgement: last.judgement };
    else if (
      last &&
      last.judgement.type === one.judgement.type &&
      ((FIRMNESS.test(one.judgement.type) && governs(last, one, before)) ||
        (one.judgement.rule === 'other-side-of-a-time' && last.judgement.rule === one.judgement.rule) ||
        (one.judgement.type === 'quotation-altered' && sameQuotation(last, one, before, after)))
    )
      out[out.length - 1] = { groups: [...last.groups, ...one.groups], judgement: last.judgement };
    else out.push(one);
  }
  return out;
}

/** "| pledged to raise | the grant | to 40 million |" against "| spoke about | the grant": the figure goes with its undertaking. */
function promised(one: Judged, two: Judged, before: Side, after: Side): boolean {
  if (!/^commitment-/.test(one.judgement.type) || two.judgement.rule !== 'figure-on-one-side') return false;
  const own = one.judgement.type === 'commitment-removed' ? 'from' : 'to';
  const other = own === 'from' ? 'to' : 'from';
  const [deed, sum] = [one.groups[one.groups.length - 1]!, two.groups[0]!];
  if (sum[other].end > sum[other].first) return false;
  const { tags } = (own === 'from' ? before : after).read;
  const kept = tags.slice(deed[own].end, sum[own].first);
  return (
    kept.length > 0 && kept.length <= OBJECT && kept.every((tag) => /^(?:DT|JJ|NN|IN|PRP\$|POS|CD|VBG|VBN)/.test(tag))
  );
}
/** Words of what an undertaking is about, at most. */
const OBJECT = 8;

const FIRMNESS = /^certainty-/;

/** Only a few quoted words stand between. */
function sameQuotation(one: Judged, two: Judged, before: Side, after: Side): boolean {
  const [last, next] = [one.groups[one.groups.length - 1]!, two.groups[0]!];
  const near = ({ read }: Side, first: number, end: number): boolean =>
    end - first <= BETWEEN &&
    !/[.;:!?]/.test(
      read.tokens
        .slice(first, end)
        .map(({ text }) => text)
        .join(' '),
    ) &&
    read.quoted.slice(first, end).every((inside) => inside === 1);
  return near(before, last.from.end, next.from.first) && near(after, last.to.end, next.to.first);
}
const BETWEEN = 4;

/** Between a verb of the first and a verb of the second stand "that" and a subject, and no other verb. */
function governs(one: Judged, two: Judged, { read }: Side): boolean {
  const [from, to] = [one.groups[one.groups.length - 1]!.from, two.groups[0]!.from];
  const verb = (first: number, end: number): boolean =>
    read.tags.slice(first, end).some((tag) => /^(?:VB|MD)/.test(tag));
  if (!verb(from.first, from.end) || !verb(to.first, to.end)) return false;
  const between = read.lemmas.slice(from.end, to.first);
  if (read.lemmas[from.end] !== 'that' && read.lemmas[from.end - 1] !== 'that') return false;
  return !verb(from.end, to.first) && !between.some((word) => /^(?:[,;:—–]|and|but|or)$/.test(word));
}
