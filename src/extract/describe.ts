/** A noun phrase taken apart, with no memory of the text: the name, the office and whose office it is, or the honest
 *  "as written". "Poland's defence minister" is the Minister of Defence of Poland; "Kyiv" the Government of Ukraine. */
import type { EntityKind } from '../model/statement.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { asWritten, document, named, namedBehind, properName, unnamed } from './described-nouns.ts';
import { office, titled } from './described-offices.ts';
import { joined } from './lists.ts';
import { nameOf } from './names.ts';
import { type NounPhrase, nounOf, nounPhraseOf, partsOf } from './noun-phrases.ts';
import { officeOf, partOf, spokespersonIn } from './on-behalf.ts';
import type { Word } from './stream.ts';
import { whichOf } from './which.ts';

export type Described = {
  readonly name: string;
  readonly kind: EntityKind;
  /** Country or organization the role belongs to: "Poland", "NATO"; empty when the phrase does not say. */
  readonly of: string;
  /** The role without its country ("Foreign Minister"); empty for a name or a metonym. */
  readonly role: string;
  /** The head noun, small letters. */
  readonly head: string;
  /** The personal name as written, empty when there is none. */
  readonly person: string;
  readonly gender: 'he' | 'she' | '';
  readonly plural: boolean;
  readonly definite: boolean;
  readonly rule: string;
  /** What the phrase itself says behind its head to tell which one: "of Gavdos", "that runs the smelter"; absent when nothing. */
  readonly complement?: string;
  /** The words before the head that tell which one, small letters: "regional", "track". */
  readonly modifiers?: readonly string[];
};

export function describe(spoken: readonly Word[], gazetteer: Gazetteer): Described {
  const phrase = nounPhraseOf(spoken);
  const d = described(phrase, gazetteer);
  return d.person || /^(?:metonym|country|group|people)$/.test(d.rule) ? d : { ...d, ...whichOf(phrase, gazetteer) };
}

function described(phrase: readonly Word[], gazetteer: Gazetteer): Described {
  const parts = partsOf(phrase);
  const none = unknown(parts.words);
  if (!parts.whole.length) return none;
  const found = speaking(parts, gazetteer, none) ?? onBehalf(parts, gazetteer, none);
  if (found) return found;
  const noun = nounOf(parts, gazetteer, none);
  return (
    named(noun) ??
    document(noun) ??
    unnamed(noun) ??
    namedBehind(noun) ??
    titled(noun) ??
    office(noun) ??
    properName(noun) ??
    asWritten(noun)
  );
}

const unknown = (words: readonly Word[]): Described => ({
  name: nameOf(words),
  kind: 'unknown',
  of: '',
  role: '',
  head: words[words.length - 1]?.lower ?? '',
  person: '',
  gender: '',
  plural: false,
  definite: true,
  rule: 'as written',
});

/** Several, a government by its capital, a people. */
const speaking = ({ words, whole }: NounPhrase, gazetteer: Gazetteer, none: Described): Described | null =>
  joined(words, gazetteer, none) ?? metonym(nameOf(whole), gazetteer, none) ?? people(whole, gazetteer, none);

/** A spokesperson, an office or a part of a body. */
const onBehalf = ({ core, clause, definite }: NounPhrase, gazetteer: Gazetteer, none: Described): Described | null =>
  spokespersonIn(core, gazetteer, none, definite, clause[0]?.lower === 'that' ? clause : []) ??
  officeOf(core, gazetteer, none) ??
  partOf(core, gazetteer, none, definite);

/** A name that stands for a government, an office or an organization. */
function metonym(whole: string, gazetteer: Gazetteer, none: Described): Described | null {
  const speaker = /\p{Lu}/u.test(whole) ? gazetteer.speaker(whole) : null;
  if (!speaker) return null;
  const found = gazetteer.find(whole);
  const name = found[0]?.kind === 'organization' && toldByKind(whole) ? whole : speaker;
  const country = gazetteer.countryOf(whole);
  const kind: EntityKind = name.startsWith('Government of ')
    ? 'government'
    : found[0]?.kind === 'seat'
      ? 'office'
      : 'organization';
  const seat = found.find((n) => n.kind === 'seat');
  const seated = seat?.kind === 'seat' ? (gazetteer.country(seat.seat.country)?.name ?? '') : '';
  return {
    ...none,
    name,
    kind,
    of: country && kind === 'government' ? country.name : seated || speaker,
    head: whole.toLowerCase(),
    rule: found[0]?.kind === 'country' ? 'country' : 'metonym',
  };
}

/** "The UN refugee agency" says what the body is; its name is another. */
const toldByKind = (name: string): boolean => / (?!watchdog$)\p{Ll}+$/u.test(name);

/** "The Americans", "the French": the government, where a people is said to speak as one. */
function people(core: readonly Word[], gazetteer: Gazetteer, none: Described): Described | null {
  if (core.length !== 2 || core[0]!.lower !== 'the') return null;
  const { text } = core[1]!;
  if (!/^\p{Lu}/u.test(text)) return null;
  const country = gazetteer.countryOf(text.replace(/s$/, '')) ?? gazetteer.countryOf(text);
  const demonym =
    gazetteer.find(text.replace(/s$/, '')).some((n) => n.kind === 'demonym') ||
    gazetteer.find(text).some((n) => n.kind === 'demonym');
  if (!country || !demonym || !/^\p{Lu}/u.test(text)) return null;
  return {
    ...none,
    name: `Government of ${country.name}`,
    kind: 'government',
    of: country.name,
    head: text.toLowerCase(),
    plural: true,
    rule: 'people',
  };
}
