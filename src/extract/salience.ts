/** Whom a text has in mind at a place, most of all: speakers before others, the subject of a sentence before its objects, the
 *  near before the far (Centering: Grosz, Joshi and Weinstein 1995). Who can be "he" or "she", and what can be "it". */
import { anonymousNouns, bodies, namesPerson, spokespeople } from '../text/en/words.ts';
import { once } from '../text/once.ts';
import type { Described } from './describe.ts';
import { type Mention, recent } from './mentions.ts';
import { institutions } from './roles.ts';
import { firms } from './which.ts';
import type { Cast } from './who.ts';

export type Gender = 'he' | 'she';

/** Nouns for a person or a firm. */
const either =
  /^(?:owner|buyer|seller|bidder|landlord|tenant|employer|client|customer|sponsor|organiser|organizer|operator|insurer|developer|contractor|producer|miner|judge|guard|counsel)$/;

export const isPerson = once(
  (m: Described): boolean =>
    !m.plural &&
    !/\d/.test(m.name) &&
    (m.person !== '' ||
      m.kind === 'person' ||
      spokespeople.has(m.head) ||
      (/^(?:anonymous|unknown)$/.test(m.kind) &&
        (either.test(m.head) ||
          (m.kind === 'anonymous' && anonymousNouns.has(m.head)) ||
          (namesPerson(m.head) && !bodies.has(m.head) && !firms.has(m.head) && !institutions.has(m.head))))),
);

export const isThing = once(
  (m: Described): boolean =>
    !m.plural &&
    // "Malta's action" is nobody.
    !(m.rule === 'name as written?' && /['’]s /.test(m.name) && !bodies.has(m.head) && !institutions.has(m.head)) &&
    m.person === '' &&
    !spokespeople.has(m.head) &&
    (/^(?:government|organization|office|document|group)$/.test(m.kind) ||
      (m.kind === 'person' && either.test(m.head)) ||
      (/^(?:anonymous|unknown)$/.test(m.kind) &&
        (either.test(m.head) ||
          firms.has(m.head) ||
          institutions.has(m.head) ||
          bodies.has(m.head) ||
          (m.kind === 'unknown' && !namesPerson(m.head))))),
);

export const genderOf = (cast: Cast, m: Described): Gender | '' => m.gender || cast.genders.get(m.name) || '';

/** What it counts to be a subject, and to speak. */
const SUBJECT = 0.8;
const SPEAKER = 0.55;
/** What it counts to be known as a man or a woman; of two who met, the other one is not meant. */
const KNOWN = 0.9;
/** Sentences that a pronoun reaches back over. */
const REACH = 12;

/** The mention in mind that fits best. */
export function inMind(
  cast: Cast,
  at: number,
  speakers: readonly Mention[],
  fits: (m: Mention) => boolean,
  gender: Gender | '' = '',
): Mention | null {
  let best: Mention | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const here = cast.places.sentence(at);
  const weigh = (m: Mention, weight: number): void => {
    if (!fits(m)) return;
    const away = Math.min(here - cast.places.sentence(m.at), REACH);
    const known =
      gender && genderOf(cast, m) === gender && (m.gender || cast.called.has(m.name))
        ? KNOWN * (cast.parties.length === 2 ? 2 : 1)
        : 0;
    const score = weight + known - away * 0.6;
    if (score > most || (score === most && m.at > best!.at)) {
      most = score;
      best = m;
    }
  };
  for (const m of recent(cast.told, at))
    weigh(m, (m.until !== undefined ? SUBJECT : 0) - (m.kind === 'document' ? 0.5 : 0));
  for (const m of recent(speakers, at)) weigh(m, (cast.agents.has(m.at) ? 0 : SUBJECT) + SPEAKER);
  return best;
}
