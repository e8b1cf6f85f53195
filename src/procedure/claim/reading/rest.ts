/** What is left of a claim once everything that the grammar, the lexicon, the procedure and the record know is taken out: a
 *  reason, a manner, a purpose, another matter. Where there is such a rest, what was read is not all that is said. */
import {
  contentOf,
  isFunctionWord,
  isMark,
  numberAt,
  ordinals,
  shareAt,
  stem as stemOf,
  wordsOf,
} from '../../words.ts';
import { saysAgain } from '../doings.ts';
import { bodyNouns, deeds, futureWords, groupModifiers, groupNouns, matterNouns, states } from '../lexicon.ts';
import { phrases } from '../phrases.ts';
import { type Reading, range } from './reading.ts';

/** Words that add nothing to the acts they stand beside, or that the grammar has taken in: adverbs of time and form, words
 *  of counting and contrast, nouns of acts. */
const plain = new Set(
  `first last far later too alone both either neither among amongst despite enough sufficient share shares majority majorities minority spite regardless unanimity unanimous
   unanimously consensus abstention abstentions ratifications favourable favorable unfavourable positive negative outstanding pending awaiting awaits await awaited missing
   longer single sole lone simple absolute qualified split thirds half quarter quarters necessary required needed new newest latest youngest formal formally official officially
   finally duly now already yesterday today currently together jointly collectively total altogether eventually afterwards subsequently meanwhile
   january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
   until till week weeks month months year years day days morning afternoon evening night noon midnight midday deadline date time moment
   holdout holdouts dissenter dissenters opponent opponents objector objectors supporter supporters backer backers obstacle obstacles reservation reservations reserve reserves
   objection objections opposition resistance refusal dissent protest approval consent assent endorsement blessing backing support agreement
   reason reasons cause way place force effect vain next step stage stages phase round list record roll absent absence quorum
   exactly precisely unless just only even least most almost altogether whole entire entirely full fully completely complete fellow ones others rest
   favour favor against yes aye nay ayes noes abstaining instead unlike contrary true false correct untrue survived upheld escaped drawn tied tie draw heat stalemate equal equally evenly level between them themselves himself herself opposite opposing differently alike camp camps
   rule rules law legal legally binding spare short shy fewer less more fact case line end course floor house term terms text wording position positions side sides view views stand stance
   signature signatures instrument instruments papers paper deposit deposits ballot ballots hurdle threshold bar green light nod thumbs seal unaltered unchanged
   decisive switched extended examined high higher highest low lower little small smaller large larger big bigger refused refuse refuses refusing declined declines declining since attempt candidate candidates nominee nominees victim fell handling representing holding account accounts accounting post job seat
   firmly squarely solidly fully clearly openly publicly strongly flatly expressly explicitly duly promptly swiftly quickly immediately repeatedly shortly soon
   margin margins lead gap difference tally total count counts
   lies lie lay stands stood
   examination assessment inspection spoken written writing writing put puts help door status period part parts kind form name names success meps middle number twice double thrice once bears bear bore carries carried enjoys commands manages managed thing things any few many sufficed suffice suffices represent represents represented cost waiting waits wait paid money sum him her them initial earlier previous original produced yielded inconclusive voters electorate`
    .split(/\s+/)
    .concat(Object.keys(ordinals)),
);

const known = new Set(phrases.flatMap(([words]) => words));

/** A plural noun behind a number or a quantifier says what is counted ("eight Länder", "both thresholds"): the count itself is
 *  put to the record. */
function isCounted({ words }: Reading, i: number): boolean {
  if (!/^\p{L}{3,}$/u.test(words[i]!.text) || !/(s|er)$/.test(words[i]!.lower)) return false;
  return numberAt(words, i - 1) !== null || /^(all|both)$/.test(words[i - 1]?.lower ?? '');
}

/** The words that nothing accounts for; empty where all of the claim was read. */
export function restOf(r: Reading): string[] {
  // "Rail" of the railways in the title.
  const heads = contentOf(wordsOf(r.reckoning.plan.decision));
  const again = saysAgain(r.reckoning.plan.decision, r.low(0, r.words.length));
  return range(0, r.words.length)
    .filter((i) => {
      const word = r.words[i]!;
      const { lower, stem } = word;
      return !(
        isFunctionWord(word) ||
        isMark(word) ||
        (again && /^(pay|cost|charge|spend|contribute|stay|last|get|have)$/.test(lower)) ||
        r.insideMention(i) ||
        r.known.has(stem) ||
        r.known.has(stemOf(`${lower}s`)) ||
        r.recorded.has(stem) ||
        (stem.length > 3 && heads.some((one) => one.startsWith(stem))) ||
        r.titleVerbs.has(lower) ||
        numberAt(r.words, i) ||
        shareAt(r.words, i) ||
        /^\d+(-\d+)+$/.test(lower) ||
        (/^(overrid|overrod|overrul|overturn)/.test(lower) && r.low(0, r.words.length).includes('veto')) ||
        (lower === 'few' && /^(too|so)$/.test(r.at(i - 1))) ||
        (lower === 'long' && /^(as|so)$/.test(r.at(i - 1))) ||
        plain.has(lower) ||
        known.has(lower) ||
        deeds.has(lower) ||
        states.has(lower) ||
        matterNouns.has(lower) ||
        bodyNouns.has(lower) ||
        groupNouns.has(lower) ||
        groupModifiers.has(lower) ||
        futureWords.has(lower) ||
        isCounted(r, i)
      );
    })
    .map((i) => r.words[i]!.text);
}
