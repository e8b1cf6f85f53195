/** Everything one speaker is on record as having said, over time and by act, in whatever document and through whomever;
 *  and where a later statement is at odds with an earlier one on the same matter. */
import type { PositionChange, PositionChangeType, Utterance } from '../compare/positions.ts';
import { type Act, acts } from '../model/statement.ts';
import type { Reads, RecordedStatement } from '../store/reads.ts';
import { verbOf } from './acts.ts';
import { sayDay } from './dates.ts';
import type { Comparing } from './engines.ts';
import { plural, short } from './page.tsx';
import { paths } from './paths.ts';
import { quotation } from './quotation.ts';
import { type Said, saidOf, speakerOf } from './said.ts';
import type { TimelineView } from './timeline.ts';

/** A statement in its document. */
export type Saying = Said & {
  readonly on?: string;
  readonly document: { readonly href: string; readonly title: string; readonly issuer?: string };
  readonly inPlace: string;
};

export type SpeakerView = {
  readonly kind: 'speaker';
  readonly path: string;
  readonly name: string;
  readonly entityKind: string;
  readonly sentence: string;
  /** All that stand, by act. */
  readonly total: number;
  readonly acts: Partial<Record<Act, number>>;
  readonly dossiers: readonly { readonly id: string; readonly title: string; readonly href: string }[];
  /** The act that the list is narrowed to. */
  readonly act?: Act;
  /** Latest first. */
  readonly statements: readonly Saying[];
  /** Where the list goes on, and where it begins. */
  readonly next?: string;
  readonly first?: string;
  /** One lane an act. */
  readonly timeline: TimelineView;
  /** Latest first. */
  readonly positions: readonly {
    readonly id: string;
    readonly type: PositionChangeType;
    readonly matter: string;
    readonly rule: string;
    readonly sentence: string;
    readonly earlier: Saying;
    readonly later: Saying;
  }[];
  /** How many statements in the speaker's own name were set beside each other to find these. */
  readonly compared: number;
};

export type SpeakerQuestion = { readonly act?: Act; readonly after?: string };

/** Statements on a page of the list, in the picture, and compared with each other. */
const PAGE = 60;
const DRAWN = 100;
const COMPARED = 300;

/** Reads the question from an address; what is not understood is left out. */
export function speakerQuestionOf(query: Readonly<Record<string, string>>): SpeakerQuestion {
  const { act, after } = query;
  return {
    ...((acts as readonly string[]).includes(act ?? '') ? { act: act as Act } : {}),
    ...(after ? { after: after.slice(0, 2_000) } : {}),
  };
}

export async function speakerView(
  reads: Reads,
  engines: Comparing,
  name: string,
  question: SpeakerQuestion = {},
): Promise<SpeakerView | null> {
  const { act, after } = question;
  const [[speaker], latest] = await Promise.all([
    reads.speakers({ name }),
    reads.statements({ speaker: name }, { limit: COMPARED, latestFirst: true }),
  ]);
  if (!latest.rows.length) return null;
  const asked =
    act || after
      ? await reads.statements(
          { speaker: name, ...(act ? { act } : {}) },
          { limit: PAGE, latestFirst: true, ...(after ? { after } : {}) },
        )
      : await reads.statements({ speaker: name }, { limit: PAGE, latestFirst: true });
  const told = tellerOf(reads);
  const statements = await Promise.all(asked.rows.map(told));
  const positions = await positionsOf(engines, name, latest.rows, told);
  const total = speaker?.statements ?? 0;
  const own = latest.rows.filter((row) => !row.chain.length).length;
  return {
    kind: 'speaker',
    path: addressOf(name, question),
    name,
    entityKind: speaker?.kind ?? 'unknown',
    sentence: sentenceOf(total, own, latest.next ? null : latest.rows.length, spanOf(latest.rows), positions),
    total,
    acts: speaker?.acts ?? {},
    dossiers: await dossiersAround(reads, latest.rows),
    ...(act ? { act } : {}),
    statements: statements.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : (a.on ?? '') > (b.on ?? '') ? -1 : 0)),
    ...(asked.next ? { next: addressOf(name, { ...question, after: asked.next }) } : {}),
    ...(after ? { first: addressOf(name, act ? { act } : {}) } : {}),
    timeline: pictureOf(name, latest.rows, latest.next !== undefined, positions),
    positions,
    compared: own,
  };
}

export function addressOf(name: string, question: SpeakerQuestion): string {
  const query = new URLSearchParams(Object.entries(question)).toString();
  return query ? `${paths.speaker(name)}?${query}` : paths.speaker(name);
}

/** Shows statements in their documents, with whom they came through; a holder of several is read once. */
function tellerOf(reads: Reads): (row: RecordedStatement) => Promise<Saying> {
  const names = new Map<string, Promise<string | undefined>>();
  const nameOf = (id: string): Promise<string | undefined> => {
    const known =
      names.get(id) ?? reads.statement(id).then((outer) => (outer ? speakerOf(outer.statement) : undefined));
    names.set(id, known);
    return known;
  };
  return async (row) => {
    const outer = (await Promise.all(row.chain.map(nameOf))).flatMap((name) => name ?? []);
    const on = row.statement.when ?? row.publishedAt;
    return {
      ...saidOf(row.id, row.statement, outer, row.reviews),
      ...(on ? { on } : {}),
      document: {
        href: paths.document(row.document),
        title: row.documentTitle,
        ...(row.issuer ? { issuer: row.issuer } : {}),
      },
      inPlace: paths.inPlace(row.version, row.id),
    };
  };
}

