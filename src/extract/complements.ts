/** What an active verb of saying has behind it: its preposition or particle, a quotation, its frames, what stands before it. */
import { putAbout, sayingsOf, speechNouns, type Verb, withSpeechNoun } from '../text/en/verbs.ts';
import { adjunctFrom, timeFrom } from './adjuncts.ts';
import { type Cue, lowerAt, phraseFrom, put, type Words } from './cue.ts';
import { complement } from './frames.ts';
import { judgement } from './judgements.ts';
import { baseNoun, isNoun, isTime, nounFrom } from './phrases.ts';
import { invertedQuotation, quotation } from './quoted.ts';
import { type Done, type Reader, type Subject, spanOf } from './reader.ts';
import type { Word } from './stream.ts';
import { trailing } from './trailing.ts';

export function active(cue: Cue, subject: Subject): Done {
  const sayings = sayingsOf(cue.verb);
  const plain = sayings.filter((s) => s.with.length === 0);
  if (subject.rule === 'quotation') return inverted(cue, plain);
  if (sayings.some((saying) => saying.with.some((particle) => withParticle(cue, saying, particle)))) return;
  if (!plain.length && !withSpeechNoun.has(cue.verb)) return;
  const quoting = quotingOf(plain);
  if (quoting && quotation(asDone(cue, quoting))) return;
  if (plain.some((saying) => complement(asDone(cue, saying)))) return;
  if (withSpeechNoun.has(cue.verb)) return raised(cue);
  if (!relative(cue, plain)) trailing(asDone(cue, plain[0]!));
}

/** The cue as what is done by one sense of its verb. */
const asDone = (cue: Cue, { act, frames }: Verb): Cue => ({ ...cue, act, frames });

/** A quotation after the verb, or around it. */
const quotingOf = (sayings: readonly Verb[]): Verb | undefined =>
  sayings.find((s) => s.frames.includes('q')) ?? sayings.find((s) => /[ta]/.test(s.frames));

/** "“…,” said X" */
function inverted(cue: Cue, plain: readonly Verb[]): Done {
  if (!plain.length && !withSpeechNoun.has(cue.verb)) return;
  const at = adjunctFrom(cue.r.words, cue.source.to);
  if (invertedQuotation({ ...cue, at, act: quotingOf(plain)?.act ?? 'assert' })) return;
  trailing({ ...cue, act: plain[0]?.act ?? 'assert' });
}

/** Verb with its preposition or particle, right after it or after "in principle", "again". */
function withParticle(bare: Cue, saying: Verb, preposition: string): boolean {
  const { words } = bare.r;
  const cue: Cue = { ...asDone(bare, saying), preposition };
  if (parted(cue)) return true;
  const after = particleAt(words, cue.at, preposition);
  if (after < 0 || (isTime(words[after + 1]) && !isNoun(words[after + 2]))) return false;
  const whole: Cue = { ...cue, words: [cue.words[0], after + 1], at: after + 1 };
  return (saying.frames.includes('q') && quotation(whole)) || complement(whole);
}

/** "raised the matter", "shared the concern": a verb that is one of saying by its object. */
function raised(cue: Cue): Done {
  const { words } = cue.r;
  const { source, verb } = cue;
  const at = lowerAt(cue) === 'with' ? nounFrom(words, cue.at + 1) : cue.at;
  const object = words.slice(at, nounFrom(words, at, true));
  if (!object.length) return;
  const says = object.some((w) => speechNouns.has(w.lower) || matters.test(w.lower));
  // "raised border checks", but not taxes: a minister's raising is of a matter unless it can only be of a sum.
  const speaks = verb === 'raise' && words.slice(source.from, source.to).some((w) => officials.test(w.lower));
  if (!says && !(speaks && !object.some((w) => sums.test(w.lower)) && object[0]!.tag !== 'PRP')) return;
  const agrees = verb === 'share' && object.some((w) => views.test(w.lower));
  put(cue, phraseFrom(cue, at), 'object', { as: agrees ? 'agree' : 'assert' });
}

const matters =
  /^(issue|matter|question|case|subject|topic|problem|point|safety|fate|situation|possibility|prospect|need|importance|assessment)s?$/;
