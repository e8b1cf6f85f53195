/** The strip of all versions of a document: when each was captured, and how the change to it was disclosed. */
import type { Disclosure } from '../model/revision.ts';
import type { Reads } from '../store/reads.ts';
import { sayBeside, sayDate } from './dates.ts';
import { paths } from './paths.ts';

export type StripView = {
  readonly document: string;
  readonly versions: readonly {
    readonly id: string;
    readonly href: string;
    readonly ordinal: number;
    readonly firstSeen: string;
    readonly lastSeen: string;
    readonly current: boolean;
    /** From the version before; absent for the first and where no comparison is recorded. */
    readonly change?: {
      readonly href: string;
      readonly disclosure: Disclosure;
      readonly material: number;
      readonly cosmetic: number;
    };
  }[];
};

export async function stripOf(reads: Reads, document: string, current?: string): Promise<StripView> {
  const [versions, revisions] = await Promise.all([reads.versionsOf(document), reads.revisionsOf(document)]);
  const into = new Map(revisions.map((revision) => [revision.after, revision]));
  return {
    document,
    versions: versions.map((version) => {
      const revision = into.get(version.id);
      const changes = revision?.revision.changes ?? [];
      return {
        id: version.id,
        href: paths.version(version.id),
        ordinal: version.ordinal,
        firstSeen: version.firstSeen,
        lastSeen: version.lastSeen,
        current: version.id === current,
        ...(revision
          ? {
              change: {
                href: paths.revision(revision.before, revision.after),
                disclosure: revision.revision.disclosure,
                material: changes.filter((change) => change.material).length,
                cosmetic: changes.filter((change) => !change.material).length,
              },
            }
          : {}),
      };
    }),
  };
}

/** How a change was made known, in words. */
export const disclosureWords: Readonly<Record<Disclosure, string>> = {
  disclosed: 'changed with a notice',
  silent: 'changed silently',
  none: 'cosmetic change',
};

/** Versions that still stand in one line. */
const IN_LINE = 3;

export function VersionStrip({ view }: { readonly view: StripView }) {
  if (view.versions.length < 2) return null;
  const first = view.versions[0]!;
  return (
    <nav class="strip" aria-label="Versions">
      <ol class={view.versions.length > IN_LINE ? 'many' : undefined}>
        {view.versions.map((version) => (
          <li>
            {version.change ? (
              <a class={`change ${version.change.disclosure}`} href={version.change.href}>
                {disclosureWords[version.change.disclosure]}
              </a>
            ) : null}
            <a class="version" href={version.href} aria-current={version.current ? 'page' : undefined}>
              <b>Version {version.ordinal}</b>{' '}
              <time datetime={version.firstSeen}>
                {version === first ? sayDate(version.firstSeen) : sayBeside(version.firstSeen, first.firstSeen)}
              </time>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
