/** One statement and its evidence: the exact words with what stands around them, in which document and version, captured
 *  when, under which digests, and how we know. */
import type { Digest } from '../model/canonical.ts';
import { partsOf, textPosition, textQuote } from '../model/selector.ts';
import type { Reads } from '../store/reads.ts';
import type { Cited } from './citations.ts';
import { Cite } from './cite.tsx';
import { decidedEarlier } from './earlier.ts';
import { momentPath } from './moment.tsx';
import { ActShape, Chain, DigestOf, Page, Proof, short, standingWords, When } from './page.tsx';
import { paths, textFragment } from './paths.ts';
import { quotation } from './quotation.ts';
import { type Said, saidOf, speakerOf, wordingOf } from './said.ts';
import { dossiersOf, Resource } from './version.tsx';

export type StatementView = {
  readonly kind: 'statement';
  readonly path: string;
  readonly said: Said;
  readonly sentence: string;
  /** The paragraph around the words: plain text, and the role each run plays. */
  readonly passage: readonly { readonly text: string; readonly role: 'around' | 'source' | 'cue' | 'content' }[];
  readonly language?: string;
  readonly document: {
    readonly id: string;
    readonly href: string;
    readonly title: string;
    readonly originalResource: string;
  };
  readonly dossiers: readonly { readonly id: string; readonly title: string; readonly href: string }[];
  readonly issuer?: string;
  readonly publishedAt?: string;
  readonly version: {
    readonly id: string;
    readonly href: string;
    readonly inPlace: string;
    readonly ordinal: number;
    readonly of: number;
    readonly firstSeen: string;
    readonly lastSeen: string;
  };
  /** The statements that hold this one, outermost first. */
  readonly heldBy: readonly { readonly href: string; readonly speaker: string; readonly verb: string }[];
  readonly holds: readonly { readonly href: string; readonly speaker: string; readonly verb: string }[];
  readonly selectors: readonly object[];
  readonly evidence: {
    readonly fact: Digest;
    readonly textDigest?: Digest;
    readonly capture: string;
    readonly payload?: Digest;
    readonly warc?: string;
    readonly extraction?: Digest;
    readonly step?: string;
  };
  readonly entity?: { readonly name: string; readonly kind: string; readonly sure: boolean; readonly rule: string };
  readonly decisions: readonly {
    readonly decision: string;
    readonly author: string;
    readonly reason: string;
    readonly at: string;
  }[];
  /** The original, at the words themselves (a text fragment), where it has an address. */
  readonly original?: string;
  readonly cited: Cited;
  /** When these words appeared or vanished; absent where the document has one version. */
  readonly momentHref?: string;
  /** Where a decision about it can be taken; absent where the site is only read. */
  readonly review?: string;
};

