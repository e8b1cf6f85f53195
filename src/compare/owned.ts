/** What somebody owns by a genitive, and whether the other version says that they own it too: "the offer of Jordan", "Jordan's
 *  offer". Such an owner is nobody new, whoever else is credited in the other version. */
import type { Range } from '../text/en/predicates.ts';
import type { Side } from './edits.ts';

/** Is the party at a place of one version the owner of something that it owns in the other version as well? */
export function ownsInBoth(own: Side, who: Range, other: Side): boolean {
  const noun = ownedBy(own, who);
  if (!noun) return false;
  const name = bare(own, who);
  const { lemmas } = other.read;
  const { end } = other;
  for (let i = other.first; i < end; i++) {
    if (lemmas[i] !== noun) continue;
    if (lemmas[i + 1] === 'of' && bare(other, { first: i + 2, end: Math.min(end, i + 10) }).startsWith(name))
      return true;
    const genitive = genitiveBefore(other, i);
    if (genitive > other.first && bare(other, { first: startOf(other, genitive), end: genitive }) === name) return true;
  }
  return false;
}

/** The noun that a party owns: "offer" of "Jordan's kind offer", "request" of "the request of the Irish side". */
function ownedBy({ read, first, end }: Side, who: Range): string | null {
  const { tokens, tags, lemmas } = read;
  if (lemmas[who.first - 1] === 'of' && who.first - 2 >= first && /^NN/.test(tags[who.first - 2]!))
    return lemmas[who.first - 2]!;
  const genitive = /^['’]s?$/.test(tokens[who.end - 1]?.text ?? '') ? who.end - 1 : who.end;
  if (!/^['’]s?$/.test(tokens[genitive]?.text ?? '')) return null;
  for (let i = genitive + 1; i < Math.min(end, genitive + 4); i++)
    if (/^NN/.test(tags[i]!) && !/^NN/.test(tags[i + 1] ?? '')) return lemmas[i]!;
  return null;
}

/** Where the genitive before a noun stands, adjectives between them; -1 where none does. */
function genitiveBefore({ read, first }: Side, noun: number): number {
  for (let i = noun - 1; i >= first && i > noun - 4; i--) {
    if (/^['’]s?$/.test(read.tokens[i]!.text)) return i;
    if (!/^(?:JJ|NN|VBN)/.test(read.tags[i]!)) return -1;
  }
  return -1;
}

/** Where the owner before a genitive begins: "the deputy minister" is not "the minister". */
function startOf({ read, first }: Side, genitive: number): number {
  let at = genitive;
  while (at > first && /^(?:JJ|NN|CD)/.test(read.tags[at - 1]!)) at--;
  return at;
}

/** The words of a range in small letters, without articles and genitives. */
const bare = ({ read }: Side, { first, end }: Range): string =>
  read.tokens
    .slice(first, end)
    .map(({ text }) => text.toLowerCase())
    .filter((word) => !/^(?:the|an?|['’]s?)$/.test(word))
    .join(' ');
