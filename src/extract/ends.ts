/** Where what was said ends: complement clauses, infinitives, phrases. As in `phrases.ts`, all are indices into `words`, ends
 *  exclusive. */
import { constructions, refusals } from '../text/en/constructions.ts';
import { isSaying } from '../text/en/verbs.ts';
import { negations } from '../text/en/words.ts';
import { adjunctFrom, relativeTime } from './adjuncts.ts';
import { matchAny } from './patterns.ts';
import { atEnd, isTensed, isTime, isVerb, nounFrom, weekday } from './phrases.ts';
import type { Word } from './stream.ts';
import { groupHead, skipAdverbs } from './verb-groups.ts';

type Words = readonly Word[];

/** The end of a clause that is a complement and begins at `i`. */
export function clauseEnd(words: Words, i: number, cueTag: string): number {
  for (let k = i; k < words.length; k++) {
    const w = words[k]!;
    if (w.text === ';') return k;
    if (w.tag === 'CC' && /^(and|but|or|yet)$/.test(w.lower) && k > i) {
      const next = skipAdverbs(words, k + 1);
      const verb = words[next];
      const comma = words[k - 1]!.text === ',';
      const refuses = verb?.tag === 'MD' || verb?.lemma === 'do';
      // "said the dam was sound and denied having been warned": a past that looks like a participle.
      const past =
        verb?.tag === 'VBN' &&
        cueTag === 'VBD' &&
        isSaying(verb.lemma) &&
        /^(?:VBG|DT|PRP|PRP\$)$/.test(words[next + 1]?.tag ?? '');
      if (past) return comma ? k - 1 : k;
      // "asked that she be kept informed, and thanked them": to thank or greet is an act of the speaker's.
      if (comma && verb && /^(?:thank|greet|congratulate|apologi[sz]e)$/.test(verb.lemma) && verb.tag === cueTag)
        return k - 1;
      if (verb && isReport(words, next) && (sameForm(verb.tag, cueTag) || comma || refuses)) return comma ? k - 1 : k;
      // "…, but gave no details"
      if (w.lower === 'but' && isTensed(verb) && matchAny(words, refusals, next)) return comma ? k - 1 : k;
      if (comma || w.lower === 'but') {
        const subject = nounFrom(words, k + 1, true);
        if (
          subject > k + 1 &&
          (isReport(words, groupHead(words, subject)) ||
            (w.lower === 'but' && isTensed(words[subject]) && matchAny(words, refusals, subject)))
        )
          return comma ? k - 1 : k;
      }
      continue;
    }
    // "…, yet implied that"
    const after = w.lower === 'yet' && w.tag !== 'CC' && words[k - 1]?.text === ',' ? skipAdverbs(words, k + 1) : -1;
    if (after > 0 && isTensed(words[after]) && isSaying(words[after]!.lemma)) return k - 1;
    if ((w.text === ',' || /^[-–—]+$/.test(w.text)) && k > i) {
      const next = words[k + 1];
      if (!next) return k;
      if (next.lower === 'nor' && isTensed(words[k + 2])) return k;
      const verb = skipAdverbs(words, k + 1);
      if (
        words[verb]?.tag === 'VBG' &&
        (isSaying(words[verb]!.lemma) ||
          /^(speak|stand|refer|cite|quote|echo|call|decline|refuse|dodge|sidestep|evade)$/.test(words[verb]!.lemma))
      )
        return k;
      if (/^(according|despite|amid)$/.test(next.lower)) return k;
      if (w.text !== ',' && /^(though|but|although|even|and)$/.test(next.lower)) return k;
      if (w.text === ',' && isDayAfter(words, k + 1)) return k;
      if (/^(though|although|while|whereas|even)$/.test(next.lower) && reportsAfter(words, k + 2)) return k;
      if (
        /^(as|when|after|while|whereas|though|although|in|during|on|at)$/.test(next.lower) &&
        closesSpeech(words, k + 1)
      )
        return k;
      if (trails(words, k)) return k;
    }
  }
  return trimEnd(words, i, words.length);
}

/** The end of an infinitive that is a complement: a tensed verb after "and" or "but" goes on with the verb before it. */
export function infinitiveEnd(words: Words, i: number, cueTag: string): number {
  const end = clauseEnd(words, i, cueTag);
  for (let k = i + 1; k < end; k++) {
    const w = words[k]!;
    if (w.tag !== 'CC' || !/^(and|but|yet)$/.test(w.lower)) continue;
    const next = skipAdverbs(words, k + 1);
    if (/^(VBD|VBZ)$/.test(words[next]?.tag ?? '')) return trimEnd(words, i, k);
    // "We ask readers not to share it and vow to …"
    if (cueTag === 'VBP' && commissive.test(words[next]?.lower ?? '') && words[next + 1]?.tag === 'TO')
      return trimEnd(words, i, k);
  }
  return end;
}

