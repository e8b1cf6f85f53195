/** Days that a text gives elsewhere than in the sentence of the statement: where the speech was held, what somebody's remarks
 *  came after, the interview that a lead tells of. */
import type { Statement } from '../model/statement.ts';
import { dateIn, dayBefore } from '../text/en/calendar.ts';
import { nounFrom } from './phrases.ts';
import { institutions, roleHeads } from './roles.ts';
import type { Sentence, Word } from './stream.ts';

/** "Canada's minister has admitted …. “…,” she told a daily in an interview on Saturday.": the lead tells of what the interview
 *  goes on to quote. */
export function ledByInterview(statements: readonly Statement[], paragraphs: readonly number[]): Statement[] {
  return statements.map((s, i) => {
    if (s.when || s.channel || s.nestedIn !== undefined || !/^(?:has|have)\b/.test(s.cue?.text ?? '')) return s;
    const from = statements
      .slice(i + 1, i + 4)
      .find(
        (later, k) =>
          paragraphs[i + 1 + k] === paragraphs[i] &&
          later.channel === 'interview' &&
          later.sourceEntity === s.sourceEntity,
      );
    if (!from) return s;
    const { channel, when, whenText } = from;
    return { ...s, channel: channel!, ...(when ? { when } : {}), ...(whenText ? { whenText } : {}) };
  });
}

/** "Her remarks came a day after he had refused … on Monday": what she had said by then is dated by it. */
export function datedByRemarks(
  statements: readonly Statement[],
  sentences: readonly Sentence[],
  day: string,
): Statement[] {
  const out = [...statements];
  let left = 20;
  for (const { words, within } of sentences) {
    if (left === 0) break;
    if (within >= 0) continue;
    const noun = words.findIndex((w) => remarks.has(w.lower));
    if (noun < 1 || noun > 6) continue;
    // "Her remarks on Tuesday came after …"
    const named = words[noun + 1]?.lower === 'on' ? dateIn(words.slice(noun + 1, noun + 5), day) : null;
    const came = named ? words.findIndex((w) => w.start >= named.span.end) : noun + 1;
    if (!/^(?:came|come|comes)$/.test(words[came]?.lower ?? '')) continue;
    const when = named
      ? {
          date: named.date,
          text: words
            .slice(noun + 1, came)
            .map((w) => w.text)
            .join(' '),
        }
      : remarkDay(words.slice(noun + 2), day);
    if (!when) continue;
    left--;
    const at = words[0]!.start;
    const owner = words[noun - 1]!.tag === 'POS' ? words[noun - 2]!.text : '';
    const before = out.findLast((s) => s.content.start < at && (!owner || s.sourceEntity?.split(' ').at(-1) === owner));
    if (!before || (!owner && !/^(?:his|her|its|their|the)$/.test(words[noun - 1]!.lower))) continue;
    out.forEach((s, i) => {
      if (s.content.start < at && s.sourceEntity === before.sourceEntity && !s.when && isPast(s))
        out[i] = { ...s, when: when.date, whenText: when.text };
    });
  }
  return out;
}

const remarks = new Set(
  'remark comment statement word warning announcement appeal speech'.split(' ').flatMap((noun) => [noun, `${noun}s`]),
);

/** Told in the simple past: an act of one day. */
const isPast = (s: Statement): boolean => !/^(?:has|have|had|will|would)\b/.test(s.cue?.text ?? '');

/** The day that "on Monday", "a day after … on Monday" or "hours before … on Monday" means. */
function remarkDay(words: readonly Word[], day: string): { date: string; text: string } | null {
  const dated = dateIn(words.slice(0, 30), day);
  if (!dated) return null;
  const first = words.findIndex((w) => w.start === dated.span.start);
  const days = words.findIndex((w, i) => i < 3 && /^days?$/.test(w.lower));
  const side = words[days + 1]?.lower ?? '';
  const text = words
    .slice(0, first + 1)
    .map((w) => w.text)
    .join(' ');
  if (days >= 0 && days < first && /^(?:after|before)$/.test(side)) {
    const many = { a: 1, one: 1, two: 2, three: 3, the: 1 }[words[days - 1]?.lower ?? ''];
    return many ? { date: dayBefore(dated.date, side === 'after' ? -many : many), text } : null;
  }
  // "hours after …": the same day, as near as can be told; "after …" alone says only that it was later.
  return /^(?:on|hours|minutes)$/.test(words[0]?.lower ?? '') || first === 0 ? { date: dated.date, text } : null;
}

export type Occasion = {
  readonly at: number;
  readonly when: string;
  readonly whenText: string;
  readonly press: boolean;
};

