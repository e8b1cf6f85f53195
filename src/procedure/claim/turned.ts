/** Sentences whose parts change places when they are put plainly: "X's signature is still missing" is "X has not signed",
 *  "it was X who …" is "X …". Data: a pattern of the whole claim or of a part of it, and what it says. */

/** "is still missing", "has yet to arrive": of a thing that was to come. */
const missing =
  '(?:(?:is|are|remains|remain)(?: still| now| yet| as yet| the only one| all)* (?:missing|outstanding|lacking|awaited|pending|to come|to follow|not in|not there|absent|wanting|needed|due|not forthcoming|yet to come|yet to arrive|yet to be \\w+)|(?:has|have) (?:still|yet) to (?:come|arrive|be \\w+|reach .+)|(?:has|have) not (?:yet )?(?:arrived|come in|come|been received|been made|been given|reached .+)(?: yet)?|(?:is|are) nowhere to be seen)';
/** "is in", "is on file": of a thing that has come. */
const there =
  '(?:(?:is|are)(?: now| already| also)* (?:in|in hand|there|on file|on record|on the (?:treaty|document|agreement|text|protocol|convention)|under the (?:treaty|document|agreement|text)|with the depositary|in the hands of the depositary)|(?:has|have)(?: now| already| also)* (?:arrived|come in|been received|been handed in|reached .+))';
/** What somebody gives, and the verb of giving it. */
const acts: readonly (readonly [string, string])[] = [
  ['(?:signature|initials)', 'signed'],
  ['(?:instruments? of ratification|instruments?|deposits?|notification)', 'deposited its instrument'],
  ['(?:vote|ballot)', 'voted'],
];
const by = '(?:of|from|by) (?:the )?';
const number =
  '\\d+|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)?-?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|none|nil';

