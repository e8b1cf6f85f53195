/** Memento (RFC 7089): an original resource, the mementos of it, and what we read in each. A `DocumentOf` is one original
 *  resource with all its versions. A `Version` is a run of captures in which what a reader reads, headline and
 *  text, stayed the same: A → B → A is three versions. */
import type { Digest } from './canonical.ts';
import type { Instant, LooseDate } from './instant.ts';
import type { Statement } from './statement.ts';

/** Where a page gives its headline: in the text that readers see, for those who share it, as data, in the window's frame. */
export const headlinePlaces = ['h1', 'og:title', 'headline', 'title'] as const;
export type HeadlinePlace = (typeof headlinePlaces)[number];

/** A page's own headlines, by where it gives them; `headline` is that of its JSON-LD. */
export type Headlines = { readonly [Place in HeadlinePlace]?: string };

export type DocumentOf = {
  readonly id: string;
  readonly originalResource: string;
  /** As of its newest version. */
  readonly title: string;
  readonly issuer?: string;
  readonly language?: string;
  readonly publishedAt?: LooseDate;
  readonly versions: number;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  /** Ids of the dossiers it belongs to. */
  readonly dossiers: readonly string[];
};

export type Version = {
  readonly id: string;
  readonly document: string;
  /** 1 for the first version of the document. */
  readonly ordinal: number;
  /** The fact that recorded it; its evidence. */
  readonly fact: Digest;
  /** Digest of the normal-form text, UTF-8; absent when there is no readable text. */
  readonly textDigest?: Digest;
  /** Why there is no readable text, in words. */
  readonly noText?: string;
  readonly title: string;
  /** What the page itself calls itself; absent where it says nothing, or has no place for it. */
  readonly headlines?: Headlines;
  readonly issuer?: string;
  readonly language?: string;
  readonly publishedAt?: LooseDate;
  /** The capture that showed it first, and the times of the first and last captures that showed it. */
  readonly capture: string;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  /** How many captures showed it. */
  readonly observations: number;
  /** How the text was got from the bytes: step and step version. */
  readonly step: string;
};

/** A version with its text ("" when there is none). */
export type Memento = Version & { readonly text: string };

/** A text with what was found in it, and what its page calls itself. */
export type Told = {
  readonly text: string;
  readonly headlines?: Headlines;
  readonly issuer?: string;
  readonly statements: readonly Statement[];
  readonly publishedAt?: LooseDate;
};
