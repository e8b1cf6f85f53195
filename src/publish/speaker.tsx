/** The page of a speaker: what they are on record as having said, day by day, and where it is at odds with itself. */
import { acts } from '../model/statement.ts';
import { shapeOf, verbOf } from './acts.ts';
import { sayDate } from './dates.ts';
import { ActShape, Chain, Page, plural, Quoted, standingWords, When } from './page.tsx';
import { paths } from './paths.ts';
import { wordingOf } from './said.ts';
import { addressOf, positionLabels, type Saying, type SpeakerView } from './speaker-view.ts';
import { Timeline } from './timeline-figure.tsx';

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
