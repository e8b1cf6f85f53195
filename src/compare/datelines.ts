/** Where and when a report was filed, before its first sentence: "ROME, 8 Apr –", "SPLIT (HNA) –". Where only one version has one,
 *  it is a line of the page and no part of the sentence behind it. */
import type { Span } from '../model/selector.ts';

const PLACE = "\\p{Lu}[\\p{Lu}'’.-]+(?: \\p{Lu}[\\p{Lu}'’.-]+){0,2}";
const DAY =
  '(?:\\d{1,2} (?:\\p{Lu}\\p{Ll}{2,8})\\.?|\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}|\\d{1,2}[./]\\d{1,2}\\.?)(?:,? \\d{4})?';
const AGENCY = '\\([\\p{L}/ .-]{2,30}\\)';
const LINE = new RegExp(`${PLACE}(?:,? ${DAY}(?:,? ${AGENCY})?|,? ${AGENCY}(?:,? ${DAY})?) ?(?:[–—]|--?)`, 'u');

const OPENING = new RegExp(`^[ \\t]*(${LINE.source})[ \\t]*(?=[\\p{Lu}"“‘])`, 'mu');
const ALONE = new RegExp(`^${LINE.source}$`, 'u');

/** How far into a text one is looked for: behind a headline and its kind. */
const NEAR_TOP = 600;

export function datelineOf(text: string): Span | null {
  const found = OPENING.exec(text.slice(0, NEAR_TOP));
  if (!found) return null;
  const start = found.index + found[0].indexOf(found[1]!);
  return { start, end: start + found[1]!.length };
}

export const isDateline = (passage: string): boolean => passage.length < NEAR_TOP && ALONE.test(passage);
