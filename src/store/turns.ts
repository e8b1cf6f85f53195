/** Turns at a host, so that all who watch for one record keep a host's limits together: one of them asks it at a time,
 *  and not before its pause is over. Working state, in no fact. */
import type { Instant } from '../model/instant.ts';

export type Turn = {
  /** As in an address, with its port where it is not the usual one. */
  readonly host: string;
  /** Who asks; one name for each process. */
  readonly holder: string;
  /** Milliseconds between the beginnings of two requests. */
  readonly gap: number;
  /** Milliseconds after which the host is free again, should its holder have died: longer than a request may take. */
  readonly lease: number;
};

export interface Turns {
  /** Takes the host, or keeps it, for one more request; answers with the milliseconds to wait before making it, or with
   *  `null` while another has the host. A store that several machines share goes by its own clock, not by `now`: theirs
   *  may be apart. */
  takeTurn(turn: Turn, now: Instant): Promise<number | null>;
  /** Says that the request is made only now, later than it might have been; the pause begins anew. */
  asking(turn: Turn, now: Instant): Promise<void>;
  /** Gives the host back. Its pause goes on. One that another has taken meanwhile stays theirs. */
  giveTurn(turn: Pick<Turn, 'host' | 'holder'>): Promise<void>;
}
