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
  | 'keep-out';

const regular: Readonly<Record<Deed, string>> = {
  favour: 'favour favor support back endorse welcome consent assent',
  oppose: 'oppose object dissent',
  abstain: 'abstain',
  vote: 'vote',
  veto: 'veto',
  block: 'block prevent thwart obstruct torpedo scupper frustrate derail halt stop kill sink hinder impede',
  delay: 'delay stall postpone defer adjourn shelve',
  ratify: 'ratify',
  sign: 'sign initial',
  deposit: 'deposit lodge',
  apply: 'apply',
  invite: 'invite',
  propose: 'propose table submit introduce sponsor co-sponsor draft circulate initiate present nominate',
  recommend: 'recommend advise certify evaluate assess appraise review clear',
  adopt: 'adopt approve authorise authorize accept order enact decree greenlight okay ok',
  pass: 'pass carry succeed',
  decide: 'decide agree resolve settle opt',
  fail: 'fail collapse lapse founder',
  reject: 'reject defeat dismiss spurn rebuff scrap ditch overrule',
  join: 'join accede',
  force: '',
  publish: 'publish release issue promulgate gazette',
  withdraw: 'withdraw drop lift retract abandon remove waive',
  condition: '',
  grant: 'grant award offer accord',
  open: 'open start launch begin',
  complete: 'complete finish conclude finalise finalize deliver end',
  meet: 'collect garner muster gather reach attain achieve satisfy fulfil fulfill obtain secure receive gain',
  say: 'say state declare announce confirm reaffirm reiterate claim argue insist tell warn call describe explain note indicate signal suggest stress report acknowledge admit deny add',
  need: 'require need depend',
  lack: 'lack miss',
  want: `want hope wish intend plan expect prefer seek try threaten demand fear regret consider hesitate waver lean pressure
    press lobby persuade convince bribe pledge promise vow prepare aim`,
  'take-part': 'participate attend',
  'break-silence': '',
  speak: 'reply respond react answer',
  'keep-silent': '',
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

/** Verbs whose past and participle no ending makes. Used to write out every form of a phrase. */
const strong: Readonly<Record<string, string>> = {
  be: 'be is are was were been being',
  become: 'become becomes became becoming',
  break: 'break breaks broke broken breaking',
  bring: 'bring brings brought bringing',
  cast: 'cast casts casting',
  come: 'come comes came coming',
  dig: 'dig digs dug digging',
  drag: 'drag drags dragged dragging',
  fall: 'fall falls fell fallen falling',
  get: 'get gets got gotten getting',
  give: 'give gives gave given giving',
  go: 'go goes went gone going',
  hold: 'hold holds held holding',
  keep: 'keep keeps kept keeping',
  stick: 'stick sticks stuck sticking',
  leave: 'leave leaves left leaving',
  make: 'make makes made making',
  meet: 'meet meets met meeting',
  put: 'put puts putting',
  rise: 'rise rises rose risen rising',
  run: 'run runs ran running',
  say: 'say says said saying',
  see: 'see sees saw seen seeing',
  send: 'send sends sent sending',
  set: 'set sets setting',
  shoot: 'shoot shoots shot shooting',
  sit: 'sit sits sat sitting',
  stand: 'stand stands stood standing',
  strike: 'strike strikes struck striking',
  take: 'take takes took taken taking',
  throw: 'throw throws threw thrown throwing',
  withhold: 'withhold withholds withheld withholding',
  win: 'win wins won winning',
};

/** Phrases of several words, their verb in the base form; `[a b]` stands for one of these words or none, `a/b` for one of
 *  them. A phrase that begins with `=` is taken as it stands. */
const written: Readonly<Partial<Record<Deed, string>>> = {
  veto: `cast [a its their his her the] veto; use [a its their his her the] veto; exercise [a its their the] veto; wield [a its their the] veto;
    veto use; resort to [a its their the] veto`,
  vote: `cast [a its their his her the] vote/votes/ballot; put to [a the] vote; go to [a the] vote; take [a the] vote; hold [a the] vote;
    go to the polls; =put to`,
  speak: `declare itself/themselves; take [a any its] position/stand/stance; take [a any] [public formal] position; make [its their] position/view/views clear/known/public; state [its their] position; declare [its their] position`,
  'keep-out': 'stay away; sit out; keep out of it; stay out of',
  'keep-silent':
    'stay silent; remain silent; keep silent; be silent; keep quiet; stay quiet; say nothing; take no position/stand/stance; make no statement',
  'break-silence': 'break [the] silence; break [the] silence procedure',
  oppose: `raise [an any no its their the] objection/objections; place [a its] hold; put [a its] hold; lodge [an its their any] objection/objections;
    maintain [its their an] objection/objections/opposition; voice [its their an] objection/objections/opposition; say no; say nay; dig [its their] heels/in;
    speak against; speak out against; come out against; come down against; cast [a its their] vote/votes against; stand against; be hostile to; enter an objection;
    express [its their] opposition; deny [its their] consent; make [an] objection;
    insist on [its their the] objection/objections/refusal/veto/opposition; persist in/with [its their the] objection/objections/refusal/opposition; cling to [its their the] objection/objections/refusal/veto/opposition;
    stand by [its their the] objection/objections/refusal/veto/opposition/no; stick to [its their the] objection/objections/refusal/veto/opposition/no; uphold [its their the] objection/objections/veto/refusal;
    =is against it; =are against it;
    =on record against; =opposed to; =at odds with; =against it; =no fan of`,
  favour: `stand by [its their the] approval/support/proposal/decision/vote/yes/consent/pledge/endorsement; stick to/by/with [its their the] approval/support/proposal/vote/yes/consent/pledge; say yes; say aye; give [its their his her the] [final formal full] consent/assent/support/backing/approval/agreement/endorsement/blessing; come out in favour/favor/support; speak in favour/favor; speak out for;
    be in favour/favor; stand behind; get behind; line up behind; throw [its their] weight/support behind; lend [its their] support/backing; come on board; be on board;
    voice [its their] support; declare [its their] support; signal [its their] support; join [the] consensus; give [a its their the] thumbs up;
    =was for it; =were for it; =is for it; =are for it;
    =in favour; =in favor; =in support; =on board; =on record for; =on record in; =behind it; withhold [its their] consent/approval/support/assent/vote/backing; cast [a its their] vote/votes for/in`,
  adopt: `give [a its their the] [final formal] green light; give [a its their the] [final formal] nod/seal/imprimatur; give [a its their the] [final formal] go ahead; sign off; take [a the this that] decision; reach [a the] decision;
    put [its their] seal; nod through; wave through; rubber stamp; be taken; =green light; =done deal; =signed and sealed; =taken the decision; =gave the nod;
    win/get/receive/gain/secure [its their the final formal a] approval/endorsement/consent/backing/blessing`,
  decide:
    'come to [an the] agreement; strike [a the] deal; reach [an a the] [common] agreement/accord/deal/compromise/consensus/understanding; =settled on; arrive at [an a] agreement/consensus/decision; =of one mind; clinch [a the] deal; seal [a the] deal',
  reject: `turn down; vote down; strike down; throw out; shoot down; send back; =voted it down; say no to; give [a the] thumbs down; show [the] red card`,
  fail: `fall through; fall short; come to nothing; break down; fall flat; fall apart; run aground; be off the table; run into [the] sand/sands;
    go nowhere; =not come about; =not materialise; =not materialize; =not see the light; =dead in the water; =off the table; come to naught; fall at; fail to pass; =did not make it; not get through`,
  delay:
    'hold up; hold back; hold out; drag [its their] feet; drag [its] heels; put on ice; play for time; slow down; =on hold',
  block:
    'bring down; stand in the way; get in the way; be in the way; hold hostage; put [a its] brake/brakes; stand in [its] way; =in the way of; put paid to; shoot to pieces; stop [it] dead; form [a the] blocking minority; be a blocking minority',
  force: `be in force; come into force/effect/operation/being; enter into force/effect/operation; put into force/effect; bring into force/effect; go into force/effect/operation;
    take effect; become law; become binding; become effective; become operative; become valid; be [eu national binding now already] law; be [now already] binding; be effective; =in force; =into force; =into effect; =in effect; =legally binding; =gone into; =gone live; go live; =law of the land; =up and running`,
  pass: `go/get/come/squeak/sail/scrape/slip/squeeze/breeze/limp/rush/push/scramble/edge through; come through; make it through; sail through; scrape through; =carried the day; =over the line; =over the finish line; get over the line; clear [the its] final/last/third hurdle/reading/vote`,
  propose:
    'put forward; bring forward; set out; put on the table; lay on the table; bring in; come up with; =on the table; lay [the] text before',
  deposit: 'hand in; hand over [its their the] instrument/instruments; hand over',
  'take-part': 'take [no] part; be present; show up; turn up; cast [its their] ballot; join the vote',
  abstain:
    'stay neutral; remain neutral; be neutral; =not take sides; take no side/sides; stand aside; sit on the fence; be on the fence; =on the fence; walk out; leave the room; refrain from voting; hold [its their] fire; stand back; choose not to vote',
  condition: `set [a its their out] condition/conditions; attach [a its their] condition/conditions/strings; enter [a its their] [scrutiny parliamentary general] reserve/reservation/reserves; make conditional;
    have [a its] reserve; place [a its] [scrutiny] reserve; put [a] [scrutiny] reserve; make [it its their] [support consent approval] conditional; maintain [a its their] [scrutiny] reserve/reservation; lay down [a its] condition/conditions;
    =reserved its position; reserve [its their] position; impose [a] condition/conditions; =conditional on; tie [its their] [support consent approval vote] to; make [its their] [support consent approval vote] dependent`,
  withdraw: `put an end to [its their the] objection/objections/opposition/resistance/veto/reservation/reservations; end [its their] objection/objections/opposition/resistance; reverse [its their] vote/position/objection; pull out; back out; drop out; go back on; give up; take back; back down; climb down; back off; give way; give in; relent; stand down; give ground; cave in; call off; change [its their] mind/tune/course; come round; drop [its their the] objection/objections/opposition/reservation/reservations/veto/reserve; lift [its their the] objection/objections/reservation/reservations/veto/reserve/block/hold`,
  publish:
    'make public; go public; appear in [the its] [official] gazette/journal/bulletin/register/record; sign into law; =signed into law',
  meet: 'get [the its] required; clear [the its] hurdle/bar/threshold; pass [the its] hurdle/bar/threshold; cross [the its] threshold',
  lack: 'be short of; fall short of; be shy of; =short of; =shy of; be without',
  open: '=set up; =sets up; get under way; get going; kick off',
  sign: 'put [its their his her] name/names/signature/signatures to; put pen to; sign up to; put [its their] initials',
  want: 'make up [its their his her] mind/minds; be minded; have [a] mind; toy with; flirt with; lean towards',
  join: '=belongs to; =belong to; =joined the ranks; be [now already] part of; be [now already] a member; be [now already] [a] party to; become [a the] [full] member/participant/party/signatory/partner/shareholder; gain [full] membership; be [a] member; be admitted; be let in; be taken in; gain admission; gain entry; be accepted as',
  apply:
    'hand in [an its their] application; file [an its their] application; submit [an its their] application; lodge [an its their] application/request; ask to join; knock on the door; request to join',
  need: '=rule asks for; =rules ask for; =statute asks for; =statutes ask for; =treaty asks for; =charter asks for',
  complete: 'wrap up; see through; be over and done; tie up',
};

/** A phrase in every form its notation stands for. */
function spelled(phrase: string): string[][] {
  if (phrase.startsWith('=')) return [phrase.slice(1).split(' ')];
  const parts = phrase.match(/\[[^\]]+\]|\S+/g) ?? [];
  let out: string[][] = [[]];
  parts.forEach((part, i) => {
    const options: (string | null)[] = part.startsWith('[')
      ? [null, ...part.slice(1, -1).split(' ')]
      : i === 0
        ? part.split('/').flatMap((verb) => (strong[verb] ? strong[verb].split(' ') : formsOf(verb)))
        : part.split('/');
    out = out.flatMap((start) => options.map((option) => (option === null ? start : [...start, option])));
  });
  return out.filter((words) => words.length > 1);
}

