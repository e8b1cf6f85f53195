/** Positions from the words of a member's officials, from the record's side: suggested once, never counted by themselves,
 *  counted from the day on which a person accepts them, and no day earlier. On both stores. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bothStores, giveText, type OwnRecord, ownRecord } from '../../test/record/stores.ts';
import { boardsOf } from '../cli/boards.ts';
import { documentIdOf } from '../model/bodies.ts';
import { boardView } from '../publish/board-view.ts';
import { allPositions, positionsOf } from '../store/positions.ts';
import { Conflict } from '../store/writes.ts';
import { putDossier } from './dossier.ts';
import { decidePosition } from './position-review.ts';
import { rederiver } from './rederive.ts';
import { decide } from './review.ts';
import { drain } from './worker.ts';

const of = 'nato-accession/ukraine-map';
const resource = 'https://paper.example/warsaw';
const warsaw =
  'WARSAW, 10 June 2021. The Polish government said that Poland supports a Membership Action Plan for Ukraine.\n\nThe German chancellor declined to say whether Ukraine should be given a Membership Action Plan.';
const boards = boardsOf();

describe.each(bothStores('suggest'))('on %s', (_name, address) => {
  let own: OwnRecord;
  let workshop: OwnRecord['workshop'];
  let day = '2021-07-01';
  let ticks = 0;
  beforeEach(async () => {
    day = '2021-07-01';
    ticks = 0;
    own = await ownRecord(address, () => `${day}T12:00:${String(ticks++ % 60).padStart(2, '0')}.000Z`);
    workshop = own.workshop;
  });
  afterEach(() => own.remove());

  async function see(text = warsaw, uri = resource): Promise<string> {
    await giveText(workshop, uri, text);
    return documentIdOf(uri);
  }
  const follow = (documents: readonly string[]) =>
    putDossier(workshop, { id: 'map', title: 'The plan', about: '', documents, cases: [of], claims: [] });
  const positions = () => positionsOf(workshop.reads, of);
  const board = (at: string, known?: string) => boardView(workshop.reads, boards, of, at, known);
  const decided = async (decision: 'accept' | 'reject' | 'undo', reason = 'read it') => {
    const [poland] = await positions();
    return decidePosition(workshop, { case: of, position: poland!.id, decision, author: 'bo', reason });
  };

  test('what an official said is suggested, shown apart, and not counted', async () => {
    await follow([await see()]);
    await drain(workshop);
    expect((await positions()).map(({ body }) => [body.member, body.suggests, body.date])).toEqual([
      ['Poland', 'support', '2021-06-10'],
      ['Germany', 'silent', '2021-06-10'],
    ]);
    const shown = (await board('2021-06-20'))!;
    expect(shown.suggested.map(({ member, label }) => `${member}: ${label}`)).toEqual([
      'Poland: in favour',
      'Germany: asked, and did not say',
    ]);
    expect(shown.counts).toEqual({ inFavour: 0, against: 0, abstaining: 0, silent: 30 });
    expect(shown.tiles.find(({ member }) => member === 'Poland')).toMatchObject({ position: 'silent', waiting: 1 });
    expect((await board('2021-06-09'))!.suggested).toEqual([]);
  });

  test('read before or after the dossier followed it, and read again: suggested once', async () => {
    const document = await see();
    await drain(workshop);
    expect(await positions()).toEqual([]);
    await follow([document]);
    await drain(workshop);
    await follow([document]);
    await see(`${warsaw}\n\nMore was said of the weather.`);
    await drain(workshop);
    expect((await workshop.reads.versionsOf(document)).length).toBe(2);
    expect(await positions()).toHaveLength(2);
    expect((await workshop.reads.jobs()).parked).toEqual([]);
  });

  test('accepted, it counts with the statement as evidence; undone, it does not', async () => {
    await follow([await see()]);
    await drain(workshop);
    await decided('accept');
    const shown = (await board('2021-06-20'))!;
    const [poland] = await positions();
    expect(shown.counts.inFavour).toBe(1);
    expect(shown.tiles.find(({ member }) => member === 'Poland')).toMatchObject({
      position: 'in-favour',
      waiting: 0,
      act: { statementHref: `/statement/${poland!.body.statement}` },
    });
    await decided('undo');
    expect((await board('2021-06-20'))!.counts.inFavour).toBe(0);
    expect((await positions())[0]!.decisions.map(({ decision }) => decision)).toEqual(['accept', 'undo']);
  });

  test('what is accepted today was not known last week', async () => {
    await follow([await see()]);
    await drain(workshop);
    day = '2021-07-10';
    await decided('accept');
    expect((await board('2021-06-20', '2021-07-09'))!.counts.inFavour).toBe(0);
    expect((await board('2021-06-20', '2021-07-10'))!.counts.inFavour).toBe(1);
    expect((await board('2021-06-20'))!.otherClock?.href).toBe(
      '/board/nato-accession/ukraine-map/2021-06-20?known=2021-06-20',
    );
    day = '2021-07-20';
    await decided('undo');
    expect((await board('2021-06-20', '2021-07-10'))!.counts.inFavour).toBe(1);
    expect((await board('2021-06-20'))!.counts.inFavour).toBe(0);
  });

  test('a statement that is rejected takes its position with it', async () => {
    await follow([await see()]);
    await drain(workshop);
    await decided('accept');
    const [poland] = await positions();
    await decide(workshop, {
      statement: poland!.body.statement,
      decision: 'reject',
      author: 'bo',
      reason: 'a caption',
    });
    await drain(workshop);
    expect((await board('2021-06-20'))!.counts.inFavour).toBe(0);
  });

  test('of two who decide at once after the same sight, the second is told; a refusal needs a reason', async () => {
    await follow([await see()]);
    await drain(workshop);
    const { id } = (await positions())[0]!;
    const seen = { case: of, position: id, author: 'bo', after: null } as const;
    await expect(decidePosition(workshop, { ...seen, decision: 'reject', reason: '' })).rejects.toThrow(
      'needs a reason',
    );
    await decidePosition(workshop, { ...seen, decision: 'accept', reason: '' });
    await expect(decidePosition(workshop, { ...seen, decision: 'reject', reason: 'no' })).rejects.toThrow(Conflict);
    expect((await positions())[0]!.decisions).toHaveLength(1);
    await expect(
      decidePosition(workshop, { ...seen, position: 'nothing', decision: 'accept', reason: '' }),
    ).rejects.toThrow('no such suggested position');
  });

  test('a position is derived again from its inputs', async () => {
    await follow([await see()]);
    await drain(workshop);
    const again = rederiver(
      {
        fact: (digest) => workshop.reads.fact(digest),
        event: async () => null,
        reviews: (statement) => workshop.reads.history('review', statement),
        reading: () => {
          throw new Error('a position does not go down to the bytes');
        },
        blob: (digest) => workshop.reads.blob(digest),
      },
      workshop.engines,
    );
    for (const fact of await workshop.reads.history('position', of)) expect(await again(fact)).toEqual({ as: 'same' });
    expect(await allPositions(workshop.reads)).toHaveLength(2);
  });
});
