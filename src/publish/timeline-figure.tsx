/** The timeline drawn on the server: every mark a link, readable without script, by keyboard and on paper. Acts are chosen
 *  by check boxes and the style sheet alone; a script may add a closer look (`assets/timeline.js`). On a narrow screen the
 *  same marks stand as a list of days. */
import type { Version } from '../model/memento.ts';
import type { Reads, RecordedStatement } from '../store/reads.ts';
import { type Shape, shapes, shapeWords } from './acts.ts';
import { sayDate, sayDay } from './dates.ts';
import { ActShape, plural, short } from './page.tsx';
import { paths } from './paths.ts';
import { quotation } from './quotation.ts';
import { saidOf } from './said.ts';
import { disclosureWords } from './strip.tsx';
import { bandsOf, type Flag, type Layout, layOut, MARK, NAMES, type TimelineView, WIDTH } from './timeline.ts';

/** Lanes at most, and statements read at most. */
const MOST_LANES = 9;
const MOST_STATEMENTS = 120;
export const MOST_LABEL = 52;

/** What the page of a dossier has looked up already: its latest statements, latest first; its claims with what was found;
 *  and when a version was first seen. */
export type LookedUp = {
  readonly latest: readonly RecordedStatement[];
  readonly verdicts: readonly Flag[];
  readonly version: (id: string) => Promise<Version | null>;
};

export async function timelineView(reads: Reads, dossier: string, known: LookedUp): Promise<TimelineView> {
  const changes = await reads.changes({ dossier, material: true }, { limit: 40 });
  const rows = known.latest.slice(0, MOST_STATEMENTS);
  const next = known.latest.length > MOST_STATEMENTS;
  const lanes = new Map<string, TimelineView['lanes'][number]['marks'][number][]>();
  for (const row of [...rows].reverse()) {
    const said = saidOf(row.id, row.statement, [], row.reviews);
    const at = said.when ?? row.publishedAt;
    if (!at || said.standing === 'rejected') continue;
    const name = said.speaker;
    const told = `${name} ${said.verb}: ${quotation(short(said.words, 160))} (${sayDay(at)})`;
    const mark = { href: said.href, at, shape: said.shape, told, confirmed: said.standing !== 'machine' };
    lanes.set(name, [...(lanes.get(name) ?? []), mark]);
  }
  const seen = new Set<string>();
  const bent = [];
  for (const { revision, change } of changes.rows) {
    const moves = change.type === 'attribution-change' && change.speakerBefore && change.speakerAfter;
    if (seen.has(revision.id) && !moves) continue;
    const after = await known.version(revision.after);
    if (!after) continue;
    const { disclosure } = revision.revision;
    bent.push({
      href: paths.revision(revision.before, revision.after),
      at: after.firstSeen,
      label: seen.has(revision.id) ? '' : `${short(after.title, MOST_LABEL)}: ${disclosureWords[disclosure]}`,
      tone: disclosure,
      silent: disclosure === 'silent',
      ...(moves ? { from: change.speakerBefore!, to: change.speakerAfter! } : {}),
    });
    seen.add(revision.id);
  }
  const involved = new Set(bent.flatMap(({ from, to }) => [from ?? '', to ?? '']));
  const order = [...lanes].sort(
    ([a, x], [b, y]) =>
      Number(involved.has(b)) - Number(involved.has(a)) || y.length - x.length || (a < b ? -1 : a > b ? 1 : 0),
  );
  return {
    lanes: order.slice(0, MOST_LANES).map(([name, marks]) => ({ name, href: paths.speaker(name), marks })),
    changes: bent,
    verdicts: known.verdicts,
    others: Math.max(0, order.length - MOST_LANES),
    ...(next ? { earlier: MOST_STATEMENTS } : {}),
  };
}

/** `title` says what the picture shows, for whoever does not see it. Lanes are speakers, each with a colour of its own, or
 *  the acts of one speaker, who has one colour, and whose acts need no legend. */
