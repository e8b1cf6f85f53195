/** English words and marks, as the Penn Treebank cuts them: clitics apart ("do" "n't", "Kyiv" "'s"), full stops of
 *  abbreviations and initials kept with their word, every other mark alone. Offsets are those of the original text and
 *  `text.slice(start, end)` is the token, always. A line is read by itself: no other line can change its tokens.
 *  One pass, linear in any text. */
import type { Span } from '../../model/selector.ts';
import { abbreviates } from './abbreviations.ts';
import { DIGIT, IGNORABLE, isUpper, kindOf, LETTER, OTHER, SPACE } from './characters.ts';

export type Token = Span & { readonly text: string };

/** Lines that hold more than space: the paragraphs. */
export function paragraphsOf(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 10;
    if (c !== 10 && c !== 13 && c !== 0x2028 && c !== 0x2029) continue;
    for (let k = start; k < i; k++) {
      const kind = kindOf(text.charCodeAt(k));
      if (kind === SPACE || kind === IGNORABLE) continue;
      out.push({ start, end: i });
      break;
    }
    start = i + 1;
  }
  return out;
}

export function tokenize(text: string): Token[] {
  const out: Token[] = [];
  for (const line of paragraphsOf(text)) tokenizeLine(text, line, out);
  return out;
}

/** Adds the tokens of one line. */
export function tokenizeLine(text: string, line: Span, out: Token[]): void {
  const scan = new Scan(text, line, out);
  scan.run();
}

/** "NKr5,000", "CHF20m": a short sign of money that stands close to its sum. */
const MONEY = /^([DNS]Kr|SFr|EUR|USD|GBP|CHF|SEK|NOK|DKK|CZK|PLN|HUF|Rs|kr)\d/;

/** Longest local part of an e-mail address (RFC 5321 §4.5.3.1.1). */
const LOCAL_PART = 64;

class Scan {
  private at: number;
  private readonly first: number;

  constructor(
    private readonly text: string,
    private readonly line: Span,
    private readonly out: Token[],
  ) {
    this.at = line.start;
    this.first = out.length;
  }

  run(): void {
    const { end } = this.line;
    while (this.at < end) {
      const kind = this.kind(this.at);
      if (kind === SPACE || kind === IGNORABLE) this.at++;
      else if (kind === OTHER) this.push(this.at, this.mark());
      else if (this.address()) continue;
      else if (kind === DIGIT) this.number();
      else this.word();
    }
  }

  private point(i: number): number {
    if (i >= this.line.end) return -1;
    const point = this.text.codePointAt(i) as number;
    return point > 0xffff && i + 1 >= this.line.end ? this.text.charCodeAt(i) : point;
  }
  private kind(i: number): number {
    const point = this.point(i);
    return point < 0 ? SPACE : kindOf(point);
  }
  private push(start: number, end: number): void {
    this.out.push({ start, end, text: this.text.slice(start, end) });
    this.at = end;
  }

  /** Past letters, digits (where `digits`), and ignorable characters between them. */
  private past(i: number, letters: boolean, digits: boolean): number {
    let end = i;
    for (let k = i; k < this.line.end; ) {
      const point = this.point(k);
      const kind = kindOf(point);
      const size = point > 0xffff ? 2 : 1;
      if ((letters && kind === LETTER) || (digits && kind === DIGIT)) end = k + size;
      else if (kind !== IGNORABLE) break;
      k += size;
    }
    return end;
  }

