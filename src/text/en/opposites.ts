/** Predicates that exclude each other when said of one thing: open and closed, remains and withdrawn, arrived and on its way.
 *  A passage leans to one side of a pair of classes, to the other, or to neither. */
import { numerals } from './numerals.ts';
import { stemOf } from './stems.ts';

const pairs: readonly (readonly [string, string])[] = [
  [
    'accept accepted accepts agree agreed approve approved endorse endorsed consent consented grant granted',
    'refuse refused refuses reject rejected rejects rejection decline declined declines dismissed dismiss opposed opposes oppose veto vetoed denied deny',
  ],
  [
    'open opened opens reopen reopened reopens reopening opening',
    'close closed closes closing shut shuts sealed closure',
  ],
  [
    'remain remains remained stay stays stayed keep keeps kept maintain maintained retain retained persist stand stands uphold upheld preserve preserved holds',
    'withdraw withdraws withdrew withdrawn withdrawal leave leaves left pull pulls pulled lift lifts lifted lifting suspend suspended suspends waive waives waived scrap scrapped abolish abolishes abolished drop dropped end ends ended remove removed removal vacate vacated delete deleted overturn overturned annul annulled repeal repealed revoke revoked cancel cancelled canceled relinquish relinquished surrender surrendered lapse lapses lapsed expire expires expired quit quits resign resigned resigns resignation',
  ],
  [
    'confirm confirmed confirms uphold upheld upholds',
    'annul annulled overturn overturned quash quashed lift lifted lifting revoke revoked repeal repealed reverse reversed',
  ],
  [
    'extend extended extends extension prolong prolonged prolongs prolongation renew renewed renews renewal',
    'lift lifted lifting expire expired expires lapse lapsed lapses end ended ends terminate terminated',
  ],
  [
    'withdraw withdrew withdrawn withdraws withdrawal leave leaves remove removes removed',
    'reinforce reinforced reinforces reinforcement deploy deployed deploys deployment',
  ],
  ['shortage scarce scarcity', 'enough sufficient plenty ample abundant'],
  [
    'constructive productive fruitful successful progress breakthrough',
    'failed fails failure collapsed collapse fruitless deadlock deadlocked stalled stalemate inconclusive breakdown impasse',
  ],
  ['condemn condemned condemns denounce denounced denounces', 'defend defended defends justify justified justifies'],
  [
    'welcome welcomed welcomes hail hailed hails praise praised praises lauded commended applauded pleased satisfied',
    'disappointed disappointing disappointment dismay dismayed backwards setback',
  ],
  [
    'continue continues continued continuing resume resumes resumed resumption restart restarted restored restore proceed proceeds working operates operational running',
    'suspend suspended suspends suspension abolish abolished abolishes waive waived waives lifted scrapped discontinued halt halted stop stopped stops freeze frozen froze cease ceased interrupt interrupted cancel cancelled canceled end ended idle broken collapsed stalled',
  ],
  ['include included includes including covers covered', 'exclude excluded excludes exempt exempted omitted outside'],
  [
    'rise rises rose risen increase increased increases grow grew grown growth higher up raise raised improve improved expand expanded widened gained doubled trebled tripled climbed',
    'fall falls fell fallen decrease decreased decline declined drop dropped lower cut reduced reduce reduction shrink shrank worsened deteriorated narrowed lost slowed halved shrunk melted',
  ],
  [
    'unchanged constant stable steady same stagnate stagnated stagnant stagnation',
    'reduction cut increase growth rise rises rose risen increase increased grow grew grown higher raise raised fall falls fell fallen decrease decreased decline declined drop dropped lower reduced doubled halved',
  ],
  [
    'agreed agreement settled found recovered located arrived delivered completed finished closed concluded finalised finalized handed implemented entered ready done fulfilled paid transferred cleared',
    'awaiting awaited waiting pending outstanding overdue unpaid owed arrears underway ongoing unresolved unfinished missing lacking delayed late remaining still',
  ],
  ['free freed release released freedom', 'held hold detained detain jailed imprisoned captive custody prison'],
  ['safe unharmed unhurt intact', 'injured hurt wounded killed damaged dead casualties destroyed'],
  [
    'won victory success successful succeeded fruitful passed adopted',
    'lost defeat failed failure defeated collapsed breakdown broke',
  ],
  [
    'allow allowed permit permitted allows permits free let lets admit admits admitted',
    'ban banned bans forbid forbidden prohibit prohibited bar barred block blocked hindered prevented obstructed',
  ],
  ['true accurate correct confirmed founded', 'false untrue inaccurate wrong fabricated unfounded baseless denied'],
  ['together joint jointly common', 'separately separate alone unilateral unilaterally'],
  ['unanimous unanimously unanimity united unity', 'divided split disagreement disagreements majority'],
  ['can able capable possible feasible', 'cannot unable impossible incapable unfeasible'],
  ['abstained abstain abstains abstention', 'against'],
  ['abstained abstain abstains abstention', 'favour favor backed supported'],
  ['voluntary voluntarily accord', 'forced compelled pressure coerced'],
  ['remember remembers remembered recall', 'forget forgotten forgets forgot'],
  ['keep retain', 'sell'],
  ['change changed altered amended revised', 'same unchanged unaltered'],
  ['differ disagree diverge differences disagreement divergent', 'agree agreed agreement common consensus'],
  ['begun started launched underway', 'unbegun postponed shelved halted'],
  ['legal lawful', 'illegal unlawful violation breach'],
  ['valid lawful binding', 'void null invalid nullity expired lapsed suspended suspend repealed'],
  [
    'praised praise lauded commended applauded satisfied satisfactory satisfaction successful exemplary encouraging adequate sufficient impressive',
    'disappointing disappointed slow poor inadequate insufficient unsatisfactory discouraging worrying failing',
  ],
  [
    'accident accidental accidentally unintentional mishap malfunction error',
    'sabotage deliberate deliberately intentional intentionally arson',
  ],
  ['donated donation gift donate gratis', 'loan leased sold sale sell bought purchase'],
  ['permanent permanently indefinite indefinitely', 'temporary temporarily provisional'],
  ['publish published public disclosed', 'secret secrecy confidential withheld unpublished'],
  ['cordial friendly warm harmonious relaxed', 'tense heated stormy frosty acrimonious icy'],
  ['alive survive survived survivors', 'dead died killed perish perished'],
  ['guilty convicted', 'acquitted innocent cleared'],
  ['longer lengthened', 'shorter shortened'],
  ['punctual punctually', 'late delayed overdue belated belatedly'],
  ['faster quicker accelerated', 'slower slowed'],
  ['cheaper', 'dearer costlier rise rises rose risen increase increased soared jumped climbed'],
  ['dearer costlier', 'fall falls fell fallen decrease decreased drop dropped lower sank'],
  ['full filled brimming ample plentiful', 'empty emptied dry drained exhausted depleted little'],
  ['shut closed', 'reopen reopens reopened'],
  ['better improved', 'worse worsened deteriorated'],
  ['stronger strengthened', 'weaker weakened'],
  ['larger bigger', 'smaller'],
  ['safer', 'dangerous unsafe'],
  ['attended attend attending present', 'absent boycotted boycott'],
  ['easy easier easiest simple straightforward effortless', 'hard difficult tough tricky thorny arduous complicated'],
];

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));
const classes = pairs.map(([one, two]) => [stems(one), stems(two)] as const);

