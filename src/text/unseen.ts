/** Characters that print nothing, or turn the text around them the other way round: controls, soft hyphens, zero widths,
 *  joiners and fillers, bidirectional controls, variation selectors, tags (Unicode Standard, chapter 23). A reader who does
 *  not see them is deceived by them. */
const CLASS =
  '[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\u{e0000}-\\u{e007f}\\u{e0100}-\\u{e01ef}]';

/** Each of them, one at a time. */
export const unseen = (): RegExp => new RegExp(CLASS, 'gu');

/** "U+202E". */
export const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
