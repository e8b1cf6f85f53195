/** How far a work or a criminal case has come. */
import { levels, pairs } from './scale.ts';

/** "is all but complete" */
const almost = pairs(
  'be nearly | be almost | be all but | be practically | be virtually | be as good as | be just about',
  'complete | finish | over | done | do | ready | conclude',
);

/** How far a work has come: planned 1, under way 3, nearly done 4, done 5. */
export const progress = levels(
  'progress',
  `
  5: be ready | stand ready for | be complete | have be complete | be finish | have be finish | be conclude | have be conclude | be finalise |
    be finalize | be do | be over | be at a end | have end | be in place | be reach | have be reach | be find |
    have be find | be strike | have be strike | be sign | have be sign | be in force | have enter into force |
    enter into force
  4: be near completion | ${almost} | be nearing completion | near completion | be in its final stage | be in the final stage | be close to completion |
    be within reach | be in reach | be within grasp | be in sight | be close | be near | be at hand | be close at hand |
    be a step away | remain within reach | come within reach | come into sight | be imminent
  3: be under way | be underway | get under way | be in progress | be ongoing | be in preparation | be be prepare |
    be continue | be proceed | have begin | have start | be still go on | be go on | be in hand |
    be under construction | be be build | be be repair | be be draft | be be write
  2: be on the table
  1: be yet to begin | have yet to begin | have not begin | be at the planning stage | be plan | be in planning |
    remain on paper | be on the drawing board
`,
);

/** How finally something is ended: put off or suspended 3, annulled 5. */
export const ending = levels(
  'ending',
  `
  5: annul | cancel | revoke | repeal | abolish | scrap | quash | overturn | nullify | rescind | call off | strike down |
    do away with | terminate | invalidate | declare void | declare null and void
  3: suspend | freeze | pause | put on hold | put on ice | shelve | postpone | defer | put off | adjourn
`,
);

/** How far a criminal case has come: questioned 2, charged 3.6, convicted 5. */
export const criminalCase = levels(
  'case',
  `
  5: be convict | be find guilty | be sentence | be jail | be condemn to
  3.6: be charge | be accuse | be indict | face charge | be formally charge | be prosecute | go on trial |
    be on trial | stand trial | be put on trial
  2: be question | be be question | be suspect | be under investigation | be investigate | be be investigate |
    be detain | be in custody | be interview | face question | be search for
`,
);
