/** How far the acts of several lie apart: "ratified on the same day", "signed within a week of each other", "voted on different
 *  days". The words for it are taken out of the claim, and what is left is read like any other. */
import { numberAt, wordsOf } from '../../words.ts';
import type { Proposition } from '../proposition.ts';

/** `days`: no more than so many lie between them; `negated`: more do. */
type Apart = { readonly text: string; readonly days: number; readonly negated: boolean };

const same =
  / (?:all |both )?(not )?on (?:one and )?the (?:very )?same (?:day|date)\b(?! (?:as|that|when|it|he|she|they)\b)/i;
const different = / on (?:two |three |several )?(?:different|separate) (?:days|dates)\b/i;
const within =
  / within (?:the space of )?(just |only )?([a-z\d-]+) (day|week|fortnight|month|year)s? (?:of (?:each other|one another)|from each other)\b/i;

const lasting: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 31, year: 366 };

/** `null` where the claim says nothing of the kind. */
export function apartIn(text: string): Apart | null {
  const one = same.exec(text);
  if (one) return { text: text.replace(one[0], ''), days: 0, negated: one[1] !== undefined };
  if (different.test(text)) return { text: text.replace(different, ''), days: 0, negated: true };
  const space = within.exec(text);
  if (!space) return null;
  const n = /^(a|an|one)$/i.test(space[2]!) ? 1 : numberAt(wordsOf(space[2]!), 0)?.value;
  if (n === undefined) return null;
  return { text: text.replace(space[0], ''), days: n * lasting[space[3]!.toLowerCase()]!, negated: false };
}

/** What is left has to tell of something that has days: acts of several members, or one step that they take. */
export function apart(left: readonly Proposition[], { days, negated }: Apart): Proposition | null {
  const [only] = left;
  if (left.length !== 1 || !only || 'when' in only) return null;
  if (only.is === 'members' && !only.only && (only.who.is === 'group' || only.who.members.length > 1))
    return { is: 'apart', of: { ...only, negated: false }, days, negated: negated !== only.negated };
  if (only.is === 'step' && typeof only.step === 'number')
    return { is: 'apart', of: { ...only, negated: false }, days, negated: negated !== only.negated };
  return null;
}
