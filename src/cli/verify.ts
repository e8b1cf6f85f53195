/** `onrecord verify`: checks a record against its log, offline, trusting nothing but a public key. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { BadNote, parseKey, printKey, type VerifierKey } from '../log/note.ts';
import { BadInput } from '../model/bad-input.ts';
import { type App, type Register, write } from './app.ts';
import { printFaults, runChecks } from './checking.ts';
import { collect } from './taking.ts';

type Options = { key?: string; checkpoint?: readonly string[]; json?: boolean };

export const register: Register = (program: Command, app: App) => {
  program
    .command('verify [record]')
    .description('checks a record against its signed log, and derives again what was derived; needs no network')
    .option('--key <key>', 'the public key to trust: a file, or name+id+base64; without it, the record’s own')
    .option('--checkpoint <file>', 'a checkpoint somebody kept: the log must still contain it; repeatable', collect)
    .option('--json', 'print one JSON object')
    .action(async (named: string | undefined, options: Options, command: Command) => {
      await verify(app, named ?? command.optsWithGlobals<{ record: string }>().record, options);
    });
};

async function verify(app: App, dir: string, options: Options): Promise<void> {
  const key = options.key === undefined ? undefined : await keyOf(options.key);
  const kept = [];
  for (const name of options.checkpoint ?? []) kept.push({ name, bytes: await fileBytes(name) });
  const verification = await app.openVerification(dir);
  try {
    const [seal, files, ...rest] = verification.evidence({ ...(key ? { key } : {}), kept });
    const outcome = await runChecks(app, [seal!, files!, ...verification.checks, ...rest], false);
    const holds = outcome.faults.length === 0;
    if (!holds) app.exit(1);
    const facts = holds ? await verification.reads.size() : undefined;
    const trusted = key ?? (await verification.ownKey());
    const said = { key: trusted && printKey(trusted), ownKey: key === undefined, kept: kept.length };
    if (options.json) {
      await write(
        app.io.output,
        `${JSON.stringify({ record: dir, holds, ...(holds ? { facts } : {}), ...said, ...outcome }, null, 2)}\n`,
      );
      return;
    }
    await printFaults(app, outcome);
    if (!holds) return;
    await write(
      app.io.output,
      `The record holds: ${facts} facts, each in the log, and everything derived from the captured bytes again.\n`,
    );
    if (trusted)
      await write(
        app.io.output,
        `Checked with ${key ? 'the key given' : 'the record’s own key'}: ${printKey(trusted)}\n`,
      );
    if (!key || !kept.length) await write(app.io.output, limits(key !== undefined, kept.length > 0));
  } finally {
    await verification.close();
  }
}

/** What this run could not show. */
function limits(hasKey: boolean, hasKept: boolean): string {
  const lines = [];
  if (!hasKey) lines.push('Its own key shows that it agrees with itself; give one you got elsewhere with --key.');
  if (!hasKept)
    lines.push('To see a rollback or a rewritten past, keep log/checkpoint elsewhere and give it with --checkpoint.');
  return `${lines.join('\n')}\n`;
}

/** A key as written, or the file that holds it. */
export async function keyOf(written: string): Promise<VerifierKey> {
  const line = /^\S+\+[0-9a-f]{8}\+\S+$/.test(written) ? written : (await fileBytes(written)).toString('utf8');
  try {
    return parseKey(line);
  } catch (cause) {
    if (!(cause instanceof BadNote)) throw cause;
    throw new BadInput(written, cause.message, 'The owner of a record finds it in log/public-key.', { cause });
  }
}

export async function fileBytes(name: string): Promise<Buffer> {
  try {
    return await readFile(name);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new BadInput(name, `cannot be read (${code})`, 'Check the path and your right to read it.', { cause });
  }
}
