/** `onrecord accounts`: rival accounts of one event, point by point. */
import type { Command } from 'commander';
import { z } from 'zod';
import { alignAccounts } from '../compare/alignment.ts';
import type { App, Register } from './app.ts';
import { loadGazetteer } from './gazetteer.ts';
import { filterJsonl } from './jsonl.ts';

const line = z.object({
  event: z
    .object({ kind: z.string(), date: z.string().optional(), participants: z.array(z.string()).default([]) })
    .nullish(),
  accounts: z
    .array(z.object({ id: z.string(), issuer: z.string(), text: z.string(), publishedAt: z.string().optional() }))
    .refine((accounts) => new Set(accounts.map(({ id }) => id)).size === accounts.length, {
      message: 'two accounts have the same id; give each its own',
    }),
});

export const accounts: Register = (program: Command, app: App) => {
  program
    .command('accounts [files...]')
    .description('sets accounts of one event side by side: who says what, where they differ, who is silent')
    .option(
      '--jsonl',
      'read JSON Lines {id, event?, accounts: [{id, issuer, text, publishedAt?}]}, print {id, findings}',
    )
    .action(async (files: string[]) => {
      const gazetteer = loadGazetteer();
      await filterJsonl(app, files, line, ({ event, accounts }) => {
        const about = event
          ? { kind: event.kind, participants: event.participants, ...(event.date ? { date: event.date } : {}) }
          : undefined;
        const texts = accounts.map(({ publishedAt, ...account }) => ({
          ...account,
          ...(publishedAt ? { publishedAt } : {}),
          statements: [],
        }));
        return alignAccounts(about, texts, gazetteer);
      });
    });
};
