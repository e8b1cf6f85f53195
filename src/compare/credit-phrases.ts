/** Who is credited with what by a set phrase: "it fell to Chile to raise", "the minutes record her as saying", "by the mayor's
 *  account", "as Riga sees it", "what the pilots want is", "is on record as opposing". */
import { nounPhrase, type Range } from '../text/en/predicates.ts';
import { SPEECH } from '../text/en/speech.ts';
import { SPEECH_NOUNS } from './credit-nouns.ts';
import type { Credit } from './credits.ts';
import type { Side } from './edits.ts';

/** How somebody tells a thing, as a noun that belongs to them: "in the ferryman's telling". */
const TELLINGS =
  /^(?:telling|account|version|words|word|reckoning|estimation|eyes|mind|book|reading|judgement|judgment|opinion|view|assessment|estimate|description|interpretation|understanding|recollection|memory|admission)$/;

/** Who thought of it: "the author of the amendment is". */
const AUTHORS =
  /^(?:author|source|initiator|sponsor|mover|originator|proposer|instigator|signatory|drafter|architect)$/;

/** What is somebody's once they have said it: "the idea was the Speaker's". */
const SAID =
  /^(?:word|words|phrase|idea|proposal|suggestion|offer|invitation|point|question|request|demand|objection|initiative|formula|wording|term|plan|wish|complaint|remark|warning|amendment|text|argument)$/;

/** What somebody gives who is for a thing. */
const BACKING = /^(?:support|backing|approval|blessing|consent|sympathy|agreement|endorsement)$/;

/** What somebody is who holds something: "is adamant that", "was in favour of". */
const STANCE =
  /^(?:on record|of the (?:opinion|view)|in favou?r|in no doubt|in agreement|against|opposed|adamant|insistent|keen|clear|confident|convinced|unwilling|reluctant|ready|willing|prepared|certain|sure|sceptical|skeptical|critical|supportive|silent|unhappy|dissatisfied|satisfied|grateful|hopeful|worried|concerned|alarmed|minded)\b/;

