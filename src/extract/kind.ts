/** What kind of statement: type, act and polarity, from the cue's class and the grammar of the content. */
import type { Act, Polarity, StatementType } from '../model/statement.ts';
import { deniesIt, givesNoAnswer } from '../text/en/answers.ts';
import { sayingsOf } from '../text/en/verbs.ts';
import { bodies, noWords } from '../text/en/words.ts';
import { refuses } from './patterns.ts';
import { isTensed, isVerb, nounFrom, weekday } from './phrases.ts';
import type { Word } from './stream.ts';
import { groupHead, mainVerb } from './verb-groups.ts';

/** Verbs of threat: to say that one will do these is to warn. */
const threats = new Set(
  'block veto retaliate punish suspend halt withdraw cancel expel impose freeze cut sue boycott sanction close'.split(
    ' ',
  ),
);
/** Verbs after which a danger is told, not a plan. */
const dangers =
  /\b(endanger|jeopardi[sz]e|threaten|undermine|destabili[sz]e|derail|backfire|escalate|trigger|provoke|collapse|risk)\b/;

/** What the speaker's own words say they do: "I promise you a ferry", "We must warn …" (Austin's explicit performatives). */
const performatives: readonly (readonly [Act, string])[] = [
  [
    'promise',
    '(?:promise|pledge|vow|swear|guarantee|undertake|give you (?:my|our) word|give (?:my|our) word|commit (?:myself|ourselves))',
  ],
  ['warn', '(?:warn|caution)'],
  ['request', '(?:demand|request|propose|suggest|recommend|invite|implore|beg|appeal to|call for|call upon)'],
  ['confirm', '(?:confirm|admit|acknowledge|concede)'],
  ['reaffirm', '(?:reaffirm|reiterate|repeat)'],
  ['claim', '(?:accuse|allege)'],
];
const performing = performatives.map(
  ([act, verbs]) =>
    [
      act,
      new RegExp(
        `^(?:(?:yes|so|and|today|again) ,? ?)?(?:i|we) (?:must |can only |can |have to |hereby |do )?(?:\\S+ly )?${verbs}\\b(?! (?:nothing|no ))`,
      ),
    ] as const,
);
const performed = (flat: string): Act | null => performing.find(([, form]) => form.test(flat))?.[0] ?? null;

/** Names of wrongs done to others: whoever speaks of them accuses. */
const wrongs =
  /\b(?:coups?|putsch|thefts?|robber(?:y|ies)|piracy|pirates?|blackmail|betrayals?|treason|sabotage|provocations?|aggression|aggressors?|crimes?|criminals?|frauds?|lies?|lying|cover-ups?|massacres?|genocide|murders?|killings?|attacks?|assaults?|invasions?|wars?|terror(?:ism|ists?)?|blockades?|censorship|corruption|bribes?|bribery|abuses?|interference|meddling|hostages?|persecution|witch-?hunts?|discrimination|oppression|repression|extortion|espionage|spies|scandals?|disgrace|shame|farce|sham|humiliation|insults?|hypocrisy|double standards|conspirac(?:y|ies)|plots?|annexation|occupation|colonialism|cheating|vandalism)\b/;

/** What somebody who announces it gives. */
const gifts = new Set(
  'contribution contributions donation donations grant grants loan loans aid assistance funding'.split(' '),
);

/** Verbs by which what was put to somebody is answered. */
const answers = new Set(
  'according say tell state declare insist reply respond answer retort add counter rejoin write stress maintain explain'.split(
    ' ',
  ),
);

/** A verb that enters no clause of its own: "played down reports | that it would move". */
const bindsNobody = (verb: string): boolean => {
  const sayings = sayingsOf(verb);
  return sayings.length > 0 && !sayings.some((s) => /[taq]/.test(s.frames));
};

/** Verbs that tell what may be, and bind nobody. */
const hints = new Set(
  'signal hint intimate imply suggest predict forecast estimate reckon argue expect claim'.split(' '),
);

