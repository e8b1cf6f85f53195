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

  /** The other of two people, where a range of the passage's tokens can mean only one of them. */
  otherThan(range: Range, one: Speaker): Speaker | null {
    return this.speakers.otherThan(one.party) ?? this.speakers.otherPresent(this.side.read, range, one);
  }

  /** Are two people told of before a range of the passage's tokens, each by what this one and that one go by? */
  presentBoth(range: Range, one: Speaker, two: Speaker): boolean {
    return this.speakers.presentBoth(this.side.read, range, one.party, two.party);
  }

  /** The text's first sentence. */
  get opening(): Pick<Side, 'read' | 'first' | 'end'> | null {
    return this.speakers.opening;
  }

  get predicates(): readonly Predicate[] {
    return predicatesIn(this.side.read, this.side.first, this.side.end);
  }
}
