import { type Dated, dateIn } from '../text/en/calendar.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Described, describe } from './describe.ts';
import { type Issuer, issuerOf, namedAsWe } from './issuer.ts';
import { holdersOf, mentionsIn, type Noted, peoplesOf } from './noted.ts';
import { baseNoun, isTensed, nounFrom } from './phrases.ts';
import type { Sentence, Word } from './stream.ts';

export type Genre = 'report' | 'readout' | 'communiqué' | 'press conference' | 'interview' | 'tweet' | 'transcript';

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

const firstPersons = new Set(['i', 'we', 'our', 'us', 'my']);

export function settingOf(
  text: string,
  sentences: readonly Sentence[],
  day: string | null,
  gazetteer: Gazetteer,
  transcript: boolean,
): Setting {
  const outer = sentences.filter((s) => s.within < 0);
  const mentions = mentionsIn(sentences, gazetteer);
  const first = outer.slice(0, 3);
  const opening = first
    .map((s) => text.slice(s.words[0]!.start, s.words[s.words.length - 1]!.end))
    .join(' ')
    .toLowerCase();
  const firstPerson = outer.filter((s) =>
    s.words.some((w) => firstPersons.has(w.lower) && w.inQuote === undefined),
  ).length;
  const genre = transcript ? 'transcript' : genreOf(opening, outer, firstPerson, text);
  const parties =
    genre === 'readout' || genre === 'interview' || genre === 'press conference' ? partiesOf(outer, gazetteer) : [];
  const channel =
    genre === 'transcript' && /^\s*(?:transcript of )?(?:an? |the )?(?:\p{L}+ )?interview\b/iu.test(text.slice(0, 80))
      ? 'interview'
      : channelOf(genre, opening);
  let when: Dated | null = null;
  if (day && (genre === 'readout' || genre === 'press conference' || genre === 'interview')) {
    for (const sentence of outer.slice(0, 3)) {
      if (issues.test(text.slice(sentence.words[0]!.start, sentence.words.at(-1)!.end).toLowerCase())) continue;
      when = dateIn(sentence.words, day);
      if (when) break;
    }
    if (!when && genre === 'readout') when = { date: day, span: { start: 0, end: 0 } };
  } else if (day && (genre === 'communiqué' || genre === 'tweet' || genre === 'transcript'))
    when = { date: day, span: { start: 0, end: 0 } };
  // "… issued the following statement today": the release dates all that it says.
  // or the meeting that the sentence behind tells of.
  if (day && genre === 'report' && issues.test(opening))
    when = (outer[1] && dateIn(outer[1].words, day)) ?? dateIn(outer[0]!.words, day);
  // A sitting, a hearing, a judgment: the report of it is dated by its day.
  if (day && genre === 'report' && !when && outer[0]) {
    const lead = text.slice(outer[0].words[0]!.start, outer[0].words[outer[0].words.length - 1]!.end).toLowerCase();
    if (
      /\b(?:question time|sitting|plenary|debate|hearing|trial|handed down (?:its|an?|the) (?:judge?ment|ruling|verdict|decision))\b/.test(
        lead,
      )
    )
      when = dateIn(outer[0].words, day);
    // "Asked in the House on Thursday …": answers given there, and all that follows on them until the sitting ends.
    else if (
      /\b(?:asked|questioned|answering|replying|speaking) (?:\p{L}+ )?(?:in|before|by) (?:the )?(?:house|parliament|assembly|senate|congress|chamber)\b/u.test(
        lead,
      )
    )
      when = dateIn(outer[0].words, day);
  }
  const self = issuerOf(genre, outer, text, gazetteer);
  const call =
    /\b(?:o(?:n|ff) the (?:tele)?phone|by (?:tele)?phone|(?:tele)?phone call|call (?:\p{L}+ ){0,3}with|spoke (?:to|with)|talked (?:to|with))\b/u.test(
      opening,
    );
  const callTold =
    /\b(?:phone |telephone )?(?:call|conversation) between\b|\b(?:readout|account) of (?:a|the|their) (?:\p{L}+ )?(?:call|conversation)\b/u.test(
      text.slice(0, 20_000).toLowerCase(),
    );
  const alliance = /\b(?:the alliance|allies)\b/i.test(text.slice(0, 20_000));
  const dateline = datelineOf(text, gazetteer);
  return {
    genre,
    channel,
    when,
    call,
    callTold,
    alliance,
    self,
    dateline,
    parties,
    mentions,
  };
}

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

