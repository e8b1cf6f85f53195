/** How sure a finding is, and how flatly something is contradicted. */
import { levels, pairs } from './scale.ts';

/** "checking whether", "trying to establish if": the answer is open. */
const open = pairs(
  'check | examine | investigate | study | look into | probe | verify | test | find out | establish | determine | ascertain | clarify | assess | inquire | enquire',
  'whether | if',
);
/** "sees signs", "there are hints": something points to it, and it is not shown. */
const signs = pairs(
  'see | find | detect | notice | discover | have | there be | observe | spot',
  'sign | hint | indication | clue | pointer | inkling',
);
/** "cast doubt on", "voiced scepticism about": not believed, and not denied. */
const doubts = `${pairs('express | voice | show | raise', 'doubt | scepticism | skepticism | disbelief')} | cast doubt |
    have doubt | be doubtful | be sceptical | be skeptical | call into question`;

/** "take the view that", "it is their view that": held, and not shown. */
const views = `${pairs('take | hold | be of | express | share', pairs('the', 'view that | opinion that | belief that'))} |
    view be that | opinion be that | belief be that | in the view of | in the opinion of | in the eye of`;
/** "came about because of" */
const because = pairs('come about | happen | occur | arise | be', 'because of | as a result of | owe to');
/** "there was a link between" */
const links = pairs(
  'there be | have | see | find',
  pairs('a', pairs('link | connection | association | relation', 'between | with | to')),
);

/** How sure a finding is: suspected 2.5, believed 3, said 4, established 5. */
export const belief = levels(
  'belief',
  `
  5: be no doubt | be out of the question | rule out | exclude | impossible | be responsible | be to blame | be behind | wrong | false |
    untrue | baseless | unfounded | fabricated | be at fault | have proof | have evidence | hold proof |
    hold evidence | possess evidence | have proof of | have evidence of | there be proof | there be evidence |
    be prove | be clear that | have no doubt | be in no doubt | be beyond doubt | have confirmation | final |
    definitive | conclusive | establish | prove | demonstrate | assure | verify | confirm | ascertain | be certain |
    be sure | know | be aware that | be aware of | have knowledge of | certify | leave no doubt | be convince | corroborate | substantiate | make certain | guarantee
  4.5: find | determine | show | reveal | conclude
  4: make know | make it know | make it known | make public | make plain | make it plain | make clear | make it clear | let know |
    let it be know | reveal that | give to understand | accuse | say | tell | state | declare | announce
  3.8: be little doubt | have little doubt
  3.4: expect | anticipate
  3.2: believe | think | consider that | ${views} | be of the opinion | be of the view | assess | indicate | point to | estimate | judge |
    be confident
  3: not deny | not dispute | not contest | do not deny | do not dispute | do not contest | unlikely | improbable | doubt | premature | exaggerated | inaccurate | misleading | incomplete | imprecise |
    one-sided
  3 hedge: for now | until further notice | for the time be | for the moment | at this stage |
    as thing stand | so far as be know | on present information | on current information | in our view | in its view | in their view | in his view | in her view |
    in our opinion | to our knowledge | to my knowledge | by and large | on the whole | more or less | in general |
    generally | roughly speaking | if confirm | at the earliest | weather permit | weather permitting | weather allow | time permitting | fund permitting | if the weather permit | if weather permit | if the weather allow |
    provide the weather permit | provide the weather allow | provide that the weather permit |
    provide that the weather allow | fund permit | time permit |
    circumstance permit | resource permit | where feasible | if feasible | as far as possible |
    to the extent possible | wherever possible | when condition allow | if condition allow
  2.6 hedge: preliminary | provisional | provisionally | tentative
  2.6: allege | claim | purport | hint | hint at | intimate | insinuate
  2.5: be under suspicion | come under suspicion | fall under suspicion | be think responsible | be suspect
  2.5 hedge: it be possible that | it be conceivable that | it be probable that | there be a chance that | there be a possibility that | it seem | it appear | it would seem | it would appear | it look as if | it look as though | it look like | look | appear to | appear that | seem to | seem that | seem | reportedly | allegedly | apparently |
    presumably | possibly | perhaps | probably | likely | maybe | seemingly | supposedly | ostensibly |
    conceivably | potentially | arguably | in all likelihood | by all appearances | according to first indication |
    according to initial indication | according to preliminary indication | according to preliminary information |
    according to initial information | according to first information | according to preliminary data |
    according to initial data | according to first finding | according to preliminary finding |
    according to initial finding | according to initial report | according to first report |
    according to early report | according to report | it be report that | it be say that | it be allege that | according to preliminary report | according to unconfirmed report | it be believe |
    it be think | be believe to | be think to | be suspect of | be suspect to | be say to | be report to |
    be allege to | as far as be know | to the best of our knowledge | unconfirmed | preliminarily | tentatively |
    in principle | in theory | if necessary | where possible | if possible | where appropriate | as appropriate |
    to some extent | to a degree | in part | partly | partially | subject to | provided that | provide that | providing that |
    as long as | unless | if | in the event that | on condition that | on the condition that | pending | should condition allow | depend on |
    on a case-by-case basis
  2.4: refuse to rule out | refuse to exclude | decline to rule out | decline to exclude | hope for | be hopeful of | be hopeful about | be optimistic about | ${open} | ${signs} | not exclude | not rule out | remain possible | remain conceivable | remain a possibility | remain a option | remain on the table | do not exclude | keep open | receive report of |
    receive report that | hear report | have report of | be aware of report | know of report | have knowledge of report | see report | have indication |
    there be indication | see indication | have reason to believe | have reason to suspect | can not exclude | not be exclude | can not be exclude | cannot be exclude | cannot exclude | not be rule out | can not be rule out | cannot be rule out | cannot rule out |
    look into report | suspect | have suspicion | have a suspicion | have the suspicion | suspicion be that | presume | assume | suppose | surmise | speculate | suggest that | guess
`,
);

/** How flatly something is contradicted: doubted 2.5, denied 4. */
export const denial = levels(
  'denial',
  `
  4: deny | reject | dismiss | refute | rebut | repudiate | disprove
  2.5: question | doubt | have reservation | express reservation | voice reservation | have misgiving | express misgiving | ${doubts}
  2: be draw on | not be draw | have no comment | decline to comment | decline comment | refuse to comment | not comment | decline to say | refuse to say
`,
);

/** How flatly one thing is told as the cause of another: linked to it 2, contributing to it 3.5, causing it 5. */
export const cause = levels(
  'cause',
  `
  5: cause | bring about | result in | lead to | give rise to | trigger | spark | provoke | prompt | be the cause of |
    be the reason for | be the result of | be a result of | result from | stem from | arise from | be due to | be down to | ${because} |
    be attributable to | be to blame for | be blame for | be owe to
  3.5: contribute to | help to cause | play a part in | play a role in | have a part in | have a share in | be a factor in | be one factor in |
    be one of the cause of | be among the cause of | be one of the reason for | be among the reason for |
    be partly due to | be due in part to | have a hand in | help bring about
  2: be link to | be connect to | be connect with | be associate with | ${links} | be relate to | be link with | coincide with |
    go hand in hand with
`,
);
