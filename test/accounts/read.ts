/** Reads accounts of events in the notation that the head of `groups.txt` explains. */
import type { Account, EventAbout, FindingType } from '../../src/model/alignment.ts';
import { findingTypes } from '../../src/model/alignment.ts';

export type Expected = {
  readonly type: FindingType;
  readonly quotes: readonly { account: string; quote: string; start: number; end: number }[];
  readonly stronger?: readonly string[];
};
export type Case = {
  readonly id: string;
  readonly event: EventAbout;
  readonly accounts: readonly Account[];
  readonly findings: readonly Expected[];
};

export function readGroups(text: string): Case[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((block, i) => readGroup(block, i + 1));
}

function readGroup(block: string, number: number): Case {
  const [head, ...lines] = block.split('\n');
  const [kind, date, participants] = head!.split('|').map((part) => part.trim());
  const accounts: Account[] = [];
  const types = new Map<string, { type: FindingType; stronger: string[] }>();
  const quotes = new Map<string, Expected['quotes'][number][]>();
  for (const line of lines) {
    const verdict = /^(\d+) ([a-z-]+)(?: ([a-z,]+))?$/.exec(line);
    if (line.startsWith('@')) {
      const space = line.indexOf(' ');
      accounts.push({ id: line.slice(1, space), issuer: line.slice(space + 1), text: '' });
    } else if (verdict) {
      const type = findingTypes.find((name) => name === verdict[2]);
      if (!type) throw new Error(`groups.txt, group ${number}: “${line}” names no type of finding.`);
      types.set(verdict[1]!, { type, stronger: verdict[3]?.split(',') ?? [] });
    } else if (line.trim()) {
      const account = accounts.pop()!;
      const { plain, marks } = strip(line);
      accounts.push({ ...account, text: plain });
      for (const { point, start, end } of marks) {
        const list = quotes.get(point) ?? [];
        list.push({ account: account.id, quote: plain.slice(start, end), start, end });
        quotes.set(point, list);
      }
    }
  }
  const findings = [...quotes].map(([point, list]): Expected => {
    const told = types.get(point);
    if (!told && list.length > 1) throw new Error(`groups.txt, group ${number}: point ${point} has no type.`);
    if (!told) return { type: 'only-in', quotes: list };
    return { type: told.type, quotes: list, ...(told.stronger.length ? { stronger: told.stronger } : {}) };
  });
  return {
    id: `group-${number}`,
    event: { kind: kind!, date: date!, participants: participants!.split(';').map((name) => name.trim()) },
    accounts,
    findings,
  };
}

/** Takes the marks "[n …]" out of a line and says where they were. */
function strip(line: string): { plain: string; marks: { point: string; start: number; end: number }[] } {
  const marks: { point: string; start: number; end: number }[] = [];
  const open: { point: string; start: number }[] = [];
  let plain = '';
  for (let i = 0; i < line.length; i++) {
    const mark = /^\[(\d+) /.exec(line.slice(i, i + 5));
    if (mark) {
      open.push({ point: mark[1]!, start: plain.length });
      i += mark[0].length - 1;
    } else if (line[i] === ']') marks.push({ ...open.pop()!, end: plain.length });
    else plain += line[i];
  }
  return { plain, marks };
}
