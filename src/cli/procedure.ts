/** `onrecord procedure`: reviewed procedures, where a decision stands, and claims about it. */
import type { Command } from 'commander';
import { z } from 'zod';
import { check } from '../procedure/check.ts';
import type { App, Register } from './app.ts';
import { loadGazetteer } from './gazetteer.ts';
import { filterJsonl } from './jsonl.ts';

export const procedure: Register = (program: Command, app: App) => {
  program
    .command('procedure')
    .description('decision procedures: what they require, where a decision stands, whether a claim about it holds')
    .option('--jsonl', 'read JSON Lines {id, procedure, record, asOf, knownOn?, question: {claim}}, print {id, verdict, status, because}')
    .argument('[files...]')
    .action(async (files: string[]) => {
      const names = loadGazetteer();
      await filterJsonl(app, files, line, ({ procedure: given, record, asOf, knownOn, question }) => check(question.claim, given as never, record as never, asOf, { knownOn, names }));
    });
};

const line = z.object({ procedure: z.any(), record: z.any(), asOf: z.string(), knownOn: z.string().optional(), question: z.object({ claim: z.string() }) });