const MOVING = classes.filter(([one, two]) => one.has(stemOf('rise')) && two.has(stemOf('fall')));

/** Do the two passages lean to opposite sides of some pair? Words are lower-case. */
export function opposed(a: readonly string[], b: readonly string[]): boolean {
  const stops = ceases(a) !== ceases(b);
  for (const [one, two] of classes) {
    // A truce that starts and a fight that stops are one event told from its two ends.
    if (stops && (two.has(STOP) || two.has(HALTED))) continue;
    const x = lean(a, one, two);
    const y = lean(b, one, two);
    // "was extended by a year" and "ends in 2026": the day on which it will end.
    if (one.has(PROLONG) && (endsOn(a) || endsOn(b))) continue;
    if (x !== 0 && y !== 0 && x !== y) return true;
  }
  return turnedByPrefix(a, b) || turnedByPrefix(b, a);
}

/** Does a passage name a stop by a noun: "a ceasefire started" for "the fighting stopped"? */
const ceases = (words: readonly string[]): boolean => words.some((word) => CEASING.test(word));
const CEASING =
  /^(?:ceasefires?|cease-fires?|truces?|armistices?|moratoriums?|moratoria|standstill|suspensions?|strikes?|walkouts?|stoppages?)$/;
const PROLONG = stemOf('prolong');
/** Does a passage give the day on which something ends? */
const endsOn = (words: readonly string[]): boolean =>
  /\b(?:ends?|ended|expires?|expired|lapses?|lapsed|runs? out|ran out) (?:on|in|at|by|after|next|this|\d)/.test(
    words.join(' '),
  );
