/** Words of a source between quotation marks of ours. Double marks that the words hold themselves become single ones, so that a
 *  reader sees where our marks end and the source's begin: “he called it ‘a start’”. Only the kind of mark is changed; as they
 *  stand, to the letter, words are on the page of their version. Pure. */

/** What closes a passage, by the mark that opens it. A straight mark opens and closes by turns. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"' };

/** Words between marks, where there is no markup. */
export const quotation = (words: string): string => `“${lifted(words)}”`;

/** What stands between our marks. A pair that encloses all of the words is the pair that we set ourselves. */
export function lifted(words: string): string {
  const text = words.trim();
  const inside = text.slice(1, -1);
  const whole = text.length > 2 && CLOSING[text.charAt(0)]?.includes(text.at(-1)!) && !/["“”„«»]/.test(inside);
  return inner(whole ? inside : words);
}

/** Double marks as single ones, and single ones within them as double. As many letters as before, each in its place, so that
 *  whatever points into the words still does. An apostrophe stays; what was cut out of a passage may lack a mark's other half. */
function inner(words: string): string {
  const open: string[] = [];
  let turned = '';
  for (let at = 0; at < words.length; at++) {
    const mark = words.charAt(at);
    const beforeLetter = /^\p{L}/u.test(words.slice(at + 1, at + 3));
    if (open.at(-1)?.includes(mark) && !(mark === '’' && beforeLetter)) {
      open.pop();
      turned += mark === '’' ? '”' : '’';
    } else if (CLOSING[mark]) {
      open.push(CLOSING[mark]);
      turned += '‘';
    } else if (mark === '‘' && open.length) {
      open.push('’');
      turned += '“';
    } else turned += mark === '”' || mark === '»' ? '’' : mark;
  }
  return turned;
}
