/** `onrecord demo`: the example dossier, taken into a fresh record by the same way as any other, and served. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { type Register, write } from './app.ts';
import { importInto } from './import.ts';
import { PORT, portOf, serveWorkshop } from './serve.ts';

const example = fileURLToPath(new URL('../../examples/ukraine-map-2021/dossier.yaml', import.meta.url));

export const demo: Register = (program, app) => {
  program
    .command('demo')
    .description('builds the example dossier into a fresh record and serves it')
    .option('--port <number>', 'the port to try first', String(PORT))
    .addHelpText(
      'after',
      '\nThe record lies in a temporary folder that is removed at the end, unless --record names one to keep.',
    )
    .action(async (options: { port: string }, command: Command) => {
      const port = portOf(options.port);
      const { record } = command.optsWithGlobals<{ record: string }>();
      const kept = command.getOptionValueSourceWithGlobals('record') === 'cli';
      const dir = kept ? record : await mkdtemp(join(tmpdir(), 'onrecord-demo-'));
      try {
        await write(app.io.output, `Building the example dossier in ${dir} …\n`);
        await importInto(app, dir, example, {});
        await serveWorkshop(app, dir, port, 'The example dossier is');
      } finally {
        if (!kept) await rm(dir, { recursive: true, force: true });
      }
    });
};
