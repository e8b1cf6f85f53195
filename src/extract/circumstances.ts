/** For each statement, to whom, on what channel and when it was said: from the words of its own sentence first, from the setting
 *  of the text else. */
import type { Span } from '../model/selector.ts';
import { type Dated, dateIn, dayBefore, daysFrom } from '../text/en/calendar.ts';
import { channels, months } from '../text/en/words.ts';
import type { Described } from './describe.ts';
import { plain } from './issuer.ts';
import type { Mention } from './mentions.ts';
import { isTensed, isTime } from './phrases.ts';
import type { Report } from './report.ts';
import type { Setting } from './setting.ts';
import type { Sentence, Word } from './stream.ts';
import type { Cast } from './who.ts';

type Around = {
  readonly outer: boolean;
  /** What else is said in the sentence: its dates are not this statement's. */
  readonly beside: readonly Span[];
  /** Does the setting's channel and day hold for this speaker? */
  readonly inSetting: boolean;
  readonly described: Described;
  readonly cast: Cast;
  readonly speakers: readonly Mention[];
  readonly wordsOf: (spans: readonly Span[]) => Word[];
  /** The day that the text named last as one of speaking; empty where it has named none. */
  readonly lastDay: string;
};
export type Circumstances = {
  addressee?: string;
  channel?: string;
  when?: string;
  whenText?: string;
};

/** Addressee, channel and date of one statement. */
export function circumstancesOf(
  report: Report,
  sentences: readonly Sentence[],
  setting: Setting,
  day: string | null,
  more: Around,
): Circumstances {
  const sentence = sentences[report.sentence]!;
  const { words } = sentence;
  const said = report.narrow ?? report.content;
  const inContent = (w: Word): boolean => said.some((c) => c.start <= w.start && w.end <= c.end);
  const inOther = (w: Word): boolean =>
    more.beside.some(
      (c) => c.start <= w.start && w.end <= c.end && !(c.start <= report.cue[0]!.start && report.cue[0]!.end <= c.end),
    );
  const around = words.filter((w) => !inContent(w));
  const out: Circumstances = {};
  if (report.addressee) {
    const named = more.wordsOf([report.addressee]);
    const { entity } = more.cast.resolve(
      named,
      report.addressee.start,
      othersThan(more.described, more.speakers),
      null,
    );
    out.addressee = entity.sure ? entity.name : plain(named);
  } else if (setting.genre === 'readout' && !more.outer) {
    const other = more.cast.otherParty(more.described);
    if (other) out.addressee = other.name;
  }
  const channel =
    channelIn(more.outer || !report.cue.length ? around : around.filter((w) => !inOther(w)), report) ||
    (more.outer || !more.inSetting ? '' : callThenPost(setting, words, report) || setting.channel);
  if (channel) out.channel = channel;
  if (day) {
    const near = nearCue(words, report, (w) => inContent(w) || (report.cue.length > 0 && inOther(w)));
    const counted = fromDay(near, more.lastDay);
    const named = besides(words, report, dateIn(near, day));
    // "had denied it on 3 March, and its chairman repeated it a week later": the nearer one.
    const cue = report.cue[0]?.start ?? 0;
    const nearer =
      counted && named && Math.abs(counted.span.start - cue) < Math.abs(named.span.start - cue) ? counted : named;
    const own = dayAfter(words, report, day) ?? nearer ?? counted;
    const dated = own ?? (more.outer || !more.inSetting ? null : setting.when);
    if (dated) {
      out.when = dated.date;
      if (dated.span.end > dated.span.start) out.whenText = textBetween(words, dated.span);
    }
  }
  return out;
}

/** Does the sentence say of another time than a day that it was then ("earlier this week", "in March", "had said")? What dates the
 *  sentences around does not date it. */
export function anotherTime(report: Report, words: readonly Word[]): boolean {
  const said = report.narrow ?? report.content;
  const outside = words.filter((w) => !said.some((c) => c.start <= w.start && w.end <= c.end));
  return outside.some(
    (w, i) =>
      /^(?:weeks?|months?|years?|decades?|recently|previously|ago|spring|summer|autumn|winter)$/.test(w.lower) ||
      (/^\p{Lu}/u.test(w.text) &&
        months.includes(w.lower) &&
        /^(?:in|last|this|since|late|early)$/.test(outside[i - 1]?.lower ?? '')) ||
      (w.lower === 'had' && report.cue.some((c) => c.start <= w.start && w.end <= c.end)),
  );
}

/** Whom somebody speaks to is not whoever speaks. */
export const othersThan = (one: Described, speakers: readonly Mention[]): Mention[] =>
  speakers.slice(-SPEAKERS).filter((m) => m.name !== one.name);
/** Speakers looked back over for whom a pronoun in an object means. */
const SPEAKERS = 40;

/** A post that tells of a call: what was said in it is told in the past, what the post itself says in the present. */
function callThenPost(setting: Setting, words: readonly Word[], report: Report): string {
  if (setting.genre !== 'tweet' || !setting.call) return '';
  const cue = words.find((w) => report.cue[0] && w.start >= report.cue[0].start && /^VB/.test(w.tag));
  return cue && /^VB[DN]$/.test(cue.tag) ? 'phone call' : '';
}

