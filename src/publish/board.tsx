/** The board of a procedure as of a day: the stages, one tile a member in a fixed order, what is missing, in words. */
import type { Because, LegalSource, MemberStanding, Position, RecordedAct, Standing } from '../model/procedure.ts';
import { standing } from '../procedure/standing.ts';
import { sayDay } from './dates.ts';
import { listed, Page, plural, When } from './page.tsx';
import { paths } from './paths.ts';
import type { ProcedureCase, Procedures } from './procedures.ts';
import { Resource } from './version.tsx';

type Tile = {
  readonly member: string;
  readonly position: Position;
  readonly label: string;
  readonly act?: Pick<RecordedAct, 'date' | 'text' | 'source'>;
  readonly remarks: readonly Pick<RecordedAct, 'date' | 'text'>[];
};

export type BoardView = {
  readonly kind: 'board';
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly body: string;
  readonly decision: string;
  readonly asOf: string;
  readonly sentence: string;
  readonly outcome: Standing['outcome'];
  readonly stage: string;
  readonly stages: Standing['stages'];
  readonly tiles: readonly Tile[];
  readonly counts: {
    readonly inFavour: number;
    readonly against: number;
    readonly abstaining: number;
    readonly silent: number;
  };
  readonly missing: readonly string[];
  readonly requirements: Standing['requirements'];
  readonly because: readonly Because[];
  readonly flags: readonly string[];
  readonly unknown: readonly string[];
  readonly completeUntil: string;
  /** Every day on which something formal happened, and the day shown. */
  readonly days: readonly {
    readonly day: string;
    readonly href: string;
    readonly current: boolean;
    readonly text?: string;
  }[];
  readonly acts: readonly {
    readonly date: string;
    readonly who: string;
    readonly text: string;
    readonly source?: LegalSource;
  }[];
  readonly legalBasis: ProcedureCase['legalBasis'];
};

export const positionWords: Readonly<Record<Position, string>> = {
  'in-favour': 'in favour',
  against: 'against',
  abstaining: 'abstaining',
  absent: 'absent',
  'not-voting': 'not voting',
  silent: 'not on record',
};

/** `day` absent: the last day up to which the record of the case is complete. */
export function boardView(procedures: Procedures, id: string, day?: string): BoardView | null {
  const found = procedures.caseOf(id);
  if (!found || (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day))) return null;
  const asOf = day ?? found.completeUntil.slice(0, 10);
  const stands = standing(found, found.record, asOf);
  return {
    kind: 'board',
    path: paths.board(id, day),
    id,
    title: found.title,
    about: found.about,
    body: found.body,
    decision: found.decision,
    asOf,
    sentence: sentenceOf(found, stands, asOf),
    outcome: stands.outcome,
    stage: stands.stage,
    stages: stands.stages,
    tiles: stands.members.map(tileOf),
    counts: {
      inFavour: stands.inFavour,
      against: stands.against,
      abstaining: stands.abstaining ?? 0,
      silent: stands.silent,
    },
    missing: stands.missing,
    requirements: stands.requirements,
    because: stands.because,
    flags: stands.flags,
    unknown: found.unknown,
    completeUntil: found.completeUntil,
    days: daysOf(found, id, asOf),
    acts: found.record
      .filter((act) => act.date <= asOf)
      .map((act) => ({
        date: act.date,
        who: act.member ?? act.organ ?? '',
        text: act.text,
        ...(act.source ? { source: act.source } : {}),
      }))
      .reverse(),
    legalBasis: found.legalBasis,
  };
}

function tileOf(member: MemberStanding): Tile {
  const { act } = member;
  return {
    member: member.member,
    position: member.position,
    label: positionWords[member.position],
    ...(act ? { act: { date: act.date, text: act.text, ...(act.source ? { source: act.source } : {}) } } : {}),
    remarks: member.remarks.map(({ date, text }) => ({ date, text })),
  };
}

function daysOf(found: ProcedureCase, id: string, asOf: string): BoardView['days'] {
  const texts = new Map<string, string>();
  for (const act of found.record) {
    const day = act.date.slice(0, 10);
    if (day.length === 10 && !texts.has(day)) texts.set(day, act.text);
  }
  const days = [...new Set([...texts.keys(), asOf])].sort();
  return days.map((day) => ({
    day,
    href: paths.board(id, day),
    current: day === asOf,
    ...(texts.has(day) ? { text: texts.get(day)! } : {}),
  }));
}