const commissive = /^(?:vow|pledge|promise|undertake|offer|refuse|decline|agree)$/;

/** Is the comma at `comma` followed by nothing but "NP said (adjunct)" to the end of the sentence? */
function trails(words: Words, comma: number): boolean {
  let subject = nounFrom(words, comma + 1, true);
  // "people present at the talks said"
  if (subject > comma + 1 && /^(?:JJ|VBN)$/.test(words[subject]?.tag ?? '') && words[subject + 1]?.tag === 'IN') {
    const end = nounFrom(words, subject + 2, true);
    if (end > subject + 2) subject = end;
  }
  let verb = subject;
  if (subject === comma + 1) {
    // ", said X"
    if (!(isTensed(words[verb]) && isSaying(words[verb]!.lemma))) return false;
    const end = nounFrom(words, verb + 1, true);
    if (end === verb + 1) return false;
    return atEnd(words, adjunctFrom(words, end)) || words[end]?.text === ',';
  }
  while (words[verb] && /^(RB|MD|VBZ|VBD|VBP)$/.test(words[verb]!.tag) && !isSaying(words[verb]!.lemma)) verb++;
  if (!words[verb] || !isVerb(words[verb]) || !isSaying(words[verb]!.lemma)) return false;
  let after = verb + 1;
  if (/^(tell|inform|assure|remind)$/.test(words[verb]!.lemma)) after = Math.max(after, nounFrom(words, after, true));
  return atEnd(words, adjunctFrom(words, after));
}

/** ", a day after …", ", hours before …" */
function isDayAfter(words: Words, i: number): boolean {
  let k = i;
  while (/^(DT|CD|JJ|RB)$/.test(words[k]?.tag ?? '') && k - i < 3) k++;
  return isTime(words[k]) && /^(after|before|earlier|later)$/.test(words[k + 1]?.lower ?? '');
}

/** An adjunct of the speaking, not of what was said: ", in an interview", ", when asked". */
function closesSpeech(words: Words, i: number): boolean {
  for (let k = i + 1; k < Math.min(words.length, i + 7); k++) {
    if (
      /^(interview|briefing|conference|statement|letter|tweet|speech|asked|call|post|e-mail|email|reply|response)$/.test(
        words[k]!.lower,
      )
    )
      return true;
    if (/^[,;]$/.test(words[k]!.text)) return false;
  }
  return false;
}

/** Does a clause that begins at `i` have a verb of saying as its verb? */
function reportsAfter(words: Words, i: number): boolean {
  const end = nounFrom(words, i, true);
  return end > i && isReport(words, skipAdverbs(words, end));
}

/** Is the word a verb of saying, finite or after auxiliaries? */
function isReport(words: Words, i: number): boolean {
  const head = groupHead(words, i);
  const w = words[head];
  if (!w || !isVerb(w)) return false;
  // "but would not say", "and did not comment"
  if (
    head > i + 1 &&
    /^(say|comment|elaborate|confirm|answer|respond|disclose)$/.test(w.lemma) &&
    words.slice(i, head).some((n) => negations.has(n.lower))
  )
    return true;
  const light = lightVerbs.has(w.lemma) && matchAny(words, constructions, head) !== null;
  if (
    !light &&
    !isSaying(w.lemma) &&
    !/^(decline|refuse|put|attribute|dodge|sidestep|evade|duck|deflect)$/.test(w.lemma)
  )
    return false;
  return /^(VBD|VBZ|VBP)$/.test(w.tag) || head > i;
}

/** Verbs that are of saying with a noun for what is said: "voiced disappointment", "gave its word". */
const lightVerbs = new Set(
  'express voice convey register air communicate share make give take issue sound lodge record raise seek cast distance pour hit push let'.split(
    ' ',
  ),
);

const sameForm = (a: string, b: string): boolean =>
  a === b || (/^VB[ZP]$/.test(a) && /^VB[ZP]$/.test(b)) || b === 'VBN';

/** The end of a noun phrase, gerund or infinitive that is a complement and begins at `i`. `cutTime`: without adjuncts at
 *  its end that belong to the speaking. */
