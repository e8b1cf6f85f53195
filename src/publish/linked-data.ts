/** Statements in the web's own vocabularies: a W3C Web Annotation whose target is a memento, and schema.org's Quotation
 *  and Claim. Printed by hand; the contexts are named, never fetched. */
import type { Memento } from '../model/memento.ts';
import { partsOf, textPosition, textQuote } from '../model/selector.ts';
import type { RecordedStatement } from '../store/reads.ts';
import type { ClaimView } from './claim.tsx';
import { decidedOf } from './said.ts';

/** A Web Annotation (W3C Recommendation 2017) of the statement as people left it. The selector of each part of a discontinuous passage is a choice of the
 *  words themselves, refined by their position in code points. `site` is the address that ids are resolved against. */
export function webAnnotationOf(row: RecordedStatement, version: Memento, site: string): object {
  const { statement, standing, by: author } = decidedOf(row);
  const address = (path: string): string => `${site.replace(/\/$/, '')}${path}`;
  const target = (role: 'content' | 'source' | 'cue') =>
    partsOf(statement[role]).map((part) => ({
      type: 'SpecificResource',
      purpose: role === 'content' ? 'highlighting' : 'identifying',
      role,
      source: address(`/version/${version.id}`),
      state: { type: 'TimeState', sourceDate: version.firstSeen, cached: address(`/version/${version.id}`) },
      selector: [textQuote(version.text, part), textPosition(version.text, part)],
    }));
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { role: 'https://onrecord.example/ns#role' }],
    id: address(`/statement/${row.id}`),
    type: 'Annotation',
    motivation: 'classifying',
    creator: author ? { type: 'Person', nickname: author } : { type: 'Software', name: `onrecord ${statement.rule}` },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: statement.act },
      { type: 'TextualBody', purpose: 'tagging', value: standing },
      ...(statement.sourceEntity
        ? [{ type: 'TextualBody', purpose: 'identifying', value: statement.sourceEntity }]
        : []),
    ],
    target: [...target('content'), ...target('cue'), ...target('source')],
  };
}

/** schema.org's type for an entity of ours; of one that is neither surely, only that it is a thing. */
const typeOf = (kind: string | undefined): string =>
  kind === 'person' ? 'Person' : kind === 'organization' || kind === 'government' ? 'Organization' : 'Thing';

/** schema.org, of the statement as people left it: a Quotation when words were lifted out of quotation marks, else a Claim that its document carries. */
export function schemaOrgOf(row: RecordedStatement, version: Memento, originalResource: string, site: string): object {
  const { statement, standing } = decidedOf(row);
  const address = (path: string): string => `${site.replace(/\/$/, '')}${path}`;
  const kind = statement.entity?.kind;
  const by = statement.sourceEntity
    ? {
        '@type': typeOf(kind),
        name: statement.sourceEntity,
      }
    : undefined;
  const words = partsOf(statement.content)
    .map((part) => part.text)
    .join(' … ');
  const document = {
    '@type': 'CreativeWork',
    name: version.title,
    url: originalResource,
    ...(version.publishedAt ? { datePublished: version.publishedAt } : {}),
    ...(version.issuer ? { publisher: { '@type': 'Organization', name: version.issuer } } : {}),
    archivedAt: address(`/version/${version.id}`),
  };
  const common = {
    '@context': 'https://schema.org',
    '@id': address(`/statement/${row.id}`),
    text: words,
    creativeWorkStatus: standing,
    ...(version.language ? { inLanguage: version.language } : {}),
    ...(statement.when ? { dateCreated: statement.when } : {}),
  };
  return statement.type === 'direct'
    ? { ...common, '@type': 'Quotation', ...(by ? { spokenByCharacter: by, creator: by } : {}), isPartOf: document }
    : { ...common, '@type': 'Claim', ...(by ? { claimInterpreter: by, author: by } : {}), appearance: document };
}

/** schema.org's ClaimReview, with the claim it is about. The rating is in words, for a verdict is not a number of stars;
 *  each reason names its rule and its evidence. Only what the dossier itself says of the claim's maker is repeated. */
export function claimReviewOf(view: ClaimView, site: string): object {
  const address = (path: string): string => `${site.replace(/\/$/, '')}${path}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': address(view.path),
    url: address(view.path),
    claimReviewed: view.text,
    author: { '@type': 'Organization', name: 'onrecord', url: address('/') },
    itemReviewed: {
      '@type': 'Claim',
      text: view.text,
      datePublished: view.asOf,
      ...(view.by ? { author: { '@type': typeOf(view.byKind), name: view.by, url: address(view.byHref ?? '/') } } : {}),
      ...(view.document
        ? { appearance: { '@type': 'CreativeWork', name: view.document.title, url: address(view.document.href) } }
        : {}),
    },
    reviewRating: { '@type': 'Rating', alternateName: view.label, ratingExplanation: view.sentence },
    reviewBody: view.because.map(({ text, rule }) => `${text} (rule: ${rule})`).join(' '),
    isBasedOn: { '@type': 'CreativeWork', name: view.board.title, url: address(view.board.href) },
  };
}
