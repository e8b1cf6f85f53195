/** Spellings of one word. `foldWord` is equal for two words that differ only in how they are written: capitals, accents,
 *  apostrophes, British or American endings, and the usual transliterations of Slavic, Turkic and Arabic names
 *  (Zelensky/Zelenskyy/Zelenskiy, Kharkov/Kharkiv, Odessa/Odesa). Names that changed more than that (Kiev/Kyiv)
 *  are in `places.txt`. Folding is lossy and only ever compares: it is never shown. */
import { placeNamed, plain } from './places.ts';

/** Abbreviations before a name, as the word they stand for. */
export const abbreviated: ReadonlyMap<string, string> = new Map(
  'n. north;s. south;e. east;w. west;st. saint;gen. general;lt. lieutenant;col. colonel;maj. major;capt. captain;sgt. sergeant;sen. senator;rep. representative;gov. governor;pres. president;prof. professor;min. minister;amb. ambassador;sec. secretary;dept. department;govt. government;govt government;brig. brigadier;brig brigadier;adm. admiral;adm admiral;cmdr. commander;cmdr commander;cdr commander;gen general;lt lieutenant;col colonel;capt captain;sgt sergeant;gov governor;prof professor;st saint;hon. honourable;rev. reverend;dept department'
    .split(';')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** What stands short before a number, as the word in full: "Art. 5". */
export const numbered: ReadonlyMap<string, string> = new Map(
  'art article;arts articles;para paragraph;paras paragraphs;sec section;fig figure;no number;nos numbers;nr number;vol volume;ch chapter;chap chapter;reg regulation;res resolution'
    .split(';')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** What stands short behind the name of a street: "14 Church St". */
export const ways: ReadonlyMap<string, string> = new Map(
  'st street;str street;rd road;ave avenue;av avenue;blvd boulevard;sq square;ln lane;pl place;terr terrace'
    .split(';')
    .flatMap((pair) => {
      const [short, long] = pair.split(' ') as [string, string];
      return [[short, long] as const, [`${short}.`, long] as const];
    }),
);

/** One spelling for all the ways a word is written. */
export function foldWord(word: string): string {
  const low = plain(word);
  const known = placeNamed(low);
  if (known) return known.length > 3 ? foldName(known) : known;
  return low.length > 3 ? foldName(low) : foldCommon(low);
}

/** Names: doubled letters, y/i/j, and the ends of Slavic surnames and places are written many ways. */
function foldName(low: string): string {
  return foldCommon(low)
    .replace(/'/g, '')
    .replace(/^al-/, '')
    .replace(/(?:skyy|skiy|skyi|skyj|skij|skii|sky|ski)$/, 'sky')
    .replace(/(?:iyev|yev|iev|ieff|eff)$/, 'ev')
    .replace(/(?:enko)$/, 'enko')
    .replace(/(?<=\p{L}{3})ou$|ov$/u, 'iv')
    .replace(/tch/g, 'ch')
    .replace(/dzh|dj/g, 'j')
    .replace(/zhzhya$|zhzhia$/, 'zhia')
    .replace(/kh/g, 'h')
    .replace(/ks/g, 'x')
    .replace(/q/g, 'k')
    .replace(/c(?=[aoulr])/g, 'k')
    .replace(/(?<=.)[yij]+/g, 'i')
    .replace(/([bcdfghklmnprstvwz])\1/g, '$1');
}

/** British and American endings; one-letter variants of common words. */
function foldCommon(low: string): string {
  let s = low.replace(/'s$/, "'s");
  if (s.length > 5) {
    s = s
      .replace(/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1')
      .replace(/ys(e|ed|es|ing)$/, 'yz$1')
      .replace(/our(s|ed|ing|able|ite|ites|hood|ly|al)?$/, 'or$1')
      .replace(/(cent|met|theat|fib|lit|calib|meag|somb|spect)re(s|d)?$/, '$1er$2')
      .replace(/ence$/, 'ense')
      .replace(/ogue(s)?$/, 'og$1')
      .replace(/ll(ed|ing|er|ers)$/, 'l$1')
      .replace(/amme(s)?$/, 'am$1')
      .replace(/ement$/, 'ment')
      .replace(/ueing$/, 'uing')
      .replace(/wards$/, 'ward')
      .replace(/^grey/, 'gray');
  }
  return variants.get(s) ?? s;
}

const variants = new Map<string, string>([
  ['advisor', 'adviser'],
  ['advisors', 'advisers'],
  ['tonne', 'ton'],
  ['tonnes', 'tons'],
  ['cheque', 'check'],
  ['tyre', 'tire'],
  ['kerb', 'curb'],
  ['plough', 'plow'],
  ['whilst', 'while'],
  ['amongst', 'among'],
  ['amidst', 'amid'],
  ['gaol', 'jail'],
  ['enquiry', 'inquiry'],
  ['enquiries', 'inquiries'],
  ['learnt', 'learned'],
  ['percent', 'per cent'],
  ['e-mail', 'email'],
  ['ok', 'okay'],
  ['hq', 'headquarters'],
  ['govt', 'government'],
  ['dept', 'department'],
] as const);

/** Consonants of a name: what transliterations keep ("Dnestr", "Dniester"). */
const skeleton = (word: string): string => word.replace(/(?<=.)[aeiouyj']+/g, '').replace(/(.)\1/g, '$1');

/** A letter apart, or the same consonants, in words long enough for that to be a slip or a variant;
 *  "Petrova" is not Petrov. */
export function nearlySame(a: string, b: string): boolean {
  if (a.endsWith('a') !== b.endsWith('a')) return false;
  // "Sirius-3" is not Sirius-4.
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  if (Math.abs(a.length - b.length) < 3 && skeleton(a).length >= 4 && skeleton(a) === skeleton(b)) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 6 || a[0] !== b[0]) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const p = a.length >= b.length ? i + 1 : i;
  const q = b.length >= a.length ? i + 1 : i;
  return a.slice(p) === b.slice(q);
}
