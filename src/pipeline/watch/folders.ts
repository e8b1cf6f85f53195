/** Folders as sources: their files are given, not fetched. */
import { pathToFileURL } from 'node:url';
import { BadInput } from '../../model/bad-input.ts';
import { documentIdOf } from '../../model/bodies.ts';
import { digestOf } from '../../model/canonical.ts';
import type { Instant } from '../../model/instant.ts';
import { filesUnder } from '../folder-files.ts';
import { submissionOfFile } from '../given-file.ts';
import { takeIn } from '../intake.ts';
import type { SourceOf, WatchState } from '../watch-state.ts';
import type { Joining } from './joining.ts';
import { statedOf } from './target.ts';
import type { Watching } from './watching.ts';

export class Folders {
  /** When each folder was looked through last, since this watcher began. */
  readonly polled = new Map<string, Instant>();

  constructor(
    private readonly watching: Watching,
    private readonly state: WatchState,
    private readonly joining: Joining,
  ) {}

  /** A folder: new and changed files are taken in; a file that was there and is not any more is gone. */
  async visit(of: SourceOf): Promise<void> {
    const { workshop, told } = this.watching;
    const folder = of.source.folder!;
    this.polled.set(folder, workshop.clock());
    let files: readonly string[];
    try {
      files = await filesUnder(folder);
    } catch (error) {
      return told({
        at: workshop.clock(),
        uri: folder,
        outcome: 'error',
        note: `the folder cannot be read (${(error as NodeJS.ErrnoException).code})`,
      });
    }
    const present = new Set<string>();
    for (const file of files) {
      try {
        const submission = await submissionOfFile(file, {
          at: workshop.clock(),
          stated: statedOf({ ...of, link: { url: '' } }),
        });
        present.add(submission.uri);
        const known = this.state.known.get(documentIdOf(submission.originalResource));
        const payload = submission.evidence ? digestOf(submission.evidence.payload) : undefined;
        if (known?.content?.payload === payload && known?.visits.failures === 0) continue;
        const taken = await takeIn(workshop, submission);
        this.joining.add(of.dossier, taken.document);
        told({ at: submission.at, uri: file, outcome: taken.outcome });
      } catch (error) {
        if (!(error instanceof BadInput)) throw error;
        told({ at: workshop.clock(), uri: file, outcome: 'skipped', note: error.problem });
      }
    }
    await this.noteMissing(folder, present);
  }

  private async noteMissing(folder: string, present: ReadonlySet<string>): Promise<void> {
    const { workshop, told } = this.watching;
    const prefix = `${pathToFileURL(folder).href.replace(/\/$/, '')}/`;
    for (const known of this.state.known.values()) {
      const uri = known.originalResource;
      if (!uri.startsWith(prefix) || present.has(uri) || known.visits.outcome === 'gone') continue;
      const at = workshop.clock();
      await takeIn(workshop, {
        originalResource: uri,
        uri,
        at,
        provenance: 'given',
        outcome: 'gone',
        note: 'the file is no longer in the folder',
      });
      told({ at, uri, outcome: 'gone' });
    }
  }
}