export function Timeline({
  view,
  title,
  lanes = 'speakers',
}: {
  readonly view: TimelineView;
  readonly title: string;
  readonly lanes?: 'speakers' | 'acts';
}) {
  const layout = layOut(view);
  const used = new Set(view.lanes.flatMap((lane) => lane.marks.map((mark) => mark.shape)));
  return (
    <div class={`timeline of-${lanes}`} data-domain={layout.domain.join(' ')} data-range={layout.range.join(' ')}>
      <div class="timeline-tools">
        {lanes === 'speakers' ? <Chooser used={used} /> : null}
        <p class="zoom" />
      </div>
      <section class="scroll" tabindex={0} aria-label={title}>
        <svg viewBox={`0 0 ${WIDTH} ${layout.height}`} width={WIDTH} height={layout.height}>
          <title>{title}</title>
          <Ticks layout={layout} />
          <Bands view={view} layout={layout} />
          <Lanes view={view} layout={layout} />
          <Bends view={view} layout={layout} />
          <line class="axis" x1={NAMES} x2={WIDTH} y1={layout.axis} y2={layout.axis} />
        </svg>
      </section>
      <DayByDay view={view} />
      {view.others || view.earlier ? (
        <p class="meta">
          {[
            view.earlier ? `The latest ${view.earlier} statements are drawn.` : '',
            view.others
              ? `${plural(view.others, 'more speaker')}, named below, ${view.others === 1 ? 'has' : 'have'} no lane here.`
              : '',
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      ) : null}
    </div>
  );
}

/** The legend, which is also a filter: what is not ticked is not shown. */
function Chooser({ used }: { readonly used: ReadonlySet<Shape> }) {
  return (
    <fieldset class="legend chooser">
      <legend class="visually-hidden">Acts to show</legend>
      {shapes
        .filter((shape) => used.has(shape))
        .map((shape) => (
          <label>
            <input type="checkbox" class={`show-${shape}`} checked autocomplete="off" /> <ActShape shape={shape} />{' '}
            {shapeWords[shape]}
          </label>
        ))}
    </fieldset>
  );
}

/** The keyboard meets them from left to right. */
const byTime = (a: { readonly x: number }, b: { readonly x: number }): number => a.x - b.x;

type Drawn = { readonly view: TimelineView; readonly layout: Layout };

const sayTick = (at: string): string =>
  sayDate(at.endsWith('T00:00:00.000Z') ? at.slice(0, 10) : at.slice(0, 16)).replace(/ \d{4}(?=,|$)/, '');

function Ticks({ layout }: { readonly layout: Layout }) {
  return (
    <g class="ticks">
      {layout.ticks.map((tick) => (
        <>
          <line class="tick" x1={tick.x} x2={tick.x} y1={0} y2={layout.axis + 6} />
          <text class="date" x={tick.x} y={layout.axis + 24}>
            {sayTick(tick.at)}
          </text>
        </>
      ))}
    </g>
  );
}

function Lanes({ view, layout }: Drawn) {
  return view.lanes.map((lane, i) => {
    const { top, height, placed, more } = layout.lanes[i]!;
    return (
      <>
        <line class="lane" x1={0} x2={WIDTH} y1={top + height} y2={top + height} />
        <a href={lane.href}>
          <text class="name" x={0} y={top + 6 + MARK / 2 + 5}>
            {short(lane.name, 30)}
            <title>{lane.name}</title>
          </text>
        </a>
        {placed.map(({ x, row, index }) => {
          const mark = lane.marks[index]!;
          return (
            <a
              href={mark.href}
              aria-label={mark.told}
              class={`point sp${Math.min(i + 1, 8)} is-${mark.shape} ${mark.confirmed ? 'confirmed' : 'machine'}`}
              data-x={x}
            >
              <title>{mark.told}</title>
              <rect x={x - 12} y={top + 7 + row * MARK} width={24} height={24} />
              <use href={`#act-${mark.shape}`} x={x - 7} y={top + 12 + row * MARK} width={14} height={14} />
              {mark.confirmed ? (
                <line class="sure" x1={x - 7} x2={x + 7} y1={top + 30 + row * MARK} y2={top + 30 + row * MARK} />
              ) : null}
            </a>
          );
        })}
        {more.map(({ x, row, count }) => (
          <text class="date more" x={x} y={top + 20 + row * MARK} data-x={x}>
            +{count}
          </text>
        ))}
      </>
    );
  });
}

function Bends({ view, layout }: Drawn) {
  return [...layout.bends]
    .sort((a, b) => a.endX - b.endX)
    .map((bend) => {
      const change = view.changes[bend.index]!;
      return (
        <a
          href={change.href}
          class="bend"
          aria-label={`Words moved from ${change.from} to ${change.to}`}
          data-x={bend.endX}
        >
          <title>
            Words moved from {change.from} to {change.to}
          </title>
          <path class="wide" d={bend.path} />
          <path class={change.silent ? 'silent' : ''} d={bend.path} />
          <path class="head" d={`M${bend.endX} ${bend.endY}l-9 -5v10z`} />
        </a>
      );
    });
}

/** Shapes of flags on a square of 12, so that none is told by colour alone: two sheets for a change, a seal for a verdict
 *  (full, half, empty, struck), arrows for a position. */
const flagPaths: Readonly<Record<Flag['tone'], string>> = {
  silent: 'M1 4h7v7h-7z M4 4V1h7v7h-3',
  disclosed: 'M1 4h7v7h-7z M4 4V1h7v7h-3',
  none: 'M1 4h7v7h-7z M4 4V1h7v7h-3',
  supported: 'M1 1h10v10h-10z M3 6l2.2 2.2L9 3.8',
  premature: 'M1 1h10v10h-10z M1 11V1h5v10z',
  'not-established': 'M1 1h10v10h-10z',
  contradicted: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z M2.6 9.4 9.4 2.6',
  reverses: 'M11 3.5H2M4.6 1 2 3.5 4.6 6 M1 8.5h9M7.4 6 10 8.5 7.4 11',
  weakens: 'M6 1v9M2 6.4 6 10.6 10 6.4',
  strengthens: 'M6 11V2M2 5.6 6 1.4 10 5.6',
};

function Bands({ view, layout }: Drawn) {
  return bandsOf(view).map(({ name, flags }, i) => {
    const { top, height, placed } = layout.bands[i]!;
    return (
      <>
        {[...placed].sort(byTime).map(({ x, row, index, labelX, toLeft }) => {
          const flag = flags[index]!;
          if (!flag.label) return null;
          const wide = flag.label.length * 7;
          return (
            <a href={flag.href} class={`flag ${flag.tone}`} data-x={x}>
              <rect x={toLeft ? x - MARK - wide : x - 12} y={top + row * MARK} width={24 + wide} height={24} />
              <path d={flagPaths[flag.tone]} transform={`translate(${x - 6} ${top + row * MARK + 6})`} />
              <text x={labelX} y={top + row * MARK + 17} class={toLeft ? 'left' : ''}>
                {flag.label}
              </text>
            </a>
          );
        })}
        <rect class="ground" x={0} y={top + 2} width={NAMES + 40} height={height - 4} />
        <text class="name band" x={0} y={top + 17}>
          {name}
        </text>
        <line class="lane" x1={0} x2={WIDTH} y1={top + height} y2={top + height} />
      </>
    );
  });
}

/** The same for a narrow screen: day by day, a line for each speaker. */
function DayByDay({ view }: { readonly view: TimelineView }) {
  type Day = { readonly flags: Flag[]; readonly lanes: Map<number, TimelineView['lanes'][number]['marks'][number][]> };
  const days = new Map<string, Day>();
  const dayOf = (at: string) => {
    const day = at.slice(0, 10);
    const found: Day = days.get(day) ?? { flags: [], lanes: new Map() };
    days.set(day, found);
    return found;
  };
  for (const flag of bandsOf(view).flatMap((band) => band.flags)) if (flag.label) dayOf(flag.at).flags.push(flag);
  view.lanes.forEach((lane, i) => {
    for (const mark of lane.marks) {
      const { lanes } = dayOf(mark.at);
      lanes.set(i, [...(lanes.get(i) ?? []), mark]);
    }
  });
  const order = [...days].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return (
    <ol class="plain day-by-day">
      {order.map(([day, { flags, lanes }]) => (
        <li>
          <b class="day-name">{sayDay(day)}</b>
          {flags.map((flag) => (
            <a href={flag.href} class={`flag ${flag.tone}`}>
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d={flagPaths[flag.tone]} />
              </svg>
              {flag.label}
            </a>
          ))}
          {[...lanes]
            .sort(([a], [b]) => a - b)
            .map(([i, marks]) => (
              <p class={`sp${Math.min(i + 1, 8)}`}>
                <span>{view.lanes[i]!.name}</span>
                {marks.map((mark) => (
                  <a href={mark.href} aria-label={mark.told} class={`point is-${mark.shape}`}>
                    <ActShape shape={mark.shape} />
                  </a>
                ))}
              </p>
            ))}
        </li>
      ))}
    </ol>
  );
}
