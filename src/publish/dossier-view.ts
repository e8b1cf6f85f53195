/** A dossier: what the matter is, what is new in it, what changed, who has spoken, which documents there are. */
import type { Dossier } from '../model/dossier.ts';
import { isEvent, openSuggestions } from '../model/grouping.ts';
import { saysSomething, type Verdict } from '../model/procedure.ts';
import { type Act, acts } from '../model/statement.ts';
import type { Reads, RecordedChange, RecordedStatement, Speaker } from '../store/reads.ts';
import { boardView } from './board-view.ts';
import { reasonsOf, verdictInShort, verdictLabel } from './claim.tsx';
import type { Comparing } from './engines.ts';
import { eventView } from './event-view.ts';
import { plural, short } from './page.tsx';
import { paths } from './paths.ts';
import type { Procedures } from './procedures.ts';
import { changeWords } from './revision-view.ts';
import { initialsAmong, saidOf } from './said.ts';
import type { disclosureWords } from './strip.tsx';
import type { Flag, TimelineView } from './timeline.ts';
import { type LookedUp, MOST_LABEL, timelineView } from './timeline-figure.tsx';
import { blankClaim, verdictOf } from './verdict.ts';

type EventLine = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly date?: string;
  readonly accounts: number;
};

export type DossierView = {
  readonly kind: 'dossier';
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly sentence: string;
  /** Revisions, latest first, with material ones before the others. */
  readonly changes: readonly {
    readonly href: string;
    readonly sentence: string;
    readonly title: string;
    readonly issuer?: string;
    readonly at: string;
    readonly disclosure: keyof typeof disclosureWords;
    readonly kinds: readonly string[];
  }[];
  readonly issuers: readonly {
    readonly name: string;
    readonly documents: readonly {
      readonly id: string;
      readonly href: string;
      readonly title: string;
      readonly publishedAt?: string;
      readonly firstSeen: string;
      readonly versions: number;
    }[];
  }[];
  readonly documents: { readonly shown: number; readonly all: number };
  /** Absent where only the latest statements were counted. */
  readonly speakersInAll?: number;
  /** How many statements the speakers were counted in: all of them, or the latest of a dossier too large to count. */
  readonly counted: { readonly statements: number; readonly all: boolean };
  readonly speakers: readonly {
    readonly name: string;
    /** No two the same. */
    readonly initials: string;
    readonly href: string;
    readonly kind: string;
    readonly statements: number;
    readonly acts: Partial<Record<Act, number>>;
  }[];
  readonly events: readonly (EventLine & { readonly sentence?: string })[];
  /** Documents that a machine takes to tell of one event, as long as nobody has decided; they count as no event. */
  readonly suggestions: readonly (EventLine & { readonly because: string | undefined })[];
  readonly timeline: TimelineView;
  readonly procedures: readonly { readonly href: string; readonly title: string; readonly sentence: string }[];
  readonly claims: readonly {
    readonly text: string;
    readonly by?: string;
    readonly asOf: string;
    /** Absent where the case is not in the packs. */
    readonly href?: string;
    readonly verdict?: Verdict;
    readonly label?: string;
    /** The same in a word or two. */
    readonly inShort?: string;
    /** The first reasons, so that a verdict never stands without what limits it; why there is none, of a claim that says nothing. */
    readonly why?: string;
    /** Since when this very verdict is on record. */
    readonly onRecordSince?: string;
  }[];
};

/** What the page shows at most; the rest is in the data of the API. */
const MOST_DOCUMENTS = 120;
const MOST_CHANGES = 40;
const MOST_SPEAKERS = 40;
/** Documents above which speakers are counted in the latest statements alone, and how many these are. */
const COUNTABLE = 2_000;
const LATEST = 300;
/** Events whose accounts are set side by side for this page, at most. */
const MOST_EVENTS = 12;

