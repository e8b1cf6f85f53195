/** Statements → suggested positions. */
import { type ExtractionBody, type ReviewBody, statementIdOf } from '../../model/bodies.ts';
import type { Digest } from '../../model/canonical.ts';
import type { Fact } from '../../model/fact.ts';
import { earliest } from '../../model/instant.ts';
import { type PositionBody, positionIdOf } from '../../model/position.ts';
import { asDecided, standingOf } from '../../model/review.ts';
import type { Said } from '../../procedure/suggest.ts';
import type { StepKey, StepResult } from '../../store/writes.ts';
import type { Workshop } from '../context.ts';
import { inputFact, NoSuchInput, stepName } from './key.ts';

/** Statements → positions that they suggest on a case. What the same member said in the same words on the same day is
 *  suggested once, in whatever version it stands. */
export async function positions(workshop: Workshop, key: StepKey): Promise<StepResult> {
  const { reads, clock, engines } = workshop;
  const fact = await inputFact<ExtractionBody>(workshop, key, 'extraction');
  const [, of] = key.input.split('@');
  const { statements, version: id, document } = fact.body;
  const version = await reads.version(id);
  if (!of || !version) throw new NoSuchInput(key);
  const said: Said[] = [];
  const reviews = new Map<string, readonly Digest[]>();
  for (const statement of statements) {
    const own = statementIdOf(id, statement);
    const history = await reads.history('review', own);
    const bodies = history.map((review) => review.body as ReviewBody);
    if (standingOf(bodies).standing === 'rejected') continue;
    reviews.set(own, history.length ? [history.at(-1)!.digest] : []);
    said.push({
      id: own,
      statement: asDecided(statement, bodies),
      ...(version.publishedAt ? { publishedAt: version.publishedAt } : {}),
    });
  }
  const found = engines.positions.run(of, said);
  if (!found?.suggestions.length) return { key, facts: [] };
  const known = (await reads.history('position', of)).map(({ body }) => body as PositionBody);
  const seen = new Set(known.flatMap((one) => [positionIdOf(one), sayingOf(one)]));
  const facts: Fact[] = [];
  for (const suggestion of found.suggestions) {
    const body: PositionBody = { ...suggestion, case: of, document, version: id, edition: found.edition };
    if (seen.has(positionIdOf(body)) || seen.has(sayingOf(body))) continue;
    seen.add(sayingOf(body));
    facts.push({
      kind: 'position',
      subject: of,
      inputs: [fact.digest, ...reviews.get(suggestion.statement)!],
      step: stepName(key),
      happenedAt: earliest(suggestion.date),
      learnedAt: clock(),
      body,
    });
  }
  return { key, facts };
}

const sayingOf = ({ member, suggests, date, quote }: PositionBody): string => [member, suggests, date, quote].join('|');
