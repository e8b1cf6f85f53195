/** `onrecord derive`: runs the steps that better rules have made due; the old answers stay beside the new ones. */
import type { Command } from 'commander';
import { makeDueAgain } from '../pipeline/again.ts';
import { drain } from '../pipeline/worker.ts';
import { type App, type Register, write } from './app.ts';
import { progressOf } from './progress.ts';
import { count } from './taking.ts';

export const register: Register = (program: Command, app: App) => {
  program
    .command('derive')
    .description(
      'reads, extracts and compares again where the rules are newer than the answers, and tries once more what was given up; nothing is replaced',
    )
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: boolean }, command: Command) => {
      const { record } = command.optsWithGlobals<{ record: string }>();
      await (await app.openRecord(record)).close();
      const workshop = await app.openWorkshop(record);
      try {
        // What was given up is tried once more: its cause may have been mended.
        const given = await workshop.writes.unpark();
        const progress = progressOf(app, given + (await makeDueAgain(workshop)));
        const { done, failed } = await drain(workshop, progress.read);
        progress.end();
        for (const { job, error } of failed)
          await write(app.io.errors, `onrecord: step ${job} failed and will be tried again: ${error}\n`);
        if (options.json) await write(app.io.output, `${JSON.stringify({ done, failed })}\n`);
        else
          await write(
            app.io.output,
            done ? `${count(done, 'step')} done\n` : 'nothing was due: every answer is by the rules of today\n',
          );
      } finally {
        await workshop.close();
      }
    });
};
