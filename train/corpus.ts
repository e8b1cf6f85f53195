/** The corpus as the trainers see it: articles with their annotators' attributions and an automatic analysis, laid on our
 *  own tokens. A corpus is a folder with `train.jsonl`, `dev.jsonl` ({id, text, statements}, spans in string indices) and
 *  `silver/{train,dev}.conll.gz` (index, form, lemma, tag, entity, head, relation, start, end). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { formsOf } from '../src/text/en/forms.ts';
import { type Quotes, quotesOf } from '../src/text/en/quotes.ts';
import { relationOf } from '../src/text/en/relations.ts';
import { type Cut, cut } from '../src/text/en/sentences.ts';
import { TAG } from '../src/text/en/tags.ts';
import type { Token } from '../src/text/en/tokens.ts';

export type GoldSpan = { start: number; end: number };
export type GoldAttribution = { source: GoldSpan[]; cue: GoldSpan[]; content: GoldSpan[] };

export type Article = {
  id: string;
  text: string;
  cut: Cut;
  quotes: Quotes;
  forms: ReturnType<typeof formsOf>;
  annotations: GoldAttribution[][];
  silver: Silver | null;
};

/** The automatic analysis on our tokens. tag -1, head -2: not known there. Heads are token indices, -1 for a root. */
export type Silver = { tag: Int8Array; lemma: (string | null)[]; head: Int32Array; relation: Uint8Array };

type CoreToken = { start: number; end: number; tag: string; lemma: string; head: number; relation: string };

/** Folds that models are held back by, so that what a later model sees of the training part is as good as what it will see of new text. */
export const FOLDS = 4;

export function readCorpus(folder: string, part: 'train' | 'dev'): Article[] {
  const silver = readSilver(join(folder, 'silver', `${part}.conll.gz`));
  const byId = new Map<string, Article>();
  for (const line of readFileSync(join(folder, `${part}.jsonl`), 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const { id, text, statements } = JSON.parse(line) as { id: string; text: string; statements: GoldAttribution[] };
    const name = id.replace(/_[0-9a-f]{4}$/, '');
    const known = byId.get(name);
    if (known && known.text === text) {
      known.annotations.push(statements);
      continue;
    }
    const pieces = cut(text);
    const quotes = quotesOf(text, pieces.tokens, pieces.sentences);
    const core = silver.get(name);
    byId.set(known ? id : name, {
      id,
      text,
      cut: pieces,
      quotes,
      forms: formsOf(pieces.tokens, quotes),
      annotations: [statements],
      silver: core ? lay(core, pieces) : null,
    });
  }
  return [...byId.values()];
}

function readSilver(file: string): Map<string, CoreToken[]> {
  const out = new Map<string, CoreToken[]>();
  let tokens: CoreToken[] = [];
  let first = 0;
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line.startsWith('# ')) {
      tokens = [];
      first = 0;
      out.set(line.slice(2).trim(), tokens);
      continue;
    }
    const f = line.split('\t');
    if (f.length < 9) {
      first = tokens.length;
      continue;
    }
    const head = Number(f[5]);
    tokens.push({
      start: Number(f[7]),
      end: Number(f[8]),
      tag: f[3] as string,
      lemma: f[2] as string,
      head: head ? head - 1 + first : -1,
      relation: f[6] as string,
    });
  }
  return out;
}

/** Lays the analysis of other tokens on ours: a token of ours takes the head of the others it covers; parts of one of
 *  theirs hang on its last part. */
function lay(core: readonly CoreToken[], { tokens, sentences }: Cut): Silver {
  const n = tokens.length;
  const out: Silver = {
    tag: new Int8Array(n).fill(-1),
    lemma: new Array(n).fill(null),
    head: new Int32Array(n).fill(-2),
    relation: new Uint8Array(n),
  };
  const ours = core.map(() => [] as number[]);
  const theirs = tokens.map(() => [] as number[]);
  let i = 0;
  core.forEach((c, k) => {
    while (i > 0 && (tokens[i - 1] as Token).end > c.start) i--;
    while (i < n && (tokens[i] as Token).end <= c.start) i++;
    for (let j = i; j < n && (tokens[j] as Token).start < c.end; j++) {
      (ours[k] as number[]).push(j);
      (theirs[j] as number[]).push(k);
    }
  });
  const sentence = new Int32Array(n);
  sentences.forEach((s, k) => {
    sentence.fill(k, s.first, s.end);
  });
  for (let j = 0; j < n; j++) {
    const cover = theirs[j] as number[];
    if (!cover.length) continue;
    const k = cover.find((x) => !cover.includes((core[x] as CoreToken).head)) ?? (cover[0] as number);
    const c = core[k] as CoreToken;
    const parts = ours[k] as number[];
    const last = parts.at(-1) as number;
    out.tag[j] = TAG[c.tag] ?? -1;
    if (cover.length === 1 && parts.length === 1) out.lemma[j] = c.lemma.toLowerCase();
    if (parts.length > 1 && j !== last) {
      out.head[j] = last;
      out.relation[j] = relationOf('compound');
      continue;
    }
    const up = c.head < 0 ? undefined : (ours[c.head] as number[]).at(-1);
    if (c.head >= 0 && (up === undefined || up === j)) continue;
    const inside = up !== undefined && sentence[up] === sentence[j];
    out.head[j] = inside ? (up as number) : -1;
    out.relation[j] = relationOf(inside ? c.relation : 'root');
  }
  return out;
}