const STOP = stemOf('stop');
const HALTED = stemOf('halted');

/** One has a word that the other has with a prefix that turns it: "fulfilled" and "unfulfilled", "legal" and "illegal". */
function turnedByPrefix(a: readonly string[], b: readonly string[]): boolean {
  const plain = new Set(b.map(stemOf));
  return a.some((word) => {
    const turned = /^(?:un|in|im|il|ir|dis|non-?)([a-z]{4,})$/.exec(word)?.[1];
    return turned !== undefined && !NOT_TURNED.test(word) && plain.has(stemOf(turned)) && !plain.has(stemOf(word));
  });
}
/** Words that only look like it. */
const NOT_TURNED =
  /^(?:under|unit|union|invest|inform|increas|includ|intern|intend|inter|discuss|dispute|import|improv|discover|display|distribut|dispos|disclos|distan|individual|indicat|instal|inspect|instruct|issue)/;

/** Phrasal verbs that lean as one word does. */
const PHRASES: ReadonlyMap<string, string> = new Map(
  [
    ['give gives gave given', 'up', 'relinquish'],
    ['go goes went gone come came', 'down', 'fall'],
    ['go goes went gone', 'up', 'rise'],
    ['walk walks walked pull pulled', 'out', 'leave'],
    ['break breaks broke broken', 'off', 'cease'],
    ['call calls called', 'off', 'cancel'],
    ['in into', 'force', 'valid'],
    ['take takes took taken taking', 'effect', 'valid'],
    ['becomes become became', 'effective', 'valid'],
    ['strike strikes struck stricken', 'down', 'annul'],
    ['set sets', 'aside', 'annul'],
    ['step steps stepped stepping stand stands stood', 'down', 'resign'],
    ['run runs ran running', 'short', 'shortage'],
    ['go goes went gone', 'well', 'fruitful'],
    ['let lets', 'through', 'delivered'],
    ['let lets', 'in into inside', 'allow'],
    ['gain gains gained given granted', 'entry access admission', 'allow'],
    ['refused denied refuse deny', 'entry access admission', 'bar'],
    ['turn turns turned sent', 'away', 'bar'],
    ['is are was were', 'back', 'return'],
    ['is are was were', 'over', 'ended'],
    ['far poles', 'apart', 'disagree'],
    ['at', 'odds', 'disagree'],
    ['eye', 'to', 'agree'],
    ['one', 'mind', 'agree'],
    ['free', 'of from', 'lifted'],
    ['go goes went gone going carry carries carried', 'on', 'continue'],
    ['go goes went gone', 'ahead', 'proceed'],
    ['is are was were', 'still', 'remain'],
    ['remain remains remained left still', 'open', 'unresolved'],
    ['stand stands stood standing', 'still', 'halt'],
    ['step steps stepped', 'up', 'rise'],
    ['scale scales scaled', 'down', 'fall'],
    ['wind winds wound', 'down', 'fall'],
    ['phase phases phased', 'out', 'abolish'],
    ['tear tears tore torn', 'up', 'revoke'],
    ['break breaks broke broken', 'down', 'collapsed'],
    ['is are was were been', 'down', 'fall'],
    ['is are was were been', 'up', 'rise'],
    ['turn turns turned', 'down', 'reject'],
    ['stay stays stayed', 'away', 'boycott'],
    ['fall falls fell fallen', 'through', 'collapsed'],
    ['fall falls fell fallen', 'short', 'inadequate'],
    ['fall falls fell fallen', 'behind', 'late'],
    ['leave leaves left', 'out', 'excluded'],
    ['behind', 'schedule', 'late'],
    ['on', 'schedule', 'punctual'],
    ['on', 'time', 'punctual'],
    ['on', 'track', 'punctual'],
  ].flatMap(([verbs, particles, word]) =>
    verbs!
      .split(' ')
      .flatMap((verb) => particles!.split(' ').map((particle) => [`${verb} ${particle}`, word!] as const)),
  ),
);