const collective =
  /^(?:we|they|it|both|(?:the )?(?:\p{L}+ ){0,3}(?:group|council|ministers|leaders|participants|members|parties|heads of (?:state|government|delegation)|committee|assembly|summit|conference|delegations?|delegates|chair|presidency|commission|sides|representatives?|states|forum|bureau|meeting|initiative|community|congress|bloc|alliance|signatories|governors|speakers|(?:ministers|leaders|members|delegates|representatives|heads|presidents|governors) (?:of|from) .{2,80}))$/iu;

/** The words up to the first tensed verb, without numbering. */
function subjectText(words: readonly Word[]): string {
  const verb = words.findIndex((w) => isTensed(w));
  return words
    .slice(0, verb < 0 ? 0 : verb)
    .filter(
      (w) =>
        !/^(LS|CD|:|\.)$/.test(w.tag) &&
        w.text !== '.' &&
        w.text !== ')' &&
        !/^\d+$/.test(w.text) &&
        !/^RB/.test(w.tag),
    )
    .map((w) => w.text)
    .join(' ');
}

/** A body issues what follows, in so many words. */
const issues =
  /^(?:the following|what follows|this)\b.{0,30}\b(?:issued|released|published|put out) by\b|\b(?:releases?|released|issues?|issued|publishes|published|makes|made) the following (?:information|statement|communication|declaration|announcement|clarification)\b|\bmakes? (?:the following|this) (?:known|public)\b|\b(?:informs?|wishes to inform|announces to|notifies) the (?:public|press|media|citizens)\b|\bas follows\s*[:.]/;

