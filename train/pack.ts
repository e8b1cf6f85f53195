/** Packs what the trainers left in the work folder into `models/`. `npx tsx train/pack.ts WORK` */
import { mkdirSync, writeFileSync } from 'node:fs';
import { EDGE_SIZE, NODE_SIZE } from '../src/extract/model/linear.ts';
import { denseSizes, FEATURE, WORD } from '../src/extract/model/recurrent.ts';
import { packWeights, type Section } from '../src/text/en/weights.ts';
import { folded, thinned, vocabularyOf } from './span-model.ts';
import { loadBytes, loadFloats, loadInts, loadText } from './work.ts';

const [, , work] = process.argv as [string, string, string];
const models = new URL('../models/', import.meta.url);
mkdirSync(models, { recursive: true });
const write = (name: string, sections: Section[]) => {
  const bytes = packWeights(sections);
  writeFileSync(new URL(name, models), bytes);
  console.log(name, (bytes.length / 1e6).toFixed(2), 'MB');
};

write('en.bin', [
  { name: 'tagger.weights', data: loadBytes(work, 'tagger.weights'), sparse: true },
  { name: 'tagger.sure', data: loadInts(work, 'tagger.sure') },
  { name: 'lemmas', data: loadText(work, 'lemmas') },
  { name: 'parser.actions', data: loadBytes(work, 'parser.actions'), sparse: true },
  { name: 'parser.labels', data: loadBytes(work, 'parser.labels'), sparse: true },
]);

const table = (name: string, width: number): Section[] => {
  const { bytes, scale } = folded(loadFloats(work, `recurrent.${name}`), width);
  return [
    { name, data: bytes },
    { name: `${name}.scale`, data: scale },
  ];
};
write('attribution.bin', [
  { name: 'lexicon', data: loadText(work, 'lexicon') },
  { name: 'calibration', data: loadText(work, 'calibration') },
  { name: 'linker', data: loadFloats(work, 'linker') },
  { name: 'linear.node', data: thinned(loadFloats(work, 'linear.node'), NODE_SIZE), sparse: true },
  { name: 'linear.edge', data: thinned(loadFloats(work, 'linear.edge'), EDGE_SIZE), sparse: true },
  { name: 'vocabulary', data: Int32Array.from(vocabularyOf(work, 'recurrent').keys()) },
  ...table('words', WORD),
  ...table('features', FEATURE),
  ...denseSizes().map(([name]) => ({ name, data: loadFloats(work, `recurrent.${name}`) })),
]);
