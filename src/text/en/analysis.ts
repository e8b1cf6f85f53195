/** The grammar of a text: tokens, sentences, quotation marks, parts of speech, base forms and dependency trees.
 *  Linear in the length of the text; a sentence's analysis depends on its own paragraph alone. Same text, same analysis,
 *  on every machine: the models add whole numbers. */
import { fineTags } from './fine.ts';
import { type Forms, formsOf } from './forms.ts';
import { lemmaOf } from './lemma.ts';
import { type EnglishModel, englishModel } from './model.ts';
import { isPersonNoun } from './nouns.ts';
import { parseSentence } from './parser.ts';
import { type Quotes, quotesOf } from './quotes.ts';
import { RELATIONS } from './relations.ts';
import { cut, type Sentence } from './sentences.ts';
import { tagSentence } from './tagger.ts';
import { COARSE, TAGS } from './tags.ts';
import type { Token } from './tokens.ts';

export type Analysis = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Tokens [first, end), and the number of their line among those that are not blank. */
  readonly sentences: readonly Sentence[];
  /** Penn Treebank tags. */
  readonly tags: readonly string[];
  /** Base forms, small letters. */
  readonly lemmas: readonly string[];
  /** Token index of each token's head in its sentence; -1 for a root. */
  readonly heads: Int32Array;
  /** Grouped Stanford relations; see `relations.ts`. */
  readonly relations: readonly string[];
  /** Quotation marks and the passages between them. */
  readonly quotes: Quotes;
  /** Tags as indices into `TAGS`. */
  readonly tagIds: Uint8Array;
  /** Hashes of fine tags. */
  readonly fine: Int32Array;
  /** Relations as indices into `RELATIONS`. */
  readonly relationIds: Uint8Array;
  readonly forms: Forms;
};

