/** What an answer does besides stating: it gives none ("I'm not going to get into that"), or it denies ("There is no truth
 *  in it"). Read from the words of the answer, by construction: who will not, what verb of answering, which impersonal
 *  phrase puts the question off (non-answers as studied in broadcast interviews: Clayman & Heritage 2002, ch. 7).
 *
 *  Words come in small letters, one space between, as tokens: "i 'm not going to", "do n't", "that 's". */

const self = '(?:i|we)';
const speaker = '(?:i|we|he|she|it|they)';
/** Verbs of answering. "say" and "tell" hold a statement ("I can't say that I mind"), unless the thing not said follows. */
const open =
  '(?= (?:who|whom|what|when|where|why|how|whether|if|which|any|anything|more|much|yet|now|at|on|about|in)\\b| [.,;?!]|$)';
const answering = `(?:comment|speculate|answer|discuss|respond|confirm|verify|elaborate|address|name|identify|disclose|reveal|engage|divulge|detail|entertain|prejudge|pre-empt|preempt|second-guess|characteri[sz]e|preview|litigate|parse|expand|guess|say${open}|tell you${open}|be drawn|be commenting|be discussing|be answering|be taking|read out|get ahead|(?:get|go|be going|be getting) (?:into|down that)|(?<!\\b(?:do|does|did|ca|can|could) (?:not|n't) )(?:get|go|be going|be getting) there(?= [.,;?!]|$)|speak (?:to|for|about|on) (?:that|this|it|him|her|them|those|these|what|the|any)|talk about|weigh in|give (?:you )?(?:an? |any |the )?(?:\\S+ )?(?:dates?|numbers?|figures?|names?|details?|timetables?|timelines?|answers?)|put an? (?:\\S+ )?(?:date|number|figure|time|timetable)|set an? (?:date|deadline|timetable)|take (?:any |more |further )*questions|add (?:anything |to )|make (?:any )?comments?|play (?:that|this|the) game|quote (?:from|any)|give out|hand out|give away|go (?:beyond|further)|show (?:my|our|his|her) hand|be (?:specific|precise|more specific)|pre-judge|rule (?:anything|it|that|this) (?:in|out))`;
const not = "(?:not|n't|never)";
const asked =
  '(?:going to|about to|able to|prepared to|ready to|willing to|allowed to|free to|here to|at liberty to|in a position to|inclined to|minded to|the (?:person|one|man|woman) to|wish to|want to|care to|intend to|plan to|propose to|like to|be able to|be in a position to)';
const unable = new RegExp(
  `^${speaker} (?:wo|will|would|can|ca|could|do|does|did|am|'m|are|'re|is|'s|was|were|have|has|had|shall|sha|'d|'ll|should|must) ?${not} (?:\\S+ly )?(?:${asked} )?(?:really |even |further |now )?${answering}\\b`,
);
const nowhere = new RegExp(
  `^${speaker} (?:am|'m|are|'re|is|'s|was|were) (?:in no (?:position|mood|hurry)|at a loss|the (?:last|wrong) (?:person|one|man|woman)) to (?:judge|know|tell|${answering})(?: |$)`,
);
const habit = new RegExp(
  `^${speaker} (?:(?:name|identify|comment on|discuss|disclose|answer|give|say) (?:no|none|nobody|nothing)\\b|(?:do|does|did) ${not}|never|rarely|make it a rule not to|have a policy of not) (?:comment|discuss|speculate|answer|talk about|speak about|say${open}|confirm|commenting)`,
);
const nothing = new RegExp(
  `^${speaker} (?:have|has|had|'ve) (?:got )?(?:(?:no (?:\\S+ )?(?:comments?|information|updates?|announcements?|response|answer|details?|knowledge of (?:it|that))\\b)|nothing (?:\\S+ )?(?:to (?:say|add|announce|share|offer|report|tell|read out|disclose)|for you|on that|more|further|new)\\b)`,
);
const bare = new RegExp(
  `^${speaker} (?:would|will|could|can|'ll|'d) (?:make|give|offer|have|provide|issue) no (?:further |more |\\S+ )?(?:comments?|statements?|details?|answers?|response|reply|information|names?|figures?|dates?)\\b`,
);
const without = new RegExp(
  `^${speaker} (?:do|does|did|could|would|wo|ca|can|will) ${not} have (?:\\S+ )?(?:comment|information|update|announcement|response|answer|details?|anything (?:\\S+ )?(?:for|to|on|more|further)|any (?:\\S+ )?(?:information|details?|comment|updates?|announcements?)|an? (?:\\S+ )?to (?:read out|announce|share|preview))`,
);
const elsewhere = new RegExp(
  `^(?:(?:${self} (?:(?:would|'d|will|'ll|must|have to|can only|could only|am going to|'m going to) )?(?:have to )?(?:refer|direct|point|defer)(?: you| back)* to)|(?:you (?:'d|would|'ll|will|'re going to) (?:have|need|do better) to (?:ask|speak to|talk to|check with|put (?:that|it) to|take (?:that|it) up with))|(?:you (?:should|must|could|may want to|might want to) (?:ask|put (?:that|it) to|take (?:that|it) up with))|(?:${self} (?:will|'ll|would|'d|am going to|'m going to|are going to) (?:let|leave|keep) (?:that|this|it|those|these|them|him|her|the \\S+|others|the \\S+ \\S+) ?(?:to\\b|for|open|there|at that|private|speak|answer|address|respond|comment|explain|decide)))`,
);
/** "That is a question for the board": no answer where somebody asked; in reported speech as often a view. */
const forOthers =
  /^(?:that|this|it|those|these) (?:is|'s|are|was|were|would be|will be|remains) (?:really |simply |purely |probably |surely )?(?:a |an |one )?(?:question|questions|matter|one|issue|decision)s? (?:for|to put to|you (?:should|must|need to|will have to|'ll have to|would have to) (?:ask|put to))\b/;
