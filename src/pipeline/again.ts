/** When a rule gets better, its step gets a new version, and everything it was run on is due again: its facts are added
 *  beside the old ones, which stay. What a step of this version has done is not done twice. */
import type { EventBody, ExtractionBody, VersionBody } from '../model/bodies.ts';
import { shortOf } from '../model/canonical.ts';
import { isEvent } from '../model/grouping.ts';
import type { StepKey } from '../store/writes.ts';
import type { Workshop } from './context.ts';
import { hasContent } from './intake.ts';
import { positionJobs } from './steps/due.ts';
import { stepKeys } from './steps/key.ts';
import { judgeJobs } from './verdicts.ts';

/** Jobs handed to the record at once. */
const BATCH = 200;

/** Makes due what the steps of today have not done; `drain` does it. Says how many jobs there are, done ones included. */
export async function makeDueAgain(workshop: Workshop): Promise<number> {
  const { reads, writes } = workshop;
  const texts: StepKey[] = [];
  const rest: StepKey[] = [];
  for await (const fact of reads.facts()) {
    if (fact.kind === 'capture') {
      const capture = await reads.capture(shortOf(fact.digest));
      // Feeds and lists of links have captures and no versions: they are not read as documents.
      if (capture && hasContent(capture) && (await reads.versionsOf(fact.subject)).length)
        texts.push(stepKeys.text(fact.digest));
    } else if (fact.kind === 'version') {
      if ((fact.body as VersionBody).textDigest) rest.push(stepKeys.extract(workshop, fact.digest));
    } else if (fact.kind === 'extraction') {
      const { version } = fact.body as ExtractionBody;
      const newest = await reads.extractionOf(version);
      const of = await reads.version(version);
      if (newest?.fact !== fact.digest || !of) continue;
      rest.push(stepKeys.compare(workshop, of.fact, fact.digest));
      rest.push(...(await positionJobs(workshop, of.document, fact.digest)));
      for (const dossier of (await reads.document(of.document))?.dossiers ?? [])
        rest.push(stepKeys.suggest(workshop, dossier, of.document, fact.digest));
    } else if (fact.kind === 'event' && isEvent(fact.body as EventBody))
      rest.push(stepKeys.align(workshop, fact.subject, fact.digest));
  }
  for (const dossier of await reads.dossiers()) rest.push(...(await judgeJobs(workshop, dossier)));
  const jobs = [...texts, ...rest];
  for (let at = 0; at < jobs.length; at += BATCH) await writes.commit({ facts: [], jobs: jobs.slice(at, at + BATCH) });
  return jobs.length;
}
