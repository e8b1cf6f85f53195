/** The board of a procedure as of a day, printed: the stages, one tile a member in a fixed order, what is missing, in
 *  words. A position is told by its shape and its words; colour only repeats them. */
import type { LegalSource, Position, RequirementState, StageRule } from '../model/procedure.ts';
import { RollOverTime } from './board-figure.tsx';
import type { BoardView, SuggestedRow, Tile } from './board-view.ts';
import { sayDay } from './dates.ts';
import { DigestOf, listed, Page, plural, Quoted, When } from './page.tsx';
import { inWords, Reasons } from './reasons.tsx';
import { Resource } from './version.tsx';

export function BoardPage({ view }: { readonly view: BoardView }) {
  return (
    <Page
      title={`${view.title}, as of ${sayDay(view.asOf)}`}
      description={view.sentence}
      path={view.path}
      card
      trail={view.dossiers.map(({ href, title }) => ({ href, name: title }))}
      className="board"
    >
      <header class="lead">
        <p class="kicker">{view.body}</p>
        <h1>{view.title}</h1>
        <p class="sentence">{view.sentence}</p>
        <p class="meta">
          The record of formal acts is complete until {sayDay(view.completeUntil)}: what is not in it by then had not
          been done.
        </p>
      </header>
      <Days view={view} />
      <section aria-labelledby="stages">
        <h2 id="stages">Stages</h2>
        <ol class="plain track">
          {view.stages.map((stage) => (
            <li class={stage.state.replace(' ', '-')}>
              <b>{stage.name}</b>
              <span class="meta">
                {stateWords(stage)}
                {stage.date ? (
                  <>
                    , <When at={stage.date} />
                  </>
                ) : null}
              </span>
              {stage.decision ? <StageDecided decision={stage.decision} /> : null}
            </li>
          ))}
        </ol>
      </section>
      <Missing view={view} />
      {view.tiles.length ? (
        <section aria-labelledby="members">
          <h2 id="members">Members</h2>
          <Tally counts={view.counts} />
          <ul class="plain tiles">
            {view.tiles.map((tile) => (
              <MemberTile tile={tile} />
            ))}
          </ul>
        </section>
      ) : null}
      <Suggested view={view} />
      {view.claims.length ? (
        <section aria-labelledby="claims">
          <h2 id="claims">Claims about it</h2>
          <ul class="plain rows">
            {view.claims.map((claim) => (
              <li>
                <p class="who">
                  <span class={`verdict ${claim.verdict}`}>{claim.label}</span>
                </p>
                <p class="claim-text">
                  <a href={claim.href}>
                    <bdi>{claim.text}</bdi>
                  </a>
                </p>
                <p class="meta">
                  {claim.by ? (
                    <>
                      <bdi>{claim.by}</bdi>, as of <When at={claim.asOf} />.{' '}
                    </>
                  ) : (
                    <>
                      As of <When at={claim.asOf} />.{' '}
                    </>
                  )}
                  {inWords(claim.why)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="record">
        <h2 id="record">The record</h2>
        {view.flags.map((flag) => (
          <p class="notice">{inWords(flag)}</p>
        ))}
        <ol class="plain rows acts">
          {view.acts.map((act) => (
            <li>
              <b>
                <When at={act.date} />
              </b>
              <span>
                <bdi>{act.who}</bdi>: {act.text}
                <Evidence of={act} />
              </span>
            </li>
          ))}
        </ol>
        {view.unknown.length ? <p class="notice">Not known: {view.unknown.join(' ')}</p> : null}
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
      <section class="evidence" aria-labelledby="known">
        <h2 id="known">How this is known</h2>
        <dl>
          <dt>Acts</dt>
          <dd>each with its source, above; a position that a person accepted leads to the statement it rests on</dd>
          <dt>Rules</dt>
          <dd>{[...new Set(view.because.map(({ rule }) => rule))].join(', ') || 'none spoke'}</dd>
          <dt>The case, as installed</dt>
          <dd>
            <DigestOf value={view.edition} />
          </dd>
        </dl>
      </section>
    </Page>
  );
}

/** The days of the record as links; a script may put a slider above them (`assets/reading.js`). */
function Days({ view }: { readonly view: BoardView }) {
  return (
    <section class="as-of" aria-labelledby="as-of">
      <h2 id="as-of">
        As of {sayDay(view.asOf)}
        {view.knownOn ? `, as it was known on ${sayDay(view.knownOn)}` : ''}
      </h2>
      <RollOverTime days={view.days} asOf={view.asOf} />
      <nav class="days" aria-label="Days of the record">
        <ul class="plain">
          {view.days.map((day) => (
            <li>
              <a href={`${day.href}#as-of`} aria-current={day.current ? 'date' : undefined} title={day.text}>
                <When at={day.day} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view.otherClock ? (
        <p class="meta">
          <a href={view.otherClock.href}>{view.otherClock.text}</a>
        </p>
      ) : null}
    </section>
  );
}

const stageWords: Readonly<Record<StageRule['state'], string>> = {
  reached: 'Decided',
  open: 'Not decided so far',
  'ruled out': 'Ruled out',
};

/** A stage that is decided and not yet left behind: nothing of its own is still to be done. */
const stateWords = ({ state, decision }: BoardView['stages'][number]): string =>
  state === 'under way' && decision?.state === 'reached' ? 'last reached' : state;

function StageDecided({ decision }: { readonly decision: StageRule }) {
  return (
    <details class={`stage-rule ${decision.state.replace(' ', '-')}`}>
      <summary>
        <Mark met={decision.state === 'reached' ? 'met' : decision.state === 'open' ? 'not on record' : 'not met'} />
        {stageWords[decision.state]}
      </summary>
      <p>By {decision.rule}</p>
      <p>{inWords(decision.why)}</p>
      {decision.evidence ? <p class="meta">{inWords(decision.evidence)}</p> : null}
    </details>
  );
}

function Missing({ view }: { readonly view: BoardView }) {
  if (!view.requirements.length && !view.missing.length) return null;
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">What is required</h2>
      <p>{view.missing.length ? `Still missing: ${listed(view.missing)}.` : 'Nothing is missing on the record.'}</p>
      <ul class="plain requirements">
        {view.requirements.map((requirement) => (
          <li class={requirement.met.replaceAll(' ', '-')}>
            <Mark met={requirement.met} />
            <span>
              {requirement.text} <span class="state">{requirement.met}</span>
              <span class="meta">{inWords(requirement.evidence)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Met: a tick; not met: a cross; not on record: a hollow ring. */
function Mark({ met }: { readonly met: RequirementState['met'] }) {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      {met === 'met' ? (
        <path d="M2.5 8.5 6.5 12.5 13.5 3.5" />
      ) : met === 'not met' ? (
        <path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5" />
      ) : (
        <circle cx="8" cy="8" r="5.5" />
      )}
    </svg>
  );
}

/** One shape a position: a full disc for yes, a cross for no, half a disc for an abstention, bars for absence and for not
 *  voting, an empty broken ring for nothing on record. */
function PositionShape({ position }: { readonly position: Position }) {
  return (
    <svg class={`shape ${position}`} viewBox="0 0 20 20" aria-hidden="true">
      {position === 'in-favour' ? (
        <circle class="full" cx="10" cy="10" r="7.5" />
      ) : position === 'against' ? (
        <path d="M4 4 16 16M16 4 4 16" />
      ) : position === 'abstaining' ? (
        <>
          <circle cx="10" cy="10" r="7" />
          <path class="full" d="M10 3a7 7 0 0 1 0 14z" />
        </>
      ) : position === 'absent' ? (
        <path d="M3 10H17" />
      ) : position === 'not-voting' ? (
        <path d="M3 7H17M3 13H17" />
      ) : (
        <circle class="broken" cx="10" cy="10" r="7" />
      )}
    </svg>
  );
}

function Tally({ counts }: { readonly counts: BoardView['counts'] }) {
  const parts: readonly (readonly [Position, number, string])[] = [
    ['in-favour', counts.inFavour, 'in favour'],
    ['against', counts.against, 'against'],
    ['abstaining', counts.abstaining, 'abstaining'],
    ['silent', counts.silent, 'not on record'],
  ];
  return (
    <>
      <ul class="plain tally">
        {parts
          .filter(([position, n]) => n > 0 || position !== 'abstaining')
          .map(([position, n, words]) => (
            <li>
              <PositionShape position={position} /> <b>{n}</b> {words}
            </li>
          ))}
      </ul>
      <p class="meta">Silence is not consent.</p>
    </>
  );
}

function MemberTile({ tile }: { readonly tile: Tile }) {
  const told = tile.act || tile.remarks.length;
  const position = (
    <>
      <span class="position">{tile.label}</span>
      {tile.act ? <When at={tile.act.date} /> : null}
    </>
  );
  return (
    <li class={tile.position}>
      <PositionShape position={tile.position} />
      <b>
        <bdi>{tile.member}</bdi>
      </b>
      {told ? (
        <details>
          <summary>{position}</summary>
          {tile.act ? (
            <p>
              {tile.act.text}
              <Evidence of={tile.act} />
            </p>
          ) : null}
          {tile.remarks.map((remark) => (
            <p class="meta">
              <When at={remark.date} />: {remark.text}
            </p>
          ))}
        </details>
      ) : (
        <p>{position}</p>
      )}
      {tile.waiting ? (
        <p class="meta">
          <a href="#suggested">{plural(tile.waiting, 'suggestion')}, not counted</a>
        </p>
      ) : null}
    </li>
  );
}

function Suggested({ view }: { readonly view: BoardView }) {
  if (!view.suggested.length && !view.turnedDown) return null;
  return (
    <section aria-labelledby="suggested" class="suggested">
      <h2 id="suggested">Suggested by their words, not counted</h2>
      <p>
        {view.suggested.length
          ? 'A machine found these statements by officials of members. Each counts only when a person has accepted it.'
          : 'Nothing waits for a person.'}
        {view.turnedDown ? ` ${plural(view.turnedDown, 'suggestion')} turned down.` : ''}
      </p>
      <ul class="plain rows">
        {view.suggested.map((row) => (
          <li class="machine">
            <SuggestedWords row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SuggestedWords({ row }: { readonly row: SuggestedRow }) {
  return (
    <>
      <p class="who">
        <b>
          <bdi>{row.member}</bdi>
        </b>
        : {row.label}?
      </p>
      <blockquote>
        <a href={row.href}>
          <Quoted text={row.quote} />
        </a>
      </blockquote>
      <p class="meta">
        <When at={row.date} />. {row.why}
      </p>
    </>
  );
}

function Evidence({ of }: { readonly of: { readonly source?: LegalSource; readonly statementHref?: string } }) {
  const { source, statementHref } = of;
  if (statementHref)
    return (
      <span class="meta">
        {' '}
        <a href={statementHref}>
          The statement{source ? `, ${source.source.replace(/^a statement of this record, /, '')}` : ''}
        </a>
      </span>
    );
  if (!source) return null;
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
