/** A disk that is full: whoever adds is told so in the store's word, what was acknowledged is there, nothing half-written
 *  is, and once there is room the work goes on where it stopped. */
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openWorkshop } from '../../src/compose.ts';
import { openVerification } from '../../src/compose-verification.ts';
import { takeIn } from '../../src/pipeline/intake.ts';
import { drain } from '../../src/pipeline/worker.ts';
import { noSmallDisk, type SmallDisk, smallDisk } from '../servers/small-disk.ts';
import { now, readout, type Shared, shared } from './shared.ts';

const MINUTES = 60_000;
let disk: SmallDisk | undefined;
let of: Shared | undefined;
afterEach(async () => {
  await of?.stop();
  disk?.unmount();
  of = undefined;
  disk = undefined;
});

describe.skipIf(noSmallDisk)(`a full disk${noSmallDisk ? ` (skipped: ${noSmallDisk})` : ''}`, () => {
  test(
    'under a record in a folder',
    async () => {
      disk = smallDisk(24);
      const dir = join(disk.path, 'record');
      let workshop = await openWorkshop(dir, now);
      const taken: string[] = [];
      const take = async (n: number): Promise<void> => {
        taken.push((await takeIn(workshop, readout('disk', n, 'Ana Kolar'))).capture);
      };
      await take(0);
      await drain(workshop);
      disk.fill(128 * 1024);
      const told = async (): Promise<Error | null> => {
        for (let n = 1; n < 400; n++) {
          try {
            await take(n);
            if (n % 5 === 0) await drain(workshop);
          } catch (error) {
            return error as Error;
          }
        }
        return null;
      };
      expect(await told()).toMatchObject({ name: 'Full' });
      disk.free();
      // The process goes on, and so does one that was begun anew.
      await take(1000);
      await workshop.close();
      workshop = await openWorkshop(dir, now);
      await take(1001);
      await drain(workshop);
      for (const capture of taken) expect(await workshop.reads.capture(capture)).not.toBeNull();
      expect(await workshop.reads.jobs()).toMatchObject({ due: 0, running: 0, parked: [] });
      await workshop.close();
      const verification = await openVerification(dir, now);
      const { first, last } = verification.evidence({ kept: [] });
      const faults = [];
      for (const check of [...first, ...verification.checks, ...last])
        for await (const fault of check.run(() => undefined)) faults.push(fault);
      await verification.close();
      expect(faults).toEqual([]);
    },
    3 * MINUTES,
  );

  test(
    'under PostgreSQL',
    async () => {
      disk = smallDisk(80);
      of = await shared(1, { postgres: disk.path });
      await of.give(2, 'before');
      const workshop = await of.open();
      await drain(workshop);
      const taken: string[] = [];
      let told: Error | null = null;
      disk.fill(256 * 1024);
      for (let n = 0; n < 2000 && !told; n++) {
        try {
          taken.push((await takeIn(workshop, readout('full', n, 'Ana Kolar'))).capture);
        } catch (error) {
          told = error as Error;
        }
      }
      // Where the room for the write-ahead log runs out first, the server ends rather than lose what it acknowledged.
      expect(['Full', 'Busy']).toContain(told?.name);
      disk.free();
      await workshop.close().catch(() => undefined);
      await of.postgres.kill();
      await of.postgres.restart();
      of.worker();
      await of.give(2, 'after');
      expect(await of.settled(MINUTES)).toMatchObject({ due: 0, running: 0, parked: 0 });
      const again = await of.open();
      for (const capture of taken) expect(await again.reads.capture(capture)).not.toBeNull();
      await again.close();
      expect(await of.faults()).toEqual([]);
    },
    3 * MINUTES,
  );
});
