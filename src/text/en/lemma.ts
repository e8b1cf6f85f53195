/** Base forms: exceptions learned with the tagger, then the regular endings of English. Keys are `class|word`, where the
 *  class is the coarse one. */
import { CLASS, classes } from './tags.ts';

export type Lemmas = ReadonlyMap<string, string>;

/** What the regular endings alone give. */
export function regularLemma(word: string, coarse: number, known: (lemma: string) => boolean): string {
  if (coarse === CLASS.verb) {
    if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
    if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
    const cut = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
    if (cut && word.length - cut >= 2) return stem(word.slice(0, -cut), known);
    if (/(?:s|x|z|ch|sh)es$/.test(word)) return known(word.slice(0, -1)) ? word.slice(0, -1) : word.slice(0, -2);
    if (/[^s]s$/.test(word) && word.length > 3) return word.slice(0, -1);
  } else if (coarse === CLASS.noun) {
    if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
    if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
    if (/[^siu]s$/.test(word) && word.length > 3) return word.slice(0, -1);
  }
  return word;
}

function stem(base: string, known: (lemma: string) => boolean): string {
  if (known(base)) return base;
  if (known(`${base}e`)) return `${base}e`;
  const single = base.slice(0, -1);
  if (base.at(-1) === base.at(-2) && known(single)) return single;
  if (/([bdgmnprt])\1$/.test(base)) return single;
  // "ascribed", "decreed"
  if (/scrib$|[^aeiou]re$/.test(base)) return `${base}e`;
  // "initialled", "pencilled": an l is doubled behind an unstressed vowel, which "stonewalled" has not.
  if (/[aeiouy][^aeiouy]*[aeiou]+ll$/.test(base) && !/(?:wall|ball|fall|call|fill|pull|roll)$/.test(base))
    return single;
  if (
    /(?:[^aeiou][aiou]|ea|[aeo]u|[^aeiou]u)[cgsvz]$|[aiou]te$|(?:at|iz|is|ut|ir|ar|or|ur)$|[^aeiou]l$|dg$|v$/.test(base)
  )
    return `${base}e`;
  return base;
}

export const lemmaKey = (word: string, coarse: number): string => `${classes[coarse]}|${word}`;

export function lemmaOf(lemmas: Lemmas, verbs: ReadonlySet<string>, word: string, coarse: number): string {
  return lemmas.get(lemmaKey(word, coarse)) ?? regularLemma(word, coarse, (base) => verbs.has(base));
}
