/** How often a base form is (part of) a cue where it stands, in seven grades; learned. Grade 0: not seen. */
import { CLASS } from '../../text/en/tags.ts';

export type CueLexicon = ReadonlyMap<string, number>;

/** From this grade on a verb, noun or adjective may head an attribution. */
const CANDIDATE = 4;
/** Words below this grade are cues less than twice in a hundred times. */
export const SELDOM = 3;
const STRONG = 6;

/** Shares at which the next grade begins. */
const SHARES = [0.02, 0.08, 0.2, 0.4, 0.65];

export function gradeOf(cues: number, all: number): number {
  if (all < 2) return all ? 1 : 0;
  const share = cues / (all + 1);
  let grade = 2;
  for (const s of SHARES) if (share >= s) grade++;
  return grade;
}

const graded = new Set(['verb', 'noun', 'adj', 'aux', 'propn', 'adp', 'adv'].map((c) => CLASS[c] as number));
const heads = new Set(['verb', 'noun', 'adj'].map((c) => CLASS[c] as number));
const counted = new Set(['punct', 'det', 'pron', 'part'].map((c) => CLASS[c] as number));

export const hasGrade = (coarse: number, lower: string): boolean => graded.has(coarse) || lower === 'according';
export const isCounted = (coarse: number): boolean => !counted.has(coarse);
export const isCandidate = (grade: number, coarse: number, lower: string): boolean =>
  grade >= CANDIDATE && (heads.has(coarse) || lower === 'according' || grade >= STRONG);
