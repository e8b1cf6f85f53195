/** The words claims about procedures are made of: verbs by what they say was done, nouns by what they stand for, and the
 *  closed sets of grammar. Broad and general on purpose; no word is here because of one case. */

/** What a verb says. Who did it (a member, the body, nobody) decides later what that amounts to. */
export type Deed =
  | 'favour'
  | 'oppose'
  | 'abstain'
  | 'vote'
  | 'veto'
  | 'block'
  | 'delay'
  | 'ratify'
  | 'sign'
  | 'deposit'
  | 'apply'
  | 'invite'
  | 'propose'
  | 'recommend'
  | 'adopt'
  | 'pass'
  | 'decide'
  | 'fail'
  | 'reject'
  | 'join'
  | 'force'
  | 'publish'
  | 'withdraw'
  | 'condition'
  | 'grant'
  | 'open'
  | 'complete'
  | 'meet'
  | 'say'
  | 'need'
  | 'lack'
  | 'want'
  | 'take-part'
  | 'break-silence';

const regular: Readonly<Record<Deed, string>> = {
  favour: 'favour favor support back endorse welcome consent assent',
  oppose: 'oppose object dissent',
  abstain: 'abstain',
  vote: 'vote',
  veto: 'veto',
  block: 'block prevent thwart obstruct torpedo scupper frustrate derail halt stop kill sink hinder impede',
  delay: 'delay stall',
  ratify: 'ratify',
  sign: 'sign initial',
  deposit: 'deposit lodge',
  apply: 'apply',
  invite: 'invite',
  propose: 'propose table submit introduce sponsor co-sponsor draft circulate initiate present nominate',
  recommend: 'recommend advise certify evaluate assess appraise review clear',
  adopt: 'adopt approve authorise authorize accept',
  pass: 'pass carry succeed',
  decide: 'decide agree resolve settle',
  fail: 'fail collapse lapse founder',
  reject: 'reject defeat',
  join: 'join accede',
  force: '',
  publish: 'publish release issue promulgate',
  withdraw: 'withdraw drop lift retract abandon remove waive',
  condition: '',
  grant: 'grant award offer accord',
  open: 'open start launch begin',
  complete: 'complete finish conclude finalise finalize deliver',
  meet: 'reach attain achieve satisfy fulfil fulfill obtain secure receive gain',
  say: 'say state declare announce confirm reaffirm reiterate claim argue insist tell warn call describe explain note indicate signal suggest stress report acknowledge admit deny add',
  need: 'require need depend',
  lack: 'lack miss',
  want: `want hope wish intend plan expect prefer seek try threaten demand fear regret consider hesitate waver lean pressure
    press lobby persuade convince bribe pledge promise vow prepare aim`,
  'take-part': 'participate attend',
  'break-silence': '',
};

/** Forms that no ending makes. A verb may belong to two classes; the first one listed here or above wins. */
const irregular: Readonly<Record<string, Deed>> = {
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  sank: 'block',
  sunk: 'block',
  fell: 'fail',
  fallen: 'fail',
  began: 'open',
  begun: 'open',
  met: 'meet',
  meets: 'meet',
  get: 'meet',
  got: 'meet',
  win: 'meet',
  wins: 'meet',
  gets: 'meet',
  won: 'meet',
  said: 'say',
  told: 'say',
  sought: 'want',
  gave: 'grant',
  given: 'grant',
  gives: 'grant',
  give: 'grant',
  granted: 'grant',
  lacks: 'lack',
  signed: 'sign',
  vetoes: 'veto',
  vetoed: 'veto',
  missing: 'lack',
  outvoted: 'reject',
  requested: 'propose',
  against: 'oppose',
  opposed: 'oppose',
};

function formsOf(base: string): string[] {
  const forms = [base];
  if (/(s|x|z|ch|sh|o)$/.test(base)) forms.push(`${base}es`);
  else if (/[^aeiou]y$/.test(base)) forms.push(`${base.slice(0, -1)}ies`);
  else forms.push(`${base}s`);
  if (base.endsWith('e')) forms.push(`${base}d`, `${base.slice(0, -1)}ing`);
  else if (/[^aeiou]y$/.test(base)) forms.push(`${base.slice(0, -1)}ied`, `${base}ing`);
  else forms.push(`${base}ed`, `${base}ing`);
  if (/[^aeiou][aeiou][bdglmnprt]$/.test(base)) forms.push(`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`);
  return forms;
}