/** The verb that a phrasal verb stands for: "called off" is "cancel"; any other word as it is. */
export const plainVerb = (word: string, next: string | undefined): string =>
  PHRASES.get(`${word} ${next ?? ''}`) ?? word;

/** The verb at a place, as the plain one that says the same: "set twelve men free" is "free", "meets the cost" is "pay". */
export function plainVerbAt(words: readonly string[], i: number): string {
  const tail = words.slice(i + 1, i + OBJECT).join(' ');
  for (const [verb, particle, plain] of PARTED)
    if (verb.test(words[i]!) && particle.test(tail) && !STOPPED.test(tail.slice(0, tail.search(particle))))
      return plain;
  return plainVerb(words[i]!, words[i + 1]);
}
/** Words from a verb to the end of its object and particle. */
const OBJECT = 9;
/** Phrasal verbs whose object may stand before the particle. */
const PARTED: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^(?:set|sets|setting|let|lets|letting)$/, /\b(?:free|go)\b/, 'free'],
  [/^(?:pull|pulls|pulled|pulling)$/, /\b(?:out|back)\b/, 'withdraw'],
  [/^(?:meet|meets|met|foot|foots|footed)$/, /\b(?:costs?|expenses?|bills?)\b/, 'pay'],
  [/^(?:hand|hands|handed|turn|turns|turned)$/, /\bover\b/, 'deliver'],
  [/^(?:leave|leaves|left|leaving)$/, /\bin (?:place|force)\b/, 'keep'],
  [/^(?:hand|hands|handed|handing|give|gives|gave|given|giving)$/, /\bback\b/, 'return'],
  [/^(?:enter|enters|entered|come|comes|came)$/, /\binto (?:force|effect)\b/, 'valid'],
  [/^(?:take|takes|took|taken|taking)$/, /^effect\b/, 'valid'],
  [/^(?:runs?|running|ran)$/, /^for another\b/, 'keep'],
  [
    /^(?:give|gives|gave|leave|leaves|left|leaving|quits?)$/,
    /^(?:up )?(?:his|her|their|the) (?:post|office|seat|job)\b/,
    'resign',
  ],
  [
    /^(?:send|sends|sent|sending)$/,
    /^(?:more|additional|further) (?:\w+ )?(?:troops|soldiers|forces|police|ships|units)\b/,
    'reinforce',
  ],
];

