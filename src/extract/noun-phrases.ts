/** A noun phrase taken apart by its form: its article, what it names, what stands behind in commas, brackets or a clause. */

import type { Gazetteer } from '../text/gazetteer.ts';
import type { Described } from './describe.ts';
import { countryIn, headOf } from './names.ts';
import { weekday } from './phrases.ts';
import type { Word } from './stream.ts';

export type NounPhrase = {
  readonly words: readonly Word[];
  /** What stands before commas, brackets and relative clauses, with its article. */
  readonly whole: readonly Word[];
  /** The same without its article. */
  readonly core: readonly Word[];
  /** What stands behind the first comma. */
  readonly apposition: readonly Word[];
  /** A relative clause that stands behind with no comma: "that runs the smelter". */
  readonly clause: readonly Word[];
  readonly definite: boolean;
  readonly indefinite: boolean;
};

/** A noun phrase whose country or body is known, and its head. */
export type Noun = NounPhrase & {
  readonly gazetteer: Gazetteer;
  /** The description of a phrase of which nothing is known. */
  readonly none: Described;
  readonly country: ReturnType<typeof countryIn>;
  /** The country or body that it says it belongs to; empty where it says none. */
  readonly of: string;
  /** The phrase without that. */
  readonly rest: readonly Word[];
  readonly head: Word;
  readonly headAt: number;
  readonly plural: boolean;
};

export const opening = /^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|another)$/;
const indefiniteWord =
  /^(?:a|an|one|two|three|four|five|six|several|some|many|another|other|others|unnamed|anonymous|few)$/;

/** The parts of a noun phrase. */
export function partsOf(phrase: readonly Word[]): NounPhrase {
  const both = /^(?:neither|either|both)$/.test(phrase[0]?.lower ?? '') && phrase.some((w) => w.tag === 'CC');
  const words = withCounterpart(both ? phrase.slice(1) : phrase);
  // What stands in commas or brackets, or in a relative clause, does not name.
  const cut = words.findIndex((w, i) => i > 0 && (w.text === ',' || /^(?:WP|WDT|WP\$)$/.test(w.tag) || w.text === '('));
  const whole = withoutEmphasis(cut > 0 ? words.slice(0, cut) : words);
  const first = whole[0];
  const lower = first?.lower ?? '';
  return {
    words,
    whole,
    core: opening.test(lower) && whole.length > 1 ? whole.slice(1) : whole,
    apposition: cut > 0 && words[cut]!.text === ',' ? words.slice(cut + 1) : [],
    clause: cut > 0 && /^W/.test(words[cut]!.tag) ? words.slice(cut) : [],
    definite: /^(?:the|this|that|these|those|its|his|her|their|our)$/.test(lower),
    indefinite: indefiniteWord.test(lower) || (first?.tag === 'CD' && whole.length > 1),
  };
}

/** The phrase with its head, and the country or body it belongs to. Field by field: a spread is slow where all phrases pass. */
export function nounOf(phrase: NounPhrase, gazetteer: Gazetteer, none: Described): Noun {
  const { words, whole, core, apposition, clause, definite, indefinite } = phrase;
  const country = countryIn(core, gazetteer);
  const of = country?.of ?? '';
  const rest = country ? country.rest : core;
  const headAt = headOf(rest);
  const head = rest[headAt]!;
  const plural = /^NNP?S$/.test(head.tag) || /^(?:police|people)$/.test(head.lower);
  return {
    words,
    whole,
    core,
    apposition,
    clause,
    definite,
    indefinite,
    gazetteer,
    none,
    country,
    of,
    rest,
    head,
    headAt,
    plural,
  };
}

/** "the minister himself", "the two governments jointly" */
function withoutEmphasis(words: readonly Word[]): readonly Word[] {
  let to = words.length;
  while (to > 1 && /^(?:itself|himself|herself|themselves|also|jointly|alone)$/.test(words[to - 1]!.lower)) to--;
  return words.slice(0, to);
}

/** "Her opposite number" is her counterpart. */
function withCounterpart(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((w, i) => w.lower === 'number' && words[i - 1]?.lower === 'opposite');
  if (at < 0) return words;
  return words.flatMap((w, i) =>
    i === at - 1 ? [] : i === at ? [{ ...w, text: 'counterpart', lower: 'counterpart', lemma: 'counterpart' }] : [w],
  );
}

/** The noun phrase in what was read as a source: what stands behind a closed quotation, up to a verb with its object. */
export function nounPhraseOf(words: readonly Word[]): readonly Word[] {
  const quoted = words.findLastIndex((w) => w.tag === 'QQ' || /^["”»]$/.test(w.text));
  const behind = quoted >= 0 && quoted < words.length - 1 ? words.slice(quoted + 1) : words;
  const verb = behind.findIndex(
    (w, i) =>
      i > 0 &&
      /^(?:VBD|VBZ|VBN|MD)$/.test(w.tag) &&
      /^NN/.test(behind[i - 1]!.tag) &&
      /^(?:DT|PRP\$?|VB)$/.test(behind[i + 1]?.tag ?? '') &&
      !behind.slice(0, i).some((b) => b.text === ',' || /^(?:WP|WDT|WP\$|IN)$/.test(b.tag)),
  );
  const phrase = verb > 0 ? behind.slice(0, verb) : behind;
  const last = phrase[phrase.length - 1];
  // "The High Commissioner today": when, not who.
  const dated = phrase.length > 1 && !!last && (/^(?:today|yesterday|tonight)$/.test(last.lower) || weekday(last));
  return dated ? phrase.slice(0, -1) : phrase;
}