export const deeds: ReadonlyMap<string, Deed> = (() => {
  const map = new Map<string, Deed>(Object.entries(irregular));
  for (const [deed, list] of Object.entries(regular) as [Deed, string][])
    for (const base of list.split(/\s+/).filter(Boolean))
      for (const form of formsOf(base)) if (!map.has(form)) map.set(form, deed);
  return map;
})();

/** Phrases of several words, longest first. `participle` marks those that already say that it was done. */
export const phrases: readonly (readonly [readonly string[], Deed])[] = (
  [
    ['cast a veto', 'veto'],
    ['cast its veto', 'veto'],
    ['cast a vote', 'vote'],
    ['cast its vote', 'vote'],
    ['used its veto', 'veto'],
    ['used their veto', 'veto'],
    ['used the veto', 'veto'],
    ['used a veto', 'veto'],
    ['exercised its veto', 'veto'],
    ['wielded its veto', 'veto'],
    ['broke silence', 'break-silence'],
    ['broke the silence', 'break-silence'],
    ['broken silence', 'break-silence'],
    ['broken the silence', 'break-silence'],
    ['break silence', 'break-silence'],
    ['break the silence', 'break-silence'],
    ['breaks silence', 'break-silence'],
    ['breaking silence', 'break-silence'],
    ['breaking the silence', 'break-silence'],
    ['raised an objection', 'oppose'],
    ['raised objections', 'oppose'],
    ['raised any objection', 'oppose'],
    ['raised objection', 'oppose'],
    ['placed a hold', 'oppose'],
    ['put a hold', 'oppose'],
    ['lodged an objection', 'oppose'],
    ['lodged objections', 'oppose'],
    ['maintained its objection', 'oppose'],
    ['decision was taken', 'adopt'],
    ['decision is taken', 'adopt'],
    ['decision has been taken', 'adopt'],
    ['decision had been taken', 'adopt'],
    ['in favour', 'favour'],
    ['in favor', 'favour'],
    ['in support', 'favour'],
    ['said yes', 'favour'],
    ['say yes', 'favour'],
    ['said no', 'oppose'],
    ['say no', 'oppose'],
    ['turned down', 'reject'],
    ['voted down', 'reject'],
    ['struck down', 'reject'],
    ['thrown out', 'reject'],
    ['threw out', 'reject'],
    ['turn down', 'reject'],
    ['voted it down', 'reject'],
    ['fell through', 'fail'],
    ['fallen through', 'fail'],
    ['fell short', 'fail'],
    ['falls short', 'fail'],
    ['fallen short', 'fail'],
    ['come to nothing', 'fail'],
    ['came to nothing', 'fail'],
    ['broke down', 'fail'],
    ['held up', 'delay'],
    ['holding up', 'delay'],
    ['holds up', 'delay'],
    ['holding back', 'delay'],
    ['holding out', 'delay'],
    ['brought down', 'block'],
    ['bring down', 'block'],
    ['in force', 'force'],
    ['into force', 'force'],
    ['into effect', 'force'],
    ['in effect', 'force'],
    ['taken effect', 'force'],
    ['took effect', 'force'],
    ['takes effect', 'force'],
    ['take effect', 'force'],
    ['taking effect', 'force'],
    ['become law', 'force'],
    ['became law', 'force'],
    ['is law', 'force'],
    ['is binding', 'force'],
    ['legally binding', 'force'],
    ['became binding', 'force'],
    ['become binding', 'force'],
    ['become effective', 'force'],
    ['became effective', 'force'],
    ['is effective', 'force'],
    ['become valid', 'force'],
    ['gone into', 'force'],
    ['went through', 'pass'],
    ['gone through', 'pass'],
    ['got through', 'pass'],
    ['go through', 'pass'],
    ['given the green light', 'adopt'],
    ['gave the green light', 'adopt'],
    ['given a green light', 'adopt'],
    ['green light', 'adopt'],
    ['given its green light', 'adopt'],
    ['gave its consent', 'favour'],
    ['given its consent', 'favour'],
    ['gave their consent', 'favour'],
    ['given their consent', 'favour'],
    ['gave its assent', 'favour'],
    ['gave its approval', 'adopt'],
    ['given its approval', 'adopt'],
    ['gave their approval', 'adopt'],
    ['given their approval', 'adopt'],
    ['given its blessing', 'adopt'],
    ['gave its blessing', 'adopt'],
    ['signed off', 'adopt'],
    ['sign off', 'adopt'],
    ['put forward', 'propose'],
    ['put to', 'vote'],
    ['handed in', 'deposit'],
    ['took part', 'take-part'],
    ['taken part', 'take-part'],
    ['take part', 'take-part'],
    ['stayed away', 'abstain'],
    ['stood aside', 'abstain'],
    ['sat out', 'abstain'],
    ['set conditions', 'condition'],
    ['set a condition', 'condition'],
    ['attached conditions', 'condition'],
    ['entered a reserve', 'condition'],
    ['entered a reservation', 'condition'],
    ['made conditional', 'condition'],
    ['has a reserve', 'condition'],
    ['placed a reserve', 'condition'],
    ['gave up', 'withdraw'],
    ['given up', 'withdraw'],
    ['give up', 'withdraw'],
    ['took back', 'withdraw'],
    ['taken back', 'withdraw'],
  ] as [string, Deed][]
)
  .map(([phrase, deed]) => [phrase.split(' '), deed] as const)
  .sort((a, b) => b[0].length - a[0].length);

