/** Characters that print nothing, or turn words round, made visible on a page that is otherwise done. Each is still there, so
 *  that what is copied is exact, but isolated, so that it does nothing to the words beside it (UAX 9, HL3). */
import { codePoint, unseen } from '../text/unseen.ts';

/** Elements that hold letters only: there the character is named in its place. */
const LETTERS_ONLY = /^<(?:title|option|text|tspan)[\s>]/;
/** What is in a field is what will be sent. */
const FIELD = /^<textarea[\s>]/;

/** Joiners, selectors and marks of direction: spelling in scripts that join or run from the right, and in pictographs. */
const SPELLING = /[\u061c\u200c-\u200f]|\p{Variation_Selector}/u;
const SPELT_WITH_THEM =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}/u;

export function showUnseen(html: string): string {
  if (!unseen().test(html.replace(/[\t\n\r]/g, ''))) return html;
  let within = '';
  return html.replace(/<[^>]*>|[^<]+/g, (part) => {
    if (part.startsWith('<')) {
      within = part;
      return part;
    }
    if (FIELD.test(within)) return part;
    const letters = LETTERS_ONLY.test(within);
    const spelling = SPELT_WITH_THEM.test(part);
    return part.replace(unseen(), (character) => {
      if (/[\t\n\r]/.test(character) || (spelling && SPELLING.test(character))) return character;
      const name = codePoint(character);
      return letters ? `[${name}]` : `<bdi class="unseen" data-sign="${name}">${character}</bdi>`;
    });
  });
}
