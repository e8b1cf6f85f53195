/** How strongly something is put. A few scales, each a line of words and phrases in base form with a level; a difference of
 *  STEP or more between two forms of one point is a change a reader would notice. Closed sets and verb classes of
 *  English, chosen broadly; "will", "is to" and "shall" differ in style, "will" and "may" in substance.
 *
 *  course     how far a course of action has come: weighed 1, possible 2, intended 2.5, expected 2.9, due 3.6, will 4, done 5.2
 *  belief     how sure a finding is: suspected 2.5, believed 3, said 4, established 5
 *  demand     how hard something is asked for
 *  duty       how far somebody is bound
 *  blame, praise, backing   how strongly somebody is for or against
 *  amount     how many, where no figure is given
 *  degree     how much of a quality
 *  progress   how far a work has come: planned 1, under way 3, nearly done 4, done 5
 *  gravity    how bad a thing is called: an incident 2, an attack 4, a massacre 5
 *  case       how far a criminal case has come: questioned 2, charged 3.6, convicted 5
 *  denial     how flatly something is contradicted: doubted 2.5, denied 4
 *  bond       how firmly a paper binds: a letter of intent 2, an agreement 4, a treaty 5 */

import type { Analysis } from './analysis.ts';
import { SPEECH } from './speech.ts';

export const STEP = 1;

export type Scale =
  | 'course'
  | 'belief'
  | 'demand'
  | 'duty'
  | 'blame'
  | 'praise'
  | 'backing'
  | 'amount'
  | 'degree'
  | 'progress'
  | 'gravity'
  | 'bond'
  | 'denial'
  | 'case';

/** What kind of word carries a level on the scale of courses. */
export type Course = 'modal' | 'intent' | 'talk' | 'agree' | 'commit' | 'weigh' | 'heard' | 'hedge' | 'done';

export type Force = {
  readonly scale: Scale;
  readonly level: number;
  readonly kind: Course | '';
  readonly phrase: string;
};

/** "voiced unease about": disapproval by a verb of showing and its noun. */
const misgivings = 'express voice show convey share state register'
  .split(' ')
  .flatMap((verb) =>
    'concern unease regret worry dismay disappointment misgiving reservation doubt disquiet displeasure discontent anxiety'
      .split(' ')
      .map((noun) => `${verb} ${noun}`),
  )
  .join('|');

type Line = readonly [Scale, number, Course | '', string];

/** "stress the need for", "recall the importance of": said of a thing, not done. */
const needs =
  'note stress underline underscore emphasise emphasize highlight recognise recognize acknowledge recall affirm reaffirm reiterate express see discuss mention'
    .split(' ')
    .flatMap((verb) =>
      'need importance necessity usefulness value urgency desirability'
        .split(' ')
        .flatMap((noun) => [`${verb} the ${noun} of`, `${verb} the ${noun} for`, `${verb} the ${noun} to`]),
    )
    .join('|');
/** "examine the possibility of" */
const possibilities = 'examine explore study consider discuss assess look into raise weigh review'
  .split(' ')
  .flatMap((verb) => 'possibility option idea feasibility prospect'.split(' ').map((noun) => `${verb} the ${noun} of`))
  .concat('look into the possibility of', 'think of')
  .join('|');

/** "looked at ways of": the thing itself is not yet decided on. */
const ways = 'examine explore study consider assess weigh review evaluate'
  .split(' ')
  .concat('look at', 'look into', 'think about')
  .flatMap((verb) =>
    'option way possibility'
      .split(' ')
      .flatMap((noun) => [`${verb} ${noun} for`, `${verb} ${noun} of`, `${verb} ${noun} to`]),
  )
  .join('|');
/** "has heard calls for": somebody else's wish, taken in and no more. */
const heard = [
  'hear',
  'listen to',
  'receive',
  'note',
  'take note of',
  'acknowledge',
  'understand',
  'be aware of',
  'be tell of',
  'face',
]
  .flatMap((verb) =>
    'call appeal request demand plea proposal suggestion wish desire hope longing'
      .split(' ')
      .flatMap((noun) => [
        `${verb} ${noun} for`,
        `${verb} ${noun} to`,
        `${verb} the ${noun} of`,
        `${verb} the ${noun} for`,
        `${verb} a ${noun} for`,
        `${verb} a ${noun} to`,
        `${verb} the ${noun} to`,
      ]),
  )
  .join('|');
