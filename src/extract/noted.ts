/** Whom a text mentions: noun phrases that name people, offices and bodies, in the order of the text. */
import { namesPerson, spokespeople } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Described, describe } from './describe.ts';
import { isTensed, isTime, nounFrom } from './phrases.ts';
import { pluralOf, roleHeads } from './roles.ts';
import type { Sentence, Word } from './stream.ts';

/** Whom the text mentions, where, and of the subject that opens a sentence where that ends. */
export type Noted = { readonly described: Described; readonly at: number; readonly until?: number | undefined };

/** Noun phrases that name people, offices and governments, in order of the text. */
/** Fuller noun phrases by their head, for "the registry" after "the flag registry": each with the place where it stands. */
export type Phrase = { readonly head: string; readonly words: readonly Word[]; readonly at: number };

export function phrasesIn(sentences: readonly Sentence[]): Phrase[] {
  const out: Phrase[] = [];
  for (const { words, within } of sentences) {
    if (within >= 0) continue;
    for (let i = 0; i < words.length; ) {
      const base = words[i]!.tag === 'PRP' || words[i]!.tag === 'QQ' ? i : nounFrom(words, i, 'base');
      if (base === i) {
        i++;
        continue;
      }
      const head = words[base - 1]!;
      if (/^NNP?S?$/.test(head.tag)) {
        // Up to one name behind "of", "in", "at", "for": "a bank in Seoul".
        const more = /^(?:of|in|at|for)$/.test(words[base]?.lower ?? '') ? nounFrom(words, base + 1, 'base') : base;
        const named = more > base + 1 && /^NNP/.test(words[more - 1]!.tag) && !isTime(words[more - 1]);
        const lead = /^(?:DT|PRP\$|CD)$/.test(words[i]!.tag) ? i + 1 : i;
        const phrase = words.slice(lead, named ? more : base);
        if (phrase.length > 1 && !phrase.some((w) => w.tag === 'QQ' || w.tag === 'CC'))
          out.push({ head: head.lower, words: phrase, at: words[i]!.start });
      }
      i = base;
    }
  }
  return out.sort((a, b) => a.at - b.at);
}

