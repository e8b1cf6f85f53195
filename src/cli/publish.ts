/** `onrecord publish`: the record as a folder of pages that work from a file system, with no server and no script. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { appOf } from '../http/app.tsx';
import { BadInput } from '../model/bad-input.ts';
import { staticSite } from '../publish/static-site.ts';
import { makeFolder } from '../store/new-folder.ts';
import { type App, type Register, write } from './app.ts';
import { boardsOf } from './boards.ts';
import { comparingOf } from './serve.ts';

/** Names the files of a site that we wrote, so that writing it again takes away no other. */
const LIST = '.onrecord-site';

export const publish: Register = (program, app) => {
  program
    .command('publish <folder>')
    .description('writes the record as a static site that works with no server and no script')
    .action(async (folder: string, _options: object, command: Command) => {
      const dir = command.optsWithGlobals<{ record: string }>().record;
      const { files } = await publishInto(app, dir, folder);
      await write(app.io.output, `${files} files in ${folder}. Open ${join(folder, 'index.html')} in a browser.\n`);
    });
};

/** Writes the site of the record at `dir`. Refuses a folder that holds anything but an earlier site of ours. */
export async function publishInto(app: App, dir: string, folder: string): Promise<{ readonly files: number }> {
  await clear(folder);
  const record = await app.openRecord(dir);
  try {
    const site = appOf({
      reads: record.reads,
      engines: comparingOf(await app.engines()),
      procedures: boardsOf(),
      still: true,
      report: (asked, error) => {
        throw new Error(`${asked} failed`, { cause: error });
      },
    });
    const fetch = async (path: string) => {
      const answer = await site.request(path);
      return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: await answer.text() };
    };
    const written: string[] = [];
    for await (const file of staticSite(fetch)) {
      const path = join(folder, file.name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.body);
      written.push(file.name);
    }
    await writeFile(join(folder, LIST), `${written.join('\n')}\n`);
    return { files: written.length };
  } finally {
    await record.close();
  }
}

/** An empty folder of ours, or `BadInput`. The list is begun first, so that a site broken off can be written again. */
async function clear(folder: string): Promise<void> {
  try {
    const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (!found) makeFolder(folder);
    else if (found.length) await removeEarlier(folder);
    await writeFile(join(folder, LIST), '');
  } catch (cause) {
    if (cause instanceof BadInput) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw new BadInput(
      folder,
      `cannot be written (${code})`,
      'Name an empty folder that you may write, or a new one.',
      {
        cause,
      },
    );
  }
}

async function removeEarlier(folder: string): Promise<void> {
  const list = await readFile(join(folder, LIST), 'utf8').catch(() => null);
  if (list === null)
    throw new BadInput(folder, 'is not empty and was not written by publish', 'Name an empty folder, or a new one.');
  for (const name of list.split('\n'))
    if (name && !name.startsWith('/') && !name.split('/').includes('..')) await rm(join(folder, name), { force: true });
}
