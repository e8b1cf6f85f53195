/** The key of a step: what it does, in which version, and on what. */
import type { Digest } from '../../model/canonical.ts';
import type { Fact, RecordedFact } from '../../model/fact.ts';
import type { StepKey } from '../../store/writes.ts';
import type { Workshop } from '../context.ts';

/** The version of the step from bytes to readable text; raise it when the recipe changes. */
export const TEXT_VERSION = 1;

/** A cause as part of a key: its first 32 hexadecimal digits. */
const asCause = (cause: Digest): string => cause.slice(7, 39);

export const stepKeys = {
  text: (capture: Digest): StepKey => ({ step: 'text', version: TEXT_VERSION, input: capture }),
  extract: (workshop: Workshop, version: Digest): StepKey => ({
    step: 'extract',
    version: workshop.engines.extract.version,
    input: version,
  }),
  /** `cause`: the extraction or review that made it due; a better extraction is compared anew. */
  compare: (workshop: Workshop, version: Digest, cause: Digest): StepKey => ({
    step: 'compare',
    version: workshop.engines.compare.version,
    input: `${version}@${asCause(cause)}`,
  }),
  /** `cause`: the decision about a statement that made it due once more; the input is then another. */
  positions: (workshop: Workshop, extraction: Digest, of: string, cause?: Digest): StepKey => ({
    step: 'positions',
    version: workshop.engines.positions.version,
    input: `${extraction}@${of}${cause ? `@${asCause(cause)}` : ''}`,
  }),
  align: (workshop: Workshop, event: string, cause: Digest): StepKey => ({
    step: 'align',
    version: workshop.engines.align.version,
    input: `${event}@${asCause(cause)}`,
  }),
  /** `cause`: the extraction that made the document readable, or the fact that put it in the dossier. */
  suggest: (workshop: Workshop, dossier: string, document: string, cause: Digest): StepKey => ({
    step: 'suggest',
    version: workshop.engines.suggest.version,
    // One at a time in a dossier: two at once could suggest groupings that overlap.
    input: `${dossier}@${document}-${asCause(cause)}`,
  }),
};

/** The input of a step is not what the step is for, or not in the record: a defect, or a record that was tampered with. */
export class NoSuchInput extends Error {
  override name = 'NoSuchInput';
  constructor(readonly key: StepKey) {
    super(`The record holds nothing that step ${key.step}@${key.version} could do with ${key.input}.`);
  }
}

/** The fact that a step was given to work on. */
export async function inputFact<Body>(
  { reads }: Workshop,
  key: StepKey,
  kind: Fact['kind'],
): Promise<RecordedFact & { body: Body }> {
  // A review makes a step due once more for the same fact; its digest then follows an @.
  const fact = await reads.fact(key.input.split('@', 1)[0] as Digest);
  if (fact?.kind !== kind) throw new NoSuchInput(key);
  return fact as RecordedFact & { body: Body };
}

/** The step as its facts name it. */
export const stepName = (key: StepKey): string => `${key.step}@${key.version}`;
