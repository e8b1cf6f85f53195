import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signatureHeaders } from '../capture/deliver.ts';
import { outboundOf } from '../capture/fetch.ts';
import { appOf } from '../http/app.tsx';
import type { DossierAlert } from '../model/dossier.ts';
import { instantOf } from '../model/instant.ts';
import type { Statement } from '../model/statement.ts';
import { openRecord } from '../store/sqlite/index.ts';
import { WarcFolder } from '../warc/folder.ts';
import { acknowledgedBy } from './acknowledged.ts';
import type { OpenWorkshop } from './context.ts';
import { joinDossier, putDossier } from './dossier.ts';
import { takeIn } from './intake.ts';
import { readerOf } from './reader.ts';
import { drain } from './worker.ts';

let now = Date.UTC(2021, 5, 7);
const clock = () => instantOf(now);
const root = await mkdtemp(join(tmpdir(), 'onrecord-alerts-'));
const reader = readerOf();
let server: Server;
let origin = '';
let status = 204;
let received: { headers: Record<string, unknown>; body: string }[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await reader.close();
  await rm(root, { recursive: true, force: true });
});

/** "Name: words" is a statement of Name. */
const statementsIn = (text: string): Statement[] =>
  [...text.matchAll(/^(\w+): (.+)$/gm)].map((found) => {
    const start = found.index + found[1]!.length + 2;
    const source = { text: found[1]!, start: found.index, end: found.index + found[1]!.length };
    const content = { text: found[2]!, start, end: start + found[2]!.length };
    return {
      source,
      cue: null,
      content,
      sourceEntity: found[1]!,
      type: 'indirect',
      act: found[2]!.includes('not') ? 'deny' : 'assert',
      polarity: 'positive',
      confidence: 1,
      rule: 'test',
    };
  });

async function openAt(name: string, secrets: Readonly<Record<string, string>> = {}): Promise<OpenWorkshop> {
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
    delivery: {
      outbound: outboundOf({ clock, userAgent: 'test', privateHosts: [{ host: '127.0.0.1' }] }),
      secret: (variable) => secrets[variable],
    },
    engines: {
      extract: { version: 1, run: (text) => ({ statements: statementsIn(text), attitudes: [] }) },
      compare: {
        version: 1,
        run: (before, after) => ({
          changes: [
            {
              type: 'attribution-change',
              material: true,
              before: { quote: before.text.slice(0, 3), start: 0, end: 3 },
              after: { quote: after.text.slice(0, 3), start: 0, end: 3 },
              note: 'Another speaker.',
              speakerBefore: 'Biden',
              speakerAfter: 'Zelenskyy',
              rule: 'test',
            },
            {
              type: 'wording',
              material: false,
              before: { quote: '', start: 0, end: 0 },
              after: { quote: '', start: 0, end: 0 },
              note: 'A comma.',
              rule: 'test',
            },
          ],
          disclosure: 'silent',
          sentence: 'Who stressed it has changed, without notice.',
        }),
      },
      align: { version: 1, run: () => ({ findings: [], sentence: '' }) },
      suggest: { version: 1, run: () => [] },
      positions: { version: 1, run: () => null },
      judge: { version: 1, run: () => null, edition: () => null },
    },
    seal: async () => undefined,
    close: async () => {
      await warc.close();
      await record.close();
    },
  };
}
const take = async (workshop: OpenWorkshop, text: string | null): Promise<void> => {
  now += 60_000;
  const uri = 'https://office.example/readout';
  const common = { originalResource: uri, uri, at: clock(), provenance: 'fetched' as const };
  const { document } = await takeIn(
    workshop,
    text === null
      ? { ...common, outcome: 'gone', note: 'the server answered 404' }
      : {
          ...common,
          mediaType: 'text/plain',
          outcome: 'content',
          evidence: { as: 'file', payload: Buffer.from(text) },
        },
  );
  await joinDossier(workshop, 'd', [document]);
  await drain(workshop);
};
const dossierWith = (alerts: readonly DossierAlert[]) => ({
  id: 'd',
  title: 'The call',
  about: '',
  documents: [],
  cases: [],
  claims: [],
  alerts,
});
const hook = (): DossierAlert['to'] => ({ webhook: `${origin}/hook` });
const typesOf = (): string[] =>
  received.map(({ body }) => JSON.parse(body)).map(({ type, data }) => `${type} ${data.summary}`);