/** The stage last reached, since when, and what is still missing: what a reader would tell a colleague. */
export function sentenceOf(found: ProcedureCase, stands: Standing, asOf: string): string {
  const at = stands.stages.find((stage) => stage.name === stands.stage);
  const since = at?.date ? ` (${sayDay(at.date)})` : '';
  const on = `On ${sayDay(asOf)}`;
  if (stands.outcome === 'reached' && !stands.missing.length) return `${on}, ${found.decision} was reached${since}.`;
  const lacking = stands.missing.length
    ? ` Still missing: ${listed(stands.missing.slice(0, 3))}${stands.missing.length > 3 ? ` and ${stands.missing.length - 3} more` : ''}.`
    : '';
  const own = stands.members.filter((member) => member.position !== 'silent').length;
  const members = stands.members.length
    ? own
      ? ` ${own} of ${plural(stands.members.length, 'member')} have a position on record.`
      : ` None of the ${stands.members.length} members has a position of its own on record.`
    : '';
  const outcome =
    stands.outcome === 'blocked' ? ' It was blocked.' : stands.outcome === 'failed' ? ' It had failed.' : '';
  return `${on} the last step reached was “${stands.stage}”${since}.${outcome}${lacking}${members}`;
}

export function BoardPage({ view }: { readonly view: BoardView }) {
  return (
    <Page title={view.title} description={view.sentence} path={view.path} card className="board">
      <header class="lead">
        <p class="kicker">{view.body}</p>
        <h1>{view.title}</h1>
        <p class="sentence">{view.sentence}</p>
        <p class="meta">
          The record of formal acts is complete until {sayDay(view.completeUntil)}: what is not in it by then had not
          been done.
        </p>
      </header>
      <nav class="days" aria-label="As of">
        <ul class="plain">
          {view.days.map((day) => (
            <li>
              <a href={day.href} aria-current={day.current ? 'date' : undefined} title={day.text}>
                <When at={day.day} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="stages">
        <h2 id="stages">Stages</h2>
        <ol class="plain track">
          {view.stages.map((stage) => (
            <li class={stage.state.replace(' ', '-')}>
              <b>{stage.name}</b>
              <span class="meta">
                {stage.state}
                {stage.date ? (
                  <>
                    , <When at={stage.date} />
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ol>
      </section>
      {view.requirements.length || view.missing.length ? (
        <section aria-labelledby="missing">
          <h2 id="missing">What is missing</h2>
          {view.requirements.length ? (
            <ul class="plain rows">
              {view.requirements.map((requirement) => (
                <li>
                  <b class={`met ${requirement.met === 'met' ? 'yes' : 'no'}`}>{requirement.met}</b> {requirement.text}
                  <p class="meta">{requirement.evidence}</p>
                </li>
              ))}
            </ul>
          ) : (
            <p>{listed(view.missing)}.</p>
          )}
        </section>
      ) : null}
      {view.tiles.length ? (
        <section aria-labelledby="members">
          <h2 id="members">Members</h2>
          <p class="meta">
            {view.counts.inFavour} in favour, {view.counts.against} against
            {view.counts.abstaining ? `, ${view.counts.abstaining} abstaining` : ''}, {view.counts.silent} not on
            record. Silence is not consent.
          </p>
          <ul class="plain tiles">
            {view.tiles.map((tile) => (
              <li class={tile.position}>
                <b>
                  <bdi>{tile.member}</bdi>
                </b>
                <span class="position">{tile.label}</span>
                {tile.act ? (
                  <span class="meta">
                    {tile.act.text ? `${tile.act.text} ` : ''}
                    <When at={tile.act.date} />
                    {tile.act.source ? <Source source={tile.act.source} /> : null}
                  </span>
                ) : null}
                {tile.remarks.map((remark) => (
                  <span class="meta">
                    {remark.text} <When at={remark.date} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="record">
        <h2 id="record">The record</h2>
        <ol class="plain rows">
          {view.acts.map((act) => (
            <li>
              <b>
                <When at={act.date} />
              </b>
              , {act.who}: {act.text}
              {act.source ? <Source source={act.source} /> : null}
            </li>
          ))}
        </ol>
        {view.unknown.length ? <p class="notice">Not known: {view.unknown.join(' ')}</p> : null}
        {view.flags.map((flag) => (
          <p class="notice">{flag}</p>
        ))}
      </section>
      <Reasons because={view.because} />
      <section class="evidence" aria-labelledby="law">
        <h2 id="law">Legal basis</h2>
        <ul class="plain rows">
          {view.legalBasis.map((basis) => (
            <li>
              {basis.source}
              {basis.article ? `, ${basis.article}` : ''}
              {basis.url ? (
                <>
                  . <Resource uri={basis.url} />
                </>
              ) : null}
              {basis.says ? <p>{basis.says}</p> : null}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function Source({ source }: { readonly source: LegalSource }) {
  const told = `${source.source}${source.article ? `, ${source.article}` : ''}`;
  return (
    <span class="meta">
      {' '}
      {source.url ? (
        <a href={source.url} rel="noreferrer nofollow external">
          {told}
        </a>
      ) : (
        told
      )}
    </span>
  );
}

/** The rules that spoke, each with its sentence and its evidence. */
export function Reasons({ because }: { readonly because: readonly Because[] }) {
  if (!because.length) return null;
  return (
    <section aria-labelledby="because">
      <h2 id="because">Why</h2>
      <ol class="plain rows">
        {because.map((reason) => (
          <li>
            {reason.text}
            <p class="meta">
              {reason.evidence} Rule <code>{reason.rule}</code>.
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
