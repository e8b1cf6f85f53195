/** Fixed constructions of English that are acts of speech, as patterns over base forms. They come from grammars and style
 *  guides (light-verb constructions, Quirk et al. 1985 §10.30; non-answers as newspapers word them), not from any set of
 *  texts.
 *
 *  A pattern is a row of words, each a base form or the form itself, alternatives split by `|`. `?` marks one that may be
 *  missing, `~` lets determiners and adjectives stand before it, NOT is not/n't/never, SAY a verb of answering, PREP a
 *  preposition, IT an object pronoun. Adverbs may stand anywhere between. */
import type { Act } from '../../model/statement.ts';

export type Construction = {
  readonly act: Act;
  readonly pattern: readonly Element[];
  /** What the content is: see the frames of `verbs.ts`; "c": the last words matched are part of the content. */
  readonly frames: string;
};
export type Element = {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
  readonly loose: boolean;
  readonly special: '' | 'NOT' | 'SAY' | 'PREP';
};

/** Verbs of answering; to decline one is not to answer. */
const answering = new Set(
  `say comment answer respond reply confirm elaborate specify disclose discuss name identify give provide reveal explain
  speculate state address detail speak talk clarify deny divulge discuss engage predict estimate characterize characterise
  describe expand weigh read tell share release offer take draw go verify indicate signal commit set put`.split(/\s+/),
);
const prepositions = new Set('on to about with into for over regarding of beyond'.split(' '));

const element = (word: string): Element => {
  const optional = word.includes('?');
  const loose = word.includes('~');
  const plain = word.replace(/[?~]/g, '');
  if (plain === 'SAY') return { words: answering, optional, loose, special: 'SAY' };
  if (plain === 'PREP') return { words: prepositions, optional, loose, special: 'PREP' };
  if (plain === 'NOT') return { words: new Set(['not', "n't", 'never']), optional, loose, special: 'NOT' };
  return { words: new Set(plain.split('|')), optional, loose, special: '' };
};
const made = (act: Act, frames: string, rows: string): Construction[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => ({ act, frames, pattern: row.trim().split(/\s+/).map(element) }));

/** What an answer would have held: "gave no reason for", "did not provide a date". */
const answers =
  'price|prices|cost|costs|sum|amount|total|deadline|deadlines|timeline|schedule|target|percentage|location|opinion|view|verdict|update|updates|comment|comments|answer|answers|response|responses|reply|replies|detail|details|explanation|explanations|indication|timetable|reaction|reason|reasons|figure|figures|date|dates|name|names|number|numbers|word|clue|clues|hint|hints|specifics|particulars|account|information|assessment|clarification|confirmation|estimate|breakdown';

