/** Findings in plain English, written by rule: a note on a point, and the one sentence a reader would tell a colleague. */
import type { Account, Finding } from '../model/alignment.ts';
import type { Group } from './alignment-match.ts';
import type { Point } from './alignment-points.ts';
import type { Verdict } from './alignment-verdict.ts';

/** One sentence on what the accounts make of a point. */
export function noteOf(verdict: Verdict, group: Group, accounts: readonly Account[]): string {
  const who = (point: Point): string => issuerOf(accounts, accounts[point.account]!);
  const all = listOf(group.map(who));
  switch (verdict.type) {
    case 'only-in':
      if (accounts.length === 1) return 'There is no other account to hold this against.';
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
