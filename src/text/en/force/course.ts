/** How far a course of action has come: weighed 1, possible 2, intended 2.5, expected 2.9, due 3.6, will 4, done 5.2. "Will",
 *  "is to" and "shall" differ in style, "will" and "may" in substance. */
import { levels, pairs } from './scale.ts';

/** "stress the need for", "recall the importance of": said of a thing, not done. */
const needs = pairs(
  'note | stress | underline | underscore | emphasise | emphasize | highlight | recognise | recognize | acknowledge | recall | affirm | reaffirm | reiterate | express | see | discuss | mention',
  pairs(
    'the need | the importance | the necessity | the usefulness | the value | the urgency | the desirability | the benefit | the advantage | the merit | the relevance | the significance | the potential',
    'of | for | to',
  ),
);
/** "recalled the benefits of", "spoke of the merits of": praise of a thing, which nobody undertakes. */
const merits = pairs(
  'note | stress | underline | recall | highlight | emphasise | emphasize | recognise | recognize | acknowledge | praise | speak of | point to | point out | mention | explain | outline | discuss',
  pairs(
    'the benefit | the merit | the advantage | the usefulness | the virtue | the significance | the potential',
    'of',
  ),
);
/** "exchanged ideas on", "shared experiences of": nothing is settled. */
const exchanges = pairs(
  pairs(
    'exchange | swap | share | trade | have a exchange of | hold a exchange of',
    'idea | view | opinion | thought | note | experience | impression | assessment | information',
  ),
  'on | about | of | with',
);
/** "We have a deal" */
const reached = pairs(
  'have | there be',
  'a deal | a agreement | agreement | a accord | a compromise | a settlement | a breakthrough',
);
/** "examine the possibility of" */
const possibilities = `${pairs(
  'examine | explore | study | consider | discuss | assess | look into | raise | weigh | review',
  'the possibility of | the option of | the idea of | the feasibility of | the prospect of',
)} | think of`;
/** "looked at ways of": the thing itself is not yet decided on. */
const ways = pairs(
  'examine | explore | study | consider | assess | weigh | review | evaluate | look at | look into | think about',
  pairs('option | way | possibility', 'for | of | to'),
);
const wishes = 'call | appeal | request | demand | plea | proposal | suggestion | wish | desire | hope | longing';
/** "has heard calls for": somebody else's wish, taken in and no more. */
const heard = pairs(
  'hear | listen to | receive | note | take note of | acknowledge | understand | be aware of | be tell of | face',
  [pairs(wishes, 'for | to'), pairs(pairs('the', wishes), 'of | for | to'), pairs(pairs('a', wishes), 'for | to')].join(
    ' | ',
  ),
);
/** "listened to remarks on", "heard an account of": what others have to say of a thing. */
const told = pairs(
  'hear | listen to | take note of | note | receive',
  pairs(
    pairs(
      ' | the | a',
      'remark | concern | worry | view | opinion | complaint | comment | question | criticism | objection | argument | account | explanation',
    ),
    'on | about | of | over | regarding',
  ),
);
/** "held a debate about" */
const debates = pairs(
  'hold | have | conduct',
  pairs(
    pairs(' | a | the', 'debate | discussion | conversation | deliberation | consultation'),
    'on | about | over | of | regarding',
  ),
);
/** "welcomed the idea of", "spoke in favour of": an opinion of a plan, and no more. */
const opinions = pairs(
  'welcome | support | back | favour | favor | like | praise | applaud | speak in favour of | speak out for | hear | be open to | be sympathetic to | express sympathy for | see merit in',
  pairs(
    'the idea | the notion | the thought | the prospect | the plan | the proposal | the suggestion',
    'of | to | for',
  ),
);
/** "edged towards", "moved nearer to": the end is not reached. */
const nearing = pairs(
  'move | edge | inch | creep | advance | draw | get | come | step',
  'towards | toward | closer to | nearer to | nearer',
);

/** "reaffirmed its commitment to help" */
const committed = pairs(
  'express | affirm | reaffirm | confirm | reconfirm | reiterate | restate | renew | underline | repeat',
  pairs('commitment | pledge | promise', 'to'),
);
/** "opened negotiations on", "are in talks about": the end is open. */
const opened = `${pairs(
  'open | begin | start | launch | enter | enter into | take up | resume | be in',
  pairs(pairs(' | the', 'negotiation | talk'), 'on | about | over'),
)} | ${pairs('hold | have | conduct | continue', pairs('negotiation', 'on | about | over'))}`;
/** "reached an agreement in principle" */
const inPrinciple = pairs(
  'reach | come to | arrive at | strike | conclude',
  pairs(pairs(' | a', 'agreement | deal | accord'), 'in principle'),
);
/** "has been asked to": somebody else's wish for a deed. */
const asked = pairs(
  'be',
  'ask to | urge to | invite to | request to | encourage to | call on to | call upon to | advise to | recommend to | press to | implore to',
);