export function phraseCredits({ read, first, end }: Pick<Side, 'read' | 'first' | 'end'>): Credit[] {
  const { tokens, tags, lemmas } = read;
  const out: Credit[] = [];
  const credit = (who: Range | null, from: number, to: number, lemma: string, passive = false): void => {
    if (who && who.end <= end) out.push({ who, words: { first: from, end: to }, lemma, speech: true, passive });
  };
  const word = (i: number): string => (i >= first && i < end ? tokens[i]!.text.toLowerCase() : '');
  const phrase = (i: number, n: number): string =>
    tokens
      .slice(i, Math.min(end, i + n))
      .map((t) => t.text.toLowerCase())
      .join(' ');
  /** Names joined by "and" that stand before a comma and behind one after a noun in the plural. */
  const several = (comma: number): Range | null => {
    let from = comma;
    while (from > first && (tags[from - 1]!.startsWith('NNP') || lemmas[from - 1] === 'and')) from--;
    const joined = lemmas.slice(from, comma).includes('and');
    return joined && word(from - 1) === ',' && tags[from - 2] === 'NNS' ? { first: from, end: comma } : null;
  };
  for (let i = first; i < end; i++) {
    const lemma = lemmas[i]!;
    // "it fell to the Croatian side to raise", "it was left to Chile to ask"
    if (/^(?:fall|leave|be|up)$/.test(lemma) && word(i + 1) === 'to') {
      const who = nounPhrase(read, i + 2, end);
      if (who && word(who.end) === 'to' && SPEECH.has(lemmas[who.end + 1] ?? ''))
        credit(who, who.end + 1, who.end + 2, lemmas[who.end + 1]!);
    }
    // "record the treasurer as saying"
    if (word(i) === 'as' && /^VB[GN]$/.test(tags[i + 1] ?? '') && i > first + 1) {
      const at = lemmas[i + 1] === 'have' ? i + 2 : i + 1;
      if (SPEECH.has(lemmas[at] ?? '') && tags[at]!.startsWith('VB')) {
        let from = i;
        while (from > first && /^(?:DT|PRP\$?|JJ|NN|NNS|NNP|NNPS|POS|CD)$/.test(tags[from - 1]!)) from--;
        if (from < i) credit({ first: from, end: i }, at, at + 1, lemmas[at]!);
      }
    }
    // "Two members, Spain and Italy, called for": several by their names
    if (SPEECH.has(lemma) && /^VB[DN]$/.test(tags[i]!) && word(i - 1) === ',') credit(several(i - 1), i, i + 1, lemma);
    // "was the first to confirm", "is the only one to object"
    if (lemma === 'be') {
      const to = /^the (?:first|last|only|second)(?: (?:one|body|party|country|side|member|person))? to$/.exec(
        phrase(i + 1, 3),
      )
        ? i + 3
        : /^the (?:first|last|only|second) (?:one|body|party|country|side|member|person) to$/.exec(phrase(i + 1, 4))
          ? i + 4
          : 0;
      if (to && SPEECH.has(lemmas[to + 1] ?? '')) {
        let from = i;
        while (from > first && /^(?:DT|PRP\$?|JJ|NN|NNS|NNP|NNPS|POS|CD)$/.test(tags[from - 1]!)) from--;
        if (from < i) credit({ first: from, end: i }, to + 1, to + 2, lemmas[to + 1]!);
      }
    }
    // "The Danish side let it be known that"
    if (/^lets?$/.test(word(i)) && word(i + 1) === 'it' && letsKnow(read, i + 1, end)) {
      let from = i;
      while (
        from > first &&
        (word(from - 1) === 'of' || /^(?:DT|PRP\$?|JJ|NN|NNS|NNP|NNPS|POS|CD)$/.test(tags[from - 1]!))
      )
        from--;
      if (from < i) credit({ first: from, end: i }, i, i + 4, 'announce');
    }
    // "thanked Oman for its offer": whose offer it is.
    if (lemma === 'thank' && tags[i]!.startsWith('VB')) {
      const who = nounPhrase(read, i + 1, end);
      const at = who ? (lemmas.indexOf('for', who.first) < who.end ? lemmas.indexOf('for', who.first) : who.end) : -1;
      const noun = at > 0 && /^JJ/.test(tags[at + 2] ?? '') ? at + 3 : at + 2;
      if (
        who &&
        at > who.first &&
        word(at) === 'for' &&
        /^(?:DT|PRP\$)$/.test(tags[at + 1] ?? '') &&
        SAID.test(lemmas[noun] ?? '')
      )
        credit({ first: who.first, end: at }, at, noun + 1, 'propose');
    }
    // "has the support of the mayor", "with the blessing of the bishop"
    if (
      /^(?:have|enjoy|with|win|get|carry|lack|need|without)$/.test(lemma) &&
      word(i + 1) === 'the' &&
      BACKING.test(word(i + 2))
    )
      if (word(i + 3) === 'of') credit(nounPhrase(read, i + 4, end), i, i + 4, 'support');
    // "per the operator"
    if (word(i) === 'per' && /^(?:DT|NNP)$/.test(tags[i + 1] ?? '') && word(i + 1) !== 'a')
      credit(nounPhrase(read, i + 1, end), i, i + 1, 'say');
    // "as Riga sees it"
    if (word(i) === 'as' && (i === first || /^[,;“"–—]$/.test(word(i - 1)))) {
      const who = nounPhrase(read, i + 1, end);
      if (who && /^(?:see|tell|have|put|understand|read)$/.test(lemmas[who.end] ?? '') && word(who.end + 1) === 'it')
        credit(who, who.end, who.end + 2, 'say');
    }
    // "to hear the police tell it"
    if (lemma === 'hear' || (lemma === 'if' && i + 3 < end)) {
      const who = nounPhrase(read, i + 1, end);
      if (who && lemma === 'hear' && /^tell it\b/.test(phrase(who.end, 2))) credit(who, who.end, who.end + 2, 'say');
      if (who && lemma === 'if' && /^(?:is|are|were|was) to be (?:believed|trusted)$/.test(phrase(who.end, 4)))
        credit(who, who.end, who.end + 4, 'say');
    }
    // "from the Tyrolean side came the assurance"
    if (word(i) === 'from' && (i === first || word(i - 1) === ',')) {
      const who = nounPhrase(read, i + 1, end);
      if (who && /^(?:came|comes|come)$/.test(word(who.end)))
        for (let k = who.end + 1; k < Math.min(end, who.end + 5); k++)
          if (SPEECH_NOUNS.has(lemmas[k]!)) {
            credit(who, who.end, k + 1, lemmas[k]!);
            break;
          }
    }
    // "the author of the amendment is"
    if (AUTHORS.test(lemma) && word(i + 1) === 'of')
      for (let k = i + 2; k < Math.min(end, i + 10); k++)
        if (lemmas[k] === 'be') {
          credit(nounPhrase(read, k + 1, end), i, i + 2, 'propose');
          break;
        }
    // "what the airline wants is"
    if (lemma === 'what') {
      const who = nounPhrase(read, i + 1, end);
      if (who && SPEECH.has(lemmas[who.end]?.replace(/s$/, '') ?? '') && lemmas[who.end + 1] === 'be')
        credit(who, who.end, who.end + 1, lemmas[who.end]!.replace(/s$/, ''));
    }
    // "Proposed by: Finland"
    if (word(i) === 'by' && word(i + 1) === ':' && SPEECH.has(lemmas[i - 1] ?? ''))
      credit(nounPhrase(read, i + 2, end), i - 1, i + 1, lemmas[i - 1]!);
    if (tags[i] === 'POS') {
      let from = i;
      while (from > first && /^(?:DT|PRP\$|JJ|NN|NNP|NNS|NNPS|CD)$/.test(tags[from - 1]!)) from--;
      // "by the mayor's account", "in the ferryman's telling"
      if (/^(?:in|by|on|to|from)$/.test(word(from - 1)) && TELLINGS.test(word(i + 1)))
        credit({ first: from, end: i }, i, i + 2, 'say');
      // "The phrase was the Speaker's."
      if (lemmas[from - 1] === 'be' && !/^(?:NN|JJ|VBG|CD)/.test(tags[i + 1] ?? ''))
        for (let k = first; k < from; k++)
          if (SAID.test(lemmas[k]!) && tags[k]!.startsWith('NN')) {
            credit({ first: from, end: i }, from - 1, from, 'propose');
            break;
          }
    }
  }
  return out;
}

/** "is on record as opposing", "was adamant that": being so is saying so. */
export const takesStand = ({ tokens }: Side['read'], from: number, end: number): boolean =>
  STANCE.test(
    tokens
      .slice(from, Math.min(end, from + 4))
      .map((t) => t.text.toLowerCase())
      .join(' ')
      .replace(/^(?:not|also|very|still|equally|clearly) /, ''),
  );

/** "made it known that", "let it be understood": making it so is saying so. */
export const letsKnow = ({ tokens }: Side['read'], from: number, end: number): boolean =>
  /^(?:known|public|plain|clear) (?:that|the|its|their|his|her)\b|^it (?:be )?(?:known|clear|plain|public|understood|perfectly clear|quite clear)\b/.test(
    tokens
      .slice(from, Math.min(end, from + 3))
      .map((t) => t.text.toLowerCase())
      .join(' '),
  );
