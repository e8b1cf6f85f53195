/** Part of speech and base form of a word, where a tagger trained on one country's news gets them wrong elsewhere: verbs of saying
 *  taken for nouns or participles, adjectives for verbs. Each rule tells what stands around the word. */
import type { Analysis } from '../text/en/analysis.ts';
import { isSaying, onlyPast, sayingForm, sayingsOf } from '../text/en/verbs.ts';
import { bodies, namesPerson, titles } from '../text/en/words.ts';

const nounsInLy = new Set(
  'assembly family ally monopoly supply reply rally subsidy july italy anomaly bully'.split(' '),
);

const stops = (text: string | undefined): boolean => text === '.' || text === ',' || text === ';';

/** The Penn tag of token `i`. */
export function tagOf(analysis: Analysis, i: number, lower: string): string {
  const { tags, tokens } = analysis;
  const tag = tags[i]!;
  const next = tags[i + 1] ?? '';
  const last = tags[i - 1] ?? '';
  if (lower === "n't" || lower === 'not') return 'RB';
  if ((tag === 'RB' && nounsInLy.has(lower)) || (tag === 'JJ' && last === 'DT' && tokens[i + 1]?.text === '.'))
    return 'NN';
  // "Pilots protested that they had no time": a plural with a capital because it comes first, no name.
  if (
    tag === 'NNP' &&
    next === 'VBD' &&
    lower.endsWith('s') &&
    namesPerson(lower.slice(0, -1)) &&
    (i === 0 ||
      /^[.!?”"]$/.test(tokens[i - 1]!.text) ||
      analysis.text.slice(tokens[i - 1]!.end, tokens[i]!.start).includes('\n')) &&
    /\b(?:they|their|them)\b/.test(wordsFrom(analysis, i + 2, 4))
  )
    return 'NNS';
  // "WHO Europe": the organization, not the question, where the words around it are not all capitals.
  if (tokens[i]!.text === 'WHO' && !/^\p{Lu}{2,}$/u.test(tokens[i + 1]?.text ?? '')) return 'NNP';
  // "that estimate", "that as nonsense": with no subject before a base form, and before "as", it is no conjunction.
  // "contested that reading.": nor with one noun alone behind it.
  if (
    lower === 'that' &&
    tag === 'IN' &&
    /^VB/.test(last) &&
    (next === 'VB' || tokens[i + 1]?.text === 'as' || (/^(?:NN|VBG)$/.test(next) && stops(tokens[i + 2]?.text)))
  )
    return 'DT';
  if (
    (tag === 'VB' || (tag === 'VBG' && stops(tokens[i + 1]?.text))) &&
    last === 'IN' &&
    /^that$/i.test(tokens[i - 1]!.text) &&
    /^VB/.test(tags[i - 2] ?? '')
  )
    return 'NN';
  if (
    lower === 'let' &&
    /^(?:VB|NN)$/.test(tag) &&
    /^(?:it be|(?:slip|drop) that)\b/i.test(wordsFrom(analysis, i + 1, 3))
  )
    return 'VBD';
  // "They condemn the raid and call for calm": a base form joined to a present, no infinitive's.
  if (tag === 'VB' && last === 'CC' && sayingForm(lower)?.tag === 'VBP' && verbBefore(analysis, i - 1) === 'VBP')
    return 'VBP';
  if (lower === 'further' && /^VB/.test(tag)) return 'JJ';
  // "The Agency urges wagon keepers", "the bank denies plan to": a third person with its object, taken for two nouns.
  if (tag === 'NNS' && isThird(analysis, i)) return 'VBZ';
  if (/^VBP?$/.test(tag) && last === 'NNS' && /^(?:NNS?|TO|IN)$/.test(next) && isThird(analysis, i - 1)) return 'NN';
  // "not to share it and vow to open the room": a verb joined to a verb.
  if (
    tag === 'NN' &&
    last === 'CC' &&
    next === 'TO' &&
    /^VB/.test(tags[i + 2] ?? '') &&
    /^(?:vow|pledge|promise|offer)$/.test(lower)
  )
    return 'VB';
  const at = (k: number): string => tokens[k]?.text.toLowerCase() ?? '';
  // "The premier rejected suggestions by", "The clinic confirmed overnight that": one who speaks, a past, its object.
  if (
    /^JJ[RS]?$/.test(tag) &&
    /^(?:DT|POS|JJ|NNP)$/.test(last) &&
    speaker(lower) &&
    (sayingForm(at(i + 1))?.tag === 'VBD' || (at(i + 1) === 'let' && /^(?:slip|drop|it)$/.test(at(i + 2))))
  )
    return 'NN';
  if (
    /^(?:VBN|NN)$/.test(tag) &&
    sayingForm(lower)?.tag === 'VBD' &&
    /^(?:DT|PRP\$|POS|JJ|NN)$/.test(tags[i - 2] ?? '') &&
    speaker(at(i - 1)) &&
    (at(i + 1) === 'overnight' ||
      (next === 'TO' && tags[i + 2] === 'VB') ||
      (tag === 'NN' ? /^(?:IN|DT|TO|RB|PRP\$?)$/ : /^(?:NNS|DT|PRP\$?|CD)$/).test(next)) &&
    !tensedBefore(analysis, i)
  )
    return 'VBD';
  // "a warning that deposits were at risk": before a tensed verb a plural.
  if (tag === 'VBZ' && /^(?:VBD|MD)$/.test(next) && /^(?:IN|WDT|DT)$/.test(last)) return 'NNS';
  // "the agreed flows would", but "what the minister says would"
  if (
    tag === 'VBZ' &&
    next === 'MD' &&
    /^(?:VBN|JJ|NN)$/.test(last) &&
    !sayingForm(lower) &&
    !/^(?:is|has|does|'s)$/.test(lower)
  )
    return 'NNS';
  // "…, warning of war", "at pains to stress that"
  if (lower === 'warning' && tag === 'NN' && last === ',' && /^(?:of|that|against|about)$/.test(at(i + 1)))
    return 'VBG';
  if (tag === 'NN' && last === 'TO' && at(i + 1) === 'that' && sayingForm(lower)?.tag === 'VBP') return 'VB';
  // "The embassy urged caution and warned …": the same, with an object of one word.
  if (
    tag === 'VBN' &&
    sayingForm(lower)?.tag === 'VBD' &&
    /^(?:DT|PRP\$|POS|JJ|NN)$/.test(tags[i - 2] ?? '') &&
    speaker(at(i - 1)) &&
    next === 'NN' &&
    /^(?:[.,;]|and|but|on|in|from|after)$/.test(at(i + 2)) &&
    !tensedBefore(analysis, i)
  )
    return 'VBD';
  // "The mayor stood by it", "The officer demurred.": verbs with no object have no participle behind a noun.
  if (tag === 'VBN' && /^NN/.test(last) && noObject.test(lower) && !tensedBefore(analysis, i)) return 'VBD';
  // "The clinic contests the finding": an adjective for one who speaks, and a third person.
  if (
    (tag === 'JJ' && last === 'DT' && speaker(lower) && tags[i + 1] === 'NNS' && objectAfterThird(analysis, i + 1)) ||
    (tag === 'NNS' && last === 'JJ' && tags[i - 2] === 'DT' && speaker(at(i - 1)) && objectAfterThird(analysis, i))
  )
    return tag === 'JJ' ? 'NN' : 'VBZ';
  if (lower === 'overnight' && tag === 'JJ' && /^VB/.test(last)) return 'RB';
  if (/^(?:unanswered|unreturned|unheeded)$/.test(lower)) return 'JJ';
  // "people present at the meeting": an adjective behind its noun.
  if (lower === 'present' && tag === 'VBP' && last === 'NNS' && /^(?:at|in|during)$/i.test(tokens[i + 1]?.text ?? ''))
    return 'JJ';
  // "… minister smiled and said": an adjective in -ed between a noun and "and" is a verb.
  if (tag === 'JJ' && lower.endsWith('ed') && /^NN/.test(last) && next === 'CC' && /^VBD$/.test(tags[i + 2] ?? ''))
    return 'VBD';
  // "Show me …": the first word of a quotation before a pronoun.
  if (tag === 'NN' && /^(?:``|“|")$/.test(tokens[i - 1]?.text ?? '') && next === 'PRP') return 'VB';
  if (lower === 'that' && tag === 'IN' && /^VB/.test(last) && /^[.,;!?]$/.test(tokens[i + 1]?.text ?? '.')) return 'DT';
  if (tag === 'VB' && /^VB[DZP]$/.test(last) && next === 'NN') return 'JJ';
  if (tag === 'JJ' && /^(?:director-general|secretary-general|attorney-general)$/.test(lower)) return 'NN';
  // "dismissed that account", "called that figure": a determiner, unless a clause follows.
  if (lower === 'that' && tag === 'IN' && /^VB/.test(last) && next === 'NN') {
    const after = tags[i + 2] ?? '';
    const clause = /^(?:MD|VB)/.test(after) || (after === 'RB' && /^(?:MD|VB)/.test(tags[i + 3] ?? ''));
    if (!clause && /^(?:[.,:]|IN|TO|CC|RB|JJ|``|''|DT|$)/.test(after)) return 'DT';
  }
  // "…, Defense News reports.": at the end, after a comma and a name.
  if (
    tag === 'NNS' &&
    /^NNPS?$/.test(last) &&
    /^[.”"]?$/.test(tokens[i + 1]?.text ?? '') &&
    isSaying(lower.slice(0, -1))
  ) {
    let k = i - 1;
    while (k > i - 6 && /^(?:NNPS?|DT)$/.test(tags[k] ?? '')) k--;
    if (tokens[k]?.text === ',') return 'VBZ';
  }
  if (/^(?:NN|JJ|VB$)/.test(tag) && onlyPast(lower)) return 'VBD';
  if (tag === 'NN' && strongPast.test(lower)) return 'VBD';
  // "Reykjavik rebuffed the charge": a name that begins a sentence, taken for a base form.
  if (tag === 'VB' && next === 'VBD' && sayingForm(at(i + 1)) && /^\p{Lu}/u.test(tokens[i]!.text)) return 'NNP';
  // "The treasury contested the criticism": a participle behind its noun has no object.
  if (
    tag === 'VBN' &&
    /^NN/.test(last) &&
    (/^(?:DT|PRP\$)$/.test(next) || at(i + 1) === 'with') &&
    sayingForm(lower) &&
    !tensedNear(analysis, i)
  )
    return 'VBD';
  // "“…?” demanded X": after a quotation a verb of saying has its subject behind it.
  if (
    tag === 'VBN' &&
    /^(?:''|”|"|»|’)$/.test(tokens[i - 1]?.text ?? '') &&
    /^(?:NNP|DT|PRP|NN)/.test(next) &&
    sayingForm(lower)
  )
    return 'VBD';
  // "The operator contested this": a participle behind its noun takes no object.
  if (
    tag === 'VBN' &&
    /^NN/.test(last) &&
    /^(?:this|that|it|these|those)$/.test(tokens[i + 1]?.text ?? '') &&
    /^[.,;]$/.test(tokens[i + 2]?.text ?? '') &&
    sayingForm(lower) &&
    !tensedBefore(analysis, i)
  )
    return 'VBD';
  // "Amina Yusuf, a fishmonger in Lagos, reckons prices have …"
  if (
    tag === 'NNS' &&
    last === ',' &&
    /^(?:NN|PRP|DT|IN|TO)/.test(next) &&
    sayingForm(lower)?.tag === 'VBZ' &&
    !tensedBefore(analysis, i)
  )
    return 'VBZ';
  // "reply to written questions": a participle before its noun.
  if (tag === 'VB' && last === 'TO' && /^NN/.test(next) && /(?:[^e]ed|tten|oken)$/.test(lower)) return 'VBN';
  // "The authorities on the left bank dispute that any offer was made": a noun's "that" would go on with a verb.
  if (
    tag === 'NN' &&
    /^NN|^PRP$/.test(last) &&
    /^that$/i.test(tokens[i + 1]?.text ?? '') &&
    !/^(?:VB|MD|RB)/.test(tags[i + 2] ?? '') &&
    sayingForm(lower) &&
    !tensedBefore(analysis, i)
  )
    return sayingForm(lower)!.tag;
  // "The dockers' union claims that a crane was unsafe": were it a noun, a verb would follow the clause.
  if (
    tag === 'NNS' &&
    /^(?:NN|NNP)$/.test(last) &&
    /^that$/i.test(tokens[i + 1]?.text ?? '') &&
    !/^(?:VB|MD|RB)/.test(tags[i + 2] ?? '') &&
    sayingForm(lower)?.tag === 'VBZ' &&
    !tensedBefore(analysis, i) &&
    tensedAfter(analysis, i) < 2
  )
    return 'VBZ';
  // "The company pledges to", "Ministers deplore the", "Both undertook to": a verb where the clause has none.
  if (
    /^(?:NNS?|IN|JJ)$/.test(tag) &&
    /^(?:NN|PRP$|DT$)/.test(last) &&
    /^(?:TO|PRP\$?|DT|NNS|NNP|IN)$/.test(next) &&
    !(tag === 'NN' && last === 'DT' && !/^(?:both|all|some|these|those)$/i.test(tokens[i - 1]!.text))
  ) {
    const form = sayingForm(lower);
    const fits = form && (form.tag !== 'VBP' || /S$|^(?:PRP|DT)$/.test(last)) && (next !== 'IN' || form.tag !== 'VBP');
    if (fits && !tensedNear(analysis, i)) return form.tag;
  }
  // "chair Moses Abok": a capital between nouns and a name.
  if (/^VB/.test(tag) && /^NN/.test(last) && /^NNP/.test(next) && /^\p{Lu}\p{Ll}/u.test(tokens[i]!.text)) return 'NNP';
  // "The attorney general submitted": the adjective behind an office.
  if (
    lower === 'general' &&
    tag === 'JJ' &&
    /^(?:attorney|secretary|director|consul|auditor|inspector|governor|solicitor|surgeon)$/i.test(
      tokens[i - 1]?.text ?? '',
    )
  )
    return 'NN';
  // "called the apology worthless"
  if (tag === 'NN' && /[a-z]{2}less$/.test(lower) && !/^NN|^JJ|^VB/.test(next)) return 'JJ';
  if (tag === 'JJ' && /^(?:daily|weekly|monthly)$/.test(lower) && /^(?:VBD|VBZ|MD)$/.test(next)) return 'NN';
  // "The general gave", "The former said", "The accused pleaded": an adjective alone before the verb stands for a person.
  if (/^(?:JJR?|VBN)$/.test(tag) && last === 'DT' && /^(?:VBD|VBZ|MD)$/.test(next)) return 'NN';
  // "The accused denies the charges": both words at once.
  if (tag === 'VBN' && last === 'DT' && next === 'NNS' && isThirdBefore(analysis, i + 1)) return 'NN';
  if (tag === 'NNS' && last === 'VBN' && tags[i - 2] === 'DT' && isThirdBefore(analysis, i)) return 'VBZ';
  // "President João Lourenço left": letters that English has not, and a capital inside a sentence.
  if (/^(?:JJ|NN|NNS|VB[NDZPG]?|RB|FW)$/.test(tag) && /^NNP/.test(last) && foreignName.test(tokens[i]!.text))
    return 'NNP';
  if (tag === 'JJ' && last === 'DT' && next === 'VBN' && !tensedNear(analysis, i)) return 'NN';
  // "promised her the same lorries": a person given, where no noun of hers follows.
  const not = at(i + 1) === 'not' && /^to$/i.test(at(i + 2));
  if (lower === 'her' && tag === 'PRP$' && (not || /^(?:DT|PRP\$|IN|TO|MD|VB[DZ])$/.test(next))) return 'PRP';
  // "The Heads of State of the Basin condemn": a base form with no auxiliary before it.
  if (tag === 'VB' && /^NN/.test(last) && sayingForm(lower) && !tensedBefore(analysis, i)) return 'VBP';
  // "Two members of the committee claim there is a secret annex."
  if (/^NNS?$/.test(tag) && /^NN/.test(last) && next === 'EX' && sayingForm(lower) && !tensedBefore(analysis, i))
    return sayingForm(lower)!.tag;
  // "was asked by the navy to sail", "not to sail"
  if (tag === 'JJ' && last === 'DT' && speaker(lower) && (next === 'TO' || at(i + 1) === 'not')) return 'NN';
  // "the director of the clinic there": a noun after all, where none follows.
  if (tag === 'JJ' && last === 'DT' && /^(?:there|here)$/.test(tokens[i + 1]?.text ?? '')) return 'NN';
  return tag;
}
const noObject =
  /^(?:stood|demurred|balked|baulked|bristled|shrugged|hesitated|disagreed|dissented|differed|concurred|stonewalled|laughed|smiled|apologi[sz]ed)$/;
const strongPast = /^(?:stood|rang|took|gave|went|came|knew|grew|began|fell|rose|drew|flew|chose|withdrew)$/;
const speaker = (lower: string): boolean => namesPerson(lower) || bodies.has(lower) || titles.has(lower);

const foreignName = /^\p{Lu}[\p{L}’'-]*[^\x00-\x7f’'-][\p{L}’'-]*$/u;

/** Is a word that looks like a plural noun the third person of a verb of saying? Its subject before it, no other verb in the
 *  clause so far, and behind it a subject pronoun, "that" or a word that cannot follow a noun. */
function isThird(analysis: Analysis, i: number): boolean {
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

const wordsFrom = ({ tokens }: Analysis, i: number, n: number): string =>
  tokens
    .slice(i, i + n)
    .map((t) => t.text)
    .join(' ');

/** Is the word a third person of a verb of saying, with an object or clause behind it and no verb before? */
function isThirdBefore(analysis: Analysis, i: number): boolean {
  const { tags, tokens } = analysis;
  return (
    sayingForm(tokens[i]!.text.toLowerCase())?.tag === 'VBZ' &&
    /^(?:DT|PRP\$?|IN)$/.test(tags[i + 1] ?? '') &&
    !tensedNear(analysis, i)
  );
}

/** Is the word a third person of a verb of saying, with what can only be its object, clause or infinitive behind it? */
const objectAfterThird = (analysis: Analysis, i: number): boolean => {
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

function tensedBefore({ tags, tokens, text }: Analysis, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 20 && !/^[.;?!]$/.test(tokens[k]!.text); k--) {
    if (text.slice(tokens[k]!.end, tokens[k + 1]!.start).includes('\n')) return false;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tags[k]!)) return true;
  }
  return false;
}

/** The tag of the nearest verb before a word of the same clause; empty where there is none. */
function verbBefore({ tags, tokens }: Analysis, i: number): string {
  for (let k = i - 1; k >= 0 && k > i - 20 && !/^[.;?!]$/.test(tokens[k]!.text); k--)
    if (/^(?:VB|MD|TO)/.test(tags[k]!))
      return tags[k] === 'VB' && /^(?:NNS|PRP)$/.test(tags[k - 1] ?? '') ? 'VBP' : tags[k]!;
  return '';
}

/** Tensed verbs from a word to the end of its clause or to a further verb that "and" joins. */
function tensedAfter({ tags, tokens, text }: Analysis, i: number): number {
  let count = 0;
  for (let k = i + 1; k < tags.length && k < i + 25 && !/^[.;?!,]$/.test(tokens[k]!.text); k++) {
    if (text.slice(tokens[k - 1]!.end, tokens[k]!.start).includes('\n') || tags[k] === 'CC') break;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tags[k]!)) count++;
  }
  return count;
}

/** Whether the clause around a word has a tensed verb, or may have. */
function tensedNear(analysis: Analysis, i: number): boolean {
  const { tags, tokens, text } = analysis;
  if (tensedBefore(analysis, i)) return true;
  for (let k = i + 1; k < tags.length && k < i + 25 && !/^[.;?!,]$/.test(tokens[k]!.text); k++) {
    if (text.slice(tokens[k - 1]!.end, tokens[k]!.start).includes('\n')) return false;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tags[k]!)) return true;
  }
  return false;
}

/** The base form of token `i`; British and American spellings share one. */
export function lemmaOf(analysis: Analysis, i: number, lower: string, tag: string): string {
  const lemma = analysis.lemmas[i]!;
  if (/^VB/.test(tag) && (!/^VB/.test(analysis.tags[i]!) || onlyPast(lower))) return sayingForm(lower)?.lemma ?? lemma;
  if (tag === 'VBG' && analysis.tags[i] === 'NN' && isSaying(lower.slice(0, -3))) return lower.slice(0, -3);
  if (analysis.tags[i] === 'NNS' && isSaying(lower.slice(0, -1))) return lower.slice(0, -1);
  // "counselled": one of the two spellings is the base form's.
  const single = /^VB/.test(tag) && !isSaying(lemma) ? lemma.replace(/([lpt])\1e?$/, '$1') : lemma;
  if (single !== lemma && isSaying(single)) return single;
  // "stonewalled"
  if (/^VB/.test(tag) && lemma.endsWith('lle')) return lemma.slice(0, -1);
  if (lower === 'smiled') return 'smile';
  if (lower === 'said') return 'say';
  if (/^VB/.test(tag) && !isSaying(lemma) && isSaying(`${lemma}e`)) return `${lemma}e`;
  return lemma.endsWith('ise') && isSaying(`${lemma.slice(0, -3)}ize`) ? `${lemma.slice(0, -3)}ize` : lemma;
}
