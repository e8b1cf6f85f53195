/** What was said, where rules and model found the same attribution: the learned content, but where the rules' is settled or the
 *  learned one too long or too short. */
import type { Span } from '../model/selector.ts';
import { isDescribed } from './agreed-sources.ts';
import { holds, type Pair } from './pairs.ts';

/** `others`: the other cues that the learned content holds. */
export function contentOf(pair: Pair, others: readonly Span[]): readonly Span[] {
  const { report, attribution } = pair;
  const differs = share(attribution.content, report.content) < 0.5;
  if (differs || isSettled(pair) || isMislaid(pair) || runsOn(pair, others)) return report.content;
  return inWhole.some((test) => test(pair)) || inOnePiece(pair) ? report.content : attribution.content;
}

/** "noted with concern": the noun is the cue's. */
export const isLight = ({ text, report, attribution }: Pair): boolean => {
  const cue = report.cue.length === 1 ? report.cue[0]! : null;
  const learned = attribution.cue[0];
  return (
    report.rule === 'construction' &&
    cue !== null &&
    cue.start === learned?.start &&
    learned.end < cue.end &&
    / with (?:\S+ )?\S+$/.test(text.slice(cue.start, cue.end))
  );
};

/** Judgements have two pieces, and quotations were joined: their extent is the rules'. */
const isSettled = ({ report }: Pair): boolean =>
  report.rule === 'judgement' || report.joined === true || report.quotes.length > 1;

/** What was said lies in who said it, or who said it in what was said. */
const isMislaid = (pair: Pair): boolean =>
  holds(pair.attribution.content, pair.report.source) ||
  (isDescribed(pair) && holds(pair.report.source, pair.attribution.content));

/** Learned content that runs into the next attribution is too long. */
const runsOn = ({ report, attribution }: Pair, others: readonly Span[]): boolean =>
  others.some((cue) => {
    const inside = (c: Span): boolean => c.start <= cue.start && cue.end <= c.end;
    return attribution.content.some(inside) && !report.content.some(inside);
  });

/** "denied it | in an e-mail": when and where somebody spoke is not what they said. */
const adjunct = ({ text, report, attribution }: Pair): boolean =>
  report.rule === 'object' &&
  prefixOf(report.content, attribution.content) &&
  /^\s*(?:in|on|at|during|by|via|through|late|last|this|an?|two|three)\b/.test(
    text.slice(report.content[0]!.end, report.content[0]!.end + 10),
  );

/** "The plan, officials said, would fail": both halves are what was said. */
const halves = ({ report, attribution }: Pair): boolean =>
  report.rule === 'parenthesis' && report.content.length > 1 && attribution.content.length === 1;

const inWhole: readonly ((pair: Pair) => boolean)[] = [adjunct, halves, isLight];

/** Contents in one piece each, and the rule of the report. */
type Contents = { readonly text: string; readonly rule: string; readonly mine: Span; readonly learnt: Span };

function inOnePiece({ text, report, attribution }: Pair): boolean {
  const [mine, learnt] = [report.content[0]!, attribution.content[0]!];
  const one = report.content.length === 1 && attribution.content.length === 1;
  return one && misread.some((test) => test({ text, rule: report.rule, mine, learnt }));
}

/** "vowed to publish it | within a week" is all vowed; "… | while others begged" is not. */
const cut = ({ text, rule, mine, learnt }: Contents): boolean =>
  /^(?:infinitive|directive)$/.test(rule) &&
  learnt.end < mine.end &&
  /^\s*(?:within|by|until|before|unless|provided|once)\b/.test(text.slice(learnt.end, mine.end));

const over = ({ text, mine, learnt }: Contents): boolean =>
  learnt.end > mine.end && /^,? (?:while|whereas)\b/.test(text.slice(mine.end, learnt.end));

/** "complained | the day before that | …": when it was said. */
const led = ({ text, rule, mine, learnt }: Contents): boolean =>
  rule === 'clause' &&
  learnt.start < mine.start &&
  /^(?:the|an?|one|two|three|on|in|at|last|this|late|early|earlier)\b.*\bthat\s+$/.test(
    text.slice(learnt.start, mine.start),
  );

/** "her promise to pay | was forgotten": the verb whose subject the noun is. */
const past = ({ text, rule, mine, learnt }: Contents): boolean =>
  rule === 'nominal' && learnt.end > mine.end && /^ \p{L}/u.test(text.slice(mine.end, learnt.end));

/** "Guards told the council | that …, according to two clerks": what the guards told is what the clerks say. */
const inner = ({ text, rule, mine, learnt }: Contents): boolean =>
  rule === 'according' && mine.start < learnt.start && /^that /.test(text.slice(learnt.start, learnt.end));

const misread: readonly ((contents: Contents) => boolean)[] = [cut, over, led, past, inner];

const prefixOf = (short: readonly Span[], long: readonly Span[]): boolean =>
  short.length === 1 && long.length === 1 && short[0]!.start === long[0]!.start && short[0]!.end < long[0]!.end;

/** Characters shared over characters of either. */
function share(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, s) => sum + s.end - s.start, 0);
  let both = 0;
  for (const x of a) for (const y of b) both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  const all = size(a) + size(b) - both;
  return all ? both / all : 0;
}
