/** Whether two common nouns can name one thing: "lawyer" and "solicitor", "newspaper" and "press", "lorry" and "vehicle";
 *  "wheat" and "maize" cannot, and are sisters all the same. From the kinds of WordNet (scripts/nouns.mjs), commonest nouns
 *  and their first senses. What the table does not know is `unknown`, never `other`. Base forms, lower case. */
import { readFileSync } from 'node:fs';

export type Kinship = 'same' | 'wider' | 'other' | 'unknown';

type Table = {
  /** First senses of a noun. */
  readonly senses: ReadonlyMap<string, readonly number[]>;
  readonly parent: Int32Array;
  readonly file: Uint8Array;
};
let loaded: Table | undefined;

function table(): Table {
  if (loaded) return loaded;
  const [kinds, ...words] = readFileSync(new URL('./nouns.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const all = kinds!.split(' ');
  const parent = new Int32Array(all.length).fill(-1);
  const file = new Uint8Array(all.length);
  for (const [i, kind] of all.entries()) {
    const [lexical, up] = kind.split('.') as [string, string];
    file[i] = Number.parseInt(lexical, 36);
    if (up) parent[i] = Number.parseInt(up, 36);
  }
  const senses = new Map<string, number[]>();
  for (const line of words) {
    const [word, ...places] = line.split(' ') as [string, ...string[]];
    senses.set(
      word,
      places.map((place) => Number.parseInt(place, 36)),
    );
  }
  loaded = { senses, parent, file };
  return loaded;
}

/** WordNet's files of things that can be pointed at: animals, artifacts, food, persons, plants, substances. */
const CONCRETE: ReadonlySet<number> = new Set([5, 6, 13, 18, 20, 27]);
/** How far up a noun may stand for another: "ambulance", "car", "vehicle". */
const STEPS = 6;

/** How two nouns are related, a wider one at most so many steps up. `other`: both name concrete things, and no sense of one is a sense or a kind of the other. */
export function kinship(a: string, b: string, steps = STEPS): Kinship {
  if (a === b) return 'same';
  const { senses } = table();
  const p = senses.get(a);
  const q = senses.get(b);
  if (!p || !q) return 'unknown';
  if (p.some((sense) => q.includes(sense))) return 'same';
  if (p.some((sense) => above(sense, q, steps)) || q.some((sense) => above(sense, p, steps))) return 'wider';
  return isConcrete(a) && isConcrete(b) ? 'other' : 'unknown';
}

/** Is some sense of `targets` met on the way up? */
function above(sense: number, targets: readonly number[], steps: number): boolean {
  const { parent } = table();
  let at = sense;
  for (let k = 0; k < steps; k++) {
    at = parent[at]!;
    if (at < 0) return false;
    if (targets.includes(at)) return true;
  }
  return false;
}

/** Is it one of the common nouns of the table? */
export const isNoun = (word: string): boolean => table().senses.has(word);

/** Is the first sense of a noun something that can be pointed at? */
export function isConcrete(noun: string): boolean {
  const { senses, file } = table();
  const first = senses.get(noun)?.[0];
  return first !== undefined && CONCRETE.has(file[first]!);
}

/** People whom WordNet does not know, or as copies or things alone: "her Danish counterpart". */
const PEOPLE: ReadonlySet<string> = new Set(
  'counterpart interlocutor rapporteur co-rapporteur spokesperson chairperson co-chair ombudsperson ombudswoman lawmaker sherpa coordinator co-ordinator commentator'.split(
    ' ',
  ),
);

/** Is the first sense of a noun a person? */
export function isPersonNoun(noun: string): boolean {
  if (PEOPLE.has(noun)) return true;
  const { senses, file } = table();
  const first = senses.get(noun)?.[0];
  return first !== undefined && file[first] === PERSON;
}
const PERSON = 18;

/** Does a noun, in singular or plural, name a person: one of the table, or by its ending ("poachers", "Mauritanians")? */
export function isSomebody(noun: string): boolean {
  const single = noun.replace(/men$/, 'man').replace(/([^s])s$/, '$1');
  return isPersonNoun(noun) || isPersonNoun(single) || (!isNoun(noun) && !isNoun(single) && AGENT.test(single));
}
const AGENT = /[a-z]{2}(?:er|or|ist|eer|man|ian|an|ese)$/;

/** Is the first sense of a noun a group of people: a board, an agency, a union? */
export function isGroup(noun: string): boolean {
  const { senses, file } = table();
  const first = senses.get(noun)?.[0];
  return first !== undefined && file[first] === GROUP;
}
const GROUP = 14;

/** Is the first sense of a noun a place: "Vienna", "harbour"? */
export function isPlace(noun: string): boolean {
  const { senses, file } = table();
  const first = senses.get(noun)?.[0];
  return first !== undefined && file[first] === LOCATION;
}
const LOCATION = 15;

/** Is the first sense of a noun something said or written? */
export function isText(noun: string): boolean {
  const { senses, file } = table();
  const first = senses.get(noun)?.[0];
  return first !== undefined && file[first] === COMMUNICATION;
}
const COMMUNICATION = 10;

/** Are the first senses of a noun neither persons nor groups nor places: a thing, a deed, a text, a time? */
export function isThing(noun: string): boolean {
  if (PEOPLE.has(noun)) return false;
  const { senses, file } = table();
  const first = senses.get(noun)?.slice(0, 3);
  return first?.every((sense) => !SPEAKING.has(file[sense]!)) ?? false;
}
/** Groups, places and persons; and "top", the file of the widest kinds. */
const SPEAKING: ReadonlySet<number> = new Set([3, 14, 15, PERSON]);
