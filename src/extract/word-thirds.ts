/** Third persons of verbs of saying that the tagger takes for plural nouns: "urges", "denies", "claims". */
import type { Analysis } from '../text/en/analysis.ts';
import { sayingForm, sayingsOf } from '../text/en/verbs.ts';
import { tensedBefore, tensedNear } from './word-place.ts';

/** Is a word that looks like a plural noun the third person of a verb of saying? Its subject before it, no other verb in the
 *  clause so far, and behind it a subject pronoun, "that" or a word that cannot follow a noun. */
export function isThird(analysis: Analysis, i: number): boolean {
  const { tags, tokens } = analysis;
  if (tags[i] !== 'NNS' || sayingForm(tokens[i]!.text.toLowerCase())?.tag !== 'VBZ') return false;
  const [last, next, after] = [tags[i - 1] ?? '', tags[i + 1] ?? '', tags[i + 2] ?? ''];
  if (/^(?:they|he|she|we|I|it)$/.test(tokens[i + 1]?.text ?? ''))
    return /^NNP?$/.test(last) && !tensedBefore(analysis, i);
  if (headlineVerb(analysis, i)) return true;
  if (/^VBP?$/.test(next) && /^(?:NNS?|TO|IN)$/.test(after)) return /^NNP?$/.test(last) && !tensedBefore(analysis, i);
  // "…, and cautions that": a verb of saying stands before.
  return last === 'CC' && /^that$/i.test(tokens[i + 1]?.text ?? '') && /^(?:VB|NNS|NNP|NN|DT|PRP|JJ|EX|CD)/.test(after);
}

/** "Canal agency denies water shortage": a line with no stop and no other verb is a headline, and these are seldom plurals. */
function headlineVerb({ tags, tokens, text }: Analysis, i: number): boolean {
  if (!/^(?:NN|NNP|NNPS|NNS|JJ)$/.test(tags[i - 1] ?? '')) return false;
  // "Bank warns of shortage", with the verb's own preposition, or what can only be its object.
  const form = sayingForm(tokens[i]!.text.toLowerCase());
  const next = tokens[i + 1]?.text.toLowerCase() ?? '';
  const own = form !== null && sayingsOf(form.lemma).some((s) => s.with.includes(next));
  if (!own && !/^(?:NN|JJ|CD|VBG|DT|PRP\$|``)/.test(tags[i + 1] ?? '')) return false;
  if (
    !/^(?:denies|disputes|confirms|pledges|vows|rejects|warns|urges|admits|refutes|condemns|proposes|rebuffs|contests|acknowledges|reaffirms|disowns|opposes|welcomes|demands|promises|hails|slams|defends|regrets)$/.test(
      tokens[i]!.text,
    )
  )
    return false;
  const from = text.lastIndexOf('\n', tokens[i]!.start) + 1;
  const stop = text.indexOf('\n', tokens[i]!.end);
  const line = text.slice(from, stop < 0 ? text.length : stop).trimEnd();
  if (line.length > 120 || /[.!?:;…]["”’)]*$/.test(line)) return false;
  for (let k = i - 1; k >= 0 && tokens[k]!.start >= from; k--)
    if (/^(?:VBD|VBZ|VBP|MD|,)$/.test(tags[k]!)) return false;
  return true;
}

/** Is the word a third person of a verb of saying, with an object or clause behind it and no verb before? */
export function isThirdBefore(analysis: Analysis, i: number): boolean {
  const { tags, tokens } = analysis;
  return (
    sayingForm(tokens[i]!.text.toLowerCase())?.tag === 'VBZ' &&
    /^(?:DT|PRP\$?|IN)$/.test(tags[i + 1] ?? '') &&
    !tensedNear(analysis, i)
  );
}

/** Is the word a third person of a verb of saying, with what can only be its object, clause or infinitive behind it? */
export const objectAfterThird = (analysis: Analysis, i: number): boolean => {
  const form = sayingForm(analysis.tokens[i]!.text.toLowerCase());
  const next = analysis.tokens[i + 1]?.text.toLowerCase() ?? '';
  return (
    (form?.tag === 'VBZ' || /^(?:refuses|declines)$/.test(analysis.tokens[i]!.text)) &&
    (/^(?:DT|PRP\$?|TO)$/.test(analysis.tags[i + 1] ?? '') ||
      next === 'that' ||
      (form !== null && sayingsOf(form.lemma).some((s) => s.with.includes(next)))) &&
    !tensedBefore(analysis, i)
  );
};
