/** What a thing is called: how bad it is, how firmly it binds. */
import { levels } from './scale.ts';

/** How bad a thing is called: an incident 2, an attack 4, a massacre 5. */
export const gravity = levels(
  'gravity',
  `
  5: massacre | atrocity | genocide | invasion | aggression | war crime | torture | coup | slaughter | carnage |
    catastrophe | disaster | murder | execution | extermination | ethnic cleansing | terrorism
  4: attack | assault | strike | raid | shelling | bombing | war | killing | sanction | crisis | threat |
    violation | breach | abuse | crime | ban | embargo | blockade | repression | crackdown | failure | fraud |
    corruption | collapse | defeat | hostility | violence | occupation | annexation | kidnapping | abduction
  2: incident | event | episode | occurrence | action | measure | situation | operation | development | activity |
    difficulty | challenge | irregularity | shortcoming | tension | circumstance | mishap | issue | matter |
    setback | concern | difference | misunderstanding | inconvenience
`,
);

/** How firmly a paper binds: a letter of intent 2, an agreement 4, a treaty 5. */
export const bond = levels(
  'bond',
  `
  5: treaty | contract | convention | guarantee | law | regulation
  4: agreement | deal | accord | pact | protocol
  3: memorandum | memorandum of understanding | understanding | arrangement | assurance | roadmap
  2: letter of intent | declaration of intent | joint declaration | joint statement | draft agreement |
    draft treaty | draft | statement of intent | non-paper | outline | recommendation | guideline
`,
);
