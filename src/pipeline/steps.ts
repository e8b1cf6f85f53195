/** The steps a document goes through, each from facts to facts. A step is done once for each (step, version, input); running
 *  it again adds nothing, and a newer version adds its facts beside the old. */
import type { StepKey, StepResult } from '../store/writes.ts';
import { alert, bringOut } from './alerts.ts';
import type { Workshop } from './context.ts';
import { align } from './steps/align.ts';
import { compare } from './steps/compare.ts';
import { extract } from './steps/extract.ts';
import { NoSuchInput } from './steps/key.ts';
import { positions } from './steps/positions.ts';
import { suggest } from './steps/suggest.ts';
import { text } from './steps/text.ts';
import { judge } from './verdicts.ts';

const steps = new Map(
  Object.entries({ text, extract, compare, align, suggest, judge, positions, alert, deliver: bringOut }),
);

/** Runs one step and says what to commit. */
export async function runStep(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const step = steps.get(key.step);
  if (!step) throw new NoSuchInput(key);
  return step(workshop, key);
}
