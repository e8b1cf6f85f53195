/** The lists of a passage: names of things joined by commas and "and", "as well as", "but also", letters in brackets; and
 *  whoever "along with" adds to the subject of a sentence. */
import { isNoun } from '../text/en/nouns.ts';
import type { Range } from '../text/en/predicates.ts';
import type { Side } from './edits.ts';
import { isListMark } from './list-lines.ts';

/** The members of one list, each without what follows its noun but "of …". */
export type List = readonly Range[];

const INSIDE = /^(?:DT|PRP\$|CD|JJ|JJR|JJS|NN|NNS|NNP|NNPS|POS|VBN|VBG)$/;
const NAMES = /^NN/;
/** "topics, including trade and visas" */
const BRINGS_ON = /^(?:include|involve|concern|regard|follow|contain)$/;

/** What may stand between two members, and which of it makes a list of two. */
const JOINT =
  /^(?:(?:[,;]|and|or|but|also|&|plus|as well as(?: (?:on|in|for|with|of|at|to|about))?|along with|together with|in addition|\( ?[a-h1-9] ?\))(?: |$))+$/i;
const CONJUNCTION = /(?:^| )(?:and|or|but|&|plus|as well as|along with|together with)(?: |$)/i;

/** The names of things in a passage: "the head of the coastguard". */
function namesOfThings({ read: { tags, lemmas }, first, end }: Side): Range[] {
  const out: Range[] = [];
  for (let i = first; i < end; ) {
    let k = i;
    let noun = -1;
    while (
      k < end &&
      ((INSIDE.test(tags[k]!) && !BRINGS_ON.test(lemmas[k]!)) ||
        (lemmas[k] === 'of' && noun === k - 1) ||
        (lemmas[k] === 'for' && noun === k - 1 && OF_A_FIELD.test(lemmas[noun]!)))
    ) {
      // An article opens the next name.
      if (noun >= 0 && /^(?:DT|PRP\$)$/.test(tags[k]!) && lemmas[k - 1] !== 'of') break;
      // "two schools and a clinic": taken for an adjective, which "were present" has.
      const alone = tags[k] === 'JJ' && isNoun(lemmas[k]!) && !INSIDE.test(tags[k + 1] ?? '') && lemmas[k - 1] !== 'be';
      if ((NAMES.test(tags[k]!) && !(lemmas[k] === 'addition' && lemmas[k - 1] === 'in')) || alone) noun = k;
      k++;
    }
    if (noun >= 0) out.push({ first: i, end: noun + 1 });
    i = noun >= 0 ? noun + 1 : Math.max(k, i + 1);
  }
  return out;
}

/** "the Department of Civil Protection [and Emergency Management]": a field in the name of one body or office. */
export function inNameOfBody({ read: { tokens, lemmas, tags }, first }: Side, range: Range): boolean {
  const capital = (i: number): boolean => /^\p{Lu}/u.test(tokens[i]!.text);
  const joins = (i: number): boolean => /^(?:and|,|&|of|for)$/.test(lemmas[i]!);
  for (let i = range.first; i < range.end; i++) if (!capital(i) && !joins(i)) return false;
  let at = range.first;
  while (at > first && (capital(at - 1) || joins(at - 1))) at--;
  for (let i = at; i + 1 < range.first; i++)
    if (NAMED_BY_FIELD.test(tokens[i]!.text) && !/S$/.test(tags[i]!) && /^(?:of|for)$/.test(lemmas[i + 1]!))
      return true;
  return false;
}
const NAMED_BY_FIELD =
  /^(?:Department|Ministry|Office|Agency|Directorate|Committee|Institute|Authority|Service|Centre|Center|Bureau|Inspectorate|Administration|Board|Chamber|Council|Commission|Minister|Secretary|Commissioner|Faculty|Organi[sz]ation|Association|Federation)$/;

/** "the ministers for co-operation" */
const OF_A_FIELD =
  /^(?:minister|secretary|ministry|commissioner|representative|committee|department|directorate|spokesperson)$/;

const MOST_BETWEEN = 7;
const ADDS = /^(?:along|together|accompanied|joined)$/;

/** Every list, first to last. */
export function listsIn(side: Side): List[] {
  const { read } = side;
  const names = namesOfThings(side);
  const out: Range[][] = [];
  let list: Range[] = [];
  let conjoined = false;
  const close = (): void => {
    if (list.length > 2 || (list.length === 2 && conjoined)) out.push(list);
    list = [];
    conjoined = false;
  };
  for (const name of names) {
    const from = list.at(-1)?.end ?? name.first;
    const between = read.tokens
      .slice(from, Math.min(name.first, from + MOST_BETWEEN))
      .map(({ text }, k) => (isListMark(read, from + k) ? ',' : text))
      .join(' ');
    if (list.length && (name.first - from >= MOST_BETWEEN || !JOINT.test(between))) close();
    else if (CONJUNCTION.test(between)) conjoined = true;
    const [subject] = names;
    const added = ADDS.test(read.lemmas[name.first - 2] ?? '') && /^(?:with|by)$/.test(read.lemmas[name.first - 1]!);
    if (added && subject && subject !== name && list[0] !== subject) {
      close();
      list.push(subject);
      conjoined = true;
    }
    list.push(name);
  }
  close();
  return out;
}
