/** Whose country it is: of "the foreign ministry", "the opposition", "the treasury", where the text does not say. */
import type { Gazetteer } from '../text/gazetteer.ts';
import type { Described } from './describe.ts';
import { lastOf, type Mention, type Places } from './mentions.ts';
import type { Noted } from './noted.ts';

type Memory = {
  readonly gazetteer: Gazetteer;
  readonly mentions: readonly Mention[];
  readonly told: readonly Mention[];
  readonly noted: readonly Noted[];
  readonly places: Places;
  readonly dateline: string;
  /** What the text's offices belong to most often, of states only or of any, once it has been counted. */
  readonly homes: Map<boolean, string>;
};

/** Those who are abroad by their office: an embassy says nothing of whose ministry speaks. */
const abroad = /^(?:ambassador|embassy|envoy|consul|consulate|attaché|attache|mission|chargé|delegation)s?$/;

/** The country at hand: of the place that the sentence names, of the place a report is dated from, of who has spoken in the
 *  paragraph, of the text. `national`: only states have such an office. */
export function countryAtHand(
  cast: Memory,
  at: number,
  speakers: readonly Mention[],
  national: boolean,
): { of: string; rule: string } | null {
  /** A house or palace is its state's. */
  const state = (of: string): string => {
    const seat = cast.gazetteer.find(of).find((n) => n.kind === 'seat');
    return (
      (seat?.kind === 'seat' && cast.gazetteer.country(seat.seat.country)?.name) ||
      (cast.gazetteer.countryOf(of)?.name ?? of)
    );
  };
  const fits = (m: Described): boolean =>
    m.of !== '' &&
    !abroad.test(m.head) &&
    m.rule !== 'counterpart' &&
    (!national || cast.gazetteer.countryOf(state(m.of)) !== null) &&
    /^(?:person|government|organization|office|anonymous|document)$/.test(m.kind);
  const here = placeInSentence(cast, at);
  if (here) return { of: here, rule: 'place at hand?' };
  if (cast.dateline) return { of: cast.dateline, rule: 'dateline?' };
  const paragraph = cast.places.paragraph(at);
  const sentence = cast.places.sentence(at);
  const same = lastOf(speakers, at, (m) => fits(m) && cast.places.sentence(m.at) === sentence);
  if (same) return { of: state(same.of), rule: 'same country?' };
  // The country that the text is about, where the paragraph speaks of it.
  const topic = homeOf(cast, fits, national);
  if (topic && lastOf(cast.told, at, (m) => m.of === topic && cast.places.paragraph(m.at) === paragraph))
    return { of: state(topic), rule: 'same country?' };
  const near = lastOf(speakers, at, (m) => fits(m) && cast.places.paragraph(m.at) === paragraph);
  if (near) return { of: state(near.of), rule: 'same country?' };
  if (topic) return { of: state(topic), rule: 'same country?' };
  const any = lastOf(speakers, at, fits) ?? lastOf(cast.told, at, fits);
  return any ? { of: state(any.of), rule: 'same country?' } : null;
}

/** "In Baku, the presidency repeated …": the country of the place that the sentence begins with. */
function placeInSentence(cast: Memory, at: number): string {
  const sentence = cast.places.sentence(at);
  for (let i = lastBefore(cast.noted, at); i >= 0; i--) {
    const m = cast.noted[i]!;
    if (cast.places.sentence(m.at) !== sentence) return '';
    if (m.located && m.opening) return m.described.of;
  }
  return '';
}

function lastBefore(noted: readonly Noted[], at: number): number {
  let low = 0;
  let high = noted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (noted[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The country or body that the text's offices belong to most often; the first of equals. */
function homeOf(cast: Memory, fits: (m: Described) => boolean, national: boolean): string {
  const known = cast.homes.get(national);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  const counted = cast.mentions.filter((m) => fits(m) && m.of !== m.name);
  for (const m of counted) counts.set(m.of, (counts.get(m.of) ?? 0) + 1);
  let best = '';
  for (const m of counted) if (!best || counts.get(m.of)! > counts.get(best)!) best = m.of;
  cast.homes.set(national, best);
  return best;
}
