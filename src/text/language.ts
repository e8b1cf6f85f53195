/** Which language a text is in: by script first, then by its most frequent short words, which are closed classes and so
 *  few and stable (articles, prepositions, conjunctions). Small on purpose: it only has to know English from the rest,
 *  and to name the rest where it can. Reads at most the first `SAMPLE` characters. */

/** BCP 47 code, or "und" where there is too little to tell. */
export type Language = { readonly code: string; readonly name: string };

const SAMPLE = 20_000;

const und: Language = { code: 'und', name: 'an unknown language' };

const scripts: readonly (readonly [string, string, RegExp])[] = [
  ['uk', 'Ukrainian', /[іїєґІЇЄҐ]/u],
  ['ru', 'Russian or another language in Cyrillic script', /\p{Script=Cyrillic}/u],
  ['el', 'Greek', /\p{Script=Greek}/u],
  ['ar', 'Arabic or another language in Arabic script', /\p{Script=Arabic}/u],
  ['he', 'Hebrew', /\p{Script=Hebrew}/u],
  ['ja', 'Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', 'Korean', /\p{Script=Hangul}/u],
  ['zh', 'Chinese', /\p{Script=Han}/u],
  ['hy', 'Armenian', /\p{Script=Armenian}/u],
  ['ka', 'Georgian', /\p{Script=Georgian}/u],
  ['hi', 'Hindi or another language in Devanagari script', /\p{Script=Devanagari}/u],
  ['th', 'Thai', /\p{Script=Thai}/u],
];

const words: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    'English',
    'the of and to in that is was for on with as at by it he his from are be this which not have has had but they were an their or its said would will',
  ],
  de: [
    'German',
    'der die das und ist nicht mit den dem von zu ein eine sich auf für im des auch wird als werden dass sagte habe bei nach',
  ],
  fr: [
    'French',
    'le la les des et est une dans que qui pour pas sur avec au du par il elle sont plus ce cette ont été a un',
  ],
  es: ['Spanish', 'el la los las y que en del por con una para es no se su al lo más como pero fue ha un'],
  it: ['Italian', 'il la gli che di è un una per non con del della dei sono alla nel più ha si le'],
  pt: ['Portuguese', 'o os as que do da dos das não em um uma para com por mais foi é ao no na se'],
  nl: ['Dutch', 'de het een en van is dat niet op te met voor zijn aan er ook door heeft bij wordt'],
  pl: ['Polish', 'w i na z nie się że do jest o jak po od za przez dla oraz to co jego'],
  cs: ['Czech', 'a v se na je že s z do i o k ve pro za by byl jsou také jako podle'],
  ro: ['Romanian', 'și în de la a că cu pe nu o din este care pentru au fost sunt mai'],
  hu: ['Hungarian', 'a az és hogy nem is egy van meg ezt volt csak el de azt'],
  sv: ['Swedish', 'och att det i en på är som för av med den till har inte om ett'],
  da: ['Danish', 'og at det i en på er som for af med den til har ikke om et'],
  fi: ['Finnish', 'ja on ei että se oli hän mutta ovat kun myös joka mukaan'],
  tr: ['Turkish', 've bir bu da de için ile olarak çok daha olan ne gibi kadar'],
};
const tables = Object.entries(words).map(([code, [name, list]]) => ({
  code,
  name,
  list: [...new Set(list.split(' '))],
}));
const inTables = new Set(tables.flatMap(({ list }) => list));

/** Basic Latin letters alone? */
const isPlain = (run: string): boolean => /^[A-Za-z]+$/.test(run);

/** The language of a text. A declared one is believed only where the text itself is too short to tell. */
export function languageOf(text: string, declared?: string): Language {
  const sample = text.slice(0, SAMPLE).replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '');
  const said = declared ? named(declared) : und;
  let letters = 0;
  let latin = 0;
  for (const run of sample.match(/\p{L}+/gu) ?? []) {
    const n = isPlain(run) ? run.length : [...run].length;
    letters += n;
    latin += isPlain(run) ? n : (run.match(/\p{Script=Latin}/gu)?.length ?? 0);
  }
  if (letters === 0) return said;
  if (latin < letters * 0.5) {
    for (const [code, name, script] of scripts) {
      let n = 0;
      for (const c of sample) if (script.test(c)) n++;
      if (n > letters * (code === 'uk' ? 0.02 : 0.2)) return { code, name };
    }
    return und;
  }
  const found = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (found.length < 4) return said;
  const times = new Map<string, number>();
  for (const w of found) if (inTables.has(w)) times.set(w, (times.get(w) ?? 0) + 1);
  let best = und;
  let most = 0;
  let english = 0;
  for (const { code, name, list } of tables) {
    const kinds = list.filter((w) => times.has(w));
    const n = kinds.reduce((sum, w) => sum + times.get(w)!, 0);
    if (code === 'en') english = n;
    // One word used over and over (a table's "a") tells nothing.
    if (n > most && (kinds.length >= 3 || code === 'en')) {
      most = n;
      best = { code, name };
    }
  }
  // Short texts and headlines hold few small words: English unless another language clearly has more.
  if (most < Math.max(2, found.length * 0.08))
    return said.code === 'und' && found.length < 40
      ? { code: 'en', name: 'English' }
      : said.code !== 'und'
        ? said
        : english >= found.length * 0.03
          ? { code: 'en', name: 'English' }
          : und;
  if (english >= most * 0.8) return { code: 'en', name: 'English' };
  return best;
}

function named(declared: string): Language {
  const code = declared.toLowerCase().split(/[-_]/)[0] ?? '';
  return { code, name: words[code]?.[0] ?? scripts.find(([c]) => c === code)?.[1] ?? `the language “${code}”` };
}
