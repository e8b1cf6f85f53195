/** What turns a clause to its opposite. Counted, and compared by parity: "did not rule out" (two) says what "kept open"
 *  (none) says; "no discussion took place" (one) what "was not discussed" (one) says. Base forms of verbs, phrases as
 *  written. Closed classes and the common verbs of refusing. */

/** Words that negate by themselves. */
export const NEGATORS: ReadonlySet<string> = new Set(
  "not n't n’t no never none nil neither nor nobody nothing nowhere without cannot".split(' '),
);

/** Verbs that say no to what follows them. */
export const NEGATIVE_VERBS: ReadonlySet<string> = new Set(
  `deny refuse reject decline fail dismiss exclude oppose object veto rebuff refute disprove disagree dispute contest overturn overrule override
   renounce disavow repudiate contradict spurn`
    .trim()
    .split(/\s+/),
);

/** Words with something negative in them that often stand for a word without: "halted" for "stopped", "on condition of
 *  anonymity" for "not to be named". They can even out a negation on the other side, but make none by themselves. */
export const HALF_NEGATIVE: ReadonlySet<string> = new Set(
  `annul cancel abandon scrap abolish revoke repeal ban prohibit forbid block prevent halt suspend avoid lack miss withhold discontinue
   rescind shelve scupper thwart stop cease end interrupt drop skip anonymity anonymous unnamed absence hold keep refrain abstain leave
   remain stay flat stable steady constant stagnant static stationary except only still yet pending lapse expire missing empty free late boycott delay overdue behind premature overshoot bar defeat silent silence secret secrecy closed vacant reserve postpone cut lose lost broken spare spared rid exempt relieve
   injure wound kill fail failure collapse little few hardly barely scarcely rarely seldom shallow forget survive sack dismiss oust quash shortage dearth scarcity idle voluntary optional provisional preliminary violate breach contravene infringe break smooth smoothly safely peaceful peacefully orderly calm calmly quietly uneventful uneventfully shut sick ill overdue outstanding`
    .trim()
    .split(/\s+/),
);

/** Words of doubt: less than a denial and more than nothing, so that "denied" against "doubted" is no flip. */
export const DOUBTFUL: ReadonlySet<string> = new Set(
  'doubt doubtful dubious question scepticism skepticism sceptical skeptical disbelief unconvinced reservation misgiving'.split(
    ' ',
  ),
);

/** Phrases of several base forms that negate. */
export const NEGATIVE_PHRASES: readonly string[] = [
  'rule out',
  'turn down',
  'turn away',
  'brush aside',
  'brush off',
  'wave aside',
  'sweep aside',
  'shrug off',
  'call off',
  'throw out',
  'be still to be',
  'have still to',
  'remain to be',
  'vote down',
  'vote against',
  'come out against',
  'be against',
  'speak against',
  'speak out against',
  'come down against',
  'decide against',
  'rule against',
  'argue against',
  'advise against',
  'recommend against',
  'warn against',
  'warning against',
  'advice against',
  'recommendation against',
  'stand against',
  'campaign against',
  'keep out',
  'stay away from',
  'short of',
  'out of the question',
  'instead of',
  'in place of',
  'in lieu of',
  'rather than',
  'no longer',
  'by no means',
  'far from',
  'beyond save',
  'beyond saving',
  'beyond repair',
  'beyond recovery',
  'beyond rescue',
  'beyond redemption',
  'beyond help',
  'beyond salvage',
  'stop short',
  'put an end to',
  'pull out of',
  'free of',
  'in the negative',
  'have yet to',
  'be yet to',
];

