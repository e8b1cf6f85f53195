/** `onrecord verify`: checks a record against its log, offline, trusting nothing but a public key. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { parseCheckpoint } from '../log/checkpoint.ts';
import { BadNote, parseKey, printKey, type VerifierKey } from '../log/note.ts';
import { BadInput } from '../model/bad-input.ts';
import type { Fault } from '../store/check.ts';
import { type App, type Register, write } from './app.ts';
import { attestations } from './attested.ts';
import { certificate } from './certificate.ts';
import { printFaults, runChecks } from './checking.ts';
import type { EvidenceTools, Verification } from './evidence.ts';
import { unreadable } from './given-text.ts';
import { collect } from './taking.ts';

type Options = {
  key?: string;
  witness?: readonly string[];
  root?: readonly string[];
  checkpoint?: readonly string[];
  json?: boolean;
};

export const register: Register = (program: Command, app: App) => {
  program
    .command('verify [record-or-bundle]')
    .description(
      'checks a record, or an evidence bundle, against its signed log, and derives again what was derived; offline',
    )
    .option('--key <key>', 'the public key to trust: a file, or name+id+base64; without it, the record’s own')
    .option('--checkpoint <file>', 'a checkpoint somebody kept: the log must still contain it; repeatable', collect)
    .option('--witness <key>', 'a witness whose cosignature the log must carry; repeatable', collect)
    .option('--root <file>', 'the certificate where the chain of the log’s time stamps must end; repeatable', collect)
    .option('--json', 'print one JSON object')
    .action(async (named: string | undefined, options: Options, command: Command) => {
      await verify(app, named ?? command.optsWithGlobals<{ record: string }>().record, options);
    });
};

async function verify(app: App, dir: string, options: Options): Promise<void> {
  const key = options.key === undefined ? undefined : await keyOf(options.key);
  const kept = [];
  for (const name of options.checkpoint ?? []) kept.push({ name, bytes: await fileBytes(name) });
  const witnesses = await Promise.all((options.witness ?? []).map(keyOf));
  const roots = await Promise.all((options.root ?? []).map(certificate));
  const tools = await app.evidence();
  if (!/^postgres(ql)?:/.test(dir) && !existsSync(dir))
    throw new BadInput(
      dir,
      'there is no such file or folder',
      'Name a record’s folder or address, or an evidence bundle.',
    );
  if (isFile(dir)) return verifyBundle(app, tools, dir, { ...(key ? { key } : {}), witnesses, roots }, options);
  const verification = await tools.openVerification(dir);
  try {
    const { first, last } = verification.evidence({ ...(key ? { key } : {}), kept });
    const attested = await attestations(verification, witnesses, roots);
    const checked = await runChecks(app, [...first, ...verification.checks, ...last], false);
    const outcome = { ...checked, faults: [...checked.faults, ...attested.faults] };
    const holds = outcome.faults.length === 0;
    if (!holds) app.exit(1);
    const facts = holds ? await verification.reads.size() : undefined;
    const trusted = key ?? (await verification.ownKey());
    const said = {
      key: trusted && printKey(trusted),
      ownKey: key === undefined,
      kept: kept.length,
      attested: attested.by,
      derived: verification.derived,
    };
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
      `The record holds: ${facts} facts, ${await loggedLine(verification, facts ?? 0)}. ${derivedLine(verification.derived)}\n`,
    );
    if (trusted)
      await write(
        app.io.output,
        `Checked with ${key ? 'the key given' : 'the record’s own key'}: ${printKey(trusted)}\n`,
      );
    for (const line of attested.by) await write(app.io.output, `${line}\n`);
    if (!key || !kept.length) await write(app.io.output, limits(key !== undefined, kept.length > 0));
  } finally {
    await verification.close();
  }
}

async function verifyBundle(
  app: App,
  tools: EvidenceTools,
  name: string,
  trust: {
    readonly key?: VerifierKey;
    readonly witnesses: readonly VerifierKey[];
    readonly roots: readonly Uint8Array[];
  },
  options: Options,
): Promise<void> {
  const { key } = trust;
  const opened = tools.openBundle(await fileBytes(name), key);
  const faults: Fault[] = [];
  let by: readonly string[] = [];
  if ('faults' in opened) {
    for await (const fault of opened.faults) faults.push(fault);
    const attested = await attestations(opened, trust.witnesses, trust.roots);
    faults.push(...attested.faults);
    by = attested.by;
  } else faults.push(opened.where === 'the file' ? { ...opened, where: name } : opened);
  const holds = faults.length === 0;
  if (!holds) app.exit(1);
  if (options.json) {
    const said =
      'faults' in opened
        ? {
            about: opened.about,
            facts: opened.facts,
            key: printKey(opened.key),
            ownKey: !key,
            attested: by,
            derived: opened.derived,
          }
        : {};
    await write(app.io.output, `${JSON.stringify({ bundle: name, holds, ...said, faults }, null, 2)}\n`);
    return;
  }
  await printFaults(app, { faults, untold: 0 });
  if (!holds || !('faults' in opened)) return;
  const { about, facts } = opened;
  await write(
    app.io.output,
    `The bundle holds: evidence for the ${about.kind} ${about.id}, ${facts} facts, each in the signed log. ${derivedLine(opened.derived)}\n` +
      `Checked with ${key ? 'the key given' : 'the key in the bundle'}: ${printKey(opened.key)}\n` +
      (key
        ? ''
        : 'A forger would put their own key in: get the owner’s by a way you trust, and give it with --key.\n') +
      by.map((line) => `${line}\n`).join('') +
      'It does not prove that the server sent the same to others, that the record’s clock was right, or that what was said is true.\n',
  );
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Facts of a process that was killed are in the record before they are in the log. */
async function loggedLine(verification: Verification, facts: number): Promise<string> {
  const bytes = await verification.logFile('checkpoint');
  const size = bytes ? parseCheckpoint(bytes).size : 0;
  return size === facts
    ? 'each in the log'
    : `the first ${size} in the log, the others from the next command that adds`;
}

function derivedLine({ same, passedOver }: { readonly same: number; readonly passedOver: number }): string {
  const again = `${same} texts, extractions, comparisons and verdicts were made again from the captured bytes and are the same.`;
  return passedOver ? `${again} ${passedOver} were made by another version of a step, and were passed over.` : again;
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

async function fileBytes(name: string): Promise<Buffer> {
  try {
    return await readFile(name);
  } catch (cause) {
    throw unreadable(name, cause);
  }
}