/** Does a passage say that something stayed as it was, by denying a change? */
export const unmoved = (words: readonly string[]): boolean =>
  / (?:(?:not|n't|never)(?: \w+)? (?:change|changed|moved|altered)|no change|no changes) /.test(` ${words.join(' ')} `);

/** Does it say that something went up or down? */
export const moved = (words: readonly string[]): boolean =>
  MOVING.some(([one, two]) => lean(words, one, two) !== 0) && !unmoved(words);

/** Do both say that something went up, or both that it went down? */
export const movedAlike = (a: readonly string[], b: readonly string[]): boolean =>
  MOVING.some(([one, two]) => lean(a, one, two) !== 0 && lean(a, one, two) === lean(b, one, two));

function lean(words: readonly string[], one: ReadonlySet<string>, two: ReadonlySet<string>): -1 | 0 | 1 {
  let first = false;
  let second = false;
  words.forEach((written, i) => {
    if (bounds(words, i) || counts(words, i) || nominal(words, i)) return;
    const word =
      given(words, i) ??
      livesLost(words, i) ??
      (written === 'way' && words[i - 2] === 'on' ? 'underway' : plainVerbAt(words, i));
    const stem = stemOf(word);
    // "will be delivered" is not done yet.
    if (one.has(stem)) first ||= !(one.has(DELIVERED) && TO_COME.test(words.slice(Math.max(0, i - 2), i).join(' ')));
    if (two.has(stem)) second = true;
  });
  return first === second ? 0 : first ? 1 : -1;
}

const DELIVERED = stemOf('delivered');
const TO_COME = /\b(?:will|shall|may|might|could|would|should)\b/;

/** "until the end of June", "at the close of the year": the bound of a time, not something that ends. */
const bounds = (words: readonly string[], i: number): boolean =>
  /^(?:end|close|opening|start)$/.test(words[i]!) &&
  ((words[i + 1] === 'of' && words.slice(i + 2, i + 4).some((word) => TIME.test(word))) ||
    /^(?:year|month|week|day|summer|season)'s$/.test(words[i - 1] ?? '') ||
    (words[i - 1] === 'the' && /^(?:until|till|to|before|by|at|towards)$/.test(words[i - 2] ?? '')));
const TIME =
  /^(?:days?|weeks?|months?|years?|decades?|century|quarter|half|season|summer|autumn|winter|spring|term|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)$/;

/** "287 against, 31 abstentions", "none against": how many, in the tally of a vote. */
const counts = (words: readonly string[], i: number): boolean =>
  /^(?:against|abstentions?|favou?r)$/.test(words[i]!) &&
  words.slice(Math.max(0, i - 2), i).some((word) => /^(?:\d[\d,.]*|no|none)$/.test(word) || numerals.has(word));

/** "the missing section", "two weeks of work", "left unchanged": which one, a noun, and kept; not that it is missing still, nor
 *  that it works, nor that somebody left. */
const nominal = (words: readonly string[], i: number): boolean =>
  (/^(?:missing|remaining|outstanding|pending)$/.test(words[i]!) &&
    /^(?:the|an?|this|that|these|those|all)$/.test(words[i - 1] ?? '')) ||
  (/^(?:leave|leaves|left|leaving)$/.test(words[i]!) &&
    words.slice(i + 1, i + 4).some((word) => /^(?:unchanged|untouched|intact|unaltered)$/.test(word))) ||
  (words[i] === 'work' && /^(?:of|the|its|their|this|further|more|joint|on|at|for|in|no)$/.test(words[i - 1] ?? ''));

/** "lost their lives", "claimed three lives": some died. */
const livesLost = (words: readonly string[], i: number): string | undefined =>
  words[i] === 'lives' &&
  words.slice(Math.max(0, i - FAR), i).some((word) => /^(?:los(?:e|es|t)|claim(?:s|ed)?|costs?|took)$/.test(word))
    ? 'died'
    : undefined;

/** "handed the file back", "gave the post up": a thing let go of. */
const given = (words: readonly string[], i: number): string | undefined =>
  GIVING.test(words[i]!) &&
  words
    .slice(i + 1, i + FAR)
    .some((word, k) => GONE.test(word) && !STOPPED.test(words.slice(i + 1, i + 1 + k).join(' ')))
    ? 'relinquish'
    : undefined;
const GIVING = /^(?:hand|hands|handed|give|gives|gave|given|handing|giving)$/;
const GONE = /^(?:back|up)$/;
const STOPPED = /[,;.]|\b(?:to|and|that)\b/;
/** Words from a verb to its particle, over a short object. */
const FAR = 7;
