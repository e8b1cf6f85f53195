/** A dossier's captures, or one document's, as a WACZ file: the records as they lie in the record's own files. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Capture } from '../model/capture.ts';
import type { Instant } from '../model/instant.ts';
import type { Reads } from '../store/reads.ts';
import type { WarcKeeper } from '../warc/keeper.ts';
import { recordMember, recordOf } from '../warc/record.ts';
import { type WaczPage, writeWacz } from '../warc/wacz.ts';

export type WaczOrder = {
  readonly title: string;
  readonly description?: string;
  /** Document ids. */
  readonly documents: readonly string[];
  readonly created: Instant;
};

/** Writes `out`; says how many captures and pages are in it. `warc` is where the record's bytes are kept. */
export async function exportWacz(
  reads: Reads,
  warc: Pick<WarcKeeper, 'bytes'>,
  order: WaczOrder,
  out: string,
): Promise<{ readonly captures: number; readonly pages: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-export-'));
  try {
    const pages: WaczPage[] = [];
    const captures: Capture[] = [];
    for (const document of order.documents) {
      captures.push(...(await reads.capturesOf(document)).filter((capture) => capture.warc));
      for (const version of await reads.versionsOf(document)) {
        const capture = await reads.capture(version.capture);
        const text = (await reads.version(version.id))?.text;
        if (capture)
          pages.push({
            url: capture.redirectedTo ?? capture.uri,
            at: capture.at,
            title: version.title,
            ...(text ? { text } : {}),
          });
      }
    }
    const file = join(folder, 'data.warc.gz');
    await copyRecords(captures, warc, file, order.created);
    const { title, description, created } = order;
    await writeWacz(out, file, { title, created, pages, ...(description ? { description } : {}) });
    return { captures: captures.length, pages: pages.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function copyRecords(
  captures: readonly Capture[],
  keeper: Pick<WarcKeeper, 'bytes'>,
  to: string,
  created: Instant,
): Promise<void> {
  const out = await open(to, 'wx');
  try {
    const block = Buffer.from('software: onrecord\r\nformat: WARC File Format 1.1\r\n');
    await out.write(
      recordMember(
        recordOf({
          type: 'warcinfo',
          at: created,
          id: '<urn:uuid:00000000-0000-4000-8000-000000000000>',
          contentType: 'application/warc-fields',
          block,
        }),
      ),
    );
    for (const { warc } of captures) {
      await out.write(await keeper.bytes(warc!));
    }
  } finally {
    await out.close();
  }
}
