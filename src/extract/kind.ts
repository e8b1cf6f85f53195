/** What kind of statement: type and act, from the cue's class and the grammar of the content. */
import type { Act, StatementType } from '../model/statement.ts';
import { answerOfTurn, directActs } from './acts-direct.ts';
import { toldActs } from './acts-told.ts';
import { nounFrom, weekday } from './phrases.ts';
import { type ActRule, type Content, firstOf, type Said } from './said.ts';
import type { Word } from './stream.ts';
import { mainVerb } from './verb-groups.ts';

export const typeOf = (content: Content): StatementType =>
  content.quoted === 'all' ? 'direct' : content.quoted === 'part' ? 'mixed' : 'indirect';

/** Refines the class of the cue by what was said. `own`: the content speaks of its source ("it would …", "we will …"). */
export function actOf(act: Act, verb: string, content: Content, own: boolean): Act {
  const said: Said = { ...content, verb, own, flat: content.words.map((w) => w.lower).join(' ') };
  if (act === 'promise' && assures(said)) return 'assert';
  const outright = firstOf([demandsToKnow, answerOfTurn], said);
  if (outright) return outright;
  if (act === 'assert') return firstOf(content.quoted === 'all' ? direct : told, said) ?? 'assert';
  if (act === 'request' && verb === 'suggest') return suggests(said.words) ? 'request' : 'assert';
  return act;
}

/** To assure somebody of what is so promises nothing. */
function assures({ verb, words }: Said): boolean {
  if (!/^(?:assure|reassure)$/.test(verb)) return false;
  const main = mainVerb(words, 0, words.length);
  if (main < 0) return false;
  // "that the spare part leaves Bergen on Monday": what is set for a day to come.
  const set =
    /^VB[ZP]$/.test(words[main]!.tag) &&
    words.slice(main + 1).some((w) => weekday(w) || /^(?:tomorrow|tonight|next)$/.test(w.lower));
  return !set && !/^(?:will|would|shall|'ll|'d)$/.test(words[main]!.lower);
}

const demandsToKnow: ActRule = ({ verb, quoted, question }) =>
  verb === 'demand' && quoted === 'all' && question ? 'ask' : null;

/** "Let the owners come", the third person's imperative. */
const letThem: ActRule = ({ words, flat }) =>
  /^let (?!me\b|us\b|'s\b|there\b|it\b|no )/.test(flat) && words[0]!.tag === 'VB' ? 'request' : null;

/** "spoke of “a coup”": a wrong put down to somebody, but "a new start" is none. */
const speaksOfWrong: ActRule = ({ verb, quoted, flat }) =>
  quoted !== 'none' && /^(speak|talk)$/.test(verb) && wrongs.test(flat) ? 'claim' : null;

/** "announced a further contribution of nine million": to announce that one gives is to promise it. */
const announcesGift: ActRule = ({ verb, words }) =>
  verb === 'announce' && gifts.has(words[nounFrom(words, 0, 'base') - 1]?.lower ?? '') ? 'promise' : null;

/** "insisted that the clause be dropped": asked for, in the subjunctive. */
const insists: ActRule = ({ verb, words }) => (verb === 'insist' && subjunctive(words) ? 'request' : null);

/** What is done by a verb that asserts, where its content is quoted whole, and where it is told: the first that fits decides. */
const direct: readonly ActRule[] = [...directActs, letThem, speaksOfWrong, announcesGift];
const told: readonly ActRule[] = [letThem, ...toldActs, speaksOfWrong, announcesGift, insists];

/** Names of wrongs done to others: whoever speaks of them accuses. */
const wrongs =
  /\b(?:coups?|putsch|thefts?|robber(?:y|ies)|piracy|pirates?|blackmail|betrayals?|treason|sabotage|provocations?|aggression|aggressors?|crimes?|criminals?|frauds?|lies?|lying|cover-ups?|massacres?|genocide|murders?|killings?|attacks?|assaults?|invasions?|wars?|terror(?:ism|ists?)?|blockades?|censorship|corruption|bribes?|bribery|abuses?|interference|meddling|hostages?|persecution|witch-?hunts?|discrimination|oppression|repression|extortion|espionage|spies|scandals?|disgrace|shame|farce|sham|humiliation|insults?|hypocrisy|double standards|conspirac(?:y|ies)|plots?|annexation|occupation|colonialism|cheating|vandalism)\b/;

/** What somebody who announces it gives. */
const gifts = new Set(
  'contribution contributions donation donations grant grants loan loans aid assistance funding'.split(' '),
);

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
