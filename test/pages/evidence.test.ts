/** From a page to its proof: the file that the page offers is checked without the record, and tells of what the page shows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparingOf } from '../../src/cli/serve.ts';
import { enginesOf, openWorkshop } from '../../src/compose.ts';
import { appOf } from '../../src/http/app.tsx';
import { crawl, type Example, exampleSite } from './example.ts';

let example: Example;
let workshop: Awaited<ReturnType<typeof openWorkshop>>;
let app: ReturnType<typeof appOf>;
const report = (asked: string, error: unknown): never => {
  throw new Error(asked, { cause: error });
};
beforeAll(async () => {
  example = await exampleSite();
  workshop = await openWorkshop(example.dir, example.cli.clock);
  const bundle = async (id: string) => (await example.cli.evidence()).bundle(example.dir, id);
  app = appOf({ reads: workshop.reads, engines: comparingOf(enginesOf()), bundle, report });
});
afterAll(async () => {
  await workshop.close();
  await example.remove();
});

test('each kind of page that tells how something is known offers all of it in one file, which holds', async () => {
  const tools = await example.cli.evidence();
  const offered = new Map<string, string>();
  for (const [path, { html }] of await crawl(app, 120)) {
    const kind = path.split('/')[1] ?? '';
    const file = /href="(\/evidence\/[^"]+)" download/.exec(html)?.[1];
    if (file && !offered.has(kind)) offered.set(kind, file);
  }
  expect([...offered.keys()].sort()).toEqual(['event', 'revision', 'statement', 'version']);
  for (const [kind, path] of offered) {
    const answer = await app.request(path);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="evidence-[\w-]+\.zip"$/);
    const opened = tools.openBundle(Buffer.from(await answer.arrayBuffer()), undefined);
    if (!('faults' in opened)) throw new Error(`${kind}: ${opened.problem}`);
    expect(opened.about.kind).toBe(kind);
    for await (const fault of opened.faults) throw new Error(`${kind}: ${fault.where} ${fault.problem}`);
  }
});

test('what is not on record has no evidence, and a page of files says how to make it', async () => {
  expect((await app.request('/evidence/nothing', { headers: { accept: 'application/json' } })).status).toBe(404);
  const statement = (await example.reads.statements({})).rows[0]!.id;
  const page = await (await example.app.request(`/statement/${statement}`)).text();
  expect(page).toContain(`onrecord export --evidence ${statement}`);
  expect(page).not.toContain('/evidence/');
});
