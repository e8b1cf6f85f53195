/** What readers ask of a generated record, each question by its name: of the `i`th document, speaker or word where it is
 *  about one. */
import { documentIdOf } from '../src/model/bodies.ts';
import type { Reads } from '../src/store/reads.ts';
import { generatedUri } from './generated.ts';

export function questions(reads: Reads): Record<string, (i: number) => Promise<unknown>> {
  const some = (i: number): string => documentIdOf(generatedUri(i * 35));
  return {
    'documents, first page': () => reads.documents({}),
    'documents of a big dossier': () => reads.documents({ dossier: 'all' }),
    'a document with its versions': async (i) => [await reads.document(some(i)), await reads.versionsOf(some(i))],
    'a version with its statements': async (i) => {
      const [version] = await reads.versionsOf(some(i));
      if (!version) return null;
      const extraction = await reads.extractionOf(version.id);
      return [await reads.version(version.id), extraction, await reads.statements({ document: some(i) })];
    },
    'statements, first page': () => reads.statements({}),
    'statements of a speaker': (i) => reads.statements({ speaker: `Speaker ${i}` }),
    'statements of a rare speaker': (i) => reads.statements({ speaker: `Speaker ${399 - i}` }),
    'statements of a big dossier': () => reads.statements({ dossier: 'all' }),
    'statements of an act in a dossier': () => reads.statements({ dossier: 'all', act: 'deny' }),
    'of a rare speaker in a dossier': (i) => reads.statements({ dossier: 'all', speaker: `Speaker ${399 - i}` }),
    'statements from a day on': () => reads.statements({ from: '2021-01-05' }),
    speakers: () => reads.speakers({}),
    'speakers of a big dossier': () => reads.speakers({ dossier: 'all' }),
    'speakers of a small dossier': () => reads.speakers({ dossier: 'small' }),
    'changes, first page': () => reads.changes({ material: true }),
    'changes of a big dossier': () => reads.changes({ dossier: 'all', material: true }),
    'vitals, asked again': () => reads.vitals(),
    'search, a common word': () => reads.search('w1'),
    'search, two common words': () => reads.search('w1 w2'),
    'search, a rare word': (i) => reads.search(`w${(3900 + i).toString(36)}`),
    'search, a phrase': () => reads.search('"w1 w2"'),
    'search, a beginning': () => reads.search('w1*'),
    'search, common, in statements': () => reads.search('w1', { in: 'statements' }),
    'search, a speaker’s words': (i) => reads.search('w1', { in: 'statements', speaker: `Speaker ${390 - i}` }),
    'search, four words': () => reads.search('w1 w2 w3 w4'),
    'search, a rare beginning': (i) => reads.search(`w${(1000 + i).toString(36)}*`),
    'search, a rare phrase': (i) => reads.search(`"w${(700 + i).toString(36)} w1"`),
    'search, of an issuer': (i) => reads.search('w1', { issuer: `Office ${i % 40}` }),
    'search, of an act': () => reads.search('w1', { act: 'deny' }),
    'search, in documents that changed': () => reads.search('w1', { changed: true }),
    'search, in a big dossier': () => reads.search('w1', { dossier: 'all' }),
    'search, all filters at once': () =>
      reads.search('w1 w2', { dossier: 'all', issuer: 'Office 3', act: 'deny', from: '2021-01-01', changed: true }),
    'search, nothing found': () => reads.search('w1 nonesuch'),
    'search, in a small dossier': () => reads.search('w1', { dossier: 'small' }),
    'search, from a day on': () => reads.search('w1', { from: '2021-01-05' }),
    'search, to an early day': () => reads.search('w1', { to: '2021-01-01' }),
  };
}
