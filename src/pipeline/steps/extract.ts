/** Version → statements. */
import type { ExtractionBody, VersionBody } from '../../model/bodies.ts';
import { shortOf } from '../../model/canonical.ts';
import { type Fact, factDigest } from '../../model/fact.ts';
import type { Memento } from '../../model/memento.ts';
import type { StepKey, StepResult } from '../../store/writes.ts';
import { alertJobs } from '../alerts.ts';
import type { Workshop } from '../context.ts';
import { alignJobs, positionJobs, suggestJobs } from './due.ts';
import { inputFact, stepKeys, stepName } from './key.ts';

/** Version → who said what in it. Then: compare with its neighbours, align with the other accounts of its events. */
export async function extract(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const { reads, clock, engines } = workshop;
  const fact = await inputFact<VersionBody>(workshop, key, 'version');
  const version = (await reads.version(shortOf(fact.digest)))!;
  const extraction = engines.extract.run(version.text, {
    ...(version.publishedAt ? { publishedAt: version.publishedAt } : {}),
    ...(version.language ? { language: version.language } : {}),
  });
  for (const statement of [...extraction.statements, ...extraction.attitudes])
    checkAnchored(version, statement.content);
  const body: ExtractionBody = { ...extraction, document: version.document, version: version.id };
  const made: Fact = {
    kind: 'extraction',
    subject: version.id,
    inputs: [fact.digest],
    step: stepName(key),
    happenedAt: fact.happenedAt,
    learnedAt: clock(),
    body,
  };
  const cause = factDigest(made);
  const jobs = [
    stepKeys.compare(workshop, fact.digest, cause),
    ...(await alignJobs(workshop, version.document, cause)),
    ...(await suggestJobs(workshop, version.document, cause)),
    ...(await positionJobs(workshop, version.document, cause)),
    ...(await alertJobs(reads, version.document, cause)),
  ];
  return { key, facts: [made], jobs };
}

/** What cannot be anchored is refused, not guessed. */
export class NotAnchored extends Error {
  override name = 'NotAnchored';
}

function checkAnchored(version: Memento, words: { text: string; start: number; end: number }): void {
  if (version.text.slice(words.start, words.end) !== words.text)
    throw new NotAnchored(
      `Words at ${words.start}–${words.end} of version ${version.id} are not what the extractor said.`,
    );
}