export type Content = {
  /** Words of the first piece, marks left out; for a quotation, the words inside it. */
  readonly words: readonly Word[];
  readonly quoted: 'all' | 'part' | 'none';
  readonly question: boolean;
};

export const typeOf = (content: Content): StatementType =>
  content.quoted === 'all' ? 'direct' : content.quoted === 'part' ? 'mixed' : 'indirect';

/** Refines the class of the cue by what was said. `own`: the content speaks of its source ("it would …", "we will …"). */
export function actOf(act: Act, verb: string, content: Content, own: boolean): Act {
  const { words } = content;
  // To assure somebody of what is so promises nothing.
  if (act === 'promise' && /^(?:assure|reassure)$/.test(verb)) {
    const main = mainVerb(words, 0, words.length);
    // "that the spare part leaves Bergen on Monday": what is set for a day to come.
    const set =
      main >= 0 &&
      /^VB[ZP]$/.test(words[main]!.tag) &&
      words.slice(main + 1).some((w) => weekday(w) || /^(?:tomorrow|tonight|next)$/.test(w.lower));
    if (main >= 0 && !set && !/^(?:will|would|shall|'ll|'d)$/.test(words[main]!.lower)) return 'assert';
  }
  const flat = words.map((w) => w.lower).join(' ');
  if (verb === 'demand' && content.quoted === 'all' && content.question) return 'ask';
  // An answer in so many words: "No, it did not", "Yes, it is correct".
  if (verb === 'turn' && !content.question) {
    if (/^no (?:\.|, (?:i|we|he|she|it|they|that|this|there) \S+ ?(?:not|n't|never)\b)/.test(flat)) return 'deny';
    if (
      /^(?:yes|correct|indeed|(?:he|she|they|you) (?:is|'s|are|'re) (?:quite |absolutely |perfectly )?right|(?:that|this|it) (?:is|'s) (?:quite |absolutely )?(?:right|correct|true|so))(?: [,.]|$)/.test(
        flat,
      )
    )
      return 'confirm';
  }
  if (act === 'assert' && content.quoted === 'all') {
    if (content.question) return 'ask';
    // "That is not correct. I would refer you to the Council.": denied first.
    const end = flat.indexOf(' .');
    if (verb === 'turn' && end > 0 && deniesIt(flat.slice(0, end))) return 'deny';
    if (givesNoAnswer(flat, true) || refuses(words)) return 'refuse-to-answer';
    if (
      /(?:^|[.?!] )(?:\S+ , |(?:there is )?one (?:thing|point) (?:that )?)?(?:(?:an?|one|two|some) (?:\S+ )?corrections?\b|(?:i|we) (?:must|have to|need to|should|want to|would like to|'d like to) (?:correct|clarify|rectify|(?:set|put) (?:\S+ ){0,5}(?:right|straight))|to correct|i misspoke|i stand corrected|correction|(?:i|we) (?:was|were) (?:wrong|mistaken|in error) (?:on one|on a|earlier|just now|a moment ago|before|when i said)|i (?:made|have made) an? (?:\S+ )?(?:mistake|error|slip) (?:earlier|just now|a moment ago|in my|when i)|i (?:gave|read out|quoted|used|named) (?:you )?(?:the|a) wrong|i should have said|i meant to say|let (?:me|us) (?:correct|clarify|rephrase|(?:set|put) (?:\S+ ){1,4}(?:right|straight)))\b/.test(
        flat,
      )
    )
      return 'correct';
    if (/^(?:yes , |indeed , )?(?:i|we) (?:\S+ly |quite )?(?:agree|concur)\b(?! to\b)/.test(flat)) return 'agree';
    // Said to whoever will have it: "You will get the list by Friday."
    if (
      /^you (?:will|'ll|shall) (?:all |each )?(?:get|have|receive|be (?:paid|told|given|informed|compensated|refunded|reimbursed|heard|consulted))\b(?! (?:to|no|nothing|not)\b)/.test(
        flat,
      )
    )
      return 'promise';
    // Said by whoever will do it: a promise, where it is no state.
    if (
      /^(?:i|we) (?:will|'ll|shall) (?!not\b|n't\b|never\b|be able\b|have\b|need\b|see\b|know\b|all\b|probably\b|likely\b|be (?!\S+ing\b))/.test(
        flat,
      )
    )
      return 'promise';
    const first = words[0];
    const orders =
      first &&
      /^VBP?$/.test(first.tag) &&
      first.lower === first.lemma &&
      !/^(let|thank|thanks|look|have|be|do)$/.test(first.lower) &&
      !/^(?:make no mistake|mark my words|believe me|trust me|rest assured|count on|listen|remember)\b/.test(flat);
    // "Open the file": a name or adjective is followed by no article.
    const stop = words.findIndex((w) => /^[,.;:!?]$/.test(w.text));
    const bare =
      first &&
      /^(?:JJ|NNP|NN)$/.test(first.tag) &&
      /^(?:the|this|that|these|those|your|our|my)$/.test(words[1]?.lower ?? '') &&
      !/^(?:all|both|half|such|what|quite|not|only|even|just)$/.test(first.lower) &&
      !words.slice(0, stop < 0 ? words.length : stop).some((w) => isTensed(w));
    if (bare) return 'request';
    if (orders && /^(PRP|DT|PRP\$|NN|NNS|NNP|IN|RB|JJ)$/.test(words[1]?.tag ?? '')) return 'request';
    if (first?.tag === 'VB' && first.lower === first.lemma && words[1]?.lower === 'to' && nounFrom(words, 2) > 2)
      return 'request';
    const done = performed(flat);
    if (done) return done;
    if (/^please\b/.test(flat) || /^(?:we|i) (?:urge|ask|call on|demand|appeal)\b/.test(flat)) return 'request';
    if (deniesIt(flat)) return 'deny';
  }
  // "Let the owners come", the third person's imperative.
  if (act === 'assert' && /^let (?!me\b|us\b|'s\b|there\b|it\b|no )/.test(flat) && words[0]!.tag === 'VB')
    return 'request';
  if (act === 'assert' && content.quoted !== 'all') {
    // What the speaker said before was wrong.
    if (
      (own || /^(?:its|his|her|their)\b/.test(flat)) &&
      /^(?:its|his|her|their|our|my) (?:own )?(?:earlier|previous|first|initial|original|former) \S+ (?:was|were|had been|has been) (?:wrong|incorrect|inaccurate|mistaken|misleading|an error)\b/.test(
        flat,
      )
    )
      return 'correct';
    const impersonal = /^(?:it|that|this|there|no|nothing|none)$/.test(words[0]?.lower ?? '');
    // "said the ministry “does not comment on leaks”": of the body that one speaks for.
    const ofBody = flat.replace(
      /^(?:the|his|her|its|their) (\S+)(?= (?:does|do|did|would|will|could|can|has|had) (?:not|n't|no|nothing)\b)/,
      (all, noun) => (bodies.has(noun) ? 'it' : all),
    );
    if ((own || impersonal || ofBody !== flat) && givesNoAnswer(ofBody, false)) return 'refuse-to-answer';
    if (answers.has(verb) && deniesIt(flat)) return 'deny';
    // A thing of the past called a mistake, and nobody else's: admitted.
    if (
      answers.has(verb) &&
      /\b(?:had been|have been) (?:an? )?(?:\S+ )?(?:mistake|error|misjudge?ment|blunder)s?(?: \.?)?$/.test(flat) &&
      !/^(?:their|his|her)\b/.test(flat) &&
      !words.some((w) => /^NNP/.test(w.tag) || w.tag === 'POS')
    )
      return 'confirm';
    const main = mainVerb(words, 0, words.length);
    if (main >= 0) {
      const head = groupHead(words, main);
      const modal = words[main]!.tag === 'MD' ? words[main]!.lower : '';
      const negative = negatedAt(words, main);
      if (
        /^(would|will|'ll)$/.test(modal) &&
        !negative &&
        /\bunless\b/.test(flat) &&
        threats.has(words[head]?.lemma ?? '')
      )
        return 'warn';
      if (/^(would|will|'ll|'d)$/.test(modal) && own && words[head] && !hints.has(verb) && !bindsNobody(verb)) {
        if (threats.has(words[head]!.lemma) && !negative) return 'warn';
        if (
          !negative &&
          words[head]!.lemma !== 'be' &&
          !/^(have|need|like|remain|prefer|seem)$/.test(words[head]!.lemma)
        )
          return 'promise';
      }
      if (
        /^(would|will|could|may|might)$/.test(modal) &&
        dangers.test(
          words
            .slice(head, head + 2)
            .map((w) => w.lemma)
            .join(' '),
        )
      )
        return 'warn';
      // "signalled that visas could be withdrawn"
      if (
        !negative &&
        /^(?:signal|hint|indicate|intimate)$/.test(verb) &&
        /^(?:could|might|may|would)$/.test(modal) &&
        threats.has(words[head]?.lemma ?? '')
      )
        return 'warn';
      if (verb === 'tell' && /^(must|should)$/.test(modal)) return 'request';
    }
  }
  // "spoke of “a coup”": a wrong put down to somebody, but "a new start" is none.
  if (act === 'assert' && content.quoted !== 'none' && /^(speak|talk)$/.test(verb) && wrongs.test(flat)) return 'claim';
  // "announced a further contribution of nine million": to announce that one gives is to promise it.
  if (act === 'assert' && verb === 'announce' && gifts.has(words[nounFrom(words, 0, 'base') - 1]?.lower ?? ''))
    return 'promise';
  // "insisted that the clause be dropped": asked for, in the subjunctive.
  if (act === 'assert' && verb === 'insist' && content.quoted !== 'all' && subjunctive(words)) return 'request';
  if (act === 'request' && verb === 'suggest') return suggests(words) ? 'request' : 'assert';
  return act;
}

const subjunctive = (words: readonly Word[]): boolean => {
  const bare = words.findIndex(
    (w, i) => w.tag === 'VB' && !/^(?:TO|MD)$/.test(words[i - 1]?.tag ?? 'TO') && words[i - 1]?.lemma !== 'do',
  );
  const main = mainVerb(words, 0, words.length);
  return bare > 0 && (main < 0 || bare < main) && !words.slice(0, bare).some((w) => w.text === ',');
};

/** "suggested that a second meeting include both": a subjunctive, gerund or should; else it only supposes. */
function suggests(words: readonly Word[]): boolean {
  const first = words[0];
  if (!first) return false;
  if (first.tag === 'VBG' || first.lower === 'that') return true;
  const main = mainVerb(words, 0, words.length);
  const bare = words.findIndex((w, i) => w.tag === 'VB' && words[i - 1]?.tag !== 'TO' && words[i - 1]?.tag !== 'MD');
  if (bare > 0 && (main < 0 || bare < main)) return true;
  if (main >= 0) {
    if (/^(should|could)$/.test(words[main]!.lower)) return true;
    // A plural or present form where reported speech would shift: "suggested that both sides meet".
    return words[main]!.tag === 'VBP' && !/^(be|have|do)$/.test(words[main]!.lemma);
  }
  return true;
}

/** Is the verb group that begins at `main` negated? */
function negatedAt(words: readonly Word[], main: number): boolean {
  for (let k = main; k < Math.min(words.length, main + 6); k++) {
    const w = words[k]!;
    if (/^(not|n't|never|neither|nor|hardly|scarcely)$/.test(w.lower)) return true;
    if (w.lower === 'no' && /^(longer)$/.test(words[k + 1]?.lower ?? '')) return true;
    if (
      k > main &&
      isVerb(w) &&
      !/^(be|have|do)$/.test(words[k - 1]!.lemma) &&
      words[k - 1]!.tag !== 'MD' &&
      !/^RB/.test(words[k - 1]!.tag)
    )
      break;
    if (!/^(RB|MD)$/.test(w.tag) && !isVerb(w)) break;
  }
  return false;
}

/** Of the content as its source puts it forward: the first main clause decides. */
export function polarityOf(act: Act, preposition: string, content: Content): Polarity {
  if (act === 'ask' || act === 'refuse-to-answer') return 'none';
  if (act === 'deny') return 'negative';
  if (preposition === 'against') return 'negative';
  const { words } = content;
  const first = words[0];
  if (!first) return 'positive';
  if (/^(not|never)$/.test(first.lower)) return 'negative';
  if (first.tag === 'TO' && /^(not|never)$/.test(words[1]?.lower ?? '')) return 'negative';
  if (noWords.has(first.lower) && !(first.lower === 'no' && words[1]?.text === ',')) return 'negative';
  if (first.lower === 'no' && words[1]?.text === ',') return 'negative';
  // "Wiring does not burn": a gerund that is a subject.
  if (/^(VBG|TO)$/.test(first.tag) && !(first.tag === 'VBG' && isTensed(words[1]))) return 'positive';
  let from = 0;
  // A clause in front of the main one does not decide: "If …, X will not".
  if (
    /^(if|when|while|although|though|because|as|since|after|before|unless|once|until|even|whatever|despite)$/.test(
      first.lower,
    )
  ) {
    const comma = words.findIndex((w, i) => i > 2 && w.text === ',');
    if (comma > 0) from = comma + 1;
  }
  if (/^(what|whatever|whoever)$/.test(first.lower)) {
    const one = mainVerb(words, 1, words.length);
    if (one >= 0) {
      const end = groupHead(words, one) + 1;
      for (let k = end; k < words.length; k++)
        if (isTensed(words[k])) return negatedAt(words, k) ? 'negative' : 'positive';
    }
  }
  const stop = words.findIndex((w, i) => i > from && /^[.;?!]$/.test(w.text));
  const to = stop < 0 ? words.length : stop;
  const main = mainVerb(words, from, to);
  if (main < 0) {
    return words.slice(from, Math.min(to, from + 3)).some((w) => /^(not|no|never|without)$/.test(w.lower))
      ? 'negative'
      : 'positive';
  }
  // A subject with "no": "no city had been chosen".
  for (let k = from; k < main; k++) {
    const w = words[k]!;
    if (/^(no|nobody|nothing|none|neither|never|nowhere)$/.test(w.lower) && words[k + 1]?.text !== ',')
      return 'negative';
    // "At no time did anyone …", "Under no circumstances will we …": turned round by what denies it.
    if (w.tag === 'IN' && k === from && words[k + 1]?.lower === 'no' && isTensed(words[nounFrom(words, k + 1)]))
      return 'negative';
    // What stands in front, "without it", does not say whose clause it is.
    if (w.tag === 'IN' && k === from) {
      k = Math.max(k, nounFrom(words, k + 1) - 1);
      continue;
    }
    if (w.tag === 'IN' && w.lower !== 'of') break;
  }
  if (negatedAt(words, main)) return 'negative';
  // An object with "no": "makes no claim", "there is no timetable".
  const head = groupHead(words, main);
  for (let k = head + 1; k < Math.min(to, head + 4); k++) {
    const w = words[k]!;
    if (/^(no|nothing|nobody|none|neither)$/.test(w.lower)) return 'negative';
    if (/^(RB|JJ|TO)$/.test(w.tag) && !/^(in|to)$/.test(w.lower)) continue;
    // "had come across no hidden debt"
    if (k === head + 1 && /^(?:across|upon|up|out|into|of|for|with|from|on|at)$/.test(w.lower)) continue;
    if (w.lower === 'had' || w.lower === 'be' || w.lower === 'been') continue;
    break;
  }
  return 'positive';
}