/** Phrases with a negator that say nothing negative. */
export const NOT_NEGATIVE: readonly string[] = [
  'not only',
  'free of charge',
  'free of cost',
  'no confidence',
  'no doubt',
  'no fewer',
  'no less',
  'no more than',
  'not least',
  'apologies for absence',
  'apology for absence',
  'no later than',
  'not later than',
  'without delay',
  'without interruption',
  'without exception',
  'without reservation',
  'no matter',
  'not hide',
  'not hidden',
  'not hiding',
  'not conceal',
  'not concealed',
  'not disguise',
  'no secret of',
  'nothing but',
  'nothing against',
  'without any doubt',
  'without a break',
  'with no exceptions',
  'with no exception',
  'without exceptions',
  'without any exception',
  'with no delay',
  'with no interruption',
  'without a vote',
  'without fail',
  'without pause',
  'without prejudice',
  'not since',
  'not until',
  // "Never before has a woman held the post": she does now.
  'never before has',
  'never before have',
  'never before had',
  'never before did',
  'never before was',
  'never before were',
  'never before in',
];

/** Adjectives and adverbs that deny their noun or verb. */
export const NEGATIVE_WORDS: ReadonlySet<string> = new Set(
  'unable unwilling impossible absent unacceptable unlikely unfounded untrue false invalid baseless illegal unlawful unsuccessful inadmissible'.split(
    ' ',
  ),
);

/** Pairs of opposites, neither of which negates by itself. */
export const OPPOSITES: readonly (readonly [string, string])[] =
  `attend boycott;open close;open shut;begin end;start stop;start finish;increase decrease;increase reduce;raise lower;raise cut;rise fall;grow shrink;grow fall;
   expand shrink;expand reduce;extend shorten;strengthen weaken;improve worsen;improve deteriorate;win lose;succeed fail;pass fail;adopt defeat;resume suspend;resume halt;
   impose lift;extend lift;prolong lift;keep lift;maintain lift;retain lift;renew lift;tighten lift;charge clear;accuse clear;convict clear;indict clear;accuse exonerate;approve block;support block;adopt shelve;expel admit;ratify annul;pass defeat;arm disarm;introduce lift;join leave;enter leave;arrive depart;accept reject;approve reject;support oppose;back oppose;favour oppose;
   welcome condemn;support condemn;support criticise;support criticize;support protest;support denounce;back condemn;back criticise;back criticize;back protest;favour protest;favour criticise;welcome protest;welcome denounce;applaud condemn;applaud criticise;praise denounce;defend criticise;defend condemn;defend denounce;welcome regret;welcome criticise;welcome criticize;praise criticise;praise condemn;grant deny;allow ban;allow prohibit;allow forbid;allow bar;permit bar;permit ban;permit prohibit;hold collapse;hold break;keep break;honour break;respect break;observe break;respect violate;observe violate;survive collapse;last collapse;
   permit forbid;admit deny;confirm deny;agree refuse;agree disagree;uphold overturn;uphold override;uphold quash;confirm quash;confirm annul;uphold annul;uphold strike;uphold reject;ease tighten;relax tighten;escalate ease;
   satisfied dissatisfied;satisfy disappoint;present absent;possible impossible;likely unlikely;legal illegal;lawful unlawful;safe unsafe;
   sufficient insufficient;successful unsuccessful;public secret;publicly privately;temporary permanent;temporarily permanently;
   upward downward;up down;more less;more fewer;most least;higher lower;larger smaller;early late;before after;ahead behind;inside outside;
   optimistic pessimistic;hopeful doubtful;positive negative;positively negatively;favourable unfavourable;willing unwilling;ready unready;
   advance retreat;gain lose;surplus deficit;gain loss;hostile friendly;united divided;valid invalid;guilty innocent;convict acquit;freeze unfreeze;
   seize release;detain release;arrest release;jail free;deploy withdraw;send withdraw;stay withdraw;stay leave;restore sever;establish sever;
   have lack;dismiss promote;sack promote;sack hire;dismiss hire;dismiss reinstate;sack reinstate;scrap introduce;abolish introduce;abolish keep;scrap keep;
   continue stop;continue end;resume stop;dawn dusk;sunrise sunset;complete incomplete;completed unfinished;complete unfinished;remember forget;include exclude;include exempt;exempt subject;exempt liable;accelerate slow;accelerate delay;hasten delay;true false;right wrong`
    .split(';')
    .map((pair) => pair.trim().split(' ') as [string, string]);

