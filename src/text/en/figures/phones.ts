/** Telephone numbers. */
import { figure, type Read, type Words } from './figure.ts';

/** +371 6700 0000 · (+371) 67 000 000: a number to call, however its digits are grouped. */
export function phone(words: Words, i: number): Read | null {
  if (!/^\+\d*$/.test(words[i]!)) return null;
  let digits = '';
  let end = i;
  for (let k = i; k < words.length && k < i + 14 && (k === i || /^(?:\d+|[()–-])$/.test(words[k]!)); k++) {
    const own = words[k]!.replace(/\D/g, '');
    digits += own;
    if (own) end = k + 1;
  }
  return digits.length >= 7 ? figure('number', `phone:${digits}`, end) : null;
}
