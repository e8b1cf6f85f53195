/** Words by which one account gives a point more weight than another does, without another step being taken: a protest and
 *  a mention, all and some, a duty and a recommendation. Lower-case words, each with a level on its scale. */

export type Emphasis = {
  readonly name: string;
  /** Difference of levels from which a reader would call one firmer. */
  readonly step: number;
  /** Word, and the noun it counts where the scale is about how many, → level. */
  readonly levels: readonly (readonly [number, RegExp])[];
};

export const scales: readonly Emphasis[] = [
  {
    name: 'disapproval',
    step: 2,
    levels: [
      [
        5,
        /^(?:condemn(?:s|ed|ation)?|denounc(?:e|es|ed)|protest(?:s|ed)?|deplor(?:e|es|ed)|reject(?:s|ed)?|blam(?:e|es|ed)|accus(?:e|es|ed))$/,
      ],
      [
        3.5,
        /^(?:criticis(?:e|es|ed)|criticiz(?:e|es|ed)|concern|concerns|regret(?:s|ted)?|unease|worr(?:y|ied)|dismay)$/,
      ],
      [1.5, /^(?:mention(?:s|ed)?|touched|noted|notes|alluded|remarked|referred|refers|took note)$/],
    ],
  },
  {
    name: 'extent',
    step: 2,
    levels: [
      [5, /^(?:all|every|entire|whole|fully|completely|entirely)$/],
      [2, /^(?:some|several|part|partly|partially|few)$/],
    ],
  },
  {
    name: 'how far a paper binds',
    step: 2,
    levels: [
      [5, /^(?:treaty|contract|contracts)$/],
      [2, /^(?:intent|draft|non-paper)$/],
    ],
  },
  {
    name: 'duty',
    step: 2,
    levels: [
      [5, /^(?:must|binding|mandatory|obligatory|compulsory|obliged|required)$/],
      [3, /^(?:should|ought|recommended|advised)$/],
      [2, /^(?:voluntary|voluntarily|optional|non-binding)$/],
    ],
  },
];

/** The level of what is told of as a whole. */
export const ALL = 5;
/** "some of its troops", "part of the money": less than what another tells of without such a word. */
export const isSomeOf = (words: readonly string[]): boolean =>
  /\b(?:some|part|several|a few|a part|most) of (?:its|the|their|his|her|these|those) /.test(words.join(' '));

/** The level of the first word of a scale among the words; nothing where none stands there, or where words of two levels do. */
export function levelOn({ levels }: Emphasis, words: readonly string[]): number | undefined {
  const found = new Set<number>();
  words.forEach((word, i) => {
    if (/^(?:not|n't|no|at|above|after)$/.test(words[i - 1] ?? '')) return;
    const pair = `${word} ${words[i + 1] ?? ''}`;
    for (const [level, shape] of levels) if (shape.test(word) || shape.test(pair)) found.add(level);
  });
  return found.size === 1 ? [...found][0] : undefined;
}