/** How far a course of action has come. */
export const course = levels(
  'course',
  `
  4.9 done: complete | finish
  4.7 agree: have be fix | have be fix for | have be settle | have be confirm | be confirm for
  4.6 agree: grant | accede to | accept | sign | approve | adopt | ratify | endorse | enact | pass | sign off on
  4.4 modal: be certain to | be sure to | be guarantee to
  4.4 commit: undertake to | undertake | agree to | pledge | pledge to | promise | promise to | commit to | commit |
    commit oneself to | commit themselves to | commit itself to | commit himself to | commit herself to | vow |
    vow to | guarantee | swear to | give a commitment | give an undertaking | make a commitment | make commitment |
    give assurance that | give word that | give word to | enter into a commitment | be commit to | bind oneself to | bind itself to |
    bind themselves to | give its word | oblige itself to | oblige themselves to
  4.4 commit: ${committed}
  4.1 agree: take the decision | take a decision | make the decision | make a decision | settle |
    arrive at a agreement | reach a compromise | reach a settlement | reach a understanding on | come to term on |
    agree between themselves | be in agreement | be at one on | be of one mind on | be in accord on |
    see eye to eye on | find agreement | find agreement on | come to a understanding | be agree | give assurance | give a assurance | give the assurance | assure | agree |
    agree on | reach agreement | reach agreement on | reach an agreement | reach an agreement on |
    come to an agreement | conclude an agreement | strike a deal | strike deal | reach a deal | settle on |
    conclude | finalise | finalize | seal | clinch | reach consensus | ${reached} | decide | decide on | decide to | resolve to |
    opt for | determine to | take the decision to | take a decision to | make the decision to | choose to
  4 modal: will | shall | would | ’ll | 'll | be to | be go to | be set to | be about to | be bind to
  3.6 modal: be due | be due to | be schedule | be schedule to | be plan | be plan for | be plan to | be slate to | be fix for |
    be set for | be foresee | be foresee for
  3.6 intent: be determine to | be resolve to | be intent on | be set on | be bent on | have every intention of |
    have every intention to
  3 modal: be on course to | be on track to | be poised to | look set to | be project to | be forecast to |
    be predict to | be anticipate to | will probably | will likely | will most likely | will presumably |
    would probably | probably will | likely will | presumably will | in all likelihood will | be unlikely to |
    be expect | be expect to | expect to | be likely to | be likely | should | ought to | be probably go to |
    be likely go to | be unlikely | the expectation be that | be suppose to | be tip to | be anticipate
  3 agree: agree provisionally | agree in outline | reach a tentative deal | reach a tentative agreement |
    reach a provisional agreement | agree tentatively | be close to agreement | agree in principle |
    agree in principle on | ${inPrinciple} | reach an understanding | reach understanding | find common ground |
    reach a preliminary agreement | provisionally agree | initial | tentatively agree | broadly agree | agree broadly |
    agree in broad term | agree in general term | agree in substance | agree on the whole | agree by and large |
    nearly agree | almost agree | all but agree | be near agreement | be near to agreement | be close to a agreement |
    be close to a deal | be close to deal | be near to a deal | be near a deal | be on the verge of agreement
  2.9 commit: offer to | offer
  2.6 intent: prepare to | make preparation to | make preparation for | get ready to | plan to | plan | plan be to | have plan to | the plan be to | the plan be for | the plan be that
  2.5 intent: mean to | intention to | intention of | intention be to | the intention be to | the intention be that | strive for | work for | be keen to | have in mind to | be minded to | make effort to |
    make every effort to | make a effort to | do its best to | do their best to | do everything to |
    do its utmost to | do their utmost to | aim to | aim at | aim for | intend to | have the intention of |
    have the intention to | be mind to | be incline to | be prepared to | be ready to | be willing to | seek to |
    strive to | endeavour to | endeavor to | try to | attempt to | work to | work towards | work toward |
    be work on | look to | stand ready to | propose to | envisage
  2.3 talk: ${nearing} | ${opened} | negotiate | be negotiate | hold negotiation on | make progress on | make progress towards |
    make progress with | make headway on | make headway with | work on | continue work on | continue to work on | narrow difference on | move closer to | be close to | draw near to | near
  2.2 asked: ${asked}
  2 modal: will perhaps | will possibly | perhaps will | possibly will | may possibly | be able in principle to | have the possibility to | may | might | could | will be able to |
    would be able to
  1.8 talk: float | moot | propose | table | put forward | submit | suggest
  1.8 weigh: see room for | see scope for | see a case for | leave room for | be room for | be scope for
  1.8 intent: be possible | be conceivable | hope that | express the hope | express hope | voice the hope |
    voice hope | hope to | hope for | wish to | would like to | want to | be interested in | express interest in |
    express readiness to | express willingness to | be hope |
    be hopeful that | be optimistic that | the hope be that | the wish be to | the wish be that
  1 weigh: ${ways} | ${possibilities} | be consider | consider | be study | study | be examine | examine |
    be explore | explore | be weigh | weigh | be evaluate | be assess | be review | evaluate | look into |
    be look at | look at | be mull | mull | think about | be think about | reflect on | contemplate | be analyse | review | assess | analyse | analyze |
    be under consideration | be under review | be under discussion | be under study | be under investigation | be under examination | keep under review |
    give thought to | discuss whether | see whether | be investigate
  1 talk: ${opinions} | ${merits} | speak in favour of | speak out in favour of
  1 heard: ${heard} | ${told} | listen to | be tell of the need for | be inform of the need for | hear of the need for
  1 talk: ${exchanges} | ${debates} | make mention of | bring up | raise the question of | raise the matter of | raise the issue of |
    raise the subject of | dwell on | ${needs} | talk over | comment on | speak on | speak about | make remark on |
    answer question on | answer question about | chat about | compare note | compare note on | hold exchange |
    swap view | sound out | have a exchange | have a exchange of view | have talk | hold talk | speak of | mention |
    refer to | talk of | allude to | hint at | discuss | talk about | talk on | hold talk on | exchange view on |
    exchange view | exchange opinion | exchange opinion on | touch on | touch upon | take up | go over |
    go through | debate | deliberate on | raise | broach | have a discussion | confer on | consult on |
    hold consultation on | be on the agenda | note the need for | stress the need for | underline the need for |
    emphasise the need for | recognise the need for | note the importance of | take note of | note | be talk about |
    hear report on | continue talk on
`,
);
