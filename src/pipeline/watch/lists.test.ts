/** A watcher that dies between reading a list and joining the dossier, on both stores, while the list moves on. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bothStores, type OwnRecord, ownRecord } from '../../../test/record/stores.ts';
import { outboundOf } from '../../capture/fetch.ts';
import { documentIdOf } from '../../model/bodies.ts';
import type { FactKind } from '../../model/fact.ts';
import { instantOf } from '../../model/instant.ts';
import type { OpenWorkshop, Workshop } from '../context.ts';
import { putDossier } from '../dossier.ts';
import { MANNERS, Watch } from '../watch.ts';

const MINUTE = 60_000;
const START = Date.UTC(2021, 5, 7);

let now = START;
const clock = () => instantOf(now);
let server: Server;
let origin = '';
/** The links of the list, as it is served; each request for a page may change it. */
let listed: readonly string[] = [];
let onPage: () => void = () => undefined;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    asked.push(url!);
    if (url === '/robots.txt') return void response.writeHead(404).end();
    if (url === '/list') return void response.end(listed.map((path) => `${origin}${path}`).join('\n'));
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(`The harbour office spoke of ${url}.`);
    onPage();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe.each(bothStores('lists'))('on %s', (_name, address) => {
  let own: OwnRecord;
  let workshop: OpenWorkshop;
  beforeEach(async () => {
    now = START;
    listed = ['/a'];
    onPage = () => undefined;
    asked.length = 0;
    own = await ownRecord(address, clock);
    ({ workshop } = own);
    await putDossier(workshop, dossier());
  });
  afterEach(() => own.remove());

  const dossier = (id = 'd') => ({
    id,
    title: 'D',
    about: '',
    documents: [],
    cases: [],
    claims: [],
    sources: [{ kind: 'sitemap' as const, url: `${origin}/list`, every: '1m' }],
  });
  const watchOf = (of: Workshop): Watch =>
    new Watch({
      workshop: of,
      outbound: outboundOf({ clock, userAgent: 'test', privateHosts: [{ host: '127.0.0.1' }] }),
      manners: { ...MANNERS, gap: 0 },
      sleep: async (milliseconds) => {
        now += milliseconds;
      },
      told: () => undefined,
    });
  /** A watcher that is killed when it would put a fact of this kind, about this subject, on record. */
  const dying = (kind: FactKind, subject: string): Workshop => ({
    ...workshop,
    worker: 'dying',
    writes: {
      ...workshop.writes,
      commit: async (result) => {
        if (result.facts.some((fact) => fact.kind === kind && fact.subject === subject)) throw new Error('killed');
        return workshop.writes.commit(result);
      },
    },
  });
  const page = (path: string): string => documentIdOf(`${origin}${path}`);
  const members = async (id = 'd') => (await workshop.reads.dossier(id))!.documents;

  test('a page captured, and not joined, joins though the list no longer names it', async () => {
    onPage = () => {
      listed = ['/b'];
    };
    await expect(watchOf(dying('dossier', 'd')).round(instantOf(START + 10 * MINUTE))).rejects.toThrow('killed');
    expect(asked.filter((path) => path === '/list').length).toBeGreaterThan(1);
    expect(await members()).toEqual([]);
    now += 10 * MINUTE;
    await watchOf(workshop).round();
    expect([...(await members())].sort()).toEqual([page('/a'), page('/b')].sort());
    expect(asked.filter((path) => path === '/a')).toHaveLength(1);
  });

  test('a page that was named, and not fetched, is fetched by another watcher that saw only the next list', async () => {
    listed = ['/z'];
    const other = watchOf({ ...workshop, worker: 'other' });
    await other.round();
    listed = ['/a'];
    now += 10 * MINUTE;
    const first = dying('capture', page('/a'));
    await expect(watchOf(first).round()).rejects.toThrow('killed');
    expect(await workshop.reads.capturesOf(page('/a'))).toEqual([]);
    listed = ['/b'];
    now += 10 * MINUTE;
    await other.round();
    expect([...(await members())].sort()).toEqual([page('/a'), page('/b'), page('/z')].sort());
  });

  test('what a list named before a dossier followed it does not join that dossier', async () => {
    const watch = watchOf(workshop);
    await watch.round();
    listed = ['/b'];
    now += 10 * MINUTE;
    await watch.round();
    await putDossier(workshop, dossier('later'));
    await watchOf(workshop).round();
    expect([...(await members())].sort()).toEqual([page('/a'), page('/b')].sort());
    expect(await members('later')).not.toContain(page('/a'));
  });
});