function textBetween(words: readonly Word[], span: Span): string {
  return plainText(words.filter((w) => w.start >= span.start && w.end <= span.end));
}
const plainText = (words: readonly Word[]): string =>
  words.map((w, i) => (i && w.start > words[i - 1]!.end ? ' ' : '') + w.text).join('');

/** The words of the clause of the cue that are not content: where the date of speaking stands. */
function nearCue(words: readonly Word[], report: Report, inContent: (w: Word) => boolean): Word[] {
  const source = report.source[0];
  const out: Word[] = [];
  for (const w of words) {
    if (inContent(w)) continue;
    // "The Commissioner today | called on": a day at the end of a source is no part of who spoke.
    const day = source && w.end === source.end && /^(?:today|yesterday|tonight)$|day$/.test(w.lower) && isTime(w);
    if (source && w.start >= source.start && w.end <= source.end && !day) continue;
    out.push(w);
  }
  return out;
}

/** A day that another clause in front names is not this one's: "Her remarks on Tuesday came after the union had called …". */
function besides(words: readonly Word[], report: Report, dated: Dated | null): Dated | null {
  const source = report.source[0]?.start ?? report.cue[0]?.start ?? 0;
  if (!dated || dated.span.end >= source) return dated;
  const between = words.filter((w) => w.start >= dated.span.end && w.end <= source);
  const verb = between.findIndex((w) => isTensed(w));
  const other =
    verb >= 0 && between.slice(verb).some((w) => /^(?:after|before|because|since|although|though)$/.test(w.lower));
  return other && words.every((w) => w.lower !== 'had' || w.start > source) ? null : dated;
}

/** "had complained the day before": counted from the day that was named last; "an hour later" is that day. */
function fromDay(words: readonly Word[], base: string): Dated | null {
  const later = words.findIndex(
    (w, i) => w.lower === 'later' && /^(?:hours?|minutes?)$/.test(words[i - 1]?.lower ?? ''),
  );
  if (base && later > 0)
    return { date: base, span: { start: words[Math.max(0, later - 2)]!.start, end: words[later]!.end } };
  const found = base ? daysFrom(words) : null;
  return found && { date: dayBefore(base, -found.days), span: found.span };
}

/** "A day after X tweeted …": X spoke the day before what the sentence, or else the text, is dated. */
function dayAfter(words: readonly Word[], report: Report, day: string): Dated | null {
  const source = report.source[0]?.start ?? report.cue[0]?.start ?? 0;
  const at = words.findIndex((w) => w.start === source);
  if (at < 0) return null;
  for (let k = at - 1; k >= 2 && at - k < 9; k--) {
    if (words[k]!.lower !== 'after' || words[k - 1]!.lower !== 'day' || !/^(a|one)$/.test(words[k - 2]!.lower))
      continue;
    if (words.slice(k + 1, at).some((w) => isTensed(w) || w.text === ',')) return null;
    const base = dateIn(words.slice(0, k - 2), day)?.date ?? day;
    return { date: dayBefore(base, 1), span: { start: words[k - 2]!.start, end: words[k]!.end } };
  }
  return null;
}

const networks = new Set(
  'bluesky mastodon threads weibo vkontakte instagram tiktok linkedin whatsapp wechat'.split(' '),
);

/** First words of the channels that are named in two. */
const ofTwoWords = new Set(
  Object.keys(channels)
    .filter((name) => name.includes(' '))
    .map((name) => name.split(' ')[0]!),
);

function channelIn(words: readonly Word[], report: Report): string {
  const cue = report.verb;
  if (cue === 'tweet') return 'tweet';
  // "wrote on X": the capital is its name.
  if (words.some((w, i) => w.lower === 'on' && words[i + 1]?.text === 'X')) return 'tweet';
  if (words.some((w, i) => w.lower === 'on' && networks.has(words[i + 1]?.lower ?? ''))) return 'social media';
  for (let i = 0; i < words.length; i++) {
    if (!/^(in|at|during|on|via|by|of|a|an)$/.test(words[i]!.lower)) continue;
    for (let k = i + 1; k < Math.min(words.length, i + 6); k++) {
      const named =
        (ofTwoWords.has(words[k]!.lower) ? channels[`${words[k]!.lower} ${words[k + 1]?.lower ?? ''}`] : undefined) ??
        (/^(interview|tweet|briefing|facebook|telegram|twitter|communiqué|communique|readout|statement|letter|e-mail|email|speech)$/.test(
          words[k]!.lower,
        )
          ? channels[words[k]!.lower]
          : undefined);
      if (named) return named;
      if (/^[,.;:]$/.test(words[k]!.text)) break;
    }
  }
  const source = words.find(
    (w) =>
      report.source[0] &&
      w.start >= report.source[0].start &&
      w.end <= report.source[0].end &&
      /^(communiqué|communique)$/.test(w.lower),
  );
  return source ? 'communiqué' : '';
}
