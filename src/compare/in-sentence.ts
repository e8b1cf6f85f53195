/** A speaker's name as it stands inside an English sentence. Names are kept bare ("Ukrainian side"), for they are compared,
 *  listed and looked up; a sentence needs the article that the text gave them ("the Ukrainian side", "an EU official"). */
import type { Change } from '../model/revision.ts';

/** The name with its article: the one before it in the quoted words, else "the" for an office told with its body ("President
 *  of Kenya"); none for people, countries and cities. */
export function inSentence(name: string, quote: string): string {
  const at = wordAt(quote, name);
  if (at < 0) return OF.test(name) && !ARTICLE.test(name) ? `the ${name}` : name;
  const article = /(?:^|[^\p{L}])(the|an?|his|her|its|their|our|my)\s+$/iu.exec(quote.slice(0, at))?.[1];
  if (article) return `${article.toLowerCase()} ${quote.slice(at, at + name.length)}`;
  return COMMONLY.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;
}

/** Who is now credited with a point, and who was. */
export const creditedTo = (change: Pick<Change, 'before' | 'after' | 'speakerBefore' | 'speakerAfter'>) => ({
  now: inSentence(change.speakerAfter ?? '', change.after.quote),
  was: inSentence(change.speakerBefore ?? '', change.before.quote),
});

const OF = /\p{L} (?:of|for) /u;
const ARTICLE = /^(?:the|an?) /i;
/** A plural of common words or a count at the start of a sentence: "Local residents", "Both sides". */
const COMMONLY = /^\p{Lu}\p{Ll}+(?: \p{Ll}[\p{Ll}-]*)*(?: \p{Ll}+s)$|^(?:Both|Two|Three|Several|Some|All) /u;

/** Where a name stands in the text as words of their own, capitals aside; -1 where it does not. */
function wordAt(text: string, name: string): number {
  const [low, wanted] = [text.toLowerCase(), name.toLowerCase()];
  const letter = (at: number): boolean => /\p{L}/u.test(low[at] ?? ' ');
  for (let at = low.indexOf(wanted); at >= 0 && wanted; at = low.indexOf(wanted, at + 1))
    if (!letter(at - 1) && !letter(at + wanted.length)) return at;
  return -1;
}
