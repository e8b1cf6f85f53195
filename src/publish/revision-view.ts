/** Two versions of one document, compared: what changed, in cards and in whole. */
import { type HeadlineChange, headlineChange, headlineWords } from '../compare/headlines.ts';
import type { DocumentOf, Memento } from '../model/memento.ts';
import type { Change, ChangeType, Disclosure, Revision } from '../model/revision.ts';
import type { Reads } from '../store/reads.ts';
import { type CarriedView, carriedViews } from './carried.tsx';
import { type Comparing, toldBy } from './engines.ts';
import { paths } from './paths.ts';
import { type StripView, stripOf } from './strip.tsx';
import { dossiersOf } from './version.tsx';

export type Side = {
  readonly id: string;
  readonly href: string;
  readonly ordinal: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly text: string;
  readonly textDigest?: string;
};

export type RevisionView = {
  readonly kind: 'revision';
  readonly path: string;
  readonly document: { readonly id: string; readonly href: string; readonly title: string; readonly issuer?: string };
  readonly dossiers: readonly { readonly id: string; readonly title: string; readonly href: string }[];
  readonly language?: string;
  readonly sentence: string;
  readonly disclosure: Disclosure;
  readonly before: Side;
  readonly after: Side;
  readonly changes: readonly Change[];
  /** The whole headlines of both sides, where one of the changes is in them. */
  readonly headline?: HeadlineChange;
  /** What became of each statement of the earlier version, in its order. */
  readonly carried: readonly CarriedView[];
  readonly strip: StripView;
  /** The recorded comparison; absent where the two were compared for this page alone. */
  readonly fact?: string;
};

export async function revisionView(
  reads: Reads,
  engines: Comparing,
  beforeId: string,
  afterId: string,
): Promise<RevisionView | null> {
  const [before, after, recorded] = await Promise.all([
    reads.version(beforeId),
    reads.version(afterId),
    reads.revision(beforeId, afterId),
  ]);
  if (!before || !after || before.document !== after.document) return null;
  const document = await reads.document(before.document);
  if (!document) return null;
  const revision = recorded?.revision ?? (await comparedNow(reads, engines, beforeId, afterId));
  return viewOf(document, before, after, revision, {
    carried: await carriedViews(reads, before, after, revision.carried ?? []),
    strip: await stripOf(reads, document.id),
    dossiers: await dossiersOf(reads, document.dossiers),
    ...(recorded ? { fact: recorded.fact } : {}),
  });
}

async function comparedNow(reads: Reads, engines: Comparing, before: string, after: string): Promise<Revision> {
  const none = { text: '', statements: [] };
  const [told, retold] = await Promise.all([toldBy(reads, before), toldBy(reads, after)]);
  return engines.compare(told ?? none, retold ?? none);
}

function viewOf(
  document: DocumentOf,
  before: Memento,
  after: Memento,
  revision: Revision,
  rest: Pick<RevisionView, 'carried' | 'strip' | 'dossiers' | 'fact'>,
): RevisionView {
  const headline = revision.changes.some((change) => change.in) && headlineChange(before.headlines, after.headlines);
  return {
    kind: 'revision',
    path: paths.revision(before.id, after.id),
    document: {
      id: document.id,
      href: paths.document(document.id),
      title: document.title,
      ...(document.issuer ? { issuer: document.issuer } : {}),
    },
    ...(after.language ? { language: after.language } : {}),
    sentence: revision.sentence,
    disclosure: revision.disclosure,
    before: sideOf(before),
    after: sideOf(after),
    changes: revision.changes,
    ...(headline ? { headline } : {}),
    ...rest,
  };
}

const sideOf = (version: Memento): Side => ({
  id: version.id,
  href: paths.version(version.id),
  ordinal: version.ordinal,
  firstSeen: version.firstSeen,
  lastSeen: version.lastSeen,
  text: version.text,
  ...(version.textDigest ? { textDigest: version.textDigest } : {}),
});

/** What a change is, as a reader says it, and where, when it is not in the text. */
export const kindOf = ({ type, in: place }: Change): string =>
  place ? `${changeWords[type]}, in the ${headlineWords[place]}` : changeWords[type];

/** The name of a type of change, as a reader says it. */
export const changeWords: Readonly<Record<ChangeType, string>> = {
  'attribution-change': 'Another speaker',
  'quotation-altered': 'Quoted words altered',
  'certainty-strengthened': 'Made firmer',
  'certainty-weakened': 'Made weaker',
  'polarity-flip': 'Turned into its opposite',
  'figure-or-date-change': 'Another figure or date',
  'commitment-added': 'Promise added',
  'commitment-removed': 'Promise gone',
  'statement-added': 'Statement added',
  'statement-removed': 'Statement gone',
  'name-or-title-change': 'Another name or title',
  'correction-notice-added': 'Correction notice added',
  wording: 'Other words, same meaning',
  reordering: 'Moved',
  'typography/spelling': 'Typography or spelling',
};