/** Ways of not answering. Matched from the first auxiliary. */
export const refusals: readonly Construction[] = made(
  'refuse-to-answer',
  'wnq',
  `
  could|can NOT be reach|contact ?for ?comment|comments|response|reply|clarification|interview ?PREP
  be NOT to be draw ?PREP
  be NOT available for ~comment|comments|response|reply|interview|interviews ?PREP
  be unavailable|unreachable ?for ~comment|comments|response|reply|interview|interviews ?PREP
  have no information|update|updates|word ?to ?share|give|offer ?PREP
  would|will|do|could NOT put|set|fix|name|quote|cite ~figure|figures|number|numbers|date|price|sum|cost|deadline|timetable|timeline ?on|for|to
  would|will|could NOT share|publish|release|give|hand ?out|away ~opinion|detail|details|assessment|figures|documents|minutes|findings|evidence ?PREP
  ?have|would|will|could|can|do neither confirm|acknowledge nor deny|dismiss|refute|rebut|dispute|contradict|reject|exclude ?PREP
  would|will|could neither rule in nor ?rule out
  would|will|could|can|do neither say|confirm|name|discuss|disclose|explain|specify|comment|identify ?PREP
  would|will|could go no further ?PREP
  would|will|do NOT go further|beyond ?than|that
  would|will|do NOT let on
  would|will|could NOT commit ?himself|herself|itself|themselves on
  ?have decline|refuse to commit ?himself|herself|itself|themselves on
  ?have decline|refuse ?all ~question|questions ?PREP
  ?have defer|postpone|withhold|delay ~comment|comments|view|views|opinion|verdict|answer|answers|judgment|judgement|response|reply ?on|about|to
  ?have stonewall ~question|questions|inquiry|inquiries|enquiries ?PREP
  ?have fob|turn|shrug|swat|laugh|steer|skate|gloss|pass|skip off|aside|over|clear ?of ~question|questions|inquiry|inquiries|enquiries ?PREP
  ?have meet|greet|answer ~question|questions with ~silence|shrug ?PREP
  ?have hedge|equivocate|prevaricate|temporize|temporise|waffle|stonewall on|about|over
  ?have neither confirm|acknowledge
  would|will|could|can name|identify|cite|specify|disclose|discuss|reveal no
  ?have keep|leave ~reporters|journalists|questioners guess|wonder ?PREP
  ?have sidestep|skirt|evade|duck|dodge ~issue|topic|subject|matter ?PREP
  ?have clam up ?PREP ?when ?ask
  ?have bite ~tongue ?PREP
  be in no position|mood|hurry to SAY ?PREP
  be at ~loss to SAY ?PREP
  be NOT at liberty to SAY ?PREP
  be bar|forbid|prohibit|prevent from commenting|discussing|speaking|answering|disclosing|naming|confirming|giving ?PREP
  NOT comment|speculate on|about
  do|have|would NOT answer|pick ?up ~phone|phones|telephone|telephones
  ?have decline|refuse to give ~yes or ~no ?to|on
  ?have decline|refuse to be draw|press|push|pin|interview|quote ?down ?PREP
  ?have decline|refuse to confirm or deny
  ?have decline|refuse ?point-blank to say|comment|answer|respond|confirm|elaborate|specify|disclose|discuss|release|publish|share|name|identify|give|provide|reveal|explain|speculate|state|address|detail|speak|talk|clarify|divulge|predict|estimate|characterize|characterise|expand|verify|take|set|engage|go|acknowledge|admit ?PREP
  ?have decline|refuse ?point-blank to rule out
  would|could NOT rule out
  ?have decline|refuse ~comment ?PREP
  ?have decline|refuse to add to|anything ?PREP
  would|will|do|could|can|have NOT comment|respond|reply|answer|elaborate|react|speculate|expand ?further ?PREP
  would|will|do NOT say|specify|disclose|reveal|divulge|confirm|explain|detail|identify|name|clarify ?PREP
  would|will|does NOT discuss ?PREP
  have NOT say|specify|disclose|reveal|divulge|confirm|explain|clarify|identify ?PREP
  would|will NOT address|acknowledge|characterise|characterize ?PREP
  would|will NOT speak|talk about|of|on
  do NOT address|take ~question|questions|issue|claim|claims|allegation|allegations|matter ?PREP
  could|can|be NOT ?able ?to confirm|say|comment|verify|answer|discuss|disclose|independently ?PREP
  would|will NOT be draw|press|push|pin|interview ?down ?PREP
  would|will|do|could NOT be ~specific|precise|explicit|clear ?PREP
  have|be yet to respond|reply|comment|answer|react|explain|say|confirm|disclose|clarify ?PREP
  would|will|do|could NOT commit ?himself|herself|itself|themselves to
  ?have decline|refuse to commit ?himself|herself|itself|themselves to
  would|will|do|could NOT go|get|enter into ?~detail|details|specifics|particulars ?PREP
  would|will|do|have|could NOT give|offer|provide|release|volunteer ?out ~${answers} ?PREP
  ?have refrain|abstain|shrink|shy ?away from comment|naming|saying|answer|say|speak|speculate|elaborate|confirm|discuss|respond|take|name|identify|go ?into ?PREP
  ?have decline|refuse|turn|reject|spurn ?down ~request|requests|opportunity|invitation|offer|chance for|to ~comment|comments|interview|interviews|respond|speak|answer
  ?have decline|refuse|turn ?down ~interview ?request|requests
  ?have ignore ~question|questions|inquiry|inquiries|enquiries|request|requests|letter|letters|email|emails|message|messages|call|calls ?PREP
  do|would NOT make himself|herself|itself|themselves available ?for ?~comment|interview|interviews|questions ?PREP
  ?have let ~question|questions|remark|matter pass|go|drop
  ?have invoke|plead|cite|assert|claim ~confidentiality|secrecy ?PREP ?when ?ask ?about
  ?have leave ~question|questions|request|requests|letter|letters unanswered|open|hanging
  ?have leave unanswered|unsaid|unexplained
  ?have leave|depart|go|walk|hurry|drive ?off|away|past|on without answer|comment|speak|respond|take ?~question|questions ?PREP
  ?have give ?away nothing|little ?away ?PREP
  ?have take no ~question|questions ?PREP
  would|will|do NOT take ~question|questions ?PREP
  ?have keep|hold ~counsel|tongue|silence ?PREP
  ?have maintain|observe|preserve|keep ~silence ?PREP
  ?have fail to answer|respond|reply|comment|explain|say ?PREP
  would|will|do NOT wish|want|care|choose|intend to SAY ?PREP
  be NOT ?in|prepared|ready|able|willing|authorized|authorised|allowed|free|disposed ?a ?position to SAY ?PREP
  be unwilling|reluctant|unable|loath to SAY ?PREP
  be NOT go to SAY ?PREP
  do|have|could NOT return ~call|calls|message|messages|request|requests|email|emails|e-mails
  would|will|do NOT be|get be|get draw|pin ?down ?PREP
  ?have|would|will|could|can|do neither confirm nor deny ?PREP
  ?have neither confirm nor deny
  would|will|could|can|do NOT confirm or deny ?PREP
  give neither ~yes nor ~no ?to|on
  say neither yes nor no ?to
  would|will|could|can offer|give|provide|volunteer|supply|release no ~${answers} ?PREP
  ?have have|offer|make|give|provide|volunteer|issue|release no ~comment|answer|response|reply|detail|details|explanation|indication|timetable|reaction ?PREP ?when ?ask
  ?have offer|give|provide|volunteer|supply no ~${answers} ?PREP
  have nothing|little ?more|further|new|else to say|add|announce|disclose ?PREP
  would|will|could say|add|disclose|reveal nothing ?more|further|else ?PREP
  would|will|could say|add no more|further ?PREP
  ?have avoid|dodge|sidestep|evade|duck|deflect|skirt|parry|bat|sidestep|brush|fend ?away|aside|off ~question|questions|answer|answering ?PREP
  ?have smile and say nothing ?PREP
  ?have say|reveal|disclose nothing ?PREP
  ?have say little ?PREP
  ?have remain|keep|stay ~silent|mum|tight-lipped|quiet|vague|evasive|coy|noncommittal|non-committal ?PREP
  be ~silent|mum|tight-lipped|vague|evasive|coy|noncommittal|non-committal ?PREP
  ?have leave ?it open|unclear
  ?have stop short of confirming|saying|answering|disclosing|naming|giving
  ?have stop short of
  ?have balk|baulk|jib at saying|answering|disclosing|naming|giving|confirming|discussing|providing|explaining ?PREP
  ?have reserve ~judgment|judgement|comment|position ?PREP
  ?have withhold ~comment|judgment|judgement ?PREP
  ?have wave|brush|bat away|aside|off ~question|questions ?PREP
  ?have invoke|claim|assert|exercise ~right to|of ~silence
  ?have invoke|claim|assert|exercise ~right to remain|stay ~silent|quiet
  ?have invoke|plead|cite|assert ~privilege ?PREP
  ?have invoke|plead|take ~fifth
  ?have refer|direct|redirect|pass ~question|questions|reporters|journalists|inquiries|enquiries|queries|callers|correspondents ?on to
  ?have point|steer ~reporters|journalists|questioners|correspondents ?back to
  ?have|be remain|stay|sound|be ~guarded|cagey|circumspect|reticent|unforthcoming|cryptic|secretive|elusive about|on|over|regarding
  ?have give|offer|issue|stick|resort|answer|reply|respond ?to|with ~no-comment ?PREP
  ?have give|offer|issue|stick|resort|answer|reply|respond ?to|with a|his|her|their|its ~no comment ?PREP
  ?have plead|profess|feign ~ignorance|amnesia ?PREP
  could|can|do NOT recall|remember
  ?have beg off ~question|questions ?PREP
  ?have give|offer ~evasive|vague|guarded|non-committal|noncommittal|cagey|woolly|oblique|elliptical answer|answers|reply|replies|response|responses ?PREP
  ?have decline|refuse every|all|any ~question|questions|comment ?PREP`,
);