/** "checking whether", "trying to establish if": the answer is open. */
const open = [
  'check',
  'examine',
  'investigate',
  'study',
  'look into',
  'probe',
  'verify',
  'test',
  'find out',
  'establish',
  'determine',
  'ascertain',
  'clarify',
  'assess',
  'inquire',
  'enquire',
]
  .flatMap((verb) => [`${verb} whether`, `${verb} if`])
  .join('|');
/** "sees signs", "there are hints": something points to it, and it is not shown. */
const signs = ['see', 'find', 'detect', 'notice', 'discover', 'have', 'there be', 'observe', 'spot']
  .flatMap((verb) => 'sign hint indication clue pointer inkling'.split(' ').map((noun) => `${verb} ${noun}`))
  .join('|');
/** "edged towards", "moved nearer to": the end is not reached. */
const nearing = 'move edge inch creep advance draw get come step'
  .split(' ')
  .flatMap((verb) => ['towards', 'toward', 'closer to', 'nearer to', 'nearer'].map((way) => `${verb} ${way}`))
  .join('|');
/** "cast doubt on", "voiced scepticism about": not believed, and not denied. */
const doubts = 'express voice show raise'
  .split(' ')
  .flatMap((verb) => 'doubt scepticism skepticism disbelief'.split(' ').map((noun) => `${verb} ${noun}`))
  .concat('cast doubt', 'have doubt', 'be doubtful', 'be sceptical', 'be skeptical', 'call into question')
  .join('|');

