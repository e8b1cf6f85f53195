/** How strongly somebody is for or against. */
import { levels, pairs } from './scale.ts';

/** "voiced unease about": disapproval by a verb of showing and its noun. */
const misgivings = pairs(
  'express | voice | show | convey | share | state | register',
  'concern | unease | regret | worry | dismay | disappointment | misgiving | reservation | doubt | disquiet | displeasure | discontent | anxiety',
);

/** "voiced criticism of", "drew criticism from" */
const criticisms = `${pairs('express | voice | have | level', 'criticism of | criticism for | criticism at')} |
    draw criticism from | come in for criticism from | meet with criticism from`;

/** Against what was done: noted 1.8, regretted 2.9, criticised 4, condemned 5. */
export const blame = levels(
  'blame',
  `
  5: express indignation | be outrage by | be outrage at | be appal by | be shock by | be shock at | be horrify by |
    express horror | condemn | denounce | decry | condemnation of | express condemnation of | express outrage |
    outrage
  4: deplore | criticise | criticize | blame | slam | protest | rebuke | object to | reproach | censure | lambast |
    chide | complain | complain about | fault | take issue with | be critical of | ${criticisms}
  2.9: note with concern | note with regret | be sadden by | take exception to | be dismay by | regret | lament |
    be concern | be worry | be alarm | be disappoint | be uneasy about | be unhappy about | have misgiving about |
    have reservation about | ${misgivings}
  1.8: note | take note of | take note | observe | acknowledge | register | mention | comment on | follow |
    monitor | watch | be aware of
`,
);

/** "were full of praise for", "had high praise for" */
const praises = `${pairs(
  'be full of | have | have nothing but | have word of | have only | find word of | express | voice',
  pairs(' | high | warm | great', 'praise for'),
)} | ${pairs('heap | lavish | shower', 'praise on | praise upon')} | speak highly of | speak in high term of | draw praise from |
    earn praise from | win praise from`;
/** "were pleased to note" */
const glad = pairs(
  'be pleased | be happy | be glad | be delighted | be gratify | be please | be delight',
  'to note | to see | to learn | to hear | to observe | to acknowledge',
);

/** For what was done: noted 2, welcomed 4, hailed 4.6. */
export const praise = levels(
  'praise',
  `
  4.6: hail | applaud | praise | commend | celebrate | salute | pay tribute to | laud | ${praises}
  4: note with satisfaction | note with appreciation | express satisfaction | voice satisfaction | be satisfy with |
    congratulate | express appreciation for | express gratitude | welcome | appreciate | express appreciation |
    be pleased | greet | ${glad}
  2: note | take note of | take note | acknowledge | observe | register | mention
`,
);

/** For whom, or for what is to be done: noted 2.4, in solidarity 3, in support 4.2. */
export const backing = levels(
  'backing',
  `
  4.2: be in favour of | be in favor of | favour | favor | advocate | be fully behind | express full support |
    full support | assure | assure of | pledge support | guarantee | back | support | endorse | stand behind |
    stand by | champion | reaffirm support | express support | confirm support | reiterate support
  3: express solidarity | show solidarity | be sympathetic to | show openness to | be open to | not oppose |
    not object to
  2.4: note | take note of | take note | acknowledge | express sympathy | sympathise with | sympathize with |
    show understanding | express understanding | have understanding for | express interest | voice sympathy |
    show sympathy | express goodwill | wish well | understand | respect
`,
);
