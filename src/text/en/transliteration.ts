/** One name in several spellings: given names as each language has them (`given-names.txt`, "Vladimir" and "Volodymyr"), and
 *  what the known systems of transliteration make of one letter (GOST, BGN/PCGN, ISO 9 and the national ones for Cyrillic;
 *  German and Nordic digraphs; the usual ways from Arabic). Only ever compares; nothing here is shown. */
import { namesOf, plain } from './places.ts';
import { foldWord } from './spelling.ts';

const givenNames: ReadonlyMap<string, string> = new Map(
  [...namesOf('./given-names.txt')].map(([name, first]) => [foldWord(name), first]),
);

const VOWELS = /[aeiouy]+/g;

/** The consonants of a name as transliterations keep them: g and h, v and w, ts and t are one. */
function consonants(name: string): string {
  return (
    plain(name)
      .replace(/^(?:al|el|ul|ad|ar|as|ash|at|an|az)-/, '')
      .replace(/[^a-z]/g, '')
      .replace(/^ye/, 'e')
      .replace(/[ae]h$/, 'a')
      .replace(/j/g, 'y')
      .replace(/dzy|dzh|dz/g, 'd')
      .replace(/shch|szcz|stsch|tsch|tch|cz/g, 'ch')
      .replace(/sch|sz/g, 'sh')
      .replace(/zs/g, 'zh')
      // "Šarić", "Saric", "Sharich"
      .replace(/([csz])h/g, '$1')
      .replace(/ks/g, 'x')
      .replace(/ts|tz|c(?=[ieyv])/g, 't')
      .replace(/kh|gh|g/g, 'h')
      .replace(/q|ck|c(?!h)/g, 'k')
      .replace(/ph/g, 'f')
      .replace(/w/g, 'v')
      // "Tsikhanau", "Mahiliou": a short u behind a vowel is a v.
      .replace(/(?<=[aeioy])u(?=[^aeiouy]|$)/g, 'v')
      .replace(/(?:eff|off|ff)$/, 'v')
      .replace(/([^aeiouy])\1+/g, '$1')
      .replace(/(?<=.)[aeiouy]+/g, '')
  );
}

/** Names of fewer consonants than this are too short for their vowels not to count. */
const LONG = 4;

/** One name of a person or place, by its spellings in several systems; a woman's name is not her husband's. */
export function sameName(a: string, b: string): boolean {
  const [p, q] = [plain(a), plain(b)];
  if (p === q) return true;
  const [one, two] = [givenNames.get(foldWord(p)), givenNames.get(foldWord(q))];
  if (one !== undefined && one === two) return true;
  if (digraphs(p) === digraphs(q)) return true;
  return readings(p).some((one) => alike(one, q)) || readings(q).some((other) => alike(p, other));
}

/** Do two spellings have the same consonants, and the short ones the same vowels? */
function alike(p: string, q: string): boolean {
  const closes = (name: string): boolean => /(?:[aeioy]|[ae]h)$/.test(name);
  if (closes(p) !== closes(q) && !/[yi]$/.test(p) && !/[yi]$/.test(q)) return false;
  const [x, y] = [consonants(p), consonants(q)];
  if (x !== y || Math.abs(p.length - q.length) > 4) return false;
  const own = x.replace(/^[aeiouy]/, '').replace(/h$/, '');
  if (own.length >= LONG) return true;
  return own.length === LONG - 1 && sounds(p) === sounds(q);
}

/** A name as it stands and as other languages read its letters: French "Loukachenko", German "Chodorkowski", "Zarew", Bulgarian
 *  "Jelev" and Azerbaijani "Hajiyev", Turkish "Ceyhun". */
function readings(name: string): string[] {
  const out = [name];
  if (/ou|ch/.test(name))
    out.push(
      name
        .replace(/ou/g, 'u')
        .replace(/tch/g, 'tsch')
        .replace(/(?<!ts)ch/g, 'sh')
        .replace(/ine$/, 'in'),
    );
  if (/ch|^z|w/.test(name)) out.push(name.replace(/(?<!s)ch/g, 'kh').replace(/^z(?=[aeiou])/, 'ts'));
  if (/j/.test(name)) out.push(name.replace(/j/g, 'zh'), name.replace(/j/g, 'dzh'));
  if (/^c(?=[aeiou])/.test(name)) out.push(name.replace(/^c/, 'j'));
  return out;
}

/** "Mueller", "Soerensen", "Aarhus" */
const digraphs = (name: string): string =>
  name
    .replace(/([aou])e/g, '$1')
    .replace(/aa/g, 'a')
    .replace(/th/g, 't')
    .replace(/([a-z])\1/g, '$1');

/** The vowels of a name, with what is one letter in one system or another: o and a behind the first syllable, i and y; a and e stay apart. */
const sounds = (name: string): string =>
  [
    ...name
      .replace(/ee/g, 'i')
      .replace(/o[uo]/g, 'u')
      .replace(/(?<=[a-z])(?:yo|io)/g, 'e')
      .matchAll(VOWELS),
  ]
    .map(([run], k) =>
      /u/.test(run) ? 'u' : /^[iy]+$/.test(run) ? 'i' : /e/.test(run) ? 'e' : !k && /o/.test(run) ? 'o' : 'a',
    )
    .join('');