const lines: readonly Line[] = [
  ['course', 1, 'weigh', ways],
  ['course', 1, 'heard', heard],
  ['belief', 2.4, '', open],
  ['belief', 2.4, '', signs],
  [
    'course',
    1,
    'talk',
    'make mention of|bring up|raise the question of|raise the matter of|raise the issue of|raise the subject of|dwell on',
  ],
  ['course', 2.3, 'talk', nearing],
  ['denial', 4, '', 'deny|reject|dismiss|refute|rebut|repudiate|disprove'],
  ['denial', 2, '', 'decline to comment|decline comment|refuse to comment|not comment|decline to say|refuse to say'],
  ['belief', 5, '', 'be no doubt'],
  ['belief', 3.8, '', 'be little doubt|have little doubt'],
  ['course', 4.6, 'agree', 'grant|accede to'],
  ['denial', 2.5, '', `question|doubt|${doubts}`],
  ['course', 4.1, 'agree', 'take the decision|take a decision|make the decision|make a decision'],
  ['belief', 5, '', 'rule out|exclude|impossible'],
  ['belief', 3.4, '', 'expect'],
  ['belief', 3, '', 'unlikely|improbable|doubt'],
  ['belief', 2.4, '', 'not exclude|not rule out|do not exclude|keep open'],
  [
    'belief',
    5,
    '',
    'be responsible|be to blame|be behind|wrong|false|untrue|baseless|unfounded|fabricated|be at fault',
  ],
  ['belief', 3, '', 'premature|exaggerated|inaccurate|misleading|incomplete|imprecise|one-sided'],
  ['belief', 2.5, '', 'be under suspicion|come under suspicion|fall under suspicion|be think responsible|be suspect'],
  [
    'case',
    2,
    '',
    'be question|be be question|be suspect|be under investigation|be investigate|be be investigate|be detain|be in custody|be interview|face question|be search for',
  ],
  [
    'case',
    3.6,
    '',
    'be charge|be accuse|be indict|face charge|be formally charge|be prosecute|go on trial|be on trial|stand trial|be put on trial',
  ],
  ['case', 5, '', 'be convict|be find guilty|be sentence|be jail|be condemn to'],
  ['course', 1, 'talk', needs],
  [
    'course',
    1,
    'talk',
    'talk over|comment on|speak on|speak about|make remark on|answer question on|answer question about|chat about|compare note|compare note on|hold exchange|swap view|sound out|have a exchange|have a exchange of view|have talk|hold talk|speak of|mention|refer to|talk of|allude to|hint at',
  ],
  ['course', 1.8, 'talk', 'propose|table|put forward|submit|suggest'],
  ['course', 4.1, 'agree', 'settle'],
  ['course', 1, 'weigh', possibilities],
  ['course', 1.8, 'weigh', 'see room for|see scope for|see a case for|leave room for|be room for|be scope for'],
  ['belief', 4, '', 'accuse'],
  [
    'course',
    3,
    'modal',
    'be on course to|be on track to|be poised to|look set to|be project to|be forecast to|be predict to|be anticipate to',
  ],
  ['course', 4.4, 'modal', 'be certain to|be sure to|be guarantee to'],
  ['course', 3.2, 'intent', 'be determine to|be resolve to'],
  [
    'course',
    2.5,
    'intent',
    'strive for|work for|be keen to|have in mind to|be minded to|make effort to|make every effort to|make a effort to|do its best to|do their best to|do everything to|do its utmost to|do their utmost to',
  ],
  ['course', 2, 'modal', 'be able in principle to|have the possibility to'],
  [
    'course',
    4.1,
    'agree',
    'arrive at a agreement|reach a compromise|reach a settlement|reach a understanding on|come to term on|agree between themselves|be agree',
  ],
  [
    'course',
    3,
    'agree',
    'agree provisionally|agree in outline|reach a tentative deal|reach a tentative agreement|reach a provisional agreement|agree tentatively|be close to agreement',
  ],
  [
    'progress',
    1,
    '',
    'be yet to begin|have yet to begin|have not begin|be at the planning stage|be plan|be in planning|remain on paper|be on the drawing board',
  ],
  [
    'progress',
    3,
    '',
    'be under way|be underway|get under way|be in progress|be ongoing|be in preparation|be be prepare|be continue|be proceed|have begin|have start|be still go on|be go on|be in hand',
  ],
  [
    'progress',
    4,
    '',
    'be near completion|be nearly complete|be almost complete|be nearing completion|near completion|be almost finish|be nearly finish|be in its final stage|be in the final stage|be close to completion',
  ],
  [
    'progress',
    5,
    '',
    'be complete|have be complete|be finish|have be finish|be conclude|have be conclude|be finalise|be finalize|be do|be over|be at a end|have end|be in place',
  ],
  [
    'gravity',
    5,
    '',
    'massacre|atrocity|genocide|invasion|aggression|war crime|torture|coup|slaughter|carnage|catastrophe|disaster|murder|execution|extermination|ethnic cleansing|terrorism',
  ],
  [
    'gravity',
    4,
    '',
    'attack|assault|strike|raid|shelling|bombing|war|killing|sanction|crisis|threat|violation|breach|abuse|crime|ban|embargo|blockade|repression|crackdown|failure|fraud|corruption|collapse|defeat|hostility|violence|occupation|annexation|kidnapping|abduction|crackdown',
  ],
  [
    'gravity',
    2,
    '',
    'incident|event|episode|occurrence|action|measure|situation|operation|development|activity|difficulty|challenge|irregularity|shortcoming|tension|circumstance|mishap|issue|matter|setback|concern|difference|misunderstanding|inconvenience',
  ],
  ['bond', 5, '', 'treaty|contract|convention|guarantee|law|regulation'],
  ['bond', 4, '', 'agreement|deal|accord|pact|protocol'],
  ['bond', 3, '', 'memorandum|memorandum of understanding|understanding|arrangement|assurance|roadmap'],
  [
    'bond',
    2,
    '',
    'letter of intent|declaration of intent|joint declaration|joint statement|draft agreement|draft treaty|draft|statement of intent|non-paper|outline|recommendation|guideline',
  ],
  [
    'belief',
    5,
    '',
    'have proof|have evidence|hold proof|hold evidence|possess evidence|have proof of|have evidence of|there be proof|there be evidence|be prove|be clear that|have no doubt|be in no doubt|be beyond doubt|have confirmation',
  ],
  [
    'belief',
    2.4,
    '',
    'receive report of|receive report that|hear report|have report of|be aware of report|see report|have indication|there be indication|see indication|have reason to believe|have reason to suspect|can not exclude|not exclude|look into report',
  ],
  [
    'belief',
    3,
    'hedge',
    'for now|until further notice|for the time be|for the moment|at this stage|as yet|as thing stand|so far as be know|on present information|on current information|it seem|it appear|it would seem|it would appear|in our view|in its view|in their view|in his view|in her view|in our opinion|to our knowledge|to my knowledge|by and large|on the whole|more or less|in general|generally|roughly speaking|if confirm|at the earliest|weather permit|fund permit|time permit|circumstance permit|resource permit|where feasible|if feasible|as far as possible|to the extent possible|wherever possible|when condition allow|if condition allow',
  ],
  ['demand', 4.6, '', 'decide|direct|decree|rule that|resolve'],
  ['demand', 3.4, '', 'plead with|plead for|beg'],
  [
    'demand',
    2.2,
    '',
    'see merit in|see value in|see advantage in|see the merit of|see the value of|speak in favour of|speak in favor of|speak for|argue for|be in favour of|be in favor of|favour|favor|like the idea of|express interest in|show interest in|be open to',
  ],
  ['course', 2.9, 'modal', 'be unlikely to'],
  ['belief', 2.6, 'hedge', 'preliminary|provisional|tentative'],
  ['belief', 5, '', 'final|definitive|conclusive'],
  ['demand', 1.8, '', 'would welcome|hope|look forward to'],
  [
    'duty',
    2,
    '',
    'be entitle to|have the right to|have the option to|have the option of|at the discretion of|be authorise to|be authorize to|be at liberty to|be welcome to',
  ],
  [
    'duty',
    5,
    '',
    'be a obligation|be a requirement|be a duty|have the duty to|have a duty to|have the obligation to|have a obligation to|be under a obligation to',
  ],
  ['duty', 3, '', 'be a recommendation|be recommend|be encourage'],
  [
    'blame',
    5,
    '',
    'express indignation|be outrage by|be outrage at|be appal by|be shock by|be shock at|be horrify by|express horror',
  ],
  ['blame', 2.9, '', 'note with concern|note with regret|be sadden by|take exception to|be dismay by'],
  [
    'praise',
    4,
    '',
    'note with satisfaction|note with appreciation|express satisfaction|voice satisfaction|be satisfy with|congratulate|express appreciation for|express gratitude',
  ],
  [
    'backing',
    4.2,
    '',
    'be in favour of|be in favor of|favour|favor|advocate|be fully behind|express full support|full support',
  ],
  [
    'backing',
    3,
    '',
    'express solidarity|show solidarity|be sympathetic to|show openness to|be open to|not oppose|not object to',
  ],
  [
    'amount',
    5,
    '',
    'by consensus|by unanimity|by acclamation|without dissent|each and every|in full|nationwide|in every',
  ],
  [
    'amount',
    4.4,
    '',
    'nearly all|almost all|virtually all|by a large majority|by a overwhelming majority|by a wide margin|by a clear majority|the bulk of|the great majority of|the overwhelming majority of',
  ],
  [
    'amount',
    3.4,
    '',
    'by a majority|by majority|by majority vote|by a majority vote|more than half of|regularly|repeatedly|frequently',
  ],
  [
    'amount',
    2.4,
    '',
    'part of|a part of|half of|half|by a narrow majority|by a slim majority|by a thin majority|by a narrow margin|in part|now and then|from time to time',
  ],
  ['course', 4, 'modal', "will|shall|would|’ll|'ll|be to|be go to|be set to|be about to|be bind to"],
  [
    'course',
    3.6,
    'modal',
    'be due|be due to|be schedule|be schedule to|be plan|be plan for|be slate to|be plan for|be fix for|be set for|be foresee|be foresee for',
  ],
  [
    'course',
    2.9,
    'modal',
    'be expect|be expect to|expect to|be likely to|be likely|should|ought to|be suppose to|be tip to|be anticipate',
  ],
  ['course', 2, 'modal', 'may|might|could|will be able to|would be able to'],
  [
    'course',
    2.5,
    'intent',
    'aim to|aim at|aim for|intend to|have the intention of|have the intention to|be mind to|be incline to|be prepared to|be ready to|be willing to|seek to|strive to|endeavour to|endeavor to|try to|attempt to|work to|work towards|work toward|be work on|look to|stand ready to|propose to|envisage',
  ],
  ['course', 2.6, 'intent', 'plan to|plan|have plan to'],
  [
    'course',
    1.8,
    'intent',
    'be possible|be conceivable|hope that|express the hope|express hope|voice the hope|voice hope|hope to|hope for|wish to|would like to|want to|be interested in|express interest in|express readiness to|express willingness to|be hope',
  ],
  [
    'course',
    1,
    'weigh',
    'be consider|consider|be study|study|be examine|examine|be explore|explore|be weigh|weigh|be evaluate|be assess|be review|evaluate|look into|be look at|look at|be mull|mull|think about|be think about|reflect on|contemplate|be analyse|be under consideration|be under review|be under discussion|be under study|keep under review|give thought to|discuss whether|see whether|be investigate',
  ],
  [
    'course',
    1,
    'talk',
    'discuss|talk about|talk on|hold talk on|exchange view on|exchange view|exchange opinion|exchange opinion on|touch on|touch upon|take up|go over|go through|speak about|debate|deliberate on|raise|broach|have a discussion|confer on|consult on|hold consultation on|be on the agenda|note the need for|stress the need for|underline the need for|emphasise the need for|recognise the need for|note the importance of|take note of|note|be talk about|hear report on|continue talk on',
  ],
  [
    'course',
    2.3,
    'talk',
    'negotiate|be negotiate|hold negotiation on|make progress on|make progress towards|make headway on|narrow difference on|move closer to|be close to|draw near to|near',
  ],
  [
    'course',
    3,
    'agree',
    'agree in principle|agree in principle on|reach an understanding|reach understanding|find common ground|reach a preliminary agreement|provisionally agree|initial|tentatively agree|broadly agree',
  ],
  [
    'course',
    4.1,
    'agree',
    'give assurance|give a assurance|give the assurance|assure|agree|agree on|reach agreement|reach agreement on|reach an agreement|reach an agreement on|come to an agreement|conclude an agreement|strike a deal|strike deal|reach a deal|settle on|conclude|finalise|finalize|seal|clinch|reach consensus|decide|decide on|decide to|resolve to|opt for|determine to|take the decision to|take a decision to|make the decision to|choose to',
  ],
  ['course', 4.6, 'agree', 'sign|approve|adopt|ratify|endorse|enact|pass|sign off on'],
  [
    'course',
    4.4,
    'commit',
    'undertake to|undertake|agree to|pledge|pledge to|promise|promise to|commit to|commit|commit oneself to|commit themselves to|commit itself to|commit himself to|commit herself to|vow|vow to|guarantee|swear to|give a commitment|give an undertaking|make a commitment|make commitment|give assurance that|enter into a commitment|be commit to|bind oneself to|bind itself to|bind themselves to|give its word|oblige itself to|oblige themselves to',
  ],
  ['course', 2.9, 'commit', 'offer to|offer'],
  [
    'belief',
    5,
    '',
    'establish|prove|demonstrate|assure|verify|confirm|ascertain|be certain|be sure|know|certify|leave no doubt|be convince|corroborate|substantiate|make certain',
  ],
  ['belief', 4, '', 'say|tell|state|declare|announce'],
  ['belief', 4.5, '', 'find|determine|show|reveal|conclude'],
  [
    'belief',
    3.2,
    '',
    'believe|think|be of the opinion|be of the view|assess|indicate|point to|estimate|judge|be confident',
  ],
  [
    'belief',
    2.4,
    '',
    'suspect|presume|assume|suppose|surmise|speculate|suggest that|guess|do not exclude|not rule out',
  ],
  ['belief', 2.6, '', 'allege|claim|purport|hint|hint at|intimate|insinuate'],
  [
    'belief',
    2.5,
    'hedge',
    'appear to|appear that|seem to|seem that|seem|reportedly|allegedly|apparently|presumably|possibly|perhaps|probably|likely|maybe|seemingly|supposedly|ostensibly|conceivably|potentially|arguably|in all likelihood|by all appearances|according to first indication|according to initial indication|according to preliminary indication|according to preliminary information|according to initial information|according to first information|according to preliminary data|according to initial data|according to first finding|according to preliminary finding|according to initial finding|according to initial report|according to first report|according to early report|according to preliminary report|according to unconfirmed report|it be believe|it be think|be believe to|be think to|be suspect of|be suspect to|be say to|be report to|be allege to|as far as be know|to the best of our knowledge|unconfirmed|preliminarily|tentatively|in principle|in theory|if necessary|where possible|if possible|where appropriate|as appropriate|to some extent|to a degree|in part|partly|partially|subject to|provided that|provide that|as long as|unless|if|in the event that|pending|should condition allow|depend on|on a case-by-case basis',
  ],
  ['demand', 5, '', 'demand|insist on|insist that|require|order|instruct|summon'],
  [
    'demand',
    3.6,
    '',
    'urge|call on|call upon|call for|press|press for|appeal to|appeal for|exhort|implore|entreat|push for',
  ],
  ['demand', 3, '', 'ask|ask for|request|seek|petition|want'],
  ['demand', 2.3, '', 'propose|invite|recommend|advise|advocate|put forward'],
  ['demand', 1.8, '', 'suggest|encourage|hope that|express the hope|express hope'],
  [
    'duty',
    5,
    '',
    'oblige|force|compel|mandate|must|have to|be require to|be oblige to|be bind to|binding|mandatory|compulsory|obligatory|legally binding|need to|be compel to|require',
  ],
  ['duty', 3, '', 'should|ought to|be advise to|be recommend to|be urge to|be encourage to|be ask to|be request to'],
  [
    'duty',
    2,
    '',
    'allow|permit|enable|entitle|authorise|authorize|may|can|be allow to|be permit to|be free to|voluntary|optional|non-binding|nonbinding|be invite to|discretionary|indicative|recommended',
  ],
  ['blame', 5, '', 'condemn|denounce|decry|condemnation of|express condemnation of|express outrage|outrage'],
  [
    'blame',
    4,
    '',
    'deplore|criticise|criticize|blame|slam|protest|rebuke|object to|reproach|censure|lambast|chide|complain|complain about|fault|take issue with',
  ],
  [
    'blame',
    2.9,
    '',
    `regret|lament|be concern|be worry|be alarm|be disappoint|be uneasy about|be unhappy about|have misgiving about|have reservation about|${misgivings}`,
  ],
  [
    'blame',
    1.8,
    '',
    'note|take note of|take note|observe|acknowledge|register|mention|comment on|follow|monitor|watch|be aware of',
  ],
  ['praise', 4.6, '', 'hail|applaud|praise|commend|celebrate|salute|pay tribute to|laud'],
  ['praise', 4, '', 'welcome|appreciate|express appreciation|be pleased|greet'],
  ['praise', 2, '', 'note|take note of|take note|acknowledge|observe|register|mention'],
  [
    'backing',
    4.2,
    '',
    'assure|assure of|pledge support|guarantee|back|support|endorse|stand behind|stand by|champion|reaffirm support|express support|confirm support|reiterate support',
  ],
  [
    'backing',
    2.4,
    '',
    'note|take note of|take note|acknowledge|express sympathy|sympathise with|sympathize with|show understanding|express understanding|have understanding for|express interest|voice sympathy|show sympathy|express goodwill|wish well|understand|respect',
  ],
  [
    'amount',
    5,
    '',
    'all|every|each|entire|whole|total|complete|completely|entirely|fully|unanimous|unanimously|always|everyone|everybody|wholly|both',
  ],
  ['amount', 4, '', 'most|majority|a majority of|mainly|mostly|largely|usually|vast majority|widely'],
  ['amount', 3, '', 'many|numerous|much|often|a large number of|large|considerable|significant|substantial|major'],
  [
    'amount',
    2,
    '',
    'some|several|a number of|various|certain|partial|partially|partly|sometimes|a handful of|limited|modest|slight|minor|occasional|occasionally',
  ],
  ['amount', 1, '', 'few|little|hardly any|a few|rarely|seldom|isolated|minimal|scarcely'],
  [
    'degree',
    5,
    '',
    'strongly|firmly|deeply|gravely|seriously|severely|extremely|highly|utterly|absolutely|greatly|profoundly|vigorously|resolutely|forcefully|in the strongest term|in the strongest possible term|very|grave|deep|profound|severe|serious|strong|firm|unwavering|ironclad|steadfast|utmost|immediately|immediate|at once|urgent|urgently|crucial|vital|essential|decisive|decisively|dramatic|dramatically|sharply|sharp|categorical|full|heavily|heavy|certainly|definitely|undoubtedly|unquestionably|clearly|beyond doubt|without doubt|without any doubt|conclusively|categorically|unequivocally|irrefutably|definitively|unconditionally|irrevocably|irreversibly|in any case|under all circumstance|without condition|whatever happen|in full',
  ],
  [
    'degree',
    2,
    '',
    'slightly|somewhat|mildly|moderately|relatively|fairly|rather|a bit|a little|gradually|gradual|eventually|eventual|in due course|at some point|in time|soon',
  ],
];