export function mentionsIn(sentences: readonly Sentence[], gazetteer: Gazetteer): Noted[] {
  const out: Noted[] = [];
  for (const { words, within } of sentences) {
    for (let i = 0; i < words.length; ) {
      if (words[i]!.tag === 'QQ') {
        i++;
        continue;
      }
      // "Two days later the government": an adverb leads no name.
      if (/^RB/.test(words[i]!.tag) && /^(?:DT|PRP\$|NNP)$/.test(words[i + 1]?.tag ?? '')) {
        i++;
        continue;
      }
      let end = nounFrom(words, i);
      // "the Minister for Foreign Affairs of Malta"
      if (end > i && words[end]?.lower === 'for' && roleHeads.has(words[end - 1]!.lower)) {
        const more = nounFrom(words, end + 1);
        if (more > end + 1) end = more;
      }
      // "her opposite number from Bolivia"
      if (
        end > i &&
        words[end]?.lower === 'from' &&
        /^(?:counterpart|colleague|number|guest)$/.test(words[end - 1]!.lower)
      ) {
        const more = nounFrom(words, end + 1);
        if (more > end + 1) end = more;
      }
      if (end === i) {
        i++;
        continue;
      }
      // "The Ministry issues the following": no noun phrase stands right before an article; its last noun is the verb.
      if (end > i + 2 && words[end - 1]!.tag === 'NNS' && /^(?:the|an?)$/.test(words[end]?.lower ?? '')) end--;
      const opens =
        within < 0 &&
        (i === 0 || /^(?:CC|RB|,|:)$/.test(words[i - 1]!.tag)) &&
        i < 4 &&
        isTensed(words[end] ?? words[i]!);
      // "The ambassadors of Chile and Peru"
      if (words[end]?.lower === 'and') {
        const beside = nounFrom(words, end + 1);
        const holders =
          beside > end + 1 ? holdersOf(words.slice(i, end), words.slice(end + 1, beside), gazetteer) : null;
        if (holders) out.push({ described: together(holders), at: words[i]!.start });
      }
      const phrase = words.slice(i, end);
      // "The ministry's denial": the body behind a thing of its own.
      const owner = phrase.findIndex((w) => w.tag === 'POS');
      if (owner > 0 && within < 0 && !phrase.slice(owner).some((w) => roleHeads.has(w.lower) || /^NNP/.test(w.tag))) {
        const body = describe(phrase.slice(0, owner), gazetteer);
        if (/^(?:organization|office)$/.test(body.kind) && body.role)
          out.push({ described: body, at: words[i]!.start });
      }
      const tellsMuch =
        (opens && phrase.length > 1 && phrase.some((w) => roleHeads.has(w.lower))) ||
        // "Two customs officers": a counted few.
        (phrase[0]!.tag === 'CD' && phrase.length > 1 && namesPerson(phrase.at(-1)!.lemma)) ||
        phrase.some((w) => /^NNP/.test(w.tag)) ||
        phrase.some((w) =>
          /^(minister|president|ministry|chancellor|government|official|officials|diplomats|ambassador|commissioner|secretary|envoy|delegate|premier|mayor|governor|side|delegation|embassy|mission|counterpart|colleague|prosecutor|comptroller|senator|ombudsman|vice-minister)s?$/.test(
            w.lower,
          ),
        );
      if (tellsMuch && !(phrase.length === 1 && phrase[0]!.tag === 'PRP')) {
        const described = describe(phrase, gazetteer);
        const loneName =
          described.person !== '' &&
          !described.role &&
          phrase.length === 1 &&
          !gazetteer.people(described.person).length;
        // Inside quotation marks others speak; only names are worth remembering from there.
        if (within >= 0 && !described.person) {
          i = end;
          continue;
        }
        if (described.kind !== 'unknown' && !loneName)
          out.push({ described, at: words[i]!.start, until: opens ? words[words.length - 1]!.end : undefined });
        // "Health Minister Pia Lind and Finance Minister Olof Berg": each of them too.
        const and = phrase.findIndex((w) => w.tag === 'CC');
        if (described.rule === 'group' && and > 0)
          for (const part of [phrase.slice(0, and), phrase.slice(and + 1)]) {
            const one = describe(part, gazetteer);
            if (one.person && one.role) out.push({ described: one, at: part[0]!.start });
          }
        // "A spokesman for the State Border Committee" names the committee too.
        const speaks = phrase.findIndex((w) => spokespeople.has(w.lower));
        const behind = /^(?:for|of|at)$/.test(phrase[speaks + 1]?.lower ?? '') ? phrase.slice(speaks + 2) : [];
        const principal = behind.length ? behind : phrase.slice(0, Math.max(0, speaks)).filter((w) => w.tag !== 'POS');
        if (speaks >= 0 && principal.some((w) => /^NN/.test(w.tag))) {
          const body = describe(principal, gazetteer);
          if (/^(?:organization|office)$/.test(body.kind) || body.person || body.role)
            out.push({ described: body, at: words[i]!.start });
        }
        // "Ukraine's agriculture minister" also names Ukraine's minister only; "the transport ministers of X" names X.
      }
      i = end;
    }
  }
  return out.sort((a, b) => a.at - b.at);
}

/** "The foreign ministers of Armenia" | "Georgia": two holders of one office. */
export function holdersOf(
  first: readonly Word[],
  second: readonly Word[],
  gazetteer: Gazetteer,
): readonly [Described, Described] | null {
  const whole = describe(first, gazetteer);
  const beside = describe(second, gazetteer);
  if (!whole.plural || !whole.role || !whole.of || beside.rule !== 'country') return null;
  const role = whole.role.replace(/s(?= (?:of|for) |$)/, '');
  const holder = (of: string): Described => ({
    ...whole,
    role,
    of,
    name: `${role} of ${of}`,
    head: whole.head.replace(/s$/, ''),
    kind: 'person',
    plural: false,
  });
  return [holder(whole.of), holder(beside.of)];
}

/** Two holders of one office as one group. */
const together = ([a, b]: readonly [Described, Described]): Described => ({
  ...a,
  name: `${pluralOf(a.role)} of ${a.of} and ${b.of}`,
  head: `${a.head}s`,
  kind: 'group',
  plural: true,
  rule: 'group',
});
