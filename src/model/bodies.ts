/** What each kind of fact says. A fact's subject is named beside each. Ids of captures and versions are the short form
 *  of their fact's digest; those of documents, of the original resource's. */
import type { Alignment, EventAbout } from './alignment.ts';
import { canonical, type Digest, digestOf, shortOf } from './canonical.ts';
import type { Capture } from './capture.ts';
import type { Dossier, DossierClaim } from './dossier.ts';
import type { Version } from './memento.ts';
import type { ClaimCheck } from './procedure.ts';
import type { Revision } from './revision.ts';
import type { Words } from './selector.ts';
import type { Act, Extraction } from './statement.ts';

/** Subject: the dossier's id. A later fact with the same subject replaces what is shown. */
export type DossierBody = Dossier;

/** Subject: the document's id. */
export type DocumentBody = { readonly id: string; readonly originalResource: string };

/** Subject: the document's id. `happenedAt` is the time of the capture. */
export type CaptureBody = Omit<Capture, 'id' | 'at'>;

/** Subject: the document's id. `capture` is the id of the capture that showed it first; inputs: [capture, text blob]. */
export type VersionBody = Pick<
  Version,
  'document' | 'capture' | 'textDigest' | 'noText' | 'title' | 'headlines' | 'issuer' | 'language' | 'publishedAt'
>;

/** Subject: the document's id. A later capture showed the same text as the version then newest. */
export type ObservationBody = { readonly document: string; readonly version: string; readonly capture: string };

/** Subject: the version's id. Inputs: [version]. */
export type ExtractionBody = Extraction & { readonly document: string; readonly version: string };

/** Subject: the document's id. Inputs: [version before, version after, extraction before, extraction after]. */
export type RevisionBody = Revision & { readonly document: string; readonly before: string; readonly after: string };

/** Subject: the event's id. */
export type EventBody = EventAbout & {
  readonly id: string;
  readonly dossier: string;
  readonly title: string;
  /** Document ids of the accounts, in the dossier's order. */
  readonly accounts: readonly string[];
  /** True until a person accepts a grouping that a machine suggested. `grouping.ts` tells what counts as an event. */
  readonly suggested: boolean;
  /** Why a machine took them to; absent where a dossier file or a person named the event. */
  readonly because?: string;
  /** A person has said that they do not. */
  readonly rejected?: true;
};

/** Subject: the event's id. `versions` says which version of each document (account) was compared. */
export type AlignmentBody = Alignment & { readonly event: string; readonly versions: Readonly<Record<string, string>> };

/** Subject: the statement's id. A decision of a person about what a machine extracted; undo is another decision. */
export type ReviewBody = {
  readonly statement: string;
  readonly decision: 'accept' | 'correct' | 'reject' | 'undo';
  readonly author: string;
  readonly reason: string;
  readonly correction?: {
    readonly source?: Words | null;
    readonly cue?: Words | null;
    readonly content?: Words;
    readonly sourceEntity?: string;
    readonly act?: Act;
  };
};

/** Subject: `groupingSubject` of the event. A decision of a person about a grouping that a machine suggested; undo is another
 *  decision. The event as it then stands is a fact of its own, with this one among its inputs. */
export type GroupingReviewBody = {
  readonly event: string;
  readonly decision: 'accept' | 'reject' | 'undo';
  readonly author: string;
  readonly reason: string;
};

/** Kept apart from the ids of statements, which decisions are about too. */
export const groupingSubject = (event: string): string => `event:${event}`;

/** Subject: the claim's id. Inputs: [the dossier that makes the claim, …each position on its case that people decided about,
 *  with the newest decisions about it and about its statement]. `edition`: digest of the case as it was installed. */
export type VerdictBody = ClaimCheck & {
  readonly dossier: string;
  readonly claim: DossierClaim;
  readonly edition: Digest;
};

/** A document's id follows from its original resource alone. */
export const documentIdOf = (originalResource: string): string => shortOf(digestOf(originalResource));

/** A claim's id follows from its dossier and all that it says: another wording is another claim. */
export const claimIdOf = (dossier: string, claim: DossierClaim): string =>
  shortOf(digestOf(canonical([dossier, claim])));

/** A statement's id follows from its version and the exact places of its words. */
export function statementIdOf(version: string, statement: { source: Words | null; cue: Words | null; content: Words }) {
  const places = (words: Words | null): string =>
    words ? [words, ...(words.rest ?? [])].map((part) => `${part.start}-${part.end}`).join(',') : '';
  const { source, cue, content } = statement;
  return shortOf(digestOf([version, places(source), places(cue), places(content)].join('|'))) as string;
}

/** The id of a capture or version: the short form of its fact's digest. */
export const idOfFact = (digest: Digest): string => shortOf(digest);
