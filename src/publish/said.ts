/** One statement as pages and their JSON show it: who, in which act, through whom we know, and how sure we are. */
import type { ReviewBody } from '../model/bodies.ts';
import { asDecided, type Standing, standingOf } from '../model/review.ts';
import { partsOf, type Span } from '../model/selector.ts';
import type { Act, Polarity, Statement, StatementType } from '../model/statement.ts';
import type { RecordedStatement } from '../store/reads.ts';
import { type Shape, shapeOf, verbOf } from './acts.ts';
import type { Earlier } from './earlier.ts';
import { paths } from './paths.ts';

export type Said = {
  readonly id: string;
  readonly href: string;
  readonly speaker: string;
  /** At most three letters, so that speakers are told apart without colour. */
  readonly initials: string;
  readonly speakerHref: string;
  readonly act: Act;
  readonly verb: string;
  readonly shape: Shape;
  readonly polarity: Polarity;
  /** Whose wording this is: the speaker's own, partly so, or that of whoever retells it. */
  readonly type: StatementType;
  readonly words: string;
  /** Whose words reach us through whom, outermost first, ending with the speaker; one name when there is no chain. */
  readonly chain: readonly string[];
  readonly addressee?: string;
  readonly channel?: string;
  readonly when?: string;
  readonly whenText?: string;
  readonly standing: Standing;
  readonly by?: string;
  /** What a person decided about the same words in an earlier version; only where nobody decided about these. */
  readonly earlier?: Earlier;
  readonly rule: string;
  readonly confidence: number;
};

export const speakerOf = (statement: Statement): string =>
  statement.entity?.name || statement.sourceEntity || statement.source?.text || 'Speaker not named';

/** The parts of a discontinuous passage, with what lies between them marked as left out. */
export const wordsOf = (statement: Statement): string =>
  partsOf(statement.content)
    .map((part) => part.text)
    .join(' […] ');

export const placesOf = (statement: Statement): readonly Span[] => partsOf(statement.content);

function initialsOf(name: string): string {
  const words = name.split(/[\s.-]+/).filter((word) => /^\p{L}/u.test(word));
  const big = words.filter((word) => /^\p{Lu}/u.test(word));
  return (big.length ? big : words)
    .slice(0, 3)
    .map((word) => String.fromCodePoint(word.codePointAt(0)!).toUpperCase())
    .join('');
}

/** The same for names that stand together, no two alike: where initials coincide, a name is told by the first letters of all
 *  its words, of small ones too; a single word by its first two; at last by more of the last word, and by a number. */
export function initialsAmong(names: readonly string[]): readonly string[] {
  const told = names.map(waysToTell);
  const pace = names.map(() => 0);
  const shown = () => told.map((ways, i) => ways[Math.min(pace[i]!, ways.length - 1)]!);
  for (let round = 0; round < ROUNDS; round++) {
    const now = shown();
    const alike = now.map((one, i) => now.some((other, j) => j !== i && other === one));
    if (!alike.includes(true)) return now;
    for (const [i, same] of alike.entries()) if (same) pace[i]!++;
  }
  const last = shown();
  return last.map((one, i) => {
    const before = last.slice(0, i).filter((other) => other === one).length;
    return before ? `${one}${before + 1}` : one;
  });
}

/** From the shortest to the longest. */
function waysToTell(name: string): readonly string[] {
  const words = name.split(/[\s.-]+/).filter((word) => /^\p{L}/u.test(word));
  const last = [...(words.at(-1) ?? '')];
  const firsts = words.slice(0, 2).map((word) => [...word][0]!.toUpperCase());
  const begun = words.length > 1 ? firsts[0]! : '';
  const all = words.length > 1 ? words.slice(0, 3).map((word) => [...word][0]!.toUpperCase()) : last.slice(0, 2);
  return [initialsOf(name), all.join(''), ...[2, 3].map((n) => `${begun}${last.slice(0, n).join('')}`)];
}
const ROUNDS = 4;

/** What people decided about a statement, latest last. */
const decisionsOf = (reviews: RecordedStatement['reviews']): readonly ReviewBody[] =>
  reviews.map((review) => review.body as ReviewBody);

/** How it stands with people, who decided so, and the statement as they left it. */
export function decidedOf(row: Pick<RecordedStatement, 'statement' | 'reviews'>): {
  readonly standing: Standing;
  readonly by?: string;
  readonly statement: Statement;
} {
  const decisions = decisionsOf(row.reviews);
  return { ...standingOf(decisions), statement: asDecided(row.statement, decisions) };
}

/** `outer`: the speakers of the statements that hold this one, outermost first. */
export function saidOf(
  id: string,
  extracted: Statement,
  outer: readonly string[],
  reviews: RecordedStatement['reviews'],
): Said {
  const decisions = decisionsOf(reviews);
  const statement = asDecided(extracted, decisions);
  const speaker = speakerOf(statement);
  return {
    id,
    href: paths.statement(id),
    speaker,
    initials: initialsOf(speaker),
    speakerHref: paths.speaker(speaker),
    act: statement.act,
    verb: verbOf[statement.act],
    shape: shapeOf[statement.act],
    polarity: statement.polarity,
    type: statement.type,
    words: wordsOf(statement),
    chain: [...outer, speaker],
    ...(statement.addressee ? { addressee: statement.addressee } : {}),
    ...(statement.channel ? { channel: statement.channel } : {}),
    ...(statement.when ? { when: statement.when } : {}),
    ...(statement.whenText ? { whenText: statement.whenText } : {}),
    ...standingOf(decisions),
    rule: statement.rule,
    confidence: statement.confidence,
  };
}

/** Speakers of the statements that hold the one at `index`, outermost first. A loop ends where it closes. */
export function outerSpeakers(statements: readonly Statement[], index: number): string[] {
  const names: string[] = [];
  const seen = new Set([index]);
  for (let at = statements[index]?.nestedIn; at !== undefined && !seen.has(at); at = statements[at]?.nestedIn) {
    const holder = statements[at];
    if (!holder) break;
    seen.add(at);
    names.unshift(speakerOf(holder));
  }
  return names;
}

/** Whose wording a reader has before them. Indirect speech is never printed as if the speaker had said these words. */
export const wordingOf = (said: Pick<Said, 'type'>, issuer: string | undefined): string =>
  ({
    direct: 'in quotation marks in the text',
    mixed: 'partly quoted in the text',
    indirect: `retold in the words of ${issuer ?? 'the document'}`,
  })[said.type];
