/** The engine that holds claims against procedures: the packs that ship with the product, read when the first claim comes. */
import type { Digest } from '../model/canonical.ts';
import type { Engines } from '../pipeline/engines.ts';
import { checkClaim } from '../publish/procedures.ts';
import { boardsOf, editionOf } from './boards.ts';
import { type Library, readLibrary } from './packs.ts';

export function judgeOf(): Pick<Engines['judge'], 'edition' | 'run'> {
  const procedures = boardsOf();
  let library: Library | null = null;
  const editions = new Map<string, Digest | null>();
  return {
    edition: (caseId) => {
      library ??= readLibrary();
      const known = editions.get(caseId);
      if (known !== undefined) return known;
      const found = library.cases.get(caseId);
      const edition = found?.file ? editionOf(found) : null;
      editions.set(caseId, edition);
      return edition;
    },
    run: (claim, positions) => {
      const found = procedures.caseOf(claim.case);
      return found && checkClaim(procedures, found, claim.text, claim.asOf, positions);
    },
  };
}
