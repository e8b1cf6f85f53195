/** `onrecord migrate`: moves a record, from a folder to PostgreSQL or the other way. */
import type { Command } from 'commander';
import { type App, type Register, write } from './app.ts';
import { countedOn } from './progress.ts';

export const migrate: Register = (program, app) => {
  program
    .command('migrate')
    .summary('moves a record to another place, such as PostgreSQL')
    .description(
      'Moves every fact, blob, captured byte and finished job; each digest is checked on arrival, and so is the log.\nThe source is only read. An interrupted move goes on when the same command is given again.',
    )
    .requiredOption('--from <record>', 'a folder, or postgres://…')
    .requiredOption('--to <record>', 'an empty place, or one that an earlier try began to fill')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ onrecord migrate --from ./record --to postgres://db/onrecord')
    .action(async (options: { from: string; to: string; json?: true }, _command: Command) => {
      await move(app, options);
    });
};

/** As a person may see it. */
export const withoutPassword = (record: string): string => record.replace(/\/\/([^:/@]*):[^@/]*@/, '//$1:***@');

async function move(app: App, options: { from: string; to: string; json?: true }): Promise<void> {
  const { migrate: moveRecord } = await import('../pipeline/migrate.ts');
  const from = await app.openRecord(options.from);
  try {
    const to = await app.openTarget(options.to);
    try {
      const progress = countedOn(app, 'facts');
      const source = { ...from, place: withoutPassword(options.from) };
      const moved = await moveRecord(source, to, (so, of) => progress.at(so.facts, of));
      progress.end();
      const head = await to.log.bringUp(to.reads);
      if (options.json) await write(app.io.output, `${JSON.stringify({ ...moved, logSize: head.size })}\n`);
      else {
        await write(
          app.io.output,
          `${moved.facts} facts, ${moved.captures} captures, ${moved.blobs} texts and ${moved.jobs} jobs are there, every digest checked; the log holds ${head.size}.\n`,
        );
      }
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}