export function analyse(text: string, model: EnglishModel = englishModel()): Analysis {
  const { tokens, sentences } = cut(text);
  const n = tokens.length;
  const quotes = quotesOf(text, tokens, sentences);
  const forms = formsOf(tokens, quotes);
  const tagIds = new Uint8Array(n);
  for (const { first, end } of sentences) tagSentence(model.tagger, forms, first, end, tagIds);
  for (let i = 0; i < n; i++)
    if (!NOUN_LIKE.has(tagIds[i]!) && PLACES.has(tokens[i]!.text)) tagIds[i] = PROPER;
    // "grateful to Denmark for": no verb has a capital there.
    else if (
      tagIds[i] === BASE &&
      forms.lower[i - 1] === 'to' &&
      /^\p{Lu}\p{Ll}/u.test(tokens[i]!.text) &&
      tokens[i - 1]!.text === 'to'
    )
      tagIds[i] = PROPER;
    else if (tagIds[i] === ADVERB && NOUNS.has(forms.lower[i]!))
      tagIds[i] = forms.lower[i] === tokens[i]!.text ? NOUN : PROPER;
    else if (
      tagIds[i] === GERUND &&
      tagIds[i - 1] === ARTICLE &&
      (tagIds[i + 1] === ARTICLE || /^[.,;]$/.test(tokens[i + 1]?.text ?? ''))
    )
      tagIds[i] = NOUN;
    // "Member states shall"
    else if (tagIds[i] === PRESENT && tagIds[i + 1] === MODAL && NOMINAL.has(tagIds[i - 1]!)) tagIds[i] = PLURAL;
    else if (tagIds[i] === PRESENT && tagIds[i + 1] === PAST && isPersonNoun(forms.lower[i]!.replace(/s$/, '')))
      tagIds[i] = PLURAL;
    else if (NO_VERBS.has(forms.lower[i]!) && tagIds[i] !== NOUN && NOMINAL.has(tagIds[i - 1]!)) {
      const finite = tagIds[i] === PAST;
      tagIds[i] = NOUN;
      if (finite && VERBS.has(tagIds[i + 1]!) && forms.lower[i + 2] !== 'by') tagIds[i + 1] = PAST;
    } else if (tagIds[i] === ADJECTIVE && NOMINAL.has(tagIds[i - 1]!) && isPersonNoun(forms.lower[i]!)) {
      if (FINITE.has(tagIds[i + 1]!)) tagIds[i] = NOUN;
      else if (tagIds[i + 1] === PARTICIPLE && forms.lower[i + 2] !== 'by' && verbless(tagIds, i + 1, sentences)) {
        tagIds[i] = NOUN;
        tagIds[i + 1] = PAST;
      }
    } else if (tagIds[i] === PAST && NOUN_LIKE.has(tagIds[i - 1]!) && putForwardBy(forms.lower, i))
      tagIds[i] = PARTICIPLE;
    // "is of brick and dates from 1890"
    else if (
      tagIds[i] === PLURAL &&
      forms.lower[i] === 'dates' &&
      tagIds[i - 1] === CONJUNCTION &&
      sinceWhen(forms.lower, i)
    )
      tagIds[i] = PRESENT;
    // "set the catch and pledged money"
    else if (
      tagIds[i] === PARTICIPLE &&
      tagIds[i - 1] === CONJUNCTION &&
      NOMINAL.has(tagIds[i + 1]!) &&
      UNDERTOOK.test(forms.lower[i]!) &&
      !verbless(tagIds, i, sentences)
    )
      tagIds[i] = PAST;
    // "Both presidents called for"
    else if (
      tagIds[i] === PARTICIPLE &&
      /^(?:for|on)$/.test(forms.lower[i + 1] ?? '') &&
      /^(?:call|press|push|plead|ask|argue|appeal|campaign)ed$/.test(forms.lower[i]!) &&
      isPersonNoun(forms.lower[i - 1]?.replace(/s$/, '') ?? '') &&
      verbless(tagIds, i, sentences)
    )
      tagIds[i] = PAST;
    else if (tagIds[i] === PAST && forms.lower[i] === 'met' && forms.lower[i + 1] === 'office') tagIds[i] = NOUN;
    else if (tagIds[i] === PROPER && /^\p{Lu}{2,6}s$/u.test(tokens[i]!.text)) tagIds[i] = PROPERS;
  const lemmas = baseForms(model, forms, tagIds);
  const fine = fineTags(forms, tagIds, lemmas);
  const heads = new Int32Array(n).fill(-1);
  const relationIds = new Uint8Array(n);
  for (const { first, end } of sentences)
    parseSentence(model.parser, forms, fine, quotes.role, first, end, heads, relationIds);
  const tags = Array.from(tagIds, (t) => TAGS[t] as string);
  const relations = Array.from(relationIds, (r) => RELATIONS[r] as string);
  return { text, tokens, sentences, tags, lemmas, heads, relations, quotes, tagIds, fine, relationIds, forms };
}

/** "a proposal put forward by the board": a form that is past and participle alike, behind a noun and before its agent. */
const putForwardBy = (lower: readonly string[], i: number): boolean =>
  /^(?:forward|out|up|down|over|off|aside|back|together|away|in|on|through)$/.test(lower[i + 1] ?? '') &&
  lower[i + 2] === 'by' &&
  /(?:ed|[^aeiou]t|put|set|cut|let|shut|hit|split|read|held|made|laid|paid|said|led|sold|told|found|built|sent|kept|brought|caught|bought|thought|fought|taught|sought)$/.test(
    lower[i]!,
  );
/** "from the 1970s", "back to 1890" */
const sinceWhen = (lower: readonly string[], i: number): boolean =>
  /^(?:from|back to) (?:the )?(?:\S+ )?(?:\d{3,4}|\S+-\S+ties\b)/.test(lower.slice(i + 1, i + 6).join(' '));
const NOUN_LIKE = new Set(['NN', 'NNS', 'NNP', 'NNPS'].map((tag) => TAGS.indexOf(tag)));

const ADVERB = TAGS.indexOf('RB');
const PROPER = TAGS.indexOf('NNP');
const NOUN = TAGS.indexOf('NN');
/** "diplomats said": of two finite verbs side by side the first is the noun that it may be. */
const PRESENT = TAGS.indexOf('VBZ');
const PAST = TAGS.indexOf('VBD');
const MODAL = TAGS.indexOf('MD');
const CONJUNCTION = TAGS.indexOf('CC');
/** Deeds that are no state of a thing: "pledged money", where "frozen money" is money. */
const UNDERTOOK =
  /^(?:pledged|promised|offered|urged|demanded|proposed|vowed|requested|announced|praised|thanked|welcomed|rejected)$/;