export const turned: readonly (readonly [RegExp, string])[] = [
  // "Belarus shares the Russian objection", "… the objection of Russia".
  [
    /^(.+?) (?:shares|share|shared|joins|joined) (?:the )?(\p{Lu}[\p{L}-]+?)(?:['’]s?)? (?:objections?|opposition|resistance)(?: to .+)?$/iu,
    '$1 is against it and the $2 delegation is against it',
  ],
  [
    /^(.+?) (?:shares|share|shared|joins|joined) the (?:objections?|opposition|resistance) of (.+)$/i,
    '$1 is against it and $2 is against it',
  ],
  // "The extension has no consensus", "lacks consensus": what there is on it.
  [
    /^((?:the|this) [^,]+?) (?:still |as yet |so far )*(?:has no|have no|lacks?|(?:does|do) not (?:yet )?have) (?:a |the )?consensus(?: (?:of|among) (?:all |the )*members)?(?=$|,| because\b)/i,
    'there is no consensus on $1',
  ],
  [
    /^((?:the|this) [^,]+?) (?:now |already )*(?:has|have|enjoys|commands) (?:the )?consensus(?: (?:of|among) (?:all |the )*members)?(?=$|,)/i,
    'there is consensus on $1',
  ],
  // "Also has objections": how it stands, and nothing that it did.
  [
    /(?<!\b(?:not|still|yet) )\bhas (?:its |some |serious |strong )?objections(?: (?:to|against)(?= )|(?= (?:too|as well)\b)|(?=$))/i,
    'is against',
  ],
  // "Now has all the approvals it needs".
  [
    /^(?:the|this|that) [^,]+? (?:now |already |therefore )*(?:has|have) (?:now |already )*all (?:of )?(?:the|its|their) (?:necessary |required )?(?:approvals|consents|clearances|permissions|assents|agreements)(?: (?:that )?(?:it|they) (?:needs?|requires?)| required| needed| necessary)?$/i,
    'Nothing is missing any longer',
  ],
  // A veto that nobody is named for.
  [
    /^(?:a|one|the) (?:single )?veto (?:has |had )?(?:stopped|blocked|killed|sank|sunk|halted|prevented|defeated|brought down|doomed|derailed) (.+)$/i,
    '$1 was vetoed',
  ],
  [/^(?:a|one|the) (?:single )?veto (?:has |had )?(?:brought|struck|shot) (.+) down$/i, '$1 was vetoed'],
  [
    /^(.+?) (?:fell to|died on|foundered on|came to grief on|(?:was|were|has been) (?:stopped|blocked|killed|halted|prevented|defeated|brought down) by) (?:a|one) (?:single )?veto$/i,
    '$1 was vetoed',
  ],
  // "One vote in favour was missing".
  [
    /\b(?:only |just )?(?:a|one) (?:single )?(?:(?:affirmative|positive|yes|favourable) )?vote(?: in favou?r| for)? (?:was|is) (?:missing|lacking|wanting)\b/i,
    'it was one vote short',
  ],
  [
    /\b(?:only |just )?(two|three|four|five|six|\d+) (?:(?:affirmative|positive|yes|favourable) )?votes(?: in favou?r| for)? (?:were|are) (?:missing|lacking|wanting)\b/i,
    'it was $1 votes short',
  ],
  // What somebody could do once, it did.
  [/\b(?:was|were) able to (?=(?:block|stop|veto|prevent|halt|defeat)\b)/i, 'managed to '],
  // A consent with its conditions told as an adjective.
  [
    /\b(?:its|their|an) (?:full and )?(?:unconditional|unreserved) (consent|support|approval|agreement|assent) to (.+)$/i,
    'its $1 to $2 without conditions',
  ],
  [
    /^the (consent|support|approval|agreement|assent) of (.+) is (?:unconditional|without conditions)$/i,
    '$2 has given its $1 without conditions',
  ],
  // "All six members had to agree": what the rule asks.
  [
    /^(all(?: of)?(?: the)? (?:\w+ )?(?:members?|member states|countries|states|parties|governments|capitals|allies|delegations|ministers|parliaments)) (?:had|have|has) to (?:agree|consent|approve|say yes|vote (?:for|in favour)|ratify)\b.*$/i,
    'The decision needs $1',
  ],
  [
    /^((?:at least )?\w+(?: of (?:the )?\w+)? (?:members|member states|countries|states|parties|governments|capitals|allies|delegations|ministers|parliaments)) had to (?:agree|consent|approve|say yes|vote (?:for|in favour))\b.*$/i,
    'The decision needs $1',
  ],
  [
    /^((?:the|this|that) .+?) had to be (?:approved|accepted|agreed|backed|supported|carried|ratified) by (.+)$/i,
    '$1 needs $2',
  ],
  [/\bhad the (backing|support) of (?=\d+ per cent\b)/i, 'was backed by '],
  [/\b(is|was|are|were) not (?:\w+ )?alone in (?=\w+ing\b)/i, '$1 not the only one '],
  // "Is not among the members that objected": those that did.
  [
    /\b(is|are|was|were) ((?:not )?(?:among|one of|part of|in)) the (?:\w+ )?(?:members|states|countries|nations|parties|governments|allies|delegations|capitals|partners|cities) (that|who|which) (?=\w+)/i,
    '$1 $2 those $3 ',
  ],
  // "Is not among those that have not ratified": it has.
  [
    /^(?!neither\b)(.+?) (?:is|are|was|were) not (?:among|one of|part of|in) those (?:that|who|which) (has|have|had) not (?:yet )?(?=\w+)/i,
    '$1 $2 ',
  ],
  [
    /^(?:those|the (?:members|states|countries|parties|governments|allies)) (?:that|who|which) (.+?) (?:do|did|does) not include (.+)$/i,
    '$2 is not among those that $1',
  ],
  [
    /^(?:those|the (?:members|states|countries|parties|governments|allies)) (?:that|who|which) (.+?) (?:include|included|includes) (.+)$/i,
    '$2 is among those that $1',
  ],
  // "The tariff applies in all ports": it has taken effect.
  [
    /^((?:the|this|that) [^,]+?) (?:now |already |also )*applies(?= (?:on|in|from|at|as of|across|throughout|everywhere|provisionally)\b|$)/i,
    '$1 is in force',
  ],
  [
    /^((?:the|this|that) [^,]+?) (?:does not|does not yet|does not now) (?:yet |now )?apply(?= (?:on|in|at|across|throughout|everywhere)\b|$)/i,
    '$1 is not in force',
  ],
  [/^((?:the|this|that) [^,]+?) has (?:now |already )?applied(?= since\b)/i, '$1 has been in force'],
  // "Failed on a Maltese veto", "stopped by the Greek objection": the act is named behind its author.
  [
    /\b(on|to|by|over|at|through) (a|an|the|one|another) (\p{Lu}[\p{L}-]+(?: and \p{Lu}[\p{L}-]+)?) (veto|vetoes|objections?|refusal|opposition)(?=$|[ ,.;])/gu,
    '$1 $2 $4 from $3',
  ],
  // "The abstentions of Latvia and Malta sank the bill", "Malta's abstention was enough to stop it".
  [
    /^(?:the )?abstentions? (?:of|by|from) (.+?) (?:sank|stopped|killed|defeated|blocked|doomed|brought down|(?:was|were) enough to (?:stop|sink|block|defeat|bring down)) (.+)$/i,
    '$2 failed because $1 abstained',
  ],
  [
    /^(.+?)['’]s? abstentions? (?:sank|stopped|killed|defeated|blocked|doomed|brought down|(?:was|were) enough to (?:stop|sink|block|defeat|bring down)) (.+)$/i,
    '$2 failed because $1 abstained',
  ],
  [/\b(was|were|has been|have been) (refused|declined)(?= by\b| because\b| after\b|,|\s*$)/i, '$1 rejected'],
  // "Tried in vain to stop it".
  [
    /\b(?:tried|attempted|sought|struggled) (?:in vain|unsuccessfully|without success) to (?=(?:stop|block|prevent|halt|kill|veto|hold up|bring down|defeat)\b)/i,
    'failed to ',
  ],
  // "Three voted against it, too few to stop it", "five did, enough to stop it".
  [
    /,? (?:which |who )?(?:(?:is|was|are|were) )?(?:still |far )?too few to (?:stop|block|prevent|defeat|sink|derail|bring down) (?:it|the \w+)\s*$/i,
    ', but did not block it',
  ],
  [
    /, (?:which |who )?(?:(?:is|was|are|were) )?(?:just )?(?:enough|sufficient) to (?:stop|block|prevent|defeat|sink|derail|bring down) (?:it|the \w+)\s*$/i,
    ', and blocked it',
  ],
  // "Got 74 votes where 80 were needed".
  [
    new RegExp(
      `,? (?:where|when) (${number})(?: votes| members| deputies)? (?:are|were|is|was) (?:needed|required|necessary)\\s*$`,
      'i',
    ),
    ', but $1 votes were needed',
  ],
  // "Four in favour: the loan is approved" says both.
  [/^([^:,]+?) (?:are |were )?in favour: (.+)$/i, '$1 are in favour and $2'],
  [/^([^:,]+?) (?:are |were )?against: (.+)$/i, '$1 are against and $2'],
  // "The levy was lost", "the treaty now binds both".
  [
    /\b(?:was|were|has been|have been|is|are) (?:narrowly |clearly )?lost\b(?! (?:to|in|by|on (?!a tie|a tied|the casting))\b)/i,
    'failed',
  ],
  // "The states are now bound by the treaty": it has taken effect for them.
  [
    /^(.+?) (?:is|are) (?:now |already |legally |all )*bound by (?!only |just )(the .+?)(?=$| since | from )/i,
    '$2 is in force for $1',
  ],
  [
    /^(.+?) (?:is|are) (?:not|not yet|never|no longer) (?:yet )?(?:legally )?bound by (the .+)$/i,
    '$2 is not in force for $1',
  ],
  [/^(.+?) (?:now |already )*binds? (?!only |just |all but )(.+)$/i, '$1 is in force for $2'],
  [
    /^(.+?) (?:led the way and )?(?:ratified|has ratified) (?:ahead of|before) (?:its|all its|the) (?:\w+ )*?(?:partners|others|neighbours|fellow \w+)$/i,
    '$1 was the first to ratify',
  ],
  [
    /^(.+?) (?:led the way and )?(?:signed|has signed) (?:ahead of|before) (?:its|all its|the) (?:\w+ )*?(?:partners|others|neighbours|fellow \w+)$/i,
    '$1 was the first to sign',
  ],
  [
    /^(?:nothing|no obstacle) (?:now |still |any longer )*(?:stands|is|remains) in the way of (?!.*\b(?:entry|force|adoption|ratification|membership|launch|opening)\b).*$/i,
    'No member has blocked it',
  ],
  // "It was Malta that objected."
  [
    /^it (?:is|was) (?:only )?(?!not |true|untrue|false|wrong|incorrect|correct|a (?:myth|lie|fact) )([^,]+?) (?:who|that|which) (?=(?:\S+ ){0,3}?\S+)/i,
    '$1 ',
  ],
  // "It was Malta's ratification, the third, that brought it into force."
  [/^([^,]+?)['’]s (?:ratification|accession|acceptance), the (\w+),(?: that)? .+$/i, '$1 was the $2 to ratify'],
  ...acts.flatMap(([noun, verb]): (readonly [RegExp, string])[] => [
    [new RegExp(`^only (.+?)['’]s? ${noun} ${missing}\\s*$`, 'i'), `Only $1 has not yet ${verb}`],
    [
      new RegExp(
        `^(.+?)['’]s? ${noun} (?:is|are) the (?:only|sole|last|single) (?:one|ones|${noun}) (?:still |now |yet )*(?:missing|outstanding|lacking|awaited|to come|not in|not there)\\s*$`,
        'i',
      ),
      `$1 is the only member not to have ${verb}`,
    ],
    [
      new RegExp(
        `^the (?:only|sole|last|single) ${noun} (?:still |now |yet )*(?:missing|outstanding|lacking|awaited|to come|not in) is (?:that of )?(.+?)(?:['’]s)?\\s*$`,
        'i',
      ),
      `$1 is the only member not to have ${verb}`,
    ],
    [new RegExp(`^only the ${noun} ${by}(.+?) ${missing}\\s*$`, 'i'), `Only $1 has not yet ${verb}`],
    [new RegExp(`^(?:the|a) ${noun} ${by}(.+?) ${missing}\\s*$`, 'i'), `$1 has not yet ${verb}`],
    [new RegExp(`^(.+?)['’]s? ${noun} ${missing}\\s*$`, 'i'), `$1 has not yet ${verb}`],
    [new RegExp(`^(.+?)['’]s? ${noun} ${there}`, 'i'), `$1 has ${verb}`],
    [new RegExp(`^the ${noun} ${by}(.+?) ${there}`, 'i'), `$1 has ${verb}`],
    [
      new RegExp(
        `^there (?:is|are) (?:still |as yet |so far )*no ${noun} ${by}(.+?)(?: yet| so far| as yet)*\\s*$`,
        'i',
      ),
      `$1 has not ${verb}`,
    ],
    [new RegExp(`^(.+?) (?:bears|bear|carries|carry) (?:the )?${noun} of (.+)$`, 'i'), `$2 has ${verb}`],
    [new RegExp(`^(.+?) (?:bears|bear|carries|carry) (?!the |no )(.+?)['’]s? ${noun}\\s*$`, 'i'), `$2 has ${verb}`],
  ]),
  [
    /^(.+?) (?:is|are)(?: also| already| now)* (?:a signatory|signatories|among the signatories|one of the signatories) (?:to|of) /i,
    '$1 has signed ',
  ],
  [
    /^(.+?) (?:is|are)(?: also| already| now)* (?:a signatory|signatories|among the signatories|one of the signatories)\s*$/i,
    '$1 has signed',
  ],
  [
    /^the depositary (?:now |already )*(?:has received|received|holds|has)(?: now)? (?!no |the instruments? |all |every )(.+?)['’]s? (?:instruments?|ratification)(?: of ratification)?/i,
    '$1 has deposited its instrument',
  ],
  [
    /^the depositary (?:now |already )*(?:has received|received|holds|has)(?: now)? the instruments? (?:of ratification )?(?:of|from) (.+)$/i,
    '$1 has deposited its instrument',
  ],
  // "Only two instruments have been deposited", "three ratifications are in".
  [
    /^(.*?)\b(?:of the )?instruments(?: of ratification)? (?:(?:have|has)(?: now| already| so far)* (?:been (?:deposited|lodged|handed in|received|filed|submitted)|arrived|come in|reached the depositary)|(?:are|were)(?: now| already)* (?:in|in hand|on file|deposited|lodged|with the depositary))/i,
    '$1members have deposited their instrument',
  ],
  [
    /^(.*?)\bratifications (?:(?:have|has)(?: now| already| so far)* (?:been (?:completed|received|recorded|notified|registered)|come in|arrived)|(?:are|were)(?: now| already)* (?:in|in hand|complete|on record|done|there))/i,
    '$1members have ratified',
  ],
  // "Ratification is still pending in two countries."
  [
    /^(?:the )?ratification (?:is|remains)(?: still| now| yet)* (?:pending|outstanding|missing|incomplete|unfinished|to come|lacking|awaited|open) in (.+)$/i,
    '$1 have not yet ratified',
  ],
  // "Seven votes to two, the house has passed the bill": the count in front.
  [new RegExp(`^(?:by )?(${number})(?: (?:votes?|[a-z]+s))? to (${number}), (.+)$`, 'i'), '$3 by $1 votes to $2'],
  // Which of two came first, in other words.
  [
    / (?:well )?(?:ahead of|prior to|in advance of)(?= )(?! (?:schedule|time|(?:the )?(?:silence )?(?:deadline|time limit)))/i,
    ' before',
  ],
  [/(?<! no)(?<! not) (?:earlier|sooner) than /i, ' before '],
  [/(?<! no)(?<! not) later than /i, ' after '],
  [/\b(has|have) (?:still )?not (?:yet )?spoken(?: up)?(?: (?:on|about) .*)?$/i, '$1 not taken a position'],
  // An attitude as a possession: what is held, not what was done.
  [
    /\b(has|have|sees|see) no (?:further |more |longer )?(?:objections?|quarrel|problems?|difficulty|difficulties|issues?)(?: (?:to|with|about|against)(?= ))?/i,
    'does not object to',
  ],
  [
    /\b(?:still|yet) (has|have|had) (?:a|an|its|their) (?:\w+ )?(reserve|reservation|reservations)\b/i,
    'maintains its $2',
  ],
  [
    /\b(has|have) (?:a|its|their|some|serious|strong)? ?reservations (about|on|over|regarding)\b/i,
    'maintains its reservation on',
  ],
  // Nobody has yet declared itself.
  [
    /\b(has|have) (?:still )?(?:not (?:yet )?|yet to |never )(?:(?:taken|take|chosen|choose|picked|pick) (?:a )?sides?|taken any position|(?:declared|declare|committed|commit) (?:itself|themselves)|(?:shown|show) (?:its|their) hand|(?:come|came) down on either side|(?:said|say) (?:which way|how|where) .*?(?:vote|stands?|lean|leans|will vote|would vote|it stands|they stand)|pronounced itself|(?:nailed|nail) (?:its|their) colours to the mast)/i,
    '$1 not taken a position',
  ],
  [
    /\b(has|have|is|are) (?:kept|keeping) (?:its|their) (?:position|options|counsel|mind) ?(?:open|to itself|to themselves)?/i,
    'wavers',
  ],
  [
    /\b(is|are|remains|remain) (?:still |as yet |so far )*(?:undecided|noncommittal|uncommitted|in two minds|of two minds|on the fence|torn)\b/i,
    'wavers',
  ],
  // What is still in somebody's mind is not on record; that it has taken a side is.
  [
    /\b(has|have) (?:still )?(?:not (?:yet )?|yet to |never )(?:made|make) up (?:its|their|his|her) minds?\b/i,
    'wavers',
  ],
  // "stands alone against", "is alone in backing".
  [
    /\b(?:stands|stand|stood|is|are|was|were) (?:all )?alone (?:with|in (?:its|their) support (?:for|of)|in (?:backing|supporting|favouring)|behind|in favour of) /i,
    'alone supports ',
  ],
  [
    /\b(?:stands|stand|stood|is|are|was|were) (?:all )?alone (?:against|in (?:its|their) (?:opposition|objections?|resistance) to|in (?:opposing|rejecting|resisting)|in (?:objecting|saying no) to) /i,
    'alone opposes ',
  ],
  // "did not join Malta in voting against".
  [
    /\b(did not|has not|refused to|declined to) join (?:.+?) in (voting|opposing|objecting|backing|supporting|abstaining|rejecting|signing|ratifying)\b/i,
    'refrained from $2',
  ],
  // "Spain's abstention cost Carvalho the post."
  [
    /^(.+) cost ((?:\S+ ){0,3}\S+?) (?:the|his|her|its|their) (?:(?:required|necessary|qualified|two-thirds|absolute) )*(?:post|job|seat|place|membership|contract|title|majority|adoption|approval|passage|consent)\b/i,
    '$2 failed because of $1',
  ],
  // The silence of a silence procedure.
  [
    /^(?:the )?silence(?: procedure| period)? (?:on .+? )?(?:(?:has|have) (?:held|gone unbroken|stayed unbroken|remained unbroken|not been broken)|holds|is holding|held|stands|is (?:still )?unbroken|remains unbroken|remained unbroken|was not broken|went unbroken)(?= |$)/i,
    'No member has broken silence',
  ],
  [
    /^(?:the )?silence(?: procedure| period)? (?:on|over|about|for) .+? (was|has been|had been|is) broken\b/i,
    'Silence $1 broken',
  ],
  [
    /^(.+?) (?:still )?(?:has|have) (?:until|till) .+? to (?:object|speak up|raise objections|break (?:the )?silence|say no|react)\s*$/i,
    'The draft is under silence',
  ],
  // How each state stands in law.
  [/\b(?:is|are) a party to\b/i, 'has ratified'],
];