/** Sentences that tell of a meeting, a sitting or a press appearance and its day, and report nothing themselves, by
 *  paragraph: what is said in the sentences behind was said there. `reporting`: sentences that report something. */
export function occasionsIn(
  sentences: readonly Sentence[],
  day: string | null,
  reporting: (sentence: number) => boolean,
): ReadonlyMap<number, Occasion> {
  const out = new Map<number, Occasion>();
  if (!day) return out;
  sentences.forEach(({ words, within, paragraph }, index) => {
    if (within >= 0 || reporting(index) || out.has(paragraph)) return;
    const press = metPress(words);
    if (
      !press &&
      !words.some(
        (w, i) => gathers.has(w.lower) && (/^VB[DN]$/.test(w.tag) || holds.test(words[i - 1]?.lemma ?? '')),
      ) &&
      !receives(words)
    )
      return;
    const dated = dateIn(words, day);
    if (dated)
      out.set(paragraph, {
        at: words[0]!.start,
        when: dated.date,
        whenText: words
          .filter((w) => w.start >= dated.span.start && w.end <= dated.span.end)
          .map((w) => w.text)
          .join(' '),
        press,
      });
  });
  return out;
}
const gathers = new Set(
  'asked questioned pressed met conferred convened gathered sat debated assembled talks consultations discussions negotiations'.split(
    ' ',
  ),
);
/** "received the ambassador on Monday", but not "received the ambassador's letter". */
const receives = (words: readonly Word[]): boolean =>
  words.some((w, i) => {
    if (w.tag !== 'VBD' || !/^(?:receive|host|visit)$/.test(w.lemma)) return false;
    const guest = words[nounFrom(words, i + 1, 'base') - 1]?.lower ?? '';
    return roleHeads.has(guest) && !institutions.has(guest);
  });
const holds = /^(?:hold|have|open|resume|conclude|end|begin)$/;
const audience = new Set(['press', 'media', 'reporters', 'journalists']);
const metPress = (words: readonly Word[]): boolean =>
  words.some(
    (w, i) =>
      audience.has(w.lower) &&
      words.slice(Math.max(0, i - 4), i).some((v) => /^(?:before|face|meet|brief|address)$/.test(v.lemma)),
  );

/** Does a sentence say outside of what is reported that it was said at a meeting, a hearing, a session? */
export const atOccasion = (words: readonly Word[]): boolean =>
  words.some(
    (w, i) =>
      /^(?:meeting|talks|session|hearing|debate|sitting|briefing|conference|summit|ceremony|forum|inquiry|plenary|assembly|congress|trial|reception|dinner)$/.test(
        w.lower,
      ) &&
      words
        .slice(Math.max(0, i - 5), i)
        .some((v) => /^(?:at|during|in|before|opening|closing|addressing|after)$/.test(v.lower)),
  );

/** What somebody who speaks is doing: "was giving evidence", "was testifying", "was addressing a rally". */
const occupied = new Set('speaking talking testifying answering addressing giving replying briefing'.split(' '));
/** What is given in words. */
const givenInWords = /^(?:evidence|testimony|interview|speech|lecture|briefing|talk|address|statement|sermon)$/;

/** "He was speaking to border guards on Friday": dates all that the speaker before it says and that nothing else dates. */
export function datedBySpeech(
  statements: readonly Statement[],
  sentences: readonly Sentence[],
  day: string,
): Statement[] {
  const out = [...statements];
  let left = 20;
  for (const { words, within, paragraph } of sentences) {
    if (left === 0) break;
    if (within >= 0) continue;
    const verb = words.findIndex((w) => w.tag === 'VBG' && occupied.has(w.lower));
    if (verb < 1 || verb > 6 || words[verb - 1]!.lemma !== 'be') continue;
    if (words[verb]!.lemma === 'give' && !words.slice(verb + 1, verb + 5).some((w) => givenInWords.test(w.lower)))
      continue;
    const dated = dateIn(words, day);
    if (!dated) continue;
    left--;
    const at = words[0]!.start;
    const before = out.findLast((s) => s.nestedIn === undefined && s.content.start < at);
    if (!before) continue;
    const close = sentences.findLast((s) => s.paragraph === paragraph && s.within < 0)!.words.at(-1)!.end;
    out.forEach((s, i) => {
      // "One of them asked …": there, and to the speaker.
      const there = s.act === 'ask' && s.content.start > at && s.content.start < close;
      if ((s.sourceEntity === before.sourceEntity || there) && !s.when && s.nestedIn === undefined)
        out[i] = {
          ...s,
          when: dated.date,
          whenText: words
            .filter((w) => w.start >= dated.span.start && w.end <= dated.span.end)
            .map((w) => w.text)
            .join(' '),
        };
    });
  }
  return out;
}
