/** An alert: something new on record that a rule of a dossier asks to be told of, and what became of telling it. */
import type { DossierAlert } from './dossier.ts';
import type { Instant } from './instant.ts';

export type Alert = {
  /** The idempotency key: the same for the same thing told to the same place. */
  readonly id: string;
  readonly type: string;
  readonly timestamp: Instant;
  readonly dossier: string;
  /** The dossier's title. */
  readonly title: string;
  /** One plain sentence. */
  readonly summary: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** First the alert, then, once it arrived, that it did; both under the alert's id. One for a feed is an entry of it from
 *  the beginning, under the feed's name. */
export type AlertBody =
  | { readonly as: 'alert'; readonly alert: Alert; readonly to: DossierAlert['to'] }
  | { readonly as: 'delivered'; readonly id: string }
  | { readonly as: 'entry'; readonly id: string };

/** The subject under which the entries of a feed of alerts stand. */
export const alertFeedOf = (dossier: string, feed: string): string => `${dossier}/${feed}`;
