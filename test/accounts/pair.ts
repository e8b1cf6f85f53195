/** Two accounts of one meeting that differ in one sentence: what the engine makes of it. */
import { alignAccounts } from '../../src/compare/alignment.ts';
import type { Finding } from '../../src/model/alignment.ts';
import type { Gazetteer } from '../../src/text/gazetteer.ts';

const event = { kind: 'meeting', participants: ['Foreign Minister of Norway', 'Foreign Minister of Chile'] };

/** The findings that hold the first and the second sentence; the same one where they are one point. */
export function findingsOn(
  first: string,
  second: string,
  gazetteer: Gazetteer,
): readonly [Finding | undefined, Finding | undefined] {
  const a = `The Chilean minister was in Oslo. ${first} Norway also told of its plans for the Arctic.`;
  const b = `The two ministers met in Oslo. ${second} The minister laid a wreath.`;
  const { findings } = alignAccounts(
    event,
    [
      { id: 'a', issuer: 'Ministry of Foreign Affairs of Norway', text: a, statements: [] },
      { id: 'b', issuer: 'Ministry of Foreign Affairs of Chile', text: b, statements: [] },
    ],
    gazetteer,
  );
  const holding = (account: string, told: string, sentence: string) => {
    const at = told.indexOf(sentence);
    return findings.find((f) =>
      f.quotes.some((q) => q.account === account && q.start >= at && q.start < at + sentence.length),
    );
  };
  return [holding('a', a, first), holding('b', b, second)];
}

/** Pairs of sentences, one a line: "first | second". */
export const readPairs = (text: string): [string, string][] =>
  text.split('\n').flatMap((line) => (line.includes(' | ') ? [line.split(' | ') as [string, string]] : []));

/** Is a contradiction told, or one as the firmer? */
export const isAlarm = (findings: readonly (Finding | undefined)[]): boolean =>
  findings.some((finding) => finding !== undefined && /conflict|stronger/.test(finding.type));
