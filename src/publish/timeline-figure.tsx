/** The timeline drawn on the server: every mark a link, readable without script, by keyboard and on paper. */
import type { Reads } from '../store/reads.ts';
import { sayDate, sayDay } from './dates.ts';
import { plural } from './page.tsx';
import { paths } from './paths.ts';
import { saidOf } from './said.ts';
import { disclosureWords } from './strip.tsx';
import { layOut, MARK, NAMES, type TimelineView, WIDTH } from './timeline.ts';

/** Lanes at most, and statements read at most. */
const MOST_LANES = 9;
const MOST_STATEMENTS = 200;

export async function timelineView(reads: Reads, dossier: string): Promise<TimelineView> {
  const [{ rows }, changes] = await Promise.all([
    reads.statements({ dossier }, { limit: MOST_STATEMENTS }),
    reads.changes({ dossier, material: true }, { limit: 60 }),
  ]);
  const lanes = new Map<string, TimelineView['lanes'][number]['marks'][number][]>();
  for (const row of rows) {
    const said = saidOf(row.id, row.statement, [], row.reviews);
    const at = said.when ?? row.publishedAt;
    if (!at || said.standing === 'rejected') continue;
    const name = said.speaker;
    const told = `${name} ${said.verb}: “${said.words}” (${sayDay(at)})`;
    const mark = { href: said.href, at, shape: said.shape, told, confirmed: said.standing !== 'machine' };
    lanes.set(name, [...(lanes.get(name) ?? []), mark]);
  }
  const seen = new Set<string>();
  const bent = [];
  for (const { revision, change } of changes.rows) {
    const moves = change.type === 'attribution-change' && change.speakerBefore && change.speakerAfter;
    if (seen.has(revision.id) && !moves) continue;
    const after = await reads.version(revision.after);
    if (!after) continue;
    bent.push({
      href: paths.revision(revision.before, revision.after),
      at: after.firstSeen,
      label: seen.has(revision.id) ? '' : `${short(after.title, 52)}: ${disclosureWords[revision.revision.disclosure]}`,
      silent: revision.revision.disclosure === 'silent',
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
    others: Math.max(0, order.length - MOST_LANES),
  };
}

const short = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;

export function Timeline({ view }: { readonly view: TimelineView }) {
  const layout = layOut(view);
  return (
    <section class="scroll timeline" tabindex={0} aria-label="Timeline">
      <svg viewBox={`0 0 ${WIDTH} ${layout.height}`} width={WIDTH} height={layout.height}>
        <title>Who said what, when. A line shows words that moved from one speaker to another.</title>
        {layout.ticks.map((tick) => (
          <>
            <line class="tick" x1={tick.x} x2={tick.x} y1={0} y2={layout.axis + 6} />
            <text class="date" x={tick.x} y={layout.axis + 24}>
              {sayDate(tick.at.endsWith('T00:00:00.000Z') ? tick.at.slice(0, 10) : tick.at.slice(0, 16)).replace(
                / \d{4}(?=,|$)/,
                '',
              )}
            </text>
          </>
        ))}
        {view.lanes.map((lane, i) => {
          const { top, height, placed, more } = layout.lanes[i]!;
          return (
            <>
              <line class="lane" x1={0} x2={WIDTH} y1={top + height} y2={top + height} />
              <a href={lane.href}>
                <text class="name" x={0} y={top + 6 + MARK / 2 + 5}>
                  {short(lane.name, 27)}
                  <title>{lane.name}</title>
                </text>
              </a>
              {placed.map(({ x, row, index }) => {
                const mark = lane.marks[index]!;
                return (
                  <a
                    href={mark.href}
                    aria-label={mark.told}
                    class={`point sp${Math.min(i + 1, 8)} ${mark.confirmed ? 'confirmed' : 'machine'}`}
                  >
                    <title>{mark.told}</title>
                    <rect x={x - 12} y={top + 7 + row * MARK} width={24} height={24} />
                    <use href={`#act-${mark.shape}`} x={x - 7} y={top + 12 + row * MARK} width={14} height={14} />
                  </a>
                );
              })}
              {more.map(({ x, row, count }) => (
                <text class="date" x={x} y={top + 20 + row * MARK}>
                  +{count}
                </text>
              ))}
            </>
          );
        })}
        {layout.bends.map((bend) => {
          const change = view.changes[bend.index]!;
          return (
            <a href={change.href} class="bend" aria-label={`Words moved from ${change.from} to ${change.to}`}>
              <title>
                Words moved from {change.from} to {change.to}
              </title>
              <path class="wide" d={bend.path} />
              <path class={change.silent ? 'silent' : ''} d={bend.path} />
              <path class="head" d={`M${bend.endX} ${bend.endY}l-9 -5v10z`} />
            </a>
          );
        })}
        {layout.changes.map(({ x, row, index, labelX, toLeft }) => {
          const change = view.changes[index]!;
          if (!change.label) return null;
          return (
            <a href={change.href} class={`flag ${change.silent ? 'silent' : ''}`}>
              <rect
                x={toLeft ? x - MARK - change.label.length * 7 : x - 12}
                y={row * MARK}
                width={24 + change.label.length * 7}
                height={24}
              />
              <path d={`M${x - 5} ${row * MARK + 7}h10v10h-10z`} />
              <text x={labelX} y={row * MARK + 17} class={toLeft ? 'left' : ''}>
                {change.label}
              </text>
            </a>
          );
        })}
        {layout.changesHeight ? (
          <>
            <text class="name" x={0} y={17}>
              Changes
            </text>
            <line class="lane" x1={0} x2={WIDTH} y1={layout.changesHeight} y2={layout.changesHeight} />
          </>
        ) : null}
        <line class="axis" x1={NAMES} x2={WIDTH} y1={layout.axis} y2={layout.axis} />
      </svg>
      {view.others ? <p class="meta">{plural(view.others, 'speaker')} more without a lane.</p> : null}
    </section>
  );
}