type Entry = { readonly words: readonly string[]; readonly force: Force };
const byFirst = new Map<string, Entry[]>();
for (const [scale, level, kind, phrases] of lines)
  for (const phrase of phrases.split('|')) {
    const entry = {
      words: phrase
        .replace('according', 'accord')
        .replace(/\ban\b/g, 'a')
        .split(' '),
      force: { scale, level, kind, phrase },
    };
    const list = byFirst.get(entry.words[0]!);
    if (list) list.push(entry);
    else byFirst.set(entry.words[0]!, [entry]);
  }
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The level of a phrase in base forms on a scale, if it has one. */
export function levelOfPhrase(scale: Scale, words: readonly string[]): number | null {
  const found = byFirst.get(words[0]!)?.find((e) => e.force.scale === scale && e.words.join(' ') === words.join(' '));
  return found?.force.level ?? null;
}

export type Forced = Force & { readonly first: number; readonly end: number };

/** The forces in tokens [first, end), longest phrase first on each scale. Adverbs inside a phrase are stepped over. */
export function forcesIn(
  { tokens, lemmas, tags }: Pick<Analysis, 'tokens' | 'lemmas' | 'tags'>,
  first: number,
  end: number,
  /** Forces must begin before this token. */
  before = end,
): Forced[] {
  const out: Forced[] = [];
  const until = new Map<Scale, number>();
  for (let i = first; i < before; i++) {
    const lower = tokens[i]!.text.toLowerCase();
    const own = byFirst.get(lemmas[i]!) ?? [];
    const entries = lower === lemmas[i] ? own : [...own, ...(byFirst.get(lower) ?? [])];
    for (const { words, force } of entries) {
      if ((until.get(force.scale) ?? 0) > i) continue;
      const stop = follow(words, lemmas, tags, i, end);
      if (
        stop < 0 ||
        (POLITE.has(force.phrase) && SPEECH.has(lemmas[stop]!)) ||
        !fits(force, words, { tags, lemmas }, i) ||
        isPast(force, words, lower)
      )
        continue;
      out.push({ ...force, first: i, end: stop });
      until.set(force.scale, stop);
    }
  }
  return out;
}