/** Adjectives and nouns that tell a state. */
export const states: ReadonlyMap<string, Deed> = new Map<string, Deed>([
  ['member', 'join'],
  ['valid', 'force'],
  ['effective', 'force'],
  ['binding', 'force'],
  ['operational', 'force'],
  ['complete', 'complete'],
  ['over', 'complete'],
  ['done', 'complete'],
  ['unfinished', 'complete'],
  ['successful', 'pass'],
  ['unsuccessful', 'fail'],
  ['dead', 'fail'],
]);

/** Nouns for the members of a body, and what else they say about which. */
export const groupNouns = new Set(
  `member members ally allies state states country countries party parties government governments capital capitals
   delegation delegations parliament parliaments nation nations partner partners signatory signatories contributor
   contributors director directors governor governors leader leaders minister ministers ambassador ambassadors participant participants
   shareholder shareholders bloc blocs faction factions group groups representative representatives deputies envoys
   legislature legislatures everyone everybody nobody anyone anybody`.split(/\s+/),
);
/** Words between a quantifier and the noun that narrow nothing: "member states", "contracting parties", "national parliaments". */
export const groupModifiers = new Set(
  'member contracting national nato eu european council board participating voting allied the of its their other remaining baltic nordic visegrad coastal riparian founding union committee assembly security alliance current entitled'.split(
    ' ',
  ),
);
export const permanentWords = new Set(['permanent']);
export const electedWords = new Set(['elected', 'non-permanent', 'nonpermanent', 'rotating']);

/** What the decision may be called. */
export const matterNouns = new Set(
  `decision draft resolution regulation proposal measure measures agreement treaty statement text deal plan programme program
   loan amendment package accession case matter protocol bill law motion directive mandate budget document convention
   declaration communique communiqué act project purchase membership application candidacy bid request appointment nomination candidate
   vote sanctions talks negotiations it this that they step move initiative extension renewal rollover pact charter
   mission aid fund funding contract enlargement admission referral recommendation opinion conclusions compromise
   procedure process outcome result`.split(/\s+/),
);

export const bodyNouns = new Set(
  `council board committee commission assembly parliament alliance union group body organisation organization conference
   chamber senate bundestag bundesrat panel congress summit presidency secretariat agency bank court forum leaders ministers allies members community`.split(
    /\s+/,
  ),
);

/** Words after which nothing is said about what the record can settle. */
export const opinionWords = new Set(
  `want wants wanted hopes hoped intends intended plans planned expects expected prefers threatens threatened probably
   likely unlikely apparently reportedly allegedly perhaps maybe possibly privately secretly reluctantly pressure pressured
   motive motives fear fears really regret regrets unhappy angry willing unwilling ready inclined considering sceptical
   skeptical hesitant doubts doubtful hostile sympathetic lean leans leaning deliberately revenge concession concessions
   persuaded convinced lobbied exchange behind-the-scenes mistake sincerely enthusiastically prefer preferred would-be popular
   domestic elections bribe bribed promised pledged minded determined hopes reluctant`.split(/\s+/),
);

export const futureWords = new Set([
  'will',
  "'ll",
  'wo',
  'shall',
  'going',
  'set',
  'due',
  'bound',
  'about',
  'expected',
  'likely',
  'would',
  'tomorrow',
  'soon',
  'poised',
]);
export const modalWords = new Set(['can', 'could', 'may', 'might', 'should', 'must', 'ca']);
export const negators = new Set(['not', "n't", 'never', 'cannot']);
export const beForms = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "'s",
  "'re",
  'got',
  'stands',
  'stood',
  'remains',
  'remain',
  'remained',
  'became',
  'become',
  'becomes',
]);
