/** Makes a fact again from what it names as its inputs, down to the captured bytes, and compares: the same text, the same
 *  statements, the same changes. What another version of a step made cannot be made again by this one, and is said so. */

import type { Reading } from '../extract/reading.ts';
import type { Account } from '../model/alignment.ts';
import {
  type AlignmentBody,
  type CaptureBody,
  claimIdOf,
  type DossierBody,
  type ExtractionBody,
  type ReviewBody,
  type RevisionBody,
  statementIdOf,
  type VerdictBody,
  type VersionBody,
} from '../model/bodies.ts';
import { canonical, type Digest, digestOf } from '../model/canonical.ts';
import type { FactKind, RecordedFact } from '../model/fact.ts';
import type { Told } from '../model/memento.ts';
import { type PositionBody, positionIdOf } from '../model/position.ts';
import { asDecided } from '../model/review.ts';
import { asRecorded, type RecordedPosition } from '../store/positions.ts';
import type { Engines } from './engines.ts';
import { TEXT_VERSION } from './steps/key.ts';
import { withDecisions } from './told.ts';
import { verdictOf } from './verdicts.ts';

/** Where facts and bytes come from: a record, or a bundle. */
export type Sources = {
  fact(digest: Digest): Promise<RecordedFact | null>;
  /** The event fact that was in force before the fact of this index. */
  event(id: string, before: number): Promise<RecordedFact | null>;
  /** Decisions about a statement, first to last. */
  reviews(statement: string): Promise<readonly RecordedFact[]>;
  /** What is read in the bytes that a capture stands for. */
  reading(capture: RecordedFact & { body: CaptureBody }): Promise<Reading>;
  /** Bytes the record holds by digest. */
  blob(digest: Digest): Promise<Uint8Array | null>;
};

export type Rederived =
  | { readonly as: 'same' }
  | { readonly as: 'differs'; readonly problem: string }
  /** Of a kind that comes from outside. */
  | { readonly as: 'not derived' }
  /** Made by another version of the step. */
  | { readonly as: 'passed over'; readonly why: string };

export type Rederive = (fact: RecordedFact) => Promise<Rederived>;

/** How many facts were made again with the same outcome, and how many could not be, for another step version made them. */
export type Tally = { same: number; passedOver: number };

/** The same, counted. */
export const tallied =
  (again: Rederive, tally: Tally): Rederive =>
  async (fact) => {
    const outcome = await again(fact);
    if (outcome.as === 'same') tally.same++;
    if (outcome.as === 'passed over') tally.passedOver++;
    return outcome;
  };