export async function dossierView(
  reads: Reads,
  engines: Comparing,
  procedures: Procedures | null,
  id: string,
  /** A site of files shows nothing that nobody has accepted. */
  still = false,
): Promise<DossierView | null> {
  const dossier = await reads.dossier(id);
  if (!dossier) return null;
  const [documents, changes, latest, groupings] = await Promise.all([
    reads.documents({ dossier: id }, { limit: MOST_DOCUMENTS, latestFirst: true }),
    reads.changes({ dossier: id }, { limit: MOST_CHANGES }),
    reads.statements({ dossier: id }, { limit: LATEST, latestFirst: true }).then(({ rows }) => rows),
    reads.eventsOf(id),
  ]);
  const { speakers, counted } = await speakersIn(reads, dossier, latest);
  const shown = speakers.slice(0, MOST_SPEAKERS);
  const initials = initialsAmong(shown.map(({ name }) => name));
  const version = onceEach((name) => reads.version(name));
  const events = groupings.filter(isEvent);
  const revisions = await revisionsOf(reads, changes.rows, version);
  const told = await Promise.all(events.slice(0, MOST_EVENTS).map((event) => eventView(reads, engines, event.id)));
  const issuers = new Map<string, (typeof documents.rows)[number][]>();
  for (const document of [...documents.rows].reverse()) {
    const name = document.issuer ?? 'Issuer not stated';
    issuers.set(name, [...(issuers.get(name) ?? []), document]);
  }
  const claims = (await claimsOf(reads, procedures, id)) ?? [];
  const versions = documents.rows.reduce((n, document) => n + document.versions, 0);
  return {
    kind: 'dossier',
    path: paths.dossier(id),
    id,
    title: dossier.title,
    about: dossier.about,
    sentence: `${plural(dossier.documents.length, 'document')}${documents.next ? '' : ` in ${plural(versions, 'version')} from ${plural(issuers.size, 'issuer')}`}${
      counted.all ? `; ${plural(counted.statements, 'statement')} by ${plural(speakers.length, 'speaker')}` : ''
    }.`,
    changes: revisions,
    issuers: [...issuers].map(([name, list]) => ({
      name,
      documents: list.map((document) => ({
        id: document.id,
        href: paths.document(document.id),
        title: document.title,
        ...(document.publishedAt ? { publishedAt: document.publishedAt } : {}),
        firstSeen: document.firstSeen,
        versions: document.versions,
      })),
    })),
    documents: { shown: documents.rows.length, all: dossier.documents.length },
    ...(counted.all ? { speakersInAll: speakers.length } : {}),
    counted,
    speakers: shown.map((speaker, i) => ({
      ...speaker,
      initials: initials[i]!,
      href: paths.speaker(speaker.name),
    })),
    events: events.map((event, i) => ({
      id: event.id,
      href: paths.event(event.id),
      title: event.title,
      kind: event.kind,
      ...(event.date ? { date: event.date } : {}),
      accounts: event.accounts.length,
      ...(told[i] ? { sentence: told[i].sentence } : {}),
    })),
    suggestions: (still ? [] : openSuggestions(groupings)).map((event) => ({
      id: event.id,
      href: paths.event(event.id),
      title: event.title,
      kind: event.kind,
      ...(event.date ? { date: event.date } : {}),
      accounts: event.accounts.length,
      because: event.because,
    })),
    timeline: await timelineView(reads, id, { latest, verdicts: verdictsOf(claims), version }),
    procedures: await proceduresOf(reads, dossier, procedures),
    claims,
  };
}

/** Asks for each thing once. */
function onceEach<Value>(ask: (id: string) => Promise<Value>): (id: string) => Promise<Value> {
  const asked = new Map<string, Promise<Value>>();
  return (id) => {
    const found = asked.get(id) ?? ask(id);
    asked.set(id, found);
    return found;
  };
}

