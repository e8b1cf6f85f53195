/** What is checked of a record beside its tables: captured bytes, the log, and all that was derived. */
import { ownKey, PUBLIC_KEY } from '../../log/log.ts';
import type { VerifierKey } from '../../log/note.ts';
import { type Kept, type LogListing, verifyLog } from '../../log/verify.ts';
import { clause } from '../../model/bad-input.ts';
import type { CaptureBody } from '../../model/bodies.ts';
import { shortOf } from '../../model/canonical.ts';
import type { RecordedFact } from '../../model/fact.ts';
import { type Check, type Fault, RESTORE } from '../../store/check.ts';
import type { Reads } from '../../store/reads.ts';
import { damageIn, damageOfCapture } from '../../warc/check.ts';
import type { WarcKeeper } from '../../warc/keeper.ts';
import type { Engines } from '../engines.ts';
import { readingOf } from '../payload.ts';
import { readerOf } from '../reader.ts';
import { rederiver, type Tally, tallied } from '../rederive.ts';

/** Every capture's bytes where they are kept; and, where that is a folder of WARC files, every record there. */
export function bytesCheck(keeper: Pick<WarcKeeper, 'bytes'>, folder: string | null, reads: Reads): Check {
  return {
    name: 'bytes',
    run: async function* (tell) {
      const total = await reads.size();
      for await (const fact of reads.facts()) {
        if (fact.index % 50 === 0) tell('captured bytes', fact.index, total);
        if (fact.kind !== 'capture') continue;
        const { warc, payload } = fact.body as CaptureBody;
        const problem = await damageOfCapture(keeper, { ...(warc ? { warc } : {}), ...(payload ? { payload } : {}) });
        if (problem)
          yield {
            check: 'bytes',
            where: `capture ${shortOf(fact.digest)}, warc/${warc?.file}`,
            problem: clause(problem),
            remedy: RESTORE,
          };
      }
      if (folder === null) return;
      for await (const { file, offset, why } of damageIn(folder, (name, done, all) => tell(name, done, all))) {
        yield { check: 'bytes', where: `warc/${file}, byte ${offset}`, problem: clause(why), remedy: RESTORE };
      }
    },
  };
}

/** The log's files against the facts: with a key given, or with the record's own. */
export function logCheck(files: LogListing, reads: Reads, key: VerifierKey | undefined, kept: readonly Kept[]): Check {
  return {
    name: 'log',
    run: async function* (tell) {
      const trusted = key ?? (await ownKey(files));
      if (!trusted) {
        if ((await reads.size()) === 0 && !kept.length) return;
        yield {
          check: 'log',
          where: PUBLIC_KEY,
          problem: 'the log has no public key that can be read',
          remedy: 'Give it with --key, or restore the record from a backup.',
        };
        return;
      }
      for await (const fault of verifyLog(files, reads, trusted, kept, (done, total) => tell('the log', done, total))) {
        yield {
          check: 'log',
          ...fault,
          where: kept.some(({ name }) => name === fault.where) ? fault.where : `log/${fault.where}`,
        };
      }
    },
  };
}

/** Text, statements, changes and findings made again from the captured bytes. */
export function derivationsCheck(
  warc: Pick<WarcKeeper, 'bytes'>,
  reads: Reads,
  engines: () => Engines,
  tally: Tally,
): Check {
  return {
    name: 'derivations',
    run: async function* (tell) {
      const reader = readerOf();
      try {
        const again = tallied(
          rederiver(
            {
              fact: (digest) => reads.fact(digest),
              event: async (id, before) =>
                (await reads.history('event', id)).findLast(({ index }) => index < before) ?? null,
              reviews: (statement) => reads.history('review', statement),
              reading: (capture) => readingOf({ reads, warc, reader }, capture),
              blob: (digest) => reads.blob(digest),
            },
            engines(),
          ),
          tally,
        );
        const total = await reads.size();
        for await (const fact of reads.facts()) {
          if (fact.index % 10 === 0) tell('deriving again', fact.index, total);
          const outcome = await again(fact);
          if (outcome.as === 'differs') yield derivationFault(fact, outcome.problem);
        }
      } finally {
        await reader.close();
      }
    },
  };
}

const derivationFault = (fact: RecordedFact, problem: string): Fault => ({
  check: 'derivations',
  where: `${fact.kind} ${shortOf(fact.digest)} (fact ${fact.index})`,
  problem,
  remedy: 'Either the fact was not made by the step it names, or its inputs were changed: look at both.',
});