const PLURAL = TAGS.indexOf('NNS');
/** "gave the ruling a welcome": a form in -ing between articles is the noun that it may be. */
const GERUND = TAGS.indexOf('VBG');
const ARTICLE = TAGS.indexOf('DT');
const BASE = TAGS.indexOf('VB');
/** "a cardinal told", "the Swiss general offered": an adjective before a finite verb is the noun that it may be. */
const ADJECTIVE = TAGS.indexOf('JJ');
const PARTICIPLE = TAGS.indexOf('VBN');
const FINITE = new Set(['VBD', 'VBZ', 'MD'].map((tag) => TAGS.indexOf(tag)));
const NOMINAL = new Set(['DT', 'JJ', 'NN', 'NNS', 'NNP', 'POS', 'PRP$'].map((tag) => TAGS.indexOf(tag)));
/** "the fire brigade denied", "a warning from the water inspectorate": nouns that look like verbs. */
const NO_VERBS: ReadonlySet<string> = new Set([
  'brigade',
  'crew',
  'inspectorate',
  'directorate',
  'electorate',
  'consulate',
]);
const VERBS = new Set(['VBN', 'VB'].map((tag) => TAGS.indexOf(tag)));
/** "MEPs", "NGOs" */
const PROPERS = TAGS.indexOf('NNPS');
/** Names of places, and of parliaments and seats, that look like adverbs, adjectives or verbs: "Norway", "Portugal", "Storting". */
const PLACES: ReadonlySet<string> = new Set(
  `Norway Galway Italy Sicily Thessaly Lombardy Normandy Piedmont Portugal Senegal Bangladesh Belize Kuwait Djibouti Curaçao
  Reykjavik Reykjavík Funafuti Islamabad Freetown Georgetown Windhoek Basseterre Asunción Lomé Belfast Tampere Szeged Trier Nukus
  Saarbrücken Leuven Louvain Gent Antwerpen Luzern Liberec Bayern Ohrid Elsinore Funchal Dnipro Quebec Québec Andalucía
  Tangier Marrakesh Bangalore Mysore Pune Nanjing Chongqing Haiphong Faroes Falklands Karabakh Nagorno-Karabakh Lachin Artsakh
  Nur-Sultan Ivano-Frankivsk Cluj-Napoca Vitoria-Gasteiz Rhineland-Palatinate Mecklenburg-Vorpommern
  Folketing Storting Althing Stormont Whitehall Quirinale Rosenbad Laeken Beehive Elysée`.split(/\s+/),
);
/** Nouns that end like adverbs and never are one. */
const NOUNS: ReadonlySet<string> = new Set([
  'assembly',
  'anomaly',
  'monopoly',
  'oligopoly',
  'homily',
  'panoply',
  'ally',
]);

/** Has the sentence of a token no finite verb? */
function verbless(tagIds: Uint8Array, at: number, sentences: readonly Sentence[]): boolean {
  let low = 0;
  for (let high = sentences.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.first <= at) low = middle;
    else high = middle;
  }
  const { first, end } = sentences[low]!;
  for (let i = first; i < end; i++) if (FINITE.has(tagIds[i]!)) return false;
  return true;
}

/** Base form of each token; each distinct word and class is worked out once. */
function baseForms(model: EnglishModel, { lower, n }: Forms, tagIds: Uint8Array): string[] {
  const known = new Map<string, (string | undefined)[]>();
  const out = new Array<string>(n);
  for (let i = 0; i < n; i++) {
    const word = lower[i] as string;
    const coarse = COARSE[tagIds[i] as number] as number;
    let row = known.get(word);
    if (!row) known.set(word, (row = []));
    out[i] = row[coarse] ??= lemmaOf(model.lemmas, model.verbs, word, coarse);
  }
  return out;
}
