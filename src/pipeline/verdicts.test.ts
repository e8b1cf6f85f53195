/** Verdicts on record, on both stores: what was known makes a verdict; when people decide otherwise, another stands beside
 *  it, and each can be made again from what it names. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bothStores, giveText, type OwnRecord, ownRecord } from '../../test/record/stores.ts';
import { boardsOf } from '../cli/boards.ts';
import { evidenceTools } from '../compose-evidence.ts';
import { claimIdOf, documentIdOf, type VerdictBody } from '../model/bodies.ts';
import type { Digest } from '../model/canonical.ts';
import { digestOf } from '../model/canonical.ts';
import type { RecordedFact } from '../model/fact.ts';
import { boardView } from '../publish/board-view.ts';
import { claimView } from '../publish/claim.tsx';
import { positionsOf } from '../store/positions.ts';
import { makeDueAgain } from './again.ts';
import type { OpenWorkshop } from './context.ts';
import { putDossier } from './dossier.ts';
import { parseArchive } from './evidence/archive.ts';
import { PAGE } from './evidence/bundle.ts';
import { decidePosition } from './position-review.ts';
import { rederiver } from './rederive.ts';
import { decide } from './review.ts';
import { drain } from './worker.ts';

const of = 'nato-accession/ukraine-map';
const claim = { text: 'Ukraine is a member of NATO.', case: of, asOf: '2021-06-20' };
const all = { text: 'All Allies support a Membership Action Plan for Ukraine.', case: of, asOf: '2021-06-20' };
const warsaw =
  'WARSAW, 10 June 2021. The Polish government said that Poland supports a Membership Action Plan for Ukraine.';
const boards = boardsOf();

describe.each(bothStores('verdicts'))('on %s', (_name, address) => {
  let own: OwnRecord;
  let workshop: OpenWorkshop;
  let record: string;
  let day = '2021-07-01';
  let ticks = 0;
  beforeEach(async () => {
    day = '2021-07-01';
    ticks = 0;
    own = await ownRecord(address, clock);
    ({ workshop, record } = own);
    const uri = 'https://paper.example/warsaw';
    await giveText(workshop, uri, warsaw);
    await putDossier(workshop, { ...dossier, documents: [documentIdOf(uri)] });
    await drain(workshop);
  });
  afterEach(() => own.remove());

  const clock = () => `${day}T12:00:${String(ticks++ % 60).padStart(2, '0')}.000Z`;
  const dossier = { id: 'map', title: 'The plan', about: '', documents: [], cases: [of], claims: [claim, all] };
  const verdicts = (on = claim): Promise<readonly RecordedFact[]> =>
    workshop.reads.history('verdict', claimIdOf('map', on));
  const inFavour = async () => (await verdicts()).map(({ body }) => (body as VerdictBody).status.inFavour);
  const onPage = (known?: string) => claimView(workshop.reads, boards, 'map', 1, known);
  const poland = async () => (await positionsOf(workshop.reads, of))[0]!;
  async function decided(decision: 'accept' | 'reject' | 'undo'): Promise<void> {
    await decidePosition(workshop, { case: of, position: (await poland()).id, decision, author: 'bo', reason: 'read' });
    await drain(workshop);
  }
  const again = () =>
    rederiver(
      {
        fact: (digest) => workshop.reads.fact(digest),
        event: async () => null,
        reviews: (statement) => workshop.reads.history('review', statement),
        reading: () => {
          throw new Error('a verdict does not go down to the bytes');
        },
        blob: (digest) => workshop.reads.blob(digest),
      },
      workshop.engines,
    );
  async function allMadeAgain(): Promise<void> {
    const make = again();
    for (const fact of [...(await verdicts()), ...(await verdicts(all))])
      expect(await make(fact)).toEqual({ as: 'same' });
  }

  test('premature; a position is accepted, and undone: three verdicts stand with their times, and each is made again', async () => {
    expect((await onPage())!).toMatchObject({ verdict: 'premature', onRecordSince: (await verdicts())[0]!.learnedAt });
    day = '2021-07-10';
    await decided('accept');
    expect(await inFavour()).toEqual([0, 1]);
    const [before, after] = await verdicts();
    expect((await verdicts(all)).map(({ body }) => (body as VerdictBody).because[0]!.text)).toEqual([
      expect.stringContaining('No member is on record in favour'),
      expect.stringContaining('Poland is on record in favour'),
    ]);
    expect([before, after].map((one) => (one!.body as VerdictBody).verdict)).toEqual(['premature', 'premature']);
    const found = await poland();
    expect(after!.inputs.slice(1)).toEqual([found.fact, found.newest]);
    day = '2021-07-20';
    await decided('undo');
    expect(await inFavour()).toEqual([0, 1, 0]);
    await allMadeAgain();
    expect((await onPage())!.onRecord.map(({ since }) => since.slice(0, 10))).toEqual([
      '2021-07-20',
      '2021-07-10',
      '2021-07-01',
    ]);
    expect((await onPage('2021-07-15'))!).toMatchObject({ status: { inFavour: 1 }, onRecordSince: after!.learnedAt });
    expect((await onPage('2021-07-09'))!.status.inFavour).toBe(0);
    expect((await onPage('2021-06-30'))!).toMatchObject({ verdict: 'premature', onRecord: [] });
    expect((await onPage('2021-06-30'))!).not.toHaveProperty('onRecordSince');
    expect(await onPage('yesterday')).toBeNull();
    const board = (await boardView(workshop.reads, boards, of, '2021-06-20', '2021-07-15'))!;
    expect([board.counts.inFavour, board.claims[0]!.why]).toEqual([1, (await onPage('2021-07-15'))!.onRecord[0]!.why]);
  });

  test('a rejection is named by a verdict of its own; a rejected statement takes its position out of the next', async () => {
    await decided('reject');
    expect(await inFavour()).toEqual([0, 0]);
    await decided('accept');
    await decide(workshop, {
      statement: (await poland()).body.statement,
      decision: 'reject',
      author: 'bo',
      reason: 'a caption',
    });
    await drain(workshop);
    expect(await inFavour()).toEqual([0, 0, 1, 0]);
    await allMadeAgain();
  });

  test('the same again adds nothing; another edition of the case adds one, and the first again one more', async () => {
    await makeDueAgain(workshop);
    await drain(workshop);
    await putDossier(workshop, { ...dossier, title: 'The plan, renamed' });
    await drain(workshop);
    expect(await verdicts()).toHaveLength(1);
    const { judge } = workshop.engines;
    const by = (edition: (id: string) => Digest | null) =>
      ({
        ...workshop,
        engines: { ...workshop.engines, judge: { ...judge, edition } },
      }) satisfies OpenWorkshop;
    const other = by(() => digestOf('another edition'));
    for (const shop of [other, other, by(judge.edition), by(judge.edition)]) {
      await makeDueAgain(shop);
      expect((await drain(shop)).failed).toEqual([]);
    }
    const editions = (await verdicts()).map(({ body }) => (body as VerdictBody).edition);
    expect(editions).toEqual([judge.edition(of), digestOf('another edition'), judge.edition(of)]);
    const outcomes = await Promise.all((await verdicts()).map(again()));
    expect(outcomes.map((one) => one.as)).toEqual(['same', 'passed over', 'same']);
  });

  test('verify makes both verdicts again in the record, and in the bundle of the dossier with its positions', async () => {
    await decided('accept');
    await workshop.seal();
    const tools = evidenceTools(clock);
    const verification = await tools.openVerification(record);
    try {
      for (const { name, run } of verification.checks)
        for await (const fault of run(() => undefined)) expect([name, fault]).toEqual([name, null]);
    } finally {
      await verification.close();
    }
    const opened = tools.openBundle(await tools.bundle(record, 'map'), undefined);
    if (!('faults' in opened)) throw new Error(opened.problem);
    for await (const fault of opened.faults) expect(fault).toBeNull();
    const held = parseArchive(await tools.bundle(record, 'map'))!;
    const page = Buffer.from(held.get(PAGE)!).toString('utf8');
    for (const { learnedAt } of await verdicts()) expect(page).toContain(`premature, on record since ${learnedAt}`);
  });

  test('a verdict that does not follow from what it names is told', async () => {
    await decided('accept');
    const [before, after] = await verdicts();
    expect((await again()({ ...after!, body: before!.body })).as).toBe('differs');
    expect((await again()({ ...after!, inputs: after!.inputs.slice(0, 1) })).as).toBe('differs');
    expect((await again()({ ...before!, subject: 'f'.repeat(16) })).as).toBe('differs');
  });
});
