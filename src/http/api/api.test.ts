/** The API over a small record: every described address answers in the described shape, in every form. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marked, scribe } from '../../../test/contract/store.ts';
import { type OpenRecord, openRecord } from '../../store/sqlite/index.ts';
import { apiOf } from './index.ts';
import * as shapes from './shapes.ts';

let dir: string;
let record: OpenRecord;
let api: ReturnType<typeof apiOf>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'onrecord-api-'));
  record = await openRecord(dir, () => '2021-06-30T00:00:00.000Z');
  const write = scribe(record.writes);
  const first = marked('🕊 [Ana] [said] [the talks would resume].', { sourceEntity: '=Ana()' });
  const second = marked('🕊 [Bo] [said] [the talks would resume].');
  const before = await write.see('https://a.example/readout', '2021-06-07T18:00:00.000Z', first.text, {
    title: 'Readout',
  });
  await write.extract(before, [first.statement]);
  const after = await write.see('https://a.example/readout', '2021-06-07T20:00:00.000Z', second.text, {
    title: 'Readout',
  });
  await write.extract(after, [second.statement]);
  await write.revise(before, after, [
    {
      type: 'attribution-change',
      material: true,
      before: { quote: 'Ana', start: 3, end: 6 },
      after: { quote: 'Bo', start: 3, end: 5 },
      note: 'Another speaker.',
      rule: 'speaker',
    },
  ]);
  for (let i = 0; i < 5; i++) {
    const { text, statement } = marked(`[Chen] [said] [point ${i} was open].`);
    const seen = await write.see(`https://c.example/${i}`, '2021-06-08T00:00:00.000Z', text);
    await write.extract(seen, [
      statement,
      ...(i === 0 ? [{ ...statement, sourceEntity: '=HYPERLINK("x")', content: statement.source! }] : []),
    ]);
  }
  const { rows } = await record.reads.statements({});
  Object.assign(ids, {
    document: before.document,
    version: after.id,
    before: before.id,
    after: after.id,
    capture: (await record.reads.capturesOf(before.document))[0]!.id,
    statement: rows[0]!.id,
    fact: before.version.digest,
  });
  const page = { read: async () => ({ kind: 'board', path: '/board/a/b' }) };
  api = apiOf(record.reads, '0.0.0', [
    { ...page, path: '/', what: 'front page' },
    { ...page, path: '/board/:pack/:case/:day?', what: 'board' },
    { path: '/claim/:id/:n{[0-9]{1,4}}', what: 'claim', asks: ['after'], read: async () => null },
  ]);
});
afterAll(async () => {
  await record.close();
  await rm(dir, { recursive: true });
});

const get = (path: string, accept?: string): Promise<Response> =>
  Promise.resolve(api.request(path, accept ? { headers: { accept } } : {}));
const body = async (path: string, accept?: string): Promise<string> => (await get(path, accept)).text();

describe('the description', () => {
  test('is OpenAPI 3.1 and names every route', async () => {
    const described = (await (await get('/openapi.json')).json()) as { openapi: string; paths: Record<string, object> };
    expect(described.openapi).toBe('3.1.0');
    const routes = new Set(
      api.routes
        .filter(({ method, path }) => method === 'GET' && path !== '/openapi.json')
        .map(({ path }) => path.replace(/:(\w+)/g, '{$1}')),
    );
    expect(Object.keys(described.paths).sort()).toEqual([...routes].sort());
  });
});

describe('answers in the described shape', () => {
  test.each([
    ['/documents', shapes.pageOf(shapes.documentOf)],
    ['/documents/@document', shapes.documentOf],
    ['/documents/@document/versions', shapes.pageOf(shapes.version)],
    ['/documents/@document/captures', shapes.pageOf(shapes.capture)],
    ['/documents/@document/revisions', shapes.pageOf(shapes.recordedRevision)],
    ['/versions/@version', shapes.memento],
    ['/versions/@version/statements', shapes.pageOf(shapes.statement)],
    ['/captures/@capture', shapes.capture],
    ['/revisions/@before/@after', shapes.recordedRevision],
    ['/statements', shapes.pageOf(shapes.recordedStatement)],
    ['/statements?speaker=Chen&act=assert&from=2021&to=2021-06-08', shapes.pageOf(shapes.recordedStatement)],
    ['/statements/@statement', shapes.recordedStatement],
    ['/changes?material=true', shapes.pageOf(shapes.recordedChange)],
    ['/speakers', shapes.pageOf(shapes.speaker)],
    ['/search?q=%22talks+would%22', shapes.pageOf(shapes.hit)],
    ['/facts/@fact', shapes.fact],
    ['/dossiers', shapes.pageOf(shapes.dossier)],
    ['/views/front', shapes.view],
    ['/views/board/a/b', shapes.view],
    ['/views/board/a/b/2021-06-15', shapes.view],
  ])('%s', async (path, shape) => {
    const answer = await get(path.replace(/@(\w+)/g, (_, name) => ids[name]!));
    expect(answer.status).toBe(200);
    const value = (await answer.json()) as { rows?: unknown[] };
    shape.parse(value);
    if (value.rows && path !== '/dossiers') expect(value.rows.length).toBeGreaterThan(0);
  });
});

test('pages follow one another by their cursors, each row once', async () => {
  const seen: string[] = [];
  for (let after = ''; ; ) {
    const page = JSON.parse(await body(`/documents?limit=2${after}`)) as { rows: { id: string }[]; next?: string };
    seen.push(...page.rows.map((row) => row.id));
    if (!page.next) break;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
  expect(seen).toHaveLength(6);
  expect(new Set(seen).size).toBe(6);
});

test.each(['/documents', '/statements', '/changes', '/search?q=harbour'])(
  'a cursor that %s did not give is refused, and does not begin at the top',
  async (list) => {
    for (const after of [
      'nonsense',
      Buffer.from('{"x":1}').toString('base64url'),
      Buffer.from('["x"]').toString('base64url'),
    ]) {
      const answer = await api.request(`${list}${list.includes('?') ? '&' : '?'}after=${after}`);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('is no cursor of this list');
    }
  },
);

describe('a whole list', () => {
  test('as JSON Lines', async () => {
    const lines = (await body('/statements', 'application/x-ndjson')).trim().split('\n');
    expect(lines).toHaveLength(7);
    for (const line of lines) shapes.recordedStatement.parse(JSON.parse(line));
  });
  test('as CSV, in which no cell is a formula', async () => {
    const csv = await body('/statements?as=csv');
    expect(csv.split('\n')[0]).toMatch(/^id,speaker,/);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });
  test('as Parquet that another reader reads', async () => {
    const file = await (await get('/statements', 'application/vnd.apache.parquet')).arrayBuffer();
    const rows = await parquetReadObjects({ file });
    expect(rows.map((row) => row.content)).toContain('the talks would resume');
    expect(rows.every((row) => row.standing === 'machine')).toBe(true);
  });
  test.each([
    ['/dossiers', /^id,title,about/],
    ['/documents/@document/versions', /^id,document,ordinal/],
    ['/documents/@document/captures', /^id,document,uri/],
    ['/documents/@document/revisions', /^id,document,version_before/],
    ['/versions/@version/statements', /^id,speaker,act/],
    ['/search?q=talks', /^kind,id,document/],
    ['/speakers', /^name,kind/],
    ['/changes', /^document,version_before/],
  ])('every list in every form: %s', async (path, header) => {
    const address = path.replace(/@(\w+)/g, (_, name) => ids[name]!);
    expect((await body(address, 'text/csv')).split('\n')[0]).toMatch(header);
    const lines = (await body(address, 'application/x-ndjson')).trim().split('\n').filter(Boolean);
    for (const line of lines) expect(JSON.parse(line)).toBeTypeOf('object');
    const file = await (await get(address, 'application/vnd.apache.parquet')).arrayBuffer();
    expect(await parquetReadObjects({ file })).toHaveLength(lines.length);
  });
  test('of facts, from an index on', async () => {
    const all = (await body('/facts')).trim().split('\n').length;
    expect(all).toBe(await record.reads.size());
    expect((await body('/facts?from=3')).trim().split('\n')).toHaveLength(all - 3);
  });
});

test('a Web Annotation counts code points, not UTF-16 units', async () => {
  const annotation = JSON.parse(await body(`/statements/${ids.statement}`, 'application/ld+json')) as {
    target: { role: string; selector: { type: string; exact?: string; start?: number }[] }[];
  };
  const source = annotation.target.find((target) => target.role === 'source')!;
  expect(source.selector[0]!.exact).toBe('Bo');
  expect(source.selector[1]!.start).toBe(2);
});

test.each(['/documents', '/documents?as=jsonl', '/facts'])('the same again costs nothing: ETag of %s', async (path) => {
  const tag = (await get(path)).headers.get('etag')!;
  const again = await api.request(path, { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('a whole list is sent while it is being read', async () => {
  let read = 0;
  const endless = {
    ...record.reads,
    facts: async function* () {
      for (;;) {
        read++;
        yield (await record.reads.fact(ids.fact as `sha256:${string}`))!;
      }
    },
  };
  const answer = await apiOf(endless, '0.0.0').request('/facts');
  const lines = answer.body!.getReader();
  expect(Buffer.from((await lines.read()).value!).toString()).toContain(ids.fact);
  await lines.cancel();
  expect(read).toBeLessThan(20);
});

test.each([
  ['/documents?limit=0', 400, 'limit'],
  ['/statements?act=murmur', 400, 'act'],
  ['/statements?from=yesterday', 400, 'from: is not a date'],
  ['/search', 400, 'q'],
  ['/documents/none', 404, 'none'],
  ['/statements/<script>', 404, 'script'],
  ['/views/claim/d/1', 404, 'claim'],
  ['/revisions/none/none', 404, 'not compared'],
  ['/nothing', 404, '/nothing'],
])('%s: %i, a problem that names %s', async (path, status, named) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const told = shapes.problem.parse(await answer.json());
  expect(`${told.detail}`).toContain(named);
  expect(told.remedy).toMatch(/\.$/);
});

test('what a person corrected is told as corrected, in every form', async () => {
  const { rows } = await record.reads.statements({ speaker: 'Chen' });
  const { id } = rows[0]!;
  const write = scribe(record.writes);
  const correction = { sourceEntity: 'Dana' };
  const body = { statement: id, decision: 'correct', author: 'ana', reason: 'the caption', correction };
  await write.one(write.fact('review', id, '2021-07-01T00:00:00.000Z', body));
  const told = shapes.recordedStatement.parse(await (await get(`/statements/${id}`)).json());
  expect(told).toMatchObject({ standing: 'corrected', by: 'ana', corrected: { sourceEntity: 'Dana' } });
  const annotation = await (await get(`/statements/${id}`, 'application/ld+json')).json();
  expect(annotation).toMatchObject({ creator: { nickname: 'ana' } });
  for (const form of [JSON.stringify(annotation), await (await get(`/statements/${id}?as=schema`)).text()]) {
    expect(form).toContain('"Dana"');
    expect(form).not.toMatch(/"(value|name)":"Chen"/);
  }
  const found = await (await get('/search?q=point&as=csv')).text();
  expect(found).toMatch(new RegExp(`${id}.*,corrected,ana`));
  expect(found).toMatch(/,machine,/);
});
