/** Who issues a text and says "we" or "I" in it: the signatories of a communiqué, the holder of an account. */
import type { EntityKind } from '../model/statement.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { accountHolder } from './account-holder.ts';
import type { Genre } from './genre.ts';
import { isTensed, nounFrom } from './phrases.ts';
import { capital } from './roles.ts';
import type { Sentence, Word } from './stream.ts';

/** `name` is who says "I"; `we` who says "we", where that is another. */
export type Issuer = { readonly name: string; readonly kind: EntityKind; readonly we?: string };

export function issuerOf(genre: Genre, outer: readonly Sentence[], text: string, gazetteer: Gazetteer): Issuer {
  if (genre === 'communiqué') return signatories(outer, text);
  if (genre === 'tweet') return accountHolder(outer, gazetteer);
  return { name: '', kind: 'unknown' };
}

/** "We, the ministers of the river states, reaffirm": where a sentence names those who say "we", up to the comma before its
 *  verb; null where it does not. */
export function namedAsWe(words: readonly Word[]): { readonly from: number; readonly end: number } | null {
  const from = words.findIndex((w) => w.lower === 'we') + 2;
  if (from < 2 || words[from - 1]?.text !== ',') return null;
  const comma = words.findIndex((w, i) => i > from && w.text === ',' && /^(?:VB|MD|RB)/.test(words[i + 1]?.tag ?? ''));
  const end = comma > 0 ? comma : nounFrom(words, from, true);
  return end > from ? { from, end } : null;
}

function signatories(outer: readonly Sentence[], text: string): Issuer {
  for (const { words } of outer.slice(0, 4)) {
    const we = namedAsWe(words);
    if (we) return { name: plain(words.slice(we.from, we.end)), kind: 'group' };
  }
  // "Communiqué of the Lake Council of Ministers": the title says whose.
  const title =
    /^\s*(?:\p{Lu}\p{Ll}+ ){0,2}(?:[Cc]ommuniqu[eé]|[Dd]eclaration|[Ss]tatement|[Cc]onclusions) (?:of|by|from) (?:the )?(\p{Lu}[^\n,]{3,80}|(?:\p{Ll}+ ){0,3}(?:ministers|presidents|premiers|leaders|heads|governors|mayors|delegates|governments|members)\b[^\n,]{0,80})(?:\n|,|$)/u.exec(
      text.slice(0, 200),
    )?.[1];
  if (title) return { name: capital(title.trim().replace(/[.:]$/, '')), kind: 'group' };
  for (const { words } of outer.slice(0, 3)) {
    const verb = words.findIndex((w) => isTensed(w));
    const numbered = words.findIndex((w) => /^\p{L}/u.test(w.text));
    const subject = verb > 0 ? plain(words.slice(Math.max(0, numbered), verb).filter((w) => !/^RB/.test(w.tag))) : '';
    if (subject && subject.split(' ').length <= 12 && !/^(?:we|they|it)$/i.test(subject))
      return { name: subject, kind: 'group' };
  }
  return { name: 'signatories', kind: 'group' };
}

export const plain = (words: readonly Word[]): string => {
  let out = '';
  words.forEach((w, i) => {
    if (i === 0 && w.lower === 'the') return;
    out += (out && w.start > words[i - 1]!.end ? ' ' : '') + w.text;
  });
  return out.charAt(0).toUpperCase() + out.slice(1);
};
