/** How many, where no figure is given, and how much of a quality. */
import { levels, pairs } from './scale.ts';

/** "by a large majority", "with a wide margin" */
const clearly = pairs(
  'by | with',
  pairs('a', pairs('large | overwhelming | wide | broad | big | clear | comfortable | huge', 'majority | margin')),
);
const barely = pairs(
  'by | with',
  pairs('a', pairs('narrow | slim | thin | slender | small | bare', 'majority | margin')),
);

/** How many: few 1, some 2, many 3, most 4, all 5. */
export const amount = levels(
  'amount',
  `
  5: by consensus | by unanimity | by acclamation | without dissent | each and every | in full | nationwide |
    in every | all | every | each | everything | entire | whole | total | complete | completely | entirely | fully | unanimous |
    unanimously | always | everyone | everybody | wholly | both
  4.4: nearly all | almost all | virtually all | ${clearly} | the bulk of | the great majority of | the overwhelming majority of
  4: most | majority | a majority of | mainly | mostly | largely | broadly | usually | vast majority | widely
  3.4: by a majority | by majority | by majority vote | by a majority vote | more than half of | regularly |
    repeatedly | frequently
  3: quite a few | not a few | many | numerous | much | often | a large number of | large | considerable | significant | substantial | major
  2.4: part of | a part of | half of | half | ${barely} | in part | now and then | from time to time
  2: some | several | a number of | various | certain | partial | partially | partly | sometimes | a handful of | a few | limited | modest | occasional | occasionally
  1.7: slight | minor
  1.5: a small number of | small number of | a tiny number of | a low number of | a small number | small number
  1: few | very few | little | hardly any | rarely | seldom | isolated | minimal | scarcely
`,
);

/** "do what it can": less than everything. */
const whatOneCan = pairs('do what', pairs('he | she | it | they | we | I', 'can | could'));

/** How much of a quality: somewhat 2, strongly 5. */
export const degree = levels(
  'degree',
  `
  5: strongly | firmly | deeply | gravely | seriously | severely | extremely | highly | utterly | absolutely |
    greatly | profoundly | vigorously | resolutely | forcefully | in the strongest term |
    in the strongest possible term | very | grave | deep | profound | severe | serious | strong | firm |
    unwavering | ironclad | steadfast | utmost | immediately | immediate | at once | urgent | urgently | crucial |
    vital | essential | decisive | decisively | dramatic | dramatically | sharply | sharp | categorical | full |
    heavily | heavy | certainly | definitely | undoubtedly | unquestionably | clearly | beyond doubt |
    without doubt | without any doubt | conclusively | categorically | unequivocally | irrefutably | definitively |
    unconditionally | irrevocably | irreversibly | in any case | under all circumstance | without condition |
    whatever happen | in full | do everything | do its utmost | do their utmost | do his utmost | do her utmost
  3: ${whatOneCan}
  2: slightly | somewhat | mildly | moderately | relatively | fairly | rather | a bit | a little | gradually |
    gradual | eventually | eventual | in due course | at some point | in time | soon
`,
);
