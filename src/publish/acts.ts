/** Acts as readers meet them: a shape before a colour, and a verb. The shapes are told apart without colour and at small
 *  sizes; a refusal is hollow, because nothing was said. */
import type { Act } from '../model/statement.ts';

export const shapes = ['said', 'promised', 'asked', 'warned', 'confirmed', 'denied', 'refused', 'corrected'] as const;
export type Shape = (typeof shapes)[number];

export const shapeOf: Readonly<Record<Act, Shape>> = {
  assert: 'said',
  claim: 'said',
  promise: 'promised',
  request: 'asked',
  ask: 'asked',
  warn: 'warned',
  confirm: 'confirmed',
  reaffirm: 'confirmed',
  agree: 'confirmed',
  deny: 'denied',
  'refuse-to-answer': 'refused',
  correct: 'corrected',
};

/** The verb in the past tense, after a name: "Joe Biden would not say". */
export const verbOf: Readonly<Record<Act, string>> = {
  assert: 'said',
  claim: 'claimed',
  promise: 'promised',
  request: 'urged',
  ask: 'asked',
  warn: 'warned',
  confirm: 'confirmed',
  reaffirm: 'reaffirmed',
  agree: 'agreed',
  deny: 'denied',
  'refuse-to-answer': 'would not say',
  correct: 'corrected',
};

/** The legend beside a page's marks. */
export const shapeWords: Readonly<Record<Shape, string>> = {
  said: 'said, claimed',
  promised: 'promised',
  asked: 'asked, urged',
  warned: 'warned',
  confirmed: 'confirmed, reaffirmed, agreed',
  denied: 'denied, rejected',
  refused: 'would not say',
  corrected: 'corrected',
};

/** Paths on a square of 16 by 16. `stroked` shapes are lines without a filling. */
export const shapePaths: Readonly<Record<Shape, { readonly d: string; readonly stroked: boolean }>> = {
  said: { d: 'M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3z', stroked: false },
  promised: { d: 'M8 1.5 14.5 8 8 14.5 1.5 8z', stroked: false },
  asked: { d: 'M8 2 15 14H1z', stroked: false },
  warned: { d: 'M6.6 1.5h2.8L9 10H7zM6.5 11.6h3v2.9h-3z', stroked: false },
  confirmed: { d: 'M2 8.6 6.2 12.8 14 3.6', stroked: true },
  denied: { d: 'M3 3 13 13M13 3 3 13', stroked: true },
  refused: { d: 'M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3z', stroked: true },
  corrected: { d: 'M3 6.2A5.3 5.3 0 1 1 2.9 10M2.6 2v4.4H7', stroked: true },
};
