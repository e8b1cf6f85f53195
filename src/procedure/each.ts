/** "Notification by Iceland, Liechtenstein and Norway": what each of some members has to do. Has a member done it? */
import type { RecordedAct } from '../model/procedure.ts';
import { entryOf } from './entry.ts';
import type { Condition } from './plan.ts';
import { contentOf, wordsOf } from './words.ts';

type Each = Extract<Condition, { is: 'each' }>;

/** The requirement read: the deed, and at least two members but not all; `null` where it is none of this kind. */
export function eachIn(text: string, members: readonly string[]): Each | null {
  const found = /^(?:the )?([\w -]+?) (?:by|from|of|in) (.+)$/i.exec(text);
  if (!found) return null;
  const named = members.filter((member) => found[2]!.includes(member));
  let rest = found[2]!;
  for (const member of [...named].sort((a, b) => b.length - a.length)) rest = rest.replace(member, '');
  const only = rest.replace(/\b(and|the)\b|[, ]/gi, '') === '';
  return only && named.length > 1 && named.length < members.length
    ? { is: 'each', deed: found[1]!, members: named }
    : null;
}

/** The entry by which a member did it: its own or its government's, in half of the words, or another organ's that names it. */
export function doneBy(
  { deed }: Each,
  member: string,
  { acts, ratified }: { readonly acts: readonly RecordedAct[]; readonly ratified: ReadonlyMap<string, RecordedAct> },
): RecordedAct | undefined {
  const wanted = contentOf(wordsOf(deed));
  const done = acts.find((act) => {
    const own = act.member === member || act.organ?.includes(member) === true;
    if (!own && !(act.organ !== undefined && act.text.includes(member))) return false;
    const { said } = entryOf(act);
    const shared = wanted.filter((word) => said.has(word)).length;
    return wanted.length > 0 && shared >= (own ? wanted.length / 2 : wanted.length);
  });
  return done ?? (/^(ratification|acceptance|approval)$/i.test(deed) ? ratified.get(member) : undefined);
}
