/** The evidence for one thing on record, in one file with which a stranger can check it. */
import { open } from 'node:fs/promises';
import { BadInput } from '../model/bad-input.ts';
import { type App, write } from './app.ts';

export async function exportEvidence(app: App, dir: string, id: string, out: string, json: boolean): Promise<void> {
  const bytes = await (await app.evidence()).bundle(dir, id);
  await writeNew(out, bytes);
  const said = json
    ? JSON.stringify({ evidence: id, file: out, bytes: bytes.length }, null, 2)
    : `Wrote ${out} (${bytes.length} bytes). Anybody can check it: onrecord verify ${out}`;
  await write(app.io.output, `${said}\n`);
}

async function writeNew(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = await open(name, 'wx');
    await file.writeFile(bytes).finally(() => file.close());
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new BadInput(name, 'is there already', 'Name another file, or move it away.', { cause });
    throw new BadInput(name, `cannot be written (${code})`, 'Name a file where you may write.', { cause });
  }
}
