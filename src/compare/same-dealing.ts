/** One dealing told from both sides: "The host thanked the pilot", "The pilot was thanked by the host". */
import { nounPhrase } from '../text/en/noun-phrases.ts';
import { predicatesIn, type Range } from '../text/en/predicates.ts';
import type { Side } from './edits.ts';

/** The words of a range in small letters. */
export const wordsOf = ({ read }: Side, { first, end }: Range): string =>
  read.text.slice(read.tokens[first]!.start, read.tokens[end - 1]!.end).toLowerCase();

/** Do the versions tell one dealing, actively here and passively there, by the same one to the same one? A pronoun may stand
 *  for whoever acts. */
export function sameDealing(before: Side, after: Side): boolean {
  return told(before, after) || told(after, before);
}

function told(active: Side, passive: Side): boolean {
  for (const p of predicatesIn(active.read, active.first, active.end)) {
    if (p.passive || !p.agent) continue;
    const object = nounPhrase(active.read, p.group.end, active.end);
    if (!object) continue;
    for (const q of predicatesIn(passive.read, passive.first, passive.end)) {
      if (!q.passive || q.lemma !== p.lemma || !q.subject || !q.agent) continue;
      if (!opensWith(wordsOf(active, object), wordsOf(passive, q.subject))) continue;
      const pronoun = active.read.tags[p.agent.first] === 'PRP';
      if (pronoun || opensWith(wordsOf(passive, q.agent), wordsOf(active, p.agent))) return true;
    }
  }
  return false;
}

/** "the pilot for his help", "the pilot": what for is no part of who. */
const opensWith = (phrase: string, who: string): boolean => `${phrase} `.startsWith(`${who} `);
