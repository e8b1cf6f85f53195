/** The setting of a text (readout, communiqué, press conference, post, transcript …) and, for each statement, to whom,
 *  on what channel and when it was said: from the words of its own sentence first, from the setting else. */
import type { Span } from '../model/selector.ts';
import type { EntityKind } from '../model/statement.ts';
import { type Dated, dateIn, dayBefore } from '../text/en/calendar.ts';
import { channels } from '../text/en/words.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { baseNoun, isTensed, nounFrom } from './phrases.ts';
import type { Report } from './reports.ts';
import type { Sentence, Word } from './stream.ts';
import { type Cast, type Described, describe } from './who.ts';

export type Genre = 'report' | 'readout' | 'communiqué' | 'press conference' | 'interview' | 'tweet' | 'transcript';

export type Setting = {
  readonly genre: Genre;
  /** The channel of statements that name none. */
  readonly channel: string;
  /** The day that dates all statements of the text, as a readout's or a press conference's does. */
  readonly when: Dated | null;
  readonly self: string;
  readonly selfKind: EntityKind;
  readonly parties: readonly Described[];
  readonly mentions: readonly { readonly described: Described; readonly at: number }[];
};

export function settingOf(
  text: string,
  sentences: readonly Sentence[],
  day: string | null,
  gazetteer: Gazetteer,
): Setting {
  const outer = sentences.filter((s) => s.within < 0);
  const mentions = mentionsIn(sentences, gazetteer);
  const first = outer.slice(0, 3);
  const opening = first
    .map((s) => text.slice(s.words[0]!.start, s.words[s.words.length - 1]!.end))
    .join(' ')
    .toLowerCase();
  const firstPerson = outer.filter((s) =>
    s.words.some((w) => /^(i|we|our|us|my)$/.test(w.lower) && w.inQuote === undefined),
  ).length;
  const genre = genreOf(opening, outer, firstPerson);
  const parties =
    genre === 'readout' || genre === 'interview' || genre === 'press conference' ? partiesOf(outer, gazetteer) : [];
  const channel = channelOf(genre, opening);
  let when: Dated | null = null;
  if (day && (genre === 'readout' || genre === 'press conference' || genre === 'interview')) {
    for (const sentence of outer.slice(0, 3)) {
      when = dateIn(sentence.words, day);
      if (when) break;
    }
    if (!when && genre === 'readout') when = { date: day, span: { start: 0, end: 0 } };
  } else if (day && (genre === 'communiqué' || genre === 'tweet' || genre === 'transcript'))
    when = { date: day, span: { start: 0, end: 0 } };
  const self = selfOf(genre, outer, gazetteer, mentions);
  return { genre, channel, when, self: self.name, selfKind: self.kind, parties, mentions };
}