describe('what is told', () => {
  test.each<[string, Omit<DossierAlert, 'to'>, readonly string[]]>([
    [
      'every new statement',
      { on: 'statement', material: true },
      ['onrecord.statement 2 new statements by Biden, Putin.', 'onrecord.statement A new statement by Zelenskyy.'],
    ],
    [
      'those of one speaker',
      { on: 'statement', speaker: 'zelenskyy', material: true },
      ['onrecord.statement A new statement by Zelenskyy.'],
    ],
    [
      'those of one act',
      { on: 'statement', act: 'deny', material: true },
      ['onrecord.statement A new statement by Putin.'],
    ],
    [
      'a material change',
      { on: 'change', material: true },
      ['onrecord.change Who stressed it has changed, without notice.'],
    ],
    ['a type of change', { on: 'change', type: 'figure-or-date-change', material: true }, []],
    [
      'a change of who is said to have spoken',
      { on: 'change', speaker: 'Biden', type: 'attribution-change', material: true },
      ['onrecord.change Who stressed it has changed, without notice.'],
    ],
    [
      'a page that is gone, once',
      { on: 'source', material: true },
      ['onrecord.source https://office.example/readout is gone: the server answered 404.'],
    ],
    ['an outcome that did not come', { on: 'source', outcome: 'blocked', material: true }, []],
  ])('%s', async (name, rule, expected) => {
    received = [];
    status = 204;
    const workshop = await openAt(name.replace(/\W/g, '-'));
    await putDossier(workshop, dossierWith([{ ...rule, to: hook() }]));
    await take(workshop, 'Biden: a plan matters\nPutin: it does not');
    await take(workshop, 'Zelenskyy: a plan matters\nPutin: it does not');
    await take(workshop, null);
    await take(workshop, null);
    expect(typesOf()).toEqual(expected);
    await workshop.close();
  });
});

