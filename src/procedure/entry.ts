/** What does an entry of the record tell of as done? Its words, without what it puts aside, announces for later, advises, sends
 *  on to somebody else or sets for another day (`put-aside.ts`). */
import type { RecordedAct } from '../model/procedure.ts';
import { advisedIn, announcedIn, deniedIn, scheduledIn, sentOnIn } from './put-aside.ts';
import { contentOf, stem, type Word, wordsOf } from './words.ts';

export type Entry = {
  readonly act: RecordedAct;
  /** All words of its text, in order. */
  readonly text: readonly Word[];
  /** Stems of what the text tells of as done. */
  readonly told: ReadonlySet<string>;
  /** The same with the kind of act and whoever did it. */
  readonly said: ReadonlySet<string>;
};

export function entryOf(act: RecordedAct): Entry {
  const text = wordsOf(act.text);
  const who = act.organ ?? act.member;
  return {
    act,
    text,
    told: new Set(contentOf(doneIn(text))),
    said: new Set([
      ...contentOf(doneIn(wordsOf(`${act.organ ?? ''} . ${act.text}`))),
      stem(act.act),
      ...contentOf(wordsOf(who ?? '')),
    ]),
  };
}

function doneIn(words: readonly Word[]): Word[] {
  const asides = [deniedIn, announcedIn, sentOnIn, advisedIn, scheduledIn].map((marksOf) => marksOf(words));
  return words.filter((_, i) => !asides.some((marks) => marks[i]));
}

/** "Six of thirty-three chapters": part of a whole, so a stage about all of them is not reached by it. */
export const partly =
  /\b[\w-]+ (out )?of (the )?(\d+|\w*(ten|teen|ty|ty-\w+|two|three|four|five|six|seven|eight|nine))\b/i;

/** An organ's statement opens a stage only if it tells of something done. */
export const tellsOfADeed = (act: RecordedAct): boolean =>
  /^\w+ (put|tabled|circulated|issued|released|published|opened|closed|signed|sent|held|adopted|filed)\b|\d+ votes?\b|\bby [\w-]+ votes\b|\b(was|were|has been|have been|had been|is now|(is|are) (now )?(in|under|before|on)|took|entered|came|began|opened|started|finished|completed|concluded|closed|ended|discussed|examined|heard|held|met|gave|issued|delivered|reached|agreed|voted)\b/i.test(
    act.text,
  );
