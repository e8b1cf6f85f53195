import { type Dated, dateIn } from '../text/en/calendar.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Described, describe } from './describe.ts';
import { type Genre, genreOf, issues, lowerText, openingOf, spokenAlone } from './genre.ts';
import { type Issuer, issuerOf } from './issuer.ts';
import { holdersOf, mentionsIn, type Noted, peoplesOf } from './noted.ts';
import { baseNoun, isTensed, nounFrom } from './phrases.ts';
import type { Sentence } from './stream.ts';

export type Setting = {
  readonly genre: Genre;
  /** The channel of statements that name none. */
  readonly channel: string;
  /** The day that dates all statements of the text, as a readout's or a press conference's does. */
  readonly when: Dated | null;
  /** A post that begins with a call it tells of. */
  readonly call: boolean;
  /** The text speaks of a call between others: what an account of it reports was said there. */
  readonly callTold: boolean;
  /** The text speaks of "the alliance" or "allies": NATO, where no other is named. */
  readonly alliance: boolean;
  readonly self: Issuer;
  /** Where a report is dated from, "KYIV, 3 May – …": empty where it does not say, or no country can be told from it. */
  readonly dateline: { readonly country: string; readonly town: string /** Where it ends. */; readonly end: number };
  readonly parties: readonly Described[];
  readonly mentions: readonly Noted[];
};

export function settingOf(
  text: string,
  sentences: readonly Sentence[],
  day: string | null,
  gazetteer: Gazetteer,
  transcript: boolean,
): Setting {
  const outer = sentences.filter((s) => s.within < 0);
  const opening = openingOf(text, outer);
  const genre = transcript ? 'transcript' : genreOf(text, outer);
  const meets = genre === 'readout' || genre === 'interview' || genre === 'press conference';
  const whole = text.slice(0, 20_000);
  return {
    genre,
    channel: channelOf(genre, opening, text),
    when: day ? dayOf(genre, text, outer, day) : null,
    call: called.test(opening),
    callTold:
      /\b(?:phone |telephone )?(?:call|conversation) between\b|\b(?:readout|account) of (?:a|the|their) (?:\p{L}+ )?(?:call|conversation)\b/u.test(
        whole.toLowerCase(),
      ),
    alliance: /\b(?:the alliance|allies)\b/i.test(whole),
    self: issuerOf(genre, outer, text, gazetteer),
    dateline: datelineOf(text, gazetteer),
    parties: meets ? partiesOf(outer, gazetteer) : [],
    mentions: mentionsIn(sentences, gazetteer),
  };
}

const called =
  /\b(?:o(?:n|ff) the (?:tele)?phone|by (?:tele)?phone|(?:tele)?phone call|call (?:\p{L}+ ){0,3}with|spoke (?:to|with)|talked (?:to|with))\b/u;

/** The day that dates all that the text says; null where it has none. */
function dayOf(genre: Genre, text: string, outer: readonly Sentence[], day: string): Dated | null {
  const published: Dated = { date: day, span: { start: 0, end: 0 } };
  if (genre === 'communiqué' || genre === 'tweet' || genre === 'transcript') return published;
  if (genre === 'report') return dayOfReport(text, outer, day);
  for (const sentence of outer.slice(0, 3)) {
    const when = issues.test(lowerText(text, sentence)) ? null : dateIn(sentence.words, day);
    if (when) return when;
  }
  return genre === 'readout' ? published : null;
}

function dayOfReport(text: string, outer: readonly Sentence[], day: string): Dated | null {
  const [first, second] = outer;
  // "… issued the following statement today": the release dates all that it says.
  // or the meeting that the sentence behind tells of.
  const issued = issues.test(openingOf(text, outer));
  const when = issued ? ((second && dateIn(second.words, day)) ?? dateIn(first!.words, day)) : null;
  if (when || !first) return when;
  const lead = lowerText(text, first);
  return sitting.test(lead) || asked.test(lead) ? dateIn(first.words, day) : null;
}

/** A sitting, a hearing, a judgment: the report of it is dated by its day. */
const sitting =
  /\b(?:question time|sitting|plenary|debate|hearing|trial|handed down (?:its|an?|the) (?:judge?ment|ruling|verdict|decision))\b/;

