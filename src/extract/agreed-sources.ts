/** Who speaks, where rules and model found the same attribution: the learned source, but where its form shows that it is torn,
 *  halved or none. */
import type { Span } from '../model/selector.ts';
import type { Pair, Sources } from './pairs.ts';
import type { Report } from './report.ts';

export function sourceOf(pair: Pair): readonly Span[] {
  const { text, report, attribution } = pair;
  const learned = attribution.source.length && !mislaid(pair) ? attribution.source : report.source;
  return report.rule === 'quotation' ? withApposition(text, learned, report) : learned;
}

/** Is the learned source a relative pronoun that stands as it is, so that what it stands for says who spoke? */
export const isRelative = (pair: Pair): boolean =>
  /^(?:who|which|that)$/i.test(learnedWords(pair)) && !cleft(pair) && !relativeThat(pair);

const learnedWords = ({ text, lone }: Pair): string => (lone ? text.slice(lone.start, lone.end) : '');

function mislaid(pair: Pair): boolean {
  const { text, own, lone } = pair;
  if (cleft(pair) || relativeThat(pair) || isTorn(pair) || named(pair)) return true;
  return own !== undefined && lone !== undefined && misread.some((test) => test({ text, own, lone }));
}

/** "It was X who asked": X. */
const cleft = (pair: Pair): boolean =>
  pair.own !== undefined &&
  /^(?:who|which|that)$/i.test(learnedWords(pair)) &&
  /\b(?:it|It) (?:is|was|had been|’s|'s)\s+$/.test(pair.text.slice(Math.max(0, pair.own.start - 12), pair.own.start));

/** "a text that repeats": the text. */
const relativeThat = (pair: Pair): boolean => /^that$/i.test(learnedWords(pair));

/** "His emergencies | chief predicted": a cue that begins inside the source. */
export function isTorn({ own, attribution }: Pair): boolean {
  const cue = attribution.cue[0];
  return own !== undefined && cue !== undefined && own.start < cue.start && cue.start < own.end;
}

/** "We, | the ministers of the river states, | reaffirm": the pronoun speaks. */
function named({ text, report, own, attribution }: Pair): boolean {
  const learned = attribution.source[0];
  return (
    report.self === true &&
    own !== undefined &&
    learned !== undefined &&
    /^(?:, )?$/.test(text.slice(own.end, Math.max(own.end, learned.start))) &&
    own.end < learned.end
  );
}

/** "the Commissioner for | Climate": what begins after a preposition, or in a name, is half a phrase. */
const half = ({ text, own, lone }: Sources): boolean =>
  own.start < lone.start &&
  lone.end <= own.end &&
  /(?:\b(?:of|for|at|in|to|on|from|by)(?: the)?|(?<!\p{L})(?!The )\p{Lu}\p{L}+)\s+$/u.test(
    text.slice(own.start, lone.start),
  );

/** "the mayor of the town above | it" */
const pronounAtEnd = ({ text, own, lone }: Sources): boolean =>
  own.start < lone.start && lone.end === own.end && /^(?:it|him|her|them|us|me)$/.test(text.slice(lone.start, own.end));

/** "the group that holds | the port" */
const endOfClause = ({ text, own, lone }: Sources): boolean =>
  own.start < lone.start && lone.end === own.end && /\b(?:that|who|which)\b/.test(text.slice(own.start, lone.start));

/** "A day earlier | its chairman", "After nine hours in Ghent | the presidency": when somebody spoke is not who. */
const timed = ({ text, own, lone }: Sources): boolean =>
  own.start > lone.start &&
  own.end === lone.end &&
  (/\b(?:earlier|later|before|ago|after|day|week|month|year),?\s+$/.test(text.slice(lone.start, own.start)) ||
    /(?:^|[.\n] ?)(?:After|Before|Following|During|Since|With|In|At|On)\s+$/.test(
      text.slice(Math.max(0, lone.start - 12), lone.start),
    ));

/** "DHAKA: A bench ordered …": what stands before a colon dates the report. */
const dateline = ({ text, own, lone }: Sources): boolean =>
  lone.end <= own.start && /^\s*:\s*$/.test(text.slice(lone.end, own.start));

/** "Spain, which took part, | welcomed", "an official, speaking on condition of anonymity,": all of it says who. */
const describedBehind = ({ text, own, lone }: Sources): boolean =>
  own.start === lone.start &&
  own.end > lone.end &&
  (/^(?: (?:in|at|from|of|for) [^,]{1,60})?, (?:whose|which|where|speaking)\b/.test(text.slice(lone.end, own.end)) ||
    unnamed.test(text.slice(lone.end, own.end)));

export const isDescribed = ({ text, own, lone }: Pair): boolean =>
  own !== undefined && lone !== undefined && describedBehind({ text, own, lone });

/** ", who asked not to be named": how somebody is told of belongs to who it is. */
const unnamed =
  /^, who (?:\S+ ){1,8}?(?:anonymity|(?:be )?(?:named|identified|quoted|cited)|(?:authori[sz]ed|allowed|permitted) to (?:speak|talk|comment|discuss))\b/;

const misread: readonly ((sources: Sources) => boolean)[] = [
  half,
  pronounAtEnd,
  endOfClause,
  timed,
  dateline,
  describedBehind,
];

/** "Jane Doe (Ind.), an adviser to the mayor, said": what stands in commas between a name and its cue names it too. */
function withApposition(text: string, source: readonly Span[], report: Report): readonly Span[] {
  const own = report.source[0];
  const cue = report.cue[0];
  const [name] = source;
  if (source.length !== 1 || !name || !cue || !own || own.start > name.end || own.end < name.start) return source;
  if (cue.end <= name.start) {
    const rest = text.slice(name.end, name.end + 240);
    const after =
      /^, ((?:an?|the|one of|who(?:se)?)\b(?:\b(?:Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen)\.|[^"“”„«».;:\n]){2,200})\.(?=\s|$)/.exec(
        rest,
      );
    // "…, a chief of staff to the president whom Ms. Doe recruited": the relative clause goes on with the name.
    const more = after ? null : /^( whom\b(?:\b(?:Mr|Mrs|Ms|Dr)\.|[^"“”„«».;:\n]){2,160})\.(?=\s|$)/.exec(rest);
    if (more) return [{ start: name.start, end: name.end + more[1]!.length }];
    return after ? [{ start: name.start, end: name.end + 2 + after[1]!.length }] : source;
  }
  if (name.end > cue.start) return source;
  const between = text.slice(name.end, cue.start);
  const aside = /^, ((?:an?|the|his|her|its|their|one of|who(?:se)?)\b[^"“”„«».;:\n]{2,160}),\s+$/.exec(between);
  return aside ? [{ start: name.start, end: name.end + 2 + aside[1]!.length }] : source;
}
