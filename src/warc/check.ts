/** Do the WARC files hold what the captures say, byte for byte? */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaptureBody } from '../model/bodies.ts';
import { digestOf } from '../model/canonical.ts';
import { NotHttp, parseResponse } from './http-message.ts';
import { recordIn, type WarcKeeper } from './keeper.ts';
import { DamagedRecord, readWarc } from './reader.ts';
import { field } from './record.ts';

/** What is wrong with the bytes of one capture, in words; `null` when they are as it says, or when it names none. */
export async function damageOfCapture(
  keeper: Pick<WarcKeeper, 'bytes'>,
  capture: Pick<CaptureBody, 'warc' | 'payload'>,
): Promise<string | null> {
  const { warc, payload } = capture;
  if (!warc) return null;
  try {
    const { fields, block } = await recordIn(keeper, warc);
    const type = field(fields, 'WARC-Type');
    if (!payload || type === 'revisit') return null;
    const held = digestOf(type === 'response' ? parseResponse(block).payload : block);
    return held === payload ? null : `its payload has the digest ${held}, and the capture says ${payload}`;
  } catch (error) {
    if (error instanceof DamagedRecord || error instanceof NotHttp) return error.message;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return `the file ${warc.file} is missing`;
    if (code) return `the file ${warc.file} cannot be read (${code})`;
    throw error;
  }
}

/** Every damaged place of every WARC file in a folder, and every file there that is none of ours. */
export async function* damageIn(
  folder: string,
  told: (file: string, bytes: number, total: number) => void = () => undefined,
): AsyncGenerator<{ readonly file: string; readonly offset: number; readonly why: string }> {
  const names = await readdir(folder).catch(() => []);
  for (const file of names.sort()) {
    if (/\.warc(\.gz)?\.ended$|\.[0-9a-f]+\.lock$/.test(file)) continue;
    if (!/\.warc(\.gz)?$/.test(file)) {
      yield { file, offset: 0, why: 'no record of ours has a file of this name' };
      continue;
    }
    const path = join(folder, file);
    const { size } = await stat(path);
    for await (const read of readWarc(path)) {
      told(file, read.offset, size);
      if (read.as === 'damaged') yield { file, offset: read.offset, why: read.why };
    }
  }
}
