/** `onrecord health`: sources and pages that fail, have gone silent, make noise or were not visited, with the reason. */
import type { Command } from 'commander';
import { healthOf } from '../pipeline/health.ts';
import { type App, type Register, write } from './app.ts';
import { dossierIn } from './dossier-in.ts';
import { count } from './taking.ts';

export const register: Register = (program: Command, app: App) => {
  program
    .command('health')
    .description('says which sources and pages fail, have gone silent, make noise or were not visited, and why')
    .option('--dossier <id>', 'only this dossier')
    .option('--json', 'print one JSON object')
    .action(async (options: { dossier?: string; json?: boolean }, command: Command) => {
      const record = await app.openRecord(command.optsWithGlobals<{ record: string }>().record);
      try {
        if (options.dossier) await dossierIn(record.reads, options.dossier);
        const health = await healthOf(record.reads, app.clock(), options.dossier);
        if (health.findings.length) app.exit(1);
        if (options.json) {
          await write(app.io.output, `${JSON.stringify(health, null, 2)}\n`);
          return;
        }
        for (const { condition, address, reason } of health.findings)
          await write(app.io.output, `${condition.padEnd(8)} ${address}\n         ${reason}\n`);
        if (!health.sources && !health.documents) {
          await write(app.io.output, 'Nothing is watched. Name sources in a dossier.yaml and import it.\n');
          return;
        }
        const watched = `${count(health.sources, 'source')} and ${count(health.documents, 'page')} watched`;
        await write(
          app.io.output,
          `${watched}; ${health.findings.length ? count(health.findings.length, 'finding') : 'all well'}\n`,
        );
      } finally {
        await record.close();
      }
    });
};
