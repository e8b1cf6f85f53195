/** Dependency trees by arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011), greedy, with the root at the end
 *  of the buffer, scored by an averaged perceptron over hashed features; a second perceptron names each arc. A sentence
 *  takes two transitions a token, so parsing is linear. */
import type { Forms } from './forms.ts';
import { hashOf, mix } from './hash.ts';
import { OPENS } from './quotes.ts';
import { RELATION, RELATIONS } from './relations.ts';
import { RowTable } from './row-table.ts';
import { LONGEST_SENTENCE } from './sentences.ts';

export const ACTION_ROWS = 1 << 20;
/** Columns of a row: shift, right, left, and one of padding. */
export const ACTION_WIDTH = 4;
export const LABEL_ROWS = 1 << 17;
export const LABEL_WIDTH = RELATIONS.length;

export const SHIFT = 0;
/** The second on the stack becomes the head of the first. */
export const RIGHT = 1;
/** The first in the buffer becomes the head of the first on the stack. */
export const LEFT = 2;

export type ParserModel = { readonly actions: RowTable; readonly labels: RowTable };
export const parserOf = (actions: Int8Array, labels: Int8Array): ParserModel => ({
  actions: new RowTable(actions, ACTION_WIDTH),
  labels: new RowTable(labels, LABEL_WIDTH),
});

const ROOT = hashOf('<root>');
const NOTHING = -777;

/** One sentence being parsed. Node n is the root. */
export class Tree {
  n = 0;
  /** Token of each node. Quotation marks are no nodes: a quoted clause is parsed as an unquoted one. */
  readonly token = new Int32Array(LONGEST_SENTENCE + 1);
  readonly word = new Int32Array(LONGEST_SENTENCE + 1);
  readonly tag = new Int32Array(LONGEST_SENTENCE + 1);
  readonly head = new Int32Array(LONGEST_SENTENCE + 1);
  /** Outermost and second outermost children on each side. */
  readonly left = new Int32Array(LONGEST_SENTENCE + 1);
  readonly left2 = new Int32Array(LONGEST_SENTENCE + 1);
  readonly right = new Int32Array(LONGEST_SENTENCE + 1);
  readonly right2 = new Int32Array(LONGEST_SENTENCE + 1);
  readonly lefts = new Int32Array(LONGEST_SENTENCE + 1);
  readonly rights = new Int32Array(LONGEST_SENTENCE + 1);
  /** First and second child before each node, from the left. */
  readonly first = new Int32Array(LONGEST_SENTENCE + 1);
  readonly second = new Int32Array(LONGEST_SENTENCE + 1);
  readonly stack = new Int32Array(LONGEST_SENTENCE + 1);
  depth = 0;
  next = 0;

  /** Reads tokens [from, to) with their fine tags, without the quotation marks among them. */
  start(f: Forms, fine: Int32Array, marks: Uint8Array, from: number, to: number): void {
    let n = 0;
    for (let i = from; i < to; i++) {
      if (marks[i]) continue;
      this.token[n] = i;
      this.word[n] = f.word[i] as number;
      this.tag[n] = fine[i] as number;
      n++;
    }
    this.n = n;
    this.word[n] = ROOT;
    this.tag[n] = ROOT;
    for (const links of [this.head, this.left, this.left2, this.right, this.right2]) links.fill(-1, 0, n + 1);
    this.lefts.fill(0, 0, n + 1);
    this.rights.fill(0, 0, n + 1);
    this.depth = 0;
    this.next = 0;
  }

  get done(): boolean {
    return this.next >= this.n && this.depth === 0;
  }

  act(action: number): void {
    if (action === SHIFT) this.stack[this.depth++] = this.next++;
    else {
      const child = this.stack[--this.depth] as number;
      this.attach(action === RIGHT ? (this.stack[this.depth - 1] as number) : this.next, child);
    }
  }

  private attach(head: number, child: number): void {
    this.head[child] = head;
    if (child < head) {
      this.left2[head] = this.left[head] as number;
      this.left[head] = child;
      if ((this.lefts[head] as number) < 5) this.lefts[head] = (this.lefts[head] as number) + 1;
    } else {
      this.right2[head] = this.right[head] as number;
      this.right[head] = child;
      if ((this.rights[head] as number) < 5) this.rights[head] = (this.rights[head] as number) + 1;
    }
  }

