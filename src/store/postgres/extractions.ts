/** Statements as lists and searches read them, filled from extractions and from what people decided. */
import type { ExtractionBody, ReviewBody, VersionBody } from '../../model/bodies.ts';
import { statementIdOf } from '../../model/bodies.ts';
import type { RecordedFact } from '../../model/fact.ts';
import type { Statement } from '../../model/statement.ts';
import { chainOf, datedOf, decidedColumns, keysOf, speakerOf, statementWords } from '../projected.ts';
import { stepVersionOf } from '../rows.ts';
import type { Cell } from './copy.ts';
import type { Adding, Ask } from './database.ts';
import { vectorOf } from './lexemes.ts';

type Extraction = RecordedFact & { readonly body: ExtractionBody };

/** Numbers by name, as JSON that the server made; `null` where there are none. */
type Counted = Readonly<Record<string, number>> | null;

/** What of its rows follows from an extraction alone: made before the writer's lock is asked for, and found again under it
 *  by the body it was made of. */
type Draft = { readonly ids: readonly string[]; readonly rows: ReturnType<typeof draftedFrom> };
const drafts = new WeakMap<ExtractionBody, Draft>();

export function draftOf(body: ExtractionBody): Draft {
  let draft = drafts.get(body);
  if (!draft) {
    const ids = body.statements.map((statement) => statementIdOf(body.version, statement));
    draft = { ids, rows: draftedFrom(body, ids) };
    drafts.set(body, draft);
  }
  return draft;
}

function draftedFrom({ document, statements }: ExtractionBody, ids: readonly string[]) {
  const seen = new Set<string>();
  return statements.flatMap((statement, position) => {
    const id = ids[position]!;
    if (seen.has(id)) return [];
    seen.add(id);
    const speaker = speakerOf(statement);
    const words = statementWords(statement);
    return [
      {
        id,
        statement,
        position,
        speaker,
        speakerKind: statement.entity?.kind ?? null,
        act: statement.act,
        chain: JSON.stringify(chainOf(statements, ids, position)),
        body: JSON.stringify(statement),
        found: vectorOf(words, keysOf({ speaker, act: statement.act, document })),
        words: ` ${words} `,
      },
    ];
  });
}

/** What one extraction does, known before any of its batch is written: rows are numbered in the order of the facts. */
type Doing = {
  /** Its version had an earlier extraction, whose statements give way. */
  readonly replaces: boolean;
  readonly ids: readonly string[];
  /** Those that have a row when its turn comes: people may have decided about them. */
  readonly again: readonly string[];
};
export type Extracted = {
  /** Those that are the newest of their version when their turn comes; the others change no statement. */
  readonly doing: ReadonlyMap<number, Doing>;
  readonly rowOf: ReadonlyMap<string, number>;
};

export async function extractedFrom(ask: Ask, facts: readonly RecordedFact[]): Promise<Extracted> {
  const extractions = facts.filter(({ kind }) => kind === 'extraction') as Extraction[];
  if (!extractions.length) return { doing: new Map(), rowOf: new Map() };
  const [found] = await ask<{ last: number; best: Counted; rows: Counted }>(
    `SELECT (SELECT coalesce(max("row"), 0) FROM statements) AS last,
       (SELECT json_object_agg(e.version, e.step) FROM (SELECT version, max(step_version) AS step FROM extractions
          WHERE version = ANY(@versions) GROUP BY version) e) AS best,
       (SELECT json_object_agg(id, "row") FROM statements WHERE id = ANY(@ids)) AS rows`,
    {
      versions: extractions.map(({ body }) => body.version),
      ids: extractions.flatMap(({ body }) => draftOf(body).ids),
    },
  );
  const { last, best, rows } = found!;
  const bestOf = new Map(Object.entries(best ?? {}));
  const winning: { index: number; replaces: boolean; ids: readonly string[] }[] = [];
  for (const { index, step, body } of extractions) {
    const before = bestOf.get(body.version);
    if (before !== undefined && stepVersionOf(step) < before) continue;
    bestOf.set(body.version, stepVersionOf(step));
    winning.push({ index, replaces: before !== undefined, ids: draftOf(body).ids });
  }
  const rowOf = new Map(Object.entries(rows ?? {}));
  const doing = new Map<number, Doing>();
  let next = last;
  for (const { index, ...one } of winning) {
    const again = one.ids.filter((id) => rowOf.has(id));
    for (const id of one.ids) if (!rowOf.has(id)) rowOf.set(id, ++next);
    doing.set(index, { ...one, again });
  }
  return { doing, rowOf };
}

export async function addExtractions(ask: Adding, facts: readonly RecordedFact[], extracted: Extracted): Promise<void> {
  const extractions = facts as readonly Extraction[];
  const hosts = await ask<Host>(
    `WITH put AS (INSERT INTO extractions SELECT * FROM unnest(@indices::bigint[], @versions::text[], @steps::int[]))
     SELECT v.id, d.idx, d.newest, v.first_seen, f.bytes
     FROM versions v JOIN documents d ON d.id = v.document JOIN facts f ON f.idx = v.idx WHERE v.id = ANY(@those)`,
    {
      indices: extractions.map(({ index }) => index),
      versions: extractions.map(({ body }) => body.version),
      steps: extractions.map(({ step }) => stepVersionOf(step)),
      those: extractions.map(({ body }) => body.version),
    },
  );
  const newest = extractions.filter(({ index }) => extracted.doing.has(index));
  const replacing = newest.filter(({ index }) => extracted.doing.get(index)!.replaces);
  if (replacing.length) {
    await ask('UPDATE statements SET current = 0, shown = 0 WHERE version = ANY(@versions) AND current = 1', {
      versions: replacing.map(({ body }) => body.version),
    });
  }
  if (newest.length) await putStatements(ask, newest, hosts, extracted);
}

