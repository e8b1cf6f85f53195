/** One statement and its evidence: the exact words with what stands around them, in which document and version, captured
 *  when, under which digests, and how we know. */
import type { Digest } from '../model/canonical.ts';
import { partsOf, textPosition, textQuote } from '../model/selector.ts';
import type { Reads } from '../store/reads.ts';
import type { Cited } from './citations.ts';
import { decidedEarlier } from './earlier.ts';
import { momentPath } from './moment.tsx';
import { paths, textFragment } from './paths.ts';
import { type Said, saidOf, speakerOf } from './said.ts';
import { dossiersOf } from './version.tsx';

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
