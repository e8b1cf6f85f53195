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

type Line = z.output<typeof line>;

/** Only the year of a date is used, for dates in the texts that have none. */
const hasYear = (date: string): boolean => /^\d{4}(?!\d)/.test(date);

const dated = <Name extends string>(name: Name, date: string | undefined): { [Key in Name]?: string } =>
  date && hasYear(date) ? ({ [name]: date } as { [Key in Name]: string }) : {};

/** Said of dates that tell no year. */
function undatedNotes({ event, accounts }: Line) {
  const dates = [
    { path: ['event', 'date'], date: event?.date },
    ...accounts.map(({ publishedAt }, n) => ({ path: ['accounts', n, 'publishedAt'], date: publishedAt })),
  ];
  return dates.flatMap(({ path, date }) =>
    date && !hasYear(date) ? [{ path, message: `“${date}” is left out; a date is written as 2021-06-07` }] : [],
  );
}

export const accounts: Register = (program: Command, app: App) => {
  program
    .command('accounts [files...]')
    .summary('sets accounts of one event side by side, point by point')
    .description(
      `Sets accounts of one event side by side: who says what, where they differ, who is silent.

Each finding quotes the exact words of every account concerned and names the rule that made it:
  attribution-conflict  they name different parties for the same act
  content-conflict      they cannot both be right
  figure-conflict       their figures or dates cannot both be right
  stronger-in           one puts it more firmly
  only-in               one alone has it; silence contradicts nothing
  agree                 the same point, nothing against it`,
    )
    .option(
      '--jsonl',
      'read JSON Lines {id, event?, accounts: [{id, issuer, text, publishedAt?}]}, print {id, findings}',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ onrecord accounts --jsonl groups.jsonl
  $ onrecord accounts --jsonl < groups.jsonl | jq '.findings[] | select(.type | endswith("conflict"))'

In a record, the accounts of an event are set side by side by themselves: those that a dossier file names under “events”,
and groupings that a machine suggests once somebody has accepted them (“onrecord review”, “onrecord dossier show”).`,
    )
    .action(async (files: string[]) => {
      const gazetteer = loadGazetteer();
      const aligned = ({ event, accounts }: Line) => {
        const about = event
          ? { kind: event.kind, participants: event.participants, ...dated('date', event.date) }
          : undefined;
        const texts = accounts.map(({ publishedAt, ...account }) => ({
          ...account,
          ...dated('publishedAt', publishedAt),
          statements: [],
        }));
        return alignAccounts(about, texts, gazetteer);
      };
      await filterJsonl(app, { command: 'accounts', files }, line, aligned, undatedNotes);
    });
};
