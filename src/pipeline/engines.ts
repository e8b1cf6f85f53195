/** The engines the steps call, as `main.ts` hands them in: pure functions with a version of their own. A better rule has
 *  a new version, and its facts are added beside the old ones. */
import type { SuggestedEvent, Telling } from '../compare/events.ts';
import type { Account, Alignment, EventAbout } from '../model/alignment.ts';
import type { Digest } from '../model/canonical.ts';
import type { DossierClaim } from '../model/dossier.ts';
import type { LooseDate } from '../model/instant.ts';
import type { Told } from '../model/memento.ts';
import type { Suggestion } from '../model/position.ts';
import type { ClaimCheck } from '../model/procedure.ts';
import type { Revision } from '../model/revision.ts';
import type { Extraction } from '../model/statement.ts';
import type { Said } from '../procedure/suggest.ts';
import type { RecordedPosition } from '../store/positions.ts';

export type Engine<Run> = { readonly version: number; readonly run: Run };

export type Engines = {
  readonly extract: Engine<
    (text: string, about: { readonly publishedAt?: LooseDate; readonly language?: string }) => Extraction
  >;
  readonly compare: Engine<(before: Told, after: Told) => Revision>;
  readonly align: Engine<(event: EventAbout, accounts: readonly (Account & Told)[]) => Alignment>;
  /** Which documents may tell of one event. */
  readonly suggest: Engine<(tellings: readonly Telling[]) => readonly SuggestedEvent[]>;
  /** Which positions on a case statements suggest; `null` where no pack has such a case. */
  readonly positions: Engine<(id: string, said: readonly Said[]) => SuggestedPositions | null>;
  /** What a procedure's record says of a claim as of its day, accepted positions included; `null` where no pack has its case. */
  readonly judge: Engine<(claim: DossierClaim, positions: readonly RecordedPosition[]) => ClaimCheck | null> & {
    /** The digest of the case a claim is held against; `null` where no pack has it. */
    readonly edition: (caseId: string) => Digest | null;
  };
};

export type SuggestedPositions = {
  /** Short digest of what the answer depends on beside the statements. */
  readonly edition: string;
  readonly suggestions: readonly Suggestion[];
};