describe('bringing out', () => {
  const rule = (to: DossierAlert['to']): DossierAlert => ({ on: 'change', material: true, to });
  const twoVersions = async (workshop: OpenWorkshop): Promise<void> => {
    await take(workshop, 'Biden: a plan matters');
    await take(workshop, 'Zelenskyy: a plan matters');
  };

  test('a webhook has a Standard Webhooks signature', async () => {
    received = [];
    status = 200;
    const secret = `whsec_${Buffer.from('a secret of our own').toString('base64')}`;
    const workshop = await openAt('signed', { HOOK_SECRET: secret });
    await putDossier(workshop, dossierWith([rule({ webhook: `${origin}/hook`, secretFrom: 'HOOK_SECRET' })]));
    await twoVersions(workshop);
    const { headers, body } = received[0]!;
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', 'a secret of our own').update(signed).digest('base64')}`,
    );
    expect(JSON.parse(body)).toMatchObject({
      type: 'onrecord.change',
      timestamp: expect.any(String),
      data: { dossier: 'd', disclosure: 'silent' },
    });
    const facts = await workshop.reads.history('alert', String(headers['webhook-id']));
    expect(facts.map(({ body }) => (body as { as: string }).as)).toEqual(['alert', 'delivered']);
    expect(JSON.stringify(facts)).not.toContain(secret);
    await workshop.close();
  });
  test('the example of the standard', () => {
    const headers = signatureHeaders(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      instantOf(1614265330_000),
      '{"test": 2432232314}',
    );
    expect(headers[2]![1]).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  test('a receiver that is down for a day gets it afterwards, once, under the same id', async () => {
    received = [];
    status = 500;
    const workshop = await openAt('down');
    await putDossier(workshop, dossierWith([rule(hook())]));
    await twoVersions(workshop);
    const start = now;
    while (now < start + 24 * 3_600_000) {
      now += 600_000;
      await drain(workshop);
    }
    const tries = received.length;
    expect(tries).toBeGreaterThan(20);
    status = 200;
    now += 3_700_000;
    await drain(workshop);
    now += 24 * 3_600_000;
    await drain(workshop);
    expect(received.length).toBe(tries + 1);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await workshop.close();
  });

  test('a crash between sending and writing down sends again under the same id', async () => {
    received = [];
    status = 200;
    const workshop = await openAt('crash');
    await putDossier(workshop, dossierWith([rule(hook())]));
    const { commit } = workshop.writes;
    let crashed = false;
    const crashing: OpenWorkshop = {
      ...workshop,
      writes: {
        ...workshop.writes,
        commit: (result) => {
          if (result.key?.step !== 'deliver' || crashed) return commit(result);
          crashed = true;
          throw new Error('killed');
        },
      },
    };
    await twoVersions(crashing);
    now += 60_000;
    await drain(crashing);
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([
      received[0]!.headers['webhook-id'],
      received[0]!.headers['webhook-id'],
    ]);
    await workshop.close();
  });

  test('a feed has it as an entry, once, as Atom and as JSON Feed, and no other feed', async () => {
    const workshop = await openAt('feed');
    const rules = [rule({ feed: 'corrections' }), { ...rule({ feed: 'pages' }), on: 'source' as const }];
    await putDossier(workshop, dossierWith(rules));
    await twoVersions(workshop);
    await take(workshop, 'Zelenskyy: a plan matters');
    const report = (asked: string, error: unknown): never => {
      throw new Error(asked, { cause: error });
    };
    const { compare, align } = workshop.engines;
    const engines = { compare: compare.run, align: align.run, positions: () => [] };
    const site = appOf({ reads: workshop.reads, engines, report });
    const asked = (path: string) => site.request(`http://localhost${path}`);
    const atom = parseAtomFeed(await (await asked('/dossier/d/alerts/corrections/feed')).text());
    expect(atom.entries?.map(({ title }) => title?.value)).toEqual(['Who stressed it has changed, without notice.']);
    const json = await asked('/dossier/d/alerts/corrections/feed.json');
    expect(json.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const [item, ...more] = parseJsonFeed(await json.json()).items!;
    expect(item).toMatchObject({ id: atom.entries![0]!.id, title: 'Who stressed it has changed, without notice.' });
    expect(item!.url).toMatch(/\/revision\//);
    expect(more).toEqual([]);
    expect(parseAtomFeed(await (await asked('/dossier/d/alerts/pages/feed')).text()).entries ?? []).toEqual([]);
    expect((await asked('/dossier/d/alerts/other/feed')).status).toBe(404);
    expect(await workshop.reads.jobs()).toMatchObject({ due: 0, running: 0 });
    await workshop.close();
  });

  test('a command gets it on standard input, and no shell reads its arguments', async () => {
    const out = join(root, 'out; touch x');
    const workshop = await openAt('command');
    const program =
      'require("node:fs").writeFileSync(process.argv[1], process.env.ONRECORD_ALERT + require("node:fs").readFileSync(0))';
    await putDossier(workshop, dossierWith([rule({ command: [process.execPath, '-e', program, out] })]));
    await twoVersions(workshop);
    const said = await readFile(out, 'utf8');
    expect(JSON.parse(said.slice(16))).toMatchObject({
      id: said.slice(0, 16),
      summary: 'Who stressed it has changed, without notice.',
    });
    await workshop.close();
  });

  test('an e-mail, whose text is data and whose subject is one line', async () => {
    let mail = '';
    const smtp: TcpServer = createTcp((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 mail.example\r\n');
      let inData = false;
      socket.on('data', (part) => {
        const text = part.toString();
        if (inData) {
          mail += text;
          if (mail.endsWith('\r\n.\r\n')) {
            inData = false;
            socket.write('250 ok\r\n');
          }
        } else if (/^EHLO/i.test(text)) socket.write('250 mail.example\r\n');
        else if (/^DATA/i.test(text)) {
          inData = true;
          socket.write('354 go\r\n');
        } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      });
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.address() as AddressInfo;
    const workshop = await openAt('mail', { ONRECORD_SMTP: `smtp://127.0.0.1:${port}?ignoreTLS=true` });
    await putDossier(
      workshop,
      dossierWith([rule({ email: 'desk@paper.example', from: 'onrecord@paper.example', smtpFrom: 'ONRECORD_SMTP' })]),
    );
    await twoVersions(workshop);
    expect(mail).toMatch(/Subject: The call: Who stressed it has changed, without notice\./);
    expect(mail).toMatch(/Message-ID: <[0-9a-f]{16}@onrecord\.invalid>/);
    smtp.close();
    await workshop.close();
  });
});
