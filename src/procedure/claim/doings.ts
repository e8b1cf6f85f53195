/** Verbs for what a decision does, by the noun that heads its title. */
import type { Plan } from '../plan.ts';
import { contentOf, wordsOf } from '../words.ts';
import { irregular } from './inflection.ts';
import { formsOf } from './lexicon.ts';

/** What a decision of some kind does, in the other verbs that people have for it: an exclusion throws somebody out, a cut
 *  lowers, an election gives somebody the job. Nouns that head titles, then the verbs. */
const doings: readonly (readonly [string, string])[] = [
  [
    'exclusion expulsion removal dismissal recall impeachment',
    'expel exclude oust sack dismiss remove fire unseat eject',
  ],
  ['cut reduction lowering decrease', 'cut lower reduce slash trim'],
  ['increase raise rise', 'raise increase hike'],
  ['ban prohibition suspension freeze moratorium', 'ban bar prohibit suspend freeze outlaw'],
  ['lifting abolition repeal annulment revocation removal', 'lift scrap abolish repeal annul overturn quash revoke'],
  ['admission accession membership', 'admit'],
  ['appointment election nomination selection', 'appoint elect pick choose name install'],
  ['opening launch start beginning', 'open launch start begin'],
  ['extension renewal prolongation rollover', 'extend renew prolong'],
  ['grant loan aid funding financing credit subsidy budget', 'grant fund finance lend award'],
  ['amendment reform revision change', 'amend change rewrite reform revise overhaul'],
  ['purchase acquisition procurement', 'buy purchase order acquire'],
  ['referral', 'refer'],
  ['establishment creation formation', 'establish create found set form'],
  ['closure dissolution', 'close shut dissolve'],
  ['recognition', 'recognise recognize'],
  ['deployment mission dispatch', 'deploy send dispatch'],
  ['sanctions measures embargo fine penalty levy tax duty tariff toll ban curfew', 'impose levy'],
  ['transfer relocation', 'transfer move relocate'],
  ['transfer payment release handover', 'hand pay give transfer release'],
  ['publication', 'publish release print'],
  ['construction', 'build construct erect'],
  ['sale', 'sell'],
  ['sharing division distribution allocation', 'share divide split distribute allocate'],
  ['delivery supply shipment', 'deliver supply ship send'],
  ['return restitution repatriation', 'return restore repatriate'],
  ['renaming', 'rename'],
  ['resumption', 'resume restart'],
  ['reopening', 'reopen'],
  ['easing relaxation liberalisation', 'ease relax loosen'],
  ['expansion enlargement widening', 'expand enlarge widen'],
  ['evacuation', 'evacuate'],
  ['lease', 'lease rent'],
  ['merger', 'merge'],
  ['incorporation transposition takeover', 'incorporate transpose take adopt'],
  [
    'host seat headquarters venue site location city winner president chair chairman chairwoman chairperson director secretary commissioner judge rapporteur governor mayor speaker laureate leader head',
    'choose pick select name elect appoint designate confirm',
  ],
  [
    'permit licence license authorisation authorization concession clearance',
    'allow permit license clear authorise authorize',
  ],
  ['censure reprimand', 'censure reprimand rebuke'],
  ['inscription listing inclusion entry', 'inscribe list put place include add enter'],
  ['listing designation sanctions', 'sanction blacklist list designate'],
  ['waiver exemption derogation', 'waive exempt'],
  ['withdrawal exit', 'withdraw leave quit'],
  ['suspension withdrawal revocation forfeiture', 'lose strip deprive'],
  ['rate', 'raise lift cut lower hold keep'],
];
const doingsOf = new Map<string, readonly string[]>();
for (const [nouns, verbs] of doings)
  for (const noun of nouns.split(' ')) doingsOf.set(noun, [...(doingsOf.get(noun) ?? []), ...verbs.split(' ')]);

/** Verbs in every form that say what the decision of this title does, beyond the title's own words. */
export function verbsOfTitle(words: readonly { readonly lower: string }[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { lower } of words)
    for (const verb of doingsOf.get(lower) ?? []) for (const form of irregular[verb] ?? formsOf(verb)) out.add(form);
  return out;
}
/** Decisions that somebody has to carry out once they are taken: that a thing is bought, handed over, sent or left is another
 *  matter than the decision to do so. An appointment or a ban is done by being decided. */
export const carriedOut =
  /^(?:[a-z]+ )?(purchase|acquisition|procurement|sale|transfer|relocation|payment|release|handover|deployment|dispatch|withdrawal|exit|construction|delivery|supply|shipment|return|restitution|repatriation|evacuation|closure|reopening|opening)\b/i;
/** Putting somebody out, in phrases that otherwise put a proposal out. */
export const puttingOut = /^(dismiss(es|ed)?|threw|thrown|throws?|throwing|vot(e|es|ed|ing)|kick(s|ed)?|sent|sends?)$/;
export const isExpulsion = /\b(exclusion|expulsion|removal|dismissal|recall|impeachment|suspension)\b/i;

/** Verbs of beginning, ending, moving and taking the place of something, of the thing itself: what was decided has come about. A
 *  verb of what it does to others ("has angered") is none. */
export const comesAbout =
  /^(replaced|superseded|supplanted|arrived|sailed|departed|left|moved|begun|started|opened|closed|stopped|ended|disappeared|vanished|gone|come|run|landed|reached|taken|set|become|expired|resumed|risen|fallen|grown|returned)$/;

/** Comparatives that say again what a title says with a noun: "to pay more" of a rise, "to stay longer" of an extension. */
const degrees: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(rise|increase|raise|hike|enlargement|expansion)\b/i, /\b(more|higher|larger|bigger|extra)\b/],
  [/\b(cut|reduction|lowering|decrease)\b/i, /\b(less|lower|smaller|fewer)\b/],
  [/\b(extension|prolongation|renewal)\b/i, /\b(longer|further)\b/],
];
export const saysAgain = (decision: string, said: string): boolean =>
  degrees.some(([title, comparative]) => title.test(decision) && comparative.test(said));

export const fillsPost =
  /^(re-?)?(election|appointment|nomination|selection|choice|designation|award|host|seat|venue|site|location|winner|presidency|chair|chairmanship|headquarters)\b/i;

/** The decision is a choice among several, and its title names none of them: "Election of a president", "Seat of the agency". */
export function choosesOne({ decision, body }: Plan): boolean {
  const own = new Set(contentOf(wordsOf(body)));
  return (
    fillsPost.test(decision) &&
    !wordsOf(decision).some(({ text, stem }, i) => i > 0 && /^\p{Lu}\p{Ll}/u.test(text) && !own.has(stem))
  );
}

/** Verbs of bringing a thing about, which a decision on it alone may or may not be. */
export const bringsAbout =
  /^(creat(e|es|ed|ing)|establish(es|ed|ing)?|found(s|ed|ing)?|institut(e|es|ed|ing)|set(s|ting)?|form(s|ed|ing)?|introduc(e|es|ed|ing)|put(s|ting)?)$/;