type Host = { id: string; idx: number; newest: string | null; first_seen: string; bytes: string };

async function putStatements(
  ask: Adding,
  extractions: readonly Extraction[],
  hosts: readonly Host[],
  { doing, rowOf }: Extracted,
) {
  const hostOf = new Map(hosts.map((host) => [host.id, host]));
  const known = new Set(extractions.flatMap(({ index }) => doing.get(index)!.again));
  const rows = extractions.flatMap(({ index, body }) => rowsOf(index, body, hostOf.get(body.version)!, rowOf));
  await ask.add(
    'statements',
    Object.keys(columns),
    rows.filter(({ id }) => !known.has(id)).map((row) => Object.values(columns).map((of) => of(row))),
  );
  await renew(
    ask,
    rows.filter(({ id }) => known.has(id)),
  );
  await decide(
    ask,
    extractions.flatMap(({ index }) => doing.get(index)!.again),
  );
}

type Row = ReturnType<typeof rowsOf>[number];

/** The columns of a new row. */
const columns: Readonly<Record<string, (row: Row) => Cell>> = {
  row: ({ row }) => row,
  id: ({ id }) => id,
  version: ({ version }) => version,
  document: ({ document }) => document,
  document_idx: ({ documentIndex }) => documentIndex,
  idx: ({ index }) => index,
  position: ({ position }) => position,
  speaker: ({ speaker }) => speaker,
  speaker_kind: ({ speakerKind }) => speakerKind,
  act: ({ act }) => act,
  issuer: ({ issuer }) => issuer,
  dated: ({ dated }) => dated,
  current: () => 1,
  shown: ({ shown }) => shown,
  chain: ({ chain }) => chain,
  body: ({ body }) => body,
  found: ({ found }) => found,
  words: ({ words }) => words,
};

/** Statements that were found before, by another extraction: what it says of them takes the place of what that one said. */
async function renew(ask: Ask, rows: readonly Row[]): Promise<void> {
  if (!rows.length) return;
  const column = <Name extends keyof Row>(name: Name) => rows.map((row) => row[name]);
  await ask(
    `UPDATE statements s SET idx = r.idx, position = r.position, speaker = r.speaker, speaker_kind = r.kind, act = r.act,
       dated = r.dated, current = 1, shown = r.shown, chain = r.chain, body = r.body, found = r.found::tsvector,
       words = r.words
     FROM unnest(@ids::text[], @indices::bigint[], @positions::int[], @speakers::text[], @kinds::text[], @acts::text[],
       @dates::text[], @shown::smallint[], @chains::text[], @bodies::text[], @founds::text[], @words::text[])
       AS r (id, idx, position, speaker, kind, act, dated, shown, chain, body, found, words)
     WHERE s.id = r.id`,
    {
      ids: column('id'),
      indices: column('index'),
      positions: column('position'),
      speakers: column('speaker'),
      kinds: column('speakerKind'),
      acts: column('act'),
      dates: column('dated'),
      shown: column('shown'),
      chains: column('chain'),
      bodies: column('body'),
      founds: column('found'),
      words: column('words'),
    },
  );
}

function rowsOf(index: number, body: ExtractionBody, host: Host, rowOf: Extracted['rowOf']) {
  const { issuer, publishedAt } = (JSON.parse(host.bytes) as { body: VersionBody }).body;
  const ofIssuer = issuer ? ` '/${keysOf({ issuer })}'` : '';
  return draftOf(body).rows.map(({ statement, found, ...drafted }) => ({
    ...drafted,
    row: rowOf.get(drafted.id)!,
    version: body.version,
    document: body.document,
    documentIndex: host.idx,
    index,
    issuer: issuer ?? null,
    dated: datedOf(statement, publishedAt, host.first_seen),
    shown: host.newest === body.version ? 1 : 0,
    found: `${found}${ofIssuer}`,
  }));
}

/** Applies what people decided about statements to the rows that lists and searches use. */
export async function decide(ask: Ask, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  const facts = await ask<{ subject: string; bytes: string }>(
    "SELECT subject, bytes FROM facts WHERE kind = 'review' AND subject = ANY(@ids) ORDER BY idx",
    { ids },
  );
  for (const id of new Set(facts.map(({ subject }) => subject))) {
    const [row] = await ask<{ body: string; document: string; issuer: string | null }>(
      'SELECT body, document, issuer FROM statements WHERE id = @id',
      { id },
    );
    if (!row) continue;
    const statement = JSON.parse(row.body) as Statement;
    const bodies = facts
      .filter(({ subject }) => subject === id)
      .map(({ bytes }) => (JSON.parse(bytes) as { body: ReviewBody }).body);
    const { rejected, speaker, kind, act } = decidedColumns(statement, bodies);
    const { issuer, document } = row;
    await ask(
      `UPDATE statements SET rejected = @rejected, speaker = @speaker, speaker_kind = @kind, act = @act,
         found = @found::tsvector WHERE id = @id`,
      {
        id,
        rejected,
        speaker,
        kind,
        act,
        found: vectorOf(statementWords(statement), keysOf({ speaker, act, issuer: issuer ?? undefined, document })),
      },
    );
  }
}
