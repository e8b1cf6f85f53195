/** Times of day. */

import { currencies } from '../currencies.ts';
import { numerals } from '../numerals.ts';
import { unitOf } from '../units.ts';
import { scales } from './cardinals.ts';
import { either, figure, num, type Read, type Words } from './figure.ts';

const MARKED = /^(?:a\.?m\.?|p\.?m\.?|hrs|o'clock)$/;

/** A time as a figure's value tells it, from the minutes since midnight. */
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const NOON = 720;

const LATER = /^in the (?:afternoon|evening)$/;

const SAID = /^(?:at|since|from|until|till|to|by|before|after)$/;

/** What shows four digits to be a time: "1400 GMT", "1530 hours". */
const ZONE = /^(?:gmt|utc|cet|cest|eet|eest|bst|est|edt|hours|hrs|h)$/;

/** 9 a.m. to 1 p.m. · 9am-1pm · 9:00 to 13:00 */
function bothMarked(words: Words, i: number): Read | null {
  const pair = /^(\d{1,2}(?:[:.]\d{2})?(?:am|pm)?)[-–](\d{1,2}(?:[:.]\d{2})?(?:am|pm)?)$/.exec(words[i]!);
  const [, hour, past, hours] = /^(\d{1,2})[:.](\d{2})[-–](\d{1,2})$/.exec(words[i]!) ?? [];
  const quarters = /^(?:00|15|30|45)$/;
  const pointed = words[i + 1] === '.' && quarters.test(past ?? '') && quarters.test(words[i + 2] ?? '');
  if (hour && (words[i + 1] === ':' || pointed) && /^\d\d$/.test(words[i + 2] ?? '') && +hour < +hours!)
    return figure('time', `time:${timeOf(+hour * 60 + +past!)}..${timeOf(+hours! * 60 + +words[i + 2]!)}`, i + 3);
  // "8am-6pm", of which the tagger's tokens part the first number
  const [, half, until] = /^([ap]m)[-–](\d{1,2}(?:[:.]\d{2})?[ap]m)$/.exec(words[i + 1] ?? '') ?? [];
  if (half && until) {
    const both = bothMarked([`${words[i]}${half}-${until}`], 0);
    return both && { ...both, end: i + 2 };
  }
  const one = timeAt(pair ? [pair[1]!] : words, pair ? 0 : i);
  const between = words[i - 1] === 'between' ? /^and$/ : /^(?:-|–|—|to|until|till)$/;
  if (!one || !(pair || between.test(words[one.end] ?? ''))) return null;
  const two = timeAt(pair ? [pair[2]!] : words, pair ? 0 : one.end + 1);
  return two && one.minutes !== two.minutes
    ? figure('time', `time:${timeOf(one.minutes)}..${timeOf(two.minutes)}`, pair ? i + 1 : two.end)
    : null;
}

/** A time that shows itself to be one: by minutes behind a colon, or by its half of the day. */
function timeAt(words: Words, i: number): { minutes: number; end: number } | null {
  const [, hour, past, own] = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(words[i] ?? '') ?? [];
  if (/^(?:noon|midday)$/.test(words[i] ?? '')) return { minutes: NOON, end: i + 1 };
  const behind = own ? null : /^([ap])\.?m\.?$/.exec(words[i + 1] ?? '');
  const half = own?.[0] ?? behind?.[1];
  if (!hour || +hour > 24 || (!half && !words[i]!.includes(':'))) return null;
  const minutes = +(past ?? 0);
  if (!half) return { minutes: +hour * 60 + minutes, end: i + 1 };
  return { minutes: (+hour % 12) * 60 + minutes + (half === 'p' ? NOON : 0), end: behind ? i + 2 : i + 1 };
}

/** 9 to 11 a.m. · 9–11 a.m. · 8.30 until 9.15 p.m.: two times of which the second says which half of the day. */
export function hoursOfDay(words: Words, i: number): Read | null {
  const marked = bothMarked(words, i);
  if (marked) return marked;
  const one = /^(\d{1,2})(?:[:.](\d{2}))?(?:[-–](\d{1,2})(?:[:.](\d{2}))?([ap]m)?)?$/.exec(words[i]!);
  if (!one) return null;
  const apart = one[3] === undefined;
  if (apart && !/^(?:-|–|—|to|until|till|and)$/.test(words[i + 1] ?? '')) return null;
  const two = apart ? /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(words[i + 2] ?? '') : ['', one[3], one[4], one[5]];
  const mark = two?.[3] ?? words[apart ? i + 3 : i + 1] ?? '';
  if (!two || !MARKED.test(mark) || +one[1]! > 12 || +two[1]! > 12) return null;
  const minutes = (hour: string, past: string | undefined): number => (+hour % 12) * 60 + +(past ?? 0);
  const until = minutes(two[1]!, two[2]) + (mark.startsWith('p') ? NOON : 0);
  const early = minutes(one[1]!, one[2]);
  const from = mark.startsWith('p') && early + NOON < until ? early + NOON : early;
  return figure(
    'time',
    `time:${timeOf(from)}..${timeOf(until)}`,
    apart ? (two[3] ? i + 3 : i + 4) : one[5] ? i + 1 : i + 2,
  );
}

const VOTED =
  /^(?:votes?|voted|voting|won|win|lost|lose|beat|beaten|adopted|passed|approved|rejected|carried|defeated|ratified)$/;

/** How far before its result a vote may be named. */
const LONGEST_VOTE = 14;

/** half past five · a quarter to nine · ten past eight; without a.m. or p.m. it may be either. */
function pastOrTo(words: Words, i: number): Read | null {
  const first = words[i] === 'a' ? i + 1 : i;
  const part = words[first] === 'half' ? 30 : words[first] === 'quarter' ? 15 : (numerals.get(words[first]!) ?? 0);
  const way = words[first + 1];
  const told = words[first + 2] ?? '';
  const hour = numerals.get(told) ?? (/^\d{1,2}$/.test(told) ? +told : 0);
  if (!part || part > 30 || !(way === 'past' || (way === 'to' && part < 30)) || hour < 1 || hour > 12) return null;
  const said = /^(?:at|since|until|till|by|before|after)$/.test(words[i - 1] ?? '');
  // "six to three" is a result: hours are told by fives.
  if (way === 'to' && ((words[first] !== 'quarter' && !said) || part % 5)) return null;
  // "voted by ten to three", "voted to close the road by ten to three"
  if (words[i - 1] === 'by' && words.slice(Math.max(0, i - LONGEST_VOTE), i).some((word) => VOTED.test(word)))
    return null;
  // "by two to three per cent"
  if (isMeasured(words[first + 3] ?? '')) return null;
  const morning = ((hour % 12) * 60 + (way === 'past' ? part : -part) + NOON) % NOON;
  const mark = /^([ap])\.?m\.?$/.exec(words[first + 3] ?? '')?.[1];
  return mark
    ? figure('time', `time:${timeOf(morning + (mark === 'p' ? NOON : 0))}`, first + 4)
    : either('time', `time:${timeOf(morning)}`, `time:${timeOf(morning + NOON)}`, first + 3);
}

/** "10.20 The session has begun": the time at the head of an entry of a live blog. It may be a number. */
function entryTime(words: Words, i: number, written: Words): Read | null {
  const [, hour, minute] = (i === 0 && /^([01]?\d|2[0-3])\.([0-5]\d)$/.exec(words[i]!)) || [];
  if (!hour || !minute || !/^\p{Lu}/u.test(written[i + 1] ?? '')) return null;
  return either('time', `time:${timeOf(+hour * 60 + +minute)}`, `num:${num(Number(words[i]))}`, i + 1);
}

/** 8 p.m. · 20:00 · 8.30 pm · eight in the evening · noon · midnight */
export function clock(words: Words, i: number, written: Words): Read | null {
  const w = words[i]!;
  const spoken = pastOrTo(words, i) ?? entryTime(words, i, written);
  if (spoken) return spoken;
  if ((w === '12' || w === 'twelve') && /^(?:noon|midday|midnight)$/.test(words[i + 1] ?? ''))
    return figure('time', words[i + 1] === 'midnight' ? 'time:00:00' : 'time:12:00', i + 2);
  if (w === 'noon' || w === 'midday') return figure('time', 'time:12:00', i + 1);
  if (w === 'midnight') return figure('time', 'time:00:00', i + 1);
  const spelled = numerals.get(w);
  // "since six in the morning"
  const told12 = spelled ?? (/^\d{1,2}$/.test(w) ? Number(w) : 0);
  const part = words[i + 1] === 'in' && words[i + 2] === 'the' ? (words[i + 3] ?? '') : '';
  if (
    told12 > 0 &&
    told12 <= 12 &&
    /^(?:morning|afternoon|evening)$/.test(part) &&
    /^(?:at|since|from|until|till|by|before|after|around|about)$/.test(words[i - 1] ?? '')
  ) {
    const hour = part === 'morning' ? told12 % 12 : (told12 % 12) + 12;
    return figure('time', `time:${String(hour).padStart(2, '0')}:00`, i + 4);
  }
  if (spelled && spelled <= 12 && /^(?:[ap]\.?m\.?|o'clock)$/.test(words[i + 1] ?? '')) {
    const late = LATER.test(words.slice(i + 2, i + 5).join(' '));
    const hour = (late || /^p/.test(words[i + 1]!)) && spelled < 12 ? spelled + 12 : spelled;
    return figure('time', `time:${String(hour).padStart(2, '0')}:00`, late ? i + 5 : i + 2);
  }
  const joined = /^([01]\d|2[0-4])([0-5]\d)$/.exec(w) ?? (/^(\d{1,2})h([0-5]\d)$/.exec(w) || null);
  if (
    joined &&
    +joined[1]! < 25 &&
    (w.includes('h')
      ? SAID.test(words[i - 1] ?? '')
      : (w.startsWith('0') && SAID.test(words[i - 1] ?? '')) || ZONE.test(words[i + 1] ?? ''))
  )
    return figure(
      'time',
      `time:${timeOf((+joined[1]! % 24) * 60 + +joined[2]!)}`,
      /^h/.test(words[i + 1] ?? '') && !w.includes('h') ? i + 2 : i + 1,
    );
  const m = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|a\.m\.|p\.m\.|h|hrs)?$/.exec(w);
  if (!m || +m[1]! > 24) return null;
  let half = m[3];
  let end = i + 1;
  if (!half && /^(?:[ap]\.?m\.?|hrs|o'clock)$/.test(words[end] ?? '')) half = words[end++];
  else if (!half && words[end] === "o'clock") half = words[end++];
  const told =
    m[2] !== undefined &&
    +m[2] < 60 &&
    (w.includes(':') ||
      (/^(?:at|from|until|till|by|before|after)$/.test(words[i - 1] ?? '') && !isMeasured(words[i + 1] ?? '')));
  if (!half && !told) return null;
  const late = half === "o'clock" && LATER.test(words.slice(end, end + 3).join(' '));
  if (late) end += 3;
  const hour =
    (late || half?.startsWith('p')) && +m[1]! < 12
      ? +m[1]! + 12
      : half?.startsWith('a') && +m[1]! === 12
        ? 0
        : +m[1]! % 24;
  return figure('time', `time:${String(hour).padStart(2, '0')}:${m[2] ?? '00'}`, end);
}

/** "by 3.15 metres", "at 0.25 per cent": what the unit behind it measures is no hour. */
const isMeasured = (next: string): boolean =>
  /^(?:per|percent|%|pc|percentage|points?|litres?|hectares?|degrees?|times)$/.test(next) ||
  scales.has(next) ||
  currencies.has(next) ||
  unitOf(next) !== undefined;
