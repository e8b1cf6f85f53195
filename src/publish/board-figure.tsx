/** How many members were in favour over time, drawn on the server: one step a day on which something happened, every day
 *  a link to the board of that day. */
import { scaleLinear, scaleTime } from 'd3-scale';
import type { BoardView } from './board-view.ts';
import { sayDay } from './dates.ts';

const WIDTH = 720;
const HEIGHT = 132;
const PAD = { left: 28, right: 12, top: 12, bottom: 22 } as const;

export function RollOverTime({ days, asOf }: { readonly days: BoardView['days']; readonly asOf: string }) {
  const most = Math.max(...days.map(({ of }) => of), 1);
  if (days.length < 3 || days.every(({ inFavour, against }) => inFavour + against === 0)) return null;
  const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
  const x = scaleTime([at(days[0]!.day), at(days.at(-1)!.day)], [PAD.left, WIDTH - PAD.right]);
  const y = scaleLinear([0, most], [HEIGHT - PAD.bottom, PAD.top]);
  const path = (of: (day: BoardView['days'][number]) => number): string =>
    days
      .map((day, i) => `${i ? `H${round(x(at(day.day)))}V` : `M${round(x(at(day.day)))},`}${round(y(of(day)))}`)
      .join('');
  const base = round(y(0));
  const shown = days.find(({ day }) => day === asOf);
  return (
    <figure class="roll-over-time">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <title>{summary(days)}</title>
        <line class="axis" x1={PAD.left} x2={WIDTH - PAD.right} y1={base} y2={base} />
        <line class="all" x1={PAD.left} x2={WIDTH - PAD.right} y1={round(y(most))} y2={round(y(most))} />
        <text class="tick" x={PAD.left - 6} y={round(y(most)) + 4}>
          {most}
        </text>
        <text class="tick" x={PAD.left - 6} y={base + 4}>
          0
        </text>
        <path class="area" d={`${path((day) => day.inFavour)}V${base}H${PAD.left}Z`} />
        <path class="for" d={path((day) => day.inFavour)} />
        {days.some(({ against }) => against > 0) ? <path class="no" d={path((day) => day.against)} /> : null}
        {shown ? <line class="now" x1={round(x(at(asOf)))} x2={round(x(at(asOf)))} y1={PAD.top - 6} y2={base} /> : null}
        {days.map((day) => (
          <a href={day.href} aria-label={`${sayDay(day.day)}: ${day.inFavour} of ${day.of} in favour`} tabindex={-1}>
            <circle class="target" cx={round(x(at(day.day)))} cy={round(y(day.inFavour))} r="9" />
            <circle
              class={day.current ? 'dot current' : 'dot'}
              cx={round(x(at(day.day)))}
              cy={round(y(day.inFavour))}
              r={day.current ? 5 : 3}
            />
          </a>
        ))}
        <text class="end" x={PAD.left} y={HEIGHT - 5}>
          {sayDay(days[0]!.day)}
        </text>
        <text class="end last" x={WIDTH - PAD.right} y={HEIGHT - 5}>
          {sayDay(days.at(-1)!.day)}
        </text>
      </svg>
      <figcaption class="meta">
        Members in favour, of {most}
        {days.some(({ against }) => against > 0) ? '; dashed, those against' : ''}. Each dot is a day of the record.
      </figcaption>
    </figure>
  );
}

const round = (n: number): number => Math.round(n * 10) / 10;

const summary = (days: BoardView['days']): string => {
  const last = days.at(-1)!;
  return `From ${sayDay(days[0]!.day)} to ${sayDay(last.day)}: at the end ${last.inFavour} of ${last.of} members in favour, ${last.against} against.`;
};
