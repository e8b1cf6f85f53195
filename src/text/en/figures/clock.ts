/** Times of day. */

import { numerals } from '../numerals.ts';
import { unitOf } from '../units.ts';
import { scales } from './cardinals.ts';
import { currencies } from './currencies.ts';
import { figure, type Read, type Words } from './figure.ts';

/** 8 p.m. · 20:00 · 8.30 pm · eight in the evening · noon · midnight */
export function clock(words: Words, i: number): Read | null {
  const w = words[i]!;
  if (w === '12' && /^(?:noon|midday|midnight)$/.test(words[i + 1] ?? ''))
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
    const hour = /^p/.test(words[i + 1]!) && spelled < 12 ? spelled + 12 : spelled;
    return figure('time', `time:${String(hour).padStart(2, '0')}:00`, i + 2);
  }
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
  const hour = half?.startsWith('p') && +m[1]! < 12 ? +m[1]! + 12 : half?.startsWith('a') && +m[1]! === 12 ? 0 : +m[1]!;
  return figure('time', `time:${String(hour).padStart(2, '0')}:${m[2] ?? '00'}`, end);
}

/** "by 3.15 metres", "at 0.25 per cent": what the unit behind it measures is no hour. */
const isMeasured = (next: string): boolean =>
  /^(?:per|percent|%|pc|percentage|points?|litres?|hectares?|degrees?|times)$/.test(next) ||
  scales.has(next) ||
  currencies.has(next) ||
  unitOf(next) !== undefined;
