/** The procedures that pages may ask about: the packs that ship with the product, read when first asked for. */
import { type Digest, digestOf } from '../model/canonical.ts';
import { type Case, legalSource } from '../procedure/case.ts';
import type { ProcedureCase, Procedures } from '../publish/procedures.ts';
import { loadGazetteer } from './gazetteer.ts';
import { type Library, readLibrary } from './packs.ts';

export function boardsOf(): Procedures {
  let library: Library | null = null;
  const cases = new Map<string, ProcedureCase>();
  return {
    caseOf: (id) => {
      library ??= readLibrary();
      const known = cases.get(id);
      if (known) return known;
      const found = library.cases.get(id);
      if (!found?.file) return null;
      const made = boardOf(id, found, found.file);
      cases.set(id, made);
      return made;
    },
    get names() {
      return loadGazetteer();
    },
  };
}

/** The digest of all that a case and its procedure say, wherever their files lie. */
export const editionOf = ({ pack, file, record, memberships }: Case): Digest =>
  digestOf(JSON.stringify([pack, file, record, memberships], (key, value) => (key === 'file' ? undefined : value)));

const boardOf = (id: string, found: Case, file: NonNullable<Case['file']>): ProcedureCase => ({
  id,
  edition: editionOf(found),
  title: found.title,
  about: found.about,
  body: found.pack.body,
  decision: file.decision,
  record: found.record,
  planOn: found.planOn,
  completeUntil: file['complete-until'],
  unknown: file.unknown,
  legalBasis: found.pack['legal-basis'].map((basis) => ({
    ...legalSource(basis),
    ...(basis.says ? { says: basis.says } : {}),
  })),
});
