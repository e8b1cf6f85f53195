/** Documents on their way into dossiers: what a batch of visits found joins each dossier in one fact. */
import { joinDossier } from '../dossier.ts';
import type { WatchState } from '../watch-state.ts';
import type { Watching } from './watching.ts';

export class Joining {
  private readonly documents = new Map<string, Set<string>>();

  constructor(
    private readonly watching: Watching,
    private readonly state: WatchState,
  ) {}

  add(dossier: string, document: string): void {
    if (this.state.dossiers.get(dossier)?.documents.includes(document)) return;
    const joining = this.documents.get(dossier) ?? new Set();
    this.documents.set(dossier, joining.add(document));
  }

  async settle(): Promise<void> {
    for (const [dossier, documents] of this.documents)
      await joinDossier(this.watching.workshop, dossier, [...documents]);
    this.documents.clear();
  }
}
