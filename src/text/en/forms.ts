/** What the models see of a token: its normal form (small letters, NFC, digits as 0, straight apostrophes, quotation
 *  marks by their role) and hashes of its parts. Text that differs only in such ways is the same to them. Each distinct
 *  word is worked out once. */
import { ignorables } from './characters.ts';
import { hashOf } from './hash.ts';
import { CLOSES, OPENS, type Quotes } from './quotes.ts';
import type { Token } from './tokens.ts';

export type Forms = {
  readonly n: number;
  /** Small letters, NFC, straight apostrophes, nothing invisible; digits as they are. */
  readonly lower: readonly string[];
  /** Hash of `lower` with every run of digits as one 0. */
  readonly word: Int32Array;
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly prefix2: Int32Array;
  readonly shape: Int32Array;
};

/** The longest word looked at; the rest of a longer one is left out. */
const LONGEST = 64;

type Form = { lower: string; word: number; s1: number; s2: number; s3: number; p2: number; shape: number };

export function formsOf(tokens: readonly Token[], quotes: Quotes): Forms {
  const n = tokens.length;
  const known = new Map<string, Form>();
  const lower = new Array<string>(n);
  const ints = () => new Int32Array(n);
  const out = {
    n,
    lower,
    word: ints(),
    suffix1: ints(),
    suffix2: ints(),
    suffix3: ints(),
    prefix2: ints(),
    shape: ints(),
  };
  for (let i = 0; i < n; i++) {
    const text = normal((tokens[i] as Token).text, quotes.role[i] as number);
    let form = known.get(text);
    if (!form) known.set(text, (form = formOf(text)));
    lower[i] = form.lower;
    out.word[i] = form.word;
    out.suffix1[i] = form.s1;
    out.suffix2[i] = form.s2;
    out.suffix3[i] = form.s3;
    out.prefix2[i] = form.p2;
    out.shape[i] = form.shape;
  }
  return out;
}

/** Double marks become “ and ”, single ones ‘ and ’, by their role. */
function normal(text: string, role: number): string {
  if (role === OPENS) return /^['’‘ʼ]$/.test(text) ? '‘' : '“';
  if (role === CLOSES) return /^['’ʼ]$/.test(text) ? '’' : '”';
  let plain = true;
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) > 127) {
      plain = false;
      break;
    }
  if (plain) return text;
  return (
    text
      .slice(0, LONGEST * 4)
      .normalize('NFC')
      .replace(ignorables, '')
      .replace(/[’ʼ‘]/g, "'") || text.slice(0, 1)
  );
}

function formOf(whole: string): Form {
  const text = whole.slice(0, LONGEST);
  const lower = text.toLowerCase();
  const zero = lower.replace(/\d+/g, '0');
  const shape = text
    .replace(/[A-Z]+/g, 'X')
    .replace(/[a-z]+/g, 'x')
    .replace(/\d+/g, '0')
    .slice(0, 6);
  return {
    lower,
    word: hashOf(zero),
    s1: hashOf(lower.slice(-1)),
    s2: hashOf(lower.slice(-2)),
    s3: hashOf(lower.slice(-3)),
    p2: hashOf(lower.slice(0, 2)),
    shape: hashOf(shape),
  };
}
