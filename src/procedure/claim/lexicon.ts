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
  | 'break-silence'
  | 'speak'
  | 'keep-silent'
  | 'waver'
  | 'keep-out';

const regular: Readonly<Record<Deed, string>> = {
  favour: 'favour favor support back endorse welcome consent assent champion advocate embrace espouse concur acquiesce',
  oppose: 'oppose object dissent contest resist combat disagree',
  abstain: 'abstain',
  vote: 'vote',
  veto: 'veto',
  block:
    'block prevent thwart obstruct torpedo scupper frustrate derail halt stop kill sink hinder impede stonewall stymie foil scuttle sabotage wreck',
  delay: 'delay stall postpone defer adjourn shelve',
  ratify: 'ratify',
  sign: 'sign initial ink countersign',
  deposit: 'deposit lodge notify',
  apply: 'apply',
  invite: 'invite',
  propose:
    'propose table submit introduce sponsor co-sponsor draft circulate initiate present nominate author originate cosponsor',
  recommend: 'recommend advise certify evaluate assess appraise review clear',
  adopt: 'adopt approve authorise authorize accept order enact decree greenlight okay ok',
  pass: 'pass carry succeed',
  decide: 'decide agree resolve settle opt',
  fail: 'fail collapse lapse founder',
  reject: 'reject bury defeat dismiss spurn rebuff scrap ditch overrule axe quash rebuff',
  join: 'join accede',
  force: '',
  publish: 'publish release issue promulgate gazette',
  withdraw: 'withdraw drop lift retract abandon remove waive',
  condition: '',
  grant: 'grant award offer accord',
  open: 'open start launch begin',
  complete: 'complete finish conclude finalise finalize deliver end',
  meet: 'collect garner muster gather reach attain achieve satisfy fulfil fulfill obtain secure receive gain',
  say: 'say state declare announce confirm reaffirm reiterate claim argue insist tell warn call describe explain note indicate signal suggest stress report acknowledge admit deny add complain remark',
  need: 'require need depend',
  lack: 'lack miss',
  want: `want hope wish intend plan expect prefer seek try threaten demand fear regret consider hesitate lean pressure
    press lobby persuade convince bribe pledge promise vow prepare aim`,
  'take-part': 'participate attend',
  'break-silence': '',
  speak: 'reply respond react answer',
  'keep-silent': '',
  waver: 'waver',
  'keep-out': '',
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
  ruled: 'decide',
  requested: 'propose',
  against: 'oppose',
  opposed: 'oppose',
};

export const isIrregular = (form: string): boolean => Object.hasOwn(irregular, form);

/** A verb in every form that an ending makes. */
export function formsOf(base: string): string[] {
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
  ['invalid', 'fail'],
  ['void', 'fail'],
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
export const modalWords = new Set(['can', 'could', 'may', 'might', 'should', 'must', 'ca', 'cannot']);
export const negators = new Set(['not', "n't", 'never', 'cannot']);
