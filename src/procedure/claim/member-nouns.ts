/** What a procedure calls its members: the nouns their names share, the titles before them, what its requirements count. */
import type { Reckoning } from '../reckon.ts';
import { isFunctionWord, numberAt, shareAt, wordsOf } from '../words.ts';
import { permanentWords } from './lexicon.ts';

/** Groups of states that go by a name everybody knows, by their members. */
const regions: Readonly<Record<string, RegExp>> = {
  baltic: /^(Estonia|Latvia|Lithuania)$/,
  nordic: /^(Denmark|Finland|Iceland|Norway|Sweden|Åland|Faroe Islands|Greenland)$/,
  scandinavian: /^(Denmark|Norway|Sweden)$/,
  benelux: /^(Belgium|Luxembourg|(The )?Netherlands)$/,
  visegrad: /^(Czechia|Czech Republic|Hungary|Poland|Slovakia)$/,
  iberian: /^(Portugal|Spain)$/,
};

/** Those of the members that a name of a region stands for; null where the body itself is called by it, unless they are
 *  counted: "all three Baltic states" of the Nordic-Baltic Eight. */
export function ofRegion(
  word: string,
  { members, body }: Reckoning['plan'],
  counted: number | undefined,
): readonly string[] | null {
  if (!Object.hasOwn(regions, word)) return null;
  const own = members.filter((name) => regions[word]!.test(name.replace(/\s*\([^)]*\)/g, '')));
  if (new RegExp(`\\b${word}\\b`, 'i').test(body) && counted !== own.length) return null;
  return own.length ? own : null;
}

/** A noun that some members' names share, and no others': "all crews", where the shipowners are a member too. */
export function nounsForSome({ members }: Reckoning['plan']): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const member of members) {
    const noun = wordsOf(member).at(-1);
    if (noun && /[a-z]{3}s$/.test(noun.text)) out.set(noun.stem, [...(out.get(noun.stem) ?? []), member]);
  }
  for (const [noun, some] of out) if (some.length < 2) out.delete(noun);
  return out;
}

/** "Deputy governors": a title of two words that several members have before their names. */
export function titlesShared({ members }: Reckoning['plan']): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const member of members) {
    const words = wordsOf(member);
    if (words.length !== 3) continue;
    const title = `${words[0]!.lower} ${words[1]!.lower}s`;
    out.set(title, [...(out.get(title) ?? []), member]);
  }
  for (const [title, some] of out) if (some.length < 2) out.delete(title);
  return out;
}

/** What this procedure calls its members: the noun that their names share ("Judge A", "Danish union") or that a requirement
 *  counts ("six of nine affiliates"). */
export function nounsForMembers({ body, members, requirements, stages }: Reckoning['plan']): ReadonlySet<string> {
  const out = new Set<string>();
  const names = members.map(
    (name) =>
      new Set(
        wordsOf(name)
          .filter((word) => !isFunctionWord(word))
          .map(({ stem: s }) => s),
      ),
  );
  for (const word of names[0] ?? []) if (members.length > 2 && names.every((name) => name.has(word))) out.add(word);
  // "Swiss cantons": the body is called by those who sit in it.
  const head = wordsOf(body);
  if (head.length > 1 && /^[a-z]{3,}s$/.test(head.at(-1)!.text) && !head.some((word) => isFunctionWord(word)))
    out.add(head.at(-1)!.stem);
  // "Vote of the trustees": whose vote it is, where that is more than one.
  for (const { name } of stages) {
    const whose =
      /\b(?:vote|ballot|consent|approval|adoption|accession|statements|signature|decision) (?:of|by) (?:the )?([a-z]{3,}s)$/i.exec(
        name,
      )?.[1];
    if (whose) out.add(wordsOf(whose)[0]!.stem);
  }
  // "No municipality objects."
  for (const { text, condition } of requirements) {
    const one =
      condition.is === 'none-against'
        ? /^no ([a-z]{4,}) (is|objects?|votes?|opposes?|breaks?)\b/i.exec(text)?.[1]
        : undefined;
    if (one) out.add(wordsOf(one)[0]!.stem);
  }
  for (const { text, condition } of requirements) {
    if (!/^(count|majority|quorum|all-agree|tally|rule|ratified|deposited)$/.test(condition.is)) continue;
    const words = wordsOf(text);
    for (let i = 0; i + 1 < words.length; i++) {
      if (shareAt(words, i)) continue;
      const number = numberAt(words, i) ?? (/^(all|every|each)$/.test(words[i]!.lower) ? { length: 1 } : null);
      const noun = number ? words[i + number.length] : undefined;
      if (
        noun &&
        /[a-z]{3}s$/.test(noun.lower) &&
        !/^(votes|days|weeks|months|years|seats|shares|contributions|ratifications|signatures|deposits|instruments|approvals|consents|acceptances|accessions|notifications)$/.test(
          noun.lower,
        )
      )
        out.add(noun.stem);
    }
  }
  return out;
}

/** What the members with a veto are called: "permanent", or as a requirement has it ("no riparian state votes against"). */
export function classWithVeto({ requirements, members }: Reckoning['plan']): ReadonlySet<string> {
  const out = new Set(permanentWords);
  for (const { text, condition } of requirements) {
    if (condition.is !== 'no-veto' || condition.veto.length === members.length) continue;
    const found = /^(?:no|none of the) ([a-z-]+) [a-z]+\b/i.exec(text);
    if (found && !/^(negative|dissenting|formal|written|single|valid)$/i.test(found[1]!))
      out.add(found[1]!.toLowerCase());
  }
  return out;
}
