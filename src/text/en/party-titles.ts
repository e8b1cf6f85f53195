/** Titles and the common nouns of offices, each in one form: "minister of foreign affairs" and "foreign secretary" are one. */

/** Nouns for one role or body, as the one that stands for all. */
export const HEADS: ReadonlyMap<string, string> = new Map([
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['premier', 'primeminister'],
  ['prime-minister', 'primeminister'],
  ['counterpart', 'counterpart'],
  ['opposite', 'counterpart'],
  ['sub-committee', 'subcommittee'],
  ['sub-group', 'subgroup'],
  ['sub-commission', 'subcommission'],
  ['govt', 'government'],
  ['authorities', 'government'],
  ['authority', 'government'],
  ['cabinet', 'government'],
  ['administration', 'government'],
  ['executive', 'government'],
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chairperson', 'chair'],
  ['lawmaker', 'deputy'],
  ['parliamentarian', 'deputy'],
  ['legislator', 'deputy'],
  ['mp', 'deputy'],
  ['resident', 'resident'],
  ['inhabitant', 'resident'],
  ['local', 'resident'],
  ['envoy', 'envoy'],
  ['emissary', 'envoy'],
  ['chief', 'head'],
  ['boss', 'head'],
  ['director', 'director'],
  ['reporter', 'journalist'],
  ['troop', 'soldier'],
  ['media', 'press'],
  ['medium', 'press'],
  ['ministry', 'ministry'],
  ['chargé', 'chargedaffaires'],
  ['garda', 'police'],
  ['gardaí', 'police'],
  ['gardai', 'police'],
  ['department', 'ministry'],
] as const);

/** Words of titles that are no names though they have a capital. */
export const COMMON_TITLES = new Set(
  'consul premier prefect nuncio marshal ombudsman auditor treasurer judge cardinal patriarch pope president minister prime chancellor federal foreign secretary general state ambassador director commissioner representative envoy office ministry government council commission parliament court assembly committee chair chairman speaker mayor governor chief staff head king queen prince crown special high interior defence defense finance energy economy justice health trade transport agriculture environment affairs security national adviser advisor attorney prosecutor inspector commander army navy air force colonel major captain lieutenant brigadier admiral sergeant professor archbishop bishop rabbi imam senator congressman sheikh emir sultan culture education justice central bank mission embassy delegation union european presidency'.split(
    ' ',
  ),
);

/** Titles said in several ways, as one head: "minister of foreign affairs", "foreign secretary" → "foreign minister"; with
 *  the field where a title tells it by a word of its own: "Home Secretary" → minister, "interior". */
export function titleIn(lower: readonly string[]): { head: string; used: Set<number>; field?: string } {
  const used = new Set<number>();
  const text = ` ${lower.join(' ')} `;
  let first: { at: number; words: string; head: string; field?: string } | null = null;
  for (const [pattern, head, field] of titles) {
    const m = pattern.exec(text);
    // "the Secretary General of the Foreign Ministry": who it is stands in front.
    if (m && (!first || m.index < first.at)) first = { at: m.index, words: m[0], head, ...(field ? { field } : {}) };
  }
  if (!first) return { head: '', used };
  const before = text.slice(0, first.at + 1).split(' ').length - 2;
  const count = first.words.trim().split(' ').length;
  for (let i = before; i < before + count; i++) used.add(i);
  return first.field ? { head: first.head, used, field: first.field } : { head: first.head, used };
}

const titles: readonly (readonly [RegExp, string, string?])[] = [
  [/ prime ministers? /, 'primeminister'],
  [
    / heads? of (?:the )?(?!(?:regional|local|city|provincial|county|cantonal) )(?:\p{L}+ )?government /u,
    'primeminister',
  ],
  [/ presidents? of the (?:government|council of ministers) /, 'primeminister'],
  [/ saceur | supreme allied commander,? europe /, 'saceur'],
  [/ heads? of state /, 'president'],
  [/ heads? of the (?:federal )?(?:department|ministry) of foreign affairs /, 'foreignminister'],
  [/ heads? of the (?:federal (?:department|ministry)|ministry) (?:of|for) /, 'minister'],
  [
    / (?:ministers? (?:of|for) (?:the interior|home affairs|internal affairs)|(?:interior|home affairs|internal affairs) ministers?|home secretary|secretary of state for the home department) /,
    'minister',
    'interior',
  ],
  [/ chancellor of the exchequer /, 'chancellor', 'finance'],
  // A minister's deputy in most countries, the minister in Britain.
  [/ (?:secretary|secretaries) of state (?:for|at|in charge of) (?!foreign )/, 'statesecretary'],
  [/ (?:top|chief) diplomats? /, 'foreignminister'],
  [/ foreign[- ]policy chiefs? /, 'highrepresentative'],
  // Ministries by their letters, as documents of the field write them.
  [/ mod /, 'ministry', 'defence'],
  [
    / (?:moi|ministry (?:of|for) (?:internal|home) affairs|(?:internal|home) affairs ministry) /,
    'ministry',
    'interior',
  ],
  [/ moj /, 'ministry', 'justice'],
  [/ moh /, 'ministry', 'health'],
  [
    / (?:mfa|mofa|foreign ministry|ministry (?:of|for) (?:foreign|(?:european|foreign) and (?:european|foreign|international)|external) affairs|foreign office|foreign affairs ministry) /,
    'foreignministry',
  ],
  [
    / (?:foreign ministers?|ministers? (?:of|for) (?:foreign|(?:europe|european|foreign) and (?:european|foreign|international)|international|external) affairs|foreign affairs ministers?|foreign secretary|secretary of state|external affairs minister) /,
    'foreignminister',
  ],
  [/ secretar(?:y|ies) general | secretary-general /, 'secretarygeneral'],
  [/ chief executives?(?: officers?)? | ceo /, 'chiefexecutive'],
  [/ directors?[- ]general /, 'directorgeneral'],
  [/ managing directors? /, 'managingdirector'],
  [/ executive directors? /, 'executivedirector'],
  [/ attorneys?[- ]general /, 'attorneygeneral'],
  [/ prosecutors?[- ]general | chief prosecutors? | general prosecutors? /, 'prosecutorgeneral'],
  [/ governors?[- ]general /, 'governorgeneral'],
  [/ high representatives? /, 'highrepresentative'],
  [/ high commissioners? /, 'highcommissioner'],
  [/ charg[eé]s? d(?:['’] ?)affaires(?: (?:a\.i\.|ad interim))? /, 'chargedaffaires'],
  [/ permanent representatives? /, 'permanentrepresentative'],
  [/ consuls?[- ]general /, 'consulgeneral'],
  [/ chiefs? of (?:the )?(?:general )?staff /, 'chiefofstaff'],
  [/ (?:defence|defense) staff /, 'defencestaff'],
  [/ inspector general /, 'inspectorgeneral'],
  [/ (?:national )?security advis[eo]r /, 'securityadviser'],
  [/ state secretar(?:y|ies) /, 'statesecretary'],
  [/ federal chancellor | chancellor /, 'chancellor'],
  [/ members? of (?:the )?parliament /, 'deputy'],
  [/ presidents? of the (?:spanish )?government /, 'primeminister'],
  [/ vice[- ]presidents? /, 'vicepresident'],
];
