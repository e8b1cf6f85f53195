/** Man or woman, as far as words tell: "Dame Ruth", "the King", "a spokeswoman", "Jonas Berg". The given names of
 *  `given-names-of-women.txt` and `given-names-of-men.txt` are of one gender everywhere in Europe; a name that is a man's in
 *  one country and a woman's in another ("Andrea", "Nikola", "Kari", "Jean") is in neither. */
import { namesOf, plain } from './places.ts';
import { isOffice } from './same-party.ts';

export type Gender = 'he' | 'she';

const NAMES: ReadonlyMap<string, Gender> = new Map([
  ...[...namesOf('./given-names-of-women.txt').keys()].map((name) => [name, 'she'] as const),
  ...[...namesOf('./given-names-of-men.txt').keys()].map((name) => [name, 'he'] as const),
]);

const WOMEN =
  /^(?:ms|mrs|miss|mme|madam|madame|lady|dame|queen|princess|duchess|countess|baroness|empress|tsarina|actress|abbess|priestess|mayoress|waitress|hostess|stewardess|heiress|headmistress|mother|sister|daughter|wife|widow|aunt|niece|grandmother|granddaughter|bride|girl|nun|heroine|\p{L}*woman)$/u;
const MEN =
  /^(?:mr|sir|lord|king|prince|duke|count|earl|baron|emperor|tsar|sultan|emir|sheikh|imam|ayatollah|pope|pontiff|cardinal|patriarch|abbot|monk|friar|headmaster|father|brother|son|husband|widower|uncle|nephew|grandfather|grandson|bridegroom|boy|man|gentleman|(?:spokes|chair|police|business|fire|fisher|ferry|congress|council|assembly|camera|service|states|noble|post|anchor|fore|clergy|church|crafts|sports|work|air|gun|front|sales|trades|alder|boat|crew)man)$/u;

/** "Lord Mayor", "Lord Chancellor": an office, whoever holds it. */
const OF_OFFICE = /^(?:lord|lady)$/;

const OWNER = /^['’]s?$/;

/** The gender that the words of a noun phrase tell; null where they tell none. */
export function genderOfWords(phrase: readonly string[]): Gender | null {
  const own = phrase.slice(phrase.findLastIndex((word) => OWNER.test(word)) + 1);
  const lower = own.map((word) => plain(word).replace(/\.$/, ''));
  const tail = lower.findIndex((word, i) => i > 0 && /^(?:of|for|from|at|in|to|with)$/.test(word));
  const head = tail < 0 ? own.length : tail;
  for (let i = 0; i < head; i++) {
    const titled = i === head - 1 || (isName(own[i]!) && isName(own[i + 1]!));
    if (!titled || (OF_OFFICE.test(lower[i]!) && isOffice(lower[i + 1] ?? ''))) continue;
    if (WOMEN.test(lower[i]!)) return 'she';
    if (MEN.test(lower[i]!)) return 'he';
  }
  return genderOfNames(own, lower, head);
}

/** By a given name before a surname: "Mayor Jonas Berg", "Minister of Culture Anna Weber", and not "the widow of Jonas Berg". */
function genderOfNames(own: readonly string[], lower: readonly string[], head: number): Gender | null {
  for (let i = 0; i + 1 < own.length; i++) {
    if (i > head && isOffice(lower[i]!)) return null;
    const gender = isName(own[i]!) && isName(own[i + 1]!) ? NAMES.get(lower[i]!) : undefined;
    if (gender) return i === head + 1 ? null : gender;
  }
  return null;
}

const isName = (word: string): boolean => /^\p{Lu}/u.test(word);
