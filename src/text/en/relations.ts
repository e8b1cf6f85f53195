/** Grammatical relations: Stanford's basic dependencies, grouped to what attribution needs. */

export const RELATIONS = (
  'root subj subjp obj ccomp xcomp mark advcl acl relcl conj cc punct det poss prt case nmod appos aux auxp cop paratx ' +
  'advmod other'
).split(' ');

export const RELATION: Readonly<Record<string, number>> = Object.fromEntries(RELATIONS.map((r, i) => [r, i]));

const GROUPS: Readonly<Record<string, string>> = {
  nsubj: 'subj',
  nsubjpass: 'subjp',
  csubj: 'subj',
  csubjpass: 'subj',
  dobj: 'obj',
  iobj: 'obj',
  ccomp: 'ccomp',
  xcomp: 'xcomp',
  mark: 'mark',
  advcl: 'advcl',
  acl: 'acl',
  'acl:relcl': 'relcl',
  conj: 'conj',
  cc: 'cc',
  punct: 'punct',
  det: 'det',
  amod: 'det',
  compound: 'det',
  nummod: 'det',
  'nmod:poss': 'poss',
  neg: 'advmod',
  'compound:prt': 'prt',
  case: 'case',
  nmod: 'nmod',
  'nmod:tmod': 'nmod',
  'nmod:npmod': 'nmod',
  appos: 'appos',
  aux: 'aux',
  auxpass: 'auxp',
  cop: 'cop',
  parataxis: 'paratx',
  advmod: 'advmod',
  root: 'root',
};

/** Group of a Stanford relation, by index. */
export const relationOf = (stanford: string): number => RELATION[GROUPS[stanford] ?? 'other'] as number;
