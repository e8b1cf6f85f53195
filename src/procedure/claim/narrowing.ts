/** Groups of members that a claim narrows by a word of its own: "the African members". */
import type { Reckoning } from '../reckon.ts';
import { contentOf, type Word, wordsOf } from '../words.ts';
import type { Mention } from './mention.ts';

/** An adjective of place, size or camp before the noun, which says which members but not which ones by name. */
export function narrowing(
  words: readonly Word[],
  from: number,
  plan: Reckoning['plan'],
  named: readonly Mention[],
): string | null {
  const before = words[from - 1];
  if (
    !before ||
    named.some((mention) => from - 1 >= mention.from && from - 1 < mention.to && mention.is !== 'outsider')
  )
    return null;
  const { lower, text } = before;
  if (contentOf(wordsOf(`${plan.body} ${plan.decision}`)).includes(before.stem)) return null;
  const camp =
    /^(small|smaller|smallest|big|bigger|biggest|large|larger|largest|rich|richer|poor|poorer|neutral|coastal|landlocked|frugal|new|newer|old|older|eastern|western|southern|northern|central|arab|african|asian|latin|conservative|liberal|socialist|ruling|governing|opposition|left|right|pro|anti)$/;
  return camp.test(lower) || (/^\p{Lu}/u.test(text) && from > 1 && /(an|ish|ese|ic|n)$/.test(lower)) ? text : null;
}
