import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documentIdOf } from '../model/bodies.ts';
import { digestOf } from '../model/canonical.ts';
import type { Outcome } from '../model/capture.ts';
import type { DossierSource } from '../model/dossier.ts';
import type { Fact } from '../model/fact.ts';
import { instantOf } from '../model/instant.ts';
import { openRecord } from '../store/sqlite/index.ts';
import { healthOf } from './health.ts';

const root = await mkdtemp(join(tmpdir(), 'onrecord-health-'));
afterAll(() => rm(root, { recursive: true, force: true }));
const DAY = 24 * 3_600_000;
const START = Date.UTC(2021, 0, 1);
const page = 'https://office.example/page';
const feed: DossierSource = { kind: 'feed', url: 'https://office.example/feed', every: '1d' };

/** Visits as outcomes, one a day from the first on. */
async function after(
  name: string,
  uri: string,
  outcomes: readonly Outcome[],
  days: number,
  sources: readonly DossierSource[] = [feed],
) {
  const record = await openRecord(join(root, name), () => instantOf(START));
  const document = documentIdOf(uri);
  const common = { inputs: [], step: 'submit@1', learnedAt: instantOf(START) };
  const facts: Fact[] = [
    {
      ...common,
      kind: 'dossier',
      subject: 'd',
      happenedAt: instantOf(START),
      body: { id: 'd', title: 'D', about: '', documents: [document], cases: [], claims: [], sources },
    },
    {
      ...common,
      kind: 'document',
      subject: document,
      happenedAt: instantOf(START),
      body: { id: document, originalResource: uri },
    },
    ...outcomes.map((outcome, day): Fact => {
      const payload = outcome === 'new' || outcome === 'changed' ? digestOf(`${day}`) : undefined;
      const body = { document, uri, outcome, provenance: 'fetched', ...(payload ? { payload } : {}) };
      return {
        ...common,
        inputs: payload ? [payload] : [],
        kind: 'capture',
        subject: document,
        happenedAt: instantOf(START + day * DAY),
        body,
      };
    }),
  ];
  await record.writes.commit({ facts });
  const { findings } = await healthOf(record.reads, instantOf(START + days * DAY));
  await record.close();
  return findings.map(
    ({ condition, address, reason }) => `${condition} ${address.replace('https://office.example', '')}: ${reason}`,
  );
}

const times = (n: number, outcome: Outcome): Outcome[] => Array.from({ length: n }, () => outcome);

test.each<[string, string, readonly Outcome[], number, readonly string[]]>([
  ['a source that was never visited', page, [], 0, ['stale /feed: it was never visited; run “onrecord watch”']],
  ['a source that works', feed.url!, ['new', 'changed', 'unchanged'], 2.5, []],
  ['one failure is no news', feed.url!, ['new', 'error'], 1.5, []],
  [
    'three are',
    feed.url!,
    ['new', 'error', 'error', 'error'],
    3.5,
    ['failing /feed: the last 3 visits brought nothing, the last one on 2021-01-04: error'],
  ],
  [
    'a wall is at once',
    feed.url!,
    ['robots'],
    0.5,
    ['failing /feed: the last visit brought nothing, the last one on 2021-01-01: robots; it never brought anything'],
  ],
  [
    'a source that was not visited',
    feed.url!,
    ['new', 'unchanged'],
    6,
    ['stale /feed: it was due 4 days ago; see that “onrecord watch” runs'],
  ],
  [
    'a source gone silent',
    feed.url!,
    ['new', 'changed', 'changed', ...times(20, 'unchanged')],
    22.5,
    ['silent /feed: it brought nothing new for 21 days, and before that every 24 hours'],
  ],
  [
    'a source that is slow by nature',
    feed.url!,
    ['new', ...times(9, 'unchanged'), 'changed', ...times(19, 'unchanged')],
    29.5,
    [],
  ],
])('%s', async (name, uri, outcomes, days, expected) => {
  expect(await after(name.replace(/\W/g, '-'), uri, outcomes, days)).toEqual(expected);
});

test('a page whose bytes change at every visit', async () => {
  expect(await after('noisy', page, ['new', ...times(14, 'changed')], 14, [])).toEqual([
    'noisy /page: its bytes changed in 12 of the last 12 visits, while the words stay',
  ]);
});
test('work that was given up', async () => {
  const record = await openRecord(join(root, 'parked'), () => instantOf(START));
  const document = documentIdOf(page);
  const at = instantOf(START);
  const [, capture] = await record.writes.commit({
    facts: [
      {
        kind: 'document',
        subject: document,
        inputs: [],
        step: 'submit@1',
        happenedAt: at,
        learnedAt: at,
        body: { id: document, originalResource: page },
      },
      {
        kind: 'capture',
        subject: document,
        inputs: [],
        step: 'submit@1',
        happenedAt: at,
        learnedAt: at,
        body: { document, uri: page, outcome: 'new', provenance: 'given' },
      },
    ],
  });
  const key = { step: 'text', version: 1, input: capture!.digest };
  await record.writes.commit({ facts: [], jobs: [key] });
  await record.writes.claim('w', at, 1000);
  await record.writes.release(key, 'The reader ended.');
  const { findings } = await healthOf(record.reads, at);
  expect(findings).toEqual([
    {
      condition: 'parked',
      address: page,
      since: at,
      reason:
        'step “text” was given up after one try: The reader ended; mend the cause, then make it due again with “onrecord derive”',
    },
  ]);
  await record.close();
});
test('a page nobody visits', async () => {
  expect(await after('page', page, ['new', 'unchanged'], 9, [])).toEqual([
    'stale /page: it was due 8 days ago; see that “onrecord watch” runs',
  ]);
});
