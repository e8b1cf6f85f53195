/** The pages of the example, as answers to requests: every link leads somewhere, the JSON is the page, nothing inline. */
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop } from '../../src/compose.ts';
import { questionOf, searchView } from '../../src/publish/search.tsx';
import { scribe } from '../contract/store.ts';
import { crawl, type Example, exampleSite } from './example.ts';

let site: Example;
let pages: Awaited<ReturnType<typeof crawl>>;
beforeAll(async () => {
  site = await exampleSite();
  pages = await crawl(site.app);
});
afterAll(() => site.remove());

const html = () => [...pages].filter(([, page]) => page.html);
const json = async (path: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: the shapes of the views are the pages' own; here only what is shown counts.
  (await site.app.request(path, { headers: { accept: 'application/json' } })).json() as Promise<any>;

test('every link of every page leads to a page', () => {
  expect([...pages].filter(([path, page]) => page.status !== 200 && path !== '/revision')).toEqual([]);
  for (const kind of ['dossier', 'document', 'version', 'revision', 'statement', 'event', 'speaker'])
    expect(
      [...pages.keys()].some((path) => path.startsWith(`/${kind}/`)),
      kind,
    ).toBe(true);
});

test('links within a page have their target', () => {
  for (const [path, page] of html())
    for (const [, id] of page.html.matchAll(/ href="#([^"]+)"/g))
      expect(page.html.includes(` id="${id}"`), `${path}#${id}`).toBe(true);
});

test('no page has inline script or style, or a handler', () => {
  for (const [path, page] of html()) {
    expect(page.html, path).not.toMatch(/<script(?![^>]* src=)|<style|<[^>]+ (?:style|on[a-z]+)=/i);
    expect(page.html, path).toMatch(/<html lang="en">/);
    expect(page.html.match(/<h1/g), path).toHaveLength(1);
  }
});

test('the same address answers JSON to who asks for it', async () => {
  for (const [path] of html()) {
    const answer = await site.app.request(path, { headers: { accept: 'application/json' } });
    expect(answer.headers.get('content-type')).toMatch(/^application\/(problem\+)?json/);
    expect(answer.headers.get('vary')).toMatch(/^Accept\b/);
  }
});

test('headers keep the browser from running or guessing anything', async () => {
  const answer = await site.app.request('/');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const again = await site.app.request('/', { headers: { 'if-none-match': answer.headers.get('etag')! } });
  expect(again.status).toBe(304);
});

test('the readout has two versions, and each of its statements leads to its exact words', async () => {
  const dossier = await json('/dossier/ukraine-map-2021');
  const documents = (dossier.issuers as { documents: { href: string; versions: number }[] }[]).flatMap(
    (i) => i.documents,
  );
  const readout = documents.find((document) => document.versions === 2)!;
  const { strip } = (await json(readout.href)) as { strip: { versions: { href: string }[] } };
  const versions = await Promise.all(strip.versions.map(({ href }) => json(href)));
  for (const version of versions) {
    const said = version.statements as { href: string; words: string; places: { start: number; end: number }[] }[];
    expect(said.length).toBeGreaterThan(0);
    for (const one of said) {
      const words = one.places.map(({ start, end }) => (version.text as string).slice(start, end)).join(' […] ');
      expect(words).toBe(one.words);
      const evidence = await json(one.href);
      expect((evidence.passage as { text: string }[]).map((run) => run.text).join('')).toContain(
        one.words.split(' […] ')[0],
      );
    }
  }
});

test('the call: two versions of one account disagree on who, and the other capital is silent', async () => {
  const event = await json('/event/call-2021-06-07');
  const row = (event.rows as { type: string; cells: { speaker?: string; silent: boolean }[] }[])[0]!;
  expect(row.type).toBe('attribution-conflict');
  expect(row.cells.map((cell) => (cell.silent ? 'silent' : cell.speaker))).toEqual([
    'Joe Biden',
    'Volodymyr Zelenskyy',
    'silent',
  ]);
  expect(event.sentence).toMatch(/disagree on who .* Joe Biden .* Volodymyr Zelenskyy .* White House is silent/);
});

test('the moment a phrase vanished: present in one capture, absent in the next, and never more than that', async () => {
  const view = await json('/moment?phrase=Joe+Biden+stressed+the+importance');
  expect(view.documents).toHaveLength(1);
  expect(view.documents[0].sentence).toBe(
    'Present in the capture of 7 June 2021, 18:02 UTC, absent in that of 20:41 UTC.',
  );
  expect(view.documents[0].moments).toMatchObject([{ what: 'vanished', href: expect.stringMatching(/^\/revision\//) }]);
  const { id } = view.documents[0];
  const one = await json(`/moment?phrase=Volodymyr+Zelenskyy+noted&document=${id}`);
  expect(one.sentence).toBe('Absent in the capture of 7 June 2021, 18:02 UTC, present in that of 20:41 UTC.');
  expect((await site.app.request('/moment?phrase=x&document=none')).status).toBe(404);
  expect((await json('/moment?phrase=nonesuch')).sentence).toMatch(/^No version/);
  expect(await (await site.app.request('/search?q=%22action+plan%22')).text()).toContain(
    'href="/moment?phrase=action+plan"',
  );
  expect(pages.get(`/document/${id}`)!.html).toContain('action="/moment"');
  expect(JSON.stringify([...pages.values()])).not.toMatch(/deleted at/i);
});

test('a statement and a version are cited in six styles, each with version, capture and digest', async () => {
  for (const kind of ['statement', 'version']) {
    const path = [...pages.keys()].find((key) => new RegExp(`^/${kind}/[0-9a-f]+$`).test(key))!;
    const { cited } = await json(path);
    const html = pages.get(path)!.html;
    for (const style of ['apa', 'chicago', 'mla', 'bibtex', 'ris', 'csl']) {
      const answer = await site.app.request(`${path}/cite/${style}`);
      const text = await answer.text();
      expect(text, style).toContain(cited.digest);
      expect(text, style).toContain(`http://localhost${path}`);
      if (['bibtex', 'ris', 'csl'].includes(style)) expect(html).toContain(`href="${path}/cite/${style}"`);
      else expect(html).toContain(cited.digest);
    }
    expect((await site.app.request(`${path}/cite/harvard`)).status).toBe(404);
  }
});

test('claims in schema.org’s words: ClaimReview of a claim, Claim or Quotation of a statement', async () => {
  const claim = '/claim/ukraine-map-2021/2';
  const answer = await site.app.request(`${claim}?as=schema`);
  expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
  expect(await answer.json()).toMatchObject({
    '@type': 'ClaimReview',
    url: `http://localhost${claim}`,
    claimReviewed: 'NATO has given Ukraine a Membership Action Plan.',
    itemReviewed: { '@type': 'Claim' },
    reviewRating: { '@type': 'Rating', alternateName: 'The record contradicts it' },
  });
  const post = await json('/claim/ukraine-map-2021/1?as=schema');
  expect(post.itemReviewed.author).toMatchObject({ '@type': 'Person', name: 'Volodymyr Zelenskyy' });
  expect(pages.get(claim)!.html).toContain(`type="application/ld+json" href="${claim}?as=schema"`);
  const statement = [...pages.keys()].find((key) => /^\/statement\/[0-9a-f]+$/.test(key))!;
  const told = (await (await site.app.request(`${statement}?as=schema`)).json()) as { '@type': string };
  expect(['Claim', 'Quotation']).toContain(told['@type']);
});

test('every page’s view is in the API, at the page’s own address', async () => {
  for (const [path] of html().filter(([path]) => !/^\/(review|revision$)/.test(path))) {
    const address = path === '/' ? '/front' : path;
    const answer = await site.app.request(`/api/v1/views${address}`);
    expect(answer.status, path).toBe(200);
    expect(await answer.json(), path).toEqual(await json(path));
  }
});

test('two versions of one account are not two accounts that agree', async () => {
  const { rows, columns } = await json('/event/call-2021-06-07');
  expect(columns).toHaveLength(3);
  const point = (topic: string) => rows.find((row: { topic: string }) => row.topic.includes(topic));
  expect(point('position would be taken into account')).toMatchObject({
    type: 'only-in',
    label: 'Only one has it, in each version',
  });
  expect(point('spoke by phone')).toMatchObject({ type: 'agree' });
  const page = await (await site.app.request('/event/call-2021-06-07')).text();
  expect(page).toContain('1 disagreement, 4 points that only one has, 1 agreed: 2 accounts in 3 versions');
  // What both versions have stands once, across their columns; what differs stands apart.
  const cells = (topic: string) =>
    page
      .match(new RegExp(`${topic}[^<]*</bdi></a>.*?</tr>`, 's'))![0]
      .match(/<td[^>]*colspan="\d"/g)!
      .map((td) => td.at(-2));
  expect(cells('giving Ukraine a NATO Membership Action Plan')).toEqual(['1', '1', '1']);
  expect(cells('position would be taken into account')).toEqual(['2', '1']);
  expect(columns[1].since).toMatchObject({ ordinal: 1, disclosure: 'silent' });
});

test('what is borne out in principle is so in every short form too', async () => {
  const { html: page } = pages.get('/dossier/ukraine-map-2021')!;
  expect(page).toMatch(/1\s+borne out in principle, 1\s+contradicted, 1\s+borne out/);
  expect(page).toMatch(/NATO leaders confirmed[^<]*: borne out in principle/);
});

test('the claims of a dossier are a list like every other, each with its verdict', async () => {
  const address = '/api/v1/dossiers/ukraine-map-2021/claims';
  const { rows } = await json(address);
  expect(rows.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['supported', 'contradicted', 'supported']);
  const table = await (await site.app.request(`${address}?as=csv`)).text();
  expect(table.trim().split('\n')).toHaveLength(1 + rows.length);
  expect(table).toMatch(/NATO has given Ukraine a Membership Action Plan\.,.*,contradicted,/);
  expect((await site.app.request('/api/v1/dossiers/none/claims')).status).toBe(404);
});

test('the search page asks what dossiers are called, and reads none of them', async () => {
  const refused = () => Promise.reject(new Error('a dossier was read'));
  const reads = { ...site.reads, dossiers: refused, dossier: refused };
  const view = await searchView(reads, questionOf({ q: 'action plan', dossier: 'ukraine-map-2021' }));
  expect(view.hits.length).toBeGreaterThan(0);
  expect(view.dossiers.map(({ id }) => id)).toContain('ukraine-map-2021');
});

test('a claim on record that says nothing is refused: by its page, by the API, and in the list', async () => {
  const blank = await exampleSite(async (app, dir) => {
    const workshop = await openWorkshop(dir, app.clock);
    const write = scribe(workshop.writes);
    await write.one(
      write.fact('dossier', 'blank', '2021-06-12T10:00:00.000Z', {
        id: 'blank',
        title: 'Blank',
        about: '',
        documents: [],
        cases: [],
        claims: [{ text: ' … ', case: 'nato-accession/ukraine-map', asOf: '2021-06-12' }],
      }),
    );
    await workshop.close();
  });
  const refusal = /dossier “blank”, claim 1: says nothing: it is blank or only punctuation/;
  const remedy = /Write the sentence to be checked under “claims” in the dossier file/;
  for (const [path, accept] of [
    ['/claim/blank/1', 'text/html'],
    ['/claim/blank/1', 'application/json'],
    ['/api/v1/views/claim/blank/1', 'application/json'],
  ] as const) {
    const answer = await blank.app.request(path, { headers: { accept } });
    expect(answer.status, path).toBe(400);
    const said = await answer.text();
    expect(said, path).toMatch(refusal);
    expect(said, path).toMatch(remedy);
  }
  const { rows } = (await (await blank.app.request('/api/v1/dossiers/blank/claims')).json()) as { rows: object[] };
  expect(rows).toEqual([{ text: ' … ', asOf: '2021-06-12', why: expect.stringMatching(refusal) }]);
  const page = await (await blank.app.request('/dossier/blank')).text();
  expect(page).toMatch(refusal);
  expect(page).not.toContain('/claim/blank/1');
  await blank.remove();
});

test('a first view is light: half of the 100 kB that may be sent, with all its files', async () => {
  const sent = async (path: string): Promise<number> => {
    const answer = await site.app.request(path, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding'), path).toBe('gzip');
    return (await answer.arrayBuffer()).byteLength;
  };
  const names = ['style.css', 'reading.js', 'timeline.js', 'zone.js'];
  const files = await Promise.all(names.map((name) => sent(`/assets/${name}`)));
  const shared = files.reduce((n, bytes) => n + bytes, 0);
  for (const [path] of html()) expect((await sent(path)) + shared, path).toBeLessThan(50_000);
});

test('feeds are Atom and JSON Feed, of the dossier and of each speaker', async () => {
  for (const path of ['/dossier/ukraine-map-2021/feed', '/speaker/Joe%20Biden/feed']) {
    const feed = await site.app.request(path);
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const read = parseAtomFeed(await feed.text());
    const json = parseJsonFeed(await (await site.app.request(`${path}.json`)).json());
    expect(json.items?.map(({ id }) => id)).toEqual(read.entries?.map(({ id }) => id));
    expect(read.entries?.length).toBeGreaterThan(0);
    for (const entry of read.entries ?? []) {
      const link = entry.links?.[0]?.href ?? '';
      expect((await site.app.request(link)).status, link).toBe(200);
    }
  }
});

test('a TimeGate leads to the version of a time, and a version says which time that is', async () => {
  const [path] = [...pages.keys()].filter(
    (key) => key.startsWith('/document/') && pages.get(key)!.html.includes('Version 2'),
  );
  const gate = await site.app.request(`${path}/timegate`, {
    headers: { 'accept-datetime': 'Mon, 07 Jun 2021 19:00:00 GMT' },
  });
  expect(gate.status).toBe(302);
  const memento = await site.app.request(gate.headers.get('location')!);
  expect(memento.headers.get('memento-datetime')).toBe('Mon, 07 Jun 2021 18:02:00 GMT');
  expect(memento.headers.get('link')).toContain('rel="timemap"');
  const map = await (await site.app.request(`${path}/timemap`)).text();
  expect(map.match(/rel="(first |last )?memento"/g)).toHaveLength(2);
  const wrong = await site.app.request(`${path}/timegate`, { headers: { 'accept-datetime': 'yesterday' } });
  expect(wrong.status).toBe(400);
});

test('a statement can be framed by others, and no other page can', async () => {
  const path = [...pages.keys()].find((key) => /^\/statement\/[0-9a-f]+$/.test(key))!;
  const offer = await json(`/oembed?format=json&url=${encodeURIComponent(`http://localhost${path}`)}`);
  expect(offer).toMatchObject({ version: '1.0', type: 'rich' });
  expect(offer.html).toContain(`src="http://localhost${path}/embed"`);
  const frame = await site.app.request(`${path}/embed`);
  expect(frame.headers.get('content-security-policy')).toContain('frame-ancestors *');
  expect((await site.app.request(path)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const narrow = await json(`/oembed?maxwidth=320&url=${encodeURIComponent(`http://localhost${path}`)}`);
  expect(narrow).toMatchObject({ width: 320, html: expect.stringContaining('width="320"') });
  const foreign = await site.app.request(`/oembed?url=${encodeURIComponent(`http://attacker.example${path}`)}`);
  expect(foreign.status).toBe(404);
});

test('pages offer a picture for link previews', async () => {
  const answer = await site.app.request('/dossier/ukraine-map-2021?as=card');
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(2000);
  expect(pages.get('/dossier/ukraine-map-2021')!.html).toContain(
    'content="http://localhost/dossier/ukraine-map-2021?as=card"',
  );
});

test('a request under a foreign name is refused', async () => {
  expect((await site.app.request('http://attacker.example/')).status).toBe(421);
});

test.each([
  ['/dossier/nothing', 404],
  ['/statement/0000', 404],
  ['/revision', 400],
  ['/nowhere', 404],
  ['/assets/../page.tsx', 404],
  ['/assets/..%2fpage.tsx', 404],
  ['/speaker/%00', 404],
])('%s: %i, told to people and to programs', async (path, status) => {
  const page = await site.app.request(path);
  expect(page.status).toBe(status);
  expect(await page.text()).toContain('To the front page');
  const problem = await site.app.request(path, { headers: { accept: 'application/json' } });
  expect(problem.headers.get('content-type')).toContain('application/problem+json');
  expect(await problem.json()).toMatchObject({ status, remedy: expect.any(String) });
});

test('a page about an unknown document names the document', async () => {
  for (const path of ['/moment?document=none', '/api/v1/views/moment?phrase=plan&document=none']) {
    const answer = await site.app.request(path, { headers: { accept: 'application/json' } });
    expect(await answer.json()).toMatchObject({ status: 404, detail: 'This record knows no document “none”.' });
  }
});

test('what cannot be done to a page is said, and a last slash too many leads to it', async () => {
  for (const method of ['POST', 'DELETE', 'OPTIONS']) {
    const answer = await site.app.request('/search', { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  }
  const moved = await site.app.request('/dossier/ukraine-map-2021/?as=json');
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/dossier/ukraine-map-2021?as=json']);
  // A browser would take “//elsewhere” for another site.
  for (const path of ['//elsewhere.example/', '/\\elsewhere.example/'])
    expect((await site.app.request(`http://localhost${path}`)).status).toBe(404);
  expect((await site.app.request('/api')).headers.get('location')).toBe('/api/v1/openapi.json');
});

test.each([
  ['/search?q=plan&from=2021-02-30', 'from=2021-02-30: is not a date'],
  ['/search?q=plan&act=shout', 'act=shout: is not understood'],
  ['/search?q=plan&in=texts', 'in=texts: is not understood'],
  ['/search?q=plan&dossier=ukrane', 'dossier=ukrane: is no dossier of this record'],
])('%s is refused: without what it asks for, the answer would be to another question', async (path, detail) => {
  const answer = await site.app.request(path, { headers: { accept: 'application/json' } });
  expect(await answer.json()).toMatchObject({ status: 400, detail, remedy: expect.any(String) });
  expect((await site.app.request(path)).status).toBe(400);
});

test('a board leads back to the dossier that follows it, and says which stage was reached last', async () => {
  const page = await (await site.app.request('/board/nato-accession/ukraine-map/2021-06-15')).text();
  expect(page).toMatch(/<header class="masthead">.*href="\/dossier\/ukraine-map-2021"/s);
  expect(page).toMatch(/decision in principle on membership<\/b><span class="meta">last reached,/);
});

test('there is no board of a day that is none', async () => {
  const board = '/board/nato-accession/ukraine-map';
  expect((await site.app.request(`${board}/2021-02-28`)).status).toBe(200);
  expect((await site.app.request(`${board}/2021-02-30`)).status).toBe(404);
});

test.each(['/api/v1/nothing', '/api/v1/statements/none', '/api/v1/statements?act=murmur'])(
  '%s: a program is told as a program, whatever it says it reads',
  async (path) => {
    const answer = await site.app.request(path, { headers: { accept: 'text/html' } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: answer.status, instance: path.split('?')[0] });
  },
);