/** Who has spoken, most statements first. A large dossier is not counted through for a page. */
async function speakersIn(
  reads: Reads,
  dossier: Dossier,
  latest: readonly RecordedStatement[],
): Promise<{ readonly speakers: readonly Speaker[]; readonly counted: DossierView['counted'] }> {
  if (dossier.documents.length <= COUNTABLE) {
    const speakers = await reads.speakers({ dossier: dossier.id });
    return { speakers, counted: { statements: speakers.reduce((n, { statements }) => n + statements, 0), all: true } };
  }
  const standing = latest
    .map((row) => saidOf(row.id, row.statement, [], row.reviews))
    .filter((said) => said.standing !== 'rejected');
  const found = new Map<string, Map<Act, number>>();
  for (const { speaker, act } of standing) {
    const by = found.get(speaker) ?? new Map<Act, number>();
    found.set(speaker, by.set(act, (by.get(act) ?? 0) + 1));
  }
  const speakers = [...found].map(([name, by]) => ({
    name,
    kind: 'unknown',
    statements: [...by.values()].reduce((a, b) => a + b, 0),
    acts: Object.fromEntries(acts.flatMap((act) => (by.has(act) ? [[act, by.get(act)!]] : []))),
  }));
  speakers.sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1));
  return { speakers, counted: { statements: standing.length, all: false } };
}

const verdictsOf = (claims: DossierView['claims']): readonly Flag[] =>
  claims.flatMap(({ href, verdict, inShort, asOf, text }) =>
    href && verdict
      ? [
          {
            href,
            at: asOf,
            label: `${short(text.replace(/\.$/, ''), MOST_LABEL)}: ${inShort}`,
            tone: verdict,
          },
        ]
      : [],
  );

/** Where each procedure of the dossier stood on the last day that one of its claims is about. */
async function proceduresOf(
  reads: Reads,
  dossier: Dossier,
  procedures: Procedures | null,
): Promise<DossierView['procedures']> {
  const views = await Promise.all(
    dossier.cases.map(async (name) => {
      const days = dossier.claims.filter((claim) => claim.case === name).map((claim) => claim.asOf.slice(0, 10));
      const view = procedures && (await boardView(reads, procedures, name, days.sort().at(-1)));
      return view ? [{ href: view.path, title: view.title, sentence: view.sentence }] : [];
    }),
  );
  return views.flat();
}

/** The claims of a dossier with what was found; `null` where there is no such dossier. */
export async function claimsOf(reads: Reads, procedures: Procedures | null, id: string) {
  const dossier = await reads.dossier(id);
  if (!dossier) return null;
  return Promise.all(dossier.claims.map((claim, i) => claimOf(reads, id, claim, procedures, i + 1)));
}

async function claimOf(
  reads: Reads,
  dossier: string,
  claim: Dossier['claims'][number],
  procedures: Procedures | null,
  n: number,
): Promise<DossierView['claims'][number]> {
  const shown = procedures && (await verdictOf(reads, procedures, dossier, claim));
  const checked = shown?.checked;
  return {
    text: claim.text,
    ...(claim.by ? { by: claim.by } : {}),
    asOf: claim.asOf,
    ...(shown?.recorded ? { onRecordSince: shown.recorded.since } : {}),
    ...(checked
      ? {
          href: paths.claim(dossier, n),
          verdict: checked.verdict,
          label: verdictLabel(checked),
          inShort: verdictInShort(checked),
          why: reasonsOf(checked),
        }
      : {}),
    ...(saysSomething(claim.text) ? {} : { why: blankClaim(dossier, n).message }),
  };
}

/** One entry a revision, in the order in which its changes come; material ones first. */
async function revisionsOf(
  reads: Reads,
  changes: readonly RecordedChange[],
  version: LookedUp['version'],
): Promise<DossierView['changes']> {
  const seen = new Map<string, RecordedChange[]>();
  for (const change of changes) seen.set(change.revision.id, [...(seen.get(change.revision.id) ?? []), change]);
  const entries = await Promise.all(
    [...seen.values()].map(async (list) => {
      const { revision } = list[0]!;
      const [document, after] = await Promise.all([reads.document(revision.document), version(revision.after)]);
      return {
        href: paths.revision(revision.before, revision.after),
        sentence: revision.revision.sentence,
        title: document?.title ?? revision.document,
        ...(document?.issuer ? { issuer: document.issuer } : {}),
        at: after?.firstSeen ?? '',
        disclosure: revision.revision.disclosure,
        kinds: [...new Set(list.filter(({ change }) => change.material).map(({ change }) => changeWords[change.type]))],
      };
    }),
  );
  const weight = (entry: { disclosure: string }): number => (entry.disclosure === 'none' ? 1 : 0);
  return entries.sort((a, b) => weight(a) - weight(b) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
