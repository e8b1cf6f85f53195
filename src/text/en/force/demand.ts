/** How hard something is asked for, and how far somebody is bound to it. */
import { levels, pairs } from './scale.ts';

/** "made the proposal that" */
const proposals = pairs(
  'make | put forward | submit | table',
  pairs('a | the', 'proposal | suggestion | recommendation'),
);

/** How hard something is asked for: suggested 1.8, asked 3, urged 3.6, demanded 5. */
export const demand = levels(
  'demand',
  `
  5: demand | insist on | insist that | be adamant | be insistent | require | order | instruct | summon | oblige | compel | force | mandate
  4.6: decide | direct | decree | rule that | resolve
  3.8: warn not to | warn against | caution against | caution not to
  3.6: urge | call on | call upon | call for | press | press for | appeal to | appeal for | exhort | implore |
    entreat | push for
  3.4: plead with | plead for | beg
  3: ask | ask for | request | seek | petition | want
  2.3: ${proposals} | propose | invite | recommend | advise | advocate | put forward
  2.2: see merit in | see value in | see advantage in | see the merit of | see the value of | speak in favour of |
    speak in favor of | speak for | argue for | be in favour of | be in favor of | favour | favor |
    like the idea of | express interest in | show interest in | be open to
  1.8: would welcome | hope | look forward to | suggest | encourage | hope that | express the hope | express hope
`,
);

/** How far somebody is bound: may 2, should 3, must 5. */
export const duty = levels(
  'duty',
  `
  5: be a obligation | be a requirement | be a duty | have the duty to | have a duty to | have the obligation to |
    have a obligation to | be under a obligation to | oblige | force | compel | mandate | must | have to |
    be require to | be oblige to | be bind to | binding | mandatory | compulsory | obligatory | legally binding |
    need to | be compel to | require
  5: be order to | be instruct to | be forbid to
  4: be warn to | be caution to
  3: be a recommendation | be recommend | be encourage | should | ought to | be advise to | be recommend to |
    be urge to | be encourage to | be ask to | be request to
  2: it be open to | be entitle to | have the right to | have the option to | have the option of | at the discretion of |
    be authorise to | be authorize to | be at liberty to | be welcome to | have permission to | have leave to | allow | permit | enable | entitle |
    authorise | authorize | may | can | be allow to | be permit to | be free to | voluntary | optional |
    non-binding | advisory | nonbinding | be invite to | discretionary | indicative | recommended
`,
);
