/** The page of two versions: the sentence first, a card for each material change, then both texts side by side. */
import { useContext } from 'hono/jsx';
import { sharedWords } from '../compare/shared-words.ts';
import type { Change } from '../model/revision.ts';
import { CarriedList } from './carried.tsx';
import { type Mark, markText, type Paragraph } from './marks.ts';
import { coloursOf, DigestOf, Page, Proof, plural, Quoted, Still, When } from './page.tsx';
import { changeWords, kindOf, type RevisionView } from './revision-view.ts';
import { type Row, rowsOf } from './side-by-side.ts';
import { disclosureWords, type StripView, VersionStrip } from './strip.tsx';

export function RevisionPage({ view }: { readonly view: RevisionView }) {
  const numbered = view.changes.map((change, index) => ({ change, index }));
  const material = numbered.filter(({ change }) => change.material);
  const cosmetic = numbered.filter(({ change }) => !change.material);
  const colour = coloursOf(
    material.flatMap(({ change }) => [change.speakerBefore, change.speakerAfter].flatMap((name) => name ?? [])),
  );
  return (
    <Page
      title={`What changed in “${view.document.title}”`}
      description={view.sentence}
      path={view.path}
      card
      trail={[
        ...view.dossiers.map((dossier) => ({ href: dossier.href, name: dossier.title })),
        { href: view.document.href, name: view.document.title },
      ]}
      className="revision"
    >
      <header class="lead">
        <p class="kicker">
          {view.document.issuer ? <bdi>{view.document.issuer}</bdi> : null}
          {view.changes.length ? (
            <>
              {view.document.issuer ? ', ' : null}
              <span class={`disclosure ${view.disclosure}`}>{disclosureWords[view.disclosure]}</span>
            </>
          ) : null}
        </p>
        <h1 class="headline">{view.sentence}</h1>
        <p class="meta">
          <a href={view.document.href}>
            <bdi>{view.document.title}</bdi>
          </a>
          . Present as version {view.before.ordinal} in the capture of <When at={view.before.lastSeen} />, as version{' '}
          {view.after.ordinal} in that of <When at={view.after.firstSeen} />.
        </p>
        <VersionStrip view={view.strip} />
      </header>
      {material.length ? (
        <section aria-labelledby="material">
          <h2 id="material">{plural(material.length, 'material change')}</h2>
          <ol class="plain cards">
            {material.map(({ change, index }) => (
              <ChangeCard change={change} index={index} colour={colour} lang={view.language} view={view} />
            ))}
          </ol>
        </section>
      ) : (
        <p class="notice">
          {view.before.id === view.after.id
            ? `Version ${view.before.ordinal} is set beside itself. Choose two versions in the menus below.`
            : 'No material change: a reader of either version would believe the same things.'}
        </p>
      )}
      {cosmetic.length ? (
        <details class="fold">
          <summary>{plural(cosmetic.length, 'cosmetic change')}, folded</summary>
          <ol class="plain rows">
            {cosmetic.map(({ change, index }) => (
              <li id={`change-${index + 1}`}>
                <b>{kindOf(change)}</b>: <Was text={change.before.quote} lang={view.language} />{' '}
                <span aria-hidden="true">→</span> <Now text={change.after.quote} lang={view.language} />
                <p class="meta">
                  {change.note} Rule <code>{change.rule}</code>.
                </p>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      <CarriedList view={view} />
      <section aria-labelledby="whole">
        <h2 id="whole">The whole text, side by side</h2>
        <WholeText view={view} />
      </section>
      <Menus view={view} />
      <section class="evidence" aria-labelledby="evidence">
        <h2 id="evidence">How this is known</h2>
        <dl>
          {[view.before, view.after].map((side) => (
            <>
              <dt>Version {side.ordinal}</dt>
              <dd>
                <a href={side.href}>
                  <When at={side.firstSeen} />
                </a>
                {side.textDigest ? (
                  <>
                    , <DigestOf value={side.textDigest} />
                  </>
                ) : null}
              </dd>
            </>
          ))}
          <dt>Comparison</dt>
          <dd>
            {view.fact ? (
              <DigestOf value={view.fact} />
            ) : (
              'made for this page; versions next to each other are compared on record'
            )}
          </dd>
          {view.fact ? <Proof id={view.fact} /> : null}
        </dl>
      </section>
    </Page>
  );
}

type CardProps = {
  readonly change: Change;
  readonly index: number;
  readonly colour: (name: string) => string;
  readonly lang: string | undefined;
  readonly view: RevisionView;
};

function ChangeCard({ change, index, colour, lang, view }: CardProps) {
  const moved = change.type === 'attribution-change' && change.speakerBefore && change.speakerAfter && !change.in;
  return (
    <li class="card" id={`change-${index + 1}`}>
      <h3>{kindOf(change)}</h3>
      <p class="note-line">{change.note}</p>
      {moved ? (
        <MovedWords change={change} colour={colour} lang={lang} view={view} />
      ) : (
        <div class="pair">
          <div class="side before">
            <p class="label">
              Version {view.before.ordinal}
              {change.speakerBefore ? (
                <>
                  , <bdi>{change.speakerBefore}</bdi>
                </>
              ) : null}
            </p>
            <p class="words">
              <Was text={change.before.quote} lang={lang} />
            </p>
          </div>
          <div class="side after">
            <p class="label">
              Version {view.after.ordinal}
              {change.speakerAfter ? (
                <>
                  , <bdi>{change.speakerAfter}</bdi>
                </>
              ) : null}
            </p>
            <p class="words">
              <Now text={change.after.quote} lang={lang} />
            </p>
          </div>
        </div>
      )}
      <p class="meta">
        <a href={`#b-${index + 1}`}>See it in the text</a>. Rule <code>{change.rule}</code>.{' '}
        <a href={`#change-${index + 1}`}>Address of this change</a>
      </p>
    </li>
  );
}

/** The same words under two names: the words both versions share stand between the name that lost them and the name that
 *  has them now. */
function MovedWords({ change, colour, lang, view }: Omit<CardProps, 'index'>) {
  const shared = sharedWords(view.before.text, view.after.text, change);
  return (
    <div class="moved">
      <p class={`from ${colour(change.speakerBefore!)}`}>
        <span class="label">Version {view.before.ordinal}</span>
        <b>
          <bdi>{change.speakerBefore}</bdi>
        </b>
        <span class="words">
          <Was text={change.before.quote} lang={lang} />
        </span>
      </p>
      <p class="shared" lang={lang}>
        {shared ? <Quoted text={shared} lang={lang} /> : <span class="quiet">the same point</span>}
      </p>
      <p class={`to ${colour(change.speakerAfter!)}`}>
        <span class="label">Version {view.after.ordinal}</span>
        <b>
          <bdi>{change.speakerAfter}</bdi>
        </b>
        <span class="words">
          <Now text={change.after.quote} lang={lang} />
        </span>
      </p>
    </div>
  );
}

function Was({ text, lang }: { readonly text: string; readonly lang: string | undefined }) {
  return text ? (
    <del class="was" lang={lang}>
      <bdi>{text}</bdi>
    </del>
  ) : (
    <span class="quiet">not there</span>
  );
}

function Now({ text, lang }: { readonly text: string; readonly lang: string | undefined }) {
  return text ? (
    <ins class="now" lang={lang}>
      <bdi>{text}</bdi>
    </ins>
  ) : (
    <span class="quiet">not there</span>
  );
}

function WholeText({ view }: { readonly view: RevisionView }) {
  const marksOf = (side: 'before' | 'after', inHeadline: boolean): Mark[] =>
    view.changes.flatMap((change, key) =>
      (change.in !== undefined) === inHeadline
        ? [
            {
              start: change[side].start,
              end: change[side].end,
              key,
              depth: change.within === undefined ? 0 : 1,
            },
          ]
        : [],
    );
  const before = markText(view.before.text, marksOf('before', false));
  const after = markText(view.after.text, marksOf('after', false));
  const headline = view.headline && {
    before: markText(view.headline.before, marksOf('before', true))[0],
    after: markText(view.headline.after, marksOf('after', true))[0],
  };
  const rows = rowsOf(
    before,
    after,
    view.before.text,
    view.after.text,
    view.changes.map((change) => (change.in === undefined ? change : undefined)),
  );
  return (
    <div class="side-by-side">
      <div class="row head">
        <p>
          <a href={view.before.href}>Version {view.before.ordinal}</a>, captured <When at={view.before.firstSeen} />
        </p>
        <p>
          <a href={view.after.href}>Version {view.after.ordinal}</a>, captured <When at={view.after.firstSeen} />
        </p>
      </div>
      {headline ? (
        <div class="row headline">
          <Cell paragraph={headline.before} view={view} side="before" />
          <Cell paragraph={headline.after} view={view} side="after" />
        </div>
      ) : null}
      {rows.map((row) => (
        <div class={`row ${row.same ? 'same' : ''}`}>
          <Cell paragraph={rowSide(row, before, 'before')} view={view} side="before" />
          <Cell paragraph={rowSide(row, after, 'after')} view={view} side="after" />
        </div>
      ))}
    </div>
  );
}

const rowSide = (row: Row, paragraphs: readonly Paragraph[], side: 'before' | 'after'): Paragraph | undefined =>
  row[side] === undefined ? undefined : paragraphs[row[side]];

type CellProps = {
  readonly paragraph: Paragraph | undefined;
  readonly view: RevisionView;
  readonly side: 'before' | 'after';
};

function Cell({ paragraph, view, side }: CellProps) {
  if (!paragraph)
    return (
      <p class={`cell ${side} absent`}>
        <span class="visually-hidden">Not in this version.</span>
      </p>
    );
  return (
    <p class={`cell ${side}`} lang={view.language}>
      <span class="cell-of" lang="en">
        Version {view[side].ordinal}
      </span>
      {paragraph.segments.map((segment) => {
        if (!segment.keys.length) return segment.text;
        const key = segment.keys.at(-1)!;
        const change = view.changes[key]!;
        const type = change.type === 'reordering' ? 'move' : change.material ? 'material' : 'cosmetic';
        const ids = segment.opens.map((open) => (
          <span class="anchor" id={`${side === 'before' ? 'b' : 'a'}-${open + 1}`} />
        ));
        const link = (
          <a href={`#change-${key + 1}`} title={changeWords[change.type]} class={type}>
            {segment.text}
          </a>
        );
        return (
          <>
            {ids}
            {side === 'before' ? <del class="was">{link}</del> : <ins class="now">{link}</ins>}
          </>
        );
      })}
    </p>
  );
}

function Menus({ view }: { readonly view: RevisionView }) {
  if (useContext(Still)) return null;
  return (
    <section class="compare" aria-labelledby="other">
      <h2 id="other">Compare any two versions</h2>
      <CompareForm view={view} />
    </section>
  );
}

type Compared = {
  readonly strip: StripView;
  readonly before: { readonly id: string };
  readonly after: { readonly id: string };
};

/** Any two versions by two menus; a plain form, so that it works without script. */
export function CompareForm({ view }: { readonly view: Compared }) {
  const menu = (name: 'before' | 'after', chosen: string) => (
    <label>
      {name === 'before' ? 'Before' : 'After'}
      <select name={name}>
        {view.strip.versions.map((version) => (
          <option value={version.id} selected={version.id === chosen}>
            Version {version.ordinal}, {version.firstSeen.slice(0, 16).replace('T', ' ')} UTC
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form action="/revision" method="get" class="menus">
      {menu('before', view.before.id)}
      {menu('after', view.after.id)}
      <button type="submit">Compare</button>
    </form>
  );
}
