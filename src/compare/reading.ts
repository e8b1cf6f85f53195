/** A version as a comparison reads it: sentences with their places, and grammar worked out paragraph by paragraph when
 *  first asked for, so that two long versions that differ in a line cost that line. Tokens have the version's offsets. */
import type { Span } from '../model/selector.ts';
import { type Analysis, analyse } from '../text/en/analysis.ts';
import { isNoun } from '../text/en/nouns.ts';
import { numerals } from '../text/en/numerals.ts';
import { dayAt, type Predicate, predicatesIn, type Range } from '../text/en/predicates.ts';
import { cut } from '../text/en/sentences.ts';
import { SPEECH } from '../text/en/speech.ts';
import { pastBase } from '../text/en/stems.ts';
import { paragraphsOf, type Token } from '../text/en/tokens.ts';
import { isListMark } from './list-lines.ts';
import { tellsOfOccasion } from './transcript-asides.ts';
import { answersInLine } from './turns-in-line.ts';

export type Sentence = Span & {
  readonly paragraph: number /** Its words, folded to one space between. */;
  readonly key: string;
};

/** The grammar of one paragraph; `quoted[i]` is true inside quotation marks. */
export type Read = Pick<Analysis, 'text' | 'tags' | 'lemmas'> & {
  readonly tokens: readonly Token[];
  readonly quoted: Uint8Array;
};

export type Located = Range & { readonly read: Read };

export class Reading {
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Span[];
  private readonly reads = new Map<number, Read>();
  /** Paragraphs that are a speaker's answer in a transcript: verbatim without quotation marks. */
  private readonly verbatim: ReadonlySet<number>;

  /** `apart`: a dateline that the other version lacks, which is then a passage of its own. */
  constructor(
    readonly text: string,
    apart: Span | null = null,
  ) {
    const { tokens, sentences } = cut(text);
    this.paragraphs = paragraphsOf(text);
    this.verbatim = answersIn(text, this.paragraphs);
    this.sentences = cutBehind(apart, sentences, tokens).map(({ first, end, paragraph }) => ({
      start: tokens[first]!.start,
      end: tokens[end - 1]!.end,
      paragraph,
      key: tokens
        .slice(first, end)
        .map((t) => t.text)
        .join(' '),
    }));
  }

  /** The grammar of a paragraph. */
  paragraph(index: number): Read {
    const known = this.reads.get(index);
    if (known) return known;
    const { start, end } = this.paragraphs[index]!;
    const { tokens, tags, lemmas, quotes } = analyse(this.text.slice(start, end));
    const quoted = new Uint8Array(tokens.length);
    for (const { first, end: stop } of quotes.passages) quoted.fill(1, first, stop);
    if (this.verbatim.has(index)) quoted.fill(1, labelEnd(tokens));
    for (const { first, end: stop } of answersInLine(tokens)) quoted.fill(1, first, stop);
    mendTags(tokens, tags as string[], lemmas as string[]);
    const read: Read = {
      text: this.text,
      tokens: tokens.map((t) => ({ start: t.start + start, end: t.end + start, text: t.text })),
      tags,
      lemmas,
      quoted,
    };
    this.reads.set(index, read);
    return read;
  }

  /** Is a paragraph somebody's answer in a transcript? */
  isVerbatim(paragraph: number): boolean {
    return this.verbatim.has(paragraph);
  }

  /** The tokens of a span that begins in a paragraph; it goes on in the next where a list is set line by line. */
  locate(span: Span, paragraph: number): Located {
    const read = span.end > this.paragraphs[paragraph]!.end ? this.joined(span, paragraph) : this.paragraph(paragraph);
    return { read, ...tokensOver(read.tokens, span) };
  }

  private joined({ end }: Span, from: number): Read {
    const reads: Read[] = [];
    for (let k = from; k < this.paragraphs.length && this.paragraphs[k]!.start < end; k++)
      reads.push(this.paragraph(k));
    const tokens = reads.flatMap((read) => read.tokens);
    const tags = reads.flatMap((read) => read.tags);
    return {
      text: this.text,
      tokens,
      tags: tags.map((tag, i) => (isListMark({ text: this.text, tokens }, i) ? ':' : tag)),
      lemmas: reads.flatMap(({ lemmas }) => lemmas),
      quoted: Uint8Array.from(reads.flatMap(({ quoted }) => [...quoted])),
    };
  }

  /** The last sentence that begins at or before a place; the first where none does. */
  sentenceAt(offset: number): Sentence {
    return this.sentences.findLast(({ start }) => start <= offset) ?? this.sentences[0]!;
  }

  predicates(sentence: Sentence): Predicate[] {
    const { read, first, end } = this.locate(sentence, sentence.paragraph);
    return predicatesIn(read, first, end);
  }
}

