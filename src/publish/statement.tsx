/** The page of a statement: the sentence, the chain, the words where they stand, and how we know. */
import { Cite } from './cite.tsx';
import { ActShape, Chain, DigestOf, Page, Proof, short, standingWords, When } from './page.tsx';
import { quotation } from './quotation.ts';
import { wordingOf } from './said.ts';
import type { StatementView } from './statement-view.ts';
import { Resource } from './version.tsx';

/** The sentence, the chain, and the words where they stand. */
export function StatementHead({ view }: { readonly view: StatementView }) {
  const { said } = view;
  return (
    <>
      <header class="lead">
        <p class="kicker">
          <ActShape shape={said.shape} /> {said.verb}
        </p>
        <h1 class="sentence">{view.sentence}</h1>
        {said.chain.length > 1 ? (
          <p>
            <Chain names={said.chain} />
          </p>
        ) : null}
      </header>
      <figure class="passage">
        <blockquote lang={view.language}>
          <p>
            {view.passage.map((run) =>
              run.role === 'content' ? (
                <mark class={said.standing}>{run.text}</mark>
              ) : run.role === 'around' ? (
                <span class="around">{run.text}</span>
              ) : (
                <span class={run.role}>{run.text}</span>
              ),
            )}
          </p>
        </blockquote>
        <figcaption class="meta">
          <a href={view.version.inPlace}>
            <bdi>{view.document.title}</bdi>
          </a>
          {view.issuer ? (
            <>
              , <bdi>{view.issuer}</bdi>
            </>
          ) : null}
          {view.publishedAt ? (
            <>
              , <When at={view.publishedAt} />
            </>
          ) : null}
        </figcaption>
      </figure>
    </>
  );
}

export function StatementPage({ view }: { readonly view: StatementView }) {
  const { said, evidence } = view;
  return (
    <Page
      title={`${said.speaker} ${said.verb}: ${quotation(short(said.words, 80))}`}
      description={view.sentence}
      path={view.path}
      card
      schema
      embeddable
      trail={[
        ...view.dossiers.map((dossier) => ({ href: dossier.href, name: dossier.title })),
        { href: view.version.href, name: view.document.title },
      ]}
      className="statement"
    >
      <StatementHead view={view} />
      <section aria-labelledby="who">
        <h2 id="who">Who, how, when</h2>
        <dl class="facts">
          <dt>Speaker</dt>
          <dd>
            <a href={said.speakerHref}>
              <bdi>{said.speaker}</bdi>
            </a>
            {view.entity ? `, ${view.entity.kind}${view.entity.sure ? '' : ' (not certain)'}` : ''}
          </dd>
          <dt>Act</dt>
          <dd>
            {said.verb}
            {said.polarity === 'negative' ? ', in the negative' : ''}
          </dd>
          <dt>Wording</dt>
          <dd>{wordingOf(said, view.issuer)}</dd>
          {said.addressee ? (
            <>
              <dt>To</dt>
              <dd>
                <bdi>{said.addressee}</bdi>
              </dd>
            </>
          ) : null}
          {said.channel ? (
            <>
              <dt>Channel</dt>
              <dd>{said.channel}</dd>
            </>
          ) : null}
          <dt>When</dt>
          <dd>
            {said.when ? (
              <>
                <When at={said.when} />
                {said.whenText ? (
                  <>
                    {' '}
                    (<q>{said.whenText}</q> in the text)
                  </>
                ) : null}
              </>
            ) : (
              'the text does not say'
            )}
          </dd>
          {view.heldBy.length ? (
            <>
              <dt>Told by</dt>
              <dd>
                {view.heldBy.map((held) => (
                  <a class="listed" href={held.href}>
                    <bdi>{held.speaker}</bdi> {held.verb}
                  </a>
                ))}
              </dd>
            </>
          ) : null}
          {view.holds.length ? (
            <>
              <dt>Holds</dt>
              <dd>
                {view.holds.map((held) => (
                  <a class="listed" href={held.href}>
                    <bdi>{held.speaker}</bdi> {held.verb}
                  </a>
                ))}
              </dd>
            </>
          ) : null}
        </dl>
      </section>
      <section aria-labelledby="known">
        <h2 id="known">How this is known</h2>
        <p class={`standing ${said.standing}`}>
          {said.earlier ? (
            <>
              A machine read this out of the text by rule. The same words of the same source were{' '}
              <a href={said.earlier.href}>
                {said.earlier.standing} by <bdi>{said.earlier.by}</bdi> in the earlier version {said.earlier.ordinal}
              </a>
              .
            </>
          ) : said.standing === 'machine' ? (
            'A machine read this out of the text by rule. No person has confirmed it yet.'
          ) : (
            `${standingWords(said)[0]!.toUpperCase()}${standingWords(said).slice(1)}.`
          )}{' '}
          {view.review ? <a href={view.review}>Accept, correct or reject it</a> : null}
        </p>
        {view.decisions.length ? (
          <ol class="plain rows">
            {view.decisions.map((decision) => (
              <li>
                <b>{decision.decision}</b> by <bdi>{decision.author}</bdi>, <When at={decision.at} />:{' '}
                <bdi>{decision.reason}</bdi>
              </li>
            ))}
          </ol>
        ) : null}
        <dl class="facts">
          <dt>Document</dt>
          <dd>
            <a href={view.document.href}>
              <bdi>{view.document.title}</bdi>
            </a>
            , <Resource uri={view.document.originalResource} />
            {view.original ? (
              <>
                {' '}
                (
                <a href={view.original} rel="noreferrer nofollow external">
                  at these words
                </a>
                )
              </>
            ) : null}
          </dd>
          <dt>Version</dt>
          <dd>
            <a href={view.version.inPlace}>
              {view.version.ordinal} of {view.version.of}
            </a>
            , present in the capture of <When at={view.version.firstSeen} />
            {view.version.lastSeen === view.version.firstSeen ? null : (
              <>
                {' '}
                and still in that of <When at={view.version.lastSeen} />
              </>
            )}
            {view.momentHref ? (
              <>
                . <a href={view.momentHref}>When these words appeared or vanished</a>
              </>
            ) : null}
          </dd>
          <dt>Digest of the text</dt>
          <dd>{evidence.textDigest ? <DigestOf value={evidence.textDigest} /> : 'there is none'}</dd>
          <dt>Digest of the bytes</dt>
          <dd>{evidence.payload ? <DigestOf value={evidence.payload} /> : 'not held'}</dd>
          <dt>Capture</dt>
          <dd>
            <a href={`${view.document.href}#c-${evidence.capture}`}>
              <code>{evidence.capture}</code>
            </a>
            {evidence.warc ? `, ${evidence.warc}` : ''}
          </dd>
          <dt>Fact in the log</dt>
          <dd>
            <DigestOf value={evidence.fact} />
          </dd>
          <Proof id={said.id} />
          {evidence.step ? (
            <>
              <dt>Read by</dt>
              <dd>
                {evidence.step}, by <code>{said.rule.startsWith('rule: ') ? said.rule : `rule: ${said.rule}`}</code>
                {view.entity ? (
                  <>
                    ; speaker by <code>{view.entity.rule}</code>
                  </>
                ) : null}
              </dd>
            </>
          ) : null}
        </dl>
        <details class="fold">
          <summary>Selectors (W3C Web Annotation)</summary>
          <pre tabindex={0}>{JSON.stringify(view.selectors, null, 2)}</pre>
        </details>
      </section>
      <Cite cited={view.cited} path={view.path} />
    </Page>
  );
}