/** What is done in place of an answer: a refusal where the sentence says that a question was put. */
export const reactions: readonly Construction[] = made(
  'refuse-to-answer',
  'n',
  `
  ?have change|switch ~subject ?PREP
  ?have hang up ?PREP
  ?have cut|end|terminate ~call|interview ?short ?off
  ?have walk|turn|hurry|drive|stride away|off|out|past
  ?have shrug|smile|laugh|grin|demur|wince|bristle ?and ?walk|turn|leave|move|change|say|go ?away|off|on|nothing|~subject
  ?have shake ~head
  ?have stonewall
  ?have fall|go|grow silent|quiet`,
);

/** Light-verb constructions and idioms, matched from the main verb. */
export const constructions: readonly Construction[] = [
  ...made('assert', 'tw', 'make ?it abundantly|quite|perfectly|very|crystal|absolutely clear|plain|known ?to'),
  ...made('assert', 'twn', 'make ?it clear|plain|known'),
  ...made('assert', 't', 'make ~point that\nleave no|little doubt that'),
  ...made('assert', 'n', 'be critical|scathing|disparaging|contemptuous|scornful of|about\nbe full of praise for'),
  ...made(
    'assert',
    'tn',
    'note|observe|record|recall|remark|view with ~concern|regret|satisfaction|interest|alarm|dismay|appreciation|pleasure|approval|unease|surprise|disappointment|gratitude|sadness|relief|sorrow|pride|anxiety|worry',
  ),
  ...made(
    'assert',
    'tn',
    'take ~note of\ntake ~note with ~concern|regret|satisfaction|interest|alarm|dismay|appreciation|pleasure|approval|unease|surprise|disappointment|gratitude|sadness|relief|sorrow|pride|anxiety|worry of',
  ),
  ...made('assert', 't', 'be ?both|all of ~view|opinion|belief that'),
  ...made('claim', 'tq', 'keep ?on saying|claiming|repeating|insisting|asserting|pretending|alleging|arguing'),
  ...made('deny', 'n', 'be dismissive of\nbe oppose to'),
  ...made(
    'assert',
    't',
    'let it be know\nput on record\nput it on record\nplace on record\nlet slip|drop\ntake ~view\ntake ~position\nhold ~view',
  ),
  ...made(
    'assert',
    'n',
    'draw ~attention to\ncall ~attention to\npay ~tribute to\nput ~emphasis on\nplace ~emphasis on\nspeak in ~favour|favor of\nspeak out against\nspeak out for\nshed ~light on\nmake ~mention of\nmake ~reference to',
  ),
  ...made(
    'assert',
    'tn',
    'express|voice|convey|register|record|air|communicate|share|signal|state ~concern|concerns|regret|hope|hopes|confidence|doubt|doubts|support|solidarity|readiness|willingness|alarm|anger|outrage|dismay|disappointment|satisfaction|condolences|reservation|reservations|view|opinion|conviction|belief|fear|fears|worry|worries|surprise|interest|sympathy|indignation|displeasure|frustration|scepticism|skepticism|optimism|intention|determination|appreciation|unease|sorrow|condemnation|opposition|disapproval|commitment|preference|understanding|gratitude|thanks|relief|sadness|grief|shock|horror|pride|joy|reluctance|resolve|solidarity|pessimism|bewilderment|impatience|remorse|contempt|trust|faith|misgivings|unhappiness|discontent|annoyance|irritation|bitterness|enthusiasm|desire|wish|reservation ?over|about|at|for|with|in|of|on|that|towards|toward|regarding|against',
  ),
  ...made(
    'assert',
    'tn',
    'be|remain ~concerned|worried|alarmed|confident|hopeful|adamant|categorical|quoted|insistent|emphatic that|about',
  ),
  ...made(
    'promise',
    'ti',
    'give|make|offer|provide|renew ~assurance|assurances|pledge|promise|undertaking|commitment|guarantee|guarantees|vow|word',
  ),
  ...made(
    'reaffirm',
    'tin',
    'reaffirm|reiterate|renew|repeat|restate ~commitment|support|call|position|pledge|offer|appeal|demand|opposition to|for|that',
  ),
  ...made(
    'request',
    'ni',
    'make|issue|launch|renew|repeat ~appeal|call|plea|request|demand for|to\nput forward\nput in ~request for\nfloat|table|submit ~idea|proposal|motion of|for|to',
  ),
  ...made(
    'request',
    'tn',
    'seek ~support|backing|help|assistance|aid|cooperation|leave|assurance|assurances|guarantee|guarantees|clarification|clarifications|explanation|explanations|confirmation|commitment|commitments|pledge|pledges|undertaking|undertakings|permission|approval|consent|answers|information|advice|apology|reassurance|reassurances|mandate|pardon|extension|delay|ceasefire ?on|about|over|of|for|as\nlodge|file|submit|enter|put ?in|make|present|issue|send ~request|petition|plea|appeal|application|bid|demand for|to|that\nextend|issue|make|send ~invitation to',
  ),
  ...made(
    'deny',
    'tn',
    'record|register|lodge|enter|file|note ~objection|objections|reservation|reservations|dissent|disagreement|opposition ?to|about|over|on|against|with',
  ),
  ...made('warn', 't', 'serve|give ~notice'),
  ...made('warn', 'it', 'make|issue|utter ~threat ?of'),
  ...made(
    'promise',
    'in',
    'commit|bind|pledge myself|himself|herself|itself|ourselves|themselves\ncommit|bind|pledge myself|himself|herself|itself|ourselves|themselves to',
  ),
  ...made('reaffirm', 't', 'say|state ?it|this|that ?once again\nsay|state once more'),
  ...made('reaffirm', 'in', 'recommit ?itself|himself|herself|themselves|ourselves to'),
  ...made(
    'warn',
    'tn',
    'issue|sound|raise|give|deliver|ring ~warning|alarm|caution ?bell|bells ?of|about|over|that|against',
  ),
  ...made(
    'deny',
    'n',
    'take ~issue with\ntake ~exception to\npour ~water on|over\nissue ~denial of\ngive ~lie to\ndistance|dissociate|disassociate itself|himself|herself|themselves from\nplead not guilty to\npush back on|against\nhit back at\nsay no to\nraise ~objection|objections to',
  ),
  ...made(
    'deny',
    'tn',
    'lodge|register|file|enter|make|voice|issue|raise ~protest|protests|complaint ?against|over|at\nissue|publish|release|put ?out ~denial|rebuttal|disclaimer of|to|that',
  ),
  ...made(
    'deny',
    'n',
    'profess|claim no knowledge of\nwash ~hands of\nset ~face against\nwant no part of|in\nhave no part of|in\nhave no truck with\npour ~scorn on\ntake ~objection to\nbeg to differ with|on\ndraw ~line at\nturn ~back on\ndissociate|disassociate|distance myself|ourselves|oneself from',
  ),
  ...made(
    'deny',
    'n',
    'give ~shrift to\ngive|deliver ~thumbs-down|brush-off to\ngive|say a|an|the|its|his|her|their ~no to\nshake ~head at\nexpress|voice|register|declare|state|announce ~opposition|objection|objections|disapproval|rejection|disagreement to|of|with',
  ),
  ...made('claim', 'n', 'cast ~doubt on\nput ~blame on\nlay ~blame on|at\npoint ~finger at\nplace|pin ~blame on'),
  ...made(
    'claim',
    'n',
    'level|make|bring|raise|lay ~accusation|accusations|charge|charges|allegation|allegations of|about',
  ),
  ...made('promise', 'n', 'make ~offer of\nhold out ~prospect|promise|hope of'),
  ...made('ask', 'wn', 'raise|pose|put ~question|questions of|about|as\ninquire|enquire after'),
  ...made(
    'agree',
    'in',
    'reach|strike|come|forge ?to ~agreement|deal|consensus|understanding on|to|that\ngive ~consent|approval|backing|blessing|assent|nod|go-ahead to\ngive ~green light to\nsay yes to\nthrow|put ~weight|support behind\nside with\nraise|have|voice|see|make no ~objection|objections to\nhave nothing against',
  ),
  ...made('agree', 'c', 'bow|yield|accede|submit|give ?in to ~demand|demands|request|requests|call|calls|wish|wishes'),
  ...made(
    'agree',
    'tn',
    'be agree on|about|that\nbe of one|same|like mind|view|opinion on|about|that\nbe at one on|about|over|that\nbe united|unanimous in|on|that\nbe in ~agreement|accord on|about|with|that\nsee eye to eye on|over',
  ),
  ...made(
    'correct',
    't',
    'set|put ~record straight\nissue|publish ~correction|clarification\ncorrect|amend ~post|tweet|message|statement|report|answer|figure|article|story|release',
  ),
  ...made('correct', 'n', 'take back'),
  ...made('confirm', 't', 'grant|allow that'),
  ...made(
    'confirm',
    'tn',
    'give|issue|provide ~confirmation of|that\nmake no secret of\ntake|accept|assume|shoulder|bear ~responsibility|blame for\nplead guilty to',
  ),
  ...made(
    'assert',
    'q',
    'open|close|end|begin|start|conclude|greet|introduce ~meeting|session|speech|address|talks|summit|conference|remarks|debate|council|guest|guests|it with ~words|sentence|remark|observation|line|phrase|quip|joke|question|warning|plea|appeal',
  ),
  ...made(
    'assert',
    'q',
    'put|phrase it bluntly|plainly|simply|succinctly|tersely|differently|mildly|starkly|crisply|drily|dryly|tactfully|diplomatically|delicately|squarely|baldly|sharply|harshly|gently|colourfully|thus\nput it this|another way',
  ),
  ...made('ask', 'w', 'want|demand|seek|wish|ask|insist to know\npose ~question of'),
];
