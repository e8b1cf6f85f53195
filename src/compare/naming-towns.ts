/** In which countries the towns lie that a text puts something in: "flats in Irpin", "off the Gotland coast", "LVIV, 3 May".
 *  Many a town's name is also a family's, a firm's or a chair's, so that a name alone is not enough. */
import { countryOfTown } from '../text/en/towns.ts';

/** The codes of the countries. A name that somebody or something bears in the text ("Mr Melnik", "Anna Brno", "Radio Essen")
 *  tells of no town, nor does the place of a meeting or a journey, which may be anywhere. */
export function countriesOfTowns(text: string): Set<string> {
  const placed: string[] = [];
  const borne = new Set<string>();
  for (const line of text.split('\n')) {
    const names = namesOf(line);
    for (const { name, standing } of names) if (standing) placed.push(name);
    // A line without a stop is a headline, where capitals tell nothing.
    if (/[.!?…]/.test(line)) for (const name of names) for (const word of wordsBorne(name)) borne.add(word);
  }
  const found = new Set<string>();
  for (const name of placed) {
    const code = countryOfName(name);
    if (code && !borne.has(name.split(' ')[0]!)) found.add(code);
  }
  return found;
}

type Name = {
  /** Words with a capital in a row. */
  readonly name: string;
  /** What stands in the line near before it, empty at the line's beginning, and near behind it. */
  readonly before: string;
  readonly after: string;
  /** Something is, happens, comes from or goes there. */
  readonly standing: boolean;
};

function namesOf(line: string): Name[] {
  const read = line.replace(FIRST_WORD, (word) => word.toLowerCase());
  const names: Name[] = [];
  let end = 0;
  for (const { 0: name, index } of read.matchAll(CAPITALS)) {
    const before = read.slice(Math.max(0, index - NEAR), index);
    const after = read.slice(index + name.length, index + name.length + NEAR);
    const joined = JOINT.test(read.slice(end, index)) && names.at(-1)?.standing === true;
    names.push({ name, before, after, standing: (joined && !OWNS.test(after)) || stands(before, after) });
    end = index + name.length;
  }
  return names;
}
/** Characters looked at on either side. */
const NEAR = 60;
const CAPITALS = /(?<!\p{L})\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*/gu;
/** Words that have their capital only from the beginning of a sentence. */
const FIRST_WORD =
  /(?<!\p{L})(?:In|At|Near|From|To|Into|Outside|Inside|Off|On|Over|Around|Between|Through|Across|Above|Towards?|Beyond|The|An?|This|That|These|Those|When|While|Where|Since|As|If|But|And|Or|So|Then|Yesterday|Today|Tonight|Later|Both|After|Before|During|Until|Most|All|Only|Many|Some|Two|Three|His|Her|Their|Its|Our)(?= )/gu;
/** "in Irpin, Bucha and Hostomel", "between Brno and Ostrava" */
const JOINT = /^(?:, (?:and |or )?| and | or )$/;
const OWNS = /^[’']/;

function stands(before: string, after: string): boolean {
  if (OWNS.test(after) || ANYWHERE.test(before)) return false;
  if (!before && DATELINE.test(after)) return true;
  return AREA.test(after) || (PLACING.test(before) && (!before.endsWith('the ') || NO_NOUN.test(after)));
}
/** ", 3 May", " (BNS) –", ", Sunday –", behind a name at the beginning of a line */
const DATELINE = /^(?:, \d{1,2} \p{Lu}|(?:, [^.\n]{1,30}?| \([^)\n]{1,30}\))? ?[–—] )/u;
/** "in", "near the", "off the northern", "visited", "the mayor of" */
const PLACING =
  /(?<!\p{L})(?:in|at|near|from|to|into|outside|inside|off|on|onto|over|around|between|through|across|above|towards?|beyond|via|visit(?:s|ed)|toured|reached|entered|left|shelled|bombed|(?:city|town|village|port|island|mayor|people|residents) of) (?:the )?(?:(?:central|eastern|western|northern|southern) )?$/u;
/** "the Gotland coast", "Kharkiv region", "the Zaporizhzhia nuclear power plant" */
const AREA =
  /^ (?:airport|port|harbou?r|station|region|oblast|district|county|province|area|coast|suburbs?|front|bridge|hospital|shipyard|refinery|(?:(?:nuclear )?power )?plant)(?!\p{L})/u;
/** "in the Donbas on Monday", not "in the Essen chair" */
const NO_NOUN = /^(?:[^\p{L}]*$|[,.;:)–—]| (?:and|or|on|in|at|after|before|since|was|were|is|has|have)(?!\p{L}))/u;
/** Where people meet, go to and come from. */
const ANYWHERE =
  /(?<!\p{L})(?:talks?|summit|conference|forum|congress|meeting|gathering|fair|festival|exhibition|match|final|tournament|exile|met|visit|trip|tour|journey|flew|flown|travell?(?:ed|ing)|return(?:ed|ing)?|back) (?:in|at|to|from) (?:the )?$/u;

/** The country of "Lviv", "Kryvyi Rih"; of "Kharkiv Oblast", "Leipzig University" that of the town in it. */
const countryOfName = (name: string): string | null => countryOfTown(name) ?? countryOfTown(name.replace(PART, ''));
const PART =
  / (?:Airport|Port|Harbou?r|Station|University|Hospital|Region|Oblast|District|County|Province|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** The words of a name that is no town's but somebody's. */
function wordsBorne({ name, before, after }: Name): string[] {
  if (!name.includes(' '))
    return SPEAKS.test(after) || /(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sen)\. $/.test(before) ? [name] : [];
  return countryOfName(name) ? [] : name.split(' ');
}
const SPEAKS = /^ (?:said|says|told|added|replied|insisted)(?!\p{L})/u;
