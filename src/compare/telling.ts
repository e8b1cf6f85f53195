/** One version's telling of a passage, and who is meant in it. */
import { type Predicate, predicatesIn, type Range } from '../text/en/predicates.ts';
import type { Side } from './edits.ts';
import type { Speaker } from './speaker.ts';
import type { Speakers } from './speakers.ts';

export class Telling {
  constructor(
    readonly side: Side,
    readonly speakers: Speakers,
    /** The sentence in which the passage begins. */
    private readonly sentence: number,
  ) {}

  /** Whom a range of the passage's tokens means. */
  speaker(range: Range): Speaker {
    return this.speakers.of(this.side.read, range, this.sentence);
  }

  /** The text's first sentence. */
  get opening(): Pick<Side, 'read' | 'first' | 'end'> | null {
    return this.speakers.opening;
  }

  get predicates(): readonly Predicate[] {
    return predicatesIn(this.side.read, this.side.first, this.side.end);
  }
}