const officials =
  /^(minister|president|chancellor|premier|ambassador|commissioner|secretary|envoy|representative|chair|side|delegation|he|she|they)s?$/;
const sums =
  /^(tax|rate|price|money|fund|hand|flag|glass|salary|pension|wage|voice|eyebrow|bar|stake|cash|level|capital|fee|tariff|child|son|duty|limit|age|ceiling|alarm|target|contribution)(e?s)?$/;
const views = /^(concern|concerns|view|assessment|opinion|position|worry|worries|fears)$/;

/** "the charge, which the mayor has denied", "claims the bank rejects": what is denied stands before. */
function relative(bare: Cue, sayings: readonly Verb[]): boolean {
  const { r, source } = bare;
  const { words } = r;
  const cue: Cue = { ...bare, act: 'deny' };
  const denies = sayings.some((s) => s.act === 'deny' && s.frames.includes('n'));
  const as = lowerAt(cue) === 'as' && sayings.some((s) => s.frames.includes('k'));
  if (!denies || !(as || /^(?:[.,;–—-]|and|but)?$/.test(lowerAt(cue)))) return false;
  let k = source.from;
  if (/^(?:which|that)$/.test(words[k - 1]?.lower ?? '')) k--;
  if (words[k - 1]?.text === ',' && k < source.from) k--;
  const noun = baseNoun(words, k, 0);
  if (noun === k || !(k < source.from || putAbout.has(words[k - 1]!.lower))) return false;
  // "a charge the minister dismissed as “noise”"
  const judged: Words = [cue.at + 1, nounFrom(words, cue.at + 1, true)];
  return as
    ? judgement(r, source, cue.words, [noun, k], judged, 'deny', cue.verb, cue.head)
    : put(cue, [noun, k], 'object');
}

/** A verb and its preposition or particle with something between. */
const parted = (cue: Cue): boolean =>
  cue.preposition !== '' && !cue.preposition.includes(' ') && (partedByTime(cue) ?? partedByObject(cue));

/** "objected on Thursday | to the tariff"; null where no time stands between. */
function partedByTime(cue: Cue): boolean | null {
  const { words, out } = cue.r;
  const timed = timeFrom(words, cue.at);
  if (timed <= cue.at || words[timed]?.lower !== cue.preposition || isTime(words[timed + 1])) return null;
  const seen = out.length;
  if (!complement({ ...cue, at: timed + 1 })) return false;
  addToCue(cue.r, seen, timed);
  return true;
}

/** "ruled a sale | out", "waved it | away" */
function partedByObject(cue: Cue): boolean {
  const { r, source, act, verb, head, at, preposition } = cue;
  const { words } = r;
  if (act !== 'deny' || !/^(?:out|down|off|aside|away|back)$/.test(preposition)) return false;
  const pronoun = /^(?:this|that|it|them|him|her|these|those)$/.test(lowerAt(cue));
  const end = pronoun && lowerAt(cue, 1) === preposition ? at + 1 : nounFrom(words, at);
  if (end === at || end - at > 7 || words[end]?.lower !== preposition) return false;
  // "waved the charge away as “noise”"
  const seen = r.out.length;
  const judged = words[end + 1]?.lower === 'as' ? phraseFrom(cue, end + 2) : null;
  if (judged && judgement(r, source, cue.words, [at, end], judged, 'deny', verb, head)) {
    addToCue(r, seen, end);
    return true;
  }
  return put(cue, [at, end], 'object', { by: end });
}

/** Gives the report at `index`, if there is one, a further word of its cue. */
function addToCue(r: Reader, index: number, at: number): void {
  const made = r.out[index];
  if (made) r.out[index] = { ...made, cue: [...made.cue, spanOf(r, [at, at + 1])] };
}

function particleAt(words: readonly Word[], i: number, particle: string): number {
  const [first, second] = particle.split(' ');
  if (second !== undefined) {
    const at = particleAt(words, i, first!);
    return at >= 0 && words[at + 1]?.lower === second ? at + 1 : -1;
  }
  let k = i;
  if (words[k]?.lower === particle) return k;
  while (words[k] && /^(RB|RBR)$/.test(words[k]!.tag) && words[k]!.lower !== particle && k - i < 2) k++;
  return words[k]?.lower === particle ? k : -1;
}
