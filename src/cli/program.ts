/** The command line: one file a command, loaded when it runs. Every failure a person can mend is one line on the error
 *  stream; anything else is a defect of ours and says so. */
import { Command, CommanderError } from 'commander';
import { BadInput } from '../model/bad-input.ts';
import { Busy, Full } from '../store/writes.ts';
import type { App, Register } from './app.ts';

const about = `Keeps the record of what officials said: every version of every document, every attributed \
statement with its exact words, every difference between versions and between rival accounts, \
and where the formal procedure really stands.`;

const after = `
Examples:
  $ onrecord demo                                   build the example dossier and open it in a browser
  $ onrecord add https://example.org/readout        capture a page; again later is a new version if its text changed
  $ onrecord diff before.txt after.txt --explain    what changed, of which type, by which rule
  $ onrecord extract --jsonl < texts.jsonl          who said what, one line per text

Exit codes: 0 done; 1 it ran and the answer is “no” (changed, gone, failed verification); 2 bad input or usage.`;

export function programOf(app: App, version: string, commands: readonly Register[]): Command {
  const program = new Command('onrecord')
    .description(about)
    .version(version)
    .option('--record <dir>', 'the folder (or postgres:// address) of the record', './record')
    .showHelpAfterError('(onrecord --help, or onrecord help COMMAND, tells more)')
    .addHelpText('after', after)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void app.io.output.write(text),
      writeErr: (text) => void app.io.errors.write(text),
    });
  for (const register of commands) register(program, app);
  for (const command of program.commands) {
    command.copyInheritedSettings(program).showHelpAfterError(`(onrecord help ${command.name()} tells more)`);
    for (const inner of command.commands) inner.copyInheritedSettings(program);
  }
  return program;
}

/** Without this, help about a command that is none would be the help about all of them. */
function refuseHelpAboutNothing(program: Command, args: readonly string[]): void {
  const [first, asked] = args[0] === '--record' ? args.slice(2) : args;
  if (first !== 'help' || asked === undefined || program.commands.some((command) => command.name() === asked)) return;
  program.error(`error: unknown command '${asked}'`);
}

/** Runs one command line (without the interpreter and script names). Never throws. */
export async function run(program: Command, app: App, args: readonly string[]): Promise<void> {
  try {
    refuseHelpAboutNothing(program, args);
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) app.exit(2);
      return;
    }
    app.exit(2);
    if (error instanceof BadInput) {
      app.io.errors.write(`onrecord: ${error.message}\n`);
      return;
    }
    // What the store says of itself (another process is writing, the disk is full) names its remedy too.
    if (error instanceof Busy || error instanceof Full) {
      app.io.errors.write(`onrecord: ${error.message}\n`);
      return;
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    app.io.errors.write(
      `onrecord: this is a defect of ours, not of your input. Please report it with these lines:\n${told}\n`,
    );
  }
}