/** "wishes to thank", "would like to stress": saying so does it. */
const POLITE = new Set(['wish to', 'would like to', 'want to']);

function follow(
  words: readonly string[],
  lemmas: readonly string[],
  tags: readonly string[],
  from: number,
  end: number,
): number {
  let at = from + 1;
  for (let k = 1; k < words.length; k++) {
    let skipped = 0;
    while (
      at < end &&
      lemmas[at] !== words[k] &&
      skipped < 2 &&
      (/^RB/.test(tags[at]!) || (tags[at] === 'JJ' && words[0] !== 'be') || tags[at] === 'PRP$')
    ) {
      at++;
      skipped++;
    }
    if (at >= end || lemmas[at] !== words[k]) return -1;
    at++;
  }
  return at;
}

/** "was expected" tells of the past; only "was expected to" of what was to come. */
const isPast = (force: Force, words: readonly string[], lower: string): boolean =>
  force.kind === 'modal' &&
  words[0] === 'be' &&
  words[words.length - 1] !== 'to' &&
  /^(?:was|were|been|being)$/.test(lower);

/** A single word must have the part of speech that its scale is about. */
function fits(
  force: Force,
  words: readonly string[],
  { tags, lemmas }: Pick<Analysis, 'lemmas' | 'tags'>,
  i: number,
): boolean {
  // "Exports are subject to a licence" states a rule; "subject to approval" hedges one.
  if (words[0] === 'subject' && i > 0 && lemmas[i - 1] === 'be') return false;
  if (words.length > 1) return true;
  const tag = tags[i]!;
  if (force.kind === 'modal') return tag === 'MD';
  if (force.scale === 'gravity' || force.scale === 'bond') return /^NN/.test(tag);
  if (force.scale === 'amount' || force.scale === 'degree' || force.kind === 'hedge' || force.scale === 'duty')
    return !/^NN/.test(tag);
  return /^VB/.test(tag) || (force.scale === 'demand' && /^NN/.test(tag)) || (force.scale === 'belief' && tag === 'JJ');
}
