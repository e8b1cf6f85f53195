/** A real server on loopback that edits, deletes, blocks and restores its pages on a script, and a clock of our own: weeks
 *  go by in seconds. What the watcher says it saw is held against what the script did. */
import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outboundOf } from '../capture/fetch.ts';
import { PACE } from '../capture/schedule.ts';
import { documentIdOf } from '../model/bodies.ts';
import type { DossierSource } from '../model/dossier.ts';
import { instantOf } from '../model/instant.ts';
import { openRecord } from '../store/sqlite/index.ts';
import { Full } from '../store/writes.ts';
import { WarcFolder } from '../warc/folder.ts';
import { acknowledgedBy } from './acknowledged.ts';
import type { Workshop } from './context.ts';
import { putDossier } from './dossier.ts';
import { readerOf } from './reader.ts';
import { MANNERS, type Told, Watch } from './watch.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2021, 5, 7);

let now = START;
const clock = () => instantOf(now);
let server: Server;
let origin = '';
let asked: { at: number; path: string; conditional: boolean }[] = [];
type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let site: (path: string) => Answer;
const root = await mkdtemp(join(tmpdir(), 'onrecord-watch-'));
const reader = readerOf();

beforeAll(async () => {
  server = createServer((request, response) => {
    const conditional = request.headers['if-none-match'] !== undefined;
    asked.push({ at: now, path: request.url!, conditional });
    site(request.url!)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await reader.close();
  await rm(root, { recursive: true, force: true });
});

/** Plain text, with an entity tag; 304 for those who have it. */
const text =
  (body: string): Answer =>
  (request, response) => {
    const tag = `"${Buffer.from(body).toString('base64url').slice(0, 60)}"`;
    if (request.headers['if-none-match'] === tag) response.writeHead(304, { ETag: tag }).end();
    else response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', ETag: tag }).end(body);
  };
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end('no');
const feed =
  (paths: readonly string[]): Answer =>
  (_, response) => {
    const items = paths.map((path) => `<item><title>${path}</title><link>${origin}${path}</link></item>`).join('');
    response
      .writeHead(200, { 'Content-Type': 'application/rss+xml' })
      .end(`<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`);
  };

const nothing = { changes: [], disclosure: 'none' as const, sentence: 'Nothing changed.' };
async function openAt(name: string): Promise<Workshop & { close(): Promise<void> }> {
  const record = await openRecord(join(root, name), clock);
  const { reads, writes } = record;
  const warc = await WarcFolder.open(join(root, name, 'warc'), {
    clock,
    facts: () => reads.size(),
    acknowledged: acknowledgedBy(reads),
  });
  return {
    reads,
    writes,
    warc,
    reader,
    clock,
    worker: 'test',
    engines: {
      extract: { version: 1, run: () => ({ statements: [], attitudes: [] }) },
      compare: { version: 1, run: () => nothing },
      align: { version: 1, run: () => ({ findings: [], sentence: '' }) },
      suggest: { version: 1, run: () => [] },
      positions: { version: 1, run: () => null },
      judge: { version: 1, run: () => null, edition: () => null },
    },
    close: async () => {
      await warc.close();
      await record.close();
    },
  };
}
const dossierWith = (sources: readonly DossierSource[]) => ({
  id: 'd',
  title: 'D',
  about: '',
  documents: [],
  cases: [],
  claims: [],
  sources,
});
function watchOf(workshop: Workshop, told: (told: Told) => void = () => undefined, gap = 1000): Watch {
  return new Watch({
    workshop,
    outbound: outboundOf({ clock, userAgent: 'test', privateHosts: [{ host: '127.0.0.1' }] }),
    manners: { ...MANNERS, gap },
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
    told,
  });
}
/** Rounds until a time, the clock leaping from one due moment to the next. */
async function until(watch: Watch, end: number): Promise<void> {
  while (now < end) {
    const next = await watch.round();
    now = Math.max(now + 1000, Math.min(end, next ? Date.parse(next) : end));
  }
}

describe('a site on a script, for five weeks', () => {
  /** From a day on (counted from the start), a page is this; `null`: not there, numbers: that status. */
  type Script = readonly (readonly [from: number, state: string | number])[];
  const scripts: Readonly<Record<string, Script>> = {
    '/steady': [[0, 'It stands.']],
    '/edited-at-once': [
      [0, 'The guest stressed it.'],
      [2 / 24, 'The host stressed it.'],
    ],
    '/edited-late': [
      [0, 'Old words.'],
      [30, 'New words.'],
    ],
    '/edited-twice': [
      [0, 'One.'],
      [1, 'Two.'],
      [1.5, 'Three.'],
    ],
    '/there-and-back': [
      [0, 'A.'],
      [5, 'B.'],
      [10, 'A.'],
    ],
    '/deleted': [
      [0, 'Here.'],
      [3, 404],
    ],
    '/deleted-and-restored': [
      [0, 'Here.'],
      [3, 410],
      [9, 'Here.'],
    ],
    '/blocked-for-a-day': [
      [0, 'Open.'],
      [2, 403],
      [3, 'Open.'],
    ],
    '/broken-then-edited': [
      [0, 'Before.'],
      [4, 500],
      [5, 'After.'],
    ],
    '/late-comer': [
      [7, 'Born later.'],
      [8, 'Born later, and edited.'],
    ],
    '/private/kept-out': [[0, 'Robots keep out.']],
    '/flickering': [
      [0, 'Text.'],
      [6, 'Edited for two minutes.'],
      [6 + 2 / 1440, 'Text.'],
    ],
  };
  const stateOf = (path: string, at: number): string | number => {
    const script = scripts[path];
    return script?.findLast(([from]) => START + from * DAY <= at)?.[1] ?? 404;
  };
  const DAYS = 36;

  test('every edit that lasts longer than its revisit interval is caught, and none is invented', {
    timeout: 240_000,
  }, async () => {
    now = START;
    asked = [];
    site = (path) => {
      if (path === '/robots.txt') return text('User-agent: *\nDisallow: /private/\n');
      if (path === '/feed')
        return feed(Object.keys(scripts).filter((name) => stateOf(name, now) !== 404 || scripts[name]![0]![0] === 0));
      const state = stateOf(path, now);
      return typeof state === 'number' ? status(state) : text(state);
    };
    let workshop = await openAt('script');
    await putDossier(workshop, dossierWith([{ kind: 'feed', url: `${origin}/feed`, every: '12h', issuer: 'Office' }]));
    // A watcher that is stopped and begun again twice on the way goes on where it was.
    for (const part of [0.1, 0.5, 1]) {
      await until(watchOf(workshop), START + DAYS * part * DAY);
      await workshop.close();
      workshop = await openAt('script');
    }
    const { reads } = workshop;
    for (const [path, script] of Object.entries(scripts)) {
      const document = documentIdOf(`${origin}${path}`);
      const captures = await reads.capturesOf(document);
      const texts = (
        await Promise.all((await reads.versionsOf(document)).map((version) => reads.version(version.id)))
      ).map((memento) => memento!.text);
      if (path.startsWith('/private')) {
        expect([...new Set(captures.map(({ outcome }) => outcome))]).toEqual(['robots']);
        expect(asked.some((one) => one.path === path)).toBe(false);
        continue;
      }
      // Nothing is said to have been seen that was not served at that moment.
      for (const capture of captures) {
        const state = stateOf(path, Date.parse(capture.at));
        const expected =
          typeof state === 'string'
            ? /^(new|changed|unchanged)$/
            : state === 403
              ? /^blocked$/
              : state >= 500
                ? /^error$/
                : /^gone$/;
        expect(capture.outcome, `${path} at ${capture.at}`).toMatch(expected);
      }
      const visits = captures.map(({ at }) => Date.parse(at));
      const served = script.filter(([, state]) => typeof state === 'string').map(([, state]) => state);
      if (path !== '/flickering') {
        const runs = served.filter((state, index) => index === 0 || state !== served[index - 1]);
        expect(texts, path).toEqual(runs);
      } else expect(['Text.', 'Text.|Edited for two minutes.|Text.']).toContain(texts.join('|'));
      // An edit is seen within the interval that the age of the page then gave, a tenth for the jitter, and the waiting in line.
      for (const [index, [from]] of script.entries()) {
        if (index === 0 || path === '/flickering') continue;
        const change = START + from * DAY;
        const seen = visits.find((at) => at >= change);
        const before = visits.findLast((at) => at < change);
        expect(seen, `${path} after day ${from}`).toBeDefined();
        if (before === undefined) continue;
        const known = captures.findLast(
          (one) => Date.parse(one.at) <= before && (one.outcome === 'new' || one.outcome === 'changed'),
        )!;
        const interval = Math.max(PACE.soonest, (before - Date.parse(known.at)) / PACE.share) * 1.1;
        const failing = captures.findLast((one) => Date.parse(one.at) <= before)!.outcome === 'gone' ? 7 * DAY : DAY;
        expect(seen! - before).toBeLessThanOrEqual(
          Math.max(interval, typeof stateOf(path, before) === 'number' ? failing * 1.1 : 0) + 5 * MINUTE,
        );
      }
    }
    // Politeness: never two requests to the host within a second, and validators wherever there were some.
    const gaps = asked
      .slice(1)
      .map(({ at, path }, index) =>
        path === '/robots.txt' || asked[index]!.path === '/robots.txt' ? 1000 : at - asked[index]!.at,
      );
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
    const steady = asked.filter(({ path }) => path === '/steady');
    expect(steady.filter(({ conditional }) => !conditional)).toHaveLength(1);
    expect(steady.length).toBeLessThan(90);
    await workshop.close();
  });
});

describe('manners', () => {
  test('Retry-After is kept, after a restart too', async () => {
    now = START;
    asked = [];
    site = (path) => (path === '/robots.txt' ? status(404) : status(503, { 'Retry-After': '86400' }));
    let workshop = await openAt('retry');
    await putDossier(workshop, dossierWith([{ kind: 'page', url: `${origin}/page` }]));
    await until(watchOf(workshop), START + 12 * HOUR);
    await workshop.close();
    workshop = await openAt('retry');
    await until(watchOf(workshop), START + 23 * HOUR);
    expect(asked.filter(({ path }) => path === '/page')).toHaveLength(1);
    await until(watchOf(workshop), START + 26 * HOUR);
    expect(asked.filter(({ path }) => path === '/page')).toHaveLength(2);
    await workshop.close();
  });

  test('a host that is overloaded is left alone, page after page, as long as it asks; after a restart too', async () => {
    now = START;
    asked = [];
    let overloaded = true;
    site = (path) => {
      if (path === '/robots.txt') return status(404);
      if (path === '/feed') return feed(['/a', '/b', '/c']);
      return overloaded && path === '/b' ? status(429, { 'Retry-After': '7200' }) : text(path);
    };
    let workshop = await openAt('overloaded');
    await putDossier(workshop, dossierWith([{ kind: 'feed', url: `${origin}/feed`, every: '15m' }]));
    await until(watchOf(workshop), START + HOUR);
    await workshop.close();
    workshop = await openAt('overloaded');
    await until(watchOf(workshop), START + 2 * HOUR - MINUTE);
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/feed', '/a', '/b']);
    overloaded = false;
    await until(watchOf(workshop), START + 3 * HOUR);
    expect(asked.map(({ path }) => path)).toEqual(expect.arrayContaining(['/b', '/c']));
    await workshop.close();
  });

  test('a redirect to where robots may not go is not followed', async () => {
    now = START;
    asked = [];
    site = (path) =>
      path === '/robots.txt' ? text('User-agent: *\nDisallow: /members/\n') : status(302, { Location: '/members/1' });
    const workshop = await openAt('led-away');
    await putDossier(workshop, dossierWith([{ kind: 'page', url: `${origin}/open` }]));
    await watchOf(workshop).round();
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/open']);
    expect((await workshop.reads.capturesOf(documentIdOf(`${origin}/open`))).at(-1)).toMatchObject({
      outcome: 'robots',
      note: expect.stringMatching(/asks robots not to fetch it \(.*\/members\/1\)/),
    });
    await workshop.close();
  });

  test('an address we may not ask is an error with our reason, and not said to be the site’s rules', async () => {
    now = START;
    asked = [];
    const workshop = await openAt('not-ours');
    await putDossier(workshop, dossierWith([{ kind: 'page', url: 'http://10.0.0.1/page' }]));
    await watchOf(workshop).round();
    expect((await workshop.reads.capturesOf(documentIdOf('http://10.0.0.1/page'))).at(-1)).toMatchObject({
      outcome: 'error',
      note: '10.0.0.1 is not a public address (private)',
    });
    await workshop.close();
  });

  test('a site whose rules cannot be had is left alone; a crawl delay is kept', async () => {
    now = START;
    asked = [];
    let rules: Answer = status(500);
    site = (path) => (path === '/robots.txt' ? rules : path === '/feed' ? feed(['/a', '/b', '/c']) : text(path));
    const workshop = await openAt('rules');
    await putDossier(workshop, dossierWith([{ kind: 'feed', url: `${origin}/feed`, every: '1h' }]));
    const watch = watchOf(workshop);
    await watch.round();
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt']);
    expect((await workshop.reads.capturesOf(documentIdOf(`${origin}/feed`))).at(-1)).toMatchObject({
      outcome: 'robots',
      note: expect.stringMatching(/500/),
    });
    rules = text('User-agent: onrecord\nCrawl-delay: 30\nDisallow: /b\n');
    now += 3 * HOUR;
    asked = [];
    await watch.round();
    const pages = asked.filter(({ path }) => path !== '/robots.txt');
    expect(pages.map(({ path }) => path)).toEqual(['/feed', '/a', '/c']);
    expect(pages[2]!.at - pages[1]!.at).toBeGreaterThanOrEqual(30_000);
    await workshop.close();
  });
});

describe('a record that cannot be written', () => {
  test('does not end the watching', async () => {
    now = START;
    site = (path) => (path === '/page' ? text('Words.') : status(404));
    const workshop = await openAt('full');
    await putDossier(workshop, dossierWith([{ kind: 'page', url: `${origin}/page` }]));
    const { commit } = workshop.writes;
    let refusals = 2;
    const failing: Workshop = {
      ...workshop,
      writes: {
        ...workshop.writes,
        commit: async (result) => {
          if (refusals-- > 0) throw new Full('The disk is full.');
          return commit(result);
        },
      },
    };
    const stop = new AbortController();
    const notes: string[] = [];
    const watch = watchOf(failing, ({ outcome, note }) => {
      notes.push(note ?? outcome);
      if (outcome === 'new') stop.abort();
    });
    await watch.run(stop.signal);
    expect(notes).toEqual(['The disk is full.', 'The disk is full.', 'new']);
    await workshop.close();
  });
});

test('a change is told though the watcher was killed, twice, before what it had captured joined its dossier', async () => {
  now = START;
  let words = 'Words.';
  site = (path) => (path === '/feed' ? feed(['/a']) : path === '/a' ? text(words) : status(404));
  const workshop = await openAt('unjoined');
  const change = {
    type: 'wording' as const,
    material: true,
    before: { quote: 'Words', start: 0, end: 5 },
    after: { quote: 'Others', start: 0, end: 6 },
    note: 'Other words.',
    rule: 'test',
  };
  const compare = { version: 1, run: () => ({ changes: [change], disclosure: 'silent' as const, sentence: '' }) };
  const telling: Workshop = { ...workshop, engines: { ...workshop.engines, compare } };
  await putDossier(workshop, {
    ...dossierWith([{ kind: 'feed', url: `${origin}/feed` }]),
    alerts: [{ on: 'change', material: true, to: { feed: 'changes' } }],
  });
  const { commit } = workshop.writes;
  const dying: Workshop = {
    ...telling,
    writes: {
      ...workshop.writes,
      commit: async (result) => {
        if (result.facts.some(({ kind }) => kind === 'dossier')) throw new Error('killed');
        return commit(result);
      },
    },
  };
  for (let life = 0; life < 2; life++) {
    await expect(watchOf(dying).round()).rejects.toThrow('killed');
    words = 'Others.';
    now += 2 * DAY;
  }
  await watchOf(telling).round();
  const kinds: string[] = [];
  for await (const { kind } of workshop.reads.facts()) kinds.push(kind);
  expect(kinds.filter((kind) => kind === 'revision')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'alert').length).toBeGreaterThan(0);
  await workshop.close();
});

describe('sources', () => {
  const textsOf = async ({ reads }: Workshop): Promise<string[]> => {
    const texts: string[] = [];
    for (const { id } of (await reads.documents({ dossier: 'd' })).rows)
      for (const version of await reads.versionsOf(id)) texts.push((await reads.version(version.id))!.text);
    return texts.sort();
  };
  test.each<[string, DossierSource, Record<string, Answer>]>([
    [
      'a sitemap',
      { kind: 'sitemap', url: '/map', links: '*/news/*' },
      {
        '/map': (_, response) =>
          void response.end(
            `<?xml version="1.0"?><urlset><url><loc>${origin}/news/1</loc></url><url><loc>${origin}/about</loc></url><url><loc>/news/2</loc></url></urlset>`,
          ),
      },
    ],
    [
      'an index of sitemaps',
      { kind: 'sitemap', url: '/index', links: '*/news/*' },
      {
        '/index': (_, response) =>
          void response.end(`<sitemapindex><sitemap><loc>${origin}/map1</loc></sitemap></sitemapindex>`),
        '/map1': (_, response) =>
          void response.end(
            `<urlset><url><loc>${origin}/news/1</loc></url><url><loc>${origin}/news/2</loc></url></urlset>`,
          ),
      },
    ],
    [
      'a list page with a selector',
      { kind: 'page', url: '/list', selector: 'main' },
      {
        '/list': (_, response) =>
          void response
            .setHeader('content-type', 'text/html')
            .end(
              '<nav><a href=/x>x</a></nav><main><a href="news/1#top">1</a> <a href="/news/2">2</a><a href="mailto:a@b">m</a></main>',
            ),
      },
    ],
    [
      'an Atom feed that is cut',
      { kind: 'feed', url: '/atom' },
      {
        '/atom': (_, response) =>
          void response.end(
            '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>1</title><link href="/news/1"/></entry><entry><title>2</title><link href="/news/2"/></entry><entry><title>3</ti',
          ),
      },
    ],
    [
      'a JSON feed',
      { kind: 'feed', url: '/json' },
      {
        '/json': (_, response) =>
          void response.end(
            JSON.stringify({
              version: 'https://jsonfeed.org/version/1.1',
              title: 'T',
              items: [1, 2].map((n) => ({ id: `${n}`, url: `${origin}/news/${n}` })),
            }),
          ),
      },
    ],
  ])('%s', async (name, source, answers) => {
    now = START;
    site = (path) => answers[path] ?? (path.startsWith('/news/') ? text(`News ${path}`) : status(404));
    const workshop = await openAt(name.replace(/\W/g, '-'));
    await putDossier(workshop, dossierWith([{ ...source, url: origin + source.url }]));
    await watchOf(workshop).round();
    expect(await textsOf(workshop)).toEqual(['News /news/1', 'News /news/2']);
    await workshop.close();
  });

  test('a folder: new, changed and missing files', async () => {
    now = START;
    const folder = await mkdtemp(join(root, 'given-'));
    await writeFile(join(folder, 'a.txt'), 'One.');
    await writeFile(join(folder, 'b.txt'), 'Two.');
    const workshop = await openAt('folder');
    await putDossier(workshop, dossierWith([{ kind: 'folder', folder, every: '1m' }]));
    const told: string[] = [];
    const watch = watchOf(workshop, ({ uri, outcome }) => told.push(`${uri.slice(-5)} ${outcome}`));
    await watch.round();
    await writeFile(join(folder, 'a.txt'), 'One, edited.');
    await unlink(join(folder, 'b.txt'));
    await writeFile(join(folder, 'c.txt'), '');
    now += HOUR;
    await watch.round();
    expect(told).toEqual(['a.txt new', 'b.txt new', 'a.txt changed', 'c.txt skipped', 'b.txt gone']);
    expect(await textsOf(workshop)).toEqual(['One, edited.', 'One.', 'Two.']);
    await workshop.close();
  });

  test('a feed that is a bomb is refused in words, and its bytes are kept', async () => {
    now = START;
    const bomb = `<!DOCTYPE r [${Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n} "${`&e${n - 1};`.repeat(n ? 10 : 0)}lol">`).join('')}]><rss><channel><item><link>&e8;</link></item></channel></rss>`;
    site = (path) => (path === '/bomb' ? (_, response) => void response.end(bomb) : status(404));
    const workshop = await openAt('bomb');
    await putDossier(workshop, dossierWith([{ kind: 'feed', url: `${origin}/bomb` }]));
    const notes: (string | undefined)[] = [];
    await watchOf(workshop, ({ note }) => notes.push(note)).round();
    expect(notes).toContain('no links could be read: it declares a document type, as feeds must not');
    expect((await workshop.reads.capturesOf(documentIdOf(`${origin}/bomb`)))[0]).toMatchObject({
      outcome: 'new',
      bytes: bomb.length,
    });
    await workshop.close();
  });
});
