/** What the feature templates ask about each token: its quotation, its sentence, its place in the tree, the cues it may
 *  belong to. Worked out once for a text, in linear time. Token indices; -1 means none. */
import type { Analysis } from '../../text/en/analysis.ts';
import { hashOf } from '../../text/en/hash.ts';
import { RELATION } from '../../text/en/relations.ts';
import { COARSE } from '../../text/en/tags.ts';
import type { Block } from './blocks.ts';
import { type CueLexicon, hasGrade, isCandidate } from './lexicon.ts';

export type Grammar = Pick<
  Analysis,
  'tokens' | 'sentences' | 'lemmas' | 'heads' | 'quotes' | 'tagIds' | 'fine' | 'relationIds' | 'forms'
>;

export type Context = ReturnType<typeof contextOf>;

/** Words that mark a clause. */
const MARKS = new Set(['that', 'to', 'whether', 'how', 'what', 'why', 'if']);
/** Steps climbed in search of a cue above, and for the reach of a subtree. */
const CLIMB = 25;
const REACH = 60;
const COMMA = hashOf(',');
const THAT = hashOf('that');

export function contextOf(a: Grammar, blocks: readonly Block[], lexicon: CueLexicon) {
  const n = a.tokens.length;
  const ints = (fill = 0) => (fill ? new Int32Array(n).fill(fill) : new Int32Array(n));
  const c = {
    n,
    lexicon,
    word: a.forms.word,
    shape: a.forms.shape,
    suffix: a.forms.suffix3,
    fine: a.fine,
    tag: a.tagIds,
    head: a.heads,
    relation: a.relationIds,
    role: a.quotes.role,
    lemma: ints(),
    coarse: new Uint8Array(n),
    grade: new Uint8Array(n),
    candidate: new Uint8Array(n),
    /** The block a token is in. */
    from: ints(),
    to: ints(),
    sentence: ints(),
    sentenceEnd: ints(),
    /** 2 begins a paragraph, 1 a sentence, 0 neither. */
    border: new Uint8Array(n),
    /** First and last token of the quotation a token is in. */
    quoteFirst: ints(-1),
    quoteLast: ints(-1),
    /** The nearest quoted token of the same paragraph on each side of an unquoted one. */
    quoteBefore: ints(-1),
    quoteAfter: ints(-1),
    mark: ints(),
    leftmost: ints(),
    rightmost: ints(),
    /** 1 subject before, 2 after. */
    subject: new Uint8Array(n),
    /** 1 finite clause, 2 open clause, 3 object. */
    clause: new Uint8Array(n),
    /** The nearest candidate cue above, the child of it on the way up, and the steps. */
    above: ints(-1),
    branch: ints(-1),
    steps: new Uint8Array(n),
    /** The nearest candidate cue before and after, in the sentence. */
    cueBefore: ints(-1),
    cueAfter: ints(-1),
    commas: new Int32Array(n + 1),
    /** Whether "that" follows the token within three words. */
    that: ints(-1),
  };
  words(a, c);
  places(a, blocks, c);
  quotations(a, c);
  trees(a, c);
  cues(c);
  return c;
}

type Draft = {
  [K in keyof ReturnType<typeof contextOf>]: ReturnType<typeof contextOf>[K];
};

function words(a: Grammar, c: Draft): void {
  const known = new Map<string, { readonly hash: number; readonly grade: number }>();
  for (let i = 0; i < c.n; i++) {
    const lemma = a.lemmas[i] as string;
    let of = known.get(lemma);
    if (!of) known.set(lemma, (of = { hash: hashOf(lemma), grade: c.lexicon.get(lemma) ?? 0 }));
    const coarse = COARSE[a.tagIds[i] as number] as number;
    const lower = a.forms.lower[i] as string;
    c.lemma[i] = of.hash;
    c.coarse[i] = coarse;
    const grade = hasGrade(coarse, lower) ? of.grade : 0;
    c.grade[i] = grade;
    c.candidate[i] = isCandidate(grade, coarse, lower) ? 1 : 0;
    c.commas[i + 1] = (c.commas[i] as number) + (c.word[i] === COMMA ? 1 : 0);
  }
  for (let i = 0, last = -1; i < c.n; i++) {
    if (c.word[i] === THAT) for (let k = Math.max(last + 1, i - 3); k < i; k++) c.that[k] = i;
    if (c.word[i] === THAT) last = i;
  }
}

function places(a: Grammar, blocks: readonly Block[], c: Draft): void {
  for (const { first, end } of blocks) {
    c.from.fill(first, first, end);
    c.to.fill(end, first, end);
  }
  let paragraph = -1;
  for (const s of a.sentences) {
    c.sentence.fill(s.first, s.first, s.end);
    c.sentenceEnd.fill(s.end, s.first, s.end);
    c.border[s.first] = s.paragraph !== paragraph ? 2 : 1;
    paragraph = s.paragraph;
  }
}

function quotations({ quotes }: Grammar, c: Draft): void {
  for (let i = 0; i < c.n; i++) {
    const p = quotes.passages[quotes.passage[i] as number];
    if (!p) continue;
    c.quoteFirst[i] = p.first;
    c.quoteLast[i] = p.end - 1;
  }
  for (let i = 0, near = -1; i < c.n; i++) {
    if (c.border[i] === 2) near = -1;
    c.quoteBefore[i] = near;
    if ((c.quoteFirst[i] as number) >= 0) near = i;
  }
  for (let i = c.n - 1, near = -1; i >= 0; i--) {
    c.quoteAfter[i] = near;
    if ((c.quoteFirst[i] as number) >= 0) near = i;
    if (c.border[i] === 2) near = -1;
  }
}

function trees(a: Grammar, c: Draft): void {
  for (let i = 0; i < c.n; i++) {
    c.leftmost[i] = i;
    c.rightmost[i] = i;
  }
  for (let i = 0; i < c.n; i++) {
    const h = c.head[i] as number;
    if (h < 0) continue;
    const r = c.relation[i] as number;
    const lower = a.forms.lower[i] as string;
    if ((r === RELATION.mark || (i < h && MARKS.has(lower))) && !c.mark[h]) c.mark[h] = c.word[i] as number;
    if (r === RELATION.subj || r === RELATION.subjp) c.subject[h] = i < h ? 1 : 2;
    if (r === RELATION.ccomp) c.clause[h] = 1;
    else if (r === RELATION.xcomp && !c.clause[h]) c.clause[h] = 2;
    else if (r === RELATION.obj && !c.clause[h]) c.clause[h] = 3;
    let up = h;
    for (let steps = 0; up >= 0 && steps < REACH; steps++) {
      if (i < (c.leftmost[up] as number)) c.leftmost[up] = i;
      if (i > (c.rightmost[up] as number)) c.rightmost[up] = i;
      up = c.head[up] as number;
    }
  }
}

function cues(c: Draft): void {
  for (let i = 0; i < c.n; i++) {
    let at = i;
    for (let steps = 1; steps <= CLIMB; steps++) {
      const h = c.head[at] as number;
      if (h < 0) break;
      if (c.candidate[h]) {
        c.branch[i] = at;
        c.above[i] = h;
        c.steps[i] = Math.min(steps, 6);
        break;
      }
      at = h;
    }
  }
  for (let i = 0, near = -1; i < c.n; i++) {
    if (c.border[i]) near = -1;
    c.cueBefore[i] = near;
    if (c.candidate[i]) near = i;
  }
  for (let i = c.n - 1, near = -1; i >= 0; i--) {
    c.cueAfter[i] = near;
    if (c.candidate[i]) near = i;
    if (c.border[i]) near = -1;
  }
}