/** Only what the speaker is on record with in a document's own voice: what one party says that another said is evidence of
 *  the former, and no position of the latter. */
async function positionsOf(
  engines: Comparing,
  name: string,
  rows: readonly RecordedStatement[],
  told: (row: RecordedStatement) => Promise<Saying>,
): Promise<SpeakerView['positions']> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const utterances = rows.flatMap((row): Utterance[] => {
    const said = saidOf(row.id, row.statement, [], row.reviews);
    const at = said.when ?? row.publishedAt;
    if (!at || row.chain.length || said.standing === 'rejected') return [];
    return [{ id: row.id, document: row.document, at, act: said.act, polarity: said.polarity, words: said.words }];
  });
  const found: readonly PositionChange[] = engines.positions(name, utterances);
  return Promise.all(
    [...found].reverse().map(async ({ type, rule, matter, earlier, later }) => {
      const [before, after] = await Promise.all([told(byId.get(earlier)!), told(byId.get(later)!)]);
      return {
        id: `position-${later}`,
        type,
        rule,
        matter,
        sentence:
          after.act === 'refuse-to-answer'
            ? `On ${sayDay(after.on!)} ${name} would not say what was said on ${sayDay(before.on!)}.`
            : `What ${name} ${after.verb} on ${sayDay(after.on!)} ${typeWords[type]} what was ${before.act === 'refuse-to-answer' ? 'not answered' : 'said'} on ${sayDay(before.on!)}.`,
        earlier: before,
        later: after,
      };
    }),
  );
}

const typeWords: Readonly<Record<PositionChangeType, string>> = {
  reverses: 'reverses',
  weakens: 'is weaker than',
  strengthens: 'is firmer than',
};
export const positionLabels: Readonly<Record<PositionChangeType, string>> = {
  reverses: 'Reversed',
  weakens: 'Weaker than before',
  strengthens: 'Firmer than before',
};

/** Dossiers that the latest statements belong to, at most three. */
async function dossiersAround(reads: Reads, rows: readonly RecordedStatement[]): Promise<SpeakerView['dossiers']> {
  const documents = [...new Set(rows.slice(0, 40).map((row) => row.document))].slice(0, 12);
  const ids = (await Promise.all(documents.map((id) => reads.document(id)))).flatMap((found) => found?.dossiers ?? []);
  const dossiers = await Promise.all([...new Set(ids)].slice(0, 3).map((id) => reads.dossier(id)));
  return dossiers.flatMap((found) =>
    found ? [{ id: found.id, title: found.title, href: paths.dossier(found.id) }] : [],
  );
}

function spanOf(rows: readonly RecordedStatement[]): readonly [string, string] | null {
  const days = rows.flatMap((row) => row.statement.when ?? row.publishedAt ?? []).map((at) => at.slice(0, 10));
  days.sort();
  return days.length ? [days[0]!, days.at(-1)!] : null;
}

function sentenceOf(
  total: number,
  own: number,
  read: number | null,
  span: readonly [string, string] | null,
  positions: SpeakerView['positions'],
): string {
  const when = !span
    ? ''
    : span[0] === span[1]
      ? `, all of ${sayDay(span[0])}`
      : `, from ${sayDay(span[0])} to ${sayDay(span[1])}`;
  const told = read === null ? 0 : read - own;
  const through =
    told === 0
      ? ''
      : told === read
        ? ' Each is known only as told by others.'
        : ` ${told} of them ${told === 1 ? 'is' : 'are'} known only as told by others.`;
  const changed = positions.length
    ? positions.length === 1
      ? ' One later statement is at odds with an earlier one.'
      : ` ${positions.length} later statements are at odds with earlier ones.`
    : '';
  return `${plural(total, 'statement')} on record${read === null ? '' : when}.${through}${changed}`;
}

/** A lane an act, so that one sees what somebody does by speaking, and when. */
function pictureOf(
  name: string,
  rows: readonly RecordedStatement[],
  more: boolean,
  positions: SpeakerView['positions'],
): TimelineView {
  const lanes = new Map<Act, TimelineView['lanes'][number]['marks'][number][]>();
  const drawn = rows.slice(0, DRAWN);
  for (const row of [...drawn].reverse()) {
    const said = saidOf(row.id, row.statement, [], row.reviews);
    const at = said.when ?? row.publishedAt;
    if (!at || said.standing === 'rejected') continue;
    const mark = {
      href: said.href,
      at,
      shape: said.shape,
      told: `${said.verb}: ${quotation(short(said.words, 160))} (${sayDay(at)})`,
      confirmed: said.standing !== 'machine',
    };
    lanes.set(said.act, [...(lanes.get(said.act) ?? []), mark]);
  }
  return {
    lanes: acts.flatMap((act) => {
      const marks = lanes.get(act);
      return marks ? [{ name: verbOf[act], href: addressOf(name, { act }), marks }] : [];
    }),
    changes: [],
    positions: positions.map(({ id, type, matter, later }) => ({
      href: `#${id}`,
      at: later.on!,
      label: `${positionLabels[type]}: ${matter}`,
      tone: type,
    })),
    others: 0,
    ...(more || drawn.length < rows.length ? { earlier: drawn.length } : {}),
  };
}