  /** Finds the first children on the left, which naming arcs looks at. */
  findFirst(): void {
    this.first.fill(-1, 0, this.n + 1);
    this.second.fill(-1, 0, this.n + 1);
    for (let c = 0; c < this.n; c++) {
      const h = this.head[c] as number;
      if (h <= c) continue;
      if ((this.first[h] as number) < 0) this.first[h] = c;
      else if ((this.second[h] as number) < 0) this.second[h] = c;
    }
  }
}

let target: Int32Array = new Int32Array(0);
let filled = 0;

function put(id: number, a: number, b: number, c: number): void {
  target[filled++] = (mix(id, a, b, c) & (ACTION_ROWS - 1)) * ACTION_WIDTH;
}
function name(id: number, a: number, b: number, c: number): void {
  target[filled++] = (mix(id, a, b, c) & (LABEL_ROWS - 1)) * LABEL_WIDTH;
}
const of = (list: Int32Array, i: number): number => (i < 0 ? NOTHING : (list[i] as number));
const ofLabel = (list: Int32Array, i: number): number => (i < 0 ? -7 : (list[i] as number));
const at = (links: Int32Array, i: number): number => (i < 0 ? -1 : (links[i] as number));

/** Row offsets of the features of the next action; returns their number. */
export function actionFeatures(t: Tree, out: Int32Array): number {
  const { n, word, tag, stack, depth, left, left2, right, right2, lefts, rights } = t;
  const n0 = t.next;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : -1;
  const n1 = n0 + 1 <= n ? n0 + 1 : -1;
  const n2 = n0 + 2 <= n ? n0 + 2 : -1;
  const ws0 = of(word, s0);
  const ts0 = of(tag, s0);
  const ws1 = of(word, s1);
  const ts1 = of(tag, s1);
  const ts2 = of(tag, s2);
  const wn0 = of(word, n0);
  const tn0 = of(tag, n0);
  const wn1 = of(word, n1);
  const tn1 = of(tag, n1);
  const tn2 = of(tag, n2);
  const l0 = at(left, s0);
  const l02 = at(left2, s0);
  const r0 = at(right, s0);
  const r02 = at(right2, s0);
  const ln = at(left, n0);
  const ln2 = at(left2, n0);
  const l1 = at(left, s1);
  const r1 = at(right, s1);
  const d = s0 >= 0 ? Math.min(n0 - s0, 6) : 0;
  const d1 = s1 >= 0 ? Math.min(s0 - s1, 6) : 0;
  target = out;
  filled = 0;
  put(1, ws0, ts0, 0);
  put(2, ws0, 0, 0);
  put(3, ts0, 0, 0);
  put(4, wn0, tn0, 0);
  put(5, wn0, 0, 0);
  put(6, tn0, 0, 0);
  put(7, wn1, tn1, 0);
  put(8, tn1, 0, 0);
  put(9, wn1, 0, 0);
  put(10, tn2, 0, 0);
  put(11, of(word, n2), 0, 0);
  put(12, ws1, ts1, 0);
  put(13, ts1, 0, 0);
  put(14, ws1, 0, 0);
  put(15, ws0, wn0, 0);
  put(16, ws0, tn0, 0);
  put(17, ts0, wn0, 0);
  put(18, ts0, tn0, 0);
  put(19, tn0, tn1, 0);
  put(20, ws0, ws1, 0);
  put(21, ts0, ts1, 0);
  put(22, ws1, ts0, 0);
  put(23, ts1, ws0, 0);
  put(24, ts0, tn0, tn1);
  put(25, ts1, ts0, tn0);
  put(26, ts2, ts1, ts0);
  put(27, tn0, tn1, tn2);
  put(28, ts0, of(tag, l0), tn0);
  put(29, ts0, of(tag, r0), tn0);
  put(30, ts0, tn0, of(tag, ln));
  put(31, ts0, of(tag, l0), of(tag, l02));
  put(32, ts0, of(tag, r0), of(tag, r02));
  put(33, tn0, of(tag, ln), of(tag, ln2));
  put(34, ts1, ts0, of(tag, r0));
  put(35, ts1, of(tag, r1), ts0);
  put(36, ts1, ts0, of(tag, l0));
  put(37, ts1, of(tag, l1), ts0);
  put(38, ws0, d, 0);
  put(39, ts0, d, tn0);
  put(40, wn0, d, 0);
  put(41, ts1, d1, ts0);
  put(42, ws0, at(rights, s0), 1);
  put(43, ws0, at(lefts, s0), 2);
  put(44, ts0, at(rights, s0), tn0);
  put(45, ts0, at(lefts, s0), tn0);
  put(46, wn0, lefts[n0] as number, 0);
  put(47, tn0, lefts[n0] as number, ts0);
  put(48, of(word, l0), ts0, 0);
  put(49, of(word, r0), ts0, 0);
  put(50, of(word, ln), tn0, 0);
  put(51, ws1, tn0, ts0);
  put(52, ws1, wn0, 0);
  put(53, ts1, tn0, d);
  put(54, ws0, tn0, tn1);
  put(55, ts0, wn0, tn1);
  put(56, ws1, at(rights, s1), ts0);
  put(57, of(word, s2), ts0, tn0);
  put(58, ts1, of(tag, r1), tn0);
  put(59, ws0, tn1, tn2);
  return filled;
}
/** Row offsets of the features of the arc from `c` to its head; returns their number. */
export function labelFeatures(t: Tree, c: number, out: Int32Array): number {
  const { n, word, tag, head, left, right, lefts, rights, first, second } = t;
  const h = head[c] as number;
  const way = h === n ? 2 : c < h ? 0 : 1;
  const wc = word[c] as number;
  const tc = tag[c] as number;
  const wh = word[h] as number;
  const th = tag[h] as number;
  const l = ofLabel(tag, left[c] as number);
  const r = ofLabel(tag, right[c] as number);
  const w1 = ofLabel(word, first[c] as number);
  const up = h < n ? (head[h] as number) : -1;
  target = out;
  filled = 0;
  name(1, wc, way, 0);
  name(2, tc, way, 0);
  name(3, wh, way, 0);
  name(4, th, way, tc);
  name(5, wh, tc, way);
  name(6, wc, th, way);
  name(7, tc, way, Math.min(Math.abs(h - c), 5));
  name(8, tc, l, th);
  name(9, tc, r, th);
  name(10, w1, tc, th);
  name(11, w1, wh, way);
  name(12, c > 0 ? (tag[c - 1] as number) : -9, tc, th);
  name(13, c + 1 < n ? (tag[c + 1] as number) : -9, tc, th);
  name(14, th, lefts[h] as number, tc);
  name(15, th, rights[h] as number, tc);
  name(16, wc, wh, 0);
  name(17, ofLabel(tag, up), th, tc);
  name(18, tc, ofLabel(tag, left[h] as number), way);
  name(19, ofLabel(word, second[c] as number), tc, way);
  name(20, l, r, way);
  return filled;
}
/** Parses the sentence [from, to): heads as token indices (-1 root), relations by index.
 *  `marks` is not zero where a token is a quotation mark; it hangs on its neighbour inside the quotation. */