/** "Asked in the House on Thursday …": answers given there, and all that follows on them until the sitting ends. */
const asked =
  /\b(?:asked|questioned|answering|replying|speaking) (?:\p{L}+ )?(?:in|before|by) (?:the )?(?:house|parliament|assembly|senate|congress|chamber)\b/u;

/** Capitals where bodies of many countries meet: a dateline there says nothing of whose minister speaks. */
const meetingPlaces = new Set(['BE', 'LU', 'AT', 'CH']);

function datelineOf(text: string, gazetteer: Gazetteer): Setting['dateline'] {
  const found =
    /(?:^|\n)[ \t]*(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2})(?:, [^\n–—-]{2,40}?)?(?: \([^)\n]{2,30}\))? ?(?:[–—]|--?) ?(?=[\p{Lu}“"‘])/u.exec(
      text.slice(0, 600),
    );
  if (!found) return { country: doneAt(text, gazetteer), town: '', end: 0 };
  const place = found[1]!.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (c) => c.toUpperCase());
  const country = gazetteer.countryOf(place);
  const shouted = found[1] === found[1]!.toUpperCase();
  const capital = country && gazetteer.find(place).some((n) => n.kind === 'capital');
  return {
    country: capital && !meetingPlaces.has(country.code) ? country.name : '',
    town: shouted || capital ? place : '',
    end: shouted || capital ? found.index + found[0].length : 0,
  };
}

/** The country of the town where a declaration was "Done at …"; empty where none says so. */
function doneAt(text: string, gazetteer: Gazetteer): string {
  const place = /\bDone (?:at|in) (\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*)*)/u.exec(text.slice(-600))?.[1];
  const country = place ? gazetteer.countryOf(place) : null;
  return country && !meetingPlaces.has(country.code) ? country.name : '';
}

function channelOf(genre: Genre, opening: string, text: string): string {
  if (genre === 'readout')
    return /\bmet\b|\bmeeting\b|\breceived\b|\bvisit/.test(opening) && !/phone|call\b/.test(opening)
      ? 'meeting'
      : 'phone call';
  if (genre === 'transcript')
    return /^\s*(?:transcript of )?(?:an? |the )?(?:\p{L}+ )?interview\b/iu.test(text.slice(0, 80))
      ? 'interview'
      : 'press conference';
  if (genre === 'report') return '';
  if (
    genre === 'interview' &&
    /\b(?:speech|address|lecture|sermon|keynote|homily)\b/.test(spokenAlone.exec(opening)?.[0] ?? '')
  )
    return 'speech';
  return genre;
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
      if (words[left - 1]?.tag === 'IN') {
        const whole = baseNoun(words, left - 1, 0);
        const holders = holdersOf(words.slice(whole, start - 1), subject, gazetteer);
        if (holders) return holders;
      }
      if (left < start - 1) return [describe(words.slice(left, start - 1), gazetteer), describe(subject, gazetteer)];
    }
    const joined = subject.findIndex((w) => w.tag === 'CC');
    const holders =
      joined > 0
        ? (holdersOf(subject.slice(0, joined), subject.slice(joined + 1), gazetteer) ??
          peoplesOf(subject.slice(0, joined), subject.slice(joined + 1), gazetteer))
        : null;
    if (holders) return holders;
    if (joined > 0)
      return [describe(subject.slice(0, joined), gazetteer), describe(subject.slice(joined + 1), gazetteer)];
    for (let k = verb; k < words.length; k++) {
      const from = words[k]!.lower === 'from' && /^(?:call|visit)$/.test(words[k - 1]!.lower);
      if (!from && !/^(with|to|between|called|phoned|telephoned|met|received|welcomed)$/.test(words[k]!.lower))
        continue;
      const end = nounFrom(words, k + 1, false);
      if (end === k + 1) continue;
      const other = describe(words.slice(k + 1, end), gazetteer);
      if (/^(person|government|group)$/.test(other.kind) || other.person) return [describe(subject, gazetteer), other];
    }
  }
  return [];
}