  /** A web or e-mail address that begins here. */
  private address(): boolean {
    const { text, at } = this;
    const c = text.charCodeAt(at) | 32;
    if (
      (c === 104 && /^https?:\/\//i.test(text.slice(at, at + 8))) ||
      (c === 119 && /^www\./i.test(text.slice(at, at + 4)))
    ) {
      let end = at;
      while (end < this.line.end && this.kind(end) !== SPACE) end++;
      while (end > at + 1 && /[.,;:!?()[\]"'”’»…]/.test(text[end - 1] as string)) end--;
      this.push(at, end);
      return true;
    }
    if (at > this.line.start && isAddress(text.charCodeAt(at - 1))) return false;
    let k = at;
    const limit = Math.min(this.line.end, at + LOCAL_PART);
    while (k < limit && isAddress(text.charCodeAt(k))) k++;
    if (text[k] !== '@' || k >= this.line.end) return false;
    let end = k + 1;
    const last = Math.min(this.line.end, end + 255);
    while (end < last && isAddress(text.charCodeAt(end))) end++;
    while (end > k && /[.+-]/.test(text[end - 1] as string)) end--;
    if (!text.slice(k + 1, end).includes('.')) return false;
    this.push(at, end);
    return true;
  }

  /** 1,000 · 3.5 · 3·5 · 10:30 · 7/8 · 1990s · 21st · 30-day */
  private number(): void {
    let end = this.past(this.at, false, true);
    while (/[.,:/·]/.test(this.text[end] ?? '') && this.kind(end + 1) === DIGIT) end = this.past(end + 1, false, true);
    if (this.kind(end) === LETTER) {
      const letters = this.past(end, true, false);
      if (/^(st|nd|rd|th|s|m|bn|k)$/i.test(this.text.slice(end, Math.min(letters, end + 3)))) end = letters;
    }
    end = this.hyphens(end);
    // "9.00-17.00": the second figure has a point as well.
    while (/[.:]/.test(this.text[end] ?? '') && this.kind(end - 1) === DIGIT && this.kind(end + 1) === DIGIT)
      end = this.past(end + 1, false, true);
    this.push(this.at, end);
  }

  /** Past further parts joined by a hyphen or an ampersand. */
  private hyphens(i: number): number {
    let end = i;
    while (/[-‐‑&]/.test(this.text[end] ?? '') && this.inside(end + 1)) end = this.past(end + 1, true, true);
    return end;
  }
  private inside(i: number): boolean {
    const kind = this.kind(i);
    return kind === LETTER || kind === DIGIT;
  }

  private word(): void {
    const start = this.at;
    const sign = MONEY.exec(this.text.slice(start, start + 5))?.[1];
    const end = sign ? start + sign.length : this.wordEnd(start);
    const cut = clitic(this.text, start, end);
    if (cut > start) this.push(start, cut);
    this.push(Math.max(cut, start), end);
  }

  private wordEnd(start: number): number {
    const initials = this.initials();
    if (initials > start) return initials;
    let end = this.hyphens(this.past(start, true, true));
    while (isApostrophe(this.text.charCodeAt(end)) && this.kind(end + 1) === LETTER)
      end = this.hyphens(this.past(end + 1, true, true));
    if (this.text[end] === '.' && end + 1 < this.line.end && end - start <= 6) {
      const word = this.text.slice(start, end);
      const stop =
        word.length === 1 ? isUpper(word) && word !== 'I' : abbreviates(word) || this.isNumero(word, end + 1);
      if (stop) return end + 1;
    }
    return end;
  }

  /** U.S. · D.C. · e.g. */
  private initials(): number {
    let end = this.at;
    let letters = 0;
    while (/^[A-Za-z]$/.test(this.text[end] ?? '') && this.text[end + 1] === '.' && end + 1 < this.line.end) {
      end += 2;
      letters++;
    }
    return letters > 1 ? end : this.at;
  }

  /** "No. 10" */
  private isNumero(word: string, i: number): boolean {
    return /^nos?$/i.test(word) && this.text[i] === ' ' && this.kind(i + 1) === DIGIT;
  }

  /** The end of the mark that stands here. */
  private mark(): number {
    const { text, at } = this;
    const c = text[at] as string;
    const tagged = (c === '@' || c === '#') && this.inside(at + 1);
    if (tagged) return this.past(at + 1, true, true);
    if (text.startsWith("''", at) || text.startsWith('``', at)) return Math.min(at + 2, this.line.end);
    if (c === '.' || c === '-') {
      let end = at + 1;
      while (end < this.line.end && text[end] === c) end++;
      if (end - at > 1) return end;
    }
    if (isApostrophe(text.charCodeAt(at)) && this.kind(at + 1) === LETTER && this.out.length > this.first) {
      const before = this.out[this.out.length - 1] as Token;
      const end = this.past(at + 1, true, false);
      if (before.end === at && /^.(s|re|ve|ll|d|m)$/i.test(text.slice(at, end))) return end;
    }
    return at + (this.point(at) > 0xffff ? 2 : 1);
  }
}

const isAddress = (c: number): boolean =>
  (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95 || c === 46 || c === 43 || c === 45;

export const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019 || c === 0x2bc;

/** Where the clitic of a word begins, or `start` where it has none. */
function clitic(text: string, start: number, end: number): number {
  const word = text.slice(start, end);
  if (word.length === 6 && word.toLowerCase() === 'cannot') return start + 3;
  let mark = -1;
  for (let i = end - 1; i >= end - 4 && i > start; i--)
    if (isApostrophe(text.charCodeAt(i))) {
      mark = i;
      break;
    }
  if (mark < 0) return start;
  const tail = text.slice(mark + 1, end).toLowerCase();
  if (tail === 't' && /n/i.test(text[mark - 1] as string) && mark - 1 > start) return mark - 1;
  return /^(s|re|ve|ll|d|m)$/.test(tail) ? mark : start;
}