export function rederiver(sources: Sources, engines: Engines): Rederive {
  const texts = new Map<Digest, string>();

  /** The text of a version, made again from its bytes once. */
  async function textOf(version: RecordedFact & { body: VersionBody }): Promise<string> {
    const known = texts.get(version.digest);
    if (known !== undefined) return known;
    const { textDigest } = version.body;
    const held = textDigest ? await sources.blob(textDigest) : null;
    const text = held ? Buffer.from(held).toString('utf8') : (await readAgain(version)).text;
    if (texts.size > 64) texts.clear();
    texts.set(version.digest, text);
    return text;
  }

  async function readAgain(version: RecordedFact & { body: VersionBody }): Promise<Reading> {
    return sources.reading(await input<CaptureBody>(version, 0, 'capture'));
  }

  async function input<Body>(fact: RecordedFact, at: number, kind: FactKind): Promise<RecordedFact & { body: Body }> {
    const digest = fact.inputs[at];
    const found = digest ? await sources.fact(digest) : null;
    if (found?.kind !== kind) throw new MissingInput(fact, kind);
    return found as RecordedFact & { body: Body };
  }

  /** What a fact compared: its versions in order, each with its statements as people had left them by then. */
  async function toldBy(fact: RecordedFact): Promise<readonly { version: VersionBody; told: Told }[]> {
    const named = await Promise.all(fact.inputs.map((digest) => sources.fact(digest)));
    const of = <Body>(kind: FactKind) => named.filter((one) => one?.kind === kind) as (RecordedFact & { body: Body })[];
    const decided = new Map(of<ReviewBody>('review').map((review) => [review.subject, review.index]));
    const reviewsOf = async (statement: string): Promise<readonly RecordedFact[]> => {
      const last = decided.get(statement);
      return last === undefined ? [] : (await sources.reviews(statement)).filter(({ index }) => index <= last);
    };
    const extractions = of<ExtractionBody>('extraction');
    const all = [];
    for (const [i, version] of of<VersionBody>('version').entries()) {
      const extraction = extractions[i];
      if (!extraction) throw new MissingInput(fact, 'extraction');
      const { statements, version: id } = extraction.body;
      const ids = statements.map((statement) => statementIdOf(id, statement));
      const { publishedAt, headlines, issuer } = version.body;
      const kept = (await withDecisions(reviewsOf, { statements, ids })).statements;
      const told = {
        text: await textOf(version),
        statements: kept,
        ...(publishedAt ? { publishedAt } : {}),
        ...(headlines ? { headlines } : {}),
        ...(issuer ? { issuer } : {}),
      };
      all.push({ version: version.body, told });
    }
    return all;
  }

  async function version(fact: RecordedFact & { body: VersionBody }): Promise<Rederived> {
    const { textDigest, headlines } = fact.body;
    const reading = await readAgain(fact);
    const made = reading.noText ? undefined : digestOf(Buffer.from(reading.text, 'utf8'));
    // A version from before headlines were kept has none to compare.
    if (headlines && canonical(reading.headlines ?? {}) !== canonical(headlines))
      return differs('the captured bytes give another headline than the version says');
    if (made === textDigest) return { as: 'same' };
    return differs(
      `the captured bytes give a text with the digest ${made ?? '(no text)'}, and the version says ${textDigest ?? '(no text)'}`,
    );
  }

  async function extraction(fact: RecordedFact & { body: ExtractionBody }): Promise<Rederived> {
    const of = await input<VersionBody>(fact, 0, 'version');
    const { publishedAt, language } = of.body;
    const about = { ...(publishedAt ? { publishedAt } : {}), ...(language ? { language } : {}) };
    const made = engines.extract.run(await textOf(of), about);
    const { document, version: id } = fact.body;
    return compared(fact.body, { ...made, document, version: id }, 'statements');
  }

  async function revision(fact: RecordedFact & { body: RevisionBody }): Promise<Rederived> {
    const [earlier, later] = await toldBy(fact);
    if (!earlier || !later) throw new MissingInput(fact, 'version');
    const made = engines.compare.run(earlier.told, later.told);
    const { document, before, after } = fact.body;
    return compared(fact.body, { ...made, document, before, after }, 'changes');
  }

  async function alignment(fact: RecordedFact & { body: AlignmentBody }): Promise<Rederived> {
    const { event, versions } = fact.body;
    const of = await sources.event(event, fact.index);
    if (!of) throw new MissingInput(fact, 'event');
    const accounts: (Account & Told)[] = [];
    for (const { version: body, told } of await toldBy(fact)) {
      accounts.push({ id: body.document, issuer: body.issuer ?? body.title, ...told });
    }
    const made = engines.align.run(of.body as Parameters<Engines['align']['run']>[0], accounts);
    return compared(fact.body, { ...made, event, versions }, 'findings');
  }

  async function position(fact: RecordedFact & { body: PositionBody }): Promise<Rederived> {
    const of = await input<ExtractionBody>(fact, 0, 'extraction');
    const version = await input<VersionBody>(of, 0, 'version');
    const { case: id, document, version: within, edition, ...recorded } = fact.body;
    const statement = of.body.statements.find((one) => statementIdOf(within, one) === recorded.statement);
    if (!statement) return differs('its extraction has no such statement');
    const named = await Promise.all(fact.inputs.slice(1).map((digest) => sources.fact(digest)));
    const last = named.find((one) => one?.kind === 'review')?.index;
    const reviews =
      last === undefined ? [] : (await sources.reviews(recorded.statement)).filter(({ index }) => index <= last);
    const { publishedAt } = version.body;
    const made = engines.positions.run(id, [
      {
        id: recorded.statement,
        statement: asDecided(
          statement,
          reviews.map((review) => review.body as ReviewBody),
        ),
        ...(publishedAt ? { publishedAt } : {}),
      },
    ]);
    if (made?.edition !== edition) return { as: 'passed over', why: `another edition of the case ${id} suggested it` };
    const again = made.suggestions[0];
    return again && canonical(again) === canonical(recorded) && document === of.body.document
      ? { as: 'same' }
      : differs('deriving it again suggests another position');
  }

  /** The positions that a verdict knew, each as people had left it by then. */
  async function positionsKnownTo(fact: RecordedFact): Promise<readonly RecordedPosition[]> {
    const named = (await Promise.all(fact.inputs.map((digest) => sources.fact(digest)))).filter((one) => one !== null);
    const about = (kind: FactKind, subject: string): RecordedFact | undefined =>
      named.find((one) => one.kind === kind && one.subject === subject);
    const known: RecordedPosition[] = [];
    for (const position of named.filter(({ kind }) => kind === 'position')) {
      const body = position.body as PositionBody;
      const decisions: RecordedFact[] = [];
      let decision: RecordedFact | null = about('position-review', positionIdOf(body)) ?? null;
      while (decision) {
        decisions.unshift(decision);
        // A decision names the position and the decision before it.
        const before: Digest | undefined = decision.inputs[1];
        decision = before ? await sources.fact(before) : null;
      }
      const last = about('review', body.statement)?.index ?? -1;
      const reviews = (await sources.reviews(body.statement)).filter(({ index }) => index <= last);
      known.push(asRecorded(position, decisions, reviews));
    }
    return known;
  }

  async function verdict(fact: RecordedFact & { body: VerdictBody }): Promise<Rederived> {
    const { dossier, claim, edition } = fact.body;
    const of = await input<DossierBody>(fact, 0, 'dossier');
    const makes = of.subject === dossier && of.body.claims.some((one) => canonical(one) === canonical(claim));
    if (!makes || fact.subject !== claimIdOf(dossier, claim)) return differs('its dossier makes no such claim');
    if (engines.judge.edition(claim.case) !== edition)
      return { as: 'passed over', why: `it was judged by another edition of the case ${claim.case} than is installed` };
    const made = verdictOf(engines.judge, dossier, claim, await positionsKnownTo(fact));
    return compared(fact.body, made ?? {}, 'verdict');
  }

  return async (fact) => {
    const now: Partial<Record<FactKind, readonly [string, number, (fact: never) => Promise<Rederived>]>> = {
      version: ['text', TEXT_VERSION, version],
      extraction: ['extract', engines.extract.version, extraction],
      revision: ['compare', engines.compare.version, revision],
      alignment: ['align', engines.align.version, alignment],
      position: ['positions', engines.positions.version, position],
      verdict: ['judge', engines.judge.version, verdict],
    };
    const step = now[fact.kind];
    if (!step) return { as: 'not derived' };
    const [name, number, again] = step;
    if (fact.step !== `${name}@${number}`) {
      return { as: 'passed over', why: `${fact.step} made it, and this onrecord has ${name}@${number}` };
    }
    try {
      return await again(fact as never);
    } catch (error) {
      if (error instanceof MissingInput) return differs(error.message);
      throw error;
    }
  };
}

class MissingInput extends Error {
  override name = 'MissingInput';
  constructor(fact: RecordedFact, kind: FactKind) {
    super(`the ${fact.kind} names no ${kind} that is there`);
  }
}

const differs = (problem: string): Rederived => ({ as: 'differs', problem });

function compared(recorded: object, made: object, what: string): Rederived {
  if (canonical(recorded) === canonical(made)) return { as: 'same' };
  return differs(`deriving it again gives other ${what}`);
}