export function parseSentence(
  model: ParserModel,
  f: Forms,
  fine: Int32Array,
  marks: Uint8Array,
  from: number,
  to: number,
  heads: Int32Array,
  relations: Uint8Array,
): void {
  tree.start(f, fine, marks, from, to);
  const { actions, labels } = model;
  const { sums } = actions;
  while (!tree.done) {
    if (tree.depth === 0) {
      tree.act(SHIFT);
      continue;
    }
    actions.sum(actionFeatures(tree, actions.rows));
    const shift = sums[SHIFT] as number;
    const right = sums[RIGHT] as number;
    const left = sums[LEFT] as number;
    let action = LEFT;
    let top = left;
    if (tree.depth > 1 && right >= top) {
      action = RIGHT;
      top = right;
    }
    if (tree.next < tree.n && shift >= top) action = SHIFT;
    tree.act(action);
  }
  tree.findFirst();
  for (let c = 0; c < tree.n; c++) {
    labels.sum(labelFeatures(tree, c, labels.rows));
    const h = tree.head[c] as number;
    const token = tree.token[c] as number;
    heads[token] = h === tree.n ? -1 : (tree.token[h] as number);
    relations[token] = labels.best(LABEL_WIDTH);
  }
  for (let i = from; i < to; i++) {
    if (!marks[i]) continue;
    const outward = marks[i] === OPENS ? -1 : 1;
    let at = i - outward;
    while (at >= from && at < to && marks[at]) at -= outward;
    if (at < from || at >= to) for (at = i + outward; at >= from && at < to && marks[at]; ) at += outward;
    heads[i] = at >= from && at < to ? at : -1;
    relations[i] = PUNCT;
  }
}

const PUNCT = RELATION.punct as number;

const tree = new Tree();
