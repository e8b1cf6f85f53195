/** What a reader would tell a colleague about an event, and how its accounts are named in a sentence and beside one another. */
import type { FindingType } from '../model/alignment.ts';
import type { EventView } from './event-view.ts';
import { big, listed, plural } from './page.tsx';

type Columns = EventView['columns'];
type Column = Columns[number];
type Row = EventView['rows'][number];

/** Whose account it is; with its title where one office has several. */
function accountOf(column: Column, all: Columns): string {
  const others = all.some(({ issuer, document }) => issuer === column.issuer && document !== column.document);
  return others ? `${column.issuer}, “${column.title}”` : column.issuer;
}

const versionWords = (columns: Columns): string =>
  `${columns.length > 1 ? 'versions' : 'version'}\u00a0${listed(columns.map(({ ordinal }) => String(ordinal)))}`;

/** Columns by their account, in order. */
function byAccount(columns: Columns): readonly Columns[] {
  const accounts = [...new Set(columns.map(({ document }) => document))];
  return accounts.map((document) => columns.filter((column) => column.document === document));
}

/** Names of some of the columns. Of an account all of whose columns are meant, the versions are not told apart. */
export const namesOf = (some: Columns, all: Columns): readonly string[] =>
  byAccount(some).map((columns) => {
    const name = accountOf(columns[0]!, all);
    const whole = columns.length === all.filter(({ document }) => document === columns[0]!.document).length;
    return whole && (columns[0]!.of === 1 || columns.length > 1) ? name : `${name} (${versionWords(columns)})`;
  });

/** "3 accounts"; "2 accounts in 3 versions"; "1 account in 6 versions, 4 of them shown". */
export function accountsIn(columns: Columns): string {
  const accounts = byAccount(columns);
  const versions = accounts.reduce((sum, [first]) => sum + first!.of, 0);
  const told = plural(accounts.length, 'account');
  if (versions === accounts.length) return told;
  return `${told} in ${versions} versions${columns.length < versions ? `, ${columns.length} of them shown` : ''}`;
}

/** "1 disagreement, 3 points that only one has, 2 agreed". */
export function tallyOf(rows: readonly Row[], columns: Columns): string {
  if (columns.length < 2) return plural(rows.length, 'point');
  const count = (test: (type: FindingType) => boolean): number => rows.filter(({ type }) => test(type)).length;
  const [against, firmer] = [count(isConflict), count((type) => type === 'stronger-in')];
  const [alone, agreed] = [count((type) => type === 'only-in'), count((type) => type === 'agree')];
  const parts = [
    against ? plural(against, 'disagreement') : 'No disagreement',
    ...(firmer ? [`${plural(firmer, 'point')} put more firmly by one`] : []),
    ...(alone ? [`${plural(alone, 'point')} that only one has`] : []),
    ...(agreed ? [`${agreed} agreed`] : []),
  ];
  return parts.join(', ');
}

const isConflict = (type: FindingType): boolean => type.endsWith('conflict');

/** The first disagreement, told with what each account has and with who is silent: on who it was before all others. `null` where
 *  the accounts neither contradict each other nor differ in force. */
export function eventSentence(rows: readonly Row[], columns: Columns): string | null {
  const conflicts = rows.filter(({ type }) => isConflict(type));
  const row = conflicts.find(({ type }) => type === 'attribution-conflict') ?? conflicts[0];
  if (!row) return firmest(rows, columns);
  const told = toldIn(row, columns);
  if (!told) return null;
  const silent = namesOf(
    columns.filter((_, i) => row.cells[i]!.silent),
    columns,
  );
  const hush = silent.length ? ` ${big(listed(silent))} ${silent.length === 1 ? 'is' : 'are'} silent on it.` : '';
  const more = conflicts.length - 1;
  return `${told}${hush}${more ? ` There ${more === 1 ? 'is' : 'are'} ${plural(more, 'more disagreement')}.` : ''}`;
}

function toldIn(row: Row, columns: Columns): string | null {
  switch (row.type) {
    case 'attribution-conflict': {
      const names = eachSays(row, columns, 'speaker', 'names');
      return names && `The accounts disagree on who spoke of ${row.topic}: ${names}.`;
    }
    case 'figure-conflict': {
      const values = eachSays(row, columns, 'value', 'says');
      return values && `On “${row.topic}” the accounts give different figures: ${values}.`;
    }
    default:
      return `On “${row.topic}” the accounts cannot all be right: ${row.rule}.`;
  }
}

/** "The port names Ann in version 1 and Bo in version 2, the town names Ann". */
function eachSays(row: Row, columns: Columns, what: 'speaker' | 'value', verb: string): string | null {
  const with_ = columns.filter((_, i) => row.cells[i]![what]);
  if (with_.length < 2) return null;
  const said = (column: Column): string => row.cells[columns.indexOf(column)]![what]!;
  const parts = byAccount(with_).map((own) => {
    const different = [...new Set(own.map(said))];
    const told = different.map((one) =>
      different.length > 1 ? `${one} in ${versionWords(own.filter((column) => said(column) === one))}` : one,
    );
    return `${accountOf(own[0]!, columns)} ${verb} ${listed(told)}`;
  });
  return parts.join(', ');
}

function firmest(rows: readonly Row[], columns: Columns): string | null {
  const row = rows.find(({ type }) => type === 'stronger-in');
  if (!row) return null;
  const by = namesOf(
    columns.filter((_, i) => row.cells[i]!.strongest),
    columns,
  );
  return `No contradiction, but “${row.topic}” is put more firmly by ${listed(by)}.`;
}
