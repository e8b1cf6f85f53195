/** Does a point say that a matter was not spoken of at all? "Whaling was not on the agenda", "the visit passed over the islands".
 *  Such a point contradicts an account that has the matter spoken of; silence itself contradicts nothing. And does it say that a
 *  question was left without an answer? */

const SPOKEN =
  'discussed|raised|mentioned|addressed|touched|touched on|touched upon|broached|debated|covered|tabled|spoken of|spoken about|talked about|talked of|brought up|taken up|referred to|dealt with|gone into|proposed|suggested|asked for|requested|demanded|offered|alluded to';
const SPEAK =
  'discuss|raise|mention|address|broach|debate|cover|speak of|speak about|talk about|talk of|bring up|touch on|touch upon|come up|arise|feature|figure|deal with|refer to|go into|take up|dwell on';
const UNSPOKEN = [
  ` (?:not|n't|never|nor)(?! only)(?: \\w+){0,2} (?:${SPOKEN}) `,
  ` (?<!can |could |cannot )(?:not|n't|never|nor)(?: even| once| actually| also)? (?:${SPEAK}) `,
  " (?:not|n't|never)(?: \\w+)? (?:on the agenda|on the table|a subject|a topic|an item|a point on|the subject|the topic|an issue|a theme|under discussion|part of the (?:talks|agenda|discussion|discussions|conversation|meeting|call|exchange|programme)|among the|put on the table|for discussion|the object) ",
  ` (?:nobody|none|no one|neither side|neither of|neither|no side|no delegation|no participant)(?: \\w+){0,4} (?:spoke|${SPOKEN}) `,
  ' no (?:mention|talk|discussion|debate|reference|allusion) (?:was|of|on|about|is|has|to|were) ',
  ' (?:was|were|is|are) no (?:mention|talk|discussion|question) of ',
  ' (?:was|were|is) no (?:subject|topic|theme)(?: (?:of|at|in|during|for) | $)',
  ` (?:neither|no)(?: \\w+){1,8} (?:came up|(?:was|were|had been|has been|have been) (?:${SPOKEN})) `,
  ' no (?:such )?(?:\\w+ )?(?:proposal|suggestion|request|offer|demand|promise|pledge|threat|plan|idea|commitment|question)(?: (?:for|to|of|on|about|concerning)(?: \\w+){1,8})? (?:was|were|had been|has been) (?:made|put|raised|voiced|tabled|given|received|discussed|submitted) ',
  ' (?:did|does|had) not (?:propose|suggest|request|offer|demand|promise|pledge) any ',
  ` (?:(?:avoided|left aside|left out|sidestepped|passed over|skirted|steered clear of) (?:\\w+ ){0,2}(?:topic|subject|question|issue|matter|mention|mentioning)|without (?:mentioning|raising|discussing|touching|addressing)) `,
  ' (?:played no (?:part|role)|(?:was|were) left out(?! of (?:the|this|that) (?:\\w+ )?(?:accord|deal|agreement|treaty|text|pact|package|list|law|bill|contract|budget|plan|scheme))|was left aside|were left aside|was absent from|were absent from|was passed over|went unmentioned|remained unmentioned|left unmentioned|kept off the (?:agenda|table)) ',
].map((shape) => new RegExp(shape));

/** What is raised to a higher level, and not in a conversation. */
const RAISED =
  / (?:tax|taxes|rates?|prices?|tariffs?|duty|duties|age|fees?|quotas?|limits?|ceilings?|caps?|salary|salaries|wages?|pensions?|thresholds?|targets?|contributions?|fines?|tolls?|rents?) /;

/** Its lower-case words tell of a verb or noun of talking under a negation, or of a matter left out. */
export function isUnspoken(words: readonly string[]): boolean {
  const text = ` ${words.join(' ')} `;
  // "taxes will not be raised"
  if (/ (?:not|n't|never) be raised /.test(text) && RAISED.test(text)) return false;
  return UNSPOKEN.some((shape) => shape.test(text));
}

const UNANSWERED = [
  ' (?:declined|declines|refused|refuses|was unwilling|was not willing) to (?:say|comment|answer|reply|respond|elaborate|be drawn|take a (?:stand|position)|confirm or deny|give (?:an|any) answer) ',
  " (?:would|did|does|will|could) (?:not|n't) (?:say|comment|answer|reply|be drawn|confirm or deny|elaborate|give an? (?:clear |direct )?answer) ",
  ' (?:(?:gave|gives|offered|made|had|with) no|without an?y?) (?:clear |direct |straight |further )?(?:answer|comment|reply) ',
  ' (?:how|whether|when|where|who|what|which|why) .*(?:left open|left unanswered|not said|not disclosed|not revealed) ',
  ' neither (?:an? )?yes nor (?:an? )?no ',
  ' neither confirm(?:ed|s)? nor den(?:y|ied|ies) ',
  ' (?:left|leaves) (?:the|that|this|it) (?:question )?(?:unanswered|open whether) ',
  ' (?:evaded|dodged|sidestepped|ducked|avoided) (?:the|a|any|that|this) (?:question|answer) ',
].map((shape) => new RegExp(shape));

/** Does a point say that somebody left a question without an answer? "declined to say", "gave neither a yes nor a no". */
export function isUnanswered(words: readonly string[]): boolean {
  const text = ` ${words.join(' ')} `;
  return UNANSWERED.some((shape) => shape.test(text));
}
