/** The words by which accounts call those who take part: offices in their many forms, nouns that stand for a side, the other of
 *  two, several at once; and the words of a label. */
import type { Token } from '../text/en/tokens.ts';

const roles: readonly (readonly [string, RegExp])[] = [
  ['prime minister', /^(?:prime ministers?|premiers?|heads? of government)$/],
  ['taoiseach', /^taoiseach$/],
  ['vice president', /^(?:vice[- ]presidents?)$/],
  ['secretary general', /^(?:secretary[- ]general|secretaries[- ]general|general secretar(?:y|ies))$/],
  [
    'foreign minister',
    /^(?:(?:foreign|external) (?:affairs )?ministers?|foreign secretary|ministers? of foreign affairs)$/,
  ],
  ['secretary of state', /^secretary of state$/],
  ['defence minister', /^(?:defen[cs]e ministers?|defen[cs]e secretary|ministers? of defen[cs]e)$/],
  ['high representative', /^high representative$/],
  ['special representative', /^(?:special representative|special envoy|envoy|special coordinator)$/],
  ['minister', /^(?:\w+ ministers?|ministers?)$/],
  ['president', /^presidents?$/],
  ['chancellor', /^chancellors?$/],
  ['king', /^(?:kings?|queens?|emir|sultan|crown prince|monarch)$/],
  ['commissioner', /^commissioners?$/],
  ['ambassador', /^ambassadors?$/],
  ['mediator', /^(?:mediators?|facilitators?|negotiators?|chief negotiators?)$/],
  ['speaker', /^speakers?$/],
  ['chair', /^(?:chair|chairs|chairman|chairwoman|chairperson|chairs)$/],
  ['director', /^(?:director|director[- ]general|executive director|managing director)$/],
  ['governor', /^governors?$/],
  ['mayor', /^mayors?$/],
  ['secretary', /^secretar(?:y|ies)$/],
];

/** Nouns that speak for whoever stands beside them: "the Danish side", "the Korean delegation". */
export const STANDING_FOR =
  /^(?:side|sides|delegation|delegations|government|ministry|office|cabinet|administration|presidency|authorities|party|team|officials?|diplomats?|spokes(?:person|man|woman)|negotiators?|representatives?|leader|leaders|head|heads|chief|colleague|counterpart|partner|partners|host|hosts|guest|visitor|interlocutor|source|aide|embassy|army|military|parliament|state|states|country|countries|capital|union|commission|council|alliance|agency|court|bank|operator|operators|company|union|neighbours?|neighbors?|envoys?|experts?|general|generals|commander|commanders|rebels?|group|movement|mission|troika|quartet|members?|delegates?|allies|parties|pair|duo|two|three|four|five|both|all)$/;
export const PLURAL =
  /^(?:leaders|sides|parties|ministers|presidents|premiers|chancellors|heads|pair|duo|two|three|four|both|counterparts|colleagues|negotiators|delegations|participants|interlocutors|governments|countries|capitals|neighbours|officials|envoys|commissioners|secretaries|ambassadors|allies|partners|delegates|members|states|diplomats)$/;
export const OTHER = /^(?:colleague|counterpart|interlocutor|opposite|guest|host|visitor)$/;
export const ANYBODYS =
  /^(?:sides?|delegations?|part(?:y|ies)|leaders?|heads?|states?|offices?|press|service|members?|officials?|spokes(?:person|man|woman)|representatives?|of|affairs|foreign|general|story|report|statement|agency|newspaper|account)$/;
export const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

/** What ends the head of a noun phrase. */
export const PREPOSITION =
  /^(?:of|in|on|for|from|to|at|with|after|during|by|about|against|over|into|under|between|among|,|;|:|—|–|-|\(|that|who|which)$/;

export const TITLE =
  /^(?:President|Presidents|Chancellor|Premier|Minister|Secretary|Ambassador|King|Queen|Prince|General|Commissioner|Senator|Mr|Mrs|Ms|Dr|Mr\.|Mrs\.|Ms\.|Dr\.)$/;

/** The office that words name: "the Danish foreign minister" → foreign minister. */
export function roleAmong(words: readonly string[]): string | undefined {
  for (let i = 0; i < words.length; i++) {
    for (const n of [3, 2, 1]) {
      if (i + n > words.length) continue;
      const phrase = words.slice(i, i + n).join(' ');
      for (const [role, shape] of roles) {
        if (
          n === 2 &&
          role === 'minister' &&
          /^(?:the|a|both|two|three|all|its|his|her|their|our|of|and|said|by|\w+an|\w+ish|\w+ese|\w+i|\w+ch|\w+ek) /.test(
            phrase,
          )
        )
          continue;
        if (shape.test(phrase)) return role;
      }
    }
  }
  return undefined;
}

/** Does an office end there? */
export function roleEnds(words: readonly string[], end: number): boolean {
  return (
    (roleAmong(words.slice(Math.max(0, end - 3), end)) !== undefined &&
      (roleAmong([words[end - 1]!]) !== undefined ||
        roleAmong(words.slice(Math.max(0, end - 2), end)) !== undefined)) ||
    /^general$/.test(words[end - 1]!)
  );
}

export const sameRole = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);

/** The bodies of one family speak for one side. */
export function sideOfBody(body: { readonly name: string; readonly family: string }): string {
  if (body.family === 'eu') return 'EU';
  if (body.family === 'un') return 'UN';
  return body.family === 'alliance' ? 'NATO' : body.name;
}

/** The last word of a label, in lower case. */
export const lastWord = (label: string): string => label.toLowerCase().split(/\s+/).at(-1) ?? '';
/** Tokens as they stand in the text. */
export const join = (tokens: readonly Token[], from: number, end: number): string =>
  tokens
    .slice(from, end)
    .map((token, i) => (i > 0 && token.start > tokens[from + i - 1]!.end ? ` ${token.text}` : token.text))
    .join('');

/** Words of a short label, hyphens kept. */
export function wordsOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu)].map((m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
}
