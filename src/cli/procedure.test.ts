/** What the procedure commands say on the error stream: file, line and field, and what was expected. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'onrecord-procedure-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const onrecord = (args: readonly string[], input = '') => {
  const main = ['--import', 'tsx', resolve('src/main.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...main, 'procedure', ...args], {
    encoding: 'utf8',
    input,
  });
  return { status, out: stdout, errors: stderr };
};

const board = {
  procedure: {
    body: 'Lake Board',
    decision: 'Dredging',
    members: ['Aland', 'Borland'],
    rule: 'unanimity',
    stages: ['proposal', 'vote'],
  },
  asOf: '2024-04-01',
  question: { claim: 'Borland voted in favour.' },
};
const vote = (member: string, date: string) => ({ date, member, act: 'vote-for', text: 'In favour.' });

describe('procedure --jsonl', () => {
  test('an act after asOf is answered, named in the reasons and noted; a stranger is refused', () => {
    const { status, out, errors } = onrecord(
      ['--jsonl'],
      [
        { id: 'early', ...board, record: [vote('Aland', '2024-03-01'), vote('Borland', '2024-05-02')] },
        { id: 'stranger', ...board, record: [vote('Atlantis', '2024-03-01')] },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    const [early, stranger] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(early.verdict).toBe('contradicted');
    expect(early.because.at(-1).text).toContain('lies after the day asked about (2024-04-01)');
    expect(stranger.error.line).toBe(2);
    expect(errors.trim().split('\n')).toEqual([
      'onrecord: standard input, line 1: field “record.1.date”: 2024-05-02 (Borland, vote-for) lies after asOf, 2024-04-01, and does not count; expected a date up to then, or a later asOf.',
      expect.stringMatching(
        /^onrecord: standard input, line 2: field “record\.0\.member”: Atlantis is not a member; expected one of Aland, Borland/,
      ),
    ]);
    expect(status).toBe(2);
  });
});

describe('a claim that says nothing', () => {
  test.each(['', '  ', '—', '“ … ”?'])('“%s” is refused by procedure check', (claim) => {
    const { status, out, errors } = onrecord(['check', 'ukraine-map', claim, '--as-of', '2021-06-15']);
    expect([status, out]).toEqual([2, '']);
    expect(errors).toBe(
      `onrecord: claim “${claim}” about ukraine-map: says nothing: it is blank or only punctuation. Give the sentence to be checked, in quotation marks.\n`,
    );
  });
  test('a line with one is refused, and the others are answered', () => {
    const { status, out, errors } = onrecord(
      ['--jsonl'],
      [
        { id: 'blank', ...board, question: { claim: ' . ' }, record: [] },
        { id: 'good', ...board, record: [] },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { id: 'blank', error: { line: 1 } },
      { id: 'good', verdict: 'premature' },
    ]);
    expect(answers[0]).not.toHaveProperty('verdict');
    expect(errors).toContain('line 1: field “question.claim”: says nothing; write the sentence to be checked');
    expect(status).toBe(2);
  });
});

describe('procedure lint', () => {
  const packOf = (name: string, entry: string, until = '2022-12-31'): string => {
    const cases = join(dir, name, 'cases');
    mkdirSync(cases, { recursive: true });
    writeFileSync(
      join(cases, 'mine.yaml'),
      `id: mine\nprocedure: nato-accession\ntitle: T\ndecision: Accession of Finland\nwithout: [Finland]\ncomplete-until: ${until}\nsources:\n  s: { source: S }\nrecord:\n${entry}\n`,
    );
    return join(dir, name);
  };
  const norway = (date: string): string => `  - { date: ${date}, member: Norway, act: ratify, text: t, source: s }`;

  test('an act after the day named is noted and is no fault', () => {
    const { status, errors, out } = onrecord(['lint', packOf('good', norway('2022-07-05')), '--as-of', '2022-07-01']);
    expect(status).toBe(0);
    expect(out).toContain('no fault');
    expect(errors).toContain(
      'mine.yaml, line 10, field “record.0.date”: 2022-07-05 (Norway, ratify) lies after the day asked about, 2022-07-01, and does not count. Expected: a date up to then, or a later day.',
    );
  });
  test('an act after today is a fault', () => {
    const { status, out } = onrecord(['lint', packOf('bad', norway('2098-07-05'), '2099-01-01')]);
    expect(status).toBe(1);
    expect(out).toMatch(/mine\.yaml, line 6, field “complete-until”: 2099-01-01 lies after today/);
    expect(out).toMatch(
      /mine\.yaml, line 10, field “record\.0\.date”: 2098-07-05 lies after today \(.*\)\. Expected: an act that had happened up to today\./,
    );
  });
});