export function phraseEnd(words: Words, i: number, cutTime: boolean): number {
  let k = i;
  for (; k < words.length; k++) {
    const w = words[k]!;
    if (k === i) continue;
    if (/^[;:]$/.test(w.text)) break;
    if (/^[-–—]+$/.test(w.text)) break;
    if (/^(while|although|though|because|whereas)$/.test(w.lower) && w.tag === 'IN') break;
    // "was critical of the league | since it had moved"
    const whoever = w.lower === 'since' ? nounFrom(words, k + 1, true) : -1;
    if (whoever > 0 && (isTensed(words[whoever]) || isTensed(words[whoever + 1]))) break;
    if (w.tag === 'CC' && w.lower !== 'or') {
      const next = skipAdverbs(words, k + 1);
      const head = words[next];
      if (head && (/^(VBD|VBZ|VBP|MD)$/.test(head.tag) || (head.tag === 'VBN' && isSaying(head.lemma)))) break;
      const subject = nounFrom(words, k + 1, true);
      if (
        subject > k + 1 &&
        isTensed(words[subject]) &&
        (isSaying(words[groupHead(words, subject)]?.lemma ?? '') || words[k - 1]!.text === ',')
      )
        break;
    }
    if (w.text === ',') {
      const next = words[k + 1];
      if (!next) break;
      if (next.tag === 'CC') {
        if (next.lower === 'or' && nounFrom(words, k + 2) > k + 2) continue;
        const after = skipAdverbs(words, k + 2);
        if (next.lower === 'and' && nounFrom(words, k + 2) > k + 2 && !isTensed(words[nounFrom(words, k + 2, true)]))
          continue;
        if (next.lower !== 'but' && !isVerb(words[after]) && !isTensed(words[nounFrom(words, k + 2, true)])) continue;
        break;
      }
      if (inList(words, k) && !trails(words, k)) continue;
      break;
    }
  }
  let end = trimEnd(words, i, k);
  if (cutTime) end = withoutAdjuncts(words, i, end);
  return end;
}

/** Is the comma one of a list (further commas and "and", no finite verb between)? */
function inList(words: Words, comma: number): boolean {
  for (let k = comma + 1; k < Math.min(words.length, comma + 14); k++) {
    const w = words[k]!;
    if (isTensed(w) || w.text === ';' || (/^(WP|WDT|IN)$/.test(w.tag) && k === comma + 1)) return false;
    if (/^(and|or)$/.test(w.lower) && w.tag === 'CC') return !isTensed(words[skipAdverbs(words, k + 1)]);
    if (w.tag === 'VBG' && k === comma + 1) return false;
  }
  return false;
}

export function trimEnd(words: Words, from: number, to: number): number {
  let end = to;
  while (end > from && /^[.,;:?!…–—-]+$/.test(words[end - 1]!.text) && words[end - 1]!.tag !== 'QQ') end--;
  return end;
}

/** Takes adjuncts of time and medium off the end of a phrase. */
function withoutAdjuncts(words: Words, from: number, to: number): number {
  let end = to;
  for (let guard = 0; guard < 3; guard++) {
    let start = -1;
    for (let k = Math.max(from + 1, end - 7); k < end; k++) {
      const w = words[k]!;
      if (w.inQuote !== undefined) continue;
      const time =
        /^(on|in|at|late|early|last|this|earlier|later)$/.test(w.lower) ||
        weekday(w) ||
        /^(yesterday|today|tonight)$/.test(w.lower);
      const medium = /^(in|at|during|by|on|via|through)$/.test(w.lower);
      if (!time && !medium) continue;
      const rest = words.slice(k, end);
      const stop = adjunctFrom(words.slice(0, end), k);
      // "in a letter | to the paper"
      if (stop < end && !(words[stop]?.lower === 'to' && nounFrom(words, stop + 1) === end)) continue;
      const isTimed =
        rest.length <= 5 &&
        // "on a ferry | in April"
        !rest.slice(1).some((r) => r.tag === 'IN') &&
        rest.some((r) => isTime(r)) &&
        (weekday(rest.find(isTime)!) ||
          /^(on|yesterday|today|tonight|last|this|earlier|late|early)$/.test(w.lower) ||
          /^(morning|afternoon|evening|night)$/.test(rest[rest.length - 1]!.lower));
      const isMedium =
        medium &&
        rest.some((r) =>
          /^(e-mail|email|statement|interview|tweet|letter|speech|briefing|conference|reporters|journalists|call|post|communique|communiqué|facebook|twitter|telegram|writing|terms)$/.test(
            r.lower,
          ),
        );
      if (isTimed || isMedium) {
        start = k;
        break;
      }
    }
    // "an hour later", "two days earlier"
    if (
      /^(later|earlier)$/.test(words[end - 1]?.lower ?? '') &&
      isTime(words[end - 2]) &&
      end - 3 > from &&
      /^(DT|CD)$/.test(words[end - 3]!.tag)
    )
      start = end - 3;
    if (end - 3 > from && relativeTime(words.slice(0, end), end - 3) === end) start = end - 3;
    if (words[end - 1]?.lower === 'now' && words[end - 2]?.lower === 'for' && end - 2 > from) start = end - 2;
    if (start < 0) return end;
    end = trimEnd(words, from, start);
  }
  return end;
}
