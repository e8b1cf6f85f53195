/** The verb that a noun of action is made from ("inspection": "inspect"), and words that often stand for one another. Used to
 *  see that two sentences are one told otherwise; never to decide that nothing changed. Lower case. */
import { conceptOfWord } from './synonyms.ts';

const lines: readonly string[] = [
  'extend extension extensions prolongation',
  'arrive arrival arrivals reach reached',
  'depart departure departures leave left',
  'export ship shipped exports',
  'pass adopt promulgate enact assent adoption passage enactment',
  'fine penalty penalties fined',
  'plane aircraft aeroplane airplane planes jet',
  'vessel ship boat ships vessels boats',
  'passenger traveller traveler passengers travellers travelers',
  'driver motorist drivers motorists',
  'road highway motorway roads',
  'pupil student schoolchild schoolchildren pupils',
  'union unions trade-union',
  'question reply replying replied answer answering answers asked queries query',
  'shelter accommodation shelters',
  'hospitality host hosting hosted',
  'applaud applause ovation clap',
  'walkout leave',
  'permit permission allow authorise authorize authorisation authorization approve leave',
  'lack lacking lacked want without',
  'sight sighting sightings see seen spot spotted saw',
  'money funds cash funding financed financing',
  'pay payment payments paid',
  'letter letters mail post',
  'sell sale sales',
  'buy purchase purchases',
  'lose loss losses',
  'choose choice',
  'grow growth',
  'fly flight flights',
  'die death dead deaths died',
  'injure injury injuries injured hurt wounded casualty casualties victims victim killed',
  'figure number figures numbers',
  'abstain abstention abstentions abstained',
  'retain retention',
  'detain detention detentions arrest',
  'suspend suspension suspensions ban',
  'sea maritime',
  'fire blaze fires',
  'fee charge tariff',
  'free gratis',
  'decision ruling verdict judgment judgement rulings verdicts decisions',
  'full fill filled fills',
  'trade-off compromise',
  'binding force obligatory',
  'send dispatch despatch deploy',
  'inform notice notification notify notified',
  'describe description account',
  'receive reception',
  'respond response',
  'analyse analysis analyze',
  'prove proof',
  'try trial tried',
  'succeed success',
  'fail failure',
  'behave behaviour behavior',
  'born birth',
  'marry marriage wedding',
  'prosecute prosecution prosecutor prosecutors',
  'suspect suspicion suspected',
  'search hunt',
  'mp mps deputy deputies lawmaker lawmakers legislator legislators',
];

const kin = new Map<string, string>();
for (const line of lines) {
  const words = line.split(' ');
  for (const word of words) if (!kin.has(word)) kin.set(word, words[0]!);
}

const known = (verb: string): boolean => conceptOfWord(verb).startsWith('#') || kin.has(verb);

/** The endings of nouns of action, and what their verbs end in. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ifications?$/, ['ify']],
  [/ations?$/, ['ate', 'e', '']],
  [/uctions?$/, ['uce', 'uct']],
  [/ptions?$/, ['be', 'pt']],
  [/ions?$/, ['e', '']],
  [/ments?$/, ['']],
  [/(?:als?|ances?|ures?|ences?)$/, ['e', '']],
];

/** The word that stands for all of a word's kin; the word itself where nothing is known. */
export function kinOf(word: string): string {
  const own = kin.get(word);
  if (own) return own;
  if (word.length < 7 || conceptOfWord(word).startsWith('#')) return word;
  for (const [ending, verbs] of endings) {
    if (!ending.test(word)) continue;
    const root = word.replace(ending, '');
    const verb = root.length > 2 ? verbs.map((end) => root + end).find(known) : undefined;
    if (verb) return kin.get(verb) ?? verb;
  }
  return word;
}
