/** Abbreviations whose full stop belongs to the word. Closed sets from English reference grammar and style books
 *  (titles, months, weekdays, the older postal names of the US states, company forms). Written with a capital, unless
 *  listed as small. */

const titles =
  'mr mrs ms mx dr prof sen sens rep reps gov govs gen col lt capt cmdr sgt maj adm brig rev hon st jr sr amb';
const dates = 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun';
const places =
  'ave blvd calif mass conn ind ala ariz ark colo del fla kan ky md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ill ft mt';
const bodies = 'inc corp co ltd bros dept univ assn';
const small = 'vs etc approx est cf al tel';

export const TITLES: ReadonlySet<string> = new Set(titles.split(' '));
const capitals = new Set(`${titles} ${dates} ${places} ${bodies}`.split(' '));
const either = new Set(small.split(' '));

/** Whether `word`, written without its full stop, is an abbreviation that keeps it. */
export function abbreviates(word: string): boolean {
  const lower = word.toLowerCase();
  if (either.has(lower)) return true;
  return lower !== word && capitals.has(lower);
}
