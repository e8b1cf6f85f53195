/** Findings in plain English, written by rule: the topic of a point, a note on it, and the one sentence a reader would tell
 *  a colleague. */
import type { Account, Finding } from '../model/alignment.ts';
import { likeness } from './alignment-likeness.ts';
import { type Group, order } from './alignment-match.ts';
import type { Point } from './alignment-points.ts';
import type { Verdict } from './alignment-verdict.ts';

/** Words in a topic at most. */
const TOPIC = 8;
const ARTICLE = /^(?:the|an?|its|their|his|her)$/i;
const PREPOSITION = /^(?:of|for|by|to|on|in|with|against|from)$/i;

/** What a point is about: the words of the shortest telling that the others share, or its most telling words. */
export function topicOf(group: Group): string {
  const point = [...group].sort((a, b) => a.words.length - b.words.length || order(a, b))[0]!;
  const others = group.filter((other) => other !== point);
  const telling = point.content.filter(
    (content) =>
      content.weight > 0.25 &&
      (others.length === 0 || others.some((other) => other.content.some((c) => likeness(content, c) > 0.3))),
  );
  const chosen = [...(telling.length ? telling : point.content)].sort((a, b) => a.at - b.at);
  if (!chosen.length) return point.words.slice(0, TOPIC).join(' ');
  const first = headOf(point, chosen[0]!.at);
  const last = chosen.findLast((content) => content.at < chosen[0]!.at + TOPIC)!.at;
  // A phrase is not cut off before its last word.
  const next = chosen.find((content) => content.at > last)?.at;
  return span(point, first, next !== undefined && next <= last + 2 && next === chosen.at(-1)!.at ? next : last);
}

/** The word on which a phrase hangs, where it stands right before it: "support of the United States", "spoke by phone". A
 *  name is not one, nor is what does not begin with a letter; a gerund names the point by itself. */
function headOf(point: Point, at: number): number {
  if (/ing$/.test(point.tokens[at]!.text)) return at;
  let on = at;
  while (on > 0 && ARTICLE.test(point.tokens[on - 1]!.text)) on--;
  const head = PREPOSITION.test(point.tokens[on - 1]?.text ?? '') ? point.tokens[on - 2] : undefined;
  return head && /^\p{Ll}/u.test(head.text) ? on - 2 : at;
}

function span(point: Point, first: number, last: number): string {
  return point.tokens
    .slice(first, last + 1)
    .map((token, i, all) => (i > 0 && token.start > all[i - 1]!.end ? ` ${token.text}` : token.text))
    .join('');
}

/** One sentence on what the accounts make of a point. */
export function noteOf(verdict: Verdict, group: Group, accounts: readonly Account[]): string {
  const who = (point: Point): string => issuerOf(accounts, accounts[point.account]!);
  const all = listOf(group.map(who));
  switch (verdict.type) {
    case 'only-in':
      return `Only ${all} has this; the other accounts are silent.`;
    case 'agree':
      return group.length === accounts.length
        ? 'All accounts have this.'
        : `${all} have this; nothing in them contradicts it.`;
    case 'attribution-conflict':
      return `${[...verdict.speakers!].map(([point, name]) => `${who(point)} names ${name}`).join('; ')}.`;
    case 'figure-conflict':
      return `${[...verdict.figures!].map(([point, q]) => `${who(point)} says ${accounts[point.account]!.text.slice(q.start, q.end)}`).join('; ')}.`;
    case 'stronger-in':
      return `${listOf(verdict.stronger!.map(who))} puts it more firmly than ${listOf(group.filter((point) => !verdict.stronger!.includes(point)).map(who))}.`;
    default:
      return `${all} cannot all be right: ${verdict.rule}.`;
  }
}

/** What a reader would tell a colleague about the whole event. */
export function sentenceOf(findings: readonly Finding[], accounts: readonly Account[]): string {
  const issuer = (id: string): string => issuerOf(accounts, accounts.find((account) => account.id === id)!);
  const conflicts = findings.filter((finding) => finding.type.endsWith('conflict'));
  const agreed = findings.filter((finding) => finding.type === 'agree').length;
  if (accounts.length < 2)
    return `There is ${accounts.length ? 'one account only' : 'no account'}, so nothing to compare.`;
  if (!conflicts.length) {
    const firmer = findings.filter((finding) => finding.type === 'stronger-in');
    if (firmer.length)
      return `No contradiction, but ${firmer[0]!.topic} is put more firmly by ${listOf(firmer[0]!.stronger!.map(issuer))}.`;
    return agreed
      ? `The accounts agree on ${count(agreed, 'point')} and contradict each other on none.`
      : 'The accounts have no point in common.';
  }
  const first = conflicts.find((finding) => finding.type === 'attribution-conflict') ?? conflicts[0]!;
  const silent = accounts.filter((account) => !first.accounts.includes(account.id));
  const what =
    first.type === 'attribution-conflict'
      ? `differ on who it was: ${Object.entries(first.speakerByAccount!)
          .map(([id, name]) => `${issuer(id)} names ${name}`)
          .join(', ')}`
      : first.type === 'figure-conflict'
        ? `give different figures: ${Object.entries(first.valueByAccount!)
            .map(([id, value]) => `${issuer(id)} ${value}`)
            .join(', ')}`
        : `contradict each other`;
  const hush = silent.length
    ? `; ${listOf(silent.map((account) => issuerOf(accounts, account)))} ${silent.length > 1 ? 'are' : 'is'} silent about it`
    : '';
  const more = conflicts.length > 1 ? ` ${count(conflicts.length - 1, 'more conflict')} in all.` : '';
  return `On “${first.topic}”, ${listOf(first.accounts.map(issuer))} ${what}${hush}.${more}`;
}

/** The issuer, and which of its accounts where it has several. */
function issuerOf(accounts: readonly Account[], account: Account): string {
  const same = accounts.filter((other) => other.issuer === account.issuer);
  if (same.length < 2) return account.issuer;
  const place = same.indexOf(account);
  return `${account.issuer} (${ORDINALS[place] ?? `${place + 1}th`} account)`;
}
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
const listOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