type Cut = Range & { readonly paragraph: number };

/** The sentence that begins with a passage, in two. */
function cutBehind(apart: Span | null, sentences: readonly Cut[], tokens: readonly Token[]): readonly Cut[] {
  if (!apart) return sentences;
  return sentences.flatMap((sentence) => {
    const { first, end } = sentence;
    if (tokens[first]!.start !== apart.start) return [sentence];
    let at = first;
    while (at < end && tokens[at]!.end <= apart.end) at++;
    return at < end
      ? [
          { ...sentence, end: at },
          { ...sentence, first: at },
        ]
      : [sentence];
  });
}

/** Tokens that a span touches; empty, at the place, for an empty span. */
function tokensOver(tokens: readonly Token[], { start, end }: Span): Range {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < tokens.length && tokens[stop]!.start < end) stop++;
  return { first: low, end: stop };
}

/** "MS. ORR:", "Orr (Reuters):", and of one letter or word also "Q.", "Answer.". */
const LABEL = /^\s*(?:(\p{Lu}[\p{L}.'’ -]{0,40}?)\s*(?:\([^)\n]{1,40}\))?\s*:\s|(Q|A|Question|Answer)\.\s)/u;
const ASKS = /^(?:q|question|questions|reporter|journalist|press|moderator|interviewer|audience)$/i;
const ANSWERS = /^(?:a|answer|reply|response)$/i;

/** Paragraphs with a speaker's label, where the text is a transcript: somebody asks and somebody answers, as the labels say
 *  ("Q:", "Answer:") or one turn after the other ("Chair: Are they ready?", "Minister: Nearly."). */
function answersIn(text: string, paragraphs: readonly Span[]): Set<number> {
  const answers = new Set<number>();
  const shouted = new Set<string>();
  const labels = new Set<string>();
  let asked = false;
  let marked = false;
  let questioned = false;
  let speaking = false;
  const labelled = paragraphs.map((paragraph) => labelIn(text, paragraph));
  const exchanged = paragraphs.some(
    ({ start, end }, i) =>
      labelled[i] !== undefined &&
      labelled[i + 1] !== undefined &&
      labelled[i] !== labelled[i + 1] &&
      text.slice(start, end).trimEnd().endsWith('?'),
  );
  for (const [index, { start, end }] of paragraphs.entries()) {
    const label = labelled[index];
    if (label === undefined) {
      // A paragraph in brackets is the minute-taker's, and so is what is told of the occasion.
      const whole = text.slice(start, end);
      if (speaking && tellsOfOccasion(whole, labels)) speaking = false;
      if (speaking && !/^\s*[([]/.test(whole)) answers.add(index);
      continue;
    }
    labels.add(label.toLowerCase());
    const isQuestion = text.slice(start, end).trimEnd().endsWith('?');
    const isShouted = label === label.toUpperCase();
    if (isShouted) shouted.add(label);
    if (isShouted && isQuestion) questioned = true;
    const asks = ASKS.test(label);
    asked ||= asks;
    marked ||= ANSWERS.test(label);
    speaking = !asks && (ANSWERS.test(label) || isShouted || exchanged);
    if (speaking) answers.add(index);
  }
  return asked || marked || exchanged || (questioned && shouted.size > 1) ? answers : new Set();
}

function labelIn(text: string, { start, end }: Span): string | undefined {
  const opening = LABEL.exec(text.slice(start, Math.min(end, start + 90)));
  return opening?.[1] ?? opening?.[2];
}

/** Tokens of the label that opens a turn; none where the paragraph goes on with one. */
function labelEnd(tokens: readonly Token[]): number {
  if (/^(?:Q|A|Question|Answer)$/.test(tokens[0]?.text ?? '') && tokens[1]?.text === '.') return 2;
  for (let i = 0; i < Math.min(tokens.length, 10); i++) if (tokens[i]!.text === ':') return i + 1;
  return 0;
}

/** A verb of speech after a noun, in a sentence with no other finite verb: "the Embassy protests against". */
function mustBeVerb(tokens: readonly Token[], tags: readonly string[], i: number): boolean {
  const word = tokens[i]!.text;
  if (!/^\p{Ll}+s$/u.test(word) || !SPEECH.has(word.slice(0, -1)) || !/^NN/.test(tags[i - 1]!)) return false;
  const finite = /^(?:MD|VBD|VBZ|VBP)$/;
  for (let k = i - 1; k >= 0 && !/^[.;:?!]$/.test(tokens[k]!.text); k--) if (finite.test(tags[k]!)) return false;
  for (let k = i + 1; k < tokens.length && !/^[.;:?!]$/.test(tokens[k]!.text); k++)
    if (finite.test(tags[k]!)) return false;
  // "The union in Graz demands answers from": of two such words the first.
  const next = tokens[i + 1]?.text ?? '';
  if (tags[i + 1] === 'NNS') return tags[i - 1] !== 'NNS' && next.endsWith('s') && SPEECH.has(next.slice(0, -1));
  return /^(?:IN|DT|TO|PRP\$?)$/.test(tags[i + 1] ?? '');
}

/** "Both deny using mortars": after these a word of saying before a gerund is the verb. */
const SEVERAL = /^(?:both|all|we|they|many|some|others)$/i;

/** "requested that the chair circulate it": a base form is no past, but for the verbs that have one form for both. */
const isPlainForm = (word: string, lemma: string): boolean => word === lemma && !ONE_FORM.has(word);
const ONE_FORM = new Set(
  'beat bet bid broadcast burst cast cost cut fit forecast hit hurt let put quit read rid set shed shut split spread thrust upset'.split(
    ' ',
  ),
);

const WITH_BASE = new Set('help let make see hear have watch bid dare to do that'.split(' '));

/** A base form right after its subject: "we, the heads of mission, call". */
function isFiniteBase(
  tokens: readonly Token[],
  tags: readonly string[],
  lemmas: readonly string[],
  i: number,
): boolean {
  if (i === 0 || !/^(?:NNS|NNPS|PRP|,)$/.test(tags[i - 1]!)) return false;
  for (let k = i - 1; k >= 0 && k > i - 12 && !/^[.;:?!]$/.test(tokens[k]!.text); k--)
    if (tags[k] === 'MD' || tags[k] === 'TO' || WITH_BASE.has(lemmas[k]!)) return false;
  return true;
}

const SINGULAR = new Set('each it he she who which neither either everyone nobody'.split(' '));

/** "The wells, the company insists, are safe": between commas a word that is no noun tells. */
function insertsSaying(
  tokens: readonly Token[],
  tags: readonly string[],
  lemmas: readonly string[],
  i: number,
): boolean {
  const base = lemmas[i]!;
  if (!SPEECH.has(base) || isNoun(base) || !/^[,.;]$/.test(tokens[i + 1]?.text ?? '.')) return false;
  let k = i - 1;
  while (k > 0 && /^(?:NN|JJ)/.test(tags[k]!)) k--;
  return /^(?:DT|PRP\$)$/.test(tags[k]!) && k < i - 1 && (k === 0 || /^[,“”"]$/.test(tokens[k - 1]!.text));
}

/** "Kaija Ylönen asked": no word of English, and no number, with a capital. */
function isForeignName(tokens: readonly Token[], tags: readonly string[], i: number): boolean {
  const word = tokens[i]!.text;
  if (!/^\p{Lu}\p{Ll}+$/u.test(word) || word.length < 3) return false;
  if (tags[i] === 'CD') return !isNumber(word.toLowerCase());
  // "Nordwind will build it", "Nordwind, a company in Kiel": no adverb.
  if (tags[i] === 'RB') return !ADVERB.test(word) && /^(?:MD|VB[DZ]|,)$/.test(tags[i + 1] ?? '');
  return tags[i] === 'NN' && (tags[i + 1] ?? '').startsWith('NNP') && !isNoun(word.toLowerCase());
}
const ADVERB =
  /(?:ly|wards?|wise|ever|more|less|while|where|ther|haps|times?|day|morrow|night|abroad|after|over|fore|ways?|side|far)$|^(?:Also|Then|Thus|Hence|Here|There|Now|Still|Soon|Late|Later|Earlier|Again|Once|Twice|Even|Only|Just|Alone|Apart|Likewise|Besides|Instead|Indeed|Maybe|Often|Seldom|Sometimes|Rather|Already|Almost|Overall|Else|Next|First|Second|Third|Last|Lastly|Yet|Too|Not|Never|Always|Together|Back|Away|Home|Down|Up|Out|Off|In|On|Well|Better|Best|Much|Most|Least|Quite|Very|Online|Offshore|Ashore|Aboard|Outdoors|Indoors|Upstairs|North|South|East|West)$/;
const isNumber = (lower: string): boolean => numerals.has(lower) || LARGE.test(lower);
const LARGE = /^(?:hundred|thousand|million|billion|dozen|half|both)$/;

const isAmidSmall = (tokens: readonly Token[], i: number): boolean =>
  [tokens[i - 1], tokens[i + 1]].some((beside) => /^\p{Ll}{2}/u.test(beside?.text ?? ''));

/** "were today [signed]", "was on Monday [opened]" */
const behindDay = (lemmas: readonly string[], i: number): boolean =>
  [1, 2].some((by) => dayAt(lemmas, i - by) === by && /^(?:be|have)$/.test(lemmas[i - by - 1] ?? ''));

/** Slips of the tagger that closed sets can mend: "each undertakes to", "undertook" and "shall" are verbs. */
function mendTags(tokens: readonly Token[], tags: string[], lemmas: string[]): void {
  for (let i = tokens.length - 1; i >= 0; i--) if (isForeignName(tokens, tags, i)) tags[i] = 'NNP';
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]!.text;
    const tag = tags[i]!;
    if (/^VB[ND]$/.test(tag)) lemmas[i] = pastBase(word) ?? lemmas[i]!;
    if (word === 'shall' || word === 'must') tags[i] = 'MD';
    // "were today signed": after "be" and the day, a participle.
    else if (tag === 'VBD' && behindDay(lemmas, i)) tags[i] = 'VBN';
    // "our Chargé d'Affaires": no verb, whatever its ending.
    else if (/^d['’]affaires$/i.test(word)) tags[i] = 'NN';
    // "the WHO": a pronoun is not written so.
    else if (/^(?:WHO|WHAT|US)$/.test(word) && /^(?:W|PRP)/.test(tag) && isAmidSmall(tokens, i)) tags[i] = 'NNP';
    // "the WHO country office"
    else if (tag === 'VBP' && /^(?:WHO|US)$/.test(tokens[i - 1]?.text ?? '') && tags[i - 1] === 'NNP') tags[i] = 'NN';
    // "the opposition benches"
    else if (tag === 'VBZ' && /^(?:back)?benches$/i.test(word) && /^(?:NN|JJ)/.test(tags[i - 1] ?? '')) tags[i] = 'NNS';
    // "Police suspect that …"
    else if (
      tag === 'NN' &&
      SPEECH.has(word) &&
      tokens[i + 1]?.text === 'that' &&
      /(?:[^s]s|police|people|men|women)$/i.test(tokens[i - 1]?.text ?? '') &&
      (tags[i - 1] ?? '').startsWith('NN')
    )
      tags[i] = 'VBP';
    // "condemns the raid and conveys its regret"
    else if (tag === 'NNS' && tags[i - 1] === 'CC' && tags[i + 1] === 'PRP$' && /[^s]s$/.test(word)) {
      tags[i] = 'VBZ';
      lemmas[i] = lemmas[i]!.replace(/s$/, '');
    }
    // ", fisheries minister of Norway": a field, and no verb.
    else if (
      tag === 'VBZ' &&
      /^(?:minister|ministry|commissioner|committee|secretary)$/.test(lemmas[i + 1] ?? '') &&
      /^(?:,|DT|POS|JJ|NNP|IN)$/.test(tags[i - 1] ?? '')
    ) {
      tags[i] = 'NNS';
      lemmas[i] = word;
    }
    // "mining the deep seabed": a noun, though it looks like a past form.
    else if (tag === 'VBD' && /ed$/.test(word) && isNoun(word) && /^(?:DT|JJ|PRP\$)$/.test(tags[i - 1] ?? '')) {
      tags[i] = 'NN';
      lemmas[i] = word;
    }
    // "the member states agreed"
    else if (
      tag === 'VBZ' &&
      word === 'states' &&
      /^NN/.test(tags[i - 1] ?? '') &&
      /^(?:VBD|VBN|VBP|MD)$/.test(tags[i + 1] ?? '')
    )
      tags[i] = 'NNS';
    else if (tag === 'VBD' && isPlainForm(word, lemmas[i]!)) tags[i] = 'VB';
    else if (tag === 'NN' && i > 0 && SEVERAL.test(tokens[i - 1]!.text) && SPEECH.has(word) && tags[i + 1] === 'VBG')
      tags[i] = 'VBP';
    // "…, the observers found.": no adverb.
    else if (tag === 'RB' && word === 'found') {
      tags[i] = 'VBD';
      lemmas[i] = 'find';
    } else if (/^NN|^JJ|^IN$|^VBP?$/.test(tag)) {
      const base = pastBase(word);
      if (base && /^\p{Ll}/u.test(word)) {
        tags[i] = 'VBD';
        lemmas[i] = base;
      } else if (
        tag === 'NNS' &&
        i > 0 &&
        i + 1 < tokens.length &&
        SINGULAR.has(tokens[i - 1]!.text.toLowerCase()) &&
        /^(?:TO|DT|IN|PRP\$?)$/.test(tags[i + 1]!)
      )
        tags[i] = 'VBZ';
    }
    if (tag === 'NNS' && i > 0 && (mustBeVerb(tokens, tags, i) || insertsSaying(tokens, tags, lemmas, i))) {
      tags[i] = 'VBZ';
      lemmas[i] = lemmas[i]!.replace(/s$/, '');
    }
    if (i > 0 && tags[i - 1] === 'MD' && /^NN$|^JJ$/.test(tag)) tags[i] = 'VB';
    if (tag === 'VB' && isFiniteBase(tokens, tags, lemmas, i)) tags[i] = 'VBP';
  }
}
