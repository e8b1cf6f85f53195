/** What `onrecord accounts` answers to groups that are odd, and what it notes on the error stream. */
import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const onrecord = (lines: readonly object[], output: 'pipe' | number = 'pipe') => {
  const main = ['--import', 'tsx', resolve('src/main.ts'), 'accounts', '--jsonl'];
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const stdio = ['pipe' as const, output, 'pipe' as const];
  const { status, stdout, stderr } = spawnSync(process.execPath, main, { encoding: 'utf8', input, stdio });
  return { status, out: stdout, errors: stderr };
};

const account = (id: string, more: object = {}) => ({
  id,
  issuer: `Office ${id}`,
  text: 'The presidents spoke on 5 June.',
  ...more,
});

test('dates without a year are noted and left out; one account alone is silent about nobody', () => {
  const { status, out, errors } = onrecord([
    {
      id: 1,
      event: { kind: 'call', date: 'soon' },
      accounts: [account('a'), account('b', { publishedAt: '05.06.2021' })],
    },
    { id: 2, accounts: [account('a', { publishedAt: '2021-06-07' })] },
  ]);
  expect(status).toBe(0);
  expect(errors).toBe(
    'onrecord: standard input, line 1: field “event.date”: “soon” is left out; a date is written as 2021-06-07.\n' +
      'onrecord: standard input, line 1: field “accounts.1.publishedAt”: “05.06.2021” is left out; a date is written as 2021-06-07.\n',
  );
  const alone = JSON.parse(out.trim().split('\n')[1]!);
  expect(alone.sentence).toContain('one account only');
  expect(JSON.stringify(alone)).not.toContain('silent');
});

test.skipIf(process.platform !== 'linux')('an output that takes nothing is told in one line', () => {
  const { status, errors } = onrecord([{ id: 1, accounts: [] }], openSync('/dev/full', 'w'));
  expect(status).toBe(2);
  expect(errors).toBe(
    'onrecord: standard output: cannot be written (ENOSPC). Make room there, or send it elsewhere.\n',
  );
});
