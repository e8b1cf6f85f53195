/** One form for the inflections of an English word, for comparing words, not for reading: "agreed", "agrees" and
 *  "agreeing" have one stem, which need not be a word. Irregular forms come from a table; the rest is suffixes. Pure,
 *  constant time a word. Not a lemmatizer: no part of speech is known, so "meeting" and "met" meet too. */
import { allForms, irregularVerbs } from './irregular-verbs.ts';

/** Words whose forms belong together though no ending says so, beside the irregular verbs: the first is the base. */
const families: readonly string[] = [
  'die dies died dying',
  'tie ties tied tying',
  'man men',
  'woman women',
  'child children',
  'person people',
  'half halves',
  'crisis crises',
  'basis bases',
  'spokesman spokesmen',
  'serviceman servicemen',
  'aircraft',
  'news',
  'analysis analyses',
  'this these',
  'that those',
  'decide decides decided deciding decision decisions',
  'discuss discusses discussed discussing discussion discussions',
  'consider considers considered considering consideration',
  'deliver delivers delivered delivering delivery deliveries',
  'propose proposes proposed proposing proposal proposals',
  'agree agrees agreed agreeing agreement agreements',
  'deny denies denied denying denial denials',
  'refuse refuses refused refusing refusal',
  'reject rejects rejected rejecting rejection',
  'suggest suggests suggested suggesting suggestion suggestions',
  'oppose opposes opposed opposing opposition',
  'comply complies complied complying compliance',
  'explain explains explained explaining explanation explanations',
  'supply supplies supplied supplying',
];

const table = new Map<string, string>();
for (const forms of [...[...irregularVerbs.values()].map(allForms), ...families.map((line) => line.split(' '))])
  for (const form of forms) table.set(form, forms[0]!);

/** Past forms that are nothing else, with their base. */
const NOT_ONLY_PAST = new Set(
  'rose led found saw felt lay left ground bound wound fell spoke set put cut read hit shut rid lost rung'.split(' '),
);
const pasts = new Map<string, string>();
for (const { base, past, participle } of irregularVerbs.values())
  for (const form of [...past, ...participle])
    if (form !== base && !/(?:s|ed)$/.test(form) && !NOT_ONLY_PAST.has(form) && !/^(?:be|have|do)$/.test(base))
      pasts.set(form, base);

/** The base of an irregular past form that can be nothing but one ("undertook" → "undertake"); null otherwise. */
export const pastBase = (word: string): string | null => {
  const lower = word.toLowerCase();
  return pasts.get(lower) ?? prefixed(lower) ?? null;
};

/** "overrode" → "override": an irregular past form behind a prefix. */
function prefixed(lower: string): string | undefined {
  const [, prefix, rest] = /^(over|under|out|mis|fore|re|un)(\w{3,})$/.exec(lower) ?? [];
  const base = rest ? pasts.get(rest) : undefined;
  return base && `${prefix}${base}`;
}

/** The stem of a word, lower case. "Undertakings" → "undertak"; equal stems mean forms of one word, nearly always. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(/’/g, "'");
  const known = table.get(lower) ?? prefixed(lower);
  if (known) return strip(known);
  return strip(lower);
}

function strip(word: string): string {
  if (word.length < 4) return word;
  let s = word;
  if (s.endsWith("'s") || s.endsWith("s'")) s = s.slice(0, -2);
  if (s.endsWith('ies') && s.length > 4) s = s.slice(0, -3) + 'y';
  else if (/(?:[sxz]|ch|sh)es$/.test(s)) s = s.slice(0, -2);
  else if (/[^siu]s$/.test(s)) s = s.slice(0, -1);
  if (s.endsWith('ied') && s.length > 4) return s.slice(0, -3) + 'y';
  const cut =
    s.endsWith('ing') && /[aeiouy]/.test(s.slice(0, -3)) && s.length > 5
      ? 3
      : s.endsWith('ed') && /[aeiouy]/.test(s.slice(0, -2)) && s.length > 4
        ? 2
        : 0;
  if (cut) {
    s = s.slice(0, -cut);
    const last = s[s.length - 1];
    if (s.length > 3 && last === s[s.length - 2] && !/[aeiouls]/.test(last!)) s = s.slice(0, -1);
    else if (s.length > 4 && s.endsWith('ll')) s = s.slice(0, -1);
  }
  if (s.length > 4 && s.endsWith('ll')) s = s.slice(0, -1);
  if (s.length > 3 && s.endsWith('e')) s = s.slice(0, -1);
  return s;
}