function genreOf(opening: string, outer: readonly Sentence[], firstPerson: number): Genre {
  const n = Math.max(1, outer.length);
  if (
    /\b(?:spoke|talked|held talks|had a (?:telephone|phone|video)?\s?(?:call|conversation)|held a (?:telephone|phone|video)\s?(?:call|conversation)|telephoned|phoned|called)\b[^.]{0,80}\b(?:by|on the|over the)? ?(?:tele)?phone\b|\b(?:telephone|phone|video) (?:call|conversation) (?:with|between|today|took)|\breadout of\b/.test(
      opening,
    ) &&
    firstPerson === 0
  )
    return 'readout';
  if (
    /^(?:the |president|prime minister|[a-z'’ -]{0,60}(?:president|minister|chancellor|premier|secretary)[a-z'’ -]{0,30}) (?:spoke|talked|met)\b[^.]{0,20}\b(?:to|with)\b[^.]{0,90}\b(?:today|this (?:morning|afternoon|evening)|on \w+day|yesterday)/.test(
      opening,
    ) &&
    firstPerson === 0 &&
    n < 25
  )
    return 'readout';
  if (/\b(?:press|news) (?:conference|briefing)\b/.test(opening) && firstPerson < n / 2) return 'press conference';
  if (/\bin an interview\b/.test(opening)) return 'interview';
  const joint = outer.filter((s) =>
    /^(we)$/.test(s.words.find((w) => w.tag !== 'CD' && w.tag !== 'LS' && w.text !== '.')?.lower ?? ''),
  ).length;
  const numbered = outer.filter((s) => /^\d{1,2}[.)]?$/.test(s.words[0]!.text)).length;
  if (joint >= 2 && (numbered >= 2 || /\bwe, (?:the )?/.test(opening))) return 'communiqué';
  const collective = outer.filter(
    (s) =>
      /^(?:the )?(?:contact group|council|ministers|leaders|participants|members|parties|heads|committee|assembly|group|summit|conference|delegations|chair|commission|they|it)$/i.test(
        s.words
          .slice(0, 3)
          .filter((w) => w.tag !== 'DT')
          .slice(0, 2)
          .map((w) => w.text)
          .join(' '),
      ) || /^(?:ministers|leaders|participants|parties|delegations)$/i.test(s.words[0]!.text),
  ).length;
  if (collective >= Math.max(2, n * 0.4) && !/\bsaid (?:on )?(?:\w+day|yesterday)\b/.test(opening)) return 'communiqué';
  if (firstPerson >= Math.max(2, n * 0.3) && n <= 20) return 'tweet';
  if (/(?:^|\s)(?:\d{1,2}\/\d{1,2}|#\w+|@\w+)(?:\s|$)/.test(opening) && n <= 20 && firstPerson > 0) return 'tweet';
  return 'report';
}

function channelOf(genre: Genre, opening: string): string {
  if (genre === 'readout')
    return /\bmet\b|\bmeeting\b|\breceived\b|\bvisit/.test(opening) && !/phone|call\b/.test(opening)
      ? 'meeting'
      : 'phone call';
  if (genre === 'transcript') return 'press conference';
  if (genre === 'report') return '';
  return genre;
}

function selfOf(
  genre: Genre,
  outer: readonly Sentence[],
  gazetteer: Gazetteer,
  mentions: Setting['mentions'],
): { name: string; kind: EntityKind } {
  if (genre === 'communiqué') {
    for (const { words } of outer.slice(0, 4)) {
      const at = words.findIndex((w) => w.lower === 'we');
      if (at >= 0 && words[at + 1]?.text === ',') {
        const end = nounFrom(words, at + 2, true);
        if (end > at + 2) return { name: plain(words.slice(at + 2, end)), kind: 'group' };
      }
    }
    const organization = mentions.find((m) => m.described.kind === 'organization' || m.described.plural);
    if (organization) return { name: organization.described.name, kind: 'group' };
    return { name: 'signatories', kind: 'group' };
  }
  if (genre === 'tweet') {
    // What the account says of itself: "our trawler", "my Dutch colleague".
    for (const { words } of outer)
      for (let i = 0; i < words.length - 1; i++)
        if (/^(my|our)$/.test(words[i]!.lower)) {
          const d = describe(words.slice(i + 1, nounFrom(words, i)), gazetteer);
          if (/^(colleague|counterpart)$/.test(d.head)) return { name: 'minister (account holder)', kind: 'person' };
        }
    return { name: 'account holder', kind: 'unknown' };
  }
  return { name: '', kind: 'unknown' };
}

const plain = (words: readonly Word[]): string => {
  let out = '';
  words.forEach((w, i) => {
    if (i === 0 && w.lower === 'the') return;
    out += (out && w.start > words[i - 1]!.end ? ' ' : '') + w.text;
  });
  return out.charAt(0).toUpperCase() + out.slice(1);
};

/** Noun phrases that name people, offices and governments, in order of the text. */
function mentionsIn(sentences: readonly Sentence[], gazetteer: Gazetteer): { described: Described; at: number }[] {
  const out: { described: Described; at: number }[] = [];
  for (const { words } of sentences) {
    for (let i = 0; i < words.length; ) {
      const end = nounFrom(words, i);
      if (end === i) {
        i++;
        continue;
      }
      const phrase = words.slice(i, end);
      const tellsMuch =
        phrase.some((w) => /^NNP/.test(w.tag)) ||
        phrase.some((w) =>
          /^(minister|president|ministry|chancellor|government|official|officials|diplomats|ambassador|commissioner|secretary|envoy|delegate)s?$/.test(
            w.lower,
          ),
        );
      if (tellsMuch && !(phrase.length === 1 && phrase[0]!.tag === 'PRP')) {
        const described = describe(phrase, gazetteer);
        if (described.kind !== 'unknown') out.push({ described, at: words[i]!.start });
        // "Ukraine's agriculture minister" also names Ukraine's minister only; "the transport ministers of X" names X.
      }
      i = end;
    }
  }
  return out;
}

/** Who spoke with whom, from the first sentences of a readout: subject, and "with/to NP" or "and NP". */
function partiesOf(outer: readonly Sentence[], gazetteer: Gazetteer): readonly Described[] {
  for (const { words } of outer.slice(0, 2)) {
    const verb = words.findIndex((w) => isTensed(w));
    if (verb < 1) continue;
    const from = baseNoun(words, verb, 0);
    let subject = words.slice(from, verb);
    for (let k = from; k > 0 && /^(IN|POS)$/.test(words[k - 1]!.tag); ) {
      const left = baseNoun(words, k - 1, 0);
      if (left === k - 1) break;
      k = left;
      subject = words.slice(left, verb);
    }
    const start = subject[0] ? words.indexOf(subject[0]) : 0;
    if (words[start - 1]?.tag === 'CC') {
      const left = baseNoun(words, start - 1, 0);
      if (left < start - 1) return [describe(words.slice(left, start - 1), gazetteer), describe(subject, gazetteer)];
    }
    const joined = subject.findIndex((w) => w.tag === 'CC');
    if (joined > 0)
      return [describe(subject.slice(0, joined), gazetteer), describe(subject.slice(joined + 1), gazetteer)];
    for (let k = verb; k < words.length; k++) {
      if (!/^(with|to|between|called|phoned|telephoned|met|received|welcomed)$/.test(words[k]!.lower)) continue;
      const end = nounFrom(words, k + 1, false);
      if (end === k + 1) continue;
      const other = describe(words.slice(k + 1, end), gazetteer);
      if (/^(person|government|group)$/.test(other.kind) || other.person) return [describe(subject, gazetteer), other];
    }
  }
  return [];
}

/** Addressee, channel and date of one statement. */
export function circumstancesOf(
  report: Report,
  _index: number,
  sentences: readonly Sentence[],
  setting: Setting,
  gazetteer: Gazetteer,
  day: string | null,
  more: {
    outer: boolean;
    described: Described;
    cast: Cast;
    speakers: readonly (Described & { at: number })[];
    wordsOf: (spans: readonly Span[]) => Word[];
  },
): { addressee?: string; channel?: string; when?: string; whenText?: string } {
  const sentence = sentences[report.sentence]!;
  const { words } = sentence;
  const inContent = (w: Word): boolean => report.content.some((c) => c.start <= w.start && w.end <= c.end);
  const around = words.filter((w) => !inContent(w));
  const out: { addressee?: string; channel?: string; when?: string; whenText?: string } = {};
  if (report.addressee) {
    const named = more.wordsOf([report.addressee]);
    const { entity } = more.cast.resolve(named, report.addressee.start, more.speakers, null);
    out.addressee = entity.sure ? entity.name : plain(named);
  } else if (setting.genre === 'readout' && !more.outer) {
    const other = more.cast.otherParty(more.described);
    if (other) out.addressee = other.name;
  }
  const channel = channelIn(around, report) || (more.outer ? '' : setting.channel);
  if (channel) out.channel = channel;
  if (day) {
    const near = nearCue(words, report, inContent);
    const own = dateIn(near, day) ?? (more.outer ? null : relativeDay(words, day));
    const dated = own ?? (more.outer ? null : setting.when);
    if (dated) {
      out.when = dated.date;
      if (dated.span.end > dated.span.start) out.whenText = textBetween(words, dated.span);
    }
  }
  void gazetteer;
  return out;
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
    if (source && w.start >= source.start && w.end <= source.end) continue;
    out.push(w);
  }
  return out;
}

/** "A day after X tweeted": the tweet was the day before the text's own day. */
function relativeDay(words: readonly Word[], day: string): Dated | null {
  for (let i = 0; i < words.length - 2; i++) {
    if (/^(a|one)$/.test(words[i]!.lower) && words[i + 1]!.lower === 'day' && words[i + 2]!.lower === 'after')
      return { date: dayBefore(day, 1), span: { start: words[i]!.start, end: words[i + 2]!.end } };
  }
  return null;
}

function channelIn(words: readonly Word[], report: Report): string {
  const cue = report.verb;
  if (cue === 'tweet') return 'tweet';
  for (let i = 0; i < words.length; i++) {
    if (!/^(in|at|during|on|via|by|of|a|an)$/.test(words[i]!.lower)) continue;
    for (let k = i + 1; k < Math.min(words.length, i + 6); k++) {
      const two = `${words[k]!.lower} ${words[k + 1]?.lower ?? ''}`;
      const named =
        channels[two] ??
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
