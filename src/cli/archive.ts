/** Archives that others made, as things to take in: WARC files, and WACZ files with the WARC files in them. */
import { readFile } from 'node:fs/promises';
import { BadInput } from '../model/bad-input.ts';
import { documentIdOf } from '../model/bodies.ts';
import { digestOf } from '../model/canonical.ts';
import type { Stated } from '../model/capture.ts';
import type { Workshop } from '../pipeline/context.ts';
import { type Choice, type Index, indexOf, submissionOfEntry } from '../pipeline/from-warc.ts';
import type { Submission } from '../pipeline/intake.ts';
import { NotAListing, parseListing } from '../warc/cdx.ts';
import { NotAWacz, openWacz } from '../warc/wacz.ts';
import type { AlreadyThere } from './taking.ts';

/** One thing to take in. `keys` are the names by which a dossier's events may call it. */
export type Item = {
  readonly label: string;
  readonly keys: readonly string[];
  readonly submission: () => Promise<Submission | AlreadyThere>;
};

type Part = Index & { readonly path: string; readonly label: string };

export type Archive = { readonly parts: readonly Part[]; close(): Promise<void> };

export async function openArchive(
  source: { readonly as: string; readonly path: string },
  options: { readonly match?: string; readonly select?: string },
): Promise<Archive> {
  const choice: Choice = {
    ...(options.match ? { match: options.match } : {}),
    ...(options.select ? { selection: await selectionIn(options.select) } : {}),
  };
  if (source.as === 'warc') {
    const found = await indexOf(source.path, choice);
    return { parts: [{ path: source.path, label: source.path, ...found }], close: async () => undefined };
  }
  let wacz: Awaited<ReturnType<typeof openWacz>>;
  try {
    wacz = await openWacz(source.path);
  } catch (error) {
    if (!(error instanceof NotAWacz)) throw error;
    throw new BadInput(
      source.path,
      error.message,
      'Check the download; a WACZ file is a ZIP file with WARC files under archive/.',
      { cause: error },
    );
  }
  const parts: Part[] = [];
  for (const { path, name, damage } of wacz.warcs) {
    const label = `${source.path} (${name})`;
    if (damage) parts.push({ path, label, entries: [], damaged: [{ offset: 0, why: damage }], bodies: new Map() });
    else parts.push({ path, label, ...(await indexOf(path, { ...choice, pages: wacz.pages })) });
  }
  return { parts, close: wacz.close };
}

async function selectionIn(path: string) {
  try {
    return parseListing(await readFile(path, 'utf8'));
  } catch (error) {
    const why =
      error instanceof NotAListing
        ? error.message
        : `cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`;
    throw new BadInput(path, why, 'Give a CDX or CDXJ index, or a TimeMap in link format.', { cause: error });
  }
}

export function archiveItems(workshop: Workshop, archive: Archive, stated: Stated): readonly Item[] {
  return archive.parts.flatMap((part) => [
    ...part.damaged.map(({ offset, why }) => ({
      label: `${part.label}, byte ${offset}`,
      keys: [],
      submission: async (): Promise<Submission> => {
        throw new BadInput(
          `${part.label}, byte ${offset}`,
          `the record was passed over: ${why}`,
          'Fetch the archive anew if you need it; the rest was taken in.',
        );
      },
    })),
    ...entryItems(workshop, part, stated),
  ]);
}

function entryItems(workshop: Workshop, part: Part, stated: Stated): readonly Item[] {
  const { path, label, entries } = part;
  const digests = new Map<string, string | undefined>();
  return entries.map((entry) => ({
    label: `${entry.url} of ${entry.at.slice(0, 16)}Z`,
    keys: [entry.url],
    submission: async () => {
      const submission = await submissionOfEntry(path, part, entry, digests.get(entry.url));
      if (entry.kind !== 'revisit' && entry.status < 300) digests.set(entry.url, entry.digest);
      if (!submission)
        throw new BadInput(
          `${label}, byte ${entry.offset}`,
          'the record repeats bytes that are not in this file',
          'Nothing is lost; the rest was taken in.',
        );
      const document = documentIdOf(submission.originalResource);
      const payload =
        submission.evidence && submission.outcome !== 'not-modified'
          ? digestOf(submission.evidence.payload)
          : undefined;
      const there = (await workshop.reads.capturesOf(document)).some(
        (capture) => capture.at === submission.at && (payload === undefined || capture.payload === payload),
      );
      if (there) return { alreadyThere: document };
      return Object.keys(stated).length ? { ...submission, stated } : submission;
    },
  }));
}