export async function statementView(reads: Reads, id: string): Promise<StatementView | null> {
  const row = await reads.statement(id);
  if (!row) return null;
  const [version, document, extraction] = await Promise.all([
    reads.version(row.version),
    reads.document(row.document),
    reads.extractionOf(row.version),
  ]);
  if (!version || !document) return null;
  const [capture, outer, versions] = await Promise.all([
    reads.capture(version.capture),
    Promise.all(row.chain.map((held) => reads.statement(held))),
    reads.versionsOf(row.document),
  ]);
  const { statement } = row;
  const holders = outer.flatMap((held) => held ?? []);
  const plain = saidOf(
    id,
    statement,
    holders.map((held) => speakerOf(held.statement)),
    row.reviews,
  );
  const earlier = plain.standing === 'machine' ? await decidedEarlier(reads, version, [{ id, statement }]) : undefined;
  const said = earlier?.has(id) ? { ...plain, earlier: earlier.get(id)! } : plain;
  const link = (linkId: string, of: typeof statement) => {
    const other = saidOf(linkId, of, [], []);
    return { href: other.href, speaker: other.speaker, verb: other.verb };
  };
  const first = partsOf(statement.content)[0]!;
  return {
    kind: 'statement',
    path: paths.statement(id),
    said,
    sentence: sentenceOf(said, row.issuer),
    passage: passageOf(version.text, statement),
    ...(version.language ? { language: version.language } : {}),
    document: {
      id: document.id,
      href: paths.document(document.id),
      title: version.title,
      originalResource: document.originalResource,
    },
    dossiers: await dossiersOf(reads, document.dossiers),
    ...(row.issuer ? { issuer: row.issuer } : {}),
    ...(row.publishedAt ? { publishedAt: row.publishedAt } : {}),
    version: {
      id: version.id,
      href: paths.version(version.id),
      inPlace: paths.inPlace(version.id, id),
      ordinal: version.ordinal,
      of: versions.length,
      firstSeen: version.firstSeen,
      lastSeen: version.lastSeen,
    },
    heldBy: holders.map((held) => link(held.id, held.statement)),
    holds: (extraction?.statements ?? []).flatMap((other, i) =>
      other.nestedIn === row.index ? [link(extraction!.ids[i]!, other)] : [],
    ),
    selectors: partsOf(statement.content).flatMap((part) => [
      textQuote(version.text, part),
      textPosition(version.text, part),
    ]),
    evidence: {
      fact: version.fact,
      ...(version.textDigest ? { textDigest: version.textDigest } : {}),
      capture: version.capture,
      ...(capture?.payload ? { payload: capture.payload } : {}),
      ...(capture?.warc ? { warc: `${capture.warc.file} at byte ${capture.warc.offset}` } : {}),
      ...(extraction ? { extraction: extraction.fact, step: extraction.step } : {}),
    },
    ...(statement.entity
      ? {
          entity: {
            name: statement.entity.name,
            kind: statement.entity.kind,
            sure: statement.entity.sure,
            rule: statement.entity.rule,
          },
        }
      : {}),
    decisions: row.reviews.map((review) => {
      const body = review.body as { decision: string; author: string; reason: string };
      return { decision: body.decision, author: body.author, reason: body.reason, at: review.happenedAt };
    }),
    ...(/^https?:/i.test(document.originalResource)
      ? { original: `${document.originalResource.split('#')[0]}#:~:text=${textFragment(first.text)}` }
      : {}),
    ...(versions.length > 1
      ? { momentHref: momentPath({ phrase: first.text.replace(/\s+/g, ' ').slice(0, 300), document: document.id }) }
      : {}),
    cited: {
      title: version.title,
      ...(row.issuer ? { issuer: row.issuer } : {}),
      ...(row.publishedAt ? { publishedAt: row.publishedAt } : {}),
      originalResource: document.originalResource,
      version: version.ordinal,
      captured: version.firstSeen,
      ...(version.textDigest ? { digest: version.textDigest } : {}),
      path: paths.statement(id),
      ...(version.language ? { language: version.language } : {}),
      quoted: { chain: said.chain, words: said.words },
    },
  };
}

function sentenceOf(said: Said, issuer: string | undefined): string {
  const what = said.polarity === 'negative' && said.act !== 'deny' ? `${said.verb} (in the negative)` : said.verb;
  if (said.chain.length > 1)
    return `${said.chain.slice(0, -1).join(', then ')} has it that ${said.speaker} ${what} this.`;
  if (said.act === 'refuse-to-answer') return `${said.speaker} ${said.verb}. It is neither a yes nor a no.`;
  return `${said.speaker} ${what} this${issuer && issuer !== said.speaker ? `, in a text issued by ${issuer}` : ''}.`;
}

/** From the start of the first paragraph concerned to the end of the last. */
function passageOf(text: string, statement: Parameters<typeof speakerOf>[0]): StatementView['passage'] {
  const parts = [
    ...partsOf(statement.content).map((part) => ({ ...part, role: 'content' as const })),
    ...partsOf(statement.source).map((part) => ({ ...part, role: 'source' as const })),
    ...partsOf(statement.cue).map((part) => ({ ...part, role: 'cue' as const })),
  ].sort((a, b) => a.start - b.start);
  const from = text.lastIndexOf('\n', parts[0]!.start) + 1;
  const last = Math.max(...parts.map((part) => part.end));
  const line = text.indexOf('\n', last);
  const to = line < 0 ? text.length : line;
  const runs: { text: string; role: 'around' | 'source' | 'cue' | 'content' }[] = [];
  let at = from;
  for (const part of parts) {
    if (part.start > at) runs.push({ text: text.slice(at, part.start), role: 'around' });
    if (part.end > Math.max(at, part.start)) {
      runs.push({ text: text.slice(Math.max(at, part.start), part.end), role: part.role });
      at = part.end;
    }
  }
  if (to > at) runs.push({ text: text.slice(at, to), role: 'around' });
  return runs;
}

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
