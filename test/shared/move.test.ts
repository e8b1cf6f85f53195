/** The example dossier, in a folder and moved to PostgreSQL and JetStream: the same answers, byte for byte. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardsOf } from '../../src/cli/boards.ts';
import { comparingOf } from '../../src/cli/serve.ts';
import { enginesOf, openToRead } from '../../src/compose.ts';
import { openTarget } from '../../src/compose-target.ts';
import { appOf } from '../../src/http/app.tsx';
import { migrate } from '../../src/pipeline/migrate.ts';
import { crawl, type Example, exampleSite } from '../pages/example.ts';
import { type Nats, startNats } from '../servers/nats.ts';
import { type Postgres, startPostgres } from '../servers/postgres.ts';

const clock = () => '2021-06-30T00:00:00.000Z';

let example: Example;
let postgres: Postgres;
let nats: Nats;
let keys: string;
const env = { ...process.env };
beforeAll(async () => {
  [example, postgres, nats] = await Promise.all([exampleSite(), startPostgres(), startNats()]);
  keys = await mkdtemp(join(tmpdir(), 'onrecord-move-'));
  process.env.ONRECORD_BYTES = nats.url;
  process.env.ONRECORD_KEY = join(keys, 'log.key');
});
afterAll(async () => {
  process.env = env;
  await Promise.all([example?.remove(), postgres?.stop(), nats?.stop()]);
  await rm(keys, { recursive: true });
});

/** Digests of all files of a folder; those that only say who has it open are left out. */
async function digests(dir: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of (await readdir(dir, { recursive: true })).sort()) {
    if (/-(wal|shm)$|lock/.test(name)) continue;
    const bytes = await readFile(join(dir, name)).catch(() => null);
    if (bytes) found[name] = createHash('sha256').update(bytes).digest('hex');
  }
  return found;
}

async function moved(address: string, stopAfter = Number.POSITIVE_INFINITY) {
  const from = await openToRead(example.dir, clock);
  const to = await openTarget(address, clock);
  try {
    const told = ({ facts }: { facts: number }): void => {
      if (facts >= stopAfter) throw new Error('the power went');
    };
    const done = await migrate({ ...from, place: 'the example' }, to, told);
    const head = await to.log.bringUp(to.reads);
    return { ...done, head };
  } finally {
    await from.close();
    await to.close();
  }
}

describe('a moved record', { timeout: 240_000 }, () => {
  test('is the same record: every page, every list, every fact, and the log’s root', async () => {
    const before = await digests(example.dir);
    const address = await postgres.database('moved');
    const done = await moved(address);
    expect(done.facts).toBe(await example.reads.size());
    expect(done.head.size).toBe(done.facts);
    expect(await digests(example.dir)).toEqual(before);

    const shared = await openToRead(address, clock);
    try {
      const report = (asked: string, error: unknown): never => {
        throw new Error(asked, { cause: error });
      };
      const site = appOf({
        reads: shared.reads,
        engines: comparingOf(enginesOf()),
        procedures: boardsOf(),
        clock,
        report,
      });
      const [here, there] = [await crawl(example.app), await crawl(site)];
      expect([...there.keys()]).toEqual([...here.keys()]);
      expect(here.size).toBeGreaterThan(60);
      for (const [path, { html }] of here) expect(there.get(path)!.html, path).toBe(html);
      for (const list of ['documents', 'statements', 'changes', 'speakers', 'dossiers', 'facts']) {
        for (const as of list === 'facts' || list === 'dossiers' ? [''] : ['?as=jsonl', '?as=csv', '?limit=3']) {
          const path = `/api/v1/${list}${as}`;
          expect(await (await site.request(path)).text(), path).toBe(await (await example.app.request(path)).text());
        }
      }
      for (const q of ['plan', '"action plan"', 'memb*', 'Biden corruption', 'nothingatall', '"plan action"']) {
        const path = `/api/v1/search?q=${encodeURIComponent(q)}&limit=4`;
        expect(await (await site.request(path)).text(), path).toBe(await (await example.app.request(path)).text());
      }
      const [capture] = await shared.reads.capturesOf((await shared.reads.documents({})).rows[0]!.id);
      const local = await openToRead(example.dir, clock);
      expect(await shared.warc.bytes(capture!.warc!)).toEqual(await local.warc.bytes(capture!.warc!));
      await local.close();
    } finally {
      await shared.close();
    }
  });

  test('that was broken off goes on where it stopped, and moving twice adds nothing', async () => {
    const address = await postgres.database('twice');
    await expect(moved(address, 1)).rejects.toThrow('the power went');
    await expect(openToRead(address, clock)).rejects.toThrow(
      'the record is here in part only: its move from the example was broken off, or still goes on',
    );
    const once = await moved(address);
    expect(await moved(address)).toEqual({ ...once, blobs: 0 });
    await (await openToRead(address, clock)).close();
  });

  test('is refused a place that holds another record', async () => {
    const address = await postgres.database('other');
    const other = await openTarget(address, clock);
    const at = clock();
    await other.writes.commit({
      facts: [
        {
          kind: 'dossier',
          subject: 'x',
          inputs: [],
          step: 'submit@1',
          happenedAt: at,
          learnedAt: at,
          body: { id: 'x', title: 'X', about: '', documents: [], cases: [], claims: [] },
        },
      ],
    });
    await other.close();
    await expect(moved(address)).rejects.toThrow('Fact 0 has the digest');
  });
});
