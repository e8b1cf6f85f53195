/** Several accounts of one event, set side by side: what all say, who is said to have said it, where figures differ, who puts
 *  it more firmly, and what one account alone has. Pure; the order of the accounts decides nothing but the order of quotes. */
import type { Account, Alignment, EventAbout, Finding } from '../model/alignment.ts';
import { quoteAt } from '../model/selector.ts';
import type { Statement } from '../model/statement.ts';
import type { Gazetteer } from '../text/gazetteer.ts';
import { type Group, type Grouping, groupsOf } from './alignment-match.ts';
import { Parties } from './alignment-parties.ts';
import { type Point, pointsOf } from './alignment-points.ts';
import { tallyApart } from './alignment-tally.ts';
import { topicOf } from './alignment-topic.ts';
import { verdictOf } from './alignment-verdict.ts';
import { noteOf, sentenceOf } from './alignment-wording.ts';

/** An account with the statements found in it; they may be empty, the points are read from the text. */
export type AccountText = Account & { readonly statements: readonly Statement[] };

export function alignAccounts(
  event: EventAbout | undefined,
  accounts: readonly AccountText[],
  gazetteer: Gazetteer,
): Alignment {
  const parties = new Parties(event, accounts, gazetteer);
  const points = accounts.map((account, i) => pointsOf(account, i, parties));
  const { groups, slight } = groupsOf(points, sidesOf(parties));
  const findings = inOrder(whole(groups.flatMap(tallyApart).flatMap((group) => agreeing(group, slight)))).map((group) =>
    findingOf(group, accounts),
  );
  return { findings, sentence: sentenceOf(findings, accounts) };
}

/** Names of those who took part or tell of it, as content words have them. */
export const sidesOf = (parties: Parties): ReadonlySet<string> =>
  new Set([...parties.participants, ...parties.owners].flatMap((party) => (party.side ? [`side:${party.side}`] : [])));

/** Silence is safer than agreement that nobody voiced: a point that next to nothing ties to the others of its group, and nothing
 *  sets against them, stands alone. */
function agreeing(group: Group, slight: Grouping['slight']): Group[] {
  const { type, figures } = verdictOf(group);
  if (group.length === 1 || (type !== 'agree' && type !== 'figure-conflict')) return [group];
  const loose = (point: Point): boolean =>
    !figures?.has(point) && group.every((other) => other === point || slight(point, other));
  const tied = group.filter((point) => !loose(point));
  return [...(tied.length ? [tied] : []), ...group.filter(loose).map((point) => [point])];
}

/** Points of one sentence that nobody else has are told as one, unless each has its own subject. */
function whole(groups: readonly Group[]): Group[] {
  const alone = new Map<string, Point[]>();
  const out: Group[] = [];
  const grouped = new Set(groups.filter((g) => g.length > 1).flat());
  const matched = new Set([...grouped].map(place));
  for (const group of groups) {
    if (group.length > 1) {
      out.push(group);
      continue;
    }
    const point = group[0]!;
    if (point.subject === 'adjunct') continue;
    // A remnant of a sentence whose other part is matched adds no point of its own.
    if (matched.has(place(point)) && telling(point) < REMNANT[point.subject]) continue;
    const key = place(point);
    const list = alone.get(key) ?? [];
    list.push(point);
    alone.set(key, list);
  }
  for (const list of alone.values()) {
    list.sort((a, b) => a.index - b.index);
    let run: Point | undefined;
    for (const point of list) {
      if (run && point.subject !== 'own' && point.index === run.index + 1) {
        run = {
          ...run,
          end: point.end,
          index: point.index,
          tokens: [...run.tokens, ...point.tokens],
          words: [...run.words, ...point.words],
          content: [...run.content, ...point.content.map((c) => ({ ...c, at: c.at + run!.tokens.length }))],
        };
        continue;
      }
      if (run) out.push([run]);
      run = point;
    }
    if (run) out.push([run]);
  }
  return out;
}

const place = (point: Point): string => `${point.account}:${point.sentence}`;

/** Telling words of a clause below which it is a remnant, by whose subject it has. */
const REMNANT = { own: 2, relative: 3, participle: 2, shared: 4, adjunct: 0 };
const telling = (point: Point): number =>
  point.content.filter((content) => content.weight > 0.3).length +
  (point.deeds.some(({ move, by }) => by && GIVING.test(move)) ? 1 : 0);
/** What is said by telling that it was done, whatever else is said. */
const GIVING = /^(?:offer|promise|request|propose|refuse|invite|support)$/;

/** In the order in which the accounts tell it, conflicts not first: that is for the page to arrange. */
function inOrder(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => a[0]!.account - b[0]!.account || a[0]!.start - b[0]!.start);
}

function findingOf(group: Group, accounts: readonly Account[]): Finding {
  const verdict = verdictOf(group);
  const id = (point: Point): string => accounts[point.account]!.id;
  const quotes = group.map((point) => ({
    account: id(point),
    ...quoteAt(accounts[point.account]!.text, point.start, point.end),
  }));
  const { speakers, figures, stronger } = verdict;
  return {
    type: verdict.type,
    topic: topicOf(group),
    accounts: group.map(id),
    quotes,
    note: noteOf(verdict, group, accounts),
    rule: verdict.rule,
    ...(speakers
      ? { speakerByAccount: Object.fromEntries([...speakers].map(([point, who]) => [id(point), who])) }
      : {}),
    ...(figures
      ? {
          valueByAccount: Object.fromEntries(
            [...figures].map(([point, q]) => [id(point), accounts[point.account]!.text.slice(q.start, q.end)]),
          ),
        }
      : {}),
    ...(stronger ? { stronger: stronger.map(id) } : {}),
  };
}
