/** The page of a dossier: what is new first, then who said what when, events, procedures, documents and speakers. */
import type { Act } from '../model/statement.ts';
import { shapeOf, verbOf } from './acts.ts';
import { sayDay } from './dates.ts';
import type { DossierView } from './dossier-view.ts';
import { ActShape, listed, Page, plural, Rest, When } from './page.tsx';
import { disclosureWords } from './strip.tsx';
import { Suggestions } from './suggestions.tsx';
import { Timeline } from './timeline-figure.tsx';

/** What there is, in numbers, each a way to it. What is not there is said too. */
function Glance({ view }: { readonly view: DossierView }) {
  const silent = view.changes.filter((change) => change.disclosure === 'silent').length;
  const rows = [
    {
      href: '#changes',
      n: view.changes.length,
      what: view.changes.length === 1 ? 'change' : 'changes',
      more: silent ? `${silent} silent` : '',
    },
    { href: '#events', n: view.events.length, what: view.events.length === 1 ? 'event' : 'events', more: '' },
    {
      href: '#procedure',
      n: view.claims.length,
      what: view.claims.length === 1 ? 'claim' : 'claims',
      more: [...new Set(view.claims.flatMap(({ inShort }) => inShort ?? []))]
        .map((verdict) => `${view.claims.filter(({ inShort }) => inShort === verdict).length} ${verdict}`)
        .join(', '),
    },
    { href: '#documents', n: view.documents.all, what: view.documents.all === 1 ? 'document' : 'documents', more: '' },
    {
      href: '#speakers',
      n: view.speakersInAll ?? view.speakers.length,
      what: view.speakersInAll === undefined ? 'speakers lately' : view.speakersInAll === 1 ? 'speaker' : 'speakers',
      more: '',
    },
  ];
  const there: Readonly<Record<string, boolean>> = {
    '#changes': view.changes.length > 0,
    '#events': view.events.length > 0,
    '#procedure': view.claims.length > 0 || view.procedures.length > 0,
    '#documents': true,
    '#speakers': true,
  };
  return (
    <nav class="glance" aria-label="In this dossier">
      <ul class="plain">
        {rows.map(({ href, n, what, more }) => (
          <li class={n ? '' : 'none'}>
            {there[href] ? (
              <a href={href}>
                <b>{n}</b> {what}
              </a>
            ) : (
              <span>
                <b>no</b> {what}
              </span>
            )}
            {more ? <span class="meta">{more.replace(/(\d) /g, '$1\u00a0')}</span> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function DossierPage({ view }: { readonly view: DossierView }) {
  return (
    <Page
      title={view.title}
      description={view.about || view.sentence}
      path={view.path}
      card
      className="dossier"
      feed={{ href: `${view.path}/feed`, title: `${view.title}: changes` }}
    >
      <header class="lead with-glance">
        <div>
          <h1>
            <bdi>{view.title}</bdi>
          </h1>
          {view.about ? (
            <p class="lede">
              <bdi>{view.about}</bdi>
            </p>
          ) : null}
          <p class="meta">{view.sentence}</p>
        </div>
        <Glance view={view} />
      </header>
      {view.changes.length ? (
        <section class="news" aria-labelledby="changes">
          <h2 id="changes">What changed</h2>
          <ol class="plain">
            {view.changes.map((change, index) => (
              <li class={`${change.disclosure} ${index === 0 ? 'first' : ''}`}>
                <p class="kicker">
                  {change.kinds.length ? listed(change.kinds) : 'Cosmetic'}
                  <span class={`disclosure ${change.disclosure}`}>{disclosureWords[change.disclosure]}</span>
                </p>
                <h3>
                  <a href={change.href}>{change.sentence}</a>
                </h3>
                <p class="meta">
                  <bdi>{change.title}</bdi>
                  {change.issuer ? (
                    <>
                      , <bdi>{change.issuer}</bdi>
                    </>
                  ) : null}
                  {change.at ? (
                    <>
                      . Seen <When at={change.at} />
                    </>
                  ) : null}
                </p>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {view.timeline.lanes.length ? (
        <section aria-labelledby="timeline">
          <h2 id="timeline">Who said what, when</h2>
          <Timeline
            view={view.timeline}
            title="Who said what, when. A line shows words that moved from one speaker to another."
          />
        </section>
      ) : null}
      {view.events.length ? (
        <section aria-labelledby="events">
          <h2 id="events">Events, as each side tells them</h2>
          <ul class="plain rows">
            {view.events.map((event) => (
              <li>
                <h3>
                  <a href={event.href}>
                    <bdi>{event.title}</bdi>
                  </a>
                </h3>
                {event.sentence ? <p>{event.sentence}</p> : null}
                <p class="meta">
                  {event.kind}
                  {event.date ? `, ${sayDay(event.date)}` : ''}, {plural(event.accounts, 'account')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {view.procedures.length || view.claims.length ? (
        <section aria-labelledby="procedure">
          <h2 id="procedure">Where the procedure stood</h2>
          {view.procedures.map((procedure) => (
            <p>
              <a href={procedure.href}>{procedure.title}</a>: {procedure.sentence}
            </p>
          ))}
          {view.claims.length ? (
            <ul class="plain rows claims-list">
              {view.claims.map((claim) => (
                <li>
                  {claim.href ? (
                    <a href={claim.href}>
                      <bdi>{claim.text}</bdi>
                    </a>
                  ) : (
                    <bdi>{claim.text}</bdi>
                  )}
                  <p class="meta">
                    {claim.by ? (
                      <>
                        <bdi>{claim.by}</bdi>,{' '}
                      </>
                    ) : null}
                    <When at={claim.asOf} />
                    {claim.verdict ? (
                      <>
                        . <b class={`verdict ${claim.verdict}`}>{claim.label}</b>. {claim.why}
                      </>
                    ) : claim.why ? (
                      `. ${claim.why}`
                    ) : (
                      '. Its case is not among the packs of this installation.'
                    )}
                  </p>
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ) : null}
      <div class="columns">
        <section aria-labelledby="documents">
          <h2 id="documents">Documents, by who issued them</h2>
          {view.issuers.length ? (
            view.issuers.map((issuer) => (
              <div class="issuer">
                <h3>
                  <bdi>{issuer.name}</bdi>
                </h3>
                <ul class="plain rows">
                  {issuer.documents.map((document) => (
                    <li>
                      <a href={document.href}>
                        <bdi>{document.title}</bdi>
                      </a>{' '}
                      <span class="meta">
                        <When at={document.publishedAt ?? document.firstSeen} />
                        {document.versions > 1 ? (
                          <>
                            , <b class="several">{plural(document.versions, 'version')}</b>
                          </>
                        ) : null}
                      </span>
                    </li>
                  ))}
                </ul>
              </div>
            ))
          ) : (
            <p>
              No document yet. Add one with <code>onrecord add FILE-OR-ADDRESS --dossier {view.id}</code>.
            </p>
          )}
          {view.documents.shown < view.documents.all ? (
            <Rest
              what={`The latest ${view.documents.shown} of ${view.documents.all} are shown`}
              href={`/api/v1/documents?dossier=${encodeURIComponent(view.id)}`}
            />
          ) : null}
        </section>
        <section aria-labelledby="speakers">
          <h2 id="speakers">Who has spoken</h2>
          {view.speakers.length ? (
            <ul class="plain speakers">
              {view.speakers.map((speaker) => (
                <li>
                  <a href={speaker.href}>
                    <span class="initials" aria-hidden="true">
                      {speaker.initials}
                    </span>
                    <bdi>{speaker.name}</bdi>
                  </a>
                  <span class="tally">
                    {(Object.entries(speaker.acts) as [Act, number][]).map(([act, n]) => (
                      <span title={verbOf[act]}>
                        <ActShape shape={shapeOf[act]} />
                        <span class="visually-hidden">{verbOf[act]} </span>
                        {n}
                      </span>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          ) : (
            <p>Nobody is on record here yet.</p>
          )}
          {view.counted.all ? null : (
            <Rest
              what={`Counted in the latest ${view.counted.statements} statements`}
              href={`/api/v1/speakers?dossier=${encodeURIComponent(view.id)}`}
            />
          )}
          {view.speakersInAll !== undefined && view.speakers.length < view.speakersInAll ? (
            <Rest
              what={`${view.speakersInAll - view.speakers.length} more have spoken`}
              href={`/api/v1/speakers?dossier=${encodeURIComponent(view.id)}`}
            />
          ) : null}
        </section>
      </div>
      {view.suggestions.length ? (
        <section aria-labelledby="suggestions" class="suggestions">
          <h2 id="suggestions">Do these documents tell of one event?</h2>
          <p class="meta">A machine suggests it; nobody has accepted it, and it counts as no event.</p>
          <Suggestions list={view.suggestions} />
        </section>
      ) : null}
    </Page>
  );
}