function genreOf(opening: string, outer: readonly Sentence[], firstPerson: number, text: string): Genre {
  const n = Math.max(1, outer.length);
  const first = outer[0]
    ? text.slice(outer[0].words[0]!.start, outer[0].words[outer[0].words.length - 1]!.end).toLowerCase()
    : '';
  const second = outer[1]
    ? text.slice(outer[1].words[0]!.start, outer[1].words[outer[1].words.length - 1]!.end).toLowerCase()
    : '';
  const start = `${first} ${second}`;
  // A headline has no date; the sentence after it opens the text.
  // Nor has the sentence by which a body issues what follows it.
  const lead = first.split(' ').length < 10 || issues.test(first) ? start : first;
  if (
    /^\s*(?:joint |final |summit )*(?:communiqu[eé]|declaration|(?<=joint )statement (?:of|by))(?=\s)/i.test(
      text.slice(0, 60),
    )
  )
    return 'communiqué';
  if (outer.slice(0, 2).some((s) => openedBy(s.words))) return 'communiqué';
  const talked =
    /\b(?:spoke|talked|conversed|conferred|had a (?:\p{L}+ ){0,2}(?:call|conversation)|(?:took|placed|made|received|had|returned) (?:an? |the )?(?:\p{L}+ )?(?:phone |telephone |video )?calls? (?:from|to|with)|(?:was|were) on the (?:phone|line|telephone)|rang|exchanged views|(?:held|had) (?:an? )?(?:\p{L}+ ){0,2}(?:calls?|conversations?|talks?|discussions?|consultations)|telephoned|phoned|received|met|hosted|welcomed)\b/u.test(
      lead,
    );
  const dated =
    /\b(?:today|this (?:morning|afternoon|evening)|on \w+day|yesterday|on \d{1,2} \w+|by (?:tele)?phone|on the phone|by video)\b/.test(
      start,
    );
  // "… this evening": an issuer's own day; wire stories name the weekday.
  const today = /\b(?:today|this (?:morning|afternoon|evening))\b/.test(first);
  // A readout has no other voices: "A diplomat who was there said" is a reporter's.
  const voices = /(?:^|[.\n]\s*)(?:An?|One|Two|Three|Several|Some) (?:[\p{L}'’-]+ ){1,12}said\b/u.test(
    text.slice(0, 20_000),
  );
  const subjects = outer.map((s) => subjectText(s.words));
  const joint = subjects.filter((subject) => collective.test(subject)).length;
  const numbered = outer.filter((s) => /^\d{1,2}[.)]?$/.test(s.words[0]!.text)).length;
  if (numbered >= 3 && joint >= 2) return 'communiqué';
  if (
    firstPerson === 0 &&
    n < 30 &&
    !voices &&
    ((talked && dated && !/\btold reporters\b/.test(start) && !/\bsaid\b/.test(today ? first : start)) ||
      /\breadout of\b/.test(first))
  )
    return 'readout';
  if (
    /\b(?:press|news|media) (?:conference|briefing|appearance|availability)\b/.test(lead) ||
    /\b(?:(?:appeared|went|came|stood) (?:\p{L}+ )?before|faced|met|briefed|addressed|took questions from|spoke (?:\p{L}+ )?(?:to|before)) (?:the )?(?:\p{L}+ )?(?:press|media|reporters|journalists)\b/u.test(
      lead.replace(/[“"][^”"]*[”"]/g, ''),
    )
  )
    return 'press conference';
  if (spokenAlone.test(first)) return 'interview';
  const we = subjects.filter((subject) => /^we\b/i.test(subject)).length;
  if (we >= 2 && (numbered >= 2 || outer.slice(0, 3).some(({ words }) => namedAsWe(words)))) return 'communiqué';
  // "They", "it" and "both" alone are anybody's.
  const named = subjects.some((subject) => collective.test(subject) && !/^(?:they|it|both)$/i.test(subject));
  if (
    firstPerson === 0 &&
    named &&
    joint >= Math.max(2, n * 0.4) &&
    !/\b(?:said|told \w+) (?:on )?(?:\w+day|yesterday)\b/.test(start)
  )
    return 'communiqué';
  if (firstPerson >= Math.max(2, n * 0.25) && n <= 20) return 'tweet';
  if (/(?:^|\s)(?:\d{1,2}\/\d{1,2}|#\w+|@\w+)(?:\s|$)/.test(opening) && n <= 20 && firstPerson > 0) return 'tweet';
  return 'report';
}

/** "We, the ministers of forestry of …, reaffirm": those who say so open the text, be it numbered. */
function openedBy(words: readonly Word[]): boolean {
  const we = namedAsWe(words);
  return (
    we !== null &&
    words[we.from]!.lower === 'the' &&
    words[we.end]?.text === ',' &&
    !words.slice(0, we.from - 2).some(({ text }) => /\p{L}/u.test(text))
  );
}

function channelOf(genre: Genre, opening: string): string {
  if (genre === 'readout')
    return /\bmet\b|\bmeeting\b|\breceived\b|\bvisit/.test(opening) && !/phone|call\b/.test(opening)
      ? 'meeting'
      : 'phone call';
  if (genre === 'transcript') return 'press conference';
  if (genre === 'report') return '';
  if (
    genre === 'interview' &&
    /\b(?:speech|address|lecture|sermon|keynote|homily)\b/.test(spokenAlone.exec(opening)?.[0] ?? '')
  )
    return 'speech';
  return genre;
}

/** "In a radio interview on Monday, …", "In a speech in Oslo on Monday, …": one speaks, and all that they say was said there. */
const spokenAlone =
  /^(?:[^,.“"]{3,80}, )?interviewed (?:on|by|in|for) (?:[\p{L}’'-]+ ){0,5}(?:radio|television|tv|podcast|programme|program|show|channel|broadcaster|station|daily|weekly|newspaper|magazine|paper|journalists?|reporters?)\b|^(?:speaking|talking) (?:to|on|with) (?:[\p{L}’'-]+ ){0,4}(?:radio|television|tv|podcast|broadcaster|station|daily|weekly|newspaper|magazine|paper)\b|^(?:speaking |asked |questioned )?(?:in|during|on) (?:an?|his|her) (?:\p{L}+ ){0,3}(?:interview|podcast|phone-in|speech|address|lecture|sermon|keynote|homily)\b/u;

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