/** What can be so or not so, each with the ways to say that it is and that it is not, in base forms. "Not on time" is late. */
export const SENSES: readonly { readonly so: readonly string[]; readonly notSo: readonly string[] }[] = (
  [
    [
      'on time|without delay|on schedule|on track|to schedule|punctual|punctually',
      'late|behind schedule|behind time|delay|overdue',
    ],
    [
      'agree|in agreement|at one|of one mind|see eye to eye',
      'disagree|at odds|at loggerheads|of different mind|of two mind|be divide|be split|differ',
    ],
    [
      'free of charge|free of cost|for free|gratis|at no charge|at no cost|at no extra cost|without charge|without payment|for nothing',
      'for a fee|at a charge|at a fee|for money|against payment|against a fee|for a charge',
    ],
    // "Admission is free", "There is no entrance fee"
    [
      'be free|free of charge|free admission|free entry',
      'entrance fee|entry fee|admission fee|admission charge|entrance charge|entry charge|participation fee|registration fee|fee|ticket',
    ],
    [
      'public|in public|publicly|open to the public|in open session|in open court',
      'behind closed door|in camera|in private|privately|close to the public|in closed session|in close session',
    ],
    ['citizenship|nationality', 'stateless|without citizenship|without nationality|statelessness'],
    [
      'final|definitive|be final',
      'be appeal|can be appeal|open to appeal|subject to appeal|appealable|be challenge|appeal be possible|can appeal|right of appeal',
    ],
    [
      'legally binding|binding in law|legal force|binding force|force of law|legal effect',
      'non-binding|nonbinding|legally void',
    ],
    [
      'reachable|accessible|open to traffic|passable|can be use',
      'inaccessible|impassable|cut off|unreachable|close to traffic',
    ],
    ['enough|sufficient|sufficiently|adequate|adequately', 'too little|too few|insufficient|inadequate|insufficiently'],
    [
      'successful|successfully|succeed|with success',
      'unsuccessful|unsuccessfully|in vain|to no avail|without success|fruitless|fruitlessly',
    ],
    [
      'work|in operation|operational|in service|in working order|function',
      'out of order|out of service|out of action|out of operation|broken|defective|faulty',
    ],
    [
      'unhurt|unharmed|uninjured|unscathed|safe and sound|escape injury|without injury|escape without injury|escape unhurt',
      'hurt|injure|wound|injury|harm|casualty',
    ],
    ['alive|survive', 'dead|die'],
    [
      'on sale|for sale|sell|on the market|in the shop',
      'off the market|off sale|withdraw from sale|withdraw from the market|remove from sale|remove from the market|take from the shelf|pull from the shelf',
    ],
    // "The dust is harmless", "The dust poses no danger"
    ['harmless|innocuous', 'danger|dangerous|hazard|hazardous|harmful|risk|threat'],
    ['still', 'no longer'],
    ['on the table', 'off the table|withdraw'],
    [
      'let through|let in|let pass|wave through|allow through|allow in|allow to enter|allow entry|grant entry',
      'turn back|turn away|send back|refuse entry|deny entry|refuse admission|deny admission|hold back',
    ],
    // "Lorries may not use the road", "Lorries are banned from using it"; "is not allowed to" denies what allows.
    [
      'may|can|open to|allow to|permit to|entitle to|free to|authorise to|authorize to',
      'may not|can not|can n’t|must not|shall not|cannot|forbid to|forbid from|ban from|bar from|closed to|prohibit from|disallow from',
    ],
    [
      'plead guilty|admit the charge|admit guilt|confess',
      'deny|plead not guilty|deny wrongdoing|protest his innocence|protest her innocence|maintain his innocence|maintain her innocence',
    ],
    ['acquit|not guilty|exonerate|innocent|clear him|clear her|clear them', 'convict|guilty'],
  ] as const
).map(([so, notSo]) => ({ so: so.split('|'), notSo: notSo.split('|') }));
