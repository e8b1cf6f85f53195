/** `onrecord fsck`: derives every digest of a record again and tells the first thing that does not hold. */
import type { Command } from 'commander';
import { type App, type Register, write } from './app.ts';
import { printFaults, runChecks } from './checking.ts';

export const register: Register = (program: Command, app: App) => {
  program
    .command('fsck')
    .description('derives every digest of the record again; tells the first that does not hold')
    .option('--rebuild', 'make what is shown again from the facts, then check')
    .option('--all', 'tell every fault, not only the first')
    .option('--json', 'print one JSON object')
    .action(async (options: { rebuild?: boolean; all?: boolean; json?: boolean }, command: Command) => {
      const { record: dir } = command.optsWithGlobals<{ record: string }>();
      const tools = await app.evidence();
      if (options.rebuild) await tools.rebuild(dir);
      const verification = await tools.openVerification(dir);
      try {
        const outcome = await runChecks(app, verification.checks, !options.all);
        const holds = outcome.faults.length === 0;
        if (!holds) app.exit(1);
        const facts = holds ? await verification.reads.size() : undefined;
        if (options.json) {
          await write(
            app.io.output,
            `${JSON.stringify({ record: dir, holds, ...(holds ? { facts } : {}), ...outcome }, null, 2)}\n`,
          );
          return;
        }
        await printFaults(app, outcome);
        if (holds) await write(app.io.output, `The record holds: ${facts} facts, every digest derived again.\n`);
      } finally {
        await verification.close();
      }
    });
};
