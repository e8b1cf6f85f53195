/** Everything one speaker is on record as having said, over time, in whatever document and through whomever. */
import { type Act, acts } from '../model/statement.ts';
import type { Reads } from '../store/reads.ts';
import { shapeOf, verbOf } from './acts.ts';
import { sayDate } from './dates.ts';
import { ActShape, Chain, Page, plural, Quoted, Rest, standingWords, When } from './page.tsx';
import { paths } from './paths.ts';
import { type Said, saidOf, speakerOf, wordingOf } from './said.ts';

export type SpeakerView = {
  readonly kind: 'speaker';
  readonly path: string;
  readonly name: string;
  readonly entityKind: string;
  readonly sentence: string;
  /** True where the record has more than the page shows. */
  readonly more: boolean;
  readonly acts: Partial<Record<Act, number>>;
  /** Earliest first, by the date of speaking where it is known, else of the document. */
  readonly statements: readonly (Said & {
    readonly on?: string;
    readonly document: { readonly href: string; readonly title: string; readonly issuer?: string };
    readonly inPlace: string;
  })[];
};

/** Statements shown at most; the rest is in the data of the API. */
const MOST = 120;

export async function speakerView(reads: Reads, name: string): Promise<SpeakerView | null> {
  const { rows, next } = await reads.statements({ speaker: name }, { limit: MOST });
  if (!rows.length) return null;
  const names = new Map<string, string>();
  for (const row of rows)
    for (const id of row.chain) {
      const outer = names.has(id) ? null : await reads.statement(id);
      if (outer) names.set(id, speakerOf(outer.statement));
    }
  const statements = rows.map((row) => {
    const on = row.statement.when ?? row.publishedAt;
    return {
      ...saidOf(
        row.id,
        row.statement,
        row.chain.flatMap((id) => names.get(id) ?? []),
        row.reviews,
      ),
      ...(on ? { on } : {}),
      document: {
        href: paths.document(row.document),
        title: row.documentTitle,
        ...(row.issuer ? { issuer: row.issuer } : {}),
      },
      inPlace: paths.inPlace(row.version, row.id),
    };
  });
  const counts: Partial<Record<Act, number>> = {};
  for (const said of statements) counts[said.act] = (counts[said.act] ?? 0) + 1;
  const own = statements.filter((said) => said.chain.length === 1).length;
  return {
    kind: 'speaker',
    path: paths.speaker(name),
    name,
    entityKind: rows.find((row) => row.statement.entity)?.statement.entity?.kind ?? 'unknown',
    sentence: sentenceOf(statements.length, own, next !== undefined),
    more: next !== undefined,
    acts: counts,
    statements: statements.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0)),
  };
}

function sentenceOf(all: number, own: number, more: boolean): string {
  if (more) return `More than ${all} statements on record; the first ${all} are here.`;
  const told = all - own;
  if (!told) return `${plural(all, 'statement')} on record.`;
  if (!own) return `${plural(all, 'statement')}, each only as told by others.`;
  return `${plural(all, 'statement')} on record, ${told} of them only as told by others.`;
}

export function SpeakerPage({ view }: { readonly view: SpeakerView }) {
  const days = new Map<string, (typeof view.statements)[number][]>();
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
      className="speaker"
      feed={{ href: `${view.path}/feed`, title: `${view.name} on record` }}
    >
      <header class="lead">
        <p class="kicker">{view.entityKind === 'unknown' ? 'speaker' : view.entityKind}</p>
        <h1>
          <bdi>{view.name}</bdi>
        </h1>
        <p class="sentence">{view.sentence}</p>
        <ul class="legend" aria-label="By act">
          {acts
            .filter((act) => view.acts[act])
            .map((act) => (
              <li>
                <ActShape shape={shapeOf[act]} /> {verbOf[act]} <b>{view.acts[act]}</b>
              </li>
            ))}
        </ul>
      </header>
      {[...days].map(([day, list]) => (
        <section class="day">
          <h2>{day ? <time datetime={day}>{sayDate(day)}</time> : 'Date not known'}</h2>
          <ul class="plain sayings">
            {list.map((said) => (
              <li class={`sp1 ${said.standing}`}>
                <a class="who" href={said.href} title={standingWords(said)}>
                  <ActShape shape={said.shape} />
                  <span class={`verb ${said.shape}`}>{said.verb}</span>
                </a>
                <blockquote>
                  <a href={said.inPlace}>
                    <Quoted text={said.words} />
                  </a>
                </blockquote>
                <p class="meta">
                  {said.chain.length > 1 ? (
                    <>
                      <Chain names={said.chain} />.{' '}
                    </>
                  ) : null}
                  In{' '}
                  <a href={said.document.href}>
                    <bdi>{said.document.title}</bdi>
                  </a>
                  {said.document.issuer ? (
                    <>
                      {' '}
                      (<bdi>{said.document.issuer}</bdi>)
                    </>
                  ) : null}
                  {said.channel ? `, ${said.channel}` : ''}, {wordingOf(said, said.document.issuer)}
                  {said.on ? (
                    <>
                      , <When at={said.on} />
                      {said.whenText ? (
                        <>
                          {' '}
                          (<q>{said.whenText}</q> in the text)
                        </>
                      ) : null}
                    </>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {view.more ? (
        <Rest
          what={`The first ${view.statements.length} are shown`}
          href={`/api/v1/statements?speaker=${encodeURIComponent(view.name)}`}
        />
      ) : null}
    </Page>
  );
}
