/** Sentences of tokenized text: runs of tokens [first, end) that never cross a line. A sentence ends after . ? ! … and the
 *  closing marks that follow, where what comes next can begin one. Abbreviations end one only before words that
 *  seldom stand inside (the, he, but …). Linear. */
import { TITLES } from './abbreviations.ts';
import { isUpper, kindOf, LETTER } from './characters.ts';
import { paragraphsOf, type Token, tokenizeLine } from './tokens.ts';
import { isCalendarName } from './words.ts';

export type Sentence = { readonly first: number; readonly end: number; readonly paragraph: number };
export type Cut = { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] };

/** Tokens and sentences of a text, line by line. */
export function cut(text: string): Cut {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  paragraphsOf(text).forEach((line, paragraph) => {
    const first = tokens.length;
    tokenizeLine(text, line, tokens);
    split(tokens, first, paragraph, sentences);
  });
  return { tokens, sentences };
}

/** A sentence of more tokens is cut, so that what is done sentence by sentence stays linear. */
export const LONGEST_SENTENCE = 240;

const STARTERS = new Set(
  'the he she it they but and in i we this that a an his her our my you what when as both these those there its no'.split(
    ' ',
  ),
);

function split(tokens: readonly Token[], first: number, paragraph: number, out: Sentence[]): void {
  let start = first;
  let open = false;
  for (let i = first; i < tokens.length; i++) {
    const { text } = tokens[i] as Token;
    open = opens(text, open);
    if (i - start >= LONGEST_SENTENCE - 4) {
      out.push({ first: start, end: i + 1, paragraph });
      start = i + 1;
      continue;
    }
    if (!(ends(tokens, i) || endsByTheHour(tokens, i, start)) || numbers(tokens, i) || withinNumber(tokens, i))
      continue;
    let next = i + 1;
    for (; next < tokens.length && next < i + 4; next++) {
      const t = (tokens[next] as Token).text;
      const straight =
        (t === '"' || t === "''" || t === "'") && (tokens[next - 1] as Token).end === (tokens[next] as Token).start;
      if (!(/^[”’»)\]]$/.test(t) || (straight && (open || t === "'")))) break;
      open = opens(t, open);
    }
    if (next < tokens.length && !begins((tokens[next] as Token).text)) continue;
    out.push({ first: start, end: next, paragraph });
    start = next;
    i = next - 1;
  }
  if (start < tokens.length) out.push({ first: start, end: tokens.length, paragraph });
}

function opens(text: string, open: boolean): boolean {
  if (text === '“' || text === '«' || text === '„' || text === '``') return true;
  if (text === '”' || text === '»') return false;
  return text === '"' || text === "''" ? !open : open;
}

function ends(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i] as Token;
  if (/^(?:[?!…]|\.+)$/.test(text.length > 8 ? text.slice(0, 8) : text)) return true;
  if (text.length < 2 || text[text.length - 1] !== '.' || i + 1 >= tokens.length) return false;
  const next = (tokens[i + 1] as Token).text;
  if (TITLES.has(text.slice(0, -1).toLowerCase()) || /^[A-Z]\.$/.test(text)) return false;
  return next === '“' || (isUpper(next[0] as string) && next.length < 6 && STARTERS.has(next.toLowerCase()));
}

/** "will meet at 3 p.m. Leaders will discuss": not before a zone, a day, or the time of a place. */
function endsByTheHour(tokens: readonly Token[], i: number, start: number): boolean {
  if (i - start < SHORT_OPENING || !/^[ap]\.m\.$/.test(tokens[i]!.text)) return false;
  const next = tokens[i + 1]?.text ?? '';
  return (
    /^\p{Lu}\p{Ll}/u.test(next) &&
    !isCalendarName(next.toLowerCase()) &&
    !/^(?:time|summer|standard)$/.test(tokens[i + 2]?.text.toLowerCase() ?? '')
  );
}
/** "At 11 a.m. Minister Kos opened": so many words are no sentence yet. */
const SHORT_OPENING = 6;

/** "Art. 5", "Nos. 3 and 4": what is numbered. */
const numbers = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.text === '.' &&
  i > 0 &&
  tokens[i - 1]!.end === tokens[i]!.start &&
  NUMBERED.has(tokens[i - 1]!.text.toLowerCase()) &&
  /^\d/.test(tokens[i + 1]?.text ?? '');
const NUMBERED = new Set(
  'art arts para paras sec secs fig figs vol vols no nos nr ch chap p pp reg regs res approx'.split(' '),
);

/** "09.00-19 | . | 00": between figures and without a space. */
const withinNumber = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.text === '.' &&
  tokens[i - 1]?.end === tokens[i]!.start &&
  tokens[i + 1]?.start === tokens[i]!.end &&
  /\d$/.test(tokens[i - 1]!.text) &&
  /^\d/.test(tokens[i + 1]!.text);

function begins(text: string): boolean {
  const point = text.codePointAt(0) as number;
  if (kindOf(point) === LETTER) {
    const c = String.fromCodePoint(point);
    return isUpper(c) || c === c.toUpperCase();
  }
  return /^[\d“„«"‘'([$€£@#—–\-•*`]/.test(text);
}
