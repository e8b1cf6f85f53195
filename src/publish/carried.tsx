/** What became of each statement of an earlier version, on the page of two versions: which stand as they stood, and which
 *  a reader must look at again. */
import type { ReviewBody } from '../model/bodies.ts';
import type { Memento } from '../model/memento.ts';
import { asDecided, type Standing, standingOf } from '../model/review.ts';
import type { CarriedStatement } from '../model/revision.ts';
import type { Reads } from '../store/reads.ts';
import { hullOf, isSame } from './earlier.ts';
import { big, listed, plural, Quoted } from './page.tsx';
import { paths } from './paths.ts';

export type CarriedView = CarriedStatement & {
  /** The statement's page in the earlier version, and in the later one where it was found there. */
  readonly href?: string;
  readonly nowHref?: string;
  /** What a person decided about it; that holds in the later version where the statement is the same. */
  readonly standing?: Exclude<Standing, 'machine'>;
  readonly by?: string;
};

export async function carriedViews(
  reads: Reads,
  before: Memento,
  after: Memento,
  carried: readonly CarriedStatement[],
): Promise<readonly CarriedView[]> {
  if (!carried.length) return [];
  const [old, now] = await Promise.all([placesIn(reads, before.id), placesIn(reads, after.id)]);
  return carried.map((one) => {
    const own = old.get(`${one.content.start}-${one.content.end}`);
    const next = one.found && one.now ? now.get(`${one.now.start}-${one.now.end}`) : undefined;
    const standing = own?.standing;
    return {
      ...one,
      ...(own ? { href: paths.statement(own.id) } : {}),
      ...(next ? { nowHref: paths.statement(next.id) } : {}),
      ...(standing && standing.standing !== 'machine' ? { standing: standing.standing, by: standing.by! } : {}),
    };
  });
}

/** The statements of a version by the place of their content, as people left them. */
async function placesIn(reads: Reads, version: string) {
  const extraction = await reads.extractionOf(version);
  const found = new Map<string, { readonly id: string; readonly standing: ReturnType<typeof standingOf> }>();
  await Promise.all(
    (extraction?.statements ?? []).map(async (statement, i) => {
      const id = extraction!.ids[i]!;
      const decisions = (await reads.history('review', id)).map((fact) => fact.body as ReviewBody);
      const { start, end } = hullOf(asDecided(statement, decisions));
      found.set(`${start}-${end}`, { id, standing: standingOf(decisions) });
    }),
  );
  return found;
}

const heads: Readonly<Record<CarriedStatement['as'], string>> = {
  refused: 'not carried',
  fuzzy: 'altered',
  moved: 'in another place',
  exact: 'as it stood',
};
/** Those that a reader must look at again come first. */
const order = Object.keys(heads) as (keyof typeof heads)[];

type Versions = {
  readonly carried: readonly CarriedView[];
  readonly before: { readonly ordinal: number };
  readonly after: { readonly ordinal: number };
  readonly language?: string;
};

export function CarriedList({ view }: { readonly view: Versions }) {
  const { carried } = view;
  if (!carried.length) return null;
  const counts = order.flatMap((as) => {
    const n = carried.filter((one) => one.as === as).length;
    return n ? [`${n} ${heads[as]}`] : [];
  });
  return (
    <details class="fold carried">
      <summary>
        What became of {carried.length === 1 ? 'the statement' : `the ${plural(carried.length, 'statement')}`} of
        version {view.before.ordinal}: {listed(counts)}
      </summary>
      <ol class="plain rows">
        {order.flatMap((as) =>
          carried.filter((one) => one.as === as).map((one) => <CarriedRow one={one} view={view} />),
        )}
      </ol>
    </details>
  );
}

function CarriedRow({ one, view }: { readonly one: CarriedView; readonly view: Versions }) {
  const words = <Quoted text={one.content.quote} lang={view.language} />;
  return (
    <li>
      <b>{big(heads[one.as])}</b>
      {one.speaker ? (
        <>
          , <bdi>{one.speaker}</bdi>
        </>
      ) : null}
      : {one.href ? <a href={one.href}>{words}</a> : words}
      <p class="meta">
        {one.why ? (
          <>
            <bdi>{big(one.why)}</bdi>
            {one.score === undefined ? '' : `; ${Math.round(one.score * 100)} in 100 words were kept`}.{' '}
          </>
        ) : null}
        {one.nowHref ? (
          <>
            <a href={one.nowHref}>The statement in version {view.after.ordinal}</a>.{' '}
          </>
        ) : null}
        {one.standing ? <Decided one={one} view={view} /> : null}
      </p>
    </li>
  );
}

function Decided({ one, view }: { readonly one: CarriedView; readonly view: Versions }) {
  const holds = isSame(one) && one.standing !== 'rejected';
  return (
    <span class={`standing ${one.standing}`}>
      {big(one.standing!)} by <bdi>{one.by}</bdi> in version {view.before.ordinal}
      {holds ? `, and carried to version ${view.after.ordinal}` : `; not carried to version ${view.after.ordinal}`}.
    </span>
  );
}
