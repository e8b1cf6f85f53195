/** Parts of speech: the Penn Treebank's tags and the coarse classes the later models ask for. */

export const TAGS = (
  "# $ '' , -LRB- -RRB- . : CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH " +
  'VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB ``'
).split(' ');

export const TAG: Readonly<Record<string, number>> = Object.fromEntries(TAGS.map((t, i) => [t, i]));

export const classes = [
  'punct',
  'verb',
  'aux',
  'propn',
  'noun',
  'adj',
  'adv',
  'pron',
  'det',
  'adp',
  'part',
  'cconj',
  'num',
  'x',
];
export const CLASS = Object.fromEntries(classes.map((c, i) => [c, i])) as Record<string, number>;

function classOf(tag: string): string {
  if (tag.startsWith('VB')) return 'verb';
  if (tag === 'MD') return 'aux';
  if (tag.startsWith('NNP')) return 'propn';
  if (tag.startsWith('NN')) return 'noun';
  if (tag.startsWith('JJ')) return 'adj';
  if (tag.startsWith('RB') || tag === 'WRB') return 'adv';
  if (/^(PRP|WP|EX)/.test(tag)) return 'pron';
  if (/^(DT|PDT|WDT)/.test(tag)) return 'det';
  if (tag === 'IN' || tag === 'RP') return 'adp';
  if (tag === 'TO' || tag === 'POS') return 'part';
  if (tag === 'CC') return 'cconj';
  if (tag === 'CD') return 'num';
  return /^[A-Z]/.test(tag) ? 'x' : 'punct';
}

/** Coarse class of each tag, by tag index. */
export const COARSE = Uint8Array.from(TAGS.map((t) => CLASS[classOf(t)] as number));

/** Tags whose words matter one by one: function words. By tag index. */
export const FUNCTION = Uint8Array.from(
  TAGS.map((t) => (/^(IN|TO|WDT|WP|WP\$|WRB|DT|PRP|PRP\$|CC|MD|POS|RP|EX)$/.test(t) ? 1 : 0)),
);
