/** Everything one speaker is on record as having said, over time and by act, in whatever document and through whomever;
 *  and where a later statement is at odds with an earlier one on the same matter. */
import type { PositionChange, PositionChangeType, Utterance } from '../compare/positions.ts';
import { type Act, acts } from '../model/statement.ts';
import type { Reads, RecordedStatement } from '../store/reads.ts';
import { shapeOf, verbOf } from './acts.ts';
import { sayDate, sayDay } from './dates.ts';
import type { Comparing } from './engines.ts';
import { ActShape, Chain, Page, plural, Quoted, short, standingWords, When } from './page.tsx';
import { paths } from './paths.ts';
import { quotation } from './quotation.ts';
import { type Said, saidOf, speakerOf, wordingOf } from './said.ts';
import type { TimelineView } from './timeline.ts';
import { Timeline } from './timeline-figure.tsx';

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

function addressOf(name: string, question: SpeakerQuestion): string {
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
const positionLabels: Readonly<Record<PositionChangeType, string>> = {
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

export function SpeakerPage({ view }: { readonly view: SpeakerView }) {
  const days = new Map<string, Saying[]>();
  for (const said of view.statements) {
    const day = said.on?.slice(0, 10) ?? '';
    days.set(day, [...(days.get(day) ?? []), said]);
  }
  return (
    <Page
      title={view.name}
      description={view.sentence}
      path={view.path}
      card
      trail={view.dossiers.map((dossier) => ({ href: dossier.href, name: dossier.title }))}
      className="speaker"
      feed={{ href: `${paths.speaker(view.name)}/feed`, title: `${view.name} on record` }}
    >
      <header class="lead">
        <p class="kicker">{view.entityKind === 'unknown' ? 'speaker' : view.entityKind}</p>
        <h1>
          <bdi>{view.name}</bdi>
        </h1>
        <p class="sentence">{view.sentence}</p>
      </header>
      <Positions view={view} />
      {view.timeline.lanes.length ? (
        <section aria-labelledby="over-time">
          <h2 id="over-time">Over time, by act</h2>
          <Timeline view={view.timeline} title={`What ${view.name} said, when, by act.`} lanes="acts" />
        </section>
      ) : null}
      <section aria-labelledby="on-record">
        <h2 id="on-record">On record</h2>
        <ActMenu view={view} />
        {[...days].map(([day, list]) => (
          <section class="day">
            <h3>{day ? <time datetime={day}>{sayDate(day)}</time> : 'Date not known'}</h3>
            <ul class="plain sayings noted">
              {list.map((said) => (
                <SayingItem said={said} />
              ))}
            </ul>
          </section>
        ))}
        {view.next || view.first ? (
          <nav class="pager" aria-label="Pages of the list">
            {view.first ? (
              <a class="go" href={view.first}>
                To the latest
              </a>
            ) : null}
            {view.next ? (
              <a class="go" href={view.next} rel="next">
                Earlier statements
              </a>
            ) : null}
          </nav>
        ) : null}
      </section>
    </Page>
  );
}

/** Narrows the list to one act; links, so that a narrowed list can be mailed. */
function ActMenu({ view }: { readonly view: SpeakerView }) {
  const here = acts.filter((act) => view.acts[act]);
  if (here.length < 2 && !view.act) return null;
  return (
    <nav class="act-menu" aria-label="By act">
      <a href={paths.speaker(view.name)} aria-current={view.act ? undefined : 'page'}>
        all <b>{view.total}</b>
      </a>
      {here.map((act) => (
        <a href={addressOf(view.name, { act })} aria-current={view.act === act ? 'page' : undefined}>
          <ActShape shape={shapeOf[act]} /> {verbOf[act]} <b>{view.acts[act]}</b>
        </a>
      ))}
    </nav>
  );
}

function Positions({ view }: { readonly view: SpeakerView }) {
  if (view.act || view.first || view.compared < 2) return null;
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">Changes of position</h2>
      {view.positions.map((change) => (
        <article class={`card position ${change.type}`} id={change.id}>
          <h3>
            {positionLabels[change.type]}: <bdi>{change.matter}</bdi>
          </h3>
          <p class="note-line">{change.sentence}</p>
          <div class="pair">
            <PositionSide said={change.earlier} label="Earlier" />
            <PositionSide said={change.later} label="Later" />
          </div>
          <p class="meta">
            By rule: {change.rule}. Read by machine from both exact wordings; whether the speaker has changed their mind
            is for the reader to judge.
          </p>
        </article>
      ))}
      {view.positions.length ? null : (
        <p class="quiet">
          None was found. {plural(view.compared, 'statement')} in this speaker’s own name were set beside each other,
          matter by matter; where the wording left room for doubt, nothing is said.
        </p>
      )}
    </section>
  );
}

function PositionSide({ said, label }: { readonly said: Saying; readonly label: string }) {
  return (
    <div class="side">
      <span class="label">
        {label}, <When at={said.on!} />, <ActShape shape={said.shape} /> {said.verb}
      </span>
      <p class="words">
        <a href={said.inPlace}>
          <Quoted text={said.words} />
        </a>
      </p>
      <p class="meta">
        <a href={said.document.href}>
          <bdi>{said.document.title}</bdi>
        </a>
        , {wordingOf(said, said.document.issuer)}; <a href={said.href}>{standingWords(said)}</a>
      </p>
    </div>
  );
}

function SayingItem({ said }: { readonly said: Saying }) {
  return (
    <li class={`sp1 ${said.standing}`}>
      <a class="who" href={said.href} title={standingWords(said)}>
        <ActShape shape={said.shape} />
        <span class={`verb ${said.shape}`}>{said.verb}</span>
      </a>
      {said.chain.length > 1 ? <Chain names={said.chain} /> : null}
      <blockquote>
        <a href={said.inPlace}>
          <Quoted text={said.words} />
        </a>
      </blockquote>
      <p class="meta">
        <a href={said.document.href}>
          <bdi>{said.document.title}</bdi>
        </a>
        {said.document.issuer ? (
          <>
            , <bdi>{said.document.issuer}</bdi>
          </>
        ) : null}
        {said.channel ? `, ${said.channel}` : ''}; {wordingOf(said, said.document.issuer)}
        {said.on && said.whenText ? (
          <>
            ; <When at={said.on} /> (<q>{said.whenText}</q> in the text)
          </>
        ) : null}
      </p>
    </li>
  );
}