/** "That is for the court", "That is for you to say". */
const decides =
  'courts?|judges?|prosecutors?|police|parliament|government|council|board|commission|ministry|committee|regulator|inquiry|investigators|voters|historians|lawyers|others';
const forThem = new RegExp(
  `^(?:that|this|it) (?:is|'s|would be|will be|was) (?:something |a matter |really |entirely |simply )?for (?:(?:the |our |my )?(?:\\S+ )?(?:${decides})(?: [.,;!]|$)|(?:\\S+ ){1,3}to (?:say|decide|answer|judge|determine|explain|comment)\\b)`,
);
const topic = '(?:something|anything|one|an? (?:question|matter|subject|topic|issue))';
const gone = '(?:\\S+ ){0,4}(?:discuss|comment|answer|address|talk|speak|get|go|say)';
const notMine = new RegExp(
  `^(?:that|this|it|those|these|which) (?:is|'s|are|was|were|would be|will be|remains) (?:(?:not|n't) (?:for (?:me|us|him|her|them)\\b|(?:my|our|his|her) (?:place|job|role|business)\\b|up to (?:me|us)\\b)|(?:not|n't) ${topic} (?:that |which )?(?:i|we|he|she|they) ${gone}|${topic} (?:that |which )?(?:i|we|he|she|they) (?:\\S+ )?(?:not|n't|never) ${gone}|(?:between|private|confidential|classified|under seal|above my|sub judice)\\b)`,
);
const early = new RegExp(
  `^(?:it|this|that|now) (?:is|'s|was|would be|'d be|is not|would not be|'s not|is n't|would n't be|was not|was n't) (?:\\S+ ){0,2}?(?:early|soon|premature|inappropriate|improper|wrong|appropriate|right|proper|possible|unwise|unhelpful|irresponsible|helpful|the (?:time|place|moment|day)) (?:for (?:me|us|him|her|them|the \\S+|anyone) )?to (?:be )?(?:\\S+ )?(?:${answering}|comment|commenting|speculating)`,
);
const rather = new RegExp(`^${speaker} (?:would|'d) (?:rather not|prefer not to)\\b|^${self} prefer not to\\b`);
const leaving = new RegExp(
  `^${speaker} (?:would|will|'ll|'d) (?:rather |prefer to )?(?:leave|let) (?:that|this|it|those|the (?:question|matter|decision|answer|rest)) (?:to|for)\\b`,
);
const letUs = /^let (?:'s|us|me) not (?:speculate|get|go|guess|prejudge|discuss|talk|answer)\b/;
const later = new RegExp(
  `^${speaker} (?:will|'ll|shall|would|'d) (?:answer|comment|discuss|talk about|speak about|say more|have more to say|address|come back to) (?:\\S+ ){0,6}?(?:when|once|after|later|in due course|another|at the|next|tomorrow)\\b`,
);
const closed =
  /^(?:no (?:further |more )?comments?\b|no (?:names|dates|figures|numbers|details|questions)(?: [.,!]|$)|next question\b|no more questions\b|my lips are sealed\b|ask me (?:that |about (?:that|it) )?(?:again|later|another|in|on|after|when|once|next|tomorrow)\b|come back (?:to me )?(?:with that )?(?:in|on|after|next|tomorrow)\b(?= (?:\S+ ){0,3}\S+(?: [.!]|$))|try me (?:again|later|in|on|after|next|tomorrow)\b|i (?:have|'ve) (?:already )?(?:answered|dealt with|addressed) (?:that|this|it|your|the) ?(?:questions?|point)?(?: [.,!]|$)|i (?:have|'ve) said (?:all|everything|what|as much as|enough)|(?:you|we) (?:will|'ll|shall|must|have to|'ll have to|will have to) (?:all )?(?:wait(?: and see)?\b|find out\b)|(?:all )?in (?:good|due) (?:time|course)\b|your guess is as good|you (?:will|wo|'ll|are|'re) (?:not |n't |never |not going to )?(?:get|hear|have|getting|hearing) (?:no |an |any |that |anything )?(?:answer|comment|word|date|name|figure|number|anything)?s? ?(?:to that |on that |about that )?(?:from|out of) (?:me|us)\b)/;

const refusing: readonly RegExp[] = [
  unable,
  nowhere,
  habit,
  bare,
  nothing,
  without,
  notMine,
  early,
  rather,
  leaving,
  letUs,
  later,
  closed,
];

/** Words before an answer that are none: "Well ,", "As I said ,", "Thank you .", "I have seen the reports but". */
const beforeIt =
  /^(?:you (?:will|'ll|would|must) (?:understand|appreciate|know|forgive me for saying|have to accept) (?:why )?(?:that )?|you know (?:very well |full well |that )?|(?:i|we) (?:am|'m|are|'re) (?:afraid|sorry|sure you (?:will )?understand)(?: to say)? (?:but |that )?|as a (?:general |matter of )?(?:principle|policy|course|rule|matter of \S+) (?:, )?|(?:at|for) (?:this|the) (?:stage|time|moment|point|present)(?: time)? (?:, )?|(?:\S+ ){1,5}, |(?:\S+ ){1,6}[.!] |(?:[^.?!;,]{1,80},? )?(?:but|and|so) )/;

/** Does an answer in these words give none? `flat`: words in small letters, see above. `direct`: in the speaker's own words. */
export function givesNoAnswer(flat: string, direct: boolean): boolean {
  const forms = direct ? [...refusing, elsewhere, forOthers, forThem] : refusing;
  let rest = flat;
  for (let i = 0; i < 3; i++) {
    if (forms.some((form) => form.test(rest))) return true;
    const lead = beforeIt.exec(rest);
    if (!lead) return false;
    rest = rest.slice(lead[0].length);
  }
  return false;
}

const untrue =
  "(?:false|untrue|baseless|groundless|unfounded|fabricated|nonsense|rubbish|incorrect|inaccurate|a lie|lies|an? (?:\\S+ )?(?:invention|fabrication|fiction|slander)|fiction|fabrications|(?:not|n't) (?:\\S+ly )?(?:true|correct|accurate|the case|so|what happened)|(?:\\S+ per cent )?made up|mistaken|erroneous|misleading|wide of the mark|far from (?:the truth|true)|unsubstantiated|spurious|bogus|slanderous|defamatory|preposterous|malicious|without (?:any )?(?:foundation|merit|substance|basis))";
/** Of what was claimed these say that it is untrue; of what was done, that it should not have been. */
const unfit =
  '(?:fantas(?:y|ies)|fanciful|an? (?:fairy ?-?tale|myth|hoax|smear)|wrong|absurd|ridiculous|fake|invented|made up)';
const putAbout =
  '(?:claims?|reports?|allegations?|accusations?|charges?|rumours?|rumors?|suggestions?|story|stories|assertions?|account|version|talk|figures?|insinuations?|notion)';
const denying: readonly RegExp[] = [
  new RegExp(
    `\\b${putAbout} (?:[^.;?!]{0,40} )?(?:has|had|have|holds|held|lacks|lacked) (?:no |any |all )?(?:basis|foundation|substance|merit|truth|validity|grounds?)\\b`,
  ),
  /^(?:nothing (?:could be|is) further from the truth|(?:that|this|it) (?:is|'s|was) (?:(?:simply|plainly|just|flatly|flat|completely|entirely|totally|utterly) wrong|(?:very |so )?(?:far from the truth|wide of the mark)|a figment\b.*)(?: [.,!]|$))/,
  new RegExp(
    `\\b${putAbout} (?:[^.;?!]{0,40} )?(?:did|does|do|would|will) (?:not|n't) (?:hold water|hold up|stand up|add up|bear (?:scrutiny|examination))\\b`,
  ),
  // What somebody else put about is untrue.
  new RegExp(
    `\\b${putAbout} (?:[^.;?!]{0,40} )?(?:was|were|is|are|'s|had been|have been) (?:\\S+ ){0,2}?(?:${untrue}|${unfit})\\b`,
  ),
  new RegExp(
    `^(?:(?:\\S+ ){1,3}, )?(?:no , )?(?:that|this|it|these|those|they|all (?:of )?(?:that|this)) (?:is|'s|was|are|were|'re) (?:\\S+ ){0,2}?${untrue}(?: |$)(?!to\\b|for\\b|that\\b)`,
  ),
  /\b(?:is|was|'s|are|were) (?:\S+ )?(?:no|not a (?:\S+ )?(?:shred|grain|word|ounce|scrap) of|not the slightest|not an? (?:iota|atom) of) (?:\S+ )?(?:truth|substance|basis|foundation|merit) (?:\S+ )?(?:in|to|for|behind)\b/,
  /^(?:no , )?there (?:is|was|are|were|has been|have been|had been|never was|never were) (?:and (?:is|was|are|were) )?(?:no|never any) such\b/,
  /^(?:not|hardly) a (?:single )?word (?:of (?:it|that|this) )?(?:is|was) true\b|^none of (?:it|this|that) (?:is|was) true\b/,
  /^(?:(?:\S+ ){1,3}, )?(?:nothing of the (?:sort|kind)|no such (?:\S+ ){1,3}(?:took place|happened|exists?|existed|occurred|(?:was|were|has been|have been|had been) (?:ever )?(?:made|said|signed|held|given|discussed|promised|ordered|agreed|planned|sent)|(?:had|has|have) (?:ever )?(?:taken place|happened|existed|occurred))|(?:that|this|it|none of (?:that|this|it)) (?:never|did not|did n't) happen(?:ed)?|(?:i|we|he|she|they) (?:did|said|made|asked|wrote|signed|promised) no such)\b/,
  /^(?:(?:\S+ ){1,3}, )?(?:we|i) (?:\S+ly )?(?:(?:deny|reject|dispute|refute|contest|repudiate)\b|(?:do not|do n't|ca n't|can not|would not|would n't) (?:accept|agree|recogni[sz]e|share)\b (?:that|this|it|those|the|your|any|with|his|her|their)\b)/,
  /^(?:no , )?(?:absolutely|certainly|definitely|categorically|of course|most definitely) not(?: [.,!]|$)/,
  /^(?:no , )?(?:(?:absolute|complete|utter|pure|total) )?(?:nonsense|rubbish|lies|false|untrue|not true|not so|no truth in (?:it|that))(?: [.,!]|$)/,
  /^(?:no , )?(?:i|we|he|she|they) never (?:said|did|made|wrote|asked for|agreed to|promised|received|ordered|signed) (?:that|this|it|so|such|any(?:thing)?)\b/,
  /\b(?:is|was|are|were|'s|remains|would be) (?:completely |simply |absolutely )?out of the question\b/,
  /^it (?:is|'s|was) (?:simply |just |quite |absolutely |entirely )?(?:not true|untrue|false|not the case|n't true|a lie|wrong) (?:that|to (?:say|claim|suggest))\b/,
];

/** Does an answer in these words deny what was put to it? */
export const deniesIt = (flat: string): boolean => denying.some((form) => form.test(flat));
