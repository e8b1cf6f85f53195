/** `onrecord procedure`: where a decision stands, and whether a claim about it holds. */
import type { Command } from 'commander';
import { z } from 'zod';
import { dateShape, type Procedure, procedureShape, type RecordedAct, recordedActShape } from '../model/procedure.ts';
import { check } from '../procedure/check.ts';
import type { App, Register } from './app.ts';
import { loadGazetteer } from './gazetteer.ts';
import { filterJsonl } from './jsonl.ts';

const line = z.object({
  procedure: procedureShape,
  record: z.array(recordedActShape),
  asOf: dateShape,
  knownOn: dateShape.nullish(),
  question: z.object({ claim: z.string() }),
});

export const procedure: Register = (program: Command, app: App) => {
  program
    .command('procedure [files...]')
    .description('where a decision stands as of a date, and whether a claim about it holds')
    .option(
      '--jsonl',
      'read JSON Lines {id, procedure, record, asOf, knownOn?, question: {claim}}, print {id, verdict, status, because}',
    )
    .action(async (files: string[]) => {
      const names = loadGazetteer();
      await filterJsonl(app, files, line, (given) =>
        check(
          given.question.claim,
          given.procedure as Procedure,
          given.record as readonly RecordedAct[],
          given.asOf,
          given.knownOn ? { knownOn: given.knownOn, names } : { names },
        ),
      );
    });
};
