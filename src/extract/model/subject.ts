/** The grammatical subject of a cue, for cues the models left without a source: its own, that of the verb it is joined to or
 *  depends on as a participle, or the noun it modifies ("a sign saying"). A passive has none unless "by" names it. */
import { hashOf } from '../../text/en/hash.ts';
import { RELATION } from '../../text/en/relations.ts';
import { CLASS, TAG } from '../../text/en/tags.ts';
import type { Context } from './context.ts';
import type { Run } from './labels.ts';

const BY = hashOf('by');
/** Verbs climbed from the cue. */
const CLIMB = 3;
/** Longest subject taken, in tokens. */
const LONGEST = 25;

const {
  subj,
  subjp,
  nmod,
  cc,
  conj,
  xcomp,
  advcl,
  acl,
  other,
  case: CASE,
  aux,
  auxp,
  punct,
  relcl,
} = RELATION as Record<string, number>;

export function subjectOf(c: Context, cue: Run): Run | null {
  const from = c.sentence[cue.first] as number;
  const to = c.sentenceEnd[cue.first] as number;
  let verb = -1;
  for (let i = cue.first; i < cue.end; i++) {
    if (c.coarse[i] !== CLASS.verb) continue;
    const h = c.head[i] as number;
    if (verb < 0 || h < cue.first || h >= cue.end) verb = i;
  }
  if (verb < 0) return null;
  const child = (h: number, ...relations: (number | undefined)[]): number => {
    for (let i = from; i < to; i++) if (c.head[i] === h && relations.includes(c.relation[i])) return i;
    return -1;
  };
  for (let step = 0; step <= CLIMB; step++) {
    const own = child(verb, subj);
    if (own >= 0) return phrase(c, own, cue, from, to);
    const participle = c.tag[verb] === TAG.VBN && child(verb, aux) < 0 && c.relation[verb] !== conj;
    if (step === 0 && (participle || child(verb, subjp) >= 0 || child(verb, auxp) >= 0)) {
      for (let i = cue.end; i < to; i++)
        if (c.head[i] === verb && c.relation[i] === nmod)
          for (let k = cue.end; k < i; k++)
            if (c.word[k] === BY && c.head[k] === i && c.relation[k] === CASE) return phrase(c, i, cue, k + 1, to);
      return null;
    }
    const passive = child(verb, subjp);
    if (step > 0 && passive >= 0) return phrase(c, passive, cue, from, to);
    const relation = c.relation[verb] as number;
    const h = c.head[verb] as number;
    if (h < 0) return null;
    const nominal = c.coarse[h] === CLASS.noun || c.coarse[h] === CLASS.propn || c.coarse[h] === CLASS.pron;
    if (relation === acl && nominal) return phrase(c, h, cue, from, cue.first);
    if (![conj, xcomp, advcl, other, acl].includes(relation) || c.coarse[h] !== CLASS.verb) return null;
    verb = h;
  }
  return null;
}

/** The noun phrase of a head within [from, to), up to a comma or a clause of its own, and apart from the cue. */
function phrase(c: Context, head: number, cue: Run, from: number, to: number): Run | null {
  let first = Math.max(from, c.leftmost[head] as number);
  let end = Math.min(to, (c.rightmost[head] as number) + 1);
  if (cue.first > head) end = Math.min(end, cue.first);
  else if (cue.end <= head) first = Math.max(first, cue.end);
  else return null;
  for (let i = head + 1; i < end; i++) {
    const ownClause =
      c.head[i] === head && (c.relation[i] === relcl || c.relation[i] === acl || c.relation[i] === conj);
    if (c.relation[i] === punct || (ownClause && c.relation[i] !== conj)) end = Math.max(head + 1, Math.min(end, i));
  }
  for (let i = first; i < head; i++) if (c.relation[i] === punct && c.head[i] === head) first = i + 1;
  while (end > head + 1 && (c.relation[end - 1] === cc || c.relation[end - 1] === CASE)) end--;
  if (end - first > LONGEST || first >= end) return null;
  return { role: 'source', first, end };
}
