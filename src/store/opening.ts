/** How a record is opened, and why one that was only half moved is not. */
import { BadInput } from '../model/bad-input.ts';

export type Opening =
  /** Makes the record when it is not there. */
  | 'make'
  /** Refuses when there is none. */
  | 'existing'
  /** As 'make', by those who move a record here: one that was begun is gone on with. */
  | 'move';

/** Says that the record is being moved here from a place, and then (with `null`) that it is whole. */
export type Moving = (source: string | null) => Promise<void>;

export const halfMoved = (place: string, source: string): BadInput =>
  new BadInput(
    place,
    `the record is here in part only: its move from ${source} was broken off, or still goes on`,
    `Give “onrecord migrate --from ${source} --to …” again; it goes on where it stopped.`,
  );
