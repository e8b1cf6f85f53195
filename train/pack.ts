/** Packs what the trainers left in the work folder into `models/`. `npx tsx train/pack.ts WORK` */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packWeights } from '../src/text/en/weights.ts';
import { loadBytes, loadInts, loadText } from './work.ts';

const [, , work] = process.argv as [string, string, string];
const models = new URL('../models/', import.meta.url);
mkdirSync(models, { recursive: true });
const write = (name: string, bytes: Uint8Array) => {
  writeFileSync(new URL(name, models), bytes);
  console.log(name, (bytes.length / 1e6).toFixed(2), 'MB');
};

if (existsSync(join(work, 'parser.actions')))
  write(
    'en.bin',
    packWeights([
      { name: 'tagger.weights', data: loadBytes(work, 'tagger.weights'), sparse: true },
      { name: 'tagger.sure', data: loadInts(work, 'tagger.sure') },
      { name: 'lemmas', data: loadText(work, 'lemmas') },
      { name: 'parser.actions', data: loadBytes(work, 'parser.actions'), sparse: true },
      { name: 'parser.labels', data: loadBytes(work, 'parser.labels'), sparse: true },
    ]),
  );