/** Every phrase, longest first. */
export const phrases: readonly (readonly [readonly string[], Deed])[] = (Object.entries(written) as [Deed, string][])
  .flatMap(([deed, list]) =>
    list
      .split(';')
      .map((phrase) => phrase.trim())
      .filter(Boolean)
      .flatMap((phrase) => spelled(phrase).map((words) => [words, deed] as const)),
  )
  .sort((a, b) => b[0].length - a[0].length);

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
  ['merger', 'merge'],
  [
    'host seat headquarters venue site location city winner president chair chairman chairwoman chairperson director secretary commissioner judge rapporteur governor mayor speaker laureate leader head',
    'choose pick select name elect appoint designate confirm',
  ],
  [
    'permit licence license authorisation authorization concession clearance',
    'allow permit license clear authorise authorize',
  ],
  ['censure reprimand', 'censure reprimand rebuke'],
  ['inscription listing inclusion', 'inscribe list put place include add'],
  ['waiver exemption derogation', 'waive exempt'],
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
    for (const verb of doingsOf.get(lower) ?? []) for (const form of bent[verb] ?? formsOf(verb)) out.add(form);
  return out;
}
const bent: Readonly<Record<string, readonly string[]>> = {
  cut: ['cut', 'cuts', 'cutting'],
  put: ['put', 'puts'],
  set: ['set', 'sets'],
  lose: ['lose', 'loses', 'lost'],
  strip: ['strip', 'strips', 'stripped'],
  hold: ['hold', 'holds', 'held'],
  keep: ['keep', 'keeps', 'kept'],
  withdraw: ['withdraw', 'withdraws', 'withdrew', 'withdrawn'],
  choose: ['choose', 'chooses', 'chose', 'chosen'],
  begin: ['begin', 'begins', 'began', 'begun'],
  lend: ['lend', 'lends', 'lent'],
  buy: ['buy', 'buys', 'bought'],
  shut: ['shut', 'shuts', 'shutting'],
  send: ['send', 'sends', 'sent'],
  rewrite: ['rewrite', 'rewrites', 'rewrote', 'rewritten'],
  overturn: ['overturn', 'overturns', 'overturned'],
  freeze: ['freeze', 'freezes', 'froze', 'frozen'],
};
/** Putting somebody out, in phrases that otherwise put a proposal out. */
export const puttingOut = /^(dismiss(es|ed)?|threw|thrown|throws?|throwing|vot(e|es|ed|ing)|kick(s|ed)?|sent|sends?)$/;
export const isExpulsion = /\b(exclusion|expulsion|removal|dismissal|recall|impeachment|suspension)\b/i;

/** A verb and the particle that may stand behind its object: "turned the bill down". */
export const particles: readonly (readonly [ReadonlySet<string>, string, Deed])[] = (
  [
    ['put', 'forward', 'propose'],
    ['bring', 'forward', 'propose'],
    ['turn', 'down', 'reject'],
    ['vote', 'down', 'reject'],
    ['strike', 'down', 'reject'],
    ['shoot', 'down', 'reject'],
    ['throw', 'out', 'reject'],
    ['kick', 'out', 'reject'],
    ['vote', 'out', 'reject'],
    ['send', 'back', 'reject'],
    ['hold', 'up', 'delay'],
    ['call', 'off', 'withdraw'],
    ['wave', 'through', 'adopt'],
    ['nod', 'through', 'adopt'],
    ['bring', 'down', 'block'],
    ['hand', 'in', 'deposit'],
    ['sign', 'into', 'publish'],
    ['bring', 'into', 'force'],
    ['put', 'into', 'force'],
    ['hold', 'hostage', 'block'],
  ] as const
).map(
  ([verb, particle, deed]) => [new Set(strong[verb]?.split(' ') ?? formsOf(verb)), particle, deed as Deed] as const,
);

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
